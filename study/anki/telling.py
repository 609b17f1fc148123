"""An export in words for a terminal: what was written, what changed and which, what to do in Anki. Knows no screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.anki.changes import Change

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from study.anki.progress.carrying import Carried
    from study.anki.report import Report

NAMED = 10
"""How many questions of a sort are named."""

_SORTS = {
    Change.NEW: "New",
    Change.CHANGED: "Changed; an edit of yours in Anki that is later than the change is kept",
    Change.CORRECTED: "With another right answer, which Anki takes over even where you edited the note",
}


def told(report: Report, target: str, *, dry: bool, carried: Carried | None = None) -> Iterator[str]:
    """Give the sentences, the first one first; with ``dry`` each question that is new or changed is named."""
    counts = [f"{n} {change}" for change in Change if (n := report.count(change))]
    done = "would be written" if dry else "written"
    what = f"{_counted(report.notes, 'note')} with {_counted(report.cards, 'card')}"
    yield f"{target}: {what} {done}: {', '.join(counts)} since the last export; history kept."
    if dry:
        for change, words in _SORTS.items():
            yield from _named(words, [id for deck in report.decks for id in deck.questions[change]])
    yield from (f"{new} was {old}: its note goes on." for deck in report.decks for old, new in deck.renamed.items())
    yield from _named(
        "In another part now; in Anki move their cards by hand", (i for d in report.decks for i in d.moved)
    )
    absent = [id for deck in report.decks for id in deck.absent]
    yield from _named("Went out before and are not in this package, so they stay in Anki", absent)
    yield from (left.why for left in report.left_out)
    if report.restyled:
        yield f"The cards of these kinds look or work in a new way: {', '.join(report.restyled)}."
    if carried:
        yield from _carried(carried)
    yield from report.never


def _carried(carried: Carried) -> Iterator[str]:
    cards = _counted(len(carried.learned), "card")
    yield f"It carries what you learned: {cards} with {_counted(carried.reviews, 'review')}."
    yield 'In Anki’s import window tick both "Import any learning progress" and "Import any deck presets".'
    yield "Then switch FSRS on in the deck’s options, if it is off; Anki reckons the same memory from the reviews."
    yield "Only cards that are new to Anki take it over: where you have this deck already, delete it there first."


def _named(words: str, ids: Iterable[str]) -> Iterator[str]:
    ids = tuple(ids)
    more = f" and {len(ids) - NAMED} more" if len(ids) > NAMED else ""
    if ids:
        yield f"{words}: {', '.join(ids[:NAMED])}{more}."


def _counted(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}"
