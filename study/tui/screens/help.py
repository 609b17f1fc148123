"""Help: every key, from the table of acts; on a question, how its kind is answered."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.content import Content
from textual.widgets import Static

from study.tui.acts import GROUPS, PANEL, Act, bindings
from study.tui.keymap import key_as_read, keymap_of, keys_of
from study.tui.screens.page import Page
from study.tui.widgets.row import Row

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from study.tui.glyphs import Glyphs

KEY_CELLS = 8
NAME_CELLS = 24

LAST_WORD = """A point is one thing worth remembering; several questions may ask it, each in its own way.
Nothing is ever lost: each answer is on disk before the next question comes.
Ctrl-Q closes Study from anywhere, and Ctrl-C copies what is selected.
Ctrl-Z puts Study aside where the shell can: fg brings it back as it was.
For screen readers and pipes there is the same as lines of text: study quiz --plain"""


class HelpScreen(Page):
    """Every key, those of the kind at hand first; or all by the names that the file of settings has for them."""

    ACTS: ClassVar[tuple[Act, ...]] = PANEL
    BINDINGS = bindings("panel", PANEL)

    def __init__(self, glyphs: Glyphs, kind: str = "", *, names: bool = False) -> None:
        super().__init__(glyphs)
        self._kind = kind
        self._names = names
        self.head.title = "Names of the keys" if names else "Keys"

    def compose_page(self) -> ComposeResult:
        """Give the table, group by group."""
        if self._names:
            yield from self._all_names()
            return
        if self._kind:
            yield from self._group(f"To answer this question ({self._kind})", self._kind)
        yield from self._group("On a question", "question", "sure", "flagging")
        yield from self._group("Anywhere", "anywhere")
        yield from self._group("On the Desk", "desk")
        yield from self._group("On the welcome", "welcome")
        yield from self._group("Before an exam", "exam")
        yield from self._group("On the results", "results")
        yield from self._group("In the reader", "reader")
        yield from self._group("On the map", "map")
        yield from self._group("In the browser", "browser", "opened", "narrow")
        yield from self._group("In the settings", "settings")
        yield from self._group("In the small editor", "editor")
        yield Static(Content(self.glyphs.text(LAST_WORD)), classes="-group")

    def _group(self, title: str, *groups: str) -> ComposeResult:
        yield Static(Content.styled(title, "bold $accent"), classes="-group")
        keys = keymap_of(self)
        for group, act in ((name, act) for name in groups for act in GROUPS[name]):
            if act.about:
                row = Row(marks=0)
                key = keys.shown(group, act)
                row.show(self.glyphs.text(keys.said(act.about)), label=f"{self.glyphs.line(key):<{KEY_CELLS}}")
                yield row

    def _all_names(self) -> ComposeResult:
        """Give every act by the name that the file of settings has for it, with its keys."""
        keys = keymap_of(self)
        for group in GROUPS:
            yield Static(Content.styled(group, "bold $accent"), classes="-group")
            named = (f"{id:<{NAME_CELLS}}  {'  '.join(map(key_as_read, keys.of(id)))}" for id in keys_of(group))
            yield Static(Content(self.glyphs.text("\n".join(named))))

    def _action_close(self) -> None:
        self.dismiss()
