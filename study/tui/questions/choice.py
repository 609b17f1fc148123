"""Choice: the learner puts the mark on one option, and Enter answers with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from study.questions import Choice, Picked
from study.tui.act import Act, Key, bindings
from study.tui.answering import CHOICE
from study.tui.questions.answer import response_of
from study.tui.questions.rows import NOWHERE, RowsAnswer

if TYPE_CHECKING:
    from study.learning.session import Answered, Asked
    from study.questions import Response


class ChoiceAnswer(RowsAnswer):
    """One option of several."""

    ACTS: ClassVar[tuple[Act, ...]] = CHOICE
    BINDINGS = bindings("choice", CHOICE)

    def ask(self, asked: Asked, before: Response | None = None) -> None:
        """Show the options; one chosen before has the mark."""
        super().ask(asked, before)
        picked = response_of(before, Picked)
        for row, option in zip(self.need(len(asked.options)), asked.options, strict=True):
            row.show(self.glyphs.text(option), label=self.label(row.index))
            if picked and option in picked.options:
                self.at = row.index
        self.draw()

    def reveal(self, answered: Answered) -> None:
        """Mark the key and, where it is another one, the option that was chosen."""
        super().reveal(answered)
        question = answered.asked.question
        assert isinstance(question, Choice)
        chosen = response_of(answered.response, Picked).options
        for row, option in zip(self.shown, self.asked.options, strict=True):
            right, picked = option == question.right, option in chosen
            note = ("your choice" if right else "you chose this") if picked else "the answer" if right else ""
            sign = self.glyphs.right if right else self.glyphs.wrong if picked else ""
            state = "right" if right else "wrong" if picked else "quiet"
            row.show(
                self.glyphs.text(option),
                label=self.label(row.index),
                mark=sign,
                note=self.glyphs.aside(note),
                state=state,
            )

    @property
    def keys(self) -> tuple[Key, ...]:
        """Digits choose, arrows move, Enter answers."""
        return (
            self.count("choose", min(9, len(self.shown))),
            self.entry("move(-1)"),
            self.entry("enter"),
        )

    @property
    def draft(self) -> Response | None:
        """The option that has the mark."""
        return None if self.at == NOWHERE else Picked((self.asked.options[self.at],))

    def enter(self) -> None:
        """Answer with the option that has the mark; with none the judge says that nothing is chosen."""
        self.give(Picked(() if self.at == NOWHERE else (self.asked.options[self.at],)))

    def _action_choose(self, index: int) -> None:
        if index < len(self.shown):
            self.go_to(index)


if __name__ == "__main__":
    from study.tui.questions.demo import demo

    demo("choice")
