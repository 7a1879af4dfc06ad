// Buttons that copy a path or a command; without this script they stay hidden.
"use strict";
for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (
  document.querySelectorAll("button[data-copy]")
)) {
  const name = button.textContent;
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(button.dataset.copy ?? "");
    button.textContent = button.dataset.copied ?? name;
    setTimeout(() => {
      button.textContent = name;
    }, 2000);
  });
}
