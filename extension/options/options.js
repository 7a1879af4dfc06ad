/** Connect, test, disconnect; and what is read and sent. Shown once after the installation. */

import { loopbackAddress, pagesAt } from '../shared/address.js';
import { askHealth } from '../shared/api.js';
import { connect } from '../shared/connecting.js';
import { EntenduError } from '../shared/errors.js';
import { language, t, translatePage } from '../shared/i18n.js';
import { ADDRESS_KEY, CONNECTION_KEY } from '../shared/messages.js';
import { connectedApi } from '../shared/sending.js';
import { readAddress, readConnection, writeAddress, writeConnection } from '../shared/settings.js';

translatePage(document);
if (location.hash === '#welcome') part('.lead').textContent = t('welcomeLead');
await show();
chrome.storage.onChanged.addListener((changes) => {
  if (changes[CONNECTION_KEY] || changes[ADDRESS_KEY]) void show();
});

part('#pairing').addEventListener('submit', (event) => {
  event.preventDefault();
  void told(async () => {
    const field = /** @type {HTMLInputElement} */ (part('#code'));
    await connect(await readAddress(), field.value);
    field.value = '';
    return t('connectDone');
  });
});
part('#test').addEventListener('click', () => void told(test));
part('#disconnect').addEventListener('click', () =>
  told(async () => {
    await writeConnection(null);
    return t('optionsDisconnected');
  }),
);
part('#address-form').addEventListener('submit', (event) => {
  event.preventDefault();
  void told(changeAddress);
});

async function show() {
  const connection = await readConnection();
  const address = await readAddress();
  const host = new URL(address).host;
  part('#unconnected').hidden = connection !== null;
  part('#disconnect').hidden = connection === null;
  part('#practice-page').hidden = connection === null;
  part('#connection').className = connection ? 'state connected' : 'state apart';
  part('#connection').textContent = connection
    ? t('optionsConnectedTo', host, connection.agent?.name ?? t('optionsSomebody'))
    : t('optionsNotConnected');
  /** @type {HTMLInputElement} */ (part('#address')).value = address;
  part('#connect-page').setAttribute('href', pagesAt(address, '/connect'));
  part('#practice-page').setAttribute('href', pagesAt(address, '/practice'));
}

/** @returns {Promise<string>} that the service is there, is ours, and what writes the drafts */
async function test() {
  const api = await connectedApi();
  if (!api) {
    const { version } = await askHealth({ address: await readAddress(), language: language(), t });
    return t('testUnconnected', version);
  }
  const { version, drafter, model } = await api.prove();
  const companies = (await api.companies()).filter(({ practice }) => !practice);
  const names = companies.map(({ name }) => name).join(', ') || t('testNoCompany');
  return drafter === 'model'
    ? t('testModel', version, model ?? '', names)
    : t('testPhrasebook', version, names);
}

/** A token belongs to the service that gave it: another address means to connect anew. */
async function changeAddress() {
  const address = loopbackAddress(/** @type {HTMLInputElement} */ (part('#address')).value);
  if (!address) throw new EntenduError('address_wrong', t('addressWrong'));
  if (address !== (await readAddress())) {
    await writeConnection(null);
    await writeAddress(address);
  }
  return t('addressSaved', new URL(address).host);
}

/**
 * Do it and say how it went.
 * @param {() => Promise<string>} act
 */
async function told(act) {
  const outcome = part('#outcome');
  try {
    outcome.textContent = await act();
    outcome.className = 'outcome';
  } catch (error) {
    if (!(error instanceof EntenduError)) throw error;
    outcome.textContent = error.sentence;
    outcome.className = 'outcome bad';
  }
  outcome.hidden = false;
}

/** @param {string} css */
function part(css) {
  return /** @type {HTMLElement} */ (document.querySelector(css));
}
