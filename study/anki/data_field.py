"""What no card shows: a question, and its deck, as the deck format has them, so that they come back as they left.

JSON in ASCII, written so that Anki finds no gap, no sound and no formula in it, and changes no letter. A question's is
a field of its note; a deck's stands behind its description, as a comment.
"""

from __future__ import annotations

import json
import re
from html import unescape
from typing import TYPE_CHECKING, Any

from study.values import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping

_GAP, _BRACKET = re.compile(r"\{(?=\{)"), re.compile(r"\[(?=sound:|anki:|/?latex\]|/?\${1,2}\])", re.IGNORECASE)
_IN_HTML = str.maketrans({"&": r"\u0026", "<": r"\u003c", ">": r"\u003e"})
_COMMENT = re.compile(r"<!-- study (\{.*\}) -->\s*\Z", re.DOTALL)


@frozen
class Kept:
    """What a note keeps of the question that it was."""

    keys: Mapping[str, Any]
    """The question's keys, as the deck format has them."""
    source: str = ""
    """Its deck's source; empty for none."""


def packed(kept: Kept) -> str:
    """Give what a note keeps, as a field."""
    return _written({"keys": kept.keys, "source": kept.source} if kept.source else {"keys": kept.keys})


def unpacked(html: str) -> Kept | None:
    """Give what a field keeps; None where it is nothing of the sort. What the values hold is not looked at."""
    told = _read(html)
    keys, source = told.get("keys"), told.get("source", "")
    return Kept(keys, source) if isinstance(keys, dict) and isinstance(source, str) else None


def comment(header: Mapping[str, Any]) -> str:
    """Give a deck's own keys as a comment in HTML, to stand behind its description."""
    text = _written(header).replace("-", r"\u002d")
    return f"<!-- study {text} -->"


def uncommented(about: str) -> tuple[str, dict[str, Any]]:
    """Give a description without the comment, and the deck's own keys; none where it has no comment of ours."""
    found = _COMMENT.search(about)
    return (about[: found.start()], _read(found[1])) if found else (about, {})


def _written(told: Mapping[str, Any]) -> str:
    text = json.dumps(told, separators=(",", ":"))
    # Only texts hold these signs, so their escapes stand where JSON reads them.
    return _BRACKET.sub(r"\\u005b", _GAP.sub(r"\\u007b", text.translate(_IN_HTML)))


def _read(html: str) -> dict[str, Any]:
    try:
        told = json.loads(unescape(html))
    except (ValueError, RecursionError):
        return {}
    return told if isinstance(told, dict) else {}
