/** What the extension remembers: the connection, the company answered for last, the name. */

import { DEFAULT_ADDRESS } from './address.js';
import { ADDRESS_KEY, COMPANY_KEY, CONNECTION_KEY, NAME_KEY } from './messages.js';

/**
 * @typedef {import('./types.d.ts').Connection} Connection
 */

/** @returns {Promise<Connection | null>} null while nothing is connected */
export async function readConnection() {
  const stored = await chrome.storage.local.get(CONNECTION_KEY);
  return /** @type {Connection | undefined} */ (stored[CONNECTION_KEY]) ?? null;
}

/** @param {Connection | null} connection null disconnects */
export async function writeConnection(connection) {
  if (connection) {
    await chrome.storage.local.set({
      [CONNECTION_KEY]: connection,
      [ADDRESS_KEY]: connection.address,
    });
  } else await chrome.storage.local.remove(CONNECTION_KEY);
}

/** @returns {Promise<string>} where the service is looked for */
export async function readAddress() {
  const stored = await chrome.storage.local.get(ADDRESS_KEY);
  return /** @type {string | undefined} */ (stored[ADDRESS_KEY]) ?? DEFAULT_ADDRESS;
}

/** @param {string} address a loopback address */
export async function writeAddress(address) {
  await chrome.storage.local.set({ [ADDRESS_KEY]: address });
}

/** @returns {Promise<string | null>} */
export async function readLastCompany() {
  const stored = await chrome.storage.local.get(COMPANY_KEY);
  return /** @type {string | undefined} */ (stored[COMPANY_KEY]) ?? null;
}

/** @param {string} companyId */
export async function writeLastCompany(companyId) {
  await chrome.storage.local.set({ [COMPANY_KEY]: companyId });
}

/** @returns {Promise<string>} empty before the first time */
export async function readLastName() {
  const stored = await chrome.storage.local.get(NAME_KEY);
  return /** @type {string | undefined} */ (stored[NAME_KEY]) ?? '';
}

/** @param {string} name */
export async function writeLastName(name) {
  await chrome.storage.local.set({ [NAME_KEY]: name });
}

/** Content scripts have no business with the token. Firefox has no such switch. */
export async function keepFromPages() {
  await chrome.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}
