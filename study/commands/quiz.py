"""A quiz: as many questions as wanted, with any filter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.commands.filters import add_filters, filters_of, whole
from study.commands.sitting import add_sitting, sit
from study.commands.usage import WrongUse

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from study.commands.context import Context


def add_arguments(parser: ArgumentParser) -> None:
    """Add what the command takes."""
    add_sitting(parser)
    add_filters(parser)
    parser.add_argument("--count", type=whole(1, "--count"), metavar="N", help="how many questions; 20 unless said")
    parser.add_argument("--seed", type=whole(0, "--seed"), metavar="N", help="the same seed draws the same quiz")
    parser.add_argument(
        "--exam",
        type=whole(1, "--exam"),
        metavar="MINUTES",
        help="so many minutes, and no verdict before the end; without cards and open answers, which show their own",
    )
    parser.add_argument("--cram", action="store_true", help="leave memory alone")


def run(arguments: Namespace, context: Context) -> int:
    """Hold the quiz, on the screen or as lines. Raises WrongUse for options that exclude each other."""
    from study.learning.answers import Mode

    if arguments.exam and arguments.cram:
        raise WrongUse("--cram leaves memory alone, and an exam does not; choose one of the two")
    if arguments.exam and arguments.retry:
        raise WrongUse("an exam gives each question one try; leave out --retry or --exam")
    return sit(
        arguments,
        context,
        mode=Mode.EXAM if arguments.exam else Mode.CRAM if arguments.cram else Mode.QUIZ,
        filters=filters_of(arguments),
        count=arguments.count,
        minutes=arguments.exam,
        seed=arguments.seed,
    )
