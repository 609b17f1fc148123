"""A session as lines of text: prints a question, reads a line, prints the verdict. For screen readers and pipes.

Each line is meaningful alone; no cursor tricks, no colour. Knows no screen.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from study.learning.answers import Mode, Sureness
from study.learning.asked import Answered, Kept
from study.learning.remarks import LONGEST
from study.presenting.clean import clean, clean_line
from study.presenting.days import lasting
from study.presenting.feedback import feedback, summary
from study.presenting.prompts import numbered
from study.presenting.spoken import asked_lines, passage_lines, reason_lines, review_lines, verdict_lines
from study.presenting.symbols import with_plain_marks
from study.questions import (
    Card,
    Choice,
    Cloze,
    Entered,
    Filled,
    Multiple,
    Number,
    Open,
    Picked,
    Typed,
    Unreadable,
    Written,
)  # fmt: skip

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from typing import TextIO

    from study.clock import Clock
    from study.judging.verdict import Verdict
    from study.learning.asked import Asked
    from study.learning.session import Session
    from study.questions import Question, Response

COMMANDS = ":undo :hint :right :skip :why :passage :flag :unflag :quit"
GIVEN_UP = (Choice, Multiple, Typed, Number, Cloze)
"""The kinds of which an empty line says that the learner has no answer."""

SURENESS = {"": Sureness.SURE} | {said: sure for sure in Sureness for said in (str(int(sure)), sure.name.lower())}


def _no_passages(question: Question) -> Mapping[int, str]:
    return {}


class _Left(Exception):
    """The learner left, or the input ended."""


class _Again(Exception):
    """The question is asked anew: something other than an answer was done."""


@dataclass(slots=True)
class Plain:
    """One session on a pair of streams."""

    session: Session
    now: Clock
    input: TextIO
    output: TextIO
    notices: TextIO
    """Where words that are not part of the quiz go: stderr."""
    passages: Callable[[Question], Mapping[int, str]] = _no_passages
    """Gives the passages of the brief that a question rests on, by number, as far as there are any."""
    ascii: bool = False
    """Whether to write only the signs of any keyboard."""
    _given: bool = field(default=False, init=False)
    """Whether an answer was given that waits for the learner to say how sure they are."""
    _left: bool = field(default=False, init=False)
    """Whether the learner has left."""

    def run(self) -> None:
        """Ask until the session is finished, left, or the input ends; then say the score."""
        if self.session.resumed:
            self._notice("Going on with the session that was not finished.")
        try:
            while asked := self.session.current:
                if self._left:
                    raise _Left
                self._ask(asked)
            self._last_word()
        except _Left:
            self.session.leave()
        self._end()

    def _end(self) -> None:
        """Say the score, and of an exam every answer; of an exam that is left only how far it has come."""
        score, left = self.session.score, self.session.time_left
        if self._examined and not self.session.finished:
            time = "" if left is None else f" · {lasting(left)} left"
            self._say(f"Answered: {score.counted} of {score.total}{time}")
        else:
            self._say(f"Score: {summary(score)}")
        if not self.session.finished:
            self._notice("Nothing is lost: the same command goes on where you left off.")
        elif self._examined:
            self._say(*review_lines(self.session, self.now()))

    @property
    def _examined(self) -> bool:
        return self.session.plan.mode is Mode.EXAM

    def _ask(self, asked: Asked) -> None:
        left = self.session.time_left if self._examined else None
        self._say("", *asked_lines(asked, "" if left is None else lasting(left)))
        try:
            self._answer(asked)
        except _Again:
            return

    def _answer(self, asked: Asked) -> None:
        """Read lines until one of them answers the question."""
        emptied = False
        for line in self._lines():
            if self._examined and self.session.time_left == 0:
                self._say("Time is up. This line came too late to be counted.")
                self.session.advance()
                return
            if not line.strip() and isinstance(asked.question, GIVEN_UP) and not self._examined:
                if emptied:
                    self._given_up(asked)
                    return
                emptied = True
                self._say("Not counted: nothing typed. Another empty line shows the answer.")
                continue
            emptied = False
            try:
                response = self._response(asked, line)
            except Unreadable as unreadable:
                self._say(f"Not counted: {unreadable}")
                continue
            match self._taken(response):
                case Answered() as answered:
                    self._report(answered)
                    return
                case Kept():
                    self._say("Kept.")
                    return
                case verdict:
                    self._say(f"Not counted: {clean(verdict.why)}.")

    def _taken(self, response: Response) -> Answered | Kept | Verdict:
        """Hand in a response, with how sure the learner is where that is asked; leaving there loses no answer."""
        if not self.session.asks_sureness:
            return self.session.answer(response)
        if verdict := self.session.look_again(response):
            return verdict
        self._given = True
        try:
            sureness = self._sureness()
        except _Left:
            sureness = None
        finally:
            self._given = False
        return self.session.answer(response, sureness=sureness)

    def _sureness(self) -> Sureness:
        self._say("How sure are you? 1 guess, 2 unsure, 3 sure; an empty line says sure.")
        for line in self._lines():
            if sureness := SURENESS.get(line.strip().casefold()):
                return sureness
            self._say("Not counted: type 1, 2 or 3.")
        raise _Left

    def _response(self, asked: Asked, line: str) -> Response:
        match asked.question:
            case Card():
                self._say(f"Other side: {clean(asked.options[1])}")
                self._say("How well did you know it? 1 again, 2 hard, 3 good, 4 easy")
                return self._until_readable(asked)
            case Open() if line.strip():
                return self._tick(asked.question, line.strip())
            case _:
                return asked.question.read_line(line, asked.options)

    def _until_readable(self, asked: Asked) -> Response:
        for line in self._lines():
            try:
                return asked.question.read_line(line, asked.options)
            except Unreadable as unreadable:
                self._say(f"Not counted: {unreadable}")
        raise _Left

    def _tick(self, question: Open, text: str) -> Written:
        """Show the expected points, and read which ones the learner made."""
        guessed = question.guess(text)
        self._say("A good answer makes these points:")
        for line, guess in zip(numbered(tuple(point.text for point in question.expect)), guessed, strict=True):
            self._say(line + (" (you seem to say this: a guess)" if guess else ""))
        self._say("Type the numbers of those that you made, 0 for none; an empty line takes the guesses.")
        for line in self._lines():
            if not line.strip():
                return Written(text, guessed)
            numbers = line.replace(",", " ").split()
            if all(n.isascii() and n.isdigit() and int(n) <= len(guessed) for n in numbers):
                chosen = {int(n) for n in numbers}
                return Written(text, tuple(i in chosen for i in range(1, len(guessed) + 1)))
            self._say(f"Not counted: type numbers from 1 to {len(guessed)}, such as: 1 3")
        raise _Left

    def _report(self, answered: Answered) -> None:
        self._say(*verdict_lines(answered, self.now()))
        self.session.advance()

    def _given_up(self, asked: Asked) -> None:
        """Show the answer to somebody who has none."""
        question = asked.question
        blank: Response = Filled(("",) * len(question.gaps)) if isinstance(question, Cloze) else Entered("")
        if isinstance(question, (Choice, Multiple)):
            blank = Picked(())
        answered = self.session.answer(blank, giving_up=True)
        if isinstance(answered, Answered):
            self._report(answered)

    def _last_word(self) -> None:
        """After the last answer: the chance to take it back before the session ends."""
        if not self.session.can_undo:
            return
        self._say("")
        self._say("That was the last question. An empty line ends the session; :undo, :right and :flag still work.")
        try:
            next(self._lines())
        except _Again:
            while asked := self.session.current:
                self._ask(asked)
            self._last_word()
        except _Left:
            return

    def _lines(self) -> Iterator[str]:
        """Give the lines that are not commands; act on those that are. Raises _Left at the end, _Again on a change."""
        while True:
            line = self.input.readline()
            if not line:
                self._left = True
                raise _Left
            word = line.strip()
            if not word.startswith(":") or word == ":":
                yield line.rstrip("\n")
            else:
                self._obey(word)

    def _obey(self, word: str) -> None:
        match word:
            case ":quit" | ":q":
                self._left = True
                raise _Left
            case ":undo" | ":u":
                if not self._given and self.session.undo() is None:
                    self._say("There is nothing to take back.")
                    return
                self._say("Taken back.")
                raise _Again
            case ":skip" | ":s":
                if self.session.current is None:
                    return
                self.session.skip()
                self._say("Skipped.")
                raise _Again
            case ":hint" | ":h" | ":right" | ":o" | ":why" | ":w" | ":passage" | ":p" if self._examined:
                self._say("An exam gives no hints, and tells of every answer at its end.")
            case ":hint" | ":h":
                self._say(clean(self.session.hint()) or "This question has no hint.")
            case ":right" | ":o":
                self._override()
            case ":why" | ":w":
                self._why()
            case _ if word.split()[0] in (":flag", ":f"):
                self._flag(clean_line(word.partition(" ")[2]))
            case ":unflag":
                self._unflag()
            case ":passage" | ":p":
                self._passage()
            case _:
                self._say(f"There is no command {clean_line(word)}; these are: {COMMANDS}")

    def _override(self) -> None:
        answered = self.session.override()
        if answered is None:
            self._say("There is no answer to call right.")
            return
        self._say(feedback(answered, self.now()).headline)
        self.session.advance()
        raise _Again  # the question that stood there may have been this one, come back

    def _why(self) -> None:
        answered = self.session.last
        if answered is None:
            self._say("There is no answer yet to explain.")
            return
        self._say(*reason_lines(feedback(answered, self.now())))

    def _passage(self) -> None:
        answered = self.session.last
        if answered is None:
            self._say("A passage is shown after the answer to a question that rests on it.")
            return
        lines = tuple(passage_lines(self.passages(answered.asked.question)))
        self._say(*(lines or ("There is no passage to show for this question.",)))

    def _flag(self, comment: str) -> None:
        """Flag the question answered last, or else the one that stands; without a comment one that is there stays."""
        if (question := self._meant) is None:
            self._say("There is no question to flag.")
            return
        before = self.session.said.flag_of(question)
        if before is None or comment:
            self.session.said.flag(question, comment)
        self._say(f"Flagged: {clean_line(question.prompt)}")
        if said := comment or (clean_line(before.comment) if before else ""):
            self._say(f"Your comment: {said[:LONGEST]}")
        if len(said) > LONGEST:
            self._say(f"A comment has room for {LONGEST} characters; the rest was left out.")

    def _unflag(self) -> None:
        question = self._meant
        if question is None or not self.session.said.unflag(question):
            self._say("There is no flag to take away.")
            return
        self._say(f"The flag is taken away: {clean_line(question.prompt)}")

    @property
    def _meant(self) -> Question | None:
        """The question that a word about a question means: the one answered last, or else the one that stands."""
        asked = self.session.last.asked if self.session.last else self.session.current
        return asked.question if asked else None

    def _say(self, *lines: str) -> None:
        for line in lines:
            print(with_plain_marks(line) if self.ascii else line, file=self.output)
        self.output.flush()

    def _notice(self, text: str) -> None:
        print(text, file=self.notices, flush=True)
