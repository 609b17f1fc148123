"""Figures are folds over the log: scores, mastery, past sessions."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from study.judging.verdict import Mark
from study.learning.answers import Answer, Mode
from study.learning.catalogue import Catalogue
from study.learning.memory import Rating, recall, remember
from study.learning.score import score, scores
from study.learning.statistics import last_sessions, mastery
from study.presenting.feedback import summary
from study.questions import Question
from tests.learning.making import MORNING, Learner, answer, choice, right, some, typed, wrong


def given(name: str, mark: Mark = Mark.RIGHT, **fields: Any) -> Answer:
    share = {Mark.RIGHT: 1.0, Mark.ALMOST: 1.0, Mark.PARTLY: 0.5}.get(mark, 0.0)
    return answer(**({"question": f"d/{name}", "mark": mark, "share": share} | fields))


def test_a_score_counts_first_tries() -> None:
    told = score(
        [
            given("a"),
            given("b", Mark.ALMOST),
            given("c", Mark.PARTLY),
            given("d", Mark.WRONG),
            given("d", Mark.RIGHT, retry=True),
            given("d", Mark.RIGHT),
            given("e", Mark.WRONG, override=True),
        ],
        Catalogue([]),
    )
    assert (told.right, told.partly, told.wrong, told.counted) == (3, 1, 1, 5)
    assert told.share == pytest.approx(3.5 / 5)
    assert told.milliseconds == 7 * 4_000


def test_a_question_counts_by_its_weight() -> None:
    catalogue = Catalogue([typed("a", weight=Decimal(3)), typed("b")])
    assert score([given("a"), given("b", Mark.WRONG)], catalogue).share == 0.75


def test_groups_have_scores_of_their_own_and_an_empty_one_has_none() -> None:
    asked = [typed(name) for name in "abcd"]
    answers = [given("a"), given("b", Mark.WRONG), given("c", Mark.PARTLY)]
    told = scores({"one": asked[:2], "two": asked[1:], "none": asked[3:]}, answers, Catalogue(asked))
    assert {name: (each.right, each.total) for name, each in told.items()} == {"one": (1, 2), "two": (0, 2)}
    of_all = scores({"none": asked[3:]}, answers, Catalogue(asked), exam=["d/a", "d/d"])
    assert (of_all["none"].unanswered, of_all["none"].total) == (1, 1)


@pytest.mark.parametrize(
    ("answers", "weight", "line"),
    [
        ([given("a"), given("b", Mark.WRONG)], 1, "1 of 2 right · 50%"),
        ([given("a"), given("b", Mark.WRONG)], 3, "1 of 2 right · 75% by weight"),
        ([given("a", Mark.PARTLY), given("b")], 1, "1 of 2 right, 1 partly · 75% of the credit"),
        ([given("a"), given("b")], 3, "2 of 2 right · 100%"),
        ([], 1, "Nothing was answered."),
    ],
)
def test_a_score_says_what_its_share_is_of_where_that_is_not_plain(
    answers: list[Answer], weight: int, line: str
) -> None:
    catalogue = Catalogue([typed("a", weight=Decimal(weight)), typed("b")])
    assert summary(score(answers, catalogue)) == line


def test_a_score_of_nothing_is_nothing() -> None:
    told = score([], Catalogue([]))
    assert (told.counted, told.share, told.milliseconds) == (0, 0.0, 0)


def test_a_point_is_known_when_it_was_got_right_and_is_still_remembered() -> None:
    asked = [typed(name) for name in "abcde"]
    memories = {
        "d/a": remember(None, Rating.GOOD, MORNING),
        "d/b": remember(None, Rating.GOOD, MORNING - timedelta(days=30)),
        "d/c": remember(None, Rating.AGAIN, MORNING),
        "d/elsewhere": remember(None, Rating.GOOD, MORNING),
    }
    assert recall(memories["d/b"], MORNING) < 0.85
    told = mastery(asked, memories, MORNING)
    assert (told.points, told.seen, told.known, told.new, told.share) == (5, 3, 1, 2, 0.2)


def test_points_are_counted_and_not_questions() -> None:
    forms: list[Question] = [typed("a", point="s/p"), choice("b", point="s/p")]
    assert mastery(forms, {}, MORNING).points == 1
    assert mastery([], {}, MORNING).share == 0.0


def test_the_last_sessions_are_told_with_their_scores_the_latest_first(learner: Learner) -> None:
    asked = some(3)
    for seed in range(4):
        session = learner.session(asked, Mode.QUIZ, seed=seed)
        for number in range(3 if seed != 2 else 0):
            assert session.current is not None
            question = session.current.question
            session.answer(right(question) if number < seed + 1 else wrong(question))
            session.advance()
        learner.hand.wait(hours=1)
    past = last_sessions(learner.log.sittings(), learner.log.answers(), Catalogue(asked), 2)
    assert [(told.sitting.seed, told.score.right) for told in past] == [(3, 3), (1, 2)]
