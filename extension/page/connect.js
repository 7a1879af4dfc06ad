/*
 * On the service's own page "Connect a browser": shows its button, which is of no use without the
 * extension, and hands the pairing code to the worker when the person presses it.
 */
(() => {
  const button = document.getElementById('connect-extension');
  const status = document.getElementById('connect-status');
  if (!button?.hidden) return;
  button.hidden = false;

  button.addEventListener('click', async (event) => {
    // The page could press its own button; only the person's click connects.
    if (!event.isTrusted) return;
    button.setAttribute('aria-busy', 'true');
    if (status) status.textContent = chrome.i18n.getMessage('connectWorking');
    const answer = await chrome.runtime.sendMessage({
      type: 'entendu:connect',
      code: button.dataset.code ?? '',
    });
    button.removeAttribute('aria-busy');
    if (answer.connected) document.documentElement.dataset.entenduConnected = 'yes';
    if (status) status.textContent = answer.sentence;
  });
})();
