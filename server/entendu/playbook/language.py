"""Which language a text is written in.

Comments are short and full of slang, names and emoji. Function words tell the seven languages we
meet most in microseconds; a trained identifier (90 MB once loaded) is asked only when they are
unsure, and scripts that only one language of ours uses settle the rest.
"""

from __future__ import annotations

import re
from functools import cache
from threading import Lock
from typing import Any

from .words import tokens_of

UNKNOWN = "und"

_FUNCTION_WORDS = {
    "en": "the and you your yours is are was were have has had not this that with for from "
    "they what when why how who my our we i it its to of on at by be been do does did "
    "dont cant wont im ive ill isnt didnt doesnt will would could should just about an "
    "if there their them me because after before again never ever than then so no still "
    "need get got please thank thanks",
    "fr": "de en d l j qu le la les des du une et est sont ete etait pas ne que qui vous nous "
    "je ce cette ces mon ma mes votre vos notre nos pour dans sur avec sans par mais ou "
    "donc aux au au il elle ils on ca cest jai quand comment pourquoi depuis toujours "
    "encore tres plus rien jamais tout toute tous vraiment meme aussi fait faire avez "
    "etes ai suis a etre merci bonjour alors chez apres un tu ton ta tes te leur leurs "
    "lui personne quoi",
    "es": "de el los las una unos del y es son esta estan no que quien por para con sin pero "
    "porque cuando como desde hace muy mas nada nunca todo mi mis su sus nos me te lo "
    "le les al yo ustedes usted ha han he sido fue ser estoy llevo gracias hola un en "
    "a se si ya tan tambien eso este esto donde la hay tiene tienen tengo cada otra otro vez ni "
    "hasta ahora hacen dos nuestra nuestro nuestras nuestros vosotros vuestro vuestra os esa ese "
    "estos buenas tardes hoy ayer dia dias ningun nadie quiero puedo puede gente tu sin dijo",
    "de": "der die das und ist sind war nicht ich sie wir ihr es ein eine einen einem einer "
    "mit fur auf von zu im am aus bei nach seit auch noch nur aber wenn weil dass was "
    "wie warum wann kein keine mein meine ihre ihren habe hat haben wird werden mir "
    "mich uns euch du dem den des so schon immer wieder danke bitte bis um oder nichts "
    "doch jetzt ganz gar geht gibt jemand ob gerne sehr habt hab kann konnt hatte hatten wer wo "
    "man durch uber ohne wurde wurden vom zum zur beim ins unser unsere eure euer vielen dank "
    "sowas einfach bestellt bekommen mal heute",
    "it": "il lo gli della del dei delle che non e sono una per con ma anche come quando "
    "perche dove questo questa mi ci vi si ho ha hanno avete stato mio mia vostro "
    "vostra piu mai sempre ancora grazie buongiorno nel nella alla al dal dalla un di "
    "da in su molto tutto niente nessuno ragazzi voi noi se",
    "nl": "de het een en is zijn was waren niet ik je jij u jullie wij we ze dit dat deze die "
    "met voor van op in te aan naar om uit bij ook nog maar als wat waarom wanneer hoe "
    "geen mijn onze ons heb heeft hebben word wordt werd weer al er zo hier hoor gewoon "
    "iets moet kan bedankt",
    "pt": "de os um uma uns do da dos das e sao nao que por para com sem mas porque quando "
    "como desde muito mais nada nunca tudo meu minha seu sua nos me lhe ao aos eu voces "
    "voce tem foi ser estou obrigado obrigada ola no na nos nas em se ja tambem isso "
    "este esta deixaram ate pelo pela ha o",
}
_SCRIPTS = (
    ("ja", re.compile(r"[\u3040-\u30ff]")),
    ("ko", re.compile(r"[\uac00-\ud7af]")),
    ("zh", re.compile(r"[\u4e00-\u9fff]")),
    ("he", re.compile(r"[\u0590-\u05ff]")),
    ("el", re.compile(r"[\u0370-\u03ff]")),
    ("th", re.compile(r"[\u0e00-\u0e7f]")),
)
_LETTERS = (
    ("pl", re.compile("[ąęłśźż]", re.IGNORECASE)),
    ("tr", re.compile("[ğış]")),
    ("cs", re.compile("[ěřů]", re.IGNORECASE)),
    ("hu", re.compile("[őű]", re.IGNORECASE)),
    ("ro", re.compile("[țșă]", re.IGNORECASE)),
)
"""Letters that no other language here writes."""
_OWN_LETTERS = 0.15
"""Share of the words that hold such a letter, from which it is no foreign name in the text."""
_SAMPLE = 2_000
"""Characters that are looked at: more tell nothing new."""


def _weights() -> dict[str, tuple[tuple[str, float], ...]]:
    """Return word → (language, weight): a word of two languages counts half for each."""
    owners: dict[str, list[str]] = {}
    for language, words in _FUNCTION_WORDS.items():
        for word in dict.fromkeys(words.split()):
            owners.setdefault(word, []).append(language)
    return {word: tuple((one, 1 / len(all_)) for one in all_) for word, all_ in owners.items()}


_WEIGHTS = _weights()


def guess_language(text: str) -> str:
    """Return the ISO 639-1 code, or `und` where it cannot be told (emoji only, a name)."""
    return guess_with_certainty(text)[0]


def guess_with_certainty(text: str) -> tuple[str, bool]:
    """Return the language, and whether one may rely on it."""
    sample = text[:_SAMPLE]
    words = [token for token in tokens_of(sample) if not token.number]
    letters = sum(len(token.folded) for token in words)
    if letters < 2:
        return UNKNOWN, False
    scores: dict[str, float] = {}
    for word in {token.folded for token in words}:  # one word said ten times tells no more
        for language, weight in _WEIGHTS.get(word, ()):
            scores[language] = scores.get(language, 0.0) + weight
    ranked = sorted(scores.items(), key=lambda item: -item[1])
    best, score = ranked[0] if ranked else (UNKNOWN, 0.0)
    second = ranked[1][1] if len(ranked) > 1 else 0.0
    if score >= 2 and score >= 1.6 * second and score >= 0.12 * len(words):
        return best, True
    for language, script in _SCRIPTS:
        if len(script.findall(sample)) * 3 > letters:
            return language, True
    spelt = [sample[token.start : token.end] for token in words]
    for language, own in _LETTERS:
        if sum(1 for word in spelt if own.search(word)) >= max(2, _OWN_LETTERS * len(words)):
            return language, True
    return _ask_identifier(sample, words_alone=(best, score, second), letters=letters)


def _ask_identifier(
    sample: str, *, words_alone: tuple[str, float, float], letters: int
) -> tuple[str, bool]:
    """Ask the trained identifier; where it is unsure too, the function words decide."""
    best, score, second = words_alone
    if letters < 4:
        return (best, False) if score >= 1 and score > second else (UNKNOWN, False)
    said, probability = _identifier().classify(_plain(sample))
    if probability >= 0.9 and letters >= 8:
        agreed = said == best or score < 1
        return (said, agreed and letters >= 25) if agreed else (best, False)
    if score >= 0.5 and score > second:
        return best, False
    return (str(said), False) if probability >= 0.5 else (UNKNOWN, False)


def _plain(sample: str) -> str:
    """Return the words alone: names, links and emoji mislead the identifier."""
    return " ".join(sample[token.start : token.end] for token in tokens_of(sample)).lower()


_loading = Lock()


def _identifier() -> Any:
    with _loading:  # two threads would load its 90 MB twice
        return _loaded_identifier()


@cache
def _loaded_identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
