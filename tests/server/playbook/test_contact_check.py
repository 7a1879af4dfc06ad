"""`contact`: a way to be reached is known however it is spelled; other numbers pass."""

from __future__ import annotations

from dataclasses import replace

import pytest

from entendu.domain.company import Company, Contact, ContactKind, Fact
from entendu.domain.triage import History, Kind, Plan, Route, Triage
from entendu.domain.verdict import Level
from entendu.playbook.checks import CheckContext, contact, public_replies
from entendu.playbook.reaches import find_reaches

from .conftest import context


@pytest.fixture
def held(bakery: Company) -> CheckContext:
    triage = Triage(Kind.COMPLAINT, language="en", department_id="orders")
    return context(bakery, triage, Plan(Route.INVITE, "complaint", contact=bakery.contacts[0]))


def codes(text: str, held: CheckContext) -> set[str]:
    return {v.code for v in contact.check(text, held) if v.level is not Level.OK}


@pytest.mark.parametrize(
    "text",
    [
        "Ring four four two, oh seven nine, double six.",
        "Appelez le zéro huit, quatre-vingt-dix, trente et un, douze.",
        "Llame al nueve uno dos, tres cuatro cinco, seis siete.",
        "Ruf an: null acht neun, einundzwanzig, fünf, sechs, sieben.",
        "Call 0 2 0 - 5 5 5 . 1 2 . 3 4",
        "Call ０２０ ５５５１ ２３４",
        "Call ٠٢٠ ٥٥٥١ ٢٣٤٥",
        "Call O2O 5551 2O34",
        "Dial 0800-BAKERS",
        "Text CAKE to 80808",
        "tel:+442055512345",
        "Write to cake (at) oven (dot) example",
        "Write to cake at oven dot example",
        "Écrivez à gateau arobase four point example",
        "hxxps://oven[.]example/cake",
        "See oven-cake.bakery for more",
        "See bit.ly/3cake",
        "See xn--oven-cake.example",
        "See o\u200bven.example/x",
        "See ｏｖｅｎ．ｅｘａｍｐｌｅ",
        "WhatsApp: cake_oven_7",
        "Find cake_oven on Telegram",
        "LINEで「cake.oven」まで",
        "Write to hell\u043e@brisset.example",
        "@briss\u0435t",
    ],
)
def test_an_unknown_contact_blocks_however_it_is_spelled(held: CheckContext, text: str) -> None:
    assert "contact_unknown" in codes(text, held)


@pytest.mark.parametrize(
    "text",
    [
        "We are open 9-12 and 14-18, and 24/7 online.",
        "Open from 08.30-17.00 since 2019.",
        "On 2026-03-14 at 18:30, or on 14 03 2026.",
        "Order number 123456789 and flight BA 2490.",
        "Commande n° 99887766",
        "It cost 1 250 000 € or £1,250.50.",
        "Between 2019 and 2024, 3 or 4 of 10,000 cakes.",
        "One, two or three of our bakers.",
        "Your life first: call 112.",
        "Sorry.It happens. Leid.Bitte. Version 2.3.1",
        "I read it twice, e.g. today; z.B. heute; 7 a.m. to 8 p.m.",
    ],
)
def test_numbers_and_stops_that_reach_nobody_pass(held: CheckContext, text: str) -> None:
    assert find_reaches(text) == []


@pytest.mark.parametrize(
    "written",
    [
        "+44 20 7946 0990",
        "0044 20 7946 0990",
        "(020) 7946-0990",
        "020.7946.0990",
        "２０ ７９４６ ０９９０",
    ],
)
def test_a_published_number_is_the_same_in_every_writing(held: CheckContext, written: str) -> None:
    assert not codes(f"Please call {written}.", held)


def test_a_number_with_another_country_code_is_another(held: CheckContext) -> None:
    assert codes("Please call +882 20 7946 0990.", held) == {"contact_unknown", "contact_missing"}


def test_a_contact_stands_in_a_text_without_blanks(held: CheckContext) -> None:
    assert not codes("お手数ですがhello@brisset.exampleまでご連絡ください。", held)


def test_thanks_need_no_contact(held: CheckContext) -> None:
    thanks = replace(held, plan=Plan(Route.THANK, "praise"))

    assert codes("Thank you! Write to hello@brisset.example.", thanks) == {"contact_unwanted"}
    assert not codes("Thank you, Mia!", thanks)


def test_a_published_fact_takes_the_place_of_the_contact_in_an_answer(held: CheckContext) -> None:
    fact = Fact("dogs", "Dogs are welcome on the terrace.")
    company = replace(held.company, facts=(fact,))
    asked = replace(held, company=company, plan=replace(held.plan, route=Route.ANSWER))

    assert not codes("Yes, dogs are very welcome on our terrace.", asked)
    assert codes("Yes, come along.", asked) == {"contact_missing"}


def test_the_commenters_name_is_no_contact_for_a_second_reply(held: CheckContext) -> None:
    second = replace(held, author_handle="mia", history=History(posted_replies=1))
    (without,) = public_replies.check("@mia I am sorry.", second)
    (with_one,) = public_replies.check("@mia Please call 020 7946 0990.", second)

    assert without.code == "public_replies_second_without_contact"
    assert with_one.level is Level.OK


def test_a_link_of_the_company_to_another_page_is_not_published(held: CheckContext) -> None:
    form = Contact("form", ContactKind.FORM, "https://brisset.example/help")
    company = replace(held.company, contacts=(*held.company.contacts, form))
    here = replace(held, company=company)

    assert not codes("See brisset.example/help/", here)
    assert "contact_unknown" in codes("See brisset.example/refunds", here)
