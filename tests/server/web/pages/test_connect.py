"""Connecting a browser: a code only when asked, the browsers that are in, and out again."""

from __future__ import annotations

import re

from entendu.app import House
from entendu.domain.company import Company
from fixtures.visitor import Visitor


def test_no_code_is_made_before_somebody_asks(alice: Visitor, company: Company) -> None:
    text = alice.read("/connect")
    assert 'id="pairing-code"' not in text
    assert "chrome://extensions" in text
    assert "about:debugging" in text


def test_the_code_is_shown_big_and_handed_to_the_extension(
    alice: Visitor, house: House, company: Company
) -> None:
    text = alice.post("/connect").text
    code = re.search(r'id="pairing-code">([A-Z2-9]{4}-[A-Z2-9]{4})<', text)
    assert code is not None
    button = re.search(r'<button[^>]+id="connect-extension"[^>]*>', text)
    assert button is not None
    assert f'data-code="{code[1]}"' in button[0]
    assert "hidden" in button[0]
    assert '<p id="connect-status" role="status"></p>' in text
    paired = house.gate.pair(code[1], "Chrome on Linux")
    assert "Chrome on Linux" in alice.read("/connect")
    assert paired.token not in alice.read("/connect")


def test_a_disconnected_browser_is_out_at_once(
    alice: Visitor, house: House, company: Company
) -> None:
    paired = house.gate.pair(house.gate.mint_pairing_code(), "Old <b>laptop</b>")
    assert "&lt;b&gt;laptop" in alice.get("/connect").text
    assert alice.post(f"/connect/{paired.browser.id}/revoke").status_code == 303
    assert "None yet" in alice.read("/connect")
    assert house.gate.browsers()[0].revoked_at is not None


def test_the_folder_of_the_extension_is_shown(alice: Visitor, company: Company) -> None:
    text = alice.read("/connect")
    assert re.search(r'data-copy="[^"]*extension"', text)
