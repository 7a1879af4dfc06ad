"""What may have any shape and is told by the word before it: passwords, codes, papers, plates.

Knows the words of English, French, Spanish and German.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from ..late_pattern import LatePattern
from ..said_words import Reading, said
from .digit_runs import Found

PASSWORD, PIN, CODE, SORT = "password", "pin", "code", "sort code"
PAPER, PLATE, CHASSIS, REFERENCE = "paper", "plate", "chassis", "reference"

WORDS = {
    PASSWORD: said(
        """
        password passwords passcode passphrase passwort kennwort contraseña clave mdp passe pwd pw
        """
    ),
    PIN: said("pin geheimzahl cvv cvc cvn cv csc cryptogramme prüfziffer prüfnummer otp"),
    CODE: said(
        "security sécurité seguridad sicherheitscode verification vérification verificación"
        " bestätigungscode secret confidentiel"
    ),
    SORT: said("sort"),
    PAPER: said(
        """
        dni nie nif cif cni personalausweis ausweis reisepass passport passeport pasaporte
        identity identité identidad id führerschein permis licence license
        """
    ),
    PLATE: said(
        """
        plate plates numberplate registration reg immatriculation immatriculé immatriculée plaque
        kennzeichen autokennzeichen nummernschild matrícula matriculado placa patente
        """
    ),
    CHASSIS: said("vin chassis châssis bastidor fahrgestellnummer fin"),
    REFERENCE: said("ref réf reference référence referencia referenz riferimento"),
}

_SAYS = (
    r"(?:[ ]{0,2}(?:is|was|are|est|es|era|ist|war|lautet|number|no\.?|nr\.?|n[°º]\.?|num[ée]ro"
    r"|número|nummer|code|card|carte|book|plate|de|del|d'identité|nationale|nacional|des|meines"
    r"|c'est|it's|my|mon|ma|mi|mein|meine)(?![^\W_])"
    r"|[ ]{0,2}[:=#(.-]){0,5}[ ]{0,2}"
)
_STRONG = r"[ ]{0,2}(?:[:=]|(?:is|was|est|c'est|es|era|ist|war|lautet)\b:?)[ ]{0,2}"
_QUOTE = r"['\"«“„‹]"
_PASSWORD = LatePattern(
    rf"{_STRONG}"
    rf"(?:{_QUOTE}[ ]?(?P<quoted>[^\s'\"»”“]{{3,64}}+)[ ]?['\"»”“›]|(?P<token>\S{{4,64}}+))",
    re.IGNORECASE,
)
_ALONE = LatePattern(
    r"[ ]{0,2}[:=][ ]{0,2}(?P<token>[^\W_]{4,32}+)(?=[.,;!?)]*(?:\s*\Z|[ ]?\n|[ ]))"
)
_NO_PASSWORD = frozenset(
    said(
        """
        wrong incorrect invalid reset forgotten expired required missing error failed please none
        oublié incorrecte invalide expiré erreur faux refusé incorrecta inválida olvidada caducada
        error falsch ungültig vergessen abgelaufen fehler
        """
    )
)
_ODD = re.compile(r"[^\W\d_].*[\d!#$%&*+=?@^_~]|[\d!#$%&*+=?@^_~].*[^\W\d_]")
_WEB = re.compile(r"(?:https?:|www\.)", re.IGNORECASE)
_DIGITS = LatePattern(
    rf"(?:2(?!\d))?{_SAYS}(?P<token>\d(?:[ ]?\d){{2,7}})(?![\w%€$£]|[.,:/-]\d)", re.I
)
_CODE_DIGITS = LatePattern(
    r"(?:(?<=code)|(?<=code de .{8})|(?<=code de .{9})|(?<=code de .{12})|(?<=código de .{9})"
    r"|(?<=código de .{12})|[ ](?:code|number))[ ]{0,2}(?:(?:is|was|:|=|est|es|ist)[ ]{0,2}){0,2}"
    r"(?P<token>\d{3,8})(?![\w%€$£]|[.,:/-]\d)",
    re.IGNORECASE,
)
_SORT = LatePattern(rf"[ -]?code{_SAYS}(?P<token>\d\d[ .-]?\d\d[ .-]?\d\d)(?!\d)", re.IGNORECASE)
# Nothing within a possessive repeat may go back: Python before 3.11.5 then reads too much.
_PAPER = LatePattern(
    rf"{_SAYS}(?P<token>(?=[A-Z]{{0,9}}+\d)[A-Z]{{0,3}}[ -]?[A-Z0-9]{{1,12}}+"
    r"(?:[ .-][A-Z0-9]{1,8}+){0,3}+)(?![^\W_]| ?[€$£%]|[.,/]\d)",
    re.IGNORECASE,
)
_NO_PAPER = re.compile(
    r"(?:19|20)\d\d[ .-](?:19|20)\d\d|\d+\.\d\d|\d{1,3}(?:[. ]\d{3})*[. ]000"
    r"|\d{1,2}[ .-]\d{1,2}[ .-]\d{2,4}|(?:19|20)\d\d[ .-]\d{1,2}[ .-]\d{1,2}"
)
_SMALL = LatePattern(r"[a-z]{2,}")
_PLATE = LatePattern(
    rf"(?i:{_SAYS})(?P<token>[A-ZÄÖÜ0-9]{{1,4}}(?:[ -]?[A-ZÄÖÜ0-9]{{1,4}}){{1,3}}"
    r"|[A-Za-z]{1,3}-[A-Za-z0-9]{1,4}-[A-Za-z0-9]{1,4}|[a-z]{2}\d{2,3}[a-z]{2,3}|\d{4}[a-z]{3})"
    r"(?![A-Za-z0-9])"
)
_CHASSIS = LatePattern(rf"{_SAYS}(?P<token>[A-HJ-NPR-Z0-9]{{17}})(?![A-Za-z0-9])", re.IGNORECASE)
_REFERENCE = LatePattern(
    rf"{_SAYS}(?P<token>(?=[A-Z-]{{0,12}}\d)(?=[\d-]{{0,12}}[A-Z])[A-Z0-9]{{2,14}}"
    r"(?:[-/][A-Z0-9]{1,14}){0,3})(?![\w%])",
    re.IGNORECASE,
)
_MEASURE = LatePattern(r"\d+(?:st|nd|rd|th|[a-zµ]{1,3})", re.IGNORECASE)
_LEAST_OF_A_PAPER, _LEAST_OF_A_REFERENCE = 6, 5


def find_secrets(reading: Reading) -> Iterator[Found]:
    """Yield `number` for secrets, papers and vehicles, `order` for references."""
    text = reading.text
    for start, end in reading.words.get(PASSWORD, ()):
        if (
            text[start:end].lower() != "passe"
            or text[max(0, start - 7) : start].lower() == "mot de "
        ):
            yield from _password(text, end)
    for sort, pattern, fits in _CUED:
        for start, end in reading.words.get(sort, ()):
            found = pattern.match(text, end)
            if found is None:
                continue
            token = found.group("token")
            if fits(token, text[start:end].lower()):
                kind = "order" if sort == REFERENCE else "number"
                yield kind, *found.span("token"), _compact(token)


def _password(text: str, end: int) -> Iterator[Found]:
    found = _PASSWORD.match(text, end)
    if found is None:
        return
    if found.group("quoted"):
        yield "number", *found.span("quoted"), found.group("quoted")
        return
    token = found.group("token").rstrip(".,;:)»'\"")
    odd = _ODD.search(token.rstrip("!?")) or (len(token) > 3 and token.isdigit())
    if not odd:
        alone = _ALONE.match(text, end)
        goes_on = (
            alone and text[alone.end() : alone.end() + 12].lstrip(".,;!?)")[:2].strip(" ").isalnum()
        )
        odd = alone if alone and not goes_on and token.lower() not in _NO_PASSWORD else None
        odd = None if text[end - 5 : end].lower() == "clave" else odd  # a key of any kind
    if odd and not _WEB.match(token):
        start = found.start("token")
        yield "number", start, start + len(token), token


def _any(_token: str, _word: str) -> bool:
    return True


def _is_pin(token: str, word: str) -> bool:
    digits = sum(c.isdigit() for c in token)
    return digits > 3 or (word not in ("pin", "otp") and digits == 3)


def _is_paper(token: str, word: str) -> bool:
    compact = _compact(token)
    digits = sum(c.isdigit() for c in compact)
    if not _LEAST_OF_A_PAPER <= len(compact) <= 16 or _SMALL.search(token):
        return False
    if _NO_PAPER.fullmatch(token):
        return False
    if word == "nie":  # never, in German
        return re.fullmatch(r"[XYZ]\d{7}[A-Z]?", compact) is not None
    return digits * 2 >= len(compact)


def _is_plate(token: str, _word: str) -> bool:
    compact = _compact(token)
    letters = sum(c.isalpha() for c in compact)
    return 5 <= len(compact) <= 9 and letters > 0 and len(compact) - letters > 1


def _is_reference(token: str, _word: str) -> bool:
    compact = _compact(token)
    if len(compact) < _LEAST_OF_A_REFERENCE or _MEASURE.fullmatch(token):
        return False
    return token == token.upper() or sum(c.isdigit() for c in compact) > 1


def _compact(token: str) -> str:
    return re.sub(r"[\W_]", "", token).upper()


_CUED: tuple[tuple[str, LatePattern, Callable[[str, str], bool]], ...] = (
    (PIN, _DIGITS, _is_pin),
    (CODE, _CODE_DIGITS, _any),
    (SORT, _SORT, _any),
    (CHASSIS, _CHASSIS, _any),
    (PLATE, _PLATE, _is_plate),
    (PAPER, _PAPER, _is_paper),
    (REFERENCE, _REFERENCE, _is_reference),
)
