/**
 * The only place that talks to the service.
 *
 * Before the token leaves the browser, the service proves that it knows it: it answers a nonce
 * with an HMAC keyed by the token's hash. Another program on the port learns nothing. The proof is
 * asked for once, and again after every failed connection.
 */

import { EntenduError } from './errors.js';
import { broken, failure, parsed, refusal } from './failures.js';
import { newNonce, proofOf } from './proof.js';
import { pause, readEvents } from './sse.js';
import { fromWire, toWire } from './wire-names.js';

const WIRE = '1';
const DEADLINE_MS = 10_000;
const HEALTH_DEADLINE_MS = 3_000;
/** The service sends a comment line every 10 s; two missed ones are a dead connection. */
const SILENCE_MS = 25_000;
const LONGEST_PAUSE_MS = 8_000;
const TRIES = 8;

/**
 * @typedef {import('./types.d.ts').Wishes} Wishes
 * @typedef {import('./failures.js').Environment} Environment
 */

/** A client of one service with one token. */
export class Api {
  #environment;
  #token;
  #browserId;
  #pauseMs;
  /** @type {Promise<import('./types.d.ts').Health> | null} */
  #proof = null;

  /**
   * @param {Environment} environment
   * @param {{token: string, browserId: string}} connection
   * @param {number} [pauseMs] before the first try to take a cut stream up again
   */
  constructor(environment, { token, browserId }, pauseMs = 500) {
    this.#environment = environment;
    this.#token = token;
    this.#browserId = browserId;
    this.#pauseMs = pauseMs;
  }

  /**
   * Have the service prove that it is ours.
   * @returns {Promise<import('./types.d.ts').Health>}
   * @throws {EntenduError} `service_unproven`, `service_unreachable`, `wire_version`
   */
  prove() {
    this.#proof ??= this.#askProof().catch((error) => {
      this.#proof = null;
      throw error;
    });
    return this.#proof;
  }

  /** @returns {Promise<import('./types.d.ts').Company[]>} */
  async companies() {
    return (await this.#call('GET', '/api/companies')).companies;
  }

  /**
   * @param {{comment: import('./types.d.ts').PageComment | null, caseId?: string | null,
   *   companyId: string | null, wishes?: Wishes | null}} body
   * @param {string} key the idempotency key
   * @returns {Promise<import('./types.d.ts').DraftReceipt>}
   */
  createDraft({ comment, caseId = null, companyId, wishes = null }, key) {
    return this.#call('POST', '/api/drafts', { comment, caseId, companyId, wishes }, key);
  }

  /** @param {string} draftId */
  stopDraft(draftId) {
    return this.#call('POST', `/api/drafts/${draftId}/stop`, {}, crypto.randomUUID());
  }

  /**
   * @param {string} text
   * @param {string} caseId
   * @returns {Promise<import('./types.d.ts').Checks>}
   */
  check(text, caseId) {
    return this.#call('POST', '/api/checks', { text, caseId });
  }

  /**
   * @param {string} caseId
   * @param {{draftId: string | null, text: string,
   *   overrides?: import('./types.d.ts').Override[]}} reply
   * @param {string} key the idempotency key
   * @returns {Promise<import('./types.d.ts').ReplyReceipt>}
   */
  logReply(caseId, { draftId, text, overrides = [] }, key) {
    const body = { draftId, text, overrides, v: null };
    return this.#call('POST', `/api/cases/${caseId}/replies`, body, key);
  }

  /**
   * @param {string} caseId
   * @param {string} text what the person did
   * @param {string} key the idempotency key
   * @returns {Promise<{noteId: string}>}
   */
  noteDone(caseId, text, key) {
    return this.#call('POST', `/api/cases/${caseId}/notes`, { kind: 'done', text }, key);
  }

  /** @returns {Promise<{count: number}>} */
  due() {
    return this.#call('GET', '/api/due');
  }

  /**
   * @param {string} path of the page
   * @returns {Promise<string>} a link that opens it signed in, once
   */
  async signInLink(path) {
    const answer = await this.#call('POST', '/api/sign-in-links', { path }, crypto.randomUUID());
    const link = new URL(answer.url);
    const ours = ['entendu.localhost', '127.0.0.1'].includes(link.hostname);
    if (!ours || link.protocol !== 'http:') throw failure(this.#environment, 'service_unproven');
    return link.href;
  }

  /**
   * Attach to a draft: everything from its start, then what comes. A cut stream is taken up where
   * it broke off; a draft that has ended is told to its end.
   * @param {string} draftId
   * @param {AbortSignal} signal ends it quietly
   * @returns {AsyncGenerator<import('./types.d.ts').DraftEvent, void>}
   */
  async *draftEvents(draftId, signal) {
    let lastId = '';
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      try {
        for await (const { id, name, data } of this.#openStream(draftId, lastId, signal)) {
          attempt = 0;
          lastId = id || lastId;
          yield /** @type {any} */ ({ name, data: fromWire(JSON.parse(data)) });
          if (name === 'done' || name === 'error') return;
        }
      } catch (error) {
        if (signal.aborted) return;
        if (!(error instanceof EntenduError) || !error.retryable) throw error;
      }
      await pause(Math.min(this.#pauseMs * 2 ** attempt, LONGEST_PAUSE_MS), signal);
      if (signal.aborted) return;
    }
    throw failure(this.#environment, 'service_unreachable');
  }

  /**
   * @param {string} draftId
   * @param {string} lastId
   * @param {AbortSignal} signal
   */
  async *#openStream(draftId, lastId, signal) {
    const silence = new AbortController();
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let clock;
    const heard = () => {
      clearTimeout(clock);
      clock = setTimeout(() => silence.abort(), SILENCE_MS);
    };
    heard();
    try {
      const response = await this.#send('GET', `/api/drafts/${draftId}/events`, {
        headers: { Accept: 'text/event-stream', ...(lastId && { 'Last-Event-ID': lastId }) },
        signal: AbortSignal.any([signal, silence.signal]),
      });
      yield* readEvents(/** @type {ReadableStream<Uint8Array>} */ (response.body), heard);
    } catch (error) {
      if (error instanceof EntenduError) throw error;
      this.#proof = null;
      throw broken(this.#environment, error);
    } finally {
      clearTimeout(clock);
      silence.abort();
    }
  }

  async #askProof() {
    const nonce = newNonce();
    const query = new URLSearchParams({ browser_id: this.#browserId, nonce });
    const health = await askHealth(this.#environment, `?${query}`);
    if (health.proof !== (await proofOf(this.#token, nonce))) {
      throw failure(this.#environment, 'service_unproven');
    }
    return health;
  }

  /**
   * @param {string} method
   * @param {string} path
   * @param {object} [body]
   * @param {string} [key] the idempotency key of a call that writes
   */
  async #call(method, path, body, key) {
    const response = await this.#send(method, path, {
      headers: {
        ...(body && { 'Content-Type': 'application/json' }),
        ...(key && { 'Idempotency-Key': key }),
      },
      body: body && JSON.stringify(toWire(body)),
      signal: AbortSignal.timeout(DEADLINE_MS),
    });
    return fromWire(await parsed(this.#environment, response));
  }

  /**
   * @param {string} method
   * @param {string} path
   * @param {RequestInit} options
   */
  async #send(method, path, options) {
    await this.prove();
    try {
      return await send(this.#environment, method, path, {
        ...options,
        headers: { ...options.headers, Authorization: `Bearer ${this.#token}` },
      });
    } catch (error) {
      if (error instanceof EntenduError && error.code.startsWith('service_')) this.#proof = null;
      throw error;
    }
  }
}

/**
 * Exchange a pairing code for a token of this browser's own.
 * @param {Environment} environment
 * @param {string} code as the page shows it; case and spaces do not matter
 * @param {string} name how the person will know this browser again
 * @returns {Promise<import('./types.d.ts').Connection & {companies: import('./types.d.ts').Company[]}>}
 */
export async function pair(environment, code, name) {
  const response = await send(environment, 'POST', '/api/pair', {
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
    body: JSON.stringify({ code: code.trim().toUpperCase(), name }),
    signal: AbortSignal.timeout(DEADLINE_MS),
  });
  const { token, browserId, agent, companies } = fromWire(await parsed(environment, response));
  return { address: environment.address, token, browserId, agent, companies };
}

/**
 * @param {Environment} environment
 * @param {string} [query]
 * @returns {Promise<import('./types.d.ts').Health>}
 * @throws {EntenduError} `service_unproven` where another program answers
 */
export async function askHealth(environment, query = '') {
  const response = await send(environment, 'GET', `/api/health${query}`, {
    signal: AbortSignal.timeout(HEALTH_DEADLINE_MS),
  });
  const health = fromWire(await parsed(environment, response));
  if (health?.service !== 'entendu') throw failure(environment, 'service_unproven');
  if (String(health.wire) !== WIRE) throw failure(environment, 'wire_version');
  return health;
}

/**
 * @param {Environment} environment
 * @param {string} method
 * @param {string} path
 * @param {RequestInit} options
 * @returns {Promise<Response>} an answer in our wire, without an error
 */
async function send(environment, method, path, options) {
  const response = await fetch(environment.address + path, {
    ...options,
    method,
    headers: { 'Accept-Language': environment.language, ...options.headers, 'Entendu-Wire': WIRE },
    cache: 'no-store',
    credentials: 'omit',
    redirect: 'error',
  }).catch((error) => {
    throw broken(environment, error);
  });
  if (!response.ok) throw await refusal(environment, response);
  const wire = response.headers.get('Entendu-Wire');
  if (wire === null) throw failure(environment, 'service_unproven');
  if (wire !== WIRE) throw failure(environment, 'wire_version');
  return response;
}
