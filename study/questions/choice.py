"""Choice: one right option among wrong ones; and multiple, where several are right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from study.judging import verdict
from study.questions.base import Asked, Option, digest, listed, shuffled
from study.questions.fields import Field, Shape
from study.questions.lines import Unreadable, folded, position, positions
from study.questions.responses import Picked, Response, expect
from study.values import frozen

if TYPE_CHECKING:
    from random import Random

    from study.judging.verdict import Verdict

FIELDS = (
    Field("ask", Shape.TEXT, "The question.", required=True),
    Field("right", Shape.TEXT_OR_TEXTS, "The right option; a list where several are right.", required=True),
    Field("wrong", Shape.OPTIONS, "The wrong options, each a text or text and because.", required=True),
    Field("shuffle", Shape.TRUTH, "false: the options keep the order right, then wrong."),
)


@frozen(kw_only=True)
class Choice(Asked):
    """One right option among wrong ones."""

    kind: ClassVar[str] = "choice"
    right: str
    wrong: tuple[Option, ...]
    shuffle: bool = True

    @property
    def key(self) -> str:
        """The right answer, as shown to a learner."""
        return self.right

    @property
    def revision(self) -> str:
        """A hash of what decides the right answer."""
        return digest(self.kind, self.right)

    @property
    def choices(self) -> tuple[str, ...]:
        """The options, the right one first."""
        return (self.right, *(option.text for option in self.wrong))

    def options(self, random: Random) -> tuple[str, ...]:
        """Give the options in the order they are shown."""
        return shuffled(self.choices, random) if self.shuffle else self.choices

    def read_line(self, line: str, options: tuple[str, ...]) -> Response:
        """Give the response that a line means. Raises Unreadable where it names no option."""
        chosen = position(line, options)
        if chosen is None:
            raise Unreadable(f"Type the number of one option, 1 to {len(options)}.")
        return Picked((options[chosen],))

    def judge(self, response: Response) -> Verdict:
        """Right or wrong, and why the chosen option is wrong."""
        picked = expect(response, Picked)
        if not picked.options:
            return verdict.again("nothing chosen yet")
        if picked.options == (self.right,):
            return verdict.right()
        return verdict.wrong(because(self.wrong, picked.options[0]) or f"it is “{self.right}”")


@frozen(kw_only=True)
class Multiple(Asked):
    """Several right options among wrong ones."""

    kind: ClassVar[str] = "multiple"
    right: tuple[str, ...]
    wrong: tuple[Option, ...]
    shuffle: bool = True

    @property
    def key(self) -> str:
        """The right answer, as shown to a learner."""
        return "; ".join(self.right)

    @property
    def revision(self) -> str:
        """A hash of what decides the right answer."""
        return digest(self.kind, *sorted(map(folded, self.right)))

    @property
    def choices(self) -> tuple[str, ...]:
        """The options, the right ones first."""
        return (*self.right, *(option.text for option in self.wrong))

    def options(self, random: Random) -> tuple[str, ...]:
        """Give the options in the order they are shown."""
        return shuffled(self.choices, random) if self.shuffle else self.choices

    def read_line(self, line: str, options: tuple[str, ...]) -> Response:
        """Give the response that a line means. Raises Unreadable where it names no options."""
        single = position(line, options)
        chosen = [single] if single is not None else positions(line, options)
        if chosen is None:
            raise Unreadable(f"Type the numbers of all the right options, 1 to {len(options)}, such as: 1 3")
        return Picked(tuple(options[i] for i in sorted(set(chosen))))

    def judge(self, response: Response) -> Verdict:
        """Share: right picks less wrong picks, over the right ones, never below 0 (grading.md)."""
        picked = set(expect(response, Picked).options)
        if not picked:
            return verdict.again("nothing chosen yet")
        missed = [text for text in self.right if text not in picked]
        extra = [option.text for option in self.wrong if option.text in picked]
        if not missed and not extra:
            return verdict.right()
        share = max(0.0, (len(self.right) - len(missed) - len(extra)) / len(self.right))
        said = [f"you missed {listed(missed)}"] if missed else []
        said += [f"{listed(extra)} {'does' if len(extra) == 1 else 'do'} not belong"] if extra else []
        return verdict.by_share(share, "; ".join(said))


def because(wrong: tuple[Option, ...], text: str) -> str:
    """Give the reason why the wrong option with this text is wrong; empty where none is given."""
    return next((option.because for option in wrong if option.text == text), "")


def build(common: dict[str, Any], values: dict[str, Any]) -> Choice | Multiple:
    """Make the question from its values: several answers where ``right`` is a list, else a choice."""
    right = values["right"]
    shared = {"ask": values["ask"], "wrong": values["wrong"], "shuffle": values.get("shuffle", True)}
    if isinstance(right, tuple):
        return Multiple(right=right, **shared, **common)
    return Choice(right=right, **shared, **common)
