"""Postal addresses: a house number with a word for street, or a postcode that tells the street.

Knows the words of English, French, Spanish, German, Italian, Dutch and Portuguese.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..late_pattern import LatePattern
from ..said_words import Reading, said
from .digit_runs import Found

STREET, STREET_ENDING, BOX, LIVE = "street", "street ending", "box", "live"

WORDS = {
    STREET: said(
        """
    calle c avda avenida av plaza paseo camino carretera ronda travesía rua travessa praça
    largo alameda estrada rodovia via viale piazza corso vicolo strada
    """
    ),
    STREET_ENDING: said(
        """
    straße strasse str allee platz straat weg laan plein
    """
    ),
    BOX: said(
        """
    box postfach apartado postbus
    """
    ),
    LIVE: said(
        """
    address addressed live living lives habite habitons domicile adresse adressé livré
    livrée livraison wohne wohnen wohnhaft anschrift vivo vivimos domicilio dirección
    direccion abito indirizzo woon adres moro morada endereço
    """
    ),
}
ENDINGS = {
    STREET_ENDING: said(
        """
    straße strasse str gasse allee platz weg ring ufer damm chaussee straat laan plein
    gracht kade singel dijk steeg
    """
    )
}

_NAME = r"[^\W\d_](?:[^\W\d_]|['.-]){0,24}"
_CAPITAL = r"[A-ZÀ-ÖØ-ÞŒ](?:[^\W\d_]|['.-]){0,24}"
_TOWN = r"[A-ZÀ-ÖØ-ÞŒ](?:[^\W\d_]|['-]){0,24}"
_OF = (
    r"(?:(?:de la|de las|de los|de|du|des|del|della|dei|di|da|do|dos|das|la|le|les|las|los|van|von"
)
_OF += r"|der|den|et|y|e) |d'|l'){0,2}"

_PARTICLE = r"(?:(?:de la|du|des|de|la|le|les) |(?:de )?l'|d')"
_CITY = r"[A-ZÀ-ÖØ-ÞŒĀ-ſА-Я][^\W\d_]{2,24}"
_PLAIN_STREET = r"rue|avenue|av\.|boulevard|bd\.?|blvd|impasse|allées?|chemin|quai"
"""Words for a street that mean nothing else, so that its name may be written small."""
_BEFORE_NAME = LatePattern(
    r"(?<![\w.,])\d{1,5}(?:[A-Za-z]|[/-]\d{1,4}[A-Za-z]?| ?(?:bis|ter|quater))?,? ?(?=[^\W\d_])"
)
_ENGLISH = LatePattern(
    rf"\d{{1,5}}[A-Za-z]?(?:[/-]\d{{1,4}}[A-Za-z]?)?,? (?:(?:{_CAPITAL} ){{1,4}}"
    r"(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Close|Court|Ct|Way|Place|Pl|Square|Sq"
    r"|Crescent|Cres|Terrace|Gardens|Grove|Boulevard|Blvd|Hill|Park|Row|Mews|Walk|Parade|Highway"
    r"|Hwy|Green|Rise|View|Quay|Wharf|Yard|Circle|Trail|Parkway)\b\.?"
    r"|(?!(?:the|a|this|that|my|your|our|on|in|of|at|to|from|by|down|up|per|and|or|more|other"
    r"|times?"
    r"|min\w*|hours?|days?|weeks?|months?|years?|people|miles?|km|metres|meters|cars?|different)\b)"
    rf"(?:{_NAME} )?{_NAME} (?:street|road|avenue|lane|crescent|boulevard|mews|terrace)\b)",
)
_FRENCH = LatePattern(
    r"\d{1,4}(?: ?(?:bis|ter|quater|[a-d]))?,? ?(?:(?:place|route|cours|square|passage|ruelle"
    rf"|faubourg|résidence|lotissement|voie|sentier|{_PLAIN_STREET}) {_OF}(?-i:{_TOWN})"
    rf"|(?:{_PLAIN_STREET}) {_PARTICLE}{_TOWN})(?:[ -]{_OF}(?-i:{_TOWN})){{0,4}}",
    re.IGNORECASE,
)
_NAMED = LatePattern(
    rf"[./]? {{0,2}}{_OF}{_CAPITAL}(?: {_OF}{_CAPITAL}){{0,4}},? ?"
    r"(?:n[º°.]?|núm\.?|número|numero)? ?"
    r"\d{1,5}[A-Za-z]?(?!\w)(?:,? ?(?:(?:piso|planta|puerta|bajo|andar|interno|int\.) ?\w{1,5}"
    r"|\d{1,2}[ºª°]\s?[A-Za-z]?)){0,3}",
)
_HOUSE = LatePattern(
    r"\.? \d{1,4} ?[a-h]?(?![\w.,]{0,20}\d)(?![^\W\d_])"
    r"(?! ?(?:min|minuten|std|stunden?|uhr|km|euro|eur|€|tage?|jahre?|mal|x|uur|minuten)\b)",
    re.IGNORECASE,
)
_BACKWARDS = LatePattern(
    # read from its last letter: joined words, words with a capital, or else one word
    # (not {1,4}+ at the end of the first: Python before 3.11.5 reads too much)
    r"(?:-[^\W\d_]{1,24}+|(?: ?\.| |')[^\W\d_]{0,24}?[A-ZÄÖÜÉ](?![^\W\d_])){1,4}"
    r"|(?: ?\.| )[^\W\d_]{2,24}+"
)
_NO_STREET = LatePattern(
    r"(?:park|sitz|steh|stell|arbeits|lager|spiel|camping|flug|markt)platz"
    r"|(?:rück|hin|heim|arbeits|schul|um|aus|trans|unter|halb|jaar)?weg|platz|plein",
)
_BOX = LatePattern(r"(?: de correos)? ?(?:n[°º.])? ?\d{2,6}\b")
_ABROAD = LatePattern(
    # Polish, Czech, Russian, Turkish, Japanese, Chinese, Arabic; and a flat behind any house
    rf"(?:\b(?:ul|al|os)\. ?|\bulic[ay] |\bул\. ?|\bулиц[аеы] |\bпр(?:осп)?\. ?)"
    rf"{_CITY}(?: {_CITY}){{0,2}},? (?:д\. ?|дом )?\d{{1,4}}[a-zа-я]?(?:[/ ]\d{{1,4}})?"
    rf"|{_CITY} \d{{1,4}}[A-Za-z]? ?(?:(?:m|lok|кв|kv|byt|d|daire)\.? ?|/ ?)\d{{1,4}}(?![\w/])"
    rf"|{_CITY} (?:Sok(?:ak|ağı)?|Cad(?:desi)?|Sk|Cd|Mah(?:allesi)?)\.?,? (?:No:? ?)?\d{{1,4}}"
    r"|(?<![\d-])〒? ?\d{3}-\d{4}(?= ?[^\x00-\u2fff])"
    r"|[都道府県市区町村][^\s\d、。]{0,12}\d{1,3}(?:[-丁目番地号の]{1,2}\d{1,3}){1,3}"
    r"|[路街]\d{1,5}[号號]|شارع \w{2,20}(?: \w{2,20})?,? (?:رقم )?\d{1,4}"
)
_BRITISH_CODE = LatePattern(
    r"(?<![\w-])(?:[A-Z]{1,2}\d[A-Z\d]?|GIR) ?\d[ABD-HJLNP-UW-Z]{2}(?![\w-])"
)
_CODE = LatePattern(
    r"[^\n\d]{0,30}?"
    r"(?P<code>(?:(?<![A-Z])[A-Z]{1,2}-)?(?:\d{5}|\d{4} ?[A-Z]{2}|\d{4}-\d{3}),? "
    rf"{_TOWN})"
)
_REST = LatePattern(
    r"(?:,? ?(?:flat|apt\.?|apartment|unit|suite|appt\.?|appartement|bât\w{0,6}\.?|étage|wohnung"
    r"|piso) ?\w{1,5}){0,2}"
    r"(?:,? {0,2}|\n)(?:(?:[A-Z]{1,2}-)?\d{4,5}(?:-\d{3,4})?(?: ?[A-Z]{2}(?![a-z]))?"
    rf" {_TOWN}(?:[ -]{_TOWN}){{0,2}}"
    rf"|(?:{_TOWN},? ){{0,2}}[A-Z]{{1,2}}\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{{2}}(?!\w))"
)


def find_addresses(reading: Reading) -> Iterator[Found]:
    """Yield addresses, with the postcode and town behind them."""
    text = reading.text
    for start, end in _streets(reading):
        rest = _REST.match(text, end)
        end = rest.end() if rest else end
        yield "address", start, end, _folded(text[start:end])
    for _, end in reading.words.get(LIVE, ()):
        found = _CODE.match(text, end)
        if found:
            yield "address", *found.span("code"), _folded(found.group("code"))


def _streets(reading: Reading) -> Iterator[tuple[int, int]]:
    text = reading.text
    for number in _BEFORE_NAME.finditer(text) if reading.numbers else ():
        for pattern in (_ENGLISH, _FRENCH):
            found = pattern.match(text, number.start())
            if found:
                yield found.span()
    if not reading.numbers:
        return
    for start, end in reading.words.get(STREET, ()):
        found = _NAMED.match(text, end)
        if found:
            yield start, found.end()
    for start, end in reading.words.get(STREET_ENDING, ()):
        house = _HOUSE.match(text, end)
        if house:
            begin = _begin_of_street(text, start, text[start:end].lower())
            if begin is not None:
                yield begin, house.end()
    for start, end in reading.words.get(BOX, ()):
        found = _BOX.match(text, end)
        if found:
            yield start, found.end()
    for foreign in _ABROAD.finditer(text):
        yield foreign.span()
    for code in _BRITISH_CODE.finditer(text):
        yield code.span()


def _begin_of_street(text: str, start: int, word: str) -> int | None:
    """Return where `Karl-Marx-` before `Straße` begins; None where the word means no street."""
    joined = text[start - 1 : start] == "-"
    if not joined and _NO_STREET.fullmatch(word):
        return None
    if joined or word in WORDS[STREET_ENDING]:
        before = _BACKWARDS.match(text[max(0, start - 40) : start][::-1])
        return start - before.end() if before else None
    return start


def _folded(address: str) -> str:
    return " ".join(re.findall(r"\w+", address.casefold()))
