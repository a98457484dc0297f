// The page of an article under check. Everything here also works without script, slower.
import { listen as listenForKeys } from "./press-keys.js";
import { answer, listen as listenForForms } from "./judge.js";
import { listen as listenForPointer } from "./fetch-ahead.js";
import { listen as listenForSources } from "./choose-source.js";
import { listen as listenForEarlier } from "./open-earlier.js";
import { listen as listenForChoosing } from "./choose-words.js";
import { listen as listenForSelection } from "./mark-claim.js";
import { listen as listenForOthers } from "./follow-others.js";
import { listen as listenForParts } from "./ask-part.js";
import { listen as listenForTab } from "./one-stop.js";
import { draw, listen as listenForSheet } from "./draw-sheet.js";
import { listen as listenForPortions } from "./load-portions.js";
import { showAgain } from "./bring-source.js";
import { listen as listenForDocuments } from "./beside.js";
import { listen as listenForPlace } from "./remember-place.js";
import { listen as listenForDrafts } from "./keep-drafts.js";
import { ask, bringIntoView, forget, here, leave, panel, pointAgain, ready, sentenceHere, show } from "./show-claim.js";

document.documentElement.classList.add("has-script");

document.addEventListener("click", (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  const link = event.target.closest("[data-show]");
  const key = keyAt(event.target);
  if (!key) return;
  event.preventDefault();
  const isReading = !getSelection().isCollapsed || document.body.classList.contains("is-plain");
  if (link || !isReading) show(key);
});

const keyAt = (target) => {
  const link = target.closest?.("[data-show]");
  return link ? link.dataset.show : target.closest && keyUnder(target);
};

// What a click on the manuscript or on the bar means: a part's words are about the part, its
// sentence's sign and other words about the sentence.
function keyUnder(target) {
  const cell = target.closest(".cells [data-for]");
  if (cell) return `s${cell.dataset.for}`;
  const sentence = target.closest("#sheet .s")?.dataset.sentence;
  const mark = target.closest("mark[data-claim]");
  if (!mark) return sentence && `s${sentence}`;
  if (sentence && (target.closest(".mk") || (mark.dataset.kind === "statement" && sentence !== sentenceHere()))) return `s${sentence}`;
  return claimUnder(mark);
}

// A second click on words that lie in several claims goes on to the claim around them.
function claimUnder(mark) {
  const outer = mark.parentElement.closest("mark[data-claim]");
  return outer && mark.dataset.claim === here() ? outer.dataset.claim : mark.dataset.claim;
}

document.addEventListener("click", (event) => {
  const act = event.target.closest("[data-act]")?.dataset.act;
  if (act === "plain") togglePlain();
  if (act === "own") toggleOwn();
  if (act === "gaps") toggleGaps();
  if (act === "grip") toggleGrip();
  if (act === "leave") {
    event.preventDefault();
    leave();
  }
});

// Hatch the words that nobody has looked at.
function toggleGaps() {
  const isOn = document.body.classList.toggle("is-gaps");
  document.querySelector("[data-act=gaps]")?.setAttribute("aria-pressed", isOn);
}

function togglePlain() {
  const isPlain = document.body.classList.toggle("is-plain");
  document.querySelector("[data-act=plain]")?.setAttribute("aria-pressed", isPlain);
}

// Step through one's own claims only, or through all again.
function toggleOwn() {
  const isOwn = document.body.classList.toggle("is-own");
  document.querySelector("[data-act=own]")?.setAttribute("aria-pressed", isOwn);
  forget();
  panel().dataset.isStale = "yes";
  show(here());
}

function toggleGrip(isUp = !document.body.classList.contains("is-drawn-up")) {
  document.body.classList.toggle("is-drawn-up", isUp);
  document.querySelector("[data-act=grip]")?.setAttribute("aria-expanded", isUp);
  draw(sentenceHere());
}

// The sheet from below follows the finger: up opens it, down closes it.
let dragStart = null;
document.addEventListener("pointerdown", (event) => {
  if (event.target.closest(".grip")) dragStart = event.clientY;
});
document.addEventListener("pointerup", (event) => {
  const way = dragStart === null ? 0 : event.clientY - dragStart;
  dragStart = null;
  if (Math.abs(way) > 24) toggleGrip(way < 0);
});

addEventListener("popstate", () => {
  const query = new URLSearchParams(location.search);
  const start = query.get("sentence");
  const key = query.get("claim") ?? (start && `s${start}`);
  if (key) show(key, { isStep: false });
});

listenForKeys({ t: togglePlain, g: toggleOwn });
listenForForms();
listenForPointer((target) => {
  const key = keyAt(target);
  return key === here() || document.body.classList.contains("is-plain") ? "" : key;
});
listenForParts(answer);
listenForTab();
listenForSheet();
listenForSources();
listenForEarlier();
listenForSelection();
listenForChoosing();
listenForOthers();
listenForDocuments();
listenForPlace();
listenForDrafts(panel);
listenForPortions(ask, () => {
  pointAgain();
  showAgain();
});
ready();
draw(sentenceHere());
// What is at hand is in view, also where the address names no place.
if (!location.hash) bringIntoView(document.querySelector("#sheet [aria-current]"));
