"""What a check found, for a program, for GitHub, for a code scanner."""

from __future__ import annotations

import json

from study.deck.checking import FORMATS, as_github, as_json, as_sarif, as_text
from study.text.problems import Place, Problem, Severity

PROBLEMS = (
    Problem(
        "decks/a,b.yaml", Place(14, 13, 4), "comment-in-text", 'stops at "50%"', "put it in quotes", source_line="x"
    ),
    Problem("decks/b.yaml", Place(2, 1), "no-value", "a\x1b[31m", "", Severity.WARNING),
)


def test_json_has_the_shape_of_the_commands() -> None:
    assert json.loads(as_json(2, 40, PROBLEMS)) == {
        "files": 2,
        "questions": 40,
        "problems": [
            {
                "file": "decks/a,b.yaml",
                "line": 14,
                "column": 13,
                "rule": "comment-in-text",
                "severity": "error",
                "message": 'stops at "50%"',
                "hint": "put it in quotes",
            },
            {
                "file": "decks/b.yaml",
                "line": 2,
                "column": 1,
                "rule": "no-value",
                "severity": "warning",
                "message": "a\x1b[31m",
                "hint": "",
            },
        ],
    }


def test_github_gets_commands_with_its_own_escapes() -> None:
    assert as_github(2, 40, PROBLEMS).split("\n") == [
        "::error file=decks/a%2Cb.yaml,line=14,col=13,endColumn=17,title=comment-in-text::"
        'stops at "50%25" (put it in quotes)',
        "::warning file=decks/b.yaml,line=2,col=1,endColumn=2,title=no-value::a␛[31m",
    ]


def test_sarif_has_one_result_a_problem_and_names_its_rules() -> None:
    log = json.loads(as_sarif(2, 40, PROBLEMS))
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["comment-in-text", "no-value"]
    first, second = run["results"]
    assert (first["ruleId"], first["level"], second["level"]) == ("comment-in-text", "error", "warning")
    region = first["locations"][0]["physicalLocation"]["region"]
    assert region == {"startLine": 14, "startColumn": 13, "endColumn": 17}


def test_text_shows_each_problem_with_its_line() -> None:
    assert as_text(2, 40, PROBLEMS).split("\n")[:2] == ['decks/a,b.yaml:14:13: stops at "50%"', "  14 | x"]


def test_nothing_found_is_nothing_said() -> None:
    assert as_text(1, 1, ()) == as_github(1, 1, ()) == ""
    for form in FORMATS.values():
        form(0, 0, ())
