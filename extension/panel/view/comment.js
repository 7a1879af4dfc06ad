/** The comment, quoted, with what is known of its author, its place and its time. */

import { h } from './dom.js';
import { relativeTime } from './times.js';
import { PLATFORMS, WARNINGS, word } from './words.js';

/** Longer comments are folded, so that the reply stays in sight. */
const LONG_CHARACTERS = 420;

/**
 * @typedef {import('./view.js').Context} Context
 * @typedef {import('../state.js').State} State
 */

/** @param {State} state */
export function commentParts(state) {
  return [state.current?.comment, state.file, state.companies, state.stage === 'asking', minute()];
}

/**
 * @param {State} state
 * @param {Context} context
 */
export function buildComment(state, context) {
  const comment = state.current?.comment;
  if (!comment) return [];
  const { t } = context;
  const { author } = comment;
  const who = author?.name ?? author?.handle ?? t('authorUnknown');
  return [
    h(
      'header',
      { class: 'byline' },
      h('span', { class: 'author', dir: 'auto' }, who),
      author?.handle ? h('span', { class: 'handle' }, `@${author.handle}`) : null,
      h('span', { class: 'where' }, word(t, PLATFORMS, comment.platform)),
      comment.surface === 'practice' ? h('span', { class: 'tag' }, t('practiceTag')) : null,
    ),
    quoted(comment.text, t),
    h('p', { class: 'meta' }, ...metaOf(state, context)),
    state.stage === 'asking' ? null : warningsOf(comment.warnings, t),
    state.stage === 'asking' ? null : companyOf(state, context),
  ];
}

/**
 * @param {string} text
 * @param {Context['t']} t
 */
function quoted(text, t) {
  const quote = h('blockquote', { dir: 'auto' }, text);
  if (text.length <= LONG_CHARACTERS) return quote;
  quote.className = 'folded';
  quote.tabIndex = 0;
  quote.setAttribute('aria-label', t('commentLong'));
  return quote;
}

/**
 * @param {State} state
 * @param {Context} context
 */
function metaOf(state, { t, language, now }) {
  const comment = state.current?.comment;
  /** @type {(Node | string)[]} */
  const parts = [];
  if (comment?.postedAt) {
    const ago = relativeTime(comment.postedAt, language, now());
    parts.push(comment.timePrecision === 'about' ? t('timeAbout', ago) : ago);
  } else parts.push(t('timeUnknown'));
  const due = state.file?.state === 'open' ? state.file.answerDueAt : null;
  if (due) {
    const late = Date.parse(due) < now();
    const words = relativeTime(due, language, now());
    const text = late ? t('answerLate', words) : t('answerDue', words);
    parts.push(' · ', h('span', { class: late ? 'late' : 'due' }, text));
  }
  if (state.file?.known) parts.push(' · ', t('commentKnown'));
  if (comment?.url) {
    const link = { href: comment.url, target: '_blank', rel: 'noreferrer' };
    parts.push(' · ', h('a', link, t('commentOpen')));
  }
  return parts;
}

/**
 * @param {string[]} warnings
 * @param {Context['t']} t
 */
function warningsOf(warnings, t) {
  // What is merely unknown stands in the byline already; what may mislead is said aloud.
  const told = warnings.filter((warning) => warning === 'text-collapsed');
  if (!told.length) return null;
  return h('p', { class: 'warning' }, ...told.map((warning) => word(t, WARNINGS, warning)));
}

/**
 * @param {State} state
 * @param {Context} context
 */
function companyOf({ file, companies }, { t, actions }) {
  const possible = companies.filter((each) => each.practice === file?.company.practice);
  if (!file || possible.length < 2) return null;
  return h(
    'label',
    { class: 'company' },
    t('companyAnswering'),
    ' ',
    companySelect(possible, file.company.id, actions.answerFor),
  );
}

/**
 * @param {import('../../shared/types.d.ts').Company[]} companies
 * @param {string | null} chosen
 * @param {(companyId: string) => void} choose
 */
export function companySelect(companies, chosen, choose) {
  return h(
    'select',
    {
      name: 'company',
      'data-id': 'company',
      onchange: (event) => choose(event.target.value),
    },
    ...companies.map((each) =>
      h('option', { value: each.id, selected: each.id === chosen }, each.name),
    ),
  );
}

function minute() {
  return Math.floor(Date.now() / 60_000);
}
