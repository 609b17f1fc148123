"""One table of what keys do: bindings, footer and help are all made from it, so nothing is said twice.

An act whose screen does not exist yet is not here: there are no dead keys. A text that names the key of an act says
``{question.undo}``, since the learner may have given it another one; see study/tui/keymap.py.
"""

from __future__ import annotations

from study.tui.act import Act as Act
from study.tui.act import Key as Key
from study.tui.act import bindings as bindings
from study.tui.answering import DIGITS, WAYS

_HELP = Act("help", "question_mark", "?", "help", "this page; {question.guide} also while you write")

HELPS = (_HELP, Act("help", "f1", "", ""))
"""Of a page on which nothing is written."""

GUIDES = (_HELP, Act("guide", "f1", "", "", when="writing"))
"""Of a page on which letters may be text."""

MOVES = (Act("move(-1)", "up,k", "↑↓", "choose", "move the mark"), Act("move(1)", "down,j", "", ""))

SCROLLS = (Act("scroll(-1)", "pageup", "", ""), Act("scroll(1)", "pagedown", "PgDn", "more"))
"""Of a page on which Space means something else."""

READS = (
    Act("scroll(-1)", "pageup", "", ""),
    Act("scroll(1)", "pagedown,space", "PgDn", "more"),
    Act("line(-1)", "up", "", ""),
    Act("line(1)", "down", "", ""),
)
"""Of a page that is only read."""

ENDS = (
    Act("end(-1)", "home", "Home", "top", "to the top; {panel.end.1} to the end", quiet=True),
    Act("end(1)", "end", "", ""),
)

ANYWHERE = (
    Act(
        "palette",
        "colon",
        ":",
        "commands",
        "everything that can be done here, found by its words; {anywhere.commands} also",
    ),
    Act("commands", "ctrl+p", "", "", when="writing"),
)

DESK = (
    Act("begin", "enter", "Enter", "begin", "begins what the line with the mark says"),
    Act("learn", "l", "l", "learn", "asks what your memory needs now, of the deck with the mark"),
    Act("quiz", "q", "q", "quiz", "asks a mix of the deck with the mark"),
    Act("exam", "x", "x", "exam", "asks against the clock, and tells of every answer at the end"),
    Act("cram", "c", "c", "cram", "asks a mix and leaves memory alone: for the last evening, or for fun"),
    Act("missed", "n", "n", "missed ones", "asks what was wrong the last time"),
    Act("read", "r", "r", "read", "the source of the deck with the mark, passage by passage"),
    Act("map", "m", "m", "map", "its argument as a tree"),
    Act("browse", "b", "b", "browse", "every question, to search and to look at"),
    Act("progress", "s", "s", "progress", "what you did and know, and what to expect on the day of the exam"),
    Act("settings", "t", "t", "settings", "looks, sessions, the day of an exam, and where your keys are set"),
    *MOVES,
    *SCROLLS,
    *HELPS,
    Act("leave", "escape", "Esc", "leave", "closes Study"),
)

EXAM = (
    Act("begin", "enter", "Enter", "begin", "begins the exam"),
    Act("change(-1)", "left,minus", "←", "fewer", "five fewer of what has the mark, or five minutes less"),
    Act("change(1)", "right,plus", "→", "more", "five more"),
    Act("write", "0,1,2,3,4,5,6,7,8,9", "0–9", "type a number", "writes the number with the mark", each=True),
    Act("erase", "backspace", "", ""),
    *MOVES,
    *HELPS,
    Act("leave", "escape,q,x", "Esc", "Desk", "back to the Desk"),
)
"""Before an exam."""

WELCOME = (
    Act("begin", "enter", "Enter", "begin", "does what the line with the mark says"),
    Act("exam", "d", "d", "exam date", "sets the day of an exam; an empty line takes it away"),
    Act("read", "r", "r", "read first", "the brief; the questions wait at the Desk"),
    *MOVES,
    *SCROLLS,
    *HELPS,
    Act("step_out", "escape", "Esc", "cancel", "while you write a date: leaves it as it was"),
    Act("leave", "escape,q,s", "Esc", "to the Desk", "skips all of it; the welcome does not come again"),
)

QUESTION = (
    Act("go_on", "enter", "Enter", "next", "answers; after the verdict, goes on to the next question", when="after"),
    Act("passage", "p", "p", "passage", "after the answer: the passage of the source it rests on", when="after"),
    Act("map", "m", "m", "map", "after the answer: its place in the argument of the source", when="after"),
    Act(
        "tries",
        "t",
        "t",
        "your tries",
        "after an open answer: what you wrote, now and before, beside the expected points",
        when="after",
    ),
    Act("right", "o", "o", "I was right", "after a written answer judged wrong: counts it as right, on your word"),
    Act("hint", "h", "h", "hint", "before the answer: a nudge; a right answer then counts as a hard one"),
    Act("skip", "s", "s", "skip", "before the answer: puts the question at the end; a second time leaves it out"),
    Act("undo", "u", "u", "undo", "takes back the last answer, again and again"),
    Act("picture", "v", "v", "picture", "opens the question's picture with the viewer that your system has for it"),
    Act("edit", "e", "e", "edit", "changes the question in its file; before the answer that counts as a hint"),
    Act(
        "flag", "f", "f", "flag", "after the answer: says what is wrong with the question, for its author", when="after"
    ),
    *GUIDES,
    Act(
        "step_out",
        "escape",
        "Esc",
        "more keys",
        "while you write: the letters become keys; {typed.step_in} goes back to the text",
        when="writing",
    ),
    Act("leave", "q,escape", "q", "leave", "to the Desk; nothing is lost, and the session goes on another time"),
    Act("scroll(-1)", "pageup", "", ""),
    Act("scroll(1)", "pagedown", "PgDn", "more", "scrolls where a text is longer than the screen; the wheel does too"),
    Act("line(-1)", "up", "", "", when="after"),
    Act("line(1)", "down", "", "", when="after"),
)

SURE = (
    Act(
        "say",
        "1,2,3",
        "1–3",
        "how sure",
        "before the verdict, if you chose so: {sure.say.1} guess, {sure.say.2} unsure, {sure.say.3} sure",
        each=True,
    ),
    Act("certain", "enter", "Enter", "sure", ""),
    Act("change", "escape", "Esc", "another answer", ""),
)

FLAGGING = (
    Act(
        "keep_flag",
        "enter",
        "Enter",
        "flag it",
        "while you flag: keeps it; an emptied line takes the flag away",
        when="field",
    ),
    Act("drop_flag", "", "empty", "take the flag away"),
)
"""What works while one writes what is wrong with a question; Esc is the question's own."""

RESULTS = (
    Act("home", "enter,q,escape", "Enter", "Desk", "back to the Desk"),
    Act("repeat", "r", "r", "the missed ones again", "asks the missed questions once more"),
    Act("tries", "t", "t", "your texts", "your open answers, now and before, beside the expected points"),
    Act("undo", "u", "u", "undo", "takes back the last answer"),
    *HELPS,
    Act("scroll(-1)", "pageup,up", "", ""),
    Act("scroll(1)", "pagedown,down", "PgDn", "more"),
    *ENDS,
)

MAP = (
    Act("begin", "enter", "Enter", "quiz on this", "asks about the step with the mark and all that bears on it"),
    Act("passage", "p", "p", "passage", "the passage that the step stands in"),
    Act("questions", "a", "a", "asked", "what is asked of the step with the mark, and how you answered"),
    *MOVES,
    Act(
        "side(-1)",
        "left",
        "←→",
        "branch",
        "{map.side.-1} to what the step bears on; {map.side.1} past all that bears on it",
    ),
    Act("side(1)", "right", "", ""),
    Act("page(-1)", "pageup", "", ""),
    Act("page(1)", "pagedown", "", ""),
    *ENDS,
    *HELPS,
    Act("leave", "escape,q,m", "Esc", "Desk", "back to the Desk, or to the question that it was opened from"),
)

READER = (
    Act("begin", "enter", "Enter", "quiz on this passage", "asks about the passage with the mark"),
    Act("move(-1)", "up,k", "↑↓", "passage", "to the passage before or after"),
    Act("move(1)", "down,j", "", ""),
    Act("facts", "a", "a", "facts", "what was asked of each passage so far, and how well you know it"),
    Act("back", "p", "", ""),
    Act("scroll(-1)", "pageup", "", ""),
    Act("scroll(1)", "pagedown,space", "PgDn", "more"),
    *ENDS,
    *HELPS,
    Act("leave", "escape,q,r", "Esc", "Desk", "back to the Desk, or to the question or step that it was opened from"),
)

BROWSER = (
    Act(
        "open",
        "enter",
        "Enter",
        "open",
        "the question with the mark, with every answer that you gave it",
        when="writing",
    ),
    Act("turn(-1)", "up", "↑↓", "choose", "move the mark; PgUp and PgDn by pages", when="writing"),
    Act("turn(1)", "down", "", "", when="writing"),
    Act("page(-1)", "pageup", "", "", when="writing"),
    Act("page(1)", "pagedown", "", "", when="writing"),
    Act("end(-1)", "ctrl+home", "", "", when="writing"),
    Act("end(1)", "ctrl+end", "", "", when="writing"),
    Act("search", "slash,tab", "/", "search", "words that stand in a question, or kind:typed passage:8 is:missed"),
    Act("narrow", "n", "n", "narrow", "every kind, tag, level and passage, to be taken in and out"),
    Act("suspend", "s", "s", "suspend", "no session asks the question any more; once more, and it is asked again"),
    Act("edit", "e", "e", "edit", "changes the question with the mark in its file"),
    Act("resize(-1)", "minus", "- +", "size", "less or more room for the question that is laid open; it is remembered"),
    Act("resize(1)", "plus,equals_sign", "", ""),
    Act("quiz", "q", "q", "quiz on these", "asks a mix of the questions found"),
    Act("cram", "c", "c", "cram these", "the same, and leaves memory alone"),
    *GUIDES,
    Act(
        "step_out",
        "escape",
        "Esc",
        "more keys",
        "while you write: the letters become keys; {browser.search} goes back to the text",
        when="writing",
    ),
    Act("leave", "escape", "Esc", "Desk", "back to the Desk"),
)

OPENED = (
    Act("turn(-1)", "left,k", "←→", "other question", "the question before or after, in the order of the list"),
    Act("turn(1)", "right,j", "", ""),
    Act("flag", "f", "f", "flag", "says what is wrong with the question, or takes that back"),
    Act("suspend", "s", "s", "suspend", "no session asks it any more; once more, and it is asked again"),
    Act("edit", "e", "e", "edit", "changes the question in its file"),
    Act("close", "escape,enter,q,b", "Esc", "back", "back to the list"),
    Act("guide", "f1", "", "", when="writing"),
    Act("step_out", "escape", "Esc", "leave it", "", when="writing"),
    *READS,
    *HELPS,
)

NARROW = (
    Act("begin", "space", "Space", "in or out", "takes in only questions that have this, or no longer"),
    *MOVES,
    Act("clear", "backspace,delete", "Backspace", "clear", "asks for every question again"),
    Act("close", "escape,enter,q,n", "Enter", "show them", "back to the list"),
    Act("scroll(-1)", "pageup", "", ""),
    Act("scroll(1)", "pagedown", "", ""),
    *HELPS,
)

PANEL = (
    Act("close", "escape,enter,q,a,t,question_mark,f1", "Esc", "back", ""),
    *READS,
    *ENDS,
)

EDITOR = (
    Act(
        "keep",
        "ctrl+s",
        "Ctrl-S",
        "save",
        "while you write: saves, as {editor.save} does after {editor.step_out}",
        when="writing",
    ),
    Act(
        "step_out",
        "escape",
        "Esc",
        "more keys",
        "the letters become keys; {editor.step_in} goes back to the text",
        when="writing",
    ),
    Act("save", "s", "s", "save", "writes the file, and says what is wrong in it"),
    Act("throw_away", "d", "d", "throw away", "when you are asked: leaves without what is not saved"),
    Act("stay", "escape", "Esc", "go on writing", ""),
    Act("step_in", "tab,i", "Tab", "write", "after {editor.step_out}: back to the text"),
    Act("next_problem", "n", "n", "next mistake", "goes to the next mistake; a click on one goes to that"),
    Act("leave", "q,escape", "q", "leave", "back to where you were; asks first where something is not saved"),
    *GUIDES,
)

PROGRESS = (
    Act("close", "escape,enter,q,s", "Esc", "back", ""),
    *READS,
    *ENDS,
    *HELPS,
)

SETTINGS = (
    Act("change(-1)", "left", "←→", "change", "another value; of a day or a number the one before or after it"),
    Act("change(1)", "right", "", ""),
    Act("set", "enter,space", "Enter", "set", "changes what is on or off; opens a field to write a day or a number in"),
    Act("digit", DIGITS + ",0", "", "", "a digit begins to write a day or a number", each=True),
    Act("clear", "backspace,delete", "Backspace", "clear", "takes away the day of an exam, or a number"),
    *MOVES,
    Act("scroll(-1)", "pageup", "", ""),
    Act("scroll(1)", "pagedown", "", ""),
    *GUIDES,
    Act("cancel", "escape", "Esc", "cancel", "while you write: leaves it as it was", when="writing"),
    Act("leave", "escape,q,t", "Esc", "Desk", "back to the Desk; every change is kept already"),
)

GROUPS = {
    "anywhere": ANYWHERE, "desk": DESK, "welcome": WELCOME, "exam": EXAM, "question": QUESTION, "sure": SURE,
    "flagging": FLAGGING, **WAYS, "results": RESULTS, "reader": READER, "map": MAP, "browser": BROWSER,
    "opened": OPENED, "narrow": NARROW, "editor": EDITOR, "progress": PROGRESS, "settings": SETTINGS, "panel": PANEL,
}  # fmt: skip
"""Every table by the word that its acts' ids begin with."""
