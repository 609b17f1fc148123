"""What a query can ask for, to be taken in and out without knowing how it is written."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, ClassVar

from textual.content import Content
from textual.widgets import Static

from study.deck.finding import MADE, asks_for, turned
from study.questions import KINDS, Level
from study.tui.acts import NARROW, Act, bindings
from study.tui.screens.marked import MarkedPage
from study.tui.widgets.row import Row

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from textual.app import ComposeResult

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
        questions: Sequence[Question],
        states: Mapping[str, Callable[[Question], bool]],
        query: str,
        ask: Callable[[str], None],
    ) -> None:
        """``ask`` is told the query each time it changes."""
        super().__init__(glyphs)
        self._query = query
        self._ask = ask
        self._counts = {key: counts for key in TITLES if (counts := count(key, questions, states))}
        self._values = [(key, value) for key, counts in self._counts.items() for value in counts]
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
        """Show which values the query asks for."""
        self.head.right = (self.glyphs.line(self._query),) if self._query else ("every question",)
        for row, (key, value) in zip(self._rows, self._values, strict=True):
            on = asks_for(self._query, key, value)
            name = f"¶ {value}" if key == "passage" else value
            told = Content.assemble(self.glyphs.line(name), (f"  {self._counts[key][value]:,}", "$quiet"))
            row.show(told, label=self.glyphs.tick(on))

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

    def _action_move(self, step: int) -> None:
        self._at = (self._at + step) % len(self._rows)
        self._draw()
        self._rows[self._at].scroll_visible(animate=False)

    def _action_close(self) -> None:
        self.dismiss()


def count(
    key: str, questions: Sequence[Question], states: Mapping[str, Callable[[Question], bool]]
) -> Mapping[str, int]:
    """Give how many questions have each value of a condition, in an order that makes sense; none that nothing has."""
    counts = Counter(value for question in questions for value in _values(key, question, states))
    match key:
        case "is":
            order = list(states)
        case "kind":
            order = list(KINDS)
        case "level":
            order = [str(level) for level in Level]
        case "made":
            order = list(MADE)
        case "passage":
            order = sorted(counts, key=int)
        case _:
            order = sorted(counts)
    return {value: counts[value] for value in order if counts[value]}


def _values(key: str, question: Question, states: Mapping[str, Callable[[Question], bool]]) -> Iterator[str]:
    match key:
        case "is":
            yield from (state for state, holds in states.items() if holds(question))
        case "kind":
            yield question.kind
        case "level":
            yield from () if question.level is None else (str(question.level),)
        case "passage":
            yield from map(str, question.passages)
        case "made":
            yield "generated" if question.made else "curated"
        case "deck":
            yield question.deck
        case _:
            yield from question.tags
