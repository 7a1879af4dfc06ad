"""`tone`: no insult, sarcasm, blame, pile-up of exclamations, corporate filler, placeholder.

Knows the words of English, French, Spanish and German; the commoner insults of more languages, and
placeholders, exclamations and capitals in all of them.
"""

from __future__ import annotations

import re

from ...domain.triage import Kind
from ..words import Hit, fold
from .base import (
    WORD_LANGUAGES,
    CheckContext,
    Found,
    block,
    language_of,
    ok,
    unknown_language,
    warn,
)
from .blame_words import BLAME
from .filler_words import FILLER
from .foreign_insult_words import FOREIGN_INSULTS, UNPARTED
from .harmless_words import HARMLESS
from .insult_words import INSULTS
from .sarcasm_words import SARCASM
from .spoken import Spoken, said, words_of

NAME = "tone"

_INSULTS = Spoken(INSULTS, FOREIGN_INSULTS)
_MANNERS = Spoken(BLAME, SARCASM, FILLER, HARMLESS)
_UNPARTED = re.compile("|".join(map(re.escape, UNPARTED)))

_BRACKETED = re.compile(r"[\[【［][^\[\]【】［］\n]{1,300}[\]】］](?!\()")
_LETTER = re.compile(r"[^\W\d_]")
_WHO = (
    r"(?:[Nn]ame|[Nn]om|[Pp]rénom|[Nn]ombre|[Aa]pellidos?|[Vv]orname|[Nn]achname|[Uu]sername"
    r"|[Ff]irst ?[Nn]ame|[Cc]ustomer)"
)
_TAGS = (
    "p|br|b|i|u|a|hr|div|span|script|style|img|html|head|body|strong|em|ul|ol|li|h[1-6]|table|td|tr"
)
"""Tags of HTML are markup, which `instructions` blocks."""
_PLACEHOLDER = re.compile(
    r"\{\{?[^{}\n]{0,40}\}?\}"
    rf"|<(?!3\b|(?:{_TAGS})\b)[a-zA-Z][^<>\n]{{0,40}}>|<<[^<>\n]{{1,40}}>>"
    r"|_{3,}|\bX{3,}\b|\bxx+\b(?!\s{0,9}$)|[○〇◯●]{2,}"
    r"|\b(?:TODO|TBD|TBC|INSERT|LOREM IPSUM)\b|\b[A-Z]{3,20}_[A-Z]{2,20}\b|#[A-Z]{3,20}#"
    r"|%\w{1,60}%|%[sd]\b|\$\{[^{}]{0,200}\}|\$[A-Z]{3,20}\b"
    r"|\b(?:first|last|customer|client|user|agent|company|order)_(?:name|number|id)\b"
    r"|\b(?:your name here|company name|customer name|votre nom ici|nom du client"
    r"|nom de l'entreprise|nombre del cliente|ihr name hier|name des kunden)\b"
    r"|\((?:insert|your name|name|votre nom|nom|prénom|su nombre|nombre|ihr name|vorname)\b"
    r"[^()\n]{0,40}\)"
    r"|\b(?:[Dd]ear|[Hh]i|[Hh]ello|[Bb]onjour|[Cc]her|[Cc]hère|[Hh]ola|[Ee]stimad[oa]|[Hh]allo"
    rf"|[Ll]ieber?|[Gg]uten [Tt]ag) {_WHO}\s?[,:!]",
    re.MULTILINE,
)
_PILE_UP = re.compile(r"[!！][!！?？]{0,9}[!！]")
_MOST_EXCLAMATIONS = 3
_CAPITALS = re.compile(r"[^\W\d_]{3,60}")
_LONG = 4
"""Letters of a word in capitals that is no abbreviation (`SMS`, `VIP`)."""


def check(text: str, context: CheckContext) -> Found:
    """Block a placeholder and an insult; warn of every other wrong tone."""
    found: Found = ()
    if left := _left_to_fill_in(text):
        found += (block(NAME, "placeholder", {"words": left[:40]}),)
    language = language_of(text, context)
    if insult := _insult(text, language, context):
        found += (block(NAME, "insult", {"words": insult}),)
    manners = _manners(text, language)
    if blame := manners.get("blame"):
        found += (warn(NAME, "blame", {"words": blame}),)
    sarcasm = manners.get("sarcasm")
    if sarcasm and context.triage.kind is not Kind.PRAISE:
        found += (warn(NAME, "sarcasm", {"words": sarcasm}),)
    if filler := manners.get("filler"):
        found += (warn(NAME, "filler", {"words": filler}),)
    if _PILE_UP.search(text) or text.count("!") + text.count("！") > _MOST_EXCLAMATIONS:
        found += (warn(NAME, "exclamation"),)
    if not left and (shouted := _shouted(text, context)):
        found += (warn(NAME, "shouting", {"words": shouted}),)
    if found:
        return found
    return (ok(NAME) if language in WORD_LANGUAGES else unknown_language(NAME, language),)


def _left_to_fill_in(text: str) -> str | None:
    bracketed = (found for found in _BRACKETED.finditer(text) if _LETTER.search(found.group()))
    left = next(bracketed, None) or _PLACEHOLDER.search(text)
    return left.group() if left else None


def _insult(text: str, language: str, context: CheckContext) -> str | None:
    """Return an insult in the text's language, or in the one it should be in."""
    for each in dict.fromkeys((language, context.language or context.triage.language)):
        for hit in _INSULTS.find(text, each):
            return said(text, hit)
    unparted = _UNPARTED.search(text)
    return unparted.group() if unparted else None


def _manners(text: str, language: str) -> dict[str, str]:
    """Return the first words of each wrong manner."""
    hits = _MANNERS.find(text, language)
    fine = {place for hit in hits if hit.label == "fine" for place in _places(hit)}
    found: dict[str, str] = {}
    for hit in hits:
        if hit.label != "fine" and hit.label not in found and fine.isdisjoint(_places(hit)):
            found[hit.label] = said(text, hit)
    return found


def _places(hit: Hit) -> range:
    return range(hit.first, hit.last + 1)


def _shouted(text: str, context: CheckContext) -> str | None:
    """Return words in capitals that are neither the comment's nor a name of the company's."""
    shouted = [word for word in _CAPITALS.findall(text) if word.isupper() and word != word.lower()]
    if len(shouted) < 2 or max(map(len, shouted)) < _LONG:
        return None
    known = {token.folded for token in words_of(context.comment)}
    company = context.company
    for published in (company.name, company.signature or "", *(f.text for f in company.facts)):
        known |= {token.folded for token in words_of(published)}
    loud = [word for word in shouted if fold(word) not in known]
    return " ".join(loud)[:60] if len(loud) >= 2 and max(map(len, loud)) >= _LONG else None
