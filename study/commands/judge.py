"""The verdict on a response, and why: of one question of a deck, or of many cases in a file."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from study.commands.usage import WrongUse
from study.text.problems import PersonError

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterable, Iterator

    from study.commands.context import Context
    from study.judging.verdict import Verdict


def add_arguments(parser: ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument("question", nargs="?", metavar="DECK/ID")
    parser.add_argument("response", nargs="?", metavar="RESPONSE", help="as a line of plain mode")
    parser.add_argument("--cases", metavar="FILE.jsonl", help="one case a line; - for standard input")
    parser.add_argument("--json", action="store_true", help="the verdict as JSON")


def run(arguments: Namespace, context: Context) -> int:
    """Print the verdict, or one JSON object a line for cases."""
    if arguments.cases:
        for verdict in _judge_cases(_lines(arguments.cases)):
            print(json.dumps(_as_json(verdict), ensure_ascii=False))
        return 0
    if arguments.question is None or arguments.response is None:
        raise WrongUse("judge wants DECK/ID and a response, or --cases FILE; see study judge --help")
    verdict = _judge_one(arguments.question, arguments.response, context)
    if arguments.json:
        print(json.dumps(_as_json(verdict), ensure_ascii=False))
    else:
        from study.presenting.symbols import SYMBOLS

        share = f" {verdict.share:.0%}" if verdict.mark == "partly" else ""
        print(f"{SYMBOLS[verdict.mark]} {verdict.mark}{share}" + (f": {verdict.why}" if verdict.why else ""))
    return 0


def _judge_one(full: str, line: str, context: Context) -> Verdict:
    from study.commands.naming import question_named
    from study.questions import Unreadable

    question = question_named(context.library(), full)
    try:
        return question.judge(question.read_line(line, question.choices))
    except Unreadable as unreadable:
        raise PersonError(str(unreadable)) from None


def _lines(file: str) -> Iterator[str]:
    if file == "-":
        yield from sys.stdin
        return
    try:
        with Path(file).open(encoding="utf-8") as cases:
            yield from cases
    except OSError as error:
        raise PersonError(f"cannot read {file}: {error.strerror}") from None
    except UnicodeDecodeError:
        raise PersonError(f"{file} is not UTF-8 text") from None


def _judge_cases(lines: Iterable[str]) -> Iterator[Verdict]:
    """Give the verdict of each case, in order. Raises PersonError, naming the line, where one cannot be read."""
    from study.deck.cases import CaseError, judge_case

    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            case: Any = json.loads(line)
            yield judge_case(case)
        except (ValueError, CaseError) as error:
            raise PersonError(f"case on line {number}: {error}") from None


def _as_json(verdict: Verdict) -> dict[str, Any]:
    return {"verdict": str(verdict.mark), "share": round(verdict.share, 6), "why": verdict.why}
