"""The map: the argument of a source as a tree, and beside each step how much of it is known.

It stands by itself, or lies over a question, to which it leads back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.content import Content
from textual.widgets import Static

from study.presenting.argument_branch import branch
from study.presenting.argument_tree import ASCII, UNICODE, rows
from study.tui.acts import MAP, Act, bindings
from study.tui.going import Ask, Home
from study.tui.grasp import argument_of, by_step, grasp, sign
from study.tui.screens.marked import MarkedPage
from study.tui.widgets.step import StepRow

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from textual.app import ComposeResult

    from study.deck.deck import Deck
    from study.presenting.argument_tree import Row as TreeRow
    from study.questions import Question
    from study.source.argument import Argument, Node
    from study.tui.glyphs import Glyphs
    from study.tui.services import Services

LEAP = 8
"""Steps that a page key goes."""


class MapScreen(MarkedPage):
    """The argument from its thesis down; ``over`` is the question that it lies over, at whose step it begins."""

    ACTS: ClassVar[tuple[Act, ...]] = MAP
    BINDINGS = bindings("map", MAP)

    def __init__(self, glyphs: Glyphs, services: Services, decks: Iterable[Deck], over: Question | None = None) -> None:
        super().__init__(glyphs)
        self.services = services
        self.grasp = grasp(services, decks)
        self._argument = argument_of(services, self.grasp.source)
        self._over = over
        self._brief = services.passages(self.grasp.source) if self.grasp.source else {}
        self._on: Mapping[str, tuple[Question, ...]] = {}
        if self._argument:
            self._on = by_step(self.grasp.questions, self.grasp.source, self._argument)
        self._steps: list[Node] = []
        self.head.title = self.grasp.title or "Map"
        self.head.right = ("map",)

    def compose_page(self) -> ComposeResult:
        """Give what the signs mean, and the tree; where there is none, a sentence."""
        if self._argument is None or self._argument.thesis is None:
            yield Static(Content(self.glyphs.text(self._nothing())))
            return
        yield Static(Content.styled(self.glyphs.text(self._legend()), "$quiet"), classes="-notice")
        guides = ASCII if self.glyphs.plain else UNICODE
        for row in rows(branch(self._argument, self._argument.thesis.id), guides):
            yield self._row(row, self._argument)
        self._at = self._place(self._over) if self._over else 0

    def on_mount(self) -> None:
        """Show the step with the mark."""
        if self._at:
            self.call_after_refresh(self.body.scroll_to_center, self._rows[self._at], animate=False)

    def _place(self, question: Question) -> int:
        """Give the step that a question asks about; of several on its passages, or of none, the first."""
        asked = [question.point == f"{self.grasp.source}#{node.id}" for node in self._steps]
        near = [node.passage in question.passages for node in self._steps]
        return next((found.index(True) for found in (asked, near) if True in found), 0)

    def _legend(self) -> str:
        glyphs = self.glyphs
        signs = f"{glyphs.right} known   {glyphs.on} met   {glyphs.off} new   {glyphs.dot} no question"
        return f"{signs}   (3/7) known, with all below"

    def _nothing(self) -> str:
        if not self.grasp.source:
            return "This deck has no source, and so no argument to draw."
        return f"There is no argument to draw here; study map {self.grasp.source} says why."

    def _row(self, row: TreeRow, argument: Argument) -> StepRow:
        """Give a step with its part, its sentence and what is known of it; or a heading."""
        if not row.node:
            heading = StepRow(-1, row.guide, row.rest)
            heading.show(Content.styled(f"{self.glyphs.line(row.text)}:", "$quiet"))
            return heading
        node, on_branch = argument.nodes[row.node], self._on[row.node]
        own = self.grasp.known(q for q in on_branch if q.point == f"{self.grasp.source}#{node.id}")
        known = self.grasp.known(on_branch)
        count = f"  ({known.known}/{known.points})" if known.points > own.points else ""
        step = StepRow(len(self._rows), row.guide, row.rest, sign(self.glyphs, own))
        step.show(
            Content.assemble(
                (self.glyphs.text(f"{row.role} ¶ {row.passage}  "), "$quiet"),
                (self.glyphs.line(row.text), "" if row.guide else "bold"),
                (count, "$quiet"),
            )
        )
        self._steps.append(node)
        self._rows.append(step)
        return step

    # The acts.

    def words(self) -> Mapping[str, str]:
        """Over a question Esc leads back to it."""
        return {"leave": "back"} if self._over else {}

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A step can be asked about where a question is on it, and read where the brief has its passage."""
        match action:
            case "begin":
                return bool(self._steps) and bool(self._on[self._steps[self._at].id])
            case "questions":
                return bool(self._steps) and bool(self._asked())
            case "passage":
                return bool(self._steps) and self._steps[self._at].passage in self._brief
            case "move" | "page" | "side" | "end":
                return bool(self._steps)
            case _:
                return super().check_action(action, parameters)

    def _asked(self) -> tuple[Question, ...]:
        """Give the questions on the step with the mark alone."""
        here = self._steps[self._at].id
        return tuple(question for question in self._on[here] if question.point == f"{self.grasp.source}#{here}")

    def _action_begin(self) -> None:
        self.leave_for(Ask(self.grasp.decks, self._on[self._steps[self._at].id]))

    def _action_passage(self) -> None:
        from study.tui.screens.reader import ReaderScreen

        here, decks = self._steps[self._at].passage, self.grasp.decks
        self.lay_over(lambda: ReaderScreen(self.glyphs, self.services, decks, (here,), "the step stands here"))

    def _action_questions(self) -> None:
        from study.tui.screens.step import StepScreen

        here, asked = self._steps[self._at], self._asked()
        self.lay_over(lambda: StepScreen(self.glyphs, self.services, self.grasp, here, asked))

    def _action_page(self, step: int) -> None:
        self._go(min(max(0, self._at + step * LEAP), len(self._steps) - 1))

    def _action_end(self, step: int) -> None:
        self._go(0 if step < 0 else len(self._steps) - 1)

    def _action_side(self, step: int) -> None:
        """Go to the step that this one bears on, or past all that bears on this one."""
        ids, here = [node.id for node in self._steps], self._steps[self._at]
        if step < 0:
            self._go(ids.index(here.to) if here.to in ids else 0)
        elif self._argument:
            after = self._at + 1 + len(self._argument.descendants(here.id))
            self._go(after if after < len(ids) else self._at)

    def _go(self, at: int) -> None:
        self._at = at
        self._draw()
        if at == 0:
            self.body.scroll_home(animate=False)
        else:
            self._rows[at].scroll_visible(animate=False)

    def _action_leave(self) -> None:
        if self._over:
            self.dismiss()
        else:
            self.post_message(Home())
