"""What the learner has said of the questions at hand: read once, and kept up with what is said since.

Decides nothing: what is done with a flagged or a suspended question is told by whoever asks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.learning.remarks import What, flagged, suspended

if TYPE_CHECKING:
    from collections.abc import Mapping

    from study.learning.catalogue import Catalogue
    from study.learning.log import Log
    from study.learning.remarks import Remark
    from study.questions import Question


class Said:
    """The flags and suspensions of one learner, by the present ids of questions. Raises LogError where it is made."""

    def __init__(self, log: Log, catalogue: Catalogue) -> None:
        self._log = log
        self._catalogue = catalogue
        self._remarks = log.remarks()
        self._fold()

    @property
    def flags(self) -> Mapping[str, Remark]:
        """The flags that stand, by question, the oldest first; those on questions that are no more among them."""
        return self._flags

    @property
    def suspended(self) -> frozenset[str]:
        """The questions that are not to be asked."""
        return self._suspended

    def flag_of(self, question: Question) -> Remark | None:
        """Give the flag on a question; None where there is none."""
        return self._flags.get(question.id)

    def flag(self, question: Question, comment: str = "") -> Remark:
        """Flag a question, or give its flag another comment; it is on disk when this returns. Raises LogError."""
        return self._remark(question, What.FLAG, comment)

    def unflag(self, question: Question) -> bool:
        """Take the flag off a question; give whether there was one. Raises LogError."""
        there = question.id in self._flags
        if there:
            self._remark(question, What.UNFLAG)
        return there

    def suspend(self, question: Question) -> None:
        """Have a question not asked any more. Raises LogError."""
        if question.id not in self._suspended:
            self._remark(question, What.SUSPEND)

    def resume(self, question: Question) -> None:
        """Have a question asked again. Raises LogError."""
        if question.id in self._suspended:
            self._remark(question, What.RESUME)

    def renew(self, catalogue: Catalogue) -> None:
        """Go on with the questions as they are now; reads no log."""
        self._catalogue = catalogue
        self._fold()

    def _remark(self, question: Question, what: What, comment: str = "") -> Remark:
        revision = self._catalogue.revision(question)
        remark = self._log.remark(question.id, what, revision=revision, comment=comment)
        self._remarks += (remark,)
        self._fold()
        return remark

    def _fold(self) -> None:
        self._flags = flagged(self._remarks, self._catalogue.name)
        self._suspended = suspended(self._remarks, self._catalogue.name)
