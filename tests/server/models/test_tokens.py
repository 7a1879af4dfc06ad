"""Tokens are counted where that costs nothing, else estimated; nothing is ever downloaded."""

from __future__ import annotations

from pathlib import Path

import pytest
import tiktoken
import tiktoken.load
import tiktoken.registry

from entendu.models import count_tokens, load_ranks, tokens


@pytest.fixture(autouse=True)
def _no_ranks(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("TIKTOKEN_CACHE_DIR", str(tmp_path))
    monkeypatch.setattr(tiktoken.registry, "ENCODINGS", {})
    monkeypatch.setattr(tokens, "_loaded", {})


@pytest.mark.parametrize(
    ("text", "model", "count"),
    [
        ("", "gpt-4.1-mini", 0),
        ("abc", "gpt-4.1-mini", 1),
        ("abcd", "llama3.2", 2),
        ("été", "", 2),
        ("abcd", "gpt-4", 2),
        ("abcde", "gpt-3.5-turbo", 3),
        ("half \ud83d", "", 2),
    ],
)
def test_an_estimate_needs_nothing(text: str, model: str, count: int) -> None:
    assert count_tokens(text, model) == count


def test_ranks_that_are_not_at_hand_are_not_fetched() -> None:
    assert not load_ranks("gpt-4.1-mini")  # the guard of the tests fails on any look-up of a name
    assert count_tokens("abc") == 1


def test_ranks_at_hand_are_used(monkeypatch: pytest.MonkeyPatch) -> None:
    letters = {bytes([byte]): byte for byte in range(256)}
    spoken = tiktoken.Encoding(
        "o200k_base", pat_str=r"\S+|\s+", mergeable_ranks=letters, special_tokens={}
    )
    monkeypatch.setitem(tiktoken.registry.ENCODINGS, "o200k_base", spoken)
    assert load_ranks("gpt-4o")
    assert load_ranks("gpt-4o")
    assert count_tokens("abcdef", "gpt-4o") == 6
    assert count_tokens("<|endoftext|>", "gpt-4o") == 13
    assert count_tokens("abcdef", "gpt-4") == 3
