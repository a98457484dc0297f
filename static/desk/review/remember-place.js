// The article and sentence at hand, for pages that come from the browser (`take-page.js`).
import { sentenceHere } from "./show-claim.js";

const AT_HAND = "at-hand";

export function listen() {
  remember();
  document.addEventListener("placed", remember);
}

function remember() {
  const article = location.pathname.match(/^\/articles\/(\d+)\/$/)?.[1];
  const sentence = sentenceHere();
  if (article && sentence) localStorage.setItem(AT_HAND, JSON.stringify({ article, sentence }));
}
