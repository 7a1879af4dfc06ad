/** "3 h", "2 d", "5 sem": the only time that Facebook shows beside a comment. */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The units as Facebook abbreviates them in its languages; what is not here stays unknown. */
const UNITS = new Map([
  ...words(MINUTE, 'm min mins minute minutes minuto minutos minuti minuten dk мин 分 分前 분'),
  ...words(HOUR, 'h hr hrs hour hours heure heures hora horas ora ore std stunde stunden u uur godz sa ч 時間 小时 시간'),
  ...words(DAY, 'd day days j jour jours día días dia dias g giorno giorni t tag tage dag dagen dni dzień gün д 日 天 일'),
  ...words(7 * DAY, 'w wk wks week weeks sem semaine semaines semana semanas sett settimana settimane wo woche wochen weken tyg hf нед 週間 周 주'),
  ...words(365 * DAY, 'y yr yrs year years an ans año años ano anos anno anni jahr jahre jaar r lat yıl г 年 년'),
]);

/**
 * @param {string} shown the text of the link with the time
 * @param {Date} now
 * @returns {string | null} ISO 8601, true within half a unit; null where it cannot be told
 */
export function approximateTime(shown, now) {
  const found = /^\D{0,12}?(\d{1,3})\s*([\p{L}]+)\.?(?:\s\p{L}+)?$/u.exec(shown.trim());
  if (!found) return null;
  const unit = UNITS.get(found[2].toLowerCase());
  return unit ? new Date(now.getTime() - Number(found[1]) * unit).toISOString() : null;
}

/**
 * @param {number} length
 * @param {string} list
 * @returns {[string, number][]}
 */
function words(length, list) {
  return list.split(' ').map((word) => [word, length]);
}
