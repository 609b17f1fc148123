"""Memory that was kept is the memory that follows from the whole log, after any history."""

from __future__ import annotations

import json
import sqlite3
import tempfile
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from study.learning import cache
from study.learning.cache import forget, recollect
from study.learning.catalogue import Catalogue
from study.learning.faults import LogError
from study.learning.log import Log
from study.learning.memory import PARAMETERS, Memory, replay
from study.learning.merging import merge
from study.learning.personal import beside, personal
from study.learning.upkeep import check
from tests.learning.logs_made import ANSWERED, STEPS, Shelf, about, live
from tests.learning.making import Learner, answer

if TYPE_CHECKING:
    from study.learning.answers import Answer

ANT, BEE, COW = ANSWERED
CATALOGUES = {
    "as it was": Catalogue([ANT, BEE, COW]),
    "without one": Catalogue([ANT, COW]),
    "with another key": Catalogue([ANT, replace(BEE, answer="wasp"), COW]),
    "renamed": Catalogue([replace(ANT, id="d/emmet", point="d/emmet", formerly=("ant",)), BEE, COW]),
    "two of one point": Catalogue([replace(ANT, point="s/insect"), replace(BEE, point="s/insect"), COW]),
}


def full(log: Log, catalogue: Catalogue) -> dict[str, Memory]:
    """Give the memory folded from every answer, as if nothing were kept."""
    return replay(log.answers(), catalogue)


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep a fold of every few answers, so that short histories make many."""
    monkeypatch.setattr(cache, "LOOSE", 2)
    monkeypatch.setattr(cache, "ENOUGH", 3)


def many(log: Log, learner: Learner, count: int = 30) -> list[Answer]:
    """Record so many answers to three points, a day between two."""
    kept = []
    for number in range(count):
        learner.hand.wait(days=1)
        kept.append(log.record(answer(**about(ANSWERED[number % 3]), at=learner.hand.now())))
    return kept


def spoil(log: Log) -> None:
    """Change what is kept, so that it shows whether it is used."""
    with log.database.writing():
        log.database.run("UPDATE memories SET reps = 999")


def uses_what_is_kept(log: Log, catalogue: Catalogue) -> bool:
    """Give whether memory is taken from what is kept. It is spoilt after that."""
    spoil(log)
    return any(memory.reps > 900 for memory in recollect(log, catalogue).values())


# After any history.


class Devices(RuleBasedStateMachine):
    """Two devices of a learner whose decks change; now and then one takes in what the other has."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.before = cache.LOOSE, cache.ENOUGH
        cache.LOOSE, cache.ENOUGH = 2, 3
        self.shelf = Shelf(Path(self.folder.name))
        self.logs = [self.shelf.new("laptop"), self.shelf.new("phone")]
        self.catalogue = CATALOGUES["as it was"]

    def teardown(self) -> None:
        cache.LOOSE, cache.ENOUGH = self.before
        for log in self.logs:
            log.close()
        self.folder.cleanup()

    @rule(device=st.sampled_from([0, 1]), steps=st.lists(st.sampled_from(STEPS), min_size=1, max_size=8))
    def lives(self, device: int, steps: list[int]) -> None:
        live(self.logs[device], self.shelf.hand, steps)

    @rule(device=st.sampled_from([0, 1]))
    def takes_in_the_other(self, device: int) -> None:
        before = {answer.id for log in self.logs for answer in log.answers()}
        merge(self.logs[device], [self.logs[1 - device].path])
        after = {answer.id for answer in self.logs[device].answers()}
        assert after <= before

    @rule(device=st.sampled_from([0, 1]), minutes=st.integers(-3000, 3000))
    def moves_the_clock(self, device: int, minutes: int) -> None:
        log = self.logs[device]
        before = list(log.answers())
        self.shelf.hand.wait(minutes=minutes)
        kept = log.record(answer(**about(ANT), at=self.shelf.hand.now()))
        assert list(log.answers()) == [*before, kept], "whatever the clock says, nothing is lost and it comes last"

    @rule(name=st.sampled_from(sorted(CATALOGUES)))
    def edits_the_deck(self, name: str) -> None:
        self.catalogue = CATALOGUES[name]

    @precondition(lambda self: self.logs[0].last_answer() is not None)
    @rule()
    def takes_back_and_answers_the_same_again(self) -> None:
        log = self.logs[0]
        last, before = log.last_answer(), full(log, self.catalogue)
        assert last is not None
        log.retract(last.id)
        assert recollect(log, self.catalogue) == full(log, self.catalogue)
        log.record(replace(last, id=""))
        assert full(log, self.catalogue) == before

    @rule(device=st.sampled_from([0, 1]))
    def rebuilds(self, device: int) -> None:
        forget(self.logs[device])

    @invariant()
    def what_is_kept_is_what_follows(self) -> None:
        for log in self.logs:
            assert recollect(log, self.catalogue) == full(log, self.catalogue)


TestDevices = Devices.TestCase
TestDevices.settings = settings(max_examples=15, stateful_step_count=12, deadline=None)


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from(STEPS), max_size=40), st.data())
def test_a_rebuild_gives_what_was_kept(history: list[int], data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder:
        shelf = Shelf(Path(folder))
        with shelf.new() as log:
            for start in range(0, len(history), 5):
                live(log, shelf.hand, history[start : start + 5])
                recollect(log, data.draw(st.sampled_from(list(CATALOGUES.values()))))
            for catalogue in CATALOGUES.values():
                before = recollect(log, catalogue)
                forget(log)
                assert recollect(log, catalogue) == before == full(log, catalogue)


# When it is used, and when not.


def test_memory_comes_from_what_is_kept_and_the_answers_since(learner: Learner) -> None:
    many(learner.log, learner)
    catalogue = CATALOGUES["as it was"]
    recollect(learner.log, catalogue)
    many(learner.log, learner, 1)
    assert recollect(learner.log, catalogue) == full(learner.log, catalogue)
    assert uses_what_is_kept(learner.log, Catalogue([ANT, BEE, COW])), "an equal catalogue is as good"


def test_a_fold_grows_and_takes_the_place_of_the_one_before(learner: Learner) -> None:
    for _ in range(10):
        many(learner.log, learner, 5)
        recollect(learner.log, CATALOGUES["as it was"])
    ((folds, longest),) = learner.log.database.read("SELECT count(*), max(answers) FROM folds")
    assert (folds, longest) == (1, 48)


def test_only_a_few_folds_are_kept_of_a_learner(learner: Learner) -> None:
    many(learner.log, learner)
    for number in range(3 * cache.FOLDS):
        recollect(learner.log, Catalogue([replace(ANT, point=f"s/{number}")]))
    counts = [learner.log.database.read(f"SELECT count(*) FROM {table}")[0][0] for table in ("folds", "memories")]
    assert counts == [cache.FOLDS, cache.FOLDS * 3]


def test_an_undo_of_the_last_answer_leaves_what_is_kept_standing(learner: Learner) -> None:
    kept = many(learner.log, learner)
    recollect(learner.log, CATALOGUES["as it was"])
    learner.log.retract(kept[-1].id)
    assert uses_what_is_kept(learner.log, CATALOGUES["as it was"])


@pytest.mark.parametrize("name", ["with another key", "renamed", "two of one point"])
def test_a_deck_that_changed_what_answers_mean_is_folded_anew(learner: Learner, name: str) -> None:
    many(learner.log, learner)
    recollect(learner.log, CATALOGUES["as it was"])
    spoil(learner.log)
    assert recollect(learner.log, CATALOGUES[name]) == full(learner.log, CATALOGUES[name])
    assert full(learner.log, CATALOGUES[name]) != full(learner.log, CATALOGUES["as it was"])


def test_a_grown_fold_still_knows_what_its_first_answers_meant(learner: Learner) -> None:
    many(learner.log, learner, 9)
    recollect(learner.log, CATALOGUES["as it was"])
    for _ in range(9):
        learner.log.record(answer(**about(ANT), at=learner.hand.now()))
    recollect(learner.log, CATALOGUES["as it was"])
    assert not uses_what_is_kept(learner.log, CATALOGUES["with another key"])


def test_an_old_answer_taken_back_is_folded_anew(learner: Learner) -> None:
    kept = many(learner.log, learner)
    recollect(learner.log, CATALOGUES["as it was"])
    learner.log.retract(kept[5].id)
    assert not uses_what_is_kept(learner.log, CATALOGUES["as it was"])


def test_older_answers_that_were_merged_are_folded_anew(learner: Learner) -> None:
    with Log.open(learner.path.with_name("phone.sqlite"), device="phone", now=learner.hand.now) as phone:
        many(phone, learner, 3)
        many(learner.log, learner)
        recollect(learner.log, CATALOGUES["as it was"])
        assert merge(learner.log, [phone.path]).new == 3
    assert not uses_what_is_kept(learner.log, CATALOGUES["as it was"])


def test_another_program_folds_anew(learner: Learner, monkeypatch: pytest.MonkeyPatch) -> None:
    many(learner.log, learner)
    recollect(learner.log, CATALOGUES["as it was"])
    monkeypatch.setattr(cache, "__version__", "9.9")
    assert not uses_what_is_kept(learner.log, CATALOGUES["as it was"])


def test_what_was_kept_is_folded_anew_by_parameters_adopted_since_and_then_kept(learner: Learner) -> None:
    many(learner.log, learner)
    usual = recollect(learner.log, CATALOGUES["as it was"])
    told = {"learner": "me", "parameters": [*PARAMETERS[:-1], 0.2]}
    beside(learner.path).write_text(json.dumps(told), encoding="utf-8")
    by_own = recollect(learner.log, CATALOGUES["as it was"])
    assert by_own == replay(learner.log.answers(), CATALOGUES["as it was"], model=personal(learner.log)) != usual
    assert recollect(learner.log, CATALOGUES["as it was"]) == by_own
    assert list(check(learner.path, now=learner.hand.now)) == []
    assert uses_what_is_kept(learner.log, CATALOGUES["as it was"])
    assert list(check(learner.path, now=learner.hand.now)) != [], "a check folds by them too"


def test_learners_of_one_log_do_not_share_memory(learner: Learner) -> None:
    many(learner.log, learner)
    mine = recollect(learner.log, CATALOGUES["as it was"])
    with learner.open(learner="you") as yours:
        assert recollect(yours, CATALOGUES["as it was"]) == {}
        for _ in range(9):
            yours.record(answer(**about(ANT), learner="you", at=learner.hand.now()))
        assert set(recollect(yours, CATALOGUES["as it was"])) == {"d/ant"}
    assert recollect(learner.log, CATALOGUES["as it was"]) == mine


def test_a_fold_that_another_program_made_stale_meanwhile_is_not_kept(
    learner: Learner, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = many(learner.log, learner)
    keep = cache._keep

    def late(log: Log, fold: cache.Fold) -> None:
        with learner.open() as other:
            other.retract(kept[0].id)
        keep(log, fold)

    with monkeypatch.context() as patch:
        patch.setattr(cache, "_keep", late)
        recollect(learner.log, CATALOGUES["as it was"])
    assert learner.log.database.read("SELECT count(*) FROM folds") == [(0,)]
    assert recollect(learner.log, CATALOGUES["as it was"]) == full(learner.log, CATALOGUES["as it was"])


def test_where_nothing_can_be_kept_memory_is_known_all_the_same(
    learner: Learner, monkeypatch: pytest.MonkeyPatch
) -> None:
    many(learner.log, learner)

    def is_full(*_: object) -> None:
        raise LogError("the disk is full")

    monkeypatch.setattr(cache, "_keep", is_full)
    assert recollect(learner.log, CATALOGUES["as it was"]) == full(learner.log, CATALOGUES["as it was"])


def test_what_is_kept_and_damaged_is_as_good_as_nothing(learner: Learner) -> None:
    many(learner.log, learner)
    recollect(learner.log, CATALOGUES["as it was"])
    with closing(sqlite3.connect(learner.path, isolation_level=None)) as file:
        file.execute("UPDATE memories SET at = 9000000000000000000")
    assert recollect(learner.log, CATALOGUES["as it was"]) == full(learner.log, CATALOGUES["as it was"])
