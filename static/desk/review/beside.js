// Documents beside the manuscript: the passages of the sentence at hand, one shown at a time.
import { ask, bringIntoView, byId, isAtSentence, panel, say, sentenceHere, trouble } from "./show-claim.js";
import { showBlock, showDocument, showNothing, showPassage, toggleLeaf, wordsSelected } from "./show-document.js";

const STORED = "beside", HINTS = "hints"; // the choice is kept in the browser, for each person who uses it
const coming = new Map(); // start of a sentence → promise of its passages' HTML
const NARROW = "(max-width: 999.98px)";
const SOON_MS = 150; // a wait that nobody notices
const EACH_MS = 2000; // how often the end of a comparison is asked for
let at = 0;
let waiting = 0;

export const isBeside = () => document.body.classList.contains("is-beside");
const candidates = () => [...byId("passages").querySelectorAll(".candidates > li")];

export function listen() {
  if (!byId("beside")) return;
  document.addEventListener("click", clicked);
  document.addEventListener("placed", ({ detail }) => {
    if (detail.isChanged) coming.clear();
    if (isBeside()) refresh(detail.isChanged);
  });
  document.addEventListener("selectionchange", offer);
  addEventListener("online", () => isBeside() && refresh());
  if (localStorage.getItem(STORED)) openAgain();
}

// On a narrow screen the sheet covers the text: there it opens by itself only for documents.
async function openAgain() {
  if (!matchMedia(NARROW).matches) return open();
  const start = sentenceHere();
  const html = await passagesOf(start).catch(() => "");
  if (html.includes("data-open=")) open();
}

function clicked(event) {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  const act = event.target.closest("[data-act]")?.dataset.act;
  const tab = event.target.closest("#passages [data-open]");
  const row = event.target.closest("#passages .candidates a")?.closest("li");
  if (act === "beside") toggleBeside();
  else if (act === "hints") toggleHints();
  else if (act === "candidate-up" || act === "candidate-down") stepCandidate(act === "candidate-up" ? -1 : 1);
  else if (act === "leaf") toggleLeaf();
  else if (act === "part") showBlock(event.target.closest("[data-from]").dataset.from);
  else if (tab) openTab(tab);
  else if (row) choose(candidates().indexOf(row));
  else return;
  event.preventDefault();
  // A second Enter takes what was opened, instead of opening it again.
  if (tab || row) byId("viewer").focus({ preventScroll: true });
}

export function toggleBeside() {
  if (!byId("beside")) return false;
  if (!isBeside()) return open() ?? true;
  document.body.classList.remove("is-beside");
  byId("beside").hidden = true;
  localStorage.removeItem(STORED);
  return true;
}

// Hints ask to look at a passage; they are hidden until a person wants them.
export function toggleHints() {
  if (!byId("beside")) return false;
  if (localStorage.getItem(HINTS)) localStorage.removeItem(HINTS);
  else localStorage.setItem(HINTS, "shown");
  if (!isBeside()) open();
  showHints();
  const button = byId("passages").querySelector("[data-act=hints]");
  if (button) say(button.dataset[localStorage.getItem(HINTS) ? "shown" : "hidden"]);
  return true;
}

function showHints() {
  const isShown = localStorage.getItem(HINTS) !== null;
  document.body.classList.toggle("has-hints", isShown);
  byId("passages").querySelector("[data-act=hints]")?.setAttribute("aria-pressed", isShown);
}

function open() {
  document.body.classList.add("is-beside");
  byId("beside").hidden = false;
  localStorage.setItem(STORED, "open");
  bringIntoView(document.querySelector(".s[aria-current=true]"));
  refresh();
}

// Show the passages of the sentence at hand; `isSame` keeps the one that is shown.
async function refresh(isChanged = false, { isAwaited = false } = {}) {
  const start = sentenceHere();
  if (!start || (!isChanged && byId("passages").dataset.sentence === start)) return;
  const isSame = byId("passages").dataset.sentence === start;
  const found = passagesOf(start);
  const html = await (isSame ? found : dimmed(start, found)).catch(failed);
  if (html === undefined || start !== sentenceHere() || !isBeside()) return;
  const template = document.createElement("template");
  template.innerHTML = html;
  if (awaitComparison(template.content) && isAwaited) return;
  const typed = isSame && byId("passages").contains(document.activeElement);
  byId("passages").replaceWith(template.content.firstElementChild);
  for (const element of byId("passages").querySelectorAll(":is(.stepper, .shut, .look)[hidden]")) element.hidden = false;
  showHints();
  choose(isSame ? Math.min(at, candidates().length - 1) : firstBearing(), { isQuiet: isSame });
  if (typed) byId("passages").querySelector("h2")?.focus({ preventScroll: true });
  const { next } = panel().dataset;
  if (next?.startsWith("s")) passagesOf(next.slice(1)).catch(() => {});
}

// What is shown is of another sentence until the answer is here.
async function dimmed(start, coming) {
  const soon = setTimeout(() => byId("passages").setAttribute("aria-busy", "true"), SOON_MS);
  try {
    return await coming;
  } finally {
    clearTimeout(soon);
    if (start === sentenceHere()) byId("passages").removeAttribute("aria-busy");
  }
}

// Ask again while the comparison is under way; what is shown stays until it is done.
function awaitComparison(found) {
  clearTimeout(waiting);
  const isUnderWay = found.querySelector("[data-running]") !== null;
  if (isUnderWay) waiting = setTimeout(askAgain, EACH_MS);
  return isUnderWay;
}

function askAgain() {
  if (!isBeside()) return;
  coming.clear();
  refresh(true, { isAwaited: true });
}

// What could not be loaded is asked for again the next time.
function passagesOf(start) {
  if (!coming.has(start)) {
    const html = load(start);
    coming.set(start, html);
    html.catch(() => coming.get(start) === html && coming.delete(start));
  }
  return coming.get(start);
}

// Whether the passages shown are those of the sentence at hand: others may still be on their way.
const isShown = () => byId("passages").dataset.sentence === sentenceHere();

async function load(start) {
  const { article } = byId("page-state").dataset;
  const response = await ask(`/articles/${article}/sentences/${start}/passages/`);
  if (!response.ok) throw new Error(`passages ${response.status}`);
  return response.text();
}

// What is only related is opened when a person steps to it: Enter takes nothing that nobody chose.
const firstBearing = () => (candidates()[0]?.dataset.relation === "related" ? -1 : 0);

export function stepCandidate(way) {
  if (!candidates().length) return false;
  choose(Math.min(Math.max(at + way, 0), candidates().length - 1));
  return true;
}

function choose(number, { isQuiet = false } = {}) {
  at = number;
  const rows = candidates();
  for (const [n, row] of rows.entries()) n === at ? row.setAttribute("aria-current", "true") : row.removeAttribute("aria-current");
  const row = rows[at];
  mark(row?.dataset.document);
  if (!row) return showNothing();
  row.scrollIntoView({ block: "nearest" });
  if (!isQuiet) say(row.querySelector("a").innerText.replace(/\s+/g, " "));
  showPassage({ ...row.dataset, block: row.dataset.nr }).catch(failed);
}

const failed = (error) => trouble(error instanceof TypeError ? "offline" : "failed");

function openTab(tab) {
  for (const row of candidates()) row.removeAttribute("aria-current");
  mark(tab.dataset.open);
  showDocument(tab.dataset.open, tab.dataset.type).catch(failed);
}

// Say which document is shown.
function mark(pk) {
  for (const tab of byId("passages").querySelectorAll("[data-open]")) {
    if (tab.dataset.open !== pk) tab.removeAttribute("aria-current");
    else {
      tab.setAttribute("aria-current", "true");
      tab.scrollIntoView({ block: "nearest", inline: "nearest" });
    }
  }
}

// Take the selected words, else the passage that is shown. `isOther`: it contradicts what is said.
export function takeHere(isOther) {
  if (!isAtSentence() || !isShown()) return false;
  const form = byId("take-words");
  if (form && fill(form)) {
    form.elements.stance.value = isOther ? "contradicts" : "supports";
    getSelection().removeAllRanges();
    form.requestSubmit();
    return true;
  }
  const row = candidates()[at];
  const button = row?.getAttribute("aria-current") && row.querySelector("[data-form=passage] button[type=submit]");
  if (!button) return false;
  if (isOther) button.form.elements.stance.value = "contradicts";
  button.form.requestSubmit(button);
  at = Math.min(at + 1, candidates().length - 1);
  return true;
}

// Say that the passage that is shown is no contradiction, or take that back.
export function dismissHere() {
  const form = isAtSentence() && isShown() && candidates()[at]?.querySelector("[data-form=finding]");
  if (form) form.requestSubmit();
  return Boolean(form);
}

// Whether words of the document are selected, and the form says which.
function fill(form) {
  const words = wordsSelected();
  if (!words) return false;
  for (const name of ["document", "block", "start", "last", "end", "page", "words"]) form.elements[name].value = words[name] ?? "";
  return true;
}

let pause;
function offer() {
  clearTimeout(pause);
  pause = setTimeout(() => {
    const form = byId("take-words");
    if (form && isBeside()) form.hidden = !fill(form);
  }, 150);
}
