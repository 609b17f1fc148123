"""The results of a session: the score in words and a bar, what was missed, and what comes next."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from study.judging.verdict import Mark
from study.learning.answers import Mode
from study.presenting.days import lasting, when
from study.presenting.feedback import summary
from study.presenting.prompts import prompt
from study.tui.acts import RESULTS, Act, bindings
from study.tui.screens.page import Page
from study.tui.widgets.row import Row

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from study.learning.session import Answered, Session
    from study.questions import Response
    from study.tui.glyphs import Glyphs
    from study.tui.services import Services


class ResultsScreen(Page):
    """What came of a session."""

    ACTS: ClassVar[tuple[Act, ...]] = RESULTS
    BINDINGS = bindings("results", RESULTS)

    @dataclass
    class Home(Message):
        """Back to the Desk."""

    @dataclass
    class Repeat(Message):
        """The missed questions once more."""

        session: Session

    @dataclass
    class TakenBack(Message):
        """The last answer was taken back: the session goes on."""

        session: Session
        before: Response | None

    def __init__(self, glyphs: Glyphs, services: Services, session: Session) -> None:
        super().__init__(glyphs)
        self.services = services
        self.session = session
        self.head.title = "Results"
        self.head.right = (str(session.plan.mode),)

    def compose_page(self) -> ComposeResult:
        """Give the score, the missed questions each with its answer (of an exam all), and what comes next."""
        score, text = self.session.score, self.glyphs.text
        bar = self.glyphs.bar(score.share, 24)
        yield Static(Content.assemble((text(summary(score)), "bold")), classes="-group")
        yield Static(Content.assemble((bar, "$accent"), f"   in {lasting(score.milliseconds / 1000)} minutes"))
        yield from self._reviewed() if self.session.plan.mode is Mode.EXAM else self._missed()
        yield Static(Content.styled("Next", "bold $accent"), classes="-group")
        yield Static(Content(text(self._next())))

    def _reviewed(self) -> ComposeResult:
        """Give every question of an exam with what was answered, what is right, and why."""
        from study.presenting.review import review  # deferred: most sessions are no exam

        yield Static(Content.styled("Review", "bold $accent"), classes="-group")
        line = self.glyphs.line
        for i, each in enumerate(review(self.session, self.services.now())):
            right = each.mark is Mark.RIGHT
            told = [(f"{line(each.word)}. ", "bold"), (line(each.passage), "$quiet")]
            lines = [Content(line(each.asked)), Content.assemble(*told)]
            if each.given and not right:
                lines.append(Content.assemble(("you answered  ", "$quiet"), line(each.given)))
            lines.append(Content.assemble((f"{self.glyphs.arrow} ", "$quiet"), (line(each.key), "bold")))
            lines += [Content(line(part)) for part in (each.reason, each.why) if part]
            row = Row(i)
            row.set_class(True, "-deck")
            row.show(Content("\n").join(lines), mark=self.glyphs.marks[each.mark] if each.mark else self.glyphs.off)
            yield row

    def _missed(self) -> ComposeResult:
        """Give what was missed, each with its answer."""
        missed = self.missed
        if missed:
            yield Static(Content.styled("Missed", "bold $accent"), classes="-group")
        for i, answered in enumerate(missed):
            row = Row(i)
            asked = Content(self.glyphs.line(prompt(answered.asked)))
            key = Content.assemble(
                (f"{self.glyphs.arrow} ", "$quiet"), (self.glyphs.line(answered.asked.question.key), "bold")
            )
            row.show(Content("\n").join([asked, key]), mark=self.glyphs.marks[answered.verdict.mark])
            yield row

    @property
    def missed(self) -> list[Answered]:
        """What was not right the first time, in the order it was asked."""
        return [answered for answered in self.session.results if not answered.answer.counts_as_right]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """There is something to repeat where something was missed, to take back where something was answered."""
        match action:
            case "repeat":
                return bool(self.missed)
            case "undo":
                return self.session.can_undo
            case _:
                return super().check_action(action, parameters)

    def _action_home(self) -> None:
        self.post_message(self.Home())

    def _action_repeat(self) -> None:
        self.post_message(self.Repeat(self.session))

    def _action_undo(self) -> None:
        before = self.session.last_response
        if self.session.undo() is not None:
            self.post_message(self.TakenBack(self.session, before))

    def _next(self) -> str:
        """Say when the points come again, the soonest first."""
        moments = sorted(answered.next for answered in self.session.results if answered.next)
        if not moments:
            return "Nothing was put into memory in this session."
        now = self.services.now()
        counted = Counter(when(moment, now) for moment in moments)
        said = ", ".join(f"{count} {day}" for day, count in counted.items())
        return f"They come again: {said}."
