"""The passages of the source that a question rests on, in the brief's words."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.content import Content
from textual.widgets import Static

from study.tui.acts import PANEL, Act, bindings
from study.tui.screens.page import Page

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual.app import ComposeResult

    from study.tui.glyphs import Glyphs


class PassageScreen(Page):
    """One or more passages, each under its number."""

    ACTS: ClassVar[tuple[Act, ...]] = PANEL
    BINDINGS = bindings("panel", PANEL)

    def __init__(self, glyphs: Glyphs, title: str, passages: Mapping[int, str]) -> None:
        super().__init__(glyphs)
        self._passages = passages
        self.head.title = title

    def compose_page(self) -> ComposeResult:
        """Give the passages."""
        for number, text in self._passages.items():
            yield Static(Content.styled(self.glyphs.text(f"¶ {number}"), "bold $accent"), classes="-group")
            yield Static(Content(self.glyphs.text(unwrapped(text))), classes="-sentence")

    def _action_close(self) -> None:
        self.dismiss()


def unwrapped(text: str) -> str:
    """Give the paragraphs of a text, each on one line, for the screen to wrap."""
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in text.split("\n\n"))
