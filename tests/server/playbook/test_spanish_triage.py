"""What is Spanish alone: usted and tú, and strong words that harm nobody."""

from __future__ import annotations

import pytest

from entendu.domain.company import Company
from entendu.playbook.triage import TriageRules


@pytest.mark.parametrize(
    ("text", "register"),
    [
        ("¿Me puede decir usted dónde está mi pedido?", "formal"),
        ("Su empresa no me contesta y ya te dejan colgado otra vez.", "formal"),
        ("¿Dónde está mi pedido? ¿Tú crees que esto es normal?", "familiar"),
        ("Sois lo peor, llevo dos semanas esperando mi pedido.", "familiar"),
        ("Llevo dos semanas esperando mi pedido y nada.", None),
    ],
)
def test_usted_and_tu_are_told_apart(rules: TriageRules, text: str, register: str | None) -> None:
    shop = Company(id="shop", name="Tienda", languages=("es",))

    assert rules.judge(text, company=shop).register == register


@pytest.mark.parametrize(
    "text",
    [
        "Me muero de hambre, ¿abren los domingos?",
        "Casi me muero de la risa con el anuncio, sois geniales jajaja",
        "El mueble viene armado y el precio es un robo.",
        "Esta app me está matando, se cierra sola cada dos por tres.",
        "En la peli de anoche muere el perro, qué pena, pero el cine genial.",
        "A mi juicio el servicio ha bajado mucho.",
        "Tengo ganas de probar las ampollas de vitamina C, ¿las tenéis?",
    ],
)
def test_strong_words_that_harm_nobody_are_not_grave(rules: TriageRules, text: str) -> None:
    shop = Company(id="shop", name="Tienda", languages=("es",))

    assert rules.judge(text, company=shop).risk < 4
