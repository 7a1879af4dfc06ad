"""Where a comment tells what went wrong and that nobody answered, the matter is named."""

from __future__ import annotations

import pytest

from entendu.domain.company import Company
from entendu.playbook.triage import TriageRules


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("Der Schrank kam kaputt an, und auf zwei Mails reagiert niemand.", "damaged"),
        ("Falsche Größe geliefert. Keine Antwort, niemand erreichbar, Funkstille.", "wrong_item"),
        ("Mein Paket ist nicht da und niemand antwortet, keine Rückmeldung.", "late_delivery"),
        ("Wo ist mein Päckchen? Zwei Wochen, keine Antwort, keine Reaktion.", "late_delivery"),
        ("Geld nicht zurueck, keine Antwort auf Mails, niemand meldet sich.", "refund"),
        ("Mein Konto wurde gehackt, keine Reaktion, keiner hilft, keine Antwort.", "fraud"),
        ("Zimmer dreckig. Auf meine Mail keine Antwort, niemand meldet sich.", "cleanliness"),
        ("The washing machine broke after three weeks, no answer at all, no reply.", "quality"),
        ("No internet since Monday, nobody answers the phone, no reply.", "outage"),
        ("Wrong size sent. No answer to my emails, nobody picks up, silence.", "wrong_item"),
        ("Mon colis n'est pas arrivé et personne ne répond, aucun retour.", "late_delivery"),
        ("La app se cierra sola y nadie contesta, nadie responde.", "app"),
        ("Drei Mails geschrieben, keine Antwort, niemand geht ans Telefon.", "no_answer"),
        ("Three emails, no reply. Nobody picks up the phone.", "no_answer"),
        ("Der Kellner war unfreundlich und das Essen kam kalt.", "staff"),
    ],
)
def test_the_matter_goes_before_the_silence(
    rules: TriageRules, bare: Company, text: str, topic: str
) -> None:
    assert rules.judge(text, company=bare).topic == topic
