/** Where no reader knows the page, what the person selected is the comment. */

import { cleaned } from './text.js';

const PLATFORMS = /** @type {const} */ ([
  ['x.com', 'x'],
  ['facebook.com', 'facebook'],
  ['instagram.com', 'instagram'],
]);

/**
 * @param {string} selection with its line breaks
 * @param {Pick<import('../shared/types.d.ts').ReadOptions, 'location'>} options
 * @returns {import('../shared/types.d.ts').PageComment | null} null where nothing is selected
 */
export function readSelection(selection, { location }) {
  const text = cleaned(selection);
  if (!text) return null;
  return {
    platform: platformOf(location.hostname),
    text,
    key: null,
    author: null,
    // The page's address, to come back to; no-permalink says that it is not the comment's own.
    url: pageAddress(location.href),
    postedAt: null,
    timePrecision: 'unknown',
    parentText: null,
    surface: 'selection',
    replyAs: null,
    warnings: ['selection-only', 'no-author', 'no-permalink', 'no-time'],
  };
}

/** @param {string} hostname */
function platformOf(hostname) {
  const found = PLATFORMS.find(([host]) => hostname === host || hostname.endsWith(`.${host}`));
  return found ? found[1] : 'web';
}

/** @param {string} href */
function pageAddress(href) {
  if (!URL.canParse(href)) return null;
  const url = new URL(href);
  return url.protocol === 'http:' || url.protocol === 'https:' ? href : null;
}
