"""Whatever the topic, route, platform, register and company: nothing blocks, and it can be sent."""

from __future__ import annotations

from itertools import count

import pytest

from entendu.domain.comment import Platform
from entendu.domain.company import (
    Company,
    Contact,
    ContactKind,
    Department,
    Fact,
    Register,
)
from entendu.domain.draft import Drafter, Wishes
from entendu.domain.triage import Arousal, Kind, Plan, Route, Triage
from entendu.domain.verdict import Level
from entendu.playbook.checks import review
from entendu.playbook.phrasebook import Phrasebook
from entendu.playbook.sentences import count_words, split_sentences
from entendu.playbook.triage import TriageRules
from entendu.playbook.weighing import weighted_length

from .conftest import context

CONTACTS = (
    None,
    Contact("p", ContactKind.PHONE, "+44 20 7946 0990", hours="8-18"),
    Contact("e", ContactKind.EMAIL, "customer.relations@a-rather-long-brand-name.example"),
    Contact("f", ContactKind.FORM, "https://www.brand.example/contact?topic=complaint"),
    Contact("d", ContactKind.DM, "https://x.com/messages/compose?recipient_id=123456"),
)
ROUTES = (
    (Route.ESCALATE, "grave"),
    (Route.ESCALATE, "persists_serious"),
    (Route.THANK, "praise"),
    (Route.ANSWER, "question"),
    (Route.CONCEDE, "persists_again"),
    (Route.INVITE, "complaint"),
    (Route.INVITE, "persists"),
    (Route.SOLVE, "simple"),
)
COMMENTS = {
    "en": ("I have waited 3 weeks.", "my parcel"),
    "fr": ("J'attends depuis 3 semaines.", "mon colis"),
    "es": ("Llevo 3 semanas esperando.", "mi paquete"),
    "de": ("Ich warte seit 3 Wochen.", "mein Paket"),
}
NUMBER = count()


def made(contact: Contact | None, number: int) -> Company:
    return Company(
        id="c",
        name="Brand",
        languages=("en", "fr"),
        register=(Register.MIRROR, Register.FORMAL, Register.FAMILIAR)[number % 3],
        signature=(None, "Anna", "^AB", "Anna from the customer relations team")[number % 4],
        departments=(Department("d", "food quality"),) if contact else (),
        contacts=(contact,) if contact else (),
        facts=(Fact("f", "Bread from the day before is sold at half price after 5 pm."),),
    )


@pytest.mark.parametrize("language", sorted(COMMENTS))
@pytest.mark.parametrize(("route", "reason"), ROUTES)
def test_every_reply_can_be_copied(
    phrasebook: Phrasebook, rules: TriageRules, language: str, route: Route, reason: str
) -> None:
    comment, detail = COMMENTS[language]
    for topic in rules.topics:
        for _ in range(3):
            number = next(NUMBER)
            contact = CONTACTS[number % 5]
            company = made(contact, number)
            platform = (Platform.X, Platform.FACEBOOK, Platform.WEB)[number % 3]
            triage = Triage(
                Kind.COMPLAINT,
                topic=topic,
                language=language,
                arousal=list(Arousal)[number % 3],
                register=("familiar", "formal", None)[number // 3 % 3],
                persists="persists" in reason,
                detail=(None, detail)[number % 2],
                department_id="d" if contact else None,
            )
            plan = Plan(
                route,
                reason,
                contact=None if route is Route.THANK else contact,
                fact=company.facts[0] if route in (Route.SOLVE, Route.ANSWER) else None,
                department=company.departments[0] if contact else None,
            )
            wishes = Wishes(
                tone=(None, "warmer", "more_formal")[number // 2 % 3],
                length=(None, None, "shorter")[number // 5 % 3],
            )

            reply = phrasebook.write(
                comment, triage, plan, company, platform=platform, wishes=wishes, seed=str(number)
            )

            held = context(company, triage, plan, platform=platform, drafter=Drafter.MODEL)
            blocked = [v for v in review(reply, held) if v.level is Level.BLOCK]
            assert not blocked, (reply, blocked)
            assert 1 <= len(split_sentences(reply)) <= 4, reply
            assert count_words(reply) <= 60, reply
            assert platform is not Platform.X or weighted_length(reply) <= 280
            assert not any(sign in reply for sign in "{}|[]"), reply
            if contact is not None and route not in (Route.THANK, Route.SOLVE, Route.ANSWER):
                assert contact.value in reply
