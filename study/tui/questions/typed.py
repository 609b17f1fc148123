"""Typed: a short answer, written."""

from __future__ import annotations

from study.tui.act import bindings
from study.tui.answering import WRITTEN
from study.tui.questions.written import WrittenAnswer


class TypedAnswer(WrittenAnswer):
    """A short answer."""

    BINDINGS = bindings("typed", WRITTEN)


if __name__ == "__main__":
    from study.tui.questions.demo import demo

    demo("typed")
