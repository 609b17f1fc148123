// Typed: a short answer.

function typedCard() {
  const card = openCard();
  if (!card.back) {
    askForLine(card, "Type the answer, or say it");
    return;
  }
  if (card.response === null || !card.response.trim()) {
    return;
  }
  const data = card.root.querySelector(".data");
  const answer = card.root.querySelector(".answer b").textContent;
  const accepted = [answer].concat(rowTexts(data, "[data-part=accepted] li"));
  const rivals = Array.from(data.querySelectorAll("[data-part=rivals] li")).map(function (row) {
    const who = row.querySelector("small");
    return { names: rowTexts(row, "span"), who: who ? who.textContent : "" };
  });
  const language = card.root.getAttribute("lang") || "en";
  const verdict = judgeTyped(card.response, accepted, rivals, data.dataset.exact === "yes", language);
  // The answer stands right below.
  showVerdict(card, verdict.mark, verdict.why.startsWith("it is ") ? "" : verdict.why, verdict.share);
  showTyped(card, card.response, verdict.difference);
}

typedCard();
