"""An argument as Argdown, the plain-text format for argument maps (argdown.org).

Each step is a statement whose title is its id, with its role and passage as tags. What supports a step stands below it
after ``+``; what speaks against it, or answers it, after ``-``. Premises that count only together are the premises of
one argument, set out below, whose conclusion is the step. Nothing in a text is read as Argdown.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from study.presenting.argument_branch import AGAINST, ROLE_WORDS
from study.presenting.clean import clean_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from study.presenting.argument_branch import Branch

_READ_AS_ARGDOWN = re.compile(r"[\\@#*_\[\]<>{}/=]|[.:](?=\S)")
"""What begins a mention, tag, emphasis, title, data, comment, heading or smiley wherever it stands."""


def argdown(top: Branch, title: str, author: str) -> str:
    """Give the argument as Argdown."""
    head = [f"{key}: {_quoted(value)}" for key, value in (("title", title), ("author", author)) if value]
    blocks = ["\n".join(["===", *head, "==="]), "\n".join(_tree(top, ""))]
    for branch in top.walk():
        blocks += ["\n".join(_set_out(group, branch)) for group in branch.groups if len(group) > 1]
    return "\n\n".join(blocks) + "\n"


def _tree(branch: Branch, indent: str) -> Iterator[str]:
    """Give a step, and below it what bears on it; linked premises only by the name of their argument."""
    node = branch.node
    yield f"{_statement(branch)} #{ROLE_WORDS[node.role]} #passage-{node.passage}"
    indent += "  "
    for group in branch.groups:
        if len(group) > 1:
            yield f"{indent}+ <{_name(group)}>"
            continue
        sign = "-" if group[0].node.role in AGAINST else "+"
        first, *more = _tree(group[0], indent)
        yield from (f"{indent}{sign} {first}", *more)


def _set_out(group: tuple[Branch, ...], above: Branch) -> Iterator[str]:
    """Give premises that count only together as an argument with its conclusion."""
    yield f"<{_name(group)}>\n"
    for number, branch in enumerate(group, 1):
        first, *more = _tree(branch, "  ")
        yield from (f"({number}) {first}", *more)
    yield "-----"
    yield f"({len(group) + 1}) [{above.node.id}]"


def _name(group: tuple[Branch, ...]) -> str:
    return " with ".join(branch.node.id for branch in group)


def _statement(branch: Branch) -> str:
    return f"[{branch.node.id}]: {escaped(branch.node.text)}"


def escaped(text: str) -> str:
    """Give a text on one line, clean, with a backslash before each sign that Argdown would read."""
    return _READ_AS_ARGDOWN.sub(r"\\\g<0>", clean_line(text))


def _quoted(text: str) -> str:
    """Give a text as a YAML scalar on one line that cannot end the front matter."""
    return json.dumps(clean_line(text), ensure_ascii=False).replace("=", "\\u003d")
