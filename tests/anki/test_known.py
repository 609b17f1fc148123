"""What a fact base knows of an answer goes onto its card: other names as accepted, rivals with who they are."""

from __future__ import annotations

from dataclasses import replace

from study.anki.note_types import cloze, typed
from study.judging.rival import Rival
from study.questions import Cloze, Gap, Known, Typed

KNOWN = Known(("von Frisch",), (Rival(("Otto Frisch", "O. Frisch"), "his nephew"),))


def test_a_typed_note_has_the_names_and_the_rivals_that_the_base_knows() -> None:
    question = Typed(
        id="bees/q",
        point="bees#q",
        ask="Who?",
        answer="Karl von Frisch",
        accept=("Frisch",),
        rivals=(Rival(("Otto Frisch",)), Rival(("Lindauer",))),
    )
    plain, known = (
        dict(zip(typed.NOTE_TYPE.own_fields, typed.write(each).fields, strict=True))
        for each in (
            question,
            replace(question, known=KNOWN),
        )
    )
    assert (plain["Question"], plain["Answer"]) == (known["Question"], known["Answer"])
    assert "von Frisch" not in plain["Accepted"]
    assert known["Accepted"].index("Frisch") < known["Accepted"].index("von Frisch")
    assert "his nephew" not in plain["Rivals"]
    for text in ("O. Frisch", "his nephew", "Lindauer"):
        assert text in known["Rivals"]
    assert known["Rivals"].count("Otto Frisch") == 1, "a rival that the deck names too stands there once"


def test_a_gap_takes_the_names_that_the_base_knows() -> None:
    def gaps(known: Known) -> str:
        gap = Gap(1, "Karl von Frisch", known=known)
        return cloze.write(Cloze(id="bees/q", point="bees#q", parts=("By ", gap))).fields[1]

    assert "<span>von Frisch</span>" not in gaps(Known())
    assert "<span>von Frisch</span>" in gaps(KNOWN)
