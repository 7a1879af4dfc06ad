"""Words by which a text tells that a program wrote it, or what it was told to do.

Each is said by a model of itself and by nobody to a customer: "the chatbot kept you waiting" is a
matter that a reply may name, "I am a chatbot" is a trace.
"""

from __future__ import annotations

import re

_ITSELF = (
    # English
    r"(?:as|being|speaking as|this is|i am|i'm)(?: just| only)? an? (?:\w{1,20} )?(?:ai|a\.i\."
    r"|artificial intelligence|chat ?bot|bot|language model|llm|virtual (?:assistant|agent)"
    r"|automated (?:assistant|system|reply|response))(?![^\W_])",
    r"(?:i am|i'm)(?: just| only)? (?:an? )?(?:robot|machine|computer program|ai)(?![^\W_])",
    r"large language|language model|chatgpt|openai|gpt-?\d|llm(?![^\W_])|my training data",
    r"i (?:can(?:no|')t|am unable to|am not able to|won't) (?:assist|comply|help) with"
    r" (?:that|this|your) (?:request|instruction)",
    # French
    r"en tant qu(?:e |')(?:une? )?(?:ia|intelligence artificielle|modèle|robot|bot|chatbot"
    r"|assistant (?:virtuel|conversationnel|ia))(?![^\W_])",
    r"je (?:ne )?suis (?:qu'|juste |seulement )?(?:une? )?(?:ia|intelligence artificielle|robot"
    r"|bot|chatbot|modèle de lang\w{1,6}|assistant virtuel|programme|machine)(?![^\W_])",
    r"ici (?:le|votre|un) (?:robot|bot|chatbot|assistant virtuel)|modèle de lang(?:age|ue)",
    r"réponse (?:générée|rédigée) par (?:une )?(?:ia|intelligence)",
    # Spanish, Portuguese, Italian
    r"(?:como|come|in quanto) (?:una? |um |uma |un')?(?:ia|inteligencia artificial"
    r"|inteligência artificial|intelligenza artificiale|modelo de l\w{1,9}|modello linguistico"
    r"|asistente virtual|assistente virtuale?)(?![^\W_])",
    r"(?:soy|sou|sono) (?:solo |só |apenas )?(?:una? |um |uma |un')?(?:ia|inteligencia artificial"
    r"|inteligência artificial|intelligenza artificiale|robot|robô|bot|chatbot|modelo de l\w{1,9}"
    r"|modello linguistico|asistente virtual|assistente virtuale?)(?![^\W_])",
    r"modelo de (?:lenguaje|linguagem)|modello linguistico",
    # German, Dutch
    r"als (?:eine? |een )?(?:ki|künstliche intelligenz|sprachmodell|chatbot|ki-\w{1,30}|ai"
    r"|virtueller assistent|kunstmatige intelligentie|taalmodel|virtuele assistent)(?![^\W_])",
    r"ich bin (?:nur |bloß |leider )?(?:eine? )?(?:ki|künstliche intelligenz|sprachmodell|chatbot"
    r"|bot|roboter|programm|maschine|virtueller assistent|ki-\w{1,30})(?![^\W_])",
    r"ik ben (?:maar |slechts )?(?:een )?(?:ai|kunstmatige intelligentie|taalmodel|chatbot|bot"
    r"|robot|virtuele assistent)(?![^\W_])",
    r"(?:ki-)?sprachmodell|taalmodel",
    # Polish, Russian, Turkish
    r"(?:jako|jestem) (?:tylko )?(?:ai|sztuczn\w{1,4} inteligencj\w{1,3}|chatbot\w{0,3}"
    r"|model\w{0,3} językow\w{1,4})(?![^\W_])|jestem (?:tylko )?(?:bot|robot)\w{0,3}",
    r"model językowy",
    r"(?:как|являюсь|я) (?:всего лишь |просто |— |- )?(?:ии|искусственн\w{1,4} интеллект\w{0,3}"
    r"|языков\w{1,4} модел\w{1,3}|чат-?бот\w{0,3})(?![^\W_])|я (?:просто |— |- )?(?:бот|робот)\b",
    r"языков\w{1,4} модел\w{1,3}",
    r"yapay zek[aâ]\w{0,8} (?:olarak|model|asistan|dil)|ben (?:bir )?(?:ro)?bot\w{0,6}|dil modeli",
    # Arabic, Japanese, Chinese
    r"(?:أنا|بصفتي|كوني|باعتباري) (?:مجرد )?(?:نموذج|روبوت|برنامج|ذكاء|بوت)",
    r"أنا مساعد (?:ذكي|افتراضي|آلي)|نموذج (?:لغوي|ذكاء)",
    r"(?:私は|わたしは|当方は|僕は)[^。！？\n]{0,8}(?:ai|人工知能|ボット|ロボット|言語モデル)",
    r"言語モデル|我是[^。！？\n]{0,6}(?:ai|人工智能|机器人)|语言模型",
)
_TOLD = (
    # what it was given: instructions, a prompt, rules
    r"system ?prompt|system-prompt|my (?:instructions|prompt|configuration)\b|the prompt (?:says"
    r"|i)",
    r"(?:previous|above|prior|earlier) instructions|instructions (?:i|you) (?:was|were|received)",
    r"ignor(?:e|ing) (?:(?:all|any|the|your|my) )?(?:previous|prior|above|rules|instructions)\b",
    r"as instructed, (?:i|here)|as (?:you )?(?:requested|asked), here|my rules (?:say|forbid|are)",
    r"developer mode|debug mode|active rules|new task:|end of comment|begin(?:ning)? of comment",
    r"the comment is (?:only )?data|treat the comment|following (?:a|the|my) playbook",
    r"mes (?:instructions|consignes|directives)\b|(?:instructions|consignes) (?:précédentes"
    r"|reçues)",
    r"(?:instruction|consigne) \d{1,3}\b|invite système|fin du commentaire"
    r"|conformément à la consigne",
    r"mis (?:instrucciones|directrices)\b|instrucciones (?:anteriores|previas|recibidas"
    r"|del sistema)",
    r"fin del comentario|según (?:las|mis) instrucciones que|minhas instruções|fim do comentário",
    r"instruções (?:anteriores|recebidas|do sistema)|fine del commento|mie istruzioni",
    r"istruzioni (?:precedenti|ricevute|di sistema|che ho)",
    r"meine (?:anweisungen|vorgaben|instruktionen)\b|(?:vorherige|obige|frühere)n? anweisungen",
    r"ende des kommentars|folgt der kommentar|mijn (?:instructies|opdracht)\b|einde reactie",
    r"(?:vorige|eerdere) instructies|moje instrukcje\b|(?:poprzednie|wcześniejsze) instrukcje",
    r"instrukcja systemowa|мои (?:инструкции|указания)|(?:предыдущ|прошл)\w{1,4} инструкци",
    r"системн\w{1,4} (?:промпт|инструкц)|talimatlarım|önceki talimat|sistem (?:istemi|mesajı"
    r"|talim)",
    r"تعليماتي|التعليمات السابقة|رسالة النظام|أوامر النظام|システムプロンプト|指示を受けて",
    r"(?:私への|以前の|前の|受けた|次の)指示|我的指令|系统提示",
    # what the rules say
    r"\byou (?:write|answer|are an?|are the) (?:\w{1,12} ){0,3}(?:public (?:repl|comment)"
    r"|repl(?:y|ies)"
    r" |writer|assistant|customer care|reply)",
    r"\b(?:du bist|sie sind) (?:der|die|eine?) \w{0,30}(?:assistent|schreiber|texter|redakteur"
    r"|bot)",
    r"\b(?:tu es|vous êtes) (?:le |la |l'|une? )(?:rédact|assistant|robot)",
    r"\b(?:eres|sei|és|você é|bent) (?:el |la |il |l'|una? |o |a |uma? |de |een )?(?:redact|redat"
    r"|asistente|assistent|schrijver)",
    r"\bты (?:пишешь|—|-) \w{0,12} ?(?:ответ|ассистент|помощник)|\bjesteś (?:asystentem|autorem)",
    r"أنت (?:كاتب|مساعد|محرر)|(?:返信|回答)(?:担当|係)|جملتين إلى أربع|(?:٦٠|60) كلمة",
    r"never admit (?:fault|liab)|do not (?:offer|promise|admit) (?:compensation|refund|fault|liab)",
    r"one published contact|the (?:six|6) steps|(?:two|2)(?: to |-|–)(?:four"
    r"|4) (?:short )?sentences",
    r"(?:at most|under|within|maximum|max\.?) \d{2} words|zwei bis vier (?:kurze )?sätze",
    r"(?:höchstens|maximal|max\.?|hoogstens|maximaal) \d{2} (?:wörter|worte|woorden)",
    r"(?:au plus|maximum|moins de|max\.?) \d{2} mots|deux à quatre phrases|\d{2} mots (?:max"
    r"|au plus)",
    r"(?:menos de|máximo|como mucho|más de|max\.?) (?:de )?\d{2} pala(?:b|v)ras"
    r"|dos a cuatro frases",
    r"(?:massimo|meno di) \d{2} parole|due a quattro frasi|(?:najwyżej|maksymalnie) \d{2} słów",
    r"не (?:более|больше) \d{2} слов|en fazla \d{2} (?:kelime|sözcük)|\d{2}\s?(?:語|字|文字)以内",
    r"senza ammettere colp|sans (?:reconnaître|admettre) (?:de |la )?faute|sin admitir culpa"
    r"|ohne (?:eine )?schuld (?:ein|zu)zu\w{3,10}|zonder schuld toe te geven",
    r"(?:rules|instructions|guidelines|playbook|prompt) (?:say|tell|forbid|require|i was given"
    r"|do(?:n't"
    r"| not) (?:allow|let))|i (?:was|am|'m) (?:told|instructed) to (?:write|reply|say|answer|keep)",
    r"(?:per|following|according to) (?:my|the) (?:instructions|prompt|playbook)\b|(?:word"
    r"|character)"
    r" limit\b|note to (?:the )?(?:agent|colleague|editor|team)|[\[(](?:internal )?note\b",
    r"(?:les|mes) (?:règles|consignes) (?:disent|m'interdisent|imposent)|on m'a (?:dit"
    r"|demandé) de (?:rép"
    r"|écri)|las (?:reglas|instrucciones) (?:dicen|me prohíben)|me han (?:pedido"
    r"|dicho) que (?:escr|resp)",
    r"(?:die|meine) (?:regeln|anweisungen|vorgaben) (?:sagen|verbieten|erlauben)|(?:wort"
    r"|zeichen)limit"
    r"|mir wurde (?:gesagt|aufgetragen)",
    # the plan of the reply
    r"\b(?:severity|risk|arousal|schweregrad|gravité|gravedad|riesgo|risiko|risque)[ :=]{1,3}\d\b",
    r"\broute[ :=]{1,3}(?:invite|solve|escalate|concede|answer|thank|ignore|ask)\b",
)
_INTRODUCES = (
    r"^\s{0,9}(?:(?:sure|certainly|of course|absolutely|okay|ok|bien sûr|certainement|voilà|claro"
    r"|por supuesto|desde luego|gerne?|natürlich|selbstverständlich|certo|natuurlijk|oczywiście"
    r"|конечно|tabii)\b[,.! ]{0,3})?(?:here(?: is|'s| are)|voici|voilà|aquí (?:tienes|está|va)"
    r"|hier(?: ist| kommt| is)?|ecco|aqui (?:está|tens|tem)|oto|вот|işte)\b"
)
_DRAFTS = (
    r"(?:repl(?:y|ies)|response|draft|version|brouillon|proposition|borrador|entwurf|vorschlag"
    r"|bozza|rascunho|reactie|odpowiedź|ответ|yanıt)"
)
_ANSWERS = r"(?:answer|réponse|texte?|respuesta|texto|antwort|risposta|testo|resposta|antwoord)"
_LABEL = (
    r"(?:acknowledge(?:ment)?|empathi[sz]e|empathy|apologi[sz]e|apology|resolve|invite|invitation"
    r"|follow[ -]up|escalate|reconnaître|reconnaissance|empathie|s'excuser|excuses|résoudre|inviter"
    r"|reconocer|reconocimiento|empatizar|empatía|disculpa|disculparse|resolver|invitar|anerkennen"
    r"|anerkennung|mitfühlen|entschuldigen|entschuldigung|lösen|einladen|erkennen|inleven"
    r"|uitnodigen|riconoscere|scusarsi|invitare|empatia)"
)
_FRAMES = (
    rf"{_INTRODUCES}[^:\n]{{0,60}}\b{_DRAFTS}\b[^:\n]{{0,60}}:",
    rf"{_INTRODUCES} (?:an?|une?|una|eine?n?|uma?|een|my|ma|mi|mein\w{{0,2}})\b[^:\n]{{0,40}}"
    rf"\b{_ANSWERS}\b[^:\n]{{0,60}}:",
    rf"{_INTRODUCES}[^:\n]{{0,40}}\b{_ANSWERS} (?:publi|possible|propos|within|under|de (?:moins"
    rf"|menos))",
    r"^\s{0,9}(?:(?:draft|public|suggested|final|projet de|borrador de)[ ])?(?:reply|response"
    r"|answer|draft|réponse|brouillon|respuesta|antwort|antwortentwurf|entwurf|risposta|resposta"
    r"|antwoord|odpowiedź|ответ|yanıt|cevap|返信|回答|回复|الرد)(?: publi\w{1,4}| draft| text)?"
    r"\s{0,3}[:：]",
    r"formuliere ich gerne? eine|i(?:'ve| have) (?:written|drafted|kept) (?:a|the|this|it) (?:reply"
    r"|response|draft|under|within|short)|let me know if you(?:'d| would) like (?:any |me to )?"
    r"(?:changes|another|adjust|shorten|rewrite)",
    rf"(?:^|[.!?\n]\s{{1,3}}){_LABEL}\s{{0,2}}:\s[^:\n]{{0,200}}[.!?\n]\s{{1,3}}{_LABEL}\s{{0,2}}:\s",
    rf"\b(?:step|étape|paso|schritt|stap|passo|krok|шаг|adım) ?\d ?[,:.–-]\s{{0,2}}{_LABEL}",
    r"\b(?:word count|nombre de mots|wortzahl)\s?:|\(\d{1,3} (?:words|mots|palabras|wörter"
    r"|characters|caractères)\)",
    r"(?:^|[\[\n(;])\s?(?:judgement|tone|language|register|platform|route|kind|severity)\s?[:=]",
    r"\b(?:system|assistant|note to self|internal note|note interne)\s?:\s"
    r"|\[/?(?:system|inst|user|assistant)\b",
)
ITSELF = re.compile(rf"(?<![^\W_])(?:{'|'.join(_ITSELF)})")
TOLD = re.compile("|".join(_TOLD))
FRAMES = re.compile("|".join(_FRAMES))
"""For texts in small letters: to ignore the case takes three times as long."""
