import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { afterEach, beforeEach, describe, test } from 'node:test';

import { loopbackAddress, pagesAt } from '../../extension/shared/address.js';
import { Api, askHealth, pair } from '../../extension/shared/api.js';
import { EventStream } from '../../extension/shared/sse.js';
import { FakeService, TOKEN, error } from './fake-service.js';

const COMMENT = { platform: 'x', text: 'Third week', key: '9', author: { name: 'Mina', handle: 'mina', key: 'mina' }, url: null, postedAt: null, timePrecision: 'unknown', parentText: null, surface: 'feed', replyAs: null, warnings: [] };

/** @type {FakeService} */
let service;
/** @type {Api} */
let api;

beforeEach(async () => {
  service = await new FakeService().start();
  api = new Api(environment(service.address), { token: TOKEN, browserId: 'b1' }, 1);
});
afterEach(() => service.stop());

function environment(address) {
  return { address, language: 'en', t: (key) => key };
}

async function draft() {
  return api.createDraft({ comment: COMMENT, companyId: 'c1' }, 'key-1');
}

async function all(draftId, signal = new AbortController().signal) {
  const events = [];
  for await (const event of api.draftEvents(draftId, signal)) events.push(event);
  return events;
}

function textOf(events) {
  return events.filter(({ name }) => name === 'delta').map(({ data }) => data.text).join('');
}

describe('the wire', () => {
  test('bodies go out in snake_case with wire, token, key and language; answers come in camelCase', async () => {
    const receipt = await draft();
    assert.deepEqual(Object.keys(receipt), ['caseId', 'draftId', 'commentId', 'known']);
    const { headers, body } = service.requests.at(-1);
    assert.equal(headers['entendu-wire'], '1');
    assert.equal(headers.authorization, `Bearer ${TOKEN}`);
    assert.equal(headers['idempotency-key'], 'key-1');
    assert.equal(headers['accept-language'], 'en');
    assert.equal(body.company_id, 'c1');
    assert.equal(body.comment.time_precision, 'unknown');
    assert.equal(body.comment.reply_as, null);
  });

  test('the same key finds the same draft', async () => {
    assert.deepEqual(await draft(), await draft());
  });

  test('an error keeps its code, its sentence and whether it may be tried again', async () => {
    service.refuseDraft = { status: 422, body: error('comment_empty', 'There is no text.') };
    await assert.rejects(draft(), { code: 'comment_empty', sentence: 'There is no text.', retryable: false });
    service.refuseDraft = { status: 503, body: error('busy', 'Later.', true) };
    await assert.rejects(draft(), { code: 'busy', retryable: true });
  });

  test('another wire version is told apart, both ways', async () => {
    service.wire = '2';
    await assert.rejects(draft(), { code: 'wire_version', retryable: false });
    service.wire = '1';
    service.refuseDraft = { status: 426, body: error('wire_version', 'Update the extension.') };
    await assert.rejects(draft(), { code: 'wire_version', sentence: 'Update the extension.' });
  });

  test('a revoked token is told in the service’s words', async () => {
    const other = new Api(environment(service.address), { token: TOKEN, browserId: 'b1' });
    await other.prove();
    service.refuseDraft = { status: 401, body: error('token_revoked', 'Connect again.') };
    await assert.rejects(other.createDraft({ comment: COMMENT, companyId: null }, 'k'), { code: 'token_revoked' });
  });

  test('pairing turns a code into a connection, or says why not', async () => {
    const connection = await pair(environment(service.address), ' abcd-efgh ', 'Chrome');
    assert.equal(connection.token, TOKEN);
    assert.equal(connection.browserId, 'b1');
    assert.deepEqual(connection.agent, { id: 'a1', name: 'Ada' });
    await assert.rejects(pair(environment(service.address), 'WRONG', 'Chrome'), { code: 'pairing_code_wrong' });
  });

  test('a sign-in link of a foreign host is not opened', async () => {
    assert.match(await api.signInLink('/cases'), /^http:\/\/entendu\.localhost:\d+\/sign-in#/);
    service.pagesHost = 'entendu.localhost.example';
    await assert.rejects(api.signInLink('/cases'), { code: 'service_unproven' });
  });
});

describe('the proof', () => {
  const tokens = (requests) => requests.filter(({ headers }) => headers.authorization);

  test('is asked for once, before the token', async () => {
    await draft();
    await api.companies();
    assert.equal(service.requests.filter(({ path }) => path === '/api/health').length, 1);
    assert.equal(service.requests[0].headers.authorization, undefined);
  });

  test('that fails keeps the token back', async () => {
    service.proving = false;
    await assert.rejects(draft(), { code: 'service_unproven', retryable: false });
    assert.equal(tokens(service.requests).length, 0);
  });

  test('by a service that knows another token keeps the token back', async () => {
    api = new Api(environment(service.address), { token: 'another', browserId: 'b1' });
    await assert.rejects(draft(), { code: 'service_unproven' });
    assert.equal(tokens(service.requests).length, 0);
  });

  test('another program on the port learns nothing', async () => {
    const seen = [];
    const other = createServer((request, response) => {
      seen.push(request.headers.authorization);
      response.end('<html>hello</html>');
    });
    await new Promise((resolve) => other.listen(0, '127.0.0.1', () => resolve(null)));
    const address = `http://127.0.0.1:${other.address().port}`;
    const lost = new Api(environment(address), { token: TOKEN, browserId: 'b1' });
    await assert.rejects(lost.companies(), { code: 'service_unproven' });
    await assert.rejects(askHealth(environment(address)), { code: 'service_unproven' });
    assert.deepEqual(seen, [undefined, undefined]);
    other.close();
  });

  test('is asked for again after a failed connection', async () => {
    await draft();
    const port = Number(new URL(service.address).port);
    await service.stop();
    await assert.rejects(api.companies(), { code: 'service_unreachable', retryable: true });
    service = new FakeService();
    service.proving = false;
    await service.start(port);
    await assert.rejects(api.companies(), { code: 'service_unproven' });
    assert.equal(tokens(service.requests).length, 0);
  });
});

describe('a draft’s stream', () => {
  test('tells case, triage, plan, text, checks and done', async () => {
    const { draftId } = await draft();
    const events = await all(draftId);
    assert.equal(events[0].name, 'case');
    assert.equal(events[0].data.comment.authorHandle, 'mina');
    assert.equal(events.at(-1).name, 'done');
    assert.equal(textOf(events), events.at(-1).data.text);
  });

  test('that is cut again and again is taken up where it broke off, without a word twice', async () => {
    const { draftId } = await draft();
    const whole = await all(draftId);
    service.cutAfter = 3;
    const pieces = await all(draftId);
    assert.deepEqual(pieces.map(({ name }) => name), whole.map(({ name }) => name));
    assert.equal(textOf(pieces), textOf(whole));
    const streams = service.requests.filter(({ path }) => path.endsWith('/events'));
    assert.ok(streams.length > 5);
    assert.ok(Number(streams.at(-1).headers['last-event-id']) > 3);
  });

  test('that gives nothing any more is given up with an error that may be tried again', async () => {
    const { draftId } = await draft();
    service.cutAfter = 0;
    await assert.rejects(all(draftId), { code: 'service_unreachable', retryable: true });
  });

  test('of an unknown draft is an error at once', async () => {
    await assert.rejects(all('00000000-0000-0000-0000-000000000000'), { code: 'not_found' });
  });

  test('ends quietly when the panel lets go', async () => {
    service.pauseMs = 20;
    const { draftId } = await draft();
    const leaving = new AbortController();
    const seen = [];
    for await (const event of api.draftEvents(draftId, leaving.signal)) {
      seen.push(event.name);
      if (seen.length === 3) leaving.abort();
    }
    assert.equal(seen.length, 3);
  });
});

describe('server-sent events', () => {
  test('come whole out of any cuts and line ends', () => {
    const stream = ': hello\r\nid: 7\r\nevent: delta\r\ndata: {"a":\r\ndata: 1}\r\n\r\ndata: x\n\n';
    for (let cut = 1; cut < stream.length; cut += 1) {
      const events = new EventStream();
      const found = [...events.push(stream.slice(0, cut)), ...events.push(stream.slice(cut))];
      assert.deepEqual(found, [{ id: '7', name: 'delta', data: '{"a":\n1}' }, { id: '7', name: 'message', data: 'x' }], String(cut));
    }
  });
});

describe('addresses', () => {
  test('only the loopback is taken, in whatever way it is typed', () => {
    for (const typed of ['8367', ' 127.0.0.1:8367 ', 'http://localhost:8367/', 'entendu.localhost:8367/connect']) {
      assert.equal(loopbackAddress(typed), 'http://127.0.0.1:8367', typed);
    }
    for (const typed of ['', 'example.com', 'https://127.0.0.1:8367', '127.0.0.1.example.com', 'http://me@127.0.0.1:1', 'javascript:1', '127.0.0.1:99999']) {
      assert.equal(loopbackAddress(typed), null, typed);
    }
    assert.equal(pagesAt('http://127.0.0.1:9000', '/connect'), 'http://entendu.localhost:9000/connect');
  });
});
