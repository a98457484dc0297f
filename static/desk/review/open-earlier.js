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
  const found = panel()?.querySelector(".findings button[data-key=x]");
  if (found) {
    found.form.requestSubmit(found);
    return true;
  }
  const details = drawer();
  if (!details) return false;
  takeFrom(details);
  return true;
}

// The list may not be there yet; where it offers nothing, it is opened and says so.
async function takeFrom(details) {
  await load(details);
  if (!details.isConnected) return;
  const button = details.querySelector("button[data-key=x]");
  if (button) button.form.requestSubmit(button);
  else details.open = true;
}

const loading = new WeakMap(); // drawer → promise of its list

function load(details) {
  if (!loading.has(details)) loading.set(details, fill(details));
  return loading.get(details);
}

async function fill(details) {
  const place = details.querySelector("div");
  try {
    const response = await ask(details.dataset.load);
    if (!response.ok) throw new Error("failed");
    place.innerHTML = await response.text();
    if (details.dataset.key !== "v" || !details.open) return;
    details.scrollIntoView({ block: "nearest" });
    say(place.querySelector("li p, p")?.innerText);
  } catch (error) {
    loading.delete(details);
    trouble(error instanceof TypeError ? "offline" : "failed");
  }
}
