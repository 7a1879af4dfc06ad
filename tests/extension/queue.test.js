import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';

import { installChrome } from './chrome-stub.js';
import { FakeService, TOKEN, error } from './fake-service.js';

const COMMENT = { platform: 'x', text: 'Third week', key: '9', author: null, url: null, postedAt: null, timePrecision: 'unknown', parentText: null, surface: 'feed', replyAs: null, warnings: [] };

/** @type {FakeService} */
let service;
/** @type {any} */
let stub;
stub = installChrome();
const { keepComment, keepReply, queued, deliver, discard } = await import('../../extension/shared/queue.js');
const { connectedApi, drain, sendItem } = await import('../../extension/shared/sending.js');
const { readCurrent, startCurrent, amendCurrent } = await import('../../extension/shared/current.js');

beforeEach(async () => {
  stub = installChrome();
  service = await new FakeService().start();
  await connect();
});
afterEach(() => service.stop());

async function connect() {
  await chrome.storage.local.set({ connection: { address: service.address, token: TOKEN, browserId: 'b1', agent: null } });
}

const posts = () => service.requests.filter(({ method, path }) => method === 'POST' && path === '/api/drafts');
const keep = (more = {}) => keepComment({ comment: { ...COMMENT, ...more }, companyId: null, held: false });

describe('the queue', () => {
  test('an item leaves by the service’s 201, and every window that shows it learns the draft', async () => {
    const { id } = await keep();
    await startCurrent(1, { itemId: id, comment: COMMENT });
    await startCurrent(2, { itemId: 'other' });
    const receipt = await sendItem(await connectedApi(), id);
    assert.deepEqual(await queued(), []);
    assert.deepEqual((await readCurrent(1)).receipt, receipt);
    assert.equal((await readCurrent(2)).receipt, null);
  });

  test('with the service down it stays, with the trouble, and goes when the service is back', async () => {
    const { id } = await keep();
    const port = Number(new URL(service.address).port);
    await service.stop();
    await assert.rejects(sendItem(await connectedApi(), id), { code: 'service_unreachable' });
    assert.equal((await queued())[0].trouble.retryable, true);
    service = await new FakeService().start(port);
    await drain(await connectedApi());
    assert.deepEqual(await queued(), []);
    assert.equal(posts().length, 1);
  });

  test('a second click on a comment that waits finds the first, even at the same moment', async () => {
    const [one, other] = await Promise.all([keep(), keep()]);
    assert.equal(one.id, other.id);
    assert.equal((await queued()).length, 1);
    await keep({ key: '10' });
    assert.equal((await queued()).length, 2);
  });

  test('worker and panel that send at once make one draft', async () => {
    const { id } = await keep();
    const [api, other] = [await connectedApi(), await connectedApi()];
    const receipts = await Promise.all([sendItem(api, id), sendItem(other, id), drain(api)]);
    assert.equal(receipts.filter(Boolean).length, 1);
    assert.equal(posts().length, 1);
  });

  test('a worker killed between the answer and the removal sends twice and makes one case', async () => {
    const { id } = await keep();
    const api = await connectedApi();
    const send = (item) => api.createDraft({ comment: item.comment, companyId: 'c1' }, item.id);
    await assert.rejects(
      deliver(id, send, () => Promise.reject(new TypeError('killed'))),
      TypeError,
    );
    assert.equal((await queued()).length, 1);
    await deliver(id, send, async () => undefined);
    assert.equal(posts().length, 2);
    assert.equal(service.drafts.size, 1);
    assert.deepEqual(await queued(), []);
  });

  test('what the service will not take stays for the person and stops nobody else', async () => {
    service.refuseDraft = { status: 422, body: error('comment_unreadable', 'Unreadable.') };
    await keep();
    await keep({ key: '10' });
    await drain(await connectedApi());
    const left = await queued();
    assert.equal(left.length, 1);
    assert.deepEqual(left[0].trouble, { code: 'comment_unreadable', sentence: 'Unreadable.', retryable: false });
    await drain(await connectedApi());
    assert.equal(posts().length, 2);
    await discard(left[0].id);
    assert.deepEqual(await queued(), []);
  });

  test('what the person still completes is not sent', async () => {
    await keepComment({ comment: COMMENT, companyId: null, held: true });
    await drain(await connectedApi());
    assert.equal(posts().length, 0);
  });

  test('where several companies could answer, the item waits for the person’s choice', async () => {
    service.companies.push({ id: 'c2', name: 'Lark Tours', practice: false, languages: [], accounts: [] });
    const { id } = await keep();
    await assert.rejects(sendItem(await connectedApi(), id), { code: 'company_needed' });
    assert.equal((await queued())[0].held, true);
    assert.equal(posts().length, 0);
  });

  test('the choice of the company is kept, so that a second try sends the same body', async () => {
    const { id } = await keep();
    service.refuseDraft = { status: 503, body: error('busy', 'Later.', true) };
    await assert.rejects(sendItem(await connectedApi(), id), { code: 'busy' });
    assert.equal((await queued())[0].companyId, 'c1');
  });

  test('a copied reply that could not be logged is logged later, under its own key', async () => {
    const caseId = '11111111-1111-1111-1111-111111111111';
    const overrides = [{ code: 'promises_amount', name: 'Ida', reason: 'Agreed by phone' }];
    await keepReply({ id: 'reply-key', caseId, draftId: 'd', text: 'Sorry', overrides });
    await drain(await connectedApi());
    const { headers, body } = service.requests.at(-1);
    assert.equal(headers['idempotency-key'], 'reply-key');
    assert.deepEqual(body, { draft_id: 'd', text: 'Sorry', overrides, v: null });
    assert.deepEqual(await queued(), []);
  });

  test('an unconnected browser sends nothing', async () => {
    await chrome.storage.local.remove('connection');
    assert.equal(await connectedApi(), null);
  });

  test('what a panel writes about an earlier comment does not reach the present one', async () => {
    await startCurrent(1, { itemId: 'new' });
    await amendCurrent(1, 'old', { edited: 'late' });
    assert.equal((await readCurrent(1)).edited, null);
  });
});
