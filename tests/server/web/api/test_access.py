"""Who may come in: nobody without a token, no other page, no other host."""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import replace
from typing import Any

import pytest
from flask import Flask

from entendu.errors import InvalidError
from entendu.web.auth import PUBLIC
from entendu.web.sentences import sentence
from entendu.web.services import Services
from fixtures.api_browser import Browser

PAGES = "http://entendu.localhost:8367"


def test_every_route_that_is_not_public_refuses_strangers(app: Flask, stranger: Browser) -> None:
    tried = 0
    for rule in app.url_map.iter_rules():
        if rule.endpoint in PUBLIC:
            continue
        path = rule.rule.replace("<path:filename>", "x")
        for name in rule.arguments:
            path = path.replace(f"<{name}>", "x")
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}:
            answer = stranger.client.open(
                path, method=method, base_url=PAGES, json={} if path.startswith("/api") else None
            )
            expected = {401} if path.startswith("/api") else {302, 403, 400}
            assert answer.status_code in expected, (method, path, answer.status_code)
            tried += 1
    assert tried > 20


def test_a_wrong_and_a_revoked_token_say_so(browser: Browser, services: Services) -> None:
    wrong = browser.get("/api/cases", Authorization="Bearer nonsense")
    for paired in services.gate.browsers():
        services.gate.revoke(paired.id)
    revoked = browser.get("/api/cases")

    assert (wrong.status_code, wrong.json["error"]["code"]) == (401, "token_unknown")
    assert (revoked.status_code, revoked.json["error"]["code"]) == (401, "token_revoked")


def test_health_proves_that_it_knows_the_token_before_it_is_sent(
    stranger: Browser, services: Services
) -> None:
    code = services.gate.mint_pairing_code()
    paired = stranger.post("/api/pair", {"code": code.lower(), "name": "Firefox"}).json
    nonce = "n" * 32
    health = stranger.get(f"/api/health?browser_id={paired['browser_id']}&nonce={nonce}").json

    key = hashlib.sha256(paired["token"].encode()).hexdigest().encode()
    assert health["proof"] == hmac.new(key, nonce.encode(), "sha256").hexdigest()
    assert stranger.get("/api/health").json["proof"] is None


def test_a_pairing_code_works_once_and_guessing_closes_it(
    stranger: Browser, services: Services
) -> None:
    def pair(code: str) -> int:
        return int(stranger.post("/api/pair", {"code": code, "name": "x"}).status_code)

    code = services.gate.mint_pairing_code()
    assert [pair(code), pair(code)] == [201, 403]

    code = services.gate.mint_pairing_code()
    for n in range(10):
        assert pair(f"AAAA-AA{n:02}") == 403
    assert pair(code) == 403


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "entendu.local", ""])
def test_a_foreign_host_reaches_nothing(stranger: Browser, host: str) -> None:
    answer: Any = stranger.client.get("/api/health", headers={"Host": host})

    assert (answer.status_code, answer.json["error"]["code"]) == (400, "host_refused")


@pytest.mark.parametrize("host", ["evil.com:8367", "", "a b"])
def test_a_page_asked_for_under_a_foreign_host_is_refused_in_plain_words(
    stranger: Browser, caplog: pytest.LogCaptureFixture, host: str
) -> None:
    for path in ("/", "/cases", "/assets/x.js", "/practice/", "/nowhere"):
        answer = stranger.client.get(path, headers={"Host": host, "Accept-Language": "fr"})
        posted = stranger.client.post(path, headers={"Host": host})

        assert (answer.status_code, posted.status_code) == (400, 400)
        assert answer.mimetype == "text/plain"
        assert answer.text.strip() == sentence("host_refused", locale="fr")
        assert posted.text.strip() == sentence("host_refused", locale="en")
    assert [record for record in caplog.records if record.levelname == "ERROR"] == []


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:9999"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
def test_a_foreign_page_changes_nothing(browser: Browser, headers: dict[str, str]) -> None:
    answer: Any = browser.client.post(
        "/api/drafts", json={}, headers={**browser.headers, **headers}
    )

    assert (answer.status_code, answer.json["error"]["code"]) == (403, "origin_refused")


def test_an_extension_may_write(browser: Browser, company: str) -> None:
    answer = browser.post(
        "/api/drafts", {"comment": None}, Origin="chrome-extension://abcdefghijklmnop"
    )

    assert answer.json["error"]["code"] == "comment_empty"
    assert "Access-Control-Allow-Origin" not in answer.headers


def test_another_wire_version_gets_a_sentence(browser: Browser) -> None:
    answer = browser.get("/api/cases", **{"Entendu-Wire": "2"})

    assert (answer.status_code, answer.json["error"]["code"]) == (426, "wire_version")
    assert answer.headers["Entendu-Wire"] == "1"


def test_a_sign_in_link_opens_a_page_once(browser: Browser, app: Flask) -> None:
    url = browser.post("/api/sign-in-links", {"path": "/cases?state=open"}).json["url"]
    outside = browser.post("/api/sign-in-links", {"path": "//evil.example"})

    address, _, fragment = url.partition("#")
    assert address.endswith("/sign-in")
    assert fragment.endswith("./cases?state=open")
    assert outside.json["error"]["code"] == "path_unusable"


def test_pages_of_the_loopback_address_move_to_the_name_that_keeps_cookies(
    stranger: Browser,
) -> None:
    answer = stranger.client.get("/cases?state=open", base_url="http://127.0.0.1:8367")

    assert answer.status_code == 302
    assert answer.headers["Location"] == f"{PAGES}/cases?state=open"


def test_what_is_not_there_or_not_json_is_said_on_the_wire(browser: Browser) -> None:
    nowhere = browser.get("/api/nowhere")
    wrong: Any = browser.client.post(
        "/api/drafts", data="{", headers={**browser.headers, "Content-Type": "application/json"}
    )
    deep: Any = browser.client.post(
        "/api/drafts",
        data='{"comment":' + "[" * 100_000,
        headers={**browser.headers, "Content-Type": "application/json"},
    )
    method: Any = browser.client.delete("/api/cases", headers=browser.headers)

    assert (nowhere.status_code, nowhere.json["error"]["code"]) == (404, "not_found")
    assert (wrong.status_code, wrong.json["error"]["code"]) == (400, "body_not_json")
    assert (deep.status_code, deep.json["error"]["code"]) == (400, "body_not_json")
    assert (method.status_code, method.json["error"]["code"]) == (405, "method_not_allowed")


def test_every_answer_carries_its_guards(stranger: Browser) -> None:
    headers = stranger.client.get("/sign-in", base_url=PAGES).headers

    assert "script-src 'self'" in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Cache-Control"] == "no-store"


def test_a_browser_without_a_name_spends_no_code(stranger: Browser, services: Services) -> None:
    code = services.gate.mint_pairing_code()

    blank = stranger.post("/api/pair", {"code": code, "name": " \t "})
    named = stranger.post("/api/pair", {"code": code, "name": "Firefox"})

    assert blank.status_code in (400, 422)
    assert named.status_code == 201


@pytest.mark.parametrize("languages", [(), ("french",), ("",), ("en", "F")])
def test_a_company_without_a_usable_language_is_not_kept(
    services: Services, company: str, languages: tuple[str, ...]
) -> None:
    kept = services.companies.get(company)

    with pytest.raises(InvalidError) as caught:
        services.companies.save(replace(kept, languages=languages))

    assert caught.value.code == "company_languages_unusable"
    assert services.companies.get(company) == kept
