"""What offers somebody something, or gives a guarantee: English, French, Spanish, German.

In the signs of `playbook/words.py`. `compensation` is never offered in public, not even on a
condition; `guarantee` is what nobody can be sure of.
"""

from __future__ import annotations

from .spoken import Listed

GIVES: Listed = {
    "en": {
        "<gift>": """refund|refunds|reimbursement|compensation|voucher|vouchers|discount|discounts
            |replacement|replacements|rebate|cashback|coupon|coupons|gift|upgrade|goodwill|freebie
            |exchange|money back""",
        "<credit>": "credit|credits",
        "<repay>": """refund|reimburse|compensate|replace|credit|waive|exchange|repay|recompense
            |treat|remake|redo""",
        "<repaid>": "refunded|reimbursed|compensated|credited|recompensed|repaid",
        "<modal>": "will|shall|can|could|would|may|might",
        "<gladly>": "also|gladly|fully|happily|then|now|certainly|of course|immediately|even",
        "compensation": """
            we'll|i'll|we'd|i'd|they'll <gladly>? <repay>; i'm|we're|am|are refunding|crediting
            |reimbursing|replacing|waiving|compensating; will|shall|be|being be? <repaid>|waived;
            won't be charged; won't|not pay|cost for|you|a|anything|extra; out of pocket;
            can|could|may|are|entitled|eligible claim|to ... <gift>; loyalty|bonus|double points;
            we|i|they <modal> <gladly>? <repay>;
            we'd|i'd|we|i|would|will|they like|love|want|hope to <gladly>? <repay>;
            happy|glad|pleased|able|going|willing|ready|delighted to <gladly>? <repay>|offer;
            you|you'll|they <modal>? <gladly>? be|get <gladly>? <repaid>;
            you'll get|receive|have|find|see ... <gift>|<credit>;
            you <modal> get|receive|have|find|see|expect ... <gift>|<credit>;
            offer|offering|give|giving|issue|issuing|arrange|arranging|process|processing|provide
            |grant|organise|organize|add|send|sending ... <gift>;
            offer|give|issue|add|apply|grant|send you ... <credit>;
            issue|add|apply|offer|grant a|some
            |the|store <credit>; new|fresh|second|another ... on its|the way;
            get you ... <gift>|<credit>;
            send|sending|get|give|giving|sort|bring you ... code|codes|pass|ticket|tickets|new
            |fresh|spare|extra
            |another|free|one;
            send|ship|deliver out? a|another new|fresh|second|spare;
            <gift> ... approved|shipped|sent|issued|dispatched|processed|coming|waiting|granted
            |arranged|booked|due|ready;
            credit ... approved|issued|granted|added|applied; <gift> on|is on|is its|the way;
            refund|replacement is yours; make it|this|that up to you; on the house;
            is|are|be|it's|that's on us|me; next|coffee*|drink*|meal*|dessert*|pizza*|lunch*|dinner*
            |breakfast*|treat*|ride*|delivery* on us|me; half price; half off; money back;
            get|gets|have|receive|receives|give|gives|giving|send|sends|offer
            |offers|deliver ... free <anything>; we|i deliver|send|do ... free; ticket|tickets|seat
            ... waiting|yours|reserved; everyone|everybody gets;
            i'm|we're|am|are cancelling|dropping
            |removing|lifting ... fee|fees|charge|charges|fine|bill; knock|take # off;
            month|months|night|ticket|meal|ride|class free; free # month|months;
            discuss|consider|discussing|considering|arrange compensation|compensating|refunding
            |reimbursement; about|at|into|out|discuss|consider|see|regarding a|any|some|full|partial
            |possible ... <gift>; about|discuss|consider compensation|compensating|refunding
            |reimbursing|replacing; goodwill gesture|payment|credit; gesture of goodwill;
            as our guest|guests; be our guest; invite|treat|welcome you ... back|dinner|lunch|meal;
            <modal>|we'll|i'll cancel|drop|remove|lift|deduct|reverse|write ... fee|fees|charge
            |charges|fine|bill|penalty|debt|invoice; we'll|i'll|we|i <modal>? cover|pay|foot|settle
            ... cost|costs|bill|repair|repairs|taxi|cleaning|expenses|damage;
            extend ... membership|subscription|warranty|trial|ticket""",
        "gift": """free of charge; for free; at no extra? cost|charge; complimentary; free
            <anything>""",
        "<anything>": """month|months|drink|drinks|dessert|meal|coffee|ticket|tickets|delivery
            |shipping|return|returns|repair|collection|night|stay|class|session|gift|upgrade
            |replacement|entry|ride|trip|pizza|treatment|service|pass""",
        "guarantee": """
            i|we|can|i'll|we'll|i'd|would personally? guarantee; guaranteed; guarantee you|that;
            promise you|that; i|we <gladly>? promise; you have my|our word; my|our promise;
            won't|never happen again; not ever? happen again; will never be repeated;
            won't be repeated; never again be|have|happen;
            we'll|i'll|will ... arrive|there|have|get ...
            in time; make|making|made sure|certain ... never;
            ensure ... never; last time this|it|that""",
    },
    "fr": {
        "<gift>": """remboursement|remboursements|dédommagement|indemnisation|compensation|remise
            |réduction|rabais|ristourne|cadeau|remplacement|indemnité|bon d'achat|code promo
            |geste commercial|bon de réduction|chèque cadeau|carte cadeau""",
        "<you>": "vous|te|t|lui|les|leur",
        "<repay>": """rembours*|dédommag*|indemnis*|offr*|recrédit*|recrédit*|créditer*|remplac*
            |compens*|échang*""",
        "compensation": """
            <you> <repay>; vous|te|t le|la|les rembours*|rempla*|échang*|offr*;
            nous|je|on rembourserons|rembourserai|remboursera|rembourse|remplacerons|remplacerai
            |offrons|offrirons|dédommagerons;
            serez|seras|sera|soyez|sois|êtes|es ... remboursé*|dédommagé*|indemnisé*|recrédité*
            |crédité*|compensé*;
            recevrez|recevras|aurez|auras|bénéficiez|bénéficierez|trouverez|trouveras ... <gift>|bon
            |avoir|coupon;
            propos*|accord*|envo*|établ*|prévo*|adress*|fai*|fer* un|une|votre|ton|le|cette|ce
            <gift>|avoir|bon; bon|avoir|coupon de # ; <gift>|échange ... attend|accordé*|validé*
            |approuvé*|effectué*|confirmé*|lancé*|parti|route;
            allons|vais|va|pouvons|peux|peut|pourrons|pourrions|pourrais|voulons|souhaite|souhaitons
            |aimerions|aimerais|tenons|tiens ... rembourser|dédommager|indemniser|remplacer|offrir
            |échanger|compenser|créditer;
            parler|parlons|discuter|envisager|étudier|évoquer|voir|examiner d'un|d'une|un|une|votre
            |le|la|de ... <gift>; parler|discuter dédommagement|compensation|indemnisation;
            est|sont|sera|seront|serait|vous|t'est offert|offerte|offerts|offertes; cadeau de la;
            aux frais de la maison; la maison vous|t'|te offre|invite; à nos frais; un avoir;
            renvo* ... nouveau|nouvelle|autre; c'est pour nous|moi|la maison;
            geste commercial; bon d'achat; code promo; à titre de geste|dédommagement|compensation;
            inviter|invitons|invite|invitent à dîner|déjeuner|revenir|manger; mois|billet|repas
            offert*|gratuit*; frais|pénalité*|facture|majoration ... annulé*|supprimé*|retiré*
            |remboursé*;
            ne paierez|payerez|paieras|paie|payez rien|pas; rien à payer|débourser;
            donn*|réserv*|mett*|gard* ... place|places|billet|billets|entrée;
            place|places|billet|billets ... attend|attendent|offert*|gratuit*;
            recev*|aurez|auras|avez|donn*|livr*|offr* ... gratuit*;
            prochain|prochaine
            ... pour nous|moi; annul*|supprim*|retir* ... frais|pénalité*|facture|majoration;
            prenons|prendrons|prends|prendrai en charge; à notre charge""",
        "gift": """en cadeau; sans frais; gratuitement; est|sera|sont|seront|serez|livre|livrons
            gratuit*""",
        "guarantee": """
            je|nous|on vous|te|le|l'|t' le? promets|promettons|garantis|garantissons|promet
            |garantit;
            je|nous promets|promettons|garantis|garantissons; c'est promis;
            vous avez ma|notre parole;
            ne se reproduira|reproduiront pas|plus|jamais; n'arrivera|n'arriveront pas|plus|jamais;
            ne recommencera pas|plus|jamais; garanti|garantie sur facture; plus jamais ça|cela;
            m'engage|engageons à ce que""",
    },
    "es": {
        "<gift>": """reembolso|devolución|compensación|indemnización|vale|cupón|descuento|abono|bono
            |regalo|bonificación|rebaja|reposición|cheque|detalle|código""",
        "<repay>": """reembols*|devolv*|devuelv*|compens*|indemniz*|abonam*|abonar*|regal*|repon*
            |sustitu*|descont*|descuent*|obsequi*""",
        "compensation": """
            te|le|os|les|se|lo|la lo|la|los|las? <repay>;
            reembolsaremos|devolveremos|compensaremos|regalaremos|repondremos|sustituiremos
            |abonaremos|descontaremos|indemnizaremos; devolvemos|reembolsamos|regalamos el|su|tu|un;
            vamos|voy|podemos|puedo|podríamos|podríamos|podría|podremos|queremos|quiero|quisiera
            |gustaría ... reembolsar*|devolver*|compensar*|indemnizar*|regalar*|reponer*|sustituir*
            |abonar*|descontar*|ofrecer*;
            recibirá|recibirás|recibiréis|tendrá|tendrás|tendréis|tiene|tienes|tenéis|hay ... vale
            |descuento|reembolso|compensación|devolución|cupón|abono|regalo;
            ofrec*|envi*|damos|daremos|doy|hacemos|haremos|hago|aplic* un|una|su|tu|el|la <gift>;
            te|le|os|les ofrec*|envi*|mand* ... <gift>|otro|otra|nuevo|nueva;
            te|le|os|les invit* a comer|cenar|desayunar|tomar|volver|repetir|probar|una|un|otra;
            la casa invita; invita la casa; invitamos nosotros; de nuestra cuenta; por cuenta
            nuestra|de; cortesía de la;
            hablar|hablemos|hablamos|estudiar|valorar|ver|tratar|comentar|sobre ... un|una|alguna
            |algún|posible
            <gift>; hablar|hablemos|hablamos|tratar de? compensación|compensaciones|indemnización;
            <gift> ... aprobad*|autorizad*|tramitad*|camino|marcha|aceptad*|concedid*|espera;
            será|serás|seréis ... reembolsad*|compensad*|indemnizad*; próxima|próximo|siguiente
            ... gratis|cuenta|invit*|regal*; anul*|quit*|perdon*|retir* ... comisión|cargo|recargo
            |penalización|cuota|factura; nos hacemos cargo;
            reciben|recibe|recibirá*|recibirás|tienes|tiene|damos|doy|regal* ...
            gratis|gratuit*; entrada|entradas|plaza ... esper*|gratis|regal*;
            no ... pagar|abonar nada;
            a modo de compensación|disculpa""",
        "gift": "gratis; sin coste|cargo|costo|gastos; gratuitamente; será|sale|forma gratuit*",
        "guarantee": """
            te|le|os|les|se lo? garantiz*|promet*|asegur*; lo garantiz*|promet*; garantizado;
            garantizamos|prometemos|prometo|garantizo; no volverá a pasar|ocurrir|suceder|repetirse;
            no volverá a; no se repetirá; no pasará más; nunca más pasará|ocurrirá; tiene|tienes mi
            |nuestra palabra; palabra de honor""",
    },
    "de": {
        "<gift>": """erstattung|rückerstattung|gutschein|gutscheine|gutschrift|rabatt|preisnachlass
            |nachlass|entschädigung|ersatz|ersatzlieferung|geschenk|kompensation|wiedergutmachung
            |bonus|freikarte|freikarten|gratismonat|umtausch|guthaben|kulanz""",
        "<repay>": """erstatten|rückerstatten|ersetzen|entschädigen|gutschreiben|schenken
            |austauschen|umtauschen|erlassen|zurückzahlen|zurückerstatten|auszahlen|spendieren""",
        "<we>": "wir|ich",
        "<send>": "schicke|schicken|sende|senden|gebe|geben|liefern|liefere",
        "compensation": """
            <we> erstatte*|ersetze*|entschädige*|schenke*|spendiere*;
            übernehme* ... kosten|rechnung|reparatur; erstatten|erstatte
            |ersetzen|ersetze|schenken|schenke|tauschen|spendieren <we>; <we> ... gut|zurück
            gutschreiben|zahlen; <we> schreiben|schreibe ... gut; <we> zahlen|zahle ... zurück;
            werden|werde|können|kann|könnten|möchten|möchte|würden|würde|wollen|will|dürfen ...
            <repay>; werden|werde|wird|wirst ... erstattet|ersetzt|entschädigt|gutgeschrieben
            |zurückgezahlt; bekommen|bekommst|bekommt|erhalten|erhältst|erhält|kriegen|kriegst
            |kriegt ... <gift>|erstattet|ersetzt|zurück|gutgeschrieben|geschenkt|gratis;
            <gift> ... kommt|unterwegs|liegt|wartet|bewilligt|genehmigt|verschickt|veranlasst|geht
            |gutgeschrieben; biete|bieten|anbieten|gewähre|gewähren ... <gift>;
            <we> <send> ... <gift>|neue|neuen
            |neues; <send> <we> ... <gift>|neue|neuen|neues; <send> dir|ihnen|euch ... <gift>|neue
            |neuen|neues; <gift> ... anbieten|zukommen|gewähren; ersatz schicken|senden;
            über eine|einen ... <gift> ... nachdenken; über eine|einen|mögliche <gift>; aufs haus;
            bekommt|bekommen|bekommst|erhält|erhalten|erhältst|gibt|schicken|schenken ...
            kostenlos*|gratis|kostenfrei*;
            ticket|tickets|karte|karten ... wartet|warten|liegt|liegen;
            tauschen|tausche ... aus; nichts|nicht bezahlen|zahlen müssen;
            müssen|musst|müsst nichts|nicht bezahlen|zahlen; gebühr|mahngebühr|rechnung|kosten ...
            streichen|erlassen|stornieren|streiche;
            auf unsere|meine kosten|rechnung|haus; geht|gehen auf uns|mich; geld zurück;
            laden|lade dich|sie|euch zum|zu|auf; als entschädigung|wiedergutmachung|dankeschön
            |entschuldigung bekommen|bekommst|erhalten|gibt|schicken|schenken; halber preis;
            zum halben preis; streichen|stornieren|erlassen|kulanz <we>|ihnen|dir ... gebühr
            |rechnung
            |mahnung|kosten; aus kulanz; auf kulanz; zur wiedergutmachung; als wiedergutmachung""",
        "gift": "kostenlos*; kostenfrei*; gratis; unentgeltlich",
        "guarantee": """
            <we> versprech*|garantier*; versprech*|garantier* <we>; garantiert; versprochen ist;
            nicht|nie|niemals wieder|mehr vorkommen|passieren|geschehen|vor; nie wieder
            vorkommen|passieren; kommt nicht|nie wieder|mehr vor; mein wort; unser wort;
            hand darauf;
            fest zusagen; sichern|sichere <we>? ... zu""",
    },
}
