/** Where the service is: always this machine, only the port may differ. */

export const DEFAULT_ADDRESS = 'http://127.0.0.1:8367';
const LOOPBACK = new Set(['127.0.0.1', 'localhost', 'entendu.localhost']);

/**
 * Understand what a person typed as the service's address. The token and the comments go there, so
 * nothing but the loopback is taken.
 * @param {string} typed `8367`, `127.0.0.1:8367`, `http://entendu.localhost:8367/connect` …
 * @returns {string | null} `http://127.0.0.1:<port>`, or null where it is no loopback address
 */
export function loopbackAddress(typed) {
  const text = typed.trim();
  const written = /^\d{1,5}$/.test(text) ? `http://127.0.0.1:${text}` : text;
  const full = written.includes('://') ? written : `http://${written}`;
  if (!URL.canParse(full)) return null;
  const url = new URL(full);
  if (url.protocol !== 'http:' || url.username || url.password) return null;
  if (!LOOPBACK.has(url.hostname)) return null;
  return `http://127.0.0.1:${url.port || '80'}`;
}

/**
 * The pages have a name of their own: a cookie of 127.0.0.1 would reach every other local port.
 * @param {string} address the service's
 * @param {string} [path]
 */
export function pagesAt(address, path = '/') {
  return `http://entendu.localhost:${new URL(address).port}${path}`;
}
