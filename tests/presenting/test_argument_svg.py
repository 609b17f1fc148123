"""The picture of an argument: sound XML, nothing overlaps, every word can be read."""

from __future__ import annotations

from itertools import pairwise
from xml.etree import ElementTree

import pytest
from hypothesis import given

from study.presenting.argument_branch import branch
from study.presenting.argument_colours import THEMES, style
from study.presenting.argument_layout import APART, BESIDE, LINKED, middles
from study.presenting.argument_svg import svg
from study.source.argument import Argument, Role
from tests.presenting.arguments import arguments, bees, hostile

SVG = "{http://www.w3.org/2000/svg}"


def texts(picture: str) -> list[str]:
    return [text.text or "" for text in ElementTree.fromstring(picture).iter(f"{SVG}text")]


def test_the_picture_of_the_bees_shows_every_step() -> None:
    shown = texts(svg(branch(bees(), "plant"), "Bees"))
    assert shown[0] == "Bees"
    assert [text for text in shown if text.endswith("hungry")] == ["Bees go hungry"]
    assert {"thesis", "premise", "granted", "answer", "¶ 2", "only together"} <= set(shown)
    assert "evidence" not in shown, "the legend explains only what is there"


def test_those_who_cannot_see_it_are_told_what_it_shows() -> None:
    root = ElementTree.fromstring(svg(branch(bees(), "plant"), "Bees"))
    title, about = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
    assert root.get("role") == "img"
    assert title is not None
    assert about is not None
    assert root.get("aria-labelledby") == f"{title.get('id')} {about.get('id')}"
    assert (about.text or "").startswith("A tree of 5 steps")


@given(arguments())
def test_any_text_makes_sound_xml_with_a_box_for_each_step(argument: Argument) -> None:
    root = ElementTree.fromstring(svg(branch(argument, "s0"), argument.nodes["s0"].text))
    boxes = [box for box in root.iter(f"{SVG}rect") if (box.get("class") or "").startswith("box")]
    assert len(boxes) == len(argument.nodes)
    right = max(float(box.get("x", 0)) + float(box.get("width", 0)) for box in boxes)
    lowest = max(float(box.get("y", 0)) + float(box.get("height", 0)) for box in boxes)
    assert right <= float(root.get("width", 0))
    assert lowest <= float(root.get("height", 0))


def test_a_hostile_text_is_shown_and_not_obeyed() -> None:
    picture = svg(branch(hostile(), "s0"), "</title><script/>")
    assert "<script" not in picture
    assert '</text><script>alert("x & y")</script>&amp;]]>' in [
        title.text for title in ElementTree.fromstring(picture).iter(f"{SVG}title")
    ]


@given(arguments())
def test_nothing_overlaps_and_each_step_is_in_the_middle_of_what_bears_on_it(argument: Argument) -> None:
    top = branch(argument, "s0")
    heights = {id: 40.0 + 17 * (len(id) % 3) for id in argument.nodes}
    found = middles(top, heights)
    shown = list(top.walk())
    for level in {one.depth for one in shown}:
        for upper, lower in pairwise([one.node for one in shown if one.depth == level]):
            room = found[lower.id] - found[upper.id] - (heights[upper.id] + heights[lower.id]) / 2
            assert room >= (BESIDE if upper.to == lower.to else APART) - 0.2
    for one in shown:
        if one.below:
            ends = found[one.below[0].node.id] + found[one.below[-1].node.id]
            assert found[one.node.id] == pytest.approx(ends / 2, abs=0.2)
    assert min(found[id] - heights[id] / 2 for id in found) == pytest.approx(0, abs=0.1)


def test_no_room_is_wasted_between_steps_that_bear_on_one() -> None:
    found = middles(branch(bees(), "plant"), dict.fromkeys(bees().nodes, 50.0))
    assert found["hunger"] == 25
    assert found["food"] == found["hunger"] + 50 + LINKED
    assert found["lawn"] == found["food"] + 50 + BESIDE
    assert found["edge"] == found["lawn"]


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Give the ratio of WCAG 2.2, 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", THEMES)
def test_every_word_stands_out_from_its_ground(theme: str) -> None:
    colours = THEMES[theme]
    assert set(colours.roles) == set(Role)
    for colour in (colours.ink, colours.quiet, *colours.roles.values()):
        assert contrast(colour, colours.box) >= 4.5
    for colour in (colours.ink, colours.quiet):
        assert contrast(colour, colours.ground) >= 4.5
    for colour in (colours.line, colours.roles[Role.CONCESSION]):
        assert contrast(colour, colours.ground) >= 3


def test_without_a_theme_the_picture_follows_its_reader() -> None:
    assert "prefers-color-scheme: dark" in style("auto")
    assert "prefers-color-scheme" not in style("light") + style("dark")
    assert style("light") != style("dark")
