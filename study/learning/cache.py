"""Memory without folding the whole log each time: what was folded once is kept in the log's file, beside the answers.

A fold that was kept is used only where folding anew would give the same, and this is seen from three things:

* It was folded by the rules of this program and by the learner's parameters. The version and these stand beside it.
* The answers up to its last one are the same. Answers and retractions are only ever added, so as many of both are the
  same ones; a merge that brings older answers, or a retraction of one of them, makes more.
* Each answer means what it meant: to the same revision of the same question, the catalogue of now gives the same point.

It stops well before the last answer, so that an undo, which takes back a late one, leaves it standing.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from study import __version__
from study.learning.faults import LogError
from study.learning.memory import Memory, moves_memory, replay
from study.learning.personal import personal
from study.learning.rows import as_columns, of_columns
from study.learning.schema import DERIVED
from study.values import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from study.learning.answers import Answer
    from study.learning.catalogue import Catalogue
    from study.learning.log import Log
    from study.learning.memory import Model

    Meanings = dict[tuple[str, str, str], str | None]

LOOSE = 100
"""How many of the last answers no fold takes in."""

ENOUGH = 400
"""How many answers beside those are worth a new fold."""

FOLDS = 4
"""How many are kept of one learner: a session knows the questions of its own decks, the Desk those of all."""


@frozen(kw_only=True)
class Fold:
    """What the answers up to one of them left in memory, and what that follows from."""

    number: int
    """Its row, or that of the fold it grew from and takes the place of; 0 for none."""
    last: str
    """The id of the last answer folded in."""
    known: tuple[int, int]
    """How many answers up to the last the log had, and how many retractions of such."""
    meanings: Meanings
    """The point that answers told about, by question, revision and the point they name; None for none."""
    memories: Mapping[str, Memory]
    model: Model
    """How memory grows and fades in it."""


def recollect(log: Log, catalogue: Catalogue) -> dict[str, Memory]:
    """Give the memory of every point that the learner answered: what :func:`replay` gives for the whole log, by the
    learner's own parameters where they were adopted.

    Keeps what it folded, now and then; where it cannot be kept, the next time takes longer, and that is all. Raises
    LogError where an answer cannot be read.
    """
    model = personal(log)
    with log.database.reading():
        fold = _standing(log, catalogue, model)
        loose = list(log.answers(since=fold.last if fold else ""))
        grown = None
        if len(loose) >= LOOSE + ENOUGH:
            grown = _grown(log, fold, loose[:-LOOSE], catalogue, model)
            fold, loose = grown, loose[-LOOSE:]
    if grown:
        with suppress(LogError):
            _keep(log, grown)
    return replay(loose, catalogue, fold.memories if fold else None, model)


def forget(log: Log) -> None:
    """Empty what was kept, of every learner. Raises LogError."""
    with log.database.writing():
        for table in DERIVED:
            log.database.run(f"DELETE FROM {table}")


def kept(log: Log, model: Model) -> Iterable[Fold]:
    """Give the folds by this model that no answer since has made stale, the longest first. Raises LogError."""
    found = log.database.read(
        "SELECT number, last, answers, retractions FROM folds WHERE learner = ? AND rules = ? ORDER BY last DESC",
        (log.learner, rules(model)),
    )
    for number, last, answers, retractions in found:
        if _known(log, last) == (answers, retractions):
            try:
                fold = _read(log, number, last, (answers, retractions), model)
            except (ValueError, TypeError, OverflowError):
                continue  # a damaged one is as good as none
            yield fold


def rules(model: Model) -> str:
    """Give what folding depends on beside answers and catalogue: this program, and the parameters of memory."""
    return f"{__version__} {' '.join(map(repr, model.parameters))}"


def _standing(log: Log, catalogue: Catalogue, model: Model) -> Fold | None:
    """Give the longest fold that still gives what folding anew would give."""
    for fold in kept(log, model):
        if all(catalogue.meaning(*asked) == point for asked, point in fold.meanings.items()):
            return fold
    return None


def _grown(log: Log, fold: Fold | None, answers: list[Answer], catalogue: Catalogue, model: Model) -> Fold:
    meanings = dict(fold.meanings) if fold else {}
    for answer in answers:
        if moves_memory(answer):
            asked = answer.question, answer.revision, answer.point
            meanings[asked] = catalogue.meaning(*asked)
    last = answers[-1].id
    return Fold(
        number=fold.number if fold else 0,
        last=last,
        known=_known(log, last),
        meanings=meanings,
        memories=replay(answers, catalogue, fold.memories if fold else None, model),
        model=model,
    )


def _known(log: Log, last: str) -> tuple[int, int]:
    """Give how many answers the log holds up to an id, and how many retractions of such; of all learners."""
    ((answers, retractions),) = log.database.read(
        "SELECT (SELECT count(*) FROM answers WHERE id <= ?), (SELECT count(*) FROM retractions WHERE answer <= ?)",
        (last, last),
    )
    return answers, retractions


def _read(log: Log, number: int, last: str, known: tuple[int, int], model: Model) -> Fold:
    asked = log.database.read("SELECT question, revision, named, point FROM meanings WHERE fold = ?", (number,))
    rows = log.database.read(
        'SELECT point, stability, difficulty, at, "offset", reps, lapses, successes, missed FROM memories'
        " WHERE fold = ?",
        (number,),
    )
    return Fold(
        number=number,
        last=last,
        known=known,
        meanings={(question, revision, named): point for question, revision, named, point in asked},
        memories={point: _memory(model, *row) for point, *row in rows},
        model=model,
    )


def _memory(
    model: Model,
    stability: float,
    difficulty: float,
    at: int,
    offset: int,
    reps: int,
    lapses: int,
    successes: int,
    missed: int,
) -> Memory:
    return Memory(
        stability=stability,
        difficulty=difficulty,
        last=of_columns(at, offset),
        reps=reps,
        lapses=lapses,
        successes=successes,
        missed=bool(missed),
        model=model,
    )


def _keep(log: Log, fold: Fold) -> None:
    """Keep a fold, unless another program has made it stale meanwhile; of the older ones only the last few stay."""
    with log.database.writing():
        if _known(log, fold.last) != fold.known:
            return
        log.database.run(
            "INSERT INTO folds (learner, rules, last, answers, retractions) VALUES (?, ?, ?, ?, ?)",
            (log.learner, rules(fold.model), fold.last, *fold.known),
        )
        ((number,),) = log.database.read("SELECT last_insert_rowid()")
        log.database.run_each(
            "INSERT INTO meanings VALUES (?, ?, ?, ?, ?)",
            ((number, *asked, point) for asked, point in fold.meanings.items()),
        )
        log.database.run_each(
            f"INSERT INTO memories VALUES ({', '.join('?' * 10)})",
            ((number, point, *_cells(memory)) for point, memory in fold.memories.items()),
        )
        log.database.run(
            "DELETE FROM folds WHERE number = ? OR learner = ? AND number NOT IN"
            " (SELECT number FROM folds WHERE learner = ? ORDER BY number DESC LIMIT ?)",
            (fold.number, log.learner, log.learner, FOLDS),
        )
        for table in ("meanings", "memories"):
            log.database.run(f"DELETE FROM {table} WHERE fold NOT IN (SELECT number FROM folds)")


def _cells(memory: Memory) -> tuple[float | int, ...]:
    return (
        memory.stability,
        memory.difficulty,
        *as_columns(memory.last),
        memory.reps,
        memory.lapses,
        memory.successes,
        memory.missed,
    )
