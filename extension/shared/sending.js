/** Brings what is queued to the service; the worker and the panel do it in the same way. */

import { Api } from './api.js';
import { chooseCompany } from './company.js';
import { receiptFor } from './current.js';
import { EntenduError } from './errors.js';
import { language, t } from './i18n.js';
import { amend, deliver, queued } from './queue.js';
import { readConnection, readLastCompany } from './settings.js';

/**
 * @typedef {import('./types.d.ts').DraftReceipt} DraftReceipt
 * @typedef {import('./types.d.ts').QueuedComment} QueuedComment
 * @typedef {import('./types.d.ts').ReplyReceipt} ReplyReceipt
 */

/** @returns {Promise<Api | null>} null while this browser is not connected */
export async function connectedApi() {
  const connection = await readConnection();
  if (!connection) return null;
  return new Api({ address: connection.address, language: language(), t }, connection);
}

/**
 * @param {Api} api
 * @param {string} id of a queued item
 * @returns {Promise<DraftReceipt | ReplyReceipt | null>} null where it has left already
 * @throws {EntenduError} `company_needed` where the person must choose; what the service refuses
 */
export function sendItem(api, id) {
  return deliver(
    id,
    async (item) => {
      if (item.kind === 'reply') return api.logReply(item.caseId, item, item.id);
      const companyId = item.companyId ?? (await companyOf(api, item));
      return api.createDraft({ comment: item.comment, companyId }, item.id);
    },
    async (item, receipt) => {
      if (item.kind === 'comment') await receiptFor(item.id, /** @type {DraftReceipt} */ (receipt));
    },
  );
}

/**
 * Send all that is ready. One item's own fault does not stop the others; a service that is away
 * does.
 * @param {Api} api
 */
export async function drain(api) {
  for (const item of await queued()) {
    if (item.held || item.trouble?.retryable === false) continue;
    try {
      await sendItem(api, item.id);
    } catch (error) {
      if (!(error instanceof EntenduError)) throw error;
      if (error.code.startsWith('service_')) return;
    }
  }
}

/**
 * The choice is written down before it is sent: the same key must always carry the same body.
 * @param {Api} api
 * @param {QueuedComment} item
 */
async function companyOf(api, item) {
  const { companyId, ask } = chooseCompany(
    await api.companies(),
    item.comment,
    await readLastCompany(),
  );
  if (ask) {
    await amend(item.id, { held: true });
    throw new EntenduError('company_needed', t('askCompany'));
  }
  if (companyId) await amend(item.id, { companyId });
  return companyId;
}
