"""Our own two themes: calm, one accent, every text at least 4.5 to 1 against its ground (WCAG 2.2, 1.4.3).

Also the colour of each verdict, which never stands without its sign.
"""

from __future__ import annotations

from textual.theme import Theme

from study.judging.verdict import Mark

DARK = Theme(
    name="study-dark",
    dark=True,
    primary="#7fb8d4",
    secondary="#7fb8d4",
    accent="#7fb8d4",
    success="#93c48b",
    warning="#d9b66b",
    error="#e58e84",
    foreground="#d9dce2",
    background="#15171c",
    surface="#1c1f26",
    panel="#22262e",
    variables={
        "quiet": "#8d939f",
        "rule": "#383d48",
        "cursor-line": "#20252d",
        "input-cursor-background": "#7fb8d4",
        "input-cursor-foreground": "#15171c",
        "input-selection-background": "#34566a",
        "input-selection-foreground": "#f1f3f6",
        "screen-selection-background": "#34566a",
        "scrollbar": "#383d48",
        "scrollbar-hover": "#4a505d",
        "scrollbar-active": "#7fb8d4",
        "scrollbar-background": "#15171c",
        "scrollbar-background-hover": "#15171c",
        "scrollbar-background-active": "#15171c",
    },
)

LIGHT = Theme(
    name="study-light",
    dark=False,
    primary="#1f5f86",
    secondary="#1f5f86",
    accent="#1f5f86",
    success="#2e6b34",
    warning="#7a5608",
    error="#a5322a",
    foreground="#262930",
    background="#f7f5f0",
    surface="#efece4",
    panel="#e9e5db",
    variables={
        "quiet": "#5f636b",
        "rule": "#cbc6b9",
        "cursor-line": "#ebe8df",
        "input-cursor-background": "#1f5f86",
        "input-cursor-foreground": "#f7f5f0",
        "input-selection-background": "#bcd6e4",
        "input-selection-foreground": "#15171c",
        "screen-selection-background": "#bcd6e4",
        "scrollbar": "#cbc6b9",
        "scrollbar-hover": "#b1ab9c",
        "scrollbar-active": "#1f5f86",
        "scrollbar-background": "#f7f5f0",
        "scrollbar-background-hover": "#f7f5f0",
        "scrollbar-background-active": "#f7f5f0",
    },
)

THEMES = (DARK, LIGHT)

COLOURS = {Mark.RIGHT: "$success", Mark.ALMOST: "$success", Mark.PARTLY: "$warning", Mark.WRONG: "$error"}
"""By mark, as variables of the theme; other marks have none."""

OURS = ("quiet", "rule", "cursor-line")
"""The variables that our style sheet adds to Textual's."""


def defaults(dark: bool) -> dict[str, str]:
    """Give our own variables for a theme that does not set them."""
    return {name: (DARK if dark else LIGHT).variables[name] for name in OURS}
