// A claim of one's own: words selected with the mouse, or chosen with the arrow keys.
import { byId, mark, panel, say, sayOnly } from "./show-claim.js";
import { offsetOf, placeOf } from "./count-offsets.js";
import { allWords } from "./find-words.js";

let chosen = null; // the last selection, since a tap on the button may end it
let words = null, anchor = 0, head = 0; // while words are chosen by keys

export const isChoosing = () => words !== null;

export function listen() {
  document.addEventListener("keydown", (event) => isChoosing() && choose(event), true);
  document.addEventListener("pointerdown", () => isChoosing() && stop());
  document.addEventListener("selectionchange", () => {
    clearTimeout(pause);
    pause = setTimeout(offer, 150);
  });
  button()?.addEventListener("click", () => chosen && mark(...chosen));
}

// Who works with mouse or finger finds a button once words are selected.
let pause;
const button = () => byId("mark-here");
function offer() {
  const span = selected();
  if (span) chosen = span;
  if (button()) button().hidden = !span || isChoosing();
}

export function markSelection() {
  if (!button()) return;
  const span = selected();
  if (span) mark(...span);
  else start();
}

// The selection as code points, without the white space at its ends; null if there is none.
function selected() {
  const selection = getSelection();
  if (selection.isCollapsed || !selection.toString().trim()) return null;
  const range = selection.getRangeAt(0);
  const start = offsetOf(range.startContainer, range.startOffset);
  const end = offsetOf(range.endContainer, range.endOffset);
  if (start === null || end === null || start >= end) return null;
  const within = allWords().filter((word) => word.end > start && word.start < end);
  if (!within.length) return null;
  return [Math.max(start, within[0].start), Math.min(end, within.at(-1).end)];
}

function start() {
  words = allWords();
  if (!words.length) return stop();
  const { shown, sentence } = panel().dataset;
  const current = document.querySelector(shown ? `mark[data-claim="${shown}"]` : `.s[data-sentence="${sentence}"]`);
  const from = current ? offsetOf(current, 0) : 0;
  anchor = head = Math.max(0, words.findIndex((word) => word.end > from));
  document.body.classList.add("is-choosing");
  say(byId("said").dataset.cursor);
  setTimeout(point, 0);
}

function stop() {
  words = null;
  document.body.classList.remove("is-choosing");
}

// Where choosing began: the sign of the sentence, or the mark of the claim that is shown.
function backToMark() {
  const { shown, sentence } = panel().dataset;
  const place = shown ? `mark[data-claim="${shown}"] > a:not(.mk)` : `.s[data-sentence="${sentence}"] .mk`;
  document.querySelector(place)?.focus({ preventScroll: true });
}

function choose(event) {
  const { key, shiftKey, ctrlKey, metaKey, altKey } = event;
  if (ctrlKey || metaKey || altKey || key === "Shift") return;
  if (key === "Tab") return stop();
  event.preventDefault();
  event.stopPropagation();
  if (key === "Escape") {
    getSelection().removeAllRanges();
    stop();
    sayOnly(byId("said").dataset.left);
    backToMark();
  } else if (key === "Enter" || key.toLowerCase() === "m") take();
  else move(key, shiftKey);
}

function take() {
  const [first, last] = [Math.min(anchor, head), Math.max(anchor, head)].map((at) => words[at]);
  stop();
  mark(first.start, last.end);
}

function move(key, isExtending) {
  const next = { ArrowRight: head + 1, ArrowLeft: head - 1, ArrowDown: besideBlock(1), ArrowUp: besideBlock(-1) }[key];
  if (next === undefined) return;
  head = Math.min(Math.max(next, 0), words.length - 1);
  if (!isExtending) anchor = head;
  point();
}

// The first word of the next or the previous part of the text.
function besideBlock(step) {
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
  if (!words) return;
  const [first, last] = [Math.min(anchor, head), Math.max(anchor, head)].map((at) => words[at]);
  const from = placeOf(first.block, first.start), to = placeOf(last.block, last.end);
  const selection = getSelection();
  selection.setBaseAndExtent(from[0], from[1], to[0], to[1]);
  const node = placeOf(words[head].block, words[head].start)[0].parentElement;
  node.scrollIntoView({ block: "nearest" });
  sayOnly(words.slice(Math.min(anchor, head), Math.max(anchor, head) + 1).map((word) => word.text).join(" "));
}
