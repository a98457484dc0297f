// The address of the desk; the browser asks whether the extension may work there.
const browser = globalThis.browser ?? globalThis.chrome;
const form = document.querySelector("form");
const status = document.querySelector("[role=status]");

document.documentElement.lang = browser.i18n.getUILanguage();
for (const part of document.querySelectorAll("[data-message]")) part.textContent = words(part.dataset.message);
browser.storage.local.get("desk").then(({ desk }) => (form.elements.desk.value = desk ?? ""));

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const { origin: desk, protocol, hostname } = new URL(form.elements.desk.value);
  const allowed = `${protocol}//${hostname}/*`; // Firefox finds no page by a pattern with a port
  const isAllowed = await browser.permissions.request({ origins: [allowed] });
  if (isAllowed) await browser.storage.local.set({ desk, allowed });
  status.textContent = words(isAllowed ? "saved" : "denied", desk);
});

function words(message, desk) {
  return browser.i18n.getMessage(message, desk);
}
