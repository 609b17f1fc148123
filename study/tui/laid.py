"""A question laid open as one text: its answer, what its author says, and what the learner answered. No widgets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from study.presenting.laid_open import laid_open
from study.tui.themes import COLOURS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from study.presenting.history import Past
    from study.presenting.laid_open import Laid
    from study.questions import Question
    from study.tui.glyphs import Glyphs
    from study.tui.standing import Standing


def laid(question: Question, standing: Standing, glyphs: Glyphs, past: Sequence[Past], width: int) -> list[Content]:
    """Give the whole of a question as lines so many cells wide; ``past`` is what was answered, the latest first."""
    told, text = laid_open(question), glyphs.text
    blocks = [
        [_wrapped(Content.styled(text(told.place), "$quiet"), width)],
        [_wrapped(line, width) for line in _remarks(question, standing, glyphs)],
        [_wrapped(Content.styled(text(told.asked), "bold"), width)],
        [line for each in told.answer for line in _option(each, glyphs, width)],
        [_wrapped(Content(text(told.why)), width)] if told.why else [],
        [_wrapped(Content.assemble(("Hint  ", "bold $accent"), text(told.hint)), width)] if told.hint else [],
        [_wrapped(Content.styled(told.id, "$quiet"), width)],
        [[Content.styled("Your answers", "bold $accent")], *(_past(each, glyphs, width) for each in past)]
        if past
        else [],
    ]
    spaced = [line for block in blocks if block for lines in ([Content()], *block) for line in lines]
    return spaced[1:]


def _remarks(question: Question, standing: Standing, glyphs: Glyphs) -> list[Content]:
    """Give what is said of a question: that it is suspended, and the flags on it, one's own first."""
    lines = []
    if question.id in standing.said.suspended:
        lines.append(Content.styled(f"{glyphs.resting} Suspended: no session asks it.", "$warning"))
    own = standing.said.flag_of(question)
    for flag in (*((own,) if own else ()), *standing.flags.get(question.id, ())):
        whose = "" if flag is own else f" by {glyphs.line(flag.learner)}"
        comment = f": {glyphs.line(flag.comment)}" if flag.comment else ""
        lines.append(Content.styled(f"{glyphs.flag} flagged{whose}{comment}", "$accent"))
    return lines


def _option(each: Laid, glyphs: Glyphs, width: int) -> list[list[Content]]:
    sign = (f"{glyphs.marks[each.mark]} ", COLOURS[each.mark]) if each.mark else ("  ", "")
    lines = [_wrapped(Content(glyphs.text(each.text)), width, Content.styled(*sign))]
    if each.because:
        lines.append(_wrapped(Content.styled(glyphs.text(each.because), "$quiet"), width, Content("    ")))
    return lines


def _past(each: Past, glyphs: Glyphs, width: int) -> list[Content]:
    sign = Content.styled(f"{glyphs.marks[each.mark]} ", COLOURS.get(each.mark, ""))
    aside = f" {glyphs.dot} ".join(glyphs.line(part) for part in (each.day, each.aside) if part)
    given = (f": {glyphs.line(each.given)}", "") if each.given else ("", "")
    return _wrapped(Content.assemble(each.word, given, (f"  {aside}", "$quiet")), width, sign)


def _wrapped(text: Content, width: int, before: Content | None = None) -> list[Content]:
    """Give the lines of a text, those after the first as far in as what stands before it."""
    sign = before or Content()
    lines = text.wrap(max(2, width - sign.cell_length)) or [Content()]
    return [(Content(" " * sign.cell_length) if i else sign) + line for i, line in enumerate(lines)]
