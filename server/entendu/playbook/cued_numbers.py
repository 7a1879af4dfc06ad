"""Numbers that a word before them gives away: orders, bookings, accounts, parcels, birth dates.

Knows the words of English, French, Spanish, German, Italian, Dutch and Portuguese. Numbers of
flights and trains are public and not meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .digit_runs import Found

_THINGS = (
    # English, and what several languages share
    r"orders?|purchase|bookings?|reservation|parcels?|packages?|shipment|delivery|consignment"
    r"|tracking|tickets?|accounts?|customer|client|member(?:ship)?|patient|policy|contract|case"
    r"|claim|complaint|invoice|receipts?|reference|ref|transaction|payment|confirmation|pnr"
    r"|locator|serial|passport|licen[cs]e|loyalty|meter|subscription|incident|report|file|imei"
    # French
    r"|commandes?|achat|réservation|colis|suivi|dossier|billet|compte|adhérent|contrat|facture"
    r"|référence|réf|abonn(?:é|ement)|sinistre|envoi|expédition|passeport|réclamation|usager"
    # Spanish, Portuguese
    r"|pedido|compra|reserva|paquete|envío|seguimiento|localizador|cuenta|cliente|socio|póliza"
    r"|contrato|factura|referencia|expediente|incidencia|billete|pasaporte|encomenda|conta|fatura"
    r"|referência|processo|bilhete|rastreio|apólice|utente"
    # Italian
    r"|ordine|prenotazione|pacco|spedizione|pratica|biglietto|conto|contratto|fattura"
    r"|riferimento|polizza|tessera"
)
_COMPOUND = (
    # German and Dutch put the word for number behind, in one
    r"(?:bestell|auftrags?|buchungs?|sendungs?|paket|kunden|konto|vertrags?|rechnungs?|ticket"
    r"|vorgangs?|referenz|reservierungs?|police?n?|versicherungs?|mitglieds?|fall|zähler|ausweis"
    r"|reisepass|serien|personal|order|bestel|boekings?|reserverings?|pakket|zendings?|klant"
    r"|factuur|rekening|dossier|polis|lid|trackings?|track ?& ?trace)[- ]?"
    r"(?:nummern?|nr\.?|no\.?|codes?|id|kennung)"
    r"|aktenzeichen|kennzeichen|steuer-?id|bestellung|buchung|sendung|paket|auftrag|reservierung"
    r"|vertrag|rechnung|bestelling|boeking|reservering|pakket|zending|factuur"
)
_MARK = (
    r"(?:number|numbers|no\.?|nr\.?|num\.?|#|n[°º]\.?|n\.|num[ée]ro|número|numero|nummer|id|code"
    r"|código|codice|código|ref(?:erence)?\.?|réf(?:érence)?\.?|referencia|client|cliente|customer"
    r"|kenteken|de client|de commande|de suivi|de dossier|de réservation|de compte|de pedido"
    r"|de cliente|de reserva|de seguimiento|di ordine|d'ordine|cliente)"
)
_WRITTEN = (
    r"(?:\d{2,6}(?: \d{2,6}){1,5}(?![A-Za-z\d])"
    r"|[A-Za-z0-9](?:[A-Za-z0-9]|[-/_.](?=[A-Za-z0-9])){1,40})"
)
_CUED = re.compile(
    rf"(?<![^\W_])(?:{_COMPOUND}|{_THINGS})(?![^\W_])"
    rf"(?P<marks>(?:[ -]{{0,2}}{_MARK}){{0,3}})"
    r"[ ]{0,2}(?:(?:is|was|are|est|ist|lautet|war|es|è|é|[:=,(\"-])[ ]{0,2}){0,2}"
    rf"(?P<hash>#?)[ ]?(?P<token>{_WRITTEN})",
    re.IGNORECASE,
)
_UNIT = re.compile(
    r"\d+(?:[.,]\d+)?(?:g|kg|mg|ml|cl|l|cm|mm|m|km|h|hrs?|min|mins|s|st|nd|rd|th|x|k|gb|mb|pm|am|er"
    r"|e|ème|pcs|w|v|kwh)|\d+x\d+(?:x\d+)?|24/7|7/7|\d{1,2}[-/.]\d{1,2}|\d+[.,]\d{2}"
    r"|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:19|20)\d{2}")
_MONEY = re.compile(
    r"[.,]?\d{0,2}\s?(?:[€$£¥%]|(?:eur|euros?|usd|gbp|dollars?|pounds?|chf)\b)", re.I
)
_LOCATOR = re.compile(
    r"(?i:\bpnr|\blocator|\blocalizador|\b(?:booking|reservation|confirmation|réservation|reserva|"
    r"buchungs?|prenotazione|boekings?)[ -]?(?:ref(?:erence|erenz)?|code|nummer|id|number|locator)"
    r"|\b(?:référence|code|numéro) de réservation|\b(?:código|localizador) de reserva)"
    r"(?i:[ ]{0,2}(?:(?:is|was|est|ist|es|:|=|#)[ ]{0,2}){0,2})"
    r"(?P<token>[A-Z0-9]{5,8})(?![A-Za-z0-9])"
)
_BY_ITSELF = re.compile(
    r"(?<![A-Za-z0-9])(?:1Z[0-9A-Z]{16}|[A-Z]{2}\d{9}[A-Z]{2})(?![A-Za-z0-9])"  # parcels
    r"|(?<![\w&])#(?!(?:19|20)\d{2}(?!\d))\d{4,20}(?![\w])"
    r"|(?<![\w.@/#-])(?!(?:ISO|IEC|DIN|EN|RFC|UTC|GMT)(?![A-Z]))[A-Z]{1,6}[-/]?\d{5,20}"
    r"(?:[-/]\d{1,12}){0,3}(?![\w])"
    r"|(?<![\w.@/#-])(?!(?:ISO|IEC|DIN|EN|RFC|UTC|GMT|COVID)-)[A-Z]{2,6}-(?!(?:19|20)\d{2}(?![\d-]))"
    r"\d{4,12}(?:-\d{1,12}){0,3}(?![\w])"
    r"|(?<![\w.@/#-])(?!ISO|IEC)[A-Z]{2,6}-\d{2,3}-\d{2,12}(?:-\d{1,12}){0,3}(?![\w])"
)
_MONTHS = (
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|fév|fev|avr|mai|juin|juil|août|aou|déc"
    r"|ene|abr|ago|dic|dez|mär|okt|gen|mag|giu|lug|set|ott|mei|maart)[^\W\d_]{0,8}\.?"
)
_BORN = re.compile(
    r"(?<![^\W_])(?:born|birth(?:day|date)?|d\.?o\.?b\.?|née?s?|naissance|anniversaire|geb\.|geboren"
    r"|geburts(?:datum|tag)|nacimiento|nacid[oa]|nat[oa]|nascita|geboortedatum|nascimento"
    r"|nascid[oa]|cumpleaños)(?![^\W_])[^\n\d]{0,20}?"
    r"(?P<date>\d{1,4}[/. -]{1,2}\d{1,2}[/. -]{1,2}\d{2,4}"
    rf"|\d{{1,2}}(?:st|nd|rd|th|er|\.|º)?\s(?:de |of )?{_MONTHS},?\s(?:de |of )?\d{{2,4}}"
    rf"|{_MONTHS}\s\d{{1,2}}(?:st|nd|rd|th)?,?\s\d{{2,4}})",
    re.IGNORECASE,
)
_LEAST_DIGITS = 4
_LEAST_MARKED = 2


def find_orders(text: str) -> Iterator[Found]:
    """Yield numbers under which a company keeps somebody: order, booking, parcel, account."""
    for found in _LOCATOR.finditer(text):
        token = found.group("token")
        if not token.isdigit():
            yield "order", *found.span("token"), token
    for found in _CUED.finditer(text):
        token = found.group("token")
        marked = bool(found.group("marks") or found.group("hash"))
        if _is_order(token, marked) and not _MONEY.match(text, found.end()):
            yield "order", *found.span("token"), _compact(token)
    for found in _BY_ITSELF.finditer(text):
        yield "order", *found.span(), _compact(found.group())


def _is_order(token: str, marked: bool) -> bool:
    digits = sum(c.isdigit() for c in token)
    if digits < (_LEAST_MARKED if marked else _LEAST_DIGITS) or _UNIT.fullmatch(token):
        return False
    return marked or _YEAR.fullmatch(token) is None


def find_births(text: str) -> Iterator[Found]:
    """Yield dates of birth."""
    for found in _BORN.finditer(text):
        yield "birth", *found.span("date"), _compact(found.group("date"))


def _compact(token: str) -> str:
    return re.sub(r"[\W_]", "", token).upper()
