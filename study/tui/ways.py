"""The ways from a question that was answered to what lies behind it: its passage, its step, one's tries at it.

Lays pages over the question's, which lead back to it; knows no session.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from study.questions import Open

if TYPE_CHECKING:
    from collections.abc import Collection

    from study.deck.deck import Deck
    from study.questions import Question
    from study.tui.screens.page import Page
    from study.tui.services import Services


class Ways:
    """The ways from a page, among decks with these ids."""

    def __init__(self, page: Page, services: Services, decks: Collection[str]) -> None:
        self._page = page
        self._services = services
        self._ids = decks
        self._argued: frozenset[str] = frozenset()
        """The sources that have an argument, once they have been looked up."""
        self.looked_up = False
        """Whether they have, or are about to be."""

    async def look_up(self) -> None:
        """Find out which sources have an argument, beside the screen: it is not wanted before the first verdict."""
        self.looked_up = True
        sources = {deck.source for deck in self._services.decks() if deck.id in self._ids and deck.source}
        self._argued = await asyncio.to_thread(self._with_argument, sources)

    def _with_argument(self, sources: set[str]) -> frozenset[str]:
        from study.tui.grasp import argument_of  # deferred: a question comes without it

        return frozenset(source for source in sources if argument_of(self._services, source))

    def leads(self, way: str, question: Question) -> bool:
        """Give whether ``passage``, ``map`` or ``tries`` leads anywhere from a question."""
        match way:
            case "passage":
                return bool(self._services.passages_of(question))
            case "map":
                return any(deck.source in self._argued for deck in self._decks(question)[:1])
            case _:
                return isinstance(question, Open)

    def passage(self, question: Question) -> None:
        """Open the reader at the passages that a question rests on."""
        from study.tui.screens.reader import ReaderScreen

        over, note = tuple(self._services.passages_of(question)), "this question rests on it"
        self._page.lay_over(lambda: ReaderScreen(self._page.glyphs, self._services, self._decks(question), over, note))

    def map(self, question: Question) -> None:
        """Open the map at the step that a question asks about."""
        from study.tui.screens.map import MapScreen

        self._page.lay_over(lambda: MapScreen(self._page.glyphs, self._services, self._decks(question), question))

    def tries(self, question: Question) -> None:
        """Open what was written to an open question, now and earlier."""
        from study.tui.screens.tries import TriesScreen

        self._page.lay_over(lambda: TriesScreen(self._page.glyphs, self._services, (question,)))

    def _decks(self, question: Question) -> tuple[Deck, ...]:
        """Give the decks, that of the question first."""
        return self._services.decks_around(question, self._ids)
