// Match: each left side gets a right one; the first left side without one is next.

function matchCard() {
  const card = openCard();
  if (card.back) {
    judge();
    return;
  }
  const lefts = Array.from(card.root.querySelector(".lefts ol").children);
  const list = card.root.querySelector(".rights ul");
  const rights = shuffleRows(list, card.random, (some) => lefts.every((left, at) => some[at].dataset.lefts === String(at)));
  const slots = lefts.map(function (left) {
    const slot = made("span", "slot", "");
    left.appendChild(slot);
    return slot;
  });
  const given = lefts.map(() => "");
  let active = 0;
  lefts.forEach(function (left, at) {
    pressable(left, "button", function () {
      given[at] = "";
      active = at;
      paint();
    });
  });
  rights.forEach(function (right) {
    pressable(right, "button", function () {
      if (active < 0) {
        return;
      }
      given[active] = right.dataset.at;
      active = given.indexOf("");
      paint();
    });
  });
  paint();

  function paint() {
    card.answer(given);
    lefts.forEach(function (left, at) {
      const right = rights.find((row) => row.dataset.at === given[at]);
      slots[at].textContent = right ? right.textContent : "";
      left.classList.toggle("picked", Boolean(right));
      left.classList.toggle("active", at === active);
    });
    rights.forEach(function (right) {
      right.classList.toggle("used", given.includes(right.dataset.at));
    });
  }

  function judge() {
    const given = card.response || [];
    if (!given.some(Boolean)) {
      return;
    }
    const rights = Array.from(card.root.querySelector(".data ul").children);
    const pairs = Array.from(card.root.querySelector(".pairs ul").children);
    let good = 0;
    pairs.forEach(function (pair, at) {
      const put = given[at] ? rights[Number(given[at])] : null;
      const right = put !== null && put.dataset.lefts.split(" ").includes(String(at));
      good += right ? 1 : 0;
      pair.classList.add(right ? "right" : "wrong");
      if (!right) {
        pair.appendChild(made("small", "note", put ? "you: " + put.textContent : "you left it open"));
      }
    });
    const said = good < pairs.length ? good + " of " + pairs.length + " pairs" : "";
    showVerdict(card, byShare(good / pairs.length), said, good / pairs.length);
  }
}

matchCard();
