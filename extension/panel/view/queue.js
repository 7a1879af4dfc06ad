/** What waits for the service, with a way to send or to discard it. */

import { button, h } from './dom.js';

const EXCERPT_CHARACTERS = 90;

/**
 * @typedef {import('./view.js').Context} Context
 * @typedef {import('../state.js').State} State
 */

/** @param {State} state */
export function queueParts(state) {
  return [state.queue, state.current?.itemId];
}

/**
 * @param {State} state
 * @param {Context} context
 */
export function buildQueue({ queue, current }, { t, actions }) {
  const others = queue.filter((item) => item.id !== current?.itemId);
  if (!others.length) return [];
  return [
    h('h2', {}, others.length === 1 ? t('queueOne') : t('queueMany', others.length)),
    h('ul', { class: 'queue' }, ...others.map(item)),
  ];

  /** @param {import('../../shared/types.d.ts').QueueItem} queuedItem */
  function item({ id, trouble, ...rest }) {
    const text = rest.kind === 'comment' ? rest.comment.text : rest.text;
    return h(
      'li',
      {},
      h('p', { class: 'excerpt', dir: 'auto' }, excerpt(text)),
      trouble ? h('p', { class: 'quiet' }, trouble.sentence) : null,
      h(
        'div',
        { class: 'actions' },
        button(t('queueSend'), () => actions.retry(id), { 'data-id': `send ${id}` }),
        button(t('discard'), () => actions.discard(id), { 'data-id': `discard ${id}` }),
      ),
    );
  }
}

/** @param {string} text */
function excerpt(text) {
  return text.length > EXCERPT_CHARACTERS ? `${text.slice(0, EXCERPT_CHARACTERS)}…` : text;
}
