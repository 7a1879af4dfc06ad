"""What takes empathy back (`defence`), and what only looks like that or like empathy (`hollow`).

In the signs of `playbook/words.py`.
"""

from __future__ import annotations

from collections.abc import Mapping

DEFENCES: Mapping[str, Mapping[str, str]] = {
    "en": {
        "<should>": """
            should|must|will|may|might|surely|already|no|well|know|said|stated|explained|mentioned|
            are
        """,
        "<happy>": """
            happy|glad|grateful|pleased|delighted|interested|able|keen|free|honoured|curious|
            thankful|good|great|best|helpful|easier|lovely|useful
        """,
        "<also>": """
            also|rather|please|let|lets|instead|not|never|then|still|no|nobody|got|received|found|
            had|were|was|only|ended|above|mostly|mainly
        """,
        "<want>": """
            want|would|will|ill|can|could|like|love|am|do|hope|promise|hear|understand|see
        """,
        "defence": """
            but|however|nevertheless|nonetheless; as you|we <should>; having said; that being said;
            that said; on the other hand; in our|my defence|defense; to be fair|honest;
            please note|understand|bear|remember|appreciate|keep|be;
            you must|have|need understand|to; we did|do warn*|tell|told|say|state|inform;
            having|with that said; be that as it may;
            although|though|whereas we|our|this|it|the|these|that; yet|still we|our;
            it|this is|was actually|clearly|stated|written; in fact|fairness;
            unfortunately these|this|it|such|our; policy is|says|states;
            not our|my|the fault|responsibility|problem|policy
        """,
        "hollow": """
            please|must|should|need|trust|hope you|to? understand|appreciate;
            please understand|appreciate; so i|we can|could ... understand|see|hear;
            so that i|we can|could ... understand|see|hear; better|help understand|imagine;
            as you can imagine; try|trying|like|want|love|need to ... understand;
            id|wed|would be|feel ... <happy>; nothing|anything|all|none|everything but;
            cannot|cant|couldnt help? but; not only|just|merely|simply ... but; last but not;
            but <also>; but i|id|ill|we|wed|well|can|will <want>; but id|ill|im;
            but you got|were|had|received|found|still|never|are|ended|saw|waited|heard|only;
            but here|for; no ifs;
            you have to wait|ask|chase|go|do|put|live|deal|say|write|call|pay|explain|repeat;
            please be assured|safe|careful
        """,
    },
    "fr": {
        "<surtout>": """
            surtout|aussi|encore|oui|egalement|rien|toujours|pas|personne|vous|tu|votre|n|quel|
            quelle|on|bien|je|j|plutot|non|jamais
        """,
        "defence": """
            mais|cependant|toutefois|neanmoins|pourtant|or;
            comme vous|tu le|l ... savez|sais|devez|dois|devriez|devrais|saviez;
            comme vous|tu savez|sais|devez|devriez|devrais|saviez|pouvez;
            vous|tu n etes|es pas? sans savoir|ignorer; cela|ceci|ca dit|etant; ceci|cela etant;
            sachez|sache que|qu; rappelons|rappelle que|qu; veuillez noter|comprendre|tenir;
            merci de noter|comprendre; notez|note que|qu;
            il faut|convient savoir|comprendre|noter|rappeler|dire;
            vous devez comprendre|savoir|admettre; tu dois comprendre|savoir|admettre;
            a notre decharge; en revanche; malgre tout; n y pouvons|sommes|est pas|pour|rien;
            il reste|n en reste que|moins; bien que|qu nous|notre|nos|cela|ce; quand meme
        """,
        "hollow": """
            veuillez|afin|pour|mieux|aider|merci de? comprendre; non seulement ... mais;
            pas seulement ... mais; mais <surtout>; n en puis|pouvez mais; rien de; sans mais
        """,
    },
    "es": {
        "<usted>": """
            usted|tu|vosotros|ya|bien|sabe|sabes|sabran|sabra|debe|deberia|deberias|saben|imaginara|
            comprendera|sabeis|debes|indica|figura
        """,
        "<sobre>": """
            sobre|tambien|si|no|nadie|tu|usted|nunca|siempre|quiero|queremos|puedo|aqui|me|por|
            antes|primero|ademas|recibio|recibiste|sigue|sigues|encontro
        """,
        "defence": """
            pero; sin embargo; no obstante; aun asi|con; como <usted>; dicho esto|eso; eso si;
            ahora bien; le|te|les|os recuerdo|recordamos|informo|informamos|aclaro|aclaramos;
            tenga|ten|tengan|tened en|presente;
            debe|debes|tiene|tienes entender|comprender|saber|que entender|comprender;
            en nuestra defensa; no es|fue culpa|nuestra|nuestro|cosa|responsabilidad;
            de todos|todas modos|formas|maneras; cabe recordar|senalar|destacar|decir; en realidad;
            hay que entender|comprender|tener|recordar; sepa|sepan|sepas que;
            aunque nosotros|la|el|nuestro|nuestra|esto|eso|en|los|las; en cambio;
            por desgracia|favor entienda|comprenda|este|esto|estas
        """,
        "hollow": """
            por favor entienda|comprenda|entiende; para entender|comprender;
            no solo|unicamente ... pero|sino; pero <sobre>; mejor entender|comprender
        """,
    },
    "de": {
        "<auch>": """
            auch|bitte|gern|gerne|sicher|naturlich|nicht|nie|niemand|keiner|trotzdem|dann|
            stattdessen|nur|immer|wirklich|ich|sie|du|hallo|so
        """,
        "defence": """
            aber|jedoch|allerdings|dennoch|trotzdem|gleichwohl|andererseits|hingegen|indes;
            nichtsdestotrotz|schliesslich|immerhin|zugegeben;
            wie sie|du|ihr ... wissen|weisst|wisst|wussten|entnehmen|sehen|konnen;
            wie bereits|schon|bekannt|gesagt|erwahnt|allgemein; das|dies gesagt;
            bitte|wir ... verstandnis|beachten|bedenken;
            bitte beachten|bedenken|berucksichtigen|verstehen; um|bitten um verstandnis;
            sie mussen|sollten|du musst|solltest verstehen|wissen|bedenken;
            zu unserer verteidigung|entschuldigung; leider ... nicht beeinflussen|unsere|zustandig;
            doch wir|unsere|unser|das|die|der|es|so|solche; nicht unsere|unser|an schuld|fehler|uns;
            muss man|ja|auch sagen|dazu; es|das liegt|lag nicht|an
        """,
        "hollow": """
            bitte ... verstandnis; haben|um verstandnis; um|bitten um? verstandnis; bitte verstehen;
            besser|zu verstehen; nun|jetzt|oder aber; das|dies|es ist|war|tut aber; aber <auch>;
            nicht nur ... aber|sondern; nichts als; das war|ist|tut trotzdem|dennoch;
            wie wir|ich wissen|weiss|sehe|lese
        """,
    },
}
"""Language → label → phrases, a semicolon between them; `<class>` → its words."""
