"""Typed: a short answer written by the learner."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from study.judging.rival import Rival, together
from study.questions.base import Asked, digest
from study.questions.fields import Field, Shape
from study.questions.known import NOTHING, Known
from study.questions.responses import Entered, Response, expect
from study.values import frozen

if TYPE_CHECKING:
    from study.judging.verdict import Verdict

FIELDS = (
    Field("ask", Shape.TEXT, "The question.", required=True),
    Field("answer", Shape.TEXT, "The answer.", required=True),
    Field("accept", Shape.TEXTS, "Other ways of writing it that are as right."),
    Field("reject", Shape.TEXTS, "Rivals: other things of its kind, never a slip of the answer."),
    Field("exact", Shape.TRUTH, "true: case and accents matter."),
)


@frozen(kw_only=True)
class Typed(Asked):
    """A short answer written by the learner."""

    kind: ClassVar[str] = "typed"
    answer: str
    accept: tuple[str, ...] = ()
    rivals: tuple[Rival, ...] = ()
    """Those that the deck names."""
    exact: bool = False
    known: Known = NOTHING

    @property
    def key(self) -> str:
        """The right answer, as shown to a learner."""
        return self.answer

    @property
    def accepted(self) -> tuple[str, ...]:
        """Everything that is right, the answer first."""
        return (self.answer, *self.accept, *self.known.names)

    @property
    def refused(self) -> tuple[Rival, ...]:
        """Every rival: those that the base knows, with who they are, then those that only the deck names."""
        return together(self.known.rivals, self.rivals)

    @property
    def revision(self) -> str:
        """A hash of what decides the right answer."""
        return digest(self.kind, self.answer)

    def read_line(self, line: str, options: tuple[str, ...]) -> Response:
        """Give the response that a line means: the line itself."""
        return Entered(line.strip())

    def judge(self, response: Response) -> Verdict:
        """Judge by the typed rules of grading.md."""
        # Deferred: the rules are not needed before an answer, and their tables take their time to load.
        from study.judging.typed import judge_typed

        return judge_typed(
            expect(response, Entered).text,
            self.accepted,
            self.refused,
            exact=self.exact,
            language=self.language,
        )


def build(common: dict[str, Any], values: dict[str, Any]) -> Typed:
    """Make the question from its values."""
    return Typed(
        ask=values["ask"],
        answer=values["answer"],
        accept=values.get("accept", ()),
        rivals=tuple(Rival((name,)) for name in values.get("reject", ())),
        exact=values.get("exact", False),
        **common,
    )
