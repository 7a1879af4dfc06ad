/** The box with the reply: it types itself, then it is the person's. */

import { isBlocked, isChecked, textOf } from '../state.js';
import { buildChecks, checkParts } from './checks.js';
import { button, h, section } from './dom.js';
import { mountNoting } from './noting.js';
import { dayAndTime, relativeTime } from './times.js';

/**
 * @typedef {import('./view.js').Context} Context
 * @typedef {import('../state.js').State} State
 */

/**
 * @param {HTMLElement} host the form in panel.html
 * @param {Context} context
 * @returns {(state: State) => void}
 */
export function mountReply(host, context) {
  const { t, actions } = context;
  /** @param {string} id */
  const part = (id) => /** @type {any} */ (host.querySelector(`#${id}`));
  /** @type {HTMLTextAreaElement} */
  const box = part('reply-text');
  /** @type {HTMLInputElement} */
  const instruction = part('instruction');

  box.addEventListener('input', () => actions.typed(box.value));
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) actions.copy();
  });
  part('copy').addEventListener('click', actions.copy);
  part('stop').addEventListener('click', actions.stop);
  part('shorter').addEventListener('click', () => actions.redraft({ length: 'shorter' }));
  part('warmer').addEventListener('click', () => actions.redraft({ tone: 'warmer' }));
  part('formal').addEventListener('click', () => actions.redraft({ tone: 'more_formal' }));
  part('redraft-form').addEventListener('submit', (/** @type {Event} */ event) => {
    event.preventDefault();
    actions.redraft({ instruction: instruction.value.trim() || null });
    instruction.value = '';
  });

  const sections = [
    section(part('checks'), checkParts, (/** @type {State} */ state) => buildChecks(state, context)),
    section(part('copied'), copiedParts, (/** @type {State} */ state) => buildCopied(state, context)),
    mountNoting(part('done-form'), context),
  ];

  return (state) => {
    host.hidden = !isShown(state);
    if (host.hidden) return;
    const writing = state.stage === 'writing' || state.stage === 'sending';
    if (box.value !== textOf(state)) box.value = textOf(state);
    box.readOnly = writing;
    box.classList.toggle('writing', writing);
    box.style.height = 'auto';
    box.style.height = `${box.scrollHeight + 2}px`;
    part('stop').hidden = !writing;
    part('copy').hidden = writing;
    part('copy').setAttribute('aria-disabled', String(isBlocked(state)));
    part('redraft').hidden = writing;
    part('note').textContent = state.note ?? '';
    part('note').hidden = !state.note;
    part('left-out').textContent = state.leftOut ?? '';
    part('left-out').hidden = !state.leftOut;
    showCount(part('count'), state, t);
    for (const render of sections) render(state);
  };
}

/** @param {State} state */
function isShown(state) {
  if (state.service === 'unconnected') return false;
  const route = state.plan?.route;
  if ((route === 'ask' || route === 'ignore') && !textOf(state)) return false;
  if (state.stage === 'sending') return state.file !== null;
  return ['writing', 'done', 'stopped', 'lost'].includes(state.stage) && (state.file !== null);
}

/**
 * @param {HTMLElement} count
 * @param {State} state
 * @param {Context['t']} t
 */
function showCount(count, state, t) {
  const { weightedLength, limit } = state.checks ?? {};
  const known = isChecked(state) && typeof weightedLength === 'number' && typeof limit === 'number';
  count.classList.toggle('over', known && weightedLength > limit);
  if (known) count.textContent = t('countOf', weightedLength, limit);
  else {
    // X weighs characters by rules that the service knows; until it has spoken, a rough count.
    const text = textOf(state);
    const rough = state.current?.comment?.platform === 'x' ? t('countAbout', [...text].length) : '';
    const words = text.split(/\s+/).filter(Boolean).length;
    count.textContent = rough || (words ? t('countWords', words) : '');
  }
}

/** @param {State} state */
function copiedParts(state) {
  return [state.copy];
}

/**
 * @param {State} state
 * @param {Context} context
 */
function buildCopied({ copy, current }, { t, language, actions, now }) {
  switch (copy?.state) {
    case 'done': {
      const due = copy.followUpDueAt;
      const url = current?.comment?.url;
      return [
        h(
          'div',
          { class: 'card success' },
          h('p', {}, h('b', {}, t('copiedTitle')), ' ', t('copiedHow')),
          due &&
            h('p', {}, t('followUpOn', dayAndTime(due, language), relativeTime(due, language, now()))),
          !copy.logged && h('p', {}, t('copiedUnlogged')),
          h(
            'div',
            { class: 'actions' },
            url ? h('a', { class: 'button', href: url, target: '_blank', rel: 'noreferrer' }, t('commentOpen')) : null,
            button(t('myCases'), actions.openCases),
          ),
        ),
      ];
    }
    case 'blocked':
      return [h('p', { class: 'warning', role: 'alert' }, copy.sentence ?? t('copyBlocked'))];
    case 'failed':
      return [h('p', { class: 'warning', role: 'alert' }, t('copyFailed', copy.sentence ?? ''))];
    default:
      return [];
  }
}
