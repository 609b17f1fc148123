// Whether a free response plainly mentions a point, by the words they share: a guess, never a verdict. Pure.

const EMPTY_WORDS = new Set(
  (
    "a an the and or but of to in on at by for from with without as is are was were be been being it its this that " +
    "these those he she they his her their them which who whom what when where why how not no than then there has " +
    "have had do does did may might can could would should will shall one some any also more most very own such into"
  ).split(" "),
);

/** Whether most of a point's telling words stand in the response. */
function mentions(response, point) {
  const wanted = tellingWords(point);
  const said = new Set(tellingWords(response));
  const found = wanted.filter((word) => said.has(word)).length;
  return wanted.length > 0 && found / wanted.length >= 0.6;
}

function tellingWords(text) {
  const words = text.normalize("NFKC").normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  const found = words.match(/[\p{L}\p{N}]+/gu) || [];
  return Array.from(new Set(found.filter((word) => !EMPTY_WORDS.has(word)).map(stem)));
}

/** The word without the endings that change most often. */
function stem(word) {
  return word.length < 5 ? word : word.replace(/(?:ies|y)$/, "i").replace(/(?:ing|ed|es|s|ly)$/, "").replace(/e$/, "");
}
