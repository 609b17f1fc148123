"""Numbers in words, made by rule: the other way round from what the judge does, and without its tables."""

from __future__ import annotations

ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
)
TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
ORDINALS = {"one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth"}


def in_words(number: int) -> str:
    """Give a number below a million as British English writes it."""
    ones, tens = ONES.split(), TENS.split()
    if number < 20:
        return ones[number]
    if number < 100:
        return tens[number // 10 - 2] + (f"-{ones[number % 10]}" if number % 10 else "")
    if number < 1000:
        return f"{ones[number // 100]} hundred" + (f" and {in_words(number % 100)}" if number % 100 else "")
    rest = number % 1000
    joint = " and " if 0 < rest < 100 else " "
    return f"{in_words(number // 1000)} thousand" + (joint + in_words(rest) if rest else "")


def as_ordinal(words: str) -> str:
    """Give the ordinal of a number in words."""
    begin, mark, last = words[: (at := max(words.rfind(" "), words.rfind("-")) + 1)], "", words[at:]
    if last.endswith("y"):
        last, mark = last[:-1], "ieth"
    elif last == "twelve":
        last = "twelfth"
    else:
        last, mark = (ORDINALS[last], "") if last in ORDINALS else (last, "th")
    return begin + last + mark


def spoken_year(year: int) -> str:
    """Give a year as it is spoken: ``nineteen fifty-three``, ``nineteen oh five``, ``nineteen hundred``."""
    century, rest = divmod(year, 100)
    if rest == 0:
        return f"{in_words(century)} hundred"
    return f"{in_words(century)} oh {in_words(rest)}" if rest < 10 else f"{in_words(century)} {in_words(rest)}"
