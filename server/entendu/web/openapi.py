"""What the served description says of every operation: who may ask, what may be refused, headers.

The views tell their inputs and outputs; what the guard, the errors and the idempotency do is the
same for many, so it is told here, once, from the app's own list of what is public.
"""

from __future__ import annotations

from typing import Any

from apiflask import APIFlask

from .auth import PUBLIC

SCHEME = "browser"

KEYED = frozenset(
    {
        "api.open_draft",
        "api.log_comment",
        "api.copy_reply",
        "api.close_case",
        "api.reopen_case",
        "api.add_note",
    }
)
"""Endpoints that write a case and take an idempotency key."""

LOOKING_UP = frozenset({"api.open_draft", "api.log_comment", "api.check_text"})
"""Endpoints whose body names a case or a company, which may be gone."""

FOLLOWING = "api.follow_draft"

REFUSALS = {
    400: "The host is not ours, or the body is no JSON",
    401: "No token, an unknown one, or one that was revoked",
    403: "From another site, or with a code that does not open",
    404: "There is no such case, draft or company",
    409: "Somebody was faster, or the case's state does not allow it",
    413: "The body is too large",
    422: "Something in the request cannot be used",
    426: "Another version of the wire is spoken",
    503: "The database or the file of secrets cannot be used right now",
}

_WIRE = {
    "name": "Entendu-Wire",
    "in": "header",
    "required": False,
    "description": "The version of the wire that the caller speaks; every answer tells ours.",
    "schema": {"type": "string"},
}
_KEY = {
    "name": "Idempotency-Key",
    "in": "header",
    "required": False,
    "description": "The same key with the same body is carried out once and answered alike.",
    "schema": {"type": "string", "minLength": 8, "maxLength": 100},
}
_HEARD = {
    "name": "Last-Event-ID",
    "in": "header",
    "required": False,
    "description": "The id of the last event that was heard; the stream goes on after it.",
    "schema": {"type": "string"},
}


def describe(app: APIFlask) -> None:
    """Have `app` complete its description when it is first asked for."""

    @app.spec_processor
    def complete(document: Any) -> Any:
        for rule in app.url_map.iter_rules():
            path = rule.rule.replace("<", "{").replace(">", "}")
            for method, operation in document["paths"].get(path, {}).items():
                if method.upper() in (rule.methods or ()):
                    _complete(operation, rule.endpoint, method)
        return document


def refusals_of(endpoint: str, method: str, *, path_names: bool, body: bool) -> set[int]:
    """Return the statuses beyond its own with which an operation can be refused."""
    found = {400, 426, 503}
    if endpoint not in PUBLIC:
        found.add(401)
    if method == "post":
        found.add(403)
    if path_names or endpoint in LOOKING_UP:
        found.add(404)
    if body:
        found |= {413, 422}
    if endpoint in KEYED:
        found |= {409, 422}
    return found


def _complete(operation: dict[str, Any], endpoint: str, method: str) -> None:
    parameters = operation.setdefault("parameters", [])
    statuses = refusals_of(
        endpoint,
        method,
        path_names=any(each["in"] == "path" for each in parameters),
        body="requestBody" in operation,
    )
    parameters.append(dict(_WIRE))
    if endpoint in KEYED:
        parameters.append(dict(_KEY))
    if endpoint == FOLLOWING:
        parameters.append(dict(_HEARD))
    if endpoint not in PUBLIC:
        operation["security"] = [{SCHEME: []}]
    responses = operation.setdefault("responses", {})
    told = {int(status) for status in responses}
    for status in sorted(statuses | (told & set(REFUSALS))):
        responses[str(status)] = {
            "description": REFUSALS[status],
            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/HTTPError"}}},
        }
    for answer in responses.values():
        answer["headers"] = {"Entendu-Wire": {"schema": {"type": "string"}}}
