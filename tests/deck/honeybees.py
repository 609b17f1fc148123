"""The example deck of the format: one question of each kind."""

HONEYBEES = """\
# yaml-language-server: $schema=…/deck.schema.json
deck: honeybees            # slug; the id of the deck
title: How honeybees talk
source: honeybees          # a folder under seeds/; optional
language: en
version: 2
about: One paragraph shown in the library and as the Anki deck description.
questions:                 # a mapping: the key is the question's id, stable for ever
  waggle-angle:            # choice: right is text
    ask: What does the angle of a waggle dance show?
    right: The direction of the food
    wrong:
      - The distance to the food
      - text: The colour of the flower
        because: Colour is learned at the flower itself.
    why: The angle from the vertical equals the angle from the sun.   # shown after every answer
    hint: Think of the sun as twelve o'clock.
    point: dance-angle     # optional: the point this asks; several questions may share one
    passage: 3             # where the source says so
    level: understand      # remember | understand | apply | analyse | evaluate | create
    tags: [dance]
    picture: dance.svg     # beside the deck or in assets/; alt text is required
    alt: A dancer's path on the comb
  worker-jobs:             # multiple: right is a list
    ask: Which jobs do workers do?
    right: [Nursing larvae, Building comb]
    wrong: [Mating with the queen]
  drones-sting:            # true or false
    claim: Drones can sting.
    verdict: false
    correction: Drones have no sting.
  discoverer:              # typed
    ask: Who decoded the dance?
    answer: Karl von Frisch
    accept: [Frisch, von Frisch]
    reject: [Otto Frisch]  # a rival that is never a typo of the answer
  wing-beats:              # number
    ask: Wing beats per second?
    number: 230
    within: 30             # or "5%"
    unit: per second
  hive-temp:               # cloze: gaps; alternatives after |, a hint after ?
    cloze: The nest is kept near [[35 | thirty-five]] °C by [[fanning ? with wings]].
  brood:                   # order
    ask: Put the stages in order.
    order: [Egg, Larva, Pupa, Adult]
  castes:                  # match
    ask: Match each caste to its role.
    match: {Queen: lays eggs, Drone: mates}
    extra: [guards the moon]
  propolis:                # card: plain two sides; both: true asks it either way
    front: Propolis
    back: Resin that seals gaps
  why-dance:               # open: free response, ticked off against expected points
    ask: Why is a dance better than a scent trail for a flying forager?
    expect:
      - it works over kilometres
      - text: it gives direction and distance at once
        weight: 2
"""
