"""The question, one widget a kind, and after the answer what is said of it. Leaves judging to the session."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from study.judging.verdict import Mark
from study.learning.session import Answered
from study.presenting.feedback import feedback, place
from study.presenting.prompts import prompt
from study.tui.acts import QUESTION, Act, Key, bindings
from study.tui.questions import widget_for
from study.tui.questions.answer import AnswerWidget
from study.tui.screens.page import Page
from study.tui.widgets.head import ProgressHead
from study.tui.widgets.panel import Panel

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual.app import ComposeResult

    from study.learning.session import Asked, Session
    from study.questions import Response
    from study.tui.glyphs import Glyphs
    from study.tui.services import Services

CALM = 0.15
"""Seconds after a verdict in which no key counts: those were meant for the field that has just closed."""

WRITTEN = ("typed", "number", "cloze", "open")
"""The kinds on which the learner may say "I was right"."""


class QuestionScreen(Page):
    """One session, question by question."""

    @dataclass
    class Finished(Message):
        """The last question is answered."""

        session: Session

    @dataclass
    class Left(Message):
        """The learner left; the session goes on another time."""

    ACTS: ClassVar[tuple[Act, ...]] = QUESTION
    BINDINGS = bindings("question", QUESTION)

    def __init__(self, glyphs: Glyphs, services: Services, session: Session) -> None:
        super().__init__(glyphs)
        self.services = services
        self.session = session
        assert session.current is not None
        self.asked: Asked = session.current
        """The question that stands there."""
        self.head: ProgressHead = ProgressHead(glyphs)
        self.place = Static(Content(), id="place")
        self.prompt = Static(Content(), id="prompt")
        self.panel = Panel(glyphs)
        self._widgets: dict[str, AnswerWidget] = {}
        self._began = services.timer()
        self._calm_until = 0.0
        self._over = False

    # What stands there.

    def compose_page(self) -> ComposeResult:
        """Give the first question with the widget of its kind; others are mounted when they are first needed."""
        yield self.place
        yield self.prompt
        yield self._widget()
        yield self.panel

    def on_mount(self) -> None:
        self.set_interval(1, self._tick)
        if self.session.resumed:
            self.notify("Going on where you left.", timeout=3, markup=False)
        self.show()

    @property
    def answer(self) -> AnswerWidget:
        """The widget in which the question is answered."""
        return self._widgets[self.asked.question.kind]

    def show(self, before: Response | None = None) -> None:
        """Show the current question; ``before`` is what had been answered before it was taken back."""
        if self.session.current is None:
            self._over = True
            self.post_message(self.Finished(self.session))
            return
        self.asked = self.session.current
        answer = self._widget()
        if not answer.is_attached:
            self.body.mount(answer, before=self.panel)
        for widget in self._widgets.values():
            widget.display = widget is answer
        answer.ask(self.asked, before)
        self._show_head()
        self.place.update(Content(self.glyphs.line(place(self.asked.question))))
        self.prompt.update(Content(self.glyphs.text(prompt(self.asked))))
        self.prompt.display = not answer.SAYS_PROMPT
        self.panel.clear()
        self.set_focus(answer.field or answer, scroll_visible=False)
        self.body.scroll_home(animate=False)
        self.show_keys()

    def live(self) -> list[Key]:
        """Give the keys of the widget, then those of the screen."""
        own = () if self.session.answered or self._over else self.answer.keys
        return [*own, *(self._as_it_is(key) for key in super().live())]

    def _as_it_is(self, key: Key) -> Key:
        return replace(key, label=self.answer.stop_writing) if key.action == "screen.step_out" else key

    def _widget(self) -> AnswerWidget:
        kind = self.asked.question.kind
        if kind not in self._widgets:
            self._widgets[kind] = widget_for(kind, self.glyphs)
            self._widgets[kind].ask(self.asked)
        return self._widgets[kind]

    def _show_head(self) -> None:
        asked, answered = self.asked, self.session.answered
        deck = self.services.deck(asked.question.deck)
        self.head.title = deck.title if deck else asked.question.deck
        self.head.mode = self.session.plan.mode
        self.head.done = asked.number - (0 if answered else 1)
        self.head.number, self.head.total = asked.number, asked.total
        self._tick()

    def _tick(self) -> None:
        self.head.seconds = int(self.services.timer() - self._began)

    # Answering.

    @on(AnswerWidget.Given)
    def _given(self, event: AnswerWidget.Given) -> None:
        event.stop()
        outcome = self.session.answer(event.response)
        if isinstance(outcome, Answered):
            self._report(outcome)
        else:
            self.answer.unlock()
            self.panel.notice(_sentence(outcome.why))
            self.show_keys()

    def _report(self, answered: Answered) -> None:
        self._calm_until = self.services.timer() + CALM
        self.answer.reveal(answered)
        said = feedback(answered, self.services.now())
        self.panel.feedback(replace(said, reason="") if self.answer.EXPLAINS else said)
        self.set_focus(self.answer, scroll_visible=False)
        self._show_head()
        self.show_keys()
        self.call_after_refresh(self._bring_up_feedback)

    def _bring_up_feedback(self) -> None:
        self.panel.scroll_visible(animate=False, top=self.panel.size.height >= self.body.size.height)
        self.show_keys()

    @on(AnswerWidget.Changed)
    def _changed(self, event: AnswerWidget.Changed) -> None:
        event.stop()
        self.show_keys()

    @on(AnswerWidget.Noticed)
    def _noticed(self, event: AnswerWidget.Noticed) -> None:
        event.stop()
        self.panel.notice(event.text)
        self.call_after_refresh(self._bring_up_feedback)

    # The acts.

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Acts about the answer work after it, hint and skip before it, and none while letters are text."""
        answered = self.session.answered
        if self._over:
            return False
        if action == "scroll":
            return super().check_action(action, parameters)
        if not answered and self.answer.writing:
            return action in ("step_out", "guide", "enter")
        match action:
            case "go_on":
                return answered is not None
            case "line":
                return answered is not None and bool(super().check_action(action, parameters))
            case "passage":
                return answered is not None and bool(self._passages())
            case "right":
                return answered is not None and _may_override(answered)
            case "hint":
                return not answered and bool(self.asked.question.hint)
            case "skip":
                return not answered
            case "undo":
                return self.session.can_undo
            case "step_out":
                return False
            case _:
                return True

    def _action_enter(self) -> None:
        self.answer.enter()

    def _action_go_on(self) -> None:
        if self._calm:
            return
        self.session.advance()
        self.show()

    def _action_right(self) -> None:
        if not self._calm:
            self._report(self.session.override())

    def _action_undo(self) -> None:
        if self._calm:
            return
        before = self.session.last_response
        if self.session.undo() is not None:
            self.show(before)

    def _action_hint(self) -> None:
        self.panel.hint(self.session.hint())
        self.call_after_refresh(self._bring_up_feedback)

    def _action_skip(self) -> None:
        self.session.skip()
        self.show()

    def _action_step_out(self) -> None:
        self.set_focus(self.answer, scroll_visible=False)
        self.show_keys()

    def _action_leave(self) -> None:
        if not self._calm:
            self.session.leave()
            self._over = True
            self.post_message(self.Left())

    def _action_help(self) -> None:
        from study.tui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen(self.glyphs, self.asked.question.kind))

    def _action_guide(self) -> None:
        self._action_help()

    def _action_passage(self) -> None:
        from study.tui.screens.passage import PassageScreen

        if not self._calm:
            self.app.push_screen(PassageScreen(self.glyphs, self.head.title, self._passages()))

    @property
    def _calm(self) -> bool:
        return self.services.timer() < self._calm_until

    def _passages(self) -> Mapping[int, str]:
        question = self.asked.question
        deck = self.services.deck(question.deck)
        brief = self.services.passages(deck.source) if deck and deck.source and question.passages else {}
        return {number: brief[number] for number in question.passages if number in brief}


def _may_override(answered: Answered) -> bool:
    if answered.asked.question.kind not in WRITTEN or answered.answer.override:
        return False
    return answered.verdict.mark in (Mark.WRONG, Mark.PARTLY)


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}."
