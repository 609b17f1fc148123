"""What commands there are, and how wrong use is told: one sentence with a suggestion."""

from __future__ import annotations

import argparse
from typing import NoReturn

from study.text.suggesting import nearest

COMMANDS = {
    "learn": "what memory needs now",
    "quiz": "a quiz, with any filter",
    "exam": "the day of an exam, and the minutes a day until then",
    "decks": "the decks in the library",
    "show": "a deck, or one question of it",
    "search": "questions that hold these words",
    "judge": "the verdict on a response, and why",
    "check": "problems in decks, each with its place and the way out",
    "schema": "the JSON Schema of a deck, for editors",
    "generate": "questions from a fact base, as a deck",
    "coverage": "how much of a source a deck asks",
    "map": "the argument of an article: as a tree, a picture, or Argdown",
    "new": "a source to begin with, made from your own article",
    "source": "the sources: their briefs, and articles to read beside them",
    "export": "a package for Anki",
    "forecast": "what you are likely to recall on a day, and what a session is worth",
    "stats": "what was done, and what stays",
    "progress": "the answer log",
    "flags": "what is wrong with questions, as you and others have flagged it",
    "completion": "completion for bash, zsh or fish",
}


class WrongUse(Exception):
    """The command line cannot be understood; says so in a sentence."""


class Parser(argparse.ArgumentParser):
    """An argument parser whose errors are one sentence with a suggestion."""

    def error(self, message: str) -> NoReturn:
        """Raise WrongUse in place of argparse's usage lines."""
        known = [option for action in self._actions for option in action.option_strings]
        unknown = message.removeprefix("unrecognized arguments: ").split()
        guess = nearest(unknown[0].split("=")[0], known) if unknown[0].startswith("-") else ""
        raise WrongUse(message + (f"; did you mean {guess}?" if guess else f"; see {self.prog} --help"))
