"""Card: the learner thinks of the other side, looks, and says how well it was known."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.content import Content
from textual.widgets import Static

from study.questions import Graded
from study.questions.card import GRADES
from study.tui.act import Act, Key, bindings
from study.tui.answering import CARD
from study.tui.questions.answer import response_of
from study.tui.questions.rows import NOWHERE, RowsAnswer

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from study.learning.session import Answered, Asked
    from study.questions import Response
    from study.tui.glyphs import Glyphs

WORDS = ("did not know it", "knew it with effort", "knew it", "knew it at once")


class CardAnswer(RowsAnswer):
    """The other side, hidden at first, and four grades."""

    ACTS: ClassVar[tuple[Act, ...]] = CARD
    BINDINGS = bindings("card", CARD)

    def __init__(self, glyphs: Glyphs) -> None:
        super().__init__(glyphs)
        self._back = Static(Content(), classes="-sentence")
        self._turned = False

    def compose(self) -> ComposeResult:
        """Give the other side, then the grades."""
        yield self._back
        yield from super().compose()

    def ask(self, asked: Asked, before: Response | None = None) -> None:
        """Show one side; a card graded before is shown turned, with its grade marked."""
        super().ask(asked, before)
        graded = response_of(before, Graded)
        self.at = graded.grade - 1 if graded else NOWHERE
        self._turn(graded is not None)

    def reveal(self, answered: Answered) -> None:
        """Mark the grade."""
        super().reveal(answered)
        self._turn(True)
        grade = response_of(answered.response, Graded).grade
        for row in self.shown:
            taken = row.index == grade - 1
            row.mark(self.glyphs.on if taken else "", ("wrong" if grade == 1 else "right") if taken else "quiet")

    @property
    def keys(self) -> tuple[Key, ...]:
        """Enter turns the card; then a digit grades it."""
        if not self._turned:
            return (self.entry("enter"),)
        grades = self.entry("grade")
        return (grades,) if self.at == NOWHERE else (grades, self.entry("enter", label=GRADES[self.at].lower()))

    def enter(self) -> None:
        """Turn the card, or give the grade that has the mark."""
        if not self._turned:
            self._turn(True)
            self.post_message(self.Changed())
        elif self.at == NOWHERE:
            self.notice(self.said("How well did you know it? {card.grade.1} to {card.grade.4}."))
        else:
            self.give(Graded(self.at + 1))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """There is nothing to grade before the card is turned."""
        return not self.locked and (self._turned or action == "enter")

    def clicked(self, index: int) -> None:
        """Give the grade."""
        self._action_grade(index)

    def _action_grade(self, index: int) -> None:
        self.go_to(index)
        self.give(Graded(index + 1))

    def _action_move(self, step: int) -> None:
        super()._action_move(step)
        self.post_message(self.Changed())

    def on_click(self) -> None:
        """Turn the card by a click on it."""
        if not self.locked and not self._turned:
            self.enter()

    def _turn(self, turned: bool) -> None:
        self._turned = turned
        hidden = Content.styled("Think of the other side, then look.", "$quiet")
        self._back.update(Content(self.glyphs.text(self.asked.options[1])) if turned else hidden)
        for row, grade, words in zip(self.need(4), GRADES, WORDS, strict=True):
            row.show(f"{grade:<6} {words}", label=self.label(row.index))
            row.display = turned
        self.draw()


if __name__ == "__main__":
    from study.tui.questions.demo import demo

    demo("card")
