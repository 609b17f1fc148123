"""An article is a title and paragraphs, however its file sets them; it is told whether it is the text of a source."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from study.source.article import EquallyLong, OtherLength, WordForWord, article, fit, paragraphs
from study.source.source import Source

if TYPE_CHECKING:
    from collections.abc import Callable

LINES = ("How bees talk", "Bees dance in the hive.", "The sun is their compass.", "So say their keepers.")
PLAIN = "\n".join(LINES)
BEES = Source(
    id="bees",
    title=LINES[0],
    author="Nobody",
    passages=3,
    parts={},
    sha256=sha256(PLAIN.encode()).hexdigest(),
)

texts = st.text(st.one_of(st.sampled_from("\n\n\r \t\x0b\x0c\x85\u2028\u2029ab.\u00a0"), st.characters(codec="utf-8")))


def unspaced(text: str) -> str:
    return "".join(text.split())


@given(texts)
def test_nothing_is_lost_of_a_text_but_blank_lines_and_line_ends(text: str) -> None:
    assert unspaced("".join(paragraphs(text))) == unspaced(text)


@given(texts)
def test_no_paragraph_is_empty_or_holds_a_line_end(text: str) -> None:
    for paragraph in paragraphs(text):
        assert paragraph == paragraph.strip() != ""
        assert len(paragraph.splitlines()) == 1


@given(texts, st.sampled_from(["\n", "\r\n", "\r", "\n\n", "\r\n\r\n", "\n \n\n"]))
def test_paragraphs_set_in_any_way_are_the_same_paragraphs(text: str, between: str) -> None:
    once = paragraphs(text)
    assert paragraphs(between.join(once) + between) == once


def test_blank_lines_separate_paragraphs_of_several_lines() -> None:
    assert paragraphs("Bees\ndance.\n\n\nThey\r\nfly.\n") == ("Bees dance.", "They fly.")


def test_without_blank_lines_each_line_is_a_paragraph() -> None:
    assert paragraphs("\nBees dance.\nThey fly.\n\n") == ("Bees dance.", "They fly.")


def test_the_first_line_is_the_title() -> None:
    assert article("\n" + PLAIN).title == LINES[0]
    assert article(PLAIN).paragraphs == LINES[1:]


def test_a_title_alone_has_no_paragraphs() -> None:
    assert article("How bees talk\n").paragraphs == ()
    assert article("").title == ""


def test_a_title_that_is_given_and_stands_in_the_text_is_no_paragraph() -> None:
    assert article(PLAIN, "how  BEES talk") == article(PLAIN)


def test_a_title_that_is_given_and_does_not_stand_in_the_text_leaves_it_whole() -> None:
    untitled = article("\n".join(LINES[1:]), LINES[0])
    assert untitled.paragraphs == LINES[1:]
    assert untitled.sha256 == BEES.sha256


@pytest.mark.parametrize(
    "setting",
    [
        lambda text: text,
        lambda text: text + "\n",
        lambda text: text.replace("\n", "\r\n"),
        lambda text: text.replace("\n", "\n\n") + "\n\n",
        lambda text: text.replace("\n", "\n\n", 1),
        lambda text: text.replace(" ", "\n").replace(".\n", ".\n\n").replace("How\nbees\ntalk\n", "How bees talk\n\n"),
        lambda text: text.split("\n", 1)[1],
    ],
    ids=["as it is", "line end", "CRLF", "blank lines", "a blank line below the title", "short lines", "no title"],
)
def test_the_same_words_are_known_however_they_are_set(setting: Callable[[str], str]) -> None:
    fits = fit(setting(PLAIN), BEES)
    assert isinstance(fits, WordForWord)
    assert fits.article.paragraphs == LINES[1:]


def test_another_word_is_not_the_same_text_but_as_long() -> None:
    fits = fit(PLAIN.replace("sun", "moon"), BEES)
    assert isinstance(fits, EquallyLong)
    assert fits.article.paragraphs[1] == "The moon is their compass."


def test_no_text_is_known_for_that_of_a_source_without_a_digest() -> None:
    unknown = Source(id="bees", title=LINES[0], author="Nobody", passages=3, parts={})
    assert isinstance(fit(PLAIN, unknown), EquallyLong)


def test_a_missing_paragraph_is_never_made_good_by_the_title() -> None:
    assert fit("\n".join(LINES[:3]), BEES) == OtherLength(2)


def test_a_paragraph_too_many_is_counted() -> None:
    assert fit(PLAIN + "\nMore.", BEES) == OtherLength(4)


def test_a_text_under_another_title_is_as_long() -> None:
    assert isinstance(fit(PLAIN.replace("How bees talk", "The language of bees"), BEES), EquallyLong)
