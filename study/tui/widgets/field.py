"""Where text is written: Textual's own input and text area, made to take every key in the order it was pressed.

Textual passes a letter to the field at once, and a key such as Backspace up to the program and back, so that in a burst
a letter overtakes the Backspace before it. Here both are done where they arrive.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.binding import Binding
from textual.message import Message
from textual.widgets import Input, TextArea
from textual.widgets.input import Selection

from study.presenting.clean import clean, clean_line

if TYPE_CHECKING:
    from textual.binding import BindingType
    from textual.events import Key, Paste


def _actions(bound: list[BindingType]) -> dict[str, str]:
    return {binding.key: binding.action for binding in Binding.make_bindings(bound)}


COPY = "ctrl+c"
"""Copies what is selected in the text, or, where nothing is, goes on to the page, where something else may be."""


class Field(Input):
    """One line of text."""

    ACTIONS = _actions(list(Input.BINDINGS))

    @dataclass
    class Done(Message):
        """Enter was pressed."""

        field: Field

    def __init__(self, placeholder: str = "") -> None:
        super().__init__(placeholder=placeholder, select_on_focus=False)
        self.cursor_blink = False
        self.closed = False
        """Whether Enter was pressed; keys that come after it are dropped until the field is opened again."""

    def open(self, text: str = "") -> None:
        """Take text again, beginning with this one."""
        self.closed = False
        if self.is_attached:
            self.value = text
            self.cursor_position = len(text)
        else:
            self.set_reactive(Input.value, text)
            self.set_reactive(Input.selection, Selection.cursor(len(text)))

    async def _on_key(self, event: Key) -> None:
        if event.key == COPY and not self.selected_text:
            return
        if self.closed or event.key in self.ACTIONS:
            event.stop()
            event.prevent_default()
        if self.closed:
            return
        if event.key == "enter":
            self.closed = True
            self.post_message(self.Done(self))
        elif event.key in self.ACTIONS:
            await self.run_action(self.ACTIONS[event.key])

    def _on_paste(self, event: Paste) -> None:
        event.stop()
        event.prevent_default()
        if not self.closed:
            self.replace(clean_line(event.text), *self.selection)


class Pad(TextArea):
    """Several lines of text."""

    ACTIONS = _actions(list(TextArea.BINDINGS))

    def __init__(self, placeholder: str = "") -> None:
        super().__init__(compact=True, highlight_cursor_line=False, placeholder=placeholder)
        self.cursor_blink = False

    async def _on_key(self, event: Key) -> None:
        if event.key in self.ACTIONS and not (event.key == COPY and not self.selected_text):
            event.stop()
            event.prevent_default()
            await self.run_action(self.ACTIONS[event.key])

    async def _on_paste(self, event: Paste) -> None:
        event.stop()
        event.prevent_default()
        self.replace(clean(event.text), *self.selection)
