"""Finding questions: a query as a person types it, and an index over however many there are. Knows no log, no screen.

A query is words that all must stand in a question, and conditions such as ``kind:typed``; see :data:`CONDITIONS`.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from study.questions import KINDS, Level
from study.values import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from study.questions import Question

MADE = ("curated", "generated")

CONDITIONS = {
    "kind": "one of the ten kinds: kind:typed,cloze",
    "tag": "a tag: tag:hedges",
    "level": "what it asks of you: level:analyse",
    "passage": "the passages it rests on: passage:8 or passage:3-7",
    "made": "made:curated or made:generated",
    "deck": "the deck it stands in",
    "is": "how you stand with it: is:new, is:known",
}
"""What may stand before a colon, and what it asks for. ``is`` asks what only the caller can tell."""

_TERM = re.compile(r'(?P<no>-)?(?:(?P<key>[a-z]+):)?(?:"(?P<quoted>[^"]*)(?:"|$)|(?P<bare>\S+))')
_SPAN = re.compile(r"([0-9]{1,6})(?:-([0-9]{1,6}))?")


class Condition(NamedTuple):
    """One condition of a query; one of its values is enough."""

    key: str
    """One of :data:`CONDITIONS`."""
    values: tuple[str, ...]
    no: bool = False
    """Whether it must not hold."""


@frozen
class Query:
    """What is looked for."""

    words: tuple[str, ...] = ()
    """All must stand in the question; folded, as the index is."""
    without: tuple[str, ...] = ()
    """None may; folded."""
    conditions: tuple[Condition, ...] = ()
    """All must hold."""


def read_query(text: str) -> Query:
    """Give the query that a text means; every text means one, since an unknown key is no more than a word.

    ``"two words"`` stand side by side, and ``-`` before a word or condition turns it round.
    """
    words: list[str] = []
    without: list[str] = []
    conditions: list[Condition] = []
    for term in _TERM.finditer(text):
        key, value = term["key"] or "", term["quoted"] if term["quoted"] is not None else term["bare"]
        if key in CONDITIONS:
            values = tuple(filter(None, (folded(each) for each in value.split(","))))
            conditions += [Condition(key, values, bool(term["no"]))] if values else []
        elif word := folded(f"{key}:{value}" if key else value):
            (without if term["no"] else words).append(word)
    return Query(tuple(words), tuple(without), tuple(conditions))


def narrows(query: Query, before: Query) -> bool:
    """Give whether everything that a query finds was found by the one before: it asks for the same, and for more."""
    return (
        query.conditions[: len(before.conditions)] == before.conditions
        and query.without[: len(before.without)] == before.without
        and len(query.words) >= len(before.words)
        and all(word in now for word, now in zip(before.words, query.words, strict=False))
    )


def values_of(question: Question, key: str, states: Mapping[str, Callable[[Question], bool]]) -> Iterator[str]:
    """Give the values of a condition that a question has, as a query names them: each once, tags folded.

    ``states`` tells what ``is`` asks for, by its word.
    """
    match key:
        case "kind":
            yield question.kind
        case "tag":
            yield from dict.fromkeys(map(folded, question.tags))
        case "level":
            yield from () if question.level is None else (str(question.level),)
        case "passage":
            yield from map(str, question.passages)
        case "made":
            yield MADE[bool(question.made)]
        case "deck":
            yield question.deck
        case _:
            yield from (state for state, holds in states.items() if holds(question))


def without(query: Query, key: str) -> Query:
    """Give the query without the conditions of this key that are to hold."""
    return replace(query, conditions=tuple(each for each in query.conditions if each.key != key or each.no))


def asks_for(text: str, key: str, value: str) -> bool:
    """Give whether a query asks for this value of a condition."""
    wanted = folded(value)
    return any(each.key == key and not each.no and wanted in each.values for each in read_query(text).conditions)


def turned(text: str, key: str, value: str) -> str:
    """Give the query with this value of a condition asked for, or asked for no more; the rest stays as it stands."""
    wanted, kept, done = folded(value), [], False
    on = not asks_for(text, key, value)
    for term in _TERM.finditer(text):
        if term["key"] != key or term["no"] or not folded(term["quoted"] or term["bare"] or ""):
            unclosed = term["quoted"] is not None and term[0].count('"') == 1
            kept.append(term[0] + '"' * unclosed)
            continue
        values = [each for each in (term["quoted"] or term["bare"]).split(",") if folded(each) not in ("", wanted)]
        if on and not done:
            values.append(value)
            done = True
        kept += [_term(key, values)] if values else []
    return " ".join(kept if done or not on else [*kept, _term(key, [value])])


def _term(key: str, values: list[str]) -> str:
    joined = ",".join(values)
    return f'{key}:"{joined}"' if any(sign.isspace() for sign in joined) else f"{key}:{joined}"


def folded(text: str) -> str:
    """Give a text as it is compared here: without case and accents, however they are written."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


def text_of(question: Question) -> str:
    """Give everything in a question that can be found by words, folded."""
    told = (question.id, question.prompt, question.key, question.why, question.hint)
    return folded("\n".join((*told, *question.choices, *question.tags)))


class Index:
    """Questions, ready to be searched as one types: 100,000 of them in a few hundredths of a second."""

    def __init__(self, questions: Sequence[Question]) -> None:
        """Fold every question once: some microseconds each."""
        self.questions = questions
        self._texts = [text_of(question) for question in questions]
        self._values: dict[str, tuple[str, ...]] = {}

    def find(
        self,
        query: Query,
        states: Mapping[str, Callable[[Question], bool]] | None = None,
        within: Iterable[int] | None = None,
    ) -> Iterable[int]:
        """Give the places of the questions that fit, in their order.

        ``states`` tells what ``is:`` asks for, by its word; a word that it does not have fits nothing. ``within`` has
        the places that may fit, all where it is not given: what a query found that this one narrows.
        """
        found: Iterable[int] = range(len(self.questions)) if within is None else within
        for condition in query.conditions:
            holds = _test(condition, states or {})
            found = [i for i in found if holds(self.questions[i]) is not condition.no]
        texts = self._texts
        for word in query.words:
            found = [i for i in found if word in texts[i]]
        for word in query.without:
            found = [i for i in found if word not in texts[i]]
        return found

    def troubles(self, query: Query, states: Iterable[str] = ()) -> Iterator[str]:
        """Say of each value that no question could have what there is instead, in a sentence."""
        from study.text.suggesting import nearest

        for condition in query.conditions:
            known = tuple(states) if condition.key == "is" else self.values(condition.key)
            for value in condition.values:
                if condition.key == "passage":
                    if not _SPAN.fullmatch(value):
                        yield f"“{value}” is no passage; write passage:8 or passage:3-7."
                elif value not in known:
                    guess = nearest(value, known)
                    way_out = f"did you mean {guess}?" if guess else f"there are {', '.join(known[:12]) or 'none'}."
                    yield f"Nothing is {condition.key}:{value}; {way_out}"

    def values(self, key: str) -> tuple[str, ...]:
        """Give the values that a condition but ``is`` can ask for, in an order that makes sense; worked out once."""
        if key not in self._values:
            match key:
                case "kind":
                    self._values[key] = tuple(KINDS)
                case "level":
                    self._values[key] = tuple(str(level) for level in Level)
                case "made":
                    self._values[key] = MADE
                case _:
                    found = {value for question in self.questions for value in values_of(question, key, {})}
                    self._values[key] = tuple(sorted(found, key=int if key == "passage" else None))
        return self._values[key]


def _test(condition: Condition, states: Mapping[str, Callable[[Question], bool]]) -> Callable[[Question], bool]:
    """Give the test of one condition."""
    key, values = condition.key, frozenset(condition.values)
    match key:
        case "passage":
            spans = [(int(s[1]), int(s[2] or s[1])) for value in values if (s := _SPAN.fullmatch(value))]
            return lambda question: any(low <= n <= high for n in question.passages for low, high in spans)
        case "is":
            asked = [states[value] for value in values if value in states]
            return lambda question: any(holds(question) for holds in asked)
        case _:
            return lambda question: not values.isdisjoint(values_of(question, key, states))
