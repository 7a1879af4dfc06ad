"""Words that put the matter on the commenter, in the signs of `playbook/words.py`."""

from __future__ import annotations

from collections.abc import Mapping

BLAME: Mapping[str, Mapping[str, str]] = {
    "en": {
        "<read>": """
            read|checked|asked|told|listened|followed|spoken|called|looked|paid|kept|used|bothered|
            simply|only|just
        """,
        "<fault>": """
            fault|mistake|doing|carelessness|negligence|error|risk|choice|problem|responsibility|
            hands
        """,
        "<own>": "own|fault|mistake|carelessness|negligence|error|doing|problem|responsibility",
        "<read2>": """
            read|check|ask|tell|follow|speak|keep|listen|bother|pay|call|use|give|provide|say
        """,
        "<mistaken>": """
            mistaken|wrong|exaggerating|overreacting|lying|imagining|late|careless|rude|
            unreasonable
        """,
        "<customers>": "customers|guests|passengers|people|one",
        "<misread>": """
            misread|misunderstood|ignored|forgot|forgotten|overlooked|misused|mishandled|mistaken
        """,
        "blame": """
            overreact*|exaggerat*; had you <read>; your <own> <fault>;
            your fault|mistake|carelessness|negligence|error|doing|misuse;
            you did not|didnt ... <read2>;
            before ... complaining|complain|posting|blaming|accusing|ranting|whining|moaning;
            instead of complaining|ranting|whining|moaning|blaming|shouting; no one else to blame;
            only yourself|yourselves; blame yourself; brought ... on yourself; its|is on you;
            as you failed|forgot|did; you are|were the ... mistaken|wrong|problem|one;
            youre the|mistaken|wrong|exaggerating|overreacting|lying|imagining;
            you are|were <mistaken>;
            other|every|all|most <customers> ... no|never|manage*|happy|fine|without;
            nobody|noone|no one else ... complain*|problem*|trouble*; user error; calm down;
            watch your language|tone; learn to; common sense;
            responsib* of the customer|passenger|buyer|guest|user|owner; we|i did warn*;
            you agreed|signed|accepted to? the|this|it|our; what did you expect;
            you expect us|miracles|too|for; check ... before you;
            you should|shouldve|couldve|could|might|ought have|of|to;
            maybe|perhaps you misread|forgot|misunderstood|pressed|didnt|ignored;
            if you had|hadnt|bothered read|checked|asked|told|listened|followed|bothered|paid|to;
            read the instructions|terms|conditions|manual|label|small|fine|rules|policy;
            you were warned; because you didnt|failed|forgot|refused|ignored;
            you failed|forgot|neglected|refused to;
            you must|clearly|obviously|evidently|apparently|probably|surely have? <misread>;
            next time ... read|check|listen|plan|bring|wear|remember;
            you misread|misunderstood|overlooked|misused|neglected|mishandled
        """,
    },
    "fr": {
        "<lu>": """
            lu|verifie|demande|respecte|suivi|signale|prevenu|dit|ecoute|pris|bien|correctement
        """,
        "<faute>": "faute|negligence|inattention|etourderie|imprudence|manque|mauvaise|erreur",
        "<lu2>": """
            lu|compris|utilise|entretenu*|lave*|rempli|choisi|regle|monte|installe|regarde|saisi|
            manipule
        """,
        "<lisez>": """
            lisez|lis|verifiez|verifie|pensez|pense|demandez|demande|reservez|reserve|commandez|
            commande|prevenez|regardez|regarde|evitez|evite|prenez|prends|venez|viens|ayez|soyez|
            tachez|essayez|essaie
        """,
        "<conditions>": """
            conditions|notice|contrat|mode|mail|mails|consignes|instructions|etiquette|reglement
        """,
        "<clients>": "clients|voyageurs|passagers|client|cliente",
        "<prevenu>": "prevenu|prevenue|averti|avertie|informe|informee|les|le",
        "<de>": """
            de|lire|verifier|demander|prevenir|appeler|nous|le|la|etre|faire|venir|reserver|
            commander|regarder|bien|y|d|simplement
        """,
        "<forcement>": """
            forcement|surement|certainement|manifestement|visiblement|clairement|probablement|
            evidemment
        """,
        "<lu3>": "lu|verifie|demande|respecte|suivi|ecoute|prevenu|reserve",
        "blame": """
            exager*; vous auriez du|pu|mieux|bien; tu aurais du|pu|mieux|bien;
            il aurait fallu|suffi; vous|tu n aviez|avais|avez|as qu;
            n avez|as|aviez|avais pas|rien|jamais <lu>;
            de votre|ta faute|erreur|negligence|responsabilite; votre|ta|propre <faute>;
            c est|etait votre|ta|a vous|toi faute|erreur|responsabilite|probleme|de;
            vous les|l|la|le|y? avez|as ... mal|oublie|neglige|abime|casse|ignore;
            avez|as mal <lu2>; vous etes trompe|trompee|trompes|responsable|en tort|fautif|fautive;
            tu es trompe|trompee|trompes|responsable|en tort|fautif|fautive;
            vous vous etes trompe|trompee|trompes|responsable|en tort|fautif|fautive;
            tu t es trompe|trompee|trompes|responsable|en tort|fautif|fautive;
            vous|tu exagerez|exageres|mentez|mens; prochaine fois ... <lisez>;
            avant de vous|te? plaindre|critiquer|accuser|raler|rouspeter|poster|ecrire;
            au lieu de vous|te? plaindre|raler|critiquer|accuser; calmez vous; calme toi;
            surveillez votre; lisez|lis ... <conditions>; apprenez|apprends a;
            les autres|aucun autre|aucune autre|tous les autres <clients>;
            vous aviez|avez ete|accepte|signe <prevenu>; bon sens; erreur de manipulation|votre|ta;
            il fallait|suffisait|convenait <de>;
            <forcement> mal|oublie|ignore|neglige|trompe|trompee;
            si vous|tu aviez|avais bien|mieux? <lu3>
        """,
    },
    "es": {
        "<leido>": """
            leido|mirado|avisado|preguntado|comprobado|revisado|llamado|reservado|prestado|llegado|
            seguido|venido|puesto|pensado|pedido|hecho
        """,
        "<culpa>": "culpa|error|responsabilidad|problema|descuido|fallo",
        "<lea>": """
            lea|lee|mire|mira|compruebe|comprueba|revise|revisa|pregunte|pregunta|avise|avisa|
            piense|piensa|intente|intenta|procure|procura|llegue|llega|venga|ven|reserve|reserva|
            pida|pide|traiga|trae|fijate|fijese|sea|se
        """,
        "<leyo>": """
            leyo|leido|mal|entendio|entendiste|olvid*|uso|usaste|hizo|hiciste|equivoc*|puso
        """,
        "<seguro>": "seguro|seguramente|claramente|obviamente|evidentemente",
        "<haber>": "haber|leer|comprobar|preguntar|avisar|mirar|revisar|fijarte|fijarse",
        "<leido2>": "leido|mirado|avisado|preguntado|comprobado|revisado|seguido|prestado",
        "<leiste>": """
            leiste|comprobaste|seguiste|revisaste|avisaste|preguntaste|respetaste|prestaste|miraste
        """,
        "<condiciones>": "condiciones|bien|instrucciones|correo|normas",
        "blame": """
            exager*|calmese|calmate|tranquilicese|relajese|relajate;
            haber|hubiera|hubieras|hubiese|hubieses <leido>;
            es|fue|ha ... su|tu|culpa|tuya|suya propia? <culpa>; culpa suya|tuya; culpa de usted;
            por su|tu propia|propio? culpa|descuido|negligencia|despiste|error;
            proxima vez ... <lea>;
            antes de quejarte|quejarse|protestar|criticar|acusar|escribir|poner|publicar;
            en vez|lugar de quejarte|quejarse|protestar|criticar;
            <seguro> que? no|ha|has|lo|se|te|usted|habra|habras ... <leyo>;
            esta|estas exagerando|mintiendo|equivocado|equivocada; aprenda|aprende a;
            uso|mal indebido|uso; acepto|aceptaste|firmo|firmaste las|los|el|la; sentido comun;
            cuide|cuida su|tu|sus|tus lenguaje|tono|palabras;
            responsabilidad del|de cliente|pasajero|usuario|comprador|los;
            deberia|deberias|debiste|debio|debieron|tenias|tendrias|podias <haber>;
            si hubiera|hubieras|hubiese|hubieses ... <leido2>; no <leiste>;
            no ha|has leido|comprobado|revisado|seguido ... <condiciones>;
            se|te ha|has equivocado|confundido;
            los demas|otros|el resto ... clientes|pasajeros|huespedes|usuarios;
            lea|lee ... condiciones|contrato|instrucciones|manual|etiqueta|letra;
            que esperabas por|con; ya se le|te|os aviso|advirtio
        """,
    },
    "de": {
        "<melden>": """
            melden|fragen|lesen|prufen|sagen|aufpassen|nehmen|buchen|bestellen|lernen|denken|
            beachten|bedenken|planen|losfahren|kontrollieren|umtauschen|reklamieren|mussen|sollen|
            konnen|gelesen|gepruft|gefragt|gemeldet|beachtet|aufgepasst|besser|vorher|fruher
        """,
        "<schuld>": "schuld|nachlassigkeit|unachtsamkeit|verantwortung|fahrlassigkeit|ungeduld",
        "<fehler>": "fehler|versehen|verschulden|problem|bedienungsfehler",
        "<lesen>": """
            lesen|lies|prufen|pruf|fragen|frag|bitte|einfach|besser|genauer|rechtzeitig|fruher|
            denken|denk|zuerst|vielleicht|warm|jacke
        """,
        "<beschweren>": """
            beschweren|beschwerst|beschwert|meckern|meckerst|schimpfen|schimpfst|posten|jammern
        """,
        "<uberlesen>": """
            uberlesen|ubersehen|missverstanden|vergessen|versaumt|ignoriert|verwechselt
        """,
        "<gelesen>": "gelesen|gefragt|gemeldet|aufgepasst|gepruft|beachtet",
        "<halt>": "halt|eben|einfach|ja|nur|vorher|doch",
        "<dich>": "dich|sich|euch|das|es|halt",
        "<mussen>": """
            mussen|sollen|konnen|melden|lesen|prufen|fragen|gelesen|gepruft|gefragt|gemeldet|
            beachtet|besser|aufpassen|vorher|fruher|rechtzeitig
        """,
        "<lesen2>": "lesen|prufen|fragen|beachten|aufpassen|lernen|besser|eben|halt|vorher",
        "<gelesen2>": """
            gelesen|bedient|verstanden|beachtet|gepruft|eingegeben|gepflegt|behandelt|benutzt|
            aufgepasst|zugehort
        """,
        "<falsch>": "falsch|nicht|uberlesen|ubersehen|missverstanden",
        "<gelesen3>": """
            gelesen|bedient|verstanden|vergessen|ubersehen|uberlesen|beachtet|gepruft|eingegeben|
            gepflegt|behandelt
        """,
        "<nicht>": "nicht|falsch|haben|hast|vergessen|ubersehen|missverstanden|uberlesen",
        "blame": """
            bedienungsfehler|anwenderfehler|benutzerfehler|fehlbedienung|ubertreib*;
            sie|ihr hatten|hattet ... <melden>; du hattest ... <melden>;
            ihre|deine|eure eigene? <schuld>; ihr|dein|euer eigener|eigenes|eigen? <fehler>;
            nachstes mal ... <lesen>; bevor sie|du|ihr ... <beschweren>;
            statt|anstatt ... beschweren|meckern|schimpfen|jammern|motzen;
            sie|ihr haben|habt ... <uberlesen>; du hast ... <uberlesen>; beruhigen sie|sich;
            beruhig* dich|euch|sie; regen|reg sie|dich|euch ... auf|ab; achten sie auf ihre|ihren;
            lernen sie; alle|die anderen|ubrigen kunden|gaste|fahrgaste|leute;
            wer ... selbst|selber schuld; was haben|hast sie|du erwartet;
            gesunder|gesunden menschenverstand; wenn sie|du|ihr ... <gelesen> hatten|hattest|hattet;
            hatten|hattest sie|du ... gelesen|gefragt|gemeldet|aufgepasst|gepruft|beachtet;
            hatten|hattest|hattet sie|du|ihr <dich>? <halt> ... mussen|sollen|konnen;
            hatten|hattest|hattet sie|du|ihr ... <mussen>; sie|du|ihr sollten|solltest ... <lesen2>;
            haben|hast|habt sie|du|ihr ... <falsch> ... <gelesen2>;
            offenbar|offensichtlich|anscheinend|vermutlich|wohl|eindeutig <nicht> ... <gelesen3>;
            an ihnen|dir selbst|selber; wir haben|hatten ... gewarnt;
            sie|du wurden|wurdest ... gewarnt;
            lies|lesen ... agb|bedingungen|anleitung|kleingedruckte|gebrauchsanweisung|etikett;
            selbst|selber schuld|verschuldet|zuzuschreiben|eingebrockt
        """,
    },
}
"""Language → label → phrases, a semicolon between them; `<class>` → its words."""
