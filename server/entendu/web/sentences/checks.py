"""What the checks say of a text: the codes of `Verdict`."""

from __future__ import annotations

from collections.abc import Mapping

from .marking import N_

SENTENCES: Mapping[str, str] = {
    "length_ok": N_("The length is right: {words} words."),
    "length_empty": N_("There is no text yet; please write a reply, or ask for a draft."),
    "length_over_limit": N_("On X this counts {weight} of {limit} characters; please shorten it."),
    "length_too_long": N_("This has {words} words; up to {most} are read to the end."),
    "length_far_too_long": N_(
        "This has {length} characters, and no public reply may have over {limit}; please shorten "
        "it."
    ),
    "length_many_sentences": N_("This has {sentences} sentences; two to {most} read best."),
    "length_one_sentence": N_(
        "One sentence seldom shows that somebody was heard; two to four read best."
    ),
    "language_ok": N_("The language is the commenter’s."),
    "language_wrong": N_(
        "This is in {found} and the comment in {expected}; please draft again, or write it in "
        "{expected}."
    ),
    "language_fallback": N_(
        "There is no phrasebook for {expected} yet, so this is in {found}; please translate it "
        "before you post it."
    ),
    "language_register": N_(
        "The form of address does not stay the one that is set for this company; please use one "
        "throughout."
    ),
    "language_other": N_(
        "This is in {found} and the comment in {expected}; please see whether that is meant so."
    ),
    "names_the_issue_ok": N_("It names what this person wrote about."),
    "names_the_issue_unknown_language": N_(
        "Whether it names the problem cannot be judged in {language}."
    ),
    "names_the_issue_missing": N_(
        "This would suit any complaint; please name one thing that this person wrote about."
    ),
    "empathy_ok": N_("It shows that you understand what it was like."),
    "empathy_unknown_language": N_("Empathy cannot be judged in {language}."),
    "empathy_missing": N_(
        "There is no empathy yet; please say what this must have been like for the person."
    ),
    "empathy_taken_back": N_("“{words}” takes the empathy back; please leave out what defends us."),
    "apology_ok": N_("The apology is as it should be."),
    "apology_unknown_language": N_("Apologies cannot be judged in {language}."),
    "apology_admission": N_(
        "“{words}” admits fault; please say sorry for what the person went through instead."
    ),
    "apology_hollow": N_(
        "“{words}” sounds as if nothing had happened; please say plainly what you are sorry for."
    ),
    "apology_unwanted": N_("“{words}” answers praise with an apology; plain thanks read better."),
    "apology_missing": N_(
        "There is no apology yet; please say sorry for what the person went through."
    ),
    "contact_ok": N_("Only published contacts are named."),
    "contact_unknown": N_(
        "“{found}” is not one of the published contacts; please use one of them, or add this one "
        "on the company page first."
    ),
    "contact_out_of_scope": N_(
        "“{found}” belongs to another department or place; please use the contact for this matter."
    ),
    "contact_missing": N_(
        "The contact is missing; please add {value}, so that the person knows where to turn."
    ),
    "contact_unwanted": N_(
        "Thanks need no contact; please leave “{found}” out, so that they stay thanks."
    ),
    "promises_ok": N_("Nothing is promised that is not published."),
    "promises_unknown_language": N_(
        "No amount is promised that is not published; other promises cannot be judged in "
        "{language}."
    ),
    "promises_amount": N_(
        "“{words}” is an amount that is not published; please leave it out, or answer for it with "
        "your name and a reason."
    ),
    "promises_deadline": N_(
        "“{words}” is a deadline that is not published; please leave it out, or answer for it with "
        "your name and a reason."
    ),
    "promises_compensation": N_(
        "“{words}” offers something in public that is not published; please leave it for the "
        "private talk, or answer for it with your name and a reason."
    ),
    "promises_guarantee": N_(
        "“{words}” promises what nobody can be sure of; please leave it out, or answer for it with "
        "your name and a reason."
    ),
    "promises_done": N_(
        "“{words}” says that something has been done; please leave it out, or say yourself on the "
        "case that it was."
    ),
    "private_data_ok": N_("No private data is repeated, and none is asked for in public."),
    "private_data_unknown_language": N_(
        "No private data is repeated; whether any is asked for cannot be told in {language}."
    ),
    "private_data_repeats": N_(
        "“{found}” tells everybody who or where the person is; please leave it out."
    ),
    "private_data_illness": N_(
        "“{words}” repeats an illness in public; please name what happened in general words."
    ),
    "private_data_asks": N_(
        "This asks for “{words}” where everybody can read the answer; please ask for it by "
        "message, mail or phone."
    ),
    "tone_ok": N_("The tone is kind."),
    "tone_unknown_language": N_(
        "Nothing is left to fill in and nobody is insulted; more of the tone cannot be judged in "
        "{language}."
    ),
    "tone_placeholder": N_("“{words}” is still to be filled in; please replace or delete it."),
    "tone_insult": N_("“{words}” insults or mocks somebody; please leave it out."),
    "tone_blame": N_("“{words}” sounds like blame; please say what you can do instead."),
    "tone_sarcasm": N_("“{words}” can be read as sarcasm; please say it plainly."),
    "tone_filler": N_(
        "“{words}” is what every company writes; please say it as you would to a neighbour."
    ),
    "tone_exclamation": N_("So many exclamation marks sound shrill; one is enough."),
    "tone_shouting": N_("“{words}” shouts; please write it in small letters."),
    "instructions_ok": N_("Nothing shows but the reply itself."),
    "instructions_invisible": N_(
        "The text holds a character that nobody sees ({character}); please delete it, or type that "
        "place again."
    ),
    "instructions_markup": N_(
        "“{words}” is formatting that would show as signs; please write plain text."
    ),
    "instructions_data": N_(
        "This looks like data instead of a reply; please draft again, or write it yourself."
    ),
    "instructions_trace": N_("“{words}” does not belong in a reply; please delete it."),
    "public_replies_ok": N_("The number of public replies is fine."),
    "public_replies_second_without_contact": N_(
        "This is the second public reply, so it needs a contact; please add one."
    ),
    "public_replies_third": N_(
        "Two public replies stand already; please go on by phone, mail or message, or answer for a "
        "third with your name and a reason."
    ),
}
