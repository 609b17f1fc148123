"""Below the answer: a notice or hint before it, and after it what is said of it. Made of one text; knows no session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets import Static

from study.judging.verdict import Mark
from study.tui.themes import COLOURS

if TYPE_CHECKING:
    from study.presenting.feedback import Feedback
    from study.tui.glyphs import Glyphs


class Panel(Static):
    """What is said about an answer."""

    def __init__(self, glyphs: Glyphs) -> None:
        super().__init__(Content(), markup=False)
        self._glyphs = glyphs
        self._hint = ""

    def clear(self) -> None:
        """Say nothing."""
        self._hint = ""
        self._say()

    def hint(self, text: str) -> None:
        """Say a hint, which stays until the answer."""
        self._hint = text
        self._say()

    def notice(self, text: str) -> None:
        """Say something that is no verdict."""
        sign = self._glyphs.marks[Mark.AGAIN]
        self._say(Content.assemble((f"{sign} {self._glyphs.text(text)}", "$warning")))

    def feedback(self, said: Feedback) -> None:
        """Say what came of the answer: verdict, reason, explanation, passage, and when it comes again."""
        text = self._glyphs.text
        colour = COLOURS.get(said.mark, "$foreground")
        sign = self._glyphs.marks[said.mark]
        head = Content.assemble(
            (f"{sign} {text(said.word)}.", f"bold {colour}"), f" {text(said.said)}" if said.said else ""
        )
        last = f"  {self._glyphs.dot}  ".join(text(part) for part in (said.passage, said.next) if part)
        lines = [Content(text(part)) for part in (said.reason, said.why) if part]
        self._hint = ""
        self._say(head, *lines, *([Content.styled(last, "$quiet")] if last else []))

    def _say(self, *lines: Content) -> None:
        hint = [Content.assemble(("Hint  ", "bold $accent"), self._glyphs.text(self._hint))] if self._hint else []
        self.display = bool(hint or lines)
        self.update(Content("\n").join([*hint, *lines]))
