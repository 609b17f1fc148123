"""Whatever an author writes arrives as text: readable, whole, and unable to do anything."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import fields, is_dataclass, replace
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest

from study.anki.changes import Change
from study.anki.writing import write_package
from tests import samples
from tests.anki.conftest import exported, packed
from tests.anki.real_anki import plain

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from anki.notes import Note

    from study.questions import Question
    from tests.anki.real_anki import Anki

NOT_SHOWN = {"id", "point", "level", "made", "language", "name", "deck"}
ELEMENTS = {"b", "br", "div", "details", "figure", "footer", "h1", "li", "ol", "p", "section", "small", "span"} | {
    "summary",
    "ul",
}


def texts(value: object) -> Iterator[str]:
    """Give every text that an author wrote, wherever it stands in a question."""
    if isinstance(value, str):
        yield str(value)
    elif isinstance(value, tuple):
        for one in value:
            yield from texts(one)
    elif is_dataclass(value):
        for field in fields(value):
            if field.name not in NOT_SHOWN:
                yield from texts(getattr(value, field.name))


def squeezed(text: str) -> str:
    """Give a text without what HTML does not keep: the kind of white space, and how much."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def read(note: Note) -> str:
    """Give all that a reader could read of a note: the signs of a gap and elements are no text."""
    values = dict(note.items())
    if "Text" in values:
        values["Text"] = re.sub(r"\{\{c\d+::|\}\}", "", values["Text"]).replace("::", " ")
    shown = " ".join(values.values())
    return squeezed(plain(shown.replace("</li>", "</li> ").replace("</span>", "</span> ")))


@pytest.mark.parametrize("what", samples.NASTY)
def test_nothing_that_an_author_writes_is_lost(anki: Anki, tmp_path: Path, what: str) -> None:
    questions = samples.questions(nasty=samples.NASTY[what])
    exported(tmp_path / "nasty.apkg", samples.deck(of=questions))
    assert anki.take(tmp_path / "nasty.apkg") == {"new": 10}
    assert anki.collection.fix_integrity()[1]
    assert not anki.collection.get_empty_cards().notes
    for question in questions:
        shown = read(anki.notes[question.id])
        missing = [text for text in texts(question) if squeezed(text) not in shown]
        assert not missing, f"{question.kind} lost {missing[0]!r}"


class _Elements(HTMLParser):
    """Collects the names and attributes of the elements in a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.attributes: set[str] = set()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.add(tag)
        self.attributes |= {name for name, _ in attrs}


def without_our_script(html: str) -> str:
    """Give a side without its style in front and the one script behind; fails where there are more scripts."""
    html = re.sub(r"^<style>.*?</style>", "", html, flags=re.DOTALL)
    return re.sub(r"<script>\n\(function .*\}\(\)\);\n</script>$", "", html, flags=re.DOTALL)


@pytest.mark.parametrize("what", samples.NASTY)
def test_nothing_that_an_author_writes_can_act(anki: Anki, tmp_path: Path, what: str) -> None:
    exported(tmp_path / "nasty.apkg", samples.deck(of=samples.questions(nasty=samples.NASTY[what])))
    anki.take(tmp_path / "nasty.apkg")
    for note in anki.notes.values():
        for card in note.cards():
            for side in (card.question(), card.answer()):
                found = _Elements(without_our_script(side))
                assert found.names <= ELEMENTS
                assert not found.attributes & {"src", "href", "style"}
                assert not [name for name in found.attributes if name.startswith("on")]
            rendered = card.render_output()
            assert not rendered.question_av_tags
            assert not rendered.answer_av_tags


@pytest.mark.parametrize("question", samples.questions(nasty=samples.STEERING), ids=lambda question: question.kind)
def test_what_steers_a_terminal_or_breaks_a_package_is_taken_out(
    anki: Anki, tmp_path: Path, question: Question
) -> None:
    exported(tmp_path / "steering.apkg", samples.deck(of=(question,)))
    assert anki.take(tmp_path / "steering.apkg") == {"new": 1}
    shown = read(anki.notes[question.id])
    assert "red, bell, unitseparator, nul, c1, overridegnihton" in shown
    assert not [letter for letter in shown if unicodedata.category(letter) == "Cc"]


def test_gaps_keep_braces_and_colons_to_themselves(anki: Anki, tmp_path: Path) -> None:
    question = next(one for one in samples.questions(nasty="}} {{c7::x}} ::y::") if one.kind == "cloze")
    exported(tmp_path / "gaps.apkg", samples.deck(of=(question,)))
    anki.take(tmp_path / "gaps.apkg")
    first, second = anki.cards(question.id)
    assert plain(without_our_script(first.question())).count("[...]") == 1
    assert "35 }} {{c7::x}} ::y::" in plain(without_our_script(first.answer()))
    assert "[with wings }} {{c7::x}} ::y::]" in plain(without_our_script(second.question()))


def test_the_brief_is_folded_into_the_answer_and_not_into_the_question(anki: Anki, tmp_path: Path) -> None:
    briefs = {"honey": {1: "Of the dance.\n\n<b>Twice</b>.", 2: "Of the comb.", 3: "Of the brood."}}
    write_package(packed(samples.deck(), briefs=briefs), tmp_path / "bees.apkg")
    anki.take(tmp_path / "bees.apkg")
    for note in anki.notes.values():
        card = note.cards()[0]
        back = card.answer()
        assert "<details" in back
        assert "Of the dance.\n\n<b>Twice</b>." in plain(back)
        assert "Of the brood." in plain(back)
        assert "Of the comb." not in plain(back)
        assert "Of the dance." not in card.question()


def test_each_side_shows_what_belongs_to_it(anki: Anki, tmp_path: Path) -> None:
    exported(tmp_path / "bees.apkg", samples.deck())
    anki.take(tmp_path / "bees.apkg")
    for question in samples.questions():
        card = anki.cards(question.id)[0]
        front, back = without_our_script(card.question()), without_our_script(card.answer())
        assert question.why not in plain(front)
        assert question.hint in plain(front)
        for shown in (question.why, "¶ 1, 3", "Understand", f"study://{question.id}", "two words"):
            assert shown in plain(back)
        assert 'data-side="front"' in front
        assert 'data-side="back"' in back


def test_a_change_of_the_brief_is_a_change_of_the_note() -> None:
    first = packed(samples.deck(), briefs={"honey": {1: "Of the dance."}}).report
    second = packed(samples.deck(), briefs={"honey": {1: "Of the dances."}}, manifest=first.manifest).report
    assert second.count(Change.CHANGED) == 10


def test_tags_are_words_that_anki_takes(anki: Anki, tmp_path: Path) -> None:
    tags = ("two words", "Dance", "dance", "<b>bold</b>", '"quoted"', "\x1f", "a::b", "日本")
    question = replace(samples.questions()[0], tags=tags)
    exported(tmp_path / "tags.apkg", samples.deck(of=(question,)))
    anki.take(tmp_path / "tags.apkg")
    note = anki.notes[question.id]
    assert set(note.tags) == {"two-words", "Dance", "‹b›bold‹/b›", "”quoted”", "a::b", "日本"}
    assert "<b>bold</b>" in plain(note["Marks"])
