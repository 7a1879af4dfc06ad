"""No flood of identifiers, or of what looks like one, keeps the service busy."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

import pytest

from entendu.domain.company import Company
from entendu.domain.triage import Kind, Plan, Route, Triage
from entendu.drafting.masking import Mask
from entendu.playbook.checks import private_data
from entendu.playbook.diagnoses import find_diagnoses
from entendu.playbook.identifiers.finding import find_identifiers

from .conftest import context
from .test_no_text_is_slow import UNITS, grown, seconds

LENGTH = 50_000
MOST_SECONDS = 0.3  # 0.1 where nobody else has the processor
FLOODS = (
    "4111 ", "4111-", "4111 1111 1111 1111 ", "DE89 ", "GB29A", "DE00 0000 ", "1Z", "#1",
    "#12345 ", "DE89 3704 0044 0532 0130 00 ", "1 85 05 78 006 084 36 ", "536-90-4399 ",
    "12345678Z ", "order ", "order number ", "order #", "order is ", "ref: ", "pnr ",
    "booking reference ", "kundennummer ", "14 Elm ", "1 a ", "12 a street ",
    "1 Ab Cd Ef Gh ", "12, rue ", "rue de la ", "rue d'", "calle A ", "A'", "A.", "weg ",
    "aweg 1", "straße 1 ", "A-straße 1 ", "AB1", "LS1 ", "AB-12-", "A-1", "born ",
    "née le ", "born 1 ", "3 jan ", "january 1, ", "call ", "tel 1 ", "one ", "five five ",
    "a at b dot ", "a@b dot ", "a [at] ", "* ", "**** ", "xxxx ", "card ", "card ending ",
    "iban ", "t.me/", "x.com/", "12 34 ", "00", "+1 ", "(0", "1.1.", "12/05/", "10:30 ",
    "1 €", "1 000 ", "adresse ", "live at ", "p.o. box ", "a.b@", "n° ", "é1", "１", "٠",
    "a\u0301", "1\u20e3", "🙂1", "+33 1 99 00 12 34 ", "mia@post.example ", "@ab ", "注文番号",
    "ul. A", "A 1 m. ", "区1-", "İ", "diabet", "my nut ", "you are ", "[EMAIL_1]", "EMAIL_",
    "[email ", "ADDRESS",
)  # fmt: skip


def slow(
    work: Callable[[str], object], units: Iterable[str], *, grow: bool = True
) -> list[tuple[str, float]]:
    """Return what took too long, each timed again before it is said: another may have the CPU."""
    found = []
    for unit in units:
        text = grown(unit, LENGTH) if grow else unit
        took = seconds(work, text)
        if took >= MOST_SECONDS:
            took = min(seconds(work, text) for _ in range(3))
        if took >= MOST_SECONDS:
            found.append((unit, round(took, 2)))
    return found


def test_no_text_makes_finding_slow() -> None:
    find_identifiers("ring 020 7946 0123, 4111 1111 1111 1111", "GB")  # loads what is needed

    assert slow(lambda text: find_identifiers(text, "GB"), (*FLOODS, *UNITS[::4])) == []


def test_no_text_makes_hiding_slow(bakery: Company) -> None:
    assert slow(lambda text: Mask(bakery).hide(text), FLOODS[-24:]) == []


def test_no_text_makes_the_look_for_illnesses_slow() -> None:
    assert slow(find_diagnoses, (*FLOODS[::3], *UNITS[::3])) == []


@pytest.mark.parametrize("units", [FLOODS, UNITS], ids=["floods", "units"])
def test_no_reply_makes_the_check_slow(bakery: Company, units: tuple[str, ...]) -> None:
    triage = Triage(Kind.COMPLAINT, language="en")
    held = context(bakery, triage, Plan(Route.INVITE, "complaint"))
    comment = "Order MRL-88213, 14 Elm Street, 4111 1111 1111 1111, 020 7946 0123, my diabetes. "
    held = replace(held, comment=comment * 12)
    asking = ("order number ", "send your ", "please ", "or ", "your order number? ", "below ")
    texts = {unit: grown(unit, 3_000) for unit in (*units, *asking, "a@b.example ", "diabetes ")}

    assert slow(lambda unit: private_data.check(texts[unit], held), texts, grow=False) == []
