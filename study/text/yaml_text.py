"""Parses YAML: from a text to entries with positions, limits checked before anything is built.

The only file that knows the yaml package. It stands on the events of libyaml's parser, or of PyYAML's own where
there is no libyaml. Every plain value is text: nothing here makes a number, a date or a truth value of it.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Any, NoReturn

import yaml
from yaml import AliasEvent, MappingEndEvent, MappingStartEvent, ScalarEvent, SequenceEndEvent, SequenceStartEvent

from study.text.mistakes import Complaint, Misread, Refused
from study.text.nodes import Broken, Entry, Items, Mapping, Text
from study.text.problems import Place
from study.text.sentences import (
    comment_in_text,
    gap_at_start,
    half_character,
    repeated,
    second_document,
    sign_at_start,
    unclosed,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

    from study.text.nodes import Node
    from study.text.page import Page
    from study.text.script import Script

DEEPEST = 12
"""How many lists and mappings may stand inside one another."""
MOST_VALUES = 10_000
"""How many keys and values one entry may hold, so that a single list cannot fill the memory."""

_CParser: Any = getattr(yaml, "CSafeLoader", None)
_Event = Any
"""At this edge: the parser's events have no useful types."""
_SURROGATE = re.compile("[\ud800-\udfff]")

NO_DEEPER = "exceeded maximum nesting depth"
"""What libyaml says of a thousand brackets and more, in those of its versions that read no deeper."""


class _Feed:
    """A text as a stream, so that the parser needs no second copy of it."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0

    def read(self, size: int = -1, /) -> str:
        """Give the next stretch; empty at the end."""
        at, self._at = self._at, self._at + max(size, 1 << 16)
        return self._text[at : self._at]


class Parse:
    """One parse of a stretch of a page."""

    def __init__(
        self, page: Page, script: Script, start: int = 0, end: int | None = None, *, pure: bool = False
    ) -> None:
        self._page = page
        self._line = page.line_at(start)
        """The number of its first line."""
        self._stand_ins = script.stand_ins
        self._traps = script.traps
        self._offset = start
        """Where on the page the stretch begins."""
        self._end = len(script.text) if end is None else end
        self._margin = -1
        """The column that a quote or bracket over several lines must stay to the right of; -1 for none."""
        self._left = 0
        """How many more values the entry may hold."""
        self._brackets = 0
        """How many brackets are open."""
        self._value: _Event = None
        """The last single value, where a mistake may have begun."""
        self._text_to_read = script.text[start : self._end]
        self._pure = pure or _CParser is None
        self._put_back = self._restored if self._pure or script.stand_ins else None
        self._get: Callable[[], _Event]

    def entries(self, section: str = "", sections: Collection[str] = ()) -> Iterator[Entry]:
        """Give the entries of the outermost mapping, and of those under a key in ``sections``, one at a time.

        Anything in place of the mapping is given as an entry without a key. Raises Mistake where the text can be
        read no further.
        """
        text = self._text_to_read
        try:
            parser: Any = yaml.SafeLoader(text) if self._pure else _CParser(_Feed(text))
            self._get = parser.get_event
            self._get()
            start = self._get()
            if type(start) is yaml.StreamEndEvent:
                return
            root = self._get()
            if start.tags:
                self._refuse_sign(start)
            if type(root) is MappingStartEvent:
                yield from self._mapping(root, section, sections)
            else:
                node = self._entry(root, -1, 1)
                yield Entry(section, None, node, True, self._page.place(node.start, node.end))
            self._get()
            after = self._get()
        except yaml.YAMLError as error:
            if isinstance(error, yaml.MarkedYAMLError) and error.problem == NO_DEEPER and error.problem_mark:
                self._refuse_depth(error.problem_mark.index + self._offset - 1)
            raise self._misread(error) from None
        except (ValueError, OverflowError):  # PyYAML's own parser hands \UFFFFFFFF to chr
            at = self._offset + parser.index
            raise Misread(Complaint("no character", "while scanning a double-quoted scalar", at, at, None)) from None
        if type(after) is not yaml.StreamEndEvent:
            raise Refused(*second_document(self._page.text, self._offset + after.start_mark.index))

    def _mapping(self, start: _Event, section: str, sections: Collection[str]) -> Iterator[Entry]:
        """Give the entries of a mapping one at a time; for a key in ``sections`` also those under it."""
        if start.anchor or start.tag:
            self._refuse_sign(start)
        get, page, line = self._get, self._page, self._line
        depth = 3 if section else 2
        while (kind := type(event := get())) is not MappingEndEvent:
            before, mark = page.errors, event.start_mark
            margin = -1 if start.flow_style else mark.column
            place = Place(line + mark.line, mark.column + 1, max(1, event.end_mark.index - mark.index))
            key = self._text(event) if kind is ScalarEvent else self._refuse_key(event, depth)
            value = get()
            if type(key) is not Text:
                yield Entry(section, None, self._entry(value, margin, depth), False, place)
            elif key.value in sections and type(value) is MappingStartEvent:
                yield Entry(section, key, Mapping({}, {}, key.start, key.end), True, place)
                yield from self._mapping(value, key.value, ())
            else:
                node = self._entry(value, margin, depth, key.value)
                yield Entry(section, key, node, page.errors == before, place)

    def _entry(self, event: _Event, margin: int, depth: int, key: str = "") -> Node:
        """Build the whole value of an entry."""
        self._margin = margin
        self._left = MOST_VALUES
        self._brackets = 0
        return self._build(event, depth, key)

    def _build(self, event: _Event, depth: int, key: str = "") -> Node:
        """Build the node that begins with this event. Raises Refused past a limit."""
        kind = type(event)
        if kind is ScalarEvent:
            return self._text(event, key)
        if kind is AliasEvent:
            return self._refuse_sign(event)
        if depth > DEEPEST:
            self._refuse_depth(self._offset + event.start_mark.index)
        self._brackets += bool(event.flow_style)
        node = self._items(event, depth) if kind is SequenceStartEvent else self._inner(event, depth)
        if event.anchor or event.tag:
            return self._refuse_sign(event)
        return node

    def _refuse_depth(self, at: int) -> NoReturn:
        hint = f"a deck needs no more than {DEEPEST}; if this is a text, put it in quotes"
        raise Refused(at, at + 1, "too-deep", "too many lists or mappings stand inside one another here", hint)

    def _text(self, event: _Event, key: str = "") -> Node:
        self._value = event
        value, style, start, end = event.value, event.style, event.start_mark, event.end_mark
        if event.anchor or event.tag:
            return self._refuse_sign(event)
        if style:
            if start.line != end.line and style in "\"'":
                self._check_margin(start, end)
        elif self._traps and end.index + self._offset in self._traps:
            return self._refuse_comment(event, key)
        if self._put_back:
            value = self._put_back(value, start)
        return Text(value, style or "", start.index + self._offset, end.index + self._offset)

    def _items(self, start: _Event, depth: int) -> Items:
        items: list[Node] = []
        add, text = items.append, self._text
        for event in islice(iter(self._get, None), self._left + 1):
            kind = type(event)
            if kind is ScalarEvent:
                add(text(event))
            elif kind is SequenceEndEvent:
                break
            else:
                add(self._build(event, depth + 1))
        self._close(start, event, len(items))
        return Items(items, start.start_mark.index + self._offset, event.end_mark.index + self._offset)

    def _inner(self, start: _Event, depth: int) -> Mapping:
        get, text, offset, put_back = self._get, self._text, self._offset, self._put_back
        values: dict[str, Node] = {}
        keys: dict[str, int] = {}
        for event in islice(iter(get, None), self._left + 1):
            kind = type(event)
            if kind is not ScalarEvent:
                if kind is MappingEndEvent:
                    break
                self._refuse_key(event, depth)
                self._build(get(), depth + 1)
                continue
            if event.anchor or event.tag:
                self._refuse_sign(event)
            key = event.value
            if put_back:
                key = put_back(key, event.start_mark)
            value = get()
            node = text(value, key) if type(value) is ScalarEvent else self._build(value, depth + 1)
            if key in values:
                end = event.end_mark.index + offset
                first = self._page.line_at(keys[key])
                self._page.report(*repeated(key, event.start_mark.index + offset, end, first))
            else:
                keys[key] = event.start_mark.index + offset
                values[key] = node
        self._close(start, event, len(values))
        return Mapping(values, keys, start.start_mark.index + offset, event.end_mark.index + offset)

    def _restored(self, value: str, start: Any) -> str:
        """Give a value with its odd characters put back. Raises Refused for half a character."""
        if half := _SURROGATE.search(value):
            raise Refused(*half_character(start.index + self._offset, half.group()))
        return value.translate(self._stand_ins)

    def _close(self, start: _Event, end: _Event, count: int) -> None:
        """Check a list or mapping of so many values that ends here. Raises Refused past a limit."""
        self._left -= count + 1
        if self._left < 0:
            self._refuse_more(start.start_mark)
        if start.flow_style:
            self._brackets -= 1
            if start.start_mark.line != end.end_mark.line:
                self._check_margin(start.start_mark, end.end_mark)

    def _check_margin(self, start: Any, end: Any) -> None:
        """Raise Refused where a quote or bracket runs on over a line that begins as far left as the entry's key.

        YAML forbids it and libyaml lets it pass; where it happens, the end has been forgotten.
        """
        begin, stop = start.index + self._offset, end.index + self._offset
        sign = self._page.text[begin]
        if self._margin < 0 or sign not in "\"'[{":
            return
        for line in self._page.text[begin:stop].split("\n")[1:]:
            inside = line.lstrip(" ")
            if not inside or len(line) - len(inside) > self._margin or (sign in "[{" and inside[0] in "]}#"):
                continue
            raise Refused(*unclosed(self._page.text, begin))

    def _refuse_more(self, mark: Any) -> None:
        at = mark.index + self._offset
        hint = "split it into several questions"
        raise Refused(at, at + 1, "too-many", f"more than {MOST_VALUES:,} values stand in one place", hint)

    def _refuse_comment(self, event: _Event, key: str) -> Broken:
        start, end = event.start_mark.index + self._offset, event.end_mark.index + self._offset
        self._page.report(*comment_in_text(self._page.text, start, end, key, in_brackets=self._brackets > 0))
        return Broken(start, end)

    def _refuse_sign(self, event: _Event) -> Broken:
        """Report an anchor, an alias or a tag."""
        start = event.start_mark.index + self._offset
        self._page.report(*sign_at_start(self._page.text, start))
        return Broken(start, event.end_mark.index + self._offset)

    def _refuse_key(self, event: _Event, depth: int) -> Broken:
        """Report a key that is no text, and pass over it."""
        start = event.start_mark.index + self._offset
        text = self._page.text
        if text.startswith("{{", start - 1):
            self._page.report(*gap_at_start(self._page.text, start - 1))
        else:
            hint = "put it in quotes, or leave out the brackets"
            self._page.report(start, start + 1, "key-not-text", "this key is no plain text", hint)
        if type(event) is not AliasEvent:
            self._build(event, depth + 1)
        return Broken(start, start + 1)

    def _misread(self, error: yaml.YAMLError) -> Misread:
        mark, since = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
        value = self._value
        return Misread(
            Complaint(
                str(getattr(error, "problem", "")),
                str(getattr(error, "context", "")),
                min(mark.index + self._offset if mark else self._offset, self._end),
                since.index + self._offset if since else None,
                (value.start_mark.index + self._offset, value.end_mark.index + self._offset, value.style or "")
                if value
                else None,
            )
        )
