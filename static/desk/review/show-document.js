// A document beside the manuscript: its text in parts or the pages of a PDF, and a passage in it.
import { ask, byId } from "./show-claim.js";
import { clearPage, pageSelected, sayEmpty, showPage } from "./pdf-page.js";

const PDF = "application/pdf", STORED = "leaf";
const parts = new Map(); // address → promise of a part's HTML
let passage = null; // what is shown: document, type, block, start, end, page, quote
let turn = 0; // of two asked for quickly, the later one is shown

const viewer = () => byId("viewer");
const shown = () => viewer().querySelector(":scope > [data-document]");
const hasText = () => shown()?.dataset.after !== "0";
// Of a scan there is nothing but its pages.
const isLeaf = () => passage?.type === PDF && (localStorage.getItem(STORED) === "yes" || !hasText());

export function showDocument(pk, type) {
  return showPassage({ document: pk, type, block: "0" });
}

export async function showPassage(what) {
  const mine = (turn += 1);
  passage = what;
  await bring(what.block, () => mine === turn);
  if (mine !== turn) return;
  const hit = what.quote ? markWords(what) : null;
  await showLeaf(mine);
  if (!isLeaf()) (hit ?? blockOf(what.block))?.scrollIntoView({ block: "center", behavior: "auto" });
}

// What is open stays open, without the passage of another sentence.
export function showNothing() {
  turn += 1;
  if (!passage) return;
  passage = { document: passage.document, type: passage.type, block: passage.block, page: passage.page };
  unmark();
}

// Show the part of the document with a block.
export async function showBlock(number) {
  const mine = (turn += 1);
  await bring(number, () => mine === turn);
  viewer().scrollTop = 0;
}

export function toggleLeaf() {
  if (isLeaf()) localStorage.removeItem(STORED);
  else localStorage.setItem(STORED, "yes");
  return showPassage(passage);
}

// What is selected in the document: blocks with code points, or words on a page; null: nothing.
export function wordsSelected() {
  const selection = getSelection();
  if (selection.isCollapsed || !selection.toString().trim() || !passage) return null;
  const range = selection.getRangeAt(0);
  if (!viewer().contains(range.commonAncestorContainer)) return null;
  const document = passage.document;
  if (isLeaf()) return pageSelected() && { document, page: pageSelected(), words: selection.toString().slice(0, 5000) };
  const blocks = [...viewer().querySelectorAll("[data-nr]")].filter((block) => range.intersectsNode(block));
  if (!blocks.length) return null;
  const [first, last] = [blocks[0], blocks.at(-1)];
  const start = pointsBefore(first, range.startContainer, range.startOffset);
  const end = pointsBefore(last, range.endContainer, range.endOffset);
  return { document, block: first.dataset.nr, start, last: last.dataset.nr, end };
}

async function bring(number, isWanted) {
  const pk = passage.document, part = shown();
  const isHere = part?.dataset.document === pk && Number(part.dataset.first) <= number && number < Number(part.dataset.after);
  if (isHere) return unmark();
  const address = `/documents/${pk}/part/?from=${number}`;
  if (!parts.has(address)) parts.set(address, load(address));
  const html = await parts.get(address).catch((error) => {
    parts.delete(address);
    throw error;
  });
  if (!isWanted()) return;
  viewer().innerHTML = html;
  viewer().scrollTop = 0;
  const leaf = viewer().querySelector("[data-act=leaf]");
  if (leaf) leaf.hidden = passage.type !== PDF || !hasText();
}

async function load(address) {
  const response = await ask(address);
  if (!response.ok) throw new Error(`document ${response.status}`);
  return response.text();
}

// A page of a PDF as it is printed, where it is wanted and the passage is found on it.
async function showLeaf(mine) {
  const part = shown();
  clearPage(part);
  part?.classList.toggle("is-leaf", isLeaf());
  part?.querySelector("[data-act=leaf]")?.setAttribute("aria-pressed", isLeaf());
  if (!isLeaf()) return;
  const isShown = await showPage(part, passage, () => mine === turn);
  if (isShown || mine !== turn) return;
  part.classList.remove("is-leaf");
  sayEmpty(part, !hasText());
}

const blockOf = (number) => viewer().querySelector(`[data-nr="${number}"]`);

// The texts of a block: that of a paragraph, or those of a row's cells, with a tab between them,
// from the first cell that isn't empty on.
function* textsOf(block) {
  let from = 0;
  for (const words of block.querySelectorAll("[data-words]")) {
    if (!from && !words.textContent) continue;
    const walker = document.createTreeWalker(words, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      yield [walker.currentNode, from];
      from += length(walker.currentNode.data);
    }
    from += 1;
  }
}

const length = (text) => Array.from(text).length;

function pointsBefore(block, node, offset) {
  const place = document.createRange();
  place.setStart(node, offset);
  let count = 0;
  for (const [text, from] of textsOf(block)) {
    if (text === node) return from + length(text.data.slice(0, offset));
    if (place.comparePoint(text, 0) > 0) return count;
    count = from + length(text.data);
  }
  return count;
}

// Mark code points of a block; returns the first mark.
function markWords({ block, start, end, relation }) {
  const element = blockOf(block);
  if (!element) return null;
  const marks = [];
  for (const [text, from] of [...textsOf(element)]) {
    const points = Array.from(text.data);
    const [a, b] = [Math.max(start - from, 0), Math.min(end - from, points.length)];
    if (a >= b) continue;
    const range = document.createRange();
    range.setStart(text, points.slice(0, a).join("").length);
    range.setEnd(text, points.slice(0, b).join("").length);
    const mark = document.createElement("mark");
    mark.className = relation === "differs" ? "hit differs" : "hit";
    range.surroundContents(mark);
    marks.push(mark);
  }
  return marks[0] ?? null;
}

function unmark() {
  for (const mark of viewer().querySelectorAll("mark.hit")) {
    const parent = mark.parentNode;
    mark.replaceWith(...mark.childNodes);
    parent.normalize();
  }
}
