"""What a new source begins with loads as it is, whatever article it was made from."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from study.generate.bank import deck_text
from study.source.article import Article
from study.source.beginning import NOBODY, Beginning
from study.source.brief import read_brief
from study.source.first_facts import first_facts
from study.source.reading import read_facts, read_source

BEES = Article("How bees talk", ("Bees dance.", "The sun is their compass.", "So say their keepers."))

line = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Zl", "Zp", "Cs"], exclude_characters="\ufffe\uffff")
)
written = line.map(lambda text: " ".join(text.split())).filter(bool)


def begun(article: Article = BEES, author: str = "", title: str = "") -> dict[str, str]:
    return Beginning(id="bees", title=title or article.title, article=article, author=author).files


def uncommented(text: str) -> str:
    """Take the "# " away from every example, as a person would."""
    blocks = text.split("\n\n")
    opening = re.compile(r"# +[a-z-]+:( |$)")
    return "\n\n".join(
        "\n".join(line.removeprefix("# ") for line in block.split("\n"))
        if opening.match(block.split("\n")[0])
        else block
        for block in blocks
    )


@given(written, st.lists(written, min_size=1, max_size=4), st.one_of(st.just(""), written))
def test_every_article_makes_a_source_that_loads(title: str, paragraphs: list[str], author: str) -> None:
    article = Article(title, tuple(paragraphs))
    files = begun(article, author)
    source = read_source(files["source.yaml"], "source.yaml").source
    assert source is not None
    assert (source.title, source.author) == (title, author or NOBODY)
    assert (source.passages, source.sha256) == (len(paragraphs), article.sha256)
    brief = read_brief(files["brief.md"])
    assert list(brief) == list(range(1, len(paragraphs) + 1))
    assert [passage.removeprefix("\\") for passage in brief.values()] == [
        each.removeprefix("\\") for each in paragraphs
    ]
    assert read_facts(files["facts.yaml"], "facts.yaml", brief).problems == ()


def test_a_paragraph_that_looks_like_a_heading_is_none() -> None:
    brief = read_brief(begun(Article("Bees", ("## 2", "Bees dance.")))["brief.md"])
    assert brief == {1: "\\## 2", 2: "Bees dance."}


@pytest.mark.parametrize("author", ["", "Karl von Frisch", "the editor", "The Translator"])
@pytest.mark.parametrize("passages", [1, 2, 15])
def test_the_first_fact_base_gives_questions(author: str, passages: int) -> None:
    article = Article("How bees talk", BEES.paragraphs[:1] * passages)
    files = begun(article, author)
    source = read_source(files["source.yaml"], "source.yaml").source
    facts = read_facts(files["facts.yaml"], "facts.yaml", read_brief(files["brief.md"])).facts
    assert source is not None
    assert facts is not None
    deck = deck_text(source, facts)
    assert deck.count("    made: ") >= 2
    assert ('point: "writer"' in deck) == bool(author)


def test_every_example_in_a_comment_loads_once_it_is_none() -> None:
    files = begun()
    facts = uncommented(files["facts.yaml"])
    reading = read_facts(facts, "facts.yaml", read_brief(files["brief.md"]))
    assert reading.problems == ()
    assert reading.facts is not None
    assert "writer" in reading.facts.facts
    assert reading.facts.claims
    assert reading.facts.events
    assert len(reading.facts.argument.nodes) == 4
    source = read_source(uncommented(files["source.yaml"]), "source.yaml").source
    assert source is not None, "source.yaml"
    assert not re.search(r"^# +[a-z-]+:", facts, re.MULTILINE), "an example was left a comment"


def test_each_idea_is_explained_beside_its_example() -> None:
    text = first_facts("bees", 3, "Karl von Frisch")
    for idea in ("# Entities: ", "# Facts: ", "# Claims: ", "# Events: ", "# The argument: "):
        assert idea in text
    assert max(map(len, text.splitlines())) <= 120
