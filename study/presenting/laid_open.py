"""A question laid open, with its answer and all that its author says of it: for those who browse, not for the asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.judging.verdict import Mark
from study.presenting.clean import clean, clean_line
from study.presenting.prompts import place
from study.questions import Cloze, Match, Multiple, Open, Order, Typed
from study.questions.choice import Choice
from study.values import frozen

if TYPE_CHECKING:
    from study.questions import Question


@frozen(kw_only=True)
class Laid:
    """One line of the answer; every text is clean."""

    text: str
    mark: Mark | None = None
    """RIGHT for what is right among options, WRONG for what is not; None where there is nothing to tell apart."""
    because: str = ""
    """Why it is wrong; may be empty."""


@frozen(kw_only=True)
class LaidOpen:
    """A question with its answer; every text is clean, and may be empty but for the first three."""

    id: str
    place: str
    """Its kind, passages, level, tags, and who made it: ``choice · ¶ 8 · analyse · hedges``."""
    asked: str
    answer: tuple[Laid, ...]
    why: str
    hint: str


def laid_open(question: Question) -> LaidOpen:
    """Give a question with its answer."""
    made = "generated" if question.made else ""
    outside = "needs knowledge from outside" if question.outside else ""
    parts = (question.kind, place(question), *map(clean_line, question.tags), made, outside)
    return LaidOpen(
        id=question.id,
        place=" · ".join(part for part in parts if part),
        asked=clean(question.prompt),
        answer=_answer(question),
        why=clean(question.why),
        hint=clean(question.hint),
    )


def _answer(question: Question) -> tuple[Laid, ...]:
    match question:
        case Choice() | Multiple():
            right = (question.right,) if isinstance(question, Choice) else question.right
            wrong = (
                Laid(text=clean(option.text), mark=Mark.WRONG, because=clean(option.because))
                for option in question.wrong
            )
            return (*(Laid(text=clean(text), mark=Mark.RIGHT) for text in right), *wrong)
        case Typed():
            also = question.accept
            accepted = (Laid(text=f"also: {clean_line('; '.join(also))}"),) if also else ()
            return (Laid(text=clean(question.answer), mark=Mark.RIGHT), *accepted)
        case Order():
            return tuple(Laid(text=f"{i}. {clean(item)}") for i, item in enumerate(question.items, 1))
        case Match():
            return tuple(Laid(text=f"{clean(left)} – {clean(right)}") for left, right in question.pairs)
        case Open():
            return tuple(Laid(text=clean(point.text), mark=Mark.RIGHT) for point in question.expect)
        case Cloze():
            return (Laid(text="; ".join(clean(gap.answer) for gap in question.gaps), mark=Mark.RIGHT),)
        case _:
            return (Laid(text=clean(question.key), mark=Mark.RIGHT),)
