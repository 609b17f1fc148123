"""Asks how sure the learner is of an answer just given, before its verdict. Keeps the answer; knows no session."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.content import Content
from textual.message import Message
from textual.style import Style
from textual.widgets import Static

from study.learning.answers import Sureness
from study.tui.acts import SURE, Act, Key, bindings
from study.tui.keymap import said, shown

if TYPE_CHECKING:
    from study.questions import Response
    from study.tui.glyphs import Glyphs


class Sure(Static, can_focus=True, inherit_bindings=False):
    """One line with three keys; not to be seen until it asks."""

    ACTS: ClassVar[tuple[Act, ...]] = SURE
    BINDINGS = bindings("sure", SURE)

    @dataclass
    class Told(Message):
        """The learner has said how sure they are of this response."""

        response: Response
        sureness: Sureness

    @dataclass
    class Changed(Message):
        """The learner wants to give another answer after all."""

    def __init__(self, glyphs: Glyphs) -> None:
        super().__init__(Content(), markup=False)
        self._glyphs = glyphs
        self._response: Response | None = None
        self.display = False

    @property
    def asking(self) -> bool:
        """Whether it waits for a key."""
        return self._response is not None

    @property
    def keys(self) -> tuple[Key, ...]:
        """The keys that work while it asks, for the footer."""
        clicks = {"certain": "screen.sure(2)", "change": "screen.unsure"}
        return tuple(Key(shown(self, act), act.label, clicks.get(act.action, "")) for act in SURE)

    def ask(self, response: Response) -> None:
        """Ask how sure the learner is of this response, and take the keys."""
        self._response = response
        words = [Content.styled(self._glyphs.text("How sure are you?"), "bold")]
        for sureness in Sureness:
            word = Content(said(self, f"{{sure.say.{int(sureness)}}} {sureness.name.lower()}"))
            words.append(word.stylize(Style.from_meta({"@click": f"screen.sure({int(sureness) - 1})"})))
        self.update(Content("   ").join(words))
        self.display = True
        self.focus(scroll_visible=False)

    def stop(self) -> None:
        """Ask no more."""
        self._response = None
        self.display = False

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Its keys work while it asks."""
        return self.asking

    def say(self, index: int) -> None:
        """Take the learner's word, as its key does."""
        self._action_say(index)

    def change(self) -> None:
        """Let another answer be given, as its key does."""
        self._action_change()

    def _action_say(self, index: int) -> None:
        if (response := self._response) is not None:
            self.stop()
            self.post_message(self.Told(response, Sureness(index + 1)))

    def _action_certain(self) -> None:
        self._action_say(int(Sureness.SURE) - 1)

    def _action_change(self) -> None:
        self.stop()
        self.post_message(self.Changed())
