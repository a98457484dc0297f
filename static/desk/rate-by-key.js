// The second look: a key for each rating, as at the desk. What a rating has to know is asked for
// first, in the fields of the form; Enter in a list and Ctrl+Enter then go on with it.
const form = document.querySelector("form:has([name=rating][data-key])");
const isField = (element) => element.matches?.("input, textarea, select");
let chosen = null; // the rating that waits for words

// Returns whether there is such a rating.
function rate(button) {
  if (!button) return false;
  wait(button);
  const asked = (button.dataset.asks ?? "").split(" ").map((name) => form.elements[name]);
  const empty = asked.find((field) => field && !field.value.trim());
  if (empty) empty.focus();
  else form.requestSubmit(button);
  return true;
}

function wait(button) {
  chosen = button;
  for (const one of form.querySelectorAll("[name=rating]")) {
    one === button ? one.setAttribute("aria-pressed", "true") : one.removeAttribute("aria-pressed");
  }
}

function inField({ target, key, ctrlKey, metaKey }) {
  if (key === "Escape") return target.blur() ?? wait(null) ?? true;
  const goesOn = key === "Enter" && target.form === form && (target.matches("select") || ctrlKey || metaKey);
  return Boolean(goesOn) && rate(chosen);
}

document.addEventListener("keydown", (event) => {
  if (!form || event.defaultPrevented || event.isComposing || event.repeat) return;
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
  const button = () => isPlain && /^[1-9n]$/i.test(event.key) && form.querySelector(`[data-key="${event.key.toLowerCase()}"]`);
  if (isField(event.target) ? inField(event) : rate(button())) event.preventDefault();
});
