// Number: a figure.

function numberCard() {
  const card = openCard();
  if (!card.back) {
    askForLine(card, "Type the number, or say it");
    return;
  }
  if (card.response === null || !card.response.trim()) {
    return;
  }
  const data = card.root.querySelector(".data").dataset;
  const language = card.root.getAttribute("lang") || "en";
  const verdict = judgeNumber(card.response, data.number, data.within, data.unit, language);
  showVerdict(card, verdict.mark, verdict.why, verdict.share);
  showTyped(card, card.response, []);
}

numberCard();
