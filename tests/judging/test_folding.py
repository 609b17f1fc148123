"""What folds away before texts are compared, and what never does."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from study.judging.folding import fold, folded
from study.judging.number_words import in_digits

PIECES = (
    "the a an in year on of and or not two five twenty eighteen nineteen hundred thousand million first second third"
    " minus point half dozen oh 5 18 1953 38th 1950s 27 july may march 4th mr general king prime minister kim jong-un"
    " U.S. C++ c# -5 --5 +-5 - / % ° $ 5% 3.14 1,000 000 .5 th st bce ad bc from to between percent degrees celsius"
    " ii x can't isn't James' O'Brien non- & + = ! ? . , : 10:30 4/7/1776 1953-07-27 H2O F-16 x-5 covid-19 ½ 10³ é ß ø"
)
texts = st.one_of(
    st.text(max_size=30),
    st.lists(st.sampled_from(PIECES.split()), max_size=7).map(" ".join),
    st.lists(st.sampled_from(PIECES.split()), max_size=5).map("".join),
)


@pytest.mark.parametrize(
    ("text", "is_folded_to"),
    [
        ("Kim Jong-un", "kim jong un"),
        ("  KIM  JONG–UN. ", "kim jong un"),
        ("“Côte d’Ivoire”", "cote divoire"),
        ("Ｆｕｌｌ ｗｉｄｔｈ", "full width"),
        ("U.S.", "us"),
        ("the U.S.-led alliance", "us led alliance"),
        ("Stalin’s", "stalin"),
        ("the Kims'", "kims"),
        ("President Putin", "putin"),
        ("the Foreign Minister Lavrov", "lavrov"),
        ("Chancellor", "chancellor"),
        ("General MacArthur", "macarthur"),
        ("general strike", "general strike"),
        ("in the year nineteen fifty-three", "1953"),
        ("thirty-eighth", "38th"),
        ("fifteen hundred", "1500"),
        ("minus 40", "-40"),
        ("two thousand and eighteen", "2018"),
        ("1,000,000", "1000000"),
        ("1 000", "1000"),
        ("5 %", "5%"),
        ("5 per cent", "5%"),
        ("35 degrees Celsius", "35° c"),
        ("$5 million", "5000000 dollar"),
        ("the 1950’s", "1950s"),
        ("July 27th, 1953", "27 july 1953"),
        ("44 B.C.E.", "44 bc"),
        ("H₂O", "h 2 o"),
        ("doesn’t", "does not"),
        ("Dvořák", "dvorak"),
        ("Łódź", "lodz"),
        ("Straße", "strasse"),
        ("", ""),
    ],
)
def test_what_folds(text: str, is_folded_to: str) -> None:
    assert fold(text) == is_folded_to


@pytest.mark.parametrize("sign", ["C++", "C#", "-5", "5%", "and/or", "35°", "A-", "x-5", "a*b", "10^3", "5-3", "$"])
def test_signs_are_never_folded_away(sign: str) -> None:
    assert fold(sign) == sign.casefold()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("C", "C++"),
        ("C", "C#"),
        ("-5", "5"),
        ("5%", "5"),
        ("10³", "103"),
        ("1950’s", "1950"),
        ("A+", "A"),
        ("が", "か"),
    ],
)
def test_different_things_stay_different(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@pytest.mark.parametrize("text", ["김정은", "北京", "がぎぐ", "ガ", "Горький", "हिन्दी", "กรุงเทพ", "தமிழ்"])
def test_no_letter_of_another_script_is_eaten(text: str) -> None:
    assert fold(text) == text.casefold()


@given(texts, st.sampled_from(["en", "de", "ko"]))
@settings(deadline=None)
def test_folding_twice_changes_nothing_more(text: str, language: str) -> None:
    once = fold(text, language)
    assert fold(once, language) == once


@given(texts)
@settings(deadline=None)
def test_a_text_that_can_be_seen_never_folds_to_nothing(text: str) -> None:
    assert all(folded(text).ways[0]) or not text.strip() or not fold(text)
    if any(character.isalnum() for character in text):
        assert fold(text)


@pytest.mark.parametrize(
    ("words", "digits"),
    [
        ("a hundred and one", "101"),
        ("one million , two hundred thousand and six", "1200006"),
        ("five hundred thousand", "500000"),
        ("nineteen oh five", "1905"),
        ("twenty twenty one", "2021"),
        ("nineteen fifties", "1950s"),
        ("two dozen eggs", "24 eggs"),
        ("two thirds of it", "2/3 of it"),
        ("three point one four", "3.14"),
        ("2.5 million", "2500000"),
        ("one second", "1 second"),
        ("second world war", "2nd world war"),
        ("per second", "per second"),
        ("five minus three", "5 minus 3"),
        ("one two three", "1 2 3"),
        ("sixteen , seventeen", "16 , 17"),
        ("two thousand and", "2000 and"),
        ("hundreds of thousands", "hundreds of thousands"),
        ("no words here", "no words here"),
    ],
)
def test_number_words(words: str, digits: str) -> None:
    assert " ".join(in_digits(words.split())) == digits
