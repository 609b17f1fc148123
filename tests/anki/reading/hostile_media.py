"""Media files, and lists of them, that mean harm."""

from __future__ import annotations

import json

import zstandard

from tests.anki.reading.making import at, collection, field, forged, listed, package, zipped

MIB = 1024**2
NO_NAME = "1 media file passed over: its name is not one that a file can have"
MISSING = "passed over: it is in the list of files, and not in the package"
TOO_LARGE = "1 media file passed over: it is larger than a card's picture can be"
NOT_UNPACKED = "1 media file passed over: it cannot be unpacked"
NO_LIST = "its list of media files"
NO_MESSAGE = "a setting in it cannot be made out"


def _old(names: object, files: dict[str, bytes] | None = None) -> bytes:
    """Give a package in the old format with this list, and a file 0."""
    data = names if isinstance(names, bytes) else json.dumps(names).encode()
    return package(collection(11), 2, media=data, files={"0": b"picture", **(files or {})})


def _new(names: bytes, files: dict[str, bytes] | None = None) -> bytes:
    return package(collection(), 3, media=names, files={"0": b"picture", **(files or {})})


def _raw(inner: bytes) -> bytes:
    """Give a new package whose file 0 is packed as it stands."""
    return package(collection(), 3, media=listed(b"a.png"), others={"0": inner})


REFUSED = {
    "a list that is no JSON": (lambda _: _old(b"{0: a}"), f"{NO_LIST} cannot be made out"),
    "a list that is another": (lambda _: _old(b"[1, 2]"), f"{NO_LIST} is none"),
    "a list cut off": (lambda _: _old(b'{"0": "a.p'), f"{NO_LIST} cannot be made out"),
    "a list that is no text": (lambda _: _old(b"\xff\xfe\x00\xd8"), f"{NO_LIST} cannot be made out"),
    "a list in lists without end": (lambda _: _old(b"[" * 100_000), f"{NO_LIST} cannot be made out"),
    "a number without end": (lambda _: _old(b'{"0": ' + b"9" * 100_000 + b"}"), f"{NO_LIST} cannot be made out"),
    "a list of two million nothings": (lambda _: _old(b"[" + b"[]," * 2_000_000 + b"0]"), "too long a list of media"),
    "a list of 17 MiB": (lambda _: _old({"0": "x" * (17 * MIB)}), "holds a file of more than 16 MiB"),
    "a new list cut off": (lambda _: _new(listed(b"a.png", b"b.png")[:-3]), NO_MESSAGE),
    "a new list of noise": (lambda _: _new(b"\xff" * 50), NO_MESSAGE),
    "a length beyond the end": (lambda _: _new(b"\x0a\xff\xff\xff\xff\x7f"), NO_MESSAGE),
    "a length of 64 bits": (lambda _: _new(b"\x0a" + b"\xff" * 9 + b"\x01"), NO_MESSAGE),
    "a name that is a number": (lambda _: _new(field(1, field(1, 7))), NO_MESSAGE),
    "field number 0": (lambda _: _new(b"\x00\x01"), NO_MESSAGE),
    "a hundred thousand and one names": (lambda _: _new(b"\x0a\x00" * 100_001), "has too many parts"),
    "a new list that is not packed": (
        lambda _: package(collection(), 3, others={"media": listed(b"a.png")}), "is damaged: it cannot be unpacked",
    ),
    "a list that grows without end": (
        lambda _: package(collection(), 3, others={"media": zstandard.compress(bytes(64 * MIB))}),
        "of more than 16 MiB",
    ),
    "a list with a password": (lambda _: forged(_old({}), b"media", at(8, "H", 1)), "is locked with a password"),
}  # fmt: skip
PASSED = {
    "a name that leads up": (lambda _: _old({"0": "../../evil.png"}), NO_NAME),
    "a name from the root": (lambda _: _old({"0": "/etc/passwd"}), NO_NAME),
    "a name on a drive": (lambda _: _new(listed(b"C:\\evil.png")), NO_NAME),
    "a media name with a zero byte": (lambda _: _new(listed(b"a\0.png")), NO_NAME),
    "a media name that steers a terminal": (lambda _: _new(listed(b"\x1b[31m.png")), NO_NAME),
    "a name of nothing": (lambda _: _new(listed(b"")), NO_NAME),
    "a name that is the folder": (lambda _: _old({"0": "."}), NO_NAME),
    "a name that is the folder above": (lambda _: _old({"0": ".."}), NO_NAME),
    "a name of ten thousand letters": (lambda _: _old({"0": "x" * 10_000}), NO_NAME),
    "a device's name": (lambda _: _old({"0": "con.png"}), ""),
    "a name written backwards": (lambda _: _new(listed("\u202egnp.exe".encode())), ""),
    "a name that is no UTF-8": (lambda _: _new(listed(b"\xff\xfe.png")), ""),
    "half a character in a name": (lambda _: _old({"0": "\ud800.png"}), ""),
    "two files of one name": (lambda _: _old({"0": "a.png", "1": "a.png"}, {"1": b"other"}), ""),
    "the collection as a picture": (lambda _: _old({"collection.anki21": "a.png", "meta": "b.png"}), ""),
    "a list that names itself": (lambda _: _old({"media": "media"}), ""),
    "names that are none": (lambda _: _old({"0": 7, "1": None, "2": ["a"], "3": {}}), ""),
    "a listed file that is not there": (lambda _: _old({"0": "a.png", "7": "b.png"}), f"1 media file {MISSING}"),
    "ten thousand files that are not there": (
        lambda _: _new(listed(*(b"%d.png" % place for place in range(10_001)))), f"10,000 media files {MISSING}",
    ),
    "no list at all": (lambda _: zipped({"collection.anki2": collection(11)}), ""),
    "a list of no bytes": (lambda _: _old(b""), ""),
    "a file of zeros without end": (lambda _: _old({"0": "a.png"}, {"0": bytes(40 * MIB)}), TOO_LARGE),
    "packed zeros without end": (lambda _: _raw(zstandard.compress(bytes(64 * MIB))), TOO_LARGE),
    "a file that is not packed": (lambda _: _raw(b"picture"), NOT_UNPACKED),
    "a file cut off": (
        lambda _: package(
            collection(), 3, media=listed(b"a.png", size=9000),
            others={"0": zstandard.compress(bytes(range(256)) * 40)[:100]},
        ), "1 media file passed over: it is not whole",
    ),
    "a file of another size than told": (
        lambda _: _new(listed(b"a.png", size=9)), "1 media file passed over: it is not whole",
    ),
    "a file with a wrong checksum": (lambda _: forged(_old({"0": "a.png"}), b"0", at(16, "L", 1)), NOT_UNPACKED),
    "a file with a password": (lambda _: forged(_old({"0": "a.png"}), b"0", at(8, "H", 1)), NOT_UNPACKED),
    "a file beyond the end": (lambda _: forged(_old({"0": "a.png"}), b"0", at(42, "L", 0x7FFFFFFF)), NOT_UNPACKED),
    "a file that is the list": (lambda _: forged(_old({"0": "a.png"}), b"0", at(42, "L", 0)), NOT_UNPACKED),
}  # fmt: skip
