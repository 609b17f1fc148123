"""Decks that nobody wrote: every kind, every key, any text that a deck can hold. For property tests of every room."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from study.deck.deck import Deck
from study.judging.rival import Rival
from study.questions import (
    KINDS,
    Card,
    Choice,
    Cloze,
    Expected,
    Gap,
    Level,
    Match,
    Multiple,
    Number,
    Open,
    Option,
    Order,
    Tolerance,
    Truth,
    Typed,
)
from study.questions.gaps import GapError, read_gaps
from study.questions.lines import folded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from study.questions import Question
    from study.questions.gaps import Part

HARD = (
    "- x: y #z",
    "{{c1::a::b}} }} ::",
    "</script><b>&amp;\"'",
    "[sound:a.mp3] [latex]x[/latex] \\(y\\)",
    "שלום مرحبا",
    "👩‍👩‍👧‍👦 👍🏽",
    "白頭山",
    "two\nlines",
    "| a ? b",
)
_LETTERS = st.characters(exclude_categories=("Cs", "Cc", "Cn", "Co", "Cf", "Zl", "Zp"))


def texts(letters: st.SearchStrategy[str] = _LETTERS) -> st.SearchStrategy[str]:
    """Draw a text as an author may write it: never blank, no control characters."""
    free = st.text(letters, min_size=1, max_size=30)
    return st.one_of(free, st.sampled_from(HARD), st.tuples(free, st.sampled_from(HARD)).map(" ".join)).filter(
        lambda text: bool(text.strip())
    )


TEXTS = texts()
SLUGS = st.from_regex(r"[a-z][a-z0-9]{0,6}(-[a-z0-9]{1,5}){0,2}", fullmatch=True)


def different(least: int, most: int) -> st.SearchStrategy[list[str]]:
    """Draw texts of which no two are equal, as options have to be."""
    return st.lists(TEXTS, min_size=least, max_size=most, unique_by=folded)


@st.composite
def _options(draw: st.DrawFn, least: int) -> tuple[tuple[str, ...], tuple[Option, ...]]:
    """Draw right options, of which there are so many at least, and wrong ones."""
    drawn = draw(different(least + 1, 7))
    rights = draw(st.integers(least, max(least, len(drawn) - 1))) if least > 1 else 1
    wrong = tuple(Option(text, draw(st.one_of(st.just(""), TEXTS))) for text in drawn[rights:])
    return tuple(drawn[:rights]), wrong


@st.composite
def _parts(draw: st.DrawFn) -> tuple[Part, ...]:
    """Draw a text with gaps, as the reader cuts it up."""
    inside = TEXTS.filter(lambda text: not set("[]{}|") & set(text) and " ? " not in text and "=" not in text)
    parts = []
    for _ in range(draw(st.integers(1, 4))):
        parts.append(draw(inside))
        number, hint = draw(st.sampled_from(["", "1= ", "2= ", "7= "])), draw(st.one_of(st.just(""), inside))
        answers = " | ".join(text.strip() for text in draw(st.lists(inside, min_size=1, max_size=3)))
        parts.append(f"[[{number}{answers}{f' ? {hint.strip()}' if hint else ''}]]")
    try:
        return read_gaps("".join(parts))
    except GapError:
        return ("An easy ", Gap(1, "one"), ".")


@st.composite
def questions(draw: st.DrawFn, id: str, source: str, kind: str) -> Question:
    """Draw a question of a kind."""
    numbers = st.decimals("-1e9", "1e9", allow_nan=False, allow_infinity=False, places=3)
    weights = st.sampled_from([Decimal(1), Decimal(2), Decimal("0.5")])
    texts = st.one_of(st.just(""), TEXTS)
    common: dict[str, Any] = {
        "id": id,
        "point": draw(st.one_of(st.just(id), SLUGS.map(lambda point: f"{source or id.partition('/')[0]}#{point}"))),
        "why": draw(texts),
        "hint": draw(texts),
        "passages": tuple(draw(st.lists(st.integers(1, 40), max_size=3))),
        "level": draw(st.one_of(st.none(), st.sampled_from(Level))),
        "tags": tuple(draw(st.lists(TEXTS, max_size=3))),
        "weight": draw(weights),
        "retry": draw(st.booleans()),
        "formerly": tuple(draw(st.lists(SLUGS.map(lambda name: f"old-{name}"), max_size=2, unique=True))),
        "same_point": draw(st.booleans()),
        "outside": draw(st.booleans()),
        "lint_ok": tuple(draw(st.dictionaries(SLUGS, TEXTS, max_size=2)).items()),
        "made": draw(st.sampled_from(["", "who/1"])),
    }
    match kind:
        case "choice":
            (right,), wrong = draw(_options(1))
            return Choice(ask=draw(TEXTS), right=right, wrong=wrong, shuffle=draw(st.booleans()), **common)
        case "multiple":
            rights, wrong = draw(_options(2))
            return Multiple(ask=draw(TEXTS), right=rights, wrong=wrong or (Option("none"),), **common)
        case "truth":
            return Truth(claim=draw(TEXTS), true=draw(st.booleans()), correction=draw(texts), **common)
        case "typed":
            answer, *others = draw(different(1, 5))
            rivals = tuple(Rival((name,)) for name in others[2:])
            return Typed(
                ask=draw(TEXTS),
                answer=answer,
                accept=tuple(others[:2]),
                rivals=rivals,
                exact=draw(st.booleans()),
                **common,
            )
        case "number":
            within = Tolerance(draw(st.sampled_from([Decimal(0), Decimal(5), Decimal("0.5")])), draw(st.booleans()))
            within = within if within.amount else Tolerance(Decimal(0))
            return Number(ask=draw(TEXTS), number=draw(numbers), within=within, unit=draw(texts), **common)
        case "cloze":
            return Cloze(parts=draw(_parts()), **common)
        case "order":
            return Order(ask=draw(TEXTS), items=tuple(draw(different(2, 5))), **common)
        case "match":
            drawn = draw(different(4, 7))
            pairs = tuple(zip(drawn[:2], drawn[2:4], strict=True))
            return Match(ask=draw(TEXTS), pairs=pairs, extra=tuple(drawn[4:]), **common)
        case "card":
            return Card(front=draw(TEXTS), back=draw(TEXTS), both=draw(st.booleans()), **common)
        case _:
            points = draw(st.lists(st.builds(Expected, TEXTS, weights), min_size=1, max_size=4))
            return Open(ask=draw(TEXTS), expect=tuple(points), **common)


@st.composite
def decks(draw: st.DrawFn, kinds: Sequence[str] = KINDS, most: int = 6) -> Deck:
    """Draw a deck with at least one question."""
    id, source = draw(SLUGS), draw(st.one_of(st.just(""), SLUGS))
    names = draw(st.lists(SLUGS, min_size=1, max_size=most, unique=True))
    return Deck(
        id=id,
        title=draw(TEXTS),
        questions=tuple(draw(questions(f"{id}/{name}", source, draw(st.sampled_from(kinds)))) for name in names),
        source=source,
        version=draw(st.sampled_from(["", "1", "2.10"])),
        about=draw(st.one_of(st.just(""), TEXTS)),
        retired=tuple(draw(st.lists(SLUGS.map(lambda name: f"gone-{name}"), max_size=2, unique=True))),
        parts={
            name: tuple(passages)
            for name, passages in draw(
                st.dictionaries(TEXTS, st.lists(st.integers(1, 30), min_size=1, max_size=3), max_size=2)
            ).items()
        },
    )
