"""A person's file is plain text, or a sentence says why it is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from study.source.plain_text import LARGEST, plain_text
from study.text.problems import PersonError


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_a_text_says_in_its_first_bytes_how_it_is_encoded(encoding: str) -> None:
    assert plain_text("Bienen tanzen – für Schwestern".encode(encoding), "a.txt") == "Bienen tanzen – für Schwestern"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "a.txt is empty"),
        (b"\xef\xbb\xbf \r\n\n", "a.txt is empty"),
        (b"x" * (LARGEST + 1), "larger than 4 MiB"),
        (b"%PDF-1.7\n\xe2\xe3", "is a PDF, and no plain text"),
        (b"PK\x03\x04\x14", "a document of an office program, or another packed file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "a document of an office program"),
        (b"{\\rtf1 bees}", "rich text"),
        (b"\n<!DOCTYPE html><p>bees", "a web page"),
        (b"Bees\n\x1b[2Jdance", "the control character U+001B stands in line 2"),
        (b"Bees\x00dance in the hive", "the control character U+0000 stands in line 1"),
        ("Bees dance".encode("utf-16-le"), "probably in UTF-16"),
        (b"\xff\xfeB\x00e", "says that it is UTF-16, and is not"),
        ("Bees\ndance “so”".encode("cp1252"), "the byte 93 stands in line 2, as in Windows-1252; open it in an editor"),
        (b"\xfe\x01\x02\x03", "the byte fe stands in line 1; open it"),
    ],
)
def test_what_is_no_plain_text_is_told_in_a_sentence(data: bytes, said: str) -> None:
    with pytest.raises(PersonError) as raised:
        plain_text(data, "a.txt")
    assert said in str(raised.value)
    assert str(raised.value).startswith("a.txt ")
    assert "\n" not in str(raised.value)


@given(st.binary(max_size=60))
def test_bytes_of_any_kind_are_a_text_or_a_sentence(data: bytes) -> None:
    said = ""
    try:
        text = plain_text(data, "a.txt")
    except PersonError as error:
        said = str(error)
    if said:
        assert said.startswith("a.txt ")
    else:
        assert text.strip()
        assert "\x1b" not in text
