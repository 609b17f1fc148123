"""The plain mode, as somebody meets it who hears each line alone."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from study.deck.reading import read_deck
from study.learning.answers import Mode
from study.learning.log import Log
from study.learning.plan import Plan
from study.learning.remarks import LONGEST, flagged
from study.learning.session import Session
from study.plain import Plain
from study.questions import Question
from tests import samples

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)

DECK = """\
deck: ten
title: All ten kinds
questions:
  a-choice:
    {ask: Which?, right: this one, wrong: [{text: that one, because: It is that.}, other], hint: Not it., why: Because.}
  b-multiple: {ask: Which two?, right: [one, two], wrong: [three]}
  c-truth: {claim: It is so., verdict: false, correction: It is not so.}
  d-typed: {ask: Who?, answer: Karl von Frisch, reject: [Otto Frisch]}
  e-number: {ask: How many?, number: 230, within: 30}
  f-cloze: {cloze: 'near [[35]] °C by [[fanning]]'}
  g-order: {ask: In order?, order: [Egg, Larva, Pupa]}
  h-match: {ask: Pairs?, match: {Queen: lays eggs, Drone: mates}}
  i-card: {front: Propolis, back: Resin}
  j-open: {ask: Why?, expect: [it works over kilometres, it gives direction]}
"""


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Log]:
    with Log.open(tmp_path / "answers.sqlite", now=lambda: NOW) as log:
        yield log


def questions(*names: str) -> list[Question]:
    deck = read_deck(DECK, "ten.yaml").deck
    assert deck is not None
    assert len(deck.questions) == 10
    return [question for question in deck.questions if question.name in names or not names]


def sit(log: Log, asked: list[Question], *lines: str) -> tuple[list[str], Session]:
    """Give what is printed when these lines are typed, and the session; the input ends after them."""
    plan = Plan(mode=Mode.QUIZ, decks=("ten",), seed=1, seeded=True)
    session = Session.start_or_resume(plan, asked, log, now=lambda: NOW, timer=lambda: 0.0)
    out = io.StringIO()
    Plain(session, lambda: NOW, io.StringIO("".join(f"{line}\n" for line in lines)), out, io.StringIO()).run()
    return out.getvalue().splitlines(), session


def number_of(lines: list[str], text: str) -> str:
    """Give the number or letter that stands before an option."""
    return next(line.partition(".")[0] for line in lines if line.partition(". ")[2] == text)


def asked_of(log: Log, name: str) -> list[str]:
    return sit(log, questions(name))[0]


@pytest.mark.parametrize(
    ("name", "options", "answer"),
    [
        ("a-choice", ["this one"], "{0}"),
        ("b-multiple", ["one", "two"], "{0} {1}"),
        ("c-truth", [], "2"),
        ("d-typed", [], "karl von frisch"),
        ("e-number", [], "250"),
        ("f-cloze", [], "35 | fanning"),
        ("g-order", ["Egg", "Larva", "Pupa"], "{0} {1} {2}"),
        ("h-match", ["lays eggs", "mates"], "1{0} 2{1}"),
        ("i-card", [], "\n3"),
        ("j-open", [], "my own words\n1 2"),
    ],
)
def test_every_kind_is_answered_by_a_line(log: Log, name: str, options: list[str], answer: str) -> None:
    shown = asked_of(log, name)
    lines, session = sit(log, questions(name), answer.format(*(number_of(shown, option) for option in options)))
    verdicts = [line for line in lines if line[:1] in "✓≈✗" and line]
    assert [line.split()[0] for line in verdicts] == ["✓"]
    assert session.finished
    assert "Score: 1 of 1 right · 100%" in lines


def test_a_wrong_choice_hears_the_key_the_reason_and_the_explanation(log: Log) -> None:
    shown = asked_of(log, "a-choice")
    that, this = number_of(shown, "that one"), number_of(shown, "this one")
    lines, _ = sit(log, questions("a-choice"), that)
    verdict = lines.index(f"✗ Wrong. You chose {that}; it is {this}.")
    assert lines[verdict + 1 : verdict + 4] == ["Answer: this one", "It is that.", "Because."]


def test_an_unreadable_line_is_explained_and_not_counted(log: Log) -> None:
    lines, session = sit(log, questions("a-choice"), "nine", "77", "")
    assert sum(line.startswith("Not counted: ") for line in lines) == 3
    assert session.score.counted == 0
    assert not any(line[:1] in ("✓", "≈", "✗") for line in lines)


def test_undo_takes_back_and_asks_again(log: Log) -> None:
    lines, session = sit(log, questions("d-typed", "c-truth"), "x", ":undo")
    assert "Taken back." in lines
    assert session.score.counted == 0
    assert [line for line in lines if line.startswith("Question 1 of 2")] == [lines[1]] * 2


def test_the_last_answer_can_still_be_taken_back_at_the_end(log: Log) -> None:
    lines, session = sit(log, questions("c-truth"), "2", ":undo", "2")
    assert "Taken back." in lines
    assert session.finished
    assert lines[-1] == "Score: 1 of 1 right · 100%"


def test_i_was_right_counts_as_right(log: Log) -> None:
    lines, session = sit(log, questions("d-typed"), "the bee man", ":right")
    assert "✓ Right, by your own word." in lines
    assert session.score.right == 1


def test_an_answer_called_right_does_not_come_back(log: Log) -> None:
    lines, session = sit(log, questions("d-typed", "c-truth"), "x", ":right", "false", "Karl von Frisch")
    asked = [lines[i + 1] for i, line in enumerate(lines) if line.startswith("Question ")]
    assert session.finished
    assert len(set(asked)) == 2


def test_hint_skip_why_and_unknown_commands(log: Log) -> None:
    lines, _ = sit(log, questions("a-choice"), ":hint", ":why", ":right", ":nonsense", ":undo")
    assert "Not it." in lines
    assert "There is no answer yet to explain." in lines
    assert "There is no answer to call right." in lines
    assert any(line.startswith("There is no command :nonsense; these are: :undo") for line in lines)
    assert "There is nothing to take back." in lines


def flags_of(log: Log) -> dict[str, str]:
    return {id: flag.comment for id, flag in flagged(log.remarks()).items()}


def test_a_flag_is_about_the_question_answered_last_and_before_that_about_the_one_that_stands(log: Log) -> None:
    both = questions("c-truth", "d-typed")
    lines, session = sit(log, both, ":flag I cannot tell", "x", ":flag  two are  right ", "false")
    first, second = (answered.asked.question for answered in session.results)
    assert flags_of(log) == {first.id: "two are right"}
    assert lines.count(f"Flagged: {first.prompt}") == 2
    assert "Your comment: I cannot tell" in lines
    assert [remark.revision for remark in log.remarks()] == [first.revision] * 2
    lines, _ = sit(log, both, ":f")
    assert f"Flagged: {second.prompt}" not in lines, "the one that stands is the miss that came back"


def test_a_flag_needs_no_comment_and_keeps_the_one_that_it_has(log: Log) -> None:
    (question,) = questions("d-typed")
    lines, _ = sit(log, [question], ":flag")
    assert flags_of(log) == {question.id: ""}
    assert not any(line.startswith("Your comment") for line in lines)
    sit(log, [question], ":flag who is meant?")
    lines, _ = sit(log, [question], ":flag")
    assert "Your comment: who is meant?" in lines
    assert flags_of(log) == {question.id: "who is meant?"}


def test_a_flag_is_taken_away(log: Log) -> None:
    (question,) = questions("d-typed")
    lines, _ = sit(log, [question], ":unflag", ":flag no", ":unflag", ":unflag")
    assert lines.count("There is no flag to take away.") == 2
    assert lines.count(f"The flag is taken away: {question.prompt}") == 1
    assert flags_of(log) == {}


def test_after_the_last_answer_its_question_can_still_be_flagged(log: Log) -> None:
    (question,) = questions("c-truth")
    lines, session = sit(log, [question], "2", ":flag it is not so plain", "")
    assert session.finished
    assert any(":flag still work" in line for line in lines)
    assert flags_of(log) == {question.id: "it is not so plain"}
    assert lines[-1] == "Score: 1 of 1 right · 100%"


def test_a_comment_cannot_steer_the_terminal_and_has_an_end(log: Log) -> None:
    (question,) = questions("d-typed")
    lines, _ = sit(log, [question], ":flag \x1b[31mred\x07 \u202eevil", ":flag " + "ab" * 5_000)
    assert "Your comment: red evil" in lines
    assert not set("\n".join(lines)) & set("\x07\x1b\u202e")
    assert f"Your comment: {'ab' * (LONGEST // 2)}" in lines
    assert f"A comment has room for {LONGEST} characters; the rest was left out." in lines
    assert flags_of(log) == {question.id: "ab" * (LONGEST // 2)}


def test_a_word_that_only_begins_like_a_command_is_none(log: Log) -> None:
    lines, _ = sit(log, questions("d-typed"), ":flagged it", ":unflag it", ":undo it")
    assert sum(line.startswith("There is no command") for line in lines) == 3
    assert any(line.endswith(":flag :unflag :quit") for line in lines)
    assert flags_of(log) == {}


def test_a_skipped_question_comes_at_the_end(log: Log) -> None:
    lines, _ = sit(log, questions("c-truth", "d-typed"), ":skip", "false")
    assert "Skipped." in lines
    asked = [lines[i + 1] for i, line in enumerate(lines) if line.startswith("Question ")]
    assert asked[0] == asked[2] != asked[1]


def test_leaving_keeps_what_was_answered_and_the_same_command_goes_on(log: Log) -> None:
    both = questions("c-truth", "d-typed")
    sit(log, both, "true", ":quit")
    _, session = sit(log, both)
    assert session.resumed
    assert session.score.counted == 1


def test_an_open_answer_is_ticked_off_against_the_expected_points(log: Log) -> None:
    lines, session = sit(log, questions("j-open"), "it works over many kilometres", "9", "")
    assert "A good answer makes these points:" in lines
    assert any("a guess" in line for line in lines)
    assert "Not counted: type numbers from 1 to 2, such as: 1 3" in lines
    assert session.score.partly == 1


def test_nothing_printed_can_steer_the_terminal(log: Log) -> None:
    for question in samples.questions(nasty=samples.STEERING):
        lines, _ = sit(log, [question], ":hint", "1", "1", "1b", "1 | 2 | 3", "1 2 3 4", "", ":\x1b[2J")
        printed = "\n".join(lines)
        assert "red, bell, unitseparator, nul, c1, overridegnihton" in printed
        assert not set(printed) & set("\x00\x07\x1b\x1f\x9b\u202e")


@pytest.mark.parametrize("what", samples.NASTY)
def test_no_text_of_a_deck_is_lost(log: Log, what: str) -> None:
    nasty = samples.NASTY[what]
    for question in samples.questions(nasty=nasty):
        shown = "\n".join(sit(log, [question])[0])
        for line in nasty.replace("\r\n", "\n").splitlines():
            assert line.strip() in shown, question.kind
