"""What the checks of a fact base share: its sections as they were read, and references that lead nowhere."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeAlias

from study.source.records import Record
from study.text.page import clip
from study.text.suggesting import nearest

if TYPE_CHECKING:
    from collections.abc import Collection

    from study.source.records import Word
    from study.text.page import Page

Sections: TypeAlias = Mapping[str, Mapping[str, Record]]
"""The entries of each section by id."""
Brief: TypeAlias = Mapping[int, str]
"""The passages by number."""

STEP = "step of the argument"
"""What a node of the argument is called in a sentence."""


def unknown(page: Page, word: Word, known: Collection[str], what: str) -> bool:
    """Report an id that leads nowhere, and tell whether it does."""
    if word.value in known:
        return False
    meant = nearest(word.value, known)
    hint = f'did you mean "{meant}"?' if meant else "write the id of one that stands in this file"
    page.report(word.start, word.end, "unknown-id", f'there is no {what} "{clip(word.value)}"', hint)
    return True
