/**
 * Tries again while something waits for the service: soon at first, then every quarter of a
 * minute. Nothing runs while all is well.
 */

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 15_000;

export class Watch {
  #attempt = 0;
  #waiting = false;
  #trying = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #clock;
  #tryAgain;

  /** @param {() => Promise<void>} tryAgain */
  constructor(tryAgain) {
    this.#tryAgain = tryAgain;
  }

  /** @param {import('./state.js').State} state */
  see(state) {
    this.#waiting = isWaiting(state);
    if (!this.#trying) this.#arrange();
  }

  /** Try at once. */
  async now() {
    if (this.#trying) return;
    this.#trying = true;
    this.#stopClock();
    this.#attempt += 1;
    await this.#tryAgain();
    this.#trying = false;
    this.#arrange();
  }

  #arrange() {
    if (this.#waiting) this.#clock ??= setTimeout(() => this.now(), pauseBefore(this.#attempt));
    else {
      this.#stopClock();
      this.#attempt = 0;
    }
  }

  #stopClock() {
    clearTimeout(this.#clock);
    this.#clock = undefined;
  }
}

/** @param {import('./state.js').State} state */
export function isWaiting(state) {
  if (state.service === 'unconnected' || state.service === 'starting') return false;
  if (state.service === 'away' || state.stage === 'kept') return true;
  return state.queue.some((item) => !item.held && item.trouble?.retryable === true);
}

/** @param {number} attempt */
function pauseBefore(attempt) {
  return Math.min(FIRST_PAUSE_MS * 2 ** attempt, LONGEST_PAUSE_MS);
}
