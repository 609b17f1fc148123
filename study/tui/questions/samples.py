"""One question of each kind, to look at a widget alone."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, TypeVar

from study.judging.rival import Rival
from study.questions import (
    Card,
    Choice,
    Cloze,
    Expected,
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
from study.questions.gaps import read_gaps

if TYPE_CHECKING:
    from study.questions import Question

SAMPLES: tuple[Question, ...] = (
    Choice(
        id="honeybees/waggle-angle",
        point="honeybees/dance-angle",
        ask="What does the angle of a waggle dance show?",
        right="The direction of the food",
        wrong=(
            Option("The distance to the food", "Distance is told by how long the waggle lasts."),
            Option("The colour of the flower", "Colour is learned at the flower itself."),
            Option("The age of the dancer"),
        ),
        why="The angle from the vertical equals the angle from the sun.",
        hint="Think of the sun as twelve o'clock.",
        passages=(3,),
        level=Level.UNDERSTAND,
    ),
    Multiple(
        id="honeybees/worker-jobs",
        point="honeybees/worker-jobs",
        ask="Which jobs do workers do?",
        right=("Nursing larvae", "Building comb"),
        wrong=(Option("Mating with the queen", "That is what drones are for."), Option("Laying the queen's eggs")),
        why="A worker changes jobs as she ages, from nurse to builder to forager.",
        passages=(2, 5),
        level=Level.REMEMBER,
    ),
    Truth(
        id="honeybees/drones-sting",
        point="honeybees/drones-sting",
        claim="Drones can sting.",
        true=False,
        correction="Drones have no sting.",
        why="The sting is a changed egg-layer, which only females have.",
        passages=(2,),
        level=Level.REMEMBER,
    ),
    Typed(
        id="honeybees/discoverer",
        point="honeybees/discoverer",
        ask="Who decoded the dance?",
        answer="Karl von Frisch",
        accept=("Frisch", "von Frisch"),
        rivals=(Rival(("Otto Frisch",), "a physicist, his nephew's namesake"),),
        why="He shared a Nobel Prize for it in 1973.",
        hint="An Austrian.",
        passages=(1,),
        level=Level.REMEMBER,
    ),
    Number(
        id="honeybees/wing-beats",
        point="honeybees/wing-beats",
        ask="How fast does a honeybee beat its wings?",
        number=Decimal(230),
        within=Tolerance(Decimal(30)),
        unit="per second",
        why="Short wings must beat fast to carry a heavy body.",
        passages=(4,),
        level=Level.REMEMBER,
    ),
    Cloze(
        id="honeybees/hive-temp",
        point="honeybees/hive-temp",
        parts=read_gaps("The brood nest is kept near [[35 | thirty-five]] °C, in summer by [[fanning ? with wings]]."),
        why="Brood that is two degrees too cold hatches crippled.",
        passages=(6,),
        level=Level.REMEMBER,
    ),
    Order(
        id="honeybees/brood",
        point="honeybees/brood",
        ask="Put the stages in order.",
        items=("Egg", "Larva", "Pupa", "Adult"),
        why="Three days, six days, twelve days: twenty-one in all for a worker.",
        passages=(5,),
        level=Level.REMEMBER,
    ),
    Match(
        id="honeybees/castes",
        point="honeybees/castes",
        ask="Match each caste to its role.",
        pairs=(("Queen", "lays eggs"), ("Drone", "mates"), ("Worker", "does everything else")),
        extra=("guards the moon",),
        why="Caste in females is settled by what a larva is fed.",
        passages=(2,),
        level=Level.UNDERSTAND,
    ),
    Card(
        id="honeybees/propolis",
        point="honeybees/propolis",
        front="Propolis",
        back="Resin that bees gather from buds and use to seal gaps",
        why="It also keeps moulds down.",
        passages=(7,),
        level=Level.REMEMBER,
    ),
    Open(
        id="honeybees/why-dance",
        point="honeybees/why-dance",
        ask="Why is a dance better than a scent trail for a forager that flies?",
        expect=(
            Expected("it works over kilometres"),
            Expected("it gives direction and distance at once", Decimal(2)),
            Expected("air holds no trail"),
        ),
        why="A trail needs ground to lie on.",
        passages=(3, 4),
        level=Level.EVALUATE,
    ),
)
"""In the order of the kinds."""


Q = TypeVar("Q")


def sample(shape: type[Q]) -> Q:
    """Give the sample of a kind."""
    return next(question for question in SAMPLES if isinstance(question, shape))
