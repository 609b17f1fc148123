"""What memory needs now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.commands.filters import whole
from study.commands.sitting import add_sitting, sit

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from study.commands.context import Context


def add_arguments(parser: ArgumentParser) -> None:
    """Add what the command takes."""
    add_sitting(parser)
    parser.add_argument(
        "--minutes", type=whole(1, "--minutes"), metavar="N", help="end at the first question's end after"
    )
    parser.add_argument("--exam-date", metavar="D", help="the day to prepare for; without it the one of study exam")


def run(arguments: Namespace, context: Context) -> int:
    """Hold a learning session, on the screen or as lines."""
    from study.learning.answers import Mode
    from study.learning.planner import Filters

    exam = None
    if arguments.exam_date is not None:
        from study.learning.days import day_of
        from study.presenting.exam_day import day_to_come

        exam = day_to_come(arguments.exam_date, day_of(context.now()))
    return sit(arguments, context, mode=Mode.LEARN, filters=Filters(), minutes=arguments.minutes, exam=exam)
