"""The known word that a person probably meant. Judges spelling only."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def nearest(word: str, known: Iterable[str]) -> str:
    """Give the known word that is nearest to ``word``; empty where none is near. A swap of letters is one slip."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    folded = word[:100].casefold().replace("_", "-").strip()
    best = process.extractOne(folded, list(known), scorer=OSA.normalized_similarity, score_cutoff=0.6)
    return best[0] if best else ""
