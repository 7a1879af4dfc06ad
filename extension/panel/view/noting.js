/** "I have: …": what the person did, noted on the case so that the reply may say it. */

import { h, section } from './dom.js';

/**
 * @typedef {import('./view.js').Context} Context
 * @typedef {import('../state.js').State} State
 */

/**
 * @param {HTMLFormElement} form in panel.html
 * @param {Context} context
 * @returns {(state: State) => void}
 */
export function mountNoting(form, { t, actions }) {
  const box = /** @type {HTMLInputElement} */ (form.querySelector('#done-text'));
  const host = /** @type {HTMLElement} */ (form.querySelector('#done'));
  /** @type {State['noting']} */
  let shown = null;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const text = box.value.trim();
    if (text) actions.noteDone(text);
  });
  const tell = section(host, (/** @type {State} */ { done, noting }) => [done, noting], ({ done, noting }) => [
    done.length > 0 && h('ul', {}, ...done.map((text) => h('li', {}, t('doneNoted', text)))),
    noting?.state === 'failed' &&
      h('p', { class: 'warning', role: 'alert' }, t('doneFailed', noting.sentence ?? '')),
  ]);
  return (state) => {
    form.hidden = state.stage === 'writing' || state.stage === 'sending';
    // What was kept leaves the box; what failed stays in it.
    if (state.noting?.state === 'kept' && shown?.state !== 'kept') box.value = '';
    shown = state.noting;
    tell(state);
  };
}
