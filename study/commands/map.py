"""The argument of an article as a tree, from its thesis down to what bears it out."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from study.commands.filters import whole
from study.text.problems import PersonError

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from study.commands.context import Context
    from study.presenting.argument_branch import Branch
    from study.source.argument import Argument
    from study.source.source import Source

NARROW, WIDE = 60, 120
"""Cells: a tree is unreadable on fewer, and lines too long for the eye on more."""


def add_arguments(parser: ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument("source", metavar="SOURCE", help="a source's id, such as talk-to-russia, or its folder")
    parser.add_argument("--from", dest="start", metavar="NODE", help="only this step and what bears on it")
    parser.add_argument("--depth", type=whole(1, "--depth"), metavar="N", help="only so many levels below the first")
    parser.add_argument("--ids", action="store_true", help="show the id of each step, for --from")
    parser.add_argument("--ascii", action="store_true", help="with signs of any keyboard only (also: STUDY_ASCII=1)")
    parser.add_argument("--svg", metavar="FILE", help="write a picture")
    parser.add_argument(
        "--theme",
        choices=("light", "dark", "auto"),
        default="auto",
        help="of the picture; auto follows the reader's own",
    )
    parser.add_argument("--argdown", metavar="FILE", help="write Argdown, for tools that work with arguments")
    parser.add_argument("--json", action="store_true", help="as JSON")


def run(arguments: Namespace, context: Context) -> int:
    """Print the tree, or write it to the files that are named. Raises PersonError where there is none."""
    from study.presenting.argument_branch import branch

    facts, source = context.facts(arguments.source)
    top = branch(facts.argument, _start(facts.argument, arguments.start, source), arguments.depth)
    if arguments.svg:
        from study.presenting.argument_svg import svg

        _write(arguments.svg, svg(top, source.title, arguments.theme), top)
    if arguments.argdown:
        from study.presenting.argdown import argdown

        _write(arguments.argdown, argdown(top, source.title, source.author), top)
    if arguments.json:
        print(json.dumps(_as_json(top, source), ensure_ascii=False, indent=2))
    elif not (arguments.svg or arguments.argdown):
        _print(top, source, arguments)
    return 0


def _start(argument: Argument, wanted: str | None, source: Source) -> str:
    """Give the id of the step to begin with."""
    if argument.thesis is None:
        raise PersonError(
            f"the fact base of {source.id} has no argument; write one under “argument:” in its facts.yaml"
        )
    if wanted is None or wanted in argument.nodes:
        return wanted or argument.thesis.id
    from study.text.suggesting import nearest

    guess = nearest(wanted, argument.nodes)
    way_out = f"did you mean {guess}?" if guess else f"study map {source.id} --ids shows them"
    raise PersonError(f"there is no step “{wanted}” in the argument of {source.id}; {way_out}")


def _write(file: str, text: str, top: Branch) -> None:
    from study.commands.context import counted, tell

    try:
        Path(file).write_bytes(text.encode())
    except OSError as error:
        raise PersonError(f"cannot write {file}: {error.strerror}") from None
    tell(f"{counted(sum(1 for _ in top.walk()), 'step')} of the argument written to {file}.")


def _print(top: Branch, source: Source, arguments: Namespace) -> None:
    from study.commands.signs import speaks_unicode
    from study.presenting.argument_tree import lines
    from study.presenting.clean import clean_line

    width = min(WIDE, max(NARROW, shutil.get_terminal_size().columns))
    print(clean_line(source.title), end="\n\n")
    for line in lines(top, width, ascii=arguments.ascii or not speaks_unicode(), ids=arguments.ids):
        print(line)


def _as_json(top: Branch, source: Source) -> dict[str, object]:
    from study.presenting.argument_branch import ROLE_WORDS
    from study.presenting.clean import clean_line

    steps = [
        {
            "id": branch.node.id,
            "role": branch.node.role,
            "word": ROLE_WORDS[branch.node.role],
            "to": branch.node.to or None,
            "linked": branch.node.linked,
            "passage": branch.node.passage,
            "depth": branch.depth,
            "modality": branch.node.modality,
            "text": clean_line(branch.node.text),
            "hidden": branch.hidden,
        }
        for branch in top.walk()
    ]
    return {"source": source.id, "title": clean_line(source.title), "steps": steps}
