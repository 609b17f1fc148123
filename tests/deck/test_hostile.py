"""No text ends the process, fills the memory or takes longer than reading it once or twice would."""

from __future__ import annotations

import time
import tracemalloc
from typing import TYPE_CHECKING

import pytest

from study.deck import decoding
from study.deck.reading import read_deck
from study.text.page import MOST_PROBLEMS

if TYPE_CHECKING:
    from collections.abc import Callable

HEAD = "deck: bees\ntitle: Bees\nquestions:\n"
MANY = 100_000
PATIENCE = 20
"""Seconds; each takes under one on an ordinary machine, and what is quadratic takes minutes."""


def in_text(value: str) -> str:
    return f"{HEAD}  a:\n    ask: {value}\n    answer: x\n"


def bomb() -> str:
    lines = ["a0: &a0 [x, x]"] + [f"a{i}: &a{i} [*a{i - 1}, *a{i - 1}]" for i in range(1, 40)]
    return "\n".join(lines) + f"\n{HEAD}  q: {{ask: *a39, answer: x}}\n"


HOSTILE: dict[str, tuple[str, Callable[[], str]]] = {
    "a hundred thousand brackets": ("too-deep", lambda: in_text("[" * MANY)),
    "a hundred thousand brackets, closed": ("too-deep", lambda: in_text("[" * MANY + "]" * MANY)),
    "brackets and nothing else": ("too-deep", lambda: "[" * MANY),
    "braces": ("too-deep", lambda: in_text("{a: " * MANY)),
    "dashes": ("too-deep", lambda: f"{HEAD}  a:\n    " + "- " * MANY),
    "keys in keys": ("too-deep", lambda: f"{HEAD}  a:\n    " + "? " * MANY),
    "an alias bomb": ("anchor", bomb),
    "a list without an end": ("too-many", lambda: in_text("[" + "a, " * MANY + "]")),
    "a list of lines without an end": ("too-many", lambda: f"{HEAD}  a:\n    tags:\n" + "    - a\n" * MANY),
    "a mapping without an end": ("too-many", lambda: f"{HEAD}  a:\n" + "".join(f"    k{i}: v\n" for i in range(MANY))),
    "lists in lists without an end": ("too-many", lambda: in_text("[" + ("[" + "a, " * 100 + "], ") * 1000 + "]")),
    "gaps without an end": ("too-many", lambda: f"{HEAD}  a:\n    cloze: x " + "[[a]] " * MANY),
    "gaps that never close": ("too-many", lambda: f"{HEAD}  a:\n    cloze: x " + "[[a " * MANY),
    "a quote that never closes": ("unclosed-quote", lambda: in_text('"' + "x" * 10**6)),
    "quotes that never close": (
        "unclosed-quote",
        lambda: HEAD + "".join(f'  a{i}:\n    ask: "\n' for i in range(MANY)),
    ),
    "nothing but zeros": ("control-character", lambda: "\0" * 10**6),
    "one id again and again": ("repeated-key", lambda: HEAD + "  a: {ask: x, answer: y}\n" * MANY),
    "lines in every column": ("too-deep", lambda: HEAD + "".join(" " * (i % 40 + 1) + "a:\n" for i in range(MANY))),
    "tabs": ("tab", lambda: HEAD + "\ta:\n" * MANY),
    "colons": ("colon-in-text", lambda: in_text("a: " * MANY)),
    "a key without an end": ("long-key", lambda: f"{HEAD}  " + "a-" * MANY + ":\n    ask: x\n"),
    "a number without an end": ("bad-number", lambda: f"{HEAD}  a: {{ask: x, number: {'9' * MANY}}}\n"),
    "a passage without an end": ("bad-passage", lambda: f"{HEAD}  a: {{ask: x, answer: y, passage: {'9' * MANY}}}\n"),
    "an id without an end": ("bad-id", lambda: f"{HEAD}  a: {{ask: x, answer: y, point: {'a-' * MANY}}}\n"),
    "escapes": ("escape", lambda: in_text('"' + "\\x" * MANY + '"')),
    "openings": ("repeated-key", lambda: "questions:\n" * MANY + '"'),
    "lines at the left": ("unclosed-quote", lambda: f'{HEAD}  a:\n    ask: "\n' + "x:\n" * MANY),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_text_gets_its_sentence_in_time(name: str) -> None:
    rule, make = HOSTILE[name]
    text = make()
    begin = time.monotonic()
    reading = read_deck(text, "f")
    assert time.monotonic() - begin < PATIENCE
    assert rule in {problem.rule for problem in reading.problems}
    assert len(reading.problems) <= MOST_PROBLEMS + 1


def test_a_good_question_beside_a_hostile_one_loads() -> None:
    reading = read_deck(in_text("[" * MANY) + "  good: {ask: Who?, answer: She}\n", "f")
    assert reading.deck is not None
    assert [question.name for question in reading.deck.questions] == ["good"]


def test_a_file_above_the_limit_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decoding, "LARGEST", 1000)
    for whole in ("x" * 1001, b"x" * 1001):
        reading = read_deck(whole, "f")
        assert [problem.rule for problem in reading.problems] == ["too-large"]


def test_the_limit_counts_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decoding, "LARGEST", 1000)
    assert [problem.rule for problem in read_deck("# " + "蜂" * 500, "f").problems] == ["too-large"]


def test_endless_problems_are_cut_off_and_said_to_be() -> None:
    reading = read_deck(HEAD + "".join(f"  a{i}:\n" for i in range(MANY)), "f")
    assert len(reading.problems) == MOST_PROBLEMS + 1
    assert reading.problems[-1].rule == "too-many"


def test_a_list_without_an_end_is_refused_before_it_is_built() -> None:
    text = in_text("[" + "a, " * 10 * MANY + "]")
    tracemalloc.start()
    read_deck(text, "f")
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 4 * len(text) + 10**7
