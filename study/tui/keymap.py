"""Which key does what: the table of acts, but for the keys that the learner has given. The one place keys are named.

Footer, help and every text that names a key ask here. Judges no file; that is study/tui/fitting.py.
"""

from __future__ import annotations

import re
from dataclasses import field
from typing import TYPE_CHECKING

from textual.binding import Binding
from textual.keys import REPLACED_KEYS, key_to_character

from study.tui.act import named
from study.tui.acts import GROUPS
from study.values import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual.dom import DOMNode

    from study.tui.act import Act

_ID = re.compile(r"\{([a-z]+\.[a-z0-9_.-]+)\}")
"""An act's id in a text, in place of its key."""

_SHOWN = {
    "enter": "Enter", "escape": "Esc", "space": "Space", "tab": "Tab", "backspace": "Backspace", "delete": "Del",
    "insert": "Ins", "home": "Home", "end": "End", "pageup": "PgUp", "pagedown": "PgDn",
    "up": "↑", "down": "↓", "left": "←", "right": "→",
}  # fmt: skip

_ARROWS = frozenset("↑↓←→")


@frozen
class Keymap:
    """The keys of all acts."""

    own: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """By an act's id: the keys that the learner has given it, as Textual names them, the one that is shown first."""

    def for_textual(self) -> dict[str, str]:
        """Give the map that Textual wants.

        A table with one key of the learner's own is given whole: where Textual takes a key from an act, it drops
        every other act on that key, too (8.2.8, ``BindingsMap.apply_keymap``).
        """
        groups = {id.partition(".")[0] for id in self.own}
        return {id: ",".join(self.own.get(id, keys)) for group in groups for id, keys in keys_of(group).items()}

    def key(self, id: str) -> str:
        """Give the key of an act, or of one of a run of keys, as people read it."""
        return key_as_read(self.of(id)[0])

    def of(self, id: str) -> tuple[str, ...]:
        """Give the keys of an act as Textual names them."""
        return self.own.get(id) or keys_of(id.partition(".")[0])[id]

    def shown(self, group: str, act: Act) -> str:
        """Give the key of an act as footer and help show it: as the table has it, where it is ours still."""
        ids = [id for one in (act, *_partner(group, act)) for id, _, _ in named(group, one)]
        if not act.shown or not any(id in self.own for id in ids):
            return act.shown
        return _joined([self.key(id) for id in ids])

    def run(self, group: str, act: Act, count: int) -> str:
        """Give the first so many keys of a run: ``1–4``, and the learner's own one by one."""
        ids = [id for id, _, _ in named(group, act)][:count]
        keys = [self.key(id) for id in ids]
        whole = len(keys) > 1 and not any(id in self.own for id in ids)
        return f"{keys[0]}–{keys[-1]}" if whole else _joined(keys)

    def said(self, text: str) -> str:
        """Give a text with keys in place of the acts that it names: ``{question.undo} takes it back``."""
        return _ID.sub(lambda found: self.key(found[1]), text)


def keymap_of(node: DOMNode) -> Keymap:
    """Give the keymap of the program that a screen or widget belongs to."""
    found = getattr(node.app, "keymap", None)
    return found if isinstance(found, Keymap) else Keymap()


def group_of(node: DOMNode) -> str:
    """Give the word that the ids of a screen's or widget's acts begin with."""
    first = next(iter(node.BINDINGS), None)
    return first.id.partition(".")[0] if isinstance(first, Binding) and first.id else ""


def shown(node: DOMNode, act: Act) -> str:
    """Give the key of an act of this screen or widget, as footer and help show it."""
    return keymap_of(node).shown(group_of(node), act)


def said(node: DOMNode, text: str) -> str:
    """Give a text with keys in place of the acts that it names, as this screen or widget says it."""
    return keymap_of(node).said(text)


def keys_of(group: str) -> dict[str, tuple[str, ...]]:
    """Give our own keys of a table of acts, by id: several acts may be one, on several keys."""
    found: dict[str, tuple[str, ...]] = {}
    for act in GROUPS.get(group, ()):
        for id, keys, _ in named(group, act) if act.keys else ():
            found[id] = (*found.get(id, ()), *keys.split(","))
    return found


def key_as_read(key: str) -> str:
    """Give a key of Textual's as people read it: ``Esc``, ``?``, ``Ctrl-R``, ``Shift ↑``."""
    *modifiers, base = key.split("+")
    read = _SHOWN.get(base) or character_of(base) or base.upper()
    if modifiers and len(read) == 1:
        read = read.upper()
    for modifier in reversed(modifiers):
        read = f"{modifier.capitalize()}{' ' if read in _ARROWS else '-'}{read}"
    return read


def character_of(key: str) -> str | None:
    """Give the character that a key writes; None for one that writes none.

    Textual does not know it of keys whose Unicode name it has replaced by a shorter one, such as ``slash`` (8.2.8).
    """
    return key_to_character(key) or key_to_character(REPLACED_KEYS.get(key, key).replace("-", "_"))


def _partner(group: str, act: Act) -> list[Act]:
    """Give the act that an entry such as ``↑↓`` stands for, too: the next of the same name, itself not shown."""
    table = list(GROUPS.get(group, ()))
    name = act.action.partition("(")[0]
    later = table[table.index(act) + 1 :] if act in table else []
    others = (other for other in later if other.action.startswith(f"{name}(") and other.action != act.action)
    return [other for other in others if not other.shown and not other.label][:1]


def _joined(keys: list[str]) -> str:
    return ("" if _ARROWS.issuperset(keys) else " ").join(keys)
