/**
 * Checks the text while the person edits it, and copies it when no check blocks, or only what the
 * person answers for.
 */

import { amendCurrent } from '../shared/current.js';
import { keepReply } from '../shared/queue.js';
import { writeLastName } from '../shared/settings.js';
import { troubleOf } from './desk.js';
import { overridesFor } from './lifting.js';
import { hasReply, isBlocked, isChecked, textOf } from './state.js';

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

  /**
   * The person answers for a block; their name is remembered for the next time.
   * @param {import('../shared/types.d.ts').Override} override
   */
  async lift(override) {
    this.#store.dispatch({ type: 'lifted', override });
    this.#store.dispatch({ type: 'name', name: override.name });
    await writeLastName(override.name);
  }

  /**
   * Note on the case what the person did, then check again: the reply may say so now.
   * @param {string} text
   */
  async noteDone(text) {
    const { file, noting } = this.#store.state;
    if (!file || !this.#api || noting?.state === 'working') return;
    this.#store.dispatch({ type: 'noting' });
    try {
      await this.#api.noteDone(file.caseId, text, crypto.randomUUID());
      this.#store.dispatch({ type: 'noted', text });
    } catch (error) {
      this.#store.dispatch({ type: 'note-failed', trouble: troubleOf(error) });
      return;
    }
    await this.check();
  }

  /** Copy, and log what was copied; a text that a check blocks stays here. */
  async copy() {
    const { state } = this.#store;
    if (!hasReply(state) || !state.file || state.copy?.state === 'working') return;
    this.#store.dispatch({ type: 'copying' });
    if (!isChecked(state) && !(await this.check())) return;
    if (isBlocked(this.#store.state)) {
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
    const { checks, overrides: given } = this.#store.state;
    const overrides = overridesFor(checks, given);
    try {
      const api = /** @type {Api} */ (this.#api);
      const receipt = await api.logReply(caseId, { draftId, text, overrides }, key);
      this.#store.dispatch({ type: 'copied', receipt });
      this.#afterwards();
    } catch (error) {
      const trouble = troubleOf(error);
      if (trouble.retryable) {
        await keepReply({ id: key, caseId, draftId, text, overrides });
        this.#store.dispatch({ type: 'copied-unlogged', trouble });
      } else if (trouble.code === 'reply_blocked' || trouble.code.startsWith('override_')) {
        this.#store.dispatch({ type: 'copy-blocked', sentence: trouble.sentence });
      } else this.#store.dispatch({ type: 'copy-failed', trouble });
    }
  }
}
