// Judging a typed answer by the rules that judge it in the terminal; the first rule that fits decides.
// Pure: a response, what is accepted, rivals; out comes a verdict. Knows no card.

const NEGATIONS = new Set("not no never without non none nor neither cannot".split(" "));
const TURNING = ["un", "in", "im", "il", "ir", "dis", "non", "anti"];

/** Judges a response; accepted[0] is the answer; a rival has names and who it is. */
function judgeTyped(response, accepted, rivals, exact, language) {
  const said = foldedWords(response, language);
  if (!said.length) {
    return verdictOf("again", "nothing typed");
  }
  if (exact) {
    return judgeExact(response, accepted);
  }
  const given = withDigits(said);
  const keys = accepted.map((text) => ({ text: text, said: foldedWords(text, language) }));
  keys.forEach((key) => (key.words = withDigits(key.said)));
  if (keys.some((key) => same(key.words, given))) {
    return verdictOf("right", "");
  }
  const others = rivals.map((rival) => ({
    who: rival.names[0] + (rival.who ? ", " + rival.who : ""),
    names: rival.names.map((name) => withDigits(foldedWords(name, language))),
  }));
  return (
    rivalVerdict(given, keys, others) ||
    hedgeVerdict(response, keys, others, language) ||
    negationVerdict(given, keys) ||
    nearVerdict(response, said, given, keys, others) ||
    verdictOf("wrong", "it is “" + accepted[0] + "”", differenceOf(response, accepted[0]))
  );
}

function verdictOf(mark, why, difference) {
  const counts = mark === "right" || mark === "almost";
  return { mark: mark, share: counts ? 1 : 0, why: why, difference: difference || [] };
}

function judgeExact(response, accepted) {
  const plain = (text) => text.normalize("NFC").trim().replace(/\s+/g, " ");
  const bare = (text) => foldedWords(text, "en").join("");
  if (accepted.some((text) => plain(text) === plain(response))) {
    return verdictOf("right", "");
  }
  const close = accepted.find((text) => bare(text) === bare(response));
  const why = close ? "capitals, accents and signs count here: “" + close + "”" : "it is “" + accepted[0] + "”";
  return verdictOf("wrong", why, differenceOf(response, close || accepted[0]));
}

/** Words written together or apart count the same, where there is no figure in them. */
function same(words, others) {
  return words.join(" ") === others.join(" ") || (words.join("") === others.join("") && !/\d/.test(words.join("")));
}

/** A rival itself, or a word that tells a rival from the answer. */
function rivalVerdict(given, keys, others) {
  const known = keys.flatMap((key) => key.words);
  const named = others.find((rival) => rival.names.some((name) => same(name, given)));
  const part =
    given.length === 1 && !known.includes(given[0])
      ? others.find((rival) => rival.names.some((name) => name.includes(given[0])))
      : undefined;
  const rival = named || part;
  return rival ? verdictOf("wrong", "that is " + rival.who) : null;
}

/** Two answers at once. */
function hedgeVerdict(response, keys, others, language) {
  const lower = response.toLowerCase();
  const inKeys = (sign) => keys.some((key) => key.text.toLowerCase().includes(sign));
  if ([" or ", "/"].some((sign) => lower.includes(sign) && !inKeys(sign))) {
    return verdictOf("wrong", "choose one answer");
  }
  const parts = lower.split(/\s+and\s+|[,;&]/).map((part) => withDigits(foldedWords(part, language)));
  const filled = parts.filter((part) => part.length);
  const candidate = (part) =>
    keys.some((key) => same(key.words, part)) || others.some((rival) => rival.names.some((name) => same(name, part)));
  return filled.length > 1 && filled.filter(candidate).length > 0 && filled.every((part) => part.length < 5)
    ? verdictOf("wrong", "choose one answer")
    : null;
}

/** A negation on one side only, or a word turned round. */
function negationVerdict(given, keys) {
  const negated = (words) => words.some((word) => NEGATIONS.has(word));
  if (keys.every((key) => negated(key.words) !== negated(given))) {
    return verdictOf("wrong", negated(given) ? "that says the opposite" : "you left out ‘not’");
  }
  const turned = (word, words) => TURNING.some((start) => words.includes(start + word));
  const opposite = keys.every((key) => {
    const added = given.filter((word) => !key.words.includes(word));
    const gone = key.words.filter((word) => !given.includes(word));
    return added.some((word) => turned(word, gone)) || gone.some((word) => turned(word, added));
  });
  return opposite ? verdictOf("wrong", "that says the opposite") : null;
}

/** A slip of the keyboard: the nearest accepted answer that the response may be meant to be. */
function nearVerdict(response, said, given, keys, others) {
  const plain = (words) => !words.some((word) => /\d/.test(word));
  let check = null;
  for (const key of keys) {
    // A number written as a word may be misspelt like any word; one in figures never.
    const spelt = plain(key.said) && plain(given);
    const words = spelt ? key.said : key.words;
    const slip = slipOf(spelt ? said : given, words, others);
    if (slip === "check") {
      check = verdictOf("again", "check the name", []);
    } else if (slip) {
      return verdictOf("almost", "spelling: " + key.text, differenceOf(response, key.text));
    }
  }
  return check;
}

/** true for a slip, "check" for one in the very word that tells two names apart, false for none. */
function slipOf(given, words, others) {
  const figures = (list) => list.filter((word) => /\d/.test(word)).join(" ");
  if (given.length !== words.length || figures(given) !== figures(words)) {
    return false;
  }
  const touched = words.map((word, at) => at).filter((at) => given[at] !== words[at]);
  const allowed = (at) =>
    given[at][0] === words[at][0] && !/\d/.test(words[at]) && edits(given[at], words[at]) <= budget(words[at]);
  if (touched.length > Math.ceil(words.length / 2) || !touched.every(allowed)) {
    return false;
  }
  const names = others.flatMap((rival) => rival.names);
  const own = edits(given.join(" "), words.join(" "));
  const strange = names.flat().filter((word) => !words.includes(word));
  if (
    names.some((name) => edits(given.join(" "), name.join(" ")) <= own) ||
    touched.some((at) => strange.some((word) => edits(given[at], word) < edits(given[at], words[at])))
  ) {
    return false;
  }
  return words.length > 1 && touched.some((at) => names.some((name) => onlyApartAt(words, name, at))) ? "check" : true;
}

function onlyApartAt(words, name, at) {
  return (
    name.length === words.length &&
    name.every((word, place) => (word === words[place]) === (place !== at)) &&
    edits(name[at], words[at]) <= 3
  );
}

function budget(word) {
  return word.length <= 4 ? 0 : word.length <= 8 ? 1 : 2;
}

/** Optimal string alignment: insertions, deletions, changes, and swaps of neighbours. */
function edits(one, other) {
  const a = Array.from(one);
  const b = Array.from(other);
  const rows = [b.map((_, j) => j).concat(b.length)];
  for (let i = 1; i <= a.length; i += 1) {
    rows[i] = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      rows[i][j] = Math.min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
      }
    }
  }
  return rows[a.length][b.length];
}

/** What was typed beside what was expected, as stretches that are equal and stretches that differ. */
function differenceOf(typed, expected) {
  const a = Array.from(typed.trim());
  const b = Array.from(expected);
  if (a.length * b.length > 40000) {
    return [];
  }
  const common = Array.from({ length: a.length + 1 }, () => new Array(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      common[i][j] = alike(a[i], b[j]) ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
    }
  }
  const spans = [];
  const put = function (mine, theirs, equal) {
    const last = spans[spans.length - 1];
    if (last && last.equal === equal) {
      last.typed += mine;
      last.expected += theirs;
    } else {
      spans.push({ typed: mine, expected: theirs, equal: equal });
    }
  };
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && alike(a[i], b[j])) {
      put(a[i++], b[j++], true);
    } else if (i < a.length && (j === b.length || common[i + 1][j] >= common[i][j + 1])) {
      put(a[i++], "", false);
    } else {
      put("", b[j++], false);
    }
  }
  return spans;
}

function alike(one, other) {
  return one.toLowerCase() === other.toLowerCase();
}
