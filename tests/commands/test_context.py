"""What a command works with: a deck takes its parts from its source."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from study.commands.context import Context
from study.deck.deck import Deck
from study.paths import Places, places
from study.text.problems import PersonError

if TYPE_CHECKING:
    from pathlib import Path

DECK = Deck(id="bees", title="Bees", questions=(), source="bees")
SOURCE = "source: bees\ntitle: Bees\nauthor: Nobody\npassages: 2\nparts:\n  The dance: [1, 2]\n"


@pytest.fixture
def context(tmp_path: Path) -> Context:
    here = Places(tmp_path, tmp_path, tmp_path, shipped=tmp_path)
    return Context(here, lambda: datetime(2026, 3, 1, tzinfo=UTC))


def written(context: Context, text: str) -> None:
    folder = context.places.seeds / "bees"
    folder.mkdir(parents=True)
    (folder / "source.yaml").write_text(text, encoding="utf-8")


def test_a_deck_without_parts_takes_those_of_its_source(context: Context) -> None:
    written(context, SOURCE)
    assert context.with_parts(DECK).parts == {"The dance": (1, 2)}


def test_a_deck_keeps_parts_of_its_own(context: Context) -> None:
    written(context, SOURCE)
    own = replace(DECK, parts={"All": (1,)})
    assert context.with_parts(own) == own


def test_a_deck_of_no_source_has_no_parts(context: Context) -> None:
    assert context.with_parts(DECK) == DECK
    assert context.with_parts(replace(DECK, source="")).parts == {}


def test_a_mistake_in_the_source_is_shown_where_it_stands(context: Context) -> None:
    written(context, SOURCE.replace("[1, 2]", "[1, 3]"))
    with pytest.raises(PersonError, match=r"source\.yaml:6:3: the source has no passage 3"):
        context.with_parts(DECK)


def test_the_curated_deck_has_the_seven_parts_of_its_article(tmp_path: Path) -> None:
    context = Context(places(str(tmp_path)), lambda: datetime(2026, 3, 1, tzinfo=UTC))
    deck = context.library().find("talk-to-russia").deck
    assert deck is not None
    assert len(context.with_parts(deck).parts) == 7
