"""A package for Anki of one deck or several."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from study.cli import WrongUse
from study.commands.filters import add_filters, filters_of

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from study.commands.context import Context


def add_arguments(parser: ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument("deck", nargs="+", metavar="DECK", help="a deck's id or file")
    parser.add_argument("-o", "--output", metavar="FILE", required=True, help="the file to write")
    parser.add_argument("--to", choices=("apkg",), help="the format; follows from the file's ending")
    parser.add_argument("--dry-run", action="store_true", help="say what would be written, and write nothing")
    add_filters(parser)
