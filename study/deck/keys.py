"""A question as the keys that a deck would hold for it: the way back from a value of a kind to what is written.

What these keys are read as equals the question they were made of, but for what its source knows of a written answer.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, assert_never

from study.questions import (
    Card,
    Choice,
    Cloze,
    Gap,
    Match,
    Multiple,
    Number,
    Open,
    Option,
    Order,
    Truth,
    Typed,
)
from study.questions.gaps import GapError, read_gaps

if TYPE_CHECKING:
    from study.questions import Question
    from study.questions.gaps import Part

Keys = dict[str, Any]
"""Texts, lists of texts and small mappings, and mappings, by key."""


class CannotBeWritten(ValueError):
    """A question that no deck could hold; says why, as the rest of a sentence. None that was read from one is so."""


def keys_of(question: Question) -> Keys:
    """Give the question's keys, its own before those that every question has; what is as usual is left out.

    Raises CannotBeWritten.
    """
    keys = _own(question) | _common(question)
    return {key: value for key, value in keys.items() if value not in ("", (), [], {})}


def _own(question: Question) -> Keys:
    match question:
        case Choice() | Multiple():
            right = question.right if isinstance(question, Choice) else list(question.right)
            kept = {} if question.shuffle else {"shuffle": "false"}
            return {
                "ask": question.ask,
                "right": right,
                "wrong": [_option(option) for option in question.wrong],
                **kept,
            }
        case Truth():
            return {"claim": question.claim, "verdict": _truth(question.true), "correction": question.correction}
        case Typed():
            return {
                "ask": question.ask,
                "answer": question.answer,
                "accept": list(question.accept),
                "reject": [name for rival in question.rivals for name in rival.names],
                "exact": _if(question.exact),
            }
        case Number():
            within = str(question.within) if question.within.amount else ""
            return {"ask": question.ask, "number": str(question.number), "within": within, "unit": question.unit}
        case Cloze():
            return {"cloze": _gapped(question.parts)}
        case Order():
            return {"ask": question.ask, "order": list(question.items)}
        case Match():
            return {"ask": question.ask, "match": dict(question.pairs), "extra": list(question.extra)}
        case Card():
            return {"front": question.front, "back": question.back, "both": _if(question.both)}
        case Open():
            points = [
                point.text if point.weight == 1 else {"text": point.text, "weight": str(point.weight)}
                for point in question.expect
            ]
            return {"ask": question.ask, "expect": points}
        case _:
            assert_never(question)


def _common(question: Question) -> Keys:
    return {
        "why": question.why,
        "hint": question.hint,
        "point": question.point.partition("#")[2],
        "passage": [str(passage) for passage in question.passages],
        "level": str(question.level) if question.level else "",
        "tags": list(question.tags),
        "picture": question.picture.file if question.picture else "",
        "alt": question.picture.alt if question.picture else "",
        "weight": str(question.weight) if question.weight != Decimal(1) else "",
        "retry": _if(question.retry),
        "formerly": list(question.formerly),
        "same-point": _if(question.same_point),
        "outside": _if(question.outside),
        "lint-ok": dict(question.lint_ok),
        "made": question.made,
    }


def _option(option: Option) -> str | dict[str, str]:
    return {"text": option.text, "because": option.because} if option.because else option.text


def _truth(value: bool) -> str:
    return "true" if value else "false"


def _if(value: bool) -> str:
    return "true" if value else ""


def _gapped(parts: tuple[Part, ...]) -> str:
    """Give a text with its gaps in brackets; where a gap's own text would be misread there, as Anki writes it."""
    for write in (_ours, _ankis):
        text = "".join(part if isinstance(part, str) else write(part) for part in parts)
        try:
            if _plain(read_gaps(text)) == _plain(parts):
                return text
        except GapError:
            continue
    raise CannotBeWritten("its text holds signs that a deck takes for the beginning or end of a gap")


def _plain(parts: tuple[Part, ...]) -> tuple[object, ...]:
    """Give the parts as they are compared: stretches joined, what a source knows left out."""
    joined: list[object] = []
    for part in parts:
        if isinstance(part, Gap):
            joined.append((part.number, part.answer, part.accept, part.hint))
        elif joined and isinstance(joined[-1], str):
            joined[-1] += part
        elif part:
            joined.append(part)
    return tuple(joined)


def _ours(gap: Gap) -> str:
    hint = f" ? {gap.hint}" if gap.hint else ""
    return f"[[{gap.number}= {' | '.join((gap.answer, *gap.accept))}{hint}]]"


def _ankis(gap: Gap) -> str:
    hint = f"::{gap.hint}" if gap.hint else ""
    return f"{{{{c{gap.number}::{gap.answer}{hint}}}}}"
