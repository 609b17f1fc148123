"""A question's picture: drawn where the terminal can and the extra is there, and in words always. Opens it late.

What draws it is imported and the file decoded only once the question stands on the screen.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

if TYPE_CHECKING:
    from pathlib import Path

    from textual.app import ComposeResult

    from study.questions import Picture
    from study.tui.glyphs import Glyphs
    from study.tui.pictures import Drawing

HIGHEST = 0.4
"""The share of the terminal's lines that a picture may take."""
BESIDES = 15
"""The lines that stay for the question and its options, where so many are left."""
WIDEST = 76
"""The cells that it may take."""
MISSING = "its file is not there"


class PictureFrame(Widget, inherit_bindings=False):
    """A picture above its caption; nothing for a question without one."""

    def __init__(self, glyphs: Glyphs) -> None:
        super().__init__()
        self._glyphs = glyphs
        self._caption = Static(Content(), id="picture")
        self._drawing: Drawing | None = None
        self._picture: Picture | None = None
        self._file: Path | None = None

    def compose(self) -> ComposeResult:
        """Give the caption; what is drawn comes later."""
        yield self._caption

    def on_mount(self) -> None:
        """Draw what was to be shown from the start."""
        self._begin()

    def show(self, picture: Picture | None, file: Path | None) -> None:
        """Show another picture, or none; ``file`` is None where there is none to be opened."""
        self._picture, self._file = picture, file
        self.display = picture is not None
        self._say("" if file or picture is None else MISSING)
        if self._drawing is not None:
            self._drawing.display = False
        if self.is_attached:
            self._begin()

    def fit(self) -> None:
        """Give what is drawn the cells that there are for it now."""
        if self._drawing is None or not self._drawing.display:
            return
        from study.tui.pictures import fit

        wide = min(WIDEST, self.container_size.width or WIDEST)
        high = self.app.size.height
        fit(self._drawing, (wide, max(2, min(int(high * HIGHEST), high - BESIDES))))

    def _say(self, word: str) -> None:
        """Show the caption, and why there is no more than that."""
        caption = f"Picture: {self._picture.alt}" if self._picture else ""
        self._caption.update(Content(self._glyphs.text(f"{caption} ({word})" if word else caption)))

    def _begin(self) -> None:
        file = self._file
        if file is not None and self._picture is not None and not self._glyphs.plain:
            self.call_after_refresh(lambda: self.run_worker(self._draw(file), group="picture", exclusive=True))

    async def _draw(self, file: Path) -> None:
        """Decode the file beside the screen, and show it if its question still stands there."""
        from study.tui.pictures import NoPicture, drawing, load

        try:
            picture = await asyncio.to_thread(load, file)
            if file != self._file:
                return
            if self._drawing is None:
                self._drawing = drawing(picture)
                await self.mount(self._drawing, before=self._caption)
                if file != self._file:  # another question came meanwhile
                    self._drawing.display = False
                    return
            else:
                self._drawing.image = picture
            self._drawing.display = True
            self.fit()
        except NoPicture as why:
            if file == self._file:
                self._say(str(why))
