// Put what the server answers into the page, element by element, and show a sentence or a claim.
// Both have a key: "s120" is the sentence that begins at 120, "34" is a claim.
import { keep, restore } from "./keep-drafts.js";
import { draw, spread } from "./draw-sheet.js";
import { bring, loaded, watch } from "./load-portions.js";

const whenIdle = (act) => (globalThis.requestIdleCallback ? requestIdleCallback(act, { timeout: 80 }) : setTimeout(act, 50));
const MOST_NEWS = 3;
const MOST_AHEAD = 20; // panels; the oldest is dropped
const panels = new Map(); // key → promise of its panel's HTML, asked for before it is needed
export const byId = (id) => document.getElementById(id);
export const panel = () => byId("claim-panel");
export const keyOf = (element) => element?.dataset.shown ?? (element?.dataset.sentence ? `s${element.dataset.sentence}` : "");
export const here = () => keyOf(panel());
export const isAtSentence = () => here().startsWith("s");
export const sentenceHere = () => panel()?.dataset.sentence ?? panel()?.dataset.up?.slice(1) ?? "";
export const isTyping = () => panel()?.querySelector(":is(input, textarea, select):focus") != null;
export const isBusy = () => isTyping() || document.body.classList.contains("is-asking");
const since = () => byId("page-state").dataset.event;
const csrf = () => JSON.parse(document.body.getAttribute("hx-headers"))["X-CSRFToken"];

// What is said within one second belongs together: the verdict, then the next sentence.
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

export const pointAgain = () => point();

// What nobody sees waits until the panel is painted; a request has it done before.
let unseen = [];
function afterPaint(act) {
  unseen.push(act);
  if (unseen.length === 1) requestAnimationFrame(() => setTimeout(finish));
}
export function finish() {
  const acts = unseen;
  unseen = [];
  for (const act of acts) act();
}
addEventListener("pagehide", finish);

const addressOf = (key) => (key.startsWith("s") ? `?sentence=${key.slice(1)}` : `?claim=${key}`);

// Whoever has to sign in again comes back to what was judged or written, though the next is shown.
let acting = ""; // key of what an act is about that is not answered yet
let isLeaving = false; // what was asked meanwhile leads nowhere else

export async function act(key, url, body) {
  acting = key;
  try {
    return await ask(url, { method: "POST", body });
  } finally {
    acting = "";
  }
}

export async function ask(url, options = {}) {
  finish();
  const place = acting ? new URL(addressOf(acting), location.href).href : location.href;
  const headers = { "HX-Request": "true", "HX-Current-URL": place, "X-Since": since() };
  if (document.body.classList.contains("is-own")) headers["X-Own"] = "1";
  if (loaded().length) headers["X-Portions"] = loaded().join(" ");
  if (options.method === "POST") headers["X-CSRFToken"] = csrf();
  const response = await fetch(url, { ...options, headers });
  const elsewhere = response.headers.get("HX-Redirect");
  if (elsewhere && !isLeaving) location.assign(elsewhere);
  isLeaving ||= Boolean(elsewhere);
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

export const refusalIn = (html) => elementsOf(html).find(({ id }) => id === "page-changes")?.querySelector(".refused")?.textContent;

// In an open drawer of the head somebody writes about what it was opened on: it stays as it is
// while others work, and the newest head comes when it is closed.
let waiting = null;
const isOpen = (head) => head.querySelector("details:is(.drawer, .menu)[open]") !== null;
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
  const sentence = focused?.closest(".s")?.dataset.sentence;
  const way = focused && !claim && !sentence ? pathOf(focused, old) : "";
  goOn(old, element);
  old.replaceWith(element);
  if (element.dataset.start) spread(element);
  if (focused?.matches(".mk")) focusSentence(sentence);
  else if (claim) focusMark(claim);
  else if (way) element.querySelector(way)?.focus({ preventScroll: true });
}

function pathOf(element, root) {
  if (element.id) return `#${element.id}`;
  if (element.dataset.key) return `[data-key="${element.dataset.key}"]`;
  return element.name && root.id !== "claim-panel" ? `[name="${element.name}"]` : "";
}

function focusMark(claim) {
  document.querySelector(`mark[data-claim="${claim}"] > a:not(.mk)`)?.focus({ preventScroll: true });
}

function focusSentence(start) {
  document.querySelector(`.s[data-sentence="${start}"] .mk`)?.focus({ preventScroll: true });
}

const startOf = (element) => element.dataset.sentence ?? element.dataset.up?.slice(1);

// Say in the manuscript what is at hand: the sentence with the letters of its parts, the claim.
function point(element = panel()) {
  const { shown = "" } = element.dataset;
  const start = startOf(element);
  for (const old of document.querySelectorAll("#sheet [aria-current]")) old.removeAttribute("aria-current");
  const sentences = start ? document.querySelectorAll(`.s[data-sentence="${start}"]`) : [];
  for (const one of sentences) one.setAttribute("aria-current", "true");
  const marks = shown ? document.querySelectorAll(`mark[data-claim="${shown}"]`) : [];
  for (const mark of marks) mark.setAttribute("aria-current", "true");
  letter(element);
  draw(start);
  return marks[0] ?? sentences[0];
}

function letter(element) {
  const rows = [...element.querySelectorAll("[data-part] > .l")];
  if (!rows.length && element.dataset.shown) return;
  for (const mark of document.querySelectorAll("#sheet mark[data-l]")) mark.removeAttribute("data-l");
  for (const row of rows) {
    const mark = document.querySelector(`mark[data-claim="${row.parentElement.dataset.part}"]`);
    if (mark) mark.dataset.l = row.textContent;
  }
}

// From where to where the manuscript is seen: below the head, above what lies over it on a phone.
function room() {
  const isNarrow = matchMedia("(max-width: 999.98px)").matches;
  const head = getComputedStyle(byId("head")).position === "sticky" ? byId("head").getBoundingClientRect().bottom : 0;
  const top = isNarrow ? Math.max(60, head) : (byId("sheet").parentElement.getBoundingClientRect().top + 40);
  const sheets = [panel(), byId("beside")].filter((one) => one && !one.hidden);
  const bottom = isNarrow ? Math.min(...sheets.map((one) => one.getBoundingClientRect().top)) : innerHeight;
  return { top, bottom: bottom - (byId("beside")?.hidden === false ? 8 : 40) };
}

// Of what is longer than there is room for, the beginning is seen.
export function bringIntoView(element) {
  if (!element) return;
  const [box, { top, bottom }] = [element.getBoundingClientRect(), room()];
  if (box.top > top && box.bottom < bottom) return;
  element.scrollIntoView({ block: box.height > bottom - top ? "start" : "center", behavior: "auto" });
}

function place(element, { isStep = true } = {}) {
  const hadFocus = panel()?.contains(document.activeElement);
  const key = keyOf(element);
  const isSame = key !== "" && key === here();
  const top = scrollerOf(panel())?.scrollTop ?? 0;
  const { part = "" } = panel()?.dataset ?? {};
  keep(panel());
  document.body.classList.remove("is-asking");
  panel().replaceWith(element);
  restore(element);
  if (isSame && part) element.dispatchEvent(new CustomEvent("reselect", { bubbles: true, detail: part }));
  ready();
  if (isSame) scrollerOf(element).scrollTop = top;
  const at = key ? point(element) : null;
  if (!isSame) bringIntoView(at);
  if (key && !at && startOf(element)) bring(startOf(element)).then(() => follows(element, hadFocus), () => {});
  if (!isSame && key && isStep) afterPaint(() => history.replaceState(null, "", addressOf(key)));
  if (element.querySelector("[role=alert]")) element.querySelector("[role=alert]").scrollIntoView({ block: "nearest" });
  if (hadFocus) element.querySelector("h2")?.focus({ preventScroll: true });
  else if (!isSame && element.dataset.shown) focusMark(key);
  else if (!isSame && key) focusSentence(element.dataset.sentence);
  if (!isSame) afterPaint(() => tellPanel(element));
  afterPaint(() => tellPlaced(false));
}

// What is beside the manuscript follows the panel; after an act it is asked for again.
function tellPlaced(isChanged) {
  document.dispatchEvent(new CustomEvent("placed", { detail: { isChanged } }));
}

// Its portion of the manuscript came after it.
function follows(element, hadFocus) {
  if (panel() !== element) return;
  const at = point(element);
  bringIntoView(at);
  if (!hadFocus && document.activeElement === document.body) focusSentence(startOf(element));
}

const scrollerOf = (element) => element?.querySelector(":scope > .scroll") ?? element;

function tellPanel(element) {
  const title = element.querySelector(":is(.kind, .which) h2")?.innerText ?? "";
  const state = element.querySelector(".which .state")?.innerText;
  // On a phone the sentence is in the folded part of the panel, where innerText is empty.
  const words = element.querySelector(".says")?.textContent.replace(/\s+/g, " ").trim() ?? "";
  say(`${title}${state ? `, ${state}` : ""}: ${words}`);
}

// Fetch what comes next before it is asked for; resolves when it is here.
export function expect(key) {
  if (!key) return Promise.resolve();
  if (key.startsWith("s")) bring(key.slice(1)).catch(() => {});
  if (!panels.has(key)) {
    const coming = load(key);
    coming.catch(() => panels.delete(key));
    panels.set(key, coming);
    if (panels.size > MOST_AHEAD) panels.delete(panels.keys().next().value);
  }
  return panels.get(key);
}

async function load(key) {
  const { article } = byId("page-state").dataset;
  const url = key.startsWith("s") ? `/articles/${article}/sentences/${key.slice(1)}/panel/` : `/claims/${key}/panel/`;
  const response = await ask(url);
  if (!response.ok) throw new Error(`panel ${response.status}`);
  return response.text();
}

export const isExpected = (key) => panels.has(key);
export const forget = () => panels.clear();

// After a verdict only the panels are old that show what it changed, or lead to what it judged.
function forgetAbout(claims, judged) {
  for (const [key, coming] of panels) {
    coming.then((html) => {
      const { dataset } = elementsOf(html)[0];
      const isOld = dataset.nextOpen === judged || (dataset.claims ?? "").split(" ").some((claim) => claims.has(claim));
      if (isOld && panels.get(key) === coming) panels.delete(key);
    }, () => {});
  }
}

// While another one is on its way, keys wait for it (press-keys.js): they are meant for that one.
let coming = null; // promise of whether it came; `false` or an error say that it didn't
export const isComing = () => coming !== null;
export const arrival = () => coming;
export function comes(promise) {
  const mine = promise.then((value) => value !== false, () => false).finally(() => coming === mine && (coming = null));
  coming = mine;
}

let turn = 0; // of two asked for quickly, the later one is shown
export function show(key, options = {}) {
  const mine = (turn += 1);
  if (key === here() && !panel().dataset.isStale) return;
  const asked = panels.get(key) ?? load(key);
  panels.delete(key);
  const placed = asked.then((html) => {
    // An answer may have brought it meanwhile, and somebody may be writing on it.
    const isHere = key === here() && !panel().dataset.isStale;
    if (mine === turn && !isHere) place(elementsOf(html)[0], options);
  });
  comes(placed);
  placed.catch((error) => trouble(error instanceof TypeError ? "offline" : "failed"));
}

// Called after a panel is in place: what only scripts can do is shown, the next ones are fetched.
export function ready() {
  for (const element of document.querySelectorAll(":is(.grip, .pull, [data-act=plain], [data-act=own], [data-act=gaps])[hidden]")) element.hidden = false;
  const isUp = document.body.classList.contains("is-drawn-up");
  panel().querySelector("[data-act=grip]")?.setAttribute("aria-expanded", isUp);
  for (const [act, name] of [["own", "is-own"], ["plain", "is-plain"], ["gaps", "is-gaps"]]) {
    document.querySelector(`[data-act=${act}]`)?.setAttribute("aria-pressed", document.body.classList.contains(name));
  }
  const { nextOpen, next } = panel().dataset;
  whenIdle(() => {
    for (const key of [nextOpen, next]) expect(key).catch(() => {});
  });
}

// The form for marking words; keys pressed before it is here are meant for it.
export function mark(start, end) {
  comes(askForMark(start, end));
}

async function askForMark(start, end) {
  const article = byId("page-state").dataset.article;
  const response = await ask(`/articles/${article}/mark/?from=${start}&to=${end}`).catch(() => null);
  if (!response?.ok) return trouble(response ? "failed" : "offline") ?? false;
  place(elementsOf(await response.text())[0], { isStep: false });
  panel().querySelector("[data-first]")?.focus();
}

export function leave() {
  finish();
  const query = new URLSearchParams(location.search);
  const start = query.get("sentence") ?? document.querySelector(".s")?.dataset.sentence;
  const key = query.get("claim") ?? (start && `s${start}`);
  if (key) show(key);
}

// Apply an answer. `keepPanel` tells whether the panel that is shown must stay as it is;
// `judged` is the key of what got a verdict, where the answer is about nothing else.
export function apply(html, { keepPanel = () => false, isOwn = true, judged = "" } = {}) {
  if (isOwn) waiting = null;
  const wasMarking = isOwn && panel().matches("[data-marking]");
  const changed = html.match(/id="page-changes"\s+data-claims="([^"]*)"/)?.[1].split(" ").filter(Boolean);
  if (judged && changed && !html.includes('id="sheet"')) forgetAbout(new Set(changed), judged);
  else forget();
  for (const element of elementsOf(html)) {
    if (element.id === "page-changes") announce(element, isOwn);
    else if (element.id === "claim-panel") keepPanel(element) ? follow(element) : place(element);
    else if (!isOwn && element.id === "head" && isOpen(byId("head"))) waiting = element;
    else if (!isSelectedIn(element.id) || isOwn) put(element);
  }
  if (html.includes('id="sheet"')) watch();
  point();
  ready();
  // Who marked words is at their mark, which is in the text only now.
  if (wasMarking) focusMark(here());
  finish();
  tellPlaced(true);
}

// A panel that stays knows at least what comes after it now.
function follow(element) {
  if (keyOf(element) !== here()) return;
  for (const way of ["next", "previous", "nextOpen"]) panel().dataset[way] = element.dataset[way] ?? "";
}

function isSelectedIn(id) {
  const selection = getSelection();
  return !selection.isCollapsed && byId(id)?.contains(selection.anchorNode);
}

// Claims that one has changed oneself, at the version they have now: an act that was on its way
// meanwhile is about that one.
const versions = new Map();
export function atVersion(seen) {
  const [pk, version] = seen.split(":");
  return `${pk}:${Math.max(versions.get(pk) ?? 0, version)}`;
}

function announce(changes, isOwn) {
  if (isOwn) for (const seen of changes.dataset.own.split(" ").filter(Boolean)) versions.set(...seen.split(":"));
  const own = [...changes.querySelectorAll(".own, .refused")].map((line) => line.textContent);
  if (isOwn) say(own.join(" "));
  // What was refused says itself what changed meanwhile; of much else the newest is enough.
  const others = changes.querySelector(".refused") ? [] : [...changes.querySelectorAll(".other")].slice(-MOST_NEWS);
  for (const line of others) {
    const item = document.createElement("p");
    item.textContent = line.textContent;
    byId("news").append(item);
    setTimeout(() => item.remove(), 12000);
  }
}
