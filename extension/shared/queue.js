/**
 * What the person gave and the service has not yet taken. Each item has a key of its own in
 * storage.local, so that the worker and two panels can write at once; an item leaves by the
 * service's 201 only, or because the person discards it. Its id is the idempotency key: an item
 * that was sent twice, because a worker died between the answer and the removal, is taken once.
 */

import { EntenduError } from './errors.js';
import { QUEUE_PREFIX } from './messages.js';

/**
 * @typedef {import('./types.d.ts').QueueItem} QueueItem
 * @typedef {import('./types.d.ts').PageComment} PageComment
 * @typedef {import('./types.d.ts').QueuedComment} QueuedComment
 * @typedef {import('./types.d.ts').QueuedReply} QueuedReply
 */

/** @returns {Promise<QueueItem[]>} oldest first */
export async function queued() {
  const stored = await chrome.storage.local.get(null);
  return Object.entries(stored)
    .filter(([key]) => key.startsWith(QUEUE_PREFIX))
    .map(([, item]) => /** @type {QueueItem} */ (item))
    .sort((one, other) => one.pickedAt.localeCompare(other.pickedAt));
}

/**
 * @param {string} id
 * @returns {Promise<QueueItem | null>}
 */
export async function queuedItem(id) {
  const stored = await chrome.storage.local.get(QUEUE_PREFIX + id);
  return /** @type {QueueItem | undefined} */ (stored[QUEUE_PREFIX + id]) ?? null;
}

/**
 * Keep a comment. A second click on a comment that still waits finds the first.
 * @param {Pick<QueuedComment, 'comment' | 'companyId' | 'held'>} picked
 * @returns {Promise<QueuedComment>}
 */
export function keepComment(picked) {
  return navigator.locks.request('entendu-keep', async () => {
    const same = (await queued()).find(
      (item) =>
        item.kind === 'comment' &&
        item.companyId === picked.companyId &&
        isSameComment(item.comment, picked.comment),
    );
    if (same) return /** @type {QueuedComment} */ (same);
    return /** @type {Promise<QueuedComment>} */ (keep({ ...picked, kind: 'comment' }));
  });
}

/**
 * @param {PageComment} one
 * @param {PageComment} other
 */
function isSameComment(one, other) {
  if (one.platform !== other.platform || one.text !== other.text) return false;
  return one.key === other.key && (one.key !== null || one.url === other.url);
}

/**
 * Keep a reply that was copied but could not be logged.
 * @param {Pick<QueuedReply, 'id' | 'caseId' | 'draftId' | 'text' | 'overrides'>} reply
 */
export function keepReply(reply) {
  return keep({ ...reply, kind: 'reply', held: false });
}

/**
 * @param {any} item
 * @returns {Promise<QueueItem>}
 */
async function keep(item) {
  const pickedAt = new Date().toISOString();
  const whole = { id: crypto.randomUUID(), ...item, pickedAt, trouble: null };
  await chrome.storage.local.set({ [QUEUE_PREFIX + whole.id]: whole });
  return whole;
}

/**
 * @param {string} id
 * @param {Partial<QueuedComment>} changes
 */
export async function amend(id, changes) {
  const item = await queuedItem(id);
  if (item) await chrome.storage.local.set({ [QUEUE_PREFIX + id]: { ...item, ...changes } });
}

/** @param {string} id */
export async function discard(id) {
  await chrome.storage.local.remove(QUEUE_PREFIX + id);
}

/**
 * Hand one item to the service. Two that try at once take turns; the second finds it gone.
 * @template T
 * @param {string} id
 * @param {(item: QueueItem) => Promise<T>} send resolves by the service's 201
 * @param {(item: QueueItem, receipt: T) => Promise<void>} taken runs before the item leaves
 * @returns {Promise<T | null>} null where it has left already
 * @throws {EntenduError} the trouble, which stays with the item
 */
export function deliver(id, send, taken) {
  return navigator.locks.request(`entendu-deliver-${id}`, async () => {
    const item = await queuedItem(id);
    if (!item) return null;
    try {
      const receipt = await send(item);
      await taken(item, receipt);
      await discard(id);
      return receipt;
    } catch (error) {
      if (error instanceof EntenduError) await amend(id, { trouble: error.trouble });
      throw error;
    }
  });
}
