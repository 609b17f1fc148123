"""A page with a question that can be flagged: the line for what is wrong, and its keys. Knows no answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.tui.screens.page import Page

if TYPE_CHECKING:
    from collections.abc import Mapping

    from study.learning.said import Said
    from study.questions import Question
    from study.tui.acts import Key
    from study.tui.widgets.flagging import Flagging

WHILE_ASKING = frozenset({"step_out", "guide", "keep_flag", "drop_flag"})
"""What can be done while letters are the flag's comment."""


class FlaggedPage(Page):
    """Flags are read from what the learner has said, and said there."""

    _flagging: Flagging | None = None
    """Made when the first flag is set: most questions never get one."""

    @property
    def said(self) -> Said:
        """What the learner says of questions."""
        raise NotImplementedError

    @property
    def asks_for_flag(self) -> bool:
        """Whether letters are the comment of a flag now."""
        return self._flagging is not None and self._flagging.asking

    @property
    def flag_keys(self) -> tuple[Key, ...]:
        """The keys that work while it is asked what is wrong, for the footer; none at other times."""
        return self._flagging.keys if self._flagging and self.asks_for_flag else ()

    def words(self) -> Mapping[str, str]:
        """Esc leaves the flag as it was."""
        return {"step_out": "leave it"} if self.asks_for_flag else {}

    def is_flagged(self, question: Question) -> bool:
        """Give whether a question is flagged."""
        return self.said.flag_of(question) is not None

    async def ask_for_flag(self, question: Question) -> None:
        """Ask what is wrong with a question, at the foot of the page; keys that come meanwhile wait for their line."""
        from study.tui.widgets.flagging import Flagging

        if self._flagging is None:
            self._flagging = Flagging(self.glyphs)
            await self.body.mount(self._flagging)
        self._flagging.ask(question, self.said)
        self.set_focus(self._flagging.field, scroll_visible=False)
        self.bring_up(self._flagging)

    def forget_flag(self) -> None:
        """Say no more of the flag that was set: another question stands there."""
        if self._flagging:
            self._flagging.clear()

    def leave_flag(self) -> None:
        """Leave the flag as it was."""
        if self._flagging:
            self._flagging.leave()

    def on_flagging_changed(self) -> None:
        """Show what Enter does now."""
        self.show_keys()

    def _action_keep_flag(self) -> None:
        if self._flagging:
            self._flagging.keep()

    def _action_drop_flag(self) -> None:
        if self._flagging:
            self._flagging.drop()
