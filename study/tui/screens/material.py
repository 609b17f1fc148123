"""What a question is made of, opened from its page: its passages, its picture, its file. Judges and asks nothing."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from study.learning.answers import Mode
from study.text.problems import PersonError
from study.tui.beginning import questions_of
from study.tui.screens.editable import EditablePage

if TYPE_CHECKING:
    from pathlib import Path

    from study.learning.session import Asked, Session
    from study.questions import Question, Response
    from study.tui.questions.answer import AnswerWidget
    from study.tui.ways import Ways
    from study.tui.widgets.statement import Statement
    from study.tui.widgets.sure import Sure

CALM = 0.15
"""Seconds after a verdict in which no key counts: those were meant for the field that has just closed."""


class MaterialPage(EditablePage):
    """A page on which a question of a session stands."""

    session: Session
    asked: Asked
    """The question that stands there."""
    statement: Statement
    ways: Ways
    sure: Sure
    _picture: Path | None = None
    """Where its picture lies; None where it has none to be opened."""
    _calm_until = 0.0

    @property
    def _examined(self) -> bool:
        return self.session.plan.mode is Mode.EXAM

    # What the page does for it.

    @property
    def answer(self) -> AnswerWidget:
        """The widget in which the question is answered."""
        raise NotImplementedError

    def show(self, before: Response | None = None) -> None:
        """Show the question that stands before the learner now; ``before`` is what was answered or written."""
        raise NotImplementedError

    def _notice(self, text: str) -> None:
        """Say something below the answer, where no verdict stands."""
        raise NotImplementedError

    def tell(self, text: str) -> None:
        """Say something below the answer, or beside the verdict, where one is shown, which stays."""
        if self.session.answered is None:
            self._notice(text)
        else:
            super().tell(text)

    def _breathe(self) -> None:
        self._calm_until = self.services.timer() + CALM

    @property
    def _calm(self) -> bool:
        return self.services.timer() < self._calm_until

    # What lies behind it.

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """After the answer there are ways to what it rests on; a picture opens where there is one."""
        match action:
            case "passage" | "map" | "tries":
                return self.session.answered is not None and self.ways.leads(action, self.asked.question)
            case "picture":
                return self._picture is not None
            case _:
                return super().check_action(action, parameters)

    def _action_passage(self) -> None:
        if not self._calm:
            self.ways.passage(self.asked.question)

    def _action_map(self) -> None:
        if not self._calm:
            self.ways.map(self.asked.question)

    def _action_tries(self) -> None:
        if not self._calm:
            self.ways.tries(self.asked.question)

    # How sure the learner is, said by mouse.

    def _action_sure(self, index: int) -> None:
        self.sure.say(index)

    def _action_unsure(self) -> None:
        self.sure.change()

    # The picture.

    def on_resize(self) -> None:
        """Keep the picture within its share of the screen."""
        self.statement.picture.fit()

    def _action_picture(self) -> None:
        if self._picture is not None:
            self.run_worker(self._open(self._picture), group="viewer", exclusive=True)

    async def _open(self, picture: Path) -> None:
        try:
            await asyncio.to_thread(self.services.open_file, picture)
        except PersonError as error:
            self.tell(str(error))

    # The file.

    @property
    def at_hand(self) -> Question:
        """The question that is asked."""
        return self.asked.question

    @property
    def can_edit(self) -> bool:
        """Whether the question stands in a file, and no exam would be told its answer there."""
        return super().can_edit and not self._examined

    def take_up(self) -> None:
        """Go on with the questions as they are now; what is written so far stays where it fits."""
        draft = self.answer.draft
        self.session.renew(questions_of(self.services, self.session.plan))
        if self.session.answered is None and self.session.current != self.asked:
            self.show(draft)

    def _action_edit(self) -> None:
        if not self._calm:
            super()._action_edit()
