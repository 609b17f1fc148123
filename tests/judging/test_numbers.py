"""What the judge says to numbers."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from study.judging.numbers import judge_number, read_number
from study.judging.verdict import Mark, Verdict

RIGHT, WRONG, AGAIN = Mark.RIGHT, Mark.WRONG, Mark.AGAIN


def judge(response: str, number: str, unit: str = "", within: str = "0", language: str = "en") -> Verdict:
    return judge_number(response, Decimal(number), within=Decimal(within), unit=unit, language=language)


@pytest.mark.parametrize(
    ("response", "number"),
    [
        ("5", "5"), ("five", "5"), (" 5. ", "5"), ("5.0", "5"), ("+5", "5"), ("05", "5"), ("５", "5"), ("٥", "5"),
        ("1,000", "1000"), ("1 000", "1000"), ("1'000", "1000"), ("1000", "1000"), ("one thousand", "1000"),
        ("1,234,567.5", "1234567.5"), ("1e3", "1000"), ("1E3", "1000"), ("1.5×10^3", "1500"), ("1.5 x 10³", "1500"),
        ("10^3", "1000"), ("1e-3", "0.001"), ("2.5 million", "2500000"), ("5k", "5000"), ("3 bn", "3000000000"),
        ("about 200", "200"), ("~200", "200"), ("≈ 200", "200"), ("roughly 200", "200"), ("around 200", "200"),
        ("approximately two hundred", "200"), ("200 or so", "200"), ("c. 200", "200"), ("exactly 5", "5"),
        ("-5", "-5"), ("−5", "-5"), ("minus five", "-5"), ("3,5", "3.5"), (".5", "0.5"), ("1/2", "0.5"), ("½", "0.5"),
        ("2 1/2", "2.5"), ("two and a half", "2.5"), ("five visits", "5"), ("in 2018", "2018"),
        ("twenty eighteen", "2018"), ("a dozen", "12"),
    ],
)  # fmt: skip
def test_a_number_may_be_written_in_many_ways(response: str, number: str) -> None:
    assert judge(response, number).mark is RIGHT


@pytest.mark.parametrize(
    ("response", "number", "why"),
    [
        ("4", "5", "too low"),
        ("50", "5", "too high"),
        ("-5", "5", "too low"),
        ("1.000", "1000", "too low"),
        ("5k", "5", "too high"),
        ("5 million", "5", "too high"),
        ("200-300", "200", "give one number, not a range"),
        ("200 – 300", "250", "give one number, not a range"),
        ("200 to 300", "200", "give one number, not a range"),
        ("between 5 and 10", "7", "give one number, not a range"),
        ("5 or 6", "5", "give one number, not a range"),
        ("200±5", "200", "give one number, not a range"),
        ("5, 6", "5", "give one number"),
        ("more than 200", "200", "give one number, not a limit"),
        ("at least 200", "200", "give one number, not a limit"),
        (">200", "200", "give one number, not a limit"),
        ("5th", "5", "a place in an order and a number are not the same"),
        ("fifth", "5", "a place in an order and a number are not the same"),
        ("5%", "5", "right number, wrong unit"),
        ("10:30", "10", "that cannot be read as a number"),
        ("1/0", "1", "that cannot be read as a number"),
        ("9" * 100, "9", "that cannot be read as a number"),
        ("5 not", "5", "a negation turns it round"),
    ],
)
def test_what_is_not_the_number_is_wrong_with_a_reason(response: str, number: str, why: str) -> None:
    verdict = judge(response, number)
    assert (verdict.mark, verdict.why) == (WRONG, why)


@pytest.mark.parametrize(
    ("response", "why"),
    [
        ("lots", "there is no number in it"),
        ("", "nothing typed"),
        ("  ", "nothing typed"),
        ("there were 5", "type the number alone"),
        ("not 5", "type the number alone"),
    ],
)
def test_what_is_no_number_alone_is_asked_again(response: str, why: str) -> None:
    verdict = judge(response, "5")
    assert (verdict.mark, verdict.why) == (AGAIN, why)


@pytest.mark.parametrize(
    ("response", "within", "mark"),
    [("190", "10", RIGHT), ("210", "10", RIGHT), ("189.9", "10", WRONG), ("211", "10", WRONG), ("200", "0", RIGHT)],
)
def test_within_reaches_both_ways_and_its_edges_count(response: str, within: str, mark: Mark) -> None:
    assert judge(response, "200", within=within).mark is mark


@pytest.mark.parametrize(
    ("response", "number", "unit"),
    [
        ("3", "3", "hours"), ("3 hours", "3", "hours"), ("3 hour", "3", "hours"), ("3h", "3", "hours"),
        ("3 hrs", "3", "hours"), ("3 HOURS", "3", "hours"), ("3 horus", "3", "hours"), ("three hours", "3", "hours"),
        ("230 per second", "230", "per second"), ("230/s", "230", "per second"), ("230 / sec", "230", "per second"),
        ("230 beats per second", "230", "per second"), ("230 per second", "230", "beats per second"),
        ("35 °C", "35", "°C"), ("35°C", "35", "°C"), ("35 degrees Celsius", "35", "°C"), ("35℃", "35", "°C"),
        ("5%", "5", "%"), ("5 percent", "5", "%"), ("5 per cent", "5", "%"), ("5", "5", "percent"),
        ("$5", "5", "dollars"), ("5 dollars", "5", "$"), ("5 US dollars", "5", "dollars"), ("€5", "5", "euros"),
        ("$5 million", "5", "million dollars"), ("5", "5", "million dollars"), ("5 million", "5", "million dollars"),
        ("5 million dollars", "5", "million dollars"), ("5,000,000 dollars", "5", "million dollars"),
        ("5 km/h", "5", "km/h"), ("5 kph", "5", "km per hour"), ("5 kilometres per hour", "5", "km/h"),
        ("5 m²", "5", "square metres"), ("5 sq m", "5", "m^2"), ("5 km2", "5", "square kilometres"),
        ("5 kilometers", "5", "km"), ("5 kilometrs", "5", "km"), ("5 nuclear weapons", "5", "weapons"),
        ("5 weapons", "5", "nuclear weapons"),
    ],
)  # fmt: skip
def test_a_unit_may_be_left_out_or_written_in_its_ways(response: str, number: str, unit: str) -> None:
    assert judge(response, number, unit).mark is RIGHT


@pytest.mark.parametrize(
    ("response", "unit"),
    [
        ("5 minutes", "hours"), ("5 km", "km/h"), ("5 metres", "square metres"), ("5 kg", "km"), ("5 milligrams", "mm"),
        ("5 °F", "°C"), ("5 C", "°C"), ("5 euros", "dollars"), ("5 years", "light years"),
        ("5 per minute", "per second"),
        ("5 %", "km"), ("5 kilograms", "km"), ("5 miles", "nautical miles"),
    ],
)  # fmt: skip
def test_the_right_number_with_a_wrong_unit_is_wrong(response: str, unit: str) -> None:
    verdict = judge(response, "5", unit)
    assert (verdict.mark, verdict.why) == (WRONG, "right number, wrong unit")


def test_a_scale_in_the_unit_counts() -> None:
    assert judge("5 dollars", "5", "million dollars").why == "too low"
    assert judge("5 thousand dollars", "5", "million dollars").mark is WRONG


@pytest.mark.parametrize(
    ("response", "number", "language", "mark"),
    [
        ("3,5", "3.5", "de", RIGHT), ("3.5", "3.5", "de", RIGHT), ("1.000", "1000", "de", RIGHT),
        ("1.000", "1", "de", WRONG), ("1 000,5", "1000.5", "fr", RIGHT), ("1.000", "1", "en", RIGHT),
        ("1.000", "1000", "de-CH", WRONG), ("1'000.5", "1000.5", "de-CH", RIGHT), ("1.000", "1", "es-MX", RIGHT),
        ("etwa 5", "5", "de", RIGHT), ("5 bis 6", "5", "de", WRONG),
    ],
)  # fmt: skip
def test_marks_follow_the_language(response: str, number: str, language: str, mark: Mark) -> None:
    assert judge(response, number, language=language).mark is mark


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("5", "5"), ("-5", "-5"), ("+5", "5"), ("−5", "-5"), ("1,000", "1000"), ("1 000", "1000"), ("1.5", "1.5"),
        (".5", "0.5"), ("1e3", "1000"), ("1.5e-3", "0.0015"), ("1.5×10^3", "1500"), ("017", "17"), (" 5 ", "5"),
    ],
)  # fmt: skip
def test_a_deck_writes_numbers_plainly(text: str, number: str) -> None:
    assert read_number(text) == Decimal(number)


@pytest.mark.parametrize(
    "text",
    [
        "", "five", "5 km", "5%", "5.", "1_000", "0x10", "nan", "inf", "1,00", "1,0000", "1.2.3", "--5", "1/2", "5-6",
        "٫5", "~5",
    ],
)  # fmt: skip
def test_anything_else_is_no_number_in_a_deck(text: str) -> None:
    assert read_number(text) is None


@given(st.decimals(allow_nan=False, allow_infinity=False, places=3, min_value=-(10**12), max_value=10**12))
def test_a_number_is_right_as_it_is_written_out(number: Decimal) -> None:
    assert read_number(f"{number:f}") == number
    assert read_number(f"{number:,f}") == number
    assert judge_number(f"{number:,f}", number).mark is RIGHT
    assert judge_number(f"{number + 1:f}", number).mark is WRONG


@given(st.text(max_size=40), st.text(max_size=10), st.sampled_from(["en", "de", "zh"]))
def test_the_judge_of_numbers_never_fails(response: str, unit: str, language: str) -> None:
    verdict = judge_number(response, Decimal(5), unit=unit, language=language)
    assert verdict.mark in (RIGHT, WRONG, AGAIN)
    assert verdict.why or verdict.mark is RIGHT
    read_number(response, language)
