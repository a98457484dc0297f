// What only a script can draw: marks of one line side by side, and the slip under the sentence
// at hand. Without it the marks overlap and the sentence has a plain wash.
const sheet = () => document.getElementById("sheet");
let current = "";

export function listen() {
  spread(sheet());
  addEventListener("resize", redraw);
  document.addEventListener("pointerover", nameCell);
  document.fonts?.ready.then(redraw);
  new ResizeObserver(redraw).observe(sheet());
}

let frame = 0;
function redraw() {
  cancelAnimationFrame(frame);
  frame = requestAnimationFrame(() => {
    spread(sheet());
    draw(current);
  });
}

// Marks that begin in one line stand side by side, as on paper, and never leave the margin: where
// they are too wide, their letters go into two rows; then only the signs stay, one over the other
// if there are very many.
const APART = 5;
const EDGE = 3;
const WAYS = [null, inTwoRows, () => ""];

export function spread(root) {
  const marks = [...root.querySelectorAll(".mk")];
  for (const mark of marks) {
    mark.style.removeProperty("--shift");
    delete mark.dataset.tight;
  }
  const edge = sheet().getBoundingClientRect().left + EDGE;
  let lines = null;
  for (const way of WAYS) {
    if (way) for (const mark of lines.flat()) mark.dataset.tight = way(mark.dataset.l);
    const boxes = new Map((lines?.flat() ?? marks).map((mark) => [mark, mark.getBoundingClientRect()]));
    lines ??= linesOfMarks(marks, boxes);
    const isLast = way === WAYS.at(-1);
    lines = lines.filter((line) => !standsSideBySide(line, boxes, edge, isLast));
  }
}

function linesOfMarks(marks, boxes) {
  const lines = [];
  for (const mark of marks) {
    const line = lines.at(-1);
    const isBeside = line && Math.abs(boxes.get(mark).top - boxes.get(line.at(-1)).top) < 8;
    if (isBeside) line.push(mark);
    else lines.push([mark]);
  }
  return lines;
}

function standsSideBySide(line, boxes, edge, isLast) {
  const room = boxes.get(line.at(-1)).right - edge;
  const widths = line.map((mark) => boxes.get(mark).width);
  const shifts = line.map((_, at) => widths.slice(at + 1).reduce((sum, width) => sum + width + APART, 0));
  const isTooWide = shifts[0] + widths[0] > room;
  if (isTooWide && !isLast) return false;
  const scale = isTooWide ? Math.max(0, room - widths[0]) / shifts[0] : 1;
  line.forEach((mark, at) => shifts[at] && mark.style.setProperty("--shift", `${shifts[at] * scale}px`));
  return true;
}

function inTwoRows(letters) {
  const all = letters.match(/\D\d*/gu)?.filter((one) => one !== "\n") ?? [];
  const half = Math.ceil(all.length / 2);
  return [all.slice(0, half), all.slice(half)].map((row) => row.join("")).filter(Boolean).join("\n");
}

// A cell of the bar says on hovering what the signs of its sentences say.
function nameCell({ target }) {
  const cell = target.closest(".cells [data-for]");
  if (!cell) return;
  const [from, to] = [cell, cell.nextElementSibling].map((one) => Number(one?.dataset.for ?? Infinity));
  const signs = [...sheet().querySelectorAll(".s[id] .mk")].filter((sign) => {
    const start = Number(sign.closest(".s").dataset.sentence);
    return from <= start && start < to;
  });
  cell.title = signs.map((sign) => sign.getAttribute("aria-label")).join("\n");
}

export function draw(start) {
  current = start ?? "";
  for (const cell of document.querySelectorAll(".cells .here")) cell.classList.remove("here");
  const cells = [...document.querySelectorAll(".cells i")];
  if (current) cells.findLast((cell) => Number(cell.dataset.for) <= Number(current))?.classList.add("here");
  cover(layer(), boxesOf(document.querySelectorAll(`.s[data-sentence="${current}"]`)));
}

// The layer is no larger than its boxes: its shadow is drawn anew with each step.
function cover(slip, boxes) {
  const [left, top] = ["left", "top"].map((side) => Math.min(...boxes.map((box) => box[side])));
  slip.hidden = boxes.length === 0;
  slip.style.translate = boxes.length ? `${left}px ${top}px` : "";
  slip.replaceChildren(...boxes.map((box) => {
    const paper = document.createElement("span");
    for (const side of ["left", "top", "width", "height"]) {
      const from = { left, top }[side] ?? 0;
      paper.style[side] = `${box[side] - from}px`;
    }
    return paper;
  }));
}

function layer() {
  const found = sheet().querySelector(":scope > .lift");
  if (found) return found;
  const made = document.createElement("div");
  made.className = "lift";
  made.setAttribute("aria-hidden", "true");
  sheet().prepend(made);
  return made;
}

// One slip of paper out of the boxes of the sentence's lines, in pixels of the sheet.
function boxesOf(sentences) {
  const own = sheet().getBoundingClientRect();
  const lines = linesOf(sentences);
  return lines.map((line, number) => {
    const height = line.bottom - line.top;
    const pitch = lines.length > 1 ? Math.abs(lines[1].top - lines[0].top) : height + 6;
    const spare = Math.max(3, (pitch - height) / 2);
    const up = spare + (number ? 4 : 1);
    const down = spare + (number < lines.length - 1 ? 1 : 3);
    return {
      left: line.left - own.left - 7 - sheet().clientLeft,
      top: line.top - own.top - up - sheet().clientTop,
      width: line.right - line.left + 14,
      height: height + up + down,
    };
  });
}

function linesOf(sentences) {
  const lines = [];
  const range = document.createRange();
  for (const sentence of sentences) {
    const texts = document.createTreeWalker(sentence, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      range.selectNodeContents(texts.currentNode);
      for (const box of range.getClientRects()) if (box.width >= 1) join(lines, box);
    }
  }
  return lines;
}

function join(lines, box) {
  const middle = (box.top + box.bottom) / 2;
  const line = lines.find((one) => Math.abs((one.top + one.bottom) / 2 - middle) < box.height / 2);
  if (!line) return lines.push({ top: box.top, bottom: box.bottom, left: box.left, right: box.right });
  line.left = Math.min(line.left, box.left);
  line.right = Math.max(line.right, box.right);
}
