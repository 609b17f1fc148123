"""Match: left sides to pair with right sides."""

from __future__ import annotations

import re
from string import ascii_lowercase
from typing import TYPE_CHECKING, Any, ClassVar

from study.judging import verdict
from study.questions.base import Asked, digest, shuffled
from study.questions.fields import Field, Shape
from study.questions.lines import Unreadable
from study.questions.responses import Paired, Response, expect
from study.values import frozen

if TYPE_CHECKING:
    from random import Random

    from study.judging.verdict import Verdict

FIELDS = (
    Field("ask", Shape.TEXT, "The question.", required=True),
    Field("match", Shape.PAIRS, "Left sides, each with the right side that belongs to it.", required=True),
    Field("extra", Shape.TEXTS, "Right sides that belong to none."),
)


@frozen(kw_only=True)
class Match(Asked):
    """Left sides to pair with right sides."""

    kind: ClassVar[str] = "match"
    pairs: tuple[tuple[str, str], ...]
    extra: tuple[str, ...] = ()

    @property
    def lefts(self) -> tuple[str, ...]:
        """The left sides, in the order of the deck and of the screen."""
        return tuple(left for left, _ in self.pairs)

    @property
    def key(self) -> str:
        """The right answer, as shown to a learner."""
        return "; ".join(f"{left} – {right}" for left, right in self.pairs)

    @property
    def revision(self) -> str:
        """A hash of what decides the right answer."""
        return digest(self.kind, *sorted(f"{left}={right}" for left, right in self.pairs))

    @property
    def choices(self) -> tuple[str, ...]:
        """The right sides in the order of the pairs, then the extra ones; equal ones once."""
        return tuple(dict.fromkeys((*(right for _, right in self.pairs), *self.extra)))

    def options(self, random: Random) -> tuple[str, ...]:
        """Give the right sides in the order they are shown."""
        return shuffled(self.choices, random, avoid=self.choices)

    def read_line(self, line: str, options: tuple[str, ...]) -> Response:
        """Give the response that a line such as ``1b 2a`` means. Raises Unreadable where it cannot be read."""
        letters = ascii_lowercase[: len(options)]
        chosen: dict[int, str] = {}
        for token in re.split(r"[\s,;]+", line.strip().casefold()):
            read = re.fullmatch(r"([0-9]{1,4})[-=:.]?([a-z])", token)
            left = int(read.group(1)) - 1 if read else -1
            if not read or left not in range(len(self.pairs)) or read.group(2) not in letters or left in chosen:
                range_ = f"1 to {len(self.pairs)} and a to {letters[-1]}"
                raise Unreadable(f"Type a number and a letter for each pair, {range_}, such as: 1b 2a")
            chosen[left] = options[letters.index(read.group(2))]
        return Paired(tuple(chosen.get(i, "") for i in range(len(self.pairs))))

    def judge(self, response: Response) -> Verdict:
        """Share: the pairs right, of all pairs."""
        given = expect(response, Paired).rights
        if not any(given):
            return verdict.again("nothing paired yet")
        parts = tuple(right == said for (_, right), said in zip(self.pairs, given, strict=True))
        missed = [
            f"“{left}” goes with “{right}”" for (left, right), good in zip(self.pairs, parts, strict=True) if not good
        ]
        return verdict.by_share(sum(parts) / len(parts), "; ".join(missed), parts)


def build(common: dict[str, Any], values: dict[str, Any]) -> Match:
    """Make the question from its values."""
    return Match(ask=values["ask"], pairs=values["match"], extra=values.get("extra", ()), **common)
