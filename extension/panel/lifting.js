/** Blocks that the person answers for, with their name and their reason. Pure. */

/**
 * @typedef {import('../shared/types.d.ts').Checks} Checks
 * @typedef {import('../shared/types.d.ts').Override} Override
 */

/** @param {Checks | null} checks */
function blocksOf(checks) {
  return (checks?.verdicts ?? []).filter(({ level }) => level === 'block');
}

/**
 * @param {Checks | null} checks
 * @param {Override[]} overrides
 * @returns {boolean} whether something blocks that nobody answers for
 */
export function isHeld(checks, overrides) {
  const lifted = new Set(overrides.map(({ code }) => code));
  return blocksOf(checks).some(({ code, overridable }) => !overridable || !lifted.has(code));
}

/**
 * @param {Checks | null} checks
 * @param {Override[]} overrides
 * @returns {Override[]} those that lift a block of this very text
 */
export function overridesFor(checks, overrides) {
  const blocking = new Set(blocksOf(checks).map(({ code }) => code));
  return overrides.filter(({ code }) => blocking.has(code));
}

/**
 * @param {Override | null} lifting what the person is about to answer for
 * @param {Checks} checks
 * @returns {Override | null} null as soon as it blocks no more
 */
export function liftingAfter(lifting, checks) {
  return lifting && overridesFor(checks, [lifting]).length > 0 ? lifting : null;
}

/**
 * What stays answered for once a changed text was checked: all of it while nothing new blocks, and
 * nothing as soon as something does: the person answered for another text.
 * @param {Override[]} overrides
 * @param {Checks | null} before
 * @param {Checks} checks
 * @returns {Override[]}
 */
export function overridesAfter(overrides, before, checks) {
  const known = new Set([...blocksOf(before), ...overrides].map(({ code }) => code));
  return blocksOf(checks).every(({ code }) => known.has(code)) ? overrides : [];
}
