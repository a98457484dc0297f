// The page of an article under check. Everything here also works without script, slower.
import { listen as listenForKeys } from "./press-keys.js";
import { listen as listenForForms } from "./judge.js";
import { listen as listenForSources } from "./choose-source.js";
import { listen as listenForEarlier } from "./open-earlier.js";
import { listen as listenForSelection } from "./mark-claim.js";
import { listen as listenForOthers } from "./follow-others.js";
import { forget, leave, panel, ready, show, shown } from "./show-claim.js";

document.documentElement.classList.add("has-script");

document.addEventListener("click", (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  const link = event.target.closest("[data-show]");
  if (link) {
    event.preventDefault();
    show(link.dataset.show);
    return;
  }
  const mark = event.target.closest("mark[data-claim]");
  if (!mark) return;
  event.preventDefault();
  if (!getSelection().isCollapsed || document.body.classList.contains("is-plain")) return;
  show(claimUnder(mark));
});

// A second click on words that lie in several claims goes on to the claim around them.
function claimUnder(mark) {
  const outer = mark.parentElement.closest("mark[data-claim]");
  return outer && mark.dataset.claim === shown() ? outer.dataset.claim : mark.dataset.claim;
}

document.addEventListener("click", (event) => {
  const act = event.target.closest("[data-act]")?.dataset.act;
  if (act === "plain") togglePlain();
  if (act === "own") toggleOwn();
  if (act === "grip") toggleGrip();
  if (act === "leave") {
    event.preventDefault();
    leave();
  }
});

export function togglePlain() {
  const isPlain = document.body.classList.toggle("is-plain");
  document.querySelector("[data-act=plain]")?.setAttribute("aria-pressed", isPlain);
}

// Step through one's own claims only, or through all again.
export function toggleOwn() {
  const isOwn = document.body.classList.toggle("is-own");
  document.querySelector("[data-act=own]")?.setAttribute("aria-pressed", isOwn);
  forget();
  panel().dataset.isStale = "yes";
  show(shown());
}

function toggleGrip(isUp = !document.body.classList.contains("is-drawn-up")) {
  document.body.classList.toggle("is-drawn-up", isUp);
  document.querySelector("[data-act=grip]")?.setAttribute("aria-expanded", isUp);
}

// The sheet from below follows the finger: up opens it, down closes it.
let dragStart = null;
document.addEventListener("pointerdown", (event) => {
  if (event.target.closest(".grip")) dragStart = event.clientY;
});
document.addEventListener("pointerup", (event) => {
  const way = dragStart === null ? 0 : event.clientY - dragStart;
  dragStart = null;
  if (Math.abs(way) > 24) toggleGrip(way < 0);
});

addEventListener("popstate", () => {
  const claim = new URLSearchParams(location.search).get("claim");
  if (claim) show(claim, { isStep: false });
});

listenForKeys(togglePlain, toggleOwn);
listenForForms();
listenForSources();
listenForEarlier();
listenForSelection();
listenForOthers();
ready();
