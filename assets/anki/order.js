// Order: items tapped one after another.

function orderCard() {
  const card = openCard();
  const items = card.root.querySelector(".items");
  if (card.back) {
    if (card.response) {
      judge();
    }
    return;
  }
  const list = items.querySelector("ul");
  const place = (row) => Number(row.dataset.place);
  const rows = shuffleRows(list, card.random, (some) => some.every((row, at) => place(row) === at));
  const clear = made("button", "quiet", "Start over");
  clear.type = "button";
  clear.addEventListener("click", function () {
    tapped([]);
  });
  items.appendChild(clear);
  let given = [];
  rows.forEach(function (row) {
    pressable(row, "button", function () {
      const tap = place(row);
      tapped(given.includes(tap) ? given.filter((other) => other !== tap) : given.concat(tap));
    });
  });
  tapped([]);

  function tapped(next) {
    given = next;
    card.answer(given);
    rows.forEach(function (row) {
      const nth = given.indexOf(place(row)) + 1;
      row.classList.toggle("picked", nth > 0);
      row.dataset.nth = nth || "";
      row.setAttribute("aria-label", row.textContent + (nth ? ", " + ordinal(nth) : ""));
    });
    clear.hidden = !given.length;
  }

  function judge() {
    const given = card.response;
    const answer = Array.from(items.querySelector("ol").children);
    if (given.length < answer.length) {
      return;
    }
    answer.forEach(function (row, at) {
      const put = given.indexOf(at);
      row.classList.add(put === at ? "right" : "wrong");
      if (put !== at) {
        row.appendChild(made("small", "note", "you put it " + ordinal(put + 1)));
      }
    });
    const share = Math.max(0, kendall(given));
    const slip = given.findIndex((put, at) => put !== at);
    const said = slip < 0 ? "" : "the first slip is at place " + (slip + 1);
    showVerdict(card, slip < 0 ? "right" : byShare(share), said, share);
  }
}

/** Kendall's tau between an order and the right one, 0, 1, 2 … */
function kendall(given) {
  let kept = 0;
  let pairs = 0;
  for (let i = 0; i < given.length; i += 1) {
    for (let j = i + 1; j < given.length; j += 1) {
      pairs += 1;
      kept += given[i] < given[j] ? 1 : 0;
    }
  }
  return (2 * kept - pairs) / pairs;
}

orderCard();
