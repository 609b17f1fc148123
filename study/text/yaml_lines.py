"""Values written as lines of YAML that the reader gives back as they were. Knows no deck.

Every text stands in double quotes, as JSON writes it: no sign in it means anything, and whoever edits it later finds
no trap.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# JSON lets these stand as they are; YAML takes them for line ends, for a byte-order mark, or refuses them.
_UNFIT = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")

_LONGEST_KEY = 150
"""Letters, each six bytes at the most: YAML looks for the colon no further than 1,024 bytes from a key's beginning."""


def quoted(value: object) -> str:
    """Give a text, or what stands for another value, in double quotes."""
    return _UNFIT.sub(lambda found: f"\\u{ord(found.group()):04x}", json.dumps(str(value), ensure_ascii=False))


def lines(key: str, value: Any, indent: int = 0) -> Iterator[str]:
    """Give a key and its value as lines, so many spaces in; the key is one that needs no quotes.

    The value is a text, a list of texts and of mappings of texts, or a mapping of texts to texts or to lists of texts.
    """
    space = " " * indent
    if isinstance(value, dict):
        yield f"{space}{key}:"
        for left, right in value.items():
            before, between = ("? ", f"\n{space}  ") if len(left) > _LONGEST_KEY else ("", "")
            yield f"{space}  {before}{quoted(left)}{between}: {_on_one_line(right)}"
    elif isinstance(value, list | tuple) and any(isinstance(item, dict) for item in value):
        yield f"{space}{key}:"
        for item in value:
            parts = item.items() if isinstance(item, dict) else (("", item),)
            for at, (part, text) in enumerate(parts):
                yield f"{space}  {'-' if at == 0 else ' '} {part}{': ' if part else ''}{quoted(text)}"
    else:
        yield f"{space}{key}: {_on_one_line(value)}"


def _on_one_line(value: object) -> str:
    return _row(value) if isinstance(value, list | tuple) else quoted(value)


def _row(items: Sequence[object]) -> str:
    return f"[{', '.join(map(quoted, items))}]"
