"""What the rules judge: kind, gravity, persistence, topic, and the reasons for each."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest

from entendu.domain.company import Company
from entendu.domain.triage import Arousal, History, Kind, Triage, TriageSource, Turn
from entendu.errors import InvalidError
from entendu.playbook.triage import TriageRules


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("My birthday cake never arrived and nobody answers.", Kind.COMPLAINT),
        ("Le gâteau était rassis, je suis vraiment déçue.", Kind.COMPLAINT),
        ("Are you open on Sunday?", Kind.QUESTION),
        ("Vous êtes ouverts dimanche ?", Kind.QUESTION),
        ("The croissants are delicious and the team is so friendly, thank you!", Kind.PRAISE),
        ("Merci à toute l'équipe, vos croissants sont délicieux !", Kind.PRAISE),
        ("Earn 400 $ per day from home, write to Linda on WhatsApp", Kind.SPAM),
        ("Gagnez 400 € par jour chez vous, contactez-moi sur WhatsApp", Kind.SPAM),
        ("nobody asked lol, touch grass", Kind.TROLLING),
        ("😡😡👎", Kind.COMPLAINT),
        ("❤️❤️", Kind.PRAISE),
    ],
)
def test_the_kind_of_a_comment(rules: TriageRules, bakery: Company, text: str, kind: Kind) -> None:
    assert rules.judge(text, company=bakery).kind is kind


@pytest.mark.parametrize(
    "text",
    [
        "no nie, przysłaliście mi trzy lewe rękawiczki 😂 jutro jadę na narty",
        "ja hoor, ik kreeg een taart zonder kaarsjes 😂😂",
    ],
)
def test_laughter_in_a_language_without_words_is_no_trolling(
    rules: TriageRules, bakery: Company, text: str
) -> None:
    assert rules.judge(text, company=bakery).kind is Kind.COMPLAINT


@pytest.mark.parametrize(
    "text",
    [
        "Great job, two hours late and the cake was crushed 👏",
        "Thanks for leaving my order out in the rain, it's completely soaked and broken.",
        "Bravo, encore une commande jamais livrée, chapeau !",
        "Super service : une heure d'attente pour une baguette froide.",
    ],
)
def test_praise_beside_a_bad_fact_is_a_complaint(
    rules: TriageRules, bakery: Company, text: str
) -> None:
    judged = rules.judge(text, company=bakery)

    assert judged.kind is Kind.COMPLAINT
    assert any(reason.about == "grievance" for reason in judged.reasons)


@pytest.mark.parametrize("text", ['What a "great" place, well done 🙄', "Oh great. Thanks a lot."])
def test_praise_that_may_be_irony_is_in_doubt(
    rules: TriageRules, bakery: Company, text: str
) -> None:
    judged = rules.judge(text, company=bakery)

    assert judged.doubt
    assert judged.kind is Kind.PRAISE


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("Your delivery man punched my neighbour in the face.", "safety"),
        ("I broke my wrist on your wet floor and nobody helped.", "injury"),
        ("My whole family got sick after eating your quiche.", "food_safety"),
        ("They refused to serve us because I'm Black.", "discrimination"),
        ("You sent my invoice with my address to a stranger.", "privacy"),
        ("The oven you sold me caught fire last night.", "safety"),
        ("My 3 year old choked on a piece of plastic in the brioche.", "food_safety"),
        ("J'ai été brûlée par votre machine, je suis aux urgences.", "injury"),
        ("Votre vendeur m'a traitée avec des mots racistes.", "discrimination"),
        ("Vous avez transmis mes coordonnées à un inconnu.", "privacy"),
        ("Toute la famille malade après avoir mangé votre quiche.", "food_safety"),
        ("El pastel intoxicó a mi hijo, estamos en el hospital.", "injury"),
    ],
)
def test_what_is_grave_has_risk_four_and_its_topic(
    rules: TriageRules, bakery: Company, text: str, topic: str
) -> None:
    judged = rules.judge(text, company=bakery)

    assert judged.risk == 4
    assert judged.topic == topic
    assert any(reason.about == "risk" and reason.words for reason in judged.reasons)


def test_legal_action_under_way_weighs_more_than_a_threat(
    rules: TriageRules, bakery: Company
) -> None:
    threat = rules.judge("Next time my lawyer will write to you.", company=bakery)
    action = rules.judge("I have filed a police report against you.", company=bakery)

    assert (threat.risk, action.risk) == (3, 4)


def test_an_old_person_makes_it_serious_and_a_child_in_danger_grave(
    rules: TriageRules, bakery: Company
) -> None:
    old = rules.judge("My 84 year old aunt waited two hours for her bread.", company=bakery)
    child = rules.judge("There was glass in the bun my 4 year old was eating.", company=bakery)

    assert old.risk == 3
    assert (child.risk, child.severity) == (4, 4)


@pytest.mark.parametrize("text", ["The bread was a bit dry.", "Le pain était un peu sec."])
def test_an_annoyance_stays_small(rules: TriageRules, bakery: Company, text: str) -> None:
    judged = rules.judge(text, company=bakery)

    assert judged.risk <= 2
    assert judged.severity <= 2
    assert not judged.persists


@pytest.mark.parametrize(
    "text",
    [
        "Third email and still no answer about my refund!",
        "I already called twice, still nothing.",
        "Toujours rien, c'est mon quatrième message.",
    ],
)
def test_the_comment_itself_can_say_that_it_persists(
    rules: TriageRules, bakery: Company, text: str
) -> None:
    assert rules.judge(text, company=bakery).persists


def test_the_log_says_that_it_persists(rules: TriageRules, bakery: Company) -> None:
    text = "The cake is too dry."

    assert not rules.judge(text, company=bakery).persists
    assert rules.judge(text, company=bakery, history=History(posted_replies=1)).persists
    assert rules.judge(text, company=bakery, history=History(turns=(Turn(True, "Hi"),))).persists


def test_shouting_and_swearing_are_furious(rules: TriageRules, bakery: Company) -> None:
    assert rules.judge("WHERE IS MY CAKE???", company=bakery).arousal is Arousal.FURIOUS
    assert rules.judge("The fucking cake is late", company=bakery).arousal is Arousal.FURIOUS
    assert rules.judge("When do you open?", company=bakery).arousal is Arousal.CALM


def test_department_place_detail_language_and_register_are_found(
    rules: TriageRules, bakery: Company
) -> None:
    judged = rules.judge(
        "My cake from Central Station was never delivered, terrible.", company=bakery
    )
    french = rules.judge("Tu m'as encore livré le mauvais gâteau.", company=bakery)

    assert (judged.department_id, judged.place_id) == ("orders", "station")
    assert (judged.detail, judged.language, judged.register) == ("My cake".lower(), "en", None)
    assert (french.language, french.register, french.detail) == ("fr", "familiar", "le gâteau")


def test_a_published_fact_makes_it_simple(rules: TriageRules, bakery: Company) -> None:
    judged = rules.judge(
        "Why is bread from the day before not sold at a lower price?", company=bakery
    )

    assert judged.simple
    assert any(reason.about == "fact" and reason.rule == "bread" for reason in judged.reasons)


def test_rules_raise_what_a_model_judged_and_never_lower(
    rules: TriageRules, bakery: Company
) -> None:
    mine = rules.judge("You punched my son and I am furious.", company=bakery)
    proposed = Triage(Kind.PRAISE, severity=1, risk=1, source=TriageSource.MODEL, language="en")

    raised = rules.raise_to_floors(proposed, mine)
    kept = rules.raise_to_floors(replace(proposed, severity=4, risk=4), Triage(Kind.QUESTION))

    assert (raised.kind, raised.severity, raised.risk) == (Kind.COMPLAINT, 4, 4)
    assert raised.source is TriageSource.MODEL
    assert (kept.kind, kept.severity, kept.risk) == (Kind.PRAISE, 4, 4)


@pytest.mark.parametrize(
    "text",
    ["", " ", "\x00\x01", "a" * 50_000, "never late " * 5_000, "1.1." * 12_500, "(" * 50_000],
)
def test_any_text_is_judged_and_quickly(rules: TriageRules, bakery: Company, text: str) -> None:
    rules.judge("warm up the identifier of languages", company=bakery)
    started = time.process_time()

    rules.judge(text, company=bakery)

    assert time.process_time() - started < 0.1


def test_a_malformed_file_is_named() -> None:
    with pytest.raises(InvalidError) as raised:
        TriageRules.from_files({"en": {"language": "en", "prays": []}})

    assert raised.value.code == "prompts_unusable"
    assert raised.value.params["file"] == "triage/en.yaml"
    assert "prays" in str(raised.value.params["problem"])
