// The frame: menus close when one turns away from them; a lost connection is said, not hidden.
const status = () => document.getElementById("page-status");

document.addEventListener("click", (event) => {
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    if (!menu.contains(event.target)) menu.open = false;
  }
});

document.addEventListener("keydown", (event) => {
  const menu = event.key === "Escape" && document.querySelector("details.menu[open]");
  if (!menu) return;
  menu.open = false;
  menu.querySelector("summary").focus();
});

const say = (name) => {
  const place = status();
  if (place) place.textContent = place.dataset[name] ?? "";
};

document.addEventListener("htmx:sendError", () => say("offline"));
document.addEventListener("htmx:timeout", () => say("offline"));
document.addEventListener("htmx:responseError", () => say("failed"));
document.addEventListener("htmx:beforeRequest", () => say("nothing"));
