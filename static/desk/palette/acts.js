// The acts of the page: its list of keys, and what else on it has a key.
const LONGEST = 160;
const ITSELF = ["?"];
const ARROWS = { "→": "ArrowRight", "←": "ArrowLeft" };

const textOf = (element) => {
  const copy = element.cloneNode(true);
  for (const aside of copy.querySelectorAll("kbd, .unseen, small, .soft")) aside.remove();
  return copy.textContent.replace(/\s+/g, " ").trim().slice(0, LONGEST);
};

/** Return the acts as `{label, words, key, run}`: found by `words`; `run` returns whether it was done. */
export function actsOfPage() {
  const listed = [...document.querySelectorAll("#keys dt")].flatMap(listedActs);
  const known = new Set(listed.map((act) => act.key));
  const shown = [...document.querySelectorAll("#main [data-key]")].map(shownAct);
  return [...listed, ...shown.filter((act) => act.label && !known.has(act.key) && known.add(act.key))];
}

// A line of the list has one key, or several with as many words apart by commas.
function listedActs(term) {
  const keys = [...term.querySelectorAll("kbd")].map((element) => element.textContent.trim());
  const label = textOf(term.nextElementSibling);
  if (term.textContent.includes("–") || keys.some((key) => key.length > 1 || ITSELF.includes(key))) return [];
  const parts = label.split(/[,:] /).slice(-keys.length);
  const labels = keys.length > 1 && parts.length === keys.length ? parts : keys.map(() => label);
  return keys.map((key, at) => ({ key, label: labels[at], words: label, run: () => press(key) }));
}

function shownAct(element) {
  const key = element.dataset.key.toUpperCase();
  const summary = element.matches("details") ? element.querySelector("summary") : element;
  const label = textOf(summary);
  return { key, label, words: label, run: () => run(element, summary) };
}

function run(element, summary) {
  if (!element.isConnected || element.disabled) return false;
  if (!element.matches("details")) return element.click() ?? true;
  element.open = true;
  (element.querySelector("[data-first], input:not([type=hidden]), textarea, select") ?? summary).focus();
  return true;
}

// Where nothing on the page takes the key, it says so by leaving the event alone.
function press(key) {
  const event = new KeyboardEvent("keydown", { key: ARROWS[key] ?? key.toLowerCase(), bubbles: true, cancelable: true });
  return !document.body.dispatchEvent(event);
}
