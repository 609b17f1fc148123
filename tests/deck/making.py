"""Strategies for decks: texts, and YAML that is nearly right."""

from __future__ import annotations

import json
import re

from hypothesis import strategies as st

_RAW = re.compile("[\x7f-\x84\x86-\x9f\ufffe\uffff]")

_any = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60)
texts = _any.filter(lambda text: not text.isspace())
"""Any text with something to see in it."""


def quoted(text: str) -> str:
    """Give a text in double quotes, as JSON and YAML both read it; what YAML forbids is escaped."""
    return _RAW.sub(lambda match: f"\\u{ord(match.group()):04x}", json.dumps(text, ensure_ascii=False))


_PIECES = [
    "deck: bees\n", "title: Bees\n", "questions:\n", "  a:\n", "  b: ", "    ask: ", "    answer: ", "    right: ",
    "    wrong:\n", "      - ", "Who?", "She", "\n", "\n", "\n", ": ", ":", " #", "#1", "# ", '"', "'", "[", "]", "{",
    "}", "[[", "]]", "{{c1::", "}}", ",", "&a ", "*a", "!b ", "|", ">", "|\n", "%", "@", "`", "\t", "- ", "-", "? ",
    "---\n", "...\n", "~", "null", "\\", "\\d", "\x00", "\x07", "\x85", "\u2028", "é", "蜂", "🐝", "\r\n", "\r", "   ",
    "    number: ", "    cloze: ", "    match: ", "    expect: ", "extends: x\n", "retired: ", "\ufeff", "\u202e", "<<",
]  # fmt: skip

scraps = st.lists(st.sampled_from(_PIECES), max_size=40).map("".join)
"""Pieces of decks in any order."""
