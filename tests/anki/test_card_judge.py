"""The judge in the cards follows the rules that judge in the terminal, in a real JavaScript engine."""

from __future__ import annotations

import json
import shutil
import subprocess
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from study.judging.numbers import judge_number
from study.judging.rival import Rival
from study.judging.typed import judge_typed
from tests.anki.conftest import ASSETS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

NODE = shutil.which("node")


def node(test: Callable[[], None]) -> Callable[[], None]:
    """Mark a test that needs the engine."""
    return pytest.mark.node(pytest.mark.skipif(NODE is None, reason="needs Node.js")(test))


KIM = ("Kim Jong-un", "Kim Jong Un")
KIMS = ("Kim Jong-il", "Kim Il-sung", "Sung Kim")
SOUTH = ("South Korea", "ROK", "Republic of Korea", "Seoul")
NORTHS = ("North Korea", "DPRK", "Pyongyang")

TYPED: dict[str, list[tuple[str, tuple[str, ...], tuple[str, ...]]]] = {
    "right": [
        ("kim jong un", KIM, KIMS),
        ("KIM JONGUN", KIM, KIMS),
        ("  Kim  Jong‑un. ", KIM, KIMS),
        ("President Kim Jong-un", KIM, KIMS),
        ("R.O.K.", SOUTH, NORTHS),
        ("the Republic of Korea", SOUTH, NORTHS),
        ("U.S.", ("US",), ()),
        ("Khrushchev's", ("Khrushchev",), ()),
        ("Zurich", ("Zürich",), ()),
        ("thirty-eighth", ("38th",), ()),
        ("fifteen hundred", ("1500",), ()),
        ("1,500", ("1500",), ()),
        ("two hundred and five", ("205",), ()),
        ("minus 40", ("-40",), ()),
        ("in the year 1953", ("1953",), ()),
        ("five", ("5",), ()),
        ("5", ("five",), ()),
        ("5 %", ("5%",), ()),
        ("trial or error", ("trial or error",), ()),
        ("대한민국", ("대한민국",), ()),
    ],
    "almost": [
        ("Tertitskii", ("Tertitskiy",), ()),
        ("Khruschev", ("Khrushchev",), ("Brezhnev",)),
        ("South Koera", SOUTH, NORTHS),
        ("sevn", ("seven",), ()),
        ("Fyodor Tertitsky", ("Fyodor Tertitskiy",), ("Igor Morgulov",)),
    ],
    "again": [
        ("", KIM, KIMS),
        ("  ", KIM, KIMS),
        ("Suoth Korea", SOUTH, NORTHS),
    ],
    "wrong": [
        ("Kim Jong-il", KIM, KIMS),
        ("Kim Jong-in", KIM, KIMS),
        ("Kim", KIM, KIMS),
        ("Sung", KIM, KIMS),
        ("Sung Kim", KIM, KIMS),
        ("Regan", ("Ronald Reagan",), ("Donald Regan",)),
        ("Kim Jong-un or Kim Jong-il", KIM, KIMS),
        ("Kim Jong-un / Kim Jong-il", KIM, KIMS),
        ("Kim Jong-un and Kim Jong-il", KIM, KIMS),
        ("Kim Jong-un, Kim Jong-il", KIM, KIMS),
        ("not Kim Jong-un", KIM, KIMS),
        ("binding", ("not binding",), ()),
        ("dependent", ("independent",), ()),
        ("1950", ("1953",), ()),
        ("38", ("38th",), ()),
        ("sixty", ("sixth",), ()),
        ("C", ("C++",), ()),
        ("5", ("-5",), ()),
        ("5", ("5%",), ()),
        ("six", ("five",), ()),
        ("Koera South", SOUTH, NORTHS),
        ("North Korea", SOUTH, NORTHS),
    ],
}

NUMBERS: dict[str, list[tuple[str, str, str, str, str]]] = {
    "right": [
        ("230", "230", "0", "per second", "en"),
        ("200", "230", "30", "per second", "en"),
        ("about 200", "230", "30", "", "en"),
        ("2.3e2", "230", "0", "", "en"),
        ("2.3 x 10^2", "230", "0", "", "en"),
        ("1,200", "1200", "0", "", "en"),
        ("1.200,5", "1200.5", "0", "", "de"),
        ("five", "5", "0", "meetings", "en"),
        ("1 meeting", "1", "0", "meetings", "en"),
        ("-5 °C", "-5", "0", "°C", "en"),
        ("3 million", "3000000", "0", "", "en"),
        ("0.1", "0.1", "0", "", "en"),
        ("5 visits", "5", "0", "", "en"),
        ("0.3", "0.2", "0.1", "", "en"),
    ],
    "wrong": [
        ("199", "230", "30", "per second", "en"),
        ("230 metres", "230", "0", "per second", "en"),
        ("200-250", "230", "30", "", "en"),
        ("between 200 and 250", "230", "30", "", "en"),
        ("5", "-5", "0", "", "en"),
        ("5%", "5", "0", "", "en"),
        ("at least 200", "230", "30", "", "en"),
        ("more than 230", "230", "0", "", "en"),
    ],
    "again": [("", "5", "0", "", "en"), ("  ", "5", "0", "", "en"), ("many", "230", "0", "", "en")],
}


def judged(calls: list[str]) -> list[Any]:
    """Give what each call gives, in one run of the engine with the cards' own files."""
    files = [
        (ASSETS / "anki" / f"{name}.js").read_text(encoding="utf-8") for name in ("fold", "judge", "numbers", "overlap")
    ]
    script = "\n".join([*files, f"console.log(JSON.stringify([{','.join(calls)}]));"])
    assert NODE
    done = subprocess.run([NODE, "-"], input=script, capture_output=True, text=True, check=True)
    given: list[Any] = json.loads(done.stdout)
    return given


def misjudged(cases: Iterator[tuple[str, str]]) -> list[str]:
    """Give the calls that gave another mark than they should."""
    calls, wanted = zip(*cases, strict=True)
    return [
        f"{call} gave {verdict['mark']}, not {mark}"
        for call, mark, verdict in zip(calls, wanted, judged(list(calls)), strict=True)
        if verdict["mark"] != mark
    ]


def call(name: str, *arguments: object) -> str:
    return f"{name}({', '.join(json.dumps(argument) for argument in arguments)})"


def test_the_table_of_typed_answers_is_what_the_terminal_says() -> None:
    assert [
        (response, verdict.mark, verdict.why)
        for mark, rows in TYPED.items()
        for response, accepted, rivals in rows
        if (verdict := judge_typed(response, accepted, [Rival((name,)) for name in rivals])).mark != mark
    ] == []


def test_the_table_of_numbers_is_what_the_terminal_says() -> None:
    assert [
        (response, verdict.mark, verdict.why)
        for mark, rows in NUMBERS.items()
        for response, number, within, unit, language in rows
        if (
            verdict := judge_number(response, Decimal(number), within=Decimal(within), unit=unit, language=language)
        ).mark
        != mark
    ] == []


@node
def test_typed_answers_are_judged_by_the_rules() -> None:
    cases = (
        (call("judgeTyped", response, accepted, [{"names": [r], "who": ""} for r in rivals], False, "en"), mark)
        for mark, rows in TYPED.items()
        for response, accepted, rivals in rows
    )
    assert misjudged(cases) == []


@node
def test_numbers_are_judged_by_value_and_unit() -> None:
    cases = ((call("judgeNumber", *row), mark) for mark, rows in NUMBERS.items() for row in rows)
    assert misjudged(cases) == []


@node
def test_case_and_accents_count_where_they_are_asked_for() -> None:
    rows = {"Zürich": "right", " Zürich ": "right", "zürich": "wrong", "Zurich": "wrong", "Züich": "wrong", "": "again"}
    cases = ((call("judgeTyped", response, ["Zürich"], [], True, "de"), mark) for response, mark in rows.items())
    assert misjudged(cases) == []


@node
def test_a_rival_is_named() -> None:
    rivals = [{"names": ["Kim Il-sung", "Great Leader"], "who": "his grandfather"}]
    (verdict,) = judged([call("judgeTyped", "Great Leader", KIM, rivals, False, "en")])
    assert verdict["why"] == "that is Kim Il-sung, his grandfather"


@node
def test_the_difference_spells_both_sides() -> None:
    (spans,) = judged([call("differenceOf", "Fyodor Tertitsky", "Fyodor Tertitskiy")])
    assert "".join(span["typed"] for span in spans) == "Fyodor Tertitsky"
    assert "".join(span["expected"] for span in spans) == "Fyodor Tertitskiy"
    assert [span["expected"] for span in spans if not span["equal"]] == ["i"]


@node
def test_a_point_is_mentioned_by_its_telling_words() -> None:
    point = "it gives direction and distance at once"
    said, unsaid = judged(
        [
            call("mentions", "A dance gives the distance and the directions at once", point),
            call("mentions", "It is at once nice and given", point),
        ]
    )
    assert said is True
    assert unsaid is False
