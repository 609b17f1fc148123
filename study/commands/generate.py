"""Questions made from a source's fact base, as a deck."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from study.commands.filters import whole
from study.commands.usage import WrongUse
from study.text.problems import PersonError
from study.text.suggesting import nearest

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Sequence

    from study.commands.context import Context
    from study.generate.made import Family
    from study.questions import Question
    from study.source.facts import Facts
    from study.source.source import Source


def add_arguments(parser: ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument("source", metavar="SOURCE", help="a source's id, such as talk-to-russia, or its folder")
    parser.add_argument("-o", "--output", metavar="FILE", help="the deck to write; without it, standard output")
    parser.add_argument("--seed", type=whole(0, "--seed"), default=0, metavar="N", help="chooses wording and options")
    parser.add_argument("--families", metavar="F,…", default="", help="only these ways of making questions")
    parser.add_argument("--coverage", action="store_true", help="what the questions ask of the base, and not the deck")
    parser.add_argument("--json", action="store_true", help="the questions, or the coverage, as JSON")


def run(arguments: Namespace, context: Context) -> int:
    """Write the deck, and say how many questions it has. Raises PersonError where the base cannot be used."""
    from study.commands.context import counted, tell

    facts, source = context.facts(arguments.source)
    text, questions = _proved(facts, source, arguments.seed, _families(arguments.families))
    if arguments.output is not None:
        _write(arguments.output, text)
    if arguments.coverage:
        from study.commands.coverage import print_coverage
        from study.generate.coverage import coverage

        print_coverage(coverage(facts, questions), as_json=arguments.json)
    elif arguments.json:
        from study.commands.show import as_json

        print(json.dumps([as_json(question) for question in questions], ensure_ascii=False, indent=2))
    elif arguments.output is None:
        sys.stdout.write(text)
    tell(f"{counted(len(questions), 'question')} made from {facts.source}.")
    return 0


def _proved(facts: Facts, source: Source, seed: int, families: Sequence[Family]) -> tuple[str, tuple[Question, ...]]:
    """Give the bank as text and as questions; those that a second look does not bear out are left out, and named."""
    from study.commands.context import tell
    from study.generate.bank import deck_text
    from study.generate.proof import faults

    text = deck_text(source, facts, seed, families)
    questions = _read(text)
    found = {question.name: next(faults(facts, question), "") for question in questions}
    doubtful = {name: fault for name, fault in found.items() if fault}
    if not doubtful:
        return text, questions
    for name, fault in doubtful.items():
        tell(f"{name} is left out: {fault}.")
    text = deck_text(source, facts, seed, families, without=frozenset(doubtful))
    return text, _read(text)


def _read(text: str) -> tuple[Question, ...]:
    """Read the bank as any deck is read. Raises PersonError where the words of the base make no deck."""
    from study.deck.reading import read_deck
    from study.text.carets import show

    reading = read_deck(text, "the questions made")
    if reading.deck is None:
        raise PersonError("\n".join(line for problem in reading.problems for line in show(problem)))
    return reading.deck.questions


def _write(file: str, text: str) -> None:
    try:
        Path(file).write_text(text, encoding="utf-8")
    except OSError as error:
        raise PersonError(f"cannot write {file}: {error.strerror}") from None


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
