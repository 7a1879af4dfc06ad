"""The served description is true: routes, who may ask, what is refused, which headers count."""

from __future__ import annotations

from typing import Any

import pytest
from flask import Flask
from openapi_spec_validator import validate

from entendu.web.auth import PUBLIC
from fixtures.api_browser import Browser
from fixtures.api_client import comment

EVERYWHERE = {"400", "426", "503"}
BODIES: dict[str, Any] = {
    "/api/drafts": {"comment": comment("Broken", surface="post")},
    "/api/comments": {"comment": comment("Broken", surface="post")},
    "/api/checks": {"text": "Sorry", "case_id": "x"},
    "/api/cases/{case_id}/close": {"outcome": "solved"},
    "/api/cases/{case_id}/replies": {"text": "Sorry"},
    "/api/cases/{case_id}/notes": {"text": "Called"},
    "/api/pair": {"code": "AAAA-AAAA", "name": "x"},
}


@pytest.fixture
def document(stranger: Browser) -> dict[str, Any]:
    found: dict[str, Any] = stranger.get("/api/openapi.json").json
    return found


def operations(document: dict[str, Any]) -> list[tuple[str, str, dict[str, Any]]]:
    return [
        (path, method, operation)
        for path, methods in document["paths"].items()
        for method, operation in methods.items()
    ]


def headers_of(operation: dict[str, Any]) -> set[str]:
    return {each["name"] for each in operation["parameters"] if each["in"] == "header"}


def test_the_served_description_is_valid_and_names_every_route(
    app: Flask, document: dict[str, Any]
) -> None:
    validate(document)
    assert document["openapi"].startswith("3.1")
    served = {
        rule.rule.replace("<", "{").replace(">", "}")
        for rule in app.url_map.iter_rules()
        if rule.rule.startswith("/api/") and rule.endpoint != "openapi.spec"
    }
    assert set(document["paths"]) == served


def test_who_may_ask_is_told_as_it_is(stranger: Browser, document: dict[str, Any]) -> None:
    public = {path for path, _, operation in operations(document) if "security" not in operation}

    assert public == {"/api/health", "/api/pair"}
    assert {"api.health", "api.pair"} <= PUBLIC
    for path, method, operation in operations(document):
        answer = stranger.client.open(path, method=method, json=BODIES.get(path, {}))
        assert (answer.status_code == 401) == ("401" in operation["responses"]), path
        if "security" in operation:
            assert operation["security"] == [{"browser": []}]
            assert set(document["components"]["securitySchemes"]) == {"browser"}


def test_what_can_be_refused_is_told(browser: Browser, document: dict[str, Any]) -> None:
    for path, method, operation in operations(document):
        told = set(operation["responses"])
        here = path.replace("{", "").replace("}", "")
        body = BODIES.get(path, {}) if "requestBody" in operation else None
        asked: list[dict[str, Any]] = [
            {"headers": {"Entendu-Wire": "2"}},
            {"headers": {"Host": "evil.example"}},
            {"headers": {"Origin": "https://evil.example"}},
            {"json": body},
        ]
        if body is not None:
            asked += [
                {"data": "{", "headers": {"Content-Type": "application/json"}},
                {"data": b" " * 3_000_000, "headers": {"Content-Type": "application/json"}},
                {"json": {"text": 7, "path": 7, "comment": 7, "v": "x"}},
                {"json": {**body, "case_id": "gone", "comment": None}},
                {"json": {**body, "company_id": "gone"}},
            ]
        for each in asked:
            headers = {**browser.headers, **each.get("headers", {})}
            sent = {**each, "headers": headers}
            answer = browser.client.open(here, method=method, **sent)
            assert str(answer.status_code) in told, (path, each, answer.status_code)
        assert told >= EVERYWHERE
        assert ("403" in told) == (method == "post")
        assert ("413" in told) == ("requestBody" in operation)
        assert ("409" in told) == ("Idempotency-Key" in headers_of(operation))
        assert "404" in told or "{" not in path


def test_each_refusal_has_the_form_of_our_errors(document: dict[str, Any]) -> None:
    for path, _, operation in operations(document):
        for status, answer in operation["responses"].items():
            assert answer["headers"] == {"Entendu-Wire": {"schema": {"type": "string"}}}
            if status >= "400":
                schema = answer["content"]["application/json"]["schema"]
                assert schema == {"$ref": "#/components/schemas/HTTPError"}, (path, status)


def test_headers_that_count_are_told_where_they_count(
    browser: Browser, document: dict[str, Any]
) -> None:
    keyed = set()
    for path, method, operation in operations(document):
        assert "Entendu-Wire" in headers_of(operation)
        assert ("Last-Event-ID" in headers_of(operation)) == path.endswith("/events")
        if method == "post":
            answer = browser.post(path, BODIES.get(path, {}), key="short")
            refused = (answer.json.get("error") or {}).get("code") == "idempotency_key_unusable"
            assert refused == ("Idempotency-Key" in headers_of(operation)), path
            keyed |= {path} if refused else set()
    assert len(keyed) == 6
