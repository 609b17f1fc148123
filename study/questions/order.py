"""Order: items to put in their order."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Any, ClassVar

from study.judging import verdict
from study.questions.base import Asked, digest, shuffled
from study.questions.fields import Field, Shape
from study.questions.lines import Unreadable, positions
from study.questions.responses import Arranged, Response, expect
from study.values import frozen

if TYPE_CHECKING:
    from random import Random

    from study.judging.verdict import Verdict

FIELDS = (
    Field("ask", Shape.TEXT, "The question.", required=True),
    Field("order", Shape.ORDERED, "The items in their right order.", required=True),
)


@frozen(kw_only=True)
class Order(Asked):
    """Items to put in their order."""

    kind: ClassVar[str] = "order"
    items: tuple[str, ...]
    """In the right order; all different."""

    @property
    def key(self) -> str:
        """The right answer, as shown to a learner."""
        return " → ".join(self.items)

    @property
    def revision(self) -> str:
        """A hash of what decides the right answer."""
        return digest(self.kind, *self.items)

    @property
    def choices(self) -> tuple[str, ...]:
        """The items, in their right order."""
        return self.items

    def options(self, random: Random) -> tuple[str, ...]:
        """Give the items in the order they are shown, which is never the right one."""
        return shuffled(self.items, random, avoid=self.items)

    def read_line(self, line: str, options: tuple[str, ...]) -> Response:
        """Give the response that a line of numbers means. Raises Unreadable unless each item comes once."""
        chosen = positions(line, options)
        if chosen is None or sorted(chosen) != list(range(len(options))):
            raise Unreadable(
                f"Type the numbers 1 to {len(options)} in the right order, each once, such as: {_sample(len(options))}"
            )
        return Arranged(tuple(options[i] for i in chosen))

    def judge(self, response: Response) -> Verdict:
        """Share: Kendall's tau between the given and the right order, never below 0 (Kendall 1938)."""
        given = expect(response, Arranged).items
        if sorted(given) != sorted(self.items):
            return verdict.again("every item has to be placed once")
        place = {item: i for i, item in enumerate(given)}
        pairs = list(combinations(self.items, 2))
        kept = sum(place[first] < place[second] for first, second in pairs)
        tau = (2 * kept - len(pairs)) / len(pairs)
        parts = tuple(a == b for a, b in zip(given, self.items, strict=True))
        first = next((i for i, same in enumerate(parts) if not same), None)
        if first is None:
            return verdict.right(parts=parts)
        return verdict.by_share(
            max(0.0, tau), f"place {first + 1} is “{self.items[first]}”, not “{given[first]}”", parts
        )


def _sample(count: int) -> str:
    return " ".join(map(str, [2, 1, *range(3, count + 1)]))


def build(common: dict[str, Any], values: dict[str, Any]) -> Order:
    """Make the question from its values."""
    return Order(ask=values["ask"], items=values["order"], **common)
