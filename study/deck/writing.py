"""A deck as the text of its file, which is read as the same deck. Writes no file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from study.text.yaml_lines import lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from study.deck.deck import Deck


def header_of(deck: Deck) -> dict[str, Any]:
    """Give a deck's own keys, ``questions`` left out; what is as usual is left out."""
    keys = {
        "deck": deck.id,
        "title": deck.title,
        "source": deck.source,
        "language": deck.language if deck.language != "en" else "",
        "version": deck.version,
        "about": deck.about,
        "retired": list(deck.retired),
        "parts": {name: [str(passage) for passage in passages] for name, passages in deck.parts.items()},
    }
    return {key: value for key, value in keys.items() if value}


def deck_text(
    header: Mapping[str, Any], questions: Iterable[tuple[str, Mapping[str, Any]]], remarks: Iterable[str] = ()
) -> str:
    """Give the text of a deck: its own keys, its questions (id and keys), and remarks above them, a line each."""
    return "\n".join(_deck_lines(header, questions, remarks)) + "\n"


def _deck_lines(
    header: Mapping[str, Any], questions: Iterable[tuple[str, Mapping[str, Any]]], remarks: Iterable[str]
) -> Iterator[str]:
    yield from (f"# {remark}" for remark in remarks)
    for key, value in header.items():
        yield from lines(key, value)
    yield "questions:"
    for id, keys in questions:
        yield ""
        yield f"  {id}:"
        for key, value in keys.items():
            yield from lines(key, value, indent=4)
