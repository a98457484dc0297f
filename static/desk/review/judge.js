// Send forms in place. A rating that needs words asks for them first, under the same keys.
import { act, apply, ask, atVersion, byId, comes, here, isBusy, isExpected, isTyping, keyOf, panel, refusalIn, say, show, trouble } from "./show-claim.js";
import { begin, part } from "./ask-part.js";
import { claimsOfPicked, drop, isPicking, showAgain } from "./bring-source.js";
import { restore, take } from "./keep-drafts.js";

let sending = Promise.resolve(); // acts go out one after the other, in the order of the keys
const GOING_ON = new Set(["verdict", "question", "sentence"]);
// What acts are about that were not answered yet: a panel from before them still leads to it.
const unanswered = new Set();

export function listen() {
  document.addEventListener("submit", (event) => {
    const form = event.target;
    // A field of this name hides the property: form.method may be an element.
    if (!form.closest("#claim-panel, #head, #passages") || form.getAttribute("method") !== "post") return;
    const button = event.submitter;
    if (button?.getAttribute("formmethod") === "get") return;
    event.preventDefault();
    if (form.dataset.form === "undo") return undo();
    if (button?.name === "rating" && (begin(button) || arm(button))) return;
    send(form, button, onePart(form, button));
  });
  document.addEventListener("click", (event) => {
    if (!event.target.closest("[data-act=save]")) return;
    const form = event.target.closest("form");
    send(form, form.querySelector("[name=rating][data-is-armed]"));
  });
}

// A rating on a part that was chosen by arrow key is about that part alone.
const onePart = (form, button) => (form.dataset.form === "sentence" && button?.name === "rating" && part() ? { part: part(), only: "on" } : {});

export function press(key) {
  const button = panel().querySelector(`[name=rating][data-key="${key}"]`);
  if (!button) return false;
  button.form.requestSubmit(button);
  return true;
}

// Send a rating of the sentence with what was asked for.
export function answer(button, words) {
  send(button.form, button, words);
}

// Returns whether the rating waits for words.
function arm(button) {
  const { form } = button;
  if (form.dataset.form !== "verdict") return false;
  const { correction } = form.elements, { offered } = correction.dataset;
  const isOther = !button.hasAttribute("data-is-armed");
  if (isOther && offered && correction.value === offered) correction.value = ""; // meant for another rating
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
  if (needs === "correction" && !correction.value) correction.value = offered;
  form.elements[needs].focus();
  form.elements[needs].select();
  return true;
}

function bodyOf(form, button, words) {
  const body = new FormData(form, button?.form === form ? button : undefined);
  if (button && button.form === form && button.name && !body.has(button.name)) body.set(button.name, button.value);
  if (form.dataset.form === "sentence") for (const name of ["part", "correction", "explanation"]) body.delete(name);
  for (const [name, value] of Object.entries(words)) body.set(name, value);
  if (["again", "bring"].includes(form.dataset.form) && isPicking()) {
    body.set("claim", claimsOfPicked().join(" "));
  }
  return body;
}

// The versions that claims have when the act goes out, after those before it were answered.
function withVersions(body) {
  for (const name of ["claim", "claim_in_block", "about"]) {
    const seen = body.getAll(name).join(" ");
    if (seen.includes(":")) body.set(name, seen.split(" ").map(atVersion).join(" "));
  }
  return body;
}

function send(form, button, words = {}) {
  const body = bodyOf(form, button, words);
  const url = button?.getAttribute("formaction") ?? form.getAttribute("action");
  const goesOn = GOING_ON.has(form.dataset.form) || "goesOn" in form.dataset;
  const { nextOpen } = panel().dataset;
  const judged = here();
  const giveBack = form.dataset.form ? take(panel(), form, words) : () => {};
  if (["again", "bring"].includes(form.dataset.form)) drop();
  // The next one is here already: show it at once, the answer follows.
  const isAhead = goesOn && !words.only && isExpected(nextOpen) && !unanswered.has(nextOpen) && !("goesOn" in form.dataset);
  if (goesOn) unanswered.add(judged);
  if (isAhead) show(nextOpen);
  else if (isTyping()) panel().querySelector("h2")?.focus({ preventScroll: true });
  const sent = sending.then(() => post(url, withVersions(body), { judged, goesOn, giveBack })).finally(() => unanswered.delete(judged));
  if ((goesOn && !isAhead) || form.closest("[data-marking]")) comes(sent);
  sending = sent.catch((error) => {
    giveBack();
    restore(panel());
    trouble(error instanceof TypeError ? "offline" : error.message);
  });
}

// Returns whether something else is shown now.
async function post(url, body, { judged, goesOn, giveBack }) {
  const response = await act(judged, url, body);
  const html = await response.text();
  if (response.headers.get("HX-Redirect")) throw new Error("nothing"); // another page comes, to sign in
  if (response.headers.get("HX-Retarget")) throw new Error(html);
  if (![200, 403, 409, 422].includes(response.status)) throw new Error("failed");
  const isRefused = !response.ok;
  // Who has moved on is left where they are, unless the act was refused; who writes, always.
  const keepPanel = (element) => (isRefused ? isTyping() : isBusy() || ![judged, keyOf(element)].includes(here()));
  const isUnseen = isRefused && isTyping();
  apply(html, { keepPanel, judged: goesOn && !isRefused ? judged : "" });
  showAgain();
  if (isUnseen) {
    giveBack();
    restore(panel());
    trouble(refusalIn(html));
  }
  if (goesOn && !isRefused && !panel().dataset.nextOpen) say(byId("said").dataset.done);
  return !isRefused && here() !== judged;
}

export function undo() {
  const [claim, start] = [panel().dataset.shown ?? "", panel().dataset.sentence ?? ""];
  const sent = sending.then(async () => {
    // Read only now: an act that is still on its way makes another one the newest.
    const { article, undo: field, undoPk, undoVersion: version } = byId("page-state").dataset;
    const body = new FormData();
    const named = field ? { [field]: undoPk, version } : {};
    for (const [name, value] of Object.entries({ claim, start, ...named })) body.set(name, value);
    const response = await ask(`/articles/${article}/undo/`, { method: "POST", body });
    const html = await response.text();
    if (response.headers.get("HX-Retarget")) return trouble(html);
    apply(html);
    if (!html.includes('class="own"')) say(byId("said").dataset.nothing);
  }).catch(() => trouble("offline"));
  comes(sent);
  sending = sent;
  return true;
}
