"""Insults and mockery, in the signs of `playbook/words.py`."""

from __future__ import annotations

from collections.abc import Mapping

INSULTS: Mapping[str, Mapping[str, str]] = {
    "en": {
        "<losing>": """
            losing|failing|breaking|missing|ruining|being|managing|forgetting|not|getting|finally|
            proving|for
        """,
        "<crooks>": """
            crooks|thieves|cheats|rubbish|junk|garbage|idiots|liars|trash|scam*|swindl*
        """,
        "<idiots>": """
            idiots|clowns|thieves|crooks|cheats|amateurs|liars|morons|fools|sheep|cowboys|animals|
            savages|losers|scroungers|criminals|robbers
        """,
        "<person>": """
            person|people|man|woman|customer|customers|question|comment|complaint|review|crowd|lot|
            bunch|head|face|creature|complainers|pensioners|child|children|individual|little
        """,
        "<stupid>": """
            stupid|dumb|pathetic|brainless|moronic|idiotic|imbecilic|ignorant|deluded|whiny|silly
        """,
        "<stupid2>": """
            stupid|dumb|pathetic|brainless|clueless|dense|dim|gormless|gullible|illiterate|ignorant|
            incompetent|laughable|ridiculous|moronic|idiotic|obtuse|senile|spineless|worthless|
            whiny|greedy|hysterical|deranged|demented|delusional|repulsive|vile|childish|immature|
            disgrace|deluded|dramatic|insufferable
        """,
        "<being>": "being|be|like|really|so|very|just|simply|clearly|a|an|such",
        "<stupid3>": """
            stupid|dumb|pathetic|brainless|clueless|gormless|illiterate|ignorant|laughable|
            ridiculous|moronic|idiotic|senile|spineless|worthless|whiny|hysterical|deranged|
            demented|delusional|childish|immature|silly|whining|ungrateful|wretched
        """,
        "<pathetic>": """
            pathetic|stupid|dumb|ridiculous|childish|hysterical|dramatic|joke|disgrace|
            embarrassment|clueless|impossible
        """,
        "<child>": """
            child|toddler|monkey|chimp|grandmother|granny|nephew|niece|dog|goldfish|infant|baby|kid
        """,
        "<nephew>": "nephew|niece|grandmother|granny|toddler|goldfish|hamster|dog",
        "<women>": """
            women|foreigners|immigrants|pensioners|men|students|teenagers|millennials|blondes|
            northerners|southerners|americans|germans|poles|gypsies|muslims|jews|customers
        """,
        "<crooks2>": """
            crooks|thieves|cheats|liars|swindlers|scammers|fraudsters|parasites|clowns|fools|losers|
            cowards|snobs|amateurs|charlatans|criminals|leeches|savages
        """,
        "<cheats>": "cheats|snobs|scroungers|leeches|misers|fools|clowns|fatties",
        "<their>": "their|sells|sell|selling|peddle|flog|peddling|flogging|nothing|but",
        "<liar>": """
            liar|liars|loser|losers|fool|fools|clown|pig|coward|hypocrite|muppet|karen|troll|brat|
            crybaby|scrounger|parasite|peasant|creep|snob
        """,
        "<fool>": "fool|loser|clown|pig|coward|muppet|brat|troll|karen|boomer",
        "insult": """
            idiot*|imbecil*|moron*|cretin*|dimwit*|halfwit*|nitwit*|fuckwit*|dumbass*|jackass*;
            asshole*|arsehole*|bastard*|bitch*|wanker*|tosser*|dickhead*|bellend*|knobhead*;
            scumbag*|douche*|pillock*|plonker*|numpty|numpties|buffoon*|simpleton*|crybaby;
            crybabies|snowflake*|whiner*|whinger*|moaner*|retard*|fatso|freeloader*|scrounger*;
            cheapskate*|tightwad*|ignoramus|airhead*|birdbrain*|blockhead*|bonehead*|weirdo*|fuck*;
            shit|shitty|bullshit|crooks|swindlers|charlatans|losers|liars|cowards|peasants;
            brainless|gormless|witless|spineless|moronic|idiotic|imbecilic|snivelling|sniveling;
            feckless|ungrateful|whiny|nitwitted|dimwitted|prick|pricks|twat|twats|cunt*|slut*;
            whore*|bozo|bozos|oaf|oafs|dunce|dunces|twit|twits; rubbish competitor*;
            shut up|it|your; go to hell; screw|sod|stuff|bugger|piss|buzz you|off|it|yourself;
            drop dead; kill yourself; brain cell*; two|half a brain*;
            less|more brains|intelligence|sense|wit than; not the sharpest|brightest;
            room temperature; your stupidity|ignorance|idiocy|incompetence|ugliness|smell|laziness;
            people|types|women|men|lot like you|yours;
            typical woman|foreigner|pensioner|man|student|tourist|blonde|millennial|boomer;
            sick in the head; congratulations|congrats|bravo|well on|for|done <losing> ... yourself;
            admire your courage|nerve|stupidity|confidence; laughing stock;
            competitor*|rival* ... <crooks>; bunch|pack|gang|load|lot|band of <idiots>;
            cheap skate|skates; <stupid> <person>;
            you are|were|re|must|being|sound|look|seem <being>? <stupid2>; youre|you <stupid3>;
            youre being|so|a|an|just|such|really|too <pathetic>; get a life|grip; get lost|stuffed;
            go away and; grow up; nobody likes|asked you; a|some grown up;
            found|find|fetch|ask a|an grownup|adult|grown; when ... found a|an grown|grownup|adult;
            even a|my|an <child> ... could|can|would|knows|understands|managed|manages|built;
            my <nephew> ... built|managed|could|did|assembled;
            your|yer ... ugly|stupid|tiny|pathetic|silly ... face|head|brain|skull;
            your pathetic|stupid|silly|ridiculous|ludicrous|petty|childish; your sort|lot;
            all|typical <women> ... always|never|lie|steal|whine|complain;
            go back to your|where country|you; you make me sick|laugh;
            you liar|loser|fool|clown|pig|coward|hypocrite|muppet|brat|troll|peasant|cheat;
            are|theyre all|just|nothing|but|simply|a|always|such? <crooks2>;
            those|these|such|only|all|dirty|greedy|cheap ... <cheats>;
            too stupid|thick|dim|dumb|clumsy|senile|daft to|for; as dumb|stupid|dim as;
            dumber|stupider than; get your|yer eyes tested|checked|examined;
            can you even read|count|spell; learn to read|count|spell|walk; bless your heart;
            you are|were not very|too|the? bright|clever|smart|brightest;
            you|youre|theyre arent|not very|too|the? bright|clever|smart|brightest; bright spark;
            you|youre are|bit|a a? bit|little? dim|daft|thick|simple;
            <their> junk|rubbish|trash|tat|garbage|rip; rip off merchants|artists|joint; joke of a;
            too many pies; you are|re|were a|an|such|another|just|nothing a? <liar>;
            only|what|such|another|typical a|an|total|complete? <fool>;
            losers|fools|clowns|muppets|peasants ... like|at|over|in|who;
            silly|stupid|old|fat|daft cow|bat|goat|hag|git|fart
        """,
    },
    "fr": {
        "<escrocs>": """
            escrocs|voleurs|idiots|abrutis|incapables|nuls|cretins|cons|charlatans|menteurs|moutons|
            clowns|rapiats|bras|amateurs|guignols|brutes|degeneres|sauvages|filous|truands|bandits|
            arnaqueurs|ploucs
        """,
        "<gueule>": """
            gueule|tronche|betise|stupidite|connerie|ignorance|cervelle|laideur|incompetence
        """,
        "<perdu>": "perdu|perdre|casse|rate|betise|echec|echoue|bete|cassé",
        "<bete>": """
            bete|betes|stupide*|nul|nulle|nuls|ridicule*|pathetique*|cingle*|dingue|grotesque*|
            malhonnete*|ignorant*|laid|laide|debile|idiot
        """,
        "<bete2>": "bete|stupide|idiot|idiote|nul|con|simplet|sot|manchot|miro",
        "<sait>": "sait|comprend|comprendrait|saurait|y|reussit|monte",
        "<femmes>": "femmes|vieux|etrangers|jeunes|retraites|blondes|pauvres",
        "<con>": """
            con|cons|conne|connes|menteur|menteuse|menteurs|escroc|clown|boulet|andouille|cruche|
            gourde|sot|sotte|lache|hypocrite|porc|cochon|ane|parasite|hysterique|radin|radine|niais|
            niaise|pigeon|guignol
        """,
        "<con2>": "con|conne|cochon|porc|ane|bouc|chouette|bique|schnock|fou|folle|lard|escroc",
        "insult": """
            idiot|idiote|idiots|idiotes|imbecile*|cretin*|abruti*|debile*|connard*|connasse*;
            salaud*|salope*|pute|putes|putain|encul*|bouffon*|tocard*|minable*|nullard*|raclure*;
            racaille*|ignare*|inculte*|bourrique*|nigaud*|benet*|couillon*|neuneu*|mongol*|demeure;
            gateuse|cassos|plouc*|bouseux|pequenaud*|chouineur*|chouineuse*|pleurnichard*;
            pleurnicheur*|pleurnicheuse*|mythoman*|grognasse*|pouffiasse*|poufiasse*|pimbeche*;
            mocheté|laideron*|tocarde*|merde*|bordel|foutre|foutez|chier|chiant|chiante|degagez;
            vieux schnock; gros lard; bande|tas|ramassis|repaire de|d <escrocs>; ta|votre <gueule>;
            ferme|fermez la|ta|votre; taisez|tais vous|toi; grandissez|grandis un;
            pas|plus tres|bien fute|futee|malin|maligne|futes|futfut|lumiere; une lumiere;
            gens|energumenes comme vous|toi; espece de|d; votre|ton engeance|espece|race|sale;
            sale|sales gosse|type|con|gueule|race|pauvre|bete|menteur|voleur|etranger;
            felicitations|bravo pour|d|de avoir|votre|ta ... <perdu>; risee de|du|des;
            on|nous rit|rions|rigole|moque ... de vous|toi;
            vous|tu etes|es vraiment|si|trop|completement|juste? <bete>;
            faut|fallait|soyez|sois vraiment|sacrement|etre? etre? <bete2>;
            pauvre type|con|conne|idiot|idiote|cloche|tache|debile|abruti|nul|nulle;
            allez vous faire foutre|voir|cuire; demandez|demande a un|une adulte|grande;
            meme un|une|mon|ma enfant|gamin|gamine|bebe|singe|neveu|niece|chien ... <sait>;
            deux neurones; les|ces <femmes> ... tous|toutes des|pareils|pareilles;
            typique des femmes|vieux|retraites|etrangers|jeunes;
            vous|tu etes|es un|une|de|des|que? un|une|des? <con>; sale|gros|vieux|vieille <con2>;
            espece d|de; ces|les|tous des? escrocs|charlatans|menteurs|guignols de|d|chez|en
        """,
    },
    "es": {
        "<perder>": "perder|romper|perdido|roto|torpe|fracasar|estropear|no",
        "<nino>": "nino|nina|mono|bebe|chimpance|sobrino",
        "<tonto>": """
            tonto|idiota|burro|torpe|corto|inutil|bobo|lelo|imbecil|estupido|necio|zoquete|cretino|
            manco
        """,
        "<torpe>": "torpe|necio|necia|corto|lento|insoportable|exagerado|exagerada|lelo",
        "<tonto2>": """
            tonto|tonta|bobo|boba|burro|burra|loco|loca|mentiroso|mentirosa|payaso|payasa|cobarde|
            hipocrita|ignorante|inutil|ridiculo|ridicula|patetico|patetica|histerico|histerica|
            inepto|inepta|perdedor
        """,
        "<tonto3>": """
            tonto|tonta|bobo|boba|burro|burra|loco|loca|mentiroso|mentirosa|payaso|cobarde|
            hipocrita|ignorante|inutil|ridiculo|ridicula|patetico|patetica|histerico|histerica|
            inepto|inepta
        """,
        "<ladrones>": """
            ladrones|estafadores|inutiles|payasos|mentirosos|timadores|chorizos|sinverguenzas|vagos|
            ineptos
        """,
        "insult": """
            idiota*|imbecil*|gilipollas|cretin*|tontaina*|capullo*|cabron*|hijoputa|hijueputa|puta;
            putas|maricon*|joder|cojones|pendej*|boludo*|boluda*|pelotudo*|pelotuda*|huevon*;
            culero*|mamones|mamarrach*|payas*|subnormal*|retrasad*|tarad*|zoquete*|zopenc*|palurd*;
            cateto*|garrul*|borric*|guarro*|guarra*|escoria|gentuza|chusma|sinverguenza*|caradura*;
            chiflad*|vejestorio*|chocho|analfabet*|inculto*|muertos|gorrón|gorrones|pringad*;
            lerdo*|lerda*|fantoche*|esperpento*|adefesio*|crezca|crece|madure|madura|maduren;
            hazmerreir|neurona|neuronas|estupido|estupida|payaso|payasa|lloron|llorona|llorica;
            quejica|tonto|tonta|memo; viejo chocho; muerto de hambre;
            callate|callese|callense|calla|larguese|largate|vete|vayase a|la|usted|de;
            vete|vayase|iros|anda a la|al|tomar|mierda|cagar|infierno|diablo|carajo;
            que te|le|os den; cierra|cierre la|el boca|pico;
            gente|gentuza como usted|tu|vosotros|ustedes; pocas|corto|corta de luces;
            banda|panda|hatajo|pandilla|cueva|atajo|manada de;
            felicidades|enhorabuena|bravo por ... <perder>; verguenza ajena;
            hasta|incluso|ni un|una|mi <nino> ... sabe|entiende|lo|sabria;
            pida|busque|llame ayuda|a? a? un|mayor|papa|mama adulto|mayor|papa|mama;
            su|tu|vuestra estupidez|ignorancia|torpeza|incompetencia|fealdad|idiotez;
            hay|hace que|falta ser|estar muy|bastante|un|una|tan|realmente? <tonto>;
            es|eres usted|tan|muy|un|una? <torpe>; eres|sois un|una|tan|muy|mas? <tonto2>;
            usted es un|una|tan|muy? <tonto3>;
            pandilla|banda|panda|hatajo|cuadrilla|atajo|cueva de <ladrones>;
            puto|puta|maldito|maldita cliente|clienta|viejo|vieja|pesado|pesada|idiota|loco|loca;
            vete|iros a la mierda; muerto|muerta|muertos de hambre
        """,
    },
    "de": {
        "<dummheit>": """
            dummheit|blodheit|ignoranz|unfahigkeit|faulheit|fresse|visage|hasslichkeit
        """,
        "<verloren>": "verloren|versagt|kaputt|niederlage|verlieren|dumm",
        "<kind>": "kind|kleinkind|affe|baby|grundschuler|vierjahriger",
        "<loser>": """
            loser|lugner|clown|feigling|spinner|esel|schwein|ziege|hexe|ochse|kamel|betruger|
            schmarotzer|geizhals
        """,
        "<dumm>": """
            dumm|blod|doof|verruckt|lacherlich|hasslich|unfahig|erbarmlich|armselig|behindert|
            hysterisch
        """,
        "<kuh>": """
            kuh|ziege|gans|nuss|sau|sack|hexe|schachtel|schabracke|schwein|esel|pute|trine|knacker
        """,
        "insult": """
            idiot*|vollidiot*|trottel*|depp*|dummkopf*|dumpfbacke*|blodmann*|bloedmann*|arsch*;
            wichser*|hurensohn*|schlampe*|drecksau|schweinehund*|mistkerl*|miststuck*|penner*;
            versager*|schwachkopf*|hohlkopf*|holzkopf*|dummbeutel*|doofmann*|volltrottel*;
            hornochse*|rindvieh|schafskopf*|pappnase*|hampelmann|hampelmanner|witzfigur*;
            jammerlappen*|heulsuse*|weichei*|memme*|waschlappen*|warmduscher*|norgler*|nervensage*;
            motzkopf*|meckerziege*|meckerfritze*|zicke*|schnepfe*|tussi*|grufti*|assi|asi|asis;
            assis|pobel|gesindel|abschaum|dreckspack|gesocks|schmarotzer*|hinterwaldler*;
            provinzler*|banause*|prolet*|analphabet*|dilettant*|stumper*|nichtskonner*;
            taugenichts*|geizhals*|geizkragen*|pfennigfuchser*|scharlatan*|fettsack*|dummer;
            dummste|strohdumm|saudumm|strunzdumm|doofe|doofer|bescheuert*|bekloppt*|beknackt*;
            behammert*|hirnlos*|hirnverbrannt*|ihresgleichen|deinesgleichen|lachnummer|scheiss*;
            scheisse|verpiss*|fick*|kacke|spatzenhirn|erbsenhirn;
            halten|halt|haltet sie|die|den|deine? klappe|mund|maul|fresse|schnauze;
            halt|haltet die|den; halt|halts maul|klappe|fresse;
            geh|gehen|scheren|scher sie|dich ... teufel|holle|weg;
            selber|selbst blind|blod|doof|dumm|schuldig; werd|werden erwachsen|sie|du;
            frag|fragen|hol|holen|suchen|such ... erwachsenen|mama|papa|mutti;
            kein hirn|gehirn|verstand; nicht alle tassen;
            leute|leuten|typen wie sie|du|ihr|dich|ihnen;
            typisch frau|mann|rentner|student|deutsch|auslander|oma|blondine; ihre|deine <dummheit>;
            gluckwunsch|gratulation|bravo|respekt ... <verloren>; heult nur;
            zu dumm|blod|doof|faul|unfahig um|zum|fur;
            sogar|selbst|jedes ein? <kind> ... schafft|kann|versteht|weiss|baut|begreift;
            nicht ... hellste|hellsten|schlauste;
            bande|haufen|truppe von idioten|gaunern|betrugern|versagern|clowns; sie|du|ihr <loser>;
            so dumm|blod|doof|lacherlich|hasslich|unfahig|erbarmlich ... wie|sein;
            sie|du|ihr sind|bist|seid ... <dumm>;
            dumme|dummer|dummes|blode|bloder|alte|fette|fetter|faule <kuh>;
            betruger*|gauner*|halsabschneider*|abzocker* von|nebenan;
            lacherliche*|erbarmliche* ... kommentar|beschwerde|figur|gestalt|auftritt
        """,
    },
}
"""Language → label → phrases, a semicolon between them; `<class>` → its words."""
