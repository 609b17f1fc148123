"""What the environment says about looks is cleared before textual reads it, so that pictures are the same everywhere."""

from __future__ import annotations

import os

for name in ("NO_COLOR", "TEXTUAL_THEME", "TEXTUAL_COLOR_SYSTEM", "TEXTUAL_ANIMATIONS", "TEXTUAL"):
    os.environ.pop(name, None)

from typing import TYPE_CHECKING

import pytest

from tests.tui.scene import Scene

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def scene(tmp_path: Path) -> Iterator[Scene]:
    scene = Scene(tmp_path / "data" / "answers.sqlite")
    yield scene
    scene.log.close()
