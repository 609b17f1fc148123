"""Progress: what was done, what to expect on the exam's day, what is known, what is taken for what. No reproach."""

from __future__ import annotations

import asyncio
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, ClassVar

from textual.content import Content
from textual.widgets import Static

from study.learning.days import day_of
from study.presenting.days import dated
from study.presenting.prospects import NO_MARK, spread
from study.presenting.statistics import PAIRS, SURENESS
from study.text.problems import PersonError
from study.tui.acts import PROGRESS, Act, bindings
from study.tui.charts import heat, passages, ranges, shares
from study.tui.foresight import progress, read
from study.tui.keymap import said
from study.tui.screens.page import Page
from study.tui.widgets.drawing import Drawing
from study.tui.widgets.row import Row

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from textual.app import ComposeResult
    from textual.widget import Widget

    from study.learning.curve import Turn
    from study.learning.statistics.calibration import Calibration
    from study.learning.statistics.confusions import Pair
    from study.learning.statistics.figures import Mastered
    from study.tui.foresight import Progress, Record
    from study.tui.glyphs import Glyphs
    from study.tui.services import Services

NOTHING = "This page fills as you answer. {progress.close} leads back to the Desk, and {desk.begin} there begins."


class ProgressScreen(Page):
    """What the log tells, on one page."""

    ACTS: ClassVar[tuple[Act, ...]] = PROGRESS
    BINDINGS = bindings("progress", PROGRESS)

    def __init__(self, glyphs: Glyphs, services: Services) -> None:
        super().__init__(glyphs)
        self.services = services
        self.head.title = "Progress"
        self.head.right = (dated(day_of(services.now())),)
        self._record: Record | None = None
        self._waiting = Static(Content(glyphs.text("Reading your answers…")))

    def compose_page(self) -> ComposeResult:
        """Give a word to wait with, or what there is to say without figures."""
        try:
            record = read(self.services)
        except PersonError as error:
            yield Static(Content.styled(self.glyphs.text(str(error)), "$warning"))
            return
        if record.answers:
            self._record = record
            yield self._waiting
        else:
            yield Static(Content(self.glyphs.text(said(self, NOTHING))))

    def on_mount(self) -> None:
        """Work the figures out once the page stands."""
        self.show_keys()
        if self._record is not None:
            self.call_after_refresh(self.run_worker, partial(self._tell, self._record))

    async def _tell(self, record: Record) -> None:
        """Show the figures, worked out beside the screen: keys are obeyed meanwhile."""
        found = await asyncio.to_thread(_worked_out, record)
        await self._waiting.remove()
        await self.body.mount_all(self._blocks(found))
        self.call_after_refresh(self.show_keys)

    # The blocks.

    def _blocks(self, found: Progress) -> Iterable[Widget]:
        told = found.figures
        return chain(
            self._done(found),
            self._expected(found),
            *(self._known(each) for each in told.subjects if each.whole.seen),
            self._taken(told.confusions.pairs[:PAIRS]),
            self._felt(told.calibration),
        )

    def _title(self, title: str) -> Static:
        return Static(Content.styled(self.glyphs.line(title), "bold $accent"), classes="-group")

    def _done(self, found: Progress) -> Iterator[Widget]:
        """Give the calendar, and the minutes of this week."""
        yield self._title("What you did")
        if found.days:
            yield Drawing(partial(heat, found.days, found.figures.today, self.glyphs))
        time, sat = found.figures.week.time, len(found.figures.week.sessions)
        if time.answers:
            minutes = _counted(max(1, round(time.milliseconds / 60_000)), "minute")
            yield Static(Content.assemble("This week: ", (minutes, "bold"), f" in {_counted(sat, 'session')}."))
        elif not found.days:
            yield Static(Content("Your last answers lie some weeks back; what you knew still helps."))

    def _expected(self, found: Progress) -> Iterator[Widget]:
        """Give what would be recalled now and on the day: in words, as a curve, and by part."""
        ahead = found.ahead
        day, whole = dated(ahead.day), ahead.whole
        if not whole.points:
            return
        yield self._title(f"What to expect on {day}{', the day of the exam' if ahead.exam else ''}")
        now, then, after = (self.glyphs.line(spread(each)) for each in (whole.now, whole.then, whole.after))
        of = f" of {_counted(whole.points, 'point')} now. If you do nothing, "
        held = ("; with today's session, ", (after, "bold")) if ahead.minutes else ()
        yield Static(Content.assemble((now, "bold"), of, (then, "bold"), " that day", *held, "."))
        yield Static(Content.styled(self.glyphs.text(NO_MARK), "$quiet"), classes="-sentence")
        yield from self._curve(found.curve)
        yield Drawing(partial(ranges, ahead.subjects, "that day", self.glyphs))

    def _curve(self, turns: tuple[Turn, ...]) -> Iterator[Widget]:
        """Give the days from now to that day, drawn, where there are some."""
        from study.tui.widgets.curve import Curve, drawable

        if drawable(turns):
            drawn = Curve(turns, self.glyphs)
            yield drawn
            yield Static(drawn.legend(), classes="-legend")

    def _known(self, mastered: Mastered) -> Iterator[Widget]:
        """Give a subject's points that are known, passage by passage."""
        whole = mastered.whole
        yield self._title(f"What you know · {mastered.subject.title}")
        bar = (self.glyphs.bar(whole.share, 24), "$accent")
        told = f"  {whole.known} of {_counted(whole.points, 'point')}"
        yield Static(Content.assemble(bar, told), classes="-sentence" if mastered.passages else "")
        if mastered.passages:
            yield Drawing(partial(passages, mastered.passages, self.glyphs))

    def _taken(self, pairs: Iterable[Pair]) -> Iterator[Widget]:
        """Give what is taken for what."""
        for number, pair in enumerate(pairs):
            if number == 0:
                yield self._title("Taken for one another")
            given, wanted = (self.glyphs.line(name) for name in (pair.given, pair.wanted))
            way = Content.assemble(given, (" and " if pair.back else " for ", "$quiet"), wanted)
            row = Row(number, marks=0)
            row.show(way, label=self.glyphs.line(f"{pair.times:>2}×"))
            yield row

    def _felt(self, calibration: Calibration | None) -> Iterator[Widget]:
        """Give how sure the learner was, beside how often they were right."""
        if calibration is None:
            return
        yield self._title("How sure you were, and how often right")
        rows = [
            (SURENESS[felt.sureness], felt.share, f"of {_counted(felt.answers, 'answer')}") for felt in calibration.felt
        ]
        yield Drawing(lambda _: shares(rows, self.glyphs))

    # The acts.

    def _action_close(self) -> None:
        self.dismiss()


def _worked_out(record: Record) -> Progress:
    """Give the figures; loads meanwhile what draws the curve, which is wanted on this page alone."""
    import study.tui.widgets.curve  # noqa: F401

    return progress(record)


def _counted(number: int, word: str) -> str:
    return f"{number:,} {word}{'' if number == 1 else 's'}"
