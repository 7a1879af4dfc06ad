"""Which published fact speaks of a comment: by the words that both share, never by guessing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..domain.company import Fact
from .words import tokens_of

_STEM = 5
_COMMON_WORDS = (
    "about after again also another because been before being can cannot could does doing dont "
    "down each every from have having here just last like made make more most much need never "
    "only other over please said same should shown some still such take than that their them then "
    "there these they this those very want were what when where which while will with would your "
    "yours thanks thank hello best good great today "
    "alors apres aussi avait avant avec avez avoir bien bonjour cela cette chez comme comment dans "
    "deja depuis dire dois donc elle elles encore entre etait etes etre fait faire jamais juste "
    "leur leurs mais meme merci mois moins nous parce pas pendant personne peut plus pour pourquoi "
    "quand quel quelle quoi rien sans sera sont tout toute toujours tous tres votre vous vos "
    "jour jours hours hour days minutes "
    "aber alle allem allen alles also andere auch bereits beim bitte danke dann dass dein deine "
    "deinen denn dies diese diesem diesen dieser dieses doch dort durch eine einem einen einer "
    "eines einfach euch euer eure gegen genau gerne guten haben habe hallo hatte heute hier ihnen "
    "ihre ihrem ihren ihrer immer jetzt kann kein keine keinen konnte konnten mehr mein meine "
    "meinem meinen meiner mich mochte morgen muss nach nicht nichts noch oder ohne schon sehr sein "
    "seine seit sich sind uber unser unsere unseren viel vielen vom wann waren warum weil wenn "
    "werden wieder wird wirklich wurde wurden zwischen zwar stunden tage tagen "
    "ahora algo alguien algun alguna antes aqui aunque bien buenas buenos cada casi como cual "
    "cuando cuanto debe dentro desde despues dice dicen donde durante ellos entre eran eres "
    "esta estaba estado estan estar este esto estos estoy fuera gracias habia hace hacer "
    "hacia hasta hola llevo luego manana menos mientras mismo mucho muchos nada nadie nuestra "
    "nuestro nunca otra otro para parece pero poco porque puede pueden puedo quien quiero "
    "sabe saber segun sido siempre sigue sino sobre solo somos soy tambien tampoco tanto "
    "tener tengo tiene tienen toda todas todavia todo todos unas unos usted ustedes vosotros "
    "vuestra vuestro dias hora horas semana semanas"
)
_COMMON = frozenset(_COMMON_WORDS.split())


@dataclass(frozen=True, slots=True)
class Relevant:
    """A fact, how much of it the comment shares (0 to 1), and the shared words."""

    fact: Fact
    score: float
    words: tuple[str, ...]


def stems_of(text: str) -> dict[str, str]:
    """Return stem → a word of the text that has it; common words are left out."""
    return {
        token.folded[:_STEM]: token.folded
        for token in tokens_of(text)
        if not token.number and len(token.folded) >= 4 and token.folded not in _COMMON
    }


def relevant_facts(text: str, facts: Sequence[Fact]) -> list[Relevant]:
    """Return the facts that share at least two telling words with the text, the best first."""
    if not facts:
        return []
    spoken = stems_of(text)
    found: list[Relevant] = []
    for fact in facts:
        stems = stems_of(fact.text)
        shared = [word for stem, word in stems.items() if stem in spoken]
        if len(shared) >= 2:
            found.append(Relevant(fact, len(shared) / len(stems), tuple(shared)))
    return sorted(found, key=lambda relevant: -relevant.score)
