"""Typed answers: nine rules in order, the first that fits decides. Knows the answer, its other names and its rivals.

1 both sides are folded; 2 nothing typed; 3 an accepted answer; 4 a rival; 5 two answers at once; 6 a negation on one
side only; 7 another number; 8 a slip of an accepted answer; 9 anything else is wrong.
"""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING

from study.judging import refusals, verdict
from study.judging.characters import literal, plain, unaccented
from study.judging.dates import readings
from study.judging.difference import difference
from study.judging.folding import Folded, folded, has_digit, is_english, run_together
from study.judging.matching import LEVELS, pairings, same
from study.judging.slips import edits, find_slip
from study.judging.tables import table
from study.judging.verdict import Mark
from study.values import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from study.judging.folding import Words
    from study.judging.rival import Rival
    from study.judging.slips import Slip
    from study.judging.verdict import Verdict

NOT_IT = "not the expected answer"
_TELLS_NOTHING = frozenset(table("of the and or for in on at to a an de von van der la le el al bin"))


@frozen
class _Case:
    """One response beside everything it is compared with."""

    response: str
    folded: Folded
    accepted: tuple[str, ...]
    keys: tuple[Folded, ...]
    """The accepted answers folded, in their order."""
    rivals: tuple[tuple[Rival, Folded], ...]
    """A pair for each name of each rival."""
    english: bool
    language: str


def judge_typed(
    response: str, accepted: Sequence[str], rivals: Sequence[Rival] = (), *, exact: bool = False, language: str = "en"
) -> Verdict:
    """Judge a typed response; ``accepted[0]`` is the answer, the others are as good.

    With ``exact``, case and accents matter, and there are no slips.
    """
    if not plain(response).strip():
        return verdict.again("nothing typed")
    if exact:
        return _judge_exact(response, accepted, rivals)
    case = _Case(
        response,
        folded(response, language),
        tuple(accepted),
        tuple(folded(text, language) for text in accepted),
        tuple((rival, folded(name, language)) for rival in rivals for name in rival.names),
        is_english(language),
        language,
    )
    found = next(filter(None, (rule(case) for rule in _RULES)), None) or verdict.wrong(_why_not(case))
    if found.mark is Mark.WRONG:
        return replace(found, difference=difference(response, _nearest(response, accepted)))
    return found


def _judge_exact(response: str, accepted: Sequence[str], rivals: Sequence[Rival]) -> Verdict:
    typed = _tidy(response)
    if typed in map(_tidy, accepted):
        return verdict.right()
    nearest = _nearest(typed, accepted)
    spans = difference(typed, nearest, case=True)
    for rival in rivals:
        if typed in map(_tidy, rival.names):
            return verdict.wrong(_that_is(rival), spans)
    if any(literal(typed) == literal(text) for text in accepted):
        return verdict.wrong("capital letters matter here", spans)
    if any(unaccented(typed) == unaccented(_tidy(text)) for text in accepted):
        return verdict.wrong("accents matter here", spans)
    if any(unaccented(literal(typed)) == unaccented(literal(text)) for text in accepted):
        return verdict.wrong("capital letters and accents matter here", spans)
    return verdict.wrong(NOT_IT, spans)


def _tidy(text: str) -> str:
    return unicodedata.normalize("NFC", " ".join(text.split()))


def _accepted_or_rival(case: _Case) -> Verdict | None:
    """Rules 3 and 4: what is an accepted answer is right, what is a rival is wrong; the stricter likeness wins."""
    for level in LEVELS:
        if any(level(case.folded, key) for key in case.keys):
            return verdict.right()
        for rival, name in case.rivals:
            if level(case.folded, name):
                return verdict.wrong(_that_is(rival))
    return None


def _part_of_a_rival(case: _Case) -> Verdict | None:
    """Rule 4: one word that is in a rival's name, and in no accepted answer."""
    words = case.folded.words
    if len(words) != 1 or words[0] in _TELLS_NOTHING:
        return None
    own = {word for key in case.keys for way in key.ways for word in way}
    found = {rival.names[0]: rival for rival, name in case.rivals if len(name.words) > 1 and words[0] in name.words}
    if not found or words[0] in own:
        return None
    return verdict.wrong(_that_is(next(iter(found.values()))) if len(found) == 1 else NOT_IT)


def _two_answers(case: _Case) -> Verdict | None:
    """Rule 5: two answers joined, unless an accepted answer is joined in the same way."""
    joints = refusals.joints(case.response, english=case.english)
    if not joints or any(joints == refusals.joints(text, english=case.english) for text in case.accepted):
        return None
    if refusals.says_or(case.response, english=case.english):
        return verdict.wrong("choose one answer")
    for piece in refusals.pieces(case.response, english=case.english):
        if any(same(folded(piece, case.language), known) for known in (*case.keys, *(name for _, name in case.rivals))):
            return verdict.wrong("choose one answer")
    return None


def _turned_round(case: _Case) -> Verdict | None:
    """Rule 6: a negation on one side only."""
    if not case.english:
        return None
    ours = refusals.negations(case.folded.words)
    for key in case.keys:
        theirs = refusals.negations(key.words)
        if ours != theirs and _alike(
            refusals.without_negations(case.folded.words), refusals.without_negations(key.words)
        ):
            missing = [word for word in theirs if word not in ours]
            return verdict.wrong(f"you left out ‘{missing[0]}’" if missing else f"‘{ours[-1]}’ turns it round")
        if word := refusals.turned_round(case.folded.words, key.words):
            return verdict.wrong(f"“{word}” turns it round")
    return None


def _alike(typed: Words, expected: Words) -> bool:
    return bool(typed) and (run_together(typed) == run_together(expected) or find_slip(typed, expected) is not None)


def _number_or_slip(case: _Case) -> Verdict | None:
    """Rules 7 and 8: the numbers are the same, and each word is the expected one or a slip of it."""
    beside = [(mine, theirs, i) for i, key in enumerate(case.keys) for mine, theirs in pairings(case.folded, key)]
    numbered = [pair for pair in beside if _numbers(pair[0]) == _numbers(pair[1])]
    if not numbered:
        return _ambiguous_date(case)
    slips = [
        (slip, i)
        for mine, theirs, i in numbered
        if (len(mine) == len(theirs) or not refusals.torn_negation(mine, theirs)) and (slip := find_slip(mine, theirs))
    ]
    if not slips:
        return None
    slip, i = min(slips, key=lambda found: found[0].distance)
    return _judge_slip(case, slip, case.accepted[i])


def _judge_slip(case: _Case, slip: Slip, expected: str) -> Verdict | None:
    """Rule 8, what rivals forbid: a touched word that tells the name from theirs, or one that is nearer to them."""
    telling = _telling(slip.expected, (way for _, name in case.rivals for way in (*name.ways, name.words)))
    if checked := [slip.typed[i] for i in slip.touched if i in telling]:
        return verdict.again(f"check the name: “{_as_written(checked[0], case)}”")
    if any(slip.typed[i] in refusals.NEGATIONS for i in slip.touched):
        return None
    for rival, name in case.rivals:
        if _nearer(slip, name):
            return verdict.wrong(f"that is nearer to {rival.names[0]}")
    return verdict.almost(f"spelling: {expected}", difference(case.response, expected))


def _nearer(slip: Slip, rival: Folded) -> bool:
    """Give whether the rival is as near as the answer, or a touched word nearer to one of the rival's words."""
    if any(_as_near(slip, way) for way in (*rival.ways, *((rival.words,) if rival.title else ()))):
        return True
    touched = [(slip.typed[i], edits(slip.typed[i], slip.expected[i], slip.distance)) for i in slip.touched]
    return any(
        word == other or (near > 1 and edits(word, other, near - 1) < near)
        for way in rival.ways
        for other in way
        for word, near in touched
    )


def _as_written(word: str, case: _Case) -> str:
    """Give a folded word with the capitals that the learner gave it."""
    return next((own for own in case.response.split() if word in folded(own, case.language).words), word)


def _as_near(slip: Slip, rival: Words) -> bool:
    """Give whether a rival is no farther than the answer; word by word where it has as many words."""
    if edits(slip.together, run_together(rival), slip.distance) > slip.distance:
        return False
    return len(rival) != len(slip.typed) or edits(" ".join(slip.typed), " ".join(rival), slip.distance) <= slip.distance


def _telling(expected: Words, rivals: Iterable[Words]) -> set[int]:
    """Give where the one word stands that tells a name from a rival's, if the two words are within three edits."""
    found: set[int] = set()
    for way in rivals:
        if len(way) == len(expected) > 1:
            differing = [i for i in range(len(way)) if way[i] != expected[i]]
            if len(differing) == 1 and edits(expected[differing[0]], way[differing[0]], 3) <= 3:
                found.add(differing[0])
    return found


def _numbers(words: Words) -> Words:
    return tuple(word for word in words if has_digit(word))


def _why_another_number(case: _Case) -> str:
    """Give what to say where the figures are not those of any accepted answer; empty where they are."""
    mine, theirs = _numbers(case.folded.words), [_numbers(key.words) for key in case.keys]
    if not mine or mine in theirs or not any(theirs):
        return ""
    if any(_without_rank(mine) == _without_rank(numbers) for numbers in theirs):
        return "a place in an order and a number are not the same"
    return "the number is another one"


def _without_rank(numbers: Words) -> Words:
    return tuple(number[:-2] if number[-2:] in ("st", "nd", "rd", "th") else number for number in numbers)


def _ambiguous_date(case: _Case) -> Verdict | None:
    """Ask for the month as a word where day and month might change places, and one of the two ways is right."""
    way = case.folded.ways[0]
    for i, word in enumerate(way):
        meant: Iterator[Words] = ((*way[:i], *date, *way[i + 1 :]) for date in readings(word) if case.english)
        if any(run_together(words) in key.titled for words in meant for key in case.keys):
            return verdict.again("write the month as a word")
    return None


def _why_not(case: _Case) -> str:
    if why := _why_another_number(case):
        return why
    typed = f" {' '.join(case.folded.words)} "
    if any(f" {' '.join(key.words)} " in typed for key in case.keys):
        return "there is more here than the answer"
    return NOT_IT


def _that_is(rival: Rival) -> str:
    return f"that is {rival.names[0]}" + (f", {rival.who}" if rival.who else "")


def _nearest(response: str, accepted: Sequence[str]) -> str:
    from rapidfuzz.distance import Levenshtein

    return min(accepted, key=lambda text: Levenshtein.normalized_distance(literal(response), literal(text)))


_RULES = (_accepted_or_rival, _part_of_a_rival, _two_answers, _turned_round, _number_or_slip)
