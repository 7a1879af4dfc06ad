"""The practice company: everybody can try Entendu in a minute, without an account anywhere.

It is fictional; its cases are marked practice and kept apart from the real ones. The practice feeds
(`web/practice_feed.py`) hold the complaints that are written to it.
"""

from __future__ import annotations

from .domain.company import (
    Account,
    Company,
    Contact,
    ContactKind,
    Department,
    Fact,
    Place,
    Register,
)
from .domain.ids import new_id

PRACTICE_NAME = "Maison Lampion"


def practice_company() -> Company:
    """Return a new practice company.

    A small chain of home-goods shops with a café and deliveries.
    """
    deliveries, shops, safety = (new_id() for _ in range(3))
    return Company(
        id=new_id(),
        name=PRACTICE_NAME,
        practice=True,
        kind="retail",
        languages=("en", "fr"),
        register=Register.FORMAL,
        signature="Camille",
        departments=(
            Department(deliveries, "deliveries"),
            Department(shops, "shops and café"),
            Department(safety, "customer care and safety"),
        ),
        places=(Place(new_id(), "Lyon"), Place(new_id(), "Leeds")),
        contacts=(
            Contact(new_id(), ContactKind.EMAIL, "care@maison-lampion.example", hours="9–18"),
            Contact(new_id(), ContactKind.PHONE, "+33 1 99 00 45 10", hours="9–18"),
            Contact(
                new_id(),
                ContactKind.EMAIL,
                "deliveries@maison-lampion.example",
                hours="8–20",
                department_id=deliveries,
            ),
            Contact(
                new_id(),
                ContactKind.PHONE,
                "+33 1 99 00 45 19",
                hours="24/7",
                department_id=safety,
            ),
        ),
        facts=(
            Fact(new_id(), "A damaged item can be exchanged in any shop within 60 days."),
            Fact(new_id(), "The Leeds café is open from 8 am to 6 pm, also on Sundays."),
            Fact(new_id(), "Les articles abîmés s'échangent en magasin sous 60 jours."),
        ),
        accounts=(
            Account(new_id(), "x", "MaisonLampion"),
            Account(new_id(), "facebook", "maisonlampion"),
        ),
    )
