"""Family 9: who says it."""

from __future__ import annotations

import pytest

from study.generate.made import lowered
from tests.generate.shipped import base, made


def test_a_claim_is_joined_to_its_speaker_by_its_firmness() -> None:
    facts, _ = base()
    for each in made("speaker"):
        assert f"Who, in the article, {facts.claims[each.made_from[0]].firmness} that " in each.keys["ask"]


def test_nobody_outside_the_article_is_a_wrong_speaker() -> None:
    facts, _ = base()
    outsiders = {entity.name for entity in facts.entities.values() if entity.foil}
    for each in made("speaker"):
        assert not outsiders & {option["text"] for option in each.keys["wrong"]}


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("The summit was short.", "the summit was short."),
        ("It is ironic.", "it is ironic."),
        ("Disputes such as these remain.", "disputes such as these remain."),
        ("Moscow guesses.", "Moscow guesses."),
        ("Russia's rejection is known.", "Russia's rejection is known."),
        ("North Korea was deft.", "North Korea was deft."),
        ("US envoys came.", "US envoys came."),
    ],
)
def test_a_sentence_that_follows_that_begins_small_but_for_names(text: str, low: str) -> None:
    assert lowered(text, base()[0]) == low
