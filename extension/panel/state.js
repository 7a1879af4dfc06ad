/** All that the panel shows, and how each happening changes it. Pure. */

/**
 * @typedef {import('../shared/types.d.ts').Checks} Checks
 * @typedef {import('../shared/types.d.ts').Company} Company
 * @typedef {import('../shared/types.d.ts').Current} Current
 * @typedef {import('../shared/types.d.ts').DraftEvent} DraftEvent
 * @typedef {import('../shared/types.d.ts').ReplyReceipt} ReplyReceipt
 * @typedef {import('../shared/types.d.ts').Trouble} Trouble
 *
 * empty: nothing was picked yet · notice: there is no comment, and why · asking: the person fills
 * in what is missing · sending · kept: queued until the service is back · refused: the service
 * will not take it · writing · done · stopped · failed: the draft ended without a text · lost: the
 * stream broke off for good, the draft may live
 * @typedef {'empty' | 'notice' | 'asking' | 'sending' | 'kept' | 'refused' | 'writing' | 'done'
 *   | 'stopped' | 'failed' | 'lost'} Stage
 *
 * @typedef {object} Copy
 * @property {'working' | 'done' | 'blocked' | 'failed'} state
 * @property {string | null} followUpDueAt
 * @property {boolean} logged false while the copied reply waits in the queue
 * @property {string | null} sentence
 *
 * @typedef {object} State
 * @property {'starting' | 'unconnected' | 'ready' | 'away'} service
 * @property {Trouble | null} serviceTrouble
 * @property {Company[]} companies
 * @property {import('../shared/types.d.ts').QueueItem[]} queue
 * @property {Stage} stage
 * @property {Current | null} current
 * @property {boolean} companyAsked
 * @property {Trouble | null} trouble
 * @property {import('../shared/types.d.ts').CaseEvent | null} file the case
 * @property {import('../shared/types.d.ts').Triage | null} triage
 * @property {import('../shared/types.d.ts').Plan | null} plan
 * @property {string} drafted
 * @property {string | null} edited what the person made of it
 * @property {string | null} note what the person should know about the draft
 * @property {Checks | null} checks
 * @property {string | null} checkedText the text that the checks speak of
 * @property {Copy | null} copy
 *
 * @typedef {{type: 'service', service: State['service'], trouble?: Trouble | null}
 *   | {type: 'companies', companies: Company[]}
 *   | {type: 'queue', queue: State['queue']}
 *   | {type: 'current', current: Current | null}
 *   | {type: 'ask', company: boolean}
 *   | {type: 'sending'}
 *   | {type: 'kept', trouble: Trouble}
 *   | {type: 'refused', trouble: Trouble}
 *   | {type: 'event', event: DraftEvent}
 *   | {type: 'lost', trouble: Trouble}
 *   | {type: 'typed', text: string}
 *   | {type: 'checked', text: string, checks: Checks}
 *   | {type: 'copying'}
 *   | {type: 'copied', receipt: ReplyReceipt}
 *   | {type: 'copied-unlogged', trouble: Trouble}
 *   | {type: 'copy-blocked', sentence: string | null}
 *   | {type: 'copy-failed', trouble: Trouble}} Action
 */

/** Nothing of a draft. */
const NO_DRAFT = Object.freeze({
  trouble: null,
  triage: null,
  plan: null,
  drafted: '',
  note: null,
  checks: null,
  checkedText: null,
  copy: null,
});

/** @type {State} */
export const INITIAL = Object.freeze({
  service: 'starting',
  serviceTrouble: null,
  companies: [],
  queue: [],
  stage: 'empty',
  current: null,
  companyAsked: false,
  file: null,
  edited: null,
  ...NO_DRAFT,
});

/** @param {State} state the reply as it stands in the box */
export function textOf(state) {
  return state.edited ?? state.drafted;
}

/** @param {State} state whether the checks speak of the text in the box */
export function isChecked(state) {
  return state.checks !== null && state.checkedText === textOf(state);
}

/** @param {State} state whether there is a text that the person can work on */
export function hasReply(state) {
  return (state.stage === 'done' || state.stage === 'stopped') && textOf(state).trim() !== '';
}

/**
 * @param {State} state
 * @param {Action} action
 * @returns {State}
 */
export function reduce(state, action) {
  switch (action.type) {
    case 'service':
      return { ...state, service: action.service, serviceTrouble: action.trouble ?? null };
    case 'companies':
      return { ...state, companies: action.companies };
    case 'queue':
      return { ...state, queue: action.queue };
    case 'current':
      return withCurrent(state, action.current);
    case 'ask':
      return { ...state, stage: 'asking', companyAsked: action.company };
    case 'sending':
      return { ...state, stage: 'sending', trouble: null };
    case 'kept':
    case 'refused':
    case 'lost':
      return { ...state, stage: action.type, trouble: action.trouble };
    case 'event':
      return withEvent(state, action.event);
    case 'typed':
      return { ...state, edited: action.text, copy: null };
    case 'checked':
      return { ...state, checks: action.checks, checkedText: action.text };
    default:
      return { ...state, copy: copyAfter(action) };
  }
}

/**
 * @param {State} state
 * @param {Current | null} current
 * @returns {State}
 */
function withCurrent(state, current) {
  const before = state.current;
  const sameItem = current?.itemId === before?.itemId;
  if (sameItem && current?.receipt?.draftId === before?.receipt?.draftId) {
    return { ...state, current };
  }
  const file = sameItem ? state.file : null;
  const edited = current?.edited ?? null;
  return { ...state, ...NO_DRAFT, file, edited, stage: firstStage(current), current };
}

/**
 * @param {Current | null} current
 * @returns {Stage}
 */
function firstStage(current) {
  if (current === null) return 'empty';
  if (current.notice) return 'notice';
  return current.receipt ? 'writing' : 'sending';
}

/**
 * @param {State} state
 * @param {DraftEvent} event
 * @returns {State}
 */
function withEvent(state, event) {
  switch (event.name) {
    case 'case': // the stream begins, perhaps once more: what it told before is told again
      return { ...state, ...NO_DRAFT, stage: 'writing', file: event.data };
    case 'triage':
      return { ...state, triage: event.data.triage };
    case 'plan':
      return { ...state, plan: event.data };
    case 'delta':
      return { ...state, drafted: state.drafted + event.data.text };
    case 'checks':
      return { ...state, checks: event.data, checkedText: state.drafted };
    case 'replaced':
      return { ...state, drafted: event.data.text, note: event.data.sentence };
    case 'done':
      return {
        ...state,
        stage: 'done',
        drafted: event.data.text,
        checkedText: state.checks && event.data.text,
        note: event.data.note?.sentence ?? state.note,
      };
    case 'error': {
      const stage = event.data.error.code === 'draft_stopped' ? 'stopped' : 'failed';
      return { ...state, stage, trouble: event.data.error };
    }
    default: // a newer service may tell more
      return state;
  }
}

/**
 * @param {Extract<Action, {type: `cop${string}`}>} action
 * @returns {Copy}
 */
function copyAfter(action) {
  const copy = { followUpDueAt: null, logged: false, sentence: null };
  switch (action.type) {
    case 'copied':
      return { ...copy, state: 'done', logged: true, followUpDueAt: action.receipt.followUpDueAt };
    case 'copied-unlogged':
      return { ...copy, state: 'done', sentence: action.trouble.sentence };
    case 'copy-blocked':
      return { ...copy, state: 'blocked', sentence: action.sentence };
    case 'copy-failed':
      return { ...copy, state: 'failed', sentence: action.trouble.sentence };
    default:
      return { ...copy, state: 'working' };
  }
}
