"""The question, one widget a kind, and after the answer what is said of it. Leaves judging to the session."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.message import Message

from study.learning.session import Answered, Kept
from study.text.problems import PersonError
from study.tui.acts import QUESTION, Act, Key, bindings
from study.tui.going import Home
from study.tui.questions import widget_for
from study.tui.questions.answer import AnswerWidget
from study.tui.screens.endings import EndingPage, is_empty, run_out
from study.tui.screens.flagged import WHILE_ASKING, FlaggedPage
from study.tui.ways import Ways
from study.tui.widgets.head import ProgressHead
from study.tui.widgets.panel import Panel
from study.tui.widgets.statement import Statement
from study.tui.widgets.sure import Sure

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from textual.app import ComposeResult

    from study.learning.answers import Sureness
    from study.learning.said import Said
    from study.learning.session import Session
    from study.questions import Response
    from study.tui.glyphs import Glyphs
    from study.tui.services import Services


class QuestionScreen(FlaggedPage, EndingPage):
    """One session, question by question.

    ``before`` is what had been answered, where that was taken back; ``notice`` is said before the first answer.
    """

    ACTS: ClassVar[tuple[Act, ...]] = QUESTION
    BINDINGS = bindings("question", QUESTION)

    @dataclass
    class Finished(Message):
        """The last question is answered, or the time is up, as the notice then says."""

        session: Session
        notice: str = ""

    def __init__(
        self, glyphs: Glyphs, services: Services, session: Session, before: Response | None = None, notice: str = ""
    ) -> None:
        self.progress = ProgressHead(glyphs)
        super().__init__(glyphs, self.progress)
        assert session.current is not None
        self.services = services
        self.session = session
        self.ways = Ways(self, services, session.plan.decks)
        self.asked = session.current
        self.statement = Statement(glyphs)
        self.sure = Sure(glyphs)
        self.panel = Panel(glyphs)
        self._widgets: dict[str, AnswerWidget] = {}
        self._began = services.timer()
        self._calm_until = self._began
        self._over = False
        self._notice_first = notice or ("Going on where you left off." if session.resumed else "")
        self._fill(before)

    # What stands there.

    def compose_page(self) -> ComposeResult:
        """Give the first question with the widget of its kind; others are mounted when they are first needed."""
        yield from (*self.statement.widgets, self.answer, self.sure, self.panel)

    def on_mount(self) -> None:
        """Take the keys, and begin to count the seconds."""
        self.set_interval(1, self._second)
        if self._notice_first:
            self.panel.notice(self._notice_first)
        self._take_keys()

    async def _look_up(self) -> None:
        await self.ways.look_up()
        self.show_keys()

    @property
    def said(self) -> Said:
        """What the learner says of questions, as the session knows it."""
        return self.session.said

    @property
    def answer(self) -> AnswerWidget:
        """The widget in which the question is answered."""
        return self._widgets[self.asked.question.kind]

    def show(self, before: Response | None = None) -> None:
        """Show the question that stands before the learner now, or end."""
        if self.session.current is None:
            self._finish()
            return
        self.asked = self.session.current
        self._fill(before)
        if not self.answer.is_attached:
            self.body.mount(self.answer, before=self.sure)
        self.body.scroll_home(animate=False)
        self._take_keys()
        self.call_after_refresh(self.show_keys)  # whether there is more than fits is known behind the layout

    def _fill(self, before: Response | None) -> None:
        kind = self.asked.question.kind
        if kind not in self._widgets:
            self._widgets[kind] = widget_for(kind, self.glyphs)
        for widget in self._widgets.values():
            widget.display = widget is self.answer
        self.answer.ask(self.asked, before)
        question = self.asked.question
        self._picture = self.services.picture(question)
        said, flagged = self.answer.SAYS_PROMPT, self.is_flagged(question)
        self.statement.show(self.asked, prompted=said, flagged=flagged, picture=self._picture)
        self._told_empty = False
        self.panel.clear()
        self.forget_flag()
        self._show_head()

    def _take_keys(self) -> None:
        self.set_focus(self.answer.field or self.answer, scroll_visible=False)
        self.show_keys()

    def _show_head(self) -> None:
        asked = self.asked
        deck = self.services.deck(asked.question.deck)
        self.progress.title = deck.title if deck else asked.question.deck
        self.progress.mode = self.session.plan.mode
        self.progress.number, self.progress.total = asked.number, asked.total
        self.progress.done = asked.number - (not self.session.answered and not asked.again)
        self._tick()

    def _tick(self) -> None:
        left = self.session.time_left if self._examined else None
        self.progress.down = left is not None
        self.progress.seconds = int(self.services.timer() - self._began if left is None else left)

    def _second(self) -> None:
        """Bring the time up to date; at the end of it an exam takes what stands there, and ends."""
        self._tick()
        if self.progress.down and not self.session.time_left and not self._over:
            with self._telling():
                self._finish(run_out(self.session, self.answer.draft))

    def _finish(self, notice: str = "") -> None:
        self._over = True
        self.post_message(self.Finished(self.session, notice))

    def live(self) -> list[Key]:
        """Give the keys of the widget, then those of the screen; none, before the answer, to the file that has it."""
        own = () if self.session.answered or self._over else self.sure.keys if self.sure.asking else self.answer.keys
        keys = (key for key in super().live() if self.session.answered or key.action != "screen.edit")
        return [*(self.flag_keys or own), *keys]

    def words(self) -> Mapping[str, str]:
        """Esc is the way out of writing, whatever is written."""
        return {"step_out": self.answer.stop_writing, **super().words()}

    # Answering.

    @on(AnswerWidget.Given)
    def _given(self, event: AnswerWidget.Given) -> None:
        if not self._examined and is_empty(event.response):
            self._give_up(event.response)
        elif self.session.asks_sureness and self.session.look_again(event.response) is None:
            self._breathe()
            self.sure.ask(event.response)
            self.show_keys()
            self.call_after_refresh(self.sure.scroll_visible, animate=False)
        else:
            self._take(event.response)

    @on(Sure.Told)
    def _told(self, event: Sure.Told) -> None:
        if self._calm:
            self.sure.ask(event.response)
        else:
            self._take_keys()
            self._take(event.response, event.sureness)

    @on(Sure.Changed)
    def _change(self) -> None:
        self.answer.unlock()
        self._take_keys()

    def _take(self, response: Response, sureness: Sureness | None = None, *, giving_up: bool = False) -> None:
        """Hand the answer in, and show what comes of it; in an exam that is the next question."""
        if self.progress.down and not self.session.time_left:
            self._second()
            return
        with self._telling():
            match self.session.answer(response, sureness=sureness, giving_up=giving_up):
                case Answered(second_try=True):
                    self.session.advance()
                    self.show(response)
                    self._notice("Not yet. One more try; the first answer is what counts.")
                case Answered() as answered:
                    self._report(answered)
                case Kept():
                    self.show()
                case verdict:
                    self._notice(f"{verdict.why[:1].upper()}{verdict.why[1:]}.")

    def _report(self, answered: Answered) -> None:
        self._breathe()
        self.answer.reveal(answered)
        from study.presenting.feedback import feedback  # deferred: nothing is said before an answer

        said = feedback(answered, self.services.now())
        self.panel.feedback(replace(said, reason="") if self.answer.EXPLAINS else said)
        self.set_focus(self.answer, scroll_visible=False)
        self._show_head()
        self.show_keys()
        self.bring_up(self.panel)
        if not self.ways.looked_up:
            self.call_after_refresh(self.run_worker, self._look_up)

    def _notice(self, text: str) -> None:
        self.answer.unlock()
        self.panel.notice(text)
        self.show_keys()
        self.bring_up(self.panel)

    @contextmanager
    def _telling(self) -> Iterator[None]:
        """Say what a person can mend, such as a full disk; the question stands as it stood."""
        try:
            yield
        except PersonError as error:
            self._notice(str(error))

    @on(AnswerWidget.Changed)
    def _changed(self) -> None:
        self.show_keys()

    @on(AnswerWidget.Noticed)
    def _noticed(self, event: AnswerWidget.Noticed) -> None:
        self._notice(event.text)

    # The acts.

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Acts about the answer work after it, hint and skip before it, and none while letters are text."""
        if action == "copy_text":
            return True
        if self._over:
            return False
        if self.sure.asking:
            return action in ("help", "guide", "sure", "unsure")
        if self.asks_for_flag and action != "scroll":
            return action in WHILE_ASKING
        shown = self.session.answered is not None
        if action == "scroll":
            return super().check_action(action, parameters)
        if not shown and self.answer.writing:
            return action in ("step_out", "guide", "enter")
        match action:
            case "go_on" | "flag":
                return shown
            case "line":
                return shown and bool(super().check_action(action, parameters))
            case "right":
                return self.session.can_override and (shown or self.asked.try_ > 1)
            case "hint":
                return self.session.has_hint
            case "skip":
                return not shown
            case "undo":
                return self.session.can_undo
            case "step_out" | "keep_flag" | "drop_flag":
                return False
            case _:
                return super().check_action(action, parameters)

    def _action_enter(self) -> None:
        self.answer.enter()

    def _action_go_on(self) -> None:
        if not self._calm:
            self.session.advance()
            self.show()

    def _action_right(self) -> None:
        with self._telling():
            shown = self.session.answered is not None
            answered = None if self._calm else self.session.override()
            if answered and shown:
                self._report(answered)
            elif answered:
                self.show()

    def _action_undo(self) -> None:
        with self._telling():
            before = self.session.last_response
            if not self._calm and self.session.undo():
                self.show(before)

    def _action_hint(self) -> None:
        self.panel.hint(self.session.hint())
        self.bring_up(self.panel)

    def _action_skip(self) -> None:
        with self._telling():
            self.session.skip()
            self.show()

    async def _action_flag(self) -> None:
        if not self._calm:
            await self.ask_for_flag(self.asked.question)

    def on_flagging_closed(self) -> None:
        """Take the keys back, and show whether the question is flagged now."""
        self._breathe()
        self.statement.place(self.asked, flagged=self.is_flagged(self.asked.question))
        self._action_step_out()

    def _action_step_out(self) -> None:
        if self.asks_for_flag:
            self._breathe()
            self.leave_flag()
        self.set_focus(self.answer, scroll_visible=False)
        self.show_keys()

    def _action_leave(self) -> None:
        if not self._calm:
            self._over = True
            self.session.leave()
            self.post_message(Home())

    def _action_help(self) -> None:
        from study.tui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen(self.glyphs, "question", self.asked.question.kind))

    _action_guide = _action_help
