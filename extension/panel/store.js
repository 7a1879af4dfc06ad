/** Holds the state and tells who shows it. */

import { INITIAL, reduce } from './state.js';

/**
 * @typedef {import('./state.js').Action} Action
 * @typedef {import('./state.js').State} State
 */

export class Store {
  state = INITIAL;
  /** @type {((state: State) => void)[]} */
  #readers = [];

  /** @param {Action} action */
  dispatch(action) {
    this.state = reduce(this.state, action);
    for (const reader of this.#readers) reader(this.state);
  }

  /** @param {(state: State) => void} reader */
  subscribe(reader) {
    this.#readers.push(reader);
  }
}
