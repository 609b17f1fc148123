"""The keys of a question: what each may hold. The reader and the JSON Schema are both made from this table."""

from __future__ import annotations

from enum import Enum, auto

from study.values import frozen


class Shape(Enum):
    """What the value of a key looks like in YAML."""

    TEXT = auto()
    """One text."""
    TEXTS = auto()
    """A list of texts; one text alone is a list of one."""
    SLUG = auto()
    """An id: lower-case letters, digits and hyphens."""
    SLUGS = auto()
    OPTIONS = auto()
    """A list of texts, or of mappings with ``text`` and ``because``."""
    TEXT_OR_TEXTS = auto()
    """A text or a list of texts, and the difference matters: ``right``."""
    ORDERED = auto()
    """A list of at least two different texts."""
    TRUTH = auto()
    """true, false, yes or no."""
    NUMBER = auto()
    TOLERANCE = auto()
    """A number, or a percentage such as ``5%``."""
    WEIGHT = auto()
    """A number above 0."""
    PASSAGES = auto()
    """A whole number from 1, or a list of them."""
    LEVEL = auto()
    """One of the six levels."""
    PAIRS = auto()
    """A mapping of text to text, at least two."""
    EXPECTED = auto()
    """A list of texts, or of mappings with ``text`` and ``weight``."""
    REASONS = auto()
    """A mapping of a rule's id to the reason why it does not matter here."""
    GAPS = auto()
    """A text with gaps."""
    PICTURE = auto()
    """The name of a picture file beside the deck or in assets."""


@frozen
class Field:
    """One key of a question."""

    key: str
    shape: Shape
    about: str
    """One line for the schema and the teacher's guide."""
    required: bool = False


COMMON_FIELDS: tuple[Field, ...] = (
    Field("point", Shape.SLUG, "The point this asks; several questions may share one."),
    Field("why", Shape.TEXT, "The explanation shown after every answer."),
    Field("hint", Shape.TEXT, "A nudge, shown when the learner asks for it."),
    Field("passage", Shape.PASSAGES, "Where the source says so: the number of its paragraph, or several."),
    Field("level", Shape.LEVEL, "What it asks of the learner: remember … create."),
    Field("tags", Shape.TEXTS, "Words to find it by."),
    Field("picture", Shape.PICTURE, "A picture shown with the question."),
    Field("alt", Shape.TEXT, "The picture in words; required with one."),
    Field("weight", Shape.WEIGHT, "How much it counts; 1 unless said."),
    Field("retry", Shape.TRUTH, "true: one more try after a wrong first answer."),
    Field("formerly", Shape.SLUGS, "Ids it had before; its history comes along."),
    Field("same-point", Shape.TRUTH, "true: the key changed, but what it asks did not; history is kept."),
    Field("outside", Shape.TRUTH, "true: needs knowledge that the source does not give; off unless asked for."),
    Field("lint-ok", Shape.REASONS, "Rules of lint that do not matter here, each with the reason."),
    Field("made", Shape.TEXT, "Who made it: family/version for a generated question."),
)
