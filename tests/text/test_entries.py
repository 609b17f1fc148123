"""YAML becomes texts, lists and mappings that know where they stand; nothing else."""

from __future__ import annotations

import pytest

from study.text.entries import read_entries, read_mapping
from study.text.nodes import Broken, Items, Mapping, Node, Text
from study.text.page import Page

Plain = str | list["Plain"] | dict[str, "Plain"] | None


def plain(node: Node) -> Plain:
    if isinstance(node, Text):
        return node.value
    if isinstance(node, Items):
        return [plain(item) for item in node.items]
    if isinstance(node, Mapping):
        return {key: plain(value) for key, value in node.values.items()}
    return None


def read(text: str, pure: bool = False) -> tuple[Page, dict[str, Plain]]:
    page = Page("f", text)
    return page, {entry.key.value: plain(entry.node) for entry in read_entries(page, pure=pure) if entry.key}


def test_every_value_is_text() -> None:
    _, values = read("a: 1\nb: yes\nc: 1953-07-27\nd: null\ne: [017, ~]\nf: {x: 1.10}\n")
    assert values == {"a": "1", "b": "yes", "c": "1953-07-27", "d": "null", "e": ["017", "~"], "f": {"x": "1.10"}}


def test_a_text_knows_how_it_was_written_and_where() -> None:
    page = Page("f", "a: one\nb: 'two'\nc: |\n  three\n")
    one, two, three = [entry.node for entry in read_entries(page)]
    assert isinstance(one, Text)
    assert isinstance(two, Text)
    assert isinstance(three, Text)
    assert [one.style, two.style, three.style] == ["", "'", "|"]
    assert page.text[one.start : one.end] == "one"
    assert page.text[two.start : two.end] == "'two'"


def test_the_entries_of_a_section_come_one_at_a_time() -> None:
    page = Page("f", "a: 1\nquestions:\n  x: {b: 2}\n  y: 3\nz: 4\n")
    entries = list(read_entries(page, ["questions"]))
    found = [(entry.section, entry.key.value if entry.key else None, plain(entry.node)) for entry in entries]
    assert found == [
        ("", "a", "1"),
        ("", "questions", {}),
        ("questions", "x", {"b": "2"}),
        ("questions", "y", "3"),
        ("", "z", "4"),
    ]
    assert [(entry.place.line, entry.place.column) for entry in entries] == [(1, 1), (2, 1), (3, 3), (4, 3), (5, 1)]


def test_a_whole_mapping_can_be_had_at_once() -> None:
    page = Page("f", "a: 1\nb: {c: 2}\n")
    assert plain(read_mapping(page)) == {"a": "1", "b": {"c": "2"}}
    assert page.problems == []


@pytest.mark.parametrize("text", ["", "# only a comment\n", "---\n", "\n\n"])
def test_nothing_is_no_problem(text: str) -> None:
    page, values = read(text)
    assert (values, page.problems) == ({}, [])


@pytest.mark.parametrize("pure", [False, True])
def test_a_mistake_leaves_the_keys_round_it(pure: bool) -> None:
    page, values = read('a: 1\nb: "unclosed\nc: 3\n', pure)
    assert values == {"a": "1", "b": None, "c": "3"}
    assert [(problem.rule, problem.place.line) for problem in page.problems] == [("unclosed-quote", 2)]


@pytest.mark.parametrize("pure", [False, True])
def test_half_a_character_is_refused(pure: bool) -> None:
    page, _ = read('a: "\\ud83d\\udc1d"\n', pure)
    assert [problem.rule for problem in page.problems] == ["escape"]


def test_a_document_mark_and_a_version_may_stand_first() -> None:
    page, values = read("%YAML 1.2\n---\na: 1\n")
    assert (values, page.problems) == ({"a": "1"}, [])


def test_a_quote_may_run_over_lines_that_are_indented() -> None:
    page, values = read("a: 'one\n  two'\nb: [x,\n  y\n]\n")
    assert (values, page.problems) == ({"a": "one two", "b": ["x", "y"]}, [])


def test_a_broken_value_is_said_to_be_so() -> None:
    entries = list(read_entries(Page("f", "a: 1\nb: *x\n")))
    assert [entry.sound for entry in entries] == [True, False]
    assert isinstance(entries[1].node, Broken)


@pytest.mark.parametrize("pure", [False, True])
def test_an_escape_beyond_all_characters_is_refused(pure: bool) -> None:
    page, _ = read('a: "\\UFFFFFFFF"\n', pure)
    assert [problem.rule for problem in page.problems] == ["escape"]
