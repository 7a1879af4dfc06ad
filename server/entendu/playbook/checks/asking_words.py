"""How a reply asks for what tells who somebody is, and how it says that the answer is private.

English, French, Spanish and German; each list is the body of a
pattern over small letters and straight apostrophes.
"""

from __future__ import annotations

from ..late_pattern import LatePattern

_DETAILS = (
    # English
    r"(?:order|booking|reservation|account|customer|client|policy|tracking|parcel|ticket"
    r"|reference|case"
    r"|phone|telephone|mobile|cell|contact|card|member(?:ship)?|invoice|receipt|contract|passport"
    r"|meter"
    r"|loyalty|patient|flight|consignment|confirmation|social security|national insurance"
    r"|registration"
    r"|serial|claim)[ -](?:numbers?|no\.?|id|ref(?:erence)?s?|details|codes?)"
    r"|(?:number|licen[cs]e) plate|pnr|iban|sort code|(?:full|last|maiden) names?|surname"
    r"|date of birth"
    r"|birth ?(?:date|day)|dob|post ?codes?|zip ?codes?|e-?mail address|(?:your|an?|the) e-?mail"
    r"|(?:bank|card|payment)"
    r" (?:account|details)|(?:home|postal|delivery|street|billing|your|the|full|exact) address"
    r"|your (?:address|number|phone|mobile|name|details|diagnosis|medical \w{1,12}|condition"
    r"|password|pin)"
    # French
    r"|(?:num[ée]ro|n[°º]|r[ée]f[ée]rence)s?(?: d[eu']| d')? ?(?:la |votre |ton )?(?:commandes?"
    r"|client|suivi|dossier"
    r"|compte|t[ée]l[ée]phone|r[ée]servation|billet|contrat|carte|s[ée]curit[ée] sociale|colis"
    r"|adh[ée]rent|portable"
    r"|mobile|facture|abonn[ée]|s[ée]rie|sinistre|rendez-vous|exp[ée]dition|adh[ée]sion|compteur"
    r"|vol)"
    r"|(?:votre|vos|ton|tes|l') ?(?:num[ée]ro|adresse|coordonn[ée]es|r[ée]f[ée]rence|nom|mail"
    r"|e-?mail|portable"
    r"|t[ée]l[ée]phone|diagnostic)|adresse (?:e-?mail|mail|postale|[ée]lectronique|de livraison)"
    r"|code postal"
    r"|date de naissance|coordonn[ée]es|rib|nom complet|nom et pr[ée]nom|plaque d'immatriculation"
    # Spanish
    r"|(?:n[úu]mero|n[º°]|nro\.?)(?: de)? (?:tu |su )?(?:pedido|cliente|seguimiento|cuenta"
    r"|reserva|tel[ée]fono"
    r"|tarjeta|expediente|contrato|p[óo]liza|socio|localizador|billete|env[íi]o|factura|caso"
    r"|incidencia|historia)"
    r"|localizador|correo(?: electr[óo]nico)?|c[óo]digo postal|fecha de nacimiento|dni|nie"
    r"|datos (?:de contacto|personales|bancarios|de la tarjeta)|matr[íi]cula|nombre completo"
    r"|nombre y apellidos?"
    r"|(?:tu|su|el) (?:tel[ée]fono|m[óo]vil|direcci[óo]n|correo|email|n[úu]mero|nombre|referencia"
    r"|diagn[óo]stico|domicilio)"
    # German
    r"|(?:bestell|kunden|auftrags|buchungs|sendungs|konto|vertrags|rechnungs|ticket|telefon|handy"
    r"|mobil|karten"
    r"|kreditkarten|mitglieds|paket|reservierungs|versicherungs|z[äa]hler|vorgangs|referenz"
    r"|sendungsverfolgungs"
    r"|personalausweis|versicherten|zimmer|ausweis|fall|ruf)-?(?:/\w{1,12})?(?:nummern?|nr\.?|id"
    r"|code)"
    r"|(?:bestell|kunden|auftrags|buchungs|telefon)-|e-?mail-?adresse|anschrift|postleitzahl|plz"
    r"|geburtsdatum"
    r"|kontodaten|bankverbindung|kontaktdaten|bankdaten|kartendaten|vollst[äa]ndigen namen"
    r"|kennzeichen"
    r"|(?:ihre|deine)[nr]? (?:adresse|nummer|namen?|daten|telefon|handy|diagnose|mail|e-?mail)"
    r"|buchungscode"
)
_ASKS = (
    # verbs as they ask: at the head of a clause or behind a courtesy
    r"(?:(?:^|[,;:–—(-] ?|\b(?:please|kindly|just|and|or|then|you|simply|also|can you|could you"
    r"|free to"
    r"|you to|to us|happy to|us|so|here,?|first|if) (?:\w{1,12}ly )?)"
    r"(?:send|give|share|tell|provide|post|comment|drop|leave|confirm|message|forward|write|type"
    r"|put|reply"
    r"|respond|let (?:us|me) (?:know|have)|supply|state|add|include|mention|quote|pass|pop|submit"
    r"|remind"
    r"|paste|upload|answer|text|dm|pm|email|mail|enter|have|bring|note)\b)"
    r"|\b(?:we|i)(?:'ll|'d| will| would| do| just| only| still)? (?:just |also |only "
    r"|still )?(?:need|require|want|have to have)\b"
    r"|\b(?:may|can|could|might) (?:i|we) (?:please )?(?:have|get|take|ask(?: for| you for)?"
    r"|know)\b"
    r"|\bwhat(?:'s| is| was| are|s)\b|\bwhich (?:is|was)\b|\bcould you (?:tell|give)\b"
    r"|\bwould you (?:mind )?"
    r"|\bask(?:ing)? (?:you )?for\b|\bif you (?:send|share|give|post|tell)\b|\bi'?d love\b"
    r"|\bcould i\b"
    r"|\b(?:please|kindly|por favor|bitte|s'il (?:vous|te) pla[îi]t|svp|stp)\W{0,3}$"
    # French
    r"|\b(?:envoy|indiqu|donn|communiqu|transm|pr[ée]cis|partag|fourn|laiss|post|mett|[ée]criv"
    r"|rappel|confirm"
    r"|renseign|mentionn|r[ée]pond|gliss|ajout|commun|adress|tap|publi|signal|joign|cit)(?:ez|er"
    r"|re|ttez|ssez|e|ir|s)\b"
    r"|\bdites?[- ](?:nous|moi)|\b(?:pouvez|pourriez|pourrais|peux|voulez|voudriez)[- ](?:vous"
    r"|tu)\b"
    r"|\bquel(?:le)?s? (?:est|sont|[ée]tait)\b|\b(?:avons|aurions|ai|aurais|avoir) (?:encore "
    r"|juste |simplement )?besoin"
    r"|\bil (?:nous|me) (?:faut|faudrait)|\bpuis-je avoir|\bpouvons-nous avoir|\bmerci de\b"
    r"|\bveuillez\b"
    # Spanish
    r"|\b(?:env[íi]|mand|ind[íi][cq]u?|d[ée]|d[ií]|facil[íi]t|compart|dinos|dime|d[ií]ganos|pas"
    r"|pós|escr[íi]b"
    r"|coment|conf[íi]rm|proporci[óo]n|d[ée]j|publ[íi][cq]u?|respond|d[ae]n|recu[ée]rd|p[óo]n"
    r"|a[ñn][áa]d|menci[óo]n)"
    r"(?:a|e|enos|eme|anos|ame|es|as|nos|me|nosla|nos la)?(?:lo|la)?\b"
    r"|\bpued[ea]s?\b|\bpodr[íi]as?\b|\bcu[áa]l(?:es)? (?:es|son|era)\b|\bnecesit(?:amos|o"
    r"|ar[íi]amos)\b"
    r"|\bnos (?:indicas|indica|dices|dice|das|da|env[íi]as?|facilitas?|pasas?|dejas?)\b"
    r"|\bhace falta\b"
    # German
    r"|\b(?:schick|send|nenn|teil|gib|geb|verrat|poste?|schreib|antwort|hinterlass|kommentier"
    r"|best[äa]tig|ben[öo]tig"
    r"|brauch|[üu]bermitt|stell|trag|leite|mail|lass)(?:en|t|e|et|st|eln?)?\b"
    r"|\bbitte (?:\w{1,10} )?(?:ihre|deine|die|eure)[nr]?\b|\bk[öo]nn(?:en|test|ten|t) (?:sie|du"
    r"|ihr)\b"
    r"|\bwie (?:lautet|ist|lauten)\b|\bwas ist\b|\bw[üu]rden sie\b|\bmagst du\b|\bdarf ich\b"
    r"|\bwelche\b"
)
_PRIVATE = (
    r"\b(?:dms?|pms?|direct(?:ly)? messages?|private(?:ly)?|privé|in confidence|inbox|messenger"
    r"|whatsapp)\b"
    r"|\b(?:message|text|dm|pm|email|e-mail|mail|call|ring|phone|contact|reach) (?:us|me|our|them"
    r"|the)\b"
    r"|\b(?:by|via|through|over|on) (?:the )?(?:e-?mail|mail|phone|telephone|message|chat|form"
    r"|post|letter)\b"
    r"|\b(?:write|reach out|get in touch) (?:to|with|at)\b|\bform\b|\bgive (?:us|me) a (?:call"
    r"|ring)\b"
    r"|\b(?:a|your|send us a|send me a) (?:message|dm|pm|email|e-mail|mail)\b|\bsecure (?:link"
    r"|form|page|chat)\b"
    r"|\bmessages? privés?|\bmp\b|\ben priv[ée]|\bmessage direct|\b(?:par|via|sur|d'un) (?:le "
    r"|la |un )?(?:e-?mail|mail|courriel"
    r"|t[ée]l[ée]phone|message|sms|messagerie|formulaire|chat|tchat|mp)\b|\bmessagerie\b"
    r"|\bformulaire\b"
    r"|\b(?:[ée]cri(?:vez|s|re)|appel(?:ez|le|er)|contact(?:ez|e|er)|joign(?:ez"
    r"|dre))(?:[- ](?:nous|moi)|[- ]les|[- ]la|[- ]le)?"
    r" (?:à|au|a|par|sur|en|via)\b|\b(?:contactez|appelez|joignez)[- ](?:nous|moi)\b"
    r"|\bmensajes? (?:privados?|directos?)|\bmd\b|\bpor (?:el )?(?:privado|interno|correo|e-?mail"
    r"|mail|tel[ée]fono|mensaje|dm|whatsapp|md)\b"
    r"|\ben privado\b|\bal (?:privado|correo|tel[ée]fono)\b|\bformulario\b|\b(?:escr[íi]b|ll[áa]m"
    r"|cont[áa]ct)\w{0,8}"
    r" (?:a|al|por|en|con|por el)\b|\b(?:ll[áa]m|cont[áa]ct)(?:anos|ame|enos|eme)\b"
    r"|\bper (?:dm|pn|mail|e-?mail|telefon|nachricht|chat|direktnachricht|privatnachricht"
    r"|whatsapp|post)\b"
    r"|\b(?:direkt|privat)nachricht\w{0,2}|\bprivat(?:e[nr]?)?(?: nachricht)?\b|\btelefonisch\b"
    r"|\b(?:kontakt)?formular\b"
    r"|\b(?:schreib|ruf|mail)\w{0,3} (?:sie |du )?(?:uns|mir|mich)\b|\bunter der nummer\b"
    r"|\b(?:eine|als|in einer) (?:nachricht|mail|dm|pn)\b"
    r"|\bvertraulich\b|\bim chat\b|\bpostfach\b"
)
_PUBLIC = (
    r"\b(?:in|under|below|beneath|on|to) (?:the |this |these |your |a )?(?:comments?|replies"
    r"|thread|post|tweet)\b"
    r"|\b(?:reply|post|comment|answer|respond|write it|leave it"
    r"|drop it) (?:it )?(?:right )?(?:here|below|underneath|publicly)\b"
    r"|\b(?:in|as) (?:a |your )?(?:reply|comment)\b|\bcomment below\b|\bpublicly\b"
    r"|\bhere or (?:by|via|in|through)\b|\bright here\b"
    r"|\b(?:in|as a) (?:the )?public\b"
    r"|\b(?:[ée]cri(?:vez|s)|r[ée]pond(?:ez|s))[- ](?:nous|moi) ici(?! ?[:(])"
    r"|\bescr[íi]b\w{0,6} aqu[íi](?! ?[:(])"
    r"|\bschreib\w{0,3} (?:sie |du )?(?:uns |mir )?(?:bitte )?(?:hier|unten|drunter)\b(?! ?[:(])"
    r"|\ben (?:un )?(?:commentaires?|r[ée]ponse|public)\b|\bdans les commentaires\b|\bsous (?:ce"
    r"|le|cette|votre) (?:post|message|publication|tweet|commentaire)"
    r"|\bci-dessous\b|\bici (?:ou|m[êe]me)\b|\bpubliquement\b"
    r"|\ben (?:los |el |un |tu |su )?(?:comentarios?|p[úu]blico|esta publicaci[óo]n|este hilo)\b"
    r"|\baqu[íi] (?:mismo|abajo|o )|\baqu[íi] debajo\b"
    r"|\bp[úu]blicamente\b|\bin den kommentaren\b|\bals kommentar\b|\b[öo]ffentlich\b"
    r"|\bunter (?:diese[mn]|dem) (?:post|beitrag|kommentar)"
    r"|\bhier (?:oder|unten|drunter|direkt|[öo]ffentlich|in die kommentare)\b|\bin die kommentare\b"
)
_NEVER = (
    r"\b(?:do not|don't|dont|never|not|avoid|no need|without|rather than|instead of|nobody"
    r"|needn't|won't)\b"
    r"|\bn[e']? ?\w{0,20}(?: \w{1,15}){0,2} (?:pas|jamais|surtout)\b|\b(?:pas|sans|jamais"
    r"|[ée]vitez|inutile|plut[ôo]t que)\b"
    r"|\b(?:no|nunca|sin|evit\w{1,4}|en vez de|jam[áa]s|tampoco)\b|\b(?:nicht|nie|niemals"
    r"|keine?n?|ohne|statt|vermeid\w{1,3})\b"
)
_WITH_IT = (
    # said of a channel that was named just before
    r"\b(?:include|including|mention|mentioning|quote|quoting|add|adding|have|bring|keep|with"
    r"|ready|handy|to hand)\b"
    r"|\b(?:pr[ée]cis|indiqu|mentionn|joign|ajout|rappel|avec|muni|sous la main|communiqu)\w{0,5}\b"
    r"|\b(?:con|indic|a[ñn]ad|inclu|menci|a mano|facilit|dé|dar)\w{0,6}\b"
    r"|\b(?:mit|geben|gib|nennen|nenn|bereit|zur hand|angeb|dazu|dabei|halten|legen)\w{0,3}\b"
)
_IT_GOES = (
    # a next sentence that says how the answer may come
    r"\b(?:it|that|them|this|those|just|simply)\b|\b(?:le|la|les|cela|[çc]a|tout)\b|\b(?:lo|los"
    r"|las|eso|esto|todo)\b"
    r"|\b(?:das|sie|diese|dies|es|gern|am besten)\b"
)


_NOT_HERE = (
    r"\b(?:not|nicht|pas|no|nie) (?:\w{1,12} )?(?:here|in public|publicly|hier|[öo]ffentlich"
    r"|ici|en public|publiquement|aqu[íi]|en p[úu]blico|p[úu]blicamente)\b"
)
_OR_ELSE = (
    r",? (?:or|ou|o|oder) (?:else |alternatively |bien |también |auch )?"
    r"(?=\x02|(?:just |simply |send us a )?(?:write|call|ring|dm|pm|message|contact|drop|use"
    r"|reach|phone"
    r"|get in touch|(?:e-?mail|text) (?:us|me|our|\x02)|[ée]cri|appel|contact|passe|joign"
    r"|envoyez[- ](?:nous|moi) un|escr[íi]b|ll[áa]m|cont[áa]ct|manda|env[íi]a|schreib|ruf|mail"
    r"|meld|nutz"
    r"|kontakt))"
)
_ABROAD_DETAILS = (
    # a few words of other languages, which the other lists do not know
    r"\b(?:iban|pin|cvv|cvc|nif|bsn|pesel)\b|numero (?:d[i'] ?)?(?:ordine|telefono|carta|cliente"
    r"|prenotazione)|indirizzo|codice fiscale|n[úu]mero d[aeo] (?:pedido|encomenda|telefone"
    r"|telem[óo]vel"
    r"|cart[ãa]o|cliente|reserva)|endere[çc]o|morada|telefoonnummer|bestelnummer|ordernummer"
    r"|klantnummer"
    r"|rekeningnummer|huisadres|\badres\w{0,8}|num?er\w{0,3} (?:telefonu|zam[óo]wienia|karty|konta)"
    r"|telefon\w{0,10}|sipari[şs] num\w{0,8}|kart num\w{0,8}|номер\w{0,3} (?:телефона|заказа"
    r"|карты|сч[её]та)"
    r"|адрес\w{0,3}|телефон\w{0,3}|رقم|عنوان\w{0,3}|電話番号|注文番号|予約番号|住所|カード番号|口座番号"
    r"|电话|地址|订单号|電話|訂單|전화번호|주소|주문번호"
)
_ABROAD_PUBLIC = (
    r"\b(?:commento|commenti|comment[áa]rios?|reactie|reacties|hieronder|komentarz\w{0,4}"
    r"|yorum\w{0,6}"
    r"|buraya|komment\w{0,6}|qui|aqui|abaixo|tutaj|tu|hier|коммент\w{0,8}|здесь|сюда)\b"
    r"|التعليق\w{0,3}|هنا|コメント|ここ|返信|评论|這裡|这里|留言|댓글|여기"
)


def _pattern(words: str) -> LatePattern:
    return LatePattern(words)


DETAILS = _pattern(rf"(?<![^\W_])(?:{_DETAILS})(?![^\W_])")
ASKS, PRIVATE, PUBLIC, NEVER = map(_pattern, (_ASKS, _PRIVATE, _PUBLIC, _NEVER))
NOT_HERE, OR_ELSE = _pattern(_NOT_HERE), _pattern(_OR_ELSE)
ABROAD_DETAILS, ABROAD_PUBLIC = _pattern(_ABROAD_DETAILS), _pattern(_ABROAD_PUBLIC)
ALTERNATIVE = _pattern(r"\x03|(?:or|ou|o|oder|sinon|sonst|alternativ\w{0,6}|otherwise)\b")
WITH_IT, IT_GOES = _pattern(_WITH_IT), _pattern(_IT_GOES)
