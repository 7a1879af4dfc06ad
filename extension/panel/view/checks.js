/** What the checks say of the reply, and the place where a person answers for a block. */

import { isChecked } from '../state.js';
import { button, h } from './dom.js';

/**
 * @typedef {import('./view.js').Context} Context
 * @typedef {import('../state.js').State} State
 * @typedef {import('../../shared/types.d.ts').Verdict} Verdict
 */

/** @param {State} state */
export function checkParts(state) {
  const { checks, overrides, lifting, stage } = state;
  return [checks, isChecked(state), overrides, lifting?.code, stage === 'writing'];
}

/**
 * @param {State} state
 * @param {Context} context
 */
export function buildChecks(state, context) {
  const { t } = context;
  if (!state.checks || state.stage === 'writing') return [];
  // While a form is open it stays, with the focus in it, although the text is being checked anew.
  if (!isChecked(state) && !state.lifting) return [h('p', { class: 'quiet' }, t('checksRunning'))];
  const { verdicts } = state.checks;
  const passed = verdicts.filter(({ level }) => level === 'ok');
  const told = [
    ...verdicts.filter(({ level }) => level === 'block'),
    ...verdicts.filter(({ level }) => level === 'warn'),
  ];
  return [
    told.length > 0 && list(told, state, context),
    passed.length > 0 &&
      h(
        'details',
        { class: 'passed' },
        h('summary', {}, t('checksPassed', passed.length)),
        list(passed, state, context),
      ),
  ];
}

/**
 * @param {Verdict[]} verdicts
 * @param {State} state
 * @param {Context} context
 */
function list(verdicts, state, context) {
  return h('ul', { class: 'verdicts' }, ...verdicts.map((each) => verdictItem(each, state, context)));
}

/**
 * @param {Verdict} verdict
 * @param {State} state
 * @param {Context} context
 */
function verdictItem(verdict, state, context) {
  const { level, sentence, code, overridable } = verdict;
  const { t, actions } = context;
  const override = level === 'block' && state.overrides.find((each) => each.code === code);
  if (override) {
    return h(
      'li',
      { class: 'lifted' },
      h('p', {}, sentence),
      h('p', { dir: 'auto' }, h('b', {}, t('liftedBy', override.name)), ` ${override.reason}`),
      button(t('liftUndo'), () => actions.unlift(code), { class: 'link', ...opener(code) }),
    );
  }
  const said = { ok: '', warn: t('levelWarn'), block: t('levelBlock') }[level];
  return h(
    'li',
    { class: level },
    said ? h('b', {}, `${said} `) : null,
    sentence,
    level === 'block' && overridable && answering(code, state, context),
  );
}

/**
 * What opens the form and what takes it back stand in one place: the focus finds the other.
 * @param {string} code
 */
function opener(code) {
  return { id: `lift-${code}`, 'data-id': `lift-${code}` };
}

/**
 * The button that opens the form, or the form.
 * @param {string} code
 * @param {State} state
 * @param {Context} context
 */
function answering(code, state, context) {
  const { t, actions } = context;
  if (state.lifting?.code === code) return liftForm(state.lifting, context);
  const open = () => {
    actions.lifting({ code, name: state.name, reason: '' });
    document.getElementById(state.name ? 'lift-reason' : 'lift-name')?.focus();
  };
  return h('p', {}, button(t('liftOpen'), open, { class: 'button small', ...opener(code) }));
}

/**
 * @param {import('../../shared/types.d.ts').Override} lifting
 * @param {Context} context
 */
function liftForm(lifting, { t, actions }) {
  const { code } = lifting;
  const name = /** @type {HTMLInputElement} */ (
    h('input', { ...asked('lift-name', 120), type: 'text', autocomplete: 'name', value: lifting.name })
  );
  const reason = /** @type {HTMLTextAreaElement} */ (
    h('textarea', { ...asked('lift-reason', 2000), rows: 2, dir: 'auto' }, lifting.reason)
  );
  const close = () => {
    actions.lifting(null);
    document.getElementById(opener(code).id)?.focus();
  };
  const form = h(
    'form',
    { class: 'lift-form', 'aria-label': t('liftOpen') },
    h('label', {}, t('liftName'), name),
    h('label', {}, t('liftReason'), reason),
    h('p', { class: 'hint' }, t('liftHint')),
    h(
      'div',
      { class: 'actions' },
      h('button', { type: 'submit', class: 'button', 'data-id': 'lift-submit' }, t('liftSubmit')),
      button(t('liftCancel'), close),
    ),
  );
  form.addEventListener('input', () => {
    actions.lifting({ code, name: name.value, reason: reason.value });
  });
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const empty = [name, reason].find((box) => !box.value.trim());
    if (empty) {
      empty.value = ''; // spaces alone: now the browser says that something is required
      empty.reportValidity();
      return;
    }
    actions.lift({ code, name: name.value.trim(), reason: reason.value.trim() });
    document.getElementById('copy')?.focus();
  });
  return form;
}

/**
 * @param {string} id
 * @param {number} maxlength
 */
function asked(id, maxlength) {
  return { id, maxlength, required: true, 'data-id': id };
}
