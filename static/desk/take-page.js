// A page that another window sends: the bookmark by `postMessage`, the extension from inside.
// What is at hand at the desk is kept by the article's page in this browser.
const AT_HAND = "at-hand";
const WAIT_MS = 4000;
const form = document.getElementById("captured");
const how = document.getElementById("how");
const query = new URLSearchParams(location.search);
// Signing in and some pages cut the tie to the window of the page: it has to be sent once more.
const isCutOff = query.has("cut_off") || isElsewhere(document.referrer);
const place = JSON.parse(localStorage.getItem(AT_HAND) ?? "null");

if (form.hidden && place && !query.has("at_hand")) {
  const next = new URLSearchParams({ at_hand: place.article, sentence: place.sentence });
  if (isCutOff) next.set("cut_off", "");
  location.replace(`?${next}`);
} else {
  listen();
}

function listen() {
  addEventListener("message", take);
  form.addEventListener("formdata", asFile);
  document.documentElement.dataset.takesPages = ""; // the extension waits for it
  document.querySelector("[data-bookmark]").addEventListener("click", (event) => event.preventDefault());
  if (!opener && isCutOff && form.hidden) document.getElementById("waiting").hidden = false;
  if (!opener || !form.hidden) return;
  opener.postMessage("factcheck:ready", "*");
  setTimeout(() => (document.getElementById("waiting").hidden = !form.hidden), WAIT_MS);
}

function isElsewhere(address) {
  if (!address) return false;
  const { origin, pathname } = new URL(address);
  return origin !== location.origin || pathname.startsWith("/accounts/");
}

function take({ data }) {
  if (data?.factcheck !== "page" || !form.hidden) return;
  const { html, title, url, passage } = form.elements;
  html.value = String(data.html ?? "");
  url.value = /^https?:/.test(data.url) ? data.url : "";
  title.value = String(data.title || data.url || "").slice(0, title.maxLength);
  passage.value = String(data.passage ?? "").trim().slice(0, passage.maxLength);
  if (form.elements.is_evidence) form.elements.is_evidence.checked = passage.value !== "";
  how.hidden = true;
  form.hidden = false;
  const { article } = form.elements;
  (article.value ? form.querySelector("button.go") : article).focus();
}

// Of what is no file the server reads less than a large page has.
function asFile({ formData }) {
  formData.set("html", new File([formData.get("html")], "page.html", { type: "text/html" }));
}
