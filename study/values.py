"""How Study makes its values: dataclasses that are frozen, have slots, and are equal when their fields are equal.

``dataclasses`` would write equality, hash and printed form anew for every class. With a hundred classes that is felt
at every start; here all of them share one of each. Knows nothing of what a value is about.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar, dataclass_transform, overload

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")


@overload
@dataclass_transform(frozen_default=True)
def frozen(made: type[T], /) -> type[T]: ...
@overload
@dataclass_transform(frozen_default=True)
def frozen(*, kw_only: bool = False) -> Callable[[type[T]], type[T]]: ...
def frozen(made: type[Any] | None = None, /, *, kw_only: bool = False) -> Any:
    """Make a class of values out of its annotated fields: ``@frozen``, or ``@frozen(kw_only=True)``."""

    def make(made: type[Any]) -> type[Any]:
        made.__eq__ = _equal  # type: ignore[assignment]
        made.__hash__ = _hash  # type: ignore[assignment]
        made.__repr__ = _shown  # type: ignore[assignment]
        return dataclass(frozen=True, slots=True, eq=False, repr=False, kw_only=kw_only)(made)

    return make if made is None else make(made)


def _fields(self: Any) -> tuple[Any, ...]:
    return tuple(getattr(self, name) for name in self.__dataclass_fields__)


def _equal(self: Any, other: object) -> bool:
    return _fields(self) == _fields(other) if type(other) is type(self) else NotImplemented


def _hash(self: Any) -> int:
    return hash(_fields(self))


def _shown(self: Any) -> str:
    fields = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.__dataclass_fields__)
    return f"{type(self).__qualname__}({fields})"
