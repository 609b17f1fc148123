// Judging a number by its value and its unit, by the rules that judge it in the terminal. Pure; knows no card.

const ABOUT = /^(?:about|around|roughly|approximately|approx|circa|ca|c|nearly|almost|some|~|≈|±)\.?\s*/;
const LIMIT = /^\W*(?:(?:no )?(?:more|less|fewer) than|at least|at most|up to|over|under|above|below)\b|[<>≤≥]/i;
const FIGURE = /^([-+]?\d+(?:\.\d+)?|[-+]?\.\d+)(?:\s*(?:e|[x×*]\s*10\s*\^?)\s*([-+]?\d+))?/;

/** Judges a response; number and within are plain decimals, within in the number's own unit. */
function judgeNumber(response, number, within, unit, language) {
  const words = foldedWords(response, language);
  if (!words.length) {
    return verdictOf("again", "nothing typed");
  }
  if (/\d\s*(?:-|–|—|\bto\b|\.\.)\s*\d/.test(response) || /\bbetween\b|\bor\b/i.test(response)) {
    return verdictOf("wrong", "give one number, not a range");
  }
  if (LIMIT.test(response)) {
    return verdictOf("wrong", "give one number, not a limit");
  }
  const read = readFigure(response, language);
  if (!read) {
    return verdictOf("again", "there is no number in it");
  }
  const close = Math.abs(read.value - Number(number)) <= Number(within) + Math.abs(Number(number)) * 1e-12;
  if (!unitFits(read.rest, unit, language)) {
    return verdictOf("wrong", close ? "right number, wrong unit" : "another number, and another unit");
  }
  return close ? verdictOf("right", "") : verdictOf("wrong", read.value < Number(number) ? "too low" : "too high");
}

/** The first number of a response and what stands behind it; null where it has none. */
function readFigure(response, language) {
  const plain = withPlainNumbers(response.normalize("NFKC").toLowerCase().replace(/[\u2010-\u2015\u2212]/g, "-"), language);
  const bare = plain.trim().replace(ABOUT, "").replace(/^(minus|negative)\s+(?=\d)/, "-");
  const found = FIGURE.exec(bare);
  if (found) {
    const power = found[2] ? Math.pow(10, Number(found[2])) : 1;
    const scaled = scale(bare.slice(found[0].length).trim());
    return { value: Number(found[1]) * power * scaled.factor, rest: scaled.rest };
  }
  const words = withDigits(foldedWords(bare, language));
  return /^-?\d+$/.test(words[0] || "") ? { value: Number(words[0]), rest: words.slice(1).join(" ") } : null;
}

/** 5 million, 3 thousand. */
function scale(rest) {
  const word = rest.split(/\s+/)[0];
  return SCALES[word] ? { factor: SCALES[word], rest: rest.slice(word.length).trim() } : { factor: 1, rest: rest };
}

/** Whether what stands behind a number is nothing, or its unit, in the singular or the plural. */
function unitFits(rest, unit, language) {
  if (!unit) {
    return !/^[%‰°]/.test(rest) && foldedWords(rest, language).length <= 4;
  }
  const plain = (text) => foldedWords(text, language).map((word) => word.replace(/s$/, "")).join("");
  return !plain(rest) || plain(rest) === plain(unit);
}
