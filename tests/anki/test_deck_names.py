"""Decks have names that Anki takes as they are."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from study.anki.deck_names import below, names
from tests import samples

TITLES = st.text() | st.lists(st.sampled_from(["::", ":", " ", "Bees", "bees", "\n", "\x1f", "é"])).map("".join)


@given(st.lists(TITLES, max_size=6))
def test_names_are_trimmed_without_empty_steps_and_no_two_alike(titles: list[str]) -> None:
    given_names = names([samples.deck(f"deck-{at}", title, of=()) for at, title in enumerate(titles)])
    assert len({name.casefold() for name in given_names}) == len(titles)
    for name in given_names:
        assert all(step and step == step.strip() and "\n" not in step for step in name.split("::"))


def test_an_ordinary_title_stays_as_it_is() -> None:
    assert names([samples.deck(title="Talk to Russia: a summary")]) == ("Talk to Russia: a summary",)


def test_a_title_that_another_deck_has_gets_the_decks_id_behind_it() -> None:
    decks = (samples.deck("a", "Bees"), samples.deck("b", "BEES "), samples.deck("c", ""))
    assert names(decks) == ("Bees", "BEES (b)", "c")


def test_a_part_stands_below_its_deck() -> None:
    assert below("Bees", " The dance ") == "Bees::The dance"
    assert below("Bees", " :: ") == "Bees"
