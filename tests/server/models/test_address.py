"""An address is taken as people paste it, and refused where a request could not use it."""

from __future__ import annotations

import pytest

from entendu.errors import InvalidError
from entendu.models import is_loopback, normalise_address


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
        ("http://localhost:port", "port"),
        ("http://localhost:99999", "port"),
        ("https://name:sk-secret@example.org/v1", "credentials"),
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
