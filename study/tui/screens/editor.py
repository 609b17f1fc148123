"""A small editor for a deck's file, for those who have set no other: it saves, and says what is wrong. Nothing more."""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.containers import VerticalScroll
from textual.content import Content
from textual.document._document import Document
from textual.widgets import Static

from study.deck.files import CannotOpen, read_file
from study.text.problems import PersonError, Severity
from study.tui.acts import EDITOR, Act, bindings
from study.tui.keymap import said
from study.tui.screens.page import Page
from study.tui.widgets.row import Row
from study.tui.widgets.sheet import Sheet
from study.whole_file import whole_file

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from textual.app import ComposeResult

    from study.text.problems import Problem
    from study.tui.glyphs import Glyphs
    from study.tui.services import Services

LARGEST = 2 * 1024 * 1024
"""Bytes of a file that this editor still opens."""
SHOWN = 50
"""Problems that are listed; nobody mends more at once."""
NEWER = """Another program has changed this file since it was opened. {editor.save} writes your text over that; \
{editor.leave} leaves it so."""
UNSAVED = "What you changed is not saved yet."


class EditorScreen(Page):
    """A file in the editor, at one of its lines. Raises PersonError where it cannot be opened here."""

    ACTS: ClassVar[tuple[Act, ...]] = EDITOR
    BINDINGS = bindings("editor", EDITOR)

    def __init__(self, glyphs: Glyphs, services: Services, file: Path, line: int = 1, notice: str = "") -> None:
        super().__init__(glyphs)
        self._services = services
        self._file = file
        self._known = _opened(file)
        """The file as it was read or written last."""
        self._line = line
        self._asking = False
        """Whether the learner is asked what to do with what is not saved."""
        self._problems: list[Problem] = []
        self._rows: list[Row] = []
        self.head.title = file.name
        self.sheet = Sheet()
        self._said = Static(Content(glyphs.text(notice)), classes="-notice")
        self._said.display = bool(notice)
        self._list = VerticalScroll(id="problems", can_focus=False)

    def compose_page(self) -> ComposeResult:
        """Give the text, and below it what is said of it."""
        yield self.sheet
        yield self._said
        yield self._list

    def on_mount(self) -> None:
        """Put the cursor on the line, and say what is wrong in the file as it is."""
        self.sheet.load_text(self._known.decode())
        self._check()
        self._go_to(self._line)

    # Saving.

    @property
    def unsaved(self) -> bool:
        """Whether the text is another than the file's."""
        return self.sheet.text.encode() != self._known

    def may_close(self) -> bool:
        """Ask first where something is not saved."""
        if self.unsaved:
            self._ask(True)
        return not self.unsaved

    def _save(self) -> bool:
        """Write the file; give whether it was written. Where another program has changed it, ask first."""
        text = self.sheet.text.encode()
        try:
            there = read_file(self._file)
            if there not in (self._known, text):
                self._known = there
                self._say(said(self, NEWER))
                return False
            with whole_file(self._file, stat.S_IMODE(self._file.stat().st_mode)) as whole:
                whole.write(text)
        except (OSError, CannotOpen) as error:
            self._say(f"The file cannot be saved: {getattr(error, 'strerror', None) or error}.")
            return False
        self._known = text
        self._moved()
        self._check()
        errors = sum(problem.severity is Severity.ERROR for problem in self._problems)
        wrong = "1 mistake keeps a question out" if errors == 1 else f"{errors} mistakes keep questions out"
        self._say(f"Saved; {wrong}." if errors else "Saved.")
        return True

    def _check(self) -> None:
        """List what is wrong in the file as it was saved."""
        self._problems = list(self._services.problems(self._file)[:SHOWN])
        new = [Row(i, marks=0) for i in range(len(self._rows), len(self._problems))]
        self._rows += new
        self._list.mount(*new)
        for row in self._rows:
            row.display = row.index < len(self._problems)
        for row, problem in zip(self._rows, self._problems, strict=False):
            way_out = f"; {problem.hint}" if problem.hint else ""
            text = Content(self.glyphs.line(f"{problem.message}{way_out}"))
            row.show(text, label=f"line {problem.place.line:<4}")
        self._list.display = bool(self._problems)
        self._list.scroll_home(animate=False)
        self.show_keys()

    def _say(self, text: str) -> None:
        self._said.update(Content(self.glyphs.text(text)))
        self._said.display = bool(text)
        self.show_keys()

    # Where the cursor stands.

    def _go_to(self, line: int, column: int = 1) -> None:
        """Put the cursor there, and the letters back into the text."""
        self.sheet.move_cursor((line - 1, column - 1))
        self.set_focus(self.sheet, scroll_visible=False)
        self.call_after_refresh(self.sheet.scroll_cursor_visible, center=True)
        self.show_keys()

    @on(Row.Clicked)
    def _clicked(self, event: Row.Clicked) -> None:
        """Go where the mistake is."""
        event.stop()
        place = self._problems[event.row.index].place
        self._go_to(place.line, place.column)

    @on(Sheet.SelectionChanged)
    def _moved(self) -> None:
        self.head.right = (*(["not saved"] if self.unsaved else []), f"line {self.sheet.cursor_location[0] + 1}")

    @on(Sheet.Changed)
    def _changed(self) -> None:
        """A text that is written on is not what was asked about."""
        self._moved()
        if self.unsaved:
            self._ask(False)

    # The acts.

    @property
    def writing(self) -> bool:
        """Whether letters are text now."""
        return self.focused is self.sheet

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While one writes, letters are text; and who is asked gives an answer."""
        match action:
            case "keep" | "step_out" | "guide":
                return self.writing
            case "throw_away" | "stay":
                return self._asking
            case "next_problem":
                return not self.writing and not self._asking and bool(self._problems)
            case "save":
                return not self.writing
            case "copy_text":
                return True
            case _:
                return not self.writing and not self._asking

    def words(self) -> Mapping[str, str]:
        """Who is asked is told that saving leaves, too."""
        return {"save": "save and leave"} if self._asking else {}

    def _action_keep(self) -> None:
        self._save()

    def _action_save(self) -> None:
        if self._save() and self._asking:
            self.dismiss()

    def _action_leave(self) -> None:
        if self.unsaved:
            self._ask(True)
        else:
            self.dismiss()

    def _action_throw_away(self) -> None:
        self.dismiss()

    def _ask(self, asking: bool) -> None:
        self._asking = asking
        if asking:
            self.set_focus(None)
        self._say(UNSAVED if asking else "")

    def _action_step_out(self) -> None:
        self.set_focus(None)
        self.show_keys()

    def _action_step_in(self) -> None:
        self.set_focus(self.sheet, scroll_visible=False)
        self.show_keys()

    def _action_stay(self) -> None:
        self._ask(False)
        self._action_step_in()

    _action_guide = Page._action_help

    def _action_next_problem(self) -> None:
        """Go to the first mistake behind the cursor, from the last one to the first."""
        row, column = self.sheet.cursor_location
        places = [problem.place for problem in self._problems]
        behind = (place for place in places if (place.line, place.column) > (row + 1, column + 1))
        place = next(behind, places[0])
        self.sheet.move_cursor((place.line - 1, place.column - 1), center=True)

    def on_descendant_focus(self) -> None:
        """Follow the mouse into the text."""
        if self._asking:
            self._ask(False)
        self.show_keys()


def _opened(file: Path) -> bytes:
    """Give what the file holds. Raises PersonError where it cannot be edited here."""
    try:
        data = read_file(file, LARGEST + 1)
    except CannotOpen as error:
        raise PersonError(str(error)) from None
    if len(data) > LARGEST:
        raise PersonError(f"{file} is too large for Study's own editor; name yours in $EDITOR")
    try:
        text = data.decode()
    except UnicodeDecodeError:
        raise PersonError(f"{file} is not written in UTF-8; save it again with the encoding UTF-8") from None
    if Document(text).text != text:
        raise PersonError(f"{file} has line ends that Study's own editor would change; name yours in $EDITOR")
    return data
