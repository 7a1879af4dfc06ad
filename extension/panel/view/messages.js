/** What stands above or in place of a draft: connect, how to begin, kept, refused, the question. */

import { button, h } from './dom.js';
import { NOTICES, word } from './words.js';

/**
 * @typedef {import('./view.js').Context} Context
 * @typedef {import('../state.js').State} State
 */

/** @param {State} state */
export function messageParts(state) {
  const { service, serviceTrouble, stage, trouble, current, plan, edited, drafted } = state;
  const text = edited ?? drafted;
  return [service, serviceTrouble, stage, trouble, current?.itemId, plan?.route, text === ''];
}

/**
 * @param {State} state
 * @param {Context} context
 */
export function buildMessages(state, context) {
  if (state.service === 'unconnected') return [connectCard(state, context)];
  const away = state.service === 'away' && state.stage !== 'kept';
  return [away ? awayCard(state, context) : null, stageCard(state, context)];
}

/**
 * @param {State} state
 * @param {Context} context
 */
function connectCard(state, { t, actions }) {
  return h(
    'div',
    { class: 'card' },
    h('h2', {}, t('connectTitle')),
    state.current?.comment ? h('p', {}, t('connectKept')) : null,
    h('p', {}, t('connectHow')),
    h('p', {}, h('code', {}, 'make run')),
    h(
      'div',
      { class: 'actions' },
      button(t('connectOpen'), actions.openConnectPage, { class: 'button primary' }),
      button(t('connectByCode'), actions.openOptions),
    ),
  );
}

/**
 * @param {State} state
 * @param {Context} context
 */
function awayCard({ serviceTrouble }, { t, actions }) {
  const startable = serviceTrouble?.retryable === true;
  return h(
    'div',
    { class: 'card attention', role: 'alert' },
    h('p', {}, serviceTrouble?.sentence ?? ''),
    startable ? h('p', {}, t('startHow'), ' ', h('code', {}, 'make run')) : null,
    h(
      'div',
      { class: 'actions' },
      button(t('tryNow'), actions.tryNow),
      startable ? null : button(t('openOptions'), actions.openOptions),
    ),
  );
}

/**
 * @param {State} state
 * @param {Context} context
 * @returns {HTMLElement | null}
 */
function stageCard(state, context) {
  const { t, actions } = context;
  const { stage, trouble, current, plan } = state;
  switch (stage) {
    case 'empty':
      return state.service === 'ready' ? emptyCard(context) : null;
    case 'notice':
      return h('div', { class: 'card' }, h('p', {}, word(t, NOTICES, current?.notice ?? '')));
    case 'kept':
      return troubleCard(t('keptTitle'), trouble, [
        h('p', {}, t('keptHow'), ' ', h('code', {}, 'make run')),
        actionsRow(
          button(t('tryNow'), actions.tryNow, { class: 'button primary' }),
          button(t('discard'), () => actions.discard(current?.itemId ?? '')),
        ),
      ]);
    case 'refused':
      return troubleCard(t('refusedTitle'), trouble, [
        actionsRow(
          button(t('tryNow'), () => actions.retry(current?.itemId ?? '')),
          button(t('openOptions'), actions.openOptions),
          button(t('discard'), () => actions.discard(current?.itemId ?? '')),
        ),
      ]);
    case 'lost':
      return troubleCard(t('lostTitle'), trouble, [actionsRow(button(t('tryNow'), actions.reattach))]);
    case 'failed':
      return troubleCard(t('failedTitle'), trouble, [
        actionsRow(button(t('redraft'), () => actions.redraft({}))),
      ]);
    case 'stopped':
      return h('p', { class: 'quiet' }, t('stoppedNote'));
    case 'done':
      return plan ? questionCard(plan, context) : null;
    default:
      return null;
  }
}

/** @param {Context} context */
function emptyCard({ t }) {
  return h(
    'div',
    { class: 'card welcome' },
    h('h2', {}, t('emptyTitle')),
    h(
      'ol',
      {},
      h('li', {}, t('emptyClick')),
      h('li', {}, t('emptyChoose')),
      h('li', {}, t('emptyCopy')),
    ),
    h('p', { class: 'quiet' }, t('emptySelection')),
  );
}

/**
 * Routes that have no draft: the person decides.
 * @param {import('../../shared/types.d.ts').Plan} plan
 * @param {Context} context
 */
function questionCard(plan, { t, actions }) {
  if (plan.route === 'ask') {
    return h(
      'div',
      { class: 'card question' },
      h('h2', {}, t('askTitle')),
      h('p', {}, plan.sentence),
      actionsRow(
        button(t('askPraise'), () => actions.redraft({ kind: 'praise' })),
        button(t('askIrony'), () => actions.redraft({ kind: 'complaint' })),
      ),
    );
  }
  if (plan.route === 'ignore') {
    return h(
      'div',
      { class: 'card question' },
      h('h2', {}, t('ignoreTitle')),
      h('p', {}, plan.sentence),
      actionsRow(button(t('ignoreAnyway'), () => actions.redraft({ kind: 'complaint' }))),
    );
  }
  return null;
}

/**
 * @param {string} title
 * @param {import('../../shared/types.d.ts').Trouble | null} trouble
 * @param {HTMLElement[]} rest
 */
function troubleCard(title, trouble, rest) {
  const sentence = trouble?.sentence ? h('p', {}, trouble.sentence) : null;
  return h('div', { class: 'card attention', role: 'alert' }, h('h2', {}, title), sentence, ...rest);
}

/** @param {...HTMLElement} buttons */
function actionsRow(...buttons) {
  return h('div', { class: 'actions' }, ...buttons);
}
