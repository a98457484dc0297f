// What was sent after the session had ended is in its form again once the person has signed in,
// in this tab. The panel of an article has its own (`review/keep-drafts.js`).
import { aboutOf, keepsItself, openAround } from "./kept-forms.js";
import { addRows, countsRows, placeOf, rowsOf } from "./kept-rows.js";

const SENT = "sent";
const BOX = "[type=checkbox], [type=radio]";
const UNKEPT = `${BOX}, [type=password], [type=file], [name=csrfmiddlewaretoken], button, fieldset`;
const { person } = document.querySelector("[data-person]")?.dataset ?? {}; // the panel's is on its bar
const place = location.pathname + location.search;

const actionOf = (form) => form.getAttribute("action") ?? "";
const choicesOf = (form) => [...form.elements].filter((field) => field.name && field.matches(BOX));
const fieldsOf = (form) => [...form.elements].filter((field) => field.name && !field.matches(UNKEPT) && !countsRows(field));
const labelOf = (field) => field.selectedOptions?.[0]?.text;

export function keep(form) {
  if (!person || form?.getAttribute("method")?.toLowerCase() !== "post" || keepsItself(form)) return;
  const words = fieldsOf(form).map((field) => [field.name, field.value, labelOf(field)]);
  const choices = choicesOf(form).map(({ name, value, checked }) => [name, value, checked]);
  sessionStorage.setItem(SENT, JSON.stringify({ person, place, action: actionOf(form), about: aboutOf(form), words, choices, rows: rowsOf(form) }));
}

// The version that was seen comes back, too: what others changed meanwhile is not overwritten.
async function giveBack({ action, about, words: written, choices: chosen, rows }) {
  const forms = [...document.forms].filter((one) => one.getAttribute("method")?.toLowerCase() === "post" && actionOf(one) === action);
  const form = forms.length > 1 ? forms.find((one) => aboutOf(one) === about) : forms[0];
  if (!form) return;
  await addRows(form, rows);
  const words = written.map(([name, ...rest]) => [placeOf(form, rows, written, name), ...rest]);
  const choices = chosen.map(([name, ...rest]) => [placeOf(form, rows, written, name), ...rest]);
  for (const name of new Set(words.map(([one]) => one))) {
    const written = words.filter(([one]) => one === name);
    const fields = fieldsOf(form).filter((field) => field.name === name);
    while (fields.length && fields.length < written.length) fields.push(another(fields.at(-1)));
    for (const [number, field] of fields.entries()) {
      const [, value = "", label] = written[number] ?? [];
      choose(field, value, label);
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }
  for (const field of choicesOf(form)) {
    const known = choices.find(([name, value]) => name === field.name && value === field.value);
    if (!known || known[2] === field.checked) continue;
    field.checked = known[2];
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }
  openAround(form);
  form.querySelector("textarea, input:not([type=hidden])")?.focus();
  const status = document.getElementById("page-status");
  status.textContent = status.dataset.back ?? "";
}

// A list that is filled while one searches it hasn't what was chosen.
function choose(field, value, label) {
  if (field.options && value && ![...field.options].some((option) => option.value === value)) field.add(new Option(label, value));
  field.value = value;
}

function another(field) {
  const copy = field.cloneNode();
  copy.removeAttribute("id");
  field.after(copy);
  return copy;
}

// A form that a script sends is kept, too, until it is answered by anything but the sign-in page.
addEventListener("submit", ({ target, defaultPrevented }) => (!defaultPrevented || target.matches("[data-sends]")) && keep(target));
document.addEventListener("htmx:beforeRequest", ({ detail }) => detail.requestConfig?.verb === "post" && keep(detail.elt.closest("form")));
// A page that asks by itself is led to the sign-in page, too: what is being written is kept.
document.addEventListener("htmx:beforeOnLoad", ({ detail }) => {
  if (detail.xhr.getResponseHeader("HX-Redirect") && !sessionStorage.getItem(SENT)) keep(document.activeElement?.closest("form"));
});
document.addEventListener("htmx:afterRequest", ({ detail }) => detail.xhr?.getResponseHeader("HX-Redirect") || sessionStorage.removeItem(SENT));
addEventListener("pageshow", ({ persisted }) => persisted && sessionStorage.removeItem(SENT));

const sent = JSON.parse(sessionStorage.getItem(SENT) ?? "null");
if (sent && !person) sessionStorage.setItem(SENT, JSON.stringify({ ...sent, isUnsent: true }));
else if (sent && !location.pathname.startsWith("/accounts/")) {
  sessionStorage.removeItem(SENT);
  if (sent.isUnsent && sent.person === person && sent.place === place) giveBack(sent);
}
