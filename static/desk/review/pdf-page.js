// A page of a PDF, drawn by pdf.js, with a layer of text in which a passage is marked.
// Annotations, forms and scripts of the file are not shown, so nothing of it can be clicked.
import { byId } from "./show-claim.js";

const SKIPPED = /[\s\u00ad\u2010\u2011-]/u; // a hyphen at the end of a line is no part of a word
// What a canvas has at most, as in the viewer of pdf.js: a file may give its pages any size.
const MOST_PIXELS = 2 ** 25;
const LONGEST_SIDE = 32767;
// Of a picture; the next size that is scanned, A0 at 300 dpi, has more. Larger ones stay empty.
const MOST_PIXELS_OF_A_PICTURE = 100_000_000;
// A page may also ask for any amount of work. Most take less than a second.
const LONGEST_MS = 20_000;
const files = new Map(); // document → promise of its file being loaded
let library = null;
let number = 0;

export const pageSelected = () => number;

// Show the page of a passage; returns whether it could be shown, with the passage on it.
export function showPage(part, passage, isWanted) {
  number = Number(passage.page) || 1;
  return show(part, passage, isWanted);
}

// Show the page `number`. Where that fails or takes too long, its worker is ended.
async function show(part, passage, isWanted) {
  let bell = 0;
  const tooLong = new Promise((_resolve, reject) => {
    bell = setTimeout(() => reject(new Error("The page takes too long.")), LONGEST_MS);
  });
  try {
    return await Promise.race([drawPage(part, passage, isWanted), tooLong]);
  } catch (error) {
    forget(passage.document);
    if (isWanted()) clearPage(part);
    console.warn(error); // the text is shown in its place
    return false;
  } finally {
    clearTimeout(bell);
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
    const choices = {
      url: `/documents/${pk}/file/`,
      wasmUrl: decoders,
      enableXfa: false,
      maxImageSize: MOST_PIXELS_OF_A_PICTURE,
    };
    files.set(pk, pdfjs().then(({ getDocument }) => getDocument(choices)));
  }
  return files.get(pk).then((loading) => loading.promise);
}

function forget(pk) {
  const file = files.get(pk);
  files.delete(pk);
  file?.then((loading) => loading.destroy()).catch(() => {});
}

async function drawPage(part, passage, isWanted) {
  const [{ TextLayer }, file] = await Promise.all([pdfjs(), fileOf(passage.document)]);
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
  const sharp = sharpness(viewport);
  [canvas.width, canvas.height] = [viewport.width, viewport.height].map((side) => Math.ceil(side * sharp) || 1);
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

// How many pixels a canvas has for one of the page.
function sharpness({ width, height }) {
  const most = Math.min(Math.sqrt(MOST_PIXELS / (width * height)), LONGEST_SIDE / Math.max(width, height));
  return Math.min(devicePixelRatio || 1, most);
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
      if (!(await show(part, passage, () => number === to)) && number === 0) sayEmpty(part, true);
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
