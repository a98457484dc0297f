// Fields with suggestions are named after their label: the library names them after their value,
// which is empty at first.
addEventListener("load", () => {
  for (const choice of document.querySelectorAll(".select2-selection[role=combobox]")) {
    const select = choice.closest(".select2")?.previousElementSibling;
    const label = select?.id && document.querySelector(`label[for="${select.id}"]`);
    if (!label) continue;
    label.id ||= `label-of-${select.id}`;
    choice.setAttribute("aria-labelledby", `${label.id} ${choice.getAttribute("aria-labelledby") ?? ""}`);
  }
});
