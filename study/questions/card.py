"""Card: plain two sides, graded by the learner."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from study.judging import verdict
from study.questions.base import Base, digest, shuffled
from study.questions.fields import Field, Shape
from study.questions.lines import Unreadable
from study.questions.responses import Graded, Response, expect
from study.values import frozen

if TYPE_CHECKING:
    from random import Random

    from study.judging.verdict import Verdict

FIELDS = (
    Field("front", Shape.TEXT, "The side shown first.", required=True),
    Field("back", Shape.TEXT, "The other side.", required=True),
    Field("both", Shape.TRUTH, "true: asked either way round."),
)

GRADES = ("Again", "Hard", "Good", "Easy")


@frozen(kw_only=True)
class Card(Base):
    """Plain two sides."""

    kind: ClassVar[str] = "card"
    front: str
    back: str
    both: bool = False

    @property
    def prompt(self) -> str:
        """What is asked, in one text."""
        return self.front

    @property
    def key(self) -> str:
        """The right answer, as shown to a learner."""
        return self.back

    @property
    def revision(self) -> str:
        """A hash of what decides the right answer."""
        return digest(self.kind, self.back)

    @property
    def choices(self) -> tuple[str, ...]:
        """Front and back."""
        return (self.front, self.back)

    def options(self, random: Random) -> tuple[str, ...]:
        """Give the side asked and the side hidden: with ``both``, either way round."""
        return shuffled(self.choices, random) if self.both else self.choices

    def read_line(self, line: str, options: tuple[str, ...]) -> Response:
        """Give the response that a grade means. Raises Unreadable where it is none."""
        grade = line.strip()
        if grade not in ("1", "2", "3", "4"):
            raise Unreadable("Type how well you knew it: 1 again, 2 hard, 3 good, 4 easy.")
        return Graded(int(grade))

    def judge(self, response: Response) -> Verdict:
        """Take the learner's own word: 1 is wrong, 2 almost, 3 and 4 right."""
        grade = expect(response, Graded).grade
        if grade == 1:
            return verdict.wrong("by your own grade")
        return verdict.almost("hard, by your own grade") if grade == 2 else verdict.right()


def build(common: dict[str, Any], values: dict[str, Any]) -> Card:
    """Make the question from its values."""
    return Card(front=values["front"], back=values["back"], both=values.get("both", False), **common)
