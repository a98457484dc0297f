// The one place where the browser's UTF-16 places become code points of the manuscript.
// What stands in <ins> is a suggestion and no part of the text.
const isText = { acceptNode: (node) => (node.parentElement.closest("ins") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT) };

export const blocks = () => [...document.querySelectorAll("#sheet > [data-start]")];
export const textNodes = (block) => {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT, isText);
  const nodes = [];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  return nodes;
};
const length = (text) => Array.from(text).length;

// The offset, in code points, of a place in the DOM; null outside the manuscript.
export function offsetOf(node, offset) {
  const block = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest?.("#sheet > [data-start]");
  if (!block) return null;
  const place = document.createRange();
  place.setStart(block, 0);
  place.setEnd(node, offset);
  let count = Number(block.dataset.start);
  for (const text of textNodes(block)) {
    if (text === node) return count + length(text.data.slice(0, offset));
    if (place.comparePoint(text, 0) > 0) return count;
    count += length(text.data);
  }
  return count;
}

// The place in the DOM of an offset in a block, for showing a selection.
export function placeOf(block, offset) {
  let rest = offset - Number(block.dataset.start);
  const nodes = textNodes(block);
  for (const node of nodes) {
    const points = Array.from(node.data);
    if (rest <= points.length) return [node, points.slice(0, rest).join("").length];
    rest -= points.length;
  }
  const last = nodes.at(-1);
  return [last, last.data.length];
}
