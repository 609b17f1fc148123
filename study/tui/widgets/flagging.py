"""Below the verdict: asks what is wrong with a question, and flags it. Knows no session and no screen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import on
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Static

from study.judging.verdict import Mark
from study.learning.remarks import LONGEST
from study.presenting.clean import clean_line
from study.text.problems import PersonError
from study.tui.acts import FLAGGING, Key
from study.tui.widgets.field import Field

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult
    from textual.events import Paste

    from study.learning.remarks import Remark
    from study.learning.said import Said
    from study.questions import Question
    from study.tui.glyphs import Glyphs

ASKING = ("Flag this question.", "What is wrong with it?")
FLAGGED = ("Flagged.", "Change what you said, or empty the line to take the flag away.")
CUT = f"A comment has room for {LONGEST} characters; the rest was left out."


class Comment(Field):
    """A line with room for so much and no more."""

    @dataclass
    class Cut(Message):
        """More was pasted than there is room for."""

    def _on_paste(self, event: Paste) -> None:
        event.stop()
        event.prevent_default()
        if self.closed:
            return
        text, room = clean_line(event.text), LONGEST - len(self.value) + len(self.selected_text)
        self.replace(text[:room], *self.selection)
        if len(text) > room:
            self.post_message(self.Cut())


class Flagging(Widget, inherit_bindings=False):
    """One line to write in; once it is kept, what was said stands there until the next question."""

    @dataclass
    class Changed(Message):
        """What the keys do has changed."""

    @dataclass
    class Closed(Message):
        """It asks no more."""

    def __init__(self, glyphs: Glyphs) -> None:
        super().__init__()
        self._glyphs = glyphs
        self._words = Static(Content())
        self._field = Comment("a few words, or none")
        self._field.max_length = LONGEST
        self._question: Question
        self._said: Said
        self._flag: Remark | None = None
        self._before = ""
        """The comment as it stood when the field was opened."""
        self.asking = False
        """Whether it waits for what is wrong."""

    def compose(self) -> ComposeResult:
        """Give the words and the line."""
        yield self._words
        yield self._field

    @property
    def field(self) -> Widget:
        """The line to write in."""
        return self._field

    @property
    def keys(self) -> tuple[Key, ...]:
        """The keys that work while it asks, for the footer; what Enter does depends on what is written."""
        keep, drop = FLAGGING
        if self._flag is None:
            return (Key(keep.shown, keep.label, "screen.keep_flag"),)
        if not self._field.value.strip():
            return (Key(keep.shown, drop.label, "screen.drop_flag"),)
        return Key(keep.shown, "keep it", "screen.keep_flag"), Key(drop.shown, drop.label, "screen.drop_flag")

    def ask(self, question: Question, said: Said) -> None:
        """Ask what is wrong with a question, beginning with what its flag says already."""
        self._question, self._said = question, said
        self._flag = self._said.flag_of(question)
        self._before = clean_line(self._flag.comment) if self._flag else ""
        self._field.open(self._before)
        self._field.display = self.display = self.asking = True
        first, more = FLAGGED if self._flag else ASKING
        self._say(Content.assemble((f"{self._glyphs.flag} {first}", "bold"), f" {self._glyphs.text(more)}"))

    def keep(self) -> None:
        """Flag the question with what is written; nothing written takes away a flag that was there."""
        comment = self._field.value.strip()
        if self._flag and not comment:
            self.drop()
        elif self._flag and comment == self._before:
            self.leave()
        else:
            self._do(lambda: self._said.flag(self._question, comment), f"Flagged: {comment}" if comment else "Flagged.")

    def drop(self) -> None:
        """Take the flag away."""
        self._do(lambda: self._said.unflag(self._question), "The flag is taken away.")

    def leave(self) -> None:
        """Leave everything as it was."""
        self.clear()
        self.post_message(self.Closed())

    def clear(self) -> None:
        """Ask nothing, and say nothing."""
        self.asking = self.display = False

    def _do(self, act: Callable[[], object], told: str) -> None:
        """Do it, and say so; say why where it could not be done, and ask on."""
        try:
            act()
        except PersonError as error:
            self._field.closed = False
            self._warn(str(error))
            return
        self._field.display = self.asking = False
        self._say(Content.styled(f"{self._glyphs.flag} {self._glyphs.line(told)}", "$accent"))
        self.post_message(self.Closed())

    def _say(self, words: Content) -> None:
        self._words.update(words)

    def _warn(self, text: str) -> None:
        sign = self._glyphs.marks[Mark.AGAIN]
        self._say(Content.styled(f"{sign} {self._glyphs.text(text)}", "$warning"))

    @on(Comment.Done)
    def _done(self, event: Comment.Done) -> None:
        event.stop()
        self.keep()

    @on(Comment.Changed)
    def _changed(self, event: Comment.Changed) -> None:
        event.stop()
        self.post_message(self.Changed())

    @on(Comment.Cut)
    def _cut(self, event: Comment.Cut) -> None:
        event.stop()
        self._warn(CUT)
