"""The reader: the brief of a source passage by passage, what of each is known, and the article beside it, if attached.

It stands by itself, or lies over a question or a map, to which it leads back. It is the one way to read a passage.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual.containers import Container, Vertical
from textual.content import Content
from textual.widgets import Static

from study.learning.answers import Mode
from study.learning.planner import Filters
from study.learning.statistics.mastery import by_passage
from study.presenting.points import stated
from study.text.problems import PersonError
from study.tui.acts import READER, Act, Key, bindings
from study.tui.beginning import new_plan
from study.tui.going import Begin, Home
from study.tui.grasp import by_point, grasp, sign
from study.tui.screens.marked import MarkedPage
from study.tui.widgets.row import Row

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from textual.app import ComposeResult

    from study.deck.deck import Deck
    from study.tui.glyphs import Glyphs
    from study.tui.services import Services

WIDE = 120
"""Columns from which brief and article stand side by side."""


class ReaderScreen(MarkedPage):
    """The passages one below the other; the keys act on the one with the mark.

    ``over`` are the passages for which it was opened over another page, and ``note`` says in their headings why.
    """

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (WIDE, "-wide")]  # noqa: RUF012
    ACTS: ClassVar[tuple[Act, ...]] = READER
    BINDINGS = bindings("reader", READER)

    def __init__(
        self, glyphs: Glyphs, services: Services, decks: Iterable[Deck], over: Iterable[int] = (), note: str = ""
    ) -> None:
        super().__init__(glyphs)
        self.services = services
        self.grasp = grasp(services, decks)
        source = self.grasp.source
        self._brief = dict(services.passages(source)) if source else {}
        self._article = self._attached() if self._brief else ()
        self._numbers = list(self._brief)
        self._on = by_passage(self.grasp.questions)
        self._asked = any(self.grasp.met(each) for number in self._numbers for each in self._on.get(number, ()))
        self._over = tuple(over)
        self._note = note
        self._at = next((i for i, number in enumerate(self._numbers) if number in self._over), 0)
        self._facts: list[Vertical] = []
        """Below each passage what was asked of it; empty until it is wanted."""
        self.head.title = self.grasp.title or "Reader"
        self.add_class("-wide" if self.app.size.width >= WIDE else "-narrow")  # see Page
        self.set_class(bool(self._article), "-attached")

    def _attached(self) -> tuple[str, ...]:
        """Give the article's paragraphs; none where none is attached, or none can be read."""
        try:
            return self.services.article(self.grasp.source)
        except PersonError:
            return ()

    def compose_page(self) -> ComposeResult:
        """Give the passages, each under its number; where there is none, a sentence."""
        if not self._brief:
            yield Static(Content(self.glyphs.text(self._nothing())))
        for number, text in self._brief.items():
            row = Row(len(self._rows))
            row.show(self._heading(number))
            self._rows.append(row)
            yield row
            yield self._texts(text, self._article[number - 1] if 1 <= number <= len(self._article) else "")
            self._facts.append(Vertical(classes="-facts"))
            yield self._facts[-1]

    def _texts(self, brief: str, article: str) -> Container:
        """Give a passage of the brief, and what it retells below or beside it."""
        told = Static(Content(self.glyphs.text(unwrapped(brief))), classes="-passage")
        if not article:
            return Container(told, classes="-texts")
        said = Static(Content(self.glyphs.text(unwrapped(article))))
        return Container(
            Vertical(Static(Content("The brief"), classes="-label"), told),
            Vertical(Static(Content("The article"), classes="-label"), said, classes="-article"),
            classes="-texts",
        )

    def _nothing(self) -> str:
        if not self.grasp.source:
            return "This deck has no source, and so nothing to read here."
        return f"There is no brief to read here; study source show {self.grasp.source} says why."

    def _heading(self, number: int) -> Content:
        """Give a passage's number, what of it was asked and is known, and why the reader was opened at it."""
        known = self.grasp.known(self._on.get(number, ()))
        told = f"asked {known.seen} of {known.points}, {known.known} known"
        if not known.points:
            told = "nothing is asked of it"
        elif not known.seen:
            told = f"{known.points} point{'' if known.points == 1 else 's'}, none asked yet"
        return Content.assemble(
            (self.glyphs.text(f"¶ {number}"), "bold $accent"),
            (f"   {sign(self.glyphs, known)} ", "bold $accent"),
            (told, "$quiet"),
            (self.glyphs.text(f"  {self.glyphs.dot}  {self._note}"), "bold") if number in self._over else "",
        )

    def on_mount(self) -> None:
        """Show the passage with the mark."""
        if self._at:
            self.call_after_refresh(self._bring_up)

    def _draw(self) -> None:
        """Show where the mark is, and at the top which passage that is."""
        attached = ("with the article",) if self._article else ()
        at = (self.glyphs.text(f"¶ {self._numbers[self._at]} of {self._numbers[-1]}"),) if self._numbers else ()
        self.head.right = (*attached, *at) or ("reader",)
        super()._draw()

    def _bring_up(self) -> None:
        self._rows[self._at].scroll_visible(animate=False, top=True)

    # What was asked.

    @property
    def _telling(self) -> bool:
        """Whether what was asked stands below the passages."""
        return self.has_class("-telling")

    def _tell(self, number: int) -> Iterable[Row]:
        """Give the points asked of a passage so far, each with its sign: no others, which are still to be asked."""
        for forms in by_point(filter(self.grasp.met, self._on.get(number, ()))).values():
            asked, key = (self.glyphs.line(text) for text in stated(forms))
            arrow = f"  {self.glyphs.arrow} " if asked else ""
            row = Row(-1)
            row.show(Content.assemble((asked + arrow, "$quiet"), key), label=sign(self.glyphs, self.grasp.known(forms)))
            yield row

    # The acts.

    def live(self) -> list[Key]:
        """Give the keys; over another page Enter and Esc are one."""
        return [key for key in super().live() if not (self._over and key.action == "screen.begin")]

    def words(self) -> Mapping[str, str]:
        """Esc leads back, over another page; what was asked is shown, or hidden."""
        return {**({"leave": "back"} if self._over else {}), **({"facts": "no facts"} if self._telling else {})}

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A passage can be asked about where a question rests on it."""
        match action:
            case "begin":
                return bool(self._over or (self._numbers and self._numbers[self._at] in self._on))
            case "back":
                return bool(self._over)
            case "facts":
                return self._asked
            case "move" | "end":
                return bool(self._numbers)
            case _:
                return super().check_action(action, parameters)

    def _action_begin(self) -> None:
        """Begin a quiz on the passage; over another page go back to that, where a session may stand."""
        if self._over:
            self.dismiss()
            return
        plan = new_plan(self.services, Mode.QUIZ, self.grasp.decks)
        passage = frozenset({self._numbers[self._at]})
        self.leave_for(Begin(replace(plan, filters=Filters(passages=passage))))

    async def _action_facts(self) -> None:
        """Show what was asked of each passage, or the passages alone; the one with the mark keeps its place."""
        self.toggle_class("-telling")
        for number, facts in zip(self._numbers, self._facts, strict=True):
            if not facts.children:
                await facts.mount_all(self._tell(number))
                facts.set_class(bool(facts.children), "-some")
        self.show_keys()
        self.call_after_refresh(self._bring_up)

    def _action_move(self, step: int) -> None:
        self._at = min(max(0, self._at + step), len(self._numbers) - 1)
        self._draw()
        self._bring_up()

    def _action_scroll(self, step: int) -> None:
        """Scroll, and take the mark along to the passage that is then read."""
        by = step * max(1, self.body.size.height - 2)
        self.body.scroll_relative(y=by, animate=False, immediate=True)
        top = self.body.scroll_offset.y
        if self.body.scroll_offset.y >= self.body.max_scroll_y:
            top += self.body.size.height - 1
        begun = [row.index for row in self._rows if row.virtual_region.y <= top + 1]
        self._at = begun[-1] if begun else 0
        self._draw()

    def _action_end(self, step: int) -> None:
        """Go to the first passage or the last."""
        self._at = 0 if step < 0 else len(self._numbers) - 1
        self._draw()
        super()._action_end(step)

    def _action_leave(self) -> None:
        if self._over:
            self.dismiss()
        else:
            self.post_message(Home())

    _action_back = _action_leave


def unwrapped(text: str) -> str:
    """Give the paragraphs of a text, each on one line, for the screen to wrap."""
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in text.split("\n\n"))
