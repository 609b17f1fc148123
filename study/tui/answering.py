"""How each kind of question is answered by keys: a part of the table of acts, apart for its length alone."""

from __future__ import annotations

from study.tui.act import Act

DIGITS = "1,2,3,4,5,6,7,8,9"

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
    Act("enter", "enter", "Enter", "answer", "answers with what is written", when="field"),
    Act("step_in", "tab,i", "Tab", "write", "after {question.step_out}: back to the text"),
)

CLOZE = (
    Act("next_gap", "enter", "Enter", "next gap", "goes to the next gap; in the last one it answers", when="field"),
    Act("turn(1)", "tab,down", "Tab", "other gap", "goes round the gaps", when="writing"),
    Act("turn(-1)", "shift+tab,up", "", "", when="writing"),
    Act("enter", "enter", "Enter", "answer", when="field"),
    Act("step_in", "tab,i", "Tab", "write", "after {question.step_out}: back to the text"),
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
    Act("clear", "backspace,delete", "", "", "{match.clear} takes the partner away"),
    Act("enter", "enter", "Enter", "answer", "answers"),
)

CARD = (
    Act("enter", "enter,space", "Enter", "other side", "shows the other side; then takes the grade with the mark"),
    Act("grade", "1,2,3,4", "1–4", "grade", "how well you knew it: again, hard, good, easy", each=True),
    Act("move(-1)", "up", "", ""),
    Act("move(1)", "down", "", ""),
)

OPEN = (
    Act(
        "enter",
        "enter",
        "Enter",
        "compare",
        "after {question.step_out}: shows the points that a good answer makes; then answers",
    ),
    Act("step_in", "tab,i", "Tab", "write", "after {question.step_out}: back to the text"),
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
