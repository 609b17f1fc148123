"""A point as one line of text: what is asked of it and the answer, for who looks back at it. Draws nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.presenting.clean import clean_line
from study.questions import Cloze, Truth

if TYPE_CHECKING:
    from collections.abc import Iterable

    from study.questions import Question


def stated(forms: Iterable[Question]) -> tuple[str, str]:
    """Give what is asked of a point, and its answer, each clean and on one line; ``forms`` are its questions.

    Of several forms one that says most: rather written by hand than generated, and rather any than true or false. What
    is asked is empty where the answer is a whole sentence, as in a cloze.
    """
    question = min(forms, key=lambda form: (isinstance(form, Truth), bool(form.made)))
    asked = "" if isinstance(question, Cloze) else question.prompt
    return clean_line(asked), clean_line(question.key)
