"""From the bytes of a deck's file to a page of text, or to the problem that makes it none."""

from __future__ import annotations

import re

from study.deck.files import LARGEST
from study.text.page import Page, harmless
from study.text.problems import Place, Problem

_BYTE_ORDER_MARKS = {b"\xff\xfe": "UTF-16", b"\xfe\xff": "UTF-16"}
_SURROGATE = re.compile("[\ud800-\udfff]")


def decoded(text: str | bytes, file: str) -> Page | Problem:
    """Give the page with this text, its byte-order mark left out; or the problem with it as a whole."""
    if len(text) > LARGEST or (isinstance(text, str) and len(text) * 4 > LARGEST and _bytes_in(text) > LARGEST):
        return too_large(file)
    if isinstance(text, bytes):
        try:
            text = text.removeprefix(b"\xef\xbb\xbf").decode()
        except UnicodeDecodeError as error:
            return _not_utf_8(error.object, error.start, file)
    elif not text.isascii() and (half := _SURROGATE.search(text)):
        return _not_utf_8(text.encode(errors="surrogatepass"), len(text[: half.start()].encode()), file)
    return Page(file, text.lstrip("\ufeff"))


def _bytes_in(text: str) -> int:
    return len(text.encode(errors="surrogatepass"))


def too_large(file: str) -> Problem:
    """Give the problem of a file above the limit."""
    message = f"this file is larger than {LARGEST // 1024**2} MiB"
    return Problem(file, Place(1, 1), "too-large", message, "split it into several decks")


def _not_utf_8(whole: bytes, at: int, file: str) -> Problem:
    before = Page(file, whole[:at].decode()).text
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    begin = len(before) - column + 1
    after = re.split(rb"[\r\n]", whole[at : at + 1000], maxsplit=1)[0].decode(errors="replace")
    coding = f", as in {_BYTE_ORDER_MARKS[whole[:2]]}" if whole[:2] in _BYTE_ORDER_MARKS else ""
    return Problem(
        file,
        Place(line, column),
        "not-utf-8",
        f"this file is not written in UTF-8: the byte {whole[at]:02x} stands here{coding}",
        "open it in an editor and save it again with the encoding UTF-8",
        source_line=harmless(before[begin:] + after),
    )
