"""Reads ``hard_cases.txt``: typed answers thought out by hand, each with the verdict that the judge has to give."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from study.judging.verdict import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class Case:
    """One response to one answer."""

    family: str
    accepted: tuple[str, ...]
    rivals: tuple[str, ...]
    response: str
    mark: Mark

    def __str__(self) -> str:
        return f"{self.family}: {self.response} for {self.accepted[0]}"


def hard_cases() -> Iterator[Case]:
    """Give every case of the file. Raises ValueError at a line that is none of its kinds."""
    family, accepted, rivals = "", tuple[str, ...](), tuple[str, ...]()
    for line in (Path(__file__).parent / "hard_cases.txt").read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        if line.startswith("["):
            family = line.strip("[]")
            continue
        key, _, rest = line.partition(": ")
        texts = tuple(rest.split(" | "))
        if key == "answer":
            accepted, rivals = texts, ()
        elif key == "reject":
            rivals = texts
        else:
            yield from (Case(family, accepted, rivals, text, Mark(key)) for text in texts)
