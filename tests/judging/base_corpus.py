"""A corpus made by rule from the shipped fact base: names, texts, numbers, and what each must not be taken for.

Nothing here was chosen because the judge does well on it. ``python -m tests.judging.base_corpus`` prints the figures.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from study.deck.bases import Bases
from study.deck.deck import Deck
from study.deck.knowing import knowing
from study.judging.characters import literal
from study.judging.rival import Rival
from study.judging.slips import allowed
from study.judging.verdict import Mark
from study.paths import shipped
from study.questions import Entered, Typed
from study.source.facts import NumberSlot, TextSlot
from tests.judging.in_words import in_words, spoken_year

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from study.judging.verdict import Verdict
    from study.source.facts import Facts

SOURCE = "talk-to-russia"
LETTERS = ("aeiou", "tnshrdlcmfpgwybvkxjqz")
_WORD = re.compile(r"[^\W\d_]+")


@cache
def facts() -> Facts:
    """Give the shipped base."""
    found = Bases([shipped() / "seeds"]).facts(SOURCE)
    assert found is not None
    return found


@cache
def asked_by_name() -> dict[str, Typed]:
    """Give for each entity, by its id, a question whose answer is its name; all else is known from the base."""
    point = f"{SOURCE}#{next(iter(facts().argument.nodes))}"
    questions = tuple(
        Typed(id=f"corpus/{entity.id}", point=point, ask="Who or what is it?", answer=entity.name)
        for entity in facts().entities.values()
    )
    known = knowing(Deck("corpus", "Corpus", questions, source=SOURCE), facts())
    return {question.name: question for question in known.questions if isinstance(question, Typed)}


@cache
def asked_by_text() -> tuple[Typed, ...]:
    """Give a question for each slot that words fill; its foils are what the deck rejects."""
    return tuple(
        Typed(
            id=f"corpus/{fact.id}-{slot.name}",
            point=f"{SOURCE}#{fact.id}",
            ask=slot.ask,
            answer=slot.shown,
            accept=slot.accept,
            rivals=tuple(Rival((foil.what,)) for foil in slot.foils),
        )
        for fact in facts().facts.values()
        for slot in fact.slots
        if isinstance(slot, TextSlot)
    )


def judged(question: Typed, response: str) -> Verdict:
    """Give the verdict on a typed response."""
    return question.judge(Entered(response))


def written(name: str) -> set[str]:
    """Give a name in the ways in which a learner writes it."""
    return {name, name.upper(), name.lower().replace("-", " ")}


def names_of_rivals() -> Iterator[tuple[Typed, str]]:
    """Give every name of every rival, however it is written, beside the question that it is no answer to."""
    for id, question in asked_by_name().items():
        for rival in facts().rivals(id):
            for name in (*rival.names, *rival.demonyms):
                yield from ((question, each) for each in sorted(written(name)))


def own_names() -> Iterator[tuple[Typed, str]]:
    """Give every name, however it is written, beside the question that it answers."""
    for id, question in asked_by_name().items():
        yield from ((question, each) for name in facts().entities[id].names for each in sorted(written(name)))


def foils() -> Iterator[tuple[Typed, str]]:
    """Give every wrong option of every slot that words fill."""
    for question in asked_by_text():
        yield from ((question, rival.names[0]) for rival in question.rivals)


def keys() -> Iterator[tuple[Typed, str]]:
    """Give every name and every text that is right, beside its question."""
    for id, question in asked_by_name().items():
        yield from ((question, name) for name in facts().entities[id].names)
    for question in asked_by_text():
        yield from ((question, text) for text in (question.answer, *question.accept))
    for question in asked_by_number_word():
        yield question, question.answer


@cache
def asked_by_number_word() -> tuple[Typed, ...]:
    """Give a question for each number of the base, with the number in words as its answer."""
    return tuple(
        Typed(id=f"corpus/n-{n}", point="corpus/n", ask="How many?", answer=words)
        for n in whole_numbers()
        for words in number_words(n)
    )


def whole_numbers() -> tuple[int, ...]:
    """Give the numbers of the base and their near misses, each once, in order."""
    slots = (slot for fact in facts().facts.values() for slot in fact.slots if isinstance(slot, NumberSlot))
    texts = {text for slot in slots for text in (f"{slot.number:f}", *(foil.what for foil in slot.foils))}
    return tuple(sorted(int(text) for text in texts if text.isdecimal()))


def number_words(number: int) -> tuple[str, ...]:
    """Give a number in words; a year also as it is spoken."""
    return (in_words(number), *([spoken_year(number)] if 1000 <= number < 2000 or 2010 <= number < 2100 else []))


def one_edits(text: str) -> Iterator[tuple[int, str]]:
    """Give what one edit makes of a text, and where: at each place a character out, swapped, another one, one more.

    Of the letters, one vowel and one consonant take turns.
    """
    for i in range(len(text) + 1):
        before, after = text[:i], text[i:]
        letters = [kind[i % len(kind)] for kind in LETTERS]
        yield from ((i, before + letter + after) for letter in letters)
        if after:
            yield i, before + after[1:]
            yield from ((i, before + letter + after[1:]) for letter in letters if letter != after[0])
        if len(after) > 1 and after[0] != after[1]:
            yield i, before + after[1] + after[0] + after[2:]


def typos(key: str) -> Iterator[str]:
    """Give every one-edit typo of a key that says something else than the key."""
    seen = {literal(key), ""}
    for _, typo in one_edits(key):
        if literal(typo) not in seen:
            seen.add(literal(typo))
            yield typo


def promised(key: str) -> Iterator[str]:
    """Give the typos that rule 8 takes: in a word of five letters or more, whose first letter stays."""
    for word in _WORD.finditer(key):
        if word.group().isascii() and allowed(word.group()):
            for i, typo in one_edits(word.group()):
                if i and typo != word.group():
                    yield key[: word.start()] + typo + key[word.end() :]


def typos_of_rivals() -> Iterator[tuple[Typed, str]]:
    """Give the typos of each rival's name beside the question that it is no answer to."""
    made = {id: tuple(typos(entity.name)) for id, entity in facts().entities.items()}
    for id, question in asked_by_name().items():
        yield from ((question, typo) for rival in facts().rivals(id) for typo in made[rival.id])
    for question in asked_by_text():
        yield from ((question, typo) for rival in question.rivals for typo in typos(rival.names[0]))


def typos_of_other_numbers() -> Iterator[tuple[Typed, str]]:
    """Give the typos of the numbers next to each number of the base, in words, beside the question that asks it."""
    numbers = whole_numbers()
    asked = {question.answer: question for question in asked_by_number_word()}
    for i, n in enumerate(numbers):
        for other in (*numbers[max(0, i - 1) : i], *numbers[i + 1 : i + 2]):
            for own, words in zip(number_words(n), number_words(other), strict=False):
                yield from ((asked[own], typo) for typo in (words, *typos(words)))


def counted(cases: Iterable[tuple[Typed, str]]) -> Counter[Mark]:
    """Give how often each mark was given."""
    return Counter(judged(question, response).mark for question, response in cases)


def _figures() -> Iterator[str]:
    for what, cases in (
        ("names of rivals", names_of_rivals()),
        ("wrong options", foils()),
        ("own names", own_names()),
        ("typos of rivals and wrong options", typos_of_rivals()),
        ("other numbers and their typos", typos_of_other_numbers()),
        ("typos of keys, all", ((question, typo) for question, key in keys() for typo in typos(key))),
        ("typos of keys, promised", ((question, typo) for question, key in keys() for typo in promised(key))),
    ):
        marks = counted(cases)
        said = ", ".join(f"{mark} {marks[mark]:,}" for mark in Mark if marks[mark])
        yield f"{what}: {marks.total():,}: {said}"


if __name__ == "__main__":
    print(*_figures(), sep="\n")
