"""The commoner insults of more languages than the checks know: none may ever be copied.

In the signs of `playbook/words.py`.
"""

from __future__ import annotations

from collections.abc import Mapping

FOREIGN_INSULTS: Mapping[str, Mapping[str, str]] = {
    "it": {
        "<patetic>": "patetic*|ridicol*|bugiard*|ladr*|porc*|brutt*|pazz*|ignorant*|incapac*",
        "<scemo>": "scemo|scema|pazzo|pazza|porco|strega|stupido|rimbambito",
        "insult": """
            idiot*|imbecill*|cretin*|stupid*|scem*|coglion*|stronz*|bastard*|puttan*|troia;
            vaffancul*|fanculo|pezzente|pezzenti|buffon*|pagliacc*|asin*|somar*|rimbambit*;
            rincoglionit*|inett*|piagnon*|lagnos*|frignon*|mentecatt*|ebet*|babbe*|tont*|zotic*;
            bifolc*|cafon*|burin*|terron*|polenton*|ciarlatan*|mongoloid*|scemo|vigliacc*;
            smidollat*|cresca|cresci; vecchio pazzo; zitto|zitta|stia|stai zitto|zitta;
            bravo|complimenti per aver|essere;
            e|sei|siete un|una|dei|proprio|davvero|tutti? <patetic>; testa di|vuota|dura;
            vecchio|vecchia|brutto|brutta|povero|povera <scemo>;
            banda di ladri|truffatori|incapaci|idioti
        """,
    },
    "pt": {
        "<burro>": """
            burro|burra|louco|louca|mentiroso|mentirosa|ridiculo|ridicula|patetico|patetica|
            ignorante|inutil|tolo|tola|porco|porca|anta|besta
        """,
        "insult": """
            idiota*|imbecil*|cretin*|estupid*|otari*|babaca*|trouxa*|palhac*|parvo|parvalh*|totos*;
            asno*|jumento*|cabrao|cabroes|puta|putas|bosta|escroto*|vagabund*|aldrab*|analfabet*;
            choram*|chorao|choroes|mimad*|retardad*|caquetic*|saloi*|labreg*|grunh*|fracassad*;
            gentinha|escoria|charlata*|cresca|cresça; chato de; cala|cale a|se boca;
            voce|tu e|es um|uma|muito|tao? <burro>; bando|cambada|corja de;
            seu|sua burro|burra|tolo|tola|ignorante|inutil
        """,
    },
    "nl": {
        "<dom>": "dom|stom|gek|gestoord|belachelijk|zielig|waardeloos|leugenaar|ezel",
        "insult": """
            idioot|idioten|imbeciel*|debiel*|mongool*|mongolen|sukkel*|kluns|klunzen|klootzak*;
            hoer|hoeren|mafkees*|mafkezen|achterlijk*|dommerik*|domoor*|stommeling*|sufferd*|oen;
            oenen|onbenul*|prutser*|knoeier*|zeurkous*|zeikerd*|zeikwijf|janker*|jankerd*;
            huilebalk*|mietje*|watje*|lafaard*|afzetter*|schoft*|tuig|gespuis|uitschot|pummel*;
            hufter*|mislukkeling*|loser*|nietsnut*|dwaas|dwazen|randdebiel*|kneuzen|godver*;
            rotzak*; boeren pummel; bejaarde* kneus; rot op; hou|houd je ... bek|mond|kop|muil;
            word volwassen; je|jij|u|jullie bent|zijn zo|te|echt|gewoon? <dom>;
            wat een|n sukkel|oen|zeur|zeurpiet|huilebalk|ezel;
            domme|stomme|oude|vette koe|gans|trut|zak|wijf|geit|boer; te dom|stom;
            bende|zooitje|stelletje oplichters|dieven|prutsers|idioten|boeven|leugenaars
        """,
    },
    "pl": {
        "<glup>": "glup*|smieszn*|zalosn*|tepy|tepa|wariat*|klamc*|zlodziej*|osiol|burak",
        "insult": """
            idiot*|idiota|debil*|kretyn*|imbecyl*|glupek|glupki|glupia|glupi|glupiec|durn*|tuman*;
            matol*|ciemniak*|cymbal*|dupek|dupa|kurw*|chuj*|chamstwo|prostak*|wsiok*|wiesniak*;
            naciagacz*|gnojek|holota|motloch|pajac*|blazn*|nieudacznik*|placzliw*|histeryk*;
            histeryczk*|psychol*|tepak*|niedorozw*|uposledzon*|babsztyl*|brzydal*|menda|mendy;
            palant*|frajer*|ciota|glab|gamon*|nierob*|bezmozg*|spierdal*|spadaj|wypierd*;
            ofiara losu; stary dziad; zamknij|zamknac sie|pysk|gebe; jestes|jest pan|pani? <glup>;
            banda|zgraja zlodziei|oszustow|idiotow
        """,
    },
    "tr": {
        "insult": """
            aptal*|salak*|gerizekal*|ahmak*|budala*|mankafa*|dangalak*|enayi*|keriz*|serefsiz*;
            namussuz*|ahlaksiz*|terbiyesiz*|orospu*|siktir*|amk|gerzek*|beyinsiz*|soytari*|manyak*;
            moruk*|beceriksiz*|sersem*|kafasiz*|akilsiz*|kezban*|ezik*|sumsuk*|mizmiz*|sulugoz*;
            hodo|hoduk*|rezil*|kepaze*; geri zekal*; kaba saba; kapa ceneni; kes sesini; sus lan;
            sen|siz aptal*|deli|yalanci*|cahil*|zavalli*
        """,
    },
    "ru": {
        "<тупой>": "тупой|тупая|тупые|лжец|врун|псих|урод|жалкий|жалкая|клоун|лох",
        "insult": """
            идиот*|дурак*|дура|дуры|дурень|дурачь*|тупица*|тупиц*|придурок*|придурк*|кретин*;
            дебил*|имбецил*|болван*|скотин*|быдло*|мразь*|мраз*|сволоч*|ублюд*|подонок*|подонк*;
            бля*|хуй*|хуе*|пизд*|говн*|дерьм*|жопа|жоп*|нищеброд*|неудачник*|лгун*|нытик*|карга;
            маразмат*|ненормальн*|сумасшедш*|чурк*|деревенщин*|невежда*|невежд*|бестолоч*;
            безмозгл*|тупоголов*|ничтожеств*|ничтожн*|безрук*|криворук*|бездар*|халявщик*;
            попрошайк*|чмо; старая карга; заткни*|заткнитесь|закрой рот|заткнись;
            пошел|пошёл|пошла|пошли вон|на|к; вы|ты просто|же|такой|такая|очень? <тупой>;
            старая карга|кляча|дура; шайка|банда|кучка воров|жуликов|мошенников|идиотов
        """,
    },
    "ar": {
        "insult": """
            غبي*|الغبي*|اغبياء|أغبياء|الاغبياء|الأغبياء|احمق*|أحمق*|حمقى|الحمقى|حقير*|تافه*;
            التافه*|وقح*|الجاهل*|جهلة|متخلف*|المتخلف*|معتوه*|مجنون*|المجنون|ابله|أبله|البله|بليد*;
            عاهر*|شرموط*|لعين*|ملعون*|خرف|مخبول*|سافل*|حثالة|اوغاد|أوغاد|وغد|رعاع|همج|اخرس*|أخرس*;
            اصمت*; عجوز خرف; انت|أنت|انتم|أنتم حمار|كلب|كاذب|كذاب|لص|نصاب|جاهل|فاشل|قبيح|سخيف|محتال
        """,
    },
    "sv": {
        "insult": """
            idiot*|dumskalle*|korkad*|dumbom*|puckad*|fitta*|hora|horor|jävla*|djävla*|aset|luder;
            miffo*|mongo*|efterbliven*|losers*|loser|gnällspik*|lipsill*|tönt*|fegis*|lögnare*;
            pajas*|åsna*|fåntratt*|idioter|bonnläpp*; dum i
        """,
    },
}
"""Language → label → phrases, a semicolon between them; `<class>` → its words."""

_UNPARTED = (
    "馬鹿 バカ アホ あほ 阿呆 間抜け まぬけ マヌケ くず野郎 死ね くたばれ "
    "黙れ ブス 老害 のろま ノロマ 頭が悪い 頭の悪い 低能 知恵遅れ キモい "
    "気持ち悪い奴 クソ 糞 田舎者 貧乏人 みっともない 白痴 傻 笨蛋 蠢 弱智 "
    "废物 混蛋 王八 他妈 去死 闭嘴 바보 멍청 병신 개새끼 닥쳐 クズめ "
    "くず野郎 無能な方 愚かな "
)
UNPARTED = tuple(_UNPARTED.split())
"""Insults of languages that put no space between words."""
