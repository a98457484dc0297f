// The address of the desk; the browser asks whether the extension may work there.
const browser = globalThis.browser ?? globalThis.chrome;
const form = document.querySelector("form");
const status = document.querySelector("[role=status]");

browser.storage.local.get("desk").then(({ desk }) => (form.elements.desk.value = desk ?? ""));

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const desk = new URL(form.elements.desk.value).origin;
  const isAllowed = await browser.permissions.request({ origins: [`${desk}/*`] });
  if (isAllowed) await browser.storage.local.set({ desk });
  status.textContent = isAllowed ? `✓ ${desk}` : "✗";
});
