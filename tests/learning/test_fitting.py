"""Parameters of one's own are adopted only where they foretell the answers to come better; else memory is the average.

The learners here are simulated, so that it is known whose memory is like the average learner's, and whose is not.
"""

from __future__ import annotations

import builtins
import json
from dataclasses import replace
from datetime import date, timedelta
from math import log
from typing import TYPE_CHECKING, Any

import fsrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from study.judging.verdict import Mark
from study.learning.answers import Mode
from study.learning.cache import recollect
from study.learning.catalogue import Catalogue
from study.learning.fitting import AsGood, Better, TooFew, TooFewForetold, by_fsrs_rs, compared, fit, histories
from study.learning.forecast import Foretold, after, foretold
from study.learning.memory import AVERAGE, BOUNDS, PARAMETERS, Model, Rating, due, recall, remember, replay
from study.learning.moments import moments, next_moment
from study.learning.personal import as_text, beside, personal, trouble_beside
from study.learning.plan import Plan
from study.text.problems import PersonError
from tests.learning.making import MORNING, Learner, answer, graded, typed
from tests.learning.simulated import FORGETFUL, RETENTIVE, studied

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from study.learning.fitting import Errors

ANY = Catalogue(())
DAY = timedelta(days=1)


def won(parameters: tuple[float, ...], answers: int, learners: int) -> int:
    """Give for how many of so many learners parameters of their own are adopted."""
    return sum(isinstance(fit(studied(parameters, answers, seed), ANY), Better) for seed in range(learners))


# What comes of a fit.


@pytest.mark.parametrize("parameters", [RETENTIVE, FORGETFUL], ids=["retentive", "forgetful"])
def test_who_is_far_from_the_average_learner_gets_parameters_of_their_own(parameters: tuple[float, ...]) -> None:
    assert won(parameters, 600, 20) >= 14
    assert won(parameters, 1500, 5) == 5


def test_the_average_learner_stays_the_average_learner() -> None:
    assert won(PARAMETERS, 600, 40) <= 4


@pytest.mark.parametrize("parameters", [RETENTIVE, FORGETFUL], ids=["retentive", "forgetful"])
def test_parameters_of_ones_own_come_near_those_that_the_answers_came_from(parameters: tuple[float, ...]) -> None:
    found = fit(studied(parameters, 1500, 1), ANY)
    assert isinstance(found, Better)
    for rating in (Rating.AGAIN, Rating.GOOD):
        fitted, average, true = (log(w[rating - 1]) for w in (found.parameters, PARAMETERS, parameters))
        assert abs(fitted - true) < abs(average - true) / 2
    assert found.trial.better > 0.02
    assert found.trial.personal.brier < found.trial.average.brier


def test_the_same_answers_give_the_same_parameters() -> None:
    answers = studied(RETENTIVE, 800, 1)
    assert fit(answers, ANY) == fit(iter(answers), ANY)


@pytest.mark.parametrize("count", [0, 1, 212, 399])
def test_nothing_is_fitted_to_fewer_than_four_hundred_answers(count: int) -> None:
    assert fit(studied(RETENTIVE, count, 1), ANY, never) == TooFew(count)


def test_answers_that_say_nothing_about_memory_do_not_count() -> None:
    answers = studied(RETENTIVE, 400, 1)
    assert not isinstance(fit(answers, ANY), TooFew)
    assert fit([replace(answers[0], mode=Mode.CRAM), *answers[1:]], ANY, never) == TooFew(399)
    assert fit([*answers[:-1], replace(answers[-1], retry=True)], ANY, never) == TooFew(399)


def test_where_no_point_came_again_on_another_day_there_is_nothing_to_compare() -> None:
    once = [graded(3, question=f"d/{n}", point=f"d/{n}", at=MORNING + n * DAY) for n in range(500)]
    assert fit(once, ANY, never) == TooFewForetold(0)


def test_a_fit_never_sees_the_answers_that_it_is_tried_on() -> None:
    answers = studied(PARAMETERS, 500, 1)
    seen: list[list[list[tuple[int, int]]]] = []

    def watching(given: list[list[tuple[int, int]]]) -> Sequence[float]:
        seen.append(given)
        return PARAMETERS

    assert isinstance(fit(answers, ANY, watching), AsGood), "who foretells the same has not won"
    assert len(seen) == 5
    for share, given_ in zip((0.5, 0.6, 0.7, 0.8, 0.9), seen, strict=True):
        begin = answers[int(500 * share)].at
        early = [each for each in answers if each.at < begin]
        assert given_ == histories(early, ANY)
        assert len(given_) < len(histories(answers, ANY))


def never(given: object) -> Sequence[float]:
    raise AssertionError("nothing is to be fitted")


# How it is compared.


def past(*told: tuple[float, bool]) -> list[Foretold]:
    return [Foretold(chance, remembered, MORNING) for chance, remembered in told]


def test_the_errors_are_the_mean_surprise_and_the_mean_square() -> None:
    trial = compared(900, past((0.5, True), (0.5, False)), past((0.8, True), (0.2, False)))
    assert pair(trial.average) == pytest.approx((0.6931, 0.25), abs=1e-4)
    assert pair(trial.personal) == pytest.approx((0.2231, 0.04), abs=1e-4)
    assert trial.better == pytest.approx(1 - 0.2231 / 0.6931, abs=1e-4)
    assert (trial.answers, trial.held_out, trial.doubt) == (900, 2, 0)
    assert trial.won


def pair(errors: Errors) -> tuple[float, float]:
    return errors.log_loss, errors.brier


def test_a_win_within_the_doubt_is_none() -> None:
    average = past(*[(0.5, True)] * 30)
    clear = past(*[(0.6, True)] * 30)
    lucky = past(*[(0.99, True)] * 16, *[(0.27, True)] * 14)
    assert compared(900, average, clear).won
    assert compared(900, average, lucky).better > 0
    assert not compared(900, average, lucky).won
    assert not compared(900, average, average).won


def test_one_surprise_does_not_outweigh_everything() -> None:
    trial = compared(900, past((0.5, True)), past((0.0, True)))
    assert trial.personal.log_loss < 10
    assert not trial.won


# What is fitted, and by what.


def test_a_history_ends_with_the_first_answer_of_a_day_and_counts_the_learners_days() -> None:
    evening = MORNING.replace(hour=23)
    at = [evening, evening + timedelta(hours=3), evening + timedelta(hours=8), evening + 5 * DAY]
    answers = [graded(grade, at=moment) for grade, moment in zip((1, 3, 3, 1), at, strict=True)]
    answers.insert(2, answer(question="d/bee", point="d/bee", mark=Mark.WRONG, share=0.0, at=at[1]))
    assert histories(answers, ANY) == [[(1, 0), (3, 0), (3, 1)], [(1, 0), (3, 0), (3, 1), (1, 4)]]


def test_a_clock_that_was_set_back_counts_no_days() -> None:
    assert histories([graded(3, at=MORNING), graded(3, at=MORNING - 3 * DAY)], ANY) == []


def test_what_is_fitted_to_nothing_is_the_average_learner() -> None:
    assert by_fsrs_rs([]) == pytest.approx(PARAMETERS, abs=1e-6)


def test_the_bounds_are_those_of_py_fsrs_and_what_is_fitted_keeps_within() -> None:
    assert tuple(zip(fsrs.scheduler.LOWER_BOUNDS_PARAMETERS, fsrs.scheduler.UPPER_BOUNDS_PARAMETERS, strict=True)) == (
        BOUNDS
    )
    for hopeless in ([(1, 0), (1, 1)], [(3, 0), (3, 30)], [(4, 0), (1, 1), (1, 30)]):
        fitted = by_fsrs_rs([hopeless] * 100)
        assert all(low <= w <= high for w, (low, high) in zip(fitted, BOUNDS, strict=True))


def test_where_the_library_is_not_installed_a_sentence_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(name: str, *rest: Any) -> Any:
        if name == "fsrs_rs_python":
            raise ImportError(name)
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(PersonError, match="; pip install fsrs-rs-python brings it"):
        fit(studied(RETENTIVE, 400, 1), ANY)


# Memory by other parameters.


@given(st.lists(st.floats(0, 1), min_size=21, max_size=21), st.lists(st.tuples(st.floats(0, 900), st.booleans())))
def test_memory_makes_sense_by_any_parameters_within_the_bounds(
    drawn: list[float], lived: list[tuple[float, bool]]
) -> None:
    w = tuple(low + (high - low) * share for share, (low, high) in zip(drawn, BOUNDS, strict=True))
    moment, memory = MORNING, remember(None, Rating.GOOD, MORNING, Model(w))
    for days, right in lived:
        moment += timedelta(days=days)
        assert 0.0 <= recall(memory, moment) <= 1.0
        memory = remember(memory, Rating.GOOD if right else Rating.AGAIN, moment)
        assert due(memory) >= moment
    assert memory.model == Model(w), "it goes on as it began"


def test_recall_and_the_next_time_follow_the_parameters() -> None:
    memory = remember(None, Rating.GOOD, MORNING, Model(RETENTIVE))
    usual = remember(None, Rating.GOOD, MORNING)
    assert recall(memory, MORNING + 9 * DAY) > recall(usual, MORNING + 9 * DAY)
    assert due(memory) > due(usual)
    flat = remember(None, Rating.GOOD, MORNING, Model((*PARAMETERS[:-1], 0.8)))
    assert flat.stability == usual.stability
    assert recall(flat, MORNING + 90 * DAY) < recall(usual, MORNING + 90 * DAY), "the shape of forgetting is theirs too"
    assert recall(flat, MORNING + flat.stability * DAY) == pytest.approx(0.9)


def test_replay_forecast_and_what_a_session_would_leave_follow_the_parameters() -> None:
    answers, model = studied(RETENTIVE, 200, 1), Model(RETENTIVE)
    memories = replay(answers, ANY, model=model)
    assert {memory.model for memory in memories.values()} == {model}
    by_model = [each.recall for each in foretold(answers, ANY, model)]
    assert sum(by_model) > sum(each.recall for each in foretold(answers, ANY))
    assert {memory.model for memory in after(["d/0", "new"], memories, answers[-1].at, model).values()} == {model}


# What was adopted.


def adopt(learner: Learner, whose: str = "me") -> Path:
    file = beside(learner.path)
    file.write_text(json.dumps({"learner": whose, "parameters": RETENTIVE}), encoding="utf-8")
    return file


def test_what_is_written_is_read_and_tells_its_story(learner: Learner) -> None:
    trial = compared(612, past(*[(0.5, True)] * 30), past(*[(0.6, True)] * 30))
    text = as_text(Better(trial, RETENTIVE), "me", date(2026, 11, 24))
    beside(learner.path).write_text(text, encoding="utf-8")
    assert personal(learner.log) == Model(RETENTIVE)
    told = json.loads(text)
    assert (told["adopted"], told["answers"], told["held out"]) == ("2026-11-24", 612, 30)
    assert told["log loss"]["personal"] < told["log loss"]["average"]


def test_without_a_file_or_with_another_learners_memory_is_the_average_learners(learner: Learner) -> None:
    assert personal(learner.log) == AVERAGE
    adopt(learner, "you")
    assert personal(learner.log) == AVERAGE
    assert trouble_beside(learner.path) == ""


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "\xff",
        "[" * 100_000,
        json.dumps({"parameters": PARAMETERS}),
        json.dumps({"learner": "me"}),
        json.dumps({"learner": "me", "parameters": PARAMETERS[:-1]}),
        json.dumps({"learner": "me", "parameters": [*PARAMETERS[:-1], "0.2"]}),
        json.dumps({"learner": "me", "parameters": [*PARAMETERS[:-1], True]}),
        json.dumps({"learner": "me", "parameters": [*PARAMETERS[:-1], float("nan")]}),
        json.dumps({"learner": "me", "parameters": [*PARAMETERS[:-1], 0.0]}),
        json.dumps({"learner": "me", "parameters": [10**400, *PARAMETERS[1:]]}),
    ],
    ids=range(13),
)
def test_a_damaged_file_is_told_in_a_sentence_and_memory_is_the_average_learners(learner: Learner, text: str) -> None:
    file = beside(learner.path)
    file.write_bytes(text.encode("latin-1"))
    assert personal(learner.log) == AVERAGE
    told = trouble_beside(learner.path)
    assert told.startswith(f"{file} ")
    assert "the average learner's parameters are used; study progress fit makes it anew" in told
    assert "\n" not in told
    assert file.read_bytes() == text.encode("latin-1")


def test_a_folder_of_that_name_is_told_too(learner: Learner) -> None:
    beside(learner.path).mkdir()
    assert "cannot be read" in trouble_beside(learner.path)
    assert personal(learner.log) == AVERAGE


def test_adopted_parameters_are_at_work_wherever_memory_is(learner: Learner) -> None:
    kept = [learner.log.record(each) for each in studied(PARAMETERS, 60, 1)]
    plan, asked = Plan(mode=Mode.LEARN, decks=("d",), seed=1), Catalogue([typed("0", same_point=True)])
    usual = (
        recollect(learner.log, asked),
        next_moment(plan, asked, learner.log),
        moments(plan, asked, asked, learner.log),
    )
    file = adopt(learner)
    own = recollect(learner.log, asked), next_moment(plan, asked, learner.log), moments(plan, asked, asked, learner.log)
    assert own[0] == replay(kept, asked, model=Model(RETENTIVE))
    assert all(mine != before for mine, before in zip(own, usual, strict=True))
    assert own[2] == {"d/0": own[1]}
    file.unlink()
    assert usual[0] == recollect(learner.log, asked)
