/**
 * The worker wires: the menu, the shortcut, the badge; it opens the panel and queues what was
 * picked. It may be stopped after any line: all that must last is in storage.
 */

import { startCurrent } from './shared/current.js';
import { connectHere } from './shared/connecting.js';
import { CONNECT, DUE_CHANGED, READ_COMMENT } from './shared/messages.js';
import { keepComment } from './shared/queue.js';
import { connectedApi, drain } from './shared/sending.js';
import { EntenduError } from './shared/errors.js';
import { keepFromPages } from './shared/settings.js';
import { t } from './shared/i18n.js';
import { readerFor } from './sites/index.js';
import { readSelection } from './sites/selection.js';

const SITES = [
  'https://x.com/*',
  'https://pro.x.com/*',
  'https://www.facebook.com/*',
  'https://business.facebook.com/*',
  'http://entendu.localhost/practice/*',
];

chrome.runtime.onInstalled.addListener(({ reason }) => {
  makeMenu();
  void greetOpenPages();
  if (reason === 'install') {
    void chrome.tabs.create({ url: chrome.runtime.getURL('options/options.html#welcome') });
  }
});
chrome.runtime.onStartup.addListener(makeMenu);

chrome.contextMenus.onClicked.addListener((info, tab) => {
  if (!tab) return;
  openPanel(tab);
  void pick(tab, { frameId: info.frameId ?? 0, command: false });
});

chrome.commands.onCommand.addListener((_command, tab) => {
  if (!tab) return;
  openPanel(tab);
  void pick(tab, { frameId: 0, command: true });
});

chrome.action.onClicked.addListener(openPanel);

chrome.runtime.onMessage.addListener((message, sender, respond) => {
  if (sender.id !== chrome.runtime.id) return false;
  if (message?.type === DUE_CHANGED) void catchUp();
  if (message?.type !== CONNECT) return false;
  connectHere(String(message.code), sender.url ?? '').then(respond);
  return true;
});

void keepFromPages();
void catchUp();

/**
 * Both browsers open a panel only at once, in the very call that the click makes.
 * @param {chrome.tabs.Tab} tab
 */
function openPanel(tab) {
  const opened = chrome.sidebarAction
    ? chrome.sidebarAction.open()
    : chrome.sidePanel.open({ tabId: /** @type {number} */ (tab.id) });
  opened.catch((problem) => console.warn('The panel did not open:', problem));
}

/** One item wherever it is of use. Selected text has an item of its own on every other page. */
function makeMenu() {
  chrome.contextMenus.removeAll(() => {
    const title = t('menuDraft');
    chrome.contextMenus.create({
      id: 'draft-comment',
      title,
      contexts: ['page', 'frame', 'link', 'image', 'video', 'audio', 'editable'],
      documentUrlPatterns: SITES,
    });
    chrome.contextMenus.create({ id: 'draft-selection', title, contexts: ['selection'] });
  });
}

/**
 * @param {chrome.tabs.Tab} tab
 * @param {{frameId: number, command: boolean}} click
 */
async function pick(tab, click) {
  const { comment, notice } = await readFrom(/** @type {number} */ (tab.id), click);
  if (!comment) {
    await startCurrent(tab.windowId, { itemId: crypto.randomUUID(), notice });
    return;
  }
  const held = comment.surface === 'selection';
  const item = await keepComment({ comment, companyId: null, held });
  await startCurrent(tab.windowId, { itemId: item.id, comment });
  await catchUp();
}

/**
 * @param {number} tabId
 * @param {{frameId: number, command: boolean}} click
 * @returns {Promise<{comment: import('./shared/types.d.ts').PageComment | null,
 *   notice: import('./shared/types.d.ts').Notice | null}>}
 */
async function readFrom(tabId, { frameId, command }) {
  const answer = await chrome.tabs
    .sendMessage(tabId, { type: READ_COMMENT, command }, { frameId })
    .catch(() => null); // no content script: another site, or a page older than the extension
  if (answer?.comment) return { comment: answer.comment, notice: null };
  const selected = await takeSelection(tabId, frameId);
  if (!selected) return { comment: null, notice: 'closed-page' };
  const comment = readSelection(selected.text, { location: selected });
  return { comment, notice: !answer && readerFor(selected) ? 'reload-page' : 'not-a-comment' };
}

/**
 * The menu's own `selectionText` has lost its line breaks, so the page is asked; the click has
 * given leave (`activeTab`).
 * @param {number} tabId
 * @param {number} frameId
 */
async function takeSelection(tabId, frameId) {
  const [answer] = await chrome.scripting
    .executeScript({
      target: { tabId, frameIds: [frameId] },
      func: () => ({
        text: getSelection()?.toString() ?? '',
        href: location.href,
        hostname: location.hostname,
        pathname: location.pathname,
        origin: location.origin,
      }),
    })
    .catch(() => []); // the browser's own pages and stores are closed to extensions
  return answer?.result ?? null;
}

/** Send what waits, and count what is due. */
async function catchUp() {
  const api = await connectedApi();
  if (!api) return;
  await drain(api);
  await refreshBadge(api);
}

/** @param {import('./shared/api.js').Api} api */
async function refreshBadge(api) {
  try {
    const { count } = await api.due();
    await chrome.action.setBadgeBackgroundColor({ color: '#0f766e' });
    await chrome.action.setBadgeText({ text: count ? String(count) : '' });
    await chrome.action.setTitle({ title: count ? t('badgeDue', count) : t('actionTitle') });
  } catch (error) {
    if (!(error instanceof EntenduError)) throw error; // service away: the badge stays as it was
  }
}

/** The service's own pages may have been open before the extension was there. */
async function greetOpenPages() {
  for (const tab of await chrome.tabs.query({ url: 'http://entendu.localhost/*' })) {
    const path = new URL(tab.url ?? 'http://entendu.localhost/').pathname;
    const file = path.startsWith('/connect') ? 'page/connect.js' : 'page/loader.js';
    const tabId = /** @type {number} */ (tab.id);
    await chrome.scripting.executeScript({ target: { tabId }, files: [file] }).catch(() => []);
  }
}
