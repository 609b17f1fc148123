"""The little of Google's protobuf encoding that Anki's files need. Knows the shape, and no message.

Source: https://protobuf.dev/programming-guides/encoding/
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.anki.reading import limits
from study.anki.reading.faults import damaged

if TYPE_CHECKING:
    from collections.abc import Iterator

_VARINT, _EIGHT, _BYTES, _FOUR = 0, 1, 2, 5


def parts(data: bytes, most: int) -> Iterator[tuple[int, int | bytes]]:
    """Give each field's number and value in the order they stand: an int for a varint, otherwise the bytes.

    Raises Unreadable where the bytes are no message, or have more than ``most`` fields.
    """
    at, end = 0, len(data)
    while at < end:
        most -= 1
        if most < 0:
            raise damaged("a setting in it has too many parts")
        key, at = _varint(data, at)
        number, kind = key >> 3, key & 7
        value: int | bytes
        if kind == _VARINT:
            value, at = _varint(data, at)
        elif kind in (_EIGHT, _FOUR):
            size = 8 if kind == _EIGHT else 4
            value, at = data[at : at + size], at + size
        elif kind == _BYTES:
            size, at = _varint(data, at)
            value, at = data[at : at + size], at + size
        else:
            raise _no_message()
        if at > end or not number:
            raise _no_message()
        yield number, value


def message(data: bytes) -> dict[int, int | bytes]:
    """Give the fields by number; of several with one number the last, as protobuf has it. Raises Unreadable."""
    return dict(parts(data, limits.PARTS))


def nested(fields: dict[int, int | bytes], number: int) -> bytes:
    """Give the bytes of a field; none where it is not there. Raises Unreadable where it is a number."""
    value = fields.get(number, b"")
    if isinstance(value, int):
        raise _no_message()
    return value


def text(fields: dict[int, int | bytes], number: int) -> str:
    """Give the text of a field, empty where it is not there. Raises Unreadable where it is none."""
    try:
        return nested(fields, number).decode()
    except UnicodeDecodeError:
        raise _no_message() from None


def _varint(data: bytes, at: int) -> tuple[int, int]:
    """Give the number that begins there, of at most 64 bits, and where it ends."""
    value = 0
    for place, byte in enumerate(data[at : at + 10]):
        value |= (byte & 0x7F) << (7 * place)
        if byte < 0x80:
            return value & 0xFFFF_FFFF_FFFF_FFFF, at + place + 1
    raise _no_message()


def _no_message() -> Exception:
    return damaged("a setting in it cannot be made out")
