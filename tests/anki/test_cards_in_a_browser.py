"""The cards as a learner works them: answered by script on the front, judged on the back, in a real browser."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from html import unescape
from typing import TYPE_CHECKING, Any

import pytest

from tests import samples
from tests.anki.conftest import exported

if TYPE_CHECKING:
    from pathlib import Path

    from tests.anki.real_anki import Anki

BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = [pytest.mark.browser, pytest.mark.skipif(BROWSER is None, reason="needs Chromium")]

NO_STORAGE = "Storage.prototype.setItem = Storage.prototype.getItem = function () { throw new Error('refused'); };"

HARNESS = """<!doctype html><meta charset="utf-8"><body class="card"><div id="qa"></div><pre id="told"></pre><script>
const told = { errors: [] };
window.onerror = function (message) { told.errors.push(message); };
%(before)s
function show(html) {
  const qa = document.getElementById("qa");
  qa.innerHTML = html;
  qa.querySelectorAll("script").forEach(function (old) {
    const script = document.createElement("script");
    script.textContent = old.textContent;
    old.replaceWith(script);
  });
}
const all = (selector) => Array.from(document.querySelectorAll(selector));
const texts = (selector) => all(selector).map((element) => element.textContent);
const pick = (selector, start) => all(selector).find((row) => row.textContent.startsWith(start)).click();
function type(at, text) {
  const box = all("input, textarea")[at];
  box.value = text;
  box.dispatchEvent(new Event("input"));
}
show(%(front)s);
told.front = texts("li > span");
%(acts)s
show(%(back)s);
told.back = texts("li > span");
told.verdict = texts(".verdict:not([hidden]) > *");
told.mark = all(".verdict:not([hidden])").map((place) => place.className);
told.right = texts("li.right, li[data-right]");
told.notes = texts(".note");
told.reasons = all(".options small").filter((row) => row.offsetHeight > 0).map((row) => row.textContent);
document.getElementById("told").textContent = JSON.stringify(told);
</script>"""


@pytest.fixture
def anki_with_bees(anki: Anki, tmp_path: Path) -> Anki:
    exported(tmp_path / "bees.apkg", samples.deck())
    anki.take(tmp_path / "bees.apkg")
    return anki


def worked(anki: Anki, folder: Path, question: str, acts: str, before: str = "", card: int = 0) -> dict[str, Any]:
    """Show a card's front, do something, show its back, and give what stood there."""
    shown = anki.cards(f"bees/{question}")[card]
    sides = {"front": shown.question(), "back": shown.answer()}
    written = {side: json.dumps(html).replace("</", "<\\/") for side, html in sides.items()}
    page = folder / "card.html"
    page.write_text(HARNESS % {**written, "acts": acts, "before": before}, encoding="utf-8")
    assert BROWSER
    flags = ["--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder / 'profile'}", "--dump-dom"]
    done = subprocess.run([BROWSER, *flags, page.as_uri()], capture_output=True, text=True, check=True, timeout=60)
    found = re.search(r'<pre id="told">(.*?)</pre>', done.stdout, re.DOTALL)
    assert found
    told: dict[str, Any] = json.loads(unescape(found[1]))
    assert told["errors"] == []
    return told


@pytest.mark.parametrize(
    ("question", "acts", "mark", "said"),
    [
        ("angle", 'pick(".options li", "The direction")', "right", "✓ Right"),
        ("angle", 'pick(".options li", "The colour")', "wrong", "✗ Wrong"),
        ("jobs", 'pick(".options li", "Nursing"); pick(".options li", "Building")', "right", "✓ Right"),
        ("jobs", 'pick(".options li", "Nursing")', "partly", "≈ Partly right, 50%"),
        ("sting", 'pick(".options li", "False")', "right", "✓ Right"),
        ("sting", 'pick(".options li", "True")', "wrong", "✗ Wrong"),
        ("decoder", 'type(0, "karl von frisch")', "right", "✓ Right"),
        ("decoder", 'type(0, "Karl von Frish")', "almost", "≈ Almost right"),
        ("decoder", 'type(0, "Otto Robert Frisch")', "wrong", "✗ Wrong"),
        ("beats", 'type(0, "about 210")', "right", "✓ Right"),
        ("beats", 'type(0, "300")', "wrong", "✗ Wrong"),
        ("warmth", 'type(0, "thirty-five")', "right", "✓ Right"),
        ("warmth", 'type(0, "36")', "wrong", "✗ Wrong"),
        ("brood", '["Egg", "Larva", "Pupa", "Adult"].forEach((item) => pick(".items li", item))', "right", "✓ Right"),
        (
            "brood",
            '["Larva", "Egg", "Pupa", "Adult"].forEach((item) => pick(".items li", item))',
            "partly",
            "≈ Partly right, 67%",
        ),
        ("castes", '["lays", "mates", "forages"].forEach((right) => pick(".rights li", right))', "right", "✓ Right"),
        (
            "castes",
            '["lays", "guards", "forages"].forEach((right) => pick(".rights li", right))',
            "partly",
            "≈ Partly right, 67%",
        ),
        ("scent", 'type(0, "It works over kilometres")', "partly", "≈ Partly right, 33%"),
    ],
)
def test_a_card_judges_what_was_answered(
    anki_with_bees: Anki, tmp_path: Path, question: str, acts: str, mark: str, said: str
) -> None:
    told = worked(anki_with_bees, tmp_path, question, acts)
    assert told["mark"] == [f"verdict {mark}"]
    assert told["verdict"][0] == said


@pytest.mark.parametrize("before", ["", NO_STORAGE, NO_STORAGE + "window.studyStayed = true;"])
@pytest.mark.parametrize("question", ["angle", "jobs"])
def test_the_options_stand_in_one_order_on_both_sides(
    anki_with_bees: Anki, tmp_path: Path, question: str, before: str
) -> None:
    told = worked(anki_with_bees, tmp_path, question, "", before)
    assert len(told["front"]) >= 3
    assert told["front"] == told["back"]
    assert told["verdict"] == []


def test_the_options_stand_in_another_order_another_time(anki_with_bees: Anki, tmp_path: Path) -> None:
    orders = {
        tuple(worked(anki_with_bees, tmp_path, "angle", "", f"Math.random = () => {chance};")["front"])
        for chance in (0.1, 0.2, 0.3, 0.4, 0.5)
    }
    assert len(orders) > 1


def test_the_reason_against_the_chosen_option_is_shown_and_no_other(anki_with_bees: Anki, tmp_path: Path) -> None:
    told = worked(anki_with_bees, tmp_path, "angle", 'pick(".options li", "The colour");')
    assert told["reasons"] == ["Colour is learned at the flower."]
    assert re.fullmatch(r"You chose [A-D]; it is [A-D]\.", told["verdict"][1])
    unanswered = worked(anki_with_bees, tmp_path, "angle", "")
    assert len(unanswered["reasons"]) == 2


def test_a_card_that_was_not_answered_shows_the_answer_and_no_verdict(anki_with_bees: Anki, tmp_path: Path) -> None:
    for question in ("angle", "decoder", "beats", "warmth", "brood", "castes", "scent"):
        told = worked(anki_with_bees, tmp_path, question, "")
        assert told["verdict"] == [], question


def test_a_note_tells_where_an_item_was_put(anki_with_bees: Anki, tmp_path: Path) -> None:
    acts = '["Larva", "Egg", "Pupa", "Adult"].forEach((item) => pick(".items li", item))'
    told = worked(anki_with_bees, tmp_path, "brood", acts)
    assert told["notes"] == ["you put it 2nd", "you put it 1st"]
