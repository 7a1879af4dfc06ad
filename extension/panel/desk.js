/**
 * Brings the picked comment to the service and follows its draft: send, attach, redraft, stop.
 * What it learns it dispatches; what must outlive the panel it writes into `current`.
 */

import { amendCurrent, readCurrent, startCurrent } from '../shared/current.js';
import { EntenduError } from '../shared/errors.js';
import { amend, discard, keepComment, queued, queuedItem } from '../shared/queue.js';
import { drain, sendItem } from '../shared/sending.js';
import { writeLastCompany } from '../shared/settings.js';

/**
 * @typedef {import('./store.js').Store} Store
 * @typedef {import('../shared/api.js').Api} Api
 * @typedef {import('../shared/types.d.ts').DraftReceipt} DraftReceipt
 * @typedef {import('../shared/types.d.ts').Wishes} Wishes
 */

export class Desk {
  /** @type {Api | null} */
  #api = null;
  /** Ends what is under way for the comment before. */
  #work = new AbortController();
  #store;
  #windowId;

  /**
   * @param {Store} store
   * @param {number} windowId
   */
  constructor(store, windowId) {
    this.#store = store;
    this.#windowId = windowId;
  }

  /** @param {Api | null} api null while this browser is not connected */
  useApi(api) {
    this.#api = api;
  }

  /** Take up what the window is about, from wherever it stands. */
  async takeUp() {
    const signal = this.#restart();
    const { current } = this.#store.state;
    if (!current?.comment || !this.#api) return;
    if (current.receipt) await this.#follow(current.receipt, signal);
    else await this.#send(signal);
  }

  /**
   * Send what the person completed.
   * @param {Partial<import('../shared/types.d.ts').QueuedComment>} completed
   */
  async release(completed) {
    const { current } = this.#store.state;
    if (!current) return;
    if (completed.companyId) await writeLastCompany(completed.companyId);
    await amend(current.itemId, { ...completed, held: false, trouble: null });
    if (completed.comment) {
      await amendCurrent(this.#windowId, current.itemId, { comment: completed.comment });
    }
    await this.takeUp();
  }

  /**
   * The same comment, answered for another company: a case of its own.
   * @param {string} companyId
   */
  async answerFor(companyId) {
    const { current } = this.#store.state;
    if (!current?.comment) return;
    await writeLastCompany(companyId);
    const item = await keepComment({ comment: current.comment, companyId, held: false });
    await startCurrent(this.#windowId, { itemId: item.id, comment: current.comment, companyId });
  }

  /** @param {Wishes} wishes */
  async redraft(wishes) {
    const { current, file } = this.#store.state;
    const caseId = file?.caseId ?? current?.receipt?.caseId;
    if (!current || !caseId || !this.#api) return;
    this.#restart();
    this.#store.dispatch({ type: 'sending' });
    try {
      const companyId = file?.company.id ?? null;
      const asked = { comment: null, caseId, companyId, wishes };
      const receipt = await this.#api.createDraft(asked, crypto.randomUUID());
      await amendCurrent(this.#windowId, current.itemId, { receipt, edited: null });
    } catch (error) {
      this.#store.dispatch({ type: 'refused', trouble: troubleOf(error) });
    }
  }

  async stop() {
    const draftId = this.#store.state.current?.receipt?.draftId;
    if (!draftId || !this.#api) return;
    try {
      await this.#api.stopDraft(draftId);
    } catch (error) {
      this.#store.dispatch({ type: 'lost', trouble: troubleOf(error) });
    }
  }

  /**
   * Bring a waiting comment back to the front.
   * @param {string} itemId
   */
  async retry(itemId) {
    const item = await queuedItem(itemId);
    if (item?.kind === 'comment') {
      await startCurrent(this.#windowId, { itemId, comment: item.comment, companyId: item.companyId });
      if (this.#store.state.current?.itemId === itemId) await this.takeUp();
    } else if (this.#api) await drain(this.#api);
  }

  /** @param {string} itemId */
  async discard(itemId) {
    await discard(itemId);
    if (this.#store.state.current?.itemId !== itemId) return;
    this.#restart();
    this.#store.dispatch({ type: 'current', current: null });
  }

  /** Send what else waits, now that the service answers. */
  async drainOthers() {
    if (this.#api) await drain(this.#api);
    this.#store.dispatch({ type: 'queue', queue: await queued() });
  }

  #restart() {
    this.#work.abort();
    this.#work = new AbortController();
    return this.#work.signal;
  }

  /**
   * The receipt comes through `current`, whoever was faster, the worker or this panel.
   * @param {AbortSignal} signal
   */
  async #send(signal) {
    const itemId = this.#store.state.current?.itemId ?? '';
    const item = await queuedItem(itemId);
    if (item?.kind === 'comment' && item.held) {
      this.#store.dispatch({ type: 'ask', company: item.trouble?.code === 'company_needed' });
      return;
    }
    this.#store.dispatch({ type: 'sending' });
    try {
      const receipt = await sendItem(/** @type {Api} */ (this.#api), itemId);
      const gone = receipt === null && !(await readCurrent(this.#windowId))?.receipt;
      if (gone && !signal.aborted) this.#store.dispatch({ type: 'current', current: null });
    } catch (error) {
      const trouble = troubleOf(error);
      if (signal.aborted) return;
      if (trouble.code === 'company_needed') this.#store.dispatch({ type: 'ask', company: true });
      else this.#store.dispatch({ type: trouble.retryable ? 'kept' : 'refused', trouble });
    }
  }

  /**
   * @param {DraftReceipt} receipt
   * @param {AbortSignal} signal
   */
  async #follow({ draftId }, signal) {
    try {
      for await (const event of /** @type {Api} */ (this.#api).draftEvents(draftId, signal)) {
        if (signal.aborted) return;
        this.#store.dispatch({ type: 'event', event });
      }
    } catch (error) {
      if (!signal.aborted) this.#store.dispatch({ type: 'lost', trouble: troubleOf(error) });
    }
  }
}

/**
 * @param {unknown} error
 * @returns {import('../shared/types.d.ts').Trouble}
 */
export function troubleOf(error) {
  if (error instanceof EntenduError) return error.trouble;
  throw error;
}
