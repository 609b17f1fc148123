"""A small fact base on bees that is sound, for tests that break it in one place."""

from __future__ import annotations

BRIEF = {
    1: "The article says that Karl von Frisch decoded the dance of the bees.",
    2: "It says that bees beat their wings 230 times a second. More flowers, it argues, should be planted.",
}

BASE = """\
source: bees

entities:
  frisch:
    name: Karl von Frisch
    kind: person
    aliases: [von Frisch]
    era: [1886, 1982]
    who: decoded the dance
  lindauer:
    name: Martin Lindauer
    kind: person
    who: is not in the article
    foil: true
  darwin:
    name: Charles Darwin
    kind: person
    who: is not in the article
    foil: true

facts:
  decoder:
    passage: 1
    say: The dance was decoded by [who].
    slots:
      who:
        is: frisch
        ask: Who decoded the dance?
        one: true
        foils: [lindauer]
        not: [darwin]
    why: The article says so.
    hint: He was an Austrian.
    span: decoded the dance of the bees
  wings:
    passage: 2
    say: Bees beat their wings [times] times a second, which makes a [sound].
    slots:
      times:
        number: 230
        within: 10%
        ask: How many times?
        near: [23, 100, 1000]
      sound:
        text: hum
        accept: [humming]
        ask: What does it make?
        foils:
          song: The article speaks of a hum.
          click: The article speaks of a hum.
          silence: The article speaks of a hum.
    why: The article says so.
    hint: It is a lot.

claims:
  praise:
    passage: 1
    by: frisch
    text: The dance is a language.
    firmness: says
    why: He is quoted.
    hint: He decoded it.

events:
  born:
    passage: 1
    order: 1
    text: He is born
    why: It comes first.

argument:
  plant:
    role: thesis
    passage: 2
    text: More flowers should be planted.
    short: more flowers should be planted
    modality: judgement
    why: It is what the article argues for.
  hunger:
    role: premise
    to: plant
    linked: [food]
    passage: 2
    text: Bees go hungry.
    short: bees go hungry
    modality: report
    why: It is why.
  food:
    role: premise
    to: plant
    linked: [hunger]
    passage: 2
    text: Flowers feed bees.
    short: flowers feed bees
    modality: report
    why: It is why, too.
  lawn:
    role: concession
    to: plant
    passage: 2
    text: Lawns are liked.
    short: lawns are liked
    modality: judgement
    why: It is granted.
  edge:
    role: rebuttal
    to: lawn
    passage: 2
    text: An edge is enough.
    short: an edge is enough
    modality: judgement
    why: It answers the lawns.

tests:
  fed:
    node: hunger
    effect: weaken
    strong: all bees are found well fed
    because: Then they do not go hungry.
    weak:
      bees like blue: It concerns colours.
      bees sleep at night: It concerns sleep.
      bees dislike smoke: It concerns smoke.
    why: The step says that they go hungry.
"""
