"""One simulated student, and many: what a policy is told, what it is not, and that a seed is a seed."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest

from tests.bench.cases import CASES, WANTED
from tests.bench.cells import Bench, Cell, Estimate, cells
from tests.bench.policies import POLICIES
from tests.bench.policy import Form, Forms, Policy
from tests.bench.rivals.leitner import Leitner
from tests.bench.simulation import Course, Outcome, study_for_exam
from tests.bench.students import Habits, Streams, attempt, streams
from tests.bench.sweep import Step, frontier, price, prices
from tests.bench.worlds import WORLDS
from tests.bench.worlds.calibration import PROTOTYPE

if TYPE_CHECKING:
    pass

COURSE = Course(days=14, minutes=5.0)


class Recorder(Policy):
    """Asks the points in turn, and notes all that it is told."""

    def __init__(self, form: Form | None = None) -> None:
        self.form = form
        self.begun: tuple[int, int, float] | None = None
        self.kept: list[int] = []
        self.left: list[float] = []
        self.moments: list[float] = []
        self.answers: list[tuple[bool, float, bool, Form]] = []

    def begin(self, points: int, days: int, seconds_a_day: float, random: Random) -> None:
        super().begin(points, days, seconds_a_day, random)
        self.begun = points, days, seconds_a_day

    def start(self, day: int) -> None:
        super().start(day)
        self.kept.append(day)

    def next(self, now_days: float, seconds_left: float) -> int | tuple[int, Form] | None:
        self.left.append(seconds_left)
        self.moments.append(now_days)
        point = len(self.answers) % self.points
        return (point, self.form) if self.form else point

    def observe(self, point: int, now_days: float, right: bool, seconds: float, sure: bool, form: Form) -> None:
        assert now_days == self.moments[-1]
        self.answers.append((right, seconds, sure, form))


def study(policy: Policy, course: Course = COURSE, world: str = "fsrs6", student: int = 0) -> Outcome:
    drawn = streams(1, world, student)
    return study_for_exam(WORLDS[world](drawn.memory, PROTOTYPE[world]), policy, course, drawn)


@pytest.mark.parametrize("name", POLICIES)
def test_a_seed_gives_the_same_student_and_another_seed_another(name: str) -> None:
    first, second, other = (study(POLICIES[name](), student=student) for student in (0, 0, 1))
    assert first == second
    assert first != other


def test_nothing_depends_on_the_number_of_processes() -> None:
    wanted = [(name, CASES["missed"]) for name in ("cram", "fsrs90")]
    alone, together = (cells(Bench(worlds=("actr", "mcm"), students=7, seed=3, jobs=jobs), wanted) for jobs in (1, 2))
    assert alone == together
    assert [len(cell.outcomes) for row in alone for cell in row] == [7] * 4


def test_what_a_policy_draws_changes_nobody_elses_luck() -> None:
    class Drawing(Recorder):
        def next(self, now_days: float, seconds_left: float) -> int | tuple[int, Form] | None:
            self.random.random()
            return super().next(now_days, seconds_left)

    plain, drawing = Recorder(), Drawing()
    assert study(plain) == study(drawing)
    assert plain.answers == drawing.answers


def test_a_policy_is_told_the_course_at_the_beginning() -> None:
    policy = Recorder()
    study(policy)
    assert policy.begun == (60, 14, 300.0)


def test_a_session_ends_with_the_question_in_which_the_time_ran_out() -> None:
    policy = Recorder()
    outcome = study(policy)
    assert policy.kept == list(range(14))
    assert all(left > 0 for left in policy.left)
    longest = max(seconds for _, seconds, _, _ in policy.answers)
    assert 14 * 300 <= outcome.minutes * 60 <= 14 * (300 + longest)
    assert outcome.minutes * 60 == pytest.approx(sum(seconds for _, seconds, _, _ in policy.answers))
    assert outcome.answers == len(policy.answers)


def test_time_goes_on_within_a_session_by_the_seconds_of_the_answers() -> None:
    policy = Recorder()
    study(policy, Course(days=1, minutes=5.0))
    assert policy.moments[0] == 0.0
    spent = sum(seconds for _, seconds, _, _ in policy.answers[:-1])
    assert policy.moments[-1] == pytest.approx(spent / 86_400)


def test_no_day_is_missed_unless_the_case_says_so_and_the_first_never_is() -> None:
    all_missed = Recorder()
    outcome = study(all_missed, Course(days=14, minutes=5.0, missed=1.0))
    assert all_missed.kept == [0]
    assert outcome.sessions == 1


def test_a_quarter_of_the_days_is_missed_the_same_for_every_policy() -> None:
    kept = 0
    for student in range(60):
        course = Course(days=14, minutes=1.0, missed=0.25)
        one, other = Recorder(), Recorder(Form.TYPED)
        study(one, course, student=student)
        study(other, course, student=student)
        assert one.kept == other.kept
        kept += len(one.kept) - 1
    assert kept / (60 * 13) == pytest.approx(0.75, abs=0.05)


def test_cramming_is_one_session_on_the_eve_with_the_minutes_of_all_days() -> None:
    outcome = study(POLICIES["cram"]())
    assert outcome.sessions == 1
    assert outcome.minutes == pytest.approx(70, abs=1)


def test_a_point_that_is_not_there_is_not_asked() -> None:
    class Wrong(Recorder):
        def next(self, now_days: float, seconds_left: float) -> int:
            return -1

    with pytest.raises(ValueError, match="no point -1 among 60"):
        study(Wrong())


def test_who_knows_nothing_is_right_by_luck_in_choices_alone() -> None:
    random = Random(5)
    choices = [attempt(Habits(), 0.0, Form.CHOICE, random) for _ in range(4000)]
    typed = [attempt(Habits(), 0.0, Form.TYPED, random) for _ in range(500)]
    assert sum(one.right for one in choices) / 4000 == pytest.approx(1 / 4, abs=0.03)
    assert not any(one.recalled for one in choices)
    assert not any(one.right for one in typed)


def test_what_is_known_slips_now_and_then_and_slips_in_choices_too() -> None:
    random = Random(5)
    for form in Form:
        known = [attempt(Habits(), 1.0, form, random) for _ in range(4000)]
        assert sum(not one.right for one in known) / 4000 == pytest.approx(0.02, abs=0.01)
        assert all(one.right is one.recalled for one in known)


def test_one_in_five_says_sure_who_is_not() -> None:
    random = Random(5)
    guessing = [attempt(Habits(), 0.0, Form.CHOICE, random) for _ in range(4000)]
    assert sum(one.sure for one in guessing) / 4000 == pytest.approx(0.2, abs=0.03)
    knowing = [attempt(Habits(slip=0.0), 1.0, Form.TYPED, random) for _ in range(100)]
    assert all(one.sure for one in knowing)


def test_answers_take_longer_the_weaker_the_memory_and_errors_the_longest() -> None:
    calm = Habits(spread=0.0, slip=0.0)
    well, hardly = (attempt(calm, recall, Form.TYPED, _Never()) for recall in (1.0, 0.5))
    failed = attempt(calm, 0.0, Form.TYPED, _Never())
    assert (well.seconds, hardly.seconds, failed.seconds) == (9.0, 13.0, 21.0)


class _Never(Random):
    """Draws the same number each time, a small one."""

    def random(self) -> float:
        return 0.25


def test_where_forms_are_fixed_half_of_the_points_are_choices_whatever_a_policy_names() -> None:
    plain, naming = Recorder(), Recorder(Form.TYPED)
    assert study(plain) == study(naming)
    assert {form for _, _, _, form in naming.answers} == set(Form)


def test_where_points_have_both_forms_the_policy_names_one_and_a_bare_point_keeps_its_own() -> None:
    both = Course(days=14, minutes=5.0, forms=Forms.BOTH)
    naming = Recorder(Form.TYPED)
    study(naming, both)
    assert {form for _, _, _, form in naming.answers} == {Form.TYPED}
    assert study(Leitner(), both) == study(Leitner())


@pytest.mark.parametrize(
    ("name", "recalls"),
    [
        ("none", (0.192861, 0.092551, 0.171876, 0.151451)),
        ("cram", (0.62518, 0.664532, 0.566042, 0.68753)),
        ("leitner", (0.827755, 0.753793, 0.705399, 0.848635)),
        ("sm2", (0.817849, 0.770312, 0.677767, 0.868916)),
        ("fsrs90", (0.804379, 0.711558, 0.61314, 0.819667)),
        ("relearn3", (0.830364, 0.789363, 0.719626, 0.854018)),
    ],
)
def test_the_figures_of_the_prototype_come_again(name: str, recalls: tuple[float, ...]) -> None:
    """Three students with its generators, a quarter of fourteen days missed: worlds, students, rivals are its own."""
    course = Course(days=14, minutes=5.0, missed=0.25)
    for world, noted in zip(WORLDS, recalls, strict=True):
        total = 0.0
        for seed in (1000, 1001, 1002):
            drawn = Streams(
                memory=Random(seed * 7 + 1),
                answers=Random(seed),
                attendance=Random(seed + 5),
                policy=Random(seed + 99),
            )
            mind = WORLDS[world](drawn.memory, PROTOTYPE[world])
            total += study_for_exam(mind, POLICIES[name](), course, drawn).recall
        assert total / 3 == pytest.approx(noted, abs=1e-6)


def test_a_forecast_is_asked_once_for_the_exam_day_after_the_last_session() -> None:
    calls: list[float] = []

    class Prophet(Recorder):
        def forecast(self, exam_day: float) -> float:
            assert self.kept == list(range(14))
            calls.append(exam_day)
            return 0.5

    assert study(Prophet()).forecast == 0.5
    assert calls == [14.0]


def test_the_gap_is_forecast_less_truth_and_a_single_student_is_off_either_way() -> None:
    def outcome(forecast: float | None, recall: float) -> Outcome:
        return Outcome(recall=recall, later=0.0, minutes=0.0, answers=0, sessions=0, forecast=forecast)

    cell = Cell(policy="p", world="w", case=CASES["missed"], outcomes=(outcome(0.9, 0.8), outcome(0.7, 0.8)))
    assert cell.gap is not None
    assert cell.missed_by is not None
    assert cell.gap.mean == pytest.approx(0)
    assert cell.missed_by.mean == pytest.approx(0.1)
    assert Cell(policy="p", world="w", case=CASES["missed"], outcomes=(outcome(None, 0.8),)).gap is None


def test_the_price_lies_on_the_line_between_the_steps_around_it() -> None:
    def step(minutes: float, recall: float) -> Step:
        return Step(minutes, Estimate(recall, 0.01))

    between = price([step(28, 0.6), step(42, 0.8), step(56, WANTED + 0.05)]).minutes
    assert between is not None
    assert between.mean == pytest.approx(49)
    assert between.error == pytest.approx(1.4)
    assert price([step(14, 0.9)]).minutes is None
    assert price([step(14, 0.5), step(168, 0.7)]).minutes is None


@pytest.mark.slow
@pytest.mark.parametrize("name", [name for name in POLICIES if name != "none"])
def test_the_short_search_for_the_price_finds_what_the_whole_sweep_finds(name: str) -> None:
    bench = Bench(worlds=tuple(WORLDS), students=5, seed=2)
    assert prices(bench, [name])[name].minutes == price(frontier(bench, [name])[name]).minutes
