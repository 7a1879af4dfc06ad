"""The language of a comment, from a few words of slang to a page."""

from __future__ import annotations

import pytest

from entendu.playbook.language import guess_language, guess_with_certainty


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("My cake came upside down and nobody picks up the phone.", "en"),
        ("wtf my order is still not here", "en"),
        ("Mon gâteau est arrivé à l'envers et personne ne décroche.", "fr"),
        ("c'est quoi ce service, j'attends depuis hier", "fr"),
        ("Mi pedido no ha llegado y nadie me contesta.", "es"),
        ("Die Torte kam zerdrückt an und niemand geht ans Telefon.", "de"),
        ("La torta è arrivata rotta e nessuno mi risponde.", "it"),
        ("De taart is kapot aangekomen en niemand neemt op.", "nl"),
        ("O bolo chegou partido e ninguém me responde.", "pt"),
        ("ケーキが壊れていました", "ja"),
        ("Торт приехал раздавленным, никто не отвечает", "ru"),
        ("الكعكة وصلت مكسورة ولا أحد يرد على الهاتف", "ar"),
    ],
)
def test_a_sentence_is_recognised(text: str, language: str) -> None:
    assert guess_language(text) == language


@pytest.mark.parametrize("text", ["", "😡😡😡", "12345", "!!!", "@brand https://example.org"])
def test_what_has_no_words_has_no_language(text: str) -> None:
    assert guess_language(text) == "und"


def test_a_single_name_is_never_certain() -> None:
    assert not guess_with_certainty("Brisset")[1]
