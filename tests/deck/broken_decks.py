"""The corpus of broken decks: each ``NAME.yaml`` in ``broken`` has beside it what has to be found in it.

``NAME.problems`` says which questions load all the same, then for each problem its place, rule and
sentence, and the way out. A sentence that is reworded is reworded there too, and read again.
"""

from __future__ import annotations

from pathlib import Path

from study.deck.reading import read_deck

FOLDER = Path(__file__).parent / "broken"
DECKS = sorted(FOLDER.glob("*.yaml"))


def described(text: str | bytes, file: str) -> str:
    """Give what is found in a deck, in the form of the corpus."""
    reading = read_deck(text, file)
    loads = " ".join(question.name for question in reading.deck.questions) if reading.deck else "no deck"
    lines = [f"loads: {loads}"]
    for problem in reading.problems:
        place = problem.place
        severity = "" if problem.severity == "error" else f" ({problem.severity})"
        where = f"{place.line}:{place.column}+{place.length}"
        lines += [f"{where} {problem.rule}{severity}: {problem.message}", f"    {problem.hint}"]
    return "\n".join(lines) + "\n"
