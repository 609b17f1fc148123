"""Number: a figure, with how far off an answer may be and its unit."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, ClassVar

from study.questions.base import Asked, digest
from study.questions.fields import Field, Shape
from study.questions.responses import Entered, Response, expect
from study.values import frozen

if TYPE_CHECKING:
    from study.judging.verdict import Verdict

FIELDS = (
    Field("ask", Shape.TEXT, "The question.", required=True),
    Field("number", Shape.NUMBER, "The figure.", required=True),
    Field("within", Shape.TOLERANCE, "How far off is still right: a number, or a percentage such as 5%."),
    Field("unit", Shape.TEXT, "The unit; an answer may leave it out, but not give another."),
)


@frozen
class Tolerance:
    """How far off an answer may be."""

    amount: Decimal
    """At least 0; in the answer's unit, or in hundredths of the answer."""
    percent: bool = False

    def of(self, number: Decimal) -> Decimal:
        """Give the tolerance around ``number`` in its own unit."""
        return abs(number) * self.amount / 100 if self.percent else self.amount

    def __str__(self) -> str:
        return f"{self.amount}%" if self.percent else f"{self.amount}"


@frozen(kw_only=True)
class Number(Asked):
    """A figure."""

    kind: ClassVar[str] = "number"
    number: Decimal
    within: Tolerance = Tolerance(Decimal(0))
    unit: str = ""

    @property
    def key(self) -> str:
        """The right answer, as shown to a learner."""
        figure = f"{self.number:f} {self.unit}".rstrip()
        return f"{figure} (±{self.within})" if self.within.amount else figure

    @property
    def revision(self) -> str:
        """A hash of what decides the right answer."""
        return digest(self.kind, str(self.number.normalize()), self.unit)

    def read_line(self, line: str, options: tuple[str, ...]) -> Response:
        """Give the response that a line means: the line itself."""
        return Entered(line.strip())

    def judge(self, response: Response) -> Verdict:
        """Judge by the number rules of grading.md."""
        # Deferred: the rules are not needed before an answer, and their tables take their time to load.
        from study.judging.numbers import judge_number

        return judge_number(
            expect(response, Entered).text,
            self.number,
            within=self.within.of(self.number),
            unit=self.unit,
            language=self.language,
        )


def build(common: dict[str, Any], values: dict[str, Any]) -> Number:
    """Make the question from its values."""
    return Number(
        ask=values["ask"],
        number=values["number"],
        within=values.get("within", Tolerance(Decimal(0))),
        unit=values.get("unit", ""),
        **common,
    )
