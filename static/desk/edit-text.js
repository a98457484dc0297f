// Fields grow with their words, a changed one says so; what a change does is shown in place.
const form = document.getElementById("edit");
const preview = () => document.getElementById("preview");
const grows = CSS.supports("field-sizing", "content");
let isSent = false;

const fit = (field) => {
  if (grows) return;
  field.style.height = "auto";
  field.style.height = `${field.scrollHeight + 2}px`;
};
const isChanged = () => [...(form?.elements ?? [])].some((field) => field.matches("textarea") && field.value !== field.defaultValue);

const begin = () => {
  for (const field of document.querySelectorAll("#edit textarea")) {
    field.rows = grows ? 1 : field.rows;
    fit(field);
  }
};

document.addEventListener("input", ({ target }) => {
  if (!target.closest?.("#edit")) return;
  // What was shown is about other words now.
  preview().replaceChildren();
  if (!target.matches("textarea")) return;
  fit(target);
  target.closest(".part").classList.toggle("is-changed", target.value !== target.defaultValue);
});

document.addEventListener("htmx:afterSwap", ({ detail }) => {
  begin();
  if (detail.target.id !== "preview") return;
  document.getElementById("changes")?.focus();
  detail.target.scrollIntoView({ block: "nearest" });
});

// Ctrl+Enter shows what changes first, and saves once it is shown.
document.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
  event.preventDefault();
  (document.querySelector("#preview .go") ?? document.querySelector("#edit .foot button"))?.click();
});

document.addEventListener("submit", () => { isSent = true; });
addEventListener("beforeunload", (event) => {
  if (!isSent && isChanged()) event.preventDefault();
});
begin();
