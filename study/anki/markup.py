"""Text made into HTML that Anki shows as it was written: escaped first, marked up after. Knows no question."""

from __future__ import annotations

import re
from functools import lru_cache
from html import escape as escape_html
from typing import TYPE_CHECKING

from study.presenting.clean import clean

if TYPE_CHECKING:
    from collections.abc import Iterable

_PLAIN = re.compile(r"[ !#$%()*+,\-./0-9:;=?@A-Z\]^_`a-z{|}~]*")
"""Printable ASCII but for what HTML or Anki could read as something else: most texts, told in one step."""
_LINE_ENDS = re.compile(r"\r\n|[\r\v\f\x85\u2028\u2029]")
# What Anki reads in a field although it is no HTML: sounds and speech, LaTeX, and MathJax's brackets.
_ANKIS_OWN = re.compile(r"\[(?=sound:|anki:|/?latex\]|/?\${1,2}\])|(?<=\\)[()\[\]]", re.IGNORECASE)
_IN_A_TAG = str.maketrans({"<": "‹", ">": "›", '"': "”"})


def html(text: str) -> str:
    """Give the text as HTML: nothing in it is markup, a sound or a formula; control characters are gone."""
    if _PLAIN.fullmatch(text):
        return text
    cleaned = clean(_LINE_ENDS.sub("\n", text))
    escaped = escape_html(cleaned).replace("\n", "<br>")
    return _ANKIS_OWN.sub(lambda found: f"&#{ord(found.group())};", escaped) if "[" in text or "\\" in text else escaped


def line(text: str) -> str:
    """Give the text as HTML on one line, for what a script compares."""
    return html(" ".join(text.split()))


attribute = line
"""The value of an attribute, to stand between quotes."""


def in_cloze(text: str) -> str:
    """Give the text as HTML in which no gap can open, close or be split."""
    return html(text).replace("{", "&#123;").replace("}", "&#125;").replace(":", "&#58;")


def element(name: str, content: str, /, **attributes: str) -> str:
    """Give an element around HTML; an attribute's ``_`` is written ``-``, an empty one without a value."""
    written = name
    for key, value in attributes.items():
        written += f" {key.replace('_', '-')}"
        if value:
            written += f'="{attribute(value)}"'
    return f"<{written}>{content}</{name}>"


def listed(items: Iterable[str], name: str = "ul") -> str:
    """Give a list of plain items, each already HTML; empty for no items."""
    inside = "".join(f"<li>{item}</li>" for item in items)
    return f"<{name}>{inside}</{name}>" if inside else ""


def rows(texts: Iterable[str], name: str = "ul") -> str:
    """Give texts as a list of rows, each in one element, so that a style can put something beside it."""
    return listed((element("span", html(text)) for text in texts), name)


def tag(text: str) -> str:
    """Give the text as a tag of Anki: no space, no control character, nothing that could be markup."""
    return "-".join(clean(text).split()).translate(_IN_A_TAG)


@lru_cache(maxsize=1024)
def tags(texts: tuple[str, ...]) -> tuple[str, ...]:
    """Give the texts as tags, sorted as Anki keeps them; of two that differ in case only, the first."""
    once: dict[str, str] = {}
    for made in map(tag, texts):
        if made:
            once.setdefault(made.casefold(), made)
    return tuple(once[key] for key in sorted(once))
