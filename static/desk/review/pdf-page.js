// A page of a PDF, drawn by pdf.js, with a layer of text in which a passage is marked.
import { byId } from "./show-claim.js";

const SKIPPED = /[\s\u00ad\u2010\u2011-]/u; // a hyphen at the end of a line is no part of a word
const files = new Map(); // document → promise of its file
let library = null;
let number = 0;

export const pageSelected = () => number;

// Show the page of a passage; returns whether it could be shown, with the passage on it.
export async function showPage(part, passage, isWanted) {
  number = Number(passage.page) || 1;
  try {
    const file = await fileOf(passage.document);
    return await drawPage(part, file, passage, isWanted);
  } catch (error) {
    files.delete(passage.document);
    console.warn(error); // the text is shown in its place
    return false;
  }
}

export function clearPage(part) {
  number = 0;
  part?.querySelector(":scope > .leaf-view")?.remove();
  sayEmpty(part, false);
}

// Say that nothing is to be seen, and offer the file.
export function sayEmpty(part, isEmpty) {
  const said = part?.querySelector("[data-empty]");
  if (said) said.hidden = !isEmpty;
}

async function pdfjs() {
  const { pdf, worker } = byId("beside").dataset;
  library ??= import(pdf).then((found) => {
    found.GlobalWorkerOptions.workerSrc = worker;
    return found;
  });
  return library;
}

function fileOf(pk) {
  if (!files.has(pk)) {
    const { decoders } = byId("beside").dataset;
    const choices = { url: `/documents/${pk}/file/`, wasmUrl: decoders, enableXfa: false };
    const opened = pdfjs().then(({ getDocument }) => getDocument(choices).promise);
    files.set(pk, opened);
  }
  return files.get(pk);
}

async function drawPage(part, file, passage, isWanted) {
  const { TextLayer } = await pdfjs();
  const page = await file.getPage(Math.min(number, file.numPages));
  if (!isWanted()) return true;
  const view = document.createElement("div");
  view.className = "leaf-view";
  part.append(view);
  const scale = view.clientWidth / page.getViewport({ scale: 1 }).width;
  const viewport = page.getViewport({ scale });
  const paper = document.createElement("div");
  paper.className = "leaf-paper";
  paper.style.setProperty("--total-scale-factor", scale);
  paper.style.height = `${viewport.height}px`;
  const canvas = document.createElement("canvas");
  const sharp = devicePixelRatio || 1;
  [canvas.width, canvas.height] = [Math.floor(viewport.width * sharp), Math.floor(viewport.height * sharp)];
  const texts = document.createElement("div");
  texts.className = "textLayer";
  paper.append(canvas, texts);
  view.append(steps(part, file, passage), paper);
  await page.render({ canvas, viewport, transform: [sharp, 0, 0, sharp, 0, 0] }).promise;
  await new TextLayer({ textContentSource: page.streamTextContent(), container: texts, viewport }).render();
  if (!isWanted()) return true;
  sayEmpty(part, !texts.textContent.trim() && isOneColour(canvas));
  if (!passage.quote || number !== Number(passage.page)) return true;
  const hit = markQuote(texts, passage);
  hit?.scrollIntoView({ block: "center", behavior: "auto" });
  return hit !== null;
}

// Whether nothing can be seen on a page, looked at from afar.
function isOneColour(canvas) {
  const small = new OffscreenCanvas(64, 64).getContext("2d");
  small.drawImage(canvas, 0, 0, 64, 64);
  const { data } = small.getImageData(0, 0, 64, 64);
  return data.every((value, place) => value === data[place % 4]);
}

// Buttons for the page before and after this one.
function steps(part, file, passage) {
  const line = document.createElement("p");
  line.className = "leaves";
  const go = (sign, to) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "quiet";
    button.textContent = sign;
    button.disabled = to < 1 || to > file.numPages;
    button.setAttribute("aria-label", `${sign} ${to}`);
    button.addEventListener("click", async () => {
      clearPage(part);
      number = to;
      await drawPage(part, file, passage, () => number === to);
    });
    return button;
  };
  const where = document.createElement("span");
  where.textContent = `${number} / ${file.numPages}`;
  line.append(go("←", number - 1), where, go("→", number + 1));
  return line;
}

// Mark a quote in the text layer; white space and hyphens don't count. Returns the first mark.
function markQuote(layer, { quote, relation }) {
  const places = [];
  let text = "";
  const walker = document.createTreeWalker(layer, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    for (let at = 0; at < node.data.length; at += 1) {
      for (const sign of node.data[at].normalize("NFKC")) {
        if (SKIPPED.test(sign)) continue;
        text += sign;
        for (let unit = 0; unit < sign.length; unit += 1) places.push([node, at]);
      }
    }
  }
  const wanted = [...quote.normalize("NFKC")].filter((sign) => !SKIPPED.test(sign)).join("");
  const from = wanted ? text.indexOf(wanted) : -1;
  if (from < 0) return null;
  return surround(places.slice(from, from + wanted.length), relation);
}

function surround(places, relation) {
  const spans = new Map(); // text node → first and last place in it
  for (const [node, at] of places) spans.set(node, [spans.get(node)?.[0] ?? at, at + 1]);
  const marks = [...spans].map(([node, [start, end]]) => {
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, end);
    const mark = document.createElement("mark");
    mark.className = relation === "differs" ? "hit differs" : "hit";
    range.surroundContents(mark);
    return mark;
  });
  return marks[0] ?? null;
}
