// A long manuscript comes in portions: what is near is loaded, what is far away is dropped again.
// In the place of a portion that isn't there is a link of about its height.
import { spread } from "./draw-sheet.js";

const MOST = 10; // portions in the page
const AHEAD = "1500px";
const PAUSE = 120; // milliseconds: who pulls the scroll bar passes by what they don't want
const coming = new Map(); // number → promise of a portion
const near = new Set(); // links in or near the view
let ask = () => {}, placed = () => {};
let observer = null, timer;

const sheet = () => document.getElementById("sheet");
const starts = () => (sheet().dataset.portions ?? "").split(" ").filter(Boolean).map(Number);
const linkTo = (number) => sheet().querySelector(`:scope > [data-portion="${number}"]`);
const numberAt = (start) => Math.max(1, starts().findLastIndex((one) => one <= Number(start)) + 1);
const lengthOf = (number) => (starts()[number] ?? Number(sheet().dataset.length)) - starts()[number - 1];

export const loaded = () => starts().map((_, at) => at + 1).filter((number) => !linkTo(number));

// `ask` fetches; `placed` is called after a portion is in the page.
export function listen(how, then) {
  [ask, placed] = [how, then];
  watch();
  matchMedia("(min-width: 1000px)").addEventListener("change", watch);
  document.addEventListener("click", (event) => {
    const link = event.target.closest("#sheet > .portion");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    load(Number(link.dataset.portion)).catch(() => location.assign(link.href));
  });
}

// Called for a new text, too.
export function watch() {
  observer?.disconnect();
  near.clear();
  if (!starts().length) return;
  const scroller = sheet().parentElement;
  const root = getComputedStyle(scroller).overflowY === "auto" ? scroller : null;
  observer = new IntersectionObserver(see, { root, rootMargin: `${AHEAD} 0px` });
  const pitch = pitchOfLoaded();
  for (const link of sheet().querySelectorAll(":scope > .portion")) {
    link.style.blockSize = `${Math.round(pitch * lengthOf(link.dataset.portion))}px`;
    observer.observe(link);
  }
}

// Pixels a character, as the portions have that are there.
function pitchOfLoaded() {
  const sizes = loaded().map((number) => heightOf(blocksOf(number)));
  const length = loaded().reduce((sum, number) => sum + lengthOf(number), 0);
  return sizes.reduce((sum, size) => sum + size, 0) / Math.max(length, 1) || 0.5;
}

function see(entries) {
  for (const { target, isIntersecting } of entries) isIntersecting ? near.add(target) : near.delete(target);
  clearTimeout(timer);
  timer = setTimeout(() => {
    for (const link of near) if (link.isConnected) load(Number(link.dataset.portion)).catch(() => {});
  }, PAUSE);
}

// Have the portion with this place in the page; resolves when it is.
export function bring(start) {
  return starts().length ? load(numberAt(start)) : Promise.resolve();
}

function load(number) {
  if (!linkTo(number)) return Promise.resolve();
  if (!coming.has(number)) coming.set(number, fetchPortion(number).finally(() => coming.delete(number)));
  return coming.get(number);
}

async function fetchPortion(number) {
  const { article } = document.getElementById("page-state").dataset;
  const response = await ask(`/articles/${article}/portions/${number}/?revision=${sheet().dataset.revision}`);
  if (!response.ok) throw new Error("failed"); // of another text: the new one is on its way
  const html = await response.text();
  const isOld = Number(response.headers.get("X-Event")) < Number(document.getElementById("page-state").dataset.event);
  if (isOld) return fetchPortion(number);
  const template = document.createElement("template");
  template.innerHTML = html;
  const blocks = [...template.content.children], link = linkTo(number);
  if (!link || !blocks.length) return;
  observer?.unobserve(link);
  near.delete(link);
  link.replaceWith(...blocks);
  for (const block of blocks) spread(block);
  placed();
  dropFar(number);
}

function blocksOf(number) {
  const [from, to] = [starts()[number - 1], starts()[number] ?? Infinity];
  return [...sheet().querySelectorAll(":scope > [data-start]")].filter(({ dataset }) => dataset.start >= from && dataset.start < to);
}

const heightOf = (blocks) => (blocks.length ? blocks.at(-1).getBoundingClientRect().bottom - blocks[0].getBoundingClientRect().top : 0);

// What is at hand, picked, selected or focused stays.
const isUsed = (block) => block.matches(":focus-within") || block.querySelector("[aria-current], .is-picked") || getSelection().containsNode(block, true);

function dropFar(newest) {
  const all = loaded();
  const free = all.filter((number) => number !== newest && !blocksOf(number).some(isUsed));
  const distance = (number) => Math.abs(blocksOf(number)[0]?.getBoundingClientRect().top - innerHeight / 2);
  free.sort((one, other) => distance(other) - distance(one));
  for (const number of free.slice(0, Math.max(0, all.length - MOST))) drop(number);
}

function drop(number) {
  const blocks = blocksOf(number), model = sheet().querySelector(":scope > .portion");
  if (!blocks.length || !model) return;
  const link = model.cloneNode(true);
  link.dataset.portion = number;
  link.textContent = model.textContent.replace(/\d+/, number);
  link.href = `?portion=${number}`;
  link.style.blockSize = `${Math.round(heightOf(blocks))}px`;
  blocks[0].before(link);
  for (const block of blocks) block.remove();
  observer?.observe(link);
}
