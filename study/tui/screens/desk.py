"""The Desk: what to do now in one line, the decks with what is known of each, and what was done lately."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from study.learning.answers import Mode
from study.learning.days import day_of
from study.learning.planner import COUNT, Filters
from study.presenting.days import dated, day_told, when
from study.presenting.feedback import summary
from study.text.problems import PersonError
from study.tui.acts import DESK, Act, bindings
from study.tui.beginning import new_plan
from study.tui.going import Begin, Read
from study.tui.keymap import said
from study.tui.outlook import Outlook, exam_ahead, outlook, plan_of
from study.tui.screens.marked import MarkedPage
from study.tui.weak_spots import drawn, weak_spots
from study.tui.widgets.drawing import Drawing
from study.tui.widgets.row import Row
from study.values import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from textual.app import ComposeResult

    from study.deck.deck import Deck
    from study.learning.plan import Plan
    from study.learning.sitting import Sitting
    from study.learning.statistics import Mastery
    from study.tui.glyphs import Glyphs
    from study.tui.services import Services

GO_ON = {
    Mode.LEARN: "Go on learning",
    Mode.QUIZ: "Go on with the quiz",
    Mode.CRAM: "Go on cramming",
    Mode.EXAM: "Go on with the exam",
}


@frozen
class Offer:
    """One line of the Desk that can have the mark."""

    text: Content
    enter: Message
    """What Enter asks for."""
    decks: tuple[Deck, ...]
    """What ``learn``, ``quiz`` and the others ask while the mark is here."""


class DeskScreen(MarkedPage):
    """Home."""

    ACTS: ClassVar[tuple[Act, ...]] = DESK
    BINDINGS = bindings("desk", DESK)

    @dataclass
    class Examine(Message):
        """An exam on these decks is to be set up."""

        decks: tuple[Deck, ...]

    @dataclass
    class Map(Message):
        """The argument of the source of one of these decks is to be shown."""

        decks: tuple[Deck, ...]

    @dataclass
    class Browse(Message):
        """The questions are to be browsed."""

    @dataclass
    class Settings(Message):
        """The settings are to be shown."""

    @dataclass
    class LookBack(Message):
        """The results of a session that is over are to be shown."""

        plan: Plan
        sitting: Sitting

    @dataclass
    class Leave(Message):
        """The learner is done."""

    def __init__(self, glyphs: Glyphs, services: Services, notice: str = "") -> None:
        super().__init__(glyphs)
        self.services = services
        self.head.title = "Study"
        self.head.right = (dated(day_of(services.now())),)
        self._notice = notice
        self._offers: list[Offer] = []
        self._exam = Static(classes="-exam")
        self._until = ""
        self._missed: frozenset[str] = frozenset()

    def compose_page(self) -> ComposeResult:
        """Give what to do now, the decks, and what was done lately."""
        seen = outlook(self.services)
        self._missed = seen.missed
        if self._notice:
            yield Static(Content.styled(self.glyphs.text(self._notice), "$warning"), classes="-notice")
        elif hint := self._hint(seen):
            yield Static(Content(hint), classes="-notice")
        yield from self._offered(self._now(seen))
        if until := exam_ahead(self.services, (deck for deck, _ in seen.decks)):
            self._until = until
            self._exam.update(Content(until))
            yield self._exam
        if seen.decks:
            yield Static(Content.styled("Decks", "bold $accent"), classes="-group")
        yield from self._offered((self._deck(deck, known) for deck, known in seen.decks), apart=True)
        if spots := weak_spots(seen, self.services, self.glyphs):
            drawing = Drawing(partial(drawn, spots))
            drawing.add_class("-weak")
            yield drawing
        if seen.past:
            yield Static(Content.styled("Lately", "bold $accent"), classes="-lately")
        yield from self._offered(self._lately(seen))
        if not seen.decks:
            yield Static(Content(self.glyphs.text("There is no deck to ask from; study check says why.")))

    def on_mount(self) -> None:
        """Look ahead to an exam once the page stands."""
        if self._until:
            self.call_after_refresh(self.run_worker, self._look_ahead)

    async def _look_ahead(self) -> None:
        """Say behind the day of the exam what to expect of it, worked out beside the screen."""
        from study.presenting.prospects import worth
        from study.tui.foresight import ahead, read

        try:
            record = read(self.services)
        except PersonError:  # who goes on is told
            return
        found = await asyncio.to_thread(ahead, record)
        if not found.minutes:
            return
        told = worth(found.whole, found.minutes)
        self._exam.update(Content(self.glyphs.text(f"{self._until} · {told[:1].lower()}{told[1:]}")))

    def _hint(self, seen: Outlook) -> str:
        """Give a word for the first minutes; empty for somebody who knows the way."""
        if seen.unfinished or len(seen.past) > 1:
            return ""
        if not seen.past:
            return said(self, "Welcome. {desk.begin} begins; {desk.help} shows every key.")
        if not any(deck.source for deck, _ in seen.decks):
            return ""
        return said(self, "A good moment to read: {desk.read} opens the brief.")

    # What stands there.

    def _offered(self, offers: Iterable[Offer], *, apart: bool = False) -> ComposeResult:
        for offer in offers:
            row = Row(len(self._rows))
            row.set_class(apart, "-deck")
            row.show(offer.text)
            self._offers.append(offer)
            self._rows.append(row)
            yield row

    def _now(self, seen: Outlook) -> Iterable[Offer]:
        """Give the unfinished sessions, then what memory needs, or a quiz where it needs nothing."""
        text, everything = self.glyphs.text, tuple(deck for deck, _ in seen.decks)
        for session in seen.unfinished:
            decks = tuple(deck for deck in everything if deck.id in session.plan.decks)
            what = GO_ON[session.plan.mode]
            count = (
                f"{session.done} of {session.total} done" if session.done < session.total else "missed ones are left"
            )
            where = f"{count} · {self._titles(decks, everything)}"
            line = Content.assemble((what, "bold"), text(f" · {where}"))
            yield Offer(line, Begin(session.plan), decks)
        if not everything:
            return
        if points := len(seen.today.points):
            what = "1 question" if points == 1 else f"{points} questions"
            new = f" · {seen.today.new} new" if 0 < seen.today.new < points else ""
            line = Content.assemble((f"{what} for today", "bold"), text(f"{new} · about {seen.today.minutes} min"))
            yield Offer(line, Begin(new_plan(self.services, Mode.LEARN, everything)), everything)
        else:
            later = f" The next comes {when(seen.next, self.services.now())}." if seen.next else ""
            line = Content.assemble(("Nothing more for today.", "bold"), text(f"{later} A quiz of {COUNT}?"))
            yield Offer(line, Begin(new_plan(self.services, Mode.QUIZ, everything)), everything)

    def _deck(self, deck: Deck, known: Mastery) -> Offer:
        """Give a deck's title, and below it how many of its points are known."""
        count = len(deck.questions)
        counts = f"{known.known} of {known.points} points known · {count} question{'' if count == 1 else 's'}"
        bar = Content.assemble(
            (self.glyphs.bar(known.share, 10), "$accent"), (self.glyphs.text(f"  {counts}"), "$quiet")
        )
        text = Content("\n").join([Content(self.glyphs.line(deck.title)), bar])
        return Offer(text, Begin(new_plan(self.services, Mode.LEARN, (deck,))), (deck,))

    def _lately(self, seen: Outlook) -> Iterable[Offer]:
        """Give the last sessions, a line each."""
        today, everything = day_of(self.services.now()), tuple(deck for deck, _ in seen.decks)
        for past in seen.past:
            told = day_told(day_of(past.sitting.begun), today)
            line = f"{told} · {past.sitting.mode} · {summary(past.score)}"
            plan = plan_of(past.sitting)
            decks = tuple(deck for deck in everything if deck.id in plan.decks)
            yield Offer(Content.styled(self.glyphs.text(line), "$quiet"), self.LookBack(plan, past.sitting), decks)

    def _titles(self, decks: tuple[Deck, ...], everything: tuple[Deck, ...]) -> str:
        if decks == everything and len(decks) > 1:
            return "all decks"
        return ", ".join(self.glyphs.line(deck.title) for deck in decks)

    # The acts.

    def words(self) -> Mapping[str, str]:
        """Enter on a session that is over shows its results."""
        back = bool(self._offers) and isinstance(self._offers[self._at].enter, self.LookBack)
        return {"begin": "its results"} if back else {}

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Nothing can be begun where there is no deck, and nothing asked again where nothing was missed."""
        if action in ("begin", "learn", "quiz", "exam", "cram", "read", "map", "browse", "move"):
            return bool(self._offers)
        if action == "missed":
            decks = self._offers[self._at].decks if self._offers else ()
            return any(q.id in self._missed and not q.outside for deck in decks for q in deck.questions)
        return super().check_action(action, parameters)

    def _action_begin(self) -> None:
        self.leave_for(self._offers[self._at].enter)

    def _action_learn(self) -> None:
        self.leave_for(Begin(new_plan(self.services, Mode.LEARN, self._offers[self._at].decks)))

    def _action_quiz(self) -> None:
        self.leave_for(Begin(new_plan(self.services, Mode.QUIZ, self._offers[self._at].decks)))

    def _action_exam(self) -> None:
        self.leave_for(self.Examine(self._offers[self._at].decks))

    def _action_cram(self) -> None:
        self.leave_for(Begin(new_plan(self.services, Mode.CRAM, self._offers[self._at].decks)))

    def _action_missed(self) -> None:
        plan = new_plan(self.services, Mode.QUIZ, self._offers[self._at].decks)
        self.leave_for(Begin(replace(plan, filters=Filters(missed=True))))

    def _action_read(self) -> None:
        self.leave_for(Read(self._offers[self._at].decks))

    def _action_map(self) -> None:
        self.leave_for(self.Map(self._offers[self._at].decks))

    def _action_browse(self) -> None:
        self.leave_for(self.Browse())

    def _action_progress(self) -> None:
        from study.tui.screens.progress import ProgressScreen

        self.app.push_screen(ProgressScreen(self.glyphs, self.services))

    def _action_settings(self) -> None:
        self.leave_for(self.Settings())

    def _action_leave(self) -> None:
        self.post_message(self.Leave())
