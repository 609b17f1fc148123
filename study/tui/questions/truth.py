"""Truth: true or false."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from study.questions import Said, Truth
from study.tui.act import Act, Key, bindings
from study.tui.answering import TRUTH
from study.tui.questions.answer import response_of
from study.tui.questions.rows import NOWHERE, RowsAnswer

if TYPE_CHECKING:
    from study.learning.session import Answered, Asked
    from study.questions import Response


class TruthAnswer(RowsAnswer):
    """True or false."""

    ACTS: ClassVar[tuple[Act, ...]] = TRUTH
    BINDINGS = bindings("truth", TRUTH)

    def ask(self, asked: Asked, before: Response | None = None) -> None:
        """Show both; what was said before has the mark."""
        super().ask(asked, before)
        said = response_of(before, Said)
        for row, word in zip(self.need(2), asked.options, strict=True):
            row.show(word, label=self.label(row.index))
        if said:
            self.at = 0 if said.true else 1
        self.draw()

    def reveal(self, answered: Answered) -> None:
        """Mark the right word and, where it is another one, the word that was said."""
        super().reveal(answered)
        question = answered.asked.question
        assert isinstance(question, Truth)
        said = response_of(answered.response, Said).true
        for row, true in zip(self.shown, (True, False), strict=True):
            right, picked = true == question.true, true == said
            note = ("your answer" if right else "you said this") if picked else ""
            row.show(
                "True" if true else "False",
                label=self.label(row.index),
                mark=self.glyphs.right if right else self.glyphs.wrong,
                note=self.glyphs.aside(note),
                state="right" if right else "wrong" if picked else "quiet",
            )

    @property
    def keys(self) -> tuple[Key, ...]:
        """Digits or letters choose, Enter answers."""
        return (self.entry("say(True)"), self.entry("say(False)"), self.entry("enter"))

    @property
    def draft(self) -> Response | None:
        """The word that has the mark."""
        return None if self.at == NOWHERE else Said(self.at == 0)

    def enter(self) -> None:
        """Answer with the word that has the mark."""
        if self.at == NOWHERE:
            self.notice(self.said("Nothing chosen yet: {truth.say.true} for true, {truth.say.false} for false."))
        else:
            self.give(Said(self.at == 0))

    def _action_say(self, true: bool) -> None:
        self.go_to(0 if true else 1)


if __name__ == "__main__":
    from study.tui.questions.demo import demo

    demo("truth")
