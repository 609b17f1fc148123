"""What a fact base knows of the answers of a deck: names, rivals and who they are; the deck's own word wins."""

from __future__ import annotations

from pathlib import Path

import pytest

from study.deck.as_json import deck_of, text_of
from study.deck.deck import Deck
from study.deck.knowing import asks_of_a_base, knowing
from study.deck.library import Library
from study.deck.reading import read_deck
from study.judging.verdict import Mark, Verdict
from study.questions import Cloze, Typed
from study.questions.known import NOTHING
from study.source.facts import Facts
from study.source.reading import read_facts

BRIEF = "## 1\n\nOf the dance, and of two towns.\n"
BASE = """\
source: bees

entities:
  frisch: {name: Karl von Frisch, kind: person, aliases: [von Frisch], who: decoded the dance}
  otto: {name: Otto Frisch, kind: person, who: is a physicist, relations: {frisch: his nephew}}
  lindauer: {name: Martin Lindauer, kind: person, aliases: [Lindauer], who: is a pupil of the decoder}
  wenner: {name: Adrian Wenner, kind: person, aliases: [Wenner], who: doubted the dance}
  seeley: {name: Thomas Seeley, kind: person, who: studies swarms}
  munich: {name: Munich, kind: town, aliases: [the Bavarian capital], who: is where the dance was decoded}
  bavaria: {name: Bavaria, kind: state, set: bavaria, aliases: [the Free State], era: [1918, now], who: is in the south}
  kingdom:
    name: the Kingdom of Bavaria
    kind: state
    set: bavaria
    aliases: [the Free State]
    era: [1806, 1918]
    who: was a kingdom
  austria: {name: Austria, kind: state, aliases: [Vienna], era: [1918, now], who: is where he was born}
  habsburg: {name: Habsburg, kind: state, set: austria, aliases: [Vienna], era: [1800, 1918], who: was an empire}
  saxony: {name: Saxony, kind: state, who: is elsewhere}

facts:
  decoder:
    passage: 1
    say: The dance was decoded by [who].
    slots:
      who: {is: frisch, ask: Who decoded the dance?, foils: [otto, lindauer, munich], not: [seeley], hint: A man.}
    why: It says so.
  home:
    passage: 1
    at: [1900, 1910]
    say: The bees lived in [where], beside [whom].
    slots:
      where: {is: kingdom, ask: Where did they live?, foils: [austria, saxony, habsburg], hint: South.}
      whom: {is: saxony, ask: Beside whom?, foils: [austria, kingdom, habsburg], hint: North.}
    why: It says so.
  now:
    passage: 1
    say: They live in [where] now.
    slots:
      where: {is: bavaria, ask: Where do they live?, foils: [austria, saxony, habsburg], hint: South.}
    why: It says so.
  teacher:
    passage: 1
    say: He taught [whom].
    slots:
      whom: {is: lindauer, ask: Whom did he teach?, foils: [otto, frisch, wenner], hint: A man.}
    why: It says so.
  teacher-too:
    passage: 1
    say: He taught [whom], too.
    slots:
      whom: {is: wenner, ask: Whom did he teach?, foils: [otto, frisch, seeley], hint: A man.}
    why: It says so.

argument:
  more:
    {role: thesis, passage: 1, text: More bees., short: more bees, modality: judgement, why: It argues so.}
"""


@pytest.fixture
def facts() -> Facts:
    reading = read_facts(BASE, "facts.yaml", {1: "Of the dance, and of two towns."})
    assert reading.problems == ()
    assert reading.facts is not None
    return reading.facts


def deck(**keys: str) -> Deck:
    """Give a deck of one question with these keys, which are YAML."""
    lines = "".join(f"    {key}: {value}\n" for key, value in keys.items())
    text = f"deck: quiz\ntitle: Quiz\nsource: bees\nquestions:\n  q:\n{lines}"
    reading = read_deck(text, "quiz.yaml")
    assert reading.problems == ()
    assert reading.deck is not None
    return reading.deck


def judged(facts: Facts, response: str, **keys: str) -> Verdict:
    (question,) = knowing(deck(**keys), facts).questions
    return question.judge(question.read_line(response, ()))


def decoder(facts: Facts, response: str, **more: str) -> Verdict:
    return judged(facts, response, ask="Who?", answer="Karl von Frisch", point="decoder", **more)


def test_every_name_of_the_answer_is_right(facts: Facts) -> None:
    assert decoder(facts, "von Frisch").mark is Mark.RIGHT
    assert judged(facts, "Karl von Frisch", ask="Who?", answer="von Frisch", point="decoder").mark is Mark.RIGHT


@pytest.mark.parametrize(
    ("response", "why"),
    [
        ("Lindauer", "that is Martin Lindauer, a pupil of the decoder"),
        ("Otto Frisch", "that is Otto Frisch, his nephew"),
        ("adrian wenner", "that is Adrian Wenner, the one that doubted the dance"),
        ("the Bavarian capital", "that is Munich, where the dance was decoded"),
    ],
)
def test_a_rival_is_told_who_it_is(facts: Facts, response: str, why: str) -> None:
    verdict = decoder(facts, response)
    assert (verdict.mark, verdict.why) == (Mark.WRONG, why)


def test_what_may_be_true_too_is_no_rival(facts: Facts) -> None:
    assert decoder(facts, "Thomas Seeley").why == "not the expected answer"
    taught = {"ask": "Whom?", "answer": "Martin Lindauer", "point": "teacher"}
    assert judged(facts, "Wenner", **taught).why == "not the expected answer", "the same words ask for him elsewhere"
    assert judged(facts, "Otto Frisch", **taught).why == "that is Otto Frisch, a physicist"


def test_what_the_deck_accepts_is_no_rival(facts: Facts) -> None:
    assert decoder(facts, "Lindauer", accept="[Martin Lindauer]").why == "not the expected answer"
    assert decoder(facts, "martin lindauer", accept="[Martin Lindauer]").mark is Mark.RIGHT


def test_what_the_deck_rejects_is_not_accepted(facts: Facts) -> None:
    assert decoder(facts, "von Frisch", reject="[von Frisch]").mark is Mark.WRONG


def test_a_rival_that_the_deck_rejects_is_told_who_it_is_though_of_another_kind(facts: Facts) -> None:
    verdict = decoder(facts, "Saxony", reject="[Saxony, Turing]")
    assert (verdict.mark, verdict.why) == (Mark.WRONG, "that is Saxony, elsewhere")
    assert decoder(facts, "Turing", reject="[Saxony, Turing]").why == "that is Turing"
    assert decoder(facts, "Saxony").why == "not the expected answer"


def test_one_power_may_be_called_by_what_it_became_and_not_by_what_it_was(facts: Facts) -> None:
    once = {"ask": "Where?", "answer": "the Kingdom of Bavaria", "point": "home"}
    today = {"ask": "Where?", "answer": "Bavaria", "point": "now"}
    assert judged(facts, "Bavaria", **once).mark is Mark.RIGHT
    assert judged(facts, "the Free State", **once).mark is Mark.RIGHT
    assert judged(facts, "the Free State", **today).mark is Mark.RIGHT
    verdict = judged(facts, "the Kingdom of Bavaria", **today)
    assert not verdict.counts_as_right
    assert "that is" not in verdict.why, "one of the same power is no rival"


def test_what_the_question_itself_says_is_not_what_it_asks_for(facts: Facts) -> None:
    asked = {"ask": "What was called the Free State before?", "answer": "the Kingdom of Bavaria", "point": "home"}
    assert judged(facts, "the Free State", **asked).why == "not the expected answer"


def test_of_two_rivals_with_one_name_the_one_of_the_time_is_told(facts: Facts) -> None:
    once = {"ask": "Where?", "answer": "the Kingdom of Bavaria", "point": "home"}
    today = {"ask": "Where?", "answer": "Bavaria", "point": "now"}
    assert judged(facts, "Vienna", **once).why == "that is Habsburg, the one that was an empire"
    assert judged(facts, "Vienna", **today).why == "that is Austria, where he was born"


def test_a_gap_knows_its_names_and_rivals_and_what_fills_another_gap(facts: Facts) -> None:
    text = {"cloze": '"In [[the Kingdom of Bavaria]], beside [[Saxony]]."', "point": "home"}
    assert judged(facts, "the Free State | Saxony", **text).mark is Mark.RIGHT
    assert judged(facts, "Austria | Saxony", **text).why == "gap 1: that is Austria, where he was born"
    assert judged(facts, "Saxony | Austria", **text).why == (
        "gap 1: that is Saxony, which fills another gap; gap 2: that is Austria, where he was born"
    )
    assert judged(facts, "Bavaria | Bavaria", **text).why == (
        "gap 2: that is the Kingdom of Bavaria, which fills another gap"
    )


@pytest.mark.parametrize(
    "keys",
    [
        {"ask": "Who?", "answer": "Karl von Frisch"},
        {"ask": "Who?", "answer": "Karl von Frisch", "point": "no-such-point"},
        {"ask": "Who?", "answer": "somebody else", "point": "decoder"},
        {"cloze": "It is [[danced]].", "point": "decoder"},
        {"claim": "He did.", "verdict": "true", "point": "decoder"},
    ],
)
def test_nothing_is_known_of_what_is_no_name_or_asks_no_point_of_the_base(facts: Facts, keys: dict[str, str]) -> None:
    assert knowing(deck(**keys), facts) == deck(**keys)


def test_a_step_of_the_argument_may_be_asked_too(facts: Facts) -> None:
    asked = {"ask": "Which?", "answer": "the Free State", "point": "more"}
    assert judged(facts, "Bavaria", **asked).mark is Mark.RIGHT
    assert judged(facts, "Saxony", **asked).why == "that is Saxony, elsewhere"


@pytest.mark.parametrize(
    "keys",
    [
        {"ask": "Who?", "answer": "Karl von Frisch", "reject": "[Otto Frisch]", "point": "decoder"},
        {"cloze": "In [[Bavaria | Munich]].", "point": "now"},
    ],
)
def test_no_revision_and_nothing_that_the_deck_says_changes(facts: Facts, keys: dict[str, str]) -> None:
    (before,), (after,) = deck(**keys).questions, knowing(deck(**keys), facts).questions
    assert before != after
    assert (before.revision, before.key, before.prompt) == (after.revision, after.key, after.prompt)
    match before, after:
        case Typed(), Typed():
            assert (before.accept, before.rivals) == (after.accept, after.rivals)
        case Cloze(), Cloze():
            assert [gap.accept for gap in before.gaps] == [gap.accept for gap in after.gaps]
            assert [gap.known for gap in before.gaps] == [NOTHING]
        case _:
            pytest.fail("other kinds know nothing")


def test_what_is_known_comes_back_from_the_cache_as_it_was(facts: Facts) -> None:
    known = knowing(deck(ask="Who?", answer="Karl von Frisch", point="decoder"), facts)
    assert deck_of(text_of(known)) == known


def test_a_base_is_looked_for_only_where_a_written_question_names_a_point() -> None:
    assert asks_of_a_base(deck(ask="Who?", answer="Karl", point="decoder"))
    assert not asks_of_a_base(deck(ask="Who?", answer="Karl"))
    assert not asks_of_a_base(deck(claim="He did.", verdict="true", point="decoder"))


# ---- in the library


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / "decks").mkdir()
    (tmp_path / "seeds" / "bees").mkdir(parents=True)
    text = "deck: quiz\ntitle: Quiz\nsource: bees\nquestions:\n  q: {ask: Who, answer: von Frisch, point: decoder}\n"
    (tmp_path / "decks" / "quiz.yaml").write_text(text)
    (tmp_path / "seeds" / "bees" / "facts.yaml").write_text(BASE)
    (tmp_path / "seeds" / "bees" / "brief.md").write_text(BRIEF)
    return tmp_path


def why(home: Path, response: str = "Lindauer") -> str:
    """Give what a library, opened anew, says to a response."""
    reading = Library([home / "decks"], seeds=[home / "own", home / "seeds"], cache=home / "cache").find("quiz")
    assert reading.problems == ()
    assert reading.deck is not None
    (question,) = reading.deck.questions
    return question.judge(question.read_line(response, ())).why


def test_a_deck_of_the_library_knows_the_base_of_its_source(home: Path) -> None:
    assert why(home) == "that is Martin Lindauer, a pupil of the decoder"


def test_a_deck_from_the_cache_knows_it_too_and_parses_nothing(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    why(home)
    monkeypatch.setattr("study.source.reading.read_facts", None)
    monkeypatch.setattr("study.deck.reading.read_deck", None)
    assert why(home) == "that is Martin Lindauer, a pupil of the decoder"


@pytest.mark.parametrize("file", ["facts.yaml", "brief.md"])
def test_a_changed_base_is_read_again(home: Path, file: str) -> None:
    why(home)
    path = home / "seeds" / "bees" / file
    path.write_text(path.read_text().replace("a pupil", "THE PUPIL").replace("## 1", "## 2"))
    assert (
        why(home)
        == {
            "facts.yaml": "that is Martin Lindauer, THE PUPIL of the decoder",
            "brief.md": "not the expected answer",
        }[file]
    ), "without its passage the base is broken"


@pytest.mark.parametrize("base", [b"", b"source: bees\nentities: none\n", b"\xff\xfe", b"facts:\n  a: [" * 100])
def test_a_base_with_mistakes_leaves_the_deck_as_it_is(home: Path, base: bytes) -> None:
    (home / "seeds" / "bees" / "facts.yaml").write_bytes(base)
    assert why(home) == "not the expected answer"
    (home / "seeds" / "bees" / "facts.yaml").write_text(BASE)
    assert why(home).startswith("that is"), "a base that was mended is read"


def test_a_base_that_says_it_is_another_sources_leaves_the_deck_as_it_is(home: Path) -> None:
    (home / "seeds" / "bees" / "facts.yaml").write_text(BASE.replace("source: bees", "source: wasps"))
    assert why(home) == "not the expected answer"


def test_a_base_is_found_among_ones_own_sources(home: Path) -> None:
    (home / "seeds").rename(home / "own")
    assert why(home) == "that is Martin Lindauer, a pupil of the decoder"


def test_without_a_base_the_deck_is_as_it_is(home: Path) -> None:
    (home / "seeds" / "bees" / "facts.yaml").unlink()
    assert why(home) == "not the expected answer"
    (home / "seeds" / "bees" / "facts.yaml").mkdir()
    assert why(home) == "not the expected answer"
