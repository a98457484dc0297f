// A claim of one's own: words selected with the mouse, or chosen with the arrow keys.
import { byId, mark, panel } from "./show-claim.js";
import { isChoosing, start } from "./choose-words.js";
import { offsetOf, placeOf } from "./count-offsets.js";
import { allWords } from "./find-words.js";

let chosen = null; // the last selection, since a tap on the button may end it

export function listen() {
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
  else choose();
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

function choose() {
  const words = allWords();
  const { shown, sentence } = panel().dataset;
  const current = document.querySelector(shown ? `mark[data-claim="${shown}"]` : `.s[data-sentence="${sentence}"]`);
  const from = current ? offsetOf(current, 0) : 0;
  const place = ({ block, start, end }, isEnd) => placeOf(block, isEnd ? end : start);
  const take = (first, last) => mark(first.start, last.end);
  start({ words, place, take, leave: backToMark, said: "cursor" }, words.findIndex((word) => word.end > from));
}

// Where choosing began: the sign of the sentence, or the mark of the claim that is shown.
function backToMark() {
  const { shown, sentence } = panel().dataset;
  const place = shown ? `mark[data-claim="${shown}"] > a:not(.mk)` : `.s[data-sentence="${sentence}"] .mk`;
  document.querySelector(place)?.focus({ preventScroll: true });
}
