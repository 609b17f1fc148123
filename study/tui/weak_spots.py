"""What wants another look, on a line or two: the passages that are weakest, and what is taken for what. No widgets."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from textual.content import Content

from study.text.problems import PersonError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from study.deck.deck import Deck
    from study.learning.statistics.weakest import Weak
    from study.tui.glyphs import Glyphs
    from study.tui.outlook import Outlook
    from study.tui.services import Services

INDENT = 10
"""Cells for the word in front."""

BETWEEN = 4
"""Cells between two on a line."""


def weak_spots(seen: Outlook, services: Services, glyphs: Glyphs) -> dict[str, list[Content]]:
    """Give what there is to say, under the word that says what it is; nothing for somebody who knows it all."""
    several = len({deck.source for deck, _ in seen.decks if deck.source}) > 1
    passages = [_passage(services, glyphs, *each, titled=several) for each in seen.weakest]
    pairs = [Content(glyphs.line(f"{pair.wanted} ↔ {pair.given} ({pair.times})")) for pair in seen.confused]
    return {word: told for word, told in (("Weakest", passages), ("Confused", pairs)) if told}


def _passage(services: Services, glyphs: Glyphs, deck: Deck, number: int, weak: Weak, *, titled: bool) -> Content:
    try:
        parts = services.parts(deck)
    except PersonError:  # study check tells it
        parts = {}
    part = next((name for name, passages in parts.items() if number in passages), "")
    told = " ".join(word for word in (deck.title if titled else "", f"¶ {number}", part) if word)
    return Content.assemble(glyphs.line(told), (f"  {weak.known} of {weak.asked} known", "$quiet"))


def drawn(spots: dict[str, list[Content]], width: int) -> list[Content]:
    """Give them as lines: side by side where they fit, else one below the other."""
    return list(chain.from_iterable(_lines(word, told, width) for word, told in spots.items()))


def _lines(word: str, told: Sequence[Content], width: int) -> list[Content]:
    head, gap = Content.styled(f"{word:<{INDENT}}", "bold $accent"), Content(" " * BETWEEN)
    beside = gap.join(told)
    if INDENT + beside.cell_length <= width:
        return [head + beside]
    indent, room = Content(" " * INDENT), max(1, width - INDENT)
    return [(indent if i else head) + each.truncate(room, ellipsis=True) for i, each in enumerate(told)]
