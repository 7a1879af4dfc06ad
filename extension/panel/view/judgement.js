/** The triage as chips that fill, and the plan with its six steps. */

import { h } from './dom.js';
import { AROUSALS, CONTACTS, KINDS, ROUTES, STEPS, STEP_STATES, word } from './words.js';

const SERIOUS = 3;

/**
 * @typedef {import('./view.js').Context} Context
 * @typedef {import('../state.js').State} State
 */

/** @param {State} state */
export function triageParts(state) {
  return [state.triage];
}

/**
 * @param {State} state
 * @param {Context} context
 */
export function buildTriage({ triage }, { t }) {
  if (!triage) return [];
  const { kind, severity, risk, arousal, topic, department, place, persists } = triage;
  const chips = [
    kind && chip(word(t, KINDS, kind), kind === 'complaint' ? 'strong' : ''),
    severity && chip(t('severityOf', severity), severity >= SERIOUS ? 'serious' : ''),
    risk && chip(t('riskOf', risk), risk >= SERIOUS ? 'serious' : ''),
    arousal && chip(word(t, AROUSALS, arousal), arousal === 'furious' ? 'serious' : ''),
    persists && chip(t('persists'), 'serious'),
    topic && topic !== 'other' && chip(topic.replaceAll('_', ' ')),
    department && chip(department),
    place && chip(place),
  ].filter((each) => each instanceof Node);
  const reasons = (triage.reasons ?? []).filter(({ words }) => words);
  return [
    h('ul', { class: 'chips', 'aria-label': t('triageLabel') }, ...chips),
    reasons.length > 0 &&
      h(
        'details',
        { class: 'reasons' },
        h('summary', {}, t('triageWhy')),
        h('ul', {}, ...reasons.map(({ words }) => h('li', { dir: 'auto' }, words))),
      ),
  ];
}

/**
 * @param {string} text
 * @param {string} [kind]
 */
function chip(text, kind = '') {
  return h('li', { class: `chip ${kind}` }, text);
}

/** @param {State} state */
export function planParts(state) {
  return [state.plan];
}

/**
 * @param {State} state
 * @param {Context} context
 */
export function buildPlan({ plan }, { t }) {
  if (!plan) return [];
  const marks = plan.steps.map(({ state }) => h('i', { class: `mark ${state}` }));
  const { contact } = plan;
  return [
    h(
      'details',
      { class: 'plan' },
      h(
        'summary',
        {},
        h('span', { class: 'route' }, word(t, ROUTES, plan.route)),
        h('span', { class: 'marks', 'aria-hidden': 'true' }, ...marks),
      ),
      h('p', {}, plan.sentence),
      contact &&
        h(
          'p',
          { class: 'contact' },
          `${word(t, CONTACTS, contact.kind)}: ${contact.value}`,
          contact.hours ? ` (${contact.hours})` : null,
        ),
      plan.fact && h('p', { class: 'contact' }, t('planFact', plan.fact)),
      h('ol', { class: 'steps' }, ...plan.steps.map((step) => stepItem(step, t))),
    ),
    plan.approvalNeeded && h('p', { class: 'warning' }, t('approvalNeeded')),
  ];
}

/**
 * @param {import('../../shared/types.d.ts').Plan['steps'][number]} step
 * @param {Context['t']} t
 */
function stepItem({ key, state, sentence }, t) {
  return h(
    'li',
    { class: state },
    h('i', { class: `mark ${state}`, 'aria-hidden': 'true' }),
    h(
      'span',
      {},
      h('b', {}, word(t, STEPS, key)),
      h('span', { class: 'step-state' }, ` ${word(t, STEP_STATES, state)}`),
      sentence ? h('span', { class: 'why' }, sentence) : null,
    ),
  );
}
