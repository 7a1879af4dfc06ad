/** What the panel of each window is about. It outlives a closed panel and a stopped worker. */

import { CURRENT_PREFIX } from './messages.js';

/**
 * @typedef {import('./types.d.ts').Current} Current
 */

/**
 * @param {number} windowId
 * @returns {Promise<Current | null>}
 */
export async function readCurrent(windowId) {
  const stored = await chrome.storage.session.get(CURRENT_PREFIX + windowId);
  return /** @type {Current | undefined} */ (stored[CURRENT_PREFIX + windowId]) ?? null;
}

/**
 * @param {number} windowId
 * @param {Pick<Current, 'itemId'> & Partial<Current>} current
 * @returns {Promise<void>}
 */
export async function startCurrent(windowId, current) {
  const empty = { comment: null, companyId: null, receipt: null, edited: null, notice: null };
  await chrome.storage.session.set({ [CURRENT_PREFIX + windowId]: { ...empty, ...current } });
}

/**
 * Change it while it is still about the same item.
 * @param {number} windowId
 * @param {string} itemId
 * @param {Partial<Current>} changes
 * @returns {Promise<void>}
 */
export function amendCurrent(windowId, itemId, changes) {
  return navigator.locks.request('entendu-current', async () => {
    const current = await readCurrent(windowId);
    if (current?.itemId !== itemId) return;
    await chrome.storage.session.set({ [CURRENT_PREFIX + windowId]: { ...current, ...changes } });
  });
}

/**
 * Tell every window that shows the item that the service has taken it.
 * @param {string} itemId
 * @param {import('./types.d.ts').DraftReceipt} receipt
 */
export async function receiptFor(itemId, receipt) {
  const stored = await chrome.storage.session.get(null);
  for (const [key, value] of Object.entries(stored)) {
    const current = /** @type {Current} */ (value);
    if (key.startsWith(CURRENT_PREFIX) && current.itemId === itemId) {
      await amendCurrent(Number(key.slice(CURRENT_PREFIX.length)), itemId, { receipt });
    }
  }
}
