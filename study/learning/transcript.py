"""What has happened in one session so far: its answers and skips, in the log and at hand. Draws no conclusion."""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.learning.answers import Answer

if TYPE_CHECKING:
    from datetime import datetime

    from study.judging.verdict import Verdict
    from study.learning.answers import Sureness
    from study.learning.asked import Asked
    from study.learning.log import Log
    from study.learning.sitting import Sitting, Skip
    from study.questions import Response


class Transcript:
    """The events of one session, in the order of the log, retracted ones left out.

    Each act is on disk when it returns, and raises LogError where it could not be kept: then nothing has changed.
    """

    def __init__(self, sitting: Sitting, log: Log) -> None:
        self._sitting = sitting
        self._log = log
        self.ended = sitting.ended is not None
        """Whether the session is over, as far as the log knows."""
        self.events: list[Answer | Skip] = []
        if sitting.id:
            self.events = [*log.answers(session=sitting.id), *log.skips(sitting.id)]
            self.events.sort(key=lambda event: event.id)

    @property
    def id(self) -> str:
        """The session's; empty where nothing of it is in the log."""
        return self._sitting.id

    @property
    def answers(self) -> list[Answer]:
        """The answers, in order."""
        return [event for event in self.events if isinstance(event, Answer)]

    @property
    def last(self) -> Answer | None:
        """The last answer."""
        return next((event for event in reversed(self.events) if isinstance(event, Answer)), None)

    def record(
        self,
        asked: Asked,
        response: Response,
        verdict: Verdict,
        *,
        revision: str,
        milliseconds: int,
        hint: bool,
        sureness: Sureness | None,
        at: datetime,
    ) -> Answer:
        """Record an answer to a question, and give it as it stands in the log."""
        answer = Answer(
            id="",
            learner=self._log.learner,
            device=self._log.device,
            session=self._sitting.id,
            mode=self._sitting.mode,
            question=asked.question.id,
            revision=revision,
            point=asked.question.point,
            kind=asked.question.kind,
            response=response,
            mark=verdict.mark,
            share=verdict.share,
            milliseconds=milliseconds,
            hint=hint,
            sureness=sureness,
            retry=asked.try_ == 2,
            at=at,
        )
        kept = self._log.record(answer)
        self.events.append(kept)
        return kept

    def replace(self, old: Answer, new: Answer) -> Answer:
        """Record an answer in place of another one, and give it as it stands in the log."""
        kept = self._log.replace(old.id, new)
        self.events.remove(old)
        self.events.append(kept)
        return kept

    def take_back(self, answer: Answer) -> None:
        """Retract an answer; a session that was over goes on."""
        if self.ended:  # first, so that a crash in between leaves nothing that cannot go on
            self._log.reopen(self._sitting.id)
            self.ended = False
        self._log.retract(answer.id)
        self.events.remove(answer)

    def skip(self, question: str, showing: int) -> None:
        """Record that a question was put off, after so many answers to it."""
        self.events.append(self._log.skip(self._sitting.id, question, showing))

    def end(self) -> None:
        """Record that the session is over, once."""
        if self._sitting.id and not self.ended:
            self._log.end(self._sitting.id)
            self.ended = True
