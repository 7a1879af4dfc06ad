"""The company and what it has published."""

from __future__ import annotations

from collections.abc import Mapping

from .marking import N_

SENTENCES: Mapping[str, str] = {
    "company_not_found": N_(
        "This company is not there, or not any more; please choose another one."
    ),
    "company_name_missing": N_("Please enter the company’s name, as people know it."),
    "company_name_too_long": N_(
        "The company’s name has more than {limit} characters; please shorten it."
    ),
    "company_name_taken": N_(
        "There is a company called “{name}” already; please open that one, or choose another name."
    ),
    "company_languages_unusable": N_(
        "A company answers in one language at least, each named by a code of two or three letters "
        "such as en; please choose again."
    ),
    "company_changed_meanwhile": N_(
        "This company was changed in the meantime, so nothing was overwritten; please reload the "
        "page and enter your change again."
    ),
    "contact_unusable": N_(
        "Please check this contact ({kind}): a phone number needs digits, an email address one @, "
        "and a link begins with https://."
    ),
    "fact_unusable": N_(
        "A fact needs some words, up to {limit} characters; please write it as you would publish "
        "it."
    ),
    "companies_file_unusable": N_(
        "The entry “{name}” of the companies file cannot be used, so nothing was added; please "
        "check its fields."
    ),
}
