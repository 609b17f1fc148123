"""A session: one sitting of questions, the same for the screen and the plain mode. Knows neither of them.

Everything it says about where it stands is worked out by ``course.py`` from the queue recorded at its beginning and
what the log holds since; so it goes on after any crash, and taking back an answer is no more than a retraction.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from study.judging.verdict import Mark
from study.learning import planner
from study.learning.answers import Answer, Mode
from study.learning.asked import Answered, Asked, came, put, retold
from study.learning.catalogue import Catalogue
from study.learning.course import Course, follow
from study.learning.drawing import draw
from study.learning.plan import Plan
from study.learning.score import Score, first_tries, score
from study.learning.sitting import Sitting, Skip

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from study.clock import Clock
    from study.judging.verdict import Verdict
    from study.learning.answers import Sureness
    from study.learning.log import Log
    from study.questions import Question, Response

__all__ = ["Answered", "Asked", "Plan", "Score", "Session"]

OVERRIDABLE = frozenset({"typed", "number", "cloze", "open"})
"""The kinds on which the learner may say "I was right"."""


class Session:
    """One sitting. Made by :meth:`start_or_resume`."""

    def __init__(
        self, plan: Plan, sitting: Sitting, catalogue: Catalogue, log: Log, now: Clock, timer: Callable[[], float]
    ) -> None:
        self.plan = plan
        self.resumed = False
        """Whether it goes on with an earlier, unfinished one."""
        self._sitting = sitting
        self._catalogue = catalogue
        self._log = log
        self._now = now
        self._timer = timer
        queue = [question for id in sitting.queue if (question := catalogue.find(id))]
        self._queue = tuple(question.id for question in queue)
        """Questions that have gone from their deck since are dropped."""
        self._second_tries = {q.id for q in queue if q.retry and plan.mode is not Mode.EXAM}
        self._events: list[Answer | Skip] = []
        if sitting.id:
            self._events = [*log.answers(session=sitting.id), *log.skips(sitting.id)]
            self._events.sort(key=lambda event: event.id)
        self._ends_at = None if plan.minutes is None else timer() + plan.minutes * 60 - self.score.milliseconds / 1000
        self._ended = sitting.ended is not None
        self._current: Asked | None = None
        self._answered: Answered | None = None
        self._last: Answered | None = None
        self._results: tuple[Answered, ...] | None = None
        self._hinted = False
        self._shown_at = 0.0
        self._stand()

    @classmethod
    def start_or_resume(
        cls, plan: Plan, questions: Sequence[Question], log: Log, *, now: Clock, timer: Callable[[], float]
    ) -> Session:
        """Go on with an unfinished session of the same plan, else begin a new one.

        ``questions`` are those of the plan's decks, in their order; ``timer`` gives seconds that only go forward.
        A new session for which nothing is to be asked is finished at once, and leaves no trace in the log.
        Raises LogError.
        """
        catalogue = Catalogue(questions)
        for sitting in reversed(log.sittings(unfinished=True)):
            if sitting.key == plan.key:
                session = cls(replace(plan, seed=sitting.seed), sitting, catalogue, log, now, timer)
                session.resumed = not session.finished
                if session.resumed:
                    return session
        sitting = Sitting(
            id="",
            learner=log.learner,
            device=log.device,
            mode=plan.mode,
            key=plan.key,
            seed=plan.seed,
            queue=draw(plan, catalogue, log, now()),
            begun=now(),
        )
        return cls(plan, log.begin(sitting) if sitting.queue else sitting, catalogue, log, now, timer)

    # Where it stands.

    @property
    def current(self) -> Asked | None:
        """The question that stands before the learner, also while its verdict is shown; None at the end."""
        return self._current

    @property
    def answered(self) -> Answered | None:
        """What came of the current question, while its verdict is shown: from :meth:`answer` to :meth:`advance`."""
        return self._answered

    @property
    def last(self) -> Answered | None:
        """What came of the question answered last, also when the next one stands there; None after an undo."""
        return self._last

    @property
    def finished(self) -> bool:
        """Whether nothing is left to ask, or the time is up."""
        return self._current is None

    @property
    def can_undo(self) -> bool:
        """Whether there is an answer of this session to take back."""
        return self._last_answer is not None

    @property
    def last_response(self) -> Response | None:
        """The response that :meth:`undo` would take back; None for nothing."""
        return self._last_answer.response if self._last_answer else None

    @property
    def score(self) -> Score:
        """The score so far."""
        return score(self._answers, self._catalogue)

    @property
    def results(self) -> tuple[Answered, ...]:
        """What came of each question the first time, in order; questions that are no more are left out."""
        if self._results is None:
            firsts = first_tries(self._answers, self._catalogue)
            moments = self._moments([q for answer in firsts if (q := self._catalogue.find(answer.question))])
            self._results = retold(firsts, self._catalogue, self._course, self.plan.seed, moments)
        return self._results

    @property
    def next_due(self) -> datetime | None:
        """When a point of the plan comes again: for a word to the learner whom nothing awaits now."""
        points = {question.point for question in self._catalogue if self.plan.filters.admit(question)}
        from study.learning.memory import replay  # deferred: a quiz begins without memory

        return planner.next_due(points, replay(self._log.answers(), self._catalogue))

    # What the learner does.

    def hint(self) -> str:
        """Give the hint, and note that it was seen, for the answer still to come; empty where there is none."""
        hint = self._current.question.hint if self._current else ""
        self._hinted = bool(hint)
        return hint

    def answer(self, response: Response, *, sureness: Sureness | None = None) -> Answered | Verdict:
        """Judge a response and record the answer; it is on disk when this returns.

        A verdict that asks for another look is given as it is: nothing is recorded, and the question still stands.
        Raises LogError where the answer could not be kept; the question then still stands too.
        """
        asked = self._current
        if asked is None or self._answered is not None:
            raise RuntimeError("no question stands here to be answered")
        verdict = asked.question.judge(response)
        if verdict.mark is Mark.AGAIN:
            return verdict
        answer = self._log.record(self._made(asked, response, verdict, sureness))
        self._events.append(answer)
        return self._report(asked, verdict, answer)

    def advance(self) -> None:
        """Go on from a verdict to the next question, or to the end."""
        if self._answered is not None:
            self._stand()

    def override(self) -> Answered | None:
        """Say "I was right" to the last answer: it is taken back, and recorded anew as called right.

        Gives None, and does nothing, unless the last answer of this process was judged wrong or partly right, on a
        kind that is written, and still stands. Raises LogError.
        """
        last, was_shown = self._last, self._answered is not None
        if last is None or not _overridable(last):
            return None
        answer = self._log.replace(last.answer.id, replace(last.answer, id="", override=True, at=self._now()))
        self._events.remove(last.answer)
        self._events.append(answer)
        answered = self._report(last.asked, last.verdict, answer)
        if not was_shown:
            before, hinted, shown_at = self._current, self._hinted, self._shown_at
            self._stand()
            if self._current == before:  # the learner is on the next question already, and stays there
                self._hinted, self._shown_at = hinted, shown_at
        return answered

    def undo(self) -> Asked | None:
        """Take back the last answer of this session; its question stands there as it was. None for nothing to undo.

        Raises LogError.
        """
        answer = self._last_answer
        if answer is None:
            return None
        if self._ended:  # first, so that a crash in between leaves nothing that cannot go on
            self._log.reopen(self._sitting.id)
            self._ended = False
        self._log.retract(answer.id)
        self._events.remove(answer)
        self._last = None
        self._stand(in_time=True)
        if self._current and self._current.question.id == self._catalogue.name(answer.question):
            self._hinted = answer.hint
            self._shown_at -= answer.milliseconds / 1000
        return self._current

    def skip(self) -> None:
        """Put the question off to the end, and the next time drop it; on a second try, leave that out.

        Raises LogError.
        """
        if self._current is None or self._answered is not None:
            return
        id = self._current.question.id
        self._events.append(self._log.skip(self._sitting.id, id, self._course.showings.get(id, 0)))
        self._stand()

    def leave(self) -> None:
        """Leave. Nothing is lost: the same plan goes on where this left off."""
        self.advance()

    # How.

    def _stand(self, *, in_time: bool = False) -> None:
        """Put the next question before the learner, or end the session: for want of questions, or of time."""
        self._course = self._follow()
        self._answered = self._results = None
        self._hinted = False
        self._shown_at = self._timer()
        id = self._course.next
        if self._ends_at is not None and self._shown_at >= self._ends_at and not in_time:
            id = None
        question = self._catalogue.find(id) if id else None
        self._current = put(question, self._course, self.plan.seed) if question else None
        if self._current is None and self._sitting.id and not self._ended:
            self._log.end(self._sitting.id)
            self._ended = True

    def _follow(self) -> Course:
        return follow(
            self._queue,
            self._events,
            name=self._catalogue.name,
            second_tries=self._second_tries,
            misses_return=self.plan.mode is not Mode.EXAM,
        )

    def _made(self, asked: Asked, response: Response, verdict: Verdict, sureness: Sureness | None) -> Answer:
        question = asked.question
        return Answer(
            id="",
            learner=self._log.learner,
            device=self._log.device,
            session=self._sitting.id,
            mode=self.plan.mode,
            question=question.id,
            revision=self._catalogue.revision(question),
            point=question.point,
            kind=question.kind,
            response=response,
            mark=verdict.mark,
            share=verdict.share,
            milliseconds=max(0, round((self._timer() - self._shown_at) * 1000)),
            hint=self._hinted,
            sureness=sureness,
            retry=asked.try_ == 2,
            at=self._now(),
        )

    def _report(self, asked: Asked, verdict: Verdict, answer: Answer) -> Answered:
        """Show the verdict on the answer just recorded."""
        self._course = self._follow()
        self._results = None
        moment = self._moments([asked.question]).get(asked.question.point)
        self._answered = self._last = came(asked, verdict, answer, self._course, moment)
        return self._answered

    def _moments(self, questions: Sequence[Question]) -> dict[str, datetime]:
        """Give when the points of these questions come again; nothing where this session leaves memory alone."""
        if self.plan.mode is Mode.CRAM:
            return {}
        names = {name for question in questions for name in self._catalogue.names_of(question.point)}
        from study.learning.memory import comes_again, replay  # deferred: a quiz begins without memory

        memories = replay(self._log.answers(points=names), self._catalogue)
        return {point: comes_again(point, memory) for point, memory in memories.items()}

    @property
    def _answers(self) -> list[Answer]:
        return [event for event in self._events if isinstance(event, Answer)]

    @property
    def _last_answer(self) -> Answer | None:
        return next((event for event in reversed(self._events) if isinstance(event, Answer)), None)


def _overridable(answered: Answered) -> bool:
    wanting = answered.verdict.mark in (Mark.WRONG, Mark.PARTLY)
    return wanting and answered.asked.question.kind in OVERRIDABLE and not answered.answer.override
