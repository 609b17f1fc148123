"""What is asked: the line above the question, the question, and what its picture shows. Knows no session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets import Static

from study.presenting.prompts import prompt, standing
from study.tui.widgets.picture import PictureFrame

if TYPE_CHECKING:
    from pathlib import Path

    from textual.widget import Widget

    from study.learning.session import Asked
    from study.tui.glyphs import Glyphs


class Statement:
    """Two texts and a picture that stand below one another on a page."""

    def __init__(self, glyphs: Glyphs) -> None:
        self._glyphs = glyphs
        self._place = Static(Content(), id="place")
        self._prompt = Static(Content(), id="prompt")
        self.picture = PictureFrame(glyphs)

    @property
    def widgets(self) -> tuple[Widget, ...]:
        """The texts and the picture, in their order on the page."""
        return self._place, self._prompt, self.picture

    def show(self, asked: Asked, *, prompted: bool, flagged: bool = False, picture: Path | None = None) -> None:
        """Show a question; ``prompted`` where what is asked stands in the answer's widget already.

        ``picture`` is where the question's picture lies, if it has one that is there.
        """
        self.place(asked, flagged=flagged)
        self._prompt.update(Content(self._glyphs.text(prompt(asked))))
        self._prompt.display = not prompted
        self.picture.show(asked.question.picture, picture)

    def place(self, asked: Asked, *, flagged: bool) -> None:
        """Show the line above a question, and whether it is flagged."""
        place = self._glyphs.line(standing(asked))
        flag = Content.styled(f"{self._glyphs.flag} flagged", "$accent") if flagged else Content()
        between = f" {self._glyphs.dot} " if place and flagged else ""
        self._place.update(Content.assemble(place, between, flag))
