/** The laws of the house: floors, one fetch, text that stays text, and what the manifest promises. */

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, test } from 'node:test';

import * as messages from '../../extension/shared/messages.js';

const ROOT = fileURLToPath(new URL('../../extension/', import.meta.url));
const FILES = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter((file) => statSync(join(ROOT, file)).isFile());
const SCRIPTS = FILES.filter((file) => file.endsWith('.js'));
const source = (file) => readFileSync(join(ROOT, file), 'utf8');
const manifest = JSON.parse(source('manifest.json'));

/** Entry points wire (3); what speaks to the browser or the service is 2; judgement is 1; words are 0. */
const FLOORS = [
  [3, /^(background\.js|options\/options\.js|panel\/panel\.js|page\/.*\.js)$/],
  [2, /^shared\/(api|badge|connecting|current|i18n|queue|reading|sending|settings)\.js$/],
  [2, /^panel\/(desk|copying)\.js$/],
  [1, /^sites\/.*\.js$/],
  [1, /^panel\/(lifting|state|store|watch)\.js$/],
  [1, /^panel\/view\/.*\.js$/],
  [0, /^shared\/(address|company|errors|failures|messages|proof|sse|wire-names)\.js$/],
];

function floorOf(file) {
  const found = FLOORS.find(([, pattern]) => pattern.test(file));
  assert.ok(found, `${file} stands on no floor`);
  return found[0];
}

function importsOf(file) {
  return [...source(file).matchAll(/^(?:import|export)\b[^'"]*?(?:from )?'(\.[^']+)';$/gm)].map(([, path]) =>
    relative(ROOT, resolve(ROOT, dirname(file), path)),
  );
}

/** The code without its comments. */
function codeOf(file) {
  return source(file).replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
}

describe('the floors', () => {
  test('every file has one, and imports go down or stay', () => {
    for (const file of SCRIPTS) {
      for (const imported of importsOf(file)) {
        assert.ok(FILES.includes(imported), `${file} imports ${imported}, which is not there`);
        assert.ok(floorOf(imported) <= floorOf(file), `${file} imports ${imported} from above`);
      }
    }
  });

  test('entry points never import each other', () => {
    for (const file of SCRIPTS.filter((each) => floorOf(each) === 3)) {
      assert.deepEqual(importsOf(file).filter((imported) => floorOf(imported) === 3), [], file);
    }
  });

  test('the two lower floors know neither the browser’s extension API nor the network nor storage', () => {
    for (const file of SCRIPTS.filter((each) => floorOf(each) <= 1)) {
      assert.doesNotMatch(codeOf(file), /\b(chrome|browser)\.|\bfetch\(|XMLHttpRequest|localStorage/, file);
    }
  });

  test('one file fetches', () => {
    const fetching = SCRIPTS.filter((file) => /\bfetch\(|XMLHttpRequest|EventSource|WebSocket|sendBeacon/.test(codeOf(file)));
    assert.deepEqual(fetching, ['shared/api.js']);
  });

  test('files stay short', () => {
    for (const file of SCRIPTS) assert.ok(source(file).split('\n').length <= 301, file);
  });
});

describe('text', () => {
  test('is never made into markup or code', () => {
    for (const file of SCRIPTS) {
      assert.doesNotMatch(codeOf(file), /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|DOMParser|setHTML/, file);
    }
  });

  test('pages hold no inline script, no inline style, no foreign address', () => {
    for (const file of FILES.filter((each) => each.endsWith('.html'))) {
      assert.doesNotMatch(source(file), /<script(?![^>]*src=)|\son\w+=|\sstyle=|<style|https?:\/\//, file);
    }
  });
});

describe('the manifest', () => {
  /** Every string in it that looks like a file of ours. */
  function* named(value) {
    if (typeof value === 'string') {
      if (/^[\w-]+(\/[\w-]+)*\.(js|html|png|svg|css)$/.test(value)) yield value;
    } else if (value && typeof value === 'object') {
      for (const each of Object.values(value)) yield* named(each);
    }
  }

  test('names only files that exist', () => {
    const files = [...named(manifest)];
    assert.ok(files.length > 10);
    for (const file of files) assert.ok(existsSync(join(ROOT, file)), file);
  });

  test('and the pages do so too', () => {
    for (const page of FILES.filter((each) => each.endsWith('.html'))) {
      for (const [, path] of source(page).matchAll(/(?:src|href)="([^"#]+)"/g)) {
        assert.ok(existsSync(resolve(ROOT, dirname(page), path)), `${page}: ${path}`);
      }
    }
  });

  test('asks for these permissions and no more, each with its reason in README', () => {
    assert.deepEqual(manifest.permissions, ['activeTab', 'contextMenus', 'scripting', 'sidePanel', 'storage']);
    assert.deepEqual(manifest.host_permissions, ['http://127.0.0.1/*', 'http://entendu.localhost/*']);
    const readme = source('README.md');
    for (const permission of [...manifest.permissions, ...manifest.host_permissions]) {
      assert.ok(readme.includes(`\`${permission}\``), permission);
    }
  });

  test('README tells the id that the key fixes', () => {
    const hash = createHash('sha256').update(Buffer.from(manifest.key, 'base64')).digest('hex').slice(0, 32);
    const id = [...hash].map((digit) => String.fromCharCode(97 + parseInt(digit, 16))).join('');
    assert.ok(source('README.md').includes(id), id);
  });

  test('gives pages nothing but the readers, and lets nobody else connect', () => {
    assert.deepEqual(manifest.web_accessible_resources.flatMap(({ resources }) => resources), ['sites/*.js']);
    for (const file of SCRIPTS.filter((each) => each.startsWith('sites/'))) {
      for (const imported of importsOf(file)) assert.match(imported, /^sites\//, `${file} → ${imported}`);
    }
    assert.deepEqual(manifest.externally_connectable, { ids: [] });
    assert.match(manifest.content_security_policy.extension_pages, /default-src 'none'/);
    assert.doesNotMatch(manifest.content_security_policy.extension_pages, /unsafe|\*(?!;)(?!$)\S/);
  });

  test('the classic page scripts say the very words that the worker listens for', () => {
    assert.ok(source('page/loader.js').includes(`'${messages.READ_COMMENT}'`));
    assert.ok(source('page/connect.js').includes(`'${messages.CONNECT}'`));
  });
});
