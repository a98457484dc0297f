// Files that are dropped or chosen are sent one by one, each with its own progress; what the
// server refuses is named, the others are stored. Without script the form is sent as any other.
// What the author's notes lack follows the list, also while documents are being read.
import { keep } from "./keep-sent.js";

const form = document.querySelector("form[data-files]");
const field = form?.querySelector("input[type=file]");
const list = form?.querySelector(".sent");
let waiting = Promise.resolve();

document.body.addEventListener("htmx:beforeSwap", ({ detail }) => {
  if (detail.target.id === "document-list") follow(parsed(detail.serverResponse));
});

if (form) {
  form.querySelector(".drop").hidden = false;
  for (const name of ["dragenter", "dragover"]) form.addEventListener(name, (event) => isOver(event, true));
  for (const name of ["dragleave", "drop"]) form.addEventListener(name, (event) => isOver(event, false));
  form.addEventListener("drop", (event) => take(event.dataTransfer.files));
  field.addEventListener("change", () => take(field.files));
  form.addEventListener("submit", submitted);
}

// The files are on their way without the button: what is left to send is a text, after them.
function submitted(event) {
  if (!list.children.length || field.files.length) return;
  event.preventDefault();
  if (form.elements.text.value.trim()) waiting.then(() => form.submit());
}

function isOver(event, on) {
  if (![...(event.dataTransfer?.types ?? [])].includes("Files")) return;
  event.preventDefault();
  form.classList.toggle("is-over", on);
}

function take(files) {
  for (const file of [...files]) {
    const line = list.appendChild(document.createElement("li"));
    line.textContent = words("sent", file);
    waiting = waiting.then(() => send(file, line));
  }
  field.value = "";
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
    request.addEventListener("error", () => done(fault(line, file, form.dataset.offline)));
    request.send(body);
  });
}

function answered(request, file, line) {
  const elsewhere = request.getResponseHeader("HX-Redirect");
  if (elsewhere) return signedOut(line, file, elsewhere);
  const page = parsed(request.responseText);
  const faults = [...page.querySelectorAll("#main .errorlist li")].map((one) => one.textContent);
  const fresh = page.getElementById("document-list");
  if (request.status !== 200 || !fresh) return fault(line, file, faults.join(" ") || page.querySelector("#main")?.textContent.trim() || request.statusText);
  line.textContent = words("done", file);
  document.getElementById("document-list").replaceWith(fresh);
  window.htmx?.process(fresh);
  follow(page);
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
