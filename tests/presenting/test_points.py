"""A point as one line."""

from __future__ import annotations

from dataclasses import replace

from study.presenting.points import stated
from study.questions import Choice, Cloze, Truth, Typed
from study.tui.questions.samples import sample
from tests import samples


def test_it_is_stated_by_the_form_that_says_most() -> None:
    truth, typed = sample(Truth), sample(Typed)
    made = replace(sample(Choice), made="bank")
    assert stated([truth, typed]) == (typed.prompt, typed.key)
    assert stated([made, typed]) == (typed.prompt, typed.key)
    assert stated([truth, made]) == (made.prompt, made.key)
    assert stated([truth]) == (truth.prompt, truth.key)


def test_a_sentence_with_gaps_is_its_own_answer() -> None:
    assert stated([sample(Cloze)]) == ("", sample(Cloze).key)


def test_it_is_one_clean_line() -> None:
    asked, key = stated([replace(sample(Typed), ask=f"a\n{samples.STEERING}", answer=samples.STEERING)])
    assert asked.isprintable()
    assert key.isprintable()
