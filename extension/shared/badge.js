/** The number on the button: how many cases have something due. */

import { EntenduError } from './errors.js';
import { t } from './i18n.js';

/** @param {import('./api.js').Api} api */
export async function refreshBadge(api) {
  try {
    const { count } = await api.due();
    await chrome.action.setBadgeBackgroundColor({ color: '#0f766e' });
    await chrome.action.setBadgeText({ text: count ? String(count) : '' });
    await chrome.action.setTitle({ title: count ? t('badgeDue', count) : t('actionTitle') });
  } catch (error) {
    if (!(error instanceof EntenduError)) throw error; // service away: the badge stays as it was
  }
}
