// Tab goes from group to group, so that the panel is near: the links of the bar are one stop, so
// are those of the head, and the whole manuscript. Inside a group arrow keys go on.
const things = "a[href], button, summary";
const groups = () => document.querySelectorAll("[data-stop]");
const isShown = (element) => element.checkVisibility({ visibilityProperty: true });
const inMenu = (element) => element.closest("details > :not(summary)");
const members = (group) => [...group.querySelectorAll(things)].filter((one) => !inMenu(one));

export function listen() {
  groups().forEach(fold);
  document.addEventListener("focusin", ({ target }) => hold(target));
  document.addEventListener("keydown", walk, true);
  foldMarks(document.getElementById("sheet"));
  new MutationObserver(foldAgain).observe(document.querySelector("main"), {
    subtree: true, childList: true, attributeFilter: ["aria-current", "hidden"],
  });
}

function fold(group) {
  const shown = members(group).filter(isShown);
  const stop = shown.find((one) => one === document.activeElement) ?? shown.find((one) => one.matches("[aria-current]")) ?? shown[0];
  for (const one of members(group)) one.tabIndex = one === stop ? 0 : -1;
}

// Who was somewhere in a group comes back to where they were.
function hold(target) {
  const group = target.closest?.("[data-stop]");
  if (!group || inMenu(target)) return;
  for (const one of members(group)) one.tabIndex = one === target ? 0 : -1;
}

function walk(event) {
  const way = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  const group = way && !event.altKey && event.target.closest?.("[data-stop]");
  if (!group || inMenu(event.target)) return;
  const shown = members(group).filter(isShown);
  const at = shown.indexOf(event.target) + way;
  shown[(at + shown.length) % shown.length]?.focus();
  event.preventDefault();
  event.stopPropagation();
}

// The stop of the manuscript is the sentence at hand; portions that aren't there come by themselves.
function foldMarks(root) {
  if (root.matches(".portion")) root.tabIndex = -1;
  for (const mark of root.querySelectorAll(".mk, .portion")) mark.tabIndex = mark.closest(".s[aria-current]") ? 0 : -1;
}

function foldAgain(changes) {
  for (const { target, addedNodes } of changes) {
    if (target.matches(".s")) foldMarks(target);
    for (const node of addedNodes) if (node.closest?.("#sheet")) foldMarks(node);
  }
  groups().forEach((group) => changes.some(({ target, addedNodes }) => group.contains(target) || [...addedNodes].some((node) => node.contains(group))) && fold(group));
}
