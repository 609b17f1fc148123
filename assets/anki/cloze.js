// Cloze: the gaps of this card become lines to type in, within the text.

function clozeCard() {
  const card = openCard();
  const open = Array.from(card.root.querySelectorAll(".text .cloze"));
  if (!open.length) {
    return;
  }
  if (card.back) {
    judge();
    return;
  }
  const typed = open.map(() => "");
  open.forEach(function (gap, at) {
    const shown = gap.textContent.replace(/^\[|\]$/g, "");
    const hint = shown === "..." ? "" : shown;
    const box = typingBox(hint || "…");
    box.setAttribute("aria-label", "Gap " + (at + 1) + (hint ? ", " + hint : ""));
    box.addEventListener("input", function () {
      typed[at] = box.value;
      card.answer(typed);
    });
    gap.textContent = "";
    gap.appendChild(box);
    if (at === 0) {
      focusOnDesktop(box);
    }
  });

  function judge() {
    const typed = card.response || [];
    if (!typed.some((text) => text.trim())) {
      return;
    }
    const language = card.root.getAttribute("lang") || "en";
    const gaps = fillings();
    const mine = gaps.filter((gap) => gap.number === open[0].dataset.ordinal);
    const verdicts = mine.map(function (gap, at) {
      const others = gaps.filter((other) => !other.texts.some((text) => gap.texts.includes(text)));
      const rivals = others.map((other) => ({ names: other.texts, who: "that fills another gap" }));
      return judgeTyped(typed[at] || "", gap.texts, rivals, false, language);
    });
    const good = verdicts.filter((verdict) => verdict.mark === "right" || verdict.mark === "almost").length;
    const said = verdicts.filter((verdict) => verdict.mark !== "right").map((verdict) => verdict.why);
    const slips = good === verdicts.length && said.length;
    const check = verdicts.find((verdict, at) => verdict.mark === "again" && typed[at].trim());
    const share = good / verdicts.length;
    showVerdict(card, check ? "again" : slips ? "almost" : byShare(share), check ? check.why : said.join("; "), share);
    open.forEach(function (gap, at) {
      const right = verdicts[at] && (verdicts[at].mark === "right" || verdicts[at].mark === "almost");
      gap.classList.add(right ? "right" : "wrong");
      if (typed[at] && !(verdicts[at] && verdicts[at].mark === "right")) {
        gap.insertBefore(made("del", "", typed[at]), gap.firstChild);
      }
    });
  }

  function fillings() {
    return Array.from(card.root.querySelectorAll(".data li")).map(function (row) {
      return { number: row.dataset.gap, texts: rowTexts(row, "span") };
    });
  }
}

clozeCard();
