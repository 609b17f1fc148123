"""What a query can ask for, to be taken in and out without knowing how it is written."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, ClassVar

from textual.content import Content
from textual.widgets import Static

from study.deck.finding import asks_for, read_query, turned, values_of, without
from study.tui.acts import NARROW, Act, bindings
from study.tui.screens.marked import MarkedPage
from study.tui.widgets.row import Row

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from textual.app import ComposeResult

    from study.deck.finding import Index
    from study.questions import Question
    from study.tui.glyphs import Glyphs

TITLES = {
    "is": "How you stand with it",
    "kind": "Kind",
    "level": "What it asks of you",
    "passage": "Passage",
    "made": "Made",
    "deck": "Deck",
    "tag": "Tag",
}


class NarrowScreen(MarkedPage):
    """Every value of every condition, with how many questions have it."""

    ACTS: ClassVar[tuple[Act, ...]] = NARROW
    BINDINGS = bindings("narrow", NARROW)

    def __init__(
        self,
        glyphs: Glyphs,
        index: Index,
        states: Mapping[str, Callable[[Question], bool]],
        query: str,
        ask: Callable[[str], None],
    ) -> None:
        """``ask`` is told the query each time it changes."""
        super().__init__(glyphs)
        self._query = query
        self._ask = ask
        self._index = index
        self._states = states
        self._counts = {key: counts for key in TITLES if (counts := self._count(key, index.questions))}
        """Of all questions: what there is to choose from, and how wide its lines are."""
        self._values = [(key, value) for key, counts in self._counts.items() for value in counts]
        self._width = {
            key: max(Content(self._told(key, value)).cell_length for value in counts)
            for key, counts in self._counts.items()
        }
        self._digits = {key: len(f"{max(counts.values()):,}") for key, counts in self._counts.items()}
        self.head.title = "Narrow down"

    def compose_page(self) -> ComposeResult:
        """Give the values, group by group."""
        for key, counts in self._counts.items():
            yield Static(Content.styled(TITLES[key], "bold $accent"), classes="-group")
            for _ in counts:
                row = Row(len(self._rows))
                self._rows.append(row)
                yield row
        self._fill()

    def _fill(self) -> None:
        """Show which values the query asks for, and how many questions each has or would have."""
        now = {key: self._found(key) for key in self._counts}
        self.head.right = (self.glyphs.line(self._query),) if self._query else ("every question",)
        for row, (key, value) in zip(self._rows, self._values, strict=True):
            on = asks_for(self._query, key, value)
            name = Content(self._told(key, value))
            gap = " " * (self._width[key] - name.cell_length)
            told = Content.assemble(name, gap, (f"  {now[key].get(value, 0):>{self._digits[key]},}", "$quiet"))
            row.show(told, label=self.glyphs.tick(on))

    def _found(self, key: str) -> Mapping[str, int]:
        """Count the values among what the rest of the query finds: those of one key widen what another narrows."""
        found = self._index.find(without(read_query(self._query), key), self._states)
        return self._count(key, (self._index.questions[place] for place in found))

    def _count(self, key: str, questions: Iterable[Question]) -> Mapping[str, int]:
        """Give how many questions have each value of a condition, in its order; none that nothing has."""
        counts = Counter(value for question in questions for value in values_of(question, key, self._states))
        order = self._states if key == "is" else self._index.values(key)
        return {value: counts[value] for value in order if counts[value]}

    def _told(self, key: str, value: str) -> str:
        return self.glyphs.line(f"¶ {value}" if key == "passage" else value)

    def _action_begin(self) -> None:
        """Take the value with the mark in or out."""
        self._query = turned(self._query, *self._values[self._at])
        self._fill()
        self._draw()
        self._ask(self._query)

    def _action_clear(self) -> None:
        """Ask for every question again."""
        self._query = ""
        self._fill()
        self._draw()
        self._ask("")

    def _action_close(self) -> None:
        self.dismiss()
