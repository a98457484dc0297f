// Rows that were added to a form of the admin panel and not stored: `TOTAL_FORMS` rows, of which
// `INITIAL_FORMS` exist, named `ratings-0-code` (Django's formsets).
const COUNT = /^(.+)-(TOTAL|INITIAL)_FORMS$/;

export const countsRows = (field) => /_FORMS$/.test(field.name);

// How many rows each table of a form has, and how many of them exist, by prefix.
export function rowsOf(form) {
  const rows = {};
  for (const { name, value } of form.elements) {
    const [, prefix, which] = COUNT.exec(name) ?? [];
    if (prefix) (rows[prefix] ??= {})[which] = Number(value);
  }
  return rows;
}

// Add the rows that are missing, by the panel's own button, which a script of Django makes.
export async function addRows(form, kept) {
  for (const [prefix, { TOTAL, INITIAL }] of Object.entries(kept)) {
    const here = rowsOf(form)[prefix];
    const missing = here ? TOTAL - INITIAL - (here.TOTAL - here.INITIAL) : 0;
    for (let row = 0; row < missing; row++) (await appearing(`#${prefix}-group .add-row a`)).click();
  }
}

// The name that a field of a row has now: others may have added rows, or the order changed.
export function placeOf(form, kept, words, name) {
  const prefix = Object.keys(kept).find((one) => name.startsWith(`${one}-`));
  const [, row, rest] = prefix ? (/^(\d+)-(.+)$/.exec(name.slice(prefix.length + 1)) ?? []) : [];
  const here = prefix && rowsOf(form)[prefix];
  if (!rest || !here) return name;
  if (row >= kept[prefix].INITIAL) return `${prefix}-${row - kept[prefix].INITIAL + here.INITIAL}-${rest}`;
  const id = words.find(([one]) => one === `${prefix}-${row}-id`)?.[1];
  const same = [...form.elements].find((field) => field.value === id && field.name.startsWith(`${prefix}-`) && field.name.endsWith("-id"));
  return same ? `${same.name.slice(0, -"id".length)}${rest}` : name;
}

function appearing(selector) {
  return new Promise((found) => {
    const look = () => document.querySelector(selector) && (watch.disconnect(), found(document.querySelector(selector)));
    const watch = new MutationObserver(look);
    watch.observe(document.body, { childList: true, subtree: true });
    look();
  });
}
