// What only a script can draw: marks of one line side by side, and the slip under the sentence
// at hand. Without it the marks overlap and the sentence has a plain wash.
const sheet = () => document.getElementById("sheet");
let current = "";

export function listen() {
  spread(sheet());
  addEventListener("resize", redraw);
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

// Marks that begin in one line stand side by side, as on paper.
export function spread(root) {
  const marks = [...root.querySelectorAll(".mk")];
  for (const mark of marks) mark.style.removeProperty("--shift");
  const boxes = marks.map((mark) => mark.getBoundingClientRect());
  let shift = 0;
  for (let at = marks.length - 2; at >= 0; at -= 1) {
    const isBeside = Math.abs(boxes[at].top - boxes[at + 1].top) < 8;
    shift = isBeside ? shift + boxes[at + 1].width + 5 : 0;
    if (shift) marks[at].style.setProperty("--shift", `${shift}px`);
  }
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
