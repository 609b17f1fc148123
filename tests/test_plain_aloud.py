"""The plain mode as somebody meets it who hears it: the real command, each of its lines alone."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from study.questions import KINDS
from tests.commands.running import study

if TYPE_CHECKING:
    from pathlib import Path

    from tests.commands.running import Done

DECK = """\
deck: ten
title: All ten kinds
source: talk-to-russia
questions:
  a:
    ask: Which one?
    right: this one
    wrong: [{text: that one, because: It is that.}, {text: "an option\\nof two lines"}]
    hint: Not it.
    why: Because.
    passage: 8
  b: {ask: Which two?, right: [one, two], wrong: [three], why: So it is., passage: [8, 10]}
  c: {claim: It is so., verdict: false, correction: It is not so.}
  d: {ask: Who?, answer: Karl von Frisch, reject: [Otto Frisch]}
  e: {ask: How many?, number: 230, within: 30, unit: per second}
  f: {cloze: 'near [[35]] °C by [[fanning ? with wings]]'}
  g: {ask: In order?, order: [Egg, Larva, Pupa]}
  h: {ask: Pairs?, match: {Queen: lays eggs, Drone: mates}}
  i: {front: Propolis, back: Resin}
  j: {ask: Why?, expect: [it works over kilometres, it gives direction]}
"""

WRONG = {
    "choice": ["3", "2", "1"], "multiple": ["1 2 3"], "truth": ["1"], "typed": ["Otto Frisch", "karl von frish"],
    "number": ["900"], "cloze": ["35 | dancing"], "order": ["3 2 1", "1 2 3"], "match": ["1a 2a", "1b 2a"],
    "card": ["", "1"], "open": ["air", "1"],
}  # fmt: skip
"""Lines that answer each kind, wrongly or not quite rightly as far as one can know before."""

VERDICT = re.compile(r"[✓≈✗] [A-Z][a-z]+.*\.$|[✓≈✗] [A-Z][a-z]+[^.]*\. .+")
ASCII_VERDICT = re.compile(r"[+~x] [A-Z][a-z]+")


def heard(home: Path, kind: str, *lines: str, options: tuple[str, ...] = (), **environment: str) -> Done:
    """Give what is said when these lines are typed."""
    deck = home / "ten.yaml"
    deck.write_text(DECK, encoding="utf-8")
    asked = ("quiz", str(deck), "--plain", "--seed", "1", *(("--kind", kind) if kind else ()), *options)
    return study(*asked, home=home, cwd=None, input="".join(f"{line}\n" for line in lines), **environment)


def test_no_kind_is_left_out() -> None:
    assert set(WRONG) == set(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_each_line_of_each_kind_says_something_by_itself(tmp_path: Path, kind: str) -> None:
    done = heard(tmp_path, kind, *WRONG[kind], "", ":why", ":quit")
    assert done.code == 0, done.err
    lines = done.out.split("\n")
    assert not any(ord(sign) < 32 or sign == "\x9b" for line in lines for sign in line), "no escape, no carriage return"
    assert all(any(sign.isalnum() for sign in line) for line in lines if line), "no line of signs alone"
    assert "_" not in done.out, "no blank that nobody can hear"
    assert not any("¶" in line for line in lines), "a passage is called one"
    verdicts = [line for line in lines if line[:1] in ("✓", "≈", "✗")]
    assert verdicts
    assert all(VERDICT.match(line) for line in verdicts), verdicts
    assert lines[-2].startswith("Score: ")


@pytest.mark.parametrize(("kind", "count"), [("choice", 3), ("multiple", 3), ("truth", 2), ("order", 3)])
def test_every_option_stands_on_a_line_behind_its_number(tmp_path: Path, kind: str, count: int) -> None:
    lines = heard(tmp_path, kind).out.splitlines()
    head = next(i for i, line in enumerate(lines) if line.startswith("Question "))
    options = lines[head + 2 : head + 2 + count]
    assert [line[:3] for line in options] == [f"{i}. " for i in range(1, count + 1)]
    assert lines[head + 2 + count].startswith("Type "), "and then how to answer"


def test_what_was_spelt_otherwise_is_said_in_words(tmp_path: Path) -> None:
    lines = heard(tmp_path, "typed", "karl von frish").out.splitlines()
    at = next(i for i, line in enumerate(lines) if line.startswith("≈ Almost right"))
    assert lines[at + 1] == "Answer: Karl von Frisch"
    assert any(sign.isalpha() for sign in lines[at + 2])


def test_a_gap_has_its_number_and_its_hint(tmp_path: Path) -> None:
    assert "near (gap 1) °C by (gap 2: with wings)" in heard(tmp_path, "cloze").out.splitlines()


def test_a_figure_is_asked_with_its_unit(tmp_path: Path) -> None:
    assert "Type the number. Unit: per second" in heard(tmp_path, "number").out.splitlines()


def test_the_passage_is_read_out_after_the_answer_and_not_before(tmp_path: Path) -> None:
    lines = heard(tmp_path, "multiple", ":passage", "1 2 3", ":passage").out.splitlines()
    assert lines.count("A passage is shown after the answer to a question that rests on it.") == 1
    assert "Passages 8, 10" in lines
    assert sum(line.startswith(("Passage 8: ", "Passage 10: ")) and len(line) > 100 for line in lines) == 2


def test_where_no_passage_is_known_that_is_said(tmp_path: Path) -> None:
    assert "There is no passage to show for this question." in heard(tmp_path, "truth", "2", ":p").out.splitlines()


def test_an_exam_tells_its_time_and_every_answer_at_its_end(tmp_path: Path) -> None:
    done = heard(tmp_path, "choice", ":passage", "1", "2", options=("--exam", "5", "--sure"))
    lines = done.out.splitlines()
    assert re.fullmatch(r"Question 1 of 1 · passage 8 · [45]:\d\d left", lines[1]), lines[1]
    assert "An exam gives no hints, and tells of every answer at its end." in lines
    assert "How sure are you? 1 guess, 2 unsure, 3 sure; an empty line says sure." in lines
    assert "Kept." in lines
    assert "Review 1 of 1 · passage 8" in lines
    assert sum(line.startswith(("✓ ", "✗ ")) for line in lines) == 1


def test_a_second_try_is_announced(tmp_path: Path) -> None:
    lines = heard(tmp_path, "typed", "Lorenz", "karl von frisch", options=("--retry",)).out.splitlines()
    assert "One more try." in lines
    assert any(line.endswith("second try") for line in lines)


# Where stdout cannot say everything.


@pytest.mark.parametrize("kind", ["choice", "cloze", "order", "match"])
def test_where_stdout_has_no_marks_they_are_written_with_plain_ones(tmp_path: Path, kind: str) -> None:
    done = heard(tmp_path, kind, *WRONG[kind], ":quit", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert done.code == 0, done.err
    assert done.out.isascii()
    assert any(ASCII_VERDICT.match(line) for line in done.out.splitlines())


def test_who_wants_ascii_gets_it(tmp_path: Path) -> None:
    assert heard(tmp_path, "truth", "2", STUDY_ASCII="1").out.splitlines()[-1] == "Score: 1 of 1 right - 100%"


def test_a_letter_that_stdin_cannot_read_is_no_crash(tmp_path: Path) -> None:
    (tmp_path / "ten.yaml").write_text(DECK, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "study", "quiz", str(tmp_path / "ten.yaml"), "--plain", "--kind", "typed"],
        input=b"Fr\xfcsch\n:quit\n",
        capture_output=True,
        env=os.environ | {"STUDY_HOME": str(tmp_path), "PYTHONUTF8": "1"},
        timeout=120,
    )
    assert done.returncode == 0, done.stderr.decode()
    assert "✗ Wrong" in done.stdout.decode()
