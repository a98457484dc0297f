// allauth's passkey scripts report what went wrong as an event; say it on the page.
document.addEventListener("allauth.error", (event) => {
  event.preventDefault();
  const status = document.getElementById("page-status");
  status.textContent = status.dataset.passkey;
});
