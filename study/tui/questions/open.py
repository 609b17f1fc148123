"""Open: the learner writes, compares with the points of a good answer, and ticks those that were made."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.content import Content
from textual.widgets import Static

from study.questions import Open, Written
from study.tui.act import Act, Key, bindings
from study.tui.answering import OPEN
from study.tui.questions.answer import response_of
from study.tui.questions.rows import NOWHERE, RowsAnswer
from study.tui.widgets.field import Pad

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.widget import Widget

    from study.learning.session import Answered, Asked
    from study.questions import Response
    from study.tui.glyphs import Glyphs


class OpenAnswer(RowsAnswer):
    """A pad to write on, then the expected points to tick."""

    EXPLAINS: ClassVar[bool] = True
    MARKS: ClassVar[int] = 2
    ACTS: ClassVar[tuple[Act, ...]] = OPEN
    BINDINGS = bindings("open", OPEN)

    def __init__(self, glyphs: Glyphs) -> None:
        super().__init__(glyphs)
        self._pad = Pad("write your answer in your own words")
        self._said = Static(Content(), classes="-said")
        self._head = Static(Content.styled("A good answer makes these points. Which did you make?", "$quiet"))
        self._ticking = False
        self._ticks: list[bool] = []
        self._guesses: tuple[bool, ...] = ()

    def compose(self) -> ComposeResult:
        """Give the pad, and what takes its place: what was written, and the points."""
        yield self._pad
        yield self._said
        yield self._head
        yield from super().compose()

    def ask(self, asked: Asked, before: Response | None = None) -> None:
        """Show the empty pad, or what was written before."""
        super().ask(asked, before)
        written = response_of(before, Written)
        self._pad.text = written.text if written else ""
        self._ticks = list(written.ticked) if written and len(written.ticked) == len(asked.options) else []
        self._guesses = ()
        self._show(ticking=False)

    def reveal(self, answered: Answered) -> None:
        """Show which points were made."""
        super().reveal(answered)
        self._ticks = list(response_of(answered.response, Written).ticked)
        self._guesses = ()
        self._show(ticking=True)
        self._head.update(Content.styled("What a good answer says:", "$quiet"))
        for row, tick in zip(self.shown, self._ticks, strict=True):
            sign = self.glyphs.right if tick else self.glyphs.wrong
            row.mark(f"{sign} {self.glyphs.tick(tick)}", "right" if tick else "wrong")

    @property
    def keys(self) -> tuple[Key, ...]:
        """Esc leaves the text, Enter compares; then ticks, and Enter answers."""
        if self.writing:
            return ()
        if not self._ticking:
            return (self.entry("enter"), self.entry("step_in"))
        digits = self.count("choose", min(9, len(self._ticks)))
        both = self.entry("choose", shown=f"{digits.shown} {self.entry('toggle').shown}")
        return (both, self.entry("enter", label="answer"), self.entry("step_in"))

    @property
    def field(self) -> Widget | None:
        """The pad, until the points are shown."""
        return None if self._ticking else self._pad

    @property
    def draft(self) -> Response | None:
        """What stands on the pad, with the ticks."""
        return Written(self._pad.text, tuple(self._ticks))

    @property
    def writing(self) -> bool:
        """Whether the pad has the keys."""
        return self.screen.focused is self._pad

    @property
    def stop_writing(self) -> str:
        """Esc is the way from writing to comparing."""
        return "done writing"

    def enter(self) -> None:
        """Show the expected points, those plainly mentioned ticked as a guess; then answer with the ticks."""
        if self._ticking:
            self.give(Written(self._pad.text, tuple(self._ticks)))
        elif not self._pad.text.strip():
            self.notice(self.said("Nothing written yet. {open.step_in} goes back to the text."))
        else:
            assert isinstance(self.asked.question, Open)
            guesses = self.asked.question.guess(self._pad.text)
            if guesses != self._guesses:
                self._guesses, self._ticks = guesses, self._ticks or list(guesses)
            self._show(ticking=True)
            self.screen.set_focus(self)
            self.post_message(self.Changed())

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While one writes, the pad has all keys; there is nothing to tick before the points are shown."""
        if self.locked or self.writing:
            return False
        return self._ticking or action in ("enter", "step_in")

    def clicked(self, index: int) -> None:
        """Tick the point, or take the tick away; a guess is then no guess any more."""
        self._ticks[index] = not self._ticks[index]
        self._guesses = tuple(guess and i != index for i, guess in enumerate(self._guesses))
        self._show(ticking=True)
        self.go_to(index)

    def _action_choose(self, index: int) -> None:
        if index < len(self._ticks):
            self.clicked(index)

    def _action_toggle(self) -> None:
        if self.at != NOWHERE:
            self.clicked(self.at)

    def _action_step_in(self) -> None:
        self._show(ticking=False)
        self.screen.set_focus(self._pad)
        self.post_message(self.Changed())

    @on(Pad.Changed)
    def _changed(self, event: Pad.Changed) -> None:
        """Bring the pad into view, below however long a question."""
        event.stop()
        if self.writing:
            self._pad.scroll_visible(animate=False)

    def mark_of(self, index: int) -> str:
        """Give the mark, and whether the point is ticked."""
        return f"{super().mark_of(index) or ' '} {self.glyphs.tick(self._ticks[index])}"

    def _show(self, ticking: bool) -> None:
        self._ticking = ticking
        self._pad.display = not ticking
        self._said.display = self._head.display = ticking
        self._said.update(Content(self.glyphs.text(self._pad.text)))
        self._head.update(Content.styled("A good answer makes these points. Which did you make?", "$quiet"))
        rows = self.need(len(self.asked.options) if ticking else 0)
        for row, point in zip(rows, self.asked.options, strict=False):
            guessed = row.index < len(self._guesses) and self._guesses[row.index]
            row.show(
                self.glyphs.text(point),
                label=self.label(row.index),
                note=self.glyphs.aside("a guess: you seem to say this") if guessed else "",
            )
        self.draw()


if __name__ == "__main__":
    from study.tui.questions.demo import demo

    demo("open")
