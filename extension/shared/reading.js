/** What the person clicked, asked of the page: a comment its reader knows, or the selection. */

import { readerFor } from '../sites/index.js';
import { readSelection } from '../sites/selection.js';
import { READ_COMMENT } from './messages.js';

/**
 * @param {number} tabId
 * @param {{frameId: number, command: boolean}} click
 * @returns {Promise<{comment: import('./types.d.ts').PageComment | null,
 *   notice: import('./types.d.ts').Notice | null}>}
 */
export async function readFrom(tabId, { frameId, command }) {
  const answer = await chrome.tabs
    .sendMessage(tabId, { type: READ_COMMENT, command }, { frameId })
    .catch(() => null); // no content script: another site, or a page older than the extension
  if (answer?.comment) return { comment: answer.comment, notice: null };
  const selected = await takeSelection(tabId, frameId);
  if (!selected) return { comment: null, notice: 'closed-page' };
  const comment = readSelection(selected.text, { location: selected });
  return { comment, notice: !answer && readerFor(selected) ? 'reload-page' : 'not-a-comment' };
}

/**
 * The menu's own `selectionText` has lost its line breaks, so the page is asked; the click has
 * given leave (`activeTab`).
 * @param {number} tabId
 * @param {number} frameId
 */
async function takeSelection(tabId, frameId) {
  const [answer] = await chrome.scripting
    .executeScript({
      target: { tabId, frameIds: [frameId] },
      func: () => ({
        text: getSelection()?.toString() ?? '',
        href: location.href,
        hostname: location.hostname,
        pathname: location.pathname,
        origin: location.origin,
      }),
    })
    .catch(() => []); // the browser's own pages and stores are closed to extensions
  return answer?.result ?? null;
}
