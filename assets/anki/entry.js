// A line to type in, on the front; on the back what was typed, beside the answer. Judges nothing.

/** Shows a line to type in, where a script can; a phone that opens no keyboard for it leaves the learner to say it. */
function askForLine(card, label) {
  const entry = card.root.querySelector(".entry");
  const box = typingBox(label);
  box.addEventListener("input", function () {
    card.answer(box.value);
  });
  entry.textContent = "";
  entry.appendChild(box);
  if (entry.dataset.unit) {
    entry.appendChild(made("span", "unit", entry.dataset.unit));
  }
  focusOnDesktop(box);
}

function typingBox(label) {
  const box = made("input", "box", "");
  box.type = "text";
  box.dir = "auto";
  box.placeholder = label;
  box.setAttribute("aria-label", label);
  box.setAttribute("autocomplete", "off");
  box.setAttribute("autocapitalize", "off");
  box.setAttribute("autocorrect", "off");
  box.setAttribute("spellcheck", "false");
  box.addEventListener("keydown", function (event) {
    if (event.key === "Enter" && !event.isComposing) {
      event.preventDefault();
      turnCard(box);
    }
  });
  return box;
}

/** Turns the card where Anki lets a card do so; elsewhere puts the keyboard away. */
function turnCard(box) {
  if (typeof pycmd === "function") {
    pycmd("ans");
  } else if (typeof showAnswer === "function") {
    showAnswer();
  } else {
    box.blur();
  }
}

/** On a phone the keyboard would hide the question; there the learner taps. */
function focusOnDesktop(box) {
  if (typeof pycmd === "function") {
    box.focus();
  }
}

/** The texts of a list in a field: the given element's own, one for each row. */
function rowTexts(place, selector) {
  return Array.from(place.querySelectorAll(selector)).map((row) => row.textContent);
}

/** Says what was typed; where it is much like the answer, with what differs marked. */
function showTyped(card, typed, difference) {
  const length = (spans) => spans.reduce((sum, span) => sum + span.typed.length + span.expected.length, 0);
  const alike = difference.length && 2 * length(difference.filter((span) => span.equal)) > length(difference);
  const spans = alike ? difference : [{ typed: typed.trim(), expected: "", equal: true }];
  const line = made("p", "typed", "");
  line.dir = "auto";
  line.appendChild(made("span", "label", alike ? "Yours, corrected: " : "You typed: "));
  spans.forEach(function (span) {
    if (span.typed) {
      line.appendChild(made(span.equal ? "span" : "del", "", span.typed));
    }
    if (span.expected && !span.equal) {
      line.appendChild(made("ins", "", span.expected));
    }
  });
  card.root.querySelector(".verdict").appendChild(line);
}
