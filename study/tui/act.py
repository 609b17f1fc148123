"""What an act is, and the bindings made of acts. Knows none of them; the table of all is study/tui/acts.py."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.binding import Binding

from study.values import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Literal

    from textual.binding import BindingType

    When = Literal["always", "after", "writing", "field"]


@frozen
class Act:
    """One thing that a key does."""

    action: str
    """The action of the screen or widget; also the end of the binding's id, by which it is remapped."""
    keys: str
    """As Textual names them, split by commas."""
    shown: str
    """The key as people read it; empty: not in the footer, though in the help if ``about`` is not empty."""
    label: str
    """One or two words for the footer."""
    about: str = ""
    """What it does, for the help; empty: not in the help."""
    each: bool = False
    """Whether each key is an act of its own, called with its place from 0: the digits."""
    quiet: bool = False
    """Whether it has no place in the footer, though help and the list of commands tell of it."""
    when: When = "always"
    """When it works, as far as that decides which keys it may be given.

    ``after``: only after an answer, when the keys that answer rest, so that it may have one of theirs; ``writing``:
    also while letters are text, so that no letter may be its key; ``field``: in a field, whose own key cannot be
    another one.
    """


@frozen
class Key:
    """One entry of the footer: what a key does at this moment."""

    shown: str
    label: str
    action: str = ""
    """What a click on it does; empty where a click makes no sense."""


def bindings(group: str, acts: Iterable[Act], *, priority: bool = True) -> list[BindingType]:
    """Give the bindings of acts; the id of each, ``group.action``, is what a file of keys names.

    By default they have priority, so that keys are obeyed in the order in which they were pressed, however fast they
    come: a key without priority is passed from widget to widget first, and the next one may overtake it.
    """
    made: list[BindingType] = []
    for act in acts:
        for id, keys, action in named(group, act):
            made.append(Binding(keys, action, act.label, show=False, priority=priority, id=id))
    return made


def named(group: str, act: Act) -> list[tuple[str, str, str]]:
    """Give the id of an act, its keys and its action; where each key is an act of its own, those of all."""
    name = f"{group}.{act.action.translate(_UNCALLED).lower()}"
    if not act.each:
        return [(name, act.keys, act.action)]
    return [(f"{name}.{i + 1}", key, f"{act.action}({i})") for i, key in enumerate(act.keys.split(","))]


_UNCALLED = str.maketrans({"(": ".", ")": None})
