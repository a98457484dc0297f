// What keeping what was sent (`keep-sent.js`) and what was not (`keep-unsent.js`) share.

// The panel of an article keeps its own words (`review/keep-drafts.js`).
export const keepsItself = (form) => form.closest("#claim-panel, #head, #passages") !== null;

// Hidden fields that name what a form is about: neither what of it was seen nor how many rows it has.
const NAMES_NOTHING = /(^csrfmiddlewaretoken|version|_FORMS)$|^initial-/;

// What a form is about, as `query=12`: several on a page may have one address.
export const aboutOf = (form) =>
  [...form.elements]
    .filter((field) => field.name && field.type === "hidden" && !NAMES_NOTHING.test(field.name))
    .map(({ name, value }) => `${name}=${value}`)
    .join(" ");

export function openAround(element) {
  for (let drawer = element.closest("details"); drawer; drawer = drawer.parentElement.closest("details")) drawer.open = true;
}
