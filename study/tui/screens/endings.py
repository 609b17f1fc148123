"""What comes of a question that ends without an answer of its own accord: no time is left, or nothing is there.

Judges nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.learning.session import Kept
from study.questions import Picked, Written
from study.questions.responses import is_blank
from study.tui.screens.material import MaterialPage

if TYPE_CHECKING:
    from study.learning.answers import Sureness
    from study.learning.session import Session
    from study.questions import Response


def run_out(session: Session, draft: Response | None) -> str:
    """End an exam whose time is up, handing in what stands there if it can be judged; give what to say of that.

    Raises LogError where it could not be kept.
    """
    if draft is not None and isinstance(session.answer(draft), Kept):
        return "Time is up. What you had chosen was handed in."
    session.advance()
    return "Time is up."


class EndingPage(MaterialPage):
    """A page whose question can be given up."""

    _told_empty = False
    """Whether it was said of this question that nothing is typed or chosen."""

    def _take(self, response: Response, sureness: Sureness | None = None, *, giving_up: bool = False) -> None:
        """Hand the answer in."""
        raise NotImplementedError

    def _give_up(self, response: Response) -> None:
        """Say that nothing is there, or ticked; another Enter, once that was seen, means it: the answer is shown."""
        means_it = self._told_empty and not self._calm
        self._told_empty = True
        self._breathe()  # anew with each key of a burst, so that none of them means it
        if means_it:
            self._take(response, giving_up=True)
        else:
            self._notice(self.answer.said(_told(self.asked.question.kind, response)))


def is_empty(response: Response) -> bool:
    """Give whether a response says nothing, or none of what was expected."""
    return is_blank(response) or (isinstance(response, Written) and not any(response.ticked))


def _told(kind: str, response: Response) -> str:
    """Give what is said of such a response the first time."""
    if isinstance(response, Written):
        return f"Nothing ticked. {{{kind}.enter}} again says that you made none of these points."
    done = "chosen" if isinstance(response, Picked) else "typed"
    return f"Nothing {done} yet. {{{kind}.enter}} again shows the answer."
