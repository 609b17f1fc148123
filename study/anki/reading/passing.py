"""What of a package was passed over, counted by why. Decides nothing."""

from __future__ import annotations

from collections import Counter


class Unusable(Exception):
    """One note, card, review or file that cannot be used; says why, as a clause."""


class PassedOver:
    """A count for each thing and reason."""

    def __init__(self) -> None:
        self._counts: dict[str, Counter[str]] = {}

    def start(self, what: str) -> None:
        """Begin anew for a thing, since it is read anew."""
        self._counts[what] = Counter()

    def add(self, what: str, why: str) -> None:
        """Count one of a thing, named by its singular."""
        self._counts.setdefault(what, Counter())[why] += 1

    def sentences(self) -> tuple[str, ...]:
        """Give a sentence for each reason, without a full stop."""
        return tuple(
            f"{count:,} {what if count == 1 else what + 's'} passed over: {why}"
            for what, reasons in self._counts.items()
            for why, count in reasons.items()
        )
