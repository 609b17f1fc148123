"""Match: the learner gives each left side a partner."""

from __future__ import annotations

from string import ascii_lowercase
from typing import TYPE_CHECKING, ClassVar

from textual.content import Content

from study.questions import Match, Paired
from study.tui.act import Act, Key, bindings
from study.tui.answering import MATCH
from study.tui.questions.answer import response_of
from study.tui.questions.rows import NOWHERE, RowsAnswer

if TYPE_CHECKING:
    from study.learning.session import Answered, Asked
    from study.questions import Response
    from study.tui.glyphs import Glyphs


class MatchAnswer(RowsAnswer):
    """Left sides above, the partners to give them below."""

    EXPLAINS: ClassVar[bool] = True
    ACTS: ClassVar[tuple[Act, ...]] = MATCH
    BINDINGS = bindings("match", MATCH)

    def __init__(self, glyphs: Glyphs) -> None:
        super().__init__(glyphs)
        self._lefts: tuple[str, ...] = ()
        self._partners: list[int | None] = []
        """For each left side, which of the options it was given."""

    def ask(self, asked: Asked, before: Response | None = None) -> None:
        """Show both sides; the mark stands on the first left side."""
        super().ask(asked, before)
        assert isinstance(asked.question, Match)
        paired = response_of(before, Paired)
        self._lefts = asked.question.lefts
        fits = paired and len(paired.rights) == len(self._lefts)
        given = paired.rights if fits else [""] * len(self._lefts)
        self._partners = [asked.options.index(right) if right in asked.options else None for right in given]
        for row in self.need(len(self._lefts) + len(asked.options)):
            row.set_class(row.index == len(self._lefts), "-apart")
        self.at = 0
        self._redraw()

    def reveal(self, answered: Answered) -> None:
        """Show each left side with its partner, and the one it was given where that is another."""
        super().reveal(answered)
        question = answered.asked.question
        assert isinstance(question, Match)
        given = response_of(answered.response, Paired).rights
        for row, (left, right), said in zip(self.need(len(question.pairs)), question.pairs, given, strict=True):
            good = right == said
            row.show(
                self._pair(left, right),
                label=str(row.index + 1),
                mark=self.glyphs.right if good else self.glyphs.wrong,
                note="" if good else self.glyphs.aside(f"you said {said}" if said else "you gave none"),
                state="right" if good else "wrong",
            )

    @property
    def keys(self) -> tuple[Key, ...]:
        """A digit and a letter pair, or arrows, and Enter answers."""
        lefts = self.count("choose", min(9, len(self._lefts)))
        partners = self.count("pair", min(7, len(self.asked.options)))
        arrows = self.entry("move(-1)", shown=f"{self.entry('move(-1)').shown}{self.entry('turn(-1)').shown}")
        return (self.entry("pair", shown=f"{lefts.shown} {partners.shown}", label="pair"), arrows, self.entry("enter"))

    @property
    def draft(self) -> Response | None:
        """The pairs so far."""
        return Paired(tuple("" if i is None else self.asked.options[i] for i in self._partners))

    def enter(self) -> None:
        """Answer with the pairs; warn once of left sides without a partner."""
        missing = [i for i, partner in enumerate(self._partners) if partner is None]
        if 0 < len(missing) < len(self._partners) and self.warn(
            self.said(f"{len(missing)} without a partner yet. {{match.enter}} again answers as it is.")
        ):
            self.go_to(missing[0])
            return
        self.give(Paired(tuple("" if i is None else self.asked.options[i] for i in self._partners)))

    def clicked(self, index: int) -> None:
        """A left side gets the mark; a partner is given to the left side that has it."""
        if index < len(self._lefts):
            self.go_to(index)
        else:
            self._action_pair(index - len(self._lefts))

    def _action_choose(self, index: int) -> None:
        if index < len(self._lefts):
            self.go_to(index)

    def _action_move(self, step: int) -> None:
        self.go_to((self.at + step) % len(self._lefts))

    def _action_pair(self, option: int) -> None:
        if option < len(self.asked.options) and self.at != NOWHERE:
            self._partners[self.at] = option
            after = [i % len(self._lefts) for i in range(self.at + 1, self.at + len(self._lefts))]
            self.at = next((i for i in after if self._partners[i] is None), self.at)
            self._redraw()

    def _action_turn(self, step: int) -> None:
        partner, count = self._partners[self.at], len(self.asked.options)
        self._partners[self.at] = (0 if step > 0 else count - 1) if partner is None else (partner + step) % count
        self._redraw()

    def _action_clear(self) -> None:
        self._partners[self.at] = None
        self._redraw()

    def mark_of(self, index: int) -> str:
        """Give the mark; a partner that is given away has one of its own."""
        used = index - len(self._lefts) in self._partners
        return super().mark_of(index) or (self.glyphs.on if used else "")

    def _redraw(self) -> None:
        lefts, rights = self.shown[: len(self._lefts)], self.shown[len(self._lefts) :]
        for row, left, partner in zip(lefts, self._lefts, self._partners, strict=True):
            row.show(self._pair(left, "…" if partner is None else letter(partner)), label=str(row.index + 1))
        for i, (row, option) in enumerate(zip(rights, self.asked.options, strict=True)):
            row.show(self.glyphs.text(option), label=letter(i))
        self.draw()

    def _pair(self, left: str, partner: str) -> Content:
        return Content.assemble(
            self.glyphs.text(left), (f"  {self.glyphs.arrow} ", "$quiet"), (self.glyphs.line(partner), "bold")
        )


def letter(index: int) -> str:
    """Give the letter of a partner: a to z, then aa, ab and so on."""
    return (letter(index // 26 - 1) if index >= 26 else "") + ascii_lowercase[index % 26]


if __name__ == "__main__":
    from study.tui.questions.demo import demo

    demo("match")
