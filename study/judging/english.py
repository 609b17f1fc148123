"""What folds away in English only: articles, titles, contractions, spellings of one word, units beside a number.

Works on words in plain characters; must not look at the answer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.judging import dates, number_words
from study.judging.tables import table

if TYPE_CHECKING:
    from collections.abc import Sequence

_SAME = dict(
    pair.split("=")
    for pair in table(
        "grey=gray tyre=tire programme=program mould=mold plough=plow kerb=curb gaol=jail draught=draft"
        " aeroplane=airplane oestrogen=estrogen oesophagus=esophagus manoeuvre=maneuver ww=world+war"
        " wwi=world+war+i wwii=world+war+ii noone=no+one cannot=can+not cant=can+not dont=do+not doesnt=does+not"
        " didnt=did+not isnt=is+not arent=are+not wasnt=was+not werent=were+not wouldnt=would+not couldnt=could+not"
        " shouldnt=should+not hasnt=has+not havent=have+not hadnt=had+not"
    )
)
"""Two spellings of one word, too far apart or too short for a slip; and contractions typed without their mark."""
RESPELT = frozenset(word for word, other in _SAME.items() if "+" not in other)
"""Those that are one word in either spelling."""

_BEFORE_A_NAME = {"st": "saint", "mt": "mount"}
_ERAS = {"bce": "bc", "ce": "ad", "bc": "bc", "ad": "ad"}
_MONEY = {"$": "dollar", "€": "euro", "£": "pound", "¥": "yen"}
_MONEY |= {name + "s": name for name in _MONEY.values()} | {name: name for name in _MONEY.values()}
_DEGREES = {"celsius": "c", "centigrade": "c", "fahrenheit": "f", "kelvin": "k"}

_COURTESY = "mr mrs ms miss mister mx dr doctor sir dame madam madame prof professor rev reverend"
_OFFICES = (
    "president chancellor premier chairman chairwoman chairperson senator governor ambassador congressman"
    " congresswoman lieutenant sergeant colonel admiral archbishop pope ayatollah sheikh"
)
_COMMON = (
    "general captain major marshal minister secretary director judge justice mayor bishop cardinal lord lady king queen"
    " prince princess duke duchess baron baroness count countess emperor empress tsar czar father mother brother sister"
    " comrade leader"
)
SURE_TITLES = frozenset(table(_COURTESY + " " + _OFFICES))
"""Words that are a title wherever a name may follow."""
TITLES = SURE_TITLES | frozenset(table(_COMMON))
"""Those, and words that are a title only before a name: ``general`` in General MacArthur, not in general strike."""
_BEFORE_TITLES = frozenset(table("prime vice deputy foreign former supreme crown acting general 1st"))
_AFTER_NO_TITLE = frozenset(
    table(
        "of for to in and or at the by with league motors electric mills assembly staff court island city county"
        " house universe america kong"
    )
)

_MEN = frozenset(table("mr mister sir lord king prince duke baron count emperor tsar czar father brother"))
_WOMEN = frozenset(
    table("mrs ms miss dame madam madame lady queen princess duchess baroness countess empress mother sister")
)
_RANKS = frozenset(table("king queen prince princess emperor empress tsar czar pope duke duchess count countess"))


def in_one_form(words: Sequence[str], *, numbers: bool = True, spellings: bool = True) -> list[str]:
    """Give the words with what may be written in two ways written in one, and without the leading ones that fold away.

    Without ``numbers``, number words stay as they are; without ``spellings``, the spelling of each word.
    """
    words = _spellings(words) if spellings else list(words)
    words = [word for i, word in enumerate(words) if word != "the" or i in (0, len(words) - 1)]
    if numbers and number_words.may_hold_a_number(words):
        words = number_words.in_digits(words)
    words = [word for word in words if word != ","]
    if any(map(_figure_in, words)):
        words = dates.in_order(_eras(_ranges(_units(words))))
    return _without_leading(words)


def title_length(words: Sequence[str]) -> int:
    """Give how many of the leading words are a title; 0 where no name follows."""
    end = 0
    while end < len(words) and words[end] in TITLES | _BEFORE_TITLES:
        end += 1
    while end and words[end - 1] not in TITLES:
        end -= 1
    return end if end < len(words) and words[end] not in _AFTER_NO_TITLE else 0


def titles_clash(one: Sequence[str], other: Sequence[str]) -> bool:
    """Give whether two titles cannot be of one person: Mr and Mrs, a king and a prince."""
    a, b = frozenset(one), frozenset(other)
    if (a & _MEN and b & _WOMEN) or (a & _WOMEN and b & _MEN):
        return True
    return bool(a & _RANKS and b & _RANKS and a & _RANKS != b & _RANKS)


def _spellings(words: Sequence[str]) -> list[str]:
    spelt: list[str] = []
    for i, word in enumerate(words):
        if word in _BEFORE_A_NAME and i + 1 < len(words) and words[i + 1] != ",":
            word = _BEFORE_A_NAME[word]
        spelt += _SAME[word].split("+") if word in _SAME else [word]
    return spelt


def _units(words: Sequence[str]) -> list[str]:
    """Join ``5 percent`` to ``5%`` and ``35 degrees celsius`` to ``35° c``; put money behind its number."""
    given: list[str] = []
    for i, word in enumerate(words):
        before = given[-1] if given else ""
        if before in ("$", "€", "£", "¥") and _figure(word):
            given[-1:] = [word, _MONEY[before]]
        elif word in ("percent", "degrees", "degree") and _figure(before):
            given[-1] += "%" if word == "percent" else "°"
        elif word == "th" and before.isdecimal() and len(before) < 10:
            given[-1] = number_words.ordinal(int(before))
        elif word == "cent" and before == "per" and len(given) > 1 and _figure(given[-2]):
            given[-2:] = [given[-2] + "%"]
        elif word in _DEGREES and before.endswith("°"):
            given.append(_DEGREES[word])
        elif word in _MONEY and i and _figure(before):
            given.append(_MONEY[word])
        else:
            given.append(word)
    return given


def _ranges(words: Sequence[str]) -> list[str]:
    """Join ``from 5 to 10`` and ``between 5 and 10`` to ``5-10``."""
    given: list[str] = []
    for word in words:
        joins = len(given) > 1 and _figure(word) and word[0].isdigit() and _figure(given[-2])
        between = given[-3:-2] in (["from"], ["between"])
        if joins and (given[-1] == "to" or (given[-1] == "and" and given[-3:-2] == ["between"])):
            given[-3 if between else -2 :] = [f"{given[-2]}-{word}"]
        else:
            given.append(word)
    return given


def _eras(words: Sequence[str]) -> list[str]:
    """Put the era behind its year, under one name: ``ad 79`` is ``79 ad``, BCE is BC."""
    given: list[str] = []
    for word in words:
        if word == "bce" or (given and word in _ERAS and (_figure(given[-1]) or given[-1] == "century")):
            given.append(_ERAS[word])
        elif given and given[-1] == "ad" and _figure(word) and not (len(given) > 1 and _figure(given[-2])):
            given[-1:] = [word, "ad"]
        else:
            given.append(word)
    return given


def _figure_in(word: str) -> bool:
    return not word.isalpha() and any(map(str.isdigit, word))


def _figure(word: str) -> bool:
    return word[-1:].isdigit()


def _without_leading(words: list[str]) -> list[str]:
    """Leave out leading articles, ``in``, ``the year`` before a number, ``on`` before a date."""
    while len(words) > 1 and _folds_away(words[0], words[1]):
        words = words[1:]
    return words


def _folds_away(word: str, following: str) -> bool:
    match word:
        case "the" | "in":
            return True
        case "a" | "an":
            return len(following) > 1
        case "year":
            return following[0].isdigit()
        case "on":
            return following[0].isdigit() or following in dates.WEEKDAYS or following in dates.MONTHS
        case _:
            return False
