"""Values are frozen, and equal when they are of one kind and their fields are equal."""

from __future__ import annotations

import copy
import pickle
from dataclasses import FrozenInstanceError, field, fields, replace
from typing import Any

import pytest

from study.values import frozen


@frozen
class Bee:
    name: str
    age: int = 1


@frozen(kw_only=True)
class Queen(Bee):
    eggs: tuple[int, ...] = ()


@frozen
class Hive:
    bees: dict[str, int] = field(default_factory=dict)


@frozen
class Wasp:
    name: str
    age: int = 1


def test_equal_fields_make_equal_values_of_one_class_only() -> None:
    assert Bee("Maja") == Bee("Maja", 1)
    assert hash(Bee("Maja")) == hash(Bee("Maja"))
    assert Bee("Maja") != Bee("Maja", 2)
    others: tuple[object, ...] = (Wasp("Maja"), Queen(name="Maja"), ("Maja", 1), None)
    assert all(Bee("Maja") != other for other in others)
    assert len({Queen(name="a", eggs=(1,)), Queen(name="a", eggs=(1,)), Queen(name="a")}) == 2


def test_a_value_cannot_be_changed_nor_given_more() -> None:
    bee = Bee("Maja")
    with pytest.raises(FrozenInstanceError):
        bee.name = "Willi"  # type: ignore[misc]
    with pytest.raises((AttributeError, TypeError)):
        bee.colour = "yellow"  # type: ignore[attr-defined]
    assert not hasattr(bee, "__dict__")


def test_what_is_missing_too_much_or_out_of_place_is_refused_as_ever() -> None:
    bee: Any = Bee
    queen: Any = Queen
    for made, given, named in (
        (bee, (), {}),
        (bee, ("a", 1, 2), {}),
        (queen, ("a", 1, (), 4), {}),
        (bee, (), {"nam": 1}),
    ):
        with pytest.raises(TypeError):
            made(*given, **named)


def test_a_default_that_is_made_is_made_anew_for_each_value() -> None:
    assert Hive().bees == {}
    assert Hive().bees is not Hive().bees
    assert Hive(bees={"a": 1}).bees == {"a": 1}


def test_nothing_is_taken_out_of_a_value() -> None:
    with pytest.raises(FrozenInstanceError):
        del Bee("Maja").name


def test_a_value_shows_its_fields() -> None:
    assert repr(Queen(name="a", eggs=(1,))) == "Queen(name='a', age=1, eggs=(1,))"


def test_a_value_can_be_replaced_copied_and_kept() -> None:
    queen = Queen(name="a", eggs=(1,))
    assert replace(queen, name="b") == Queen(name="b", eggs=(1,))
    assert copy.deepcopy(queen) == queen
    assert [field.name for field in fields(queen)] == ["name", "age", "eggs"]
    assert pickle.loads(pickle.dumps(Bee("Maja"))) == Bee("Maja")
