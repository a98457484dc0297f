// J and K go from one changed part of the text to the next and back.
const rows = [...document.querySelectorAll(".changed")];
const isField = (element) => element?.matches?.("input, textarea, select");

document.addEventListener("keydown", (event) => {
  if (isField(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
  const step = { j: 1, k: -1 }[event.key.toLowerCase()];
  if (!step || !rows.length) return;
  event.preventDefault();
  const here = rows.indexOf(document.activeElement);
  const start = here < 0 && step < 0 ? 0 : here;
  rows[(start + step + rows.length) % rows.length].focus();
});
