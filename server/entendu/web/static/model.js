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

  /**
   * @param {string} name @param {string} text
   * @param {string} [className]
   */
  const element = (name, text, className = "") => {
    const made = document.createElement(name);
    made.textContent = text;
    made.className = className;
    return made;
  };

  /** @param {string} words @param {string} how @param {[string, string][]} [found] */
  const tell = (words, how, found = []) => {
    told.replaceChildren(element("p", words, "tried-words"));
    told.className = `tried ${how}`;
    if (!found.length) return;
    const list = element("dl", "", "facts tried-found");
    for (const [term, what] of found) {
      const row = document.createElement("div");
      row.append(element("dt", term), element("dd", what));
      list.append(row);
    }
    told.append(list);
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
      const { ok, words, models: names, found } = await answer.json();
      tell(words, ok ? "well" : "badly", found);
      offer(names);
    } catch {
      tell(form.dataset.failed ?? "", "badly");
    } finally {
      test.disabled = false;
    }
  });
}
