// See what others do: ask every two seconds, not while the page is hidden.
import { isWriting } from "./keep-drafts.js";
import { apply, ask, byId, here, keyOf, panel } from "./show-claim.js";
import { showAgain } from "./bring-source.js";
import { showPresent } from "./presence.js";

const EVERY = 2000;
let timer;

export function listen() {
  document.addEventListener("visibilitychange", () => {
    clearTimeout(timer);
    if (!document.hidden) look();
  });
  if (!document.hidden) timer = setTimeout(look, EVERY);
}

async function look() {
  clearTimeout(timer);
  const { article, event } = byId("page-state").dataset;
  try {
    const response = await ask(`/articles/${article}/changes/?since=${event}&claim=${panel().dataset.shown ?? ""}&sentence=${panel().dataset.sentence ?? ""}`);
    if (response.status === 200 && event === byId("page-state").dataset.event) take(await response.text());
    showPresent(response.headers.get("X-Present"));
  } catch {
    // Offline: the next look will tell; what one sends says so by itself.
  }
  if (!document.hidden) timer = setTimeout(look, EVERY);
}

function take(html) {
  const mine = (panel().dataset.claims ?? "").split(" ").filter(Boolean);
  const changed = new Set(html.match(/id="page-changes"\s+data-claims="([^"]*)"/)?.[1].split(" "));
  const isSame = !mine.some((claim) => changed.has(claim));
  apply(html, { isOwn: false, keepPanel: (element) => isSame || keyOf(element) !== here() || isBusy() });
  showAgain();
}

// A panel in which somebody writes or stands stays; sending it will show what changed.
function isBusy() {
  const isAsked = document.body.classList.contains("is-asking");
  const busy = isAsked || isWriting(panel()) || panel().contains(document.activeElement);
  if (busy) panel().dataset.isStale = "yes";
  return busy;
}
