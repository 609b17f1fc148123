"""Tests of screens see the same environment everywhere: what it says about looks is cleared."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.tui.scene import Scene

for name in ("NO_COLOR", "TEXTUAL_THEME", "TEXTUAL_COLOR_SYSTEM", "TEXTUAL_ANIMATIONS", "TEXTUAL", "STUDY_ASCII"):
    os.environ.pop(name, None)


@pytest.fixture
def scene(tmp_path: Path) -> Iterator[Scene]:
    from tests.tui.scene import Scene

    scene = Scene(tmp_path / "data" / "answers.sqlite")
    yield scene
    scene.log.close()
