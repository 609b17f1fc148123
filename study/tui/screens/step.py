"""A step of the argument opened: what it says and does there, and each question on it with how it was answered."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.content import Content
from textual.widgets import Static

from study.learning.days import day_of
from study.learning.tries import tries
from study.presenting.argument_branch import ROLE_WORDS
from study.presenting.history import mark_of, summary
from study.tui.acts import PANEL, Act, bindings
from study.tui.grasp import sign
from study.tui.screens.page import Page
from study.tui.widgets.row import Row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult

    from study.learning.answers import Answer
    from study.questions import Question
    from study.source.argument import Node
    from study.tui.glyphs import Glyphs
    from study.tui.grasp import Grasp
    from study.tui.services import Services


class StepScreen(Page):
    """One step, over the map. Raises LogError, when it is made, where the log cannot be read."""

    ACTS: ClassVar[tuple[Act, ...]] = PANEL
    BINDINGS = bindings("panel", PANEL)

    def __init__(
        self, glyphs: Glyphs, services: Services, known: Grasp, step: Node, questions: Sequence[Question]
    ) -> None:
        super().__init__(glyphs)
        self._grasp = known
        self._step = step
        self._questions = questions
        self._tries = tries(services.log, known.catalogue, questions)
        self.head.title = known.title
        self.head.right = (f"{ROLE_WORDS[step.role]} ¶ {step.passage}",)

    def compose_page(self) -> ComposeResult:
        """Give the step with what is known of it, then its questions."""
        line, known = self.glyphs.line, self._grasp.known(self._questions)
        yield Static(Content.styled(line(self._step.text), "bold"), classes="-sentence")
        if self._step.why:
            yield Static(Content(line(self._step.why)), classes="-sentence")
        told = "known" if known.known else "met, and not known yet" if known.seen else "not asked yet"
        yield Static(Content.assemble((f"{sign(self.glyphs, known)} ", "bold $accent"), (told, "$quiet")))
        yield Static(Content.styled("What is asked of it", "bold $accent"), classes="-group")
        for question in self._questions:
            yield self._row(question, self._tries[question.id])

    def _row(self, question: Question, answers: Sequence[Answer]) -> Row:
        """Give a question with how it was answered; its answer only where it has been asked."""
        line = self.glyphs.line
        lines = [Content(line(question.prompt))]
        if answers:
            lines.append(Content.assemble((f"{self.glyphs.arrow} ", "$quiet"), (line(question.key), "bold")))
        lines.append(Content.styled(line(summary(answers, day_of(self._grasp.now))), "$quiet"))
        row = Row(-1)
        row.set_class(True, "-deck")
        row.show(
            Content("\n").join(lines), mark=self.glyphs.marks[mark_of(answers[-1])] if answers else self.glyphs.off
        )
        return row

    def _action_close(self) -> None:
        self.dismiss()
