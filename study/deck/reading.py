"""Reads a deck: from text to a deck of its good questions, and every problem of the file with its place.

Reads no file; ``library`` does. Nothing is ever guessed silently: what it does not understand is a problem.
"""

from __future__ import annotations

import gc
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from study.deck.deck import Deck, Reading
from study.deck.decoding import decoded
from study.deck.header import EXTENDS, QUESTIONS, Header
from study.deck.one_question import Around, read_question
from study.deck.pictures import folders_of
from study.text.entries import read_entries
from study.text.nodes import Broken, Items, Text
from study.text.page import Enough, Page
from study.text.problems import Place, Problem, in_file_order
from study.text.sentences import repeated
from study.text.values import SLUG, report_slug

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from study.questions import Question
    from study.text.nodes import Entry, Node


_BEGINNING = Place(1, 1)


class _Extension(Exception):
    """The file extends another deck."""


def read_deck(text: str | bytes, file: str, path: Path | None = None, *, assets: Path | None = None) -> Reading:
    """Read a deck. Never raises for what the text holds, and takes time and memory in proportion to it.

    ``file`` is what problems call it. With ``path``, where it lies, pictures are looked up beside it, in ``assets``
    there, and in the folder ``assets`` given here.
    """
    page = decoded(text, file)
    if isinstance(page, Problem):
        return Reading(None, (page,))
    del text
    reading = _DeckReading(page, path, assets)
    with _without_collector():
        try:
            deck = reading.deck()
        except _Extension:
            return Reading(None, tuple(page.problems[-1:]))
        return Reading(deck, tuple(in_file_order(page.problems)), *reading.id_place())


@contextmanager
def _without_collector() -> Iterator[None]:
    """Keep the garbage collector off: nothing made here is garbage, and looking for some doubles the time.

    What was made counts as old afterwards, so that the collector does not go through all of it at once.
    """
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            if not gc.get_freeze_count():
                gc.freeze()
                gc.unfreeze()
            gc.enable()


class _DeckReading:
    """One reading of one deck."""

    def __init__(self, page: Page, path: Path | None, assets: Path | None) -> None:
        self._page = page
        self._path = path
        self._folders = folders_of(path, assets) if path else ()
        self._header = Header(page)
        self._around = Around()
        """What the questions read so far took from the deck."""
        self._questions: list[Question] = []
        self._places: dict[str, Place] = {}
        """Where each id begins that stands in the file, that of a good question or not."""
        self._left_out = 0
        self._inside = False
        """Whether the entries that come are the first that stand under ``questions``."""
        self._as_list = False

    def deck(self) -> Deck | None:
        """Read the page to its end. Raises _Extension for a file that is no deck of its own."""
        page = self._page
        try:
            for entry in read_entries(page, (QUESTIONS,)):
                if entry.section:
                    self._question(entry)
                else:
                    self._header_entry(entry)
            self._check_whole()
        except Enough:
            page.problems.append(_too_many(page))
        return self._made()

    def _header_entry(self, entry: Entry) -> None:
        key, node = entry.key, entry.node
        if key is None:
            if type(node) is Broken:
                self._header.take_broken(node)
            else:
                hint = 'begin it with a line such as "deck: my-deck"'
                self._page.report(node.start, node.start + 1, "no-keys", "a deck begins with keys, not with this", hint)
            return
        if key.value == EXTENDS:
            hint = "leave it out until a later version of the program, and copy the questions that you need"
            self._page.report(key.start, key.end, "extends-unread", "extensions are not read yet", hint)
            raise _Extension
        first = key.value not in self._header.keys
        self._header.take(key, node)
        if key.value == QUESTIONS:
            self._inside = first
        if key.value == QUESTIONS and first:
            self._around = self._as_known()
            self._questions_node(node)

    def _questions_node(self, node: Node) -> None:
        """Report where ``questions`` holds no mapping."""
        if type(node) is Items:
            self._report_list(node.start)
        elif type(node) is Text:
            self._inside = False
            if node.value and (node.style or node.value not in ("~", "null")):
                hint = "write each question below it, indented: its id, a colon, and its keys on the next lines"
                message = '"questions" wants questions, each under its id, and this is a text'
                self._page.report(node.start, node.end, "wrong-shape", message, hint)
                self._left_out += 1

    def _report_list(self, start: int) -> None:
        if not self._as_list:
            self._as_list = True
            hint = 'give each question an id and a line of its own, "my-question:", and its keys below, indented'
            self._page.report(start, start + 1, "wrong-shape", "the questions are a list here, and have no ids", hint)

    def _question(self, entry: Entry) -> None:
        if not self._inside:
            return
        key, node, page = entry.key, entry.node, self._page
        before = page.errors
        if key is None:
            self._left_out += 1
            if type(node) is not Broken:
                self._report_list(node.start)
            return
        full = f"{self._around.deck}/{key.value}"
        first = self._places.setdefault(full, entry.place)
        if first is not entry.place:
            page.report(*repeated(key.value, key.start, key.end, first.line))
        elif not SLUG.fullmatch(key.value):
            report_slug(page, key.value, key.start, key.end)
        question = read_question(page, full, key, entry, self._around)
        if question is not None and page.errors == before:
            self._questions.append(question)
        else:
            self._left_out += 1

    def _check_whole(self) -> None:
        """Report what only shows when all has been read."""
        page, keys = self._page, self._header.keys
        if not keys and not self._places:
            if not page.problems:
                hint = 'begin with a line such as "deck: my-deck"'
                page.report(0, 1, "empty-file", "this file is empty", hint)
            return
        self._header.report_missing()
        if not self._places and not self._as_list and not self._left_out and not self._header.strays:
            hint = "write each one below, indented: its id, a colon, and its keys on the next lines"
            key = keys.get(QUESTIONS)
            page.report(
                key.start if key else 0,
                key.end if key else 1,
                "no-questions",
                "this deck has no questions" if key else 'this deck has no "questions"',
                hint if key else f'add a line "questions:" and {hint}',
            )
        self._check_retired()

    def _check_retired(self) -> None:
        """Report each question whose id is retired, and leave it out."""
        page = self._page
        full = {f"{self._around.deck}/{name}": name for name in self._header.values.get("retired", ())}
        taken = sorted((place, id) for id, place in self._places.items() if id in full) if full else []
        for start, (_, id) in zip(page.beginnings([place for place, _ in taken]), taken, strict=True):
            hint = 'give it a new id, or take the old one out of "retired"'
            message = f'the id "{full[id]}" is retired and stays reserved'
            page.report(start, start + len(full[id]), "retired-id", message, hint)
        kept = [question for question in self._questions if question.id not in full] if taken else self._questions
        self._left_out += len(self._questions) - len(kept)
        self._questions = kept

    def _as_known(self) -> Around:
        """Give what a question takes from the deck, by the keys read so far."""
        values = self._header.values
        return Around(values.get("deck", ""), values.get("source", ""), values.get("language", "en"), self._folders)

    def id_place(self) -> tuple[Place, str]:
        """Give where the deck's id stands, and the line that holds it."""
        key = self._header.keys.get("deck")
        if key is None:
            return _BEGINNING, ""
        return self._page.place(key.start, key.end), self._page.line_from(key.start)

    def _made(self) -> Deck | None:
        header = self._header.values
        if "deck" not in header:
            return None
        around, questions, places = self._as_known(), self._questions, self._places
        if self._left_out:
            places = {question.id: places[question.id] for question in questions}
        if around != self._around:
            questions = [_moved(question, self._around, around) for question in questions]
            places = {question.id: place for question, place in zip(questions, places.values(), strict=True)}
        return Deck(
            id=around.deck,
            title=header.get("title", around.deck),
            questions=tuple(questions),
            source=around.source,
            language=around.language,
            version=header.get("version", ""),
            about=header.get("about", ""),
            retired=header.get("retired", ()),
            parts=header.get("parts", {}),
            path=self._path,
            places=places,
            left_out=self._left_out + self._header.strays,
        )


def _moved(question: Question, before: Around, after: Around) -> Question:
    """Give the question as it is in a deck whose keys stood behind the questions."""
    full = f"{after.deck}/{question.name}"
    named = question.point != question.id
    point = after.point(question.point.removeprefix(before.point(""))) if named else full
    return replace(question, id=full, point=point, language=after.language)


def _too_many(page: Page) -> Problem:
    last = page.problems[-1]
    place = Place(last.place.line, last.place.column)
    message = f"there are more than {len(page.problems):,} problems, and the rest of the file was not read"
    return Problem(
        page.file, place, "too-many", message, "mend the first ones and check again", source_line=last.source_line
    )
