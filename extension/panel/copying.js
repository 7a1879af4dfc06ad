/** Checks the text while the person edits it, and copies it when no check blocks. */

import { amendCurrent } from '../shared/current.js';
import { keepReply } from '../shared/queue.js';
import { troubleOf } from './desk.js';
import { hasReply, isChecked, textOf } from './state.js';

const QUIET_MS = 350;

/**
 * @typedef {import('../shared/api.js').Api} Api
 * @typedef {import('./store.js').Store} Store
 */

export class Copying {
  /** @type {Api | null} */
  #api = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #clock;
  #store;
  #windowId;
  #afterwards;

  /**
   * @param {Store} store
   * @param {number} windowId
   * @param {() => void} afterwards runs when a reply was logged
   */
  constructor(store, windowId, afterwards) {
    this.#store = store;
    this.#windowId = windowId;
    this.#afterwards = afterwards;
  }

  /** @param {Api | null} api */
  useApi(api) {
    this.#api = api;
  }

  /** @param {string} text */
  typed(text) {
    this.#store.dispatch({ type: 'typed', text });
    const { current } = this.#store.state;
    if (current) void amendCurrent(this.#windowId, current.itemId, { edited: text });
    clearTimeout(this.#clock);
    this.#clock = setTimeout(() => void this.check(), QUIET_MS);
  }

  /**
   * Have the service check the text in the box.
   * @returns {Promise<boolean>} whether the checks now speak of it
   */
  async check() {
    clearTimeout(this.#clock);
    const { file } = this.#store.state;
    const text = textOf(this.#store.state);
    if (!file || !this.#api || !text.trim()) return false;
    try {
      const checks = await this.#api.check(text, file.caseId);
      if (textOf(this.#store.state) === text) this.#store.dispatch({ type: 'checked', text, checks });
    } catch (error) {
      this.#store.dispatch({ type: 'copy-failed', trouble: troubleOf(error) });
    }
    return isChecked(this.#store.state);
  }

  /** Copy, and log what was copied; a text that a check blocks stays here. */
  async copy() {
    const { state } = this.#store;
    if (!hasReply(state) || !state.file || state.copy?.state === 'working') return;
    this.#store.dispatch({ type: 'copying' });
    if (!isChecked(state) && !(await this.check())) return;
    if (this.#store.state.checks?.blocked) {
      this.#store.dispatch({ type: 'copy-blocked', sentence: null });
      return;
    }
    const text = textOf(this.#store.state);
    await navigator.clipboard.writeText(text);
    await this.#log(state.file.caseId, state.file.draftId, text);
  }

  /**
   * @param {string} caseId
   * @param {string} draftId
   * @param {string} text
   */
  async #log(caseId, draftId, text) {
    const key = crypto.randomUUID();
    try {
      const receipt = await /** @type {Api} */ (this.#api).logReply(caseId, { draftId, text }, key);
      this.#store.dispatch({ type: 'copied', receipt });
      this.#afterwards();
    } catch (error) {
      const trouble = troubleOf(error);
      if (trouble.retryable) {
        await keepReply({ id: key, caseId, draftId, text });
        this.#store.dispatch({ type: 'copied-unlogged', trouble });
      } else if (trouble.code === 'reply_blocked') {
        this.#store.dispatch({ type: 'copy-blocked', sentence: trouble.sentence });
      } else this.#store.dispatch({ type: 'copy-failed', trouble });
    }
  }
}
