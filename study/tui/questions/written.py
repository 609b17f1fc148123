"""The kinds that are answered by writing a line: typed and number. Knows neither."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.containers import HorizontalGroup
from textual.content import Content
from textual.widgets import Static

from study.judging.verdict import Mark
from study.questions import Entered
from study.tui.act import Act, Key
from study.tui.answering import WRITTEN
from study.tui.questions.answer import AnswerWidget, response_of
from study.tui.widgets.field import Field

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.widget import Widget

    from study.judging.verdict import Span
    from study.learning.session import Answered, Asked
    from study.questions import Response
    from study.tui.glyphs import Glyphs


class WrittenAnswer(AnswerWidget):
    """A field to write in; after the answer what was written stands there, with the difference marked."""

    ACTS: ClassVar[tuple[Act, ...]] = WRITTEN
    PLACEHOLDER: ClassVar[str] = "write the answer"

    def __init__(self, glyphs: Glyphs) -> None:
        super().__init__(glyphs)
        self._field = Field(self.PLACEHOLDER)
        self._beside = Static(Content(), classes="-beside")
        self._line = HorizontalGroup(self._field, self._beside)
        self._outcome = Static(Content(), classes="-outcome")

    def compose(self) -> ComposeResult:
        """Give the field, and what takes its place."""
        yield self._line
        yield self._outcome

    def ask(self, asked: Asked, before: Response | None = None) -> None:
        """Show the empty field, or what was written before."""
        super().ask(asked, before)
        entered = response_of(before, Entered)
        self._field.open(entered.text if entered else "")
        beside = self.beside(asked)
        self._beside.update(Content(beside))
        self._beside.display = bool(beside)
        self._line.display = True
        self._outcome.display = False

    def reveal(self, answered: Answered) -> None:
        """Show what was written above the answer, and mark where they differ."""
        super().reveal(answered)
        verdict, entered = answered.verdict, response_of(answered.response, Entered)
        right = verdict.counts_as_right or answered.answer.override
        almost = verdict.mark is Mark.ALMOST and not answered.answer.override
        sign = self.glyphs.marks[Mark.ALMOST if almost else Mark.RIGHT if right else Mark.WRONG]
        typed, expected = compared(verdict.difference, self.glyphs)
        lines = [
            Content.assemble(
                (f"{sign} you wrote   ", "$success" if right else "$error"), typed or self._shown(entered.text)
            )
        ]
        if not (right and not verdict.difference):
            key = self.glyphs.text(answered.asked.question.key)
            lines.append(Content.assemble(("  the answer  ", "$quiet"), expected or (key, "bold")))
        self._outcome.update(Content("\n").join(lines))
        self._outcome.display = True
        self._line.display = False

    def beside(self, asked: Asked) -> str:
        """Give what stands behind the field: a unit."""
        return ""

    @property
    def keys(self) -> tuple[Key, ...]:
        """Enter answers; once Esc was pressed, Tab goes back to the text."""
        return (self.entry("enter"),) if self.writing else (self.entry("enter"), self.entry("step_in"))

    @property
    def field(self) -> Widget:
        """The field."""
        return self._field

    @property
    def draft(self) -> Response | None:
        """What stands in the field."""
        return Entered(self._field.value)

    @property
    def writing(self) -> bool:
        """Whether the field has the keys."""
        return self.screen.focused is self._field

    def unlock(self) -> None:
        """Open the field as it stands."""
        super().unlock()
        self._field.closed = False

    def enter(self) -> None:
        """Answer with what is written."""
        self._field.closed = True
        self.give(Entered(self._field.value))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While one writes, the field has all keys."""
        return not self.locked and not self.writing

    def _action_step_in(self) -> None:
        self.screen.set_focus(self._field)
        self.post_message(self.Changed())

    @on(Field.Changed)
    def _changed(self, event: Field.Changed) -> None:
        """Bring the field into view, below however long a question."""
        event.stop()
        self._field.scroll_visible(animate=False)

    @on(Field.Done)
    def _done(self, event: Field.Done) -> None:
        event.stop()
        if not self.locked:
            self.enter()

    def _shown(self, text: str) -> str:
        return self.glyphs.line(text)


def compared(difference: tuple[Span, ...], glyphs: Glyphs) -> tuple[Content, Content]:
    """Give what was typed and what was expected, the cells that differ underlined; both empty for no difference."""
    typed, expected = Content(), Content()
    for span in difference:
        style = "" if span.same else "bold underline"
        typed += Content.styled(glyphs.text(span.typed), style)
        expected += Content.styled(glyphs.text(span.expected), style)
    return typed, expected
