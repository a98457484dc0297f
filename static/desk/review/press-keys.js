// Keys: J K O, the ratings' numbers, N, A, B, C, D, E, F, G, H, I, L, M, P, R, S, T, U, V, W, X, Y and ?. Silent while one writes.
import { arrival, byId, isComing, panel, say, show } from "./show-claim.js";
import { press, undo } from "./judge.js";
import { showEarlier, takeEarlier } from "./open-earlier.js";
import { markSelection, isChoosing } from "./mark-claim.js";

const isField = (element) => element?.matches?.("input, textarea, select, [contenteditable]");

const steps = { j: "next", k: "previous", o: "nextOpen" };
const leaps = new Set(["a", "i", "r", "w"]);
const drawers = new Set(["b", "d", "e", "f", "h", "l", "p", "s"]);

export function listen(togglePlain, toggleOwn) {
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.isComposing) return;
    if (isField(event.target)) return inField(event);
    if (event.ctrlKey || event.metaKey || event.altKey || isChoosing()) return;
    if (isComing()) return typeAhead(event, togglePlain, toggleOwn);
    if (act(event.key.toLowerCase(), togglePlain, toggleOwn)) event.preventDefault();
  });
}

// Keys pressed before the next claim is there are meant for it; if it doesn't come, for none.
const ahead = [];

function typeAhead(event, ...toggles) {
  if (event.key.length > 1 && event.key !== "Enter") return;
  event.preventDefault();
  if (event.repeat) return; // a key held down goes no further than what is shown
  if (ahead.push(event.key) === 1) takeUp(...toggles);
}

async function takeUp(...toggles) {
  let isThere = true;
  while (ahead.length && isThere) {
    if (isComing()) isThere = await arrival();
    else typeOrAct(ahead.shift(), ...toggles);
  }
  ahead.length = 0;
}

function typeOrAct(key, ...toggles) {
  const field = document.activeElement;
  if (!isField(field)) return act(key.toLowerCase(), ...toggles);
  if (key === "Enter") return inField({ target: field, key, preventDefault() {} });
  field.setRangeText(key, field.selectionStart, field.selectionEnd, "end");
  field.dispatchEvent(new InputEvent("input", { bubbles: true, data: key }));
}

function inField(event) {
  const { target, key } = event;
  if (key === "Escape" && target.getAttribute("aria-expanded") !== "true") {
    target.blur();
    event.preventDefault();
  }
  const sends = key === "Enter" && (event.ctrlKey || event.metaKey || (target.matches("[data-line]") && !event.shiftKey));
  if (!sends || !target.form) return;
  event.preventDefault();
  const armed = target.form.querySelector("[data-armed]:not([hidden]) [data-act=save]");
  if (armed) armed.click();
  else if (target.form.dataset.form !== "verdict") target.form.requestSubmit();
}

function act(key, togglePlain, toggleOwn) {
  if (key in steps) return step(steps[key]);
  if (key === "?") return help();
  if (leaps.has(key)) return leap(key);
  if (key === "g") return toggleOwn() ?? true;
  if (key === "t") return togglePlain() ?? true;
  if (key === "u") return Boolean(byId("verdict-form")) && (undo() ?? true);
  if (key === "m") return markSelection() ?? true;
  if (key === "c" || key === "y") return pushButton(key);
  if (key === "v") return showEarlier();
  if (key === "x") return takeEarlier();
  if (drawers.has(key)) return open(key);
  return /^[0-9n]$/.test(key) && press(key);
}

function step(way) {
  const claim = panel().dataset[way];
  if (claim) show(claim);
  else if (way === "nextOpen") say(byId("said").dataset.done);
  return true;
}

function open(key) {
  const drawer = panel().querySelector(`details[data-key="${key}"]`);
  if (!drawer) return false;
  drawer.open = true;
  drawer.scrollIntoView({ block: "nearest" });
  (drawer.querySelector("[data-first]") ?? drawer.querySelector("input, textarea, select"))?.focus();
  return true;
}

function pushButton(key) {
  const button = document.querySelector(`:is(#head, #claim-panel) button[data-key="${key}"]:not([name=rating])`);
  button?.form.requestSubmit(button);
  return Boolean(button);
}

// Follow the link that has this key.
function leap(key) {
  document.querySelector(`:is(#head, #claim-panel) a[data-key="${key}"]`)?.click();
  return true;
}

function help() {
  byId("keys").togglePopover();
  return true;
}
