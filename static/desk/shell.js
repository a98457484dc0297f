// The frame: menus close when one turns away from them, Ctrl+Enter sends what one writes;
// a lost connection is said, not hidden.
import "./keep-sent.js";
import "./keep-unsent.js";

const status = () => document.getElementById("page-status");

document.addEventListener("click", (event) => {
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    if (!menu.contains(event.target)) menu.open = false;
  }
});

document.addEventListener("keydown", (event) => {
  const menu = event.key === "Escape" && document.querySelector("details.menu[open]");
  if (!menu) return;
  event.preventDefault();
  menu.open = false;
  menu.querySelector("summary").focus();
});

// Pages that have keys of their own have prevented this by the time it gets here.
addEventListener("keydown", (event) => {
  const { key, target } = event;
  const form = target.matches?.("input, textarea, select") && target.form;
  if (event.defaultPrevented || event.isComposing || key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  if (form?.method !== "post") return;
  // The button says what is done. Which of several is meant, nobody can know.
  const buttons = [...form.elements].filter((element) => element.type === "submit");
  const meant = form.querySelector("button.go:not([type=button])") ?? buttons[0];
  if (buttons.length > 1 && !meant.matches(".go")) return;
  event.preventDefault();
  form.requestSubmit(meant);
});

// What somebody was too late with is done all the same with Y, where no page has keys of its own.
addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.key.toLowerCase() !== "y" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.matches?.("input, textarea, select")) return;
  const button = document.querySelector("main button[data-key=y]");
  if (!button) return;
  event.preventDefault();
  button.form.requestSubmit(button);
});

// On a phone the section one is in may lie beyond the edge.
document.fonts.ready.then(() => {
  const here = document.querySelector(".bar nav [aria-current]");
  if (!here) return;
  const row = here.parentElement;
  const beyond = here.getBoundingClientRect().right - row.getBoundingClientRect().right;
  if (beyond > 0) row.scrollLeft += beyond + 24;
});

const say = (name) => {
  const place = status();
  if (place) place.textContent = place.dataset[name] ?? "";
};

document.addEventListener("htmx:sendError", () => say("offline"));
document.addEventListener("htmx:timeout", () => say("offline"));
document.addEventListener("htmx:responseError", () => say("failed"));
document.addEventListener("htmx:beforeRequest", () => say("nothing"));
