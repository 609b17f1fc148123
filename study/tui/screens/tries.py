"""Open answers read again: the expected points, and beside or below them what was written now and earlier."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.containers import Container, Vertical
from textual.content import Content
from textual.widgets import Static

from study.learning.catalogue import Catalogue
from study.learning.days import day_of
from study.learning.tries import tries
from study.presenting.days import day_told
from study.questions import Open, Written
from study.tui.acts import PANEL, Act, bindings
from study.tui.screens.page import Page
from study.tui.widgets.row import Row

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.app import ComposeResult

    from study.learning.answers import Answer
    from study.questions import Question
    from study.tui.glyphs import Glyphs
    from study.tui.services import Services

WIDE = 120
"""Columns from which the points and the texts stand side by side."""


class TriesScreen(Page):
    """The tries at some open questions, the last one first. Raises LogError when it is made."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (WIDE, "-wide")]  # noqa: RUF012
    ACTS: ClassVar[tuple[Act, ...]] = PANEL
    BINDINGS = bindings("panel", PANEL)

    def __init__(self, glyphs: Glyphs, services: Services, questions: Iterable[Question]) -> None:
        super().__init__(glyphs)
        self._questions = tuple({each.id: each for each in questions if isinstance(each, Open)}.values())
        self._today = day_of(services.now())
        catalogue = Catalogue(services.questions())
        self._tries = tries(services.log, catalogue, self._questions)
        self.head.title = "What you wrote"
        self.add_class("-wide" if self.app.size.width >= WIDE else "-narrow")  # see Page

    def compose_page(self) -> ComposeResult:
        """Give each question, its expected points, and what was written to it."""
        for question in self._questions:
            answers = self._tries[question.id][::-1]
            yield Static(Content.styled(self.glyphs.text(question.prompt), "bold"), classes="-group -sentence")
            yield Container(
                Vertical(self._label("A good answer makes these points"), *self._points(question, answers)),
                Vertical(*(part for answer in answers for part in self._try(question, answer)), classes="-written"),
                classes="-tries",
            )

    def _label(self, text: str) -> Static:
        return Static(Content.styled(self.glyphs.line(text), "$quiet"))

    def _points(self, question: Open, answers: Sequence[Answer]) -> Iterable[Row]:
        """Give the points, each with the sign of whether the last try made it."""
        ticks = self._ticks(question, answers[0]) if answers else ()
        for i, point in enumerate(question.expect):
            row = Row(-1)
            made = ticks[i] if ticks else None
            sign = {None: self.glyphs.dot, True: self.glyphs.right, False: self.glyphs.wrong}[made]
            row.show(
                self.glyphs.text(point.text), mark=sign, state="" if made is None else "right" if made else "wrong"
            )
            yield row

    def _try(self, question: Open, answer: Answer) -> Iterable[Static]:
        """Give one try: when it was, how many of the points it made, and its text."""
        ticks = self._ticks(question, answer)
        told = f"{sum(ticks)} of {len(ticks)} points" if ticks else "the points were others then"
        day = day_told(day_of(answer.at), self._today)
        yield self._label(f"{day[:1].upper()}{day[1:]}  {self.glyphs.dot}  {told}")
        text = answer.response.text if isinstance(answer.response, Written) else ""
        yield Static(Content(self.glyphs.text(text)), classes="-said -whole")

    def _ticks(self, question: Open, answer: Answer) -> tuple[bool, ...]:
        """Give which points a try made; none where the question had other points then."""
        ticks = answer.response.ticked if isinstance(answer.response, Written) else ()
        same = answer.revision == question.revision and len(ticks) == len(question.expect)
        return tuple(ticks) if same else ()

    def _action_close(self) -> None:
        self.dismiss()
