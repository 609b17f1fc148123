"""Checks the argument of a fact base: one thesis, everything leads up to it, nothing in a circle.

Takes the page and the whole, and reports what it finds. Changes nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.source.references import STEP, unknown

if TYPE_CHECKING:
    from collections.abc import Mapping

    from study.source.records import Record, Word
    from study.source.references import Brief, Sections
    from study.text.page import Page


def check_argument(page: Page, whole: Sections, brief: Brief) -> None:
    """There is one thesis, everything leads up to it, and nothing in a circle."""
    steps = whole["argument"]
    _check_thesis(page, steps)
    for step in steps.values():
        to: Word | None = step.get("to", None)
        role = step.get("role")
        if to is None:
            if "to" not in step.nodes and role and role != "thesis":
                hint = 'add "to:" with the id of the step that it supports or answers'
                page.report(step.start, step.end, "missing-key", f'this {role} has no "to"', hint)
        elif role == "thesis":
            page.report(to.start, to.end, "thesis-with-to", "the thesis supports nothing", 'leave out its "to"')
        elif not unknown(page, to, steps, STEP):
            answered = steps[to.value].get("role")
            if role == "rebuttal" and answered and answered != "concession":
                message = f'a rebuttal answers a concession, and "{to.value}" is a {answered}'
                page.report(to.start, to.end, "rebuttal-of-none", message, "name the concession that it answers")
        for word in step.get("also", ()):
            unknown(page, word, steps, STEP)
    _check_circles(page, steps)
    _check_linked(page, steps)


def _check_thesis(page: Page, steps: Mapping[str, Record]) -> None:
    theses = [step for step in steps.values() if step.get("role") == "thesis"]
    if steps and not theses and all("role" in step.values for step in steps.values()):
        first = next(iter(steps.values()))
        message = "this argument has no thesis"
        page.report(first.start, first.end, "no-thesis", message, 'give one step the role "thesis" and no "to"')
    for step in theses[1:]:
        message = f'"{step.id}" is a second thesis beside "{theses[0].id}"'
        step.report(page, "role", "two-theses", message, "an argument has one; make the other a premise")


def _check_circles(page: Page, steps: Mapping[str, Record]) -> None:
    done: set[str] = set()
    for id in steps:
        path: dict[str, None] = {}
        while id in steps and id not in done and id not in path:
            path[id] = None
            to = steps[id].get("to", None)
            id = to.value if to and steps[id].get("role") != "thesis" else ""
        if id in path:
            circle = list(path)[list(path).index(id) :]
            shown = " → ".join([*circle, id]) if len(circle) < 8 else f"{circle[0]} → … → {id}"
            message = f"these steps support one another in a circle: {shown}"
            hint = "let one of them support something that leads to the thesis"
            steps[circle[0]].report(page, "to", "circle", message, hint)
        done |= path.keys()


def _check_linked(page: Page, steps: Mapping[str, Record]) -> None:
    for step in steps.values():
        for word in step.get("linked", ()):
            if unknown(page, word, steps, STEP):
                continue
            other = steps[word.value]
            if other.empty:
                continue
            if other is step:
                message, hint = "this step is linked with itself", "leave it out"
            elif step.id not in {back.value for back in other.get("linked", ())}:
                message = f'"{other.id}" is not linked back'
                hint = f'add "linked: [{step.id}]" to it'
            elif getattr(other.get("to"), "value", "") != getattr(step.get("to"), "value", ""):
                message = f'"{other.id}" supports another step, so the two are not linked'
                hint = "linked premises support the same step together"
            else:
                continue
            page.report(word.start, word.end, "bad-link", message, hint)
