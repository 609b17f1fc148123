"""The keys of a deck beside its questions: what each may hold. Reader and JSON Schema are both made from this table."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from study.deck.lists import parts, slugs
from study.deck.values import language, version
from study.questions.kinds import FORMS
from study.text.nodes import Mapping
from study.text.page import clip
from study.text.sentences import repeated
from study.text.suggesting import nearest
from study.text.values import slug, text
from study.values import frozen

if TYPE_CHECKING:
    from study.text.nodes import Broken, Node, Text
    from study.text.page import Page
    from study.text.values import Read


@frozen
class DeckField:
    """One key of a deck."""

    key: str
    read: Read
    about: str
    """One line for the schema and the teacher's guide."""
    required: bool = False


QUESTIONS = "questions"
EXTENDS = "extends"

DECK_FIELDS: tuple[DeckField, ...] = (
    DeckField("deck", slug, "The id of the deck: lower-case letters, digits and hyphens.", required=True),
    DeckField("title", text, "What the deck is called.", required=True),
    DeckField("source", slug, "A folder under seeds: the article that the questions are about."),
    DeckField("language", language, "The language of the deck, such as en or pt-BR."),
    DeckField("version", version, "A number that grows with every edition."),
    DeckField("about", text, "One paragraph for the library, and for the description in Anki."),
    DeckField("retired", slugs, "Ids of questions that are no more; they stay reserved."),
    DeckField("parts", parts, "Named sections of the source, each with its passages."),
)
_READ = {field.key: field.read for field in DECK_FIELDS}
_MARKS = frozenset(form.mark for form in FORMS)
_OTHER_WORDS = {
    "id": "deck", "name": "title", "description": "about", "lang": "language", "article": "source",
    "cards": "questions", "items": "questions", "sections": "parts",
}  # fmt: skip


class Header:
    """What the keys of one deck say, as far as they have been read."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self.values: dict[str, Any] = {}
        """By key; those of which nothing is wrong."""
        self.keys: dict[str, Text] = {}
        """Every key that stands in the file, where it stands."""
        self._lines: dict[str, int] = {}
        self._meant: set[str] = set()
        self.strays = 0
        """How many questions stand at the very left, among the deck's keys."""

    def take(self, key: Text, node: Node) -> None:
        """Read one key of the deck, and report what is wrong with it."""
        page, name = self._page, key.value
        if name in self.keys:
            page.report(*repeated(name, key.start, key.end, self._lines[name]))
            return
        self.keys[name] = key
        self._lines[name] = page.line_at(key.start)
        if name in _READ:
            value = _READ[name](page, name, node)
            if value is not None:
                self.values[name] = value
        elif type(node) is Mapping and node.values.keys() & _MARKS:
            self.strays += 1
            message = f'"{clip(name)}" begins at the very left, so it is none of the questions'
            page.report(key.start, key.end, "indentation", message, "indent it and its lines like the other questions")
        elif name != QUESTIONS:
            known = [*_READ, QUESTIONS]
            meant = _OTHER_WORDS.get(name.casefold(), "") or nearest(name, known)
            hint = f'did you mean "{meant}"?' if meant else f"the keys of a deck are {', '.join(known)}"
            page.report(key.start, key.end, "unknown-key", f'a deck has no key "{clip(name)}"', hint)

    def take_broken(self, node: Broken) -> None:
        """Remember a line that is no key with a value, so that the key it was meant as is not said to be missing."""
        word = re.compile(r"[\w-]+").match(self._page.text, node.start)
        if word:
            self._meant.add(word.group())

    def report_missing(self) -> None:
        """Report each required key that does not stand in the file."""
        for field in DECK_FIELDS:
            if field.required and field.key not in self.keys.keys() | self._meant:
                example = "my-deck" if field.key == "deck" else "What the deck is called"
                hint = f'add a line "{field.key}: {example}" at the beginning'
                self._page.report(0, 1, "missing-key", f'this deck has no "{field.key}"', hint)
