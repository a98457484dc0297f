// Ask for a panel while the pointer rests on its words: it is here when the click comes.
import { expect, isExpected } from "./show-claim.js";

const REST = 40; // milliseconds: who moves on over the text asks for nothing
let timer, wanted = "", isAsking = false;

// `keyOf` tells which panel a click on an element shows.
export function listen(keyOf) {
  document.addEventListener("pointerover", ({ target, pointerType, buttons }) => {
    clearTimeout(timer);
    if (pointerType === "touch" || buttons) return;
    timer = setTimeout(() => want(keyOf(target)), REST);
  });
  document.addEventListener("pointerdown", ({ target, button, ctrlKey, metaKey, shiftKey }) => {
    clearTimeout(timer);
    if (!button && !ctrlKey && !metaKey && !shiftKey) want(keyOf(target));
  });
}

// One request at a time: of words passed meanwhile the last ones count.
async function want(key) {
  if (!key || isExpected(key)) return;
  wanted = key;
  if (isAsking) return;
  isAsking = true;
  while (wanted) {
    const next = wanted;
    wanted = "";
    await expect(next).catch(() => {});
  }
  isAsking = false;
}
