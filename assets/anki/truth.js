// True or false: two buttons.

function truthCard() {
  const card = openCard();
  const options = card.root.querySelector(".options");
  const list = options.querySelector("ul");
  const rows = Array.from(list.children);
  if (!card.back) {
    list.setAttribute("role", "radiogroup");
    rows.forEach(function (row) {
      pressable(row, "radio", function () {
        card.answer(row.textContent);
        paint(row.textContent);
      });
    });
  }
  paint(card.response);
  if (card.back) {
    rows.forEach(function (row) {
      row.toggleAttribute("data-right", row.textContent === options.dataset.key);
    });
    if (card.response) {
      const right = card.response === options.dataset.key;
      showVerdict(card, right ? "right" : "wrong", right ? "" : "you said " + card.response.toLowerCase());
    }
  }

  function paint(said) {
    rows.forEach(function (row) {
      row.classList.toggle("picked", row.textContent === said);
      if (!card.back) {
        row.setAttribute("aria-checked", row.textContent === said ? "true" : "false");
      }
    });
  }
}

truthCard();
