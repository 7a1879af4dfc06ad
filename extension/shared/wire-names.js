/** snake_case on the wire, camelCase in here. */

/** Their keys are names of the service's own, not of the wire. */
const OPAQUE = new Set(['params']);

/**
 * @param {unknown} value JSON from the service
 * @returns {any} the same with camelCase keys
 */
export function fromWire(value) {
  return renamed(value, (key) => key.replace(/_([a-z0-9])/g, (_, letter) => letter.toUpperCase()));
}

/**
 * @param {unknown} value
 * @returns {any} the same with snake_case keys
 */
export function toWire(value) {
  return renamed(value, (key) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
}

/**
 * @param {any} value
 * @param {(key: string) => string} rename
 * @returns {any}
 */
function renamed(value, rename) {
  if (Array.isArray(value)) return value.map((each) => renamed(each, rename));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      rename(key),
      OPAQUE.has(key) ? each : renamed(each, rename),
    ]),
  );
}
