"""How large the learner has made parts of the screens: kept between starts, and forgotten without harm."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from study.paths import Places

LEAST, MOST = 1, 1000


class Sizes:
    """Numbers by name, in a file of one's own; a file that cannot be read is as none, and one not written no error."""

    def __init__(self, places: Places) -> None:
        self._file: Path = places.sizes
        self._sizes = _read(self._file)

    def size(self, name: str) -> int | None:
        """Give the size of a part; None where it was never changed."""
        return self._sizes.get(name)

    def keep(self, name: str, size: int) -> None:
        """Keep the size of a part."""
        from study.whole_file import whole_file

        self._sizes[name] = size
        with suppress(OSError):
            self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            with whole_file(self._file, mode=0o600) as file:
                file.write(json.dumps(self._sizes).encode())


def _read(file: Path) -> dict[str, int]:
    try:
        told = json.loads(file.read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    found = told.items() if isinstance(told, dict) else ()
    return {name: size for name, size in found if type(size) is int and LEAST <= size <= MOST}
