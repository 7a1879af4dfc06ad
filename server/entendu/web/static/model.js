// The model page: presets fill the address, and a test leaves everything typed where it is.
"use strict";
{
  const form = /** @type {HTMLFormElement} */ (document.getElementById("model-form"));
  const address = /** @type {HTMLInputElement} */ (document.getElementById("base_url"));
  const told = /** @type {HTMLElement} */ (document.getElementById("tried"));
  const test = /** @type {HTMLButtonElement} */ (document.getElementById("test"));
  const models = /** @type {HTMLElement} */ (document.getElementById("models"));

  for (const preset of /** @type {NodeListOf<HTMLButtonElement>} */ (
    form.querySelectorAll("[data-address]")
  )) {
    preset.hidden = false;
    preset.parentElement?.classList.add("scripted");
    preset.addEventListener("click", () => {
      address.value = preset.dataset.address ?? "";
      address.focus();
    });
  }

  /** @param {string} words @param {string} how */
  const tell = (words, how) => {
    told.textContent = words;
    told.className = `tried ${how}`;
  };

  /** @param {string[]} names */
  const offer = (names) => {
    models.replaceChildren(
      ...names.map((name) => {
        const option = document.createElement("option");
        option.value = name;
        return option;
      }),
    );
  };

  test.addEventListener("click", async (event) => {
    event.preventDefault();
    test.disabled = true;
    tell(form.dataset.waiting ?? "", "waiting");
    try {
      const answer = await fetch(form.dataset.test ?? "", {
        method: "POST",
        body: new FormData(form),
        headers: { Accept: "application/json" },
      });
      if (!answer.ok) throw new Error(String(answer.status));
      const { ok, words, models: names } = await answer.json();
      tell(words, ok ? "well" : "badly");
      offer(names);
    } catch {
      tell(form.dataset.failed ?? "", "badly");
    } finally {
      test.disabled = false;
    }
  });
}
