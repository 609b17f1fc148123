"""What was learned goes into the real Anki with the cards: memory, reviews, dates, in any time zone."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING

import pytest

from study.anki.preset import PRESET_ID
from study.anki.progress.carrying import NEW_PER_DAY, Carried, carry
from study.anki.writing import write_package
from study.judging.verdict import Mark
from study.learning.answers import Answer, Mode
from study.learning.catalogue import Catalogue
from study.learning.memory import AVERAGE, DESIRED
from study.questions.responses import Graded
from tests import samples
from tests.anki.conftest import NOW, packed

if TYPE_CHECKING:
    from pathlib import Path

    from study.questions import Question
    from tests.anki.real_anki import Anki

GRADES = {
    "bees/angle": ((20, 3), (17, 3), (9, 3)),
    "bees/jobs": ((12, 1), (12 - 0.01, 3), (9, 2), (2, 3)),
    "bees/sting": ((30, 4), (3, 1)),
    "bees/warmth": ((1, 3),),
    "bees/propolis": ((5.4, 2), (5.2, 1), (5.1, 3), (1.1, 4)),
}
"""By question: how many days ago it was answered, and how well."""


def answer(question: str, days_ago: float, grade: int, now: datetime = NOW, **changes: object) -> Answer:
    at = now - timedelta(days=days_ago)
    known = next(each for each in samples.questions() if each.id == question)
    plain = Answer(
        id=f"{int(at.timestamp() * 1000):012x}-{question}",
        learner="me",
        device="",
        session="",
        mode=Mode.LEARN,
        question=question,
        revision=known.revision,
        point=known.point,
        kind=known.kind,
        response=Graded(grade),
        mark=Mark.WRONG if grade == 1 else Mark.RIGHT,
        share=float(grade > 1),
        milliseconds=4_000 + grade,
        at=at,
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


def answers(now: datetime = NOW) -> list[Answer]:
    """Give the log, in its order."""
    given = [answer(question, ago, grade, now) for question, rows in GRADES.items() for ago, grade in rows]
    return sorted(given, key=lambda each: each.at)


def carried(
    log: list[Answer], of: tuple[Question, ...] | None = None, now: datetime = NOW, suspended: tuple[str, ...] = ()
) -> Carried:
    questions = of or samples.questions()
    return carry(questions, log, Catalogue(questions), model=AVERAGE, now=now, suspended=suspended)


def with_progress(folder: Path, what: Carried) -> Path:
    write_package(packed(samples.deck()), folder / "bees.apkg", what)
    return folder / "bees.apkg"


def test_anki_recomputes_the_same_memory_from_our_reviews(anki: Anki, tmp_path: Path) -> None:
    what = carried(answers())
    anki.take(with_progress(tmp_path, what), progress=True)
    anki.collection.set_config("fsrs", True)
    assert set(what.learned) == set(GRADES)
    for question, learned in what.learned.items():
        card = anki.cards(question)[0]
        recomputed = anki.collection.compute_memory_state(card.id)
        assert card.memory_state is not None
        for told in (card.memory_state, recomputed):
            assert told.stability == pytest.approx(learned.reckoned.stability, abs=0.0011), question
            assert told.difficulty == pytest.approx(learned.reckoned.difficulty, abs=0.0011), question
        assert recomputed.desired_retention == pytest.approx(DESIRED)


def test_reviews_and_counts_arrive(anki: Anki, tmp_path: Path) -> None:
    anki.take(with_progress(tmp_path, carried(answers())), progress=True)
    assert anki.collection.fix_integrity()[1]
    assert anki.collection.db is not None
    for question, rows in GRADES.items():
        card = anki.cards(question)[0]
        assert card.reps == len(rows)
        assert (card.type, card.queue, card.factor) == (2, 2, 2500)
        reviews = anki.collection.db.all("SELECT ease, time FROM revlog WHERE cid = ? ORDER BY id", card.id)
        assert reviews == [[grade, 4_000 + grade] for _, grade in rows]
    assert anki.collection.db.scalar("SELECT count() FROM revlog") == sum(map(len, GRADES.values()))
    assert {card.type for card in anki.cards("bees/brood")} == {0}


def test_a_missed_card_is_due_today_and_the_others_when_recall_has_fallen() -> None:
    what = carried(answers())
    due = {question: learned.reckoned.due - what.calendar.today for question, learned in what.learned.items()}
    assert due["bees/sting"] == 0
    for question, days_ago in (("bees/angle", 9), ("bees/jobs", 2), ("bees/warmth", 1)):
        learned = what.learned[question]
        assert due[question] == learned.reckoned.intervals[-1] - days_ago
        stability = learned.reckoned.stability
        recall = (1 + AVERAGE.factor * learned.reckoned.intervals[-1] / stability) ** AVERAGE.decay
        assert recall == pytest.approx(DESIRED, abs=0.03)


def test_the_learner_who_ticks_no_box_gets_the_questions_as_new_ones(anki: Anki, tmp_path: Path) -> None:
    anki.take(with_progress(tmp_path, carried(answers())))
    assert {card.type for id in anki.notes for card in anki.cards(id)} == {0}
    assert anki.collection.fix_integrity()[1]


def test_our_options_come_along_and_say_what_recall_is_wanted(anki: Anki, tmp_path: Path) -> None:
    anki.take(with_progress(tmp_path, carried(answers())), progress=True)
    deck = anki.collection.decks.by_name("How bees talk")
    assert deck is not None
    options = anki.collection.decks.config_dict_for_deck_id(deck["id"])
    assert (options["id"], options["name"], options["desiredRetention"]) == (PRESET_ID, "Study", pytest.approx(DESIRED))
    assert options["new"]["perDay"] == NEW_PER_DAY
    assert options["fsrsParams6"] == pytest.approx(list(AVERAGE.parameters), abs=1e-6)
    assert deck["desiredRetention"] == round(100 * DESIRED)


def test_memory_goes_to_the_card_asked_last_and_the_points_other_cards_come_after_it_is_due() -> None:
    questions = tuple(
        replace(question, point="bees#dance") if at < 3 else question for at, question in enumerate(samples.questions())
    )
    log = [replace(each, point="bees#dance") for each in answers()[:4] if each.question in ("bees/angle", "bees/sting")]
    what = carried(log, of=questions)
    assert set(what.learned) == {log[-1].question}
    others = [question.id for question in questions[:3] if question.id != log[-1].question]
    assert [id for id in what.places if id in others] == others
    assert list(what.places)[-2:] == others
    assert sorted(what.places.values()) == list(range(1, 10))


def test_cramming_and_second_tries_are_no_reviews() -> None:
    told = answers()
    more = [answer("bees/angle", 1, 1, mode=Mode.CRAM), answer("bees/angle", 0.9, 1, retry=True)]
    assert carried([*told, *more]).learned == carried(told).learned


def test_answers_of_one_millisecond_are_reviews_of_their_own() -> None:
    twins = [answer("bees/angle", 1, 3), replace(answer("bees/jobs", 1, 3), id="later")]
    ids = [review.id for learned in carried(twins).learned.values() for review in learned.reviews]
    assert len(set(ids)) == 2


def test_what_the_learner_set_aside_is_suspended(anki: Anki, tmp_path: Path) -> None:
    anki.take(with_progress(tmp_path, carried(answers(), suspended=("bees/angle", "bees/brood"))), progress=True)
    queues = {id: {card.queue for card in anki.cards(id)} for id in ("bees/angle", "bees/brood", "bees/jobs")}
    assert queues == {"bees/angle": {-1}, "bees/brood": {-1}, "bees/jobs": {2}}


ELSEWHERE = """
import sys
from pathlib import Path
from datetime import datetime
from tests.anki.progress.test_carrying import told_in_this_zone
told_in_this_zone(Path(sys.argv[1]))
"""


def told_in_this_zone(folder: Path) -> None:
    """Print, as JSON, in how many days each card comes here: as it was reckoned, and as Anki has it."""
    from tests.anki.real_anki import Anki

    now = datetime.now().astimezone()
    what = carried(answers(now), now=now)
    anki = Anki.in_folder(folder)
    anki.take(with_progress(folder, what), progress=True)
    today = anki.collection.sched.today
    print(
        json.dumps(
            {
                id: [learned.reckoned.due - what.calendar.today, anki.cards(id)[0].due - today]
                for id, learned in what.learned.items()
            }
        )
    )
    anki.collection.close()


@pytest.mark.slow
@pytest.mark.parametrize("zone", ["UTC", "Asia/Tokyo", "Pacific/Auckland", "America/St_Johns", "Pacific/Honolulu"])
def test_dates_are_the_same_in_any_time_zone(tmp_path: Path, zone: str) -> None:
    kept = {**os.environ, "TZ": zone}
    done = subprocess.run(
        [sys.executable, "-c", ELSEWHERE, str(tmp_path)], env=kept, capture_output=True, text=True, check=True
    )
    told = json.loads(done.stdout)
    assert set(told) == set(GRADES)
    assert all(reckoned == found for reckoned, found in told.values()), told


def test_days_are_the_learners_own() -> None:
    auckland = timezone(timedelta(hours=13))
    evening = datetime(2026, 11, 24, 3, 59, tzinfo=auckland)
    what = carried([], now=evening)
    assert what.calendar.day(int(evening.timestamp() * 1000)) == what.calendar.today
    assert what.calendar.day(int((evening + timedelta(minutes=2)).timestamp() * 1000)) == what.calendar.today + 1
    assert what.calendar.west == -13 * 60
