"""The program: themes, style sheet, and the way from screen to screen. Knows no kind of question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import App

from study.text.problems import PersonError
from study.tui.glyphs import ASCII, UNICODE
from study.tui.outlook import again, begin
from study.tui.screens.question import QuestionScreen
from study.tui.themes import THEMES, defaults

if TYPE_CHECKING:
    from textual.screen import Screen

    from study.learning.plan import Plan
    from study.learning.session import Session
    from study.questions import Response
    from study.tui.screens.desk import DeskScreen
    from study.tui.screens.results import ResultsScreen
    from study.tui.services import Services


class StudyApp(App[None]):
    """Study on the screen, at the first question of a plan or else at the Desk.

    Raises PersonError, when it is made, where the log cannot be used.
    """

    TITLE = "Study"
    CSS_PATH = "study.tcss"
    ENABLE_COMMAND_PALETTE = False

    def __init__(self, services: Services, plan: Plan | None = None) -> None:
        super().__init__()
        self.services = services
        self.glyphs = ASCII if services.ascii else UNICODE
        self.animation_level = "none"
        for theme in THEMES:
            self.register_theme(theme)
        self.set_reactive(App.theme, services.theme)
        self._colours = self.get_css_variables()
        self.stylesheet.set_variables(self._colours)
        self._first = begin(services, plan) if plan else None

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

    # The way from screen to screen.

    def get_default_screen(self) -> Screen[None]:
        """Give the first screen."""
        return self._home() if self._first is None else self._after(self._first)

    def on_desk_screen_begin(self, event: DeskScreen.Begin) -> None:
        """Begin a session, or go on with it."""
        self._sit(lambda: begin(self.services, event.plan))

    def on_desk_screen_leave(self) -> None:
        """Close the program."""
        self.exit()

    def on_question_screen_finished(self, event: QuestionScreen.Finished) -> None:
        """Show what came of the session."""
        self.switch_screen(self._results(event.session))
"""
"""
