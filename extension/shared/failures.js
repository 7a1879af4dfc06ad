/** What can go wrong between the browser and the service, put into words. */

import { EntenduError } from './errors.js';

/**
 * @typedef {object} Environment
 * @property {string} address of the service
 * @property {string} language what its sentences shall be written in
 * @property {import('./types.d.ts').Translate} t
 */

/** The failures that no service can put into words. */
const SENTENCES = new Map([
  ['service_unreachable', 'errorUnreachable'],
  ['service_timeout', 'errorTimeout'],
  ['service_unproven', 'errorUnproven'],
  ['wire_version', 'errorWire'],
]);
const RETRYABLE = new Set(['service_unreachable', 'service_timeout']);

/**
 * @param {Environment} environment
 * @param {string} code one of the above
 */
export function failure({ t, address }, code) {
  const sentence = t(SENTENCES.get(code) ?? code, new URL(address).host);
  return new EntenduError(code, sentence, { retryable: RETRYABLE.has(code) });
}

/**
 * @param {Environment} environment
 * @param {unknown} error what fetch or a body's reader threw
 */
export function broken(environment, error) {
  const late = error instanceof DOMException && error.name === 'TimeoutError';
  return failure(environment, late ? 'service_timeout' : 'service_unreachable');
}

/**
 * @param {Environment} environment
 * @param {Response} response one that is not ok
 */
export async function refusal(environment, response) {
  const body = await response.json().catch(() => null);
  const { code, sentence, retryable, params } = body?.error ?? {};
  if (typeof code === 'string' && typeof sentence === 'string') {
    return new EntenduError(code, sentence, { retryable: retryable === true, params });
  }
  if (response.headers.get('Entendu-Wire') === null) return failure(environment, 'service_unproven');
  const words = environment.t('errorHttp', response.status);
  return new EntenduError('http_error', words, { retryable: response.status >= 500 });
}

/**
 * @param {Environment} environment
 * @param {Response} response
 * @returns {Promise<any>}
 */
export async function parsed(environment, response) {
  try {
    return await response.json();
  } catch (error) {
    if (error instanceof SyntaxError) throw failure(environment, 'service_unproven');
    throw broken(environment, error);
  }
}
