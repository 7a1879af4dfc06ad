"""What holds for every page: language, headers, landmarks, nothing inline."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from entendu.app import House, close_app, create_app
from entendu.domain.company import Company
from entendu.settings import Settings
from entendu.web.pages import cases
from fixtures.visitor import PORT, Visitor

PATHS = ("/", "/cases", "/cases?practice=1", "/company/new", "/companies", "/model", "/connect",
         "/practice", "/sign-in", "/nowhere")  # fmt: skip


@pytest.fixture
def pages(alice: Visitor, company: Company, log_comment: Callable[..., str]) -> list[str]:
    paths = [*PATHS, f"/company/{company.id}", f"/cases/{log_comment()}"]
    return [alice.get(path, follow_redirects=True).text for path in paths]


def test_no_page_has_a_style_or_a_script_of_its_own(pages: list[str]) -> None:
    for page in pages:
        assert not re.search(r"<style|\sstyle=|\son[a-z]+=|javascript:", page)
        assert not re.search(r"<script(?![^>]*\ssrc=)", page)
        assert not re.search(r'(?:src|href)="(?:https?:)?//(?!x\.com)', page)


def test_every_page_has_landmarks_a_title_and_one_heading(pages: list[str]) -> None:
    for page in pages:
        assert page.count("<main") == 1
        assert page.count("<h1") == 1
        assert re.search(r"<title>[^<·]+ · Entendu</title>", page)
        assert '<html lang="en">' in page
        assert 'class="skip" href="#main"' in page


def test_every_control_has_a_name_and_no_id_stands_twice(pages: list[str]) -> None:
    for page in pages:
        page = re.sub(r"<template>.*?</template>", "", page, flags=re.S)
        ids = re.findall(r'\sid="([^"]+)"', page)
        assert len(ids) == len(set(ids)), {i for i in ids if ids.count(i) > 1}
        labelled = set(re.findall(r'<label[^>]*\sfor="([^"]+)"', page))
        for control in re.findall(r"<(?:input|select|textarea)\b[^>]*>", page):
            if 'type="hidden"' not in control:
                found = re.search(r'\sid="([^"]+)"', control)
                assert found is not None, control
                assert found[1] in labelled, control
        for names in re.findall(r'aria-(?:describedby|labelledby)="([^"]+)"', page):
            assert set(names.split()) <= set(ids), names


def test_the_policy_forbids_everything_foreign(alice: Visitor, company: Company) -> None:
    headers = alice.get("/cases").headers
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert headers["Cache-Control"] == "no-store"


def test_the_language_is_the_browsers_until_somebody_chooses(
    alice: Visitor, house: House, company: Company
) -> None:
    french = {"Accept-Language": "fr-CA,fr;q=0.9,en;q=0.5"}
    assert '<html lang="fr">' in alice.get("/cases", headers=french).text
    assert '<html lang="en">' in alice.get("/cases", headers={"Accept-Language": "de"}).text
    answer = alice.post("/language", {"language": "fr", "path": "/cases?q=a"})
    assert answer.headers["Location"] == "/cases?q=a"
    assert '<html lang="fr">' in alice.get("/cases").text
    assert house.gate.owner().language == "fr"


def test_a_stranger_chooses_the_language_by_a_link_that_is_remembered(stranger: Visitor) -> None:
    assert '<html lang="fr">' in stranger.get("/sign-in?lang=fr").text
    assert '<html lang="fr">' in stranger.get("/sign-in").text
    assert '<html lang="fr">' in stranger.get("/sign-in?lang=xx").text


def test_the_setting_goes_before_every_choice(
    settings: Settings, house: House, company: Company
) -> None:
    app = create_app(replace(settings, language="fr"), house=house, port=PORT)
    try:
        text = Visitor(app.test_client()).get("/sign-in?lang=en").text
        assert '<html lang="fr">' in text
        assert 'lang="en"' not in text
    finally:
        close_app(app)


def test_a_page_that_is_not_there_says_so_kindly(alice: Visitor, company: Company) -> None:
    answer = alice.get("/nowhere")
    assert answer.status_code == 404
    assert "Nothing here" in answer.text


def test_a_fault_of_ours_is_a_page_and_not_a_trace(
    alice: Visitor, company: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("a secret detail")

    monkeypatch.setattr(cases, "_asked", broken)
    alice.client.application.testing = False
    answer = alice.get("/cases")
    assert answer.status_code == 500
    assert "Something broke" in answer.text
    assert "a secret detail" not in answer.text
