"""One question laid open, with every answer it was given; the keys go on to the next one of the list."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from study.learning.days import day_of
from study.learning.tries import tries
from study.presenting.history import past
from study.text.problems import PersonError
from study.tui.acts import OPENED, Act, Key, bindings
from study.tui.laid import laid
from study.tui.screens.editable import EditablePage
from study.tui.screens.flagged import WHILE_ASKING, FlaggedPage
from study.tui.standing import named, renewed, toggle
from study.tui.widgets.drawing import Drawing

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from textual.app import ComposeResult

    from study.learning.said import Said
    from study.presenting.history import Past
    from study.questions import Question
    from study.tui.glyphs import Glyphs
    from study.tui.services import Services
    from study.tui.standing import Standing

MOST = 50
"""Answers of before that are shown, the latest ones."""


class OpenedScreen(FlaggedPage, EditablePage):
    """A question as its author sees it, and the learner's history of it."""

    ACTS: ClassVar[tuple[Act, ...]] = OPENED
    BINDINGS = bindings("opened", OPENED)

    def __init__(
        self, glyphs: Glyphs, services: Services, standing: Standing, questions: Sequence[Question], at: int
    ) -> None:
        super().__init__(glyphs)
        self.services = services
        self.standing = standing
        self._questions = questions
        self._at = at
        self._laid = Drawing(lambda _: ())

    def compose_page(self) -> ComposeResult:
        """Give the question."""
        self._show()
        yield self._laid

    @property
    def said(self) -> Said:
        """What the learner says of questions, as the list below shows it too."""
        return self.standing.said

    @property
    def question(self) -> Question:
        """The question that is open."""
        return self._questions[self._at]

    at_hand = question

    def _show(self) -> None:
        deck = self.services.deck(self.question.deck)
        self.head.title = deck.title if deck else self.question.deck
        self.head.right = (f"{self._at + 1:,} of {len(self._questions):,}",)
        self._laid.show(partial(laid, self.question, self.standing, self.glyphs, self._past()))

    def _past(self) -> list[Past]:
        """Give what was answered to this question, the latest first; nothing where the log cannot be read."""
        question, today = self.question, day_of(self.services.now())
        try:
            answers = tries(self.services.log, self.standing.catalogue, (question,), second=True)[question.id]
        except PersonError:
            return []
        return [past(answer, question, today) for answer in answers[: -MOST - 1 : -1]]

    # The acts.

    def live(self) -> list[Key]:
        """Give the keys that work now; while one says what is wrong, those of that line first."""
        return [*self.flag_keys, *super().live()]

    def words(self) -> Mapping[str, str]:
        """Suspending is called by what it would do."""
        return {**named(self.standing, self.question), **super().words()}

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """There is another question where the list has one; while one says what is wrong, letters are text."""
        if self.asks_for_flag and action != "scroll":
            return action in WHILE_ASKING
        match action:
            case "turn":
                return len(self._questions) > 1
            case "step_out" | "guide" | "keep_flag" | "drop_flag":
                return False
            case _:
                return super().check_action(action, parameters)

    async def _action_flag(self) -> None:
        await self.ask_for_flag(self.question)
        self.show_keys()

    def on_flagging_closed(self) -> None:
        """Take the keys back, and show the flag."""
        self.set_focus(None)
        self._show()
        self.show_keys()

    def _action_step_out(self) -> None:
        self.leave_flag()

    def _action_guide(self) -> None:
        self._action_help()

    def _action_suspend(self) -> None:
        toggle(self, self.standing, self.question)
        self._show()
        self.show_keys()

    def _action_turn(self, step: int) -> None:
        self._at = (self._at + step) % len(self._questions)
        self._turn_up()
        self.body.scroll_home(animate=False)

    def take_up(self) -> None:
        """Lay the question open as it is now; where it is no more, the next one of the list; go back where none is."""
        self.standing = renewed(self.services, self.standing)
        now = [self.standing.catalogue.find(question.id) for question in self._questions]
        self._questions = [question for question in now if question]
        if not self._questions:
            self.dismiss()
            return
        self._at = min(sum(question is not None for question in now[: self._at]), len(self._questions) - 1)
        self._turn_up()

    def _turn_up(self) -> None:
        """Show another question than before, whose flag nothing was said of yet."""
        self.forget_flag()
        self._show()
        self.call_after_refresh(self.show_keys)

    def _action_close(self) -> None:
        self.dismiss()
