"""What a reply claims as done, in classes of deeds: English, French, Spanish, German and kin.

A claim is right where an agent noted a deed of the same class ("I have called the depot").
"""

from __future__ import annotations

from .spoken import Listed

_EN_ADVERB = "already|just|now|also|since|personally|immediately|directly?"


def _claims(have: str, deeds: dict[str, str]) -> dict[str, str]:
    return {deed: have.replace("<deed>", f"<{deed}>") for deed in deeds} | {
        f"<{deed}>": words for deed, words in deeds.items()
    }


_ENGLISH = {
    "spoke": """called|phoned|rung|spoken|talked|contacted|emailed|messaged|told|informed|notified
        |alerted|asked|warned|briefed|chased|rang|spoke|wrote""",
    "forwarded": """passed|forwarded|escalated|reported|raised|handed|shared|flagged|logged|referred
        |transferred|opened""",
    "paid": """refunded|reimbursed|credited|paid|compensated|cancelled|canceled|waived|issued
        |processed|approved|authorised|authorized""",
    "fixed": """fixed|resolved|repaired|solved|corrected|sorted|restored|unlocked|reset|updated
        |removed|replaced|cleaned|changed|added|closed|blocked|frozen|stopped|reversed|moved|secured
        |extended|applied|upgraded|put""",
    "sent": """sent|shipped|dispatched|ordered|arranged|booked|reserved|scheduled|rebooked
        |organised|organized|posted""",
    "dealt": """suspended|retrained|disciplined|dismissed|fired|sacked|sanctioned|reprimanded
        |banned|trained""",
    "checked": "checked|investigated|traced|located|reviewed|inspected",
}
_FRENCH = {
    "spoke": """appelé|contacté|téléphoné|joint|parlé|prévenu|averti|alerté|informé|demandé|écrit
        |échangé|relancé|sollicité""",
    "forwarded": """transmis|remonté|remonter|suivre|signalé|transféré|partagé|ouvert|escaladé
        |confié""",
    "paid": "remboursé|crédité|recrédité|annulé|indemnisé|validé|dédommagé|débloqué",
    "fixed": "réglé|résolu|réparé|corrigé|rétabli|remplacé|réinitialisé|modifié|mis à jour|nettoyé",
    "sent": "envoyé|expédié|commandé|réservé|organisé|programmé|renvoyé|posté|planifié",
    "dealt": "suspendu|sanctionné|licencié|recadré|renvoyé|formé|convoqué",
    "checked": "vérifié|contrôlé|enquêté|retrouvé|localisé|examiné|inspecté",
}
_SPANISH = {
    "spoke": """llamado|hablado|contactado|avisado|informado|preguntado|escrito|pedido|alertado
        |advertido|comentado|telefoneado""",
    "forwarded": "trasladado|pasado|reenviado|remitido|elevado|reportado|abierto|escalado|derivado",
    "paid": "reembolsado|devuelto|abonado|compensado|anulado|cancelado|tramitado|aprobado",
    "fixed": "resuelto|solucionado|arreglado|reparado|corregido|sustituido|cambiado|restablecido",
    "sent": "enviado|mandado|encargado|reservado|organizado|programado|expedido|repuesto",
    "dealt": "suspendido|sancionado|despedido|apartado|expedientado|amonestado",
    "checked": "comprobado|revisado|verificado|investigado|localizado|inspeccionado",
}
_GERMAN = {
    "spoke": """angerufen|gesprochen|kontaktiert|informiert|benachrichtigt|telefoniert|geredet
        |gebeten|gefragt|verständigt|bescheid|geschrieben|alarmiert""",
    "forwarded": "weitergeleitet|weitergegeben|gemeldet|übergeben|eskaliert|eröffnet|angelegt",
    "paid": "erstattet|gutgeschrieben|storniert|überwiesen|zurückgezahlt|genehmigt|veranlasst",
    "fixed": """behoben|gelöst|repariert|korrigiert|ersetzt|ausgetauscht|freigeschaltet
        |zurückgesetzt|geändert|geklärt|erledigt|gereinigt""",
    "sent": "geschickt|verschickt|versendet|versandt|bestellt|gebucht|reserviert|losgeschickt",
    "dealt": "suspendiert|entlassen|abgemahnt|gekündigt|geschult|freigestellt|nachgeschult",
    "checked": "geprüft|überprüft|kontrolliert|untersucht|gefunden|nachgeforscht",
}
_EN = f"""i've|we've {_EN_ADVERB} <deed>;
    i|we|team|manager|colleague|colleagues|staff have|has {_EN_ADVERB} <deed>;
    i've|we've|have had a word; i've|we've|have made sure|certain; i've|we've|have let ... go;
    no longer works|work here|for|with; i already|just|immediately|personally? <deed>;
    we already|just|immediately <deed>"""
_FR = """j'ai|avons déjà|bien|aussitôt|immédiatement? fait? <deed>;
    on|équipe|responsable|collègue a déjà|bien|aussitôt? fait? <deed>;
    je|nous l'ai|l'avons|les ai|vous ai|vous avons déjà? <deed>"""
_ES = """he|hemos ya|inmediatamente? <deed>; ya está|queda <deed>"""
_DE = """habe|hab ... <deed>; wir haben ... <deed>; haben wir ... <deed>;
    habe|hab|haben mit|bei|beim ... ihnen|dir|uns? ... <deed>"""

DEEDS: Listed = {
    "en": _claims(_EN, _ENGLISH),
    "fr": _claims(_FR, _FRENCH),
    "es": _claims(_ES, _SPANISH),
    "de": _claims(_DE, _GERMAN),
    "it": _claims(
        "ho|abbiamo già|subito? <deed>",
        {
            "spoke": "chiamato|parlato|contattato|avvisato|informato|chiesto",
            "forwarded": "inoltrato|segnalato|trasmesso|girato",
            "paid": "rimborsato|accreditato|annullato",
            "fixed": "risolto|riparato|sistemato|sostituito",
            "sent": "spedito|inviato|ordinato|prenotato",
        },
    ),
    "pt": _claims(
        "já <deed>; eu já? <deed>",
        {
            "spoke": "falei|liguei|contactei|avisei|informei|falámos|falamos|ligámos",
            "forwarded": "encaminhei|transmiti|comuniquei|encaminhámos",
            "paid": "reembolsei|reembolsámos|devolvemos|anulei",
            "fixed": "resolvi|resolvemos|corrigi|substituímos",
            "sent": "enviei|enviámos|despachei|encomendei",
        },
    ),
    "nl": _claims(
        "heb|hebben ... <deed>; heb|hebben <deed>",
        {
            "spoke": "gebeld|gesproken|gemaild|gevraagd|geïnformeerd|gewaarschuwd",
            "forwarded": "doorgegeven|doorgestuurd|gemeld",
            "paid": "terugbetaald|gestort|geannuleerd|vergoed",
            "fixed": "opgelost|gerepareerd|vervangen|hersteld",
            "sent": "verstuurd|opgestuurd|besteld|geboekt",
        },
    ),
}
"""What we say that we did: language → class of deeds → claims."""

DONE_TO: Listed = {
    "en": {
        "done": """has|have been|now|since|already been? <deed>; was|were <served>;
            is|are already|now <deed>; they've|they have found|located|traced|confirmed|released;
            depot|team|kitchen|warehouse has|have found|located|traced|confirmed|released""",
        "<served>": """suspended|retrained|disciplined|dismissed|fired|sacked|sanctioned
            |reprimanded|refunded|reimbursed|credited|approved|shipped|dispatched|banned
            |unlocked""",
        "<deed>": """suspended|retrained|disciplined|dismissed|fired|sacked|sanctioned|reprimanded
            |refunded|reimbursed|credited|approved|shipped|dispatched|fixed|resolved|repaired
            |corrected|replaced|escalated|forwarded|passed|informed|notified|alerted|unlocked
            |rebooked|arranged|trained|removed|banned|investigated|processed|sorted|restored|warned|dealt|spoken
            |told|moved|blocked|closed""",
    },
    "fr": {
        "done": """a|ont déjà|bien|depuis? été depuis|aussitôt|immédiatement? <deed>; est|sont déjà
            |maintenant|désormais <deed>; fait|faite|faits l'objet""",
        "<deed>": """suspendu*|sanctionné*|licencié*|recadré*|remboursé*|crédité*|réglé*|résolu*
            |réparé*|corrigé*|remplacé*|transmis*|transféré*|informé*|prévenu*|alerté*|expédié*
            |formé*|renvoyé*|validé*|rétabli*|signalé*|traité*""",
    },
    "es": {
        "done": """ha|han sido ya? <deed>; ya está|están|ha|han|fue quedado? <deed>; fue|fueron
            <deed>; ya no trabaja; queda|quedó <deed>""",
        "<deed>": """suspendid*|sancionad*|despedid*|apartad*|reembolsad*|abonad*|resuelt*
            |solucionad*|arreglad*|reparad*|corregid*|sustituid*|trasladad*|informad*|avisad*
            |enviad*|aprobad*|expedientad*|amonestad*|formad*|devuelt*""",
    },
    "de": {
        "done": """wurde|wurden|ist|sind ... <deed>; wurde|wurden|ist|sind bereits|schon|jetzt|nun
            |inzwischen? <deed>; worden <deed>""",
        "<deed>": """suspendiert|entlassen|abgemahnt|geschult|nachgeschult|freigestellt|erstattet
            |gutgeschrieben|behoben|repariert|korrigiert|ersetzt|ausgetauscht|weitergeleitet
            |informiert|freigeschaltet|genehmigt|verschickt|versandt|versendet|erledigt
            |losgeschickt""",
    },
}
"""What was done, as a reply says without naming who: only where the comment does not say it."""
