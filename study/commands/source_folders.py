"""What SOURCE means on the command line: which folder holds it, shipped with the program or one's own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from study.text.problems import PersonError
from study.text.values import SLUG

if TYPE_CHECKING:
    from study.paths import Places

DESCRIPTION = "source.yaml"
"""The file that makes a folder a source."""


def source_ids(places: Places) -> tuple[str, ...]:
    """Give the ids of the sources, the shipped ones first; each once."""
    return tuple(dict.fromkeys(id for folder in places.sources for id in _ids(folder)))


def _ids(folder: Path) -> list[str]:
    return sorted(path.parent.name for path in folder.glob(f"*/{DESCRIPTION}") if SLUG.fullmatch(path.parent.name))


def source_folders(places: Places, name: str) -> tuple[Path, ...]:
    """Give the folders that hold the source with this id, or the one at this path; none, one or two."""
    if "/" in name or "\\" in name:
        found = [Path(name)]
    else:
        found = [folder / name for folder in places.sources] if SLUG.fullmatch(name) else []
    return tuple(folder for folder in found if (folder / DESCRIPTION).is_file())


def source_folder(places: Places, name: str) -> Path | None:
    """Give the folder of a source; None where there is none.

    Raises PersonError where one's own has the id of a shipped one: nobody could tell which is meant.
    """
    folders = source_folders(places, name)
    if len(folders) > 1:
        raise PersonError(
            f"the id {name} belongs to a source that came with Study, and {folders[1]} has it too; "
            "give your folder another name, and write the same name after “source:” in its files"
        )
    return folders[0] if folders else None
