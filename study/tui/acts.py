"""One table of what keys do: bindings, footer and help are all made from it, so nothing is said twice.

An act whose screen does not exist yet is not here: there are no dead keys.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.binding import Binding

from study.values import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.binding import BindingType


@frozen
class Act:
    """One thing that a key does."""

    action: str
    """The action of the screen or widget; also the end of the binding's id, by which it is remapped."""
    keys: str
    """As Textual names them, split by commas."""
    shown: str
    """The key as people read it; empty: not in the footer, though in the help if ``about`` is not empty."""
    label: str
    """One or two words for the footer."""
    about: str = ""
    """What it does, for the help; empty: not in the help."""
    each: bool = False
    """Whether each key is an act of its own, called with its place from 0: the digits."""


@frozen
class Key:
    """One entry of the footer: what a key does at this moment."""

    shown: str
    label: str
    action: str = ""
    """What a click on it does; empty where a click makes no sense."""


DIGITS = "1,2,3,4,5,6,7,8,9"

HELP = Act("help", "question_mark", "?", "help", "this page; F1 also while you write")

DESK = (
    Act("begin", "enter", "Enter", "begin", "begins what the line with the mark says"),
    Act("learn", "l", "l", "learn", "asks what your memory needs now, of the deck with the mark"),
    Act("quiz", "q", "q", "quiz", "asks a mix of the deck with the mark"),
    Act("read", "r", "r", "read", "the source of the deck with the mark, passage by passage"),
    Act("map", "m", "m", "map", "its argument as a tree"),
    Act("progress", "s", "s", "progress", "what you did and know, and what to expect on the day of the exam"),
    Act("move(-1)", "up,k", "↑↓", "choose", "move the mark"),
    Act("move(1)", "down,j", "", ""),
    Act("scroll(-1)", "pageup", "", ""),
    Act("scroll(1)", "pagedown", "PgDn", "more"),
    HELP,
    Act("help", "f1", "", ""),
    Act("leave", "escape", "Esc", "leave", "closes Study"),
)

QUESTION = (
    Act("go_on", "enter", "Enter", "next", "answers; after the verdict, goes on to the next question"),
    Act("passage", "p", "p", "passage", "after the answer: the passage of the source it rests on"),
    Act("map", "m", "m", "map", "after the answer: its place in the argument of the source"),
    Act(
        "tries",
        "t",
        "t",
        "your tries",
        "after an open answer: what you wrote, now and before, beside the expected points",
    ),
    Act("right", "o", "o", "I was right", "after a written answer judged wrong: counts it as right, on your word"),
    Act("hint", "h", "h", "hint", "before the answer: a nudge; a right answer then counts as a hard one"),
    Act("skip", "s", "s", "skip", "before the answer: puts the question at the end"),
    Act("undo", "u", "u", "undo", "takes back the last answer, again and again"),
    HELP,
    Act("guide", "f1", "", ""),
    Act(
        "step_out", "escape", "Esc", "more keys", "while you write: the letters become keys; Tab goes back to the text"
    ),
    Act("leave", "q,escape", "q", "leave", "to the Desk; nothing is lost, and the session goes on another time"),
    Act("scroll(-1)", "pageup", "", ""),
    Act("scroll(1)", "pagedown", "PgDn", "more", "scrolls where a text is longer than the screen; the wheel does too"),
    Act("line(-1)", "up", "", ""),
    Act("line(1)", "down", "", ""),
)

SURE = (
    Act("say", "1,2,3", "1–3", "how sure", "before the verdict, if you chose so: 1 guess, 2 unsure, 3 sure", each=True),
    Act("say(2)", "enter", "Enter", "sure", ""),
    Act("change", "escape", "Esc", "another answer", ""),
)

RESULTS = (
    Act("home", "enter,q,escape", "Enter", "Desk", "back to the Desk"),
    Act("repeat", "r", "r", "the missed ones again", "asks the missed questions once more"),
    Act("tries", "t", "t", "your texts", "your open answers, now and before, beside the expected points"),
    Act("undo", "u", "u", "undo", "takes back the last answer"),
    HELP,
    Act("help", "f1", "", ""),
    Act("scroll(-1)", "pageup,up", "", ""),
    Act("scroll(1)", "pagedown,down", "PgDn", "more"),
)

MAP = (
    Act("begin", "enter", "Enter", "quiz on this", "asks about the step with the mark and all that bears on it"),
    Act("passage", "p", "p", "passage", "the passage that the step stands in"),
    Act("questions", "a", "a", "asked", "what is asked of the step with the mark, and how you answered"),
    Act("move(-1)", "up,k", "↑↓", "choose", "move the mark"),
    Act("move(1)", "down,j", "", ""),
    Act("side(-1)", "left", "←→", "branch", "← to what the step bears on; → past all that bears on it"),
    Act("side(1)", "right", "", ""),
    Act("page(-1)", "pageup", "", ""),
    Act("page(1)", "pagedown", "", ""),
    HELP,
    Act("help", "f1", "", ""),
    Act("leave", "escape,q,m", "Esc", "Desk", "back to the Desk, or to the question that it was opened from"),
)

READER = (
    Act("begin", "enter", "Enter", "quiz on this", "asks about the passage with the mark"),
    Act("move(-1)", "up,k", "↑↓", "passage", "to the passage before or after"),
    Act("move(1)", "down,j", "", ""),
    Act("facts", "a", "a", "facts", "what was asked of each passage so far, and how well you know it"),
    Act("back", "p", "", ""),
    Act("scroll(-1)", "pageup", "", ""),
    Act("scroll(1)", "pagedown,space", "PgDn", "more"),
    HELP,
    Act("help", "f1", "", ""),
    Act("leave", "escape,q,r", "Esc", "Desk", "back to the Desk, or to the question or step that it was opened from"),
)

PANEL = (
    Act("close", "escape,enter,q,a,t,question_mark,f1", "Esc", "back", ""),
    Act("scroll(-1)", "pageup", "", ""),
    Act("scroll(1)", "pagedown,space", "PgDn", "more"),
    Act("line(-1)", "up", "", ""),
    Act("line(1)", "down", "", ""),
)

PROGRESS = (
    Act("close", "escape,enter,q,s", "Esc", "back", ""),
    Act("scroll(-1)", "pageup", "", ""),
    Act("scroll(1)", "pagedown,space", "PgDn", "more"),
    Act("line(-1)", "up", "", ""),
    Act("line(1)", "down", "", ""),
    HELP,
    Act("help", "f1", "", ""),
)

CHOICE = (
    Act("choose", DIGITS, "1–9", "choose", "chooses an option; a click does too", each=True),
    Act("move(-1)", "up", "↑↓", "move", "move among the options, also beyond the ninth"),
    Act("move(1)", "down", "", ""),
    Act("enter", "enter", "Enter", "answer", "answers with the option that has the mark"),
)

MULTIPLE = (
    Act("choose", DIGITS, "1–9", "on or off", "takes an option in or out; a click does too", each=True),
    Act("move(-1)", "up", "↑↓", "move", "move among the options"),
    Act("move(1)", "down", "", ""),
    Act("toggle", "space", "Space", "on or off", "takes the option with the mark in or out"),
    Act("enter", "enter", "Enter", "answer", "answers with all that are in"),
)

TRUTH = (
    Act("say(True)", "1,t", "1 t", "true", "true"),
    Act("say(False)", "2,f", "2 f", "false", "false"),
    Act("move(-1)", "up", "", ""),
    Act("move(1)", "down", "", ""),
    Act("enter", "enter", "Enter", "answer", "answers"),
)

WRITTEN = (
    Act("enter", "enter", "Enter", "answer", "answers with what is written"),
    Act("step_in", "tab,i", "Tab", "write", "after Esc: back to the text"),
)

CLOZE = (
    Act("next_gap", "enter", "Enter", "next gap", "goes to the next gap; in the last one it answers"),
    Act("turn(1)", "tab,down", "Tab", "other gap", "goes round the gaps"),
    Act("turn(-1)", "shift+tab,up", "", ""),
    Act("enter", "enter", "Enter", "answer"),
    Act("step_in", "tab,i", "Tab", "write", "after Esc: back to the text"),
)

ORDER = (
    Act("move(-1)", "up", "↑↓", "move", "move the mark, or the item that is taken"),
    Act("move(1)", "down", "", ""),
    Act("take", "space", "Space", "take", "takes the item with the mark, or puts it down; a click does too"),
    Act("place", DIGITS, "1–9", "put at", "puts the item with the mark at that place", each=True),
    Act("carry(-1)", "shift+up", "Shift ↑↓", "carry", "move the item with the mark without taking it first"),
    Act("carry(1)", "shift+down", "", ""),
    Act("enter", "enter", "Enter", "answer", "answers with the order as it stands"),
)

MATCH = (
    Act("choose", DIGITS, "1–9", "left", "chooses on the left; a click does too", each=True),
    Act(
        "pair", "a,b,c,d,e,f,g", "a–g", "its partner", "gives the chosen one this partner; a click does too", each=True
    ),
    Act("move(-1)", "up", "↑↓", "move", "move on the left"),
    Act("move(1)", "down", "", ""),
    Act("turn(-1)", "left", "←→", "partner", "go through the partners, also beyond the seventh"),
    Act("turn(1)", "right", "", ""),
    Act("clear", "backspace,delete", "", "", "Backspace takes the partner away"),
    Act("enter", "enter", "Enter", "answer", "answers"),
)

CARD = (
    Act("enter", "enter,space", "Enter", "other side", "shows the other side; then takes the grade with the mark"),
    Act("grade", "1,2,3,4", "1–4", "grade", "how well you knew it: again, hard, good, easy", each=True),
    Act("move(-1)", "up", "", ""),
    Act("move(1)", "down", "", ""),
)

OPEN = (
    Act("enter", "enter", "Enter", "compare", "after Esc: shows the points that a good answer makes; then answers"),
    Act("step_in", "tab,i", "Tab", "write", "after Esc: back to the text"),
    Act("choose", DIGITS, "1–9", "tick", "ticks a point that you made, or takes the tick away", each=True),
    Act("move(-1)", "up", "", ""),
    Act("move(1)", "down", "", ""),
    Act("toggle", "space", "Space", "tick", "ticks the point with the mark"),
)

WAYS = {
    "choice": CHOICE, "multiple": MULTIPLE, "truth": TRUTH, "typed": WRITTEN, "number": WRITTEN, "cloze": CLOZE,
    "order": ORDER, "match": MATCH, "card": CARD, "open": OPEN,
}  # fmt: skip
"""How each kind of question is answered."""


def bindings(group: str, acts: Iterable[Act]) -> list[BindingType]:
    """Give the bindings of acts; the id of each, ``group.action``, is what a file of keys names.

    They have priority, so that keys are obeyed in the order in which they were pressed, however fast they come:
    a key without priority is passed from widget to widget first, and the next one may overtake it.
    """
    made: list[BindingType] = []
    for act in acts:
        name = act.action.translate(_UNCALLED)
        if act.each:
            made += [
                Binding(key, f"{act.action}({i})", act.label, show=False, priority=True, id=f"{group}.{name}.{i + 1}")
                for i, key in enumerate(act.keys.split(","))
            ]
        else:
            made.append(Binding(act.keys, act.action, act.label, show=False, priority=True, id=f"{group}.{name}"))
    return made


_UNCALLED = str.maketrans({"(": ".", ")": None})
