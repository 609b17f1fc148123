"""Why a YAML text could be read no further: as an exception that knows how to say so."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from study.text.page import Page


class Finding(NamedTuple):
    """What is wrong with a stretch of a page, as ``Page.report`` takes it."""

    start: int
    end: int
    rule: str
    message: str
    hint: str


class Mistake(Exception):
    """A text cannot be read any further."""

    def report(self, page: Page) -> int:
        """Say on the page what is wrong, where, and what to do; give where it stands."""
        raise NotImplementedError


class Refused(Mistake):
    """A limit is passed, or a quote or bracket runs on into what follows."""

    def __init__(self, start: int, end: int, rule: str, message: str, hint: str) -> None:
        super().__init__(message)
        self._finding = Finding(start, end, rule, message, hint)

    def report(self, page: Page) -> int:
        """Say on the page what is refused."""
        page.report(*self._finding)
        return self._finding.start


class Complaint(NamedTuple):
    """What the parser said, in its own words, and what it had read last."""

    problem: str
    context: str
    at: int
    """Where it stopped."""
    since: int | None
    """Where the thing that it was reading began."""
    value: tuple[int, int, str] | None
    """The last single value it gave out: start, end and style."""


class Misread(Mistake):
    """The text is no YAML."""

    def __init__(self, complaint: Complaint) -> None:
        super().__init__(complaint.problem)
        self.complaint = complaint

    def report(self, page: Page) -> int:
        """Say on the page what is wrong with the syntax, in words of ours."""
        from study.text.syntax import explain

        finding = explain(page.text, self.complaint)
        page.report(*finding)
        return finding.start
