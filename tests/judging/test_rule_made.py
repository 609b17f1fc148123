"""The judge against a corpus made by rule: every name against every rival, every slip, every number word."""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING

import pytest

from study.judging.characters import literal
from study.judging.number_words import ordinal
from study.judging.rival import Rival
from study.judging.slips import allowed
from study.judging.typed import judge_typed
from study.judging.verdict import Mark
from tests.judging.entities import KINDS
from tests.judging.in_words import as_ordinal, in_words, spoken_year

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.judging.entities import Entity

VOWELS, CONSONANTS = "aeiou", "bcdfghjklmnpqrstvwxyz"


def slips(word: str) -> Iterator[str]:
    """Give one-edit slips of a word that keep its first letter: left out, swapped, doubled, another letter."""
    for i in range(1, len(word)):
        yield word[:i] + word[i + 1 :]
        yield word[:i] + word[i] + word[i:]
        if i + 1 < len(word) and word[i] != word[i + 1]:
            yield word[:i] + word[i + 1] + word[i] + word[i + 2 :]
        others = VOWELS if word[i] in VOWELS else CONSONANTS
        yield word[:i] + others[(others.find(word[i]) + 1) % len(others)] + word[i + 1 :]


def slips_of(answer: str) -> Iterator[str]:
    """Give the answer with one slip in one of its words, where the rules allow one."""
    words = answer.split()
    for i, word in enumerate(words):
        if word.isalpha() and word.isascii() and allowed(word.casefold()):
            yield from (" ".join((*words[:i], slip, *words[i + 1 :])) for slip in slips(word))


def rivals_of(entity: Entity, kind: tuple[Entity, ...]) -> list[Rival]:
    return [Rival(other) for other in kind if other is not entity]


@pytest.mark.parametrize("kind", KINDS)
def test_no_name_of_any_rival_is_ever_right(kind: str) -> None:
    """False accepts of listed rivals: none, in whatever case and with whatever hyphens they come."""
    cases, accepted = 0, []
    for entity in KINDS[kind]:
        rivals = rivals_of(entity, KINDS[kind])
        own = {literal(name) for name in entity}
        for name in (name for rival in rivals for name in rival.names if literal(name) not in own):
            for written in {name, name.upper(), name.replace("-", " ").lower()} if "-5" not in name else {name}:
                if name[-1] in "+-#" and written != name:
                    continue  # a sign is no hyphen
                cases += 1
                if judge_typed(written, entity, rivals).counts_as_right:
                    accepted.append((entity[0], written))
    assert accepted == []
    assert cases > 10_000


def test_rivals_that_nobody_listed_are_seldom_right() -> None:
    """False accepts where the deck lists no rivals: under 1%."""
    pairs = [
        (entity, name)
        for kind in KINDS.values()
        for entity, other in permutations(kind, 2)
        for name in other
        if literal(name) not in {literal(own) for own in entity}
    ]
    accepted = [(entity[0], name) for entity, name in pairs if judge_typed(name, entity).counts_as_right]
    assert len(pairs) > 15_000
    assert len(accepted) / len(pairs) < 0.001, accepted


@pytest.mark.parametrize("kind", KINDS)
def test_every_name_of_the_answer_is_right(kind: str) -> None:
    for entity in KINDS[kind]:
        for name in entity:
            for written in (name, name.upper(), f" {name.lower()}. ".replace("-un", "–un")):
                if name[-1] not in "+-#":
                    assert judge_typed(written, entity, rivals_of(entity, KINDS[kind])).mark is Mark.RIGHT, written


def test_slips_are_seldom_refused() -> None:
    """False rejects of one slip within what the rules allow, beside every rival of the kind: under 2%.

    The terms are chosen to lie close together, so most of what is refused there is as near to a rival.
    """
    for kind, most in (("states", 0.01), ("people", 0.005), ("terms", 0.06)):
        cases, refused = 0, []
        for entity in KINDS[kind]:
            rivals = rivals_of(entity, KINDS[kind])
            for slip in slips_of(entity[0]):
                cases += 1
                verdict = judge_typed(slip, entity, rivals)
                if verdict.mark is Mark.WRONG:
                    refused.append((entity[0], slip, verdict.why))
        assert cases > 1_000
        assert len(refused) / cases < most, refused


def test_slips_without_rivals_are_refused_only_where_they_make_another_word() -> None:
    cases, refused = 0, []
    for entity in (entity for kind in KINDS.values() for entity in kind):
        for slip in slips_of(entity[0]):
            cases += 1
            if not judge_typed(slip, entity).counts_as_right:
                refused.append((entity[0], slip))
    assert len(refused) / cases < 0.005, refused


def test_a_slip_in_the_word_that_tells_two_names_apart_is_never_right() -> None:
    for key, rival, word in (
        ("South Korea", "North Korea", "South"),
        ("East Germany", "West Germany", "East"),
        ("Elizabeth Browne", "Elizabeth Brown", "Browne"),
        ("Theodore Roosevelt", "Theodora Roosevelt", "Theodore"),
    ):
        for slip in slips(word):
            response = key.replace(word, slip)
            verdict = judge_typed(response, [key], [Rival((rival,))])
            assert not verdict.counts_as_right, response
            assert verdict.mark is Mark.AGAIN or allowed(word) == 0 or response == rival, (response, verdict.why)


def test_short_words_take_no_slip() -> None:
    for word in ("Iran", "Oman", "veto", "Kim", "ROK", "Lodz", "five", "C"):
        for slip in slips(word):
            assert not judge_typed(slip, [word]).counts_as_right, slip


@pytest.mark.parametrize("numbers", [range(2000), range(2000, 1_000_000, 7919)])
def test_number_words_are_their_digits_and_no_other_number(numbers: range) -> None:
    for number in numbers:
        words = in_words(number)
        for written in (words, words.replace("-", " "), words.replace(" and ", " "), f"{number:,}", words.title()):
            assert judge_typed(written, [str(number)]).mark is Mark.RIGHT, written
            assert judge_typed(str(number), [written]).mark is Mark.RIGHT, written
        for other in (number + 1, number * 10 or 10, -number or -1):
            assert judge_typed(words, [str(other)]).mark is Mark.WRONG, (words, other)
            assert judge_typed(in_words(abs(other)), [words]).mark is Mark.WRONG or abs(other) == number


def test_ordinals_are_ordinals_and_no_cardinals() -> None:
    for number in (*range(1, 400), *range(400, 2000, 13)):
        words = as_ordinal(in_words(number))
        assert judge_typed(words, [ordinal(number)]).mark is Mark.RIGHT, words
        assert judge_typed(f"the {ordinal(number)}", [words]).mark is Mark.RIGHT, words
        assert judge_typed(words, [str(number)]).mark is Mark.WRONG, words
        assert judge_typed(str(number), [words]).mark is Mark.WRONG, words
        assert judge_typed(in_words(number), [words]).mark is Mark.WRONG, words


def test_years_may_be_spoken() -> None:
    for year in (*range(1000, 2000), *range(2010, 2100)):
        assert judge_typed(spoken_year(year), [str(year)]).mark is Mark.RIGHT, spoken_year(year)
        assert judge_typed(f"in {year}", [spoken_year(year)]).mark is Mark.RIGHT, year
        assert judge_typed(spoken_year(year), [str(year + 1)]).mark is Mark.WRONG, year


def test_one_wrong_digit_is_never_a_slip() -> None:
    for year in range(1900, 2030):
        for i in range(4):
            for digit in "0123456789":
                response = str(year)[:i] + digit + str(year)[i + 1 :]
                assert judge_typed(response, [str(year)]).counts_as_right is (response == str(year))


def test_every_day_of_a_year_may_be_written_in_any_order() -> None:
    months = "January February March April May June July August September October November December".split()  # noqa: SIM905
    for number, month in enumerate(months, 1):
        for day in (1, 2, 3, 4, 11, 12, 21, 22, 28):
            key = [f"{day} {month} 1953"]
            for written in (
                f"{month} {day}, 1953",
                f"{ordinal(day)} of {month}, 1953",
                f"the {as_ordinal(in_words(day))} of {month} 1953",
                f"{month[:3]} {ordinal(day)} 1953",
                f"1953-{number:02}-{day:02}",
            ):
                assert judge_typed(written, key).mark is Mark.RIGHT, written
            assert judge_typed(f"{month} {day + 1}, 1953", key).mark is Mark.WRONG
            assert judge_typed(f"{day} {months[number % 12]} 1953", key).mark is Mark.WRONG
