/**
 * The worker wires: the menu, the shortcut, the badge; it opens the panel and queues what was
 * picked. It may be stopped after any line: all that must last is in storage.
 */

import { startCurrent } from './shared/current.js';
import { connectHere } from './shared/connecting.js';
import { CONNECT, DUE_CHANGED } from './shared/messages.js';
import { keepComment } from './shared/queue.js';
import { connectedApi, drain } from './shared/sending.js';
import { readFrom } from './shared/reading.js';
import { refreshBadge } from './shared/badge.js';
import { keepFromPages } from './shared/settings.js';
import { t } from './shared/i18n.js';

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

/** Send what waits, and count what is due. */
async function catchUp() {
  const api = await connectedApi();
  if (!api) return;
  await drain(api);
  await refreshBadge(api);
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
