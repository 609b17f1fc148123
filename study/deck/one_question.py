"""One question: from its keys to a value of its kind, or to the problems that keep it out.

Made from the tables of ``study.questions``: which keys there are, what each may hold, which key tells the kind.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from study.deck.crosschecks import CHECKS
from study.deck.lists import READ
from study.deck.pictures import is_missing, trouble_with
from study.questions import Picture
from study.questions.fields import COMMON_FIELDS
from study.questions.kinds import FORMS
from study.text.nodes import Broken, Items, Mapping, Text
from study.text.page import clip, named
from study.text.problems import Severity
from study.text.suggesting import nearest
from study.text.syntax import glued
from study.values import frozen

if TYPE_CHECKING:
    from pathlib import Path

    from study.questions import Question
    from study.questions.kinds import Form
    from study.text.nodes import Entry, Node
    from study.text.page import Page
    from study.text.values import Read


@frozen
class Around:
    """What a question takes from its deck."""

    deck: str = ""
    source: str = ""
    language: str = "en"
    folders: tuple[Path, ...] = ()
    """Where pictures may lie; empty where the deck is no file, and nothing is looked up."""

    def point(self, point: str) -> str:
        """Give the full id of a point that a question names."""
        return f"{self.source or self.deck}#{point}"


class _Row(NamedTuple):
    common: bool
    """Whether every question has this key."""
    name: str
    """What the value is called where the question is made."""
    read: Read


_IN_BASE = {"passage": "passages"}
"""Keys whose values have another name in ``Base``; a hyphen is an underscore there."""
_COMMON = {
    field.key: _Row(True, _IN_BASE.get(field.key, field.key.replace("-", "_")), READ[field.shape])
    for field in COMMON_FIELDS
}
_ROWS: dict[str, dict[str, _Row]] = {
    form.mark: {field.key: _Row(False, field.key, READ[field.shape]) for field in form.fields} | _COMMON
    for form in FORMS
}
_REQUIRED = {form.mark: tuple(field.key for field in form.fields if field.required) for form in FORMS}
_MARKS: dict[str, Form] = {form.mark: form for form in FORMS}
_OWNERS: dict[str, list[Form]] = {}
"""The forms that have a key of their own."""
for _form in FORMS:
    for _field in _form.fields:
        _OWNERS.setdefault(_field.key, []).append(_form)

_OTHER_WORDS = {
    "question": "ask", "prompt": "ask", "stem": "ask", "text": "ask",
    "correct": "right", "solution": "answer", "answers": "accept", "synonyms": "accept",
    "options": "wrong", "choices": "wrong", "distractors": "wrong", "incorrect": "wrong",
    "explanation": "why", "because": "why", "feedback": "why", "reason": "why", "rationale": "why",
    "statement": "claim", "true": "verdict", "tolerance": "within",
    "image": "picture", "img": "picture", "caption": "alt", "tag": "tags", "category": "tags", "topic": "tags",
    "paragraph": "passage", "difficulty": "level", "points": "expect", "pairs": "match", "sequence": "order",
    "gaps": "cloze",
}  # fmt: skip
"""What other programs and languages call the same thing."""


def read_question(page: Page, full: str, key: Text, entry: Entry, around: Around) -> Question | None:
    """Read the question of this full id; report what is wrong with it, and give None for one with any error."""
    node = entry.node
    if type(node) is not Mapping:
        _report_no_mapping(page, key, node)
        return None
    values = node.values
    for mark in values:
        if mark in _MARKS:
            break
    else:
        if entry.sound:
            _report_no_kind(page, key, node)
        return None
    before, rows = page.errors, _ROWS[mark]
    common: dict[str, Any] = {}
    own: dict[str, Any] = {}
    for name, value in values.items():
        row = rows.get(name)
        if row is None:
            _report_foreign(page, node, name, mark)
            continue
        is_common, target, read = row
        found = read(page, name, value)
        if found is not None:
            (common if is_common else own)[target] = found
    if entry.sound:
        for name in _REQUIRED[mark]:
            if name not in values:
                _report_missing(page, key, node, mark)
                break
    if "picture" in values or "alt" in values:
        _put_picture(page, node, common, around, whole=entry.sound)
    if mark in CHECKS:
        CHECKS[mark](page, values, own)
    if page.errors != before or not entry.sound:
        return None
    common["id"] = full
    common["point"] = around.point(common["point"]) if "point" in common else full
    common["language"] = around.language
    return _MARKS[mark].build(common, own)


def _kind(form: Form) -> str:
    return form.kinds[0]


def _at_key(page: Page, node: Mapping, name: str) -> tuple[int, int]:
    """Give where a key stands, with its quotes if it has any."""
    start = node.keys[name]
    return start, start + len(name) + 2 * page.text.startswith(('"', "'"), start)


def _report_no_mapping(page: Page, key: Text, node: Node) -> None:
    if type(node) is Broken:
        return
    hint = "write its keys on the lines below, each indented two spaces further than the id"
    if type(node) is Text and not node.value:
        page.report(key.start, key.end, "no-value", f'the question "{clip(key.value)}" is empty', hint)
    elif type(node) is Text and (found := glued(page.text, node.start)):
        page.report(*found)
    else:
        what = "a list" if type(node) is Items else "a text"
        message = f'the question "{clip(key.value)}" wants keys with values, and this is {what}'
        page.report(node.start, node.end, "wrong-shape", message, hint)


def _report_no_kind(page: Page, key: Text, node: Mapping) -> None:
    """Report a question without any key that tells its kind."""
    meant = {name: _meant(name, _OWNERS | _COMMON) for name in node.values if name not in _OWNERS | _COMMON}
    for name, known in meant.items():
        _report_unknown(page, node, name, known, list(_MARKS))
    if any(known in _MARKS for known in meant.values()):
        return
    telling = [name for name in node.values if name in _OWNERS and name != "ask"]
    possible = [form for form in FORMS if telling and all(form in _OWNERS[name] for name in telling)]
    if "ask" in node.values:
        possible = [form for form in possible if form in _OWNERS["ask"]]
    if len(possible) == 1:
        _report_missing(page, key, node, possible[0].mark)
        return
    every = ", ".join(
        form.mark if form.kinds == (form.mark,) else f"{form.mark} ({' or '.join(form.kinds)})" for form in FORMS
    )
    message = f'nothing in "{clip(key.value)}" tells what kind of question it is'
    page.report(key.start, key.end, "no-kind", message, f"give it one of these keys: {every}")


def _report_foreign(page: Page, node: Mapping, name: str, mark: str) -> None:
    """Report a key that this kind of question does not have."""
    if name not in _OWNERS:
        _report_unknown(page, node, name, _meant(name, _ROWS[mark]), list(_ROWS[mark]))
        return
    marks = [other for other in node.values if other in _MARKS and other != mark]
    if name not in marks and any(_MARKS[other] in _OWNERS[name] for other in marks):
        return  # the other kind's mark has been reported, or will be
    kinds = [_kind(form) for form in _OWNERS[name]]
    page.report(
        *_at_key(page, node, name),
        "two-kinds",
        f'"{mark}" makes this a {_kind(_MARKS[mark])} question, and "{name}" is a key of {" and ".join(kinds)}',
        f'leave out "{name}", or make two questions of it',
    )


def _report_unknown(page: Page, node: Mapping, name: str, meant: str, known: list[str]) -> None:
    hint = f'did you mean "{meant}"?' if meant else f"what may stand here: {', '.join(known)}"
    page.report(*_at_key(page, node, name), "unknown-key", f'there is no key "{clip(name)}"', hint)


def _meant(name: str, known: dict[str, Any]) -> str:
    word = _OTHER_WORDS.get(name.casefold(), "")
    return word if word in known else nearest(name, known)


def _report_missing(page: Page, key: Text, node: Mapping, mark: str) -> None:
    form = _MARKS[mark]
    wanted = [field.key for field in form.fields if field.required and field.key not in node.values]
    misspelt = {_meant(name, _ROWS[mark]) for name in node.values if name not in _OWNERS and name not in _COMMON}
    missing = [name for name in wanted if name not in misspelt]
    if missing:
        article = "an" if _kind(form)[0] in "aeiou" else "a"
        message = f'"{clip(key.value)}" is {article} {_kind(form)} question and has no {named(missing)}'
        about = next(field.about for field in form.fields if field.key == missing[0])
        page.report(key.start, key.end, "missing-key", message, f'add "{missing[0]}:" {about[0].lower()}{about[1:-1]}')


def _put_picture(page: Page, node: Mapping, common: dict[str, Any], around: Around, *, whole: bool) -> None:
    """Put picture and alt together, which only make sense together; what is not whole may have had the other."""
    name, alt = common.pop("picture", ""), common.pop("alt", "")
    for there, gone, hint in (
        ("picture", "alt", "describe it in words for those who cannot see it"),
        ("alt", "picture", "name the picture that it describes, or leave it out"),
    ):
        if whole and gone not in node.values:
            page.report(*_at_key(page, node, there), "picture-and-alt", f'"{there}" stands here without "{gone}"', hint)
    if name and around.folders:
        _look_up(page, node.values["picture"], name, around.folders)
    if name and alt:
        common["picture"] = Picture(name, alt)


def _look_up(page: Page, node: Node, name: str, folders: tuple[Path, ...]) -> None:
    """Report a picture that may not be shown, and warn of one that is not there: its words stand in for it."""
    if trouble := trouble_with(name, folders):
        hint = "put the picture itself beside the deck or into assets"
        page.report(node.start, node.end, "bad-picture", trouble, hint)
    elif is_missing(name, folders):
        message = f'there is no picture "{name}" beside the deck or in assets, so its words are shown alone'
        hint = "put the file there, or write its name as it is"
        page.report(node.start, node.end, "missing-picture", message, hint, Severity.WARNING)
