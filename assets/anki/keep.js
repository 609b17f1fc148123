// What a card keeps from its front to its back, and chance that is the same on both. Draws nothing.
//
// No Anki lets a card keep anything for certain. So: sessionStorage, else the window, else the day, which is
// the same on both sides. Front and back are told apart by the mark data-side.

const DRAWER = "study";
const A_DAY = 24 * 60 * 60 * 1000;

/** The card on show: its root, its side, what was answered on the front, and its own chance. */
function openCard() {
  const root = document.querySelector(".study");
  const name = root.dataset.id + "#" + gapNumber(root);
  const back = root.dataset.side === "back";
  const kept = (back && recall(name)) || { name: name, nonce: newNonce(back), response: null, hinted: false };
  const keep = function () {
    store(kept);
  };
  keep();
  const hint = root.querySelector(".hint");
  if (hint) {
    hint.addEventListener("toggle", function () {
      kept.hinted = true;
      keep();
    });
  }
  return {
    root: root,
    back: back,
    hinted: kept.hinted,
    response: kept.response,
    random: chance(name, kept.nonce),
    answer: function (response) {
      kept.response = response;
      keep();
    },
  };
}

/** A note with gaps has a card for each number; the others have one. */
function gapNumber(root) {
  const gap = root.querySelector(".cloze[data-ordinal]");
  return gap ? gap.dataset.ordinal : "1";
}

/** A number drawn for this showing, where something will carry it over to the back; else the day's. */
function newNonce(back) {
  const carried = sessionWorks() || window.studyStayed === true;
  window.studyStayed = true;
  return carried && !back ? Math.floor(Math.random() * 1e9) : Math.floor(Date.now() / A_DAY);
}

function sessionWorks() {
  try {
    window.sessionStorage.setItem(DRAWER + "-works", "yes");
    return window.sessionStorage.getItem(DRAWER + "-works") === "yes";
  } catch (refused) {
    return false;
  }
}

function store(kept) {
  window.studyKept = kept;
  try {
    window.sessionStorage.setItem(DRAWER, JSON.stringify(kept));
  } catch (refused) {
    // The window has it.
  }
}

function recall(name) {
  let kept = window.studyKept;
  try {
    kept = JSON.parse(window.sessionStorage.getItem(DRAWER)) || kept;
  } catch (refused) {
    // The window may have it.
  }
  return kept && kept.name === name ? kept : null;
}

/** Numbers from 0 to 1, the same ones for the same name and nonce (FNV-1a into mulberry32). */
function chance(name, nonce) {
  let state = (2166136261 ^ nonce) >>> 0;
  for (let i = 0; i < name.length; i += 1) {
    state = Math.imul(state ^ name.charCodeAt(i), 16777619) >>> 0;
  }
  return function () {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Numbers the rows of a list by their place in the field, and puts them in a new order (Fisher and Yates). */
function shuffleRows(list, random, isAnswer) {
  const rows = Array.from(list.children);
  rows.forEach(function (row, place) {
    row.dataset.at = place;
  });
  if (!list.hasAttribute("data-fixed")) {
    for (let last = rows.length - 1; last > 0; last -= 1) {
      const other = Math.floor(random() * (last + 1));
      const moved = rows[last];
      rows[last] = rows[other];
      rows[other] = moved;
    }
    if (isAnswer && isAnswer(rows)) {
      rows.push(rows.shift());
    }
    rows.forEach(function (row) {
      list.appendChild(row);
    });
  }
  return rows;
}

/** Makes a row one that can be pressed, by finger, mouse or keyboard. */
function pressable(row, role, act) {
  row.setAttribute("role", role);
  row.tabIndex = 0;
  row.addEventListener("click", act);
  row.addEventListener("keydown", function (event) {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      event.stopPropagation();
      act();
    }
  });
}

/** An element with a text: never with markup. */
function made(name, className, text) {
  const element = document.createElement(name);
  element.className = className;
  element.textContent = text;
  return element;
}
