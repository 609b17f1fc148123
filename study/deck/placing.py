"""Where a question stands in the text of a deck, sound or not: found anew when it is asked for. Reads no question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.deck.decoding import decoded
from study.deck.header import QUESTIONS
from study.text.entries import read_entries
from study.text.page import Enough
from study.text.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator


def place_of(text: str | bytes, name: str) -> int | None:
    """Give the line, from 1, on which the question with this id within its deck begins; None where there is none."""
    return next((line for line, id in _beginnings(text) if id == name), None)


def stretch_of(text: str | bytes, name: str) -> range:
    """Give the lines of the question with this id within its deck, up to the next one; none where there is none."""
    beginnings = _beginnings(text)
    for line, id in beginnings:
        if id == name:
            return range(line, next((next_line for next_line, _ in beginnings), len(text) + 2))
    return range(0)


def _beginnings(text: str | bytes) -> Iterator[tuple[int, str]]:
    """Give the line and the id of each question, in the file's order, as far as the file can be read."""
    page = decoded(text, "")
    if isinstance(page, Problem):
        return
    try:
        for entry in read_entries(page, (QUESTIONS,)):
            if entry.section and entry.key is not None:
                yield entry.place.line, entry.key.value
    except Enough:
        return
