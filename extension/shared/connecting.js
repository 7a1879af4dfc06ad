/** Connecting this browser to the service. */

import { loopbackAddress } from './address.js';
import { pair } from './api.js';
import { EntenduError } from './errors.js';
import { language, t } from './i18n.js';
import { readConnection, writeConnection } from './settings.js';

/**
 * @param {string} address
 * @param {string} code
 * @returns {Promise<import('./types.d.ts').Connection>}
 * @throws {EntenduError} as the service refuses
 */
export async function connect(address, code) {
  const environment = { address, language: language(), t };
  const { companies: _, ...connection } = await pair(environment, code, browserName());
  await writeConnection(connection);
  return connection;
}

/**
 * Connect from the service's own page: only one under its own name, and, where this browser is
 * connected already, only one of the same service.
 * @param {string} code
 * @param {string} pageUrl of the page where the person pressed the button
 * @returns {Promise<{connected: boolean, sentence: string}>}
 */
export async function connectHere(code, pageUrl) {
  const page = new URL(pageUrl);
  const address = page.hostname === 'entendu.localhost' ? loopbackAddress(page.origin) : null;
  if (!address) return { connected: false, sentence: t('connectWrongPage') };
  const before = await readConnection();
  if (before && before.address !== address) {
    return { connected: false, sentence: t('connectOtherAddress', new URL(before.address).host) };
  }
  try {
    await connect(address, code);
    return { connected: true, sentence: t('connectDone') };
  } catch (error) {
    if (error instanceof EntenduError) return { connected: false, sentence: error.sentence };
    throw error;
  }
}

/** How the person will know this browser among others. */
export function browserName() {
  const agent = navigator.userAgent;
  const browser = /Firefox\//.test(agent) ? 'Firefox' : /Edg\//.test(agent) ? 'Edge' : 'Chrome';
  const system = [
    [/Windows/, 'Windows'],
    [/Mac OS/, 'macOS'],
    [/CrOS/, 'ChromeOS'],
    [/Linux/, 'Linux'],
  ].find(([pattern]) => /** @type {RegExp} */ (pattern).test(agent));
  return system ? `${browser} · ${system[1]}` : browser;
}
