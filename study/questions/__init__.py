"""The ten kinds of question: what each holds, how it is judged. Knows no deck, no log and no screen."""

from study.questions.base import Level, Option, Picture
from study.questions.card import Card
from study.questions.choice import Choice, Multiple
from study.questions.cloze import Cloze
from study.questions.gaps import Gap
from study.questions.kinds import KINDS, Question
from study.questions.known import Known
from study.questions.lines import Unreadable
from study.questions.match import Match
from study.questions.number import Number, Tolerance
from study.questions.open import Expected, Open
from study.questions.order import Order
from study.questions.responses import (
    Arranged,
    Entered,
    Filled,
    Graded,
    Paired,
    Picked,
    Response,
    Said,
    Written,
)
from study.questions.truth import Truth
from study.questions.typed import Typed

__all__ = [
    "KINDS",
    "Arranged",
    "Card",
    "Choice",
    "Cloze",
    "Entered",
    "Expected",
    "Filled",
    "Gap",
    "Graded",
    "Known",
    "Level",
    "Match",
    "Multiple",
    "Number",
    "Open",
    "Option",
    "Order",
    "Paired",
    "Picked",
    "Picture",
    "Question",
    "Response",
    "Said",
    "Tolerance",
    "Truth",
    "Typed",
    "Unreadable",
    "Written",
]
