"""What is taken for what: which wrong option was chosen for a question, and which two things are confused.

The log keeps responses and no reasons. So what a wrong response meant is read from the question as it is now: the
option chosen, the right side put beside another left one, the rival whose name was typed. Answers from before the
question's key changed say nothing, nor do those whose question is no more.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from study.judging.folding import folded
from study.judging.matching import same
from study.judging.rival import Rival, together
from study.questions import Choice, Cloze, Entered, Filled, Match, Multiple, Paired, Picked, Said, Truth, Typed
from study.values import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from study.learning.answers import Answer
    from study.learning.catalogue import Catalogue
    from study.questions import Question, Response


@frozen(kw_only=True)
class Mistaken:
    """What was wrongly given as the answer to a question."""

    question: Question
    answered: int
    """How often the question was answered, rightly or not."""
    wrong: tuple[tuple[str, int], ...]
    """Each wrong option (or rival) with how often it was given, most frequent first. Never empty."""

    @property
    def times(self) -> int:
        """How often something wrong was given, over all of ``wrong``."""
        return sum(times for _, times in self.wrong)


@frozen(kw_only=True)
class Pair:
    """Two things of which one was given where the other was wanted."""

    wanted: str
    given: str
    there: int
    """How often ``given`` was given for ``wanted``."""
    back: int
    """How often it was the other way round; never more often."""
    questions: tuple[str, ...]
    """Ids of the questions on which it came to that, sorted."""

    @property
    def times(self) -> int:
        """How often it came to that, either way."""
        return self.there + self.back


@frozen
class Confusions:
    """What was taken for what, the most frequent first."""

    questions: tuple[Mistaken, ...]
    pairs: tuple[Pair, ...]


@frozen
class Slip:
    """One wrong thing in a response."""

    wanted: str
    """What belonged there; empty where no one thing did."""
    given: str


def confusions(answers: Iterable[Answer], catalogue: Catalogue) -> Confusions:
    """Give what was taken for what. Second tries and cramming count; what the learner called right does not."""
    answered: Counter[str] = Counter()
    responses: Counter[tuple[str, Response]] = Counter()
    for answer in answers:
        question = catalogue.find(answer.question)
        if question and catalogue.point(answer) is not None:
            answered[question.id] += 1
            if not answer.counts_as_right:
                responses[question.id, answer.response] += 1
    known = {question.id: question for question in catalogue}
    slips: dict[str, Counter[Slip]] = {}
    for (id, response), times in responses.items():
        for slip in slips_of(known[id], response):
            slips.setdefault(id, Counter())[slip] += times
    mistaken = (_mistaken(known[id], answered[id], found) for id, found in slips.items())
    return Confusions(
        tuple(sorted(mistaken, key=lambda each: (-each.times, each.question.id))),
        tuple(sorted(_pairs(slips), key=lambda pair: (-pair.times, pair.wanted, pair.given))),
    )


def slips_of(question: Question, response: Response) -> Iterator[Slip]:
    """Give the wrong things in a response to a question that can be named; nothing for one of another kind."""
    match question, response:
        case Choice(), Picked():
            yield from (Slip(question.right, text) for text in response.options if text != question.right)
        case Multiple(), Picked():
            yield from (Slip("", text) for text in response.options if text not in question.right)
        case Truth(), Said() if response.true != question.true:
            yield Slip("", str(response.true))
        case Typed(), Entered():
            yield from _of_a_rival(response.text, question.accepted, question.refused, question.language)
        case Cloze(), Filled():
            yield from _in_gaps(question, response)
        case Match(), Paired():
            beside = zip(question.pairs, response.rights, strict=False)
            yield from (Slip(right, text) for (_, right), text in beside if text not in ("", right))


def _of_a_rival(text: str, accepted: tuple[str, ...], rivals: Iterable[Rival], language: str) -> Iterator[Slip]:
    """Give the rival that a typed text names, if it is one: as the judge tells it (grading.md, rule 4)."""
    typed = folded(text, language)
    if any(same(typed, folded(name, language)) for name in accepted):
        return
    for rival in rivals:
        if any(same(typed, folded(name, language)) for name in rival.names):
            yield Slip(accepted[0], rival.names[0])
            return


def _in_gaps(question: Cloze, response: Filled) -> Iterator[Slip]:
    for gap, text in zip(question.gaps, response.gaps, strict=False):
        others = (Rival(other.accepted) for other in question.gaps if set(other.accepted).isdisjoint(gap.accepted))
        yield from _of_a_rival(text, gap.accepted, together(others, gap.known.rivals), question.language)


def _mistaken(question: Question, answered: int, slips: Mapping[Slip, int]) -> Mistaken:
    given: Counter[str] = Counter()
    for slip, times in slips.items():
        given[slip.given] += times
    return Mistaken(question=question, answered=answered, wrong=_most_frequent(given))


def _pairs(slips: Mapping[str, Mapping[Slip, int]]) -> Iterator[Pair]:
    """Give the pairs; “the Soviet Union” and “Soviet Union” are one thing, under the name that it is given most."""
    names: dict[str, Counter[str]] = {}
    ways: Counter[tuple[str, str]] = Counter()
    questions: dict[frozenset[str], set[str]] = {}
    for id, found in slips.items():
        for slip, times in found.items():
            wanted, given = _bare(slip.wanted), _bare(slip.given)
            if not wanted or wanted == given:
                continue
            ways[wanted, given] += times
            names.setdefault(wanted, Counter())[slip.wanted] += times
            names.setdefault(given, Counter())[slip.given] += times
            questions.setdefault(frozenset((wanted, given)), set()).add(id)
    shown = {bare: _most_frequent(counted)[0][0] for bare, counted in names.items()}
    for (wanted, given), there in ways.items():
        back = ways.get((given, wanted), 0)
        if (there, given) > (back, wanted):
            asked = tuple(sorted(questions[frozenset((wanted, given))]))
            yield Pair(wanted=shown[wanted], given=shown[given], there=there, back=back, questions=asked)


def _bare(text: str) -> str:
    """Give a name as it is compared: without case, spacing, and an article in front."""
    words = text.casefold().split()
    return " ".join(words[1:] if len(words) > 1 and words[0] in ("the", "a", "an") else words)


def _most_frequent(counted: Counter[str]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(counted.items(), key=lambda entry: (-entry[1], entry[0])))
