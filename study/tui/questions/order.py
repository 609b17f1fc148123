"""Order: the learner moves items until they stand in the right order."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from study.questions import Arranged, Order
from study.tui.act import Act, Key, bindings
from study.tui.answering import ORDER
from study.tui.questions.answer import response_of
from study.tui.questions.rows import NOWHERE, RowsAnswer

if TYPE_CHECKING:
    from study.learning.session import Answered, Asked
    from study.questions import Response
    from study.tui.glyphs import Glyphs


class OrderAnswer(RowsAnswer):
    """Items to move: take one and carry it, or send it to a place by its digit."""

    ACTS: ClassVar[tuple[Act, ...]] = ORDER
    BINDINGS = bindings("order", ORDER)

    def __init__(self, glyphs: Glyphs) -> None:
        super().__init__(glyphs)
        self._items: list[str] = []
        self._taken = False
        self._moved = False

    def ask(self, asked: Asked, before: Response | None = None) -> None:
        """Show the items in the order drawn, or in the order that was given before."""
        super().ask(asked, before)
        arranged = response_of(before, Arranged)
        fits = arranged and sorted(arranged.items) == sorted(asked.options)
        self._items = list(arranged.items if fits else asked.options)
        self._moved = bool(fits)
        self._taken = False
        self.need(len(self._items))
        self._redraw()

    def reveal(self, answered: Answered) -> None:
        """Show the right order, and where each item had been put."""
        super().reveal(answered)
        question = answered.asked.question
        assert isinstance(question, Order)
        given = response_of(answered.response, Arranged).items
        for row, item in zip(self.shown, question.items, strict=True):
            right = given[row.index] == item
            row.show(
                self.glyphs.text(item),
                label=self.label(row.index),
                mark=self.glyphs.right if right else self.glyphs.wrong,
                note="" if right else self.glyphs.aside(f"you had it at {given.index(item) + 1}"),
                state="right" if right else "wrong",
            )

    @property
    def keys(self) -> tuple[Key, ...]:
        """Space takes, arrows move, digits place, Enter answers."""
        return (
            self.entry("move(-1)", label="carry" if self._taken else None),
            self.entry("take", label="put down" if self._taken else None),
            self.count("place", min(9, len(self._items))),
            self.entry("enter"),
        )

    def mark_of(self, index: int) -> str:
        """Give the mark, another one for an item that is taken."""
        return self.glyphs.taken if self._taken and index == self.at else super().mark_of(index)

    @property
    def draft(self) -> Response | None:
        """The order as it stands, once something was moved."""
        return Arranged(tuple(self._items)) if self._moved else None

    def enter(self) -> None:
        """Answer with the order as it stands; the order drawn is never the right one."""
        if self._moved:
            self.give(Arranged(tuple(self._items)))
        else:
            self.notice("Nothing is moved yet, and this is not the right order.")

    def clicked(self, index: int) -> None:
        """Take the item, or put the one that is taken here."""
        if self._taken and index != self.at:
            self._put(index)
            self._action_take()
        else:
            self.go_to(index)
            self._action_take()

    def _action_move(self, step: int) -> None:
        if self._taken:
            self._action_carry(step)
        else:
            super()._action_move(step)

    def _action_carry(self, step: int) -> None:
        if self.at == NOWHERE:
            super()._action_move(step)
        elif 0 <= self.at + step < len(self._items):
            self._put(self.at + step)

    def _action_take(self) -> None:
        if self.at == NOWHERE:
            self.at = 0
        self._taken = not self._taken
        self.draw()
        self.post_message(self.Changed())

    def _action_place(self, index: int) -> None:
        if index < len(self._items):
            if self.at == NOWHERE:
                self.go_to(index)
            else:
                self._put(index)

    def _put(self, index: int) -> None:
        self._items.insert(index, self._items.pop(self.at))
        self._moved = True
        self.at = index
        self._redraw()
        self.shown[index].scroll_visible(animate=False)

    def _redraw(self) -> None:
        for row, item in zip(self.shown, self._items, strict=True):
            row.show(self.glyphs.text(item), label=self.label(row.index))
        self.draw()


if __name__ == "__main__":
    from study.tui.questions.demo import demo

    demo("order")
