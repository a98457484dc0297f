// On a phone a row of a list is a card: each of its cells says of which column it is.
const columns = [...document.querySelectorAll("#result_list thead th")];
for (const row of document.querySelectorAll("#result_list tbody tr")) {
  [...row.cells].forEach((cell, place) => {
    const name = columns[place]?.querySelector(".text")?.textContent.trim();
    if (name && cell.tagName === "TD") cell.dataset.label = name;
  });
}

// Fields with suggestions are named after their label: the library names them after their value,
// which is empty at first. It makes them when it is ready, and more with each row that is added.
const nameChoices = () => {
  for (const choice of document.querySelectorAll(".select2-selection[role=combobox]:not([data-named])")) {
    const select = choice.closest(".select2")?.previousElementSibling;
    const label = select?.id && document.querySelector(`label[for="${select.id}"]`);
    if (!label) continue;
    label.id ||= `label-of-${select.id}`;
    choice.dataset.named = "";
    choice.setAttribute("aria-labelledby", `${label.id} ${choice.getAttribute("aria-labelledby") ?? ""}`);
    choice.querySelector("[role=textbox]")?.setAttribute("aria-labelledby", label.id);
  }
};
new MutationObserver(nameChoices).observe(document.body, { childList: true, subtree: true });
nameChoices();
