/** Blocks that the person answers for; what they noted that they did; what the model did not see. */

import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';

import { isHeld, overridesFor } from '../../extension/panel/lifting.js';
import { INITIAL, isBlocked, reduce } from '../../extension/panel/state.js';
import { Api } from '../../extension/shared/api.js';
import { t } from '../../extension/shared/i18n.js';
import { readLastName, writeLastName } from '../../extension/shared/settings.js';
import { installChrome } from './chrome-stub.js';
import { FakeService, TOKEN } from './fake-service.js';

const block = (code, overridable = true) => ({ check: code.split('_')[0], level: 'block', code, params: {}, sentence: code, overridable });
const checked = (...verdicts) => ({ verdicts, blocked: verdicts.length > 0, weightedLength: null, limit: null });
const amount = block('promises_amount');
const deadline = block('promises_deadline');
const contact = block('contact_unknown', false);
const override = { code: 'promises_amount', name: 'Ida', reason: 'Agreed by phone' };
const other = { ...override, code: 'promises_deadline' };
const event = (name, data) => ({ type: 'event', event: { name, data } });
const after = (actions, from = INITIAL) => actions.reduce(reduce, from);
const drafted = (checks) => after([
  { type: 'current', current: { itemId: 'i', comment: null, receipt: { draftId: 'd' }, edited: null, notice: null } },
  event('case', { caseId: 'k' }),
  event('delta', { text: 'Sorry.' }),
  event('checks', checks),
  event('done', { text: 'Sorry.', note: null }),
]);
const typed = (text, checks) => [{ type: 'typed', text }, { type: 'checked', text, checks }];

describe('answering for a block', () => {
  test('lifts it, and taking it back brings it again', () => {
    const state = drafted(checked(amount));
    assert.ok(isBlocked(state));
    const lifted = reduce(state, { type: 'lifted', override });
    assert.equal(isBlocked(lifted), false);
    assert.ok(isBlocked(reduce(lifted, { type: 'unlifted', code: 'promises_amount' })));
  });

  test('lifts no other block, and never one that nobody may answer for', () => {
    assert.ok(isHeld(checked(amount, deadline), [override]));
    assert.equal(isHeld(checked(amount, deadline), [override, other]), false);
    assert.ok(isHeld(checked(contact), [{ ...override, code: 'contact_unknown' }]));
  });

  test('stays while the same block stands in a text that is being typed', () => {
    const state = after([{ type: 'lifted', override }, ...typed('Sorry!', checked(amount))], drafted(checked(amount)));
    assert.equal(isBlocked(state), false);
  });

  test('stays where the block is gone for a moment, and is sent only where it lifts something', () => {
    const gone = after([{ type: 'lifted', override }, ...typed('Sorry', checked())], drafted(checked(amount)));
    assert.deepEqual(overridesFor(gone.checks, gone.overrides), []);
    const back = after(typed('Sorry, 5 pounds', checked(amount)), gone);
    assert.equal(isBlocked(back), false);
    assert.deepEqual(overridesFor(back.checks, back.overrides), [override]);
  });

  test('is void as soon as another block appears', () => {
    const state = after([{ type: 'lifted', override }, ...typed('More', checked(amount, deadline))], drafted(checked(amount)));
    assert.deepEqual(state.overrides, []);
    assert.ok(isBlocked(after(typed('Less', checked(amount)), state)));
  });

  test('of one of two blocks stays while the other is still to be answered for', () => {
    const both = checked(amount, deadline);
    const state = after([{ type: 'lifted', override }, ...typed('Same', both)], drafted(both));
    assert.deepEqual(state.overrides, [override]);
  });

  test('is void for a new draft', () => {
    const state = after([{ type: 'lifted', override }, event('case', { caseId: 'k' })], drafted(checked(amount)));
    assert.deepEqual(state.overrides, []);
  });

  test('half typed stays while the text is checked anew, until its block is gone', () => {
    const state = after([{ type: 'lifting', lifting: { ...override, reason: 'Agr' } }, ...typed('Sorry!', checked(amount))], drafted(checked(amount)));
    assert.equal(state.lifting.reason, 'Agr');
    assert.equal(after(typed('Sorry', checked()), state).lifting, null);
  });
});

describe('what the draft says about itself', () => {
  test('what the model was not shown is told, and told no more of the next draft', () => {
    const done = { text: 'Sorry.', note: null, context: { sentence: 'Not shown: 5 facts.' } };
    const state = after([event('done', done)], drafted(checked()));
    assert.equal(state.leftOut, 'Not shown: 5 facts.');
    assert.equal(after([event('case', { caseId: 'k' })], state).leftOut, null);
    assert.equal(drafted(checked()).leftOut, null, 'a service that says nothing of it');
  });

  test('a text that the model wrote again is not taken for the one that was checked', () => {
    const first = after([event('case', { caseId: 'k' }), event('delta', { text: 'One.' }), event('checks', checked(amount))]);
    const state = reduce(first, event('replaced', { text: 'Two.', code: 'draft_repaired', sentence: 'Again.' }));
    assert.deepEqual([state.drafted, state.note, state.checks, state.stage], ['Two.', 'Again.', null, 'writing']);
  });
});

describe('what the person did', () => {
  let service;
  let api;
  beforeEach(async () => {
    installChrome();
    service = await new FakeService().start();
    api = new Api({ address: service.address, language: 'en', t }, { token: TOKEN, browserId: 'b1' }, 5);
  });
  afterEach(() => service.stop());

  test('is noted on the case as done, under a key', async () => {
    await api.noteDone('11111111-1111-1111-1111-111111111111', 'called the depot', 'note-key');
    const { path, headers, body } = service.requests.at(-1);
    assert.ok(path.endsWith('/notes'));
    assert.equal(headers['idempotency-key'], 'note-key');
    assert.deepEqual(body, { kind: 'done', text: 'called the depot' });
  });

  test('is listed once it is kept, and a failure leaves it to be sent again', () => {
    const kept = after([{ type: 'noting' }, { type: 'noted', text: 'called the depot' }]);
    assert.deepEqual([kept.done, kept.noting.state], [['called the depot'], 'kept']);
    const failed = after([{ type: 'noting' }, { type: 'note-failed', trouble: { sentence: 'Away.' } }]);
    assert.deepEqual([failed.done, failed.noting], [[], { state: 'failed', sentence: 'Away.' }]);
  });

  test('and the name they answer with is remembered', async () => {
    assert.equal(await readLastName(), '');
    await writeLastName('Ida Rowan');
    assert.equal(await readLastName(), 'Ida Rowan');
  });
});
