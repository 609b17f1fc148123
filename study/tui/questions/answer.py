"""What the ten answer widgets share: they show what there is to choose or fill, take keys, and show their verdict.

A widget knows one question at a time and tells of answers by messages; it judges nothing and knows no session.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from textual.message import Message
from textual.widget import Widget

from study.tui import keymap
from study.tui.act import Key

if TYPE_CHECKING:
    from study.learning.session import Answered, Asked
    from study.questions import Response
    from study.tui.acts import Act
    from study.tui.glyphs import Glyphs


class AnswerWidget(Widget, can_focus=True, inherit_bindings=False):
    """One kind's way of answering. Made once, and given each question of its kind in turn."""

    ACTS: ClassVar[tuple[Act, ...]] = ()
    """Its rows of the table of acts."""
    EXPLAINS: ClassVar[bool] = False
    """Whether its verdict in place says all that the judge's sentence would: which parts were missed."""
    SAYS_PROMPT: ClassVar[bool] = False
    """Whether it shows itself what is asked: a sentence with gaps."""

    @dataclass
    class Given(Message):
        """The learner has answered."""

        response: Response

    @dataclass
    class Changed(Message):
        """What the keys do has changed."""

    @dataclass
    class Noticed(Message):
        """Something has to be said that is no verdict."""

        text: str

    def __init__(self, glyphs: Glyphs) -> None:
        super().__init__()
        self.glyphs = glyphs
        self.asked: Asked
        self.locked = False
        """Whether an answer was given, so that keys still on their way are not taken for another one."""
        self.warned = False
        """Whether the learner was told that the answer is unfinished."""

    # What each kind fills in.

    def ask(self, asked: Asked, before: Response | None = None) -> None:
        """Show a question; ``before`` is what was answered before it was taken back."""
        self.asked = asked
        self.warned = False
        self.unlock()

    def reveal(self, answered: Answered) -> None:
        """Show the verdict in place."""
        self.locked = True

    def enter(self) -> None:
        """Do what Enter does now."""

    @property
    def keys(self) -> tuple[Key, ...]:
        """The keys that work now, for the footer."""
        return ()

    @property
    def field(self) -> Widget | None:
        """Where writing goes; None for a kind that is not written."""
        return None

    @property
    def draft(self) -> Response | None:
        """What is chosen or written so far, for a question that is changed or ends meanwhile; None for nothing."""
        return None

    @property
    def stop_writing(self) -> str:
        """What Esc does while letters are text, for the footer."""
        return "more keys"

    # What they share.

    @property
    def writing(self) -> bool:
        """Whether letters are text now."""
        return False

    def unlock(self) -> None:
        """Take keys again."""
        self.locked = False

    def give(self, response: Response) -> None:
        """Tell that the learner has answered, and take no more keys."""
        self.locked = True
        self.post_message(self.Given(response))

    def warn(self, text: str) -> bool:
        """Tell, once a question, that the answer is unfinished; give whether it was told now."""
        if self.warned:
            return False
        self.warned = True
        self.post_message(self.Noticed(text))
        return True

    def notice(self, text: str) -> None:
        """Tell something that is no verdict."""
        self.post_message(self.Noticed(text))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Keys count until an answer is given."""
        return not self.locked

    def _action_enter(self) -> None:
        self.enter()

    def entry(self, action: str, *, shown: str | None = None, label: str | None = None) -> Key:
        """Give the footer's entry for one of its acts; a click on Enter's does what Enter does."""
        act = next(act for act in self.ACTS if act.action == action)
        click = "screen.enter" if action == "enter" else ""
        key = keymap.shown(self, act) if shown is None else shown
        return Key(key, act.label if label is None else label, click)

    def count(self, action: str, number: int) -> Key:
        """Give the footer's entry for the first so many of a run of keys, such as ``1–4``."""
        act = next(act for act in self.ACTS if act.action == action)
        return self.entry(action, shown=keymap.keymap_of(self).run(keymap.group_of(self), act, number))

    def said(self, text: str) -> str:
        """Give a text with keys in place of the acts that it names."""
        return keymap.said(self, text)


def response_of(response: Response | None, shape: type[Any]) -> Any:
    """Give the response if it is of this shape, else None."""
    return response if isinstance(response, shape) else None
