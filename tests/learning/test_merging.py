"""Two logs made one are the union of both, in whatever order and however often; what cannot be used is told."""

from __future__ import annotations

import itertools
import json
import shutil
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from study.learning.faults import LogError
from study.learning.lines import LONGEST, header
from study.learning.log import Log
from study.learning.merging import Merged, Unmergeable, export, merge
from study.learning.remarks import What, flagged, suspended
from study.learning.schema import MIGRATIONS
from study.text.problems import PersonError
from tests.learning.logs_made import STEPS, Shelf, contents, live, some_answer
from tests.learning.making import Hand, Learner, answer

if TYPE_CHECKING:
    from collections.abc import Iterator

steps = st.lists(st.sampled_from(STEPS), max_size=12)


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path)


@pytest.fixture
def other(shelf: Shelf) -> Iterator[Log]:
    """A log of another device, with answers, one of them taken back."""
    with shelf.new("phone") as log:
        live(log, shelf.hand, [0, 61, 62, 63, 30, 11, 64, 40, 104])
        yield log


def exported(log: Log, path: Path) -> Path:
    path.write_text("".join(f"{line}\n" for line in export(log)), encoding="utf-8")
    return path


# What holds after any history.


def some_logs(shelf: Shelf, histories: list[list[int]]) -> list[Path]:
    """Give logs that lived apart after a while together: so they share entries, which one ended or took back since."""
    with shelf.new("first") as together:
        live(together, shelf.hand, histories[0])
    paths = []
    for number, history in enumerate(histories[1:]):
        path = shelf.folder / f"apart-{number}.sqlite"
        shutil.copy(together.path, path)
        with Log.open(path, device=f"d{number}", now=shelf.hand.now) as log:
            if session := log.sittings():
                (log.reopen if number else log.end)(session[-1].id)
            live(log, shelf.hand, history)
        paths.append(path)
    return paths


@pytest.mark.slow
@settings(max_examples=25, deadline=None)
@given(st.lists(steps, min_size=4, max_size=4))
def test_merging_is_commutative_associative_and_idempotent(histories: list[list[int]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        shelf = Shelf(Path(folder))
        a, b, c = some_logs(shelf, histories)
        every = [shelf.union(*order) for order in itertools.permutations((a, b, c))]
        right = shelf.union(a, shelf.union(b, c).path)
        at_once = shelf.new()
        merge(at_once, [c, a, b])
        again = shelf.union(a, b, c, c, a, a, b)
        one_by_one = [contents(log) for log in (*every, right, at_once, again)]
        assert all(each == one_by_one[0] for each in one_by_one)
        with Log.open(a, now=shelf.hand.now) as log:
            before = contents(log)
            assert contents(shelf.union(a)) == before, "an empty log changes nothing"
            merge(log, [a])
            assert contents(log) == before, "merging with itself changes nothing"


@settings(max_examples=25, deadline=None)
@given(steps)
def test_an_export_carries_everything(history: list[int]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        shelf = Shelf(Path(folder))
        with shelf.new("laptop") as log:
            live(log, shelf.hand, history)
            rebuilt = shelf.union(exported(log, shelf.folder / "all.jsonl"))
            assert contents(rebuilt) == contents(log)
            assert list(export(rebuilt)) == list(export(log))


# What the person sees.


def test_what_a_merge_did_is_told(learner: Learner, other: Log, tmp_path: Path) -> None:
    own = learner.log.record(answer())
    file = exported(other, tmp_path / "phone.jsonl")
    assert merge(learner.log, [file]) == Merged(new=4, known=0, taken_back=1)
    assert set(learner.log.answers()) == {own, *other.answers()}
    assert learner.log.remarks() == other.remarks() != ()
    assert merge(learner.log, [file]) == Merged(new=0, known=4, taken_back=0)
    assert merge(learner.log, [file, other.path, file]) == Merged(new=0, known=4, taken_back=0)


def test_an_answer_taken_back_anywhere_counts_nowhere(learner: Learner, other: Log) -> None:
    merge(learner.log, [other.path])
    last = learner.log.last_answer()
    assert last is not None
    other.retract(last.id)
    assert merge(learner.log, [other.path]) == Merged(new=0, known=4, taken_back=1)
    assert last not in list(learner.log.answers())


def test_a_retraction_that_comes_before_its_answer_counts_when_that_comes(shelf: Shelf, other: Log) -> None:
    lines = list(export(other))
    alone = shelf.folder / "alone.jsonl"
    taken_back = [line for line in lines if json.loads(line)["type"] == "retraction"]
    alone.write_text("\n".join([header(1), *taken_back]), encoding="utf-8")
    log = shelf.new()
    assert merge(log, [alone]) == Merged(new=0, known=0, taken_back=0)
    assert merge(log, [other.path]) == Merged(new=4, known=0, taken_back=1)
    assert contents(log) == contents(other)


def test_a_session_that_ended_twice_ended_the_second_time(shelf: Shelf, other: Log) -> None:
    (session,) = other.sittings()
    early = shelf.union(other.path)
    shelf.hand.wait(hours=1)
    other.reopen(session.id)
    reopened = shelf.union(other.path)
    other.end(session.id)
    late = shelf.union(other.path)
    for order in itertools.permutations([early.path, reopened.path, late.path]):
        (merged,) = shelf.union(*order).sittings()
        assert merged.ended == shelf.hand.now()


def test_of_two_computers_the_later_remark_holds_in_whatever_order_they_are_merged(shelf: Shelf) -> None:
    with shelf.new("laptop") as laptop, shelf.new("phone") as phone:
        said = []
        for log, what in ((laptop, What.FLAG), (phone, What.SUSPEND), (phone, What.UNFLAG), (laptop, What.FLAG)):
            shelf.hand.wait(minutes=1)
            said.append(log.remark("d/ant", what, revision="r", comment=f"{what} on {log.device}"))
        for order in itertools.permutations([laptop.path, phone.path]):
            with shelf.union(*order) as both:
                assert both.remarks() == tuple(said)
                assert flagged(both.remarks()) == {"d/ant": said[-1]}
                assert suspended(both.remarks()) == {"d/ant"}


def test_what_was_recorded_here_sorts_behind_what_was_merged(shelf: Shelf, other: Log) -> None:
    shelf.hand.wait(days=-400)
    log = shelf.union(other.path)
    kept = log.record(answer(at=shelf.hand.now()))
    assert log.last_answer() == kept


def test_a_log_is_merged_while_a_program_has_it_open_and_nothing_happens_to_it(learner: Learner, other: Log) -> None:
    files = sorted(other.path.parent.iterdir())
    before = other.path.read_bytes()
    merge(learner.log, [other.path])
    assert sorted(other.path.parent.iterdir()) == files
    assert other.path.read_bytes() == before
    other.close()
    before = other.path.read_bytes()
    closed = sorted(path for path in other.path.parent.iterdir() if path.name.startswith(other.path.name))
    assert merge(learner.log, [other.path]).known == 4
    assert closed == [other.path], "what was written ahead is gone"
    assert sorted(path for path in other.path.parent.iterdir() if path.name.startswith(other.path.name)) == closed
    assert other.path.read_bytes() == before


# What cannot be used.


def refused(learner: Learner, *files: Path, error: type[PersonError] = Unmergeable) -> str:
    """Give what is said to a merge, which has to leave the log as it was."""
    learner.log.record(answer())
    before = contents(learner.log)
    with pytest.raises(error) as told:
        merge(learner.log, files)
    assert contents(learner.log) == before
    assert learner.log.database.read("SELECT name FROM temp.sqlite_master") == []
    learner.log.record(answer())
    assert "\n" not in str(told.value)
    return str(told.value)


@pytest.mark.parametrize(
    ("line", "why"),
    [
        (b"{", "no JSON"),
        (b"[1]", "no JSON object"),
        (b'{"type": "answer"}', "“id” wants"),
        (b'{"type": "x"}', "“type” wants one of session, answer, skip, retraction, remark"),
        (b"\xff\xfe", "UTF-8"),
        (b'{"a": "' + b"x" * LONGEST + b'"}', "longer than 1024 KiB"),
        (b"[" * 100_000, "no JSON"),
    ],
)
def test_a_line_that_cannot_be_used_is_told_with_its_number_and_nothing_is_merged(
    learner: Learner, other: Log, tmp_path: Path, line: bytes, why: str
) -> None:
    file = exported(other, tmp_path / "damaged.jsonl")
    good = file.read_bytes().splitlines()
    file.write_bytes(b"\n".join([*good[:3], line, *good[3:]]))
    said = refused(learner, other.path, file)
    assert f"{file}, line 4: " in said
    assert why in said
    assert said.endswith("nothing was merged")


def test_an_export_that_was_cut_off_is_told(learner: Learner, other: Log, tmp_path: Path) -> None:
    file = exported(other, tmp_path / "cut.jsonl")
    whole = file.read_bytes()
    ends = [place + 1 for place, byte in enumerate(whole) if byte == 10]
    for size in (0, 10, ends[0], ends[2], ends[2] + 30, ends[-2], len(whole) - 5):
        file.write_bytes(whole[:size])
        assert "line " in refused(learner, file)


def test_an_export_of_a_newer_program_and_another_file_are_told(learner: Learner, tmp_path: Path) -> None:
    file = tmp_path / "x.jsonl"
    file.write_text(header(0).replace('"version": 1', '"version": 3'), encoding="utf-8")
    assert "newer Study" in refused(learner, file)
    file.write_text("Dear diary", encoding="utf-8")
    assert "no export of study progress" in refused(learner, file)
    assert "cannot read" in refused(learner, tmp_path / "nowhere.jsonl", error=PersonError)
    assert "cannot read" in refused(learner, tmp_path, error=PersonError)


def test_a_file_saved_by_an_editor_of_windows_is_merged(learner: Learner, other: Log, tmp_path: Path) -> None:
    file = exported(other, tmp_path / "saved.jsonl")
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n") + b"\r\n")
    assert merge(learner.log, [file]).new == 4


@pytest.mark.parametrize("change", [{"share": 0.5}, {"learner": "you"}, {"retry": True}, {"sureness": "guess"}])
def test_an_id_that_stands_for_two_things_is_told(
    learner: Learner, other: Log, tmp_path: Path, change: dict[str, Any]
) -> None:
    lines = list(export(other))
    place = next(place for place, line in enumerate(lines) if json.loads(line)["type"] == "answer")
    lines[place] = json.dumps(json.loads(lines[place]) | change)
    forged = tmp_path / "forged.jsonl"
    forged.write_text("\n".join(lines), encoding="utf-8")
    assert f"{forged}, line {place + 1}: " in refused(learner, other.path, forged)
    assert "changed by hand" in refused(learner, forged, other.path)
    merge(learner.log, [other.path])
    assert f"{forged}, line {place + 1}: " in refused(learner, forged)


def test_a_damaged_log_is_not_merged(learner: Learner, tmp_path: Path) -> None:
    with Log.open(tmp_path / "big.sqlite", now=Hand().now) as big:
        for _ in range(150):
            big.record(answer(question="d/" + "x" * 200))
    good = big.path.read_bytes()
    for kept in (5000, 4096, len(good) // 2):
        big.path.write_bytes(good[:kept])
        assert "damaged" in refused(learner, big.path, error=LogError)
    big.path.write_bytes(good[:9000] + bytes(4000) + good[13000:])
    assert "damaged" in refused(learner, big.path, error=LogError)


def test_a_log_of_a_newer_program_is_not_merged(learner: Learner, other: Log) -> None:
    other.close()
    with closing(sqlite3.connect(other.path)) as file:
        file.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    assert f"{other.path} comes from a newer Study" in refused(learner, other.path, error=LogError)


def test_the_database_of_another_program_is_not_merged(learner: Learner, tmp_path: Path) -> None:
    path = tmp_path / "mine.sqlite"
    with closing(sqlite3.connect(path)) as file:
        file.execute("CREATE TABLE answers (mine TEXT)")
    assert "is no answer log" in refused(learner, path, error=LogError)


def test_a_log_whose_tables_were_made_to_do_something_else_is_not_read(learner: Learner, other: Log) -> None:
    other.close()
    with closing(sqlite3.connect(other.path, isolation_level=None)) as file:
        file.execute("ALTER TABLE skips RENAME TO others")
        file.execute(
            "CREATE VIEW skips AS WITH RECURSIVE forever(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM forever)"
            " SELECT n AS id, n AS session, n AS question, n AS showing, n AS at, n AS offset FROM forever"
        )
    assert "not as Study makes them" in refused(learner, other.path, error=LogError)


def test_a_row_of_another_log_that_no_program_of_ours_wrote_is_told(learner: Learner, other: Log) -> None:
    other.record(some_answer(Hand(), "s", "phone", 0, id="by hand"))
    assert "row by hand cannot be read" in refused(learner, other.path, error=LogError)
