/**
 * A service that speaks the wire and does what a test tells it to: for the api tests, and by hand
 * (`node fake-service.js 9100`) to look at the extension. What it drafts depends on words in the
 * comment: [ask], [ignore], [block], [warn], [slow], [approve], [done], [long].
 */

import { createHash, createHmac, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { pathToFileURL } from 'node:url';

export const TOKEN = 'token-of-this-browser';
const HASH = createHash('sha256').update(TOKEN).digest('hex');
const HOUR = 3_600_000;

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */

export class FakeService {
  /** Every request: method, path, headers, body. @type {any[]} */
  requests = [];
  /** What a test sets. */
  wire = '1';
  proving = true;
  /** @type {{status: number, body: any} | null} answered to the next POST of a draft */
  refuseDraft = null;
  /** @type {number | null} cut the next streams after this many events */
  cutAfter = null;
  pauseMs = 0;
  pagesHost = 'entendu.localhost';
  companies = [
    { id: 'c1', name: 'Lark Bikes', practice: false, languages: ['en'], accounts: [{ platform: 'x', handle: '@larkbikes' }] },
    { id: 'p1', name: 'Practice Bikes', practice: true, languages: ['en'], accounts: [] },
  ];
  /** @type {Map<string, any>} drafts by id */
  drafts = new Map();
  /** @type {Map<string, any>} answers by idempotency key */
  #answers = new Map();
  /** What the person noted that they did. @type {string[]} */
  noted = [];
  /** @type {Map<string, string>} case ids by comment */
  cases = new Map();
  #server = createServer((request, response) => void this.#answer(request, response));

  /** @param {number} [port] */
  async start(port = 0) {
    await new Promise((resolve) => this.#server.listen(port, '127.0.0.1', () => resolve(null)));
    const { port: taken } = /** @type {import('node:net').AddressInfo} */ (this.#server.address());
    this.address = `http://127.0.0.1:${taken}`;
    return this;
  }

  async stop() {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** @param {Request} request @param {Response} response */
  async #answer(request, response) {
    let raw = '';
    for await (const chunk of request) raw += chunk;
    const { pathname, searchParams } = new URL(request.url ?? '/', this.address);
    const body = raw && JSON.parse(raw);
    this.requests.push({ method: request.method, path: pathname, headers: request.headers, body });
    response.setHeader('Entendu-Wire', this.wire);
    const route = `${request.method} ${pathname.replace(/\/[0-9a-f-]{36}(?=\/|$)/, '/:id')}`;
    if (route === 'GET /api/health') return json(response, 200, this.#health(searchParams));
    if (route === 'GET /connect') return page(response);
    if (pathname.startsWith('/practice/')) return page(response, PRACTICE);
    if (route === 'POST /api/pair') return this.#pair(response, body);
    if (request.headers.authorization !== `Bearer ${TOKEN}`) {
      return json(response, 401, error('token_wrong', 'This browser is not connected any more.'));
    }
    const id = pathname.split('/')[3] ?? '';
    switch (route) {
      case 'GET /api/companies':
        return json(response, 200, { companies: this.companies });
      case 'GET /api/due':
        return json(response, 200, { count: 3, cases: [] });
      case 'POST /api/drafts':
        return this.#once(request, response, () => this.#createDraft(body));
      case 'GET /api/drafts/:id/events':
        return this.#stream(request, response, id);
      case 'POST /api/drafts/:id/stop':
        this.drafts.get(id).stopped = true;
        return json(response, 200, { state: 'stopped' });
      case 'POST /api/checks':
        return json(response, 200, checks(body.text, 'x', this.noted));
      case 'POST /api/cases/:id/notes':
        return this.#once(request, response, () => {
          if (body.kind === 'done') this.noted.push(body.text);
          return { note_id: randomUUID() };
        });
      case 'POST /api/cases/:id/replies':
        return this.#once(request, response, () => ({
          reply_id: randomUUID(), case_id: id, state: 'copied', copied_at: new Date().toISOString(),
          follow_up_due_at: new Date(Date.now() + 48 * HOUR).toISOString(), checks: checks(body.text, 'x'),
        }));
      case 'POST /api/sign-in-links':
        return json(response, 201, { url: `http://${this.pagesHost}:${new URL(this.address ?? '').port}/sign-in#code.${body.path}` });
      default:
        return json(response, 404, error('not_found', 'There is nothing here.'));
    }
  }

  /** @param {URLSearchParams} query */
  #health(query) {
    const nonce = query.get('nonce');
    const proof = nonce && this.proving ? createHmac('sha256', HASH).update(nonce).digest('hex') : null;
    return { service: 'entendu', version: '0.1.0', wire: Number(this.wire), drafter: 'phrasebook', model: null, proof };
  }

  /** @param {Response} response @param {any} body */
  #pair(response, body) {
    if (body.code !== 'ABCD-EFGH') {
      return json(response, 403, error('pairing_code_wrong', 'This code is wrong or too old.'));
    }
    return json(response, 201, { token: TOKEN, browser_id: 'b1', agent: { id: 'a1', name: 'Ada' }, companies: this.companies });
  }

  /** @param {Request} request @param {Response} response @param {() => any} make */
  #once(request, response, make) {
    if (this.refuseDraft && request.url === '/api/drafts') {
      const { status, body } = this.refuseDraft;
      this.refuseDraft = null;
      return json(response, status, body);
    }
    const key = String(request.headers['idempotency-key']);
    if (!this.#answers.has(key)) this.#answers.set(key, make());
    return json(response, 201, this.#answers.get(key));
  }

  /** @param {any} body */
  #createDraft(body) {
    const matter = body.comment ? `${body.comment.platform} ${body.comment.key ?? body.comment.text}` : '';
    const known = body.comment ? this.cases.has(matter) : true;
    const caseId = body.case_id ?? this.cases.get(matter) ?? randomUUID();
    this.cases.set(matter, caseId);
    const before = [...this.drafts.values()].find((draft) => draft.case_id === caseId);
    const draft = { case_id: caseId, draft_id: randomUUID(), comment: body.comment ?? before?.comment, wishes: body.wishes, companies: this.companies };
    this.drafts.set(draft.draft_id, draft);
    return { case_id: caseId, draft_id: draft.draft_id, comment_id: randomUUID(), known };
  }

  /** @param {Request} request @param {Response} response @param {string} id */
  async #stream(request, response, id) {
    const draft = this.drafts.get(id);
    if (!draft) return json(response, 404, error('not_found', 'There is no such draft.'));
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    const first = Number(request.headers['last-event-id'] ?? 0);
    const events = eventsOf(draft);
    const cut = this.cutAfter;
    for (const [at, [name, data]] of events.entries()) {
      if (at < first) continue;
      if (cut !== null && at - first >= cut) {
        await new Promise((resolve) => setTimeout(resolve, 5)); // let the events before it arrive
        return response.destroy();
      }
      if (draft.stopped && name !== 'case') {
        response.write(`id: ${at + 1}\nevent: error\ndata: ${JSON.stringify(error('draft_stopped', 'Stopped.'))}\n\n`);
        break;
      }
      response.write(`: waiting\n\nid: ${at + 1}\nevent: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
      const slow = draft.comment?.text.includes('[slow]') ? 350 : this.pauseMs;
      if (slow && name !== 'case') await new Promise((resolve) => setTimeout(resolve, slow));
    }
    return response.end();
  }
}

/** @param {any} draft @returns {[string, any][]} */
function eventsOf({ case_id, draft_id, comment, wishes, companies }) {
  const practice = comment?.surface === 'practice';
  const route = wishes?.kind ? 'invite' : /\[(ask|ignore)\]/.exec(comment.text)?.[1] ?? 'invite';
  const opening = wishes?.length === 'shorter' ? 'I hear you.' : 'Mina, three weeks without your bike and a new “tomorrow” each day would upset me too.';
  let text = `${opening} I’m sorry you were left waiting. Please call me on +44 113 496 0000 and I’ll stay with it until you ride again. Sam`;
  if (comment.text.includes('[block]')) text += ' We refund you 80 pounds today.';
  if (comment.text.includes('[done]')) text = `${opening} I’m sorry. I have called the depot. Sam`;
  const dropped = comment.text.includes('[long]') ? 'Not shown to the model for lack of room: 5 facts, 3 earlier messages.' : null;
  const silent = route === 'ask' || route === 'ignore';
  /** @type {[string, any][]} */
  const events = [
    ['case', { case_id, draft_id, company: companies.find((/** @type {any} */ each) => each.practice === practice), state: 'open', known: false, answer_due_at: new Date(Date.now() + 0.6 * HOUR).toISOString(), drafter: 'phrasebook',
      comment: { id: randomUUID(), text: comment.text, author_name: comment.author?.name ?? null, author_handle: comment.author?.handle ?? null, url: comment.url, posted_at: comment.posted_at, time_precision: comment.time_precision, platform: comment.platform, warnings: comment.warnings, captured_at: new Date().toISOString() } }],
    ['triage', { triage: { kind: route === 'ask' ? 'praise' : 'complaint', severity: 2 }, complete: false }],
    ['triage', { triage: triage(route, comment.text), complete: true }],
    ['plan', plan(route, comment.text)],
  ];
  if (!silent) {
    for (const word of text.split(/(?<= )/)) events.push(['delta', { text: word }]);
    events.push(['checks', checks(text, comment.platform)]);
  }
  events.push(['done', { draft_id, text: silent ? '' : text, drafter: 'phrasebook', state: 'done', note: null, timings: { first_token_ms: 4, total_ms: 9 }, tokens: { prompt: 0, completion: 0 }, context: { budget: 3000, tokens: 2990, dropped: [], masked: 0, sentence: dropped } }]);
  return events;
}

/** @param {string} route @param {string} text */
function triage(route, text) {
  const grave = text.includes('[approve]');
  return {
    kind: route === 'ask' ? 'praise' : route === 'ignore' ? 'trolling' : 'complaint', severity: grave ? 4 : 2, risk: grave ? 4 : 2, simple: false, persists: text.includes('week'), doubt: route === 'ask',
    arousal: 'upset', topic: 'late_delivery', department: 'Workshop', place: 'Leeds', language: 'en', register: null, detail: 'three weeks', source: 'rules',
    reasons: [{ about: 'persists', rule: 'again', words: 'third week' }, { about: 'arousal', rule: 'anger', words: 'nobody calls back' }],
  };
}

/** @param {string} route @param {string} text */
function plan(route, text) {
  const sentence = {
    ask: 'It reads like praise, but the words could be irony. What is it?',
    ignore: 'It attacks without naming a problem. A reply would only feed it; you may hide the comment.',
    invite: 'The matter needs the workshop: name the problem, apologise for the wait, and invite to one call.',
  }[route];
  const steps = [
    ['acknowledge', 'done', 'Names the three weeks of waiting.'], ['empathise', 'done', 'Says that it would upset anybody.'], ['apologise', 'done', 'For the wait, without admitting a fault.'],
    ['resolve_or_invite', 'done', 'Invites to the workshop’s number.'], ['follow_up', 'to_do', 'Two days after you copy the reply.'], ['escalate_or_concede', 'skipped', 'It is the first answer.'],
  ].map(([key, state, why]) => ({ key, state, reason: key, sentence: why }));
  const silent = route !== 'invite';
  return { route, reason: route, sentence, steps, contact: silent ? null : { kind: 'phone', value: '+44 113 496 0000', hours: 'Mon–Fri 9–17' }, fact: null, department: 'Workshop', approval_needed: text.includes('[approve]') };
}

/** @param {string} text @param {string} platform @param {string[]} [noted] */
function checks(text, platform, noted = []) {
  const length = [...text].length;
  const verdicts = [
    platform === 'x' && length > 280
      ? { check: 'length', level: 'block', code: 'length_over', params: { over: length - 280 }, sentence: `X takes 280 characters; this is ${length - 280} too many.`, overridable: false }
      : { check: 'length', level: 'ok', code: 'length_ok', params: {}, sentence: 'Short enough.', overridable: false },
    /refund/.test(text)
      ? { check: 'promises', level: 'block', code: 'promises_refund', params: {}, sentence: 'Promises a refund that is not a published fact.', overridable: true }
      : { check: 'promises', level: 'ok', code: 'promises_ok', params: {}, sentence: 'Promises nothing unpublished.', overridable: false },
    ...(/I have called/.test(text) && noted.length === 0
      ? [{ check: 'promises', level: 'block', code: 'promises_done', params: {}, sentence: '“I have called” says that something has been done; leave it out, or note that it was.', overridable: true }]
      : []),
    /sorry/i.test(text)
      ? { check: 'apology', level: 'ok', code: 'apology_ok', params: {}, sentence: 'Apologises for the experience.', overridable: false }
      : { check: 'apology', level: 'warn', code: 'apology_missing', params: {}, sentence: 'There is no apology, and the plan asks for one.', overridable: false },
    { check: 'contact', level: 'ok', code: 'contact_ok', params: {}, sentence: 'The contact is a published one.', overridable: false },
  ];
  return { verdicts, blocked: verdicts.some(({ level }) => level === 'block'), weighted_length: platform === 'x' ? length : null, limit: platform === 'x' ? 280 : null };
}

/** @param {string} code @param {string} sentence */
export function error(code, sentence, retryable = false) {
  return { error: { code, params: {}, sentence, retryable } };
}

/** @param {Response} response @param {number} status @param {any} body */
function json(response, status, body) {
  response.writeHead(status, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify(body));
}

const CONNECT = '<!doctype html><title>Connect</title><p id="connect-status"></p><button type="button" id="connect-extension" data-code="ABCD-EFGH" hidden>Connect this browser</button>';
const PRACTICE = readFileSync(new URL('pages/practice.html', import.meta.url), 'utf8');

/** @param {Response} response */
function page(response, html = CONNECT) {
  response.writeHead(200, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': "default-src 'none'", // as strict as a site can be
  });
  response.end(html);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const service = new FakeService();
  service.pauseMs = 25;
  await service.start(Number(process.argv[2] ?? 0));
  console.log(service.address);
}
