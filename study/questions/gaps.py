"""Gaps: ``[[35 | thirty-five]]``, ``[[2= fanning ? with wings]]``, or Anki's ``{{c1::35::hint}}``."""

from __future__ import annotations

import re

from study.questions.known import NOTHING, Known
from study.values import frozen


class GapError(ValueError):
    """A gap that cannot be read."""

    def __init__(self, at: int, length: int, message: str, hint: str) -> None:
        super().__init__(message)
        self.at = at
        """Where in the text, counted in characters from 0."""
        self.length = length
        self.hint = hint


@frozen
class Gap:
    """One gap in a sentence."""

    number: int
    """From 1; gaps with one number open together."""
    answer: str
    accept: tuple[str, ...] = ()
    """Other texts that fill it as well."""
    hint: str = ""
    known: Known = NOTHING

    @property
    def accepted(self) -> tuple[str, ...]:
        """Everything that fills it, the answer first."""
        return (self.answer, *self.accept, *self.known.names)


Part = str | Gap

_OPENING = re.compile(r"\[\[|\{\{c([0-9]{1,4})::")
_NUMBER = re.compile(r"\s*([0-9]{1,4})=\s*(.*)", re.DOTALL)


def read_gaps(text: str) -> tuple[Part, ...]:
    """Give the text cut into plain stretches and gaps. Raises GapError at a gap that cannot be read, or for no gap."""
    parts: list[Part] = []
    taken: set[int] = set()
    at = 0
    while opening := _OPENING.search(text, at):
        ours = opening.group() == "[["
        closing = "]]" if ours else "}}"
        end = _end(text, opening.end(), closing)
        if end < 0:
            raise GapError(
                opening.start(),
                2,
                f"this gap is opened with “{opening.group()}” and never closed",
                f"put {closing} after the gap",
            )
        inside = text[opening.end() : end]
        if _OPENING.search(inside):
            raise GapError(
                opening.start(),
                end - opening.start(),
                "a gap stands inside another gap",
                "close the first gap before the next one opens",
            )
        gap = _ours(inside) if ours else _ankis(int(opening.group(1)), inside)
        if not gap.answer:
            raise GapError(
                opening.start(),
                end + 2 - opening.start(),
                "this gap is empty",
                "write the answer between the brackets",
            )
        if opening.start() > at:
            parts.append(text[at : opening.start()])
        parts.append(gap)
        taken.add(gap.number)
        at = end + len(closing)
    if not any(isinstance(part, Gap) for part in parts):
        raise GapError(
            0,
            max(1, len(text)),
            "this text has no gap",
            "put double square brackets round what is left out: [[like this]]",
        )
    if at < len(text):
        parts.append(text[at:])
    return _numbered(parts, taken)


def _end(text: str, begin: int, closing: str) -> int:
    """Give where a gap's closing brackets stand; below 0 for nowhere. Brackets inside the gap close first."""
    end = text.find(closing, begin)
    opened = "[" if closing == "]]" else "{"
    while end >= 0 and text.startswith(closing[0], end + 2):
        inside = text[begin:end]
        if inside.count(opened) <= inside.count(closing[0]):
            break
        end += 1
    return end


def _ours(inside: str) -> Gap:
    numbered = _NUMBER.fullmatch(inside)
    number, rest = (int(numbered.group(1)), numbered.group(2)) if numbered else (0, inside)
    answers, _, hint = rest.partition(" ? ")
    answer, *accept = (answer.strip() for answer in answers.split(" | "))
    return Gap(number, answer, tuple(other for other in accept if other), hint.strip())


def _ankis(number: int, inside: str) -> Gap:
    answer, _, hint = inside.partition("::")
    return Gap(number, answer.strip(), (), hint.strip())


def _numbered(parts: list[Part], taken: set[int]) -> tuple[Part, ...]:
    """Give each gap without a number the lowest one that is free."""
    free = (number for number in range(1, len(parts) + len(taken) + 2) if number not in taken)
    return tuple(
        Gap(next(free), part.answer, part.accept, part.hint) if isinstance(part, Gap) and not part.number else part
        for part in parts
    )
