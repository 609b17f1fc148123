"""A sound base broken in one place at a time: what stands there, what is put in its place, what is said of it."""

from __future__ import annotations

BROKEN: dict[str, tuple[str, str, tuple[str, ...]]] = {
    "a missing source": (
        "source: bees\n",
        "",
        ('1:1: this fact base has no "source"',),
    ),
    "source not id": (
        "source: bees\n",
        "source: Bees and more\n",
        ('1:9: "Bees and more" is no id',),
    ),
    "unknown section": (
        "claims:",
        "claimz:",
        ('55:1: a fact base has no key "claimz"',),
    ),
    "section twice": (
        "tests:",
        "claims:",
        ('114:1: "claims" stands here a second time (first on line 55)',),
    ),
    "section list": (
        "events:\n  born:\n    passage: 1\n    order: 1\n    text: He is born\n    why: It comes first.",
        "events: none",
        ('64:9: "events" wants keys with values',),
    ),
    "unknown key": (
        "    kind: person\n    aliases",
        "    kinds: person\n    aliases",
        (
            '4:3: this entity has no "kind"',
            '6:5: an entity has no key "kinds"',
        ),
    ),
    "missing who": (
        "    who: decoded the dance\n",
        "",
        ('4:3: this entity has no "who"',),
    ),
    "alias in two sets": (
        "    name: Martin Lindauer\n",
        "    name: Martin Lindauer\n    aliases: [von  frisch]\n",
        ('12:15: "von frisch" is a name of "frisch" too, which is of another set',),
    ),
    "name in two sets": (
        "    name: Martin Lindauer\n",
        "    name: Karl von Frisch\n",
        ('11:11: "Karl von Frisch" is a name of "frisch" too, which is of another set',),
    ),
    "unknown relation": (
        "    name: Martin Lindauer\n",
        "    name: Martin Lindauer\n    relations: {frish: his pupil}\n",
        ('12:17: there is no entity "frish"',),
    ),
    "related to itself": (
        "    name: Martin Lindauer\n",
        "    name: Martin Lindauer\n    relations: {lindauer: himself}\n",
        ('12:17: "lindauer" is of the same set as "lindauer", and never stands against it',),
    ),
    "relation without words": (
        "    name: Martin Lindauer\n",
        "    name: Martin Lindauer\n    relations: his pupil\n",
        ('12:16: "relations" wants keys with values',),
    ),
    "era order": (
        "[1886, 1982]",
        "[1982, 1886]",
        ('8:10: "era" ends in 1886, before it begins in 1982',),
    ),
    "era shape": (
        "[1886, 1982]",
        "[1886, later]",
        ('8:10: "era" wants two years',),
    ),
    "era text": (
        "[1886, 1982]",
        "long ago",
        ('8:10: "era" wants two years',),
    ),
    "same id in two sections": (
        "  praise:",
        "  decoder:",
        ('56:3: "decoder" stands here a second time (first on line 22)',),
    ),
    "same id in a section": (
        "  wings:",
        "  decoder:",
        ('35:3: "decoder" stands here a second time (first on line 22)',),
    ),
    "bad id": (
        "  praise:",
        "  Praise Him:",
        ('56:3: "Praise Him" is no id',),
    ),
    "no slot for mark": (
        "by [who].",
        "by [whom].",
        (
            '24:10: nothing under "slots" says what fills [whom]',
            '26:7: the sentence of this fact has no slot "[who]"',
        ),
    ),
    "mark twice": (
        "by [who].",
        "by [who], yes, [who].",
        ("24:10: [who] stands in this sentence twice",),
    ),
    "nothing fills": (
        "        is: frisch\n",
        "",
        ("26:7: nothing says what fills this slot",),
    ),
    "two fill": (
        "        is: frisch\n",
        "        is: frisch\n        text: Frisch\n",
        ('26:7: this slot has "is" and "text", and only one thing can fill it',),
    ),
    "wrong key": (
        "        text: hum\n",
        "        text: hum\n        unit: db\n",
        ('46:15: "unit" does not go with "text"',),
    ),
    "unknown entity": (
        "        is: frisch\n",
        "        is: frish\n",
        ('27:13: there is no entity "frish"',),
    ),
    "foil as answer": (
        "        is: frisch\n",
        "        is: lindauer\n",
        (
            '27:13: "lindauer" is a foil, and can only be a wrong option',
            '30:17: "lindauer" is the answer itself',
        ),
    ),
    "as no name": (
        "        is: frisch\n",
        "        is: frisch\n        as: Otto\n",
        ('28:13: "Otto" is no name of "frisch"',),
    ),
    "unknown foil": (
        "foils: [lindauer]",
        "foils: [lindaur]",
        ('30:17: there is no entity "lindaur"',),
    ),
    "foil same set": (
        "foils: [lindauer]",
        "foils: [frisch]",
        ('30:17: "frisch" is the answer itself',),
    ),
    "foil and not": (
        "not: [darwin]",
        "not: [lindauer]",
        ('30:17: "lindauer" stands under "foils" and under "not"',),
    ),
    "few near": (
        "near: [23, 100, 1000]",
        "near: [23, 100]",
        ('43:15: "near" has 2 wrong options',),
    ),
    "no foils": (
        "        near: [23, 100, 1000]\n",
        "",
        ('39:7: this slot has no "near"',),
    ),
    "foil is right": (
        "          song: The",
        "          humming: The",
        ('49:11: "humming" is the right answer or stands here twice',),
    ),
    "bad number": (
        "number: 230",
        "number: many",
        ('40:17: "number" wants a number, and "many" is none',),
    ),
    "no hint": (
        "    hint: He was an Austrian.\n",
        "",
        ('26:7: the slot "who" has no hint',),
    ),
    "span elsewhere": (
        "span: decoded the dance of the bees",
        "span: beat their wings",
        ("34:11: passage 1 of the brief has no such words",),
    ),
    "span nowhere": (
        "span: decoded the dance of the bees",
        "span: decoded the dance of bees",
        ("34:11: passage 1 of the brief has no such words",),
    ),
    "no passage": (
        "  praise:\n    passage: 1",
        "  praise:\n    passage: 9",
        ("57:14: the brief has no passage 9",),
    ),
    "bad passage": (
        "  praise:\n    passage: 1",
        "  praise:\n    passage: first",
        ('57:14: "passage" wants the number of a passage, and "first" is none',),
    ),
    "speaker": (
        "    by: frisch",
        "    by: fritsch",
        ('58:9: there is no entity "fritsch"',),
    ),
    "bad one": (
        "        one: true",
        "        one: maybe",
        ('29:14: "one" is true or false, and not "maybe"',),
    ),
    "bad role": (
        "    role: thesis",
        "    role: thesys",
        ('73:11: "thesys" is no role',),
    ),
    "no thesis": (
        "    role: thesis\n",
        "    role: premise\n    to: hunger\n",
        (
            "72:3: this argument has no thesis",
            "74:9: these steps support one another in a circle: plant → hunger → plant",
        ),
    ),
    "two theses": (
        "    role: concession\n    to: plant\n",
        "    role: thesis\n",
        (
            '98:11: "lawn" is a second thesis beside "plant"',
            '106:9: a rebuttal answers a concession, and "lawn" is a thesis',
        ),
    ),
    "thesis with to": (
        "    role: thesis\n",
        "    role: thesis\n    to: lawn\n",
        ("74:9: the thesis supports nothing",),
    ),
    "no to": (
        "    role: concession\n    to: plant\n",
        "    role: concession\n",
        ('97:3: this concession has no "to"',),
    ),
    "unknown to": (
        "    role: concession\n    to: plant\n",
        "    role: concession\n    to: plan\n",
        ('99:9: there is no step of the argument "plan"',),
    ),
    "circle": (
        "    role: concession\n    to: plant\n",
        "    role: concession\n    to: edge\n",
        ("99:9: these steps support one another in a circle: lawn → edge → lawn",),
    ),
    "rebuttal of premise": (
        "    to: lawn\n",
        "    to: hunger\n",
        ('107:9: a rebuttal answers a concession, and "hunger" is a premise',),
    ),
    "link not back": (
        "    linked: [hunger]\n",
        "",
        ('82:14: "food" is not linked back',),
    ),
    "link itself": (
        "    linked: [hunger]\n",
        "    linked: [food]\n",
        (
            '82:14: "food" is not linked back',
            "91:14: this step is linked with itself",
        ),
    ),
    "link unknown": (
        "    linked: [hunger]\n",
        "    linked: [hungry]\n",
        (
            '82:14: "food" is not linked back',
            '91:14: there is no step of the argument "hungry"',
        ),
    ),
    "link other": (
        "    to: plant\n    linked: [hunger]\n",
        "    to: lawn\n    linked: [hunger]\n",
        (
            '82:14: "food" supports another step, so the two are not linked',
            '91:14: "hunger" supports another step, so the two are not linked',
        ),
    ),
    "bad effect": (
        "    effect: weaken",
        "    effect: destroy",
        ('117:13: "destroy" is no effect',),
    ),
    "bad node": (
        "    node: hunger",
        "    node: hungr",
        ('116:11: there is no step of the argument "hungr"',),
    ),
    "suppose": (
        "    strong: all bees",
        "    strong: Suppose that all bees",
        ('118:13: "Suppose that all bees are found well fed" begins with "suppose" itself',),
    ),
    "full stop": (
        "      bees like blue:",
        "      bees like blue.:",
        ('121:7: "bees like blue." ends with a full stop',),
    ),
    "few weak": (
        "      bees dislike smoke: It concerns smoke.\n",
        "",
        ('121:7: "weak" has 2 wrong options',),
    ),
    "event point": (
        "    order: 1\n",
        "    order: 1\n    point: birth\n",
        ('68:12: there is no fact, claim or step "birth"',),
    ),
    "event order": (
        "    order: 1\n",
        "    order: 1.5\n",
        ('67:12: "order" wants a whole number, and not one of millions',),
    ),
    "plain bracket": (
        "    say: The dance was decoded by [who].",
        "    say: [who] decoded the dance.",
        ('24:10: YAML reads "[" at the beginning of a value as the start of a list',),
    ),
    "comment": (
        "    why: He is quoted.",
        "    why: He is #1.",
        ('61:10: this text stops at "He is": YAML reads " #" as the start of a comment',),
    ),
    "tab": (
        "    by: frisch",
        "\tby: frisch",
        ("58:1: a tab indents this line, and YAML wants spaces",),
    ),
    "no entry id": (
        "claims:\n",
        "claims:\n  - praise\n",
        ("56:3: this claim has no id",),
    ),
    "entry text": (
        "  born:\n    passage: 1\n    order: 1\n    text: He is born\n    why: It comes first.",
        "  born: long ago",
        ('65:3: "born" wants keys with values',),
    ),
    "colon in text": (
        "    why: He is quoted.",
        "    why: He is quoted: twice.",
        ("61:22: a colon and a space in the middle of a text begin a new key",),
    ),
    "two authors": (
        "    kind: person\n    who: is not in the article\n    foil: true\n  darwin:",
        "    kind: person\n    who: is not in the article\n    author: true\n  darwin:\n    author: true",
        ('16:13: "darwin" is a second author beside "lindauer"',),
    ),
    "one power twice in one question": (
        "events:\n",
        "actions:\n  danced:\n    passage: 1\n    point: decoder\n    who: frisch\n    among: people\n"
        "    did: decoded\n    why: He did.\n  wrote:\n    passage: 1\n    point: decoder\n    who: frisch\n"
        "    among: people\n    did: wrote\n    why: He did.\n\nevents:\n",
        ('75:10: "danced" is of the same power, and stands among "people" too',),
    ),
    "a deed that stands nowhere": (
        "events:\n",
        "deeds:\n  planting:\n    passage: 2\n    point: plantt\n    standing: wished\n    text: Planting\n"
        "    why: It is so.\n\nevents:\n",
        (
            '67:12: there is no fact, claim or step "plantt"',
            '68:15: "wished" is no standing',
        ),
    ),
    "also an unknown step": (
        "    linked: [food]\n",
        "    linked: [food]\n    also: [lawnn]\n",
        ('83:12: there is no step of the argument "lawnn"',),
    ),
}
"""By name: the words to be replaced (first place), the new words, each problem as line:column: sentence."""
