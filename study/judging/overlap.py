"""Word overlap: whether a free response plainly mentions an expected point. A guess, for the learner to confirm."""

from __future__ import annotations

import re
import unicodedata

from study.judging.folding import folded, has_digit
from study.judging.refusals import NEGATIONS
from study.judging.slips import find_slip
from study.judging.tables import table

ENOUGH = 0.65
"""The share of a point's content words that must be in the response."""

_EMPTY = frozenset(
    table(
        "a about above after again all also although an and any are as at be because been before being between both but"
        " by can could did do does doing during each few for from further had has have having he her here hers him his"
        " how however i if in into is it its itself just may me might more most much must my of off on once one only or"
        " other our out over own said same say says she should so some such than that the their them then there these"
        " they this those though through to too under until up us very was we were what when where which while who whom"
        " whose why will with would you your article"
    )
)
_ENDINGS = table(
    "ations ation ments ment ingly edly ness ings ing ions ion ies ied ers ers ally ly ed es er al ive s e y"
)


def mentions(response: str, point: str) -> bool:
    """Give whether most content words of the point are in the response, in some form, and all of two or fewer.

    A figure must be there as it is, and a negation on one side only is no mention.
    """
    wanted, said = _content(point), _content(response)
    if not wanted or (_negations(point) != _negations(response) and len(said) <= 2 * len(wanted)):
        return False
    stems = set(map(_stem, said))
    missing = [word for word in wanted if _stem(word) not in stems and not _misspelt(word, said)]
    if any(map(has_digit, missing)):
        return False
    return not missing if len(wanted) <= 2 else len(missing) <= (1 - ENOUGH) * len(wanted)


def _content(text: str) -> frozenset[str]:
    """Give the words that carry meaning; of writing without spaces, every two neighbours."""
    content: set[str] = set()
    for word in folded(text).ways[0]:
        if word and _is_unspaced(word):
            content |= {word[i : i + 2] for i in range(max(1, len(word) - 1))}
        elif word not in _EMPTY and word not in NEGATIONS and re.search(r"\w", word):
            content.add(word)
    return frozenset(content)


def _negations(text: str) -> bool:
    return any(word in NEGATIONS for word in folded(text).ways[0])


def _stem(word: str) -> str:
    """Take one common ending off, where at least four letters stay."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


def _misspelt(word: str, said: frozenset[str]) -> bool:
    return any(find_slip((other,), (word,)) is not None for other in said)


def _is_unspaced(word: str) -> bool:
    name = unicodedata.name(word[0], "")
    return name.startswith(("CJK", "HIRAGANA", "KATAKANA", "THAI", "LAO", "KHMER", "MYANMAR"))
