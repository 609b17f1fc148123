"""The colours of an argument's picture, on light ground and on dark, as a style sheet.

Each colour of a text keeps at least 4.5 to 1 against its ground (WCAG 2.2, 1.4.3); a role has its word as well.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.source.argument import Role
from study.values import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping


@frozen(kw_only=True)
class Colours:
    """One set of colours, each as ``#rrggbb``."""

    ground: str
    box: str
    rule: str
    """Outlines of boxes."""
    line: str
    """Between boxes; at least 3 to 1 against the ground (WCAG 2.2, 1.4.11)."""
    ink: str
    quiet: str
    """Words beside the text."""
    roles: Mapping[Role, str]


LIGHT = Colours(
    ground="#f7f5f0",
    box="#fffefb",
    rule="#b8b2a4",
    line="#8a8474",
    ink="#262930",
    quiet="#5f636b",
    roles={
        Role.THESIS: "#262930",
        Role.PREMISE: "#1f5f86",
        Role.EVIDENCE: "#2e6b34",
        Role.CONCESSION: "#a5322a",
        Role.REBUTTAL: "#6a3d9a",
        Role.RECOMMENDATION: "#7a5608",
        Role.BACKGROUND: "#5f636b",
    },
)
DARK = Colours(
    ground="#15171c",
    box="#1f232b",
    rule="#4f5665",
    line="#707a8d",
    ink="#e3e5ea",
    quiet="#9aa0ab",
    roles={
        Role.THESIS: "#e3e5ea",
        Role.PREMISE: "#7fb8d4",
        Role.EVIDENCE: "#93c48b",
        Role.CONCESSION: "#e58e84",
        Role.REBUTTAL: "#c4a5ea",
        Role.RECOMMENDATION: "#d9b66b",
        Role.BACKGROUND: "#9aa0ab",
    },
)
THEMES = {"light": LIGHT, "dark": DARK}


def style(theme: str) -> str:
    """Give the style sheet of a theme, ``light`` or ``dark``; any other name gives one that follows the reader's."""
    if theme in THEMES:
        return _rules(THEMES[theme])
    return f"{_rules(LIGHT)}@media (prefers-color-scheme: dark) {{\n{_rules(DARK)}}}\n"


def _rules(colours: Colours) -> str:
    roles = "".join(f".{role} {{ fill: {colour} }}\n" for role, colour in colours.roles.items())
    against = colours.roles[Role.CONCESSION]
    return (
        f".ground {{ fill: {colours.ground} }}\n"
        f".box {{ fill: {colours.box}; stroke: {colours.rule} }}\n"
        f".rim {{ stroke: {colours.ink} }}\n"
        f".ink {{ fill: {colours.ink} }}\n"
        f".quiet {{ fill: {colours.quiet} }}\n"
        f".line {{ stroke: {colours.line} }}\n"
        f".against {{ stroke: {against} }}\n"
        f"{roles}"
    )
