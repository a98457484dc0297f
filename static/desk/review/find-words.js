// The words of the manuscript with their offsets, for choosing them by arrow keys.
import { blocks, textNodes } from "./count-offsets.js";

const WORD = /[\p{L}\p{N}\p{M}_\-’']+(?:[.,:][\p{L}\p{N}]+)*|[^\s]/gu;

export function allWords() {
  return blocks().flatMap((block) => {
    const text = textNodes(block).map((node) => node.data).join("");
    const start = Number(block.dataset.start);
    return [...text.matchAll(WORD)].map((match) => {
      const from = start + Array.from(text.slice(0, match.index)).length;
      return { block, text: match[0], start: from, end: from + Array.from(match[0]).length };
    });
  });
}
