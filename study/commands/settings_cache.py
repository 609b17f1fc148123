"""Settings that were read, kept to be had again without YAML: trusted while the file and its reader are the same.

Anything wrong with what was kept is the same as nothing kept, and it may be deleted at any moment.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import study.settings
from study.settings import SIMPLE, Noted, Settings

if TYPE_CHECKING:
    from study.paths import Places


def recall(places: Places, text: str) -> Settings | None:
    """Give the settings that this text was read as; None where that is not known."""
    try:
        kept = json.loads(_file(places).read_bytes())
        if (kept["text"], kept["reader"]) != (text, _reader()):
            return None
        exams = {deck: Noted(date.fromisoformat(day), minutes) for deck, (day, minutes) in kept["exams"].items()}
        keys = {act: tuple(names) for act, names in kept["keys"].items()}
        return Settings(exams=exams, keys=keys, **kept["others"])
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def keep(places: Places, text: str, settings: Settings) -> None:
    """Keep settings, read from this text without a mistake; where that cannot be done, let it be."""
    exams = {deck: (noted.date.isoformat(), noted.minutes) for deck, noted in settings.exams.items()}
    others = {name: getattr(settings, name) for name in SIMPLE}
    kept = {"text": text, "reader": _reader(), "exams": exams, "keys": dict(settings.keys), "others": others}
    file = _file(places)
    part = file.with_suffix(f".{os.getpid()}.part")
    with suppress(OSError):
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        part.write_text(json.dumps(kept), encoding="utf-8")
        part.replace(file)


def _file(places: Places) -> Path:
    return places.cache / "settings.json"


def _reader() -> list[int]:
    """Tell one state of the reader's code from another."""
    room = Path(study.settings.__file__).parent
    return [(room / name).stat().st_mtime_ns for name in ("reading.py", "values.py")]
