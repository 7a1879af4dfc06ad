"""Words are folded the same for both databases, and a query is never syntax."""

from __future__ import annotations

import pytest

from entendu.store.folding import DOCUMENT_LIMIT, fold, joined, query_words


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Élodie ÉLODIE e\u0301lodie", "elodie elodie elodie"),
        ("Straße, groß!", "strasse gross"),
        ("Œuf bœuf", "oeuf boeuf"),
        ("Łódź Ørsted Þór", "lodz orsted thor"),
        ("l’hôtel @martin_b #42", "l hotel martin b 42"),
        ("ΟΔΟΣ οδός", "οδοσ οδοσ"),
        ("شَكْوَى", "شكوى"),
        ("ﬁle №5", "file no5"),
        ("日本語", "日本 本語 語"),
        ("バスA", "ハス ス a"),
        ("😡 …!", ""),
        ("", ""),
        ("a\x00b", "a b"),
    ],
)
def test_text_folds_into_words(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_folding_twice_changes_nothing() -> None:
    for text in ("Crème brûlée ß œ №5", "plain ASCII text, 3.14", "Ǆ ŉ ΐ ﬃ İ"):
        assert fold(fold(text)) == fold(text)


def test_a_query_is_short_whatever_was_typed() -> None:
    assert query_words("Bus bus BÜS late") == ("bus", "late")
    assert len(query_words(" ".join(f"w{n}" for n in range(500)))) == 12
    assert all(len(word) <= 60 for word in query_words("x" * 100_000))


def test_a_document_holds_each_word_once_and_forgets_the_oldest_past_its_limit() -> None:
    assert joined("bus late", "late train bus train") == "bus late train"
    full = joined("", " ".join(f"old{n}" for n in range(30_000)))
    assert len(full) <= DOCUMENT_LIMIT
    more = joined(full, "newest")
    assert len(more) <= DOCUMENT_LIMIT
    assert more.split()[-1] == "newest"
    assert more.split()[0].startswith("old")
