// The field for a source: a combobox over the sources that the house has (ARIA 1.2 pattern).
import { ask, trouble } from "./show-claim.js";

let timer, asked = 0;
const parts = (input) => {
  const box = input.closest(".combobox");
  return { box, list: box.querySelector("[role=listbox]"), hidden: box.querySelector("input[type=hidden]"), chosen: box.querySelector(".chosen") };
};

export function listen() {
  document.addEventListener("focusin", ({ target }) => target.matches?.(".combobox > input:not([role])") && dress(target));
  document.addEventListener("input", ({ target }) => target.matches?.(".combobox > input[role=combobox]") && type(target));
  document.addEventListener("keydown", (event) => event.target.matches?.(".combobox > input[role=combobox]") && key(event), true);
  document.addEventListener("focusout", ({ target }) => target.matches?.(".combobox > input[role=combobox]") && close(target));
  document.addEventListener("pointerdown", (event) => {
    const option = event.target.closest?.(".combobox [role=option]");
    if (!option) return;
    event.preventDefault();
    choose(option.closest(".combobox").querySelector("[role=combobox]"), option);
  });
}

function dress(input) {
  const attributes = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": "source-list" };
  for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);
  recent.set(input, parts(input).list.innerHTML);
  offer(input);
}

// Before one types: the sources that the article has already.
const recent = new WeakMap();
function offer(input) {
  const { list } = parts(input);
  list.innerHTML = recent.get(input) ?? "";
  list.hidden = !list.children.length;
  input.setAttribute("aria-expanded", !list.hidden);
  input.removeAttribute("aria-activedescendant");
}

function type(input) {
  const { hidden, chosen } = parts(input);
  hidden.value = "";
  chosen.textContent = input.value.trim() ? chosen.dataset.new : "";
  clearTimeout(timer);
  isLooking = true;
  timer = setTimeout(() => look(input), 120);
}

// Keys that are pressed while the list is on its way are meant for what it will show.
let isLooking = false;
const early = [];
function settle(input) {
  isLooking = false;
  for (const name of early.splice(0)) key({ target: input, key: name, preventDefault() {}, stopPropagation() {} });
}

async function look(input) {
  const words = input.value.trim();
  const turn = (asked += 1);
  if (!words) {
    offer(input);
    return settle(input);
  }
  const { box, list } = parts(input);
  const response = await ask(`${box.dataset.lookup}?q=${encodeURIComponent(words)}`).catch(() => trouble("offline"));
  if (turn !== asked) return;
  if (!response?.ok || document.activeElement !== input) {
    early.length = 0;
    isLooking = false;
    return;
  }
  list.innerHTML = await response.text();
  const isFound = list.children.length > 0;
  list.hidden = !isFound;
  input.setAttribute("aria-expanded", isFound);
  input.removeAttribute("aria-activedescendant");
  settle(input);
}

function key(event) {
  const input = event.target;
  if (isLooking && ["ArrowDown", "ArrowUp", "Enter"].includes(event.key) && !event.ctrlKey && !event.metaKey) {
    early.push(event.key);
    event.preventDefault();
    return event.stopPropagation();
  }
  const { list } = parts(input);
  const options = [...list.children];
  const at = options.findIndex((option) => option.getAttribute("aria-selected") === "true");
  const moves = { ArrowDown: at + 1, ArrowUp: at < 0 ? options.length - 1 : at - 1 };
  if (event.key in moves && list.hidden && event.key === "ArrowDown") look(input);
  else if (event.key in moves && options.length) point(input, options, (moves[event.key] + options.length) % options.length);
  else if (event.key === "Enter" && !event.ctrlKey && !list.hidden && at >= 0) choose(input, options[at]);
  else if (event.key === "Enter" && list.hidden && input.value.trim() && input.form.dataset.form === "bring") input.form.requestSubmit();
  else if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) close(input); // never sends the form half filled
  else if (event.key === "Escape" && !list.hidden) close(input);
  else return;
  event.preventDefault();
  event.stopPropagation();
}

function point(input, options, at) {
  for (const [number, option] of options.entries()) option.setAttribute("aria-selected", number === at);
  input.setAttribute("aria-activedescendant", options[at].id);
  options[at].scrollIntoView({ block: "nearest" });
}

function choose(input, option) {
  const { hidden, chosen } = parts(input);
  input.value = option.dataset.title;
  hidden.value = option.dataset.source;
  chosen.textContent = chosen.dataset.chosen;
  close(input);
}

function close(input) {
  clearTimeout(timer);
  asked += 1;
  isLooking = false;
  early.length = 0;
  parts(input).list.hidden = true;
  input.setAttribute("aria-expanded", "false");
  input.removeAttribute("aria-activedescendant");
}
