"""What every company writes and nobody believes, in the signs of `playbook/words.py`."""

from __future__ import annotations

from collections.abc import Mapping

FILLER: Mapping[str, Mapping[str, str]] = {
    "en": {
        "<customer>": """
            customer|customers|guest|guests|client|clients|patron|passenger|passengers|member
        """,
        "<satisfaction>": "satisfaction|comfort|experience|safety|happiness|feedback",
        "<highest>": """
            highest|best|excellent|exceptional|outstanding|superior|unparalleled|world|exemplary
        """,
        "<service>": """
            service|experience|standard|standards|customer|level|quality|possible|services|
            experiences
        """,
        "<best>": "best|highest|excellent|exceptional|outstanding|quality|superior|seamless",
        "<providing>": "providing|delivering|customer|our|quality|excellence|you|your",
        "<feedback>": "feedback|opinion|input|comments|business|patronage|custom|loyalty",
        "<feedback2>": """
            feedback|business|custom|patronage|loyalty|opinion|input|continued|valuable|comments
        """,
        "<continuous>": "continuous|continuously|constantly|constant|continually|ongoing",
        "<department>": "department|team|teams|departments|stakeholders|parties",
        "<bringing>": "bringing|sharing|raising|reaching|contacting|choosing",
        "filler": """
            kindly|hereby|herewith|aforementioned|leverage|synerg*|stakeholder*|holistic*;
            touchpoint*|excellence; valued|esteemed|loyal|dear <customer>; strive to|for|every;
            we ... strive; satisfaction is;
            <satisfaction> ... our ... priority|concern|focus|goal|heart|commitment|mission;
            utmost importance|respect|care; pride ourselves; take pride|great;
            we take|took ... seriously; committed to;
            commitment to excellence|quality|service|customer|customers|providing|our;
            <highest> standard|standards|quality|service|level|levels|possible|class|customer;
            world class; deliver|provide|offer|ensure|maintain ... <best> <service>;
            dedicated|passionate to|about <providing>;
            your|all <feedback> is|are|helps|means|enables|allows|matters;
            value|appreciate your <feedback2>; valuable|kind feedback|input|comment;
            patience and understanding;
            <continuous> improv*|effort|efforts|working|work|strive|seeking;
            improve our service|services|processes|offering;
            customer centric|focused|satisfaction|oriented|journey|obsessed;
            at the heart|core|centre|center of; we regret to; rest assured; assure you that|of|we;
            every effort|endeavour|endeavor; endeavour|endeavor to; going forward; at your earliest;
            be advised; in accordance with; as per; best in class;
            escalated|forwarded|passed to the relevant|appropriate|concerned|responsible;
            relevant|appropriate|concerned <department>; isolated incident; does not reflect;
            doesnt reflect; not reflective|representative|indicative of; falls short of;
            fell short of; fallen short; usual|high standards|standard; quality service|experience;
            sincerely hope you; hope to serve|welcome; look* forward to serving|welcoming;
            opportunity to improve|serve|regain|restore; regain|restore your trust|confidence;
            your|customer satisfaction; top|highest|utmost|absolute priority|importance;
            number one priority;
            for <bringing> ... attention|concerns|concern|feedback|experience|out;
            thank* ... your feedback|understanding|patronage|loyalty|continued
        """,
    },
    "fr": {
        "<client>": """
            client|cliente|clients|clientes|clientele|usager|usagers|voyageur|voyageurs|abonne|
            abonnes
        """,
        "<client2>": """
            client*|priorit*|coeur|preoccupation*|essentiel*|engagement*|mission|primordial*|moteur|
            force
        """,
        "<nous>": "nous|sont|est|permettent|permet|compte|comptent",
        "filler": """
            excellence|mobilis*|clientele; cher|chere|chers|cheres <client>;
            aimable|fidele clientele|client|cliente; fideles clients;
            satisfaction|experience|confort|avis|qualite ... <client2>;
            satisfaction de nos|notre|la|tous; votre satisfaction;
            au coeur de|des nos|notre|preoccupations|priorites|metier;
            mettons|mettre|met|mettra tout|tous|toute|en ... oeuvre; tout|tous ... en oeuvre;
            nous nous efforcons|engageons; efforcons|efforce d|de; avons|ayons a coeur; a coeur de;
            prenons ... tres|au? serieux;
            prenons|apportons|portons|accordons ... attention|soin|importance|plus|grand;
            plus grande|haute attention|importance|priorite;
            plus hauts|hautes|haut standards|exigences|niveau;
            standards|normes de qualite|excellence|service;
            qualite de nos|notre service|services|produits|prestations|accueil;
            service|prestation|experience de|client qualite|excellence|optimale|irreprochable;
            d excellence; amelior* continu*|continue|constante|permanente|sans|nos|notre|la|en;
            demarche|souci d|de amelioration|qualite|progres;
            vos|votre retours|retour|remarques|avis <nous>;
            soyez|sois assure|assuree|assures|certain|certaine|convaincu;
            vous assurons|assure que|de; restons|reste|demeurons a votre|ta|entiere;
            entiere disposition; dans les meilleurs|plus brefs delais; meilleurs|brefs delais;
            services|service concernes|concerne|competents|competent;
            equipes sont|restent mobilisees|pleinement; ne reflete; ne correspond;
            cas|incident isole; a la hauteur de nos|notre; veuillez agreer; cordialement votre;
            nous deplorons; dans l attente; conformement a; suite a votre; pris bonne note|en;
            bonne note; retour d experience; parcours client;
            attaches|attachee|attache|attachons a la|votre|une; soucieux|soucieuse de; bien note;
            notre engagement|mission|vocation|ambition;
            merci pour|de votre|ton comprehension|fidelite|confiance|interet;
            remercions|remercie ... confiance|fidelite|comprehension|interet
        """,
    },
    "es": {
        "<estimado>": """
            estimado|estimada|apreciado|apreciada|querido|querida|distinguido|valioso|estimados
        """,
        "<cliente>": """
            cliente|clientes|prioridad|objetivo|importante|fundamental|compromiso|razon|ser|maxima|
            nuestra|nuestro
        """,
        "<esforzamos>": """
            esforzamos|esfuerzo|esmeramos|enorgullecemos|enorgullece|comprometemos
        """,
        "<comentarios>": "comentarios|opinion|opiniones|sugerencias",
        "<dia>": "dia|mejorar|constantemente|continuamente|duro",
        "<comprension>": "comprension|fidelidad|confianza|preferencia|valioso|valiosa|feedback",
        "<confianza>": """
            confianza|fidelidad|comprension|comentario|comentarios|opinion|preferencia
        """,
        "filler": """
            esforzamos|estandares|excelencia;
            <estimado> cliente|clienta|clientes|usuario|usuaria|pasajero|huesped;
            satisfaccion ... <cliente>; su|tu|vuestra|la satisfaccion;
            nuestra|maxima|principal|primera|mayor|absoluta prioridad; nos|me|nosotros <esforzamos>;
            mejora continua|constante|de; calidad de|y nuestros|nuestro|servicio|excelencia;
            comprometidos|compromiso con|de;
            sus|tus|su|tu|vuestros <comentarios> nos|son|es|ayudan|ayuda|importa;
            le|te|les aseguramos|aseguro|garantizamos; tenga|ten|puede por|estar la|seguro|segura;
            a la mayor brevedad; mayor brevedad;
            departamento|area|equipo correspondiente|pertinente|competente|encargado;
            caso|hecho|incidente aislado; no refleja*|representa*;
            corazon|centro de nuestro|nuestra|todo|nuestras;
            lamentamos los|las inconvenientes|molestias; reciba un; de conformidad;
            valoramos|apreciamos ... comentario|opinion|feedback|confianza|mucho|su|tu; vocacion de;
            recuperar su|tu confianza; trabajamos|trabajando|seguimos|seguiremos ... <dia>;
            estandares|niveles de calidad; servicio|experiencia de calidad|excelencia;
            tomamos muy en serio; gracias por su|tu|la|vuestra <comprension>;
            agradecemos|agradezco ... <confianza>; a su|tu entera disposicion; somos lideres;
            a la altura de nuestro|nuestros
        """,
    },
    "de": {
        "<geehrter>": """
            geehrter|geehrte|werter|werte|verehrter|verehrte|geschatzter|geschatzte|lieber|liebe
        """,
        "<geschatzte>": "geschatzte|geschatzter|geschatzten|verehrte|werte",
        "<kunden>": """
            kunden|prioritat|anliegen|herzen|stelle|wichtig|ziel|masstab|oberstes|antrieb|gaste
        """,
        "<daran>": "daran|taglich|bestmoglich*|zu|standig",
        "<qualitat>": """
            qualitat|standards|anspruchen|anspruch|standard|qualitatsstandards|qualitatsanspruch|
            ansprüchen|massstabe
        """,
        "filler": """
            kundenzufriedenheit|kundenorientierung|kundenerlebnis|bestmoglich*|qualitatsstandards;
            qualitatsanspruch*|qualitatsbewusst*|serviceversprechen|standards|schnellstmoglich;
            baldmoglichst|einzelfall|kontinuierlich*|optimier*|hochachtungsvoll|bezugnehmend;
            herausragend*|exzellent*|erstklassig*|exzellenz|kundenerfahrung;
            <geehrter> kunde|kundin|kunden|gast|fahrgast|kundschaft|nutzer|mitglied;
            <geschatzte> kunde|kundin|kunden|kundschaft|gaste; zufriedenheit ... <kunden>;
            ihre|deine|eure|die zufriedenheit|meinung ist|liegt|steht|hat;
            oberste|hochste|hochster|grosste|erste prioritat|stelle|gebot|wert|anliegen;
            oberster stelle|prioritat; wir|sind|stets bemuht|bestrebt;
            stets bemuht|bestrebt|das|unser;
            bemuhen|setzen|streben ... uns|alles|stets|danach ... <daran>; setzen ... alles daran;
            alles daran; hochste|hochsten|hohen|unsere|unseren|hoher <qualitat>;
            legen|legt ... grossen|hochsten|grossten|viel? wert; grossen|grossten wert;
            nehmen ... sehr? ernst; seien sie|sei versichert|gewiss;
            versichern|versichere ihnen|dir; jederzeit ... verfugung; bedauerlicher einzelfall;
            spiegelt ... wider; nicht ... unserem|unseren anspruch|standards|anspruchen;
            standig|stetig|laufend|fortlaufend verbess*|zu|weiter|daran;
            prozesse|abläufe optimier*|zu|verbess*; im mittelpunkt;
            mittelpunkt unser*|unseres|steht|stehen; gemass unserer; zu unserem bedauern;
            kenntnis genommen; zur kenntnis; leidenschaft fur;
            ihr anliegen|vertrauen ist|zuruck*|wiedergewinnen; im rahmen unser*|unserer;
            stehen ihnen|dir ... verfugung;
            danken|dank|danke ... vertrauen|treue|verstandnis|ruckmeldung|feedback;
            fur ihr|dein|ihre|deine verstandnis|vertrauen|treue|ruckmeldung|feedback|wertvolles;
            ihr|dein|ihre|deine feedback|ruckmeldung|anregungen hilft|helfen|ist|sind
        """,
    },
}
"""Language → label → phrases, a semicolon between them; `<class>` → its words."""
