"""A session: one sitting of questions, the same for the screen and the plain mode. Knows neither of them.

Everything it says about where it stands is worked out by ``course.py`` from the queue recorded at its beginning and
what the log holds since; so it goes on after any crash, and taking back an answer is no more than a retraction.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from study.judging.verdict import Mark, wrong
from study.learning import rules
from study.learning.answers import Mode
from study.learning.asked import Answered, Asked, Kept, came, put, retold
from study.learning.catalogue import Catalogue
from study.learning.drawing import draw
from study.learning.moments import moments, next_moment
from study.learning.plan import Plan
from study.learning.queue import Queue
from study.learning.said import Said
from study.learning.score import Score, first_tries, score
from study.learning.sitting import Sitting
from study.learning.timing import Timing
from study.learning.transcript import Transcript
from study.questions.responses import is_blank

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from study.clock import Clock
    from study.judging.verdict import Verdict
    from study.learning.answers import Answer, Sureness
    from study.learning.log import Log
    from study.questions import Question, Response

__all__ = ["Answered", "Asked", "Kept", "Plan", "Score", "Session"]


class Session:
    """One sitting. Made by :meth:`start_or_resume`; made of one that had ended, it is there for its results."""

    def __init__(
        self,
        plan: Plan,
        sitting: Sitting,
        catalogue: Catalogue,
        log: Log,
        said: Said,
        now: Clock,
        timer: Callable[[], float],
    ) -> None:
        self.plan = plan
        self.said = said
        """What the learner has said of the plan's questions."""
        self.resumed = False
        """Whether it goes on with an earlier, unfinished one."""
        self._log, self._now = log, now
        self._exam, self._over = plan.mode is Mode.EXAM, sitting.ended is not None
        self._queue = Queue.of(plan, catalogue, sitting.queue, said.suspended)
        self._transcript = Transcript(sitting, log)
        self._timing = Timing(timer, plan.minutes, self.score.milliseconds)
        self._current: Asked | None = None
        self._answered: Answered | None = None
        self._last: Answered | None = None
        self._results: tuple[Answered, ...] | None = None
        self._hinted = False
        self._looked: tuple[Response, int] | None = None
        """The response that was looked at before its answer, and the milliseconds that it took."""
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
        said = Said(log, catalogue)
        for sitting in reversed(log.sittings(unfinished=True)):
            if sitting.key == plan.key:
                session = cls(replace(plan, seed=sitting.seed), sitting, catalogue, log, said, now, timer)
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
            queue=draw(plan, rules.askable(plan, catalogue), log, now(), said.suspended),
            begun=now(),
        )
        return cls(plan, log.begin(sitting) if sitting.queue else sitting, catalogue, log, said, now, timer)

    # Where it stands.

    @property
    def id(self) -> str:
        """The id of the sitting in the log; empty where it asks nothing."""
        return self._transcript.id

    @property
    def current(self) -> Asked | None:
        """The question that stands before the learner, also while its verdict is shown; None at the end."""
        return self._current

    @property
    def answered(self) -> Answered | None:
        """What came of the current question, while its verdict is shown: from :meth:`answer` to :meth:`advance`.

        Always None in an exam, which tells of no answer before its end.
        """
        return self._answered

    @property
    def last(self) -> Answered | None:
        """What came of the question answered last, also when the next one stands there.

        None after an undo, and always in an exam.
        """
        return self._last

    @property
    def finished(self) -> bool:
        """Whether nothing is left to ask, or the time is up."""
        return self._current is None

    @property
    def time_left(self) -> float | None:
        """The seconds until the session ends with the question that then stands there; None for no limit."""
        return self._timing.left

    @property
    def has_hint(self) -> bool:
        """Whether :meth:`hint` has one to give now."""
        asked = self._current if self._answered is None else None
        return asked is not None and bool(asked.question.hint) and not self._exam

    @property
    def asks_sureness(self) -> bool:
        """Whether the learner is to say how sure they are of the answer to this question."""
        return self._current is not None and rules.asks_sureness(self.plan, self._current)

    @property
    def can_override(self) -> bool:
        """Whether :meth:`override` would call the last answer right."""
        return self._last is not None and rules.overridable(self._last)

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
        """The score so far; of an exam, what was not answered counts as that."""
        return score(self._transcript.answers, self._catalogue, self._queue.ids if self._exam else ())

    @property
    def unanswered(self) -> tuple[Question, ...]:
        """The questions of the session that got no answer, in the order drawn."""
        return self._queue.unanswered(self._course)

    @property
    def results(self) -> tuple[Answered, ...]:
        """What came of each question the first time, in order; questions that are no more are left out."""
        if self._results is None:
            firsts = first_tries(self._transcript.answers, self._catalogue)
            asked = [q for answer in firsts if (q := self._catalogue.find(answer.question))]
            coming = moments(self.plan, asked, self._catalogue, self._log)
            self._results = retold(firsts, self._catalogue, self._course, self.plan.seed, coming)
        return self._results

    @property
    def next_due(self) -> datetime | None:
        """When a point of the plan comes again: for a word to the learner whom nothing awaits now."""
        return next_moment(self.plan, self._catalogue, self._log, self.said.suspended)

    @property
    def all_suspended(self) -> bool:
        """Whether there are questions that fit the plan, and the learner wants none of them asked."""
        return self._queue.all_suspended(self.said.suspended)

    # What the learner does.

    def hint(self) -> str:
        """Give the hint, and note for the answer to come that it was seen; empty for none, as in an exam."""
        hint = self._current.question.hint if self._current and not self._exam else ""
        self._hinted = bool(hint)
        return hint

    def look_again(self, response: Response) -> Verdict | None:
        """Give the verdict that asks for another look at this response; None for one that :meth:`answer` will take.

        Asked before the learner says how sure they are, which then adds nothing to the time that the answer took.
        """
        verdict = self._standing.question.judge(response)
        self._looked = (response, self._timing.milliseconds)
        return verdict if verdict.mark is Mark.AGAIN else None

    def answer(
        self, response: Response, *, sureness: Sureness | None = None, giving_up: bool = False
    ) -> Answered | Kept | Verdict:
        """Judge a response and record the answer; it is on disk when this returns.

        An exam keeps it without a word, and the next question stands there. A verdict that asks for another look is
        given as it is: nothing is recorded, and the question still stands; but ``giving_up`` an empty response is
        wrong. Raises LogError where the answer could not be kept; the question then still stands too.
        """
        asked, looked = self._standing, self._looked
        verdict = asked.question.judge(response)
        if verdict.mark is Mark.AGAIN:
            if self._exam or not giving_up or not is_blank(response):
                return verdict
            verdict = wrong(verdict.why)
        answer = self._transcript.record(
            asked,
            response,
            verdict,
            revision=self._catalogue.revision(asked.question),
            milliseconds=looked[1] if looked and looked[0] == response else self._timing.milliseconds,
            hint=self._hinted,
            sureness=sureness,
            at=self._now(),
        )
        if self._exam:
            self._stand()
            return Kept(asked, response)
        return self._report(asked, verdict, answer)

    def advance(self) -> None:
        """Go on from a verdict to the next question, or to the end; an exam whose time is up ends as it stands."""
        if self._answered is not None or (self._exam and self._timing.up):
            self._stand()

    def override(self) -> Answered | None:
        """Say "I was right" to the last answer: it is taken back, and recorded anew as called right.

        Gives None, and does nothing, unless the last answer of this process was judged wrong or partly right, on a
        kind that is written, and still stands. Raises LogError.
        """
        last, was_shown = self._last, self._answered is not None
        if last is None or not rules.overridable(last):
            return None
        answer = self._transcript.replace(last.answer, replace(last.answer, id="", override=True, at=self._now()))
        answered = self._report(last.asked, last.verdict, answer)
        if not was_shown:
            before, hinted, shown_at = self._current, self._hinted, self._timing.shown_at
            self._stand()
            if self._current == before:  # the learner is on the next question already, and stays there
                self._hinted, self._timing.shown_at = hinted, shown_at
        return answered

    def undo(self) -> Asked | None:
        """Take back the last answer of this session; its question stands there as it was. None for nothing to undo.

        Nothing of an exam can be taken back once it has ended, since its end tells the answers. Raises LogError.
        """
        answer = self._last_answer
        if answer is None:
            return None
        self._transcript.take_back(answer)
        self._last = None
        self._stand(in_time=True)
        if self._current and self._current.question.id == self._catalogue.name(answer.question):
            self._hinted = answer.hint
            self._timing.set_back(answer.milliseconds)
        return self._current

    def skip(self) -> None:
        """Put the question off to the end, next time drop it; a second try is left out. Raises LogError."""
        if self._current is None or self._answered is not None:
            return
        id = self._current.question.id
        self._transcript.skip(id, self._course.showings.get(id, 0))
        self._stand()

    def leave(self) -> None:
        """Leave. Nothing is lost: the same plan goes on where this left off."""
        self.advance()

    def renew(self, questions: Sequence[Question]) -> None:
        """Go on with these questions: those of the plan's decks, in their order, as somebody has changed them.

        One that is not among them any more stays as it was. The one that stands here becomes its new version, and
        since its answer may have been seen where it was changed, an answer to it counts as one after a hint; while its
        verdict is shown, both stay as they are until the next time. An answer given keeps its revision.
        """
        self._queue = self._queue.renewed(questions)
        self.said.renew(self._catalogue)
        self._course = self._queue.course(self._transcript.events)
        self._results = self._looked = None
        if self._current and self._answered is None:
            question = self._catalogue.find(self._current.question.id) or self._current.question
            self._current = put(question, self._course, self.plan.seed)
            self._hinted = True
            self._timing.show()

    # How.

    @property
    def _catalogue(self) -> Catalogue:
        return self._queue.catalogue

    def _stand(self, *, in_time: bool = False) -> None:
        """Put the next question before the learner, or end the session: for want of questions, or of time."""
        self._course = self._queue.course(self._transcript.events)
        self._answered = self._results = None
        self._hinted = False
        self._looked = None
        self._timing.show()
        id = None if self._over or (self._timing.up and not in_time) else self._course.next
        question = self._catalogue.find(id) if id else None
        self._current = put(question, self._course, self.plan.seed) if question else None
        if self._current is None:
            self._transcript.end()

    def _report(self, asked: Asked, verdict: Verdict, answer: Answer) -> Answered:
        """Show the verdict on the answer just recorded."""
        self._course = self._queue.course(self._transcript.events)
        self._results = None
        moment = moments(self.plan, [asked.question], self._catalogue, self._log).get(asked.question.point)
        self._answered = self._last = came(asked, verdict, answer, self._course, moment)
        return self._answered

    @property
    def _standing(self) -> Asked:
        """The question that waits for its answer. Raises RuntimeError where there is none."""
        if self._current is None or self._answered is not None:
            raise RuntimeError("no question stands here to be answered")
        return self._current

    @property
    def _last_answer(self) -> Answer | None:
        """The answer that would be taken back."""
        return None if self._over or (self._exam and self._transcript.ended) else self._transcript.last
