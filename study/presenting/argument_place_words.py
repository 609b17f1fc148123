"""Where one step of an argument stands, in words, for those who cannot see the picture. Draws nothing."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from study.presenting.argument_branch import ROLE_WORDS
from study.presenting.clean import clean_line
from study.presenting.wrapping import fitted
from study.source.argument import GROUNDS, Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from study.source.argument import Argument, Node

_LONGEST = 200
"""Cells of one step's text; what is longer is cut."""
_MOST_LINKED = 3
"""How many premises are named that count only together with the step."""

_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_AMONG: Mapping[Role, tuple[str, str]] = {
    Role.PREMISE: ("the only reason for", "reasons for"),
    Role.EVIDENCE: ("the only reason for", "reasons for"),
    Role.CONCESSION: ("the only point against", "points against"),
    Role.REBUTTAL: ("the only one to", "answers to"),
    Role.RECOMMENDATION: ("the only piece that goes with", "pieces that go with"),
    Role.BACKGROUND: ("the only piece that leads up to", "pieces that lead up to"),
}
"""What a step is to the one above it: alone in its part, and one of several."""
_COUNTED: Mapping[Role, tuple[str, str]] = {
    Role.THESIS: ("thesis", "theses"),
    Role.PREMISE: ("premise", "premises"),
    Role.EVIDENCE: ("piece of evidence", "pieces of evidence"),
    Role.CONCESSION: ("granted point", "granted points"),
    Role.REBUTTAL: ("answer", "answers"),
    Role.RECOMMENDATION: ("piece of advice", "pieces of advice"),
    Role.BACKGROUND: ("piece of background", "pieces of background"),
}


def place_in_words(argument: Argument, id: str) -> str:
    """Give where a step stands, in two sentences of plain text. Raises KeyError for an id that is not there."""
    node = argument.nodes[id]
    said = f"It says that {_short(node)}"
    below = _below(argument, node)
    if not node.to:
        return f"{_word(node)}: all other steps lead up to it. {said}, with {below} directly below it."
    far = len(argument.ancestors(id))
    steps = "step" if far == 1 else "steps"
    return (
        f"{_part(argument, node)}. {said}, and stands {_number(far)} {steps} below the thesis, with {below} below it."
    )


def _part(argument: Argument, node: Node) -> str:
    """Give what a step is to the one above it, and what it counts only together with."""
    alike = GROUNDS if node.role in GROUNDS else (node.role,)
    count = sum(child.role in alike for child in argument.children(node.to))
    alone, several = _AMONG.get(node.role, ("the only one for", "for"))
    among = alone if count == 1 else f"one of {_number(count)} {several}"
    linked = argument.linked(node.id)
    shown = [_short(other) for other in linked[:_MOST_LINKED]]
    if more := len(linked) - len(shown):
        shown.append(f"{_number(more)} more")
    together = f"; it counts only together with: {_listed(shown)}" if shown else ""
    return f"{_word(node)}, {among}: {_short(argument.nodes[node.to])}{together}"


def _below(argument: Argument, node: Node) -> str:
    """Give what bears on a step directly, counted by its part."""
    counts = Counter(child.role for child in argument.children(node.id))
    return _listed(f"{_number(count)} {_COUNTED[role][count > 1]}" for role, count in counts.items()) or "nothing"


def _word(node: Node) -> str:
    return ROLE_WORDS[node.role].capitalize()


def _short(node: Node) -> str:
    """Give a step in a few words, without a stop at the end."""
    return fitted(clean_line(node.short), _LONGEST, 1)[0].rstrip(".")


def _number(number: int) -> str:
    return _SMALL[number] if number < len(_SMALL) else str(number)


def _listed(parts: Iterable[str]) -> str:
    """Give parts as a list in a sentence: ``a, b and c``."""
    *first, last = (*parts,) or ("",)
    return f"{', '.join(first)} and {last}" if first else last
