/** The panel's wiring: storage tells what it is about, the desk works, the view shows. */

import { CONNECTION_KEY, CURRENT_PREFIX, DUE_CHANGED, QUEUE_PREFIX } from '../shared/messages.js';
import { readCurrent } from '../shared/current.js';
import { language, t, translatePage } from '../shared/i18n.js';
import { queued } from '../shared/queue.js';
import { connectedApi } from '../shared/sending.js';
import { readAddress, readLastName } from '../shared/settings.js';
import { pagesAt } from '../shared/address.js';
import { Copying } from './copying.js';
import { Desk, troubleOf } from './desk.js';
import { Store } from './store.js';
import { mountView } from './view/view.js';
import { Watch } from './watch.js';

translatePage(document);
const { id: windowId = 0 } = await chrome.windows.getCurrent();
const store = new Store();
const desk = new Desk(store, windowId);
const copying = new Copying(store, windowId, dueChanged);
const watch = new Watch(reach);
/** @type {import('../shared/api.js').Api | null} */
let api = null;

const view = mountView(document, { t, language: language() }, {
  typed: (text) => copying.typed(text),
  copy: () => void copying.copy(),
  lifting: (lifting) => store.dispatch({ type: 'lifting', lifting }),
  lift: (override) => void copying.lift(override),
  unlift: (code) => store.dispatch({ type: 'unlifted', code }),
  noteDone: (text) => void copying.noteDone(text),
  stop: () => void desk.stop(),
  redraft: (wishes) => void desk.redraft(wishes),
  release: (completed) => void desk.release(completed),
  answerFor: (companyId) => void desk.answerFor(companyId),
  retry: (itemId) => void desk.retry(itemId),
  discard: (itemId) => void desk.discard(itemId),
  reattach: () => void desk.takeUp(),
  tryNow: () => void watch.now(),
  openCases: () => void openCases(),
  openOptions: () => void chrome.runtime.openOptionsPage(),
  openConnectPage: () => void openConnectPage(),
});
store.subscribe(view);
store.subscribe((state) => watch.see(state));

chrome.storage.onChanged.addListener((changes, area) => {
  if (area === 'session' && changes[CURRENT_PREFIX + windowId]) void currentChanged();
  if (area === 'local' && changes[CONNECTION_KEY]) void start();
  if (area === 'local' && Object.keys(changes).some((key) => key.startsWith(QUEUE_PREFIX))) {
    void showQueue();
  }
});

await start();

async function start() {
  api = await connectedApi();
  desk.useApi(api);
  copying.useApi(api);
  await showQueue();
  store.dispatch({ type: 'name', name: await readLastName() });
  store.dispatch({ type: 'current', current: await readCurrent(windowId) });
  if (!api) store.dispatch({ type: 'service', service: 'unconnected' });
  else await Promise.all([desk.takeUp(), reach()]);
}

/** Whether the service answers; and what waited, if it does. */
async function reach() {
  if (!api) return;
  try {
    await api.prove();
    store.dispatch({ type: 'companies', companies: await api.companies() });
    store.dispatch({ type: 'service', service: 'ready' });
  } catch (error) {
    store.dispatch({ type: 'service', service: 'away', trouble: troubleOf(error) });
    return;
  }
  if (store.state.stage === 'kept') await desk.takeUp();
  await desk.drainOthers();
}

async function currentChanged() {
  const before = store.state.current;
  const current = await readCurrent(windowId);
  store.dispatch({ type: 'current', current });
  const news =
    current?.itemId !== before?.itemId || current?.receipt?.draftId !== before?.receipt?.draftId;
  if (news) await desk.takeUp();
}

async function showQueue() {
  store.dispatch({ type: 'queue', queue: await queued() });
}

function dueChanged() {
  void chrome.runtime.sendMessage({ type: DUE_CHANGED });
}

async function openCases() {
  if (!api) return;
  try {
    await chrome.tabs.create({ url: await api.signInLink('/cases') });
  } catch (error) {
    store.dispatch({ type: 'service', service: 'away', trouble: troubleOf(error) });
  }
}

async function openConnectPage() {
  await chrome.tabs.create({ url: pagesAt(await readAddress(), '/connect') });
}
