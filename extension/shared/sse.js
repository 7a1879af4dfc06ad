/** Server-sent events out of a stream of text. */

/**
 * @typedef {object} ServerEvent
 * @property {string} id the last id seen, carried over as the standard asks
 * @property {string} name `message` where the server gave none
 * @property {string} data
 */

/** Takes text in any cuts and gives whole events. */
export class EventStream {
  #rest = '';
  #id = '';
  #name = '';
  /** @type {string[]} */
  #data = [];

  /**
   * @param {string} text the next piece
   * @returns {ServerEvent[]} the events that it completes
   */
  push(text) {
    const lines = (this.#rest + text).split(/\r\n|\n|\r(?!$)/);
    this.#rest = lines.pop() ?? '';
    /** @type {ServerEvent[]} */
    const events = [];
    for (const line of lines) {
      if (line !== '') this.#field(line);
      else if (this.#data.length) events.push(this.#finish());
      else this.#name = '';
    }
    return events;
  }

  /** @param {string} line */
  #field(line) {
    const colon = line.indexOf(':');
    if (colon === 0) return;
    const name = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (name === 'id') this.#id = value;
    else if (name === 'event') this.#name = value;
    else if (name === 'data') this.#data.push(value);
  }

  #finish() {
    const event = { id: this.#id, name: this.#name || 'message', data: this.#data.join('\n') };
    this.#name = '';
    this.#data = [];
    return event;
  }
}

/**
 * @param {ReadableStream<Uint8Array>} body
 * @param {() => void} heard called for each piece, a mere heartbeat included
 * @returns {AsyncGenerator<ServerEvent, void>} until the body ends; throws what its reader throws
 */
export async function* readEvents(body, heard) {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  const events = new EventStream();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    heard();
    yield* events.push(decoder.decode(value, { stream: true }));
  }
}

/**
 * Wait before a cut stream is taken up again.
 * @param {number} ms
 * @param {AbortSignal} signal ends it at once
 * @returns {Promise<void>}
 */
export function pause(ms, signal) {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(clock);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const clock = setTimeout(end, ms);
    signal.addEventListener('abort', end);
  });
}
