/** Builds elements; text is always text. */

/**
 * @typedef {Record<string, string | number | boolean | null | ((event: any) => void)>} Props
 * @typedef {Node | string | null | false} Child
 */

/**
 * @param {string} tag
 * @param {Props} [props] attributes; `onclick` and its like take a function; null and false leave
 *   an attribute out
 * @param {...Child} children null and false leave a child out
 * @returns {HTMLElement}
 */
export function h(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else if (value !== null && value !== false) {
      element.setAttribute(name, value === true ? '' : String(value));
    }
  }
  element.append(...children.filter((child) => child !== null && child !== false));
  return element;
}

/**
 * @param {string} label
 * @param {() => void} press
 * @param {Props} [props]
 */
export function button(label, press, props = {}) {
  return h('button', { type: 'button', class: 'button', onclick: press, 'data-id': label, ...props }, label);
}

/**
 * A part of the page that is built anew only when what it shows has changed.
 * @template S
 * @param {HTMLElement} host
 * @param {(state: S) => unknown[]} parts what it depends on
 * @param {(state: S) => Child[]} build nothing hides the host
 * @returns {(state: S) => void}
 */
export function section(host, parts, build) {
  /** @type {unknown[] | null} */
  let shown = null;
  return (state) => {
    const next = parts(state);
    if (shown && next.every((part, at) => part === shown?.[at])) return;
    shown = next;
    const active = /** @type {any} */ (document.activeElement);
    const focused = host.contains(active) ? active.getAttribute('data-id') : null;
    const caret = active?.selectionEnd;
    const children = build(state).filter((child) => child !== null && child !== false);
    host.replaceChildren(...children);
    host.hidden = children.length === 0;
    if (focused) {
      const again = [...host.querySelectorAll('[data-id]')].find(
        (each) => each.getAttribute('data-id') === focused,
      );
      if (again instanceof HTMLElement) again.focus();
      // An element without a caret (a button, a date) has none to bring back.
      if (typeof caret === 'number') /** @type {any} */ (again)?.setSelectionRange?.(caret, caret);
    }
  };
}
