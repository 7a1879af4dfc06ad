"""The model's server, as a test found it and as a draft's note; both are true of either."""

from __future__ import annotations

from collections.abc import Mapping

from .marking import N_

SENTENCES: Mapping[str, str] = {
    "model_unreachable": N_(
        "The model’s server could not be reached ({problem}), so the built-in phrasebook writes "
        "for now; please check that it runs and that its address is right."
    ),
    "model_refused_key": N_(
        "The model’s server did not accept the key, so the built-in phrasebook writes for now; "
        "please check the key on the model page."
    ),
    "model_unknown": N_(
        "The server does not know this model, so the built-in phrasebook writes for now; please "
        "check its name on the model page."
    ),
    "model_rate_limited": N_(
        "The model’s server is busy or its quota is used up, so the built-in phrasebook writes for "
        "now; the next draft asks it again."
    ),
    "model_failed": N_(
        "The model’s server reported a fault, so the built-in phrasebook writes for now; the next "
        "draft asks it again."
    ),
    "model_timeout": N_(
        "The model took too long to answer, so the built-in phrasebook writes for now; the next "
        "draft asks it again."
    ),
    "model_cut": N_(
        "The model’s answer broke off, so the built-in phrasebook writes for now; the next draft "
        "asks it again."
    ),
    "model_not_json": N_(
        "The model’s answer could not be read, so the built-in phrasebook writes for now; another "
        "model may do better."
    ),
    "model_empty": N_(
        "The model gave an empty answer, so the built-in phrasebook writes for now; the next draft "
        "asks it again."
    ),
    "model_refused": N_(
        "The model declined to write, so the built-in phrasebook writes for now; please read the "
        "comment with care."
    ),
    "model_cancelled": N_("The model was stopped at your wish."),
    "model_route_differs": N_(
        "The model wanted to answer in another way than the playbook asks, so the built-in "
        "phrasebook wrote this draft."
    ),
    "model_too_long": N_(
        "The model went on for too long, so the built-in phrasebook wrote this draft."
    ),
    "model_cap_reached": N_(
        "The model’s monthly limit is reached, so the built-in phrasebook writes until next month; "
        "you can raise the limit on the model page."
    ),
    "model_address_unusable": N_(
        "The model’s address cannot be used ({problem}); it begins with http:// or https:// and "
        "ends mostly with /v1."
    ),
    "model_key_unusable": N_(
        "The model’s key holds a sign that no key has, such as an accent or an invisible one; "
        "please copy it again from where you got it."
    ),
    "model_name_missing": N_("Please enter the model’s name, as its server knows it."),
    "monthly_cap_unusable": N_(
        "The monthly limit is a whole number of tokens, or nothing for no limit; please check it."
    ),
    "monthly_cap_cost_unusable": N_(
        "The monthly limit is an amount of money such as 20 or 7.50, or nothing for no limit; "
        "please check it."
    ),
    "monthly_cap_cost_needs_prices": N_(
        "A limit in money needs the model’s prices, else nothing tells when it is reached; please "
        "enter them, or take a limit in tokens."
    ),
    "price_unusable": N_(
        "A price is an amount of money for a million tokens, such as 0.40, or nothing where it is "
        "not known; please check it."
    ),
    "price_missing": N_(
        "The cost takes both prices, that of tokens read and that of tokens written; please enter "
        "the other one too, 0 if it costs nothing."
    ),
    "currency_unusable": N_(
        "A currency has three letters, such as USD or EUR; please check its code."
    ),
    "model_wants_none": N_("The model wants no reply either, as the playbook says."),
    "model_prompt_unusable": N_(
        "A prompt of your own could not be filled in, so the built-in phrasebook wrote this draft; "
        "please see prompts/README.md, or take the file away."
    ),
    "model_reply_not_wanted": N_(
        "The model wrote a reply where the playbook wants none, so it was left out."
    ),
}

SHAPES: Mapping[str, str] = {
    "schema": N_("as asked for, by a schema"),
    "object": N_("JSON of its own; Entendu reads what fits and judges the rest by its rules"),
    "plain": N_("plain text; Entendu judges by its rules, the model only writes"),
}
"""How well the model keeps to a given shape, by `ModelProbe.shape`."""

COUNTED: Mapping[bool, str] = {
    True: N_("the server tells how many were used"),
    False: N_("the server does not tell; Entendu counts them"),
}
"""Who counts the tokens, by `ModelProbe.tells_usage`."""
