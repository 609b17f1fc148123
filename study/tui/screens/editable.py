"""A page on which a question stands that can be changed in its file. Opens no file itself; that is tui/editing.py."""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.text.problems import PersonError
from study.tui.screens.page import Page

if TYPE_CHECKING:
    from study.questions import Question
    from study.tui.services import Services


class EditablePage(Page):
    """After the change it goes by the questions as they are now."""

    services: Services

    @property
    def at_hand(self) -> Question | None:
        """The question that stands there; None for none."""
        raise NotImplementedError

    def take_up(self) -> None:
        """Go by the questions as they are now. Raises LogError."""
        raise NotImplementedError

    def tell(self, text: str) -> None:
        """Say what keeps a question from being changed, or what is wrong in its file now."""
        self.notify(self.glyphs.text(text), severity="warning", timeout=15, markup=False)

    @property
    def can_edit(self) -> bool:
        """Whether the question stands in a file."""
        deck = self.services.deck(self.at_hand.deck) if self.at_hand else None
        return deck is not None and deck.path is not None

    def catch_up(self, told: str = "") -> None:
        """Go by the questions as they are now, and say what there is to say of that."""
        try:
            self.take_up()
        except PersonError as error:
            told = told or str(error)
        if told:
            self.tell(told)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Nothing is edited that stands in no file."""
        return self.can_edit if action == "edit" else super().check_action(action, parameters)

    def _action_edit(self) -> None:
        from study.tui.editing import edit

        if self.at_hand:
            try:
                edit(self.app, self.glyphs, self.services, self.at_hand, self.catch_up)
            except PersonError as error:
                self.tell(str(error))
