"""Sizes of parts of the screens are remembered, and no file of them can do harm."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from study.commands.sizes import Sizes
from study.paths import places

if TYPE_CHECKING:
    from pathlib import Path


def test_a_size_is_there_at_the_next_start(tmp_path: Path) -> None:
    here = places(str(tmp_path))
    assert Sizes(here).size("browser") is None
    Sizes(here).keep("browser", 65)
    assert Sizes(here).size("browser") == 65


@pytest.mark.parametrize(
    "text", ["", "{", "[1]", '{"browser": "65"}', '{"browser": true}', '{"browser": -4}', "[" * 9999]
)
def test_a_file_that_holds_no_sizes_is_as_none(tmp_path: Path, text: str) -> None:
    here = places(str(tmp_path))
    here.sizes.parent.mkdir(parents=True)
    here.sizes.write_text(text, encoding="utf-8")
    assert Sizes(here).size("browser") is None


def test_where_nothing_can_be_kept_the_size_holds_until_the_end(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder should be", encoding="utf-8")
    sizes = Sizes(places(str(tmp_path)))
    sizes.keep("browser", 35)
    assert sizes.size("browser") == 35
