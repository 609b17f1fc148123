"""Cloze: a text with gaps to fill."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, ClassVar

from study.judging import verdict
from study.judging.rival import Rival, together
from study.judging.verdict import Mark
from study.questions.base import Base, digest
from study.questions.fields import Field, Shape
from study.questions.gaps import Gap, Part
from study.questions.lines import Unreadable
from study.questions.responses import Filled, Response, expect
from study.values import frozen

if TYPE_CHECKING:
    from study.judging.verdict import Verdict

FIELDS = (
    Field("cloze", Shape.GAPS, "The text, with [[gaps]]; [[answer | other answer ? hint]].", required=True),
    Field("accept", Shape.TEXTS, "Other answers that fill the gap, where there is one gap."),
)

BLANK = "_____"


@frozen(kw_only=True)
class Cloze(Base):
    """A text with gaps to fill."""

    kind: ClassVar[str] = "cloze"
    parts: tuple[Part, ...]

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """The gaps, in the order of the text."""
        return tuple(part for part in self.parts if isinstance(part, Gap))

    @property
    def prompt(self) -> str:
        """The text with a blank for each gap, hints in brackets behind it."""
        return "".join(
            part if isinstance(part, str) else BLANK + (f" [{part.hint}]" if part.hint else "") for part in self.parts
        )

    @property
    def key(self) -> str:
        """The text with its gaps filled."""
        return "".join(part if isinstance(part, str) else part.answer for part in self.parts)

    @property
    def revision(self) -> str:
        """A hash of what decides the right answer."""
        return digest(self.kind, *(f"{gap.number}={gap.answer}" for gap in self.gaps))

    def read_line(self, line: str, options: tuple[str, ...]) -> Response:
        """Give the response that a line means: gaps split by ``|``. Raises Unreadable where their number is off."""
        gaps = tuple(text.strip() for text in line.split("|"))
        if len(gaps) != len(self.gaps):
            wanted = len(self.gaps)
            said = "is one gap" if wanted == 1 else f"are {wanted} gaps"
            raise Unreadable(f"There {said}; split the answers with | such as: first | second")
        return Filled(gaps)

    def judge(self, response: Response) -> Verdict:
        """Each gap by the typed rules; the share is the gaps right."""
        filled = expect(response, Filled).gaps
        if not any(text.strip() for text in filled):
            return verdict.again("nothing typed")
        verdicts = [self._judge_gap(gap, text) for gap, text in zip(self.gaps, filled, strict=True)]
        checked = next(
            (v for v, text in zip(verdicts, filled, strict=True) if v.mark is Mark.AGAIN and text.strip()),
            None,
        )
        if checked:
            return checked
        parts = tuple(v.counts_as_right for v in verdicts)
        said = "; ".join(
            f"gap {i}: {v.why or 'nothing typed'}" if len(verdicts) > 1 else v.why
            for i, v in enumerate(verdicts, 1)
            if v.mark is not Mark.RIGHT
        )
        if all(parts):
            difference = tuple(span for v in verdicts for span in v.difference)
            return verdict.almost(said, difference, parts) if said else verdict.right(parts=parts)
        return verdict.by_share(sum(parts) / len(parts), said, parts)

    def _judge_gap(self, gap: Gap, text: str) -> Verdict:
        # Deferred: the rules are not needed before an answer, and their tables take their time to load.
        from study.judging.typed import judge_typed

        others = (
            Rival(other.accepted, "which fills another gap")
            for other in self.gaps
            if not set(gap.accepted) & set(other.accepted)
        )
        return judge_typed(text, gap.accepted, together(others, gap.known.rivals), language=self.language)


def build(common: dict[str, Any], values: dict[str, Any]) -> Cloze:
    """Make the question from its values."""
    parts: tuple[Part, ...] = values["cloze"]
    if extra := values.get("accept"):
        parts = tuple(replace(part, accept=part.accept + extra) if isinstance(part, Gap) else part for part in parts)
    return Cloze(parts=parts, **common)
