// A text on its way: how much of it is sent, then that it is being split. Without script, or
// where something goes wrong, the form is sent as any other.
const form = document.querySelector("form[data-sends]");
const place = form.querySelector(".sending");
const words = place.querySelector("[role=status]");
const bar = place.querySelector("progress");

form.addEventListener("submit", (event) => {
  if (event.defaultPrevented) return;
  event.preventDefault();
  const request = new XMLHttpRequest();
  request.open("POST", form.getAttribute("action") ?? location.href);
  request.setRequestHeader("HX-Request", "true");
  request.upload.addEventListener("progress", ({ loaded, total }) => tell("sent", loaded / total));
  request.upload.addEventListener("load", () => tell("split"));
  request.addEventListener("load", () => take(request));
  request.addEventListener("error", () => stop(place.dataset.offline));
  request.send(new FormData(form));
  isBusy(true);
  tell("sent", 0);
});

function isBusy(on) {
  place.hidden = !on;
  for (const button of form.querySelectorAll("button")) button.disabled = on;
}

function tell(name, share = null) {
  if (share === null) bar.removeAttribute("value");
  else bar.value = share;
  words.textContent = place.dataset[name].replace("#", Math.round(100 * (share ?? 0)));
}

function take(request) {
  const elsewhere = request.getResponseHeader("HX-Redirect");
  if (elsewhere) return location.assign(elsewhere);
  const page = new DOMParser().parseFromString(request.responseText, "text/html");
  const main = page.getElementById("main");
  if (request.status !== 422 || !main?.querySelector("form[data-sends]")) return stop(place.dataset.failed);
  // What was typed and chosen stays; only what the server says about it is new.
  for (const old of form.querySelectorAll(".errorlist")) old.remove();
  for (const list of main.querySelectorAll("form[data-sends] .errorlist")) show(list);
  isBusy(false);
  form.querySelector(".errorlist")?.scrollIntoView({ block: "center" });
}

function show(list) {
  const field = list.closest(".field")?.querySelector("[name]")?.name;
  const own = field && form.elements[field]?.closest(".field");
  list.setAttribute("role", "alert");
  own ? own.append(list) : form.prepend(list);
}

function stop(text) {
  isBusy(false);
  document.getElementById("page-status").textContent = text;
}
