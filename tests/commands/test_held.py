"""The decks of a running program are read anew when they are asked to be, and never lost on the way."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from study.commands.context import Context
from study.commands.held import Held
from study.paths import places
from study.text.problems import PersonError

BEES = "deck: bees\ntitle: Bees\nquestions:\n  a: {ask: Who?, answer: She, picture: dance.png, alt: A dance}\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    (tmp_path / "dance.png").write_bytes(b"")
    file = tmp_path / "bees.yaml"
    file.write_text(BEES)
    return file


@pytest.fixture
def held(file: Path, tmp_path: Path) -> Held:
    context = Context(places(str(tmp_path / "home")), lambda: datetime(2026, 11, 24, tzinfo=UTC))
    deck = context.library().find(str(file)).deck
    assert deck is not None
    return Held(context, [deck])


def test_a_changed_deck_is_the_new_one_only_once_it_is_asked_for(held: Held, file: Path) -> None:
    file.write_text(BEES.replace("Who?", "Who dances?"))
    assert held.decks()[0].questions[0].prompt == "Who?"
    held.reload()
    assert held.decks()[0].questions[0].prompt == "Who dances?"


@pytest.mark.parametrize("text", ["", "[", BEES.replace("answer", "x"), None])
def test_a_deck_that_cannot_be_read_any_more_stays_as_it_was(held: Held, file: Path, text: str | None) -> None:
    before = held.decks()
    file.unlink() if text is None else file.write_text(text)
    held.reload()
    assert held.decks() == before
    assert held.problems(file)


def test_a_question_is_found_with_its_file_and_its_picture(held: Held, file: Path) -> None:
    question = held.decks()[0].questions[0]
    assert held.file_of(question) == file
    assert held.picture(question) == file.parent / "dance.png"
    (file.parent / "dance.png").unlink()
    assert held.picture(question) is None


def test_what_came_with_an_installed_program_is_not_to_be_changed(tmp_path: Path) -> None:
    folder = tmp_path / "study" / "_shipped" / "decks"
    folder.mkdir(parents=True)
    (folder / "bees.yaml").write_text(BEES.replace(", picture: dance.png, alt: A dance", ""))
    context = Context(places(str(tmp_path / "home")), lambda: datetime(2026, 11, 24, tzinfo=UTC))
    deck = context.library().find(str(folder / "bees.yaml")).deck
    assert deck is not None
    with pytest.raises(PersonError, match="came with Study") as error:
        Held(context, [deck]).file_of(deck.questions[0])
    assert str(tmp_path / "home" / "data" / "decks") in str(error.value)
