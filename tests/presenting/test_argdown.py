"""Argdown's own reader finds every step, every tag and every relation in what we write, whatever the texts hold."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from study.presenting.argdown import argdown, escaped
from study.presenting.argument_branch import AGAINST, ROLE_WORDS, branch
from study.presenting.clean import clean_line
from study.source.brief import read_brief
from study.source.reading import read_facts
from tests.presenting.arguments import bees, hostile

if TYPE_CHECKING:
    from collections.abc import Callable

    from study.source.argument import Argument

ROOM = Path(__file__).parent / "argdown"
SEED = Path(__file__).parents[2] / "seeds" / "talk-to-russia"

BEES = """\
===
title: "Bees"
author: "A beekeeper"
===

[plant]: More flowers should be planted. #thesis #passage-2
  + <hunger with food>
  - [lawn]: Lawns are liked. #granted #passage-2
    - [edge]: An edge is enough. #answer #passage-2

<hunger with food>

(1) [hunger]: Bees go hungry. #premise #passage-2
(2) [food]: Flowers feed bees. #premise #passage-2
-----
(3) [plant]
"""


def test_the_bees_as_argdown() -> None:
    assert argdown(branch(bees(), "plant"), "Bees", "A beekeeper") == BEES


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Plain, with (brackets), hyphens-and; more.", "Plain, with (brackets), hyphens-and; more."),
        ("the U.S.A. at 10:30", "the U\\.S\\.A. at 10\\:30"),
        ("#tag [x] <y>", "\\#tag \\[x\\] \\<y\\>"),
        ("a\n=== b", "a \\=\\=\\= b"),
    ],
)
def test_only_what_argdown_would_read_is_escaped(text: str, written: str) -> None:
    assert escaped(text) == written


def shipped() -> Argument:
    brief = read_brief((SEED / "brief.md").read_text(encoding="utf-8"))
    facts = read_facts((SEED / "facts.yaml").read_text(encoding="utf-8"), "facts.yaml", brief).facts
    assert facts is not None
    return facts.argument


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Any]:
    """Give Argdown's own reader, installed for this run."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None:
        pytest.skip("needs Node.js")
    room = tmp_path_factory.mktemp("argdown")
    shutil.copytree(ROOM, room, dirs_exist_ok=True)
    install = [npm, "install", "--no-audit", "--no-fund", "--ignore-scripts", "--no-package-lock"]
    done = subprocess.run(install, cwd=room, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr

    def run(text: str) -> Any:
        done = subprocess.run(
            [node, "read.mjs"], cwd=room, input=text, capture_output=True, text=True, encoding="utf-8"
        )
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    return run


@pytest.mark.node
@pytest.mark.parametrize("make", [bees, shipped, hostile])
def test_argdowns_own_reader_finds_everything(make: Callable[[], Argument], read: Callable[[str], Any]) -> None:
    argument = make()
    assert argument.thesis is not None
    title = '=== "Bees": #1 ==='
    found = read(argdown(branch(argument, argument.thesis.id), title, "A: beekeeper"))
    assert found["errors"] == []
    assert (found["title"], found["author"]) == (title, "A: beekeeper")
    # The reader leaves the blank before a tag that it takes out of a text.
    read_back = {each["id"]: ([text.rstrip() for text in each["texts"]], each["tags"]) for each in found["statements"]}
    assert read_back == {
        node.id: ([clean_line(node.text)], [ROLE_WORDS[node.role], f"passage-{node.passage}"])
        for node in argument.nodes.values()
    }
    assert {tuple(relation) for relation in found["relations"]} == {
        (node.id, "attack" if node.role in AGAINST else "support", node.to)
        for node in argument.nodes.values()
        if node.to and not node.linked
    }
    assert {(tuple(sorted(each["premises"])), *each["conclusions"]) for each in found["together"]} == {
        (tuple(sorted((node.id, *node.linked))), node.to) for node in argument.nodes.values() if node.linked
    }
