"""Postal addresses: a house number with a word for street, or a postcode that tells the street.

Knows the words of English, French, Spanish, German, Italian, Dutch and Portuguese.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .digit_runs import Found

_NAME = r"[^\W\d_](?:[^\W\d_]|['.-]){0,24}"
_CAPITAL = r"[A-ZÀ-ÖØ-ÞŒ](?:[^\W\d_]|['.-]){0,24}"
_TOWN = r"[A-ZÀ-ÖØ-ÞŒ](?:[^\W\d_]|['-]){0,24}"
_OF = (
    r"(?:(?:de la|de las|de los|de|du|des|del|della|dei|di|da|do|dos|das|la|le|les|las|los|van|von"
)
_OF += r"|der|den|et|y|e) |d'|l'){0,2}"

_ENGLISH = re.compile(
    rf"(?<![\w.,])\d{{1,5}}[A-Za-z]?(?:[/-]\d{{1,4}}[A-Za-z]?)?,? (?:{_CAPITAL} ){{1,4}}"
    r"(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Close|Court|Ct|Way|Place|Pl|Square|Sq"
    r"|Crescent|Cres|Terrace|Gardens|Grove|Boulevard|Blvd|Hill|Park|Row|Mews|Walk|Parade|Highway"
    r"|Hwy|Green|Rise|View|Quay|Wharf|Yard|Circle|Trail|Parkway)\b\.?"
    r"|(?<![\w.,])\d{1,5}[a-z]?,? "
    r"(?!(?:the|a|this|that|my|your|our|on|in|of|at|to|from|by|down|up|per|and|or|more|other|times?"
    r"|min\w*|hours?|days?|weeks?|months?|years?|people|miles?|km|metres|meters|cars?|different)\b)"
    rf"(?:{_NAME} )?{_NAME} (?:street|road|avenue|lane|crescent|boulevard|mews|terrace)\b",
)
_FRENCH = re.compile(
    r"(?<![\w.,])\d{1,4}(?: ?(?:bis|ter|quater|[a-d]))?,? ?(?:rue|avenue|av\.|boulevard|bd\.?|blvd"
    r"|place|impasse|allées?|chemin|route|quai|cours|square|passage|ruelle|faubourg|résidence"
    rf"|lotissement|voie|sentier) (?:{_OF}{_NAME}(?:[ -]{_OF}{_CAPITAL}){{0,4}})",
    re.IGNORECASE,
)
_SPANISH = re.compile(
    r"(?<![^\W_])(?:calle|c/|avda\.?|avenida|av\.|plaza|paseo|pº|camino|carretera|ronda|travesía"
    r"|rua|travessa|praça|largo|alameda|estrada|rodovia|via|viale|piazza|corso|vicolo|strada)"
    rf" {{0,2}}{_OF}{_CAPITAL}(?: {_OF}{_CAPITAL}){{0,4}},? ?(?:n[º°.]?|nº|núm\.?|número|numero)? ?"
    r"\d{1,5}[A-Za-z]?(?!\w)(?:(?:,? ?(?:piso|planta|puerta|bajo|andar|interno|int\.) ?\w{1,5})"
    r"|(?:,? ?\d{1,2}[ºª°]\s?[A-Za-z]?)){0,3}",
    re.IGNORECASE,
)
_SUFFIXED = re.compile(
    r"(?<![^\W_])(?:(?!(?:park|sitz|steh|stell|arbeits|lager|spiel|camping|flug|markt)platz"
    r"|(?:rück|hin|heim|arbeits|schul|um|aus|trans|unter|halb)weg|jaarweg)"
    r"[^\W\d_][\w'-]{2,30}?(?:stra(?:ß|ss)e|str\.|gasse|allee|platz|weg|ring|ufer|damm|chaussee"
    r"|straat|laan|plein|gracht|kade|singel|dijk|steeg)"
    r"|(?:[^\W\d_][\w'-]{2,30} )(?:straße|strasse|str\.|allee|platz)) "
    r"\d{1,4} ?[a-h]?(?![\w.,]{0,20}\d)"
    r"(?! ?(?:min|std|stunden?|uhr|km|euro|eur|€|tage?|jahre?|mal|x|uur)\b)",
    re.IGNORECASE,
)
_POST_BOX = re.compile(
    r"\b(?:p\.? ?o\.? ?box|postfach|boîte postale|bp|apartado(?: de correos)?|postbus)"
    r" ?(?:n[°º.])? ?\d{2,6}\b",
    re.IGNORECASE,
)
_BRITISH_CODE = re.compile(
    r"(?<![\w-])(?:[A-Z]{1,2}\d[A-Z\d]?|GIR) ?\d[ABD-HJLNP-UW-Z]{2}(?![\w-])"
)
_CODE = re.compile(
    r"(?<![^\W_])(?:address|addressed|live|living|lives|habite|habitons|domicile|adresse|adressé"
    r"|livrée?|livraison|wohne|wohnen|wohnhaft|anschrift|vivo|vivimos|domicilio|dirección|direccion"
    r"|abito|indirizzo|woon|adres|moro|morada|endereço)(?![^\W_])[^\n\d]{0,30}?"
    rf"(?P<code>(?:[A-Z]{{1,2}}-)?(?:\d{{5}}|\d{{4}} ?[A-Z]{{2}}|\d{{4}}-\d{{3}}),? {_TOWN})",
    re.IGNORECASE,
)
_REST = re.compile(
    r"(?:,? ?(?:flat|apt\.?|apartment|unit|suite|appt\.?|appartement|bât\w{0,6}\.?|étage|wohnung"
    r"|piso) ?\w{1,5}){0,2}"
    r"(?:,? {0,2}|\n)(?:(?:[A-Z]{1,2}-)?\d{4,5}(?:-\d{3,4})?(?: ?[A-Z]{2}(?![a-z]))?"
    rf" {_TOWN}(?:[ -]{_TOWN}){{0,2}}"
    rf"|(?:{_TOWN},? ){{0,2}}[A-Z]{{1,2}}\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{{2}}(?![\w]))"
)
_PATTERNS = (_ENGLISH, _FRENCH, _SPANISH, _SUFFIXED, _POST_BOX, _BRITISH_CODE)


def find_addresses(text: str) -> Iterator[Found]:
    """Yield addresses, with the postcode and town behind them."""
    for pattern in _PATTERNS:
        for found in pattern.finditer(text):
            rest = _REST.match(text, found.end())
            end = rest.end() if rest else found.end()
            yield "address", found.start(), end, _folded(text[found.start() : end])
    for found in _CODE.finditer(text):
        yield "address", *found.span("code"), _folded(found.group("code"))


def _folded(address: str) -> str:
    return " ".join(re.findall(r"\w+", address.casefold()))
