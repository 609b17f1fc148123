"""One answer widget a kind. To add a kind, add its file here and its row in the table."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from study.tui.glyphs import Glyphs
    from study.tui.questions.answer import AnswerWidget

WIDGETS = {
    "choice": "ChoiceAnswer",
    "multiple": "MultipleAnswer",
    "truth": "TruthAnswer",
    "typed": "TypedAnswer",
    "number": "NumberAnswer",
    "cloze": "ClozeAnswer",
    "order": "OrderAnswer",
    "match": "MatchAnswer",
    "card": "CardAnswer",
    "open": "OpenAnswer",
}
"""The kind, which is also the name of its file, and the class there."""


def widget_for(kind: str, glyphs: Glyphs) -> AnswerWidget:
    """Give a new widget for a kind of question; its file is loaded only now, so that the first question comes soon."""
    module = import_module(f"study.tui.questions.{kind}")
    return cast("AnswerWidget", getattr(module, WIDGETS[kind])(glyphs))
