/** As much of `chrome.*` as the tested parts use, in memory and with its events. */

import { readFileSync } from 'node:fs';

const messages = JSON.parse(
  readFileSync(new URL('../../extension/_locales/en/messages.json', import.meta.url), 'utf8'),
);

/** Put a fresh `chrome` and a `navigator.locks` into the globals. */
export function installChrome() {
  /** @type {((changes: any, area: string) => void)[]} */
  const listeners = [];
  const area = (/** @type {string} */ name) => {
    /** @type {Map<string, any>} */
    const values = new Map();
    return {
      values,
      async get(/** @type {any} */ keys) {
        await null;
        const wanted = keys === null ? [...values.keys()] : [keys].flat();
        return structuredClone(Object.fromEntries(wanted.filter((key) => values.has(key)).map((key) => [key, values.get(key)])));
      },
      async set(/** @type {any} */ entries) {
        await null;
        const changes = Object.fromEntries(Object.entries(entries).map(([key, value]) => [key, { newValue: value }]));
        for (const [key, value] of Object.entries(structuredClone(entries))) values.set(key, value);
        for (const listener of listeners) listener(changes, name);
      },
      async remove(/** @type {any} */ keys) {
        await null;
        for (const key of [keys].flat()) values.delete(key);
        for (const listener of listeners) listener(Object.fromEntries([keys].flat().map((key) => [key, {}])), name);
      },
    };
  };
  const stub = {
    storage: { local: area('local'), session: area('session'), onChanged: { addListener: (/** @type {any} */ each) => listeners.push(each) } },
    i18n: {
      getUILanguage: () => 'en',
      getMessage: (/** @type {string} */ key, /** @type {string[]} */ given = []) =>
        (messages[key]?.message ?? '').replace(/\$P(\d)\$/g, (/** @type {string} */ _, /** @type {string} */ at) => given[Number(at) - 1] ?? ''),
    },
  };
  Object.assign(globalThis, { chrome: stub });
  Object.defineProperty(globalThis.navigator ?? (globalThis.navigator = {}), 'locks', { value: locks(), configurable: true });
  return stub;
}

/** Exclusive locks, first come first served. */
function locks() {
  /** @type {Map<string, Promise<any>>} */
  const last = new Map();
  return {
    request(/** @type {string} */ name, /** @type {() => Promise<any>} */ work) {
      const turn = (last.get(name) ?? Promise.resolve()).then(work, work);
      last.set(name, turn.catch(() => undefined));
      return turn;
    },
  };
}
