"""What tells who a private person is, is found; what is public or only a number is left alone."""

from __future__ import annotations

import itertools
import subprocess
import sys

import pytest

from entendu.playbook.identifiers.finding import (
    Identifier,
    IdentifierKind,
    find_identifiers,
    identity,
    same_identifier,
)


def found(text: str, region: str | None = None) -> list[tuple[str, str]]:
    return [(each.kind.value, each.text) for each in find_identifiers(text, region)]


def one(text: str, region: str | None = None) -> Identifier:
    (identifier,) = find_identifiers(text, region)
    return identifier


@pytest.mark.parametrize(
    ("text", "kind", "written"),
    [
        ("Write to mia.k@post.example!", "email", "mia.k@post.example"),
        ("Mail: mia [at] post [dot] example", "email", "mia [at] post [dot] example"),
        ("mia (arobase) courrier point fr, merci", "email", "mia (arobase) courrier point fr"),
        ("it is mia at post dot example", "email", "mia at post dot example"),
        ("メールはmia@post.exampleです", "email", "mia@post.example"),
        ("My number: 020 7946 0123", "phone", "020 7946 0123"),
        ("Appelez-moi au 06.39.98.12.34", "phone", "06.39.98.12.34"),
        ("ring 555-0142 after six", "phone", "555-0142"),
        ("call me: five five five zero one four two", "phone", "five five five zero one four two"),
        ("電話番号は03-1234-5678です", "phone", "03-1234-5678"),
        ("Paid with 4111 1111 1111 1111 12/29", "card", "4111 1111 1111 1111"),
        ("amex 3782-822463-10005", "card", "3782-822463-10005"),
        ("la carte qui finit par 7781", "card", "7781"),
        ("Karte **** **** **** 7781", "card", "**** **** **** 7781"),
        ("IBAN: GB33 BUKB 2020 1555 5555 55 thanks", "iban", "GB33 BUKB 2020 1555 5555 55"),
        (
            "my IBAN is FR76 1111 2222 3333 4444 5555 666",
            "iban",
            "FR76 1111 2222 3333 4444 5555 666",
        ),
        ("sécu 2 55 08 14 168 025 38", "number", "2 55 08 14 168 025 38"),
        ("NI number is AB 12 34 56 C", "number", "AB 12 34 56 C"),
        ("mi DNI es 12345678Z", "number", "12345678Z"),
        ("Order #88213 never came", "order", "#88213"),
        ("commande n° 42-1188 toujours rien", "order", "42-1188"),
        ("Meine Bestellnummer: K77120", "order", "K77120"),
        ("el pedido 558123 sigue sin llegar", "order", "558123"),
        ("Booking reference QWERTZ", "order", "QWERTZ"),
        ("PNR X7K2PM, gate 12", "order", "X7K2PM"),
        ("tracking 1Z999AA10123456784", "order", "1Z999AA10123456784"),
        ("予約番号はHK-20999です", "order", "HK-20999"),
        ("I live at 14 Elm Street, Leeds LS1 4AP", "address", "14 Elm Street, Leeds LS1 4AP"),
        ("au 14 bis rue des lilas, 75011 Paris", "address", "14 bis rue des lilas, 75011 Paris"),
        ("Ich wohne Karl-Marx-Straße 12", "address", "Karl-Marx-Straße 12"),
        ("vivo en la calle Mayor 12", "address", "calle Mayor 12"),
        ("abito in via Garibaldi 7", "address", "via Garibaldi 7"),
        ("Prinsengracht 263, Amsterdam", "address", "Prinsengracht 263"),
        ("moro na Rua das Flores, 45", "address", "Rua das Flores, 45"),
        ("My date of birth is 12/03/1987", "birth", "12/03/1987"),
        ("née le 3 mars 1987 à Lyon", "birth", "3 mars 1987"),
        ("ask @mia_k about it", "handle", "@mia_k"),
        ("she is on t.me/mia_k", "handle", "t.me/mia_k"),
    ],
)
def test_an_identifier_is_found_where_it_stands(text: str, kind: str, written: str) -> None:
    assert found(text) == [(kind, written)]


@pytest.mark.parametrize(
    "text",
    [
        "I waited 45 minutes and paid 1,250.00 for 2 nights.",
        "Facture de 1 250,00 € le 12/05/2026 à 14:30, ouvert de 10:30 à 12:45.",
        "Flight BA1234 and train 8412 were late; gate 22, room 412, table 12.",
        "In 2019-2026 we had 12 000 000 visitors and 150 000 followers.",
        "order 2026 was better than order 2025, ordered 3 for 2",
        "3 times on the road, 10 minutes down the street, 2 hours in the lane",
        "Parkplatz 3 war voll, der Arbeitsweg 20 Minuten, Platz 4",
        "12 cours de danse, 3 places, 2 chemins possibles",
        "Bought at merle.example, look at this point it was fine.",
        "delivery 10-12, package 30x40x50, order 500g, 24/7 support",
        "ISO 27001, EN-60335, COVID-19, EURO-2024, iPhone 15",
        "One two three, and off we go!",
    ],
)
def test_what_tells_nothing_of_a_person_is_left_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "written",
    [
        "٠٢٠ ٧٩٤٦ ٠١٢٣",
        "０２０-７９４６-０１２３",
        "020\u200b 7946\u200d 0123",
        "0️⃣2️⃣0️⃣7️⃣9️⃣4️⃣6️⃣0️⃣1️⃣2️⃣3️⃣",
        "(020) 7946/0123",
        "+44 (0)20 7946 0123",
        "0044 20 7946 0123",
    ],
)
def test_a_number_is_the_same_in_other_digits_and_with_hidden_characters(written: str) -> None:
    plain = one("my number is 020 7946 0123", "GB")
    other = one(f"my number is {written}.", "GB")

    assert other.text == written
    assert same_identifier(plain, other)


def test_an_address_is_the_same_with_and_without_its_town() -> None:
    long, short = one("14 Elm Street, Leeds LS1 4AP"), one("at 14 Elm Street we")

    assert same_identifier(long, short)
    assert not same_identifier(long, one("15 Elm Street"))


def test_an_email_is_the_same_however_it_is_spelt() -> None:
    values = {
        one(text).value
        for text in (
            "Mia@Post.example",
            "mia (at) post dot example",
            "mia@po\u200bst.example",
            "mia @ post . example",
        )
    }

    assert values == {"mia@post.example"}


def test_a_region_tells_how_a_number_without_country_is_meant() -> None:
    assert one("06 39 98 12 34", "FR").value == "33639981234"
    assert one("06 39 98 12 34").value == "0639981234"
    assert identity(one("06 39 98 12 34")) == identity(one("+33 6 39 98 12 34"))


def test_spans_are_those_of_the_text_and_never_overlap() -> None:
    text = "É\u0301 mia@post.example, commande n° 88213-2, ☎ ０６ ３９ ９８ １２ ３４ @mia #99123"
    spans = find_identifiers(text)

    assert [each.kind for each in spans] == [
        IdentifierKind.EMAIL,
        IdentifierKind.ORDER,
        IdentifierKind.PHONE,
        IdentifierKind.HANDLE,
        IdentifierKind.ORDER,
    ]
    assert all(text[each.start : each.end] == each.text for each in spans)
    assert all(a.end <= b.start for a, b in itertools.pairwise(spans))


def test_a_number_that_fails_its_check_digit_is_no_card_but_still_hidden() -> None:
    assert found("4111 1111 1111 1112") == [("number", "4111 1111 1111 1112")]


def test_the_libraries_are_loaded_at_first_need_only() -> None:
    code = (
        "import sys\n"
        "from entendu.playbook.identifiers.finding import find_identifiers\n"
        "find_identifiers('Late again, two hours, thank you for nothing.')\n"
        "print(sorted({'phonenumbers', 'stdnum'} & set(sys.modules)))\n"
        "find_identifiers('+44 20 7946 0123 and 4111 1111 1111 1111')\n"
        "print(sorted({'phonenumbers', 'stdnum'} & set(sys.modules)))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.split("\n")[:2] == ["[]", "['phonenumbers', 'stdnum']"]
