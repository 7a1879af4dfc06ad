/** How the service proves that it knows a token which it is not told. */

/** @returns {string} 32 hex digits that nobody has seen before */
export function newNonce() {
  return hex(crypto.getRandomValues(new Uint8Array(16)));
}

/**
 * @param {string} token
 * @param {string} nonce
 * @returns {Promise<string>} hex of HMAC-SHA256 over the nonce, keyed by the hex of the token's hash
 */
export async function proofOf(token, nonce) {
  const ascii = new TextEncoder();
  const digest = await crypto.subtle.digest('SHA-256', ascii.encode(token));
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const hash = ascii.encode(hex(new Uint8Array(digest)));
  const key = await crypto.subtle.importKey('raw', hash, algorithm, false, ['sign']);
  return hex(new Uint8Array(await crypto.subtle.sign('HMAC', key, ascii.encode(nonce))));
}

/** @param {Uint8Array} bytes */
function hex(bytes) {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
