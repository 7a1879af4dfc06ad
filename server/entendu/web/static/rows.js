// Rows of the company form are added and taken away in place; without this script the server does it.
"use strict";
{
  const form = /** @type {HTMLFormElement} */ (document.getElementById("company-form"));

  for (const section of /** @type {NodeListOf<HTMLElement>} */ (
    form.querySelectorAll("[data-rows]")
  )) {
    const list = /** @type {HTMLElement} */ (section.querySelector(".form-rows"));
    const blank = /** @type {HTMLTemplateElement} */ (section.querySelector("template"));
    // Above every number the server gave, however many rows were removed before.
    let next = 1000;
    section.querySelector("[data-add]")?.addEventListener("click", (event) => {
      event.preventDefault();
      const html = blank.content.cloneNode(true);
      const row = /** @type {HTMLElement} */ (
        /** @type {DocumentFragment} */ (html).querySelector("[data-row]")
      );
      number(row, next++);
      list.append(row);
      offerScopes();
      /** @type {HTMLElement} */ (row.querySelector("input:not([type=hidden]), select, textarea")).focus();
    });
  }

  form.addEventListener("click", (event) => {
    const button = /** @type {HTMLElement} */ (event.target).closest("[data-remove]");
    if (!button) return;
    event.preventDefault();
    const row = button.closest("[data-row]");
    const add = /** @type {HTMLElement | null | undefined} */ (
      row?.closest("[data-rows]")?.querySelector("[data-add]")
    );
    row?.remove();
    offerScopes();
    add?.focus();
  });

  form.addEventListener("input", (event) => {
    if (/** @type {HTMLElement} */ (event.target).matches("[data-names]")) offerScopes();
  });

  /** Put the row's number wherever the template has `__i__`. @param {HTMLElement} row @param {number} i */
  const number = (row, i) => {
    for (const element of row.querySelectorAll("*")) {
      for (const attribute of element.attributes) {
        attribute.value = attribute.value.replaceAll("__i__", String(i));
      }
    }
  };

  /** Let each contact choose among the departments and places as they are typed. */
  const offerScopes = () => {
    for (const field of ["departments", "places"]) {
      const named = [...form.querySelectorAll(`[data-names="${field}"]`)].map((input) => ({
        id: /** @type {HTMLInputElement} */ (
          input.closest("[data-row]")?.querySelector("input[type=hidden]")
        ).value,
        name: /** @type {HTMLInputElement} */ (input).value.trim(),
      }));
      for (const select of /** @type {NodeListOf<HTMLSelectElement>} */ (
        form.querySelectorAll(`select[data-scope="${field}"]`)
      )) {
        const chosen = select.value;
        select.replaceChildren(
          new Option("—", ""),
          ...named.filter(({ name }) => name).map(({ id, name }) => new Option(name, id)),
        );
        select.value = named.some(({ id }) => id === chosen) ? chosen : "";
      }
    }
  };
}
