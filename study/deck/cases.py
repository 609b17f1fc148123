"""Cases for the judge: one question and one response each, as JSON objects. Reads no file."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from study.deck.reading import read_deck
from study.judging import verdict
from study.judging.rival import Rival
from study.judging.typed import judge_typed
from study.questions import Arranged, Filled, Match, Order, Paired, Picked, Unreadable

if TYPE_CHECKING:
    from study.judging.verdict import Verdict
    from study.questions import Question, Response


class CaseError(ValueError):
    """A case that cannot be judged; says why in a sentence."""


def judge_case(case: Any) -> Verdict:
    """Give the verdict on a case: a mapping with ``response`` and the keys of a question in a deck.

    Without ``kind`` it is a typed one: ``answer``, ``accept``, ``reject``. Raises CaseError.
    """
    if not isinstance(case, dict) or "response" not in case:
        raise CaseError('a case is an object with "response" and the keys of a question')
    kind = str(case.get("kind") or "typed")
    if kind == "typed":
        return _judge_typed(case)
    question = _question(kind, {key: value for key, value in case.items() if key not in ("kind", "response", "id")})
    try:
        return question.judge(_response(question, case["response"]))
    except Unreadable as unreadable:
        return verdict.again(str(unreadable))


def _judge_typed(case: dict[str, Any]) -> Verdict:
    """Typed cases come by the thousand, so they do without a deck round them."""
    if case.get("answer") in (None, ""):
        raise CaseError('a typed case needs "answer"')
    return judge_typed(
        str(case["response"] if case["response"] is not None else ""),
        (str(case["answer"]), *_texts(case.get("accept"))),
        tuple(Rival((name,)) for name in _texts(case.get("reject"))),
        exact=case.get("exact") is True,
        language=str(case.get("language") or "en"),
    )


def _texts(value: Any) -> tuple[str, ...]:
    if value is None:
        return ()
    return tuple(str(text) for text in value) if isinstance(value, list) else (str(value),)


def _question(kind: str, values: dict[str, Any]) -> Question:
    """Give the question that a deck with these keys would hold: JSON is YAML too."""
    if kind == "number" and "number" not in values:
        values["number"] = values.pop("answer", None)
    language = str(values.pop("language", "en"))
    kept = {key: value for key, value in values.items() if value not in (None, [], "")}
    if kind not in ("cloze", "truth", "card"):
        kept.setdefault("ask", "?")
    deck = {"deck": "cases", "title": "Cases", "language": language, "questions": {"case": kept}}
    reading = read_deck(json.dumps(deck, ensure_ascii=False), "case")
    if reading.deck is None or not reading.deck.questions:
        raise CaseError(reading.problems[0].message if reading.problems else f"this is no question of kind {kind}")
    (question,) = reading.deck.questions
    if question.kind != kind:
        raise CaseError(f"these are the keys of kind {question.kind}, not {kind}")
    return question


def _response(question: Question, given: Any) -> Response:
    """Give the response: a line as in plain mode, numbers meaning the deck's order; or texts, or pairs."""
    match question, given:
        case Order(), list():
            return Arranged(tuple(map(str, given)))
        case Match(), dict():
            return Paired(tuple(str(given.get(left, "")) for left in question.lefts))
        case _, list() if question.kind == "cloze":
            return Filled(tuple(map(str, given)))
        case _, list() if question.kind == "multiple":
            return Picked(tuple(map(str, given)))
        case _, bool():
            return question.read_line(str(given), question.choices)
        case _:
            return question.read_line("" if given is None else str(given), question.choices)
