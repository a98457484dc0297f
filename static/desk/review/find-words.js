// The words of the manuscript with their offsets, for choosing them by arrow keys.
import { blocks, textNodes } from "./count-offsets.js";

// Scripts without spaces: each sign is a word, as in the word ledger (articles/facts/words.py).
const SCRIPTS = "Han Hiragana Katakana Bopomofo Yi Thai Lao Khmer Myanmar Javanese Tai_Le New_Tai_Lue Tai_Tham Tai_Viet";
const SIGN = String.raw`[\u30fc\uff70${SCRIPTS.split(" ").map((name) => `\\p{Script=${name}}`).join("")}]`;
const LETTERS = String.raw`(?:(?!${SIGN})[\p{L}\p{N}\p{M}_\-’'])+`;
export const WORD = new RegExp(String.raw`(?=[\p{L}\p{N}])${SIGN}\p{M}*|${LETTERS}(?:[.,:](?:(?!${SIGN})[\p{L}\p{N}])+)*|[^\s]`, "gu");

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
