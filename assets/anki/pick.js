// Choice and multiple: rows to tap.

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

function pickCard() {
  const card = openCard();
  const list = card.root.querySelector(".options ol");
  if (!list) {
    return;
  }
  const many = card.root.querySelector(".options").dataset.pick === "many";
  const rows = shuffleRows(list, card.random);
  const at = function (row) {
    return Number(row.dataset.at);
  };
  let picked = card.response || [];
  if (!card.back) {
    list.setAttribute("role", many ? "group" : "radiogroup");
    rows.forEach(function (row) {
      pressable(row, many ? "checkbox" : "radio", function () {
        const others = many ? picked.filter((place) => place !== at(row)) : [];
        picked = picked.includes(at(row)) ? others : others.concat(at(row));
        card.answer(picked);
        paint();
      });
    });
  }
  paint();
  if (card.back && picked.length) {
    judge();
  }

  function paint() {
    rows.forEach(function (row) {
      const chosen = picked.includes(at(row));
      row.classList.toggle("picked", chosen);
      if (!card.back) {
        row.setAttribute("aria-checked", chosen ? "true" : "false");
      }
    });
    list.classList.toggle("judged", card.back && picked.length > 0);
  }

  function judge() {
    const isRight = (row) => row.hasAttribute("data-right");
    const chosen = rows.filter((row) => picked.includes(at(row)));
    const right = rows.filter(isRight);
    const missed = right.filter((row) => !chosen.includes(row));
    const extra = chosen.filter((row) => !isRight(row));
    const share = Math.max(0, (right.length - missed.length - extra.length) / right.length);
    const whole = !missed.length && !extra.length;
    const said = whole ? "" : "you chose " + letters(chosen) + "; it is " + letters(right);
    showVerdict(card, whole ? "right" : byShare(share), said, share);
    offerReasons(rows.filter((row) => row.querySelector("small") && !chosen.includes(row)));
  }

  /** The reason why a chosen option is wrong is shown; those of the others on request. */
  function offerReasons(others) {
    if (!others.length) {
      return;
    }
    const button = made("button", "quiet", "Why not the others?");
    button.type = "button";
    button.addEventListener("click", function () {
      list.classList.remove("judged");
      button.hidden = true;
    });
    list.parentNode.appendChild(button);
  }

  function letters(some) {
    return listed(some.map((row) => LETTERS[rows.indexOf(row)] || String(rows.indexOf(row) + 1)));
  }
}

pickCard();
