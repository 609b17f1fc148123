"""A session as lines of text: prints a question, reads a line, prints the verdict. For screen readers and pipes.

Each line is meaningful alone; no cursor tricks, no colour. Knows no screen.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from study.learning.asked import Answered
from study.presenting.clean import clean, clean_line
from study.presenting.feedback import feedback, summary
from study.presenting.prompts import instruction, numbered, option_lines, place, prompt
from study.questions import Card, Open, Unreadable, Written

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import TextIO

    from study.clock import Clock
    from study.learning.asked import Asked
    from study.learning.session import Session
    from study.questions import Response

COMMANDS = ":undo :hint :right :skip :why :quit"


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

    def run(self) -> None:
        """Ask until the session is finished, left, or the input ends; then say the score."""
        if self.session.resumed:
            self._notice("Going on with the session that was not finished.")
        try:
            while asked := self.session.current:
                self._ask(asked)
            self._last_word()
        except _Left:
            self.session.leave()
        self._say(f"Score: {summary(self.session.score)}")
        if not self.session.finished:
            self._notice("Nothing is lost: the same command goes on where you left.")

    def _ask(self, asked: Asked) -> None:
        head = [f"Question {asked.number} of {asked.total}", place(asked.question)]
        head += ["again" if asked.again else "", "second try" if asked.try_ > 1 else ""]
        self._say("")
        self._say(" · ".join(part for part in head if part))
        self._say(prompt(asked))
        if asked.question.picture:
            self._say(f"Picture: {clean_line(asked.question.picture.alt)}")
        for line in option_lines(asked):
            self._say(line)
        self._say(instruction(asked.question))
        try:
            self._answer(asked)
        except _Again:
            return

    def _answer(self, asked: Asked) -> None:
        """Read lines until one of them answers the question."""
        for line in self._lines():
            try:
                response = self._response(asked, line)
            except Unreadable as unreadable:
                self._say(f"Not counted: {unreadable}")
                continue
            outcome = self.session.answer(response)
            if isinstance(outcome, Answered):
                self._report(outcome)
                self.session.advance()
                return
            self._say(f"Not counted: {clean(outcome.why)}.")

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
        said = feedback(answered, self.now())
        self._say(said.headline)
        if said.key:
            self._say(f"Answer: {said.key}")
        for part in (said.reason, said.why, said.passage and f"Passage {said.passage}", said.next):
            if part:
                self._say(part)

    def _last_word(self) -> None:
        """After the last answer: the chance to take it back before the session ends."""
        if not self.session.can_undo:
            return
        self._say("")
        self._say("That was the last question. An empty line ends the session; :undo and :right still work.")
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
                raise _Left
            word = line.strip()
            if not word.startswith(":") or word == ":":
                yield line.rstrip("\n")
            else:
                self._obey(word)

    def _obey(self, word: str) -> None:
        match word:
            case ":quit" | ":q":
                raise _Left
            case ":undo" | ":u":
                if self.session.undo() is None:
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
            case ":hint" | ":h":
                self._say(clean(self.session.hint()) or "This question has no hint.")
            case ":right" | ":o":
                self._override()
            case ":why" | ":w":
                self._why()
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
        said = feedback(answered, self.now())
        for part in (said.reason, said.why, said.passage):
            if part:
                self._say(part)

    def _say(self, text: str) -> None:
        print(text, file=self.output, flush=True)

    def _notice(self, text: str) -> None:
        print(text, file=self.notices, flush=True)
