"""The results of a session: the score, in all and by part, what it was worth, what was missed, what comes next."""

from __future__ import annotations

import asyncio
from collections import Counter
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from study.judging.verdict import Mark
from study.learning.answers import Mode
from study.learning.catalogue import Catalogue
from study.learning.score import scores
from study.learning.statistics.figures import subjects
from study.learning.statistics.mastery import by_branch, by_part
from study.presenting.days import dated, spent, when
from study.presenting.feedback import summary
from study.presenting.prompts import prompt
from study.presenting.prospects import NO_MARK
from study.questions import Open
from study.text.problems import PersonError
from study.tui.acts import RESULTS, Act, bindings
from study.tui.charts import scored
from study.tui.going import Home
from study.tui.screens.page import Page
from study.tui.widgets.drawing import Drawing
from study.tui.widgets.row import Row

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from study.learning.score import Score
    from study.learning.session import Answered, Session
    from study.questions import Question, Response
    from study.tui.glyphs import Glyphs
    from study.tui.services import Services


class ResultsScreen(Page):
    """What came of a session."""

    ACTS: ClassVar[tuple[Act, ...]] = RESULTS
    BINDINGS = bindings("results", RESULTS)

    @dataclass
    class Repeat(Message):
        """The missed questions once more."""

        session: Session

    @dataclass
    class TakenBack(Message):
        """The last answer was taken back: the session goes on."""

        session: Session
        before: Response | None

    def __init__(self, glyphs: Glyphs, services: Services, session: Session, notice: str = "") -> None:
        super().__init__(glyphs)
        self._notice = notice
        self.services = services
        self.session = session
        self._worth: Static | None = None
        """What the session was worth; cramming leaves memory alone."""
        if session.plan.mode is not Mode.CRAM:
            self._worth = Static(Content.styled(glyphs.text("Looking ahead…"), "$quiet"), classes="-forecast")
        self.head.title = "Results"
        self.head.right = (str(session.plan.mode),)

    def compose_page(self) -> ComposeResult:
        """Give the score, the missed questions each with its answer (of an exam all), and what comes next."""
        score, text = self.session.score, self.glyphs.text
        if self._notice:
            yield Static(Content.styled(text(self._notice), "$warning"), classes="-notice")
        bar = self.glyphs.bar(score.share, 24)
        yield Static(Content.assemble((text(summary(score)), "bold")), classes="-group")
        if score.total:
            yield Static(Content.assemble((bar, "$accent"), f"   in {spent(score.milliseconds / 1000)}"))
        if not score.plain:
            yield Static(Content.styled(text(self._weighed()), "$quiet"))
        if self._worth:
            yield self._worth
        if self.session.plan.mode is Mode.EXAM:
            yield from self._by_group()  # before the review, which is long
            yield from self._reviewed()
        else:
            yield from self._missed()
            yield from self._by_group()
        yield Static(Content.styled("Next", "bold $accent"), classes="-group")
        yield Static(Content(text(self._next())))

    def on_mount(self) -> None:
        """Work out what the session was worth once the page stands."""
        if self._worth:
            self.call_after_refresh(self.run_worker, partial(self._weigh, self._worth))

    async def _weigh(self, shown: Static) -> None:
        """Say what is to be expected with this session and without it, worked out beside the screen."""
        from study.presenting.prospects import spread
        from study.tui.foresight import gained, read

        try:
            record = read(self.services)
        except PersonError:  # who goes on is told
            shown.update(Content())
            return
        found = await asyncio.to_thread(gained, record, self.session.id)
        before, after = (self.glyphs.line(spread(each)) for each in (found.before, found.after))
        day = f"On {dated(found.day)}{', the day of the exam,' if found.exam else ''} you would recall "
        shown.update(
            Content.assemble(
                day, (before, "bold"), " without this session and ", (after, "bold"), " with it. ", (NO_MARK, "$quiet")
            )
        )

    def _weighed(self) -> str:
        """Say why the share is not that of the right ones."""
        partly = ["partly right earns a part"] if self.session.score.partly else []
        weights = {question.weight for question in self._questions}
        why = [*partly, *(["some questions weigh more than others"] if len(weights) > 1 else [])]
        said = ", and ".join(why)
        return f"{said[:1].upper()}{said[1:]}." if said else ""

    def _by_group(self) -> ComposeResult:
        """Give the score by part of the source, and by branch of its argument, where there are several."""
        answers, catalogue = [each.answer for each in self.session.results], Catalogue(self._questions)
        left = [question.id for question in self.session.unanswered] if self.session.plan.mode is Mode.EXAM else []
        ids = {question.deck for question in self._questions}
        decks = [deck for deck in self.services.decks() if deck.id in ids]
        parts: list[tuple[str, Score]] = []
        branches: list[tuple[str, Score]] = []
        for subject in subjects(decks, self.services.parts, self.services.argument):
            asked = [question for question in self._questions if question.id in {each.id for each in subject.questions}]
            parts += scores(by_part(asked, subject.parts), answers, catalogue, left).items()
            if argument := subject.argument:
                found = scores(by_branch(asked, subject.id, argument), answers, catalogue, left)
                branches += [(argument.nodes[id].text, score) for id, score in found.items()]
        for title, rows in (("By part", parts), ("By branch of the argument", branches)):
            if len(rows) > 1:
                yield Static(Content.styled(title, "bold $accent"), classes="-group")
                yield Drawing(partial(scored, rows, self.glyphs))

    @property
    def _questions(self) -> list[Question]:
        """The questions that the score is of."""
        left = self.session.unanswered if self.session.plan.mode is Mode.EXAM else ()
        return [*(answered.asked.question for answered in self.session.results), *left]

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
            case "tries":
                return any(isinstance(question, Open) for question in self._questions)
            case "undo":
                return self.session.can_undo
            case _:
                return super().check_action(action, parameters)

    def _action_home(self) -> None:
        self.leave_for(Home())

    def _action_repeat(self) -> None:
        self.leave_for(self.Repeat(self.session))

    def _action_tries(self) -> None:
        from study.tui.screens.tries import TriesScreen

        self.lay_over(lambda: TriesScreen(self.glyphs, self.services, self._questions))

    def _action_undo(self) -> None:
        before = self.session.last_response
        try:
            asked = self.session.undo()
        except PersonError as error:
            self.notify(str(error), severity="error", markup=False)
            return
        if asked is not None:
            self.leave_for(self.TakenBack(self.session, before))

    def _next(self) -> str:
        """Say when the points come again, the soonest first."""
        moments = sorted(answered.next for answered in self.session.results if answered.next)
        if not moments:
            return "Nothing was put into memory in this session."
        now = self.services.now()
        counted = Counter(when(moment, now) for moment in moments)
        said = ", ".join(f"{count} {day}" for day, count in counted.items())
        return f"They come again: {said}."
