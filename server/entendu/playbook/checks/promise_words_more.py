"""The commonest offers in languages whose words the checks know only in part.

`gives` offers whatever the comment says; `gift` names what may be given, and is harmless where the
comment or a published fact speaks of it.
"""

from __future__ import annotations

import re

from .spoken import Listed

GIVES_MORE: Listed = {
    "it": {
        "gives": """rimborsiamo|rimborseremo|rimborserò|accreditiamo|accrediteremo|accrediterò
            |risarciremo|sostituiremo|sostituiamo|sostituirò|regaliamo|offriamo|offriremo
            |riconosciamo|riconosco; sarà|verrà|sarai|verrai|viene rimborsat*|accreditat*
            |sostituit*; rimborso|buono|sconto ... approvato|confermato|partito|arrivo|attende;
            ricever* ... rimborso|buono|sconto; a nostre spese; offre la casa; garantisco
            |garantiamo|prometto|promettiamo; non succederà|accadrà mai? più""",
        "gift": "rimborso; sconto; buono; risarcimento; omaggio; gratis; gratuit*; indennizzo",
    },
    "pt": {
        "gives": """devolvemos|devolveremos|reembolsamos|reembolsaremos|compensamos|compensaremos
            |oferecemos|substituímos|substituiremos|trocamos|indemnizamos; devolv* ... valor
            |dinheiro; fazemos|faremos|faço o reembolso; será|serás reembolsad*|compensad*; sem
            custos|custo; reembolso ... aprovado|total|integral|caminho; garanto|garantimos|prometo
            |prometemos; não voltará a acontecer; por nossa conta""",
        "gift": "reembolso; desconto; vale; compensação; indemnização; oferta; gratuit*; grátis",
    },
    "nl": {
        "gives": """krijgt|krijg|ontvangt|ontvang ... terug|korting|vergoeding|cadeaubon|tegoedbon
            |vergoed; geld terug; volledige bedrag; betalen|storten|geven|betaal|stort ... terug;
            vergoeden|terugbetalen|terugstorten|compenseren; op onze kosten; van het huis; beloof
            |beloven|garanderen|garandeer; nooit meer gebeuren""",
        "gift": "korting; vergoeding; cadeaubon; tegoedbon; gratis; kosteloos; compensatie",
    },
    "pl": {
        "gives": """zwrócimy|zwracamy|zwrócę|oddamy|wymienimy|wymienię|zrekompensujemy|damy
            |przyznamy; wyślemy nowy|nową|nowe; otrzyma* ... zwrot|rabat|bon|voucher; obiecuj*
            |gwarantuj*; na nasz koszt""",
        "gift": """zwrot pieniędzy; rabat*; zniżk*; rekompensat*; odszkodowani*; gratis;
            bezpłatn*; bon""",
    },
    "ru": {
        "gives": """вернём|верну|вернем|возместим|компенсируем|заменим|подарим|предоставим|оплатим
            |спишем; получите ... возврат|скидку|компенсацию|замену; за наш счёт; обещаю|обещаем
            |гарантирую|гарантируем; возврат ... одобрен*""",
        "gift": "скидк*; компенсаци*; возврат денег; бесплатн*; подарок; купон*; промокод*",
    },
    "tr": {
        "gives": """iade|iadeniz|iadesi|indirim|tazminat ... onaylandı|yapıldı|yapacağız|edeceğiz
            |ediyoruz|edilecek; iade edeceğiz|ediyoruz|edilecek|ettik; değiştireceğiz|değiştiriyoruz
            |göndereceğiz|karşılayacağız; ücretsiz olarak; söz veriyorum|veriyoruz;
            garanti ediyor*""",
        "gift": "indirim*; tazminat*; ücretsiz; hediye*; kupon*; para iade*",
    },
}
GIVES_WRITTEN = re.compile(
    r"(?:سنمنح|سنعوض|نعوض|سنعيد|سنرد|سنستبدل|نقدم ل|نعدك|نضمن|نعدكم|على حسابنا)"
    r"|(?:返金|交換|お取り替え|取り替え|賠償|補償|進呈|値引き)(?:いた|致|を?(?:いたし|致し)|させて|し)?"
    r"(?:します|たします|ます|ていただきます|いたします|致します)|全額返金|無料で|約束(?:し|いたし)ます"
    r"|保証(?:し|いたし)ます|二度と|必ず|お詫びの品|半額"
    r"|(?:お届け|お送り|差し上げ|ご用意|プレゼント|お渡し)(?:いた|致)?し?ます"
)
DONE_WRITTEN = re.compile(
    r"(?:伝え|連絡|注意|処分|指導|報告|手配|返金|解雇|交換|発送|共有)(?:を|が)?(?:し|いたし|致し)?ました"
    r"|تم(?:ت)? (?:رد|استرداد|إرسال|إبلاغ|حل|تحويل|فصل|إيقاف|تعويض)"
    r"|(?:لقد |وقد )(?:أبلغ|اتصل|حول|تحدث|أرسل|أوقف|فصل)"
)
GIFTS_WRITTEN = re.compile(
    r"(?:خصم|استرداد|تعويض|مجان|قسيمة|هدية|استبدال)|(?:返金|割引|クーポン|補償|賠償|無料|商品券)"
)
"""Of scripts whose words are not told apart by blanks, or have an article before them."""
