"""Questions made from a source's fact base, as a deck."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from study.commands.filters import whole
from study.commands.usage import WrongUse
from study.text.problems import PersonError
from study.text.suggesting import nearest

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from study.commands.context import Context
    from study.generate.made import Family


def add_arguments(parser: ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument("source", metavar="SOURCE", help="a folder under seeds, such as talk-to-russia")
    parser.add_argument("-o", "--output", metavar="FILE", help="the deck to write; without it, standard output")
    parser.add_argument("--seed", type=whole(0, "--seed"), default=0, metavar="N", help="chooses wording and options")
    parser.add_argument("--families", metavar="F,…", default="", help="only these ways of making questions")


def run(arguments: Namespace, context: Context) -> int:
    """Write the deck, and say how many questions it has. Raises PersonError where the base cannot be used."""
    from study.commands.context import tell
    from study.generate.bank import deck_text

    facts, source = context.facts(arguments.source)
    text = deck_text(source, facts, arguments.seed, _families(arguments.families))
    if arguments.output is None:
        sys.stdout.write(text)
    else:
        try:
            Path(arguments.output).write_text(text, encoding="utf-8")
        except OSError as error:
            raise PersonError(f"cannot write {arguments.output}: {error.strerror}") from None
    tell(f"{text.count('    made: ')} questions made from {facts.source}.")
    return 0


def _families(names: str) -> tuple[Family, ...]:
    from study.generate.families import FAMILIES

    by_name = {family.name: family for family in FAMILIES}
    wanted = [name.strip() for name in names.split(",") if name.strip()]
    for name in wanted:
        if name not in by_name:
            guess = nearest(name, by_name)
            way_out = f"did you mean {guess}?" if guess else "these are: " + ", ".join(by_name)
            raise WrongUse(f"there is no family “{name}”; {way_out}")
    return tuple(by_name[name] for name in wanted) or FAMILIES
