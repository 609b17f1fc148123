"""The text of one file while it is read: where a stretch of it stands, and the problems found in it so far.

Must not know what the text means.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.text.problems import Place, Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

MOST_PROBLEMS = 10_000
"""Nobody reads further, and a hostile file must not fill the memory with sentences."""


class Enough(Exception):
    """So many problems that reading stops."""


class Page:
    """A file's text, line ends made one, and the problems found in it."""

    __slots__ = ("_at", "_known", "_line", "_shown", "errors", "file", "problems", "text")

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.text = text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
        self.problems: list[Problem] = []
        self.errors = 0
        """How many errors were reported; one that is found again counts again."""
        self._known: set[tuple[int, str, str]] = set()
        self._at = 0
        self._line = 1
        self._shown: dict[int, str] = {}

    def line_at(self, index: int) -> int:
        """Give the number of the line, from 1, that holds the character at ``index``.

        Counts on from the last place asked for, so that asking in file order costs one walk over the text.
        """
        if index >= self._at:
            self._line += self.text.count("\n", self._at, index)
        else:
            self._line -= self.text.count("\n", index, self._at)
        self._at = index
        return self._line

    def place(self, start: int, end: int) -> Place:
        """Give the place of the stretch from ``start`` to before ``end``, cut off at the end of its first line."""
        column = start - self.text.rfind("\n", 0, start)
        stop = self.text.find("\n", start, end)
        return Place(self.line_at(start), column, max(1, (end if stop < 0 else stop) - start))

    def beginnings(self, places: Sequence[Place]) -> Iterator[int]:
        """Give where on the page each of the places begins; they have to be in the file's order."""
        index, line = 0, 1
        for place in places:
            while line < place.line:
                index = self.text.index("\n", index) + 1
                line += 1
            yield index + place.column - 1

    def line_from(self, index: int) -> str:
        """Give the line that holds the character at ``index``, without its end."""
        begin = self.text.rfind("\n", 0, index) + 1
        return self.text[begin : end_of_line(self.text, index)]

    def report(
        self, start: int, end: int, rule: str, message: str, hint: str = "", severity: Severity = Severity.ERROR
    ) -> None:
        """Note a problem with the stretch from ``start`` to before ``end``, once though it be found again.

        Raises Enough after 10,000 of them.
        """
        self.errors += severity is Severity.ERROR
        if (start, rule, message) in self._known:
            return
        self._known.add((start, rule, message))
        place = self.place(start, end)
        if place.line not in self._shown:
            self._shown[place.line] = self.line_from(start)
        self.problems.append(Problem(self.file, place, rule, message, hint, severity, self._shown[place.line]))
        if len(self.problems) >= MOST_PROBLEMS:
            raise Enough


def end_of_line(text: str, index: int) -> int:
    """Give where the line that holds ``index`` ends."""
    end = text.find("\n", index)
    return len(text) if end < 0 else end


_LONGEST = 60


def clip(text: str) -> str:
    """Give the text as it is quoted in a sentence: one line, not long, nothing in it that steers a terminal."""
    line = harmless(" ".join(text[: 4 * _LONGEST].split()))
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1].rstrip() + "…"


def in_quotes(text: str) -> str:
    """Give the text as a quoted YAML value, such as a hint proposes; clipped where it is long."""
    line = clip(text)
    if '"' in line or "\\" in line:
        return "'" + line.replace("'", "''") + "'"
    return f'"{line}"'


def named(words: Iterable[str]) -> str:
    """Give words as a list in a sentence: ``"a", "b" and "c"``."""
    quoted = [f'"{word}"' for word in words]
    return quoted[0] if len(quoted) == 1 else ", ".join(quoted[:-1]) + " and " + quoted[-1]


_BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_HARMLESS = (
    {code: 0x2400 + code for code in range(0x20) if code != 0x09}
    | {0x7F: 0x2421}
    | dict.fromkeys([*range(0x80, 0xA0), *map(ord, _BIDI), 0x2028, 0x2029, *range(0xD800, 0xE000)], 0xFFFD)
)


def harmless(text: str) -> str:
    """Give the text with each character that could steer a terminal replaced by one that shows it; tabs stay."""
    return text if text.isprintable() else text.translate(_HARMLESS)
