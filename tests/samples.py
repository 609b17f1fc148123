"""One good question of each kind, and the same with text that tries to be something else. For tests of every room."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, TypedDict

from study.deck.deck import Deck
from study.judging.rival import Rival
from study.questions import (
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

if TYPE_CHECKING:
    from study.questions import Question

NASTY = {
    "brackets": "list[int] and [/] and [b]bold[/b] and [[35]]",
    "anki": "{{c1::x}} }} {{ :: {{Front}} [sound:a.mp3] [latex]x[/latex] [$]y[/$] \\(z\\) \\[w\\]",
    "html": "</script><script>alert(1)</script><img src=x onerror=alert(1)> <b>&amp; \"quoted\" 'too'</b> <!-- -->",
    "emoji": "🇰🇵 family 👩‍👩‍👧‍👦 thumbs 👍🏽",
    "wide": "白頭山은 높다 長白山",
    "right to left": "שלום עולם and مرحبا",
    "lines": "first line\nsecond line\r\nthird   line",
    "formula cell": "=HYPERLINK(1) +1 -1 @x",
    "long": "A long text, word after word. " * 167,
}
"""Texts that must arrive as they are, by what they try; none has a character that is taken out on the way."""

STEERING = "\x1b[31mred\x1b[0m, bell\x07, unit\x1fseparator, nul\x00, c1\x9b31m, override\u202egnihton\u202c"
"""Text that must arrive without what steers a terminal, or breaks a package."""


class Common(TypedDict):
    """The values that every kind has."""

    id: str
    point: str
    why: str
    hint: str
    passages: tuple[int, ...]
    level: Level
    tags: tuple[str, ...]


def questions(deck: str = "bees", nasty: str = "") -> tuple[Question, ...]:
    """Give one question of each kind, in the order of the kinds; ``nasty`` is put behind every text."""

    def text(good: str) -> str:
        return f"{good} {nasty}" if nasty else good

    def common(name: str) -> Common:
        return {
            "id": f"{deck}/{name}",
            "point": f"{deck}/{name}",
            "why": text(f"That is why: {name}."),
            "hint": text("Think of the sun."),
            "passages": (1, 3),
            "level": Level.UNDERSTAND,
            "tags": (text("dance"), "two words"),
        }

    return (
        Choice(
            **common("angle"),
            ask=text("What does the angle of a waggle dance show?"),
            right=text("The direction of the food"),
            wrong=(
                Option(text("The distance to the food"), because=text("The length of the run shows that.")),
                Option(text("The colour of the flower"), because=text("Colour is learned at the flower.")),
                Option(text("The age of the dancer")),
            ),
        ),
        Multiple(
            **common("jobs"),
            ask=text("Which jobs do workers do?"),
            right=(text("Nursing larvae"), text("Building comb")),
            wrong=(Option(text("Mating with the queen"), because=text("That is the drones' part.")),),
        ),
        Truth(
            **common("sting"),
            claim=text("Drones can sting."),
            true=False,
            correction=text("Drones have no sting."),
        ),
        Typed(
            **common("decoder"),
            ask=text("Who decoded the dance?"),
            answer=text("Karl von Frisch"),
            accept=(text("von Frisch"), text("Frisch")),
            rivals=(Rival((text("Otto Frisch"), text("Otto Robert Frisch")), text("his nephew")),),
        ),
        Number(
            **common("beats"),
            ask=text("How often does a bee beat its wings?"),
            number=Decimal(230),
            within=Tolerance(Decimal(30)),
            unit=text("per second"),
        ),
        Cloze(
            **common("warmth"),
            parts=(
                text("The nest is kept near "),
                Gap(1, text("35"), (text("thirty-five"),)),
                text(" °C by "),
                Gap(2, text("fanning"), (), text("with wings")),
                text(", and "),
                Gap(2, text("water")),
                text("."),
            ),
        ),
        Order(
            **common("brood"),
            ask=text("Put the stages in order."),
            items=(text("Egg"), text("Larva"), text("Pupa"), text("Adult")),
        ),
        Match(
            **common("castes"),
            ask=text("Match each caste to what it does."),
            pairs=(
                (text("Queen"), text("lays eggs")),
                (text("Drone"), text("mates")),
                (text("Worker"), text("forages")),
            ),
            extra=(text("guards the moon"),),
        ),
        Card(**common("propolis"), front=text("Propolis"), back=text("Resin that seals gaps"), both=True),
        Open(
            **common("scent"),
            ask=text("Why is a dance better than a scent trail for a flying forager?"),
            expect=(
                Expected(text("it works over kilometres")),
                Expected(text("it gives direction and distance at once"), Decimal(2)),
            ),
        ),
    )


def deck(id: str = "bees", title: str = "How bees talk", *, of: tuple[Question, ...] | None = None) -> Deck:
    """Give a deck of the sample questions, or of others."""
    return Deck(id=id, title=title, questions=questions(id) if of is None else of, source="honey", about="On bees.")
