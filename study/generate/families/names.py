"""Family 5: which name stands for whom. Several names a question, no two of them for one power."""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.generate.families.groups import groups
from study.generate.made import Chance, Family, Made, opened
from study.questions import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from study.source.facts import Facts


def make(facts: Facts, chance: Chance) -> Iterator[Made]:
    """Make one question for up to four names."""
    for group in groups(tuple(facts.names.values()), 4, lambda name: facts.entities[name.entity].set):
        first = group[0]
        yield Made(
            family="names",
            made_from=tuple(name.id for name in group),
            also=tuple(name.id for name in group[1:]),
            passages=tuple(sorted({name.passage for name in group})),
            keys={
                "ask": "For whom does each name stand in the article?",
                "match": {opened(name.name): opened(facts.entities[name.entity].name) for name in group},
                "why": " ".join(name.why for name in group),
                "hint": f"{opened(first.name)} stands for {facts.entities[first.entity].name}.",
            },
            tags=("names",),
        )


FAMILY = Family("names", 1, Level.REMEMBER, make)
