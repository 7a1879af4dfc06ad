// The sign-in code stands in the fragment, which no server log and no Referer header ever sees.
"use strict";
{
  /** Take the code out of the address and the history, and post it. */
  const signIn = () => {
    const fragment = location.hash.slice(1);
    if (!fragment) return;
    history.replaceState(null, "", location.pathname);
    const dot = fragment.indexOf(".");
    const form = /** @type {HTMLFormElement} */ (document.getElementById("sign-in-form"));
    /** @param {string} name @param {string} value */
    const set = (name, value) => {
      /** @type {HTMLInputElement} */ (form.elements.namedItem(name)).value = value;
    };
    set("code", dot < 0 ? fragment : fragment.slice(0, dot));
    set("path", dot < 0 ? "" : decoded(fragment.slice(dot + 1)));
    document.getElementById("sign-in-help")?.setAttribute("hidden", "");
    document.getElementById("signing-in")?.removeAttribute("hidden");
    form.hidden = true;
    form.submit();
  };

  /** @param {string} path */
  const decoded = (path) => {
    try {
      return decodeURIComponent(path);
    } catch {
      return "";
    }
  };

  signIn();
  // A second link followed in the same tab changes only the fragment.
  addEventListener("hashchange", signIn);
}
