"""The file of settings: opened for the commands, and changed so that the old one or the new one is there, whole."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from study.commands.context import tell
from study.text.problems import PersonError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from study.paths import Places
    from study.settings import Noted, Settings


def settings_of(places: Places) -> Settings:
    """Give the learner's settings. Mistakes in the file are told, and what they are about has its default."""
    from study.settings import Settings, read_settings

    path = places.settings
    if not os.path.lexists(path):
        return Settings()
    try:
        text = _text(places)
    except PersonError as error:
        tell(f"{error}; Study goes on without your settings.")
        return Settings()
    from study.commands.settings_cache import keep, recall

    if kept := recall(places, text):
        return kept
    reading = read_settings(text, str(path))
    if not reading.problems:
        keep(places, text, reading.settings)
    else:
        from study.text.carets import show

        for problem in reading.problems:
            tell("\n".join(show(problem)))
        tell("That much of the settings is left out; the rest holds.")
    return reading.settings


def keep_exams(places: Places, exams: Mapping[str, Noted]) -> None:
    """Put these exams in place of those in the file. Raises PersonError where it could not be done."""
    from study.anki.whole_file import whole_file
    from study.settings import with_exams

    path = places.settings
    changed = with_exams(_text(places) if os.path.lexists(path) else "", str(path), exams)
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with whole_file(path, mode=0o600) as file:
            file.write(changed.encode())
    except OSError as error:
        raise PersonError(f"cannot write {path}: {error.strerror or error}") from None


def keep_exam(places: Places, deck: str, noted: Noted | None) -> Settings:
    """Put the exam of one deck, or of every deck, into the file, or take it away; give the settings as they are then.

    Raises PersonError where it could not be done.
    """
    others = {other: exam for other, exam in settings_of(places).exams.items() if other != deck}
    keep_exams(places, others | ({deck: noted} if noted else {}))
    return settings_of(places)


def _text(places: Places) -> str:
    """Give the text of the file. Raises PersonError where it cannot be read."""
    from study.deck.files import LARGEST, CannotOpen, read_file

    path = places.settings
    try:
        data = read_file(path, what="a file")
    except CannotOpen as error:
        raise PersonError(str(error)) from None
    if len(data) > LARGEST:
        raise PersonError(f"{path} is larger than {LARGEST // 1024**2} MiB, and no file of settings")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise PersonError(f"{path} is not written in UTF-8; save it again with the encoding UTF-8") from None
