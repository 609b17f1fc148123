"""The program: themes, style sheet, and the way from screen to screen. Knows no kind of question."""

from __future__ import annotations

import gc
from dataclasses import replace
from typing import TYPE_CHECKING

from textual.app import App
from textual.binding import Binding

from study.text.problems import PersonError
from study.tui.acts import ANYWHERE, bindings
from study.tui.beginning import again, begin, looked_back_at, of_questions
from study.tui.glyphs import ASCII, UNICODE, Glyphs
from study.tui.keymap import Keymap
from study.tui.screens.page import Page
from study.tui.screens.question import QuestionScreen
from study.tui.services import SettingsKept
from study.tui.themes import THEMES, defaults

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from textual.screen import Screen

    from study.deck.deck import Deck
    from study.learning.plan import Plan
    from study.learning.session import Session
    from study.source.source import Source
    from study.tui.going import Ask, Begin, Read
    from study.tui.screens.desk import DeskScreen
    from study.tui.screens.results import ResultsScreen
    from study.tui.screens.settings import SettingsScreen
    from study.tui.services import Services

HOME = 2
"""How many screens lie on one another where nothing lies over a page: Textual's own empty one, and that page."""

LEFT = "The session that you left goes on another time, from the Desk."


class StudyApp(App[None]):
    """Study on the screen, at the first question of a plan or else at the Desk, before which a welcome may stand.

    Raises PersonError, when it is made with a plan, where the log cannot be used.
    """

    TITLE = "Study"
    CSS_PATH = "study.tcss"
    ENABLE_COMMAND_PALETTE = False
    """Not Textual's own: ours has our acts, and is loaded when it is first opened."""
    BINDINGS = [  # noqa: RUF012
        *bindings("anywhere", ANYWHERE, priority=False),
        Binding("ctrl+z", "suspend_process", show=False, system=True),
    ]

    def __init__(self, services: Services, plan: Plan | None = None, welcome: Source | None = None) -> None:
        super().__init__()
        self.services = services
        self.glyphs = _glyphs(services)
        self.keymap = Keymap(services.settings.keys)
        self.set_keymap(self.keymap.for_textual())
        self.fault: Exception | None = None
        """What went wrong inside, for the command to tell of."""
        self.animation_level = "full" if services.settings.motion else "none"
        for theme in THEMES:
            self.register_theme(theme)
        self.set_reactive(App.theme, services.settings.theme)
        self._colours = self.get_css_variables()
        self.stylesheet.set_variables(self._colours)
        self._first = begin(services, plan) if plan else None
        self._welcome_to = welcome

    # Looks.

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Give our own variables, for themes that are not ours."""
        return defaults(self.current_theme.dark)

    def refresh_css(self, animate: bool = True) -> None:
        """Parse the style sheets anew where a theme has changed the colours, and only there: at the start none has."""
        colours = self.get_css_variables()
        if colours != self._colours:
            self._colours = colours
            super().refresh_css(animate=animate)

    def on_settings_kept(self, event: SettingsKept) -> None:
        """Go by other settings from now on: every screen to come is given them, and the one that is there looks so."""
        self.services = replace(self.services, settings=event.settings)
        self.theme = event.settings.theme
        self.animation_level = "full" if event.settings.motion else "none"
        self.glyphs = _glyphs(self.services)
        for page in self.screen_stack:
            if isinstance(page, Page):
                page.follow(self.services)

    def take_theme(self, name: str) -> None:
        """Go by another theme from now on; where that cannot be kept, until Study closes."""
        settings = replace(self.services.settings, theme=name)
        try:
            self.services.keep(self.services.settings, settings)
        except PersonError as error:
            self.notify(str(error), severity="warning", markup=False)
        self.post_message(SettingsKept(settings))

    # The way from screen to screen.

    def on_mount(self) -> None:
        """Show the first screen."""
        if self._first is not None:
            self.push_screen(self._sitting(self._first))
        else:
            self.push_screen(self._welcome(self._welcome_to) if self._welcome_to else self._desk())
        self.call_after_refresh(gc.enable)  # off while the program starts; see cli.main

    def on_home(self) -> None:
        """Go home."""
        self._go(self._desk)

    def on_begin(self, event: Begin) -> None:
        """Begin a session, or go on with it."""
        self._go(lambda: self._sitting(begin(self.services, event.plan)))

    def on_ask(self, event: Ask) -> None:
        """Ask these questions; a session that the page lies over goes on another time."""
        self._go(lambda: self._asking(event))

    def on_read(self, event: Read) -> None:
        """Show the brief of a source."""
        self._go(lambda: self._reader(event.decks))

    def on_desk_screen_examine(self, event: DeskScreen.Examine) -> None:
        """Show what an exam is to be."""
        self._go(lambda: self._exam(event.decks))

    def on_desk_screen_look_back(self, event: DeskScreen.LookBack) -> None:
        """Show what came of a session that is over."""
        self._go(lambda: self._results(looked_back_at(self.services, event.plan, event.sitting)))

    def on_desk_screen_map(self, event: DeskScreen.Map) -> None:
        """Show the argument of a source."""
        self._go(lambda: self._map(event.decks))

    def on_desk_screen_browse(self) -> None:
        """Show every question."""
        self._go(self._browser)

    def on_desk_screen_settings(self) -> None:
        """Show the settings."""
        self._go(self._settings)

    def on_settings_screen_redrawn(self, event: SettingsScreen.Redrawn) -> None:
        """Show the settings with other signs."""
        self._go(lambda: self._settings(event.at))

    def on_desk_screen_leave(self) -> None:
        """Close the program."""
        self.exit()

    def on_question_screen_finished(self, event: QuestionScreen.Finished) -> None:
        """Show what came of a session."""
        self._go(lambda: self._results(event.session, event.notice))

    def on_results_screen_repeat(self, event: ResultsScreen.Repeat) -> None:
        """Ask the missed questions again."""
        self._go(lambda: self._sitting(again(self.services, event.session)))

    def on_results_screen_taken_back(self, event: ResultsScreen.TakenBack) -> None:
        """Go back to the question whose answer was taken back."""
        self.switch_screen(QuestionScreen(self.glyphs, self.services, event.session, event.before))

    def _go(self, make: Callable[[], Screen[Any]]) -> None:
        """Go to another screen; where the log cannot be used, stay, and say why."""
        try:
            screen = make()
        except PersonError as error:
            self.notify(str(error), severity="error", timeout=20, markup=False)
            if isinstance(self.screen, Page):
                self.screen.stay()
        else:
            while len(self.screen_stack) > HOME:
                self.pop_screen()
            self.switch_screen(screen)

    def _sitting(self, session: Session, notice: str = "") -> Screen[Any]:
        """Give the screen of a session; where there is nothing to ask, the Desk, which says so."""
        if session.current is None:
            return self._desk("There is nothing to ask: no question fits, or nothing is due yet.")
        return QuestionScreen(self.glyphs, self.services, session, notice=notice)

    def _asking(self, event: Ask) -> Screen[Any]:
        """Give the screen of a session on some questions; the one that lies below is left."""
        session = of_questions(self.services, event.decks, event.questions, event.mode)
        below = self.screen_stack[HOME - 1]
        if not isinstance(below, QuestionScreen):
            return self._sitting(session)
        below.session.leave()
        return self._sitting(session, "" if below.session.finished else LEFT)

    def _desk(self, notice: str = "") -> Screen[Any]:
        from study.tui.screens.desk import DeskScreen

        return DeskScreen(self.glyphs, self.services, notice)

    def _settings(self, at: int = 0) -> Screen[Any]:
        from study.tui.screens.settings import SettingsScreen

        return SettingsScreen(self.glyphs, self.services, at)

    def _welcome(self, source: Source) -> Screen[Any]:
        from study.tui.screens.welcome import WelcomeScreen

        return WelcomeScreen(self.glyphs, self.services, source)

    def _exam(self, decks: tuple[Deck, ...]) -> Screen[Any]:
        from study.tui.screens.exam import ExamScreen

        return ExamScreen(self.glyphs, self.services, decks)

    def _reader(self, decks: tuple[Deck, ...]) -> Screen[Any]:
        from study.tui.screens.reader import ReaderScreen

        return ReaderScreen(self.glyphs, self.services, decks)

    def _browser(self) -> Screen[Any]:
        from study.tui.screens.browser import BrowserScreen

        return BrowserScreen(self.glyphs, self.services)

    def _map(self, decks: tuple[Deck, ...]) -> Screen[Any]:
        from study.tui.screens.map import MapScreen

        return MapScreen(self.glyphs, self.services, decks)

    def _results(self, session: Session, notice: str = "") -> Screen[Any]:
        from study.tui.screens.results import ResultsScreen

        return ResultsScreen(self.glyphs, self.services, session, notice)

    def action_palette(self) -> None:
        """Show what can be done here."""
        from study.tui.palette import palette

        if isinstance(self.screen, Page):
            self.push_screen(palette())

    action_commands = action_palette

    # What the terminal and the desktop do.

    async def action_quit(self) -> None:
        """Close the program, unless a page has something unsaved: then show that page, which asks."""
        for page in reversed(self.screen_stack):
            if isinstance(page, Page) and not page.may_close():
                while self.screen is not page:
                    self.pop_screen()
                return
        self.exit()

    def copy_to_clipboard(self, text: str) -> None:
        """Copy a text by way of the terminal, and by way of the desktop, since not every terminal can."""
        super().copy_to_clipboard(text)
        self.run_worker(lambda: self.services.copy(text), thread=True, exit_on_error=False, group="copy")

    # When something goes wrong.

    def action_help_quit(self) -> None:
        """Say how to leave: Ctrl-C copies, and does not end the program."""
        self.notify("Ctrl-Q closes Study; nothing is lost.", markup=False)

    def _handle_exception(self, error: Exception) -> None:
        """Close, and leave telling of it to the command: no traceback reaches a learner."""
        self.fault = self.fault or error
        super()._handle_exception(error)
        self._exit_renderables.clear()


def _glyphs(services: Services) -> Glyphs:
    return ASCII if services.ascii or services.settings.ascii else UNICODE


def run_app(services: Services, start: Plan | None = None, welcome: Source | None = None) -> int:
    """Open the program, at the first question of a plan or else at the Desk; give the exit code.

    ``welcome`` is the source that somebody is welcomed to before the Desk.

    Raises PersonError where the log cannot be used, and whatever went wrong inside.
    """
    app = StudyApp(services, start, welcome)
    app.run()
    if app.fault is not None:
        raise app.fault
    return app.return_code or 0
