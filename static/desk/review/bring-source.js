// A source for several sentences: those that are picked get what the one at hand gets.
import { byId, panel, say, sentenceHere } from "./show-claim.js";

const picked = new Set(); // where they begin

export const isPicking = () => picked.size > 0;

// Pick the sentence at hand, or leave it out again.
export function toggle(start = sentenceHere()) {
  if (picked.has(start)) picked.delete(start);
  else picked.add(start);
  show();
  return true;
}

// With Shift, J and K pick the sentence they leave and the one they come to.
export function pickOn(key) {
  picked.add(sentenceHere());
  if (key?.startsWith("s")) picked.add(key.slice(1));
  show();
}

export function drop() {
  if (!picked.size) return false;
  picked.clear();
  show();
  return true;
}

function show() {
  for (const sentence of document.querySelectorAll("#sheet .s")) sentence.classList.toggle("is-picked", picked.has(sentence.dataset.sentence));
  const { picked: words } = byId("said").dataset;
  say(words.replace("#", picked.size));
}

export function showAgain() {
  for (const start of picked) for (const one of document.querySelectorAll(`.s[data-sentence="${start}"]`)) one.classList.add("is-picked");
}

// The claims of all picked sentences and of the one at hand, as the form names them.
export function claimsOfPicked() {
  const starts = [...picked, sentenceHere()];
  const marks = starts.flatMap((start) => [...document.querySelectorAll(`.s[data-sentence="${start}"] mark[data-claim]`)]);
  return [...new Map(marks.map(({ dataset }) => [dataset.claim, `${dataset.claim}:${dataset.version}`])).values()];
}

export function again(key) {
  const button = panel().querySelector(`:is(.hand, .noted) button[data-key="${key}"]:not([disabled])`);
  button?.form.requestSubmit(button);
  return Boolean(button);
}
