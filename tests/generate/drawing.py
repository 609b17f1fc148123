"""The sheet for a blind reading: 120 questions of the bank, drawn by a fixed seed, every family among them.

``python -m tests.generate.drawing [SEED]`` prints it; each reading has a seed of its own, so that
no sheet is read twice. Who reads it sees the brief and the sheet, and neither code nor base.
"""

from __future__ import annotations

import sys
from random import Random
from typing import TYPE_CHECKING

from study.clock import clock
from study.commands.context import Context
from study.deck.reading import read_deck
from study.generate.bank import deck_text
from study.paths import places
from study.questions import Choice, Cloze, Match, Number, Order, Truth, Typed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from study.questions import Question

SEED, SIZE = 20261125, 120


def drawn(questions: Sequence[Question], size: int = SIZE, seed: int = SEED) -> tuple[Question, ...]:
    """Give a sample in the order of the bank, with at least one question of each family.

    Outside knowledge, which is off unless asked for, and which no text can settle, is not among them.
    """
    random = Random(seed)
    questions = [question for question in questions if not question.outside]
    by_family: dict[str, list[Question]] = {}
    for question in questions:
        by_family.setdefault(question.made.partition("/")[0], []).append(question)
    chosen = {random.choice(family).id for family in by_family.values()}
    others = [question.id for question in questions if question.id not in chosen]
    chosen |= set(random.sample(others, max(0, min(size, len(questions)) - len(chosen))))
    return tuple(question for question in questions if question.id in chosen)


def shown(question: Question, random: Random) -> list[str]:
    """Give a question as lines, with its key, its reasons and its explanation."""
    lines = [f"## {question.name}", "", question.prompt]
    match question:
        case Choice():
            for letter, option in zip("abcdefgh", question.options(random), strict=False):
                reasons = {wrong.text: wrong.because for wrong in question.wrong}
                lines.append(
                    f"- {letter}) {option}" + (f"  (wrong: {reasons[option]})" if option in reasons else "  (KEY)")
                )
        case Truth():
            lines += [f"KEY: {question.key}", f"Correction: {question.correction}"]
        case Typed():
            lines += [f"KEY: {question.answer}", f"Also accepted: {', '.join(question.accept)}"]
        case Cloze():
            lines += [f"KEY: {question.key}"]
        case Number() | Order() | Match():
            lines += [f"KEY: {question.key}"]
            if isinstance(question, Match) and question.extra:
                lines.append(f"Further right sides: {', '.join(question.extra)}")
    lines += [f"Explanation: {question.why}", f"Hint: {question.hint}", ""]
    return lines


def main() -> None:
    """Print the sheet."""
    facts, source = Context(places("/nowhere"), clock()).facts("talk-to-russia")
    deck = read_deck(deck_text(source, facts), "bank.yaml").deck
    assert deck is not None
    seed = int(sys.argv[1]) if len(sys.argv) > 1 else SEED
    for question in drawn(deck.questions, seed=seed):
        print("\n".join(shown(question, Random(question.id))))


if __name__ == "__main__":
    main()
