"""`promises`: what is offered, guaranteed, dated or claimed as done, and what only sounds so."""

from __future__ import annotations

from dataclasses import replace

import pytest

from entendu.domain.company import Company, Fact
from entendu.domain.triage import Kind, Plan, Route, Triage
from entendu.domain.verdict import Level
from entendu.playbook.checks import CheckContext, promises

from .conftest import context

PROMISES = (
    ("en", "We will refund you."),
    ("en", "I'd like to offer you a voucher."),
    ("en", "You'll receive a replacement."),
    ("en", "Your money will be back in your account by Friday."),
    ("en", "The fee will be waived."),
    ("en", "We're sending you a new kettle."),
    ("en", "If you like, we could look at some compensation."),
    ("en", "Dinner is on us."),
    ("en", "Your next coffee's on us."),
    ("en", "I'll credit your account."),
    ("en", "You will hear from me before 5 pm."),
    ("en", "It'll be with you tomorrow."),
    ("en", "I promise this was the last time this happened."),
    ("en", "I guarantee it."),
    ("en", "Our team has spoken to the driver."),
    ("en", "The clerk has been dismissed."),
    ("en", "A new lamp is on its way."),
    ("en", "A replacement was shipped this morning."),
    ("en", "You won't be charged for it."),
    ("en", "Fifty pounds are yours."),
    ("en", "Expect our call within the hour."),
    ("en", "We'll have this fixed in two days."),
    ("en", "You get half off."),
    ("en", "I've informed the depot."),
    ("en", "I've passed this on."),
    ("en", "I just rang the shop."),
    ("en", "We can arrange a refund."),
    ("en", "Your account is now unlocked."),
    ("en", "I'll make it up to you."),
    ("en", "Let's discuss compensation by phone."),
    ("en", "We've issued a credit note."),
    ("en", "Our technician will come on Monday."),
    ("en", "I will personally ensure it never happens again."),
    ("en", "Take a free dessert next time."),
    ("en", "We'll send you a fresh bouquet."),
    ("en", "A refund has been approved."),
    ("fr", "Nous allons vous rembourser."),
    ("fr", "Vous aurez une réponse sous 48 h."),
    ("fr", "J'ai transmis votre message."),
    ("fr", "On t'offre le prochain café."),
    ("fr", "Un bon d'achat vous attend."),
    ("fr", "Votre colis arrivera demain."),
    ("fr", "Le chauffeur a été suspendu."),
    ("fr", "Cela n'arrivera plus."),
    ("fr", "Je vous le garantis."),
    ("fr", "Nous pouvons envisager un dédommagement."),
    ("fr", "Les frais seront annulés."),
    ("fr", "Vous recevrez un nouveau lit d'ici vendredi."),
    ("fr", "Je vous renvoie un nouveau colis."),
    ("fr", "Le remboursement est validé."),
    ("fr", "Vous ne paierez rien."),
    ("fr", "J'ai fait remonter votre demande."),
    ("fr", "Le problème est désormais réglé."),
    ("fr", "La prochaine pizza est pour nous."),
    ("fr", "Je vous rappelle avant 18 h."),
    ("fr", "Nous vous accordons 10 % de remise."),
    ("fr", "Notre équipe a prévenu le livreur."),
    ("fr", "Nous prenons les frais à notre charge."),
    ("fr", "Votre accès sera rétabli dans deux heures."),
    ("fr", "Un technicien passe mardi."),
    ("es", "Le reembolsaremos."),
    ("es", "Te devolvemos el dinero."),
    ("es", "He avisado a la tienda."),
    ("es", "El empleado ha sido despedido."),
    ("es", "Mañana lo tendrás en casa."),
    ("es", "No volverá a pasar."),
    ("es", "Te lo prometo."),
    ("es", "La próxima corre de nuestra cuenta."),
    ("es", "Te mandamos otro."),
    ("es", "Recibirás un vale."),
    ("es", "Podemos estudiar una compensación."),
    ("es", "Te invitamos a cenar."),
    ("es", "Tendrá noticias en 24 horas."),
    ("es", "El problema ya está resuelto."),
    ("es", "Le quitamos la comisión."),
    ("es", "Te hacemos un descuento."),
    ("es", "No tendrá que pagar nada."),
    ("es", "Su pedido llega el viernes."),
    ("es", "Le garantizo que llegará."),
    ("es", "Hemos trasladado su queja."),
    ("es", "Anulamos el recargo."),
    ("de", "Wir werden Ihnen den Betrag erstatten."),
    ("de", "Sie bekommen Ihr Geld zurück."),
    ("de", "Ich habe den Fahrer informiert."),
    ("de", "Der Kollege wurde abgemahnt."),
    ("de", "Das kommt nicht wieder vor."),
    ("de", "Das Paket kommt morgen."),
    ("de", "Ein Gutschein ist unterwegs."),
    ("de", "Wir schenken dir einen Monat."),
    ("de", "Der nächste Kaffee geht auf uns."),
    ("de", "Ich rufe Sie bis 18 Uhr zurück."),
    ("de", "Wir können über eine Entschädigung sprechen."),
    ("de", "Wir tauschen das Gerät aus."),
    ("de", "Du bekommst 20 % Rabatt."),
    ("de", "Das garantiere ich dir."),
    ("de", "Ihre Beschwerde wurde weitergeleitet."),
    ("de", "Wir haben die Filiale angerufen."),
    ("de", "Sie müssen nichts bezahlen."),
    ("de", "Wir schicken dir sofort Ersatz."),
    ("de", "Die Mahngebühr streichen wir."),
    ("de", "Bis Ende der Woche läuft alles."),
    ("de", "In zwei Tagen ist der Techniker da."),
    ("de", "Der Fehler ist behoben."),
    ("de", "Wir liefern kostenlos nach."),
)
HARMLESS = (
    ("en", "Waiting for your refund is stressful."),
    ("en", "We can look at where your refund stands."),
    ("en", "I understand that 40 minutes is a long wait."),
    ("en", "The team will look into it."),
    ("en", "We'd like to find out what happened."),
    ("en", "I'd like to hear it from you."),
    ("en", "You did what we asked."),
    ("en", "You've been told three stories."),
    ("en", "I have read every word."),
    ("en", "Please call me so that we can find your parcel."),
    ("en", "I can imagine how you felt."),
    ("en", "I'll follow it up."),
    ("en", "You were promised a call on Monday."),
    ("en", "Two weeks without heating is hard."),
    ("en", "I'm sorry it took days to get an answer."),
    ("en", "Feel free to write to me."),
    ("en", "You deserved better on the day of the party."),
    ("en", "We want to understand what went wrong and put it right."),
    ("en", "In one day you lost your holiday."),
    ("en", "Waiting until Thursday with no answer must be tiring."),
    ("en", "Thank you for giving us credit."),
    ("en", "Being charged twice is maddening."),
    ("en", "I will read it myself."),
    ("en", "They told you it would come today, and it didn't."),
    ("fr", "Devoir courir après un remboursement est usant."),
    ("fr", "Je comprends votre colère après trois jours sans réponse."),
    ("fr", "Notre équipe va regarder cela."),
    ("fr", "Écrivez-moi pour que nous reprenions tout ensemble."),
    ("fr", "On vous a promis un appel lundi."),
    ("fr", "Attendre deux heures dans le froid est pénible."),
    ("fr", "J'ai lu votre message."),
    ("fr", "J'ai bien compris."),
    ("fr", "Je vous invite à m'écrire."),
    ("fr", "Vous avez appelé trois fois."),
    ("fr", "Je regarde cela avec vous."),
    ("fr", "Votre journée a été gâchée."),
    ("fr", "Je suis désolé que vous n'ayez pas reçu votre commande."),
    ("fr", "Nous reprendrons votre dossier ligne par ligne."),
    ("fr", "N'hésitez pas à m'appeler."),
    ("fr", "Je serais furieux aussi."),
    ("es", "Esperar una devolución cansa."),
    ("es", "Entiendo que tres semanas son muchas."),
    ("es", "El equipo lo va a mirar."),
    ("es", "Escríbame y lo vemos juntos."),
    ("es", "Le dijeron que llegaría el lunes."),
    ("es", "He leído su mensaje."),
    ("es", "Le invito a escribirme."),
    ("es", "Te han llamado tarde."),
    ("es", "Quiero saber qué pasó."),
    ("es", "Lo reviso contigo."),
    ("es", "Se quedó sin autobús y sin respuesta."),
    ("es", "Siento que perdiera el día."),
    ("es", "Cuéntame qué pasó y lo busco."),
    ("de", "Auf eine Erstattung zu warten ist mühsam."),
    ("de", "Drei Wochen sind eine lange Zeit."),
    ("de", "Das Team schaut sich das an."),
    ("de", "Schreiben Sie mir, dann sehen wir es uns an."),
    ("de", "Ihnen wurde Montag versprochen."),
    ("de", "Sie haben schon zweimal angerufen."),
    ("de", "Ich habe Ihre Nachricht gelesen."),
    ("de", "Ich kann Ihren Ärger verstehen."),
    ("de", "Ich lade Sie ein, mir zu schreiben."),
    ("de", "Ich möchte wissen, was passiert ist."),
    ("de", "Es tut mir leid, dass du seit Dienstag wartest."),
    ("de", "Ich kümmere mich darum."),
    ("de", "Wir möchten das mit Ihnen klären."),
    ("de", "Der Termin ist geplatzt, und das tut mir leid."),
    ("de", "Es ist ärgerlich, zwei Tage zu warten."),
)


@pytest.fixture
def held(bakery: Company) -> CheckContext:
    triage = Triage(Kind.COMPLAINT, language="en", department_id="orders")
    return context(replace(bakery, facts=()), triage, Plan(Route.INVITE, "complaint"))


def said(text: str, held: CheckContext, language: str = "en") -> set[str]:
    here = replace(held, triage=replace(held.triage, language=language))
    found = promises.check(text, here)
    return {verdict.code for verdict in found if verdict.level is not Level.OK}


@pytest.mark.parametrize(("language", "text"), PROMISES)
def test_a_promise_is_caught(held: CheckContext, language: str, text: str) -> None:
    assert said(text, held, language)


@pytest.mark.parametrize(("language", "text"), HARMLESS)
def test_understanding_and_a_next_step_are_no_promise(
    held: CheckContext, language: str, text: str
) -> None:
    assert not said(text, held, language)


@pytest.mark.parametrize(
    "text",
    ["Here are 300 zł.", "٢٠ يورو", "500円です。", "It is ５０％.", "fifty pounds", "20 Prozent"],
)
def test_an_amount_is_one_in_every_language(held: CheckContext, text: str) -> None:
    assert "promises_amount" in said(text, held)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("it", "Ti rimborsiamo il biglietto."),
        ("pt", "Devolvemos o valor da mesa."),
        ("nl", "Je krijgt het geld terug."),
        ("pl", "Zwrócimy koszt lampy."),
        ("ru", "Мы вернём деньги за лампу."),
        ("tr", "Para iadeniz onaylandı."),
        ("ar", "سنعوضكم عن الطاولة."),
        ("ja", "すぐに返金いたします。"),
    ],
)
def test_the_commonest_offers_of_more_languages_are_known(
    held: CheckContext, language: str, text: str
) -> None:
    assert said(text, held, language)


def test_the_price_that_the_comment_names_may_be_named(held: CheckContext) -> None:
    here = replace(held, comment="I paid $84 for a cake that fell apart!")

    assert not said("Paying $84 for a cake that fell apart is sad.", here)
    assert said("Paying $84 is sad, and $40 are yours.", here)


def test_what_is_published_may_be_said_in_other_words_and_no_more_than_that(
    held: CheckContext,
) -> None:
    fact = Fact("cakes", "Cakes that arrive damaged are replaced within 3 days at any shop.")
    here = replace(held, company=replace(held.company, facts=(fact,)))

    assert not said("A cake that arrives damaged will be replaced at any shop within 3 days.", here)
    assert said("A cake that arrives damaged will be replaced at any shop within 9 days.", here)
    assert said("A cake that arrives damaged is refunded: you will be refunded at any shop.", here)


@pytest.mark.parametrize(
    ("noted", "text", "allowed"),
    [
        ("I have called the bakery", "I have phoned the bakery about your cake.", True),
        ("I have called the bakery", "I've refunded your cake.", False),
        ("I have called the bakery", "I've passed this on to the bakery.", True),
        ("J'ai prévenu la boutique", "I have told the shop.", True),
        ("the customer is angry", "I have told the shop.", False),
    ],
)
def test_a_deed_may_be_claimed_where_one_of_its_kind_was_noted(
    held: CheckContext, noted: str, text: str, allowed: bool
) -> None:
    here = replace(held, noted=(noted,))

    assert ("promises_done" not in said(text, here)) is allowed


def test_an_instruction_that_says_i_have_frees_only_that_deed(held: CheckContext) -> None:
    here = replace(held, instruction="I have informed the driver, please say so")

    assert not said("I have told the driver.", here)
    assert said("I have cancelled the invoice.", here)


def test_a_language_without_words_is_said_to_be_one(held: CheckContext) -> None:
    here = replace(held, triage=replace(held.triage, language="fi"))
    (verdict,) = promises.check("Olen pahoillani, että kakku oli myöhässä eilen illalla.", here)

    assert (verdict.level, verdict.code) == (Level.OK, "promises_unknown_language")
