"""Settings: a line for each, changed where it stands and kept at once. What can be set, study/tui/choices.py says."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.containers import VerticalGroup
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from study.text.problems import PersonError
from study.tui.acts import SETTINGS, Act, Key, bindings
from study.tui.choices import Line, exams, looks, sessions
from study.tui.going import Home
from study.tui.keymap import keymap_of
from study.tui.screens.marked import MarkedPage
from study.tui.services import SettingsKept
from study.tui.widgets.field import Field
from study.tui.widgets.row import Row

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from study.settings import Settings
    from study.tui.glyphs import Glyphs
    from study.tui.services import Services

NAME = 12
"""Cells for the name of a line."""

DIGITS = "1234567890"

NOWHERE = -1
"""The place of a line that cannot have the mark."""

KEYS = "set in this file, such as keys: {question.undo: z}"


class SettingsScreen(MarkedPage):
    """Every setting; the keys act on the one with the mark."""

    ACTS: ClassVar[tuple[Act, ...]] = SETTINGS
    BINDINGS = bindings("settings", SETTINGS)

    @dataclass
    class Redrawn(Message):
        """The signs have changed, and the screen is to be drawn with the others."""

        at: int
        """Where the mark was."""

    def __init__(self, glyphs: Glyphs, services: Services, at: int = 0) -> None:
        super().__init__(glyphs)
        self.services = services
        self.head.title = "Settings"
        self._at = at
        self._lines: list[Line] = []
        self._field = Field()
        self._example = Static(Content(), classes="-example")
        self._entry = VerticalGroup(self._field, self._example)
        self._notice = Static(Content(), classes="-wrong")
        self._below = VerticalGroup(self._entry, self._notice, id="below")
        """Stands below the line that it is about."""

    def compose_page(self) -> ComposeResult:
        """Give the lines, group by group, then where the file is and how keys are changed."""
        yield from self._group("Looks", looks(self.services))
        yield from self._group("Sessions", sessions())
        yield from self._group("Exams", exams(self.services))
        yield self._below
        yield Static(Content.styled("File", "bold $accent"), classes="-group")
        file = Row(NOWHERE)
        file.show(
            self.glyphs.line(self.services.settings_file or "none: nothing is kept"), label=f"{'Kept in':<{NAME}}"
        )
        yield file
        names = Row(len(self._rows))
        names.show(self.glyphs.line(KEYS), label=f"{'Keys':<{NAME}}")
        self._rows.append(names)
        yield names

    def _group(self, title: str, lines: tuple[Line, ...]) -> ComposeResult:
        yield Static(Content.styled(title, "bold $accent"), classes="-group")
        for line in lines:
            row = Row(len(self._rows))
            self._lines.append(line)
            self._rows.append(row)
            yield row

    def on_mount(self) -> None:
        """Show every value, and bring the mark into view."""
        self._below.display = False
        self._show()
        self.call_after_refresh(self._rows[self._at].scroll_visible, animate=False)

    # What stands there.

    def _show(self) -> None:
        """Show every value as it is now."""
        settings = self.services.settings
        for row, line in zip(self._rows, self._lines, strict=False):
            row.display = line.is_there(settings)
            value = self.glyphs.line(line.value(settings)) if row.display else ""
            beside = (f"  {self.glyphs.line(line.beside(settings))}", "$quiet")
            if line.below:
                name = (f"{self.glyphs.line(line.name)}\n" if line.name else "", "bold")
                row.show(Content.assemble(name, ("  ", ""), value, beside))
            else:
                row.show(Content.assemble(value, beside), label=f"{line.name:<{NAME}}")
        self._draw()

    @property
    def _line(self) -> Line | None:
        """The line with the mark; None where that is no setting."""
        return self._lines[self._at] if self._at < len(self._lines) else None

    @property
    def _writing(self) -> bool:
        return self._below.display and self._entry.display

    def live(self) -> list[Key]:
        """Give the keys; those of the arrows say what they do to this line."""
        if self._writing:
            return [Key("Enter", "keep", "screen.keep_written"), *super().live()]
        return [key for each in super().live() for key in self._told(each)]

    def _told(self, key: Key) -> list[Key]:
        line, keys = self._line, keymap_of(self)
        if key.action == "screen.set":
            label = "names" if line is None else "write" if line.example else "" if line.words[0] else "change"
            return [replace(key, label=label)] if label else []
        if key.action != "screen.change(-1)" or line is None:
            return [key]
        left, right = keys.key("settings.change.-1"), keys.key("settings.change.1")
        if not line.words[0]:
            return []
        return [Key(left, line.words[0], key.action), Key(right, line.words[1], "screen.change(1)")]

    # Changing.

    def _change(self, changed: Settings) -> None:
        """Keep changed settings, and go by them; where they cannot be kept, they hold until Study closes."""
        before = self.services.settings
        if changed == before:
            return
        self._below.display = False
        try:
            self.services.keep(before, changed)
        except PersonError as error:
            self._tell(f"This holds until you close Study, and is not kept: {error}")
        self.services = replace(self.services, settings=changed)
        self.post_message(SettingsKept(changed))
        self._show()
        if before.ascii != changed.ascii:
            self.post_message(self.Redrawn(self._at))

    def follow(self, services: Services) -> None:
        """Show the settings as they are now, also where the palette has changed them."""
        super().follow(services)
        self._show()

    def _tell(self, text: str, *, writing: bool = False) -> None:
        """Say below the line with the mark what is wrong."""
        self._notice.update(Content(self.glyphs.text(f"{self.glyphs.wrong} {text}")))
        self._place(writing=writing, telling=True)

    def _place(self, *, writing: bool, telling: bool) -> None:
        """Show the field, or what is told, below the line with the mark."""
        self.body.move_child(self._below, after=self._rows[self._at])
        self._entry.display = writing
        self._example.display = not telling
        self._notice.display = telling
        self._below.display = True
        self.call_after_refresh(self._bring_up)

    def _bring_up(self) -> None:
        """Scroll to what stands below the line, once it is known how many lines that takes."""
        self.call_after_refresh(self._below.scroll_visible, animate=False)

    def _write(self, text: str) -> None:
        """Open the field of the line with the mark."""
        if self._line is None:
            return
        self._example.update(Content(self.glyphs.line(self._line.example)))
        self._field.open(text)
        self._place(writing=True, telling=False)
        self.set_focus(self._field, scroll_visible=False)
        self.show_keys()

    @on(Field.Done)
    def _done(self, event: Field.Done) -> None:
        """Keep what was written; where it cannot be, say why, and leave it to be mended."""
        event.stop()
        if self._line is None:
            return
        try:
            changed = self._line.read(self.services.settings, self._field.value.strip())
        except PersonError as error:
            self._field.closed = False
            self._tell(str(error), writing=True)
            return
        self._action_cancel()
        self._change(changed)

    # The acts.

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While one writes, the field has the keys; digits and clearing are for what is written."""
        if self._writing or action == "cancel":
            return self._writing and action in ("cancel", "guide", "keep_written")
        line = self._line
        match action:
            case "change":
                return line is not None
            case "digit":
                return line is not None and bool(line.example)
            case "clear":
                return line is not None and bool(line.written(self.services.settings))
            case _:
                return super().check_action(action, parameters)

    def _action_move(self, step: int) -> None:
        self._below.display = False
        super()._action_move(step)

    def _action_change(self, step: int) -> None:
        if self._line is not None:
            self._change(self._line.turned(self.services.settings, step))

    def _action_set(self) -> None:
        if self._line is None:
            self._show_names()
        elif self._line.example:
            self._write(self._line.written(self.services.settings))
        else:
            self._action_change(1)

    def _action_digit(self, index: int) -> None:
        self._write(DIGITS[index])

    def _action_clear(self) -> None:
        if self._line is not None:
            self._change(self._line.read(self.services.settings, ""))

    def _action_keep_written(self) -> None:
        self._field.closed = True
        self.post_message(Field.Done(self._field))

    def _action_cancel(self) -> None:
        self._below.display = False
        self.set_focus(None)
        self.show_keys()

    def _show_names(self) -> None:
        from study.tui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen(self.glyphs, names=True))

    def _action_guide(self) -> None:
        self._action_help()

    def _action_leave(self) -> None:
        self.post_message(Home())

    @on(Row.Clicked)
    def _clicked(self, event: Row.Clicked) -> None:
        """A click puts the mark there, and changes what is on or off, or opens the field."""
        event.stop()
        event.prevent_default()
        if event.row.index == NOWHERE:
            return
        self._action_cancel()
        self._at = event.row.index
        self._draw()
        self._action_set()
