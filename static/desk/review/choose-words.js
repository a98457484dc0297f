// Words chosen with the arrow keys, in the manuscript or in a document.
import { byId, say, sayOnly } from "./show-claim.js";

// While words are chosen: `words` with block and text, `place` of a word's start or end in the DOM,
// `take` what was chosen, `leave` where to go back to.
let task = null;
let anchor = 0, head = 0;

export const isChoosing = () => task !== null;

export function listen() {
  document.addEventListener("keydown", (event) => isChoosing() && choose(event), true);
  document.addEventListener("pointerdown", () => isChoosing() && stop());
}

// Returns whether there are words to choose from.
export function start(what, at) {
  if (!what.words.length) return false;
  task = what;
  anchor = head = Math.min(Math.max(at, 0), what.words.length - 1);
  document.body.classList.add("is-choosing");
  say(byId("said").dataset[what.said]);
  setTimeout(point, 0);
  return true;
}

function stop() {
  task = null;
  document.body.classList.remove("is-choosing");
}

function choose(event) {
  const { key, shiftKey, ctrlKey, metaKey, altKey } = event;
  if (ctrlKey || metaKey || altKey || key === "Shift") return;
  if (key === "Tab") return stop();
  event.preventDefault();
  event.stopPropagation();
  if (key === "Escape") cancel();
  else if (key === "Enter" || key.toLowerCase() === "m") take(key === "Enter" && shiftKey);
  else move(key, shiftKey);
}

function cancel() {
  const { leave } = task;
  getSelection().removeAllRanges();
  stop();
  sayOnly(byId("said").dataset.left);
  leave();
}

function take(isShifted) {
  const { words, take } = task;
  const [first, last] = ends();
  stop();
  take(words[first], words[last], isShifted);
}

const ends = () => [Math.min(anchor, head), Math.max(anchor, head)];

function move(key, isExtending) {
  const next = { ArrowRight: head + 1, ArrowLeft: head - 1, ArrowDown: besideBlock(1), ArrowUp: besideBlock(-1) }[key];
  if (next === undefined) return;
  head = Math.min(Math.max(next, 0), task.words.length - 1);
  if (!isExtending) anchor = head;
  point();
}

// The first word of the next or the previous part of the text.
function besideBlock(step) {
  const { words } = task;
  const { block } = words[head];
  if (step > 0) {
    const at = words.findIndex((word, place) => place > head && word.block !== block);
    return at < 0 ? words.length - 1 : at;
  }
  const own = words.findIndex((word) => word.block === block);
  if (own < head || own === 0) return own;
  const { block: before } = words[own - 1];
  return words.findIndex((word) => word.block === before);
}

function point() {
  if (!task) return;
  const { words, place } = task;
  const [first, last] = ends();
  getSelection().setBaseAndExtent(...place(words[first], false), ...place(words[last], true));
  place(words[head], false)[0].parentElement.scrollIntoView({ block: "nearest" });
  sayOnly(words.slice(first, last + 1).map((word) => word.text).join(" "));
}
