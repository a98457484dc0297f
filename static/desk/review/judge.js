// Send forms in place. A rating that needs words asks for them first, under the same keys.
import { apply, ask, byId, comes, isExpected, isTyping, panel, refusalIn, say, show, shown, trouble } from "./show-claim.js";
import { restore, take } from "./keep-drafts.js";

let sending = Promise.resolve(); // acts go out one after the other, in the order of the keys

export function listen() {
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.closest("#claim-panel, #head") || form.method !== "post") return;
    const button = event.submitter;
    event.preventDefault();
    if (button?.name === "rating" && arm(button)) return;
    send(form, button);
  });
  document.addEventListener("click", (event) => {
    if (!event.target.closest("[data-act=save]")) return;
    const form = event.target.closest("form");
    send(form, form.querySelector("[name=rating][data-is-armed]"));
  });
}

export function press(key) {
  const button = panel().querySelector(`[name=rating][data-key="${key}"]`);
  if (!button) return false;
  button.form.requestSubmit(button);
  return true;
}

// Returns whether the rating waits for words.
function arm(button) {
  const { form } = button;
  const words = ["correction", "explanation"].map((name) => form.elements[name].value.trim());
  const needs = button.dataset.needs;
  const isEnough = button.dataset.key === "n" ? words[1] : words[0] || words[1];
  if (!needs || isEnough) return false;
  for (const other of form.querySelectorAll("[name=rating]")) {
    other.toggleAttribute("data-is-armed", other === button);
    other.setAttribute("aria-pressed", other === button);
  }
  const save = form.querySelector("[data-armed]");
  save.hidden = false;
  save.querySelector("[data-rating]").textContent = button.firstChild.textContent;
  form.elements[needs].focus();
  return true;
}

function send(form, button) {
  const body = new FormData(form, button?.form === form ? button : undefined);
  if (button && button.form === form && button.name && !body.has(button.name)) body.set(button.name, button.value);
  const url = button?.getAttribute("formaction") ?? form.getAttribute("action");
  const goesOn = form.dataset.form === "verdict" || form.dataset.form === "question" || "goesOn" in form.dataset;
  const { nextOpen } = panel().dataset;
  const judged = shown();
  const giveBack = form.dataset.form ? take(panel(), form) : () => {};
  // The next claim is here already: show it at once, the answer follows.
  const isAhead = goesOn && isExpected(nextOpen) && !("goesOn" in form.dataset);
  if (isAhead) show(nextOpen);
  else if (isTyping()) panel().querySelector("h2")?.focus({ preventScroll: true });
  const sent = sending.then(() => post(url, body, { judged, goesOn, giveBack }));
  if (goesOn && !isAhead) comes(sent);
  sending = sent.catch((error) => {
    giveBack();
    restore(panel());
    trouble(error instanceof TypeError ? "offline" : error.message);
  });
}

// Returns whether another claim is shown now.
async function post(url, body, { judged, goesOn, giveBack }) {
  const response = await ask(url, { method: "POST", body });
  const html = await response.text();
  if (response.headers.get("HX-Retarget")) throw new Error(html);
  if (![200, 403, 409, 422].includes(response.status)) throw new Error("failed");
  const isRefused = !response.ok;
  // Who has moved on is left where they are, unless the act was refused; who writes, always.
  const keepPanel = (element) => isTyping() || (!isRefused && ![judged, element.dataset.shown].includes(shown()));
  const isUnseen = isRefused && isTyping();
  apply(html, { keepPanel });
  if (isUnseen) {
    giveBack();
    restore(panel());
    trouble(refusalIn(html));
  }
  if (goesOn && !isRefused && !panel().dataset.nextOpen && !document.querySelector("mark[data-state=open]")) say(byId("said").dataset.done);
  return !isRefused && shown() !== judged;
}

export function undo() {
  const claim = shown();
  sending = sending.then(async () => {
    // Read only now: an act that is still on its way makes another verdict the newest.
    const { article, undo: verdict, undoVersion } = byId("pulse").dataset;
    const body = new FormData();
    for (const [name, value] of Object.entries({ claim, verdict, version: undoVersion })) body.set(name, value);
    const response = await ask(`/articles/${article}/undo/`, { method: "POST", body });
    const html = await response.text();
    if (response.headers.get("HX-Retarget")) return trouble(html);
    apply(html);
    if (!html.includes('class="own"')) say(byId("said").dataset.nothing);
  }).catch(() => trouble("offline"));
}
