"""Names of accounts without an @: "my insta is jane.doe92", "snapchat: janed99", "… on telegram".

The name of a network stands beside, and the account's does not look like a word: it has a digit,
an underscore or a dot inside. Any word is one only after "username:" and the like.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..late_pattern import LatePattern
from ..said_words import Reading, said
from .digit_runs import Found

NETWORK, NICK = "network", "nick"
WORDS = {
    NETWORK: said(
        """
        insta instagram ig snap snapchat telegram twitter tiktok facebook fb discord whatsapp
        threads mastodon bluesky bsky linkedin skype signal viber wechat kik messenger twitch
        youtube reddit pinterest steam xbox psn vinted wallapop
        """
    ),
    NICK: said(
        """
        username usernames handle nick nickname pseudo pseudonyme identifiant usuario apodo
        benutzername nutzername login
        """
    ),
}

_ACCOUNT = r"[A-Za-z0-9_](?:[A-Za-z0-9_]|[.-](?=[A-Za-z0-9_])){2,39}"
_BETWEEN = (
    r"(?:name|username|user|handle|id|nick|account|profile|tag|pseudo|compte|profil|nom|identifiant"
    r"|cuenta|usuario|perfil|nombre|konto|benutzername|is|its|it's|c'est|est|es|ist|heißt|heisst"
    r"|lautet|as|under|called|como|als|unter|sous|comme|at|me|my|mon|mi|mein|de|d')"
)
_LINK = rf"(?:[ ]{{0,2}}(?:[:=,>(-]|->)|[ ]{{1,2}}{_BETWEEN}(?![^\W_])){{0,4}}[ ]{{0,2}}"
_AFTER = LatePattern(rf"{_LINK}(?P<at>@?)(?<![\w.])(?P<name>{_ACCOUNT})(?![\w@])", re.IGNORECASE)
_NAMED = LatePattern(
    rf"[ ]{{0,2}}(?:name|is|est|es|ist|lautet)?[ ]{{0,2}}[:=][ ]{{0,2}}['\"«“]?(?P<name>{_ACCOUNT})"
    r"(?=['\"»”]?(?:[\s.,;!?)]*\Z|[.,;!?)]|[ ]?\n))",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    rf"(?:(?<!\w)@)?(?<![\w.@/-])(?P<name>{_ACCOUNT})"
    r"(?:[ ]{0,2}\([ ]?"
    r"|,?[ ]{1,2}(?:on|sur|en|auf|bei|in|à|a|via|over|is my|est mon|es mi|ist mein)"
    r"[ ](?:(?:my|the|mon|mi|le|el|meinem|mein)[ ])?|[ ]{0,2}[-:=][ ]{0,2})\Z",
    re.IGNORECASE,
)
_NO_ACCOUNT = re.compile(
    # things with a number in their name, measures, web pages
    r"(?:i?phone|galaxy|pixel|ipad|windows|win|android|ios|covid|euro|version|ver|ps|xbox|mp|web|room"
    r"|page|post|gen|iso|model|top|day|part|level|season|ep|no|nr|step|team|tv|g|a|f|gta|fifa|fc)"
    r"[\d._-]+\w?"
    r"|\d+(?:[.,-]\d+)*[a-z]{0,7}|[\d._-]+|(?:https?|www)\b.*|\d+x\d+"
    r"|[\w.-]+\.(?:com|net|org|info|io|fr|de|es|uk|eu|co|app|example|me|it|nl|ch|be|html?|php|pdf|jpg)",
    re.IGNORECASE,
)
_COMMON = frozenset(
    said(
        """
        i you he she it we they the a an is was are no not please nobody never still twice down
        hacked broken and or but why how what when where my your our this that there here then so
        yes now today once again too also thanks ok me us on in at to for of from by with
        je tu il elle on nous vous ils le la les un une des et ou mais pourquoi comment quand non
        pas merci encore rien jamais aucune personne c'est ce ça mon ma mes sur pour dans avec sans
        yo él ella el los las y o pero por qué cómo cuándo nadie nunca nada gracias mi sin ya muy
        ich du er sie es wir ihr der die das und oder aber warum wie wann niemand nie nichts danke
        bitte kein keine mein auf
        """
    )
)
_NO_NICK = frozenset(
    said(
        """
        wrong incorrect invalid unknown taken required missing please none yes no faux incorrecte
        invalide inconnu oublié requis incorrecto inválido falsch ungültig unbekannt vergessen
        """
    )
)
_REACH = 60
_MOST_LETTERS_IN_A_WORD = 3


def find_account_names(reading: Reading) -> Iterator[Found]:
    """Yield `handle` for each account that the name of a network stands before or behind."""
    text = reading.text
    for start, end in reading.words.get(NETWORK, ()):
        after = _AFTER.match(text, end)
        if after and _is_account(after.group("name")):
            yield "handle", after.start("at"), after.end("name"), after.group("name").lower()
        before = _BEFORE.search(text[max(0, start - _REACH) : start])
        if before and _is_account(before.group("name")):
            place = max(0, start - _REACH)
            begin, stop = place + before.start(), place + before.end("name")
            yield "handle", begin, stop, before.group("name").lower()
    for _, end in reading.words.get(NICK, ()):
        named = _NAMED.match(text, end) or _AFTER.match(text, end)
        if named is None:
            continue
        name = named.group("name")
        any_word = "at" not in named.groupdict() and name.lower() not in _NO_NICK
        if any_word or _is_account(name):
            yield "handle", *named.span("name"), name.lower()


def _is_account(name: str) -> bool:
    """Say whether what stands beside a network is no word, measure or product."""
    if _NO_ACCOUNT.fullmatch(name) or sum(c.isalpha() for c in name) < 2:
        return False
    parts = name.split(".")
    if any(part.lower() in _COMMON for part in parts):
        return False  # the next sentence begins without a blank
    if any(c.isdigit() for c in name) or "_" in name:
        return len(name) > _MOST_LETTERS_IN_A_WORD
    long_enough = len(name) > _MOST_LETTERS_IN_A_WORD + 1
    return len(parts) > 1 and long_enough and name == name.lower()
