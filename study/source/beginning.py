"""What a new source begins with: the three files of its folder, made from an article. Gives texts; writes none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from study.source.first_facts import first_facts, quoted
from study.values import frozen

if TYPE_CHECKING:
    from study.source.article import Article

NOBODY = "unknown"
"""The author of a source whose author was not told."""


@frozen(kw_only=True)
class Beginning:
    """What is known of a source that is to be made."""

    id: str
    title: str
    """As it is shown, on one line; the article's own may hold signs that cannot be seen."""
    article: Article
    """With at least one paragraph."""
    author: str = ""
    """Empty where it is not known."""
    language: str = "en"

    @property
    def files(self) -> dict[str, str]:
        """The files of the folder, by name. Their YAML loads, and the fact base gives questions."""
        facts = first_facts(self.id, len(self.article.paragraphs), self.author)
        return {"source.yaml": _source(self), "brief.md": _brief(self), "facts.yaml": facts}


def _source(new: Beginning) -> str:
    return f"""\
# What this source is. Its retelling is in brief.md, what is known of it in facts.yaml.
source: {new.id}
title: {quoted(new.title)}
author: {quoted(new.author or NOBODY)}

# what kind of text it is: opinion article, report, chapter of a textbook …
# text-kind: opinion article

# what its readers should know before they begin
# about: >-
#   A report on how bees find their way home.

language: {quoted(new.language)}
# of the text it was made from: title and paragraphs, a line each, no line end after the last; it tells whether a
# text that a learner attaches is the same one, word for word
sha256: {new.article.sha256}
# how many there are, and so how many headings "## 1", "## 2" … brief.md has
passages: {len(new.article.paragraphs)}

# named sections, each with its passages; no passage stands in two of them
# parts:
#   The beginning: [1]

# the passages that judge or argue, more than they report
# opinion: [1]
"""


_HEADING = re.compile(r"## +\d+")
"""What the reader of briefs takes for the beginning of a passage."""


def _brief(new: Beginning) -> str:
    head = f"""\
<!--
Each passage below holds the article's paragraph of that number, as a start. Retell it in your own words, in 40 to 120
of them: the article belongs to its author, and what you retell you can share. Make it complete, so that whoever reads
the brief alone can answer every question, and neutral: "the author argues", "the article says". Keep the headings as
they are; questions name passages by their numbers.
-->

# {new.title}
"""
    passages = (
        f"\n## {number}\n\n{chr(92) if _HEADING.fullmatch(paragraph) else ''}{paragraph}\n"
        for number, paragraph in enumerate(new.article.paragraphs, 1)
    )
    return head + "".join(passages)
