// Put what the server answers into the page, element by element, and show one claim.
import { keep, restore } from "./keep-drafts.js";

const whenIdle = globalThis.requestIdleCallback ?? ((act) => setTimeout(act, 50));
const MOST_NEWS = 3;
const panels = new Map(); // claim → promise of its panel's HTML, asked for before it is needed
export const byId = (id) => document.getElementById(id);
export const panel = () => byId("claim-panel");
export const shown = () => panel()?.dataset.shown ?? "";
export const isTyping = () => panel()?.querySelector(":is(input, textarea, select):focus") != null;
const since = () => byId("pulse").dataset.event;
const csrf = () => JSON.parse(document.body.getAttribute("hx-headers"))["X-CSRFToken"];

// What is said within one second belongs together: the verdict, then the next claim.
let saidAt = 0;
export function say(text) {
  if (!text) return;
  const isMore = Date.now() - saidAt < 1000;
  byId("said").textContent = isMore ? `${byId("said").textContent} ${text}` : text;
  saidAt = Date.now();
}

export function sayOnly(text) {
  byId("said").textContent = text;
}

export async function ask(url, options = {}) {
  const headers = { "HX-Request": "true", "HX-Current-URL": location.href, "X-Since": since() };
  if (document.body.classList.contains("is-own")) headers["X-Own"] = "1";
  if (options.method === "POST") headers["X-CSRFToken"] = csrf();
  const response = await fetch(url, { ...options, headers });
  const elsewhere = response.headers.get("HX-Redirect");
  if (elsewhere) location.assign(elsewhere);
  return response;
}

export function trouble(name = "failed") {
  const place = byId("page-status");
  place.textContent = place.dataset[name] ?? name;
}

function elementsOf(html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  return [...template.content.children];
}

export const refusalIn = (html) => elementsOf(html).find(({ id }) => id === "tidings")?.querySelector(".refused")?.textContent;

// In an open drawer of the head somebody writes about what it was opened on: it stays as it is
// while others work, and the newest head comes when it is closed.
let waiting = null;
const isOpen = (head) => head.querySelector("details.drawer[open]") !== null;
document.addEventListener("toggle", ({ target }) => {
  if (!waiting || target.open || !target.closest?.("#head")) return;
  const newest = waiting;
  waiting = null;
  put(newest);
}, true);

// After an act of one's own, what is being written in a drawer goes on in its new self.
function goOn(old, element) {
  for (const drawer of old.querySelectorAll("details.drawer[open]")) {
    const form = drawer.querySelector("form");
    const again = form && element.querySelector(`form[action="${form.getAttribute("action")}"]`);
    if (!again) continue;
    again.closest("details").open = true;
    for (const { name, value } of form.querySelectorAll("textarea")) if (again.elements[name]) again.elements[name].value = value;
  }
}

// Replace one element of the page by its new self; focus stays where it was.
function put(element) {
  const old = byId(element.id);
  if (!old) return;
  const focused = old.contains(document.activeElement) ? document.activeElement : null;
  const claim = focused?.closest("mark")?.dataset.claim;
  const way = focused && !claim ? pathOf(focused, old) : "";
  goOn(old, element);
  old.replaceWith(element);
  if (claim) focusMark(claim);
  else if (way) element.querySelector(way)?.focus({ preventScroll: true });
}

function pathOf(element, root) {
  if (element.id) return `#${element.id}`;
  if (element.dataset.key) return `[data-key="${element.dataset.key}"]`;
  return element.name && root.id !== "claim-panel" ? `[name="${element.name}"]` : "";
}

function focusMark(claim) {
  const links = document.querySelectorAll(`mark[data-claim="${claim}"] > a`);
  const link = [...links].find((a) => a.tabIndex === 0) ?? links[0];
  link?.focus({ preventScroll: true });
}

function point(claim) {
  for (const mark of document.querySelectorAll("mark[aria-current]")) mark.removeAttribute("aria-current");
  const marks = document.querySelectorAll(`mark[data-claim="${claim}"]`);
  for (const mark of marks) mark.setAttribute("aria-current", "true");
  return marks[0];
}

function isInView(mark) {
  const box = mark.getBoundingClientRect();
  const below = matchMedia("(max-width: 1000px)").matches ? panel().getBoundingClientRect().top : innerHeight;
  return box.top > 60 && box.bottom < below - 20;
}

function place(element, { isStep = true } = {}) {
  const hadFocus = panel()?.contains(document.activeElement);
  const claim = element.dataset.shown;
  const isSame = claim === shown();
  const top = panel()?.scrollTop ?? 0;
  keep(panel());
  panel().replaceWith(element);
  restore(element);
  ready();
  if (isSame) element.scrollTop = top;
  const mark = claim && point(claim);
  if (!isSame && mark && !isInView(mark)) mark.scrollIntoView({ block: "center", behavior: "auto" });
  if (!isSame && claim && isStep) history.replaceState(null, "", `?claim=${claim}`);
  if (element.querySelector("[role=alert]")) element.querySelector("[role=alert]").scrollIntoView({ block: "nearest" });
  if (hadFocus) element.querySelector("h2")?.focus({ preventScroll: true });
  else if (!isSame && claim) focusMark(claim);
  if (!isSame) say(element.querySelector(".kind h2")?.innerText + ": " + (element.querySelector(".says")?.innerText ?? ""));
}

// Fetch what comes next before it is asked for.
function expect(...claims) {
  for (const claim of claims) {
    if (!claim || panels.has(claim)) continue;
    const coming = load(claim);
    coming.catch(() => panels.delete(claim));
    panels.set(claim, coming);
  }
}

async function load(claim) {
  const response = await ask(`/claims/${claim}/panel/`);
  if (!response.ok) throw new Error(`panel ${response.status}`);
  return response.text();
}

export const isExpected = (claim) => panels.has(claim);
export const forget = () => panels.clear();

// While another claim is on its way, keys wait for it (press-keys.js): they are meant for that one.
let coming = null; // promise of whether it came; `false` or an error say that it didn't
export const isComing = () => coming !== null;
export const arrival = () => coming;
export function comes(promise) {
  const mine = promise.then((value) => value !== false, () => false).finally(() => coming === mine && (coming = null));
  coming = mine;
}

let turn = 0; // of two claims asked for quickly, the later one is shown
export function show(claim, options = {}) {
  const mine = (turn += 1);
  if (claim === shown() && !panel().dataset.isStale) return;
  const asked = panels.get(claim) ?? load(claim);
  panels.delete(claim);
  const placed = asked.then((html) => {
    // An answer may have brought the claim meanwhile, and somebody may be writing on it.
    const isHere = claim === shown() && !panel().dataset.isStale;
    if (mine === turn && !isHere) place(elementsOf(html)[0], options);
  });
  comes(placed);
  placed.catch((error) => trouble(error instanceof TypeError ? "offline" : "failed"));
}

// Called after a panel is in place: what only scripts can do is shown, the next ones are fetched.
export function ready() {
  for (const element of document.querySelectorAll(".grip[hidden], [data-act=plain][hidden], [data-act=own][hidden]")) element.hidden = false;
  byId("claim-panel").querySelector(".grip")?.setAttribute("aria-expanded", document.body.classList.contains("is-drawn-up"));
  const { nextOpen, next } = panel().dataset;
  whenIdle(() => expect(nextOpen, next));
}

export async function mark(start, end) {
  const article = byId("pulse").dataset.article;
  const response = await ask(`/articles/${article}/mark/?from=${start}&to=${end}`).catch(() => null);
  if (!response?.ok) return trouble(response ? "failed" : "offline");
  place(elementsOf(await response.text())[0], { isStep: false });
  panel().querySelector("[data-first]")?.focus();
}

export function leave() {
  const claim = new URLSearchParams(location.search).get("claim") ?? document.querySelector("mark")?.dataset.claim;
  if (claim) show(claim);
}

// Apply an answer. `keepPanel` tells whether the panel that is shown must stay as it is.
export function apply(html, { keepPanel = () => false, isOwn = true } = {}) {
  const current = shown();
  if (isOwn) waiting = null;
  forget();
  for (const element of elementsOf(html)) {
    if (element.id === "tidings") tell(element, isOwn);
    else if (element.id === "claim-panel") keepPanel(element) ? follow(element) : place(element);
    else if (!isOwn && element.id === "head" && isOpen(byId("head"))) waiting = element;
    else if (!isSelectedIn(element.id) || isOwn) put(element);
  }
  point(shown() || current);
  const own = document.querySelector("[data-act=own]");
  if (own) own.hidden = false;
  own?.setAttribute("aria-pressed", document.body.classList.contains("is-own"));
  const plain = document.querySelector("[data-act=plain]");
  if (plain) plain.hidden = false;
  plain?.setAttribute("aria-pressed", document.body.classList.contains("is-plain"));
  ready();
}

// A panel that stays knows at least which claims come after it now.
function follow({ dataset }) {
  if (dataset.shown !== shown()) return;
  for (const way of ["next", "previous", "nextOpen"]) panel().dataset[way] = dataset[way] ?? "";
}

function isSelectedIn(id) {
  const selection = getSelection();
  return !selection.isCollapsed && byId(id)?.contains(selection.anchorNode);
}

function tell(tidings, isOwn) {
  const own = [...tidings.querySelectorAll(".own, .refused")].map((line) => line.textContent);
  if (isOwn) say(own.join(" "));
  // What was refused says itself what changed meanwhile; of much else the newest is enough.
  const others = tidings.querySelector(".refused") ? [] : [...tidings.querySelectorAll(".other")].slice(-MOST_NEWS);
  for (const line of others) {
    const item = document.createElement("p");
    item.textContent = line.textContent;
    byId("news").append(item);
    setTimeout(() => item.remove(), 12000);
  }
}
