"""A brief is read passage by passage."""

from __future__ import annotations

from study.source.brief import read_brief


def test_passages_are_found_by_their_numbers() -> None:
    assert read_brief("# Title\n\nabout\n\n## 1\n\nfirst\n\n## 2\nsecond\n\nmore\n") == {
        1: "first",
        2: "second\n\nmore",
    }


def test_a_text_without_headings_has_no_passages() -> None:
    assert read_brief("just text") == {}
