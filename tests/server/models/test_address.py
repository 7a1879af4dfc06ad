"""An address is taken as people paste it, and refused where a request could not use it."""

from __future__ import annotations

import pytest

from entendu.errors import InvalidError
from entendu.models import is_loopback, normalise_address
from entendu.models.address import shown_address


@pytest.mark.parametrize(
    ("pasted", "used"),
    [
        ("https://api.openai.com/v1", "https://api.openai.com/v1"),
        ("https://api.openai.com/v1/", "https://api.openai.com/v1"),
        ("https://api.openai.com", "https://api.openai.com/v1"),
        (" http://localhost:11434/\n", "http://localhost:11434/v1"),
        ("http://[::1]:8000", "http://[::1]:8000/v1"),
        ("https://openrouter.ai/api", "https://openrouter.ai/api/v1"),
        ("https://api.groq.com/openai/v1", "https://api.groq.com/openai/v1"),
        ("https://g.example/v1beta/openai/", "https://g.example/v1beta/openai"),
        ("http://localhost:1234/v1/chat/completions", "http://localhost:1234/v1"),
        ("http://localhost:1234/v1/models?x=1#y", "http://localhost:1234/v1"),
        ("http://gpu_box:8000/v1", "http://gpu_box:8000/v1"),
        ("http://modèle.example/v1", "http://modèle.example/v1"),
        ("http://xn--modle-5ra.example/v1", "http://xn--modle-5ra.example/v1"),
    ],
)
def test_an_address_is_taken_as_people_paste_it(pasted: str, used: str) -> None:
    assert normalise_address(pasted) == used
    assert normalise_address(used) == used


@pytest.mark.parametrize(
    ("pasted", "problem"),
    [
        ("", "empty"),
        ("   ", "empty"),
        ("localhost:11434", "scheme"),
        ("api.openai.com/v1", "scheme"),
        ("ftp://example.org", "scheme"),
        ("file:///etc/passwd", "scheme"),
        ("javascript:alert(1)", "scheme"),
        ("http://", "host"),
        ("http:///v1", "host"),
        ("http://a b/v1", "host"),
        ("http://[::1/v1", "host"),
        ("http://[", "host"),
        ("http://[]/v1", "host"),
        ("http://[v1.a]/v1", "host"),
        ("http://api.exa\u200bmple.com/v1", "host"),
        ("http://\u202ehost/v1", "host"),
        ("http://a\x00b/v1", "host"),
        ("http://a\tb/v1", "host"),
        ("http://host\ufeff/v1", "host"),
        ("http://\ufb00.example/v1", "host"),
        ("http://a..b/v1", "host"),
        ("http://a%20b/v1", "host"),
        ("http://a\\b/v1", "host"),
        (f"http://{'a' * 64}.example/v1", "host"),
        ("http://host/v1 x", "path"),
        ("http://host/v1\x00", "path"),
        ("http://host/\u202ev1", "path"),
        ("http://localhost:port", "port"),
        ("http://localhost:99999", "port"),
        ("https://name:sk-secret@example.org/v1", "credentials"),
        ("https://name:sk/secret@example.org/v1", "credentials"),
    ],
)
def test_an_address_that_no_request_can_use_is_refused(pasted: str, problem: str) -> None:
    with pytest.raises(InvalidError) as caught:
        normalise_address(pasted)
    assert caught.value.code == "model_address_unusable"
    assert caught.value.params == {"problem": problem}


@pytest.mark.parametrize(
    ("address", "here"),
    [
        ("http://localhost:11434/v1", True),
        ("http://LOCALHOST./v1", True),
        ("http://models.localhost/v1", True),
        ("http://127.0.0.1/v1", True),
        ("http://127.8.9.10/v1", True),
        ("http://[::1]:8000/v1", True),
        ("http://[::ffff:127.0.0.1]/v1", True),
        ("http://localhost.example.org/v1", False),
        ("http://192.168.0.7/v1", False),
        ("http://[2001:db8::1]/v1", False),
        ("https://api.openai.com/v1", False),
    ],
)
def test_what_is_this_very_machine(address: str, here: bool) -> None:
    assert is_loopback(address) is here


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("https://api.openai.com/v1", "https://api.openai.com"),
        ("http://[::1]:8000/v1", "http://[::1]:8000"),
        ("http://user:sk-secret@host:8000/v1?key=sk-secret", "http://host:8000"),
        ("http://user:sk-secret/@host/v1", "http://user"),
        ("user:sk-secret@host", "…"),
        ("http://[sk-secret", "…"),
        ("http://\x1b[31mhost/", "…"),
        ("", "…"),
    ],
)
def test_of_any_address_only_scheme_and_host_are_shown(address: str, shown: str) -> None:
    assert shown_address(address) == shown
