"""Number: a figure, written, with its unit beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from study.questions import Number
from study.tui.act import bindings
from study.tui.answering import WRITTEN
from study.tui.questions.written import WrittenAnswer

if TYPE_CHECKING:
    from study.learning.session import Asked


class NumberAnswer(WrittenAnswer):
    """A figure."""

    BINDINGS = bindings("number", WRITTEN)
    PLACEHOLDER: ClassVar[str] = "write a number"

    def beside(self, asked: Asked) -> str:
        """Give the unit, which need not be written."""
        assert isinstance(asked.question, Number)
        return self.glyphs.line(asked.question.unit)


if __name__ == "__main__":
    from study.tui.questions.demo import demo

    demo("number")
