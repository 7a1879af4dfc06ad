/** The service's codes in the person's words: which message stands for which code. */

export const KINDS = Object.freeze({
  complaint: 'kindComplaint',
  question: 'kindQuestion',
  praise: 'kindPraise',
  spam: 'kindSpam',
  trolling: 'kindTrolling',
});

export const AROUSALS = Object.freeze({
  calm: 'arousalCalm',
  upset: 'arousalUpset',
  furious: 'arousalFurious',
});

export const ROUTES = Object.freeze({
  escalate: 'routeEscalate',
  ignore: 'routeIgnore',
  thank: 'routeThank',
  answer: 'routeAnswer',
  concede: 'routeConcede',
  invite: 'routeInvite',
  solve: 'routeSolve',
  ask: 'routeAsk',
});

export const STEPS = Object.freeze({
  acknowledge: 'stepAcknowledge',
  empathise: 'stepEmpathise',
  apologise: 'stepApologise',
  resolve_or_invite: 'stepResolveOrInvite',
  follow_up: 'stepFollowUp',
  escalate_or_concede: 'stepEscalateOrConcede',
});

export const STEP_STATES = Object.freeze({
  done: 'stepDone',
  to_do: 'stepToDo',
  skipped: 'stepSkipped',
});

export const PLATFORMS = Object.freeze({
  x: 'platformX',
  facebook: 'platformFacebook',
  instagram: 'platformInstagram',
  web: 'platformWeb',
});

export const WARNINGS = Object.freeze({
  'text-collapsed': 'warningCollapsed',
});

export const NOTICES = Object.freeze({
  'not-a-comment': 'noticeNotAComment',
  'reload-page': 'noticeReload',
  'closed-page': 'noticeClosedPage',
});

export const CONTACTS = Object.freeze({
  phone: 'contactPhone',
  email: 'contactEmail',
  form: 'contactForm',
  dm: 'contactDm',
});

/**
 * @param {import('../../shared/types.d.ts').Translate} t
 * @param {Readonly<Record<string, string>>} table
 * @param {string} code
 * @returns {string} the code itself where a newer service says more than we know
 */
export function word(t, table, code) {
  return Object.hasOwn(table, code) ? t(table[code]) : code.replaceAll('_', ' ');
}
