"""The picture of a step's place: sound XML, of sane size, and every word can be read, whatever the texts are."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from functools import cache
from html import unescape
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from study.paths import shipped
from study.presenting.argument_branch import ROLE_WORDS
from study.presenting.argument_colours import LIGHT
from study.presenting.argument_place import WIDTH, place_in_words, place_svg
from study.source.argument import Role
from study.source.brief import read_brief
from study.source.reading import read_facts
from tests.presenting.arguments import argument, arguments, bees, step
from tests.presenting.test_argument_svg import contrast
from tests.samples import NASTY, STEERING

if TYPE_CHECKING:
    from pathlib import Path

    from study.source.argument import Argument

SVG = "{http://www.w3.org/2000/svg}"
SEED = shipped() / "seeds" / "talk-to-russia"
TEXTS = {**NASTY, "steering": STEERING}
OTHERS = [role for role in Role if role is not Role.THESIS]
BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


@cache
def talk() -> Argument:
    """Give the argument that is shipped."""
    brief = read_brief((SEED / "brief.md").read_text(encoding="utf-8"))
    facts = read_facts((SEED / "facts.yaml").read_text(encoding="utf-8"), "facts.yaml", brief).facts
    assert facts is not None
    return facts.argument


def deep_and_wide() -> Argument:
    """Give long texts eight levels deep, with forty steps beside the last one and forty below it."""
    long = "more words than fit into a line " * 40
    way = [step(f"s{level}", OTHERS[level % 6], f"s{level - 1}", text=long) for level in range(1, 9)]
    beside = [step(f"beside{number}", Role.EVIDENCE, "s7", text=long) for number in range(40)]
    below = [step(f"below{number}", Role.EVIDENCE, "s8", text=long) for number in range(40)]
    return argument(step("s0", Role.THESIS, text=long), *way, *beside, *below)


def beset(text: str) -> Argument:
    """Give an argument where a text stands everywhere around a step, and in it."""
    names = ("here", "beside", "linked")
    near = [step(id, Role.PREMISE, "s1", text=text, linked=("linked",) if id == "here" else ()) for id in names]
    return argument(
        step("s0", Role.THESIS, text=text),
        step("s1", Role.CONCESSION, "s0", text=text),
        *near,
        step("below", Role.EVIDENCE, "here", text=text),
    )


def read(picture: str) -> list[str]:
    """Give the texts of a picture from top to bottom, each as one line."""
    root = ElementTree.fromstring(picture)
    return ["".join(text.itertext()) for text in root.iter(f"{SVG}text")]


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def height(picture: str) -> float:
    return float(ElementTree.fromstring(picture).get("height", 0))


@pytest.mark.parametrize("id", talk().nodes)
def test_every_step_of_the_shipped_argument_is_shown_with_the_way_down_to_it(id: str) -> None:
    shown, node, thesis = read(place_svg(talk(), id)), talk().nodes[id], talk().thesis
    assert thesis
    assert " ".join(words(node.short)) in " ".join(words(" ".join(shown)))
    assert " ".join(words(thesis.short)) in " ".join(words(" ".join(shown)))
    assert ROLE_WORDS[node.role] in shown, "the part of the step itself, on a line of its own"
    assert f"¶ {node.passage}" in shown
    ways = [line.split()[0] for line in shown if line.split()[0] in ROLE_WORDS.values()]
    above = [ROLE_WORDS[other.role] for other in reversed(talk().ancestors(id))]
    assert ways[: len(above)] == above


@pytest.mark.parametrize("id", talk().nodes)
def test_a_step_of_the_shipped_argument_has_a_small_picture(id: str) -> None:
    picture = place_svg(talk(), id)
    assert height(picture) <= 620
    assert len(picture.encode()) < 6_000
    assert picture == place_svg(talk(), id)


def test_what_bears_on_a_step_is_shown_or_counted() -> None:
    shown = read(place_svg(talk(), "hold-loosened"))
    near = len(talk().children("hold-loosened")) + len(talk().siblings("hold-loosened"))
    counted = sum(int(line.split()[1]) for line in shown if line.startswith("+ "))
    above = len(talk().ancestors("hold-loosened"))
    stubs = [line for line in shown if line.split()[0] in ROLE_WORDS.values() and " " in line]
    assert len(stubs) - above + counted == near


def test_a_single_step_is_shown_rather_than_counted() -> None:
    for count in range(12):
        below = [step(f"e{number}", Role.EVIDENCE, "s0") for number in range(count)]
        assert "+ 1 more" not in read(place_svg(argument(step("s0", Role.THESIS), *below), "s0"))


def test_premises_that_count_only_together_stand_together() -> None:
    shown = read(place_svg(bees(), "food"))
    at = shown.index("counts only together with")
    assert shown[at - 1] == "premise Bees go hungry"
    assert shown[at + 1] == "premise"


def test_what_speaks_against_is_told_by_a_word_and_by_a_dashed_line() -> None:
    picture = place_svg(bees(), "lawn")
    assert "granted" in read(picture)
    assert 'class="against"' in picture
    assert ".against { stroke-dasharray" in picture
    assert 'class="against"' not in place_svg(argument(step("a", Role.THESIS), step("b", Role.PREMISE, "a")), "b")


def test_every_word_stands_out_from_the_one_ground_that_it_has() -> None:
    for colour in (LIGHT.ink, LIGHT.quiet, *LIGHT.roles.values()):
        assert contrast(colour, LIGHT.ground) >= 4.5
    picture = place_svg(bees(), "lawn")
    assert f'<rect class="ground" width="{WIDTH}" height="{height(picture):g}"' in picture
    assert "prefers-color-scheme" not in picture, "a picture in a card cannot know its page"


def test_those_who_cannot_see_it_are_told_what_it_shows() -> None:
    root = ElementTree.fromstring(place_svg(bees(), "lawn"))
    title, about = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
    assert title is not None
    assert about is not None
    assert root.get("role") == "img"
    assert root.get("aria-labelledby") == f"{title.get('id')} {about.get('id')}"
    assert about.text == place_in_words(bees(), "lawn")


@pytest.mark.parametrize("name", TEXTS)
def test_a_hostile_text_is_shown_and_not_obeyed(name: str) -> None:
    picture = place_svg(beset(TEXTS[name]), "here")
    root = ElementTree.fromstring(picture)
    known = {"svg", "title", "desc", "style", "rect", "path", "text", "tspan"}
    assert {element.tag.removeprefix(SVG) for element in root.iter()} <= known
    allowed = {
        "xmlns", "width", "height", "viewBox", "role", "aria-labelledby", "id", "class", "x", "y", "rx", "d", "dx",
        "text-anchor",
    }  # fmt: skip
    assert {key for element in root.iter() for key in element.attrib} <= allowed
    assert not re.search(r"url\(|@import|href|<!|&#x?0*[0-8];", picture)
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]", picture)


def test_the_text_of_a_hostile_step_is_there_to_the_letter() -> None:
    shown = "".join("".join(read(place_svg(beset(NASTY["html"]), "here"))).split())
    assert "".join(NASTY["html"].split()) in shown


@given(arguments(), st.data())
def test_any_text_makes_sound_xml_with_one_box(tree: Argument, data: st.DataObject) -> None:
    id = data.draw(st.sampled_from(list(tree.nodes)))
    root = ElementTree.fromstring(place_svg(tree, id))
    boxes = [box for box in root.iter(f"{SVG}rect") if box.get("class") == "box rim"]
    assert len(boxes) == 1
    assert float(boxes[0].get("y", 0)) + float(boxes[0].get("height", 0)) <= float(root.get("height", 0))


def test_a_deep_and_wide_argument_has_a_small_picture_everywhere() -> None:
    tree = deep_and_wide()
    for id in ("s0", "s1", "s4", "s7", "s8", "beside20", "below39"):
        picture = place_svg(tree, id)
        assert len(picture.encode()) < 30_000
        assert height(picture) < 900
    assert "+ 36 more" in read(place_svg(tree, "s8"))
    assert "… 2 steps …" in read(place_svg(tree, "s8"))


def test_however_long_the_way_is_the_step_has_room() -> None:
    way = [step(f"s{level}", Role.PREMISE, f"s{level - 1}") for level in range(1, 300)]
    picture = place_svg(argument(step("s0", Role.THESIS), *way), "s299")
    assert height(picture) < 400
    box = next(box for box in ElementTree.fromstring(picture).iter(f"{SVG}rect") if box.get("class") == "box rim")
    assert float(box.get("width", 0)) > WIDTH / 2


def test_a_step_that_is_not_there_is_an_error() -> None:
    with pytest.raises(KeyError):
        place_svg(bees(), "wasps")


MEASURE = """<!doctype html><meta charset="utf-8"><body>%s<pre id="told"></pre><script>
const told = [];
for (const svg of document.querySelectorAll("svg")) {
  const box = svg.querySelector(".box").getBBox();
  for (const text of svg.querySelectorAll("text")) {
    const at = text.getBBox();
    const inner = text.classList.contains("here");
    const right = inner ? box.x + box.width : svg.viewBox.baseVal.width;
    const free = [at.x, at.y, right - at.x - at.width, svg.viewBox.baseVal.height - at.y - at.height];
    if (Math.min(...free) < 0) told.push([text.textContent, ...free]);
  }
}
document.getElementById("told").textContent = JSON.stringify([document.querySelectorAll("svg text").length, told]);
</script>"""


def outside(pictures: list[str], folder: Path) -> tuple[int, list[str]]:
    """Give how many texts a browser drew, and those that leave their picture or its box."""
    page = folder / "places.html"
    page.write_text(MEASURE % "".join(pictures), encoding="utf-8")
    assert BROWSER
    flags = ["--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder / 'profile'}", "--dump-dom"]
    done = subprocess.run([BROWSER, *flags, page.as_uri()], capture_output=True, text=True, check=True, timeout=60)
    found = re.search(r'<pre id="told">(.*?)</pre>', done.stdout, re.DOTALL)
    assert found
    count, told = json.loads(unescape(found[1]))
    return count, told


@pytest.mark.browser
@pytest.mark.skipif(BROWSER is None, reason="needs Chromium")
@pytest.mark.parametrize("family", ["system-ui, sans-serif", "'DejaVu Sans', Verdana, sans-serif"])
def test_no_text_leaves_its_picture(tmp_path: Path, family: str) -> None:
    pictures = [place_svg(talk(), id) for id in talk().nodes]
    pictures += [place_svg(beset(text), id) for text in TEXTS.values() for id in ("s0", "here", "below")]
    pictures += [place_svg(deep_and_wide(), id) for id in ("s0", "s8")]
    count, told = outside([each.replace("system-ui, sans-serif", family) for each in pictures], tmp_path)
    assert count > 400
    assert told == []
