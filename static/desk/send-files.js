// Files that are dropped anywhere on the page, alone or in folders, or chosen are sent one by one,
// each with its own progress; what the server refuses is named, the others are stored. What a broken
// connection stopped waits for the next one. Without script the form is sent as any other.
// What the author's notes lack follows the list, also while documents are being read.
import { keep } from "./keep-sent.js";

const form = document.querySelector("form[data-files]");
const field = form?.querySelector("input[type=file]");
const list = form?.querySelector(".sent");
const unsent = new Set(); // lines of files that would be lost with the page
let waiting = Promise.resolve();

document.body.addEventListener("htmx:beforeSwap", ({ detail }) => {
  if (detail.target.id === "document-list") follow(parsed(detail.serverResponse));
});

if (form) {
  form.querySelector(".drop").hidden = false;
  for (const name of ["dragenter", "dragover", "dragleave", "drop"]) document.addEventListener(name, over);
  document.addEventListener("drop", dropped);
  addEventListener("beforeunload", (event) => unsent.size && event.preventDefault());
  field.addEventListener("change", () => take(field.files));
  form.addEventListener("submit", submitted);
}

// The files are on their way without the button: what is left to send is a text, after them.
function submitted(event) {
  if (!list.children.length || field.files.length) return;
  event.preventDefault();
  if (form.elements.text.value.trim()) waiting.then(() => form.submit());
}

const hasFiles = ({ dataTransfer }) => [...(dataTransfer?.types ?? [])].includes("Files");

// Else the browser would leave the page for the file.
function over(event) {
  if (!hasFiles(event)) return;
  event.preventDefault();
  const isLeft = event.type === "drop" || (event.type === "dragleave" && !event.relatedTarget);
  form.classList.toggle("is-over", !isLeft);
}

// The entries have to be asked for at once; reading them takes longer.
async function dropped(event) {
  if (!hasFiles(event)) return;
  const { items, files } = event.dataTransfer;
  const entries = [...items].map((item) => item.webkitGetAsEntry()).filter(Boolean);
  const isFolder = entries.some(({ isDirectory }) => isDirectory);
  take(isFolder ? (await Promise.all(entries.map(filesIn))).flat().filter(isVisible) : files);
}

const isVisible = ({ name }) => !name.startsWith(".");

async function filesIn(entry) {
  try {
    if (entry.isFile) return [await new Promise((done, failed) => entry.file(done, failed))];
    const reader = entry.createReader();
    const found = [];
    for (let part = [entry]; part.length; found.push(...part)) {
      part = await new Promise((done, failed) => reader.readEntries(done, failed)); // at most 100
    }
    return (await Promise.all(found.map(filesIn))).flat();
  } catch (error) {
    fault(list.appendChild(document.createElement("li")), entry, error.message);
    return [];
  }
}

function take(files) {
  for (const file of [...files]) queue(file, list.appendChild(document.createElement("li")));
  field.value = "";
  list.lastElementChild?.scrollIntoView({ block: "nearest" });
}

function queue(file, line) {
  unsent.add(line);
  line.textContent = words("sent", file);
  waiting = waiting.then(() => send(file, line));
}

const words = (name, file) => form.dataset[name].replace("#", file.name);

function send(file, line) {
  const body = new FormData(form);
  body.delete("text");
  body.set("file", file);
  const bar = line.appendChild(document.createElement("progress"));
  return new Promise((done) => {
    const request = new XMLHttpRequest();
    request.open("POST", location.href);
    request.setRequestHeader("HX-Request", "true");
    request.upload.addEventListener("progress", ({ loaded, total }) => Object.assign(bar, { max: total, value: loaded }));
    request.addEventListener("load", () => done(answered(request, file, line)));
    request.addEventListener("error", () => done(offline(line, file)));
    request.send(body);
  });
}

function answered(request, file, line) {
  unsent.delete(line);
  const elsewhere = request.getResponseHeader("HX-Redirect");
  if (elsewhere) return signedOut(line, file, elsewhere);
  const page = parsed(request.responseText);
  const faults = [...page.querySelectorAll("#main .errorlist li")].map((one) => one.textContent);
  const fresh = page.getElementById("document-list");
  const refusal = page.querySelector("#main") ?? page.body; // a refused act is a line alone
  if (request.status !== 200 || !fresh) return fault(line, file, faults.join(" ") || refusal.textContent.trim() || request.statusText);
  line.textContent = words("done", file);
  document.getElementById("document-list").replaceWith(fresh);
  window.htmx?.process(fresh);
  follow(page);
}

function offline(line, file) {
  fault(line, file, form.dataset.offline);
  const again = document.createElement("button");
  Object.assign(again, { type: "button", className: "link", textContent: form.dataset.again });
  line.append(" ", again);
  const retry = () => {
    removeEventListener("online", retry);
    queue(file, line);
  };
  again.addEventListener("click", retry);
  addEventListener("online", retry);
}

// The files are named until the person leaves for the sign-in page; what they wrote comes back.
function signedOut(line, file, address) {
  fault(line, file, form.dataset.signedOut);
  const link = line.appendChild(document.createElement("a"));
  Object.assign(link, { href: address, textContent: form.dataset.signIn });
  link.before(" ");
  link.addEventListener("click", () => keep(form));
}

const parsed = (text) => new DOMParser().parseFromString(text, "text/html");

// The question that names what is missing stays as it is once somebody has opened it.
function follow(page) {
  for (const id of ["named-sources", "ask-for-sources"]) {
    const shown = document.getElementById(id);
    const fresh = page.getElementById(id);
    if (!shown || shown.open || shown.contains(document.activeElement)) continue;
    if (fresh) shown.replaceWith(fresh);
    else shown.remove();
  }
}

function fault(line, file, text) {
  line.textContent = words("failed", file) + " ";
  const why = line.appendChild(document.createElement("span"));
  why.className = "fault";
  why.textContent = text;
}
