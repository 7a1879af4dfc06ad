/** Words in the person's language, out of `_locales`. */

/** @type {import('./types.d.ts').Translate} */
export function t(key, ...substitutions) {
  return chrome.i18n.getMessage(key, substitutions.map(String)) || key;
}

/**
 * BCP 47. The browser's own language where there are words in it, with its region for dates; else
 * that of the words, so that no sentence mixes two.
 */
export function language() {
  const spoken = chrome.i18n.getUILanguage();
  const written = t('languageTag');
  return spoken.split('-')[0] === written ? spoken : written;
}

/**
 * Fill what is marked `data-t` (text), `data-t-label` (aria-label) and `data-t-hint` (placeholder).
 * @param {Document} document
 */
export function translatePage(document) {
  document.documentElement.lang = t('languageTag');
  for (const element of document.querySelectorAll('[data-t]')) {
    element.textContent = t(element.getAttribute('data-t') ?? '');
  }
  for (const element of document.querySelectorAll('[data-t-label]')) {
    element.setAttribute('aria-label', t(element.getAttribute('data-t-label') ?? ''));
  }
  for (const element of document.querySelectorAll('[data-t-hint]')) {
    element.setAttribute('placeholder', t(element.getAttribute('data-t-hint') ?? ''));
  }
}
