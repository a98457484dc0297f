// A part of the sentence, chosen by arrow keys; and what a rating has to know: which part it
// means, the right words, the reason. It is asked for in the place of the verdicts.
import { byId, isAtSentence, panel, say } from "./show-claim.js";

const form = () => byId("verdict-form");
const rows = () => [...panel().querySelectorAll("[data-part]")].filter((row) => row.matches("li"));
export const part = () => panel().dataset.part ?? "";
let asked = null; // the button that asks, while it does
let answer = () => {}; // sends the verdict (judge.js)

export const isAsking = () => asked !== null && form()?.contains(asked);

export function listen(send) {
  answer = send;
  document.addEventListener("reselect", ({ target, detail }) => reselect(target, detail));
  document.addEventListener("click", ({ target }) => {
    const letter = target.closest("[data-pick]");
    if (letter) pick(letter.dataset.pick);
    if (target.closest("[data-act=settle]")) settle();
    if (target.closest("[data-act=quit]")) quit();
  });
}

// The next part by arrow key; before the first one is the sentence.
export function step(way) {
  const parts = rows();
  const at = parts.findIndex((row) => row.dataset.part === part()) + way;
  select(parts[Math.min(at, parts.length - 1)]?.dataset.part ?? "");
  return true;
}

export function select(pk) {
  panel().dataset.part = pk;
  for (const row of rows()) row.dataset.part === pk ? row.setAttribute("aria-current", "true") : row.removeAttribute("aria-current");
  for (const mark of document.querySelectorAll("#sheet mark.sel, .says .sel")) mark.classList.remove("sel");
  if (!pk) return;
  for (const mark of document.querySelectorAll(`#sheet mark[data-claim="${pk}"], .says [data-part="${pk}"]`)) mark.classList.add("sel");
  const row = rows().find((one) => one.dataset.part === pk);
  row?.scrollIntoView({ block: "nearest" });
  say(row?.innerText.replace(/\s+/g, " "));
}

// After a verdict on a part, the next one of the sentence that is undecided.
function reselect(element, pk) {
  const parts = [...element.querySelectorAll("li[data-part]")];
  const at = parts.findIndex((row) => row.dataset.part === pk);
  const isJudged = at >= 0 && !parts[at].matches(".open");
  const around = [...parts.slice(at + 1), ...parts.slice(0, at)];
  const next = isJudged ? around.find((row) => row.matches(".open")) : parts[at];
  queueMicrotask(() => select(next?.dataset.part ?? ""));
}

// Returns whether the rating waits for an answer.
export function begin(button) {
  if (!isAtSentence()) return false;
  const needs = (button.dataset.asks ?? "").split(" ").filter(Boolean);
  if (!needs.length) return false;
  quit();
  asked = button;
  document.body.classList.add("is-asking");
  form().classList.add("is-asking");
  if (part()) form().elements.part.value = part();
  const about = form().querySelector(".about");
  const isOpen = needs.includes("part") && !form().elements.part.value;
  about.textContent = isOpen ? `${labelOf(button)}: ${about.dataset.which}` : labelOf(button);
  form().querySelector(".pick").hidden = !isOpen || !rows().length;
  form().querySelector("[data-act=quit]").hidden = false;
  if (isOpen && rows().length) form().querySelector("[data-pick]").focus({ preventScroll: true });
  else askWords();
  if (isOpen && !rows().length) askInList();
  return true;
}

const labelOf = (button) => button.firstChild.textContent.trim();

export function pickLetter(letter) {
  const found = form().querySelector(`.pick:not([hidden]) [data-letter="${letter}"]`);
  if (found) pick(found.dataset.pick);
  return Boolean(found);
}

function pick(pk) {
  form().elements.part.value = pk;
  const letter = form().querySelector(`[data-pick="${pk}"]`).dataset.letter;
  const about = form().querySelector(".about");
  about.textContent = `${letter} ${labelOf(asked)}, ${about.dataset.rest}`;
  form().querySelector(".pick").hidden = true;
  askWords();
}

function askWords() {
  const name = asked.dataset.asks.split(" ").find((one) => one !== "part");
  if (!name) return settle();
  const field = form().elements[name];
  field.closest("label").classList.add("is-asked");
  form().querySelector("[data-act=settle]").hidden = false;
  const row = rows().find((one) => one.dataset.part === form().elements.part.value);
  if (name === "correction" && !field.value && row) field.value = row.dataset.offered ?? row.dataset.words;
  field.focus();
  field.select();
}

// Names that follow others have no letters: where there is nothing else, they are listed.
function askInList() {
  const list = form().elements.part;
  if (list.options.length < 2) return;
  list.closest("label").classList.add("is-asked");
  list.focus();
}

export function settle() {
  const name = asked.dataset.asks.split(" ").find((one) => one !== "part");
  const field = name && form().elements[name];
  const row = rows().find((one) => one.dataset.part === form().elements.part.value);
  const isEmpty = field && (!field.value.trim() || (name === "correction" && field.value.trim() === row?.dataset.words.trim()));
  if (isEmpty) return field.focus();
  const list = form().elements.part;
  if (list.closest(".is-asked") && !list.value) return list.focus();
  const button = asked, only = part() ? { only: "on" } : {};
  const words = { part: form().elements.part.value, ...(name ? { [name]: field.value } : {}), ...only };
  quit();
  answer(button, words);
}

export function quit() {
  if (!asked) return false;
  asked = null;
  document.body.classList.remove("is-asking");
  if (!form()) return true;
  form().classList.remove("is-asking");
  const hadFocus = form().querySelector(".ask").contains(document.activeElement);
  for (const label of form().querySelectorAll(".is-asked")) label.classList.remove("is-asked");
  for (const element of form().querySelectorAll(".pick, [data-act=settle], [data-act=quit]")) element.hidden = true;
  for (const name of ["correction", "explanation"]) form().elements[name].value = form().elements[name].defaultValue;
  form().elements.part.selectedIndex = Math.max(0, [...form().elements.part.options].findIndex((option) => option.defaultSelected));
  if (hadFocus) panel().querySelector("h2")?.focus({ preventScroll: true });
  return true;
}
