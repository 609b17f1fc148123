"""The welcome comes for whoever starts ``study`` for the first time, and for nobody else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from study.clock import clock
from study.commands.context import Context
from study.commands.first_start import note_welcomed, welcome_to
from study.learning.answers import Mode
from study.learning.plan import Plan
from study.learning.session import Session
from study.paths import places
from tests.terminal import Terminal

if TYPE_CHECKING:
    from pathlib import Path

    from study.deck.deck import Deck
    from study.source.source import Source

OWN = "source: wasps\ntitle: Wasps\nauthor: Me\npassages: 1\nparts: {All: [1]}\n"
OWN_DECK = "deck: a-wasps\ntitle: Wasps\nsource: wasps\nquestions:\n  q: {ask: Who?, answer: A wasp}\n"


def context(home: Path) -> Context:
    return Context(places(str(home)), clock())


def decks(context: Context) -> list[Deck]:
    return [reading.deck for reading in context.library().decks() if reading.deck]


def welcomed(home: Path) -> Source | None:
    here = context(home)
    with here.log() as log:
        return welcome_to(here, decks(here), log)


def test_a_fresh_home_is_welcomed_to_the_shipped_source_again_until_that_was_seen(tmp_path: Path) -> None:
    for _ in range(2):
        source = welcomed(tmp_path)
        assert source is not None
        assert (source.id, source.author) == ("talk-to-russia", "Doug Bandow")
    note_welcomed(places(str(tmp_path)))
    assert welcomed(tmp_path) is None


def test_who_has_begun_a_session_is_not_welcomed(tmp_path: Path) -> None:
    here = context(tmp_path)
    plan = Plan(mode=Mode.QUIZ, decks=("talk-to-russia",), seed=1)
    with here.log() as log:
        Session.start_or_resume(plan, decks(here)[0].questions, log, now=here.now, timer=lambda: 0.0)
    assert welcomed(tmp_path) is None


def test_sources_of_ones_own_are_none_to_be_welcomed_to(tmp_path: Path) -> None:
    own = places(str(tmp_path)).data
    (own / "sources" / "wasps").mkdir(parents=True)
    (own / "sources" / "wasps" / "source.yaml").write_text(OWN, encoding="utf-8")
    (own / "decks").mkdir()
    (own / "decks" / "a-wasps.yaml").write_text(OWN_DECK, encoding="utf-8")
    source = welcomed(tmp_path)
    assert source is not None
    assert source.id == "talk-to-russia"


def test_a_folder_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder should be")
    note_welcomed(places(str(tmp_path)))


# In a real terminal.


@pytest.mark.parametrize("size", [(80, 24), (60, 20)])
def test_esc_skips_it_for_good(tmp_path: Path, size: tuple[int, int]) -> None:
    with Terminal(home=str(tmp_path), size=size) as terminal:
        terminal.wait("Welcome to Study", "6 questions before you read")
        terminal.send("escape")
        terminal.wait("questions for today")
        terminal.send("escape")
        assert terminal.ended() == 0
    with Terminal(home=str(tmp_path), size=size) as terminal:
        assert "Welcome to Study" not in terminal.wait("questions for today")


def test_a_command_that_says_what_it_wants_gets_it(tmp_path: Path) -> None:
    with Terminal("quiz", home=str(tmp_path)) as terminal:
        terminal.wait("1 of 20")


def test_the_exam_of_the_welcome_is_in_the_settings(tmp_path: Path) -> None:
    with Terminal(home=str(tmp_path), STUDY_NOW="2026-11-24T09:00:00+00:00") as terminal:
        terminal.wait("Welcome to Study")
        terminal.send("d", "10", "enter")
        terminal.wait("Exam on Fri 4 December")
    assert "2026-12-04" in places(str(tmp_path)).settings.read_text(encoding="utf-8")
