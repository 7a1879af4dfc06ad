/** All that the panel shows, and how each happening changes it. Pure. */

import { isHeld, liftingAfter, overridesAfter } from './lifting.js';

/**
 * @typedef {import('../shared/types.d.ts').Checks} Checks
 * @typedef {import('../shared/types.d.ts').Company} Company
 * @typedef {import('../shared/types.d.ts').Current} Current
 * @typedef {import('../shared/types.d.ts').DraftEvent} DraftEvent
 * @typedef {import('../shared/types.d.ts').Override} Override
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
 * @typedef {{state: 'working' | 'kept' | 'failed', sentence: string | null}} Noting
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
 * @property {string | null} leftOut what the model was not shown for lack of room
 * @property {Checks | null} checks
 * @property {string | null} checkedText the text that the checks speak of
 * @property {Copy | null} copy
 * @property {string} name with which the person last answered for a block
 * @property {Override | null} lifting what the person is about to answer for
 * @property {Override[]} overrides what they answer for
 * @property {string[]} done what they noted that they did
 * @property {Noting | null} noting
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
 *   | {type: 'name', name: string}
 *   | {type: 'lifting', lifting: Override | null}
 *   | {type: 'lifted', override: Override}
 *   | {type: 'unlifted', code: string}
 *   | {type: 'noting'}
 *   | {type: 'noted', text: string}
 *   | {type: 'note-failed', trouble: Trouble}
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
  leftOut: null,
  checks: null,
  checkedText: null,
  copy: null,
  lifting: null,
  overrides: /** @type {Override[]} */ ([]),
  noting: null,
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
  name: '',
  done: [],
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

/** @param {State} state whether a check blocks the text in the box and nobody answers for it */
export function isBlocked(state) {
  return isChecked(state) && isHeld(state.checks, state.overrides);
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
      return {
        ...state,
        checks: action.checks,
        checkedText: action.text,
        overrides: overridesAfter(state.overrides, state.checks, action.checks),
        lifting: liftingAfter(state.lifting, action.checks),
      };
    case 'name':
      return { ...state, name: action.name };
    case 'lifting':
      return { ...state, lifting: action.lifting };
    case 'lifted':
      return withOverrides(state, [...without(state, action.override.code), action.override]);
    case 'unlifted':
      return withOverrides(state, without(state, action.code));
    case 'noting':
      return { ...state, noting: { state: 'working', sentence: null } };
    case 'noted':
      return {
        ...state,
        done: [...state.done, action.text],
        noting: { state: 'kept', sentence: null },
      };
    case 'note-failed':
      return { ...state, noting: { state: 'failed', sentence: action.trouble.sentence } };
    default:
      return { ...state, copy: copyAfter(action) };
  }
}

/**
 * @param {State} state
 * @param {Override[]} overrides
 * @returns {State}
 */
function withOverrides(state, overrides) {
  return { ...state, overrides, lifting: null, copy: null };
}

/**
 * @param {State} state
 * @param {string} code
 */
function without(state, code) {
  return state.overrides.filter((each) => each.code !== code);
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
  const done = sameItem ? state.done : [];
  const edited = current?.edited ?? null;
  return { ...state, ...NO_DRAFT, file, done, edited, stage: firstStage(current), current };
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
      return {
        ...state,
        drafted: event.data.text,
        note: event.data.sentence,
        checks: null, // they spoke of the text before
        checkedText: null,
      };
    case 'done':
      return {
        ...state,
        stage: 'done',
        drafted: event.data.text,
        checkedText: state.checks && event.data.text,
        note: event.data.note?.sentence ?? state.note,
        leftOut: event.data.context?.sentence ?? null,
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
