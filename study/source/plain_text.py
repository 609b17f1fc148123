"""From the bytes of a file to plain text, or to the sentence that says why it is none. Opens no file."""

from __future__ import annotations

import codecs
import re

from study.text.problems import PersonError

LARGEST = 4 * 1024 * 1024
"""Bytes of a text that is still read: some six hundred thousand words."""

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
          (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))  # fmt: skip
"""What a file may begin with to say in which encoding it is. UTF-32's mark begins as one of UTF-16's does."""

_FORMATS = (
    (re.compile(rb"%PDF-"), "a PDF"),
    (re.compile(rb"PK\x03\x04"), "a document of an office program, or another packed file"),
    (re.compile(rb"\xd0\xcf\x11\xe0"), "a document of an office program"),
    (re.compile(rb"\{\\rtf"), "rich text (RTF)"),
    (re.compile(rb"\s*<(!doctype html|html)\b", re.IGNORECASE), "a web page (HTML)"),
)
"""What is often meant by "the article's file", and is no plain text."""

_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
"""What no plain text holds, and no YAML file may: all controls but tab and line ends."""


def plain_text(data: bytes, file: str) -> str:
    """Give the text of a file, its byte-order mark left out; ``file`` is what the sentence calls it.

    Raises PersonError for what is empty, too large, another format, or in another encoding.
    """
    if len(data) > LARGEST:
        raise PersonError(f"{file} is larger than {LARGEST // 1024**2} MiB; a source is made from one article")
    for beginning, name in _FORMATS:
        if beginning.match(data):
            raise PersonError(f"{file} is {name}, and no plain text; save the article's text as a .txt file first")
    text = _decoded(data, file)
    if control := _CONTROL.search(text):
        where = _line(text[: control.start()])
        sign = f"U+{ord(control[0]):04X}"
        raise PersonError(
            f"{file} is no plain text: the control character {sign} stands in line {where}; "
            "save the article's text as a .txt file"
        )
    if not text.strip():
        raise PersonError(f"{file} is empty; put the article's title in its first line, and the paragraphs below")
    return text


def _decoded(data: bytes, file: str) -> str:
    mark, encoding = next((known for known in _MARKS if data.startswith(known[0])), (b"", "utf-8"))
    if encoding != "utf-8":
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            name = encoding.upper()
            raise PersonError(f"{file} says that it is {name}, and is not; {_WAY_OUT}") from None
    if data.count(0) > len(data) // 4:
        raise PersonError(f"{file} is not written in UTF-8, but probably in UTF-16; {_WAY_OUT}")
    data = data.removeprefix(mark)
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        byte, line = data[error.start], _line(data[: error.start].decode())
        what = f"the byte {byte:02x} stands in line {line}{_guess(data)}"
        raise PersonError(f"{file} is not written in UTF-8: {what}; {_WAY_OUT}") from None


_WAY_OUT = "open it in an editor and save it again with the encoding UTF-8"


def _line(before: str) -> int:
    """Give the number of the line that a text has come to."""
    return len((before + ".").splitlines())


def _guess(data: bytes) -> str:
    """Say which encoding it may be in; nothing where it holds what no text does."""
    text = data.decode("cp1252", errors="replace")
    return "" if "\ufffd" in text or _CONTROL.search(text) else ", as in Windows-1252"
