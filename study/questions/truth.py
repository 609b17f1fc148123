"""True or false: a claim, its verdict, and the correction where it is false."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from study.judging import verdict
from study.questions.base import Base, digest
from study.questions.fields import Field, Shape
from study.questions.lines import Unreadable
from study.questions.responses import Response, Said, expect
from study.values import frozen

if TYPE_CHECKING:
    from study.judging.verdict import Verdict

FIELDS = (
    Field("claim", Shape.TEXT, "The statement to judge.", required=True),
    Field("verdict", Shape.TRUTH, "true or false (yes or no).", required=True),
    Field("correction", Shape.TEXT, "For a false claim: what is true instead."),
)

WORDS = {
    "1": True,
    "true": True,
    "t": True,
    "yes": True,
    "y": True,
    "2": False,
    "false": False,
    "f": False,
    "no": False,
    "n": False,
}


@frozen(kw_only=True)
class Truth(Base):
    """A claim that is true or false."""

    kind: ClassVar[str] = "truth"
    claim: str
    true: bool
    correction: str = ""

    @property
    def prompt(self) -> str:
        """What is asked, in one text."""
        return f"True or false? {self.claim}"

    @property
    def key(self) -> str:
        """The right answer, as shown to a learner."""
        return "True" if self.true else f"False. {self.correction}".rstrip(". ") + ("." if self.correction else "")

    @property
    def revision(self) -> str:
        """A hash of what decides the right answer."""
        return digest(self.kind, str(self.true))

    @property
    def choices(self) -> tuple[str, ...]:
        """True and false, always in this order."""
        return ("True", "False")

    def read_line(self, line: str, options: tuple[str, ...]) -> Response:
        """Give the response that a line means. Raises Unreadable where it says neither."""
        said = WORDS.get(line.strip().casefold())
        if said is None:
            raise Unreadable("Type 1 (or t) for true, 2 (or f) for false.")
        return Said(said)

    def judge(self, response: Response) -> Verdict:
        """Right or wrong; for a false claim with what is true instead."""
        if expect(response, Said).true == self.true:
            return verdict.right()
        return verdict.wrong("the claim is true" if self.true else self.correction or "the claim is false")


def build(common: dict[str, Any], values: dict[str, Any]) -> Truth:
    """Make the question from its values."""
    return Truth(claim=values["claim"], true=values["verdict"], correction=values.get("correction", ""), **common)
