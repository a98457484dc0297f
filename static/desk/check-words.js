// Keys of the word ledger: each presses the button that has it. The stretch in hand is in view.
const isField = (element) => element?.matches?.("input:not([type=hidden]), textarea, select");

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  if (isField(event.target)) {
    if (event.key === "Escape") event.target.blur();
    return;
  }
  const target = document.querySelector(`#stretch-panel [data-key="${CSS.escape(event.key.toLowerCase())}"]`);
  if (!target) return;
  event.preventDefault();
  target.click();
});

const current = document.querySelector(".sheet [aria-current]");
const box = current?.getBoundingClientRect();
const below = matchMedia("(max-width: 1000px)").matches
  ? document.getElementById("stretch-panel").getBoundingClientRect().top
  : innerHeight;
if (box && (box.top < 60 || box.bottom > below - 20)) current.scrollIntoView({ block: "center" });
