"""What the judge says to typed answers."""

from __future__ import annotations

import subprocess
import sys
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from study.judging.characters import literal
from study.judging.rival import Rival
from study.judging.typed import judge_typed
from study.judging.verdict import Mark, Verdict
from tests.judging.hard_cases import Case, hard_cases

HARD = list(hard_cases())

letters = st.text(alphabet="abcdefghijklmnopqrstuvwxyzäöüéñćабвгдеαβγδ -", min_size=1, max_size=30)


def judge(response: str, *accepted: str, reject: tuple[str, ...] = (), language: str = "en") -> Verdict:
    return judge_typed(response, accepted, [Rival((name,)) for name in reject], language=language)


@pytest.mark.parametrize("case", HARD, ids=str)
def test_hard_cases_thought_out_by_hand(case: Case) -> None:
    verdict = judge(case.response, *case.accepted, reject=case.rivals)
    assert verdict.mark is case.mark, verdict.why


def test_the_hand_written_cases_are_many() -> None:
    assert len(HARD) >= 1000


class TestWhy:
    """Every verdict says why in words for the learner."""

    def test_a_slip_shows_the_spelling(self) -> None:
        assert judge("Tertitskii", "Fyodor Tertitskiy", "Tertitskiy").why == "spelling: Tertitskiy"

    def test_a_rival_is_named(self) -> None:
        assert judge("otto frisch", "Karl von Frisch", reject=("Otto Frisch",)).why == "that is Otto Frisch"

    def test_a_rival_is_named_with_what_it_is(self) -> None:
        father = Rival(("Kim Jong-il",), "his father")
        assert judge_typed("kim jongil", ["Kim Jong-un"], [father]).why == "that is Kim Jong-il, his father"

    def test_one_word_tells_the_rival(self) -> None:
        assert judge("Regan", "Ronald Reagan", "Reagan", reject=("Donald Regan",)).why == "that is Donald Regan"

    def test_a_word_of_two_rivals_names_neither(self) -> None:
        assert judge("Kim", "Mao", reject=("Kim Jong-il", "Kim Il-sung")).why == "not the expected answer"

    def test_two_answers(self) -> None:
        assert judge("Paris or London", "Paris", reject=("London",)).why == "choose one answer"

    def test_a_negation_left_out(self) -> None:
        assert judge("opposes it", "never opposes it").why == "you left out ‘never’"

    def test_a_negation_too_much(self) -> None:
        assert judge("not likely", "likely").why == "‘not’ turns it round"

    def test_a_beginning_that_turns_it_round(self) -> None:
        assert judge("unlikely", "likely").why == "“unlikely” turns it round"

    def test_another_number(self) -> None:
        assert judge("37th parallel", "38th parallel").why == "the number is another one"

    def test_an_ordinal_for_a_number(self) -> None:
        assert judge("38 parallel", "38th parallel").why == "a place in an order and a number are not the same"

    def test_a_word_that_tells_a_name_from_a_rivals_is_looked_at_again_as_it_was_typed(self) -> None:
        assert judge("Suoth Korea", "South Korea", reject=("North Korea",)).why == "check the name: “Suoth”"

    def test_a_date_that_may_be_two_days(self) -> None:
        assert judge("4/7/1776", "4 July 1776").why == "write the month as a word"

    def test_the_answer_with_more_around_it(self) -> None:
        assert judge("I think it was Paris", "Paris").why == "there is more here than the answer"

    def test_a_slip_as_near_to_a_rival(self) -> None:
        verdict = judge("Brezhnew", "Brezhnev", reject=("Brezhnex",))
        assert (verdict.mark, verdict.why) == (Mark.WRONG, "that is nearer to Brezhnex")

    def test_nothing_typed(self) -> None:
        assert [judge(text, "Paris").why for text in ("", "  ", "\t\n", "\u200b")] == ["nothing typed"] * 4

    def test_a_plain_wrong_never_gives_the_answer_away(self) -> None:
        assert judge("London", "Paris").why == "not the expected answer"


class TestOrderOfTheRules:
    """The first rule that fits decides."""

    def test_an_accepted_answer_may_hold_or(self) -> None:
        assert judge("trick or treat", "trick or treat", reject=("trick",)).mark is Mark.RIGHT

    def test_a_name_that_is_accepted_and_a_rival_is_accepted(self) -> None:
        assert judge("Georgia", "Georgia", reject=("Georgia", "Armenia")).mark is Mark.RIGHT

    def test_a_rival_that_folds_to_the_answer_is_still_a_rival_as_written(self) -> None:
        assert judge("pate", "pâté", reject=("pate",)).mark is Mark.WRONG
        assert judge("pâté", "pâté", reject=("pate",)).mark is Mark.RIGHT
        assert judge("PÂTE", "pâté", reject=("pate",)).mark is not Mark.WRONG

    def test_a_rival_with_another_title_is_a_rival(self) -> None:
        assert judge("Mrs. Bennet", "Mr Bennet", reject=("Mrs Bennet",)).why == "that is Mrs Bennet"

    def test_a_slip_nearer_to_the_answer_than_to_a_rival_is_a_slip(self) -> None:
        assert judge("Russai", "Russia", reject=("Prussia",)).mark is Mark.ALMOST

    def test_a_touched_word_that_is_a_rivals_word_is_no_slip(self) -> None:
        assert judge("Ronald Regan", "Ronald Reagan", reject=("Donald Regan",)).mark is Mark.WRONG

    def test_one_word_names_rest_on_being_nearer(self) -> None:
        assert judge("Irann", "Irans", reject=("Iraqs",)).mark is Mark.ALMOST


class TestExact:
    """Where case and accents matter."""

    def exact(self, response: str, *accepted: str) -> Verdict:
        return judge_typed(response, accepted, [Rival(("Pate",))], exact=True)

    def test_it_is_right_as_it_stands_but_for_spaces_around(self) -> None:
        assert self.exact("  pâté   de  foie ", "pâté de foie").mark is Mark.RIGHT
        assert self.exact("pa\u0302te\u0301", "pâté").mark is Mark.RIGHT

    @pytest.mark.parametrize(
        ("response", "why"),
        [
            ("Pâté", "capital letters matter here"),
            ("pâte", "accents matter here"),
            ("PATÉ", "capital letters and accents matter here"),
            ("pâtés", "not the expected answer"),
            ("Pate", "that is Pate"),
        ],
    )
    def test_it_says_what_matters(self, response: str, why: str) -> None:
        verdict = self.exact(response, "pâté")
        assert (verdict.mark, verdict.why) == (Mark.WRONG, why)
        assert any(not span.same for span in verdict.difference)

    def test_nothing_typed_is_not_counted(self) -> None:
        assert self.exact(" ", "x").mark is Mark.AGAIN


class TestLanguages:
    """English habits are for English."""

    @pytest.mark.parametrize("language", ["en", "en-GB", "EN_us"])
    def test_english_of_any_country_folds_number_words(self, language: str) -> None:
        assert judge("five", "5", language=language).mark is Mark.RIGHT

    def test_number_words_articles_and_negations_of_english_are_left_alone_elsewhere(self) -> None:
        assert judge("five", "5", language="de").mark is Mark.WRONG
        assert judge("the Rhein", "Rhein", language="de").mark is Mark.WRONG
        assert judge("rot or blau", "rot or blav", language="de").mark is not Mark.RIGHT

    def test_accents_and_slips_are_for_all(self) -> None:
        assert judge("munchen", "München", language="de").mark is Mark.RIGHT
        assert judge("Muenchen", "München", language="de").mark is Mark.RIGHT
        assert judge("Mücnhen", "München", language="de").mark is Mark.ALMOST

    def test_figures_follow_the_language(self) -> None:
        assert judge("1.000", "1000", language="de").mark is Mark.RIGHT
        assert judge("1.000", "1000", language="en").mark is Mark.WRONG
        assert judge("3,14", "3.14", language="fr").mark is Mark.RIGHT

    def test_a_stroke_between_two_answers_is_a_choice_in_any_language(self) -> None:
        assert judge("rot/blau", "rot", language="de").why == "choose one answer"


class TestDifference:
    """What was typed and what was expected, side by side."""

    def test_a_slip_is_shown_where_it_is(self) -> None:
        spans = [(span.typed, span.expected) for span in judge("Tertitsky", "Tertitskiy").difference]
        assert spans == [("Tertitsk", "Tertitsk"), ("", "i"), ("y", "y")]

    def test_texts_with_little_in_common_are_shown_whole(self) -> None:
        spans = [(span.typed, span.expected) for span in judge("Beijing", "Moscow").difference]
        assert spans == [("Beijing", "Moscow")]

    def test_a_wrong_answer_is_set_beside_the_nearest_accepted_one(self) -> None:
        assert "".join(span.expected for span in judge("1950", "the fifties", "1953").difference) == "1953"

    @given(letters, letters)
    def test_joined_it_is_both_texts(self, response: str, answer: str) -> None:
        verdict = judge(response, answer)
        if verdict.mark in (Mark.ALMOST, Mark.WRONG):
            assert "".join(span.typed for span in verdict.difference) == " ".join(response.split())
            assert "".join(span.expected for span in verdict.difference) == " ".join(answer.split())


class TestAlways:
    """What holds for any text."""

    @given(st.text(max_size=60), st.lists(st.text(max_size=40), min_size=1, max_size=3), st.lists(st.text(max_size=40)))
    def test_the_judge_never_fails_and_mark_share_and_why_agree(
        self, response: str, accepted: list[str], rivals: list[str]
    ) -> None:
        for exact in (False, True):
            for language in ("en", "de", "ja"):
                verdict = judge_typed(
                    response, accepted, [Rival((name,)) for name in rivals], exact=exact, language=language
                )
                assert verdict.share == (1.0 if verdict.mark in (Mark.RIGHT, Mark.ALMOST) else 0.0)
                assert verdict.why or verdict.mark is Mark.RIGHT

    @given(st.text(min_size=1, max_size=40))
    def test_an_accepted_answer_is_right_as_it_stands(self, answer: str) -> None:
        verdict = judge(answer, "something else", answer, reject=("a rival", answer))
        assert verdict.mark in (Mark.RIGHT, Mark.AGAIN)
        assert verdict.mark is Mark.RIGHT or not literal(answer).strip("\u200b") or verdict.why == "nothing typed"

    @given(letters.filter(str.strip), st.sampled_from(["upper", "lower", "title", "swapcase"]))
    def test_an_accepted_answer_is_right_in_any_case(self, answer: str, form: str) -> None:
        assert judge(f" {getattr(answer, form)()} ", answer).mark is Mark.RIGHT

    @given(st.text(max_size=20), st.lists(st.text(max_size=20), min_size=1, max_size=3))
    def test_a_rival_is_never_right(self, rival: str, accepted: list[str]) -> None:
        if literal(rival) not in map(literal, accepted):
            assert not judge(rival, *accepted, reject=(rival,)).counts_as_right

    @given(letters, st.integers(0, 29), st.sampled_from("aeirstx"))
    def test_a_rival_one_letter_away_is_never_right(self, answer: str, at: int, letter: str) -> None:
        rival = answer[:at] + letter + answer[at + 1 :]
        if literal(rival) != literal(answer):
            assert not judge(rival, answer, reject=(rival,)).counts_as_right

    @pytest.mark.parametrize(
        "response",
        [
            "A long text, word after word. " * 167,
            "9" * 5000,
            "9" * 5000 + "th",
            " " * 5000 + "x",
            "," * 5000,
            "-" * 5000,
            "a." * 2500,
            "1," * 2500,
            "one " * 1250,
            "/ " * 2500,
            "or " * 1700,
            "a, b" * 1250,
            "é" * 5000,
            "1 000 " * 800,
        ],
        ids=lambda response: f"{response[:6]}…",
    )
    def test_long_texts_are_judged_at_once(self, response: str) -> None:
        rivals = [Rival((f"Rival {i}", f"R. {i}")) for i in range(50)]
        begin = time.perf_counter()
        assert not judge_typed(response, ["word " * 1000, "Paris"], rivals).counts_as_right
        assert not judge_typed("Paris, France", [response], rivals).counts_as_right
        assert time.perf_counter() - begin < 2

    def test_fifty_rivals_take_no_time_to_speak_of(self) -> None:
        rivals = [Rival((f"Person Number{chr(97 + i % 26)}{i}", f"Other {i} Name")) for i in range(50)]
        judge_typed("Tertitsky", ["Tertitskiy"], rivals)
        begin = time.perf_counter()
        for _ in range(100):
            judge_typed("Tertitsky", ["Tertitskiy"], rivals)
        assert (time.perf_counter() - begin) / 100 < 0.005, (
            "a generous bound: under half a millisecond on a quiet machine"
        )

    def test_the_edit_distance_is_loaded_only_when_a_slip_is_weighed(self) -> None:
        code = "import sys, study.judging.typed, study.judging.numbers; sys.exit('rapidfuzz' in sys.modules)"
        assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
