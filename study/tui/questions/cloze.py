"""Cloze: a sentence whose gaps fill as one writes below it, gap by gap."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.containers import HorizontalGroup
from textual.content import Content
from textual.widgets import Input, Static

from study.judging.verdict import Mark
from study.questions import Cloze, Filled
from study.tui.act import Act, Key, bindings
from study.tui.answering import CLOZE
from study.tui.questions.answer import AnswerWidget, response_of
from study.tui.widgets.field import Field

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.widget import Widget

    from study.learning.session import Answered, Asked
    from study.questions import Response
    from study.questions.gaps import Gap
    from study.tui.glyphs import Glyphs

BLANK = "_____"


class GapLine(HorizontalGroup):
    """One gap's number, its field, and its hint."""

    def __init__(self) -> None:
        self.number = Static(Content(), classes="-number")
        self.field = Field("write what is missing")
        self.hint = Static(Content(), classes="-beside")
        super().__init__(self.number, self.field, self.hint)


class ClozeAnswer(AnswerWidget):
    """The sentence, and below it a field for each gap."""

    ACTS: ClassVar[tuple[Act, ...]] = CLOZE
    BINDINGS = bindings("cloze", CLOZE)
    SAYS_PROMPT: ClassVar[bool] = True

    def __init__(self, glyphs: Glyphs) -> None:
        super().__init__(glyphs)
        self._sentence = Static(Content(), classes="-sentence")
        self._gaps: list[GapLine] = []
        self._composed = False
        self._at = 0

    def compose(self) -> ComposeResult:
        """Give the sentence, then a line for each gap."""
        self._composed = True
        yield self._sentence
        yield from self._gaps

    def ask(self, asked: Asked, before: Response | None = None) -> None:
        """Show the sentence with its gaps empty, or as they were filled before."""
        filled = response_of(before, Filled)
        gaps = _cloze(asked).gaps
        before_gaps = filled.gaps if filled and len(filled.gaps) == len(gaps) else ("",) * len(gaps)
        new = [GapLine() for _ in range(len(self._gaps), len(gaps))]
        self._gaps += new
        if new and self._composed:
            self.mount(*new)
        self._at = 0
        super().ask(asked, before)
        for i, line in enumerate(self._gaps):
            line.set_class(i == 0, "-first")
            line.display = i < len(gaps)
        for i, (line, gap) in enumerate(zip(self._gaps, gaps, strict=False)):
            line.number.update(Content(f"{i + 1:>{len(str(len(gaps)))}}"))
            line.number.display = len(gaps) > 1
            line.hint.update(Content(self.glyphs.line(gap.hint)))
            line.field.open(before_gaps[i])
        self._say(None)

    def reveal(self, answered: Answered) -> None:
        """Show the sentence with what was written where it is right, and the answer behind it where it is not."""
        super().reveal(answered)
        filled = response_of(answered.response, Filled)
        override = answered.answer.override
        parts = answered.verdict.parts or (answered.verdict.counts_as_right,) * len(filled.gaps)
        almost = answered.verdict.mark is Mark.ALMOST and not override
        gaps = _cloze(answered.asked).gaps
        self._say(
            [
                (text, _mark(gap, text, good or override, almost))
                for gap, text, good in zip(gaps, filled.gaps, parts, strict=True)
            ]
        )
        for line in self._gaps:
            line.display = False

    @property
    def keys(self) -> tuple[Key, ...]:
        """Enter goes from gap to gap and answers in the last one."""
        if not self.writing:
            return (self.entry("enter"), self.entry("step_in"))
        several = (self.entry("turn(1)"),) if len(self._lines) > 1 else ()
        return (self.entry("enter", label="next gap" if self._goes_on else None), *several)

    @property
    def field(self) -> Widget:
        """The field of the gap where one is."""
        return self._gaps[self._at].field

    @property
    def writing(self) -> bool:
        """Whether a field has the keys."""
        return isinstance(self.screen.focused, Field)

    def unlock(self) -> None:
        """Open the fields as they stand."""
        super().unlock()
        for line in self._gaps:
            line.field.closed = False

    def enter(self) -> None:
        """Go to the next gap, or answer; warn once of gaps left empty."""
        if self.writing and self._goes_on:
            self._action_next_gap()
            return
        texts = [line.field.value for line in self._lines]
        empty = [i for i, text in enumerate(texts) if not text.strip()]
        said = "A gap is empty." if len(empty) == 1 else f"{len(empty)} gaps are empty."
        if 0 < len(empty) < len(texts) and self.warn(f"{said} Enter again answers as it is."):
            self.unlock()
            self._go_to(empty[0])
            return
        self.give(Filled(tuple(texts)))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """In a gap Enter goes on but for the last one, where the field has it; outside it answers."""
        if self.locked:
            return False
        match action:
            case "next_gap":
                return self.writing and self._goes_on
            case "turn":
                return self.writing and len(self._lines) > 1
            case _:
                return not self.writing

    def _action_next_gap(self) -> None:
        self._go_to(self._at + 1)

    def _action_turn(self, step: int) -> None:
        self._go_to((self._at + step) % len(self._lines))

    def _action_step_in(self) -> None:
        self._go_to(self._at)

    @on(Field.Done)
    def _done(self, event: Field.Done) -> None:
        event.stop()
        if not self.locked:
            self.unlock()
            self._at = next(i for i, line in enumerate(self._gaps) if line.field is event.field)
            self.enter()

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        event.stop()
        if not self.locked:
            self._say(None)
            event.input.scroll_visible(animate=False)

    def on_descendant_focus(self) -> None:
        """Follow the mouse to another gap."""
        at = next((i for i, line in enumerate(self._gaps) if line.field is self.screen.focused), self._at)
        if at != self._at:
            self._at = at
            self._say(None)
            self.post_message(self.Changed())

    @property
    def draft(self) -> Response | None:
        """The gaps as they are filled."""
        return Filled(tuple(line.field.value for line in self._lines))

    @property
    def _lines(self) -> list[GapLine]:
        return self._gaps[: len(_cloze(self.asked).gaps)]

    @property
    def _goes_on(self) -> bool:
        """Whether Enter goes to the next gap: before the last one, until the learner was told of an empty one."""
        return self._at < len(self._lines) - 1 and not self.warned

    def _go_to(self, index: int) -> None:
        self._at = index
        self.screen.set_focus(self._gaps[index].field)
        self._say(None)
        self.post_message(self.Changed())

    def _say(self, outcome: list[tuple[str, Mark]] | None) -> None:
        """Show the sentence: being filled in, or with the outcome, a text and its mark for each gap."""
        pieces: list[Content | str] = []
        at = 0
        for part in _cloze(self.asked).parts:
            if isinstance(part, str):
                pieces.append(self.glyphs.text(part))
                continue
            pieces.append(self._open_gap(at) if outcome is None else self._filled_gap(part, *outcome[at]))
            at += 1
        self._sentence.update(Content.assemble(*pieces))

    def _open_gap(self, index: int) -> Content:
        text = self.glyphs.line(self._gaps[index].field.value)
        number = f"{index + 1} " if len(self._lines) > 1 else ""
        here = "bold underline $accent" if index == self._at else "underline"
        return Content.assemble((number, "$quiet"), (text or BLANK, here if text else here.replace("underline", "")))

    def _filled_gap(self, gap: Gap, text: str, mark: Mark) -> Content:
        said, answer = self.glyphs.line(text), self.glyphs.text(gap.answer)
        if mark is not Mark.WRONG:
            return Content.assemble((f"{self.glyphs.marks[mark]} {said}", "bold $success"))
        wrong = (f"{self.glyphs.wrong} {said or BLANK}", "$error")
        return Content.assemble(wrong, f" {self.glyphs.arrow} ", (answer, "bold underline"))


def _mark(gap: Gap, text: str, good: bool, almost: bool) -> Mark:
    """Give the mark of a gap; where the whole is almost right, every gap that is not filled to the letter is, too."""
    if not good:
        return Mark.WRONG
    to_the_letter = text.strip().casefold() in {each.casefold() for each in gap.accepted}
    return Mark.ALMOST if almost and not to_the_letter else Mark.RIGHT


def _cloze(asked: Asked) -> Cloze:
    assert isinstance(asked.question, Cloze)
    return asked.question


if __name__ == "__main__":
    from study.tui.questions.demo import demo

    demo("cloze")
