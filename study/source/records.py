"""A record: keys with values by a table of fields, each value read and each mistake reported where it stands.

Knows nothing of what the fields mean.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from study.text.nodes import Broken, Items, Mapping, Text
from study.text.page import clip
from study.text.suggesting import nearest
from study.text.values import NOTHING, SLUG, passage, report_nothing, report_slug, text
from study.values import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from study.text.nodes import Node
    from study.text.page import Page
    from study.text.values import Read

Fields = dict[str, "Field"]


@frozen
class Field:
    """One key of a record."""

    read: Read
    required: bool = False


class Word(NamedTuple):
    """A text with its place, so that what is wrong with it can be said later."""

    value: str
    start: int
    end: int


class Pair(NamedTuple):
    """A text with the reason that belongs to it."""

    word: Word
    because: str


class Record:
    """The keys of one record, as far as they could be read."""

    __slots__ = ("end", "id", "nodes", "start", "values")

    def __init__(self, id: str, start: int, end: int, nodes: dict[str, Node], values: dict[str, Any]) -> None:
        self.id = id
        self.start = start
        """Where its id stands."""
        self.end = end
        self.nodes = nodes
        self.values = values
        """By key; those of which nothing is wrong."""

    @property
    def empty(self) -> bool:
        """Whether nothing is known of it, which has been reported."""
        return not self.nodes

    def get(self, key: str, default: Any = "") -> Any:
        """Give the value of a key."""
        return self.values.get(key, default)

    def report(self, page: Page, key: str, rule: str, message: str, hint: str) -> None:
        """Report something about the value of a key; about the id where the key does not stand here."""
        node = self.nodes.get(key)
        start, end = (node.start, node.end) if node else (self.start, self.end)
        page.report(start, max(end, start + 1), rule, message, hint)


def read_record(page: Page, key: Word, node: Node, fields: Fields, what: str, *, sound: bool = True) -> Record:
    """Read one record; ``what`` is what it is called in a sentence, such as ``fact``.

    One that is not sound, since its syntax is broken, is given empty: nobody knows what else it holds.
    """
    if type(node) is not Mapping:
        if type(node) is not Broken:
            hint = f"write its keys on the lines below, indented: {', '.join(fields)}"
            page.report(key.start, key.end, "wrong-shape", f'"{clip(key.value)}" wants keys with values', hint)
        return Record(key.value, key.start, key.end, {}, {})
    values = {}
    for name, value in node.values.items():
        start = node.keys[name]
        if name in fields:
            found = fields[name].read(page, name, value)
            if found is not None:
                values[name] = found
        else:
            report_unknown(page, name, start, fields, f"a {what}")
    if not sound:
        return Record(key.value, key.start, key.end, {}, {})
    for name, field in fields.items():
        if field.required and name not in node.values:
            message = f'this {what} has no "{name}"'
            page.report(key.start, key.end, "missing-key", message, f'add a line "{name}:" below it')
    return Record(key.value, key.start, key.end, node.values, values)


def report_unknown(page: Page, name: str, start: int, known: Iterable[str], owner: str) -> None:
    """Report a key that its owner does not have."""
    known = list(known)
    meant = nearest(name, known)
    hint = f'did you mean "{meant}"?' if meant else f"the keys of {owner} are {', '.join(known)}"
    if owner[2:3] in "aeiou":
        owner = f"an {owner[2:]}"
    page.report(start, start + max(1, len(name)), "unknown-key", f'{owner} has no key "{clip(name)}"', hint)


def word(page: Page, key: str, node: Node) -> Word | None:
    """Read a text, and keep its place."""
    value = text(page, key, node)
    return None if value is None else Word(value, node.start, node.end)


def ref(page: Page, key: str, node: Node) -> Word | None:
    """Read an id that stands elsewhere in the file, and keep its place."""
    found = word(page, key, node)
    if found is None or SLUG.fullmatch(found.value):
        return found
    report_slug(page, found.value, found.start, found.end)
    return None


def _each(page: Page, key: str, node: Node, read: Read) -> tuple[Any, ...] | None:
    """Read a list; one value alone is a list of one."""
    if type(node) is Text:
        nodes: Sequence[Node] = [node]
    elif type(node) is Items and node.items:
        nodes = node.items
    else:
        if type(node) is not Broken:
            hint = f"write {key}: [first, second]"
            page.report(node.start, node.start + 1, "wrong-shape", f'"{key}" wants a list of at least one', hint)
        return None
    values = tuple([read(page, key, each) for each in nodes])
    return None if any(value is None for value in values) else values


def words(page: Page, key: str, node: Node) -> tuple[Word, ...] | None:
    """Read a list of texts with their places."""
    return _each(page, key, node, word)


def refs(page: Page, key: str, node: Node) -> tuple[Word, ...] | None:
    """Read a list of ids with their places."""
    return _each(page, key, node, ref)


def texts(page: Page, key: str, node: Node) -> tuple[str, ...] | None:
    """Read a list of texts."""
    return _each(page, key, node, text)


def passages(page: Page, key: str, node: Node) -> tuple[int, ...] | None:
    """Read the numbers of passages."""
    return _each(page, key, node, passage)


def table(page: Page, key: str, node: Node) -> Mapping | None:
    """Give a mapping with at least one key."""
    if type(node) is Mapping and node.values:
        return node
    if type(node) is Text and not node.style and node.value in NOTHING:
        report_nothing(page, key, node)
    elif type(node) is not Broken:
        hint = "write each on a line of its own, indented, with a colon"
        page.report(node.start, node.start + 1, "wrong-shape", f'"{key}" wants keys with values', hint)
    return None


def pairs(page: Page, key: str, node: Node) -> tuple[Pair, ...] | None:
    """Read texts, each with its reason: a mapping from one to the other."""
    found = table(page, key, node)
    if found is None:
        return None
    read = [(name, text(page, name, reason)) for name, reason in found.values.items()]
    for name, _ in read:
        if not name.strip():
            start = found.keys[name]
            page.report(start, start + 1, "empty-text", "this key is empty", "write it before the colon")
    places = found.keys
    return tuple(Pair(Word(name, places[name], places[name] + max(1, len(name))), why) for name, why in read if why)


def pairs_or_words(page: Page, key: str, node: Node) -> tuple[Pair, ...] | None:
    """Read texts, each with its reason or, where they are a list, with none."""
    if type(node) is Mapping:
        return pairs(page, key, node)
    found = words(page, key, node)
    return None if found is None else tuple(Pair(each, "") for each in found)


def records(fields: Fields, what: str) -> Read:
    """Give a reader of records by name."""

    def read(page: Page, key: str, node: Node) -> tuple[Record, ...] | None:
        found = table(page, key, node)
        if found is None:
            return None
        names = [Word(name, start, start + max(1, len(name))) for name, start in found.keys.items()]
        return tuple(read_record(page, name, found.values[name.value], fields, what) for name in names)

    return read


def one_of(known: Sequence[str]) -> Read:
    """Give a reader of one of some words."""

    def read(page: Page, key: str, node: Node) -> str | None:
        value = text(page, key, node)
        if value is None or value in known:
            return value
        meant = nearest(value, known)
        hint = f'did you mean "{meant}"?' if meant else f"write one of {', '.join(known)}"
        page.report(node.start, node.end, f"bad-{key}", f'"{clip(value)}" is no {key}', hint)
        return None

    return read
