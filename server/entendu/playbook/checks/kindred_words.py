"""Words that name the same thing, a group to each line; words of topics; numbers written out."""

from __future__ import annotations

from collections.abc import Mapping

KINDRED: Mapping[str, str] = {
    "en": """
        parcel parcels package packages delivery deliveries delivered deliver order orders ordered
        parcel shipment shipped
        late delay delayed delays overdue lateness
        wait waiting waited queue queues queued hold
        broken broke break damaged damage cracked smashed shattered torn
        charge charged charges bill billed invoice payment paid pay fee fees money debit
        refund refunds refunded reimbursed
        child children kid kids son daughter toddler baby newborn infant boy girl
        mum mother mom mam
        dad father
        nan gran granny grandmother grandma
        husband wife partner
        internet wifi broadband connection offline online outage network signal router
        sick ill unwell poisoning vomiting hospital
        dog cat pet puppy animal vet
        dirty filthy mouldy mould mold moldy cleanliness cockroach roaches fur rotten
        rude rudeness rudely shouted sneered laughed disrespect
        train trains bus buses tram
        flight flights plane flew
        cancel cancelled canceled cancellation cancelling
        suitcase luggage baggage bag bags case cases
        hair haircut stylist blonde salon
        room hotel bed
        food meal dish dinner lunch
        tablets tablet pill pills medicine medication prescription
        app website site update crash crashed crashes crashing
        lost missing vanished gone disappeared
        stolen theft stole thieves fraud scam
        locked blocked suspended frozen
        birthday anniversary
        noise noisy loud drilling
        wheelchair disabled accessibility access lift ramp
        driver drivers courier couriers cab taxi
        lied lie promise promised
        cold freezing heating boiler
        staff waiter waitress receptionist employee cashier clerk
        injured injury hurt
        allergy allergic nut nuts cashews cashew peanut peanuts
    """,
    "fr": """
        colis livraison livraisons livre livrer livreur commande commandes paquet
        retard retards retarde
        attente attendre attendu attends attend file queue
        casse cassee brise brisee abime abimee endommage fendu fele
        facture factures prelevement prelevements debite debites debitez paye payer paiement
        facture argent
        remboursement rembourse rembourses rembourser remboursez
        enfant enfants fils fille bebe nourrisson gamin petite
        mere maman
        pere papa
        grandmere mamie
        mari femme epouse
        internet wifi connexion box fibre panne reseau
        malade malades intoxication hospitalise hospitalisee
        chien chat animal veterinaire
        sale sales salete moisi moisie moisies moisissure proprete cafard cafards
        impoli impolie mepris insolent
        train trains bus tram ter
        vol vols avion
        supprime supprimes supprimee suppression suppressions annule annulee annulation annules
        valise valises bagage bagages sac
        cheveux coiffure coiffeuse blond couleur coupe
        chambre hotel lit
        plat repas diner dejeuner
        comprime comprimes medicament medicaments ordonnance
        application appli site plante plantage bug
        perdu perdue perdus disparu disparue introuvable
        vole voles volee fraude arnaque
        bloque bloquee bloques
        resilie resiliation resilier abonnement
        bruit bruyant travaux marteau
        fauteuil handicap accessibilite ascenseur rampe
        chauffeur chauffeurs course
        serveur serveuse personnel caissiere
        froid froide chauffage chaudiere
        blesse blessure blessee
        arachide arachides allergie allergique
    """,
    "es": """
        paquete pedido pedidos envio entrega entregado reparto repartidor
        retraso retrasos tarde demora
        espera esperando esperar cola colas
        roto rota rotos rompio averiado averia danado reventado
        factura facturas cobro cobrado cobran cobrais cobraron cargo comision cuota pago
        reembolso devolucion devolver devuelto
        hijo hija hijos ninos nino nina bebe crio
        madre mama
        padre papa
        abuela abuelo
        marido mujer esposo esposa
        internet wifi fibra conexion router red
        enfermo intoxicacion vomitos salmonelosis hospital urgencias
        perro gato mascota veterinario
        sucio sucia suciedad chinches cucarachas moho limpieza mohoso
        maleducado maleducada borde trato grosero
        tren trenes autobus bus metro
        vuelo vuelos avion
        cancelado cancelada cancelan cancelacion cancelaciones suspendido
        maleta maletas valija equipaje bolsa
        pelo peluqueria tinte castano naranja
        habitacion hotel cama colchon
        comida plato cena paella
        pastilla pastillas medicamento receta
        app aplicacion web actualizacion actualizo
        perdido perdida perdieron desaparecido
        robo robado estafa fraude
        bloqueada bloqueado
        baja suscripcion
        ruido obras
        ruedas discapacidad accesibilidad ascensor rampa
        conductor chofer
        camarero camarera personal dependienta cajera
        frio fria caldera calefaccion
        herida herido lesion
        alergia alergico cacahuete
    """,
    "de": """
        paket pakete lieferung geliefert liefern lieferant bestellung bestellt sendung zustellung
        verspatung verspatet spat
        warten wartezeit gewartet warte schlange warteschlange wartezimmer
        kaputt defekt beschadigt zerbrochen gebrochen schaden
        rechnung abbuchung abgebucht zahlung bezahlt betrag gebuhr abschlag
        erstattung ruckerstattung erstattet
        kind kinder sohn tochter baby kleinkind
        mutter mama
        vater papa
        oma grossmutter
        mann frau
        internet wlan verbindung router netz glasfaser leitung offline storung
        krank vergiftung krankenhaus
        hund katze tier tierarzt
        dreckig schmutzig schmutz schimmel sauberkeit verschimmelt kakerlaken
        unfreundlich frech angeschnauzt pampig
        zug zuge bahn bus tram ausfall ausgefallen ausfalle
        flug fluge flieger
        storniert stornierung abgesagt absage
        koffer gepack tasche
        haare haarschnitt friseur spitzen
        zimmer hotel bett
        essen gericht speise
        tablette tabletten medikament medikamente rezept
        app website update absturz abgesturzt sturzt
        verloren weg verschwunden fehlt
        gestohlen diebstahl betrug
        gesperrt sperrung sperre
        kundigung gekundigt abo
        larm laut baustelle
        rollstuhl behindert barrierefreiheit aufzug fahrstuhl rampe
        fahrer kurier taxi fahrdienst
        kellner kellnerin personal kassiererin verkauferin
        kalt heizung eiskalt
        verletzt verletzung
        allergie allergisch erdnuss nusse
        fahrrad rad kinderrad ebike
        akku batterie
    """,
}
"""Language → groups, each named by its first word; any word of a group stands for the others."""

TOPICS: Mapping[str, str] = {
    "en": """
        late_delivery parcel late
        lost_delivery parcel lost
        damaged broken
        wrong_item mix mixup confusion swapped
        quality quality
        price price prices cost costs expensive charge
        double_charge charge
        refund refund charge
        cancellation cancel disruption plans
        outage internet
        app app technical
        waiting wait
        staff staff rude treated
        cleanliness dirty clean
        food_safety food sick
        injury injured accident fall
        safety safety danger dangerous
        discrimination treated discrimination respect
        privacy data privacy
        fraud stolen account
        accessibility wheelchair
        broken_promise lied
        no_answer unanswered replied reply
        baggage suitcase
    """,
    "fr": """
        late_delivery colis retard
        lost_delivery colis perdu
        damaged casse
        wrong_item erreur confusion
        quality qualite
        price prix tarif tarifs facture
        double_charge facture
        refund remboursement facture
        cancellation supprime annulation programme projets
        outage internet
        app application technique
        waiting attente
        staff serveur impoli traite traitee
        cleanliness sale propre
        food_safety plat malade aliment hygiene
        injury blesse accident chute
        safety securite danger
        discrimination traite traitee discrimination
        privacy donnees vie
        fraud vole compte
        accessibility fauteuil acces
        broken_promise promesse promis engagement
        no_answer reponse silence
        baggage valise
    """,
    "es": """
        late_delivery paquete retraso
        lost_delivery paquete perdido
        damaged roto
        wrong_item confusion equivocado correcto cambiado
        quality calidad
        price precio precios tarifa factura
        double_charge factura
        refund reembolso factura dinero
        cancellation cancelado planes
        outage internet corte averia
        app app tecnico
        waiting espera
        staff maleducado camarero trato
        cleanliness sucio limpio
        food_safety comida enfermo alimentos
        injury herida accidente caida
        safety seguridad peligro
        discrimination trato discriminacion respeto
        privacy datos privacidad
        fraud robo cuenta
        accessibility ruedas acceso
        broken_promise acordado promesa prometido
        no_answer respuesta silencio
        baggage maleta
    """,
    "de": """
        late_delivery paket verspatung
        lost_delivery paket verloren
        damaged kaputt
        wrong_item verwechslung falsche falschen verwechselt
        quality qualitat
        price preis preise kosten rechnung
        double_charge rechnung
        refund erstattung rechnung geld
        cancellation storniert ausfall plane plan
        outage internet storung ausfall
        app app technische technik
        waiting warten
        staff kellner unfreundlich umgang behandelt
        cleanliness dreckig sauber
        food_safety essen krank lebensmittel lebensmittelsicherheit
        injury verletzt unfall sturz
        safety sicherheit gefahr
        discrimination umgang behandelt diskriminierung respekt
        privacy daten datenschutz
        fraud gestohlen konto
        accessibility rollstuhl zugang
        broken_promise zusage versprochen versprechen
        no_answer antwort antworten schweigen
        baggage koffer
    """,
}
"""Language → a line for each topic of the triage, and the words that name it."""

NUMBERS: Mapping[str, str] = {
    "en": "two|twice three|thrice four five six seven eight nine ten eleven twelve",
    "fr": "deux trois quatre cinq six sept huit neuf dix onze douze",
    "es": "dos tres cuatro cinco seis siete ocho nueve diez once doce",
    "de": "zwei|zweimal drei|dreimal vier funf sechs sieben acht neun zehn elf zwolf",
}
"""From two on; one is in every text."""
