from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.learning.making import Hand, Learner

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def hand() -> Hand:
    return Hand()


@pytest.fixture
def learner(tmp_path: Path) -> Iterator[Learner]:
    learner = Learner(tmp_path / "data" / "answers.sqlite")
    yield learner
    learner.log.close()
