"""The page of figures is calm: it fits the terminal, leaves out what is empty, and never counts what was missed."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from study.judging.verdict import Mark
from study.learning.answers import Sureness
from study.learning.catalogue import Catalogue
from study.learning.memory import replay
from study.learning.statistics.figures import Subject, figures
from study.presenting.statistics import statistics_lines
from study.presenting.wrapping import cells
from study.questions import Option, Picked
from study.source.argument import Argument, Modality, Node, Role
from tests.learning.histories import QUESTIONS, histories
from tests.learning.making import MORNING, answer, choice

if TYPE_CHECKING:
    from study.learning.answers import Answer
    from study.questions import Question

BEE = choice(
    "bee",
    point="s#1",
    ask="Which animal, as far as anybody can tell, dances to show its sisters the way?",
    wrong=(Option("ant"), Option("cow")),
    passages=(2, 3),
)
ASKED: tuple[Question, ...] = (BEE, *QUESTIONS[1:])
CATALOGUE = Catalogue(ASKED)
REASONS = Argument(
    {
        id: Node(
            id=id,
            to=to,
            passage=1,
            why="",
            role=Role.PREMISE,
            text=id,
            short=f"the reason of {id}, which is told at some length so that it takes two lines",
            modality=Modality.REPORT,
        )
        for id, to in (("thesis", ""), ("1", "thesis"), ("2", "1"))
    }
)
SUBJECT = Subject(
    id="s", title="A \x1b[31msource on animals", questions=ASKED, parts={"The dance": (2, 3)}, argument=REASONS
)


def page(answers: list[Answer], width: int = 80, *, unicode: bool = True, days: int | None = None) -> list[str]:
    memories = replay(answers, CATALOGUE)
    found = figures(answers, CATALOGUE, memories, [SUBJECT], MORNING, days)
    return list(statistics_lines(found, width, unicode=unicode))


def bee(text: str, days_ago: float = 0, **fields: object) -> Answer:
    verdict = BEE.judge(Picked((text,)))
    told = {"mark": verdict.mark, "share": verdict.share, "at": MORNING - timedelta(days=days_ago)} | fields
    at_bee = {"question": BEE.id, "revision": BEE.revision, "point": BEE.point, "kind": "choice"}
    return answer(response=Picked((text,)), **(at_bee | told))


def test_each_week_is_a_row_from_the_first_in_which_something_was_done() -> None:
    few, some, more = 60_000, 6 * 60_000, 9 * 60_000
    answers = [
        bee("bee", 9, milliseconds=few),
        bee("bee", 1, milliseconds=more),
        bee("ant", 1, milliseconds=more),
        bee("bee", milliseconds=some),
    ]
    assert page(answers)[:6] == [
        "              Mo Tu We Th Fr Sa Su  answers  minutes  right",
        "9 November    ·  ·  ·  ·  ·  ·  ░         1        1   100%",
        "16 November   ·  ·  ·  ·  ·  ·  ·",
        "23 November   ▓  ▒                        3       24    67%",
        "              · none  ░ under 5 minutes  ▒ under 15  ▓ more",
        "",
    ]
    assert page(answers, unicode=False)[3:5] == [
        "23 November   #  +                        3       24    67%",
        "              . none  - under 5 minutes  + under 15  # more",
    ]


def test_days_before_those_asked_for_are_blank() -> None:
    lines = page([bee("bee", 1), bee("bee", 9)], days=2)
    assert lines[1] == "23 November   ░  ·                        1        1   100%"
    assert "November" not in lines[2]


def test_the_page_has_every_part_that_has_something_in_it() -> None:
    lapses = [bee("ant" if n % 2 else "bee", 7 - n, sureness=Sureness.SURE, id=f"{n}") for n in range(8)]
    text = "\n".join(page(lapses))
    for said in (
        "A source on animals",
        "  The dance ",
        "the reason of 1",
        "   4×  “ant” for “bee”",
        "  sure      50% of 8 answers",
        "  Brier score 0.45, where 0 is perfect; sure as 95%",
        "Points that want another way in\n  Which animal, as far",
        "    see ¶ 2, 3; or let it rest",
        "This week: 1 minute in 1 session. An answer takes 4 s: choice 4 s.",
    ):
        assert said in text, said
    assert "\x1b" not in text


def test_what_is_empty_is_left_out() -> None:
    text = "\n".join(page([bee("bee")]))
    assert all(word not in text for word in ("Taken for", "How sure", "another way"))
    assert page([]) == []


def test_both_ways_of_a_confusion_are_one_line() -> None:
    ant = ASKED[1]
    back = bee("the bee", question=ant.id, revision=ant.revision, point=ant.point, mark=Mark.WRONG, share=0.0)
    lines = page([bee("ant"), bee("ant"), back])
    assert "   3×  “ant” and “bee”, both ways" in lines


@given(histories(), st.integers(60, 100), st.sampled_from((None, 1, 30, 400)), st.booleans())
def test_the_page_fits(history: list[Answer], width: int, days: int | None, unicode: bool) -> None:
    lines = page(history, width, unicode=unicode, days=days)
    assert all(cells(line) <= width for line in lines), max(lines, key=cells)
    assert all(line == line.rstrip() for line in lines)
    assert unicode or all(line.isascii() for line in lines)
    assert not lines or (lines[0] and lines[-1])


@given(histories())
def test_there_is_no_word_of_reproach(history: list[Answer]) -> None:
    text = "\n".join(page(history)).casefold()
    assert not re.search(r"\b(streak|missed|overdue|behind|failed|only|backlog|leech|should have|due)\b", text)


@pytest.mark.parametrize("milliseconds", [1, 29_000, 60_000])
def test_any_study_at_all_is_a_minute(milliseconds: int) -> None:
    assert page([bee("bee", milliseconds=milliseconds)])[-1].startswith("This week: 1 minute in 1 session.")
