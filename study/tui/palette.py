"""The command palette: every act of the page it is opened over, and the looks, found by their words.

Has no acts of its own: what it offers are rows of the table of acts.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from textual.command import CommandPalette, DiscoveryHit, Hit, Provider

from study.tui.app import StudyApp
from study.tui.keymap import said, shown
from study.tui.screens.page import Page

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator

    from textual.command import Hits

NOT_HERE = frozenset({"scroll", "line", "move", "turn", "page", "end", "side"})
"""Acts that make no sense when they are chosen from a list: keys that are pressed again and again."""


class Command(NamedTuple):
    """One thing to choose."""

    name: str
    help: str
    run: Callable[[], Awaitable[object] | None]


class Commands(Provider):
    """What can be done on the page below."""

    async def discover(self) -> Hits:
        """Give every command, before anything is typed."""
        for command in self._commands():
            yield DiscoveryHit(command.name, command.run, help=command.help)

    async def search(self, query: str) -> Hits:
        """Give the commands that what is typed may mean."""
        matcher = self.matcher(query)
        for command in self._commands():
            score = max(matcher.match(command.name), matcher.match(command.help) / 2)
            if score > 0:
                yield Hit(score, matcher.highlight(command.name), command.run, help=command.help)

    def _commands(self) -> Iterator[Command]:
        page = self.screen
        if isinstance(page, Page):
            yield from _acts(page)
        app = self.app
        if isinstance(app, StudyApp):
            others = (name for name in sorted(app.available_themes) if name != app.theme)
            for name in others:
                yield Command(f"Theme: {name}", "colours of the screens", partial(app.take_theme, name))
        yield Command("Close Study", "nothing is lost", self.app.action_quit)


def _acts(page: Page) -> Iterator[Command]:
    """Give the acts of a page that work now."""
    for act in page.ACTS:
        name = act.action.partition("(")[0]
        if act.label and act.shown and not act.each and name not in NOT_HERE and page.check_action(name, ()):
            run = partial(page.run_action, act.action)
            name, about = f"{act.label[:1].upper()}{act.label[1:]}", said(page, act.about)
            yield Command(name, f"{shown(page, act)} · {about}".rstrip("· "), run)


def palette() -> CommandPalette:
    """Give the palette."""
    return CommandPalette([Commands], placeholder="What do you want to do?")
