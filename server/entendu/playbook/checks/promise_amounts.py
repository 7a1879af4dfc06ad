"""Amounts and deadlines in a reply, in any language: what is looked for, and what excuses it."""

from __future__ import annotations

import re

_SIGN = r"[$€£¥₽₺₹₩₴₪฿﷼%٪‰]"
_MONEY = (
    r"(?:eur|usd|gbp|chf|cad|aud|jpy|pln|euros?|dollars?|pounds?|quid|bucks|pence|cents?|pesos?"
    r"|reais"
    r"|francs?|franken|zł(?:otych|ote)?|złotych|kr(?:oner|onen|onor)?|kč|ft|lei|lira|tl"
    r"|руб\w{0,5}|р\."
    r"|евро|доллар\w{0,4}|avro|يورو|دولار\w{0,2}|ريال\w{0,2}|درهم\w{0,2}|جنيه\w{0,2}|دينار\w{0,2}"
    r"|円|元|원|ユーロ|ドル|per ?cent|pour ?cent|por ?cien(?:to)?|prozent|per ?cento|procent\w{0,2}"
    r"|процент\w{0,3}|yüzde|パーセント|割引|割|بالمئة|بالمائة)"
)
_NUMBER_WORD = (
    r"(?:five|ten|fifteen|twenty|twenty-five|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred"
    r"|cinq|dix|quinze|vingt|vingt-cinq|trente|quarante|cinquante|soixante|cent|cinco|diez|quince"
    r"|veinte|veinticinco|treinta|cuarenta|cincuenta|cien|fünf|zehn|fünfzehn|zwanzig|dreißig"
    r"|vierzig"
    r"|fünfzig|hundert)"
)
AMOUNT = re.compile(
    rf"{_SIGN}\s?\d[\d.,]{{0,20}}|(?<!\w)\d[\d.,' ]{{0,20}}?\s?(?:{_SIGN}|{_MONEY}(?![^\W\d_]))"
    rf"|(?<!\w)\d[\d.,]{{0,20}}(?:円|元|원|割)|\b{_NUMBER_WORD} (?:euros?|dollars?|pounds?|quid"
    rf"|per ?cent"
    r"|pour ?cent|por ?ciento|prozent)\b|%\s?\d{1,3}\b",
    re.IGNORECASE,
)

_UNIT = (
    r"(?:minutes?|hours?|hrs?|h|days?|weeks?|months?|business days?|working days?|heures?|jours?"
    r"|semaines?|mois|minutos?|horas?|días?|semanas?|meses|minuten|stunden?|tage?n?|wochen?"
    r"|monaten?"
    r"|werktagen?|jours ouvrés|días hábiles|giorni|giorno|ore|settiman[ae]|dias?|uur|dagen|weken"
    r"|дней"
    r"|дня|часов|часа|недел\w{1,2}|gün|saat|hafta|dni|godzin\w{0,2}|tygodni\w{0,2})"
)
_NUMBER = (
    r"(?:\d{1,3}|an?|one|two|three|four|five|six|seven|ten|twelve|fourteen|few|couple of"
    r"|twenty-four|forty-eight|seventy-two|thirty|une?|deux|trois|quatre|cinq|sept|huit|dix|quinze"
    r"|vingt-quatre|quarante-huit|quelques|dos|tres|cuatro|cinco|diez|quince|veinticuatro"
    r"|cuarenta y ocho|unos|unas|vierundzwanzig|achtundvierzig|vier|fünf|sechs|zehn|vierzehn"
    r"|ein\w{0,30}|zwei|drei|wenigen|wenige|paar)"
)
_IN_WORDS = {
    1: "one un une uno una ein eine einen einem einer",
    2: "two deux dos zwei",
    3: "three trois tres drei",
    4: "four quatre cuatro vier",
    5: "five cinq cinco fünf",
    6: "six seis sechs",
    7: "seven sept siete sieben",
    8: "eight huit ocho acht",
    10: "ten dix diez zehn",
    12: "twelve douze doce zwölf",
    14: "fourteen quatorze catorce vierzehn",
    15: "fifteen quinze quince fünfzehn",
    24: "twenty-four vingt-quatre veinticuatro vierundzwanzig",
    30: "thirty trente treinta dreißig",
    48: "forty-eight quarante-huit achtundvierzig",
}
IN_DIGITS = {word: str(number) for number, words in _IN_WORDS.items() for word in words.split()}
_DAY = (
    r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|lundi|mardi|mercredi|jeudi"
    r"|vendredi"
    r"|samedi|dimanche|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lunes|martes"
    r"|miércoles|jueves|viernes|sábado|domingo)"
)
_EVENT = (
    r"(?:wedding|birthday|party|flight|trip|weekend|christmas|holidays?|ceremony|interview|match"
    r"|concert|departure|exam|mariage|anniversaire|fête|vol|voyage|départ|week-end|noël|vacances"
    r"|cérémonie|entretien|examen|boda|cumpleaños|fiesta|vuelo|viaje|navidad|vacaciones|ceremonia"
    r"|hochzeit|geburtstag|feier|abflug|reise|wochenende|weihnachten|abfahrt|prüfung)"
)
_SOON = (
    r"(?:before (?:the |your |his |her |\w{3,12}'s )?" + _EVENT + r"|dans l'heure|en fin de journée"
    rf"|avant (?:le |la |l'|les |votre |ton |son |sa )?{_EVENT}|within (?:minutes|hours|days)"
    rf"|antes de(?:l)? (?:la |tu |su |las )?{_EVENT}|vor (?:der |dem |ihrer |deiner )?{_EVENT}"
    r"|today|tomorrow|tonight|right away|immediately|shortly|straight away|asap|next week"
    r"|this week"
    r"|this evening|this afternoon|first thing|by return|in no time|before the weekend"
    r"|end of (?:the )?"
    rf"(?:day|week|month)|(?:on |this |next )?{_DAY}|demain|aujourd'hui|ce soir"
    rf"|la semaine prochaine"
    r"|cette semaine|dans la (?:journée|matinée|semaine)|immédiatement|sans délai|mañana"
    r"|hoy mismo|hoy"
    r"|esta (?:tarde|noche|semana|mañana)|la (?:próxima semana|semana que viene|semana próxima)"
    r"|enseguida"
    r"|de inmediato|inmediatamente|cuanto antes|morgen|heute|heute noch|nächste woche|diese woche"
    r"|umgehend"
    r"|sofort|in kürze|unverzüglich|noch heute)"
)
DEADLINE = re.compile(
    rf"\b(?:within|under|less than|in (?:under|less than)|(?:in |over )?the next|sous|d'ici"
    rf"|en moins de"
    rf"|dans les|avant|antes de|en menos de|innerhalb(?: von| der nächsten)?|binnen|entro|em até"
    rf"|binnen"
    rf"|в течение|w ciągu)\s(?:the next\s|les\s|las\s|los\s)?{_NUMBER}[\s-]{{0,2}}{_UNIT}\b"
    r"|\bwithin the (?:hour|day|week)\b|\b(?:by|before) \d{1,2}(?::\d\d)? ?(?:am|pm|o'clock)\b"
    r"|\b(?:avant|d'ici) \d{1,2} ?h\b|\bbis \d{1,2}(?:[:.]\d\d)? uhr\b|\bantes de las \d"
    rf"|\bby (?:today|tomorrow|tonight|the end of|{_DAY}|next week|noon|close of)"
    rf"|\bd'ici (?:à )?(?:demain|ce soir|{_DAY}|la fin)|\b(?:avant|dès|pour) (?:demain|ce soir"
    rf"|{_DAY}|la fin)"
    rf"|\bbis (?:morgen|heute|{_DAY}|ende|spätestens|zum \d)|\bspätestens\b|\ba más tardar\b"
    rf"|\bau plus tard\b"
    rf"|\bantes de(?:l)? (?:mañana|hoy|{_DAY}|fin)|\bpara (?:mañana|hoy|el {_DAY})"
    r"|\b(?:entro|até) (?:domani|oggi|stasera|amanhã|hoje|luned|marted|mercoled|gioved|venerd"
    r"|sexta|segunda)"
    r"|до (?:пятницы|понедельника|завтра|конца)|do (?:piątku|poniedziałku|jutra|końca)"
    r"|yarına kadar|(?:gün|saat|hafta) içinde|خلال (?:\d|يوم|أسبوع|ساعات|أيام)"
    r"|(?:\d{1,3}|[一二三四五六七八九十])(?:日|時間|週間|営業日)(?:以内|後)|(?:明日|本日|今週)(?:中に|までに)",
    re.IGNORECASE,
)
"""A deadline by its own words."""
SOON = re.compile(
    rf"\b(?:in|en|dans|dentro de|in den nächsten|fra|em|over)\s(?:the next\s"
    rf"|los próximos\s)?{_NUMBER}"
    rf"[\s-]{{0,2}}{_UNIT}\b"
    rf"|(?<!since )(?<!seit )(?<!depuis )(?<!desde )(?<!last )\b{_SOON}(?![^\W_])",
    re.IGNORECASE,
)
"""A deadline only where the sentence speaks of what we shall do."""
FUTURE = re.compile(
    r"\b(?:will|(?:i|we|you|it|they|that)'ll|(?:is|are|am|'re|'m) going to|expect (?:to|a|your"
    r"|an)|arrives?"
    r"|is coming|(?:you|we) (?:get|receive|send|deliver|refund|fix)|hear from)\b"
    r"|\b(?:vais|allons|va|vas|allez) (?!bien)\w{2,20}(?:er|ir|re|oir)\b|\b\w{3,20}(?:erai|irai"
    r"|rai|ras|ra|rons|rez"
    r"|ront)\b|\b(?:recevez|arrive|livrons|rappelons|rappelle|passe|passent|vient|sera|fera)\b"
    r"|\b\w{3,20}(?:aré|eré|iré|aremos|eremos|iremos|arás|erás|irás|ará|erá|irá|arán|erán|irán"
    r"|drá|drás"
    r"|dré|dremos)\b|\b(?:va|vas|vamos|voy) a\b|\b(?:llega|llegan|recibes|recibe|sale|tienes"
    r"|te llamo)\b"
    r"|\b(?:wird|werden|werde|wirst|kommt|kommen|erhalten|erhältst|bekommen|bekommst|melde|melden"
    r"|rufe"
    r"|liefern|schicken|läuft)\b"
    r"|\bist\b[^.!?]{0,30}\b(?:da|fertig|bei (?:ihnen|dir)|erledigt|behoben)\b",
    re.IGNORECASE,
)
