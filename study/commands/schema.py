"""The JSON Schema of a deck, for editors that complete and check YAML."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from study.commands.context import Context


def add_arguments(parser: ArgumentParser) -> None:
    """Take no arguments."""


def run(arguments: Namespace, context: Context) -> int:
    """Print the schema (draft 7)."""
    from study.deck.schema import schema

    print(json.dumps(schema(), ensure_ascii=False, indent=2))
    return 0
