// Keys of the talk: J and K go from item to item, Ctrl+Enter sends what one writes.
const items = () => [...document.querySelectorAll(".talk .item")];

document.addEventListener("keydown", (event) => {
  const { key, target } = event;
  if (target.matches?.("input, textarea, select")) return inField(event);
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const step = { j: 1, k: -1 }[key.toLowerCase()];
  if (step) go(step);
});

function inField(event) {
  if (event.key === "Escape") event.target.closest(".item")?.focus();
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  // Words about a wording are an objection; an answer has one button only.
  const { form } = event.target;
  form.requestSubmit(form.querySelector('[name=agrees][value="0"]') ?? undefined);
}

function go(step) {
  const all = items();
  const here = all.indexOf(document.activeElement.closest(".item"));
  const next = here < 0 && step < 0 ? all.length - 1 : (here + step + all.length) % all.length;
  const item = all[next];
  if (!item) return;
  item.scrollIntoView({ block: "nearest" });
  (item.querySelector("textarea:not([name=note])") ?? item).focus();
}

document.querySelector(".talk [aria-invalid=true]")?.focus();
