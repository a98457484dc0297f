// Who else is on the article: initials in the margin at their sentence, names in the head.
const place = () => document.getElementById("presence");
let known = new Set();
let people = [];

/** Show the people of the header `X-Present`; null where one doesn't take part. */
export function showPresent(header) {
  if (!place() || header === null) return;
  people = JSON.parse(header).map(([name, initials, sentence]) => ({ name, initials, sentence }));
  draw();
  announce();
}

// The text is set in other lines, or an act of one's own has replaced the head.
new ResizeObserver(draw).observe(document.body);
new MutationObserver(draw).observe(document.getElementById("main"), { childList: true });

function draw() {
  if (!place()) return;
  const numbers = numbersOfSentences();
  place().replaceChildren(...people.map((person) => entry(person, numbers.get(String(person.sentence)))));
  place().hidden = !people.length;
  for (const old of document.querySelectorAll(".present")) old.remove();
  for (const sentence of new Set(people.map((person) => person.sentence))) {
    sign(sentence, people.filter((person) => person.sentence === sentence));
  }
}

function numbersOfSentences() {
  const sentences = document.querySelectorAll("#sheet .s[data-n]");
  return new Map([...sentences].map(({ dataset }) => [dataset.sentence, dataset.n]));
}

function entry(person, number) {
  const row = document.createElement("li");
  const { at, here } = place().dataset;
  row.textContent = (number ? at : here).replace("NAME", person.name).replace("NUMBER", number);
  return row;
}

// Colleagues at the same sentence share a sign; it lies in the right margin and moves no words.
function sign(sentence, here) {
  const sheet = document.getElementById("sheet");
  const words = sheet?.querySelector(`.s[data-sentence="${sentence}"]`);
  const block = words?.closest("[data-start]");
  if (!block) return;
  const sign = document.createElement("span");
  sign.className = "present";
  sign.setAttribute("aria-hidden", "true");
  sign.textContent = here.map((person) => person.initials).join(" ");
  sign.title = here.map((person) => person.name).join(", ");
  sheet.append(sign);
  const [own, box] = [sheet.getBoundingClientRect(), block.getBoundingClientRect()];
  const margin = parseFloat(getComputedStyle(block).paddingRight);
  sign.style.left = `${Math.min(box.right - margin + 8, own.right - sign.offsetWidth - 1) - own.left - sheet.clientLeft}px`;
  sign.style.top = `${words.getClientRects()[0].top - own.top - sheet.clientTop + 4}px`;
}

// Said once when somebody comes, not at each sentence they go on to.
function announce() {
  const names = people.map((person) => person.name);
  const come = names.filter((name) => !known.has(name));
  known = new Set(names);
  const voice = document.getElementById("presence-voice");
  if (come.length) voice.textContent = place().dataset.here.replace("NAME", come.join(", "));
}
