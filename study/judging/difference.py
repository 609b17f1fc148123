"""The difference between what was typed and what was expected, for a screen to show side by side."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from study.judging.verdict import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

ALIKE = 0.5
"""Texts less alike than this are shown whole: letters that agree by chance would tell nobody anything."""


def difference(typed: str, expected: str, *, case: bool = False) -> tuple[Span, ...]:
    """Give both texts cut into spans, in order, those that agree apart from those that do not.

    Joined, the typed sides are what was typed and the expected sides what was expected. Letters of another case stand
    beside each other; with ``case`` they count as another letter.
    """
    from rapidfuzz.distance import Levenshtein

    typed, expected = (unicodedata.normalize("NFC", " ".join(text.split())) for text in (typed, expected))
    if typed == expected:
        return (Span(typed, expected),)
    one, other = (typed, expected) if case else (_levelled(typed), _levelled(expected))
    if Levenshtein.normalized_similarity(one, other) < ALIKE:
        return (Span(typed, expected),)
    spans: list[Span] = []
    for step in Levenshtein.opcodes(one, other):
        a = typed[step.src_start : step.src_end]
        b = expected[step.dest_start : step.dest_end]
        spans += _split(a, b) if step.tag == "equal" else [Span(a, b)]
    return tuple(_joined(spans))


def _levelled(text: str) -> str:
    """Give the text in small letters, one for one."""
    return "".join(low if len(low := character.lower()) == 1 else character for character in text)


def _split(typed: str, expected: str) -> list[Span]:
    """Cut two texts that agree but for case into spans of one letter each."""
    return [Span(a, b) for a, b in zip(typed, expected, strict=True)]


def _joined(spans: list[Span]) -> Iterator[Span]:
    """Join neighbours that all agree, or all differ."""
    begin = 0
    for end in range(1, len(spans) + 1):
        if end == len(spans) or spans[end].same != spans[begin].same:
            run = spans[begin:end]
            yield Span("".join(span.typed for span in run), "".join(span.expected for span in run))
            begin = end
