// Earlier checks and comments are asked for when they are opened, not before: most claims need none.
import { ask, panel, say, trouble } from "./show-claim.js";

const drawer = () => panel()?.querySelector("details[data-key=v]");

export function listen() {
  document.addEventListener("toggle", (event) => {
    if (event.target.matches?.("details[data-load]") && event.target.open) load(event.target);
  }, true);
  for (const details of document.querySelectorAll("details[data-load][open]")) load(details);
}

export function showEarlier() {
  const details = drawer();
  if (!details) return false;
  details.open = !details.open;
  if (details.open) details.scrollIntoView({ block: "nearest" });
  return true;
}

export function takeEarlier() {
  const button = drawer()?.open && drawer().querySelector("button[data-key=x]");
  if (!button) return false;
  button.form.requestSubmit(button);
  return true;
}

async function load(details) {
  if (details.dataset.isLoaded) return;
  details.dataset.isLoaded = "yes";
  const place = details.querySelector("div");
  try {
    const response = await ask(details.dataset.load);
    if (!response.ok) throw new Error("failed");
    place.innerHTML = await response.text();
    if (details.dataset.key !== "v") return;
    details.scrollIntoView({ block: "nearest" });
    say(place.querySelector("li p, p")?.innerText);
  } catch (error) {
    delete details.dataset.isLoaded;
    trouble(error instanceof TypeError ? "offline" : "failed");
  }
}
