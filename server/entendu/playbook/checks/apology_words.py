"""How people say sorry, how they only seem to, and how they admit a fault: four languages.

Every gap is bounded, so that no text makes a search go back and forth.
"""

from __future__ import annotations

import re

_FEW = r"(?: \w{1,30}){0,3}"

ADMISSIONS: tuple[str, ...] = (
    # English
    r"\bour (?:own )?(?:fault|negligence|wrongdoing|carelessness|liability|guilt)\b",
    rf"\b(?:is|was|it's|that's|were|are){_FEW} our (?:own )?(?:mistake|error|doing|blunder)\b",
    r"\b(?:this|that|it) (?:is|was) (?:\w{1,20} ){0,2}negligen(?:ce|t)\b",
    rf"\b(?:fault|negligence|mistakes?|errors?|carelessness|failings?){_FEW} (?:on|of) "
    r"(?:our|my) (?:part|side|end|behalf)\b",
    rf"\b(?:we|i)(?: are|'re| were| am|'m| was){_FEW} (?:liable|to blame|at fault|guilty|negligent"
    r"|in the wrong|in breach|reckless|careless)\b",
    rf"\b(?:we|i)(?: are|'re| were| am|'m){_FEW} responsible for (?:the|your|this|what|that)\b",
    rf"\b(?:accept|admit|assume|acknowledge){_FEW} "
    r"(?:liability|guilt|blame|fault|responsibility)\b",
    rf"\b(?:take|bear){_FEW} (?:liability|guilt|blame|fault|full responsibility"
    r"|responsibility for (?:what|the|this|your))\b",
    r"\b(?:we|i)(?:'ve| have)? (?:\w{1,20} )?(?:breached|violated|broke the law|broken the law)\b",
    rf"\bfailed{_FEW} (?:our|their|its) (?:duty|duties|legal|obligations?|safety)\b",
    rf"\b(?:we|i) (?:have )?made a{_FEW} (?:mistake|error|blunder)\b",
    # French
    r"\b(?:notre|de ma|de leur|par notre) (?:entière |propre |seule )?(?:faute|négligence)\b",
    rf"\b(?:faute|négligence|erreur|manquement|tort)s?{_FEW} de (?:notre|ma) (?:part|côté|fait)\b",
    rf"\b(?:est|était|sont){_FEW} notre (?:erreur|responsabilité)\b",
    rf"\bnotre{_FEW} responsabilité est (?:\w{{1,30}} )?(?:engagée|établie|entière)\b",
    rf"\b(?:nous sommes|on est|je suis){_FEW} (?:fautifs?|coupables?|en tort|en faute"
    r"|responsables? (?:de|du|des))\b",
    rf"\b(?:reconnaissons|admettons|assumons|endossons|avouons|reconnais|admets|assume){_FEW} "
    r"(?:faute|torts?|responsabilité|négligence|erreur)\b",
    rf"\b(?:avons|ai|a) (?:\w{{1,20}} )?(?:commis|fait){_FEW} (?:fautes?|négligences?|erreurs?)\b",
    r"\b(?:nos|notre) [^.!?]{1,40}\b(?:est|sont) en cause\b",
    # Spanish
    r"\b(?:nuestra|mía|mi) (?:propia )?(?:culpa|negligencia)\b|\b(?:culpa|negligencia) nuestra\b",
    rf"\b(?:error|fallo|culpa|negligencia|descuido){_FEW} (?:nuestro|de nuestra parte"
    r"|por nuestra parte|por mi parte)\b",
    rf"\b(?:es|fue|ha sido){_FEW} nuestro (?:error|fallo)\b|\bnuestra responsabilidad\b",
    rf"\bsomos{_FEW} (?:culpables|responsables)\b|\btuvimos la culpa\b|\btenemos la culpa\b",
    rf"\b(?:asumimos|admitimos|reconocemos|aceptamos|asumo|admito|reconozco){_FEW} "
    r"(?:culpa|responsabilidad|negligencia|error|fallo)\b",
    rf"\b(?:hemos|he) cometido{_FEW} (?:error|falta|negligencia|fallo)|\bcometimos un\b",
    # German
    rf"\b(?:ist|war|liegt|lag){_FEW} (?:unsere schuld|unser (?:fehler|verschulden|versäumnis)"
    r"|an uns)\b|\bunsere (?:schuld|fahrlässigkeit)\b|\bunser verschulden\b",
    r"\b(?:wir haften|haften wir|wir sind (?:\w{1,20} )?(?:schuld|haftbar)|sind wir schuld)\b",
    r"\b(?:schuld|fehler|fahrlässigkeit|verschulden|versäumnis) (?:unsererseits"
    r"|(?:auf|von) unserer seite)\b",
    rf"\b(?:wir )?(?:übernehmen|tragen){_FEW} (?:volle |die )?(?:verantwortung|schuld|haftung)\b",
    rf"\b(?:wir|ich)(?: haben| habe|){_FEW} (?:fahrlässig|grob fahrlässig)\b",
    rf"\b(?:haben|habe) (?:wir )?(?:da |hier )?einen{_FEW} fehler (?:gemacht|begangen)\b",
    r"\b(?:räumen|gestehen|geben) (?:wir )?(?:\w{1,20} ){0,3}(?:fehler|schuld|versäumnis)\b",
)

NEGATIONS = re.compile(
    r"\b(?:not|never|no|isn't|wasn't|aren't|weren't|pas|aucune?|jamais|ni|nunca|ningun[ao]?"
    r"|tampoco|nicht|keine?|kein|nie)\b",
    re.IGNORECASE,
)

HOLLOW: tuple[str, ...] = (
    # English
    r"\bif (?:you|anyone|anybody|someone) (?:\w{1,20} )?(?:feel|felt|were|was|are|have been|think"
    r"|thought|found|took)\b",
    r"\bany (?:possible )?(?:inconvenience|confusion|misunderstanding|trouble|frustration|distress"
    r"|upset|discomfort|offen[cs]e)\b|\bthe inconvenience\b",
    r"\b(?:sorry|apologi[sz]e|apologies|regret)(?: \w{1,20}){0,2} (?:if|should|in case)\b",
    r"\b(?:sorry|regret)(?: that)? you(?:'re|'ve| have| are| were)? (?:\w{1,20} )?(?:feel|felt"
    r"|feeling|think|thought|perceive|see it|interpret)\w{0,6}\b",
    r"\bif (?:we|i|anything|this|that|it) (?:\w{1,20} ){0,2}(?:offended|upset|caused|hurt"
    r"|disappointed)\b",
    r"\bmistakes were made\b",
    # French
    r"\bsi (?:vous|tu|cela|ça|nous|l'on|on|quelqu'un) (?:\w{1,20}[' ]){0,3}(?:sentie?s?"
    r"|ressentie?s?|sentiment|impression|vexée?s?|offensée?s?|blessée?s?|déçue?s?|pu|dérangée?s?|gênée?s?)\b",
    r"\b(?:désolée?s?|excuse[rsz]?|excuses|navrée?s?|regrett\w{1,6})(?: \w{1,20}){0,2},? si\b",
    r"\b(?:désolée?s?|navrée?s?|regrett\w{1,6}) que (?:vous|tu) (?:\w{1,20} ){0,2}"
    r"(?:ressent|pens|trouv|perce|croy|estim|sent)\w{0,8}\b",
    r"\b(?:tout|toute|d'éventuels?|éventuels?|éventuelle|quelconque) (?:\w{1,20} )?"
    r"(?:désagréments?|gêne|inconvénients?|malentendus?|dérangement)\b"
    r"|\b(?:désagréments?|gêne|inconvénients?) (?:éventuel|occasionné|causé)\w{0,4}\b",
    # Spanish
    r"\b(?:siento|sentimos|lamento|lamentamos|perdón|perdona|perdone|disculpas?|disculpe|disculpen)"
    r"(?: \w{1,20}){0,2} (?:si|en caso de que)\b",
    r"\b(?:siento|sentimos|lamento|lamentamos)(?: mucho)? que (?:usted )?(?:se|te|lo|le) "
    r"(?:haya[sn]? )?(?:sient|sentid|parec|parez|percib|pienses?|creas?)\w{0,6}\b",
    r"\bsi (?:usted |tú )?(?:se|te|le|os) (?:\w{1,20} ){0,2}(?:sentido|sintió|sentiste|ofendido"
    r"|molestado|sienten?|sientes)\b",
    r"\b(?:cualquier|posibles?|eventual\w{0,2}) (?:\w{1,20} )?(?:molestias?|inconvenientes?"
    r"|malentendidos?)\b|\b(?:molestias?|inconvenientes?) (?:ocasionad|causad)[ao]s?\b",
    # German
    r"\b(?:sorry|entschuldig\w{0,10}|verzeih\w{0,6}|leid|bedau(?:e?re|ern))(?: \w{1,20}){0,2},? "
    r"(?:falls|wenn|sofern|sollte)\b",
    r"\b(?:falls|wenn|sofern) (?:sie|du|ihr|wir) (?:\w{1,20} ){0,4}(?:fühl|gefühlt|empfind|empfund"
    r"|eindruck|verärgert|enttäusch)\w{0,6}\b",
    r"\b(?:etwaige|eventuelle|mögliche|jegliche|allfällige)[rsn]? (?:unannehmlichkeit"
    r"|missverständnis|ärger|umständ)\w{0,4}\b|\bunannehmlichkeiten\b",
    r"\bes tut (?:mir|uns) leid, dass (?:sie|du|ihr) (?:das |es )?(?:so )?"
    r"(?:empfind|seh|fühl)\w{0,6}\b",
)

SORRY: tuple[str, ...] = (
    r"\b(?:sorry|apolog\w{1,30}|regret\w{0,30}|forgive)\b",
    r"\b(?:excuses?|excuser|désolée?s?|navrée?s?|regrett\w{1,30}|pardon|pardonn\w{1,10})\b",
    r"\b(?:siento|sentimos|lamento|lamentamos|lamentarlo|sentirlo|disculp\w{1,8}|perdón"
    r"|perdon\w{1,8})\b",
    r"\b(?:leid|leidtut|leidtat|leidgetan|entschuldig\w{1,30}|bedaur\w{1,30}|bedauer\w{0,30}"
    r"|verzeih\w{0,30})\b",
)


def one_pattern(patterns: tuple[str, ...]) -> re.Pattern[str]:
    """Return the patterns as one."""
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)
