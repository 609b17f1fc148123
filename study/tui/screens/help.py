"""Help: every key, from the table of acts; on a question, how its kind is answered."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.content import Content
from textual.widgets import Static

from study.tui.acts import DESK, EXAM, MAP, PANEL, QUESTION, READER, RESULTS, SURE, WAYS, WELCOME, Act, bindings
from study.tui.screens.page import Page
from study.tui.widgets.row import Row

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.app import ComposeResult

    from study.tui.glyphs import Glyphs

KEY_CELLS = 8

LAST_WORD = """A point is one thing worth remembering; several questions may ask it, each in its own way.
Nothing is ever lost: each answer is on disk before the next question comes.
Ctrl-Q closes Study from anywhere, and Ctrl-C copies what is selected.
For screen readers and pipes there is the same as lines of text: study quiz --plain"""


class HelpScreen(Page):
    """Every key, those of the kind at hand first."""

    ACTS: ClassVar[tuple[Act, ...]] = PANEL
    BINDINGS = bindings("panel", PANEL)

    def __init__(self, glyphs: Glyphs, kind: str = "") -> None:
        super().__init__(glyphs)
        self._kind = kind
        self.head.title = "Keys"

    def compose_page(self) -> ComposeResult:
        """Give the table, group by group."""
        if self._kind:
            yield from self._group(f"To answer this question ({self._kind})", WAYS[self._kind])
        yield from self._group("On a question", (*QUESTION, *SURE))
        yield from self._group("On the Desk", DESK)
        yield from self._group("On the welcome", WELCOME)
        yield from self._group("Before an exam", EXAM)
        yield from self._group("On the results", RESULTS)
        yield from self._group("In the reader", READER)
        yield from self._group("On the map", MAP)
        yield Static(Content(self.glyphs.text(LAST_WORD)), classes="-group")

    def _group(self, title: str, acts: Iterable[Act]) -> ComposeResult:
        yield Static(Content.styled(title, "bold $accent"), classes="-group")
        for act in acts:
            if act.about:
                row = Row(marks=0)
                row.show(self.glyphs.text(act.about), label=f"{self.glyphs.line(act.shown):<{KEY_CELLS}}")
                yield row

    def _action_close(self) -> None:
        self.dismiss()
