// The verdict as a learner sees it: a sign, a word, what was said. Judges nothing.

const VERDICTS = {
  right: ["✓", "Right", "Good"],
  almost: ["≈", "Almost right", "Hard"],
  partly: ["≈", "Partly right", "Hard"],
  wrong: ["✗", "Wrong", "Again"],
  again: ["…", "Look again", ""],
};

/** right, partly or wrong by a share from 0 to 1. */
function byShare(share) {
  return share >= 1 ? "right" : share <= 0 ? "wrong" : "partly";
}

/** Shows the verdict, and which of Anki's buttons fits it. */
function showVerdict(card, mark, said, share) {
  const place = card.root.querySelector(".verdict");
  const [sign, word, button] = VERDICTS[mark];
  const percent = mark === "partly" ? ", " + Math.round(share * 100) + "%" : "";
  place.className = "verdict " + mark;
  place.textContent = "";
  place.appendChild(made("b", "", sign + " " + word + percent));
  if (said) {
    place.appendChild(made("span", "said", sentence(said)));
  }
  const suggested = mark === "partly" && share < 0.5 ? "Again" : button === "Good" && card.hinted ? "Hard" : button;
  if (suggested) {
    place.appendChild(made("small", "", "In Anki: " + suggested));
  }
  place.hidden = false;
}

function sentence(text) {
  const begun = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?…]$/.test(begun) ? begun : begun + ".";
}

/** a, a and b, or a, b and c. */
function listed(texts) {
  return texts.length < 2 ? texts.join("") : texts.slice(0, -1).join(", ") + " and " + texts[texts.length - 1];
}

function ordinal(number) {
  const teen = number % 100 > 10 && number % 100 < 14;
  return number + (teen ? "th" : { 1: "st", 2: "nd", 3: "rd" }[number % 10] || "th");
}
