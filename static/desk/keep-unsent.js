// Several forms on a page: what is written in one is not lost when another one is sent. On pages
// of items, as the talk, it also survives going elsewhere and back. It stays in this tab.
import { aboutOf, keepsItself, openAround } from "./kept-forms.js";

const UNSENT = `unsent ${document.body.dataset.person}`;
const WORDS = "textarea, input:not([type]), input:is([type=text], [type=url], [type=email])";
const sent = new Set();

// Only fields that were empty: words in place of others belong to the version that was seen.
const fields = () =>
  [...document.querySelectorAll("#main form[method=post]")]
    .filter((form) => !keepsItself(form))
    .flatMap((form) => [...form.elements].filter((field) => field.name && field.matches(WORDS) && !field.defaultValue));

// The form by what it is about, as `query=12`, on whatever page it is shown.
function nameOf({ form, name }) {
  const { pathname } = new URL(form.getAttribute("action") ?? "", location);
  return [pathname, aboutOf(form), name].join(" ");
}

function keep() {
  const stays = sent.size > 0 || document.querySelector("main.talk");
  const words = read();
  for (const field of fields()) {
    const isWritten = field.value.trim() && !sent.has(field.form);
    if (stays && isWritten) words.set(nameOf(field), field.value);
    else words.delete(nameOf(field));
  }
  sessionStorage.setItem(UNSENT, JSON.stringify([...words]));
}

const read = () => new Map(JSON.parse(sessionStorage.getItem(UNSENT) ?? "[]"));

function giveBack() {
  const words = read();
  for (const field of fields()) {
    const kept = words.get(nameOf(field));
    if (!kept || field.value) continue;
    field.value = kept;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    openAround(field);
  }
}

addEventListener("submit", ({ target, defaultPrevented }) => (!defaultPrevented || target.matches("[data-sends]")) && sent.add(target));
addEventListener("input", ({ target }) => sent.delete(target.form));
addEventListener("pagehide", keep);
addEventListener("pageshow", ({ persisted }) => persisted && sent.clear());
giveBack();
