"""What a note type is to us: a frozen list of fields, its cards, the files its cards are made of.

Nothing here may be added to, taken away or put in another order once a package is out: Anki would take every note
for a conflict, update none, and make a stray note type. A new field takes the place of a spare one.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from study.anki import markup
from study.values import frozen

if TYPE_CHECKING:
    from study.questions import Question

COMMON_FIELDS = (
    "Picture",
    "Hint",
    "Why",
    "Passage",
    "Brief",
    "Level",
    "Marks",
    "Language",
    "ID",
    "Map",
    "Data",
    "Spare 1",
    "Spare 2",
    "Spare 3",
    "Spare 4",
)
"""What every note type has after its own fields."""


@frozen
class CardType:
    """One way of asking a note: a template of Anki."""

    name: str
    sides: str
    """The two files in ``assets/anki``: ``SIDES.front.html`` and ``SIDES.back.html``."""
    browser: tuple[str, str]
    """Question and answer as they stand in Anki's browser, where no script may show."""
    only_with: str = ""
    """The field without which there is no such card; empty where there always is one."""


@frozen
class NoteType:
    """One kind of question in Anki."""

    kind: str
    id: int
    """Its number in Anki, drawn once; never change it."""
    own_fields: tuple[str, ...]
    """The first is what Anki sorts by; never empty in a note."""
    cards: tuple[CardType, ...]
    scripts: tuple[str, ...] = ()
    """Files ``assets/anki/SCRIPT.js``, in the order in which they are joined."""
    gaps: bool = False
    """Whether Anki makes the cards from the gaps in the first field."""

    @property
    def name(self) -> str:
        """The name shown in Anki."""
        return f"Study {self.kind}"

    @property
    def fields(self) -> tuple[str, ...]:
        """All fields, in their order."""
        return self.own_fields + COMMON_FIELDS


@frozen
class Written:
    """A question as a note type's own fields."""

    fields: tuple[str, ...]
    """HTML, in the order of ``own_fields``."""
    cards: tuple[int, ...] = (0,)
    """The places of the cards it makes, from 0, in order; at least one."""


class NoCard(ValueError):
    """A question that would make no card in Anki; says why, as the rest of a sentence."""


@frozen
class Around:
    """What a note has from elsewhere, as HTML; empty for none."""

    picture: str = ""
    brief: str = ""
    """The passages, folded."""
    map: str = ""
    """The place in the argument, as a picture."""
    data: str = ""
    """What ``data_field`` reads."""


def common_fields(question: Question, around: Around) -> tuple[str, ...]:
    """Give the fields that every note type has."""
    passages = ", ".join(map(str, question.passages))
    return (
        around.picture,
        markup.html(question.hint),
        markup.html(question.why),
        f"¶ {passages}" if passages else "",
        around.brief,
        question.level.capitalize() if question.level else "",
        _marks(question.tags),
        markup.line(question.language),
        markup.line(question.id),
        around.map,
        around.data,
        *[""] * 4,
    )


@lru_cache(maxsize=1024)
def _marks(tags: tuple[str, ...]) -> str:
    return " ".join(markup.element("span", markup.line(tag)) for tag in tags)
