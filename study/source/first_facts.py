"""The fact base that a new source begins with: a few entries, each kind explained by a comment. Gives text.

The entries that are no comments are true of any article, so that questions can be made at once. What would have to be
this article's own (claims, events, the argument) stands there as comments, which load once they are none.
"""

from __future__ import annotations

import json


def first_facts(id: str, passages: int, author: str = "") -> str:
    """Give the text of a fact base for the source ``id``; who wrote the article is asked only where it is known."""
    name = author or "the author"
    outsiders = [each for each in _OUTSIDERS if f"the {each}" != name.casefold()][:3]
    writer = _WRITER.replace("FOILS", ", ".join(outsiders))
    parts = (
        _HEAD.replace("ID", id),
        _ENTITIES.replace("AUTHOR", quoted(name)),
        *(_OUTSIDER.replace("ID", each) for each in outsiders),
        _length(passages),
        writer if author else _commented(writer),
        *(f"\n{about}\n{_commented(example)}" for about, example in _LATER),
    )
    return "".join(parts)


_HEAD = """\
# What the article says, as data: "study generate ID" makes questions from it.
#
# Say what the article says, and no more, in your own words; whose judgement it is ("the author argues") and how sure
# it is ("may", "perhaps") belongs to it. Every entry has an id of its own (small letters, digits, hyphens), its
# passage, and a "why" that is shown after the answer. The entries below are examples: write your own in their place.
# Entries behind "# " wait for your article: take the "# " away from the beginning of each of their lines.
source: ID
"""

_ENTITIES = """
# Entities: who and what is named. A wrong option is of the same "kind" as the right one. "who" finishes a sentence
# that begins with the name, and says why it is the wrong option. "foil: true" is an outsider, which may only be a wrong
# option. There may be "aliases: [other names]", accepted when they are typed.
entities:
  author:
    name: AUTHOR
    kind: person
    author: true
    who: wrote the article
"""

_OUTSIDERS = ("editor", "publisher", "translator", "illustrator")
"""Three of them are wrong options; one that is called as the author is would be a second entry of his."""
_OUTSIDER = """\
  ID:
    name: the ID
    kind: person
    foil: true
    who: did not write the article
"""


def _length(count: int) -> str:
    near = ", ".join(str(n) for n in (count - 1, count + 1, count + 2, count + 3) if n)
    return f"""
# Facts: a sentence with slots in brackets. What fills a slot is an entity ("is"), a "number", or a "text". "ask" is the
# question for it; "one: true" says that nothing else can be true there, so that a swap makes the sentence false. Wrong
# options stand under "foils", under "near" for a number; three at least, or it is asked in writing.
# "span: words of the brief" shows where the passage bears it out; it has to stand there word for word.
facts:
  length:
    passage: 1
    say: Of paragraphs the article has [count].
    slots:
      count:
        number: {count}
        ask: How many paragraphs has the article, not counting its title?
        one: true
        near: [{near}]
    why: The text from which this source was made has {count} after its title.
    hint: Each paragraph of the article is a passage of the brief.
"""


_WRITER = """
  writer:
    passage: 1
    say: The article was written by [who].
    slots:
      who:
        is: author
        ask: Who wrote the article?
        one: true
        foils: [FOILS]
    why: The article names its author.
    hint: It is said at its beginning or its end.
"""

_LATER = (
    (
        """\
# Claims: what somebody says in the article. "by" is an entity, and the text names no speaker; "firmness" stands between
# the name and "that": says, argues, presumes, calls it likely. It is asked once two people or more say something.""",
        """
claims:
  first-claim:
    passage: 1
    by: author
    text: Bees find their way home by the sun.
    firmness: argues
    why: The article says that this is what the author argues.
    hint: It is said at the beginning.
""",
    ),
    (
        """\
# Events: "order" counts up with time; equal numbers say that the article leaves open which came first.""",
        """
events:
  first-event:
    passage: 1
    order: 1
    text: The first bee comes home
    why: The article says that it came first.
""",
    ),
    (
        """\
# The argument: one "thesis", and what leads up to it. "to" is the step that a step supports or, for a rebuttal, the
# concession that it answers. Roles: thesis, premise, evidence, concession, rebuttal, recommendation, background.
# "short" says the same in a few words that can follow "that"; "modality" is report or judgement. Write five steps or
# more before you make questions: the wrong options of one step are others.""",
        """
argument:
  main-point:
    role: thesis
    passage: 1
    text: More flowers should be planted beside the roads.
    short: more flowers should be planted beside the roads
    modality: judgement
    why: It is what all else in the article leads up to.
  first-reason:
    role: premise
    to: main-point
    passage: 1
    text: Bees find too little food in towns.
    short: bees find too little food in towns
    modality: report
    why: The article gives it as a reason to plant more.
  granted:
    role: concession
    to: main-point
    passage: 1
    text: Flowers cost more than grass.
    short: flowers cost more than grass
    modality: report
    why: The article grants it.
  answered:
    role: rebuttal
    to: granted
    passage: 1
    text: Grass has to be cut every month.
    short: grass has to be cut every month
    modality: report
    why: It answers that flowers cost more.
""",
    ),
)
"""What has to be the article's own: what it is, and an example."""


def _commented(lines: str) -> str:
    """Give lines of YAML as comments; a blank line stays blank."""
    return "".join(f"# {line}\n" if line else "\n" for line in lines.splitlines())


def quoted(text: str) -> str:
    """Give a text as a YAML value in double quotes: any sign that cannot be seen is written as an escape."""
    return "".join(sign if sign.isprintable() else _escaped(sign) for sign in json.dumps(text, ensure_ascii=False))


def _escaped(sign: str) -> str:
    return f"\\u{ord(sign):04x}" if ord(sign) < 0x10000 else f"\\U{ord(sign):08x}"
