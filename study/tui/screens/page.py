"""The frame of every screen: a line at the top, a page that scrolls, the keys at the bottom."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.containers import Vertical, VerticalScroll
from textual.screen import Screen

from study.text.problems import PersonError
from study.tui.acts import Act, Key
from study.tui.keymap import group_of, shown
from study.tui.widgets.head import Head
from study.tui.widgets.keys import Keys

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from textual.app import ComposeResult
    from textual.message import Message
    from textual.widget import Widget

    from study.tui.glyphs import Glyphs
    from study.tui.services import Services

HIGH = 32
"""Lines from which a terminal has room to breathe."""

MEASURE = 76
"""The widest line for reading, in cells."""


class Page(Screen[None]):
    """A screen with its keys at the bottom; ``check_action`` says which of them work now."""

    VERTICAL_BREAKPOINTS = [(0, "-low"), (HIGH, "-high")]  # noqa: RUF012
    AUTO_FOCUS = ""
    """Nothing: to focus a field would scroll to it, past the beginning of a long question."""
    ACTS: ClassVar[tuple[Act, ...]] = ()

    def __init__(self, glyphs: Glyphs, head: Head | None = None) -> None:
        super().__init__(classes="-ascii" if glyphs.plain else None)
        # As Textual will find at the first resize; known before, nothing is styled twice.
        self.add_class("-high" if self.app.size.height >= HIGH else "-low")
        self.glyphs = glyphs
        self.head = head or Head(glyphs)
        self.body = VerticalScroll(id="body", can_focus=False)
        self.foot = Keys(glyphs)
        self._left = False
        """Whether another page was asked for."""

    def compose(self) -> ComposeResult:
        """Give the frame, and in it the page."""
        with Vertical(id="page"):
            yield self.head
            with self.body:
                yield from self.compose_page()
            yield self.foot

    def compose_page(self) -> ComposeResult:
        """Give what stands between the line at the top and the keys."""
        yield from ()

    def on_mount(self) -> None:
        """Show which keys work."""
        self.show_keys()

    def on_resize(self) -> None:
        """Show whether there is more than fits."""
        self.call_after_refresh(self.show_keys)

    def live(self) -> list[Key]:
        """Give the keys that work now."""
        words = self.words()
        return [
            Key(shown(self, act), words.get(act.action, act.label), "" if act.each else f"screen.{act.action}")
            for act in self.ACTS
            if act.shown and act.label and not act.quiet and self.check_action(act.action.partition("(")[0], ())
        ]

    def words(self) -> Mapping[str, str]:
        """Give what some acts are called at this moment, in place of the label that the table has."""
        return {}

    def show_keys(self) -> None:
        """Bring the footer up to date."""
        self.foot.show(self.live())

    def bring_up(self, widget: Widget) -> None:
        """Scroll to what is said in a widget, once it is known whether the keys take another line."""

        def scroll() -> None:
            self.show_keys()
            tall = widget.size.height >= self.body.size.height
            self.call_after_refresh(widget.scroll_visible, animate=False, top=tall)

        self.call_after_refresh(scroll)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Scrolling works where there is more than fits."""
        return self.body.max_scroll_y > 0 if action in ("scroll", "line", "end") else True

    def may_close(self) -> bool:
        """Give whether the program may close now; a page that has something unsaved asks first, and says no."""
        return True

    def follow(self, services: Services) -> None:
        """Go by these from now on: the learner has changed the settings."""
        if hasattr(self, "services"):
            self.services = services

    def leave_for(self, message: Message) -> None:
        """Ask the program for another page, once: a key that is pressed twice until it comes begins nothing twice."""
        if not self._left:
            self._left = True
            self.post_message(message)

    def stay(self) -> None:
        """Stay after all, since the other page could not be had."""
        self._left = False

    def lay_over(self, make: Callable[[], Screen[None]]) -> None:
        """Lay another page over this one, which it leads back to; where the log cannot be used, say why."""
        try:
            page = make()
        except PersonError as error:
            self.notify(str(error), severity="error", timeout=20, markup=False)
        else:
            self.app.push_screen(page)

    def _action_help(self) -> None:
        from study.tui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen(self.glyphs, group_of(self)))

    def _action_scroll(self, step: int) -> None:
        self.body.scroll_relative(y=step * max(1, self.body.size.height - 2), animate=self._glides)

    def _action_line(self, step: int) -> None:
        self.body.scroll_relative(y=step, animate=self._glides)

    def _action_end(self, step: int) -> None:
        if step < 0:
            self.body.scroll_home(animate=False)
        else:
            self.body.scroll_end(animate=False)

    @property
    def _glides(self) -> bool:
        """Whether the learner wants to see what moves."""
        return self.app.animation_level != "none"
