"""Getting in and out, and where nobody gets in."""

from __future__ import annotations

import pytest

from entendu.app import House
from entendu.domain.company import Company
from fixtures.visitor import HOST, Visitor

PAGES = ("/", "/welcome", "/company", "/companies", "/model", "/cases", "/cases/x", "/connect")


@pytest.mark.parametrize("path", PAGES)
def test_a_stranger_is_sent_to_sign_in_from_every_page(stranger: Visitor, path: str) -> None:
    answer = stranger.get(path)
    assert answer.status_code == 302
    assert answer.headers["Location"].endswith("/sign-in")


def test_the_sign_in_page_says_how_to_get_a_link(stranger: Visitor) -> None:
    text = stranger.read("/sign-in")
    assert "entendu sign-in" in text
    assert "/assets/sign-in.js" in text


def test_a_code_signs_in_once_and_leads_to_the_page_it_names(
    stranger: Visitor, house: House, company: Company
) -> None:
    code = house.gate.mint_sign_in_code()
    answer = stranger.post("/sign-in", {"code": code, "path": "/cases?q=quiche"})
    assert (answer.status_code, answer.headers["Location"]) == (303, "/cases?q=quiche")
    assert stranger.get("/cases").status_code == 200
    again = stranger.post("/sign-in", {"code": code})
    assert again.status_code == 403
    assert "done its work" in again.text


def test_a_pasted_link_signs_in_as_well_as_a_followed_one(stranger: Visitor, house: House) -> None:
    link = f"http://entendu.localhost:8367/sign-in#{house.gate.mint_sign_in_code()}./model"
    assert stranger.post("/sign-in", {"code": link}).headers["Location"] == "/model"


@pytest.mark.parametrize(
    "path",
    [
        "//evil.example",
        "/\\evil.example",
        "https://evil.example",
        "/\t/evil.example",
        "javascript:1",
        "/a\\b",
        "",
        "evil",
        "/x\r\nSet-Cookie: a=b",
    ],
)
def test_no_path_leads_away_from_here(stranger: Visitor, house: House, path: str) -> None:
    code = house.gate.mint_sign_in_code()
    assert stranger.post("/sign-in", {"code": code, "path": path}).headers["Location"] == "/"


def test_a_wrong_code_is_refused_with_a_way_on(stranger: Visitor) -> None:
    answer = stranger.post("/sign-in", {"code": "guess"})
    assert answer.status_code == 403
    assert "entendu sign-in" in answer.text


def test_signing_out_ends_the_session(alice: Visitor, company: Company) -> None:
    assert alice.get("/cases").status_code == 200
    assert alice.post("/sign-out").status_code == 303
    assert alice.get("/cases").status_code == 302


def test_a_form_without_its_token_changes_nothing(alice: Visitor, house: House) -> None:
    before = house.gate.owner()
    answer = alice.client.post("/language", base_url=HOST, data={"language": "fr"})
    assert answer.status_code == 403
    assert house.gate.owner() == before
