"""How Study makes its values: dataclasses that are frozen, have slots, and are equal when their fields are equal.

``dataclasses`` would compile six methods anew for every class, frozen ones among them. With a hundred classes that is
felt at every start; here all of them share one of each, but for the making of a value, where a shared one would be felt
in every value. Knows nothing of what a value is about.
"""

from __future__ import annotations

from dataclasses import MISSING, FrozenInstanceError, dataclass, fields
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
        for name, shared in _SHARED.items():
            setattr(made, name, shared)
        value: type[Any] = dataclass(init=False, slots=True, eq=False, repr=False, kw_only=kw_only)(made)
        value.__init__ = _initialiser(value)
        return value

    return make if made is None else make(made)


def _initialiser(made: type[Any]) -> Callable[..., None]:
    """Give what fills the slots of a new value, with the defaults of its fields: compiled, as dataclasses does it."""
    names: dict[str, Any] = {"_absent": MISSING}
    given: tuple[list[str], list[str]] = ([], [])
    body = []
    for field in fields(made):
        name = field.name
        default, taken = "", name
        if field.default_factory is not MISSING:
            names[f"_make_{name}"] = field.default_factory
            default, taken = "=_absent", f"_make_{name}() if {name} is _absent else {name}"
        elif field.default is not MISSING:
            names[f"_default_{name}"] = field.default
            default = f"=_default_{name}"
        names[f"_set_{name}"] = getattr(made, name).__set__
        given[field.kw_only is True].append(name + default)
        body.append(f"    _set_{name}(self, {taken})")
    arguments = ", ".join(["self", *given[False], *(["*", *given[True]] if given[True] else [])])
    exec("\n".join([f"def __init__({arguments}):", *body, "    return"]), names)
    made_by: Callable[..., None] = names["__init__"]
    made_by.__qualname__ = f"{made.__qualname__}.__init__"
    return made_by


def _fields(self: Any) -> tuple[Any, ...]:
    return tuple(getattr(self, name) for name in self.__dataclass_fields__)


def _equal(self: Any, other: object) -> bool:
    return _fields(self) == _fields(other) if type(other) is type(self) else NotImplemented


def _hash(self: Any) -> int:
    return hash(_fields(self))


def _shown(self: Any) -> str:
    fields = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.__dataclass_fields__)
    return f"{type(self).__qualname__}({fields})"


def _refuse(self: Any, name: str, *value: Any) -> None:
    raise FrozenInstanceError(f"cannot change field {name!r} of {type(self).__qualname__}")


def _restore(self: Any, state: tuple[Any, ...]) -> None:
    """Fill the slots of a copy."""
    for name, value in zip(self.__dataclass_fields__, state, strict=True):
        object.__setattr__(self, name, value)


_SHARED = {
    "__eq__": _equal, "__hash__": _hash, "__repr__": _shown, "__setattr__": _refuse, "__delattr__": _refuse,
    "__getstate__": _fields, "__setstate__": _restore,
}  # fmt: skip
