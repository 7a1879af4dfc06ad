/** Shows the state. Each part is built anew only when what it shows has changed. */

import { isBlocked } from '../state.js';
import { askingParts, buildAsking } from './asking.js';
import { buildComment, commentParts } from './comment.js';
import { section } from './dom.js';
import { buildPlan, buildTriage, planParts, triageParts } from './judgement.js';
import { buildMessages, messageParts } from './messages.js';
import { buildQueue, queueParts } from './queue.js';
import { mountReply } from './reply.js';

/**
 * @typedef {import('../state.js').State} State
 * @typedef {import('../../shared/types.d.ts').Override} Override
 *
 * @typedef {object} Actions
 * @property {(text: string) => void} typed
 * @property {() => void} copy
 * @property {(lifting: Override | null) => void} lifting the person is about to answer for it
 * @property {(override: Override) => void} lift
 * @property {(code: string) => void} unlift
 * @property {(text: string) => void} noteDone
 * @property {() => void} stop
 * @property {(wishes: import('../../shared/types.d.ts').Wishes) => void} redraft
 * @property {(completed: Partial<import('../../shared/types.d.ts').QueuedComment>) => void} release
 * @property {(companyId: string) => void} answerFor
 * @property {(itemId: string) => void} retry
 * @property {(itemId: string) => void} discard
 * @property {() => void} reattach
 * @property {() => void} tryNow
 * @property {() => void} openCases
 * @property {() => void} openOptions
 * @property {() => void} openConnectPage
 *
 * @typedef {object} Context
 * @property {import('../../shared/types.d.ts').Translate} t
 * @property {string} language
 * @property {() => number} now
 * @property {Actions} actions
 */

/**
 * @param {Document} document panel.html
 * @param {{t: Context['t'], language: string}} words
 * @param {Actions} actions
 * @returns {(state: State) => void}
 */
export function mountView(document, { t, language }, actions) {
  /** @type {Context} */
  const context = { t, language, now: () => Date.now(), actions };
  /** @param {string} id */
  const part = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
  /**
   * @param {string} id
   * @param {(state: State) => unknown[]} parts
   * @param {(state: State, context: Context) => import('./dom.js').Child[]} build
   */
  const show = (id, parts, build) => section(part(id), parts, (/** @type {State} */ state) => build(state, context));

  const sections = [
    show('comment', commentParts, buildComment),
    show('messages', messageParts, buildMessages),
    show('asking', askingParts, buildAsking),
    show('triage', triageParts, buildTriage),
    show('plan', planParts, buildPlan),
    mountReply(part('reply'), context),
    show('queue', queueParts, buildQueue),
    status(part('status'), t),
  ];
  part('my-cases').addEventListener('click', actions.openCases);
  part('open-options').addEventListener('click', actions.openOptions);
  return (state) => {
    part('my-cases').hidden = state.service !== 'ready';
    part('waiting').hidden = !isBusy(state);
    for (const render of sections) render(state);
  };
}

/** @param {State} state */
function isBusy(state) {
  return state.stage === 'sending' || (state.stage === 'writing' && state.file === null);
}

/**
 * What a screen reader says, once for each turn and never for each word.
 * @param {HTMLElement} host
 * @param {Context['t']} t
 * @returns {(state: State) => void}
 */
function status(host, t) {
  return (state) => {
    const said = sentenceFor(state, t);
    if (host.textContent !== said) host.textContent = said;
  };
}

/**
 * @param {State} state
 * @param {Context['t']} t
 */
function sentenceFor(state, t) {
  if (state.copy?.state === 'done') return t('statusCopied');
  if (state.stage === 'sending') return t('statusSending');
  if (state.stage === 'writing') return t('statusWriting');
  if (state.stage === 'kept') return t('keptTitle');
  if (state.stage !== 'done' || !(state.edited ?? state.drafted)) return '';
  return isBlocked(state) ? t('statusBlocked') : t('statusReady');
}
