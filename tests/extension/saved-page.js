/** Opens a saved page as the browser would have it. */

import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';

/**
 * @param {string} file in pages/
 * @param {string} url where it was saved
 */
export function savedPage(file, url) {
  const html = readFileSync(new URL(`pages/${file}`, import.meta.url), 'utf8');
  const { window } = new JSDOM(html, { url });
  const { document } = window;
  return {
    document,
    location: window.location,
    /** @param {string} id */
    byId: (id) => /** @type {Element} */ (document.getElementById(id)),
  };
}

export const NOW = new Date('2025-11-22T12:00:00Z');
