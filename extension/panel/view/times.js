/** Times as a person says them. */

const UNITS = /** @type {const} */ ([
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
]);

/**
 * @param {string} iso
 * @param {string} language
 * @param {number} now ms since the epoch
 * @returns {string} "3 hours ago", "in 20 minutes"
 */
export function relativeTime(iso, language, now) {
  const distance = Date.parse(iso) - now;
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  for (const [unit, length] of UNITS) {
    if (Math.abs(distance) >= length) return format.format(Math.round(distance / length), unit);
  }
  return format.format(0, 'minute');
}

/**
 * @param {string} iso
 * @param {string} language
 * @returns {string} "Tuesday 25 November, 14:00"
 */
export function dayAndTime(iso, language) {
  return new Intl.DateTimeFormat(language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(iso));
}

/**
 * @param {string} local the value of an `input type=datetime-local`
 * @returns {string | null} ISO 8601 in UTC
 */
export function fromLocalInput(local) {
  const at = new Date(local);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}
