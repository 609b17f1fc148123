"""Questions of every kind to judge, short to write."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from study.questions import (
    Card,
    Choice,
    Cloze,
    Expected,
    Match,
    Multiple,
    Number,
    Open,
    Option,
    Order,
    Question,
    Tolerance,
    Truth,
    Typed,
)
from study.questions.gaps import read_gaps

BASE: dict[str, Any] = {"id": "bees/q", "point": "bees/q"}
"""What every question must have."""

CHOICE = Choice(
    **BASE,
    ask="What does the angle show?",
    right="The direction",
    wrong=(Option("The distance", "The length shows that."), Option("The age")),
)
MULTIPLE = Multiple(
    **BASE, ask="Which jobs?", right=("Nursing", "Building", "Guarding"), wrong=(Option("Mating"), Option("Singing"))
)
TRUTH = Truth(**BASE, claim="Drones can sting.", true=False, correction="Drones have no sting.")
TYPED = Typed(**BASE, ask="Who?", answer="Karl von Frisch", accept=("Frisch",))
NUMBER = Number(
    **BASE, ask="How many?", number=Decimal(230), within=Tolerance(Decimal(10), percent=True), unit="per second"
)
CLOZE = Cloze(**BASE, parts=read_gaps("Kept near [[35 | thirty-five]] °C by [[fanning ? with wings]]."))
ORDER = Order(**BASE, ask="Order?", items=("Egg", "Larva", "Pupa", "Adult"))
MATCH = Match(
    **BASE, ask="Match?", pairs=(("Queen", "lays eggs"), ("Drone", "mates"), ("Worker", "forages")), extra=("sings",)
)
CARD = Card(**BASE, front="Propolis", back="Resin that seals gaps")
OPEN = Open(
    **BASE,
    ask="Why is a dance better?",
    expect=(Expected("it works over kilometres"), Expected("it gives direction and distance", Decimal(2))),
)

ALL: tuple[Question, ...] = (CHOICE, MULTIPLE, TRUTH, TYPED, NUMBER, CLOZE, ORDER, MATCH, CARD, OPEN)
