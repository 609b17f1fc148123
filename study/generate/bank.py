"""All the questions of a fact base, as the text of a deck. The seed chooses wording, wrong options and order alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from study.generate.families import FAMILIES
from study.generate.made import Chance
from study.text.yaml_lines import lines as yaml_lines

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from study.generate.made import Family, Made
    from study.source.facts import Facts
    from study.source.source import Source


def bank(facts: Facts, seed: int = 0, families: Sequence[Family] = FAMILIES) -> Iterator[tuple[Family, Made]]:
    """Give every question with the family that made it, family by family, in the order of the base.

    Raises ValueError where two questions have one id, which would be a fault of a family.
    """
    seen: set[str] = set()
    for family in families:
        for made in family.made(facts, Chance(seed)):
            id = made.id(facts.source)
            if id in seen:
                raise ValueError(f"two questions are called {id}")
            seen.add(id)
            yield family, made


def deck_text(
    source: Source,
    facts: Facts,
    seed: int = 0,
    families: Sequence[Family] = FAMILIES,
    without: Collection[str] = (),
) -> str:
    """Give the bank as YAML in the deck format, without the questions of these ids.

    Equal input and seed give equal text.
    """
    head = {
        "deck": f"{facts.source}-bank",
        "title": f"{source.title}: more questions",
        "source": facts.source,
        "language": source.language,
        "version": "1",
        "about": f"Questions made from the fact base of “{source.title}”, each with what it was made from.",
    }
    lines = [f"# Made by: study generate {facts.source} --seed {seed}. Do not edit; extend it, or mend the fact base."]
    for key, value in head.items():
        lines += yaml_lines(key, value)
    lines.append("questions:")
    for family, made in bank(facts, seed, families):
        if made.id(facts.source) not in without:
            lines += _question(facts, family, made)
    return "\n".join(lines) + "\n"


def _question(facts: Facts, family: Family, made: Made) -> Iterator[str]:
    keys: dict[str, Any] = {key: value for key, value in made.keys.items() if value not in ("", [], {})}
    keys |= {
        "point": made.made_from[0],
        "passage": list(made.passages),
        "level": str(family.level),
        "tags": list(made.tags) or ["facts"],
        "made": f"{family.name}/{family.version}",
    }
    if made.outside:
        keys["outside"] = "true"
    yield f"  {made.id(facts.source)}:"
    for key, value in keys.items():
        yield from yaml_lines(key, value, indent=4)
