"""What of the learner's settings the screens can follow: names of themes, of acts and of keys. Opens no file."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from textual.keys import Keys, _character_to_key
from textual.theme import BUILTIN_THEMES

from study.settings import THEME, Misfit
from study.text.page import clip
from study.text.suggesting import nearest
from study.tui.act import named
from study.tui.acts import GROUPS
from study.tui.answering import WAYS
from study.tui.keymap import character_of, key_as_read, keys_of
from study.tui.themes import THEMES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from study.settings import Settings
    from study.tui.act import When

THEME_NAMES = (*(theme.name for theme in THEMES), *BUILTIN_THEMES)
"""The names of all themes, ours first."""

RESERVED = {"ctrl+q": "closes Study", "ctrl+c": "copies what is selected"}
"""Keys that do the same everywhere."""

_MODIFIERS = ("alt", "ctrl", "shift")
_ALSO = {
    "esc": "escape", "return": "enter", "pgup": "pageup", "pgdn": "pagedown", "del": "delete", "ins": "insert",
    "spacebar": "space",
}  # fmt: skip
_NAMES = frozenset(key.value for key in Keys if "+" not in key.value and "<" not in key.value)


def fit(settings: Settings) -> tuple[Settings, list[Misfit]]:
    """Give the settings as far as the screens can follow them, and what is amiss.

    In place of a theme that there is not stands ours; an act whose keys cannot be has its own. Keys are then named as
    Textual names them.
    """
    misfits: list[Misfit] = []
    if settings.theme not in THEME_NAMES:
        meant = nearest(settings.theme, THEME_NAMES)
        hint = f'did you mean "{meant}"?' if meant else f"the themes are {', '.join(THEME_NAMES)}"
        misfits.append(Misfit(("theme",), f'"{clip(settings.theme)}" is no theme', hint))
        settings = replace(settings, theme=THEME)
    if settings.keys:
        keys, amiss = _fitting_keys(settings.keys)
        settings, misfits = replace(settings, keys=keys), misfits + amiss
    return settings, misfits


def key_named(said: str) -> str:
    """Give the key that a person names, as Textual names it; empty where there is none of that name."""
    if len(said) == 1:
        return _character_to_key(said) if said.isprintable() and not said.isspace() else ""
    *modifiers, base = said.lower().replace("-", "+").split("+")
    base = _ALSO.get(base, base)
    if not base or any(modifier not in _MODIFIERS for modifier in modifiers):
        return ""
    if len(base) == 1:
        base = _character_to_key(base)
    elif base not in _NAMES and character_of(base) is None:
        return ""
    if modifiers == ["shift"] and len(base) == 1 and base.isalpha():
        return base.upper()
    return "+".join((*sorted(set(modifiers)), base))


def _fitting_keys(wanted: Mapping[str, tuple[str, ...]]) -> tuple[dict[str, tuple[str, ...]], list[Misfit]]:
    """Give the keys that can be, and what is wrong with the others."""
    ours = {id: keys for group in GROUPS for id, keys in keys_of(group).items()}
    when = {id: act.when for group, acts in GROUPS.items() for act in acts for id, _, _ in named(group, act)}
    own: dict[str, tuple[str, ...]] = {}
    misfits: list[Misfit] = []
    for id, names in wanted.items():
        keys = tuple(dict.fromkeys(key_named(name) for name in names))
        if misfit := _amiss(id, names, keys, ours, when):
            misfits.append(misfit)
        else:
            own[id] = keys
    while clash := _clash(own, ours, when):
        id, other, key = clash
        del own[id]
        message = f'"{id}" and "{other}" would both be on {key_as_read(key)}'
        misfits.append(Misfit(("keys", id), message, "give one of them another key"))
    return own, misfits


def _amiss(
    id: str, names: Iterable[str], keys: Iterable[str], ours: Mapping[str, tuple[str, ...]], when: Mapping[str, When]
) -> Misfit | None:
    """Give what is wrong with one line of the keys by itself; None for nothing."""
    path = ("keys", id)
    if id not in ours:
        meant = nearest(id, ours)
        hint = f'did you mean "{meant}"?' if meant else "the Settings screen shows the names of all"
        return Misfit(path, f'there is no act "{clip(id)}"', hint, key=True)
    if when[id] == "field":
        return Misfit(path, f'"{id}" is the key of a field of text, which stays', "leave this line out", key=True)
    for name, key in zip(names, keys, strict=False):
        if not key:
            meant = nearest(name, (*_NAMES, *_ALSO))
            hint = f'did you mean "{meant}"?' if meant else "write a letter or a name: z, enter, f5, shift+up, ctrl+r"
            return Misfit(path, f'"{clip(name)}" is no key', hint)
        if key in RESERVED:
            return Misfit(path, f"{key_as_read(key)} {RESERVED[key]} everywhere", "choose another key")
        if when[id] == "writing" and character_of(key) is not None:
            message = f'"{id}" works while you write, and {key_as_read(key)} would be missing from the text'
            return Misfit(path, message, "choose a key that writes nothing: f2, ctrl+r")
    return None


def _clash(
    own: Mapping[str, tuple[str, ...]], ours: Mapping[str, tuple[str, ...]], when: Mapping[str, When]
) -> tuple[str, str, str] | None:
    """Give the last own act that shares a key with another one at the same moment, that one and the key."""
    keys = {**ours, **own}
    for id in reversed(list(own)):
        for other, theirs in keys.items():
            shared = [key for key in keys[id] if key in theirs]
            if other != id and shared and _meet(id, other, when) and not set(ours[id]) & set(ours[other]):
                return id, other, shared[0]
    return None


def _meet(one: str, other: str, when: Mapping[str, When]) -> bool:
    """Whether two acts can be wanted at one moment. Two that share a key of ours never are."""
    first, second = one.partition(".")[0], other.partition(".")[0]
    if first == second:
        return True
    if "question" not in (first, second):
        return False
    screen, widget = (one, second) if first == "question" else (other, first)
    if widget == "sure":
        return screen in ("question.help", "question.guide")
    return widget in WAYS and when[screen] != "after"
