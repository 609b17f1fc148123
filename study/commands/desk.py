"""Opens the program at the Desk: what to do now, and the decks."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from study.commands.context import Context


def add_arguments(parser: ArgumentParser) -> None:
    """Take no arguments."""


def run(arguments: Namespace, context: Context) -> int:
    """Open the Desk with every deck of the library; who starts for the first time is welcomed before."""
    from study.commands.settings_file import settings_of
    from study.commands.sitting import chosen, on_screen

    return on_screen(None, chosen([], context), context, settings_of(context.places), welcome=True)
