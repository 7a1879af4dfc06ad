"""In which form of address a reply speaks: French, Spanish and German.

A comment's `tu` may be anybody; a reply speaks to its reader, so one word is enough.
"""

from __future__ import annotations

import re

from ...domain.company import Register
from .base import CheckContext

_FORMS: dict[str, tuple[re.Pattern[str], re.Pattern[str]]] = {
    "fr": (
        re.compile(
            r"\b(?:vous|votre|vos|vôtres?)\b|\b(?!chez\b|assez\b)\w{3,20}ez\b", re.IGNORECASE
        ),
        re.compile(
            r"\b(?:tu|toi|ton|tes|ta|te|tien\w{0,3})\b|\bt'\w|-toi\b"
            r"|(?:^|[.!?:,;] )(?:appelle|écris|viens|passe|envoie|contacte|rejoins)\b",
            re.IGNORECASE,
        ),
    ),
    "es": (
        re.compile(
            r"\b(?:usted|ustedes|uds?)\b|\b(?:llame|escriba|contacte|envíe|venga|pase|disculpe)\b"
            r"|\b(?:permíta|indíque|díga|cuénte|escríba|lláme|envíe|mánde|contácte)(?:me|nos)\b",
            re.IGNORECASE,
        ),
        re.compile(
            r"\b(?:tú|tu|tus|ti|contigo|te|tuy[oa]s?|vos|os|vuestr[oa]s?)\b"
            r"|\b(?:llama|escrí?be|cuénta|mánda|envía|contácta|lláma|dí)(?:me|nos)\b"
            r"|\b(?:puedes|tienes|quieres|sabes|prefieres|llevas|estás|mereces|esperabas)\b",
            re.IGNORECASE,
        ),
    ),
    "de": (
        re.compile(r"(?<=[\w,;)] )(?:Sie|Ihnen|Ihre?[mnrs]?)\b|^\w{2,20}en Sie\b"),
        re.compile(
            r"\b(?:du|dir|dich|dein(?:e[mnrs]?)?|euch|eure?[mnrs]?)\b"
            r"|(?:^|[.!?:,;] |bitte )(?:ruf|schreib|melde|schick|komm|sag)\b(?! Sie)",
            re.IGNORECASE,
        ),
    ),
}
"""For each language what is formal, and what is familiar."""


def address_of(text: str, language: str) -> frozenset[str]:
    """Return the forms of address of the text: `formal`, `familiar`, both or none."""
    if language not in _FORMS:
        return frozenset()
    forms = zip(("formal", "familiar"), _FORMS[language], strict=True)
    return frozenset(name for name, pattern in forms if pattern.search(text))


def wanted_address(context: CheckContext) -> str | None:
    """Return the form that the reply should have; None where either may do."""
    if context.company.register is not Register.MIRROR:
        return context.company.register.value
    return context.triage.register
