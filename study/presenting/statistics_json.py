"""The figures of the log for programs: everything, by id, in plain values. Works nothing out, and shortens nothing.

Shares and chances go from 0 to 1, days are ISO dates of the learner's own days, times are whole milliseconds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.presenting.clean import clean_line

if TYPE_CHECKING:
    from study.learning.statistics.calendar import Work
    from study.learning.statistics.calibration import Calibration
    from study.learning.statistics.confusions import Confusions
    from study.learning.statistics.figures import Figures, Mastered
    from study.learning.statistics.leeches import Leech
    from study.learning.statistics.mastery import Mastery
    from study.learning.statistics.minutes import Minutes, Time


def statistics_json(figures: Figures) -> dict[str, object]:
    """Give the figures as JSON can hold them."""
    return {
        "first": figures.first.isoformat(),
        "today": figures.today.isoformat(),
        "days": [{"day": day.isoformat()} | _work(work) for day, work in figures.days.items()],
        "mastery": {
            "sources": [_mastered(mastered) for mastered in figures.subjects],
            "decks": [{"deck": id} | _mastery(mastery) for id, mastery in figures.decks.items()],
            "levels": [{"level": level} | _mastery(mastery) for level, mastery in figures.levels.items()],
        },
        "confusions": _confusions(figures.confusions),
        "calibration": _calibration(figures.calibration) if figures.calibration else None,
        "leeches": [_leech(leech) for leech in figures.leeches],
        "minutes": _minutes(figures.minutes),
        "week": _minutes(figures.week),
    }


def _work(work: Work) -> dict[str, object]:
    return {
        "answers": work.answers,
        "counted": work.counted,
        "share": work.share,
        "milliseconds": work.milliseconds,
    }


def _mastery(mastery: Mastery) -> dict[str, object]:
    return {"points": mastery.points, "seen": mastery.seen, "known": mastery.known, "share": mastery.share}


def _mastered(mastered: Mastered) -> dict[str, object]:
    subject = mastered.subject
    nodes = subject.argument.nodes if subject.argument else {}
    return {
        "source": subject.id,
        "title": clean_line(subject.title),
        **_mastery(mastered.whole),
        "parts": [{"part": clean_line(name)} | _mastery(part) for name, part in mastered.parts.items()],
        "passages": [{"passage": number} | _mastery(passage) for number, passage in mastered.passages.items()],
        "branches": [
            {"step": id, "short": clean_line(nodes[id].short)} | _mastery(branch)
            for id, branch in mastered.branches.items()
        ],
    }


def _confusions(confusions: Confusions) -> dict[str, object]:
    return {
        "questions": [
            {
                "question": mistaken.question.id,
                "point": mistaken.question.point,
                "answered": mistaken.answered,
                "wrong": [{"given": clean_line(text), "times": times} for text, times in mistaken.wrong],
            }
            for mistaken in confusions.questions
        ],
        "pairs": [
            {
                "wanted": clean_line(pair.wanted),
                "given": clean_line(pair.given),
                "times": pair.times,
                "there": pair.there,
                "back": pair.back,
                "questions": pair.questions,
            }
            for pair in confusions.pairs
        ],
    }


def _calibration(calibration: Calibration) -> dict[str, object]:
    return {
        "brier": calibration.brier,
        "felt": [
            {
                "sureness": felt.sureness.name.lower(),
                "stated": felt.stated,
                "answers": felt.answers,
                "right": felt.right,
                "share": felt.share,
            }
            for felt in calibration.felt
        ],
    }


def _leech(leech: Leech) -> dict[str, object]:
    return {
        "point": leech.point,
        "lapses": leech.lapses,
        "questions": [question.id for question in leech.questions],
        "passages": leech.passages,
        "last": leech.last.id if leech.last else None,
        "others": [question.id for question in leech.others],
        "remedies": leech.remedies,
    }


def _minutes(minutes: Minutes) -> dict[str, object]:
    return {
        **_time(minutes.time),
        "kinds": [{"kind": kind} | _time(time) for kind, time in minutes.kinds],
        "questions": [{"question": id} | _time(time) for id, time in minutes.questions],
        "sessions": [
            {"session": sat.session, "begun": sat.begun.isoformat()} | _time(sat.time) for sat in minutes.sessions
        ],
    }


def _time(time: Time) -> dict[str, object]:
    return {"answers": time.answers, "milliseconds": time.milliseconds, "median": time.median}
