import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { INITIAL, hasReply, isChecked, reduce, textOf } from '../../extension/panel/state.js';
import { isWaiting } from '../../extension/panel/watch.js';
import { chooseCompany } from '../../extension/shared/company.js';

const receipt = { caseId: 'k', draftId: 'd1', commentId: 'm', known: false };
const comment = { platform: 'x', text: 'Bad', warnings: [] };
const current = { itemId: 'i', comment, companyId: null, receipt: null, edited: null, notice: null };
const checks = { verdicts: [], blocked: false, weightedLength: 5, limit: 280 };
const trouble = { code: 'c', sentence: 's', retryable: true };
const event = (name, data) => ({ type: 'event', event: { name, data } });
const writing = [
  { type: 'current', current: { ...current, receipt } },
  event('case', { caseId: 'k', draftId: 'd1', company: {} }),
  event('triage', { triage: { kind: 'complaint' }, complete: false }),
  event('delta', { text: 'I hear ' }),
  event('delta', { text: 'you.' }),
];
const finished = [...writing, event('checks', checks), event('done', { text: 'I hear you.', note: null })];
const after = (actions, from = INITIAL) => actions.reduce(reduce, from);

describe('the panel’s state', () => {
  test('a draft types itself, and what is checked is what stands there', () => {
    const state = after(finished);
    assert.equal(state.stage, 'done');
    assert.equal(textOf(state), 'I hear you.');
    assert.ok(isChecked(state));
    assert.ok(hasReply(state));
  });

  test('while it is written there is nothing to copy', () => {
    assert.equal(hasReply(after(writing)), false);
  });

  test('a stream that begins anew tells nothing twice, and keeps what the person typed', () => {
    const state = after([...writing.slice(1)], after([...finished, { type: 'typed', text: 'Mine' }]));
    assert.equal(state.drafted, 'I hear you.');
    assert.equal(textOf(state), 'Mine');
  });

  test('an edited text is unchecked until the service has spoken of that very text', () => {
    const typed = after([...finished, { type: 'typed', text: 'Mine' }]);
    assert.equal(isChecked(typed), false);
    assert.ok(isChecked(after([{ type: 'checked', text: 'Mine', checks }], typed)));
    assert.equal(isChecked(after([{ type: 'checked', text: 'Older', checks }], typed)), false);
  });

  test('a replaced text stands, with the reason', () => {
    const state = after([...writing, event('replaced', { text: 'Another.', code: 'repaired', sentence: 'Repaired.' })]);
    assert.equal(textOf(state), 'Another.');
    assert.equal(state.note, 'Repaired.');
  });

  test('a redraft of the same comment starts empty but keeps the case in sight', () => {
    const next = { ...current, receipt: { ...receipt, draftId: 'd2' } };
    const state = after([...finished, { type: 'typed', text: 'Mine' }, { type: 'current', current: next }]);
    assert.equal(textOf(state), '');
    assert.equal(state.stage, 'writing');
    assert.equal(state.file.caseId, 'k');
  });

  test('another comment leaves nothing of the one before', () => {
    const state = after([...finished, { type: 'current', current: { ...current, itemId: 'j' } }]);
    assert.deepEqual([state.file, state.triage, state.plan, textOf(state), state.stage], [null, null, null, '', 'sending']);
  });

  test('what the panel wrote itself changes nothing', () => {
    const before = after(finished);
    const state = after([{ type: 'current', current: { ...current, receipt, edited: 'x' } }], before);
    assert.equal(state.stage, 'done');
    assert.equal(textOf(state), 'I hear you.');
  });

  test('a reopened panel finds what the person typed', () => {
    const state = after([{ type: 'current', current: { ...current, receipt, edited: 'Mine' } }, ...finished.slice(1)]);
    assert.equal(textOf(state), 'Mine');
  });

  test('a stopped draft leaves its text; a failed one says why; a notice has no comment', () => {
    const stopped = after([...writing, event('error', { error: { ...trouble, code: 'draft_stopped' } })]);
    assert.equal(stopped.stage, 'stopped');
    assert.ok(hasReply(stopped));
    assert.equal(after([...writing, event('error', { error: trouble })]).stage, 'failed');
    const notice = { ...current, comment: null, notice: 'not-a-comment' };
    assert.equal(after([{ type: 'current', current: notice }]).stage, 'notice');
  });

  test('an event that a newer service tells is let pass', () => {
    const before = after(writing);
    assert.equal(reduce(before, event('applause', {})), before);
  });

  test('copying ends copied, unlogged, blocked or failed, and typing clears it', () => {
    const done = after([...finished, { type: 'copied', receipt: { followUpDueAt: '2025-11-24T12:00:00Z' } }]);
    assert.deepEqual([done.copy.state, done.copy.logged, done.copy.followUpDueAt], ['done', true, '2025-11-24T12:00:00Z']);
    assert.equal(after([{ type: 'copied-unlogged', trouble }]).copy.logged, false);
    assert.equal(after([{ type: 'copy-blocked', sentence: null }]).copy.state, 'blocked');
    assert.equal(after([{ type: 'copy-failed', trouble }]).copy.sentence, 's');
    assert.equal(after([{ type: 'typed', text: 'x' }], done).copy, null);
  });

  test('the panel tries again while something waits, and rests otherwise', () => {
    const ready = after([{ type: 'service', service: 'ready' }]);
    assert.equal(isWaiting(ready), false);
    assert.ok(isWaiting(after([{ type: 'kept', trouble }], ready)));
    assert.ok(isWaiting(after([{ type: 'service', service: 'away', trouble }])));
    assert.equal(isWaiting(after([{ type: 'kept', trouble }, { type: 'service', service: 'unconnected' }])), false);
    const queue = (item) => after([{ type: 'queue', queue: [item] }], ready);
    assert.ok(isWaiting(queue({ held: false, trouble })));
    assert.equal(isWaiting(queue({ held: true, trouble })), false);
    assert.equal(isWaiting(queue({ held: false, trouble: { ...trouble, retryable: false } })), false);
  });
});

describe('the company that answers', () => {
  const companies = [
    { id: 'a', name: 'A', practice: false, accounts: [{ platform: 'x', handle: '@Alpha' }] },
    { id: 'b', name: 'B', practice: false, accounts: [] },
    { id: 'p', name: 'P', practice: true },
  ];
  const on = (more) => ({ platform: 'x', surface: 'feed', replyAs: null, ...more });

  test('is the one that the page would reply as, else the last, else the person is asked', () => {
    assert.deepEqual(chooseCompany(companies, on({ replyAs: 'alpha' }), 'b'), { companyId: 'a', ask: false });
    assert.deepEqual(chooseCompany(companies, on({}), 'b'), { companyId: 'b', ask: false });
    assert.deepEqual(chooseCompany(companies, on({}), 'gone'), { companyId: null, ask: true });
  });

  test('of a practice comment is a practice company, and never of a real one', () => {
    assert.equal(chooseCompany(companies, on({ surface: 'practice' }), 'a').companyId, 'p');
    assert.equal(chooseCompany(companies, on({}), 'p').ask, true);
    assert.deepEqual(chooseCompany([], on({}), null), { companyId: null, ask: false });
  });
});
