// What somebody is writing survives going elsewhere and back, also to another page or to sign in.
const drafts = new Map(); // claim or sentence, and form → name → value
const stored = `drafts ${document.body.dataset.person} ${location.pathname}`; // in this tab

const fields = (form) => [...form.elements].filter((field) => field.name && field.matches("textarea, input:not([type=hidden], [type=checkbox], [type=radio], [type=file])"));
const placeOf = (panel) => panel?.dataset.shown ?? (panel?.dataset.sentence && `s${panel.dataset.sentence}`);
const key = (panel, form) => `${placeOf(panel)} ${form.dataset.form}`;

const isChanged = (field) => field.value !== field.defaultValue;

export function listen(panel) {
  for (const [name, words] of JSON.parse(sessionStorage.getItem(stored) ?? "[]")) drafts.set(name, new Map(words));
  restore(panel());
  addEventListener("pagehide", () => {
    keep(panel());
    sessionStorage.setItem(stored, JSON.stringify(Array.from(drafts, ([name, words]) => [name, [...words]])));
  });
}

export function isWriting(panel) {
  return [...panel.querySelectorAll("form[data-form]")].some((form) => fields(form).some(isChanged) || [...form.querySelectorAll("[type=file]")].some((field) => field.value));
}

export function keep(panel) {
  if (!placeOf(panel)) return;
  for (const form of panel.querySelectorAll("form[data-form]")) {
    const changed = fields(form).filter(isChanged);
    if (changed.length) drafts.set(key(panel, form), new Map(changed.map((field) => [field.name, field.value])));
    else drafts.delete(key(panel, form));
  }
}

// Empty a form that is sent; returns what puts the words back where sending failed. `asked` are
// words of it that were taken out of its fields already.
export function take(panel, form, asked = {}) {
  const name = key(panel, form);
  const written = fields(form).filter(isChanged).map((field) => [field.name, field.value]);
  const words = new Map([...written, ...fields(form).flatMap((field) => (asked[field.name] ? [[field.name, asked[field.name]]] : []))]);
  form.reset();
  drafts.delete(name);
  return () => words.size && drafts.set(name, words);
}

export function restore(panel) {
  for (const form of panel.querySelectorAll("form[data-form]")) {
    const draft = drafts.get(key(panel, form));
    if (!draft) continue;
    for (const field of fields(form)) {
      if (draft.has(field.name) && !isChanged(field)) field.value = draft.get(field.name);
    }
    const drawer = form.closest("details");
    if (drawer) drawer.open = true;
  }
}
