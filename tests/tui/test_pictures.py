"""A question's picture is drawn where that can be, said in words always, and opened with the system's viewer."""

from __future__ import annotations

import builtins
import os
import struct
import subprocess
import sys
import threading
import zlib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PIL import Image

from study.text.problems import PersonError
from study.tui.pictures import MOST_PIXELS, NoPicture, Way, fitted, load, way_of
from study.tui.widgets.picture import PictureFrame

if TYPE_CHECKING:
    from tests.tui.scene import Hands, Scene

BEES = """deck: bees
title: How honeybees talk
questions:
  who:
    right: Karl
    ask: Who watched [b]the bees[/]?
    wrong: [Otto, Ivan]
    picture: dance.png
    alt: "a dance [bold]in[/] \\e[31mthe dark"
"""


@pytest.fixture
def picture(scene: Scene, tmp_path: Path) -> Path:
    picture = tmp_path / "dance.png"
    Image.new("RGB", (600, 400), "#ff0000").save(picture)
    scene.keep_in(tmp_path / "bees.yaml", BEES)
    return picture


def frame_of(hands: Hands) -> PictureFrame:
    return hands.question.statement.picture


async def drawn(hands: Hands) -> Any:
    """Wait for what is drawn, and give it; None where nothing is."""
    await hands.pilot.pause()
    await hands.app.workers.wait_for_complete()
    await hands.pilot.pause()
    drawing = frame_of(hands)._drawing
    return drawing if drawing is not None and drawing.display else None


def png(width: int, height: int) -> bytes:
    """Give a picture that claims this size and holds next to nothing."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = [(b"IHDR", head), (b"IDAT", zlib.compress(b"\0")), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks
    )


# In the terminal.


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (160, 50)])
async def test_a_picture_is_drawn_below_the_question_and_leaves_room(
    scene: Scene, picture: Path, size: tuple[int, int]
) -> None:
    async with scene.running(scene.plan(), size=size) as hands:
        drawing = await drawn(hands)
        assert drawing is not None
        assert 2 <= drawing.size.height <= 0.4 * size[1]
        assert drawing.size.width <= 76
        assert abs(drawing.size.width / drawing.size.height - 3) < 0.5  # 600 by 400, in cells twice as high as wide
        assert "▀" in hands.text
        assert "Picture: a dance [bold]in[/] the dark" in hands.text


async def test_a_picture_is_not_opened_before_the_question_stands_there(
    scene: Scene, picture: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = threading.Event()

    def slow(path: Path) -> Image.Image:
        go_on.wait(10)
        return load(path)

    monkeypatch.setattr("study.tui.pictures.load", slow)
    async with scene.running(scene.plan()) as hands:
        assert "Who watched [b]the bees[/]?" in hands.text
        assert "▀" not in hands.text
        await hands.press("down")
        assert "▸" in hands.text
        go_on.set()
        assert await drawn(hands) is not None


async def test_a_picture_follows_the_terminals_size(scene: Scene, picture: Path) -> None:
    async with scene.running(scene.plan(), size=(160, 50)) as hands:
        before = (await drawn(hands)).size
        await hands.pilot.resize_terminal(60, 20)
        after = (await drawn(hands)).size
        assert after.height <= 8 < before.height
        await hands.pilot.resize_terminal(160, 50)
        assert (await drawn(hands)).size == before


async def test_each_question_has_its_own_picture_or_none(scene: Scene, picture: Path, tmp_path: Path) -> None:
    Image.new("RGB", (400, 400), "#0000ff").save(tmp_path / "other.png")
    more = "  b: {ask: Red?, answer: no}\n  c: {ask: Blue?, answer: yes, picture: other.png, alt: blue}\n"
    scene.keep_in(tmp_path / "bees.yaml", BEES + more)
    async with scene.running(scene.plan()) as hands:
        seen = {}
        for _ in range(3):
            drawing = await drawn(hands)
            seen[hands.question.asked.question.name] = drawing and drawing.image.getpixel((0, 0))
            await hands.press(*["escape"] * hands.question.answer.writing, "s")
        assert seen == {"who": (255, 0, 0), "b": None, "c": (0, 0, 255)}


async def test_in_ascii_there_is_the_caption_alone(scene: Scene, picture: Path) -> None:
    scene.ascii = True
    async with scene.running(scene.plan()) as hands:
        assert await drawn(hands) is None
        assert "Picture: a dance" in hands.text
        assert "v" in hands.keys


async def test_without_the_extra_there_is_the_caption_alone(
    scene: Scene, picture: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = builtins.__import__

    def without(name: str, *rest: Any, **named: Any) -> Any:
        if name.partition(".")[0] in ("PIL", "textual_image"):
            raise ImportError(name)
        return real(name, *rest, **named)

    monkeypatch.setattr(builtins, "__import__", without)
    async with scene.running(scene.plan()) as hands:
        assert await drawn(hands) is None
        assert "Picture: a dance [bold]in[/] the dark\n" in hands.text
        assert "v" in hands.keys
        await hands.answer()
        assert "✓ Right" in hands.text


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"", "(it cannot be read)"),
        (b"\x89PNG\r\n\x1a\n" + b"\x00" * 40, "(it cannot be read)"),
        (png(100, 100), "(it cannot be read)"),
        (png(30_000, 30_000), "(too large to be shown here)"),
        (png(2**31 - 1, 2**31 - 1), "(too large to be shown here)"),
        (None, "(its file is not there)"),
    ],
    ids=["empty", "broken", "cut off", "huge", "beyond all bounds", "missing"],
)
async def test_a_picture_that_cannot_be_shown_is_told_in_a_word(
    scene: Scene, picture: Path, data: bytes | None, word: str
) -> None:
    picture.unlink() if data is None else picture.write_bytes(data)
    async with scene.running(scene.plan(), size=(100, 30)) as hands:
        assert await drawn(hands) is None
        assert f"the dark {word}" in hands.text
        assert ("v" in hands.keys) is (data is not None)
        await hands.answer()
        assert "✓ Right" in hands.text


# What is decoded.


def test_a_picture_that_claims_any_size_is_not_decoded(tmp_path: Path) -> None:
    side = int(MOST_PIXELS**0.5) + 1
    (tmp_path / "bomb.png").write_bytes(png(side, side))
    with pytest.raises(NoPicture, match="too large"):
        load(tmp_path / "bomb.png")


def test_a_picture_is_made_small_and_put_on_paper(tmp_path: Path) -> None:
    Image.new("RGBA", (4000, 2000), (0, 0, 0, 0)).save(tmp_path / "glass.png")
    picture = load(tmp_path / "glass.png")
    assert picture.size == (1600, 800)
    assert picture.getpixel((0, 0)) == (255, 255, 255)


@pytest.mark.parametrize("format", ["PNG", "JPEG", "GIF", "WEBP"])
@pytest.mark.parametrize("mode", ["1", "L", "P", "RGB"])
def test_every_usual_picture_can_be_shown(tmp_path: Path, format: str, mode: str) -> None:
    mode = "RGB" if (format, mode) == ("JPEG", "P") else mode  # there is no such file
    Image.new(mode, (30, 20)).save(tmp_path / "a", format)
    assert load(tmp_path / "a").size == (30, 20)


def test_a_file_of_another_kind_is_not_even_tried(tmp_path: Path) -> None:
    Image.new("RGB", (30, 20)).save(tmp_path / "a.png", "PPM")
    with pytest.raises(NoPicture, match="cannot be read"):
        load(tmp_path / "a.png")


def test_a_drawing_in_svg_is_for_the_viewer_without_a_word(tmp_path: Path) -> None:
    (tmp_path / "a.svg").write_text("<svg/>")
    with pytest.raises(NoPicture) as why:
        load(tmp_path / "a.svg")
    assert not str(why.value)


# What the terminal can.


@pytest.mark.parametrize(
    ("environment", "way"),
    [
        ({"TERM": "xterm-256color"}, Way.BLOCKS),
        ({"TERM": "xterm-kitty"}, Way.KITTY),
        ({"TERM": "xterm-ghostty"}, Way.KITTY),
        ({"TERM": "xterm-256color", "TERM_PROGRAM": "WezTerm"}, Way.SIXEL),
        ({"TERM": "foot"}, Way.SIXEL),
        ({"TERM": "tmux-256color", "KITTY_WINDOW_ID": "1"}, Way.BLOCKS),
        ({}, Way.BLOCKS),
    ],
)
def test_what_a_terminal_is_called_says_what_it_can(environment: dict[str, str], way: Way) -> None:
    assert way_of(environment, (9, 18)) is way


def test_sixels_need_the_size_of_a_cell() -> None:
    assert way_of({"TERM": "foot"}, None) is Way.BLOCKS


def test_a_picture_takes_no_more_cells_than_there_are_and_is_never_made_larger() -> None:
    assert fitted((10_000, 10), (76, 9)) == (76, 1)
    assert fitted((10, 10_000), (76, 9)) == (1, 9)
    assert fitted((40, 40), (76, 9)) == (4, 2)


def test_the_terminal_is_asked_nothing() -> None:
    """The library would ask it, and a late answer be taken for keys."""
    import pty

    code = (
        "from PIL import Image; from study.tui.pictures import drawing; drawing(Image.new('RGB', (9, 9))); print('x')"
    )
    ours, theirs = pty.openpty()
    kept = {**os.environ, "TERM": "xterm-kitty"}
    subprocess.run([sys.executable, "-c", code], stdin=theirs, stdout=theirs, env=kept, check=True, timeout=60)
    os.close(theirs)
    assert os.read(ours, 1000) == b"x\r\n"
    os.close(ours)


# With the system's viewer.


async def test_v_opens_the_picture_before_and_after_the_answer(scene: Scene, picture: Path) -> None:
    opened: list[Path] = []
    scene.outside["open_file"] = opened.append
    async with scene.running(scene.plan()) as hands:
        await hands.press("v")
        await drawn(hands)
        await hands.answer()
        await hands.press("v")
        await drawn(hands)
        await hands.click("picture")
        await drawn(hands)
    assert opened == [picture] * 3


async def test_where_the_viewer_fails_a_sentence_says_so(scene: Scene, picture: Path) -> None:
    def fails(path: Path) -> None:
        raise PersonError(f"there is no desktop here to show it on; the picture is {path}")

    scene.outside["open_file"] = fails
    async with scene.running(scene.plan(), size=(120, 40)) as hands:
        await hands.press("v")
        await drawn(hands)
        assert "there is no desktop here" in hands.text
        await hands.answer()
        assert "✓ Right" in hands.text


async def test_v_is_no_key_without_a_picture(scene: Scene) -> None:
    async with scene.running(scene.plan("choice")) as hands:
        assert "v" not in hands.keys
