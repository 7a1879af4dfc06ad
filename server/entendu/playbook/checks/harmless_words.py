"""What looks like blame, sarcasm or filler and is none, in the signs of `playbook/words.py`."""

from __future__ import annotations

from collections.abc import Mapping

HARMLESS: Mapping[str, Mapping[str, str]] = {
    "en": {
        "<had>": """
            had|been|got|gotten|received|heard|never|not|to|felt|found|seen|left|come|enjoyed|slept|
            celebrated|known
        """,
        "<had2>": """
            had|been|got|died|fallen|slipped|choked|lost|done|missed|heard|hurt|broken|cut|burned|
            burnt
        """,
        "<fault>": "fault|mistake|error|doing|own|problem|responsibility",
        "<wedding>": """
            wedding|baby|birthday|graduation|marriage|engagement|house|home|anniversary|degree
        """,
        "fine": """
            you should|might|could|ought have <had>; you could have <had2>;
            you should never|not|ever; you shouldnt have ... to;
            you shouldnt have|had had|been|to|waited|needed|found|felt|got|received;
            you might have been|had|got|felt|seen|heard|missed|lost|to;
            you ought to have been|had|got|received|heard|be|feel;
            not|isnt|wasnt|never|nothing|hardly your <fault>; no fault of your own;
            did nothing wrong; you were told|informed ... that|to|by|nobody|it;
            congratulations on|to your|the|you ... <wedding>; nobody|no one else should;
            calm down ... together; you did not|didnt deserve|get|have|receive|expect|ask for|hear;
            you did not|didnt ask for; no need to; if you had been|to|had|any|a;
            if you read|check ... message|messages|this;
            other people|customers|guests|passengers are|were ... affected; without ... checking;
            thank* ... your patience
        """,
    },
    "fr": {
        "<avoir>": """
            avoir|etre|recevoir|pouvoir|trouver|jamais|profiter|dormir|passer|arriver|vivre
        """,
        "<mariage>": "mariage|bebe|naissance|diplome|anniversaire|union|petit",
        "fine": """
            vous auriez du ... <avoir>; tu aurais du ... <avoir>; vous n auriez jamais|pas;
            tu n aurais jamais|pas; n est|etait|sont pas|en|rien de|votre|ta|vous;
            vous n y etes pour rien; tu n y es pour rien;
            felicitations pour votre|le|ton|la|a vous|ce <mariage>;
            n avez|as pas|rien a|eu|recu|ete|merite|pu|demande; pas de votre|ta faute; non pas;
            faute de mieux|place|reponse|reseau|courant|eau|train|chauffage;
            il faut|fallait ... pouvoir|que|du|attendre|beaucoup|dire;
            quelle histoire|horreur|catastrophe ... je|j|nous|desole|vraiment
        """,
    },
    "es": {
        "<recibido>": """
            recibido|tenido|sido|estado|podido|llegado|encontrado|sabido|pasado|haber|disfrutado|
            esperar|llamar|repetir|oir
        """,
        "<escribir>": """
            escribir|mirar|decir|contar|enviar|mandar|revisar|leer|comprobar|avisar|preguntar|que
        """,
        "<boda>": "boda|bebe|cumpleanos|hija|hijo|aniversario|novios|graduacion",
        "fine": """
            deberia|deberias|tendria|tendrias haber|que ... <recibido>;
            no deberia|deberias|tendria|tendrias; no es|fue|ha ... culpa|suya|tuya;
            podria|podrias|puede|puedes ... <escribir>;
            felicidades|enhorabuena por|a su|tu|el|la|los ... <boda>;
            vaya disgusto|pena|problemon|drama|sorpresa ... siento|lo|entiendo|lamento;
            que pena|horror|disgusto|sorpresa|desgracia ... siento|lo|entiendo|lamento|tan|mas;
            tendria|tendrias que; llorar|llores mas; pobre ... siento|lo; dar las
        """,
    },
    "de": {
        "<haben>": """
            haben|bekommen|erfahren|werden|durfen|sein|erleben|warten|nie|niemals|ruhe|mehr
        """,
        "<hatten>": "hatten|hattest|hattet|hatte",
        "<haben2>": """
            haben|bekommen|erfahren|werden|durfen|sein|erleben|warten|nie|niemals|nicht
        """,
        "<haben3>": "haben|bekommen|sein|nicht|wissen|konnen|erwarten|durfen|nie",
        "<ihrem>": """
            ihrem|ihrer|deinem|deiner|geburt|hochzeit|geburtstag|baby|nachwuchs|jubilaum|abschluss
        """,
        "fine": """
            <hatten> sie|du|ihr|man|das ... <haben> ... sollen|mussen|durfen|konnen;
            sie|ihr hatten|hattet ... <haben2> ... sollen|mussen|durfen|konnen;
            du hattest ... <haben2> ... sollen|mussen|durfen|konnen;
            hatten|hattest ... nicht|nie|niemals ... mussen|durfen|sollen;
            nicht ... ihre|deine|ihr|dein|eure schuld|fehler|verschulden; trifft keine|nicht;
            sie|du sollten|solltest ... <haben3>; gluckwunsch|gratulation zum|zur|zu <ihrem>;
            respekt verdient|vor|und|gegenuber|ist|haben; mangelnder|ohne|mehr respekt;
            zustandige|zustandigen abteilung|stelle|team ist|erreichen; nehme|nehmen ... ernst;
            ich ... umgehend|zeitnah|gleich; umgehend|zeitnah an|melden|bei; keine|kein drama;
            oh je|nein
        """,
    },
}
"""Language → label → phrases, a semicolon between them; `<class>` → its words."""
