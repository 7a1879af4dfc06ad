"""Words that make light of the matter, in the signs of `playbook/words.py`."""

from __future__ import annotations

from collections.abc import Mapping

SARCASM: Mapping[str, Mapping[str, str]] = {
    "en": {
        "sarcasm": """
            bravo|genius|einstein|sherlock|rant|tantrum|whinge|sulk*; boo hoo; cry me; first world;
            heart bleeds; surprise surprise; big deal; end of the world;
            well done|spotted|played you|sherlock|for|on|indeed|there;
            congratulations|congrats on|for|you; good for you; lucky you; nice try; thanks captain;
            captain obvious; rocket science; your highness|majesty|lordship|ladyship; drama queen;
            call the police|press|papers|news|ambulance|president; alert the; stop press;
            breaking news; national|day of mourning; somebody|someone got out;
            somebody|someone woke up; sorry ... not sorry|your highness; not sorry;
            life ... hard|tough|goes on; so ... very? brave;
            free exercise|workout|sauna|shower|gym|tour|fitness; look on the bright; bright side;
            expert you|like|in; mind readers; crystal ball; magic wand;
            not magicians|psychic|wizards|gods|babysitters|nannies; shock horror;
            oh the horror|humanity|drama; the horror|humanity; some ... people are never;
            we live to; can hardly|barely contain; keep|sleep you|soundly ... sleep|night; frame it;
            standing ovation; yeah right|sure; how ... ever did|will you;
            five star|stars ... price|budget|dream; what ... luxury; luckily ... survived;
            you survived; did|will not die; nobody died; no one died;
            hope you survived|recover from; some of us; if only ... all|everyone|life|other;
            very original; charming ... review|comment|as; lovely ... review|comment|tone|attitude;
            story of the year; news to nobody; what a tragedy|catastrophe|hardship|hero;
            how dare we; welcome to the real|club|world; oh please|sure; wow you|such|so;
            in this season; in season|fashion;
            at least ... remember|exercise|fit|fitter|memory|story|workout|laugh;
            clearly|obviously|evidently ... expert|psychic|genius;
            thanks|thank ... enlightening|lecture|wisdom|essay|novel|rant; never satisfied;
            you should|must be grateful|thankful|glad
        """,
    },
    "fr": {
        "sarcasm": """
            felicitations|bravo|majeste|sherlock|einstein|caprice|caprices|jeremiades|pleurnich*;
            gemiss*|geign*|survivrez|survivras|survivra; fin du monde; il y a pire; mort d homme;
            rien de grave; quel scoop; deuil national; cellule psychologique;
            alertez|prevenez les|la|l; votre majeste|altesse|seigneurie|grandeur; petit prince;
            tres tendance|mode; a la mode; quelle surprise; oh la la la; ah bon; tiens donc;
            sans blague; vraiment ... pas|de|la chance|veine|drole; boule de cristal;
            baguette magique; cesar de; palace|ritz|cinq etoiles; heureux|contente jamais;
            jamais content|contente|contents|satisfait|satisfaite;
            merci pour la|cette|votre|ce|le lecon|roman|pave|poeme|litterature|prose;
            on en|s en remettra; vous vous|tu en|t remettrez|remettras;
            quel|quelle raffinement|luxe|humour|esprit|delicatesse|elegance; tapis rouge;
            estimez vous heureux|heureuse|contente|content; trop bete|dur|injuste hein|pour|dis|non;
            quelle tragedie|chance; quel talent|exploit|genie|courage;
            bienvenue dans|au ... monde|club|vie;
            au moins ... gratuit|souvenir|sport|remarquera|remarqueront|retiendra|mode;
            c est|etait ballot|bete|balot hein|ca|pour;
            comme c est triste|mignon|charmant|drole|touchant; on va pleurer;
            sortez les violons|mouchoirs; pauvre|pauvres chou|cherie|cheri|tresor|chaton
        """,
    },
    "es": {
        "sarcasm": """
            felicidades|enhorabuena|bravo|felicitaciones|majestad|alteza|senorito|adivinos;
            videntes|sherlock|einstein|sobrevivi*|sobreviv*|rabieta|pataleta|llorique*|lloron*;
            berrinche|culebron; luto nacional|oficial;
            pobrecito|pobrecita|pobrecillo|pobrecilla|pobre criatura|de|tu|mio; fin del mundo;
            llorar|llora|llore un|mas|a|en rio|alto|casa|gusto|mama; bola de cristal; varita magica;
            llame|llama|avise|avisa a|al la|los|presidente|prensa|policia|onu|ejercito; muy de moda;
            de moda; a la moda; no me|nos digas|diga; ya ya; claro claro; ritz|cinco estrellas;
            nunca|siempre contento|contenta|contentos|llueve; siga|sigue sonando;
            se le|te pasara|caiga; no|nadie se|ha ha? muerto|muere; nadie murio;
            gracias por la|tan|su|tu leccion|sermon|clase|chapa|discurso|novela; alfombra roja;
            vaya|menuda|menudo|que tragedia|problemon|hazana|genio|lumbrera|listo|lista|novedad;
            vaya|menudo drama;
            al menos|por lo|menos ... ejercicio|gratis|recordaran|anecdota|moda|recordara;
            no es para tanto; se acaba|hunde el mundo; hay gente para|que;
            bienvenido|bienvenida al club|mundo; que original|gracioso|gracia
        """,
    },
    "de": {
        "<lektion>": "lektion|belehrung|roman|aufsatz|predigt|vortrag|weisheit",
        "<gratis>": "gratis|kostenlos|fit|bewegung|erinnern|erinnert|sport",
        "sarcasm": """
            luxusproblem*|staatstrauer|weltuntergang|gluckwunsch|gratulation|gratuliere;
            gratulieren|bravo|majestat|prinzesschen|glaskugel|hellseher|wahrsager|sternekuche;
            sternerestaurant|funfsternehotel|ironisch|einstein|sherlock|schlaumeier|schlauberger;
            besserwisser*|klugscheiss*|schlaubi|jammer*|gejammer|geheul*|heult|mimimi|rumgeheule;
            gemecker|genorgel|beinbruch; welt geht ... unter;
            herzlichen|gluckwunsch gluckwunsch|zu|dazu|fur;
            armer|arme|armes|ihr|du sie|du|kleiner|kleine|hascherl|hase|maus|spatz;
            arme socke|wurst; mir kommen die; kommen mir die; heul doch|leise|nicht; voll im trend;
            im trend; eure|ihre majestat|hoheit|durchlaucht;
            na|ach|oh so|was|sowas|wirklich|gottchen|du|je ein|eine|was|aber|das|meine;
            danke fur die|den|ihren|deinen|diesen|diese <lektion>; nie zufrieden;
            immer was|etwas zu; niemand ist gestorben; davon geht|stirbt; roter teppich;
            roten teppich; aber sicher doch;
            ist ja|das|doch nicht|kein weltbewegend|beinbruch|drama;
            was fur|welch ein|eine tragodie|held|genie|luxusproblem;
            wenigstens|immerhin|zumindest ... <gratis>; na dann|toll|super|prima;
            willkommen im klub|club|leben
        """,
    },
}
"""Language → label → phrases, a semicolon between them; `<class>` → its words."""
