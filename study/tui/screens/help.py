"""Help: every key, from the table of acts; on a question, how its kind is answered."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.content import Content

from study.tui.acts import GROUPS, PANEL, Act, bindings
from study.tui.keymap import key_as_read, keymap_of, keys_of
from study.tui.screens.page import Page
from study.tui.widgets.drawing import Drawing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.app import ComposeResult

    from study.tui.glyphs import Glyphs

KEY_CELLS = 8
NAME_CELLS = 24

LAST_WORD = """A point is one thing worth remembering; several questions may ask it, each in its own way.
Nothing is ever lost: each answer is on disk before the next question comes.
Ctrl-Q closes Study from anywhere, and Ctrl-C copies what is selected.
Ctrl-Z puts Study aside where the shell can: fg brings it back as it was.
For screen readers and pipes there is the same as lines of text: study quiz --plain"""


TITLES = {
    "question": ("On a question", "question", "sure", "flagging"),
    "desk": ("On the Desk", "desk"),
    "anywhere": ("Anywhere", "anywhere"),
    "welcome": ("On the welcome", "welcome"),
    "exam": ("Before an exam", "exam"),
    "results": ("On the results", "results"),
    "reader": ("In the reader", "reader"),
    "map": ("On the map", "map"),
    "browser": ("In the browser", "browser"),
    "opened": ("On a question of the browser", "opened"),
    "narrow": ("Where the browser is narrowed down", "narrow"),
    "progress": ("On your progress", "progress"),
    "settings": ("In the settings", "settings"),
    "editor": ("In the small editor", "editor"),
}
"""The groups of the page in their order, each with the tables of acts it tells of."""


class HelpScreen(Page):
    """Every key, those of the page at hand first; or all by the names that the file of settings has for them."""

    ACTS: ClassVar[tuple[Act, ...]] = PANEL
    BINDINGS = bindings("panel", PANEL)

    def __init__(self, glyphs: Glyphs, here: str = "", kind: str = "", *, names: bool = False) -> None:
        """``here`` is the table of the page that was left, ``kind`` that of the question that stands there."""
        super().__init__(glyphs)
        self._here = here
        self._kind = kind
        self._names = names
        self.head.title = "Names of the keys" if names else "Keys"

    def compose_page(self) -> ComposeResult:
        """Give the table, group by group, as one drawing: it is long, and comes at once."""
        yield Drawing(self._all_names if self._names else self._table)

    def _table(self, width: int) -> list[Content]:
        lines = self._group(f"To answer this question ({self._kind})", (self._kind,), width) if self._kind else []
        for name in dict.fromkeys((self._here, *TITLES)):
            if name in TITLES:
                title, *groups = TITLES[name]
                lines += self._group(title, groups, width)
        return [
            *lines[1:],
            Content(),
            *(line for text in LAST_WORD.splitlines() for line in self._wrapped(text, width)),
        ]

    def _group(self, title: str, groups: Iterable[str], width: int) -> list[Content]:
        keys = keymap_of(self)
        lines = [Content(), Content.styled(title, "bold $accent")]
        for group, act in ((name, act) for name in groups for act in GROUPS[name]):
            if not act.about:
                continue
            key = f"{self.glyphs.line(keys.shown(group, act)):<{KEY_CELLS}}  "
            about = self._wrapped(keys.said(act.about), width - len(key))
            lines += [Content((" " * len(key)) if i else key) + line for i, line in enumerate(about)]
        return lines

    def _wrapped(self, text: str, width: int) -> list[Content]:
        return Content(self.glyphs.text(text)).wrap(max(2, width)) or [Content()]

    def _all_names(self, width: int) -> list[Content]:
        """Give every act by the name that the file of settings has for it, with its keys."""
        keys = keymap_of(self)
        lines: list[Content] = []
        for group in GROUPS:
            named = (f"{id:<{NAME_CELLS}}  {'  '.join(map(key_as_read, keys.of(id)))}" for id in keys_of(group))
            told = [line for name in named for line in self._wrapped(name, width)]
            lines += [Content(), Content.styled(group, "bold $accent"), *told] if told else []
        return lines[1:]

    def _action_close(self) -> None:
        self.dismiss()
