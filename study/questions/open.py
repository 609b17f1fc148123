"""Open: a free response, ticked off by the learner against expected points."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, ClassVar

from study.judging import verdict
from study.questions.base import Asked, digest, listed
from study.questions.fields import Field, Shape
from study.questions.responses import Response, Written, expect
from study.values import frozen

if TYPE_CHECKING:
    from study.judging.verdict import Verdict

FIELDS = (
    Field("ask", Shape.TEXT, "The question.", required=True),
    Field(
        "expect",
        Shape.EXPECTED,
        "The points a good answer makes, each a text or text and weight.",
        required=True,
    ),
)


@frozen
class Expected:
    """One point that a good answer makes."""

    text: str
    weight: Decimal = Decimal(1)


@frozen(kw_only=True)
class Open(Asked):
    """A free response."""

    kind: ClassVar[str] = "open"
    expect: tuple[Expected, ...]

    @property
    def key(self) -> str:
        """The right answer, as shown to a learner."""
        return "; ".join(point.text for point in self.expect)

    @property
    def revision(self) -> str:
        """A hash of what decides the right answer."""
        return digest(self.kind, *(point.text for point in self.expect))

    @property
    def choices(self) -> tuple[str, ...]:
        """The expected points, in the deck's order."""
        return tuple(point.text for point in self.expect)

    def guess(self, text: str) -> tuple[bool, ...]:
        """Give which expected points the text plainly mentions, by word overlap: a guess, to be ticked or not."""
        # Deferred: the rules are not needed before an answer, and their tables take their time to load.
        from study.judging.overlap import mentions

        return tuple(mentions(text, point.text) for point in self.expect)

    def read_line(self, line: str, options: tuple[str, ...]) -> Response:
        """Give the response that a line means, its ticks guessed."""
        return Written(line.strip(), self.guess(line))

    def judge(self, response: Response) -> Verdict:
        """Share: the weight of the points ticked, of all weight."""
        written = expect(response, Written)
        if not written.text.strip():
            return verdict.again("nothing typed")
        whole = sum(point.weight for point in self.expect)
        said = sum(
            (point.weight for point, tick in zip(self.expect, written.ticked, strict=True) if tick),
            Decimal(0),
        )
        missed = [point.text for point, tick in zip(self.expect, written.ticked, strict=True) if not tick]
        return verdict.by_share(float(said / whole), f"not said: {listed(missed)}", written.ticked)


def build(common: dict[str, Any], values: dict[str, Any]) -> Open:
    """Make the question from its values."""
    return Open(ask=values["ask"], expect=values["expect"], **common)
