// Open: a box to write in; on the back what was written stands beside the expected points, to be ticked.

function openResponseCard() {
  const card = openCard();
  const essay = card.root.querySelector(".essay");
  if (!card.back) {
    const box = made("textarea", "", "");
    box.rows = 6;
    box.dir = "auto";
    box.placeholder = "Write your answer, or say it aloud";
    box.setAttribute("aria-label", "Your answer");
    box.addEventListener("input", function () {
      card.answer(box.value);
    });
    essay.textContent = "";
    essay.appendChild(box);
    return;
  }
  const written = (card.response || "").trim();
  if (written) {
    const shown = made("blockquote", "", written);
    shown.dir = "auto";
    essay.appendChild(shown);
    essay.hidden = false;
  }
  const points = Array.from(card.root.querySelector(".points ul").children);
  const ticked = points.map((point) => Boolean(written) && mentions(written, point.textContent));
  points.forEach(function (point, at) {
    if (ticked[at]) {
      point.appendChild(made("small", "note", "found in your answer: a guess"));
    }
    pressable(point, "checkbox", function () {
      ticked[at] = !ticked[at];
      paint();
    });
  });
  paint();

  function paint() {
    let said = 0;
    let whole = 0;
    points.forEach(function (point, at) {
      const weight = Number(point.dataset.weight) || 1;
      whole += weight;
      said += ticked[at] ? weight : 0;
      point.classList.toggle("picked", ticked[at]);
      point.setAttribute("aria-checked", ticked[at] ? "true" : "false");
    });
    if (written || said) {
      showVerdict(card, byShare(said / whole), said < whole ? "tick what you said" : "", said / whole);
    }
  }
}

openResponseCard();
