// Ctrl+K: one list over articles, sources, the acts of the page and all pages.
import { actsOfPage } from "./acts.js";

const PAUSE = 120; // milliseconds between the last letter and the question
const dialog = document.getElementById("palette");
const field = dialog.querySelector("input");
const list = dialog.querySelector("[role=listbox]");
const status = dialog.querySelector("[role=status]");

let acts = [];
let asked = null; // what was asked last, a promise of its answer
let timer;

const isMac = /Mac|iP(hone|ad|od)/.test(navigator.platform);
if (isMac) for (const word of document.querySelectorAll("[data-modifier]")) word.textContent = "⌘";

document.addEventListener(
  "keydown",
  (event) => {
    const isOurs = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    if (!isOurs || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    if (dialog.open) dialog.close();
    else open();
  },
  true,
);

const button = document.getElementById("palette-button");
button.setAttribute("aria-haspopup", "dialog");
button.addEventListener("click", (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  open();
});

function open() {
  acts = actsOfPage();
  dialog.showModal();
  field.select();
  ask();
}

dialog.addEventListener("click", (event) => {
  if (event.target === dialog || event.target.closest("[data-close]")) return dialog.close();
  const option = event.target.closest("[role=option]");
  if (option?.act) choose(option);
});

// A field that has words is emptied by the browser's own Escape; here it always closes.
field.addEventListener("keydown", (event) => {
  event.stopPropagation(); // the page's own keys are not meant
  if (event.isComposing) return;
  const move = { ArrowDown: 1, ArrowUp: -1, PageDown: 6, PageUp: -6 }[event.key];
  if (move) step(move);
  else if (event.key === "Enter") enter(event);
  else if (event.key === "Escape") dialog.close();
  else return;
  event.preventDefault();
});
dialog.addEventListener("keydown", (event) => event.stopPropagation());

field.addEventListener("input", () => {
  clearTimeout(timer);
  asked = new Promise((done) => {
    timer = setTimeout(() => ask().then(done), PAUSE);
  });
});

async function ask() {
  const words = field.value.trim();
  let html = "";
  try {
    const address = `${field.form.getAttribute("action")}?part=entries&q=${encodeURIComponent(words)}`;
    const response = await fetch(address, { headers: { "X-Requested-With": "XMLHttpRequest" } });
    if (response.redirected || !response.ok) throw new Error(response.status);
    html = await response.text();
  } catch {
    if (words === field.value.trim()) show(words, "", status.dataset.offline);
    return;
  }
  if (words === field.value.trim()) show(words, html);
}

function show(words, html, fault = "") {
  list.innerHTML = html;
  const own = groupOfActs(words);
  if (own) list.prepend(own);
  mark(options()[0]);
  status.textContent = fault || counted(options().length);
}

function counted(count) {
  if (!count) return status.dataset.none;
  return count === 1 ? status.dataset.one : status.dataset.many.replace("N", count);
}

function groupOfActs(words) {
  const wanted = words.toLowerCase().split(/\s+/);
  const fitting = acts.filter((act) => wanted.every((word) => act.words.toLowerCase().includes(word)));
  if (!fitting.length) return null;
  const group = document.createElement("div");
  const heading = document.createElement("h3");
  heading.textContent = dialog.dataset.acts;
  heading.id = "palette-acts";
  heading.setAttribute("role", "presentation");
  group.setAttribute("role", "group");
  group.setAttribute("aria-labelledby", heading.id);
  group.append(heading, ...fitting.map(option));
  return group;
}

function option(act, at) {
  const row = document.createElement("div");
  const key = document.createElement("kbd");
  key.textContent = act.key;
  row.id = `palette-act-${at}`;
  row.setAttribute("role", "option");
  row.setAttribute("aria-selected", "false");
  row.append(act.label, " ", key);
  row.act = act;
  return row;
}

const options = () => [...list.querySelectorAll("[role=option]")];
const marked = () => list.querySelector("[aria-selected=true]");

function mark(row) {
  marked()?.setAttribute("aria-selected", "false");
  row?.setAttribute("aria-selected", "true");
  if (row) field.setAttribute("aria-activedescendant", row.id);
  else field.removeAttribute("aria-activedescendant");
  row?.scrollIntoView({ block: "nearest" });
}

function step(by) {
  const all = options();
  const at = all.indexOf(marked());
  const next = Math.abs(by) === 1 ? (at + by + all.length) % all.length : Math.min(Math.max(at + by, 0), all.length - 1);
  mark(all[next]);
}

// What was typed last counts, not what the list still shows.
async function enter(event) {
  const isApart = event.ctrlKey || event.metaKey;
  await asked;
  const row = marked();
  if (!row) return field.form.requestSubmit();
  if (row.act) return choose(row);
  if (isApart) return window.open(row.href, "_blank", "noopener");
  dialog.close();
  location.assign(row.href);
}

function choose(row) {
  dialog.close();
  field.value = "";
  if (!row.act.run()) document.getElementById("page-status").textContent = dialog.dataset.refused;
}
