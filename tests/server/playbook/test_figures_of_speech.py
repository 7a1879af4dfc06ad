"""A violent word that nobody means literally makes nothing grave; the same word meant does."""

from __future__ import annotations

import pytest

from entendu.domain.company import Company
from entendu.domain.triage import Kind
from entendu.playbook.triage import TriageRules

FIGURES = (
    "This queue is killing me, forty people and one till.",
    "We were dying of hunger by the time the pizza came, and it was cold.",
    "Nearly had a heart attack when I saw the bill.",
    "The new fare costs an arm and a leg.",
    "Your checkout page is a pain in the neck.",
    "My phone died twice on the charger you sold me.",
    "The stream cut out in injury time.",
    "The lights on the tennis court have been off all week.",
    "My lawyer friend laughed when I showed her the parking fee.",
    "The boss on level 9 shot me through a wall again, fix your hitboxes.",
    "Why did they kill off the best character in the season finale?",
    "Those prices make my blood boil.",
    "Your support bot gives me the same answer, I keep banging my head against the wall.",
    "The driver grabbed me a parcel from the wrong shelf.",
    "I could have kicked myself for ordering again.",
    "My mouse keeps disconnecting since the update.",
    "The black jacket came without its belt and you refused the refund.",
    "The leg of the table was broken when it arrived.",
    "The app crashed again and kicked me out of the game.",
    "The blinds came in the wrong size and nobody answers.",
    "Two flies on a poster is your whole advert?",
    "The music on hold is torture.",
    "The update pushed my icons around and I hate it.",
    "The burnt pizza crust tasted of charcoal.",
    "You are holding my money hostage.",
    "Votre appli me tue, elle se ferme à chaque photo.",
    "On mourait de faim et les frites sont arrivées froides.",
    "J'ai failli faire une crise cardiaque en voyant la facture.",
    "Ça coûte les yeux de la tête pour deux câbles.",
    "Ma batterie est morte au bout de trois semaines.",
    "Le prix du gaz explose encore chez vous.",
    "Le court de tennis est fermé depuis lundi.",
    "La pizza était brûlée et froide à la fois.",
    "Vos prix sont un coup de poignard dans le budget.",
    "Le boss du niveau 4 me tire dessus à travers les murs, votre jeu est cassé.",
    "Ma veste noire est arrivée sans ceinture et vous refusez l'échange.",
    "Le pied de la table était cassé à la livraison.",
    "Votre musique d'attente est une torture.",
)
MEANT = (
    "The ceiling tile fell on my head in your shop, I am bleeding.",
    "Your guard kicked me in the stomach.",
    "The kettle gave me an electric shock.",
    "My lawyer has filed the claim with the county court.",
    "The waiter refused to serve my brother because he is Black.",
    "After the film a man with your badge on grabbed my arm and would not let me leave.",
    "We play your game with the kids, and a grown man keeps messaging my 11 year old daughter.",
    "Le carreau est tombé sur ma tête dans votre magasin, je saigne.",
    "Votre vigile m'a donné un coup de poing.",
    "La bouilloire a pris feu sur le plan de travail.",
    "Le serveur a refusé de nous servir parce que mon ami est noir.",
    "Après le film, un de vos agents m'a attrapée par le bras.",
)


@pytest.mark.parametrize("text", FIGURES)
def test_a_figure_of_speech_endangers_nobody(
    rules: TriageRules, bakery: Company, text: str
) -> None:
    judged = rules.judge(text, company=bakery)

    assert judged.risk <= 2, judged.reasons
    assert judged.severity <= 3, judged.reasons


@pytest.mark.parametrize("text", MEANT)
def test_what_is_meant_is_grave_beside_figures_and_films(
    rules: TriageRules, bakery: Company, text: str
) -> None:
    for said in (text, f"This app is killing me. {text}", f"{text} La musique me tue. To die for."):
        assert rules.judge(said, company=bakery).risk == 4


def test_spam_that_speaks_of_crime_is_only_spam(rules: TriageRules, bakery: Company) -> None:
    judged = rules.judge(
        "Lost your account to a scam? Best hacker, he recovered mine, DM him now", company=bakery
    )

    assert (judged.kind, judged.risk, judged.severity) == (Kind.SPAM, 1, 1)


@pytest.mark.parametrize(
    "text",
    [
        "He had it in his jacket the whole time, then out came a knife and he chased my cousin.",
        "My cousin was chased with a knife by your driver.",
        "Your driver chased my cousin. Knife in his hand.",
    ],
)
def test_the_parts_of_a_matter_count_in_any_order(
    rules: TriageRules, bakery: Company, text: str
) -> None:
    assert rules.judge(text, company=bakery).risk == 4


def test_parts_that_stand_far_apart_are_no_matter(rules: TriageRules, bakery: Company) -> None:
    apart = "The bread knife you sold me is blunt. " + "It came in a nice box, though. " * 5
    assert rules.judge(f"{apart} My dog chased the box.", company=bakery).risk < 4
