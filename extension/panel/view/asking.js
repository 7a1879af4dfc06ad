/** Asks for what the page did not tell, before the comment is sent. */

import { companiesFor } from '../../shared/company.js';
import { companySelect } from './comment.js';
import { h } from './dom.js';
import { fromLocalInput } from './times.js';

/**
 * @typedef {import('./view.js').Context} Context
 * @typedef {import('../state.js').State} State
 * @typedef {import('../../shared/types.d.ts').PageComment} PageComment
 */

/** @param {State} state */
export function askingParts(state) {
  return [state.stage === 'asking', state.companyAsked, state.current?.itemId, state.companies];
}

/**
 * @param {State} state
 * @param {Context} context
 */
export function buildAsking(state, { t, actions }) {
  const comment = state.current?.comment;
  if (state.stage !== 'asking' || !comment) return [];
  const companies = companiesFor(state.companies, comment);
  const missing = new Set(comment.warnings);
  const form = /** @type {HTMLFormElement} */ (
    h(
      'form',
      { class: 'asking' },
      h('p', {}, missing.has('selection-only') ? t('askSelection') : t('askCompany')),
      companies.length > 1 &&
        h('label', {}, t('companyAnswering'), companySelect(companies, null, () => undefined)),
      missing.has('no-author') && field(t('askAuthor'), { name: 'author', autocomplete: 'off' }),
      missing.has('no-permalink') &&
        field(t('askLink'), { name: 'url', type: 'url', value: comment.url ?? '' }),
      missing.has('no-time') && field(t('askTime'), { name: 'time', type: 'datetime-local' }),
      h('button', { type: 'submit', class: 'button primary', 'data-id': 'draft' }, t('askDraft')),
    )
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const given = new FormData(form);
    const companyId = String(given.get('company') ?? '') || (companies[0]?.id ?? null);
    actions.release({ companyId, comment: completed(comment, given) });
  });
  return [form];
}

/**
 * @param {PageComment} comment
 * @param {FormData} given
 * @returns {PageComment} with what the person filled in, and no longer warned of
 */
export function completed(comment, given) {
  const name = String(given.get('author') ?? '').trim();
  const url = String(given.get('url') ?? '').trim();
  const postedAt = fromLocalInput(String(given.get('time') ?? ''));
  const filled = new Set([
    ...(name ? ['no-author'] : []),
    ...(url && url !== comment.url ? ['no-permalink'] : []),
    ...(postedAt ? ['no-time'] : []),
  ]);
  return {
    ...comment,
    author: name ? authorCalled(name) : comment.author,
    url: url || comment.url,
    postedAt: postedAt ?? comment.postedAt,
    timePrecision: postedAt ? 'about' : comment.timePrecision,
    warnings: comment.warnings.filter((warning) => !filled.has(warning)),
  };
}

/**
 * @param {string} typed a name, or a handle with its @
 * @returns {import('../../shared/types.d.ts').Author}
 */
function authorCalled(typed) {
  if (!/^@\S+$/.test(typed)) return { name: typed, handle: null, key: null };
  return { name: null, handle: typed.slice(1), key: typed.slice(1).toLowerCase() };
}

/**
 * @param {string} label
 * @param {import('./dom.js').Props} props
 */
function field(label, props) {
  return h('label', {}, label, h('input', { type: 'text', 'data-id': String(props.name), ...props }));
}
