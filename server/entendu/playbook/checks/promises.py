"""`promises`: no refund, amount, deadline or compensation that is no published fact; nothing is
claimed as done. A person may override it with name and reason.

Knows the words of English, French, Spanish and German; amounts in every language.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ..facts import stems_of
from ..sentences import split_sentences
from .base import CheckContext, Found, block, ok

NAME = "promises"

_AMOUNT = re.compile(
    r"[$€£¥]\s?\d[\d.,]{0,20}|\b\d[\d.,]{0,20}\s?(?:[$€£¥]|%|eur\b|usd\b|gbp\b|euros?\b|dollars?\b|pounds?\b"
    r"|per ?cent\b|pour ?cent\b)",
    re.IGNORECASE,
)
_UNIT = (
    r"(?:minutes?|hours?|hrs?|h|days?|weeks?|months?|business days?|working days?|heures?|jours?"
    r"|semaines?|mois|minutos?|horas?|días?|semanas?|meses|minuten|stunden?|tagen?|wochen?)"
)
_NUMBER = (
    r"(?:\d{1,3}|an?|one|two|three|few|une?|deux|trois|quelques|dos|tres|ein\w{0,30}|zwei|drei)"
)
_DEADLINE = re.compile(
    rf"\b(?:within|in|under|less than|(?:in )?the next|sous|dans|d'ici|en moins de|dans les|en"
    rf"|dentro de|innerhalb(?: von)?|binnen)\s(?:the next\s|les\s|las\s)?{_NUMBER}[\s-]{_UNIT}\b"
    r"|\bby (?:today|tomorrow|tonight|the end of|monday|tuesday|wednesday|thursday|friday|saturday"
    r"|sunday|next week|noon|close of)"
    r"|\bd'ici (?:demain|ce soir|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|la fin)"
    r"|\b(?:avant|dès) (?:demain|ce soir|lundi|mardi|mercredi|jeudi|vendredi|samedi|la fin)"
    r"|\bbis (?:morgen|heute|montag|dienstag|mittwoch|donnerstag|freitag|ende)"
    r"|\b(?:antes de(?:l)?|para) (?:mañana|hoy|lunes|martes|miércoles|jueves|viernes)"
    r"|\b(?:will|'ll)\b[^.!?]{0,40}\b(?:today|tomorrow|tonight|right away|immediately|shortly)\b",
    re.IGNORECASE,
)
_VERB = r"(?:refund|reimburse|compensate|replace|credit|waive|exchange|pay (?:you|for))"
_GIFT = (
    r"(?:refunds?|reimbursement|compensation|vouchers?|discounts?|credit|replacement|gift cards?"
    r"|money back|goodwill|free of charge|complimentary|cash ?back)"
)
_GESTE = (
    r"(?:remboursement|dédommagement|indemnisation|bons? d'achat|remises?|geste commercial|avoir"
    r"|réductions?|compensation|cadeau)"
)
_PROMISE = re.compile(
    r"\b(?:we|i|they)(?:'ll| will| shall| can| could| are going to|'re going to| want to"
    rf"| would like to|'d like to) (?:(?:also|gladly|fully|of course|then|now|\w{{1,30}}ly) )?"
    rf"{_VERB}\b"
    rf"|\b(?:happy|glad|pleased|able|going) to (?:\w{{1,30}}ly )?{_VERB}\b"
    r"|\byou(?:'ll| will| can)(?: \w{1,30}ly)? be (?:\w{1,30}ly )?"
    r"(?:refunded|reimbursed|compensated|credited)"
    rf"|\byou(?:'ll| will) (?:get|receive|have|find)\b[^.!?]{{0,30}}\b{_GIFT}"
    rf"|\b(?:offer|give|send|get|issue|arrange|process)(?:ing)? (?:you )?"
    rf"(?:\w{{1,30}} ){{0,3}}{_GIFT}"
    r"|\bmake (?:it|this|that) up to you\b|\bon the house\b"
    r"|\b(?:vous |te |t')(?:rembours|dédommag|indemnis|remplac|échang|offr)(?:er|ir)(?:ons|ai|a)?\b"
    r"|\b(?:serez|seras|sera) (?:\w{1,30}ement )?(?:remboursée?s?|dédommagée?s?|indemnisée?s?)"
    rf"|\b(?:recevrez|recevras|aurez|auras|offrons|offre|offrir|accordons|accorder)\b[^.!?]{{0,30}}{_GESTE}"
    r"|\b(?:devolveremos|reembolsaremos|compensaremos|regalaremos|enviaremos un vale)\b"
    r"|\bwir (?:erstatten|ersetzen|entschädigen|schenken|werden [^.!?]{0,40}(?:erstatten|ersetzen"
    r"|entschädigen|gutschreiben))",
    re.IGNORECASE,
)
_WARRANT = re.compile(
    r"\b(?:guarantee|promise you|i promise|we promise|you have my word|rest assured)\b"
    r"|\b(?:je|nous) (?:vous |te )?(?:promets|promettons|garantis|garantissons)\b"
    r"|\b(?:will|'ll) (?:never|not) happen again\b|\bne se reproduira (?:pas|plus)\b"
    r"|\bse lo (?:garantiz|promet)\w{1,30}|\bgarantieren wir\b|\bwir versprechen\b",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"\b(?:i|we)(?:'ve| have)(?: \w{1,30}ly| already| now| just)? (?:passed|forwarded|escalated"
    r"|contacted|called|spoken|refunded|cancelled|canceled|processed|issued|sent|informed|opened|fixed|resolved"
    r"|arranged|credited|reported|asked|alerted|raised|notified|told)\b"
    r"|\b(?:j'ai|nous avons)(?: déjà| bien| aussitôt)? (?:transmis|contacté|appelé|remboursé|annulé"
    r"|ouvert|envoyé|signalé|prévenu|fait remonter|réglé|résolu|alerté|demandé|informé)\b"
    r"|\b(?:he|hemos) (?:enviado|contactado|llamado|avisado|reembolsado|trasladado|resuelto)\b"
    r"|\b(?:ich habe|wir haben)\b[^.!?]{0,60}\b(?:weitergeleitet|erstattet|informiert|angerufen"
    r"|kontaktiert|gemeldet|storniert|geschickt)\b",
    re.IGNORECASE,
)
_PATTERNS = (
    ("amount", _AMOUNT),
    ("deadline", _DEADLINE),
    ("compensation", _PROMISE),
    ("guarantee", _WARRANT),
    ("done", _DONE),
)
_NOTED = re.compile(
    r"\b(?:i have|i've|we have|we've|j'ai|nous avons|he|hemos|ich habe|wir haben)\b", re.I
)
_COVERED = 0.6
"""Share of a sentence's telling words that a fact must hold for the sentence to state it."""


def check(text: str, context: CheckContext) -> Found:
    """Block the first promise of each sort that no published fact covers."""
    found: Found = ()
    facts = [fact.text for fact in context.company.facts_on(context.today)]
    rest = _without_facts(text.replace("’", "'"), facts)
    seen: set[str] = set()
    for sentence in split_sentences(rest):
        for what, pattern in _PATTERNS:
            promised = pattern.search(sentence)
            if (
                promised is None
                or what in seen
                or _covered(what, promised.group(), sentence, facts)
            ):
                continue
            if what == "done" and _NOTED.search(context.instruction or ""):
                continue  # the person said themselves what they did
            seen.add(what)
            found += (block(NAME, what, {"words": promised.group()}, overridable=True),)
    return found or (ok(NAME),)


def _without_facts(text: str, facts: list[str]) -> str:
    """Take published statements out, whether or not their first letter and full stop were kept."""
    for fact in facts:
        core = fact.replace("’", "'").strip().rstrip(".!")
        if len(core) > 1:
            pattern = f"[{re.escape(core[0].lower() + core[0].upper())}]{re.escape(core[1:])}"
            text = re.sub(pattern, " ", text)
    return text


def _covered(what: str, words: str, sentence: str, facts: list[str]) -> bool:
    """Say whether a fact says the same: its amount or its deadline, or most of the sentence."""
    if what in ("guarantee", "done"):
        return False
    if what in ("amount", "deadline"):
        numbers = re.findall(r"\d+", words)
        return bool(numbers) and any(
            all(re.search(rf"(?<!\d){n}(?!\d)", fact) for n in numbers)
            and (what == "deadline" or _same_sign(words, fact))
            for fact in facts
        )
    spoken = _stems(sentence)
    return bool(spoken) and any(
        len(spoken & _stems(fact)) >= _COVERED * len(spoken) for fact in facts
    )


@lru_cache(maxsize=512)
def _stems(text: str) -> frozenset[str]:
    """Return the stems; kept, as each sentence is held against every fact."""
    return frozenset(stems_of(text))


def _same_sign(words: str, fact: str) -> bool:
    signs = re.findall(r"[$€£¥%]", words)
    return not signs or any(sign in fact for sign in signs)
