"""The phrasebook's replies: kind, concrete, short, and never twice the same."""

from __future__ import annotations

from dataclasses import replace

import pytest

from entendu.domain.comment import Platform
from entendu.domain.company import Company, Contact, ContactKind, Register
from entendu.domain.draft import Wishes
from entendu.domain.triage import Arousal, Kind, Plan, Route, Triage, TriageSource
from entendu.errors import InvalidError
from entendu.playbook.phrasebook import Phrasebook
from entendu.playbook.sentences import count_words, split_sentences
from entendu.playbook.weighing import weighted_length

LATE = Triage(Kind.COMPLAINT, severity=2, risk=2, topic="late_delivery", language="en")


def invite(company: Company, contact: str = "mail") -> Plan:
    chosen = next((c for c in company.contacts if c.id == contact), None)
    return Plan(Route.INVITE, "complaint", contact=chosen)


def written(book: Phrasebook, company: Company, **changes: object) -> str:
    arguments: dict[str, object] = {
        "comment": "My cake is late.",
        "triage": LATE,
        "plan": invite(company),
        "platform": Platform.WEB,
        **changes,
    }
    comment, triage = arguments.pop("comment"), arguments.pop("triage")
    plan = arguments.pop("plan")
    return book.write(comment, triage, plan, company, **arguments)  # type: ignore[arg-type]


def test_the_same_arguments_give_the_same_reply(phrasebook: Phrasebook, bakery: Company) -> None:
    assert written(phrasebook, bakery, seed="a") == written(phrasebook, bakery, seed="a")


def test_a_reply_has_contact_signature_and_two_to_four_sentences(
    phrasebook: Phrasebook, bakery: Company
) -> None:
    reply = written(phrasebook, bakery)

    assert "hello@brisset.example" in reply
    assert reply.endswith("– Anna")
    assert 2 <= len(split_sentences(reply)) <= 4
    assert count_words(reply) <= 60


def test_twenty_replies_in_a_row_are_all_different(phrasebook: Phrasebook, bakery: Company) -> None:
    replies: list[str] = []
    for number in range(20):
        replies.append(written(phrasebook, bakery, avoid=replies, seed=str(number)))

    assert len(set(replies)) == 20


def test_thanks_are_all_different_too(phrasebook: Phrasebook, bakery: Company) -> None:
    replies: list[str] = []
    for _ in range(20):
        triage = Triage(Kind.PRAISE, language="en")
        plan = Plan(Route.THANK, "praise")
        replies.append(written(phrasebook, bakery, triage=triage, plan=plan, avoid=replies))

    assert len(set(replies)) == 20


@pytest.mark.parametrize(
    ("detail", "said"),
    [("my cake", "your cake"), ("the parcel", "the parcel"), ("your brioche", "the brioche")],
)
def test_a_detail_of_the_comment_is_named_from_our_side(
    phrasebook: Phrasebook, bakery: Company, detail: str, said: str
) -> None:
    assert said in written(phrasebook, bakery, triage=replace(LATE, detail=detail))


@pytest.mark.parametrize("detail", ["my wife", "the app", "my IBAN 1234", "cake", "wtf", "l'"])
def test_a_detail_that_does_not_fit_is_left_out(
    phrasebook: Phrasebook, bakery: Company, detail: str
) -> None:
    triage = replace(LATE, detail=detail, source=TriageSource.MODEL)

    for seed in range(5):
        reply = written(phrasebook, bakery, triage=triage, seed=str(seed))
        assert detail.split()[-1].lower() not in reply.lower().replace("happen", "").split()


def test_a_span_of_time_is_taken_only_where_it_is_complained_of(
    phrasebook: Phrasebook, bakery: Company
) -> None:
    waited = written(phrasebook, bakery, comment="I have waited 3 weeks for it.")
    guarantee = written(phrasebook, bakery, comment="It has 3 weeks guarantee.")

    assert "3 weeks" in waited
    assert "3 weeks" not in guarantee


@pytest.mark.parametrize(
    ("register", "spoken", "formal"),
    [
        (Register.FORMAL, "familiar", True),
        (Register.FAMILIAR, "formal", False),
        (Register.MIRROR, "familiar", False),
        (Register.MIRROR, None, True),
    ],
)
def test_french_says_vous_or_tu(
    phrasebook: Phrasebook, bakery: Company, register: Register, spoken: str | None, formal: bool
) -> None:
    company = replace(bakery, register=register)
    triage = replace(LATE, language="fr", register=spoken, arousal=Arousal.FURIOUS)

    reply = written(phrasebook, company, triage=triage).lower()

    assert any(word in reply for word in ("vous", "votre", "ez-nous")) is formal
    assert any(f" {word}" in f" {reply}" for word in ("ton ", "ta ", "tu ", "te ")) is not formal


@pytest.mark.parametrize(
    ("language", "company_languages", "expected"),
    [("fr", ("en",), "fr"), ("ja", ("fr", "en"), "fr"), ("ja", ("ja",), "en"), ("und", (), "en")],
)
def test_a_language_without_a_phrasebook_falls_back_to_the_companys(
    phrasebook: Phrasebook,
    bakery: Company,
    language: str,
    company_languages: tuple[str, ...],
    expected: str,
) -> None:
    company = replace(bakery, languages=company_languages)

    assert phrasebook.language_for(replace(LATE, language=language), company) == expected


def test_a_wished_language_goes_first(phrasebook: Phrasebook, bakery: Company) -> None:
    reply = written(phrasebook, bakery, wishes=Wishes(language="fr"))

    assert "que nous puissions" in reply or "nous" in reply.lower().split()


def test_shorter_is_shorter_and_more_formal_has_no_contractions(
    phrasebook: Phrasebook, bakery: Company
) -> None:
    usual = written(phrasebook, bakery)
    shorter = written(phrasebook, bakery, wishes=Wishes(length="shorter"))

    assert len(shorter) < len(usual)
    for seed in range(10):
        formal = written(phrasebook, bakery, wishes=Wishes(tone="more_formal"), seed=str(seed))
        assert "'" not in formal


def test_warmer_says_something_warm(phrasebook: Phrasebook, bakery: Company) -> None:
    warmer = written(phrasebook, bakery, wishes=Wishes(tone="warmer"))

    warm = ("glad you told us", "good that you told us", "time to tell us", "really like")
    assert any(word in warmer for word in warm)


@pytest.mark.parametrize("route", [Route.IGNORE, Route.ASK])
def test_where_no_reply_is_due_there_is_none(
    phrasebook: Phrasebook, bakery: Company, route: Route
) -> None:
    assert written(phrasebook, bakery, plan=Plan(route, "spam")) == ""


def test_x_keeps_the_contact_and_drops_the_rest(phrasebook: Phrasebook, bakery: Company) -> None:
    address = "customer.relations.and.complaints.department" * 3 + "@brisset.example"
    company = replace(bakery, signature="Anna of the " + "customer care " * 6)
    plan = Plan(Route.INVITE, "complaint", contact=Contact("c", ContactKind.EMAIL, address))

    reply = written(phrasebook, company, plan=plan, platform=Platform.X)

    assert address in reply
    assert weighted_length(reply) <= 280


def test_a_department_is_named_only_where_its_name_can_be_said(
    phrasebook: Phrasebook, bakery: Company
) -> None:
    plan = replace(invite(bakery), department=bakery.departments[0])
    odd = replace(bakery.departments[0], name="Dept. 4 / returns")

    assert "our deliveries team" in written(phrasebook, bakery, plan=plan)
    assert "Dept" not in written(phrasebook, bakery, plan=replace(plan, department=odd))


def test_solving_states_the_fact_word_for_word(phrasebook: Phrasebook, bakery: Company) -> None:
    plan = replace(invite(bakery), route=Route.SOLVE, reason="simple", fact=bakery.facts[0])

    assert bakery.facts[0].text in written(phrasebook, bakery, plan=plan)


def test_a_fact_in_another_language_is_not_mixed_in(
    phrasebook: Phrasebook, bakery: Company
) -> None:
    plan = replace(invite(bakery), route=Route.SOLVE, reason="simple", fact=bakery.facts[0])
    reply = written(phrasebook, bakery, plan=plan, triage=replace(LATE, language="fr"))

    assert bakery.facts[0].text not in reply
    assert "hello@brisset.example" in reply


def test_safety_comes_before_the_invitation(phrasebook: Phrasebook, bakery: Company) -> None:
    triage = replace(LATE, topic="food_safety", severity=4, risk=4)
    plan = replace(invite(bakery, "phone"), route=Route.ESCALATE, reason="grave")

    reply = written(phrasebook, bakery, triage=triage, plan=plan)

    assert "first" in reply
    assert reply.index("first") < reply.index("+44 20 7946 0990")


def test_a_company_without_anything_still_answers(phrasebook: Phrasebook, bare: Company) -> None:
    social = written(phrasebook, bare, plan=invite(bare), platform=Platform.FACEBOOK)
    web = written(phrasebook, bare, plan=invite(bare))

    assert "private message" in social
    assert "get in touch" in web


def test_an_unknown_slot_is_an_error_with_its_place(phrasebook: Phrasebook) -> None:
    with pytest.raises(InvalidError) as raised:
        Phrasebook.from_files({"en": {"language": "en"}})

    assert raised.value.params["file"] == "phrasebook/en.yaml"
