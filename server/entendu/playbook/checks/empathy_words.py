"""What mirrors a feeling or a consequence (`felt`), and apologies (`sorry`).

In the signs of `playbook/words.py`.
"""

from __future__ import annotations

from collections.abc import Mapping

EMPATHY: Mapping[str, Mapping[str, str]] = {
    "en": {
        "<do>": """
            do|can|could|completely|fully|totally|really|truly|well|quite|entirely|absolutely|
            perfectly
        """,
        "<see>": "see|get|hear|know|realise|realize|appreciate|recognise|recognize",
        "<must>": """
            must|much|upset*|worr*|hard|hurt*|tiring|frighten*|frustrat*|annoy*|maddening|awful|
            painful
        """,
        "<drive>": """
            drive|break|wind|make|scare|upset|annoy|worry|frustrate|infuriate|try|drain|spoil|ruin|
            leave|hurt|shake|test|put
        """,
        "<frustration>": """
            frustration|concern|concerns|distress|fear|fears|worry|worries|feelings|patience|pain|
            grief|loss
        """,
        "<day>": """
            day|night|week|evening|journey|trip|shame|mess|start|way|rotten|horrible|nuisance|pain|
            ride|blow
        """,
        "<want>": "want*|expect*|hope*|pay|paid|ordered",
        "felt": """
            understandabl*|imagin*|relate|worry|worries|anxious|anxiety|grief|heartache|rightly;
            heartbreak*|heartbroken|ouch|ugh|yuck|yikes|eek|argh|oof|gosh|blimey|crikey|upset*;
            awful*|horrible|horribl*|horrid|terrible|terribl*|dreadful*|frighten*|scary|scared;
            scaring|alarm*|worrying|worried|worrisome|stress*|distress*|exhaust*|tiring|wearing;
            wearying|draining|maddening|infuriat*|frustrat*|annoy*|irritat*|aggravat*|exasperat*;
            galling|disappoint*|gutting|gutted|painful*|hurtful|hurt|hurts|humiliat*|degrading;
            embarrass*|unsettling|unnerving|unpleasant|miserable|misery|grim|rotten|lousy|rubbish;
            shock*|nightmar*|ordeal|letdown|livid|fuming|devastat*|dishearten*|demoralis*|disgust*;
            sickening|terrifying|horrifying|harrowing|chilling|saddening|sad|agonising|sting;
            stings|shaken|shaking|speechless|panic|furious|angry|anger|cross|rough|tough|hard;
            cruel|sour|heavy|bitter|lonely|daunting|bewildering|confusing|spoil*|spoilt|ruin*;
            wreck*; i|we understand; long time|wait|while; matters more; nothing matters;
            first thought; have|take|got a|your fair? point; said it clearly; pleasure|joy|fun out;
            costs|cost|takes ... nerves|sleep|patience; throws everything|your; turns into a;
            count on; you knew|wanted|came|paid|planned|asked ... and; feel|felt at ease; at ease;
            hoping|hoped for; what you describe|write|tell ... serious|worrying|hard|wrong;
            serious matter|thing|answer; deserve* ... attention|answer|care|seriously|respect;
            full attention; i take ... seriously; you are|were right; youre right; point of view;
            respect that; <do> understand; easy to understand|see;
            i|we|can|do <see> how|why|that|what|it|you|your;
            can|well|easily|only|fully see|get|hear|tell|feel how|why|what|that|your|you|it;
            how ... <must>; id|wed|would be|feel; id|would have been|felt;
            anyone|anybody|everyone would; who wouldnt|would; would ... anyone|anybody|me|us|you;
            would <drive>; must|cant|cannot have been|felt|hurt|left|come|given|taken|made|stung;
            must|can be ... for you; no wonder; every|good right|reason|cause;
            right to be|feel|expect; deserve* better|more|to|a|an;
            nobody|noone|anyone should|deserves|wants|likes|needs|expects|ought;
            no one should|deserves|wants|likes|needs|expects|ought;
            should never|not have|happen|be|begin|start|end|feel|need;
            shouldnt|oughtnt have|happen|be|begin|start|end|feel|need;
            last thing you|anyone|anybody|a; feel* for you; heart goes|sinks|sank|breaks|aches;
            break* ... heart; thinking of you|your|him|her;
            hope ... right|alright|okay|ok|safe|well|better|recover*|unhurt|doing|home;
            are|is you|everyone|he|she|they ... right|alright|okay|ok|safe|well|unhurt|better;
            safety|health|wellbeing ... first|before|most|everything; comes|come first|before;
            matters most; first of all; in your shoes|place|position; me|us too;
            i|id|we|wed ... too|also; i|id|we|wed ... as well; oh no|dear|man|my|gosh;
            poor you|thing|little|lad|girl|boy|love; let down; nerve racking|wracking; let ... down;
            your <frustration>; you ... looking forward|counting|relying|hoping; what a <day>;
            driv* ... mad|crazy|wall; matter* to you; means ... you; too long|much|many;
            makes sense that|you; not|isnt|hardly|far|never what|how|from you|anyone|we ... <want>
        """,
        "sorry": """
            sorry|apolog*|regret*
        """,
    },
    "fr": {
        "<mesure>": "mesure|mesurons|concois|concevons|partage|partageons|ressens|sens|sentons",
        "<aussi>": "aussi|meme|colere|peur|furieux|furieuse|vert|verte|decu*|egalement|pareil",
        "<deception>": """
            deception|galere|frayeur|angoisse|horreur|soiree|journee|epreuve|calvaire|choc|peur|
            attente|frustration|dommage|tristesse|histoire|nuit|poisse|mauvais|mauvaise|triste|
            semaine|reveil|surprise|cauchemar|debut|fin|coup|gachis
        """,
        "felt": """
            comprends|comprenons|comprend|comprenez|nerfs|comprehensi*|imagin*|penible*|rageant*;
            frustr*|decev*|angoiss*|inquiet*|agac*|enerv*|stress*|eprouv*|epreuve|epuis*;
            desagreable*|decourag*|insupportable*|exasper*|doulour*|bless*|humili*|choqu*;
            terrible*|affreu*|horrible*|effray*|effroy*|alarm*|cauchemar*|fatig*|lass*|usant*|vex*;
            boulevers*|triste*|revolt*|enrag*|dur|dure|pesant*|rude|lourd|contrari*|malheureu*;
            deplaisant*|injust*|embarrass*|perturb*|traumatis*|calvaire|galere*|supplice;
            inacceptable*|intolerable*|anormal*|regrettable*|fach*|desesper*|demoralis*|deconcert*;
            craint|craindre|craignant|crevecoeur|colere|deception|agacement|inquietude|peur|peine;
            amertume|desarroi|emotion|panique|mecontentement|tristesse|douleur|impatience;
            indignation|incomprehension|malaise|depit|desolation|ras|decu|decue|decus|decues;
            furieu*|choc|chagrin|rage|degout|detresse|effroi|honte|aie|ouille|mince|zut|beurk|pff;
            oups|ouf|bigre|oulala|ohlala|meritez|meritiez|merites|meritais|gach*|ruin*|pourri*;
            legitime*|coeur; c est|etait tres|bien|trop|si? long|lourd|rude; pense ... abord;
            en vous|te lisant; en souffre|patit; mauvaise surprise; pouvoir compter;
            bien normal|naturel; personne n ... envie|besoin;
            je|nous vous|t|te entends|entendons|respecte;
            ce que vous|tu decrivez|decris|ecrivez|vivez ... serieux|grave|preoccupant|difficile;
            affaire serieuse|grave; merite ... attention|reponse|soin|mieux|plus;
            toute mon|notre attention; je ... au serieux; entends|entendons votre|ton|ce|bien|que;
            se comprend|concoit; <mesure> combien|a|votre|ton|ta|ce|cette|l|que|bien|tout|la|le;
            sais|savons combien|a|que|ce|comme; a votre|ta place;
            serais|serait|serions|aurais|aurait|aurions ... <aussi>; moi aussi; n importe qui;
            de quoi etre|s|en|perdre|enrager|pleurer|avoir; chacun|tout monde? serait|aurait;
            quel|quelle|quelles|quels ... <deception>; oh non|la; pas de chance;
            personne|nul|aucun|aucune ne|n ... devrait|merite|aime|veut|souhaite;
            avez|as raison|droit|toutes|tout; ne devrait|devriez|devrais|aurait;
            n aurait|auriez|aurais jamais|pas; passe|passent|vient avant|en;
            sante|securite ... abord|avant|priorite|essentiel; espere|esperons que|qu|de;
            comment allez|vas|va|vous|te; normal que|de; mal au|a|aux;
            fait|ferait|font mal|peur|peine; en puissiez|pouvez|peux|pouviez plus;
            c est long|trop|beaucoup|le comble;
            dernier|derniere chose ... besoin|attend|voulait|souhaite;
            trop longtemps|long|longue|attendu; de quoi ... plaindre|colere; pas ... a la hauteur;
            vous|tu comptiez|attendiez|esperiez|comptais|attendais|esperais|meritiez;
            me|nous touche|desole|attriste|peine
        """,
        "sorry": """
            desol*|excus*|pardon*|navr*|regrett*
        """,
    },
    "es": {
        "<susto>": """
            susto|rabia|bronca|mal|pena|chasco|disgusto|faena|lastima|horror|angustia|frustr*|
            desastre|miedo|impotencia|agobio|putada|fastidio|desesper*|nervios|decepcion|duro|dura|
            dia|noche|semana|viaje|manera|tristeza|feo|fea|lata|desilusion|sofoco|mala|lio|marron|
            palo
        """,
        "felt": """
            entiend*|entendemos|comprend*|comprensible*|imagin*|paciencia|pesadez|franqueza|razon;
            enfad*|enoj*|frustr*|malestar|indign*|decepcion*|desilusion*|preocup*|susto|asust*;
            disgust*|chasco|cabreo|cabre*|hartazgo|harto|harta|hartos|impotencia|desesper*|agot*;
            angusti*|doloros*|duele|dolor|duro|dura|terrible*|horrible*|desagradable*|fastidi*;
            moleste|molesto|molesta|agobi*|inquiet*|triste*|injust*|humill*|lamentable*|espantos*;
            aterrador*|desconcert*|estres*|incomod*|rabia|bronca|miedo|pena|pesar|verguenza;
            alarma*|penoso|pesado|pesada|pesadilla|calvario|faena|amarg*|nervios|llorar|lagrimas;
            impacien*|descorazon*|exasper*|irrit*|lio|uf|ay|uy|ufff|buf|jo|caray|ostras|madre;
            ojala|arruin*|estrop*|estropead*|ilusion|corazon|alma|demasiado*; importa mas;
            nada importa; sabia|sabias|queria|querias|confiaba|confiabas ... y;
            cuesta leer*|aceptar|creer; patas arriba; contar con; haces|hace bien; lo respeto;
            merece|mereces respeto|atencion|algo; experiencia que; dificil de; quita el sueno;
            sienta|sento mal;
            lo que describe|describes|cuenta|cuentas ... serio|grave|preocupante|duele;
            asunto serio|grave; algo asi; merece|merecen ... atencion|respuesta|cuidado;
            toda mi|nuestra atencion; me lo tomo;
            me|nos pongo|ponemos|imagino|imaginamos|duele|entristece|apena|preocupa;
            en tu|su|vuestro lugar|piel|situacion; yo|a mi|nosotros tambien; yo|nosotros tampoco;
            a mi|cualquiera|nosotros tambien|le|se|nos; a cualquiera; cualquiera estaria|se;
            es|son|seria|era normal|logico|natural|para|comprensible|mucho|demasiado;
            no es|era para menos|justo|normal|lo|manera|forma|plato; con razon|toda; derecho a;
            que <susto>; mal rato|trago|momento|dia|cuerpo; lo primero; ante todo;
            espero|esperamos que ... bien|mejor|recuper*|este|esten|estes|esteis;
            como esta|estas|estan|estais|se|te;
            nadie|ninguna deberia|merece|quiere|se|espera|tendria;
            deberia|deberias|tendria|tendrias ... haber;
            salud|seguridad ... primero|todo|importa|importante;
            se|os|te hace|hizo largo|larga|eterno|eterna; lo ultimo que;
            no te|le|se mereces|merece|merecia|merecias
        """,
        "sorry": """
            siento|sentimos|lament*|disculp*|perdon*
        """,
    },
    "de": {
        "<schildern>": "schildern|schilderst|beschreiben|beschreibst|beschreibt|schildert",
        "<ware>": "ware|war|wär|hatte|hatt|wurde|ginge|ging",
        "<sollte>": "sollte|mochte|braucht|will|verdient|wunscht|gern|gerne|gast|kind",
        "felt": """
            verstehe*|versteh|verstand*|nachvollzieh*|nachempfind*|nachfuhl*|vorstellen|ausmalen;
            denken|mitfuhl*|mitgefuhl|respektiere|respektieren|sichtweise|standpunkt|arger*|argert;
            frust*|unmut|wut|wutend|enttausch*|sorge|sorgen|angst*|beangst*|emporung|emport;
            schreck*|not|beunruhig*|aufregung|verzweif*|stress*|unsicher*|ungeduld|schmerz*|kummer;
            verdruss|trauer|traurig*|betroffen*|betruben*|erschutter*|beschamend|verargerung;
            entsetz*|besorg*|bestur*|belast*|unangenehm*|unschon*|zermurb*|erschopf*|nerv*;
            anstrengend*|muhsam*|bitter*|schlimm*|furchtbar*|schrecklich*|hart|harte|harter;
            verletz*|demutig*|ermud*|unertrag*|peinlich*|qual*|ubel*|blod|blode|bloder|doof|mies;
            mist|grausam*|grauen*|alptraum|albtraum|zumutung|unzumutbar*|inakzeptabel|arg|lastig*;
            unbefriedig*|arger|sauer|weh|ungerecht*|haareraufen|kopfschutteln|kranken*|gekrankt;
            verstort|verstorend|zehrt|tranen|hoffe*|hoffentlich|zuallererst|vordergrund|vorrang;
            oje|ohje|autsch|puh|uff|igitt|ach|au|mensch|mannomann|ohne|verdorben|ruiniert|vermiest;
            verhagelt|getrubt|uberschattet|versaut|geduldsprobe|geduld|verzeihlich|unverzeihlich;
            mitgenommen|zugesetzt|getroffen|nachgehangen|nachwirkt; wichtiger als;
            sollte|musste niemand|keiner; braucht ... niemand;
            verdirbt|verderben|nimmt ... freude|lust|laune; schwer hinzunehmen|zu|auszuhalten;
            wiegt|wiegen schwer|jede|doppelt; wirklich|sehr|viel|ganz schon|zu? lang|lange;
            zahlen konnen; verlassen konnen; genau ... und dann; allein|alleine da|gelassen;
            ehrliche|offene worte; fest gerechnet; was sie|du|ihr <schildern> ... ernst;
            ernste|ernsten|ernsthafte sache|angelegenheit|antwort;
            verdient|verdienen ... aufmerksamkeit|sorgfalt|antwort|respekt; volle aufmerksamkeit;
            ich ... ernst; ernst genommen;
            <ware> ich|uns|mir|jeder|jede|jedem auch|genauso|ebenso|sauer|wutend;
            ich|mir|wir|uns auch; da ware|war|hatte|wurde|ginge|verzweifelt|kann;
            an|in ihrer|deiner|eurer stelle|lage|haut; recht haben|gehabt;
            haben|hast|habt vollkommen|vollig|absolut|ganz|ja|da|naturlich|damit|volles? recht;
            haben|hast|habt recht; allen|jeden|guten grund;
            niemand|keiner|niemandem|kein|keine <sollte>;
            so|sowas|das darf|sollte|hatte nicht|niemand|nie|man|es|ihnen|dir|euch;
            hat|haben ... nichts verloren|suchen; nichts verloren|suchen; wie geht|gehts;
            geht|gehen|steht|stehen vor|an|uber; oh nein|je|weh|mann; das letzte was;
            zu lang|lange|viel|viele;
            eine menge|ewigkeit|lange|echte|grosse|riesige ... geld|zeit|enttauschung;
            sie|du|ihr hatten|hattest|hattet ... gefreut|erwartet|verlassen|gehofft|gerechnet;
            gefreut|verlassen auf|haben|hatten; zur geduldsprobe; ans|zu herz|herzen;
            kostet nerven|kraft|zeit; erwarten durfen|darf; darf|durfen ... erwarten
        """,
        "sorry": """
            leid|leidtut|leidtun|entschuld*|verzeih*|bedaur*|bedauer*|sorry
        """,
    },
}
"""Language → label → phrases, a semicolon between them; `<class>` → its words."""
