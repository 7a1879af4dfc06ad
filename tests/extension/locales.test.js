import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, test } from 'node:test';

import * as words from '../../extension/panel/view/words.js';

const ROOT = fileURLToPath(new URL('../../extension/', import.meta.url));
const FILES = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(js|html)$/.test(file));
const source = (file) => readFileSync(join(ROOT, file), 'utf8');
const locale = (name) => JSON.parse(source(`_locales/${name}/messages.json`));
const en = locale('en');
const others = readdirSync(join(ROOT, '_locales')).filter((name) => name !== 'en');

/** Keys that are named in code, in pages, in the manifest and in the tables of codes. */
function usedKeys() {
  const tables = Object.values(words).filter((each) => typeof each === 'object');
  const used = new Set(tables.flatMap((table) => Object.values(table)));
  for (const file of FILES) {
    for (const [, key] of source(file).matchAll(/(?:\bt\(|getMessage\()\s*'(\w+)'/g)) used.add(key);
    for (const [, key] of source(file).matchAll(/data-t(?:-label|-hint)?="(\w+)"/g)) used.add(key);
    for (const [, one, other] of source(file).matchAll(/\bt\([^()']*\? '(\w+)' : '(\w+)'/g)) used.add(one).add(other);
  }
  for (const [, key] of source('manifest.json').matchAll(/__MSG_(\w+)__/g)) used.add(key);
  const failures = source('shared/failures.js');
  for (const [, key] of failures.matchAll(/'(error\w+)'/g)) used.add(key);
  return used;
}

describe('the locales', () => {
  test('English and French are there', () => assert.deepEqual(others, ['fr']));

  test('every locale has the same keys and the same blanks to fill', () => {
    for (const name of others) {
      const other = locale(name);
      assert.deepEqual(Object.keys(other).sort(), Object.keys(en).sort(), name);
      for (const [key, { message, placeholders }] of Object.entries(other)) {
        assert.ok(message.trim(), key);
        assert.deepEqual(placeholders, en[key].placeholders, key);
        const blanks = (text) => [...text.matchAll(/\$P\d\$/g)].map(([blank]) => blank).sort();
        assert.deepEqual(blanks(message), blanks(en[key].message), key);
      }
    }
  });

  test('every message that is used exists', () => {
    for (const key of usedKeys()) assert.ok(en[key], key);
  });

  test('every message that exists is used', () => {
    const used = usedKeys();
    for (const key of Object.keys(en)) assert.ok(used.has(key), key);
  });

  test('the menu item begins with its letter, and store texts keep their limits', () => {
    assert.equal(en.menuDraft.message[0], 'D');
    for (const name of ['en', 'fr']) {
      assert.ok(locale(name).appName.message.length <= 75, name);
      assert.ok(locale(name).appDescription.message.length <= 132, `${name} ${locale(name).appDescription.message.length}`);
    }
  });
});
