"""A name that every system takes, for a file that came with any name. Opens nothing.

Sources: "Naming Files, Paths, and Namespaces" by Microsoft for reserved names; UAX #15 for composed forms.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from itertools import count
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container

_CHARACTERS, _BYTES = 100, 200
"""How long a name may be; systems stop at 255 bytes, some that encrypt at 143 characters."""
_DEVICES = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9]|conin|conout|clock)(?=[.$ -]|$)")
_ENDING = re.compile(r"\.[a-z0-9]{1,10}$")
_KEPT = "LMN"
"""The kinds of characters that stay: letters, marks on them, digits; and of the others only these three."""
_SIGNS = "._-"


def safe_name(name: str, taken: Container[str]) -> str:
    """Give a file name for ``name`` that is not among ``taken``, of at most 100 characters and 200 bytes.

    It keeps the ending, leads nowhere, begins with no dot and names no device. All are in small letters and composed
    (NFC), since to some systems two names that differ only in that are one.
    """
    plain = unicodedata.normalize("NFC", unicodedata.normalize("NFC", re.split(r"[/\\]", name)[-1]).casefold())
    plain = "".join(sign if sign in _SIGNS or unicodedata.category(sign)[0] in _KEPT else "-" for sign in plain)
    plain = re.sub(r"-{2,}", "-", plain)
    found = _ENDING.search(plain)
    ending = found.group() if found else ""
    stem = plain.removesuffix(ending).strip(".-") or "file"
    if _DEVICES.match(unicodedata.normalize("NFKC", stem)):
        stem = f"file-{stem}"
    told = hashlib.sha256(name.encode(errors="surrogatepass")).hexdigest()[:8]
    tries = (f"-{told}{f'-{again}' if again else ''}{ending}" for again in count())
    result = _cut(stem, ending)
    while result in taken:
        result = _cut(stem, next(tries))
    return result


def _cut(stem: str, end: str) -> str:
    """Give both together, the stem shortened until they are no longer than a name may be."""
    stem = stem[: _CHARACTERS - len(end)]
    stem = stem.encode()[: _BYTES - len(end)].decode(errors="ignore")
    return stem.rstrip(".-") + end
