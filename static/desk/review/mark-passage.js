// A passage of a document, chosen with the arrow keys: in its text, or on a page as it is printed.
import { byId } from "./show-claim.js";
import { start } from "./choose-words.js";
import { WORD } from "./find-words.js";

// Choose words of the document that is shown; `take` gets whether they contradict what is said.
export function chooseWords(take) {
  const words = [...shownWords()];
  const hit = byId("viewer").querySelector(".hit");
  const first = words.findIndex(({ node }) => (hit ? hit.contains(node) : isInView(node)));
  const leave = () => byId("viewer").focus({ preventScroll: true });
  const place = ({ node, start, end }, isEnd) => [node, isEnd ? end : start];
  return start({ words, place, leave, said: "passage", take: (_first, _last, isShifted) => take(isShifted) }, first);
}

// The words with their node, and their start and end in it as UTF-16 places.
function* shownWords() {
  const page = byId("viewer").querySelector(".textLayer");
  for (const part of page ? [page] : byId("viewer").querySelectorAll("[data-words]")) {
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const block = page ? node.parentElement : part.closest("[data-nr]");
      for (const { 0: text, index } of node.data.matchAll(WORD)) {
        yield { block, node, text, start: index, end: index + text.length };
      }
    }
  }
}

function isInView(node) {
  const { top, bottom } = byId("viewer").getBoundingClientRect();
  const box = node.parentElement.getBoundingClientRect();
  return box.bottom > top && box.top < bottom;
}
