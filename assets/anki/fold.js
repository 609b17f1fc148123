// Folding: two texts that a reader would call the same answer become equal. Pure; knows no card and no verdict.

const UNITS =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen " +
  "seventeen eighteen nineteen";
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety";
const SCALES = { hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };
const ORDINALS = {
  first: "one", second: "two", third: "three", fifth: "five", eighth: "eight", ninth: "nine", twelfth: "twelve",
};
const LEADING = new Set(
  (
    "the a an in mr mrs ms miss dr prof professor sir lord lady dame president chairman chairwoman chancellor premier " +
    "prime minister general marshal secretary senator governor king queen emperor pope saint ambassador comrade"
  ).split(" "),
);
const LETTERS_APART = { ø: "o", ł: "l", đ: "d", ß: "ss", æ: "ae", œ: "oe", þ: "th", ð: "d", ı: "i", ς: "σ" };
const DECIMAL_COMMA = new Set(
  "de fr es it pt nl ru pl sv da nb nn no fi cs sk tr id el hu ro bg uk hr sr sl lt lv et is vi".split(" "),
);

const NUMBER_WORDS = {};
UNITS.split(" ").forEach((word, value) => (NUMBER_WORDS[word] = value));
TENS.split(" ").forEach((word, place) => (NUMBER_WORDS[word] = 20 + 10 * place));

/** Whether a language writes 1,5 for one and a half. */
function commaIsDecimal(language) {
  return DECIMAL_COMMA.has(language.toLowerCase().split(/[-_]/)[0]);
}

/** The words of a text: without case, accents, quotes, closing punctuation and leading articles or titles. */
function foldedWords(text, language) {
  const letters = text
    .normalize("NFKC")
    .normalize("NFD")
    .replace(/[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff]/g, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[øłđßæœþðıς]/g, (letter) => LETTERS_APART[letter])
    .replace(/[\u2018\u2019\u201b\u02bc`´]/g, "'")
    .replace(/[\u2010-\u2015\u2212]/g, "-");
  const spaced = withPlainNumbers(letters, language)
    .replace(/(^|[^a-z])((?:[a-z]\.){2,}[a-z]?)(?![a-z])/g, (all, before, dotted) => before + dotted.replace(/\./g, ""))
    .replace(/'s(?![a-z])/g, "")
    .replace(/n't(?![a-z])/g, " not")
    .replace(/'/g, "")
    .replace(/[\u201c\u201d\u201e"«»()[\]{}!?;:,¡¿…]/g, " ")
    .replace(/\.(?!\d)/g, " ")
    .replace(/([^\s\d])-(?=[^\s\d])/g, "$1 ")
    .replace(/(\d)-(?=[a-z])/g, "$1 ")
    .replace(/\s+%/g, "%");
  const words = spaced.split(/\s+/).filter((word) => word && word !== "-" && word !== "&");
  return withoutLeading(words);
}

/** The words with numbers written out turned into digits: thirty-eighth is 38th, fifteen hundred 1500. */
function withDigits(words) {
  const out = [];
  for (let at = 0; at < words.length; ) {
    const read = readNumberWords(words, at);
    if (read) {
      const minus = out[out.length - 1] === "minus" || out[out.length - 1] === "negative";
      out.splice(minus ? out.length - 1 : out.length, minus ? 1 : 0, (minus ? "-" : "") + read.text);
      at = read.next;
    } else {
      const digits = /^\d/.test(words[at]) && out[out.length - 1] === "minus";
      out.splice(digits ? out.length - 1 : out.length, digits ? 1 : 0, (digits ? "-" : "") + words[at]);
      at += 1;
    }
  }
  return out;
}

/** Thousands marks go, and the decimal mark is a point. */
function withPlainNumbers(text, language) {
  const comma = commaIsDecimal(language);
  const thousands = comma ? /(\d)[.'\u00a0\u202f ](?=\d{3}(?!\d))/g : /(\d)[,'\u00a0\u202f ](?=\d{3}(?!\d))/g;
  const plain = text.replace(thousands, "$1");
  return comma ? plain.replace(/(\d),(?=\d)/g, "$1.") : plain;
}

function withoutLeading(words) {
  let at = 0;
  while (at < words.length - 1 && (LEADING.has(words[at]) || (words[at] === "year" && words[at - 1] === "the"))) {
    at += 1;
  }
  return words.slice(at);
}

/** Reads a number in words that begins at a place; null where none begins there. */
function readNumberWords(words, start) {
  let whole = 0;
  let part = 0;
  let at = start;
  let ending = "";
  let last = Infinity;
  for (; at < words.length && !ending; at += 1) {
    let word = words[at];
    if (word === "and" && last >= 100 && last !== Infinity && numberWord(words[at + 1] || "")) {
      continue;
    }
    const found = numberWord(word);
    if (!found) {
      break;
    }
    word = found.word;
    if (SCALES[word] === 100) {
      part = (part || 1) * 100;
      last = 100;
    } else if (SCALES[word]) {
      whole += (part || 1) * SCALES[word];
      part = 0;
      last = SCALES[word];
    } else {
      const value = NUMBER_WORDS[word];
      if (last < 100 && !(last >= 20 && value > 0 && value < 10)) {
        break;
      }
      part += value;
      last = value;
    }
    ending = found.ordinal ? "th" : "";
  }
  if (at === start) {
    return null;
  }
  const value = whole + part;
  return { text: value + (ending ? ordinalEnding(value) : ""), next: at };
}

function numberWord(word) {
  if (word in NUMBER_WORDS || word in SCALES) {
    return { word: word, ordinal: false };
  }
  const cardinal = ORDINALS[word] || word.replace(/ieth$/, "y").replace(/th$/, "");
  const known = cardinal !== word && (cardinal in NUMBER_WORDS || cardinal in SCALES);
  return known ? { word: cardinal, ordinal: true } : null;
}

function ordinalEnding(value) {
  const teen = value % 100 > 10 && value % 100 < 14;
  return teen ? "th" : { 1: "st", 2: "nd", 3: "rd" }[value % 10] || "th";
}
