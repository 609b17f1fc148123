"""The first minute: what Study is, where the article is, and three ways to begin. Asks nothing that it need not."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.content import Content
from textual.widgets import Static

from study.learning.days import day_of
from study.learning.pace import pace
from study.presenting.days import dated
from study.presenting.exam_day import day_to_come, example, left
from study.settings import EVERY, Noted
from study.text.problems import PersonError
from study.tui.acts import WELCOME, Act, Key, bindings
from study.tui.before_reading import before_reading
from study.tui.going import Ask, Home, Read
from study.tui.screens.marked import MarkedPage
from study.tui.services import SettingsKept
from study.tui.widgets.field import Field
from study.tui.widgets.row import Row

if TYPE_CHECKING:
    from datetime import date

    from textual.app import ComposeResult

    from study.source.source import Source
    from study.tui.glyphs import Glyphs
    from study.tui.services import Services

WHAT = """Study asks you about an article until you know its facts and can argue with its argument. \
Every answer tells it what to ask you next, and when."""

ELSEWHERE = """The article is its author's and does not come with Study. The brief does: a retelling in our own words. \
Read the article first if you can; if you have its text in a file, this shows it beside the brief:"""

ATTACHED = """The brief retells the article in our own words, and beside it stands the text that you attached. \
Read the article first if you can."""

GUESS = "Guess freely: what you wondered about stays better when you read it."
CHOSEN = "What is asked is then chosen for that day."
PASSAGES = "Passage by passage; the questions wait at the Desk."


class WelcomeScreen(MarkedPage):
    """What somebody sees who starts Study for the first time."""

    ACTS: ClassVar[tuple[Act, ...]] = WELCOME
    BINDINGS = bindings("welcome", WELCOME)

    def __init__(self, glyphs: Glyphs, services: Services, source: Source) -> None:
        super().__init__(glyphs)
        self.services = services
        self.source = source
        self.head.title = "Welcome to Study"
        self.head.right = (dated(self._today),)
        self._decks, self._questions = before_reading(services, source.id)
        self._noted = services.settings.exams.get(EVERY)
        ways = ("ask", "exam", "read") if self._questions else ("exam", "read")
        self._ways = {way: Row(i) for i, way in enumerate(ways)}
        self._rows = list(self._ways.values())
        self._field = Field(placeholder=f"{example(self._today)}, or how many days are left")
        self._told = Static(Content(), classes="-told")
        self._field.display = self._told.display = False

    @property
    def _today(self) -> date:
        return day_of(self.services.now())

    def compose_page(self) -> ComposeResult:
        """Give what Study is, where the article is, and the ways to begin."""
        text, source = self.glyphs.text, self.source
        yield Static(Content(text(WHAT)))
        told = " · ".join(part for part in (source.author, source.kind) if part)
        title = Content.assemble((self.glyphs.line(source.title), "bold"), (text(f"   {told}"), "$quiet"))
        yield Static(title, classes="-group")
        if self._attached():
            yield Static(Content(text(ATTACHED)))
        else:
            yield Static(Content(text(ELSEWHERE)))
            yield Static(
                Content.styled(text(f"study source attach {source.id} article.txt"), "$accent"), classes="-way"
            )
        for way, row in self._ways.items():
            row.add_class("-apart")
            yield row
            if way == "exam":
                yield self._field
                yield self._told

    def _attached(self) -> bool:
        try:
            return bool(self.services.article(self.source.id))
        except PersonError:  # study check tells it
            return False

    def _draw(self) -> None:
        """Show the ways, and where the mark is."""
        minutes = math.ceil(len(self._questions) * pace(()) / 60_000)
        said = {
            "ask": (f"{len(self._questions)} questions before you read", f" · about {minutes} min", GUESS),
            "exam": (*self._exam(), CHOSEN),
            "read": ("Read the brief first", "", PASSAGES),
        }
        for way, row in self._ways.items():
            what, more, why = said[way]
            line = Content.assemble((self.glyphs.text(what), "bold"), self.glyphs.text(more))
            row.show(Content("\n").join([line, Content.styled(self.glyphs.text(why), "$quiet")]))
        super()._draw()

    def _exam(self) -> tuple[str, str]:
        if self._noted is None:
            return "Is there an exam?", " Set its day, if you like."
        return f"Exam on {dated(self._noted.date)}", f" · {left(self._noted.date, self._today)}"

    # The day of an exam.

    @property
    def _writing(self) -> bool:
        return bool(self._field.display)

    def _write(self) -> None:
        """Take the day in a field."""
        self._at = self._ways["exam"].index
        self._field.display = True
        self._field.open(self._noted.date.isoformat() if self._noted else "")
        self.set_focus(self._field, scroll_visible=False)
        self._draw()
        self.call_after_refresh(self._field.scroll_visible, animate=False)

    def _close(self) -> None:
        self._field.display = self._told.display = False
        self.set_focus(None)
        self._draw()

    @on(Field.Done)
    def _done(self) -> None:
        """Keep the day; where that cannot be, say why, and let it be written again."""
        said = self._field.value.strip()
        minutes = self._noted.minutes if self._noted else None
        try:
            noted = Noted(day_to_come(said, self._today), minutes) if said else None
            if noted != self._noted:
                self._keep(noted)
        except PersonError as error:
            self._told.update(
                Content.styled(self.glyphs.text(f"{str(error)[:1].upper()}{str(error)[1:]}."), "$warning")
            )
            self._told.display = True
            self._field.closed = False
            self.call_after_refresh(self._told.scroll_visible, animate=False)
            return
        self._noted = noted
        self._close()
        self._at = 0
        self._draw()

    @on(Field.Changed)
    def _anew(self) -> None:
        """Leave off saying what was wrong with what stood there before."""
        self._told.display = False

    def _keep(self, noted: Noted | None) -> None:
        """Keep the exam of every deck, or take it away. Raises PersonError."""
        before = self.services.settings
        others = {deck: exam for deck, exam in before.exams.items() if deck != EVERY}
        settings = replace(before, exams={**others, EVERY: noted} if noted else others)
        self.services.keep(before, settings)
        self.services = replace(self.services, settings=settings)
        self.post_message(SettingsKept(settings))

    # The acts.

    def live(self) -> list[Key]:
        """Give the keys; while a day is written, Enter is the field's."""
        keys = super().live()
        return [Key("Enter", "set the date"), *keys] if self._writing else keys

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While a day is written letters are text."""
        if action == "step_out" or self._writing:
            return self._writing and action == "step_out"
        return super().check_action(action, parameters)

    def _action_begin(self) -> None:
        match list(self._ways)[self._at]:
            case "ask":
                self.services.welcomed()
                self.leave_for(Ask(self._decks, self._questions))
            case "exam":
                self._write()
            case _:
                self._action_read()

    def _action_exam(self) -> None:
        self._write()

    def _action_read(self) -> None:
        self.services.welcomed()
        decks = tuple(deck for deck in self.services.decks() if deck.source == self.source.id)
        self.leave_for(Read(decks))

    def _action_step_out(self) -> None:
        self._close()

    def _action_leave(self) -> None:
        self.services.welcomed()
        self.post_message(Home())
