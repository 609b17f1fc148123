"""Who is who in Anki: ids of decks, note types, fields and notes, the same for ever. Knows no text that may change."""

from __future__ import annotations

import hashlib

# The alphabet of Anki's note ids: printable ASCII but for quotes, backslash and a few more.
_ALPHABET = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&()*+,-./:;<=>?@[]^_`{|}~"
_PAIRS = [first + second for first in _ALPHABET for second in _ALPHABET]

DECK_IDS = range(1 << 40, 1 << 41)
"""Where deck ids lie: Anki makes its own of milliseconds since 1970, which these look like; a script can hold them."""


def guid_for(deck: str, question: str) -> str:
    """Give the note's id that Anki keeps for ever: genanki's ``guid_for``, two digits at a time."""
    left = _hashed(f"{deck}__{question}")
    pairs: list[str] = []
    while left:
        left, last = divmod(left, len(_PAIRS))
        pairs.append(_PAIRS[last])
    text = "".join(reversed(pairs))
    return text[1:] if text.startswith(_ALPHABET[0]) else text


def deck_id_for(deck: str, part: str = "") -> int:
    """Give the number of a deck in Anki, from its id and, for a subdeck, the name of the part."""
    return DECK_IDS.start + _hashed(f"deck\x1f{deck}\x1f{part}") % len(DECK_IDS)


def part_id(note_type: int, part: str, place: int) -> int:
    """Give the number of a field or template (``part``) at a place from 0, so that a new name is no new field."""
    return _hashed(f"{note_type}\x1f{part}\x1f{place}") >> 1


def _hashed(text: str) -> int:
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "big")
