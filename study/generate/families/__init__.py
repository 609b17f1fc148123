"""One file a family: how it makes questions, and at which level they ask.

Of the twenty families of the design these stand; the others are to come.
"""

from study.generate.families import (
    answer,
    cause,
    choice,
    cloze,
    evidence,
    finding,
    missing,
    reason,
    speaker,
    truth,
    typed,
)

FAMILIES = (
    choice.FAMILY,
    typed.FAMILY,
    cloze.FAMILY,
    truth.FAMILY,
    cause.FAMILY,
    speaker.FAMILY,
    reason.FAMILY,
    evidence.FAMILY,
    answer.FAMILY,
    finding.FAMILY,
    missing.FAMILY,
)
"""In the order of their numbers in the design."""
