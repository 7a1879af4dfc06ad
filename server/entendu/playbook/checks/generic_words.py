"""Words that a reply to any comment holds: they name nothing of this one.

Function words, feelings, apologies, thanks, and the words of getting in touch. A star stands for
any ending.
"""

from __future__ import annotations

from collections.abc import Mapping

GENERIC: Mapping[str, str] = {
    "en": """
        a able about above accept* across action* actual* address* afraid after afternoon again
        against ago all allow almost alone along already also although always am among an and
        angry annoy* another answer* any anybody anymore anyone anything apolog* appreciat* are
        around as ask* assist* at attention aware away awful awkward back bad badly basically be
        bear because become been before begin behind being believe best better between bit both
        bother* brand bring business but by call* came can cannot cant care cares caring cause
        cheers clear* client* close colleague* come comes coming comment* commit* company
        complain* complaint* completely concern* confus* contact* continue could couldnt course
        customer* day days deal* dear deep deeply definitely deserv* detail* did didnt differ*
        direct* disappoint* discuss* disgrac* disgust* dm do does doesnt doing done dont down
        due during each early easy either else email* end enough ensur* entirely especially even
        evening ever every everybody everyone everything exactly exasperat* expect* experienc*
        explain* extremely fact fair* family far feedback feel* felt few find finding fine first
        follow* for forward found frankly free friday friend* from frustrat* full* furious
        further gave get gets getting give given giving glad go goes going gone good got great
        guess guys had handle happen* happy hard has hasnt hate have havent having he hear heard
        hearing hello help* her here hers hey hi him his hope* hoping horrib* hour hours house
        how however i id idea if ill im imagin* important in inconvenien* indeed inform* instead
        into is isnt issue* it its ive just keep kept kind kindly knew know* last* late* latest
        learn* least leave left less let lets letting like* line listen* literally little live
        ll long look* lot lots love* low made mail mails make makes making manage managed many
        matter* may maybe me mean* meant messag* might mind mine minute minutes miss moment
        monday month months more morning most much must my myself name near nearly need* never
        new next nice night no nobody none noone nor not note nothing now number occasion* of
        off offer* often oh ok okay old on once one ones only onto open* opinion* or other* our
        out over own part people perhaps person* phone* place pleas* please* plus point* possib*
        post posted posts prefer* priv* probably problem* provid* public* put quick* quite
        rather re reach* read reading real realise reality realize really reason* receiv* regard
        regards regret regrets replied replies reply request* resolv* respon* right ring said
        same saturday say* see seem* seen send* sent serious* serve served service services
        share shared she should shouldnt show* simple simply since sincer* situation* so solve*
        some somebody someone something soon sorr* sort sorted sorts speak* spoke* start* stay
        step steps still stop stopped straight* such sunday support* suppos* sure* take* taken
        taking talk* team* tell* terrib* than thank* that thats the their them themselves then
        there theres these they theyre thing* think* this those though thought* through thursday
        time times to today together told tomorrow too took touch toward* treat* tried true
        truly try trying tuesday turn turned twice two under understand* unfortunate* until
        unusual up upon ups upset* us use used using usual* ve very via visit* want* was wasnt
        way ways we wednesday week weekend weeks well went were werent weve what whatever whats
        when where whether which while who whole whom whose why will wish* with within without
        wonder* wont word* work worked working works world worr* worse worst worth would wouldnt
        writ* wrong year* yes yesterday yet you youd youll your youre yours yourself youve
    """,
    "fr": """
        a abord accept* afin agac* ai aide* aider ailleurs aim* ainsi alors ami* an annee*
        annonc* ans appel* apprec* apres as assez assur* attentif attention attentive au aucun*
        aujourd aupres aussi autant autre* aux avait avant avec avez avions avis avoir avons
        avril ayant ayez bah beaucoup bel besoin bien bientot bon bonjour bonne* bonsoir bref
        but c ca car cas cause ce ceci cela celle* celui cent certain* ces cet cette ceux
        chacun* chaque cher* cherche chercher cherchons chez choqu* chose* cinq clair clairement
        client* coeur colere coll* combien comme comment comprehens* compren* comprend
        comprendre compris compte concern* confi* connaissance connaitre contact* contrari*
        contre cordial* cote courage* courriel cours d dame dans date de debut deception decev*
        decu* deja demain demand* depuis dernier* derriere des desagre* desol* dessous dessus
        detail* deux devait devant devez devoir devrait dimanche dire direct* dis dit dites dix
        dois doit doivent donc donn* dont du durant e echang* ecout* ecri* ecrire effet elle*
        email* en encore enfin ennui* ensemble ensuite entend* entre* entreprise envie envoi*
        envoy* equipe equipes es essa* est et etaient etais etait ete etes etre eu eux evidem*
        exact* excus* experienc* explic* expliq* exprim* fach* facon faire fais fait faits
        famille faut ferai feron* fin fois font fort franche* frustr* furieu* general* genre
        gens grand* grave* gros heure* hier honte* honteu* hors hui ici idee il ils imagin*
        important importe inform* inquiet* inst* j jamais je jeudi joign* jour* journee* jusqu
        juste l la laisse* le lequel les leur* lieu lire long* lors lorsque lui lundi m ma
        madame mail* maintenant mais maison mal malgre maniere mardi marre matin* me mecontent*
        meilleur* meme* merci mercredi mes messag* met mettons mettre mieux mille mis moi moins
        mois moment* mon monde* monsieur mot* moyen n navr* ne ni no nom nombre* non nos notre*
        nous nouv* nuit nul* numero on ont or ou oubli* oui par parce pardon parle parler parlez
        parlons part* particul* pas pass* patien* peine* pendant pense* permet* personn* petit*
        peu peur peut peux pire place plaisir plait plein* plus plusieurs plutot point possib*
        possible pour pourquoi pourr* pouv* precis* premier* prend* prendre prenez prenons pres
        present* presque prie priv* probleme* proche* profond* propos* public* puis puisque pur
        qu quand quant que quel* quelque* qui quoi raison raisons rappel* rassur* ravi ravie
        reac* recev* recu* regard* regl* regrett* remerci* rendez* rendre repond* repons*
        reseau* respons* ressen* rest* retour* revien* revoir rien s sa sait samedi sans sav* se
        second* semaine* sembl* sens sera serai* sere* seri* service* ses seul* seulement si
        sien* signal* simple* sincer* situation* soi soin soir* sois soit solution* sommes son
        sont souci* souhait* sous souvent suis suite suiv* sujet* sur sure* surtout sympa* t ta
        tard te tel* telephon* temoign* temps tenir tenu tes tiens toi ton toujours tous tout*
        traite* tres triste* trois trop trouv* tu un une urgent* utile va vais vecu veille
        vendredi venir vers veut veux viens vit vite vivre voici voie voila voir vos votre*
        voudr* voul* vous voy* vrai* vraiment vu y
    """,
    "es": """
        a abrazo acab* accion* acerca acord* acuerdo adem* ademas adios agrad* ahi ahora al algo
        alguien algun* alli alma alto ambos amig* ano* antes apenas apoy* aqui arregl* as asi
        asunto* atenc* atend* atent* atiend* aun aunque ay ayer ayud* bajo bastante bien buen
        buena* bueno* busc* cada cansad* cara casa casi caso* cerca cierto* claro* client*
        comen* comentar* como compart* complet* compren* comprend* comprueb* comun* con conmigo
        conoc* consigu* consult* conta* contact* contigo contra correo* cosa* cree creer creo
        cual* cualquier* cuando cuant* cuentame cuentanos cuentas cuente cuenteme cuentenos
        cuentes cuento cuid* culpa* da dan dar das dato* de deb* decepc* deci* deja* del demas
        demasiad* dentro desde despues detalle* dia* dic* dice* dich* diga* dij* dime direct*
        disculp* disgust* domingo don donde dos duda* durante e ejempl* el ella* ello* empez*
        empres* en encant* encontr* encontrar encuentra enfad* entend* entero* entiend* entonces
        entre envi* equip* era* eres es esa esas escrib* escuch* ese eso esos esper* esta* este
        esto* estoy estuv* ex exact* expec* experienc* explic* facil falta* famil* favor fin
        forma* frustr* fue fuera* fueron fuist* ganas gente gracias gran* grave* gust* ha hab*
        habe* habl* hac* hace* hacia han has hasta hay haya* he hech* hemos hicier* hiz* hola
        hora* hoy ibas ide* igual imagin* import* incluso inconv* indic* indign* inform* ir
        jueves junto juntos just* la lado lament* larga largo las le leer lejos leo les linea
        llam* lleg* llev* lo los lueg* lugar lunes mal mala* malestar malo* manana mandame
        mandanos mandar mande mandeme maner* martes mas mayor me medida medio mejor* menos
        mensaje mensajes mes meses mi mia mientras miercoles mil minuto minuto* minutos mio mira
        miramos mirar miro mis mism* modo* molest* moment* much* muy nada nadie necesi* nerv* ni
        ningun* ninguna* no noche* nombre* nos nosotr* nuestr* nuev* numer* nunca o ocurr*
        ofrec* ojala opin* os otr* paga palabr* para pare parec* part* pasa pasaba pasado pasan
        pasando pasar paso* pedimos pedir pens* pensar peor per* perdon* pero persona personal
        personalmente personas pesar pid* pido pien* poco* pod* podr* poner* pong* por porque
        posibl* posible pregunt* preocup* primer primer* primera primero priv* problem* pront*
        propi* public* pud* puede* puest* puntual qu que qued* queja* quer* quien* quier* quis*
        quiz* rato razon real* recib* recibe recibido recibir respond* respuest* revis* sab*
        sabado sabe* saber sale salir saludo saludos se sea* segu* segun* semana* ser ser* seri*
        servic* si sido siempre sient* sig* siguient* sin sincer* siquier* sitio situac* sobre
        sobre* sola solo solo* solu* somos son soy su suced* supone sus suy* tal tambien tampoco
        tan tant* tard* te telef* tema ten tendr* tenemos tener teng* tenga tenido tiemp* tien*
        tod* tomar tomo tratamos tratar tres tu tus tuv* tuy* u ud ultim* un una unas uno unos
        usted* va* vamos van varias varios ve veces ven venga venir ver verdad vernos vez vid*
        viene* viernes vista visto vivido vivir volver vosotr* vuelv* vuestr* y ya yo
    """,
    "de": """
        ab abend* aber acht* all alle* allem als also alt alte alten am an andere* anders
        anfrag* angebl* anges* angst anliegen* anruf* anschau* anschl* ansprech* ansprechp*
        antwort* arbeit* arg arger* auch auf aufmerksam* aufn* augen* aus auss* bald bedank*
        bedau* bei beid* beim bekomm* bereit* bericht* bescheid* beschreib* beschwer* besond*
        besprech* besser* best* bestimm* bevor bin bis bisher bist bitt* bleib* brauch* bring*
        da dabei dadurch dafur dagegen daher damit danach dank* dann daran darauf daraus darf
        darin darub* darum das dass davon dazu dein* dem den denen denk* denn der deren des
        deshalb deswegen dich die dienstag diese* dir direkt* doch donnerstag dort drei du durch
        durf* eben echt* ehrlich* eigen* eigentlich* ein eine* einfach* einig* einmal eins
        email* empfind* endlich* entgegen* entschuld* enttausch* er erfahr* erhal* erkl* erleb*
        ernst erreich* erst* erwart* erzahl* es etwas euch euer* eure* fall falle falls fast
        fehler* fert* find* frag* frau frei* freitag freu* freund* frust* fuhl* fur ganz gar
        gebe* geben gegen geh* gehabt gehor* geht gekauft geld gemein* gemeld* genau* genug
        gerade gern* gesag* gesagt geschah geschehen geschild* gespr* gestern getan* gib* ging*
        glaub* gleich* grund* gruss* gut* hab* hal* hallo halt* hand hast hat hatt* haus heiss*
        helf* hell* her herr* herz* heut* hier hilf* hin hinter* hinweis* hoff* hor* ich ihm
        ihn* ihr* im immer in informier* ins irgend* ist ja jahr* jed* jemand* jetzt kam kann*
        kaufen kein* kenn* klar* klein* komm* konkret konn* konnt* kontakt kontakt* kontaktieren
        kummer* kund* kurz* lage lang* lass lasse lassen lasst laut* leben leich* leid* leider
        lese lesen letzt* leute leuten lieb* lieg* liest los losung* mach* mag mail* mal man
        manch* mehr mein* meist* meld* mensch* mich mir miss* mit mitarbeiter* mitteil* mittwoch
        moch* mocht* mogl* moment* monat* montag morg* muss* nach* nachdem nachr* nacht nah*
        name* nehm* nein neu* nicht* nie* niemand* nimm* nix noch nochmal nr null* num* nummer*
        nun nur ob oben oder offen* oft ohn* ort paar passieren passiert passt per person*
        personlich* plotz* privat* probl* problem* prompt prost rat rech* recht* reden reg*
        richtig* ruck* ruf rufe rufen ruft ruh* sache sachen sag sage sagen sagt samstag schick
        schicke schicken schild* schlecht schlechte schlechten schlimm schlimme schon* schreib*
        seh* sehn* sehr sei sein* seit* selb* selbst* sende* service* sich* sicher* sie sieh*
        sind situat* so sobald sofort* sogar soll* somit sond* sonntag sonst* sorg* sorgen* sow*
        sowas spater sprech* statt* steh* stelle stellen stellt stimm* stunde stunden suche
        suchen sucht tag tage tagen tat team telefon* tief* toll* tot tun tut uber uberhaupt*
        uhr um umg* umst* unangen* und ungern unmut uns unser* unter unter* unverschamt*
        verantw* verbess* verfug* vergess* verlass* verstand* versteh* versuch* vertrauen verz*
        viel* vielleicht* voll* vom von vor* vorfall* vorgef* vorher* wahr* wann war* warum was
        weder weg* wegen weil weis* weit* welch* wem wen wend* wenig* wenn wer werd* weshalb
        wichtig* wie wieder* will wir wird wirk* wirklich* wiss* wo woch* wochen* woll* word*
        worden wort* wunsch* wurd* wutend* zeig* zeit* ziem* zu zuerst zuhor* zum zumind*
        zunachst zur zuruck* zusammen* zust* zustand* zwar zwei* zwisch*
    """,
}
