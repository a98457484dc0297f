// Keys: silent while one writes; while something is asked, its letters are meant for that.
import { arrival, byId, isAtSentence, isComing, panel, say, show } from "./show-claim.js";
import { isAsking, part, pickLetter, quit, select, settle, step as stepPart } from "./ask-part.js";
import { again, drop, pickOn, toggle } from "./bring-source.js";
import { press, undo } from "./judge.js";
import { showEarlier, takeEarlier } from "./open-earlier.js";
import { isChoosing } from "./choose-words.js";
import { markSelection } from "./mark-claim.js";
import { chooseWords } from "./mark-passage.js";
import { dismissHere, isBeside, stepCandidate, takeHere, toggleBeside, toggleHints } from "./beside.js";

const isField = (element) => element?.matches?.("input, textarea, select, [contenteditable]");

const steps = { j: "next", k: "previous", o: "nextOpen" };
const leaps = new Set(["a", "i", "r", "w"]);
const drawers = new Set(["b", "d", "e", "f", "h", "l", "p", "q", "s"]);
// In the manuscript arrows go from sentence to sentence; elsewhere they scroll.
const verticals = { arrowdown: "next", arrowup: "previous" };
const arrows = { arrowright: 1, arrowleft: -1 };

export function listen(toggles) {
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.isComposing) return;
    if (isField(event.target)) return inField(event);
    if (event.ctrlKey || event.metaKey || event.altKey || isChoosing()) return;
    if (isComing()) return typeAhead(event, toggles);
    if (event.key === "Enter" && !isForPart(event.target) && !isForPassage(event.target)) return;
    if (act(event.key, event.shiftKey, toggles)) event.preventDefault();
  });
}

// Enter on a link or a button is theirs.
const isForPart = (target) => part() && !target.closest?.("button, summary, #claim-panel a");

// Beside a document it takes a passage, except on what Enter opens or sends; the sentence at hand,
// where the keys leave the focus, is open.
const isForPassage = (target) =>
  isBeside() && (!target.closest?.("button, summary, a, select") || target.matches(".s[aria-current] .mk"));

// Keys pressed before the next one is there are meant for it; if it doesn't come, for none.
const ahead = [];

function typeAhead(event, toggles) {
  if (event.key.length > 1 && event.key !== "Enter") return;
  event.preventDefault();
  if (event.repeat) return; // a key held down goes no further than what is shown
  if (ahead.push([event.key, event.shiftKey]) === 1) takeUp(toggles);
}

async function takeUp(toggles) {
  let isThere = true;
  while (ahead.length && isThere) {
    if (isComing()) isThere = await arrival();
    else typeOrAct(...ahead.shift(), toggles);
  }
  ahead.length = 0;
}

function typeOrAct(key, isShifted, toggles) {
  const field = document.activeElement;
  if (!isField(field)) return act(key, isShifted, toggles);
  if (key === "Enter") return inField({ target: field, key, preventDefault() {} });
  field.setRangeText(key, field.selectionStart, field.selectionEnd, "end");
  field.dispatchEvent(new InputEvent("input", { bubbles: true, data: key }));
}

function inField(event) {
  const { target, key } = event;
  if (key === "Escape" && target.getAttribute("aria-expanded") !== "true") {
    event.preventDefault();
    if (!quit()) shut(target);
    return;
  }
  if (isAsking() && key === "Enter") {
    event.preventDefault();
    return settle();
  }
  const sends = key === "Enter" && (event.ctrlKey || event.metaKey || (target.matches("[data-line]") && !event.shiftKey));
  if (!sends || !target.form) return;
  event.preventDefault();
  const armed = target.form.querySelector("[data-armed]:not([hidden]) [data-act=save]");
  if (armed) armed.click();
  else if (target.form.dataset.form !== "verdict") target.form.requestSubmit(target.form.querySelector("button.go"));
}

// Leave a field, and the drawer in the sentence's foot it is in.
function shut(field, drawer = field.closest(".hand details")) {
  field.blur();
  if (drawer) drawer.open = false;
}

function act(key, isShifted, toggles) {
  const low = key.toLowerCase();
  if (isAsking()) return whileAsking(low);
  if (low in steps) return step(steps[low], isShifted);
  if (low in verticals) return isBeside() ? stepCandidate(low === "arrowup" ? -1 : 1) : isInSheet() && step(verticals[low], isShifted);
  if (low in arrows) return isAtSentence() ? stepPart(arrows[low]) : toPart(arrows[low]);
  if (key === "Escape") return leave();
  if (low === "z") return toggleBeside();
  if (key === "-") return toggleHints();
  if (key === "Delete" || key === "Backspace") return isBeside() && dismissHere();
  if (key === "+") return search();
  if (key === "Enter") return isBeside() ? takeHere(isShifted) : (show(part()) ?? true);
  if (key === "?") return help();
  if (key === "." || key === ",") return again(key);
  if (key === ":" || key === ">") return again(":");
  if (leaps.has(low)) return leap(low) || inPart(low, toggles);
  if (low in toggles) return toggles[low]() ?? true;
  if (low === "u") return Boolean(byId("verdict-form")) && undo();
  if (low === "m") return isShifted && isBeside() ? chooseWords(takeHere) : (markSelection() ?? true);
  if (low === "c" || low === "y") return pushButton(low) || inPart(low, toggles);
  if (low === "v") return showEarlier() || inPart(low, toggles);
  if (low === "x") return isAtSentence() ? toggle() : takeEarlier();
  if (drawers.has(low)) return open(low) || inPart(low, toggles);
  return /^[0-9n]$/.test(low) && press(low);
}

function whileAsking(key) {
  if (key === "escape") return quit();
  if (/^[0-9]$/.test(key)) return quit() && press(key);
  return pickLetter(key) || /^[a-z.]$/.test(key); // no other key does anything now
}

const isInSheet = () => document.activeElement.closest("#sheet") !== null;

function step(way, isShifted = false) {
  const key = panel().dataset[way];
  if (isShifted && way !== "nextOpen") pickOn(key);
  if (key) show(key);
  else if (way === "nextOpen") say(byId("said").dataset.done);
  return true;
}

function toPart(way) {
  const key = panel().dataset[way > 0 ? "right" : "left"];
  if (key) show(key);
  return Boolean(key);
}

// Back by one: from an open drawer, from what is picked, from a part to its sentence.
function leave() {
  const drawer = panel().querySelector(".hand details[open]");
  if (drawer) return shut(document.activeElement, drawer) ?? true;
  if (drop()) return true;
  const marking = panel().querySelector("[data-act=leave]");
  if (marking) {
    getSelection().removeAllRanges();
    say(byId("said").dataset.left);
    marking.click();
    return true;
  }
  if (isAtSentence()) return part() ? select("") ?? true : false;
  const { up } = panel().dataset;
  if (up) show(up);
  return Boolean(up);
}

function open(key) {
  const drawer = panel().querySelector(`details[data-key="${key}"]`);
  if (!drawer) return false;
  drawer.open = true;
  drawer.scrollIntoView({ block: "nearest" });
  (drawer.querySelector("[data-first]") ?? drawer.querySelector("input, textarea, select"))?.focus();
  return true;
}

// Search for the part at hand, else for the first: one address is opened, several are listed.
function search() {
  const drawer = panel().querySelector('details[data-key="+"]');
  if (!drawer) return false;
  const row = drawer.querySelector(`[data-search="${part()}"]`) ?? drawer.querySelector("[data-search]");
  const links = row.querySelectorAll("a");
  if (links.length === 1) return links[0].click() ?? true;
  drawer.open = true;
  links[0].focus();
  return true;
}

function pushButton(key) {
  const button = document.querySelector(`:is(#head, #claim-panel) button[data-key="${key}"]:not([name=rating])`);
  button?.form.requestSubmit(button);
  return Boolean(button);
}

// Follow the link that has this key.
function leap(key) {
  const link = document.querySelector(`:is(#head, #claim-panel) a[data-key="${key}"]`);
  link?.click();
  return Boolean(link);
}

// What only a part has: its panel comes, and the key is meant for that one.
function inPart(key, toggles) {
  if (!isAtSentence()) return false;
  const { waiting, turned, claims = "" } = panel().dataset;
  const meant = { c: waiting, d: waiting, y: turned }[key];
  const claim = part() || (meant ?? (panel().querySelector("li[data-part]")?.dataset.part || claims.split(" ")[0]));
  if (!claim) return false;
  show(claim);
  if (ahead.push([key, false]) === 1) takeUp(toggles);
  return true;
}

function help() {
  byId("keys").togglePopover();
  return true;
}
