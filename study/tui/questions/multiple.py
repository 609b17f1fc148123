"""Multiple: the learner takes any number of options in, and Enter answers with all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from study.questions import Multiple, Picked
from study.questions.choice import because
from study.tui.act import Act, Key, bindings
from study.tui.answering import MULTIPLE
from study.tui.questions.answer import response_of
from study.tui.questions.rows import NOWHERE, RowsAnswer

if TYPE_CHECKING:
    from study.learning.session import Answered, Asked
    from study.questions import Response
    from study.tui.glyphs import Glyphs


class MultipleAnswer(RowsAnswer):
    """Several options of many."""

    EXPLAINS: ClassVar[bool] = True
    MARKS: ClassVar[int] = 2
    ACTS: ClassVar[tuple[Act, ...]] = MULTIPLE
    BINDINGS = bindings("multiple", MULTIPLE)

    def __init__(self, glyphs: Glyphs) -> None:
        super().__init__(glyphs)
        self._taken: set[int] = set()

    def ask(self, asked: Asked, before: Response | None = None) -> None:
        """Show the options, none of them in but those that were before."""
        super().ask(asked, before)
        picked = response_of(before, Picked)
        self._taken = {i for i, option in enumerate(asked.options) if picked and option in picked.options}
        for row, option in zip(self.need(len(asked.options)), asked.options, strict=True):
            row.show(self.glyphs.text(option), label=self.label(row.index))
        self.draw()

    def reveal(self, answered: Answered) -> None:
        """Mark each option: rightly in, wrongly in, or missed."""
        super().reveal(answered)
        question = answered.asked.question
        assert isinstance(question, Multiple)
        for row, option in zip(self.shown, self.asked.options, strict=True):
            right, taken = option in question.right, row.index in self._taken
            note = "you missed this" if right and not taken else ""
            if taken and not right:
                note = because(question.wrong, option) or "does not belong"
            sign = self.glyphs.right if right else self.glyphs.wrong if taken else ""
            row.show(
                self.glyphs.text(option),
                label=self.label(row.index),
                mark=f"{sign or ' '} {self.glyphs.tick(taken)}",
                note=self.glyphs.aside(note),
                state="right" if right else "wrong" if taken else "quiet",
            )

    @property
    def keys(self) -> tuple[Key, ...]:
        """Digits and Space take in and out, Enter answers."""
        digits = self.count("choose", min(9, len(self.shown)))
        both = self.entry("choose", shown=f"{digits.shown} {self.entry('toggle').shown}")
        return (both, self.entry("move(-1)"), self.entry("enter"))

    def mark_of(self, index: int) -> str:
        """Give the mark, and whether the option is in."""
        return f"{super().mark_of(index) or ' '} {self.glyphs.tick(index in self._taken)}"

    @property
    def draft(self) -> Response | None:
        """The options that are in."""
        return Picked(tuple(option for i, option in enumerate(self.asked.options) if i in self._taken))

    def enter(self) -> None:
        """Answer with the options that are in; with none the judge says that nothing is chosen."""
        self.give(Picked(tuple(option for i, option in enumerate(self.asked.options) if i in self._taken)))

    def clicked(self, index: int) -> None:
        """Take the option in or out."""
        self._taken ^= {index}
        self.go_to(index)

    def _action_choose(self, index: int) -> None:
        if index < len(self.shown):
            self.clicked(index)

    def _action_toggle(self) -> None:
        if self.at != NOWHERE:
            self.clicked(self.at)


if __name__ == "__main__":
    from study.tui.questions.demo import demo

    demo("multiple")
