"""Family 5: which name stands for whom. Several names a question, no two of them for one power."""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.generate.families.groups import groups
from study.generate.made import Chance, Family, Made, opened
from study.questions import Level

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from study.source.facts import Facts, Name


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
                "ask": "For what does each name stand in the article?",
                "match": {opened(name.name): opened(facts.entities[name.entity].name) for name in group},
                "extra": _others(facts, group),
                "why": " ".join(name.why for name in group),
                "hint": f"{opened(first.name)} stands for {facts.entities[first.entity].name}.",
            },
            tags=("names",),
        )


def _others(facts: Facts, group: Sequence[Name]) -> list[str]:
    """Others of their kind in the article, for which none of the names stands; two at most."""
    own = [facts.entities[name.entity] for name in group]
    sets, kinds = {entity.set for entity in own}, {entity.kind for entity in own}
    others = (each for each in facts.entities.values() if each.kind in kinds and each.set not in sets)
    return [opened(each.name) for each in sorted(others, key=lambda each: each.foil)][:2]


FAMILY = Family("names", 1, Level.REMEMBER, make)
