"""Who may come in: signing in, pairing, the wire's own refusals."""

from __future__ import annotations

from collections.abc import Mapping

from .marking import N_

SENTENCES: Mapping[str, str] = {
    "sign_in_code_wrong": N_(
        "This sign-in link was used already or is older than five minutes; please open the page "
        "from the extension, or start Entendu again, for a new one."
    ),
    "pairing_code_wrong": N_(
        "This code is mistyped, used already or older than ten minutes; please make a new one on "
        "the page “Connect a browser”."
    ),
    "browser_name_missing": N_(
        "Please give this browser a name, so that you can tell it from the others later."
    ),
    "agent_name_missing": N_("Please enter a name, so that the history can say who did what."),
    "token_missing": N_(
        "This browser is not connected to Entendu yet; please connect it on the page “Connect a "
        "browser”."
    ),
    "token_unknown": N_(
        "Entendu does not know this browser; your cases are kept, please connect it again on the "
        "page “Connect a browser”."
    ),
    "token_revoked": N_(
        "This browser was disconnected; your cases are kept, and you can connect it again on the "
        "page “Connect a browser”."
    ),
    "too_many_tries": N_(
        "There were too many wrong codes, so every open code was closed; please wait a minute and "
        "make a new one."
    ),
    "host_refused": N_(
        "Entendu answers only under its own address; please use the one that it showed at the "
        "start."
    ),
    "origin_refused": N_(
        "This request came from another site, so nothing was changed; please open the page of "
        "Entendu itself and try again."
    ),
    "csrf_failed": N_(
        "This page was open for a long time, so nothing was changed; please reload it and try "
        "again."
    ),
    "wire_version": N_(
        "The extension and the service are of different versions; nothing was lost, please update "
        "both and reload the extension."
    ),
    "body_not_json": N_("The request could not be read as JSON, so nothing was changed."),
    "validation_failed": N_(
        "Something in the request does not have the form that Entendu expects ({fields}), so "
        "nothing was changed."
    ),
    "not_found": N_("There is nothing at this address; it may be mistyped or gone."),
    "method_not_allowed": N_(
        "This address does not take that kind of request, so nothing was changed."
    ),
    "internal_error": N_(
        "Something went wrong inside Entendu; what was saved is kept, please try again in a moment."
    ),
    "idempotency_key_reused": N_(
        "The same request came twice with different contents, so the second was not carried out; "
        "please try again."
    ),
    "idempotency_key_in_use": N_(
        "The same request is being dealt with right now; please wait a moment."
    ),
    "session_missing": N_(
        "You are not signed in, or no longer; please open the page from the extension, or start "
        "Entendu again, for a new link."
    ),
    "body_too_large": N_(
        "This is more than Entendu takes at once, so nothing was changed; please send less."
    ),
    "idempotency_key_unusable": N_(
        "The request’s key is missing or too long, so nothing was changed; please update the "
        "extension."
    ),
    "path_unusable": N_("A sign-in link can only lead to a page of Entendu itself."),
}
