"""Numbers that a word before them gives away: orders, bookings, accounts, parcels, birth dates.

Knows the words of English, French, Spanish, German, Italian, Dutch and Portuguese. Numbers of
flights and trains are public and not meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..late_pattern import LatePattern
from ..said_words import Reading, said
from .digit_runs import Found

ORDER, BORN = "order", "born"

_THINGS = said(
    """
    order orders purchase booking bookings reservation parcel parcels package packages
    shipment delivery consignment tracking ticket tickets account accounts customer client
    member membership patient policy contract case claim complaint invoice receipt receipts
    reference ref transaction payment confirmation pnr locator serial passport licence license
    loyalty meter subscription incident report file imei plate registration commande commandes
    achat réservation colis suivi dossier billet compte adhérent contrat facture référence réf
    abonné abonnement sinistre envoi expédition passeport réclamation usager immatriculation
    matricule pedido compra reserva paquete envío envio seguimiento localizador cuenta cliente
    socio póliza contrato factura referencia expediente incidencia billete pasaporte matrícula
    encomenda conta fatura referência processo bilhete rastreio apólice utente ordine
    prenotazione pacco spedizione pratica biglietto conto contratto fattura riferimento
    polizza tessera targa bestell bestellung auftrag auftrags buchung buchungs sendung
    sendungs paket kunden konto vertrag vertrags rechnung rechnungs vorgang vorgangs referenz
    reservierung reservierungs mitglieds aktenzeichen kennzeichen ausweis reisepass steuer
    zamówienie zamówienia nr przesyłka paczka paczki rezerwacja rezerwacji umowa umowy faktura
    sipariş siparişim rezervasyon kargo müşteri fatura hesap takip заказ заказа брони посылка
    посылки счёт счет договор договора номер квитанция الطلب طلب الحجز حجز الشحنة الحساب
    العميل التذكرة objednávka objednávky rezervace zásilka beställning ordernummer bokning
    tilaus rendelés comandă bestelling boeking boekings reservering pakket zending klant
    factuur rekening polis kenteken
    """
)
_NUMBER_WORDS = ("nummer", "nummern", "nr", "kennung")
"""Endings of German and Dutch words that say number themselves: Bestellnummer, klantnummer."""
_NOT_THEIRS = said(
    """
    telefonnummer handynummer mobilnummer rufnummer telefoonnummer hausnummer huisnummer
    zimmernummer zugnummer flugnummer liniennummer wagennummer platznummer artikelnummer
    """
)
_BIRTH_WORDS = said(
    """
    born birth birthday birthdate dob né née nés nées naissance anniversaire geb geboren
    geburtsdatum geburtstag nacimiento nacido nacida nato nata nascita geboortedatum
    nascimento nascido nascida cumpleaños
    """
)

WORDS = {ORDER: _THINGS, BORN: _BIRTH_WORDS}
ENDINGS = {ORDER: _NUMBER_WORDS}

_MARK = (
    r"(?:number|numbers|no\.?|nr\.?|num\.?|#|n[°º]\.?|n\.|num[ée]ro|nummer|id|code|código|codice"
    r"|ref(?:erence)?\.?|réf(?:érence)?\.?|referencia|client[e]?|customer"
    r"|d[ei] (?:client|commande|suivi|dossier|réservation|compte|pedido|cliente|reserva"
    r"|seguimiento|ordine)|d'ordine)"
)
_WRITTEN = (
    r"(?:\d{2,6}(?: \d{2,6}){1,5}(?![A-Za-z\d])"
    r"|[A-Za-z0-9](?:[A-Za-z0-9]|[-/_.](?=[A-Za-z0-9])){1,40})"
)
_AFTER = LatePattern(
    rf"(?P<marks>(?:[ -]{{0,2}}{_MARK}(?![^\W_])){{0,3}})"
    r"[ ]{0,2}(?:(?:is|was|are|est|ist|lautet|war|es|è|é|[:=,(\"-])[ ]{0,2}){0,2}"
    rf"(?P<hash>#?)[ ]?(?P<token>{_WRITTEN})",
    re.IGNORECASE,
)
_UNIT = LatePattern(
    r"\d+(?:[.,]\d+)?(?:g|kg|mg|ml|cl|l|cm|mm|m|km|h|hrs?|min|mins|s|st|nd|rd|th|x|k|gb|mb|pm|am|er"
    r"|e|ème|pcs|w|v|kwh)|\d+x\d+(?:x\d+)?|24/7|7/7|\d{1,2}[-/.]\d{1,2}|\d+[.,]\d{2}"
    r"|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}",
    re.IGNORECASE,
)
_YEAR = LatePattern(r"(?:19|20)\d{2}(?:[-/](?:19|20)\d{2})?")
_MONEY = LatePattern(
    r"[.,]?\d{0,2}\s?(?:[€$£¥%]|(?:eur|euros?|usd|gbp|dollars?|pounds?|chf)\b)", re.IGNORECASE
)
_LOCATOR = LatePattern(
    # a booking's letters: behind its word only in capitals, as any word may stand there
    r"(?i:(?:[ -]{0,2}(?:ref(?:erence|erenz)?|réf(?:érence)?|code|número|número de|numéro|nummer"
    r"|number|locator|de (?:réservation|reserva))\.?(?![^\W_])){0,2}"
    r"[ ]{0,2}(?:(?:is|was|est|ist|es|:|=|#)[ ]{0,2}){0,2})"
    r"(?P<token>[A-Z0-9]{5,8})(?![A-Za-z0-9])"
)
_BOOKINGS = (
    *("pnr", "locator", "localizador", "booking", "reservation", "confirmation", "réservation"),
    *("reserva", "prenotazione", "buchungs", "buchungscode", "boeking", "reference", "référence"),
)
_WITHOUT_BLANKS = LatePattern(
    r"(?<!電話)(?<!电话)(?:番号|番號|号码|號碼|编号|編號|单号|單號|订单|訂單|번호|คำสั่งซื้อ|หมายเลข)[^\dA-Z\n]{0,4}"
    r"(?P<token>[A-Z0-9](?:[A-Z0-9]|-(?=[A-Z0-9])){3,20})"
)
_BY_ITSELF = LatePattern(
    r"(?<![A-Za-z0-9])(?:1Z[0-9A-Z]{16}|[A-Z]{2}\d{9}[A-Z]{2})(?![A-Za-z0-9])"  # parcels
    r"|(?<![A-Za-z0-9_\u00c0-\u024f&])#(?!(?:19|20)\d{2}(?!\d))\d{4,20}(?![A-Za-z0-9_])"
    r"|(?<![A-Za-z0-9_\u00c0-\u024f.@/#-])(?!(?:ISO|IEC|DIN|EN|RFC|UTC|GMT"
    r"|COVID)(?![A-Z]))(?:[A-Z]{1,6}[-/]?\d{5,20}"
    r"|[A-Z]{2,6}-(?!(?:19|20)\d{2}(?![\d-]))(?:\d{4,12}|\d{2,3}-\d{2,12}))"
    r"(?:[-/]\d{1,12}){0,3}(?![A-Za-z0-9_])"
)
_MONTHS = (
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|fév|fev|avr|mai|juin|juil|août|aou|déc"
    r"|ene|abr|ago|dic|dez|mär|okt|gen|mag|giu|lug|set|ott|mei|maart)[^\W\d_]{0,8}\.?"
)
_UNTIL_DIGIT = LatePattern(r"[^\n\d]{0,30}+(?=\d)")
_DATE = LatePattern(
    r"\d{1,4}[/. -]{1,2}\d{1,2}[/. -]{1,2}\d{2,4}"
    rf"|\d{{1,2}}(?:st|nd|rd|th|er|\.|º)?\s(?:de |of )?{_MONTHS},?\s(?:de |of )?\d{{2,4}}",
    re.IGNORECASE,
)
_MONTH_FIRST = LatePattern(rf"\b{_MONTHS}\s$", re.IGNORECASE)
_DAY_AND_YEAR = LatePattern(r"\d{1,2}(?:st|nd|rd|th)?,?\s\d{2,4}")
_LEAST_DIGITS = 4
_LEAST_MARKED = 2


def find_orders(reading: Reading) -> Iterator[Found]:
    """Yield numbers under which a company keeps somebody: order, booking, parcel, account."""
    text = reading.text
    for start, end in reading.words.get(ORDER, ()):
        word = text[start:end].lower()
        if word in _NOT_THEIRS:
            continue
        letters = _LOCATOR.match(text, end) if word in _BOOKINGS else None
        if letters and (word == "pnr" or not letters.group("token").isalpha() or _coded(letters)):
            yield "order", *letters.span("token"), letters.group("token")
            continue
        found = _AFTER.match(text, end)
        if found is None:
            continue
        token = found.group("token")
        marked = bool(found.group("marks") or found.group("hash") or word.endswith(_NUMBER_WORDS))
        if _is_order(token, marked) and not _MONEY.match(text, found.end()):
            yield "order", *found.span("token"), _compact(token)
    for found in _WITHOUT_BLANKS.finditer(text):
        if _is_order(found.group("token"), marked=True):
            yield "order", *found.span("token"), _compact(found.group("token"))
    if any(c.isdigit() for c in text):
        for alone in _BY_ITSELF.finditer(text):
            yield "order", *alone.span(), _compact(alone.group())


def _coded(found: re.Match[str]) -> bool:
    """Say whether more than a blank stands between the word and the letters."""
    return len(found.group()) > len(found.group("token")) + 1


def _is_order(token: str, marked: bool) -> bool:
    digits = sum(c.isdigit() for c in token)
    if digits < (_LEAST_MARKED if marked else _LEAST_DIGITS) or _UNIT.fullmatch(token):
        return False
    return marked or _YEAR.fullmatch(token) is None


def find_births(reading: Reading) -> Iterator[Found]:
    """Yield dates of birth."""
    text = reading.text
    for _, end in reading.words.get(BORN, ()) if reading.numbers else ():
        before = _UNTIL_DIGIT.match(text, end)
        if before is None:
            continue
        start = before.end()
        date = _DATE.match(text, start)
        month = None if date else _MONTH_FIRST.search(text, end, start)
        if month:
            start = month.start()
            date = _DAY_AND_YEAR.match(text, before.end())
        if date:
            yield "birth", start, date.end(), _compact(text[start : date.end()])


def _compact(token: str) -> str:
    return re.sub(r"[\W_]", "", token).upper()
