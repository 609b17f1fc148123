"""The file of settings: opened for the commands, and changed so that the old one or the new one is there, whole."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from study.commands.context import tell
from study.text.problems import PersonError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from study.paths import Places
    from study.settings import Misfit, Noted, Settings
    from study.text.problems import Problem


def settings_of(places: Places) -> Settings:
    """Give the learner's settings. Mistakes in the file are told, and what they are about has its default."""
    from study.settings import Settings

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
    from study.settings import read_settings

    reading = read_settings(text, str(path))
    if not reading.problems:
        keep(places, text, reading.settings)
    else:
        _tell(reading.problems)
    return reading.settings


def tell_misfits(places: Places, misfits: Iterable[Misfit]) -> None:
    """Tell of what in the file the screens know nothing of, each with its place."""
    from study.settings import problems_of

    try:
        text = _text(places)
    except PersonError:  # gone since it was read
        return
    _tell(problems_of(text, str(places.settings), misfits))


def _tell(problems: Iterable[Problem]) -> None:
    from study.text.carets import show

    for problem in problems:
        tell("\n".join(show(problem)))
    tell("That much of the settings is left out; the rest holds.")


def keep_changes(places: Places, before: Settings, after: Settings) -> None:
    """Keep what has changed from the first settings to the second. Raises PersonError where it could not be done."""
    from study.settings import with_changes

    _change(places, lambda text, file: with_changes(text, file, before, after))


def keep_exams(places: Places, exams: Mapping[str, Noted]) -> None:
    """Put these exams in place of those in the file. Raises PersonError where it could not be done."""
    from study.settings import with_exams

    _change(places, lambda text, file: with_exams(text, file, exams))


def _change(places: Places, change: Callable[[str, str], str]) -> None:
    """Change the text of the file, all of it or nothing."""
    from study.whole_file import whole_file

    path = places.settings
    changed = change(_text(places) if os.path.lexists(path) else "", str(path))
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with whole_file(path, mode=0o600) as file:
            file.write(changed.encode())
    except OSError as error:
        raise PersonError(f"cannot write {path}: {error.strerror or error}") from None


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
