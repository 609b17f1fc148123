"""Folding: a text as the judge compares it, without what a learner may write either way.

Signs such as ``+ # % / °`` and the minus are never folded away: C is not C++, and -5 is not 5.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from study.judging import english
from study.judging.characters import SPELT_OUT, literal, plain, unaccented
from study.judging.figures import roman_number, without_thousands
from study.judging.number_words import ordinal
from study.values import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

Words = tuple[str, ...]

KEPT = frozenset("#%/-@&*_\\§")
"""Punctuation that is a sign; Unicode's own symbols are signs as well."""

_L = r"[^\W\d_]"
_STEPS: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = tuple(
    (re.compile(pattern), put)
    for pattern, put in (
        (rf"(?<![^\W_])(?:{_L}\.)+{_L}(?![^\W_])\.?", lambda found: found.group().replace(".", "")),  # U.S.
        (rf"(?<=\d)'(?=s\b)|(?<={_L})'(?={_L})", ""),  # 1950's, O'Brien
        (r"'|!(?!=)", " "),
        (r"(?<![\w.])\.(?=\d)", "0."),
        (r"(?<!\d)[.:]|[.:](?!\d)", " "),
        (r",[\s,]*", " , "),
        (rf"(?<={_L})-(?={_L})", " "),
        (rf"(?<={_L}{_L})-(?=\d)", " "),  # covid-19; but x-5 stays
        (rf"(?<=\d)-(?={_L}{_L})", " "),  # 5-year
        (r"(?<=\d) +- +(?=\d)", "-"),
        (r"(?<!\S)-+(?!\S)", " "),
        (r" +([=<>*^+|~]) +", r"\1"),
        (r"[\s,]*/[\s,]*", "/"),
        (r"\s+(?=[%°‰])", ""),
        (r"(?<!\S)([$€£¥])\s*(?=\d)", r"\1 "),
        (rf"(\d[%°‰]*)(?!(?:st|nd|rd|th)\b|(?<=\d0)s\b)(?={_L})", r"\1 "),  # 5km
        (rf"(?<={_L})(?=\d)", " "),
    )
)
_ROUNDS = 6
"""What folding leaves may fold again: ``two 500`` is ``2 500``, and that is ``2500``."""

_HYPHEN = re.compile(rf"(?<={_L})-(?={_L})")
_SHORTENED = re.compile(r"\b(ca|wo|sha)n't\b")
_WHOLE = {"ca": "can not", "wo": "will not", "sha": "shall not"}
_NOT = re.compile(rf"(?<={_L})n't\b")
_POSSESSIVE = re.compile(rf"(?<={_L})'s\b|(?<=s)'(?!\w)")
_DIGIT = re.compile(r"\d")
_ORDINAL = re.compile(r"(?<!\d)(\d{1,9})(?:st|nd|rd|th)")
_MODEL = re.compile(r"\b([A-Z])(-?)(?=\d)")


@frozen
class Folded:
    """A text as it is compared."""

    literal: str
    """Without case; every sign and accent kept."""
    accented: str
    """Folded but for accents and titles, and run together."""
    ways: tuple[Words, ...]
    """Folded but for a title at the front; the first is the usual way, the others are as good. None is empty."""
    titled: frozenset[str]
    """The ways, each run together."""
    untitled: frozenset[str]
    """The same without the title."""
    title: int
    """How many words of each way are a title."""
    sure: bool
    """Whether that title is one whatever follows; else only before a name."""
    name: bool
    """Whether what follows the title begins with a capital, or is of a script that has none."""

    @property
    def words(self) -> Words:
        """The usual way, without a title."""
        return self.ways[0][self.title if self.is_name else 0 :]

    @property
    def is_name(self) -> bool:
        """Whether there is a title before a name, so that it may be left out."""
        return self.title > 0 and (self.sure or self.name)

    @property
    def titles(self) -> Words:
        """The words of the title."""
        return self.ways[0][: self.title]


def fold(text: str, language: str = "en") -> str:
    """Give the text as it is compared, words split by single spaces; folding twice changes nothing more."""
    for _ in range(_ROUNDS):
        before, text = text, " ".join(folded(text, language).words)
        if text == before:
            break
    return text


@lru_cache(maxsize=8192)
def folded(text: str, language: str = "en") -> Folded:
    """Give the text folded, in every way it may be written."""
    shown = plain(text)
    bare = unaccented(shown)
    usual = _words(bare, language)
    owning = _words(bare, language, possessives=True) if "'" in bare else usual
    others = () if not usual else (owning, *_other_ways(text, shown, usual, language))
    title = english.title_length(owning) if is_english(language) else 0
    ways = tuple(dict.fromkeys(way for way in (usual, *others) if len(way) > title)) or ((literal(text),),)
    return Folded(
        literal=literal(text),
        accented=run_together(usual if shown == bare else _words(shown, language)),
        ways=ways,
        titled=frozenset(map(run_together, ways)),
        untitled=frozenset(run_together(way[title:]) for way in ways),
        title=title,
        sure=all(word in english.SURE_TITLES for word in usual[:title]),
        name=_begins_as_a_name(text, usual[title - 1] if title else ""),
    )


def run_together(words: Iterable[str]) -> str:
    """Give the words as one, since names are written together or apart; figures stay apart."""
    joined, figure = "", False
    for word in words:
        has_figure = has_digit(word)
        joined += f" {word}" if joined and (figure or has_figure) else word
        figure = has_figure
    return joined


def has_digit(word: str) -> bool:
    """Give whether there is a figure in the word."""
    return _DIGIT.search(word) is not None


def is_english(language: str) -> bool:
    """Give whether a BCP 47 tag means English, of any country."""
    return language == "en" or re.split("[-_]", language.casefold(), maxsplit=1)[0] == "en"


def _words(
    text: str, language: str, *, possessives: bool = False, numbers: bool = True, spellings: bool = True
) -> Words:
    """Give plain text as folded words; ``possessives`` keeps their s."""
    in_english = is_english(language)
    if in_english:
        text = _NOT.sub(" not", _SHORTENED.sub(lambda found: _WHOLE[found.group(1)], text))
        text = _POSSESSIVE.sub("s" if possessives else "", text)
    words = _split(text, language)
    for _ in range(_ROUNDS):
        if in_english:
            given = english.in_one_form(words, numbers=numbers, spellings=spellings)
        else:
            given = [word for word in words if word != ","]
        before, words = words, _split(" ".join(given), language)
        if words == before:
            break
    return tuple(words)


def _split(text: str, language: str) -> list[str]:
    """Give the words of plain text as they stand, a comma apart, without punctuation that is no sign."""
    text = _HYPHEN.sub(" ", text)
    if text.replace(" ", "").isalpha():
        return text.split()
    text = "".join(map(_sign_or_letter, text)).replace("&", " and " if is_english(language) else "&")
    text = without_thousands(" ".join(text.split()), language)
    for pattern, put in _STEPS:
        text = pattern.sub(put, text)
    return [_ORDINAL.sub(lambda found: ordinal(int(found.group(1))), word) for word in text.split()]


def _sign_or_letter(character: str) -> str:
    """Leave out punctuation that is no sign and that no step looks at."""
    category = unicodedata.category(character)
    if category[0] in "CZ" or (category[0] == "P" and character not in KEPT and character not in ".:,!'"):
        return " "
    return character


def _other_ways(text: str, shown: str, usual: Words, language: str) -> Iterator[Words]:
    """Give the other ways of writing it: letters spelt out, number words or spelling kept, Roman numbers, F16."""
    if (spelt := shown.translate(SPELT_OUT)) != shown:
        yield _words(unaccented(spelt), language)
    if is_english(language) and any(map(has_digit, usual)):
        yield _words(unaccented(shown), language, numbers=False)
    if is_english(language) and not english.RESPELT.isdisjoint(shown.split()):
        yield _words(unaccented(shown), language, spellings=False)  # a slip in programme is none in program
    if any(roman_number(word) for word in usual[1:]):
        yield usual[:1] + tuple(str(roman_number(word) or word) for word in usual[1:])
        yield usual[:1] + tuple(ordinal(n) if (n := roman_number(word)) else word for word in usual[1:])
    if _MODEL.search(text):
        swapped = _MODEL.sub(lambda found: found.group(1) + ("" if found.group(2) else "-"), text)
        yield _words(unaccented(plain(swapped)), language)


def _begins_as_a_name(text: str, title: str) -> bool:
    """Give whether the word after the title (or the first but for articles) begins with a letter that is not small."""
    before = rf"\b{re.escape(title)}\W+" if title else r"^\W*(?:(?:the|an?|in)\W+)*"
    first = re.search(rf"{before}(\w)", text, re.IGNORECASE)
    return first is not None and first.group(1).isalpha() and not first.group(1).islower()
