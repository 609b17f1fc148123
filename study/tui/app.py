"""The program: themes, style sheet, and the way from screen to screen. Knows no kind of question."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from textual.app import App

from study.text.problems import PersonError
from study.tui.beginning import again, begin, of_questions
from study.tui.glyphs import ASCII, UNICODE
from study.tui.screens.question import QuestionScreen
from study.tui.themes import THEMES, defaults

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from textual.screen import Screen

    from study.deck.deck import Deck
    from study.learning.plan import Plan
    from study.learning.session import Session
    from study.questions import Question
    from study.tui.screens.desk import DeskScreen
    from study.tui.screens.map import MapScreen
    from study.tui.screens.reader import ReaderScreen
    from study.tui.screens.results import ResultsScreen
    from study.tui.services import Services

HOME = 2
"""How many screens lie on one another where nothing lies over a page: Textual's own empty one, and that page."""

LEFT = "The session that you left goes on another time, from the Desk."


class StudyApp(App[None]):
    """Study on the screen, at the first question of a plan or else at the Desk.

    Raises PersonError, when it is made with a plan, where the log cannot be used.
    """

    TITLE = "Study"
    CSS_PATH = "study.tcss"
    ENABLE_COMMAND_PALETTE = False

    def __init__(self, services: Services, plan: Plan | None = None) -> None:
        super().__init__()
        self.services = services
        self.glyphs = ASCII if services.ascii else UNICODE
        self.fault: Exception | None = None
        """What went wrong inside, for the command to tell of."""
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

    def on_mount(self) -> None:
        """Show the first screen."""
        self.push_screen(self._desk() if self._first is None else self._sitting(self._first))
        self.call_after_refresh(gc.enable)  # off while the program starts; see cli.main

    def on_desk_screen_begin(self, event: DeskScreen.Begin) -> None:
        """Begin a session, or go on with it."""
        self._go(lambda: self._sitting(begin(self.services, event.plan)))

    def on_desk_screen_read(self, event: DeskScreen.Read) -> None:
        """Show the brief of a source."""
        self._go(lambda: self._reader(event.decks))

    def on_desk_screen_map(self, event: DeskScreen.Map) -> None:
        """Show the argument of a source."""
        self._go(lambda: self._map(event.decks))

    def on_reader_screen_begin(self, event: ReaderScreen.Begin) -> None:
        """Begin a quiz on a passage."""
        self._go(lambda: self._sitting(begin(self.services, event.plan)))

    def on_map_screen_begin(self, event: MapScreen.Begin) -> None:
        """Begin a quiz on a branch of the argument; a session that the map lies over goes on another time."""
        self._go(lambda: self._branch(event.decks, event.questions))

    def on_reader_screen_leave(self) -> None:
        """Go home."""
        self._go(self._desk)

    def on_map_screen_leave(self) -> None:
        """Go home."""
        self._go(self._desk)

    def on_desk_screen_leave(self) -> None:
        """Close the program."""
        self.exit()

    def on_question_screen_finished(self, event: QuestionScreen.Finished) -> None:
        """Show what came of a session."""
        self._go(lambda: self._results(event.session))

    def on_question_screen_left(self) -> None:
        """Go home."""
        self._go(self._desk)

    def on_results_screen_home(self) -> None:
        """Go home."""
        self._go(self._desk)

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
        else:
            while len(self.screen_stack) > HOME:
                self.pop_screen()
            self.switch_screen(screen)

    def _sitting(self, session: Session, notice: str = "") -> Screen[Any]:
        """Give the screen of a session; where there is nothing to ask, the Desk, which says so."""
        if session.current is None:
            return self._desk("There is nothing to ask: no question fits, or nothing is due yet.")
        return QuestionScreen(self.glyphs, self.services, session, notice=notice)

    def _branch(self, decks: tuple[Deck, ...], questions: tuple[Question, ...]) -> Screen[Any]:
        """Give the screen of a quiz on some questions; the one that lies below is left."""
        session, below = of_questions(self.services, decks, questions), self.screen_stack[HOME - 1]
        if not isinstance(below, QuestionScreen):
            return self._sitting(session)
        below.session.leave()
        return self._sitting(session, "" if below.session.finished else LEFT)

    def _desk(self, notice: str = "") -> Screen[Any]:
        from study.tui.screens.desk import DeskScreen

        return DeskScreen(self.glyphs, self.services, notice)

    def _reader(self, decks: tuple[Deck, ...]) -> Screen[Any]:
        from study.tui.screens.reader import ReaderScreen

        return ReaderScreen(self.glyphs, self.services, decks)

    def _map(self, decks: tuple[Deck, ...]) -> Screen[Any]:
        from study.tui.screens.map import MapScreen

        return MapScreen(self.glyphs, self.services, decks)

    def _results(self, session: Session) -> Screen[Any]:
        from study.tui.screens.results import ResultsScreen

        return ResultsScreen(self.glyphs, self.services, session)

    # When something goes wrong.

    def action_help_quit(self) -> None:
        """Say how to leave: Ctrl-C copies, and does not end the program."""
        self.notify("Ctrl-Q closes Study; nothing is lost.", markup=False)

    def _handle_exception(self, error: Exception) -> None:
        """Close, and leave telling of it to the command: no traceback reaches a learner."""
        self.fault = self.fault or error
        super()._handle_exception(error)
        self._exit_renderables.clear()


def run_app(services: Services, start: Plan | None = None) -> int:
    """Open the program, at the first question of a plan or else at the Desk; give the exit code.

    Raises PersonError where the log cannot be used, and whatever went wrong inside.
    """
    app = StudyApp(services, start)
    app.run()
    if app.fault is not None:
        raise app.fault
    return app.return_code or 0
