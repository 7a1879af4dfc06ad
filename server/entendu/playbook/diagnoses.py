"""Illnesses and diagnoses by what they are, in English, French, Spanish and German.

General words are left out on purpose: "food poisoning", "ill", "hurt", "an allergic reaction" name
what happened and may be said; what somebody suffers from may not.
"""

from __future__ import annotations

from .late_pattern import LatePattern
from .said_words import in_small_letters

_LEAST = {
    "diabetes": r"diabet\w{1,8}|diabét\w{1,8}|diabète|zuckerkrank\w{0,5}|insulin\w{0,3}|insuline",
    "cancer": r"cancer\w{0,4}|cáncer|krebs(?:krank\w{0,8}|diagnose|patient\w{0,4}|therapie)?"
    r"|tumou?rs?"
    r"|tumeurs?|tumor(?:es|en)?|leuk\w{3,6}|leucémie|leucemia|l[iy]n?m?(?:ph|f)om\w{0,3}"
    r"|melanom\w{0,3}|carcinom\w{0,3}|chemo\w{0,10}|chimio\w{0,10}"
    r"|quimio\w{0,10}|oncolog\w{1,6}|metasta\w{1,6}|métastas\w{1,3}",
    "hiv": r"hiv(?:[ -]positi\w{1,4})?|vih|sida|séropositi\w{1,3}|seropositiv[oa]",
    "epilepsy": r"epilep\w{1,6}|épilep\w{1,6}|seizures?|epileptischer? anf\w{1,6}",
    "asthma": r"asthm\w{1,8}|astm\w{1,8}|asma|астм\w{1,4}|喘息|الربو|ربو"
    r"|asmátic[oa]|copd|bpco|epoc",
    "coeliac": r"c(?:o?e)liacs?|coeliac|celiac|c(?:œ|oe)liaque|maladie c(?:œ|oe)liaque|celíac[oa]s?"
    r"|celiaquía|zöliakie|gluten(?:unverträglichkeit| intoleran\w{2,3})|intolérance au gluten",
    "bowel": r"crohn(?:'s)?|colitis|colite|ulcerative|ibs|rcuh|reizdarm\w{0,8}|morbus crohn",
    "depression": r"depression|dépressi(?:on|f|ve)|dépressi(?:ve)?|depresión|depresiv[oa]"
    r"|depressi(?:onen|ve|v)|burn-?out|anxiety disorder|panic (?:attacks?|disorder)"
    r"|crises? d'angoisse|troubles? anxieux|ansiedad|ataques? de pánico|angststörung"
    r"|panikattacken?",
    "mind": r"bipolar\w{0,3}|bipolaire|schizophren\w{1,4}|schizophr[èé]n\w{1,3}"
    r"|esquizofr[eé]n\w{1,3}|psychosis|psychose|ptsd|ptbs"
    r"|borderline|anorexi\w{1,3}|bulimi\w{1,3}",
    "autism": r"autis\w{1,6}|asperger(?:'s)?|adhd|tdah|adhs",
    "dementia": r"dementia|démence|demencia|demen[zt]\w{0,6}|alzheimer(?:'s)?|parkinson(?:'s)?",
    "sclerosis": r"multiple sclerosis|sclérose en plaques|esclerosis múltiple|multiple\w? sklerose",
    "heart": r"heart (?:attack|condition|disease|failure|problems?|surgery)|angina|crise cardiaque"
    r"|infarctus|problèmes? cardiaques?|insuffisance cardiaque|infarto|problemas? (?:cardíacos?"
    r"|de corazón)"
    r"|herzinfarkt\w{0,2}|herzkrank\w{0,6}|herzfehler|herzprobleme?|pacemaker|stimulateur cardiaque"
    r"|marcapasos|herzschrittmacher",
    "stroke": r"stroke|avc|ictus|derrame cerebral|schlaganfall\w{0,2}",
    "kidney": r"kidney (?:disease|failure)|dialysis|dialyse|diálisis|insuffisance rénale"
    r"|transplant\w{0,6}"
    r"|nierenkrank\w{0,6}",
    "infection": r"salmonell\w{1,6}|salmonel\w{1,6}|e\.? ?coli|listeri\w{1,6}|norovirus\w{0,2}"
    r"|hepatitis|hépatite"
    r"|botulism\w{0,2}|botulisme|campylobacter|gastro(?:-?ent[eé]r\w{1,6})?|gastroenteritis"
    r"|covid(?:-?19)?"
    r"|tuberculosis|tuberculose|tuberkulose|sepsis|septicémie|septicemia|blutvergiftung|staph|mrsa",
    "injury": r"concussion|commotion cérébrale|conmoción cerebral|gehirnerschütterung"
    r"|fractur\w{0,6}"
    r"|fractur[ae]s?|knochenbruch|herniated disc|hernie(?: discale)?|hernia|bandscheibenvorfall",
    "miscarriage": r"miscarr\w{3,6}|fausse[- ]couche|aborto(?: espontáneo)?|fehlgeburt|stillbirth",
    "anaphylaxis": r"anaphyla\w{2,8}|anafil\w{2,8}|epipen",
    "lyme": r"lyme(?:[ -](?:disease|borreliose))?|maladie de lyme|borr?eli\w{2,5}",
    "lungs": r"pneumonia|pneumonie|neumonía|lungenentzündung|bronchitis|bronchite|bronquitis"
    r"|cystic fibrosis|mucoviscidose|fibrosis quística|mukoviszidose|embol\w{2,6}"
    r"|t(?:h)?rombos\w{1,3}",
    "womb": r"endometrios\w{1,3}|infertil\w{2,4}|infertilit[ée]|pcos|unfruchtbarkeit|ivf|fiv",
    "glands": r"thyroid\w{0,3}|thyroïde|tiroides|schilddrüsen\w{0,12}|hashimoto(?:'s)?",
    "contagion": r"measles|rougeole|sarampión|masern|shingles|zona|herpes|gürtelrose|scabies|sarna"
    r"|krätze|m[ée]ning[iy]t\w{1,2}|hirnhautentzündung|chlamydia|syphilis|sífilis|gonorrh\w{2,4}",
    "liver": r"cirrhos\w{1,2}|cirrosis|zirrhose|leberkrank\w{0,6}",
    "skin": r"eczema|eczéma|psoriasis|neurodermitis|dermatitis|dermatite|rosacea",
    "joints": r"arthritis|arthrite|arthrose|artritis|artrosis|rheuma\w{0,6}|fibromyalg\w{1,3}"
    r"|lupus|osteopor\w{2,4}",
    "head": r"migraines?|migräne|migrañas?|tinnitus|vertigo",
    "addiction": r"alcoholi[cs]\w{0,3}|alcoolique|alcoholismo|alkoholiker\w{0,3}"
    r"|drug addict\w{0,3}|toxicomane",
}
_ALLERGY = (
    # the allergy of somebody, not the list of allergens on the wall
    r"(?:your|his|her|their|my|our|(?:son|daughter|wife|husband|child|partner|mother|father)(?:'s"
    r"|s'))"
    r" (?:[\w']{1,15} ){0,2}allerg(?:y|ies)|(?:you|he|she|is|are|being"
    r"|'re) (?:\w{1,12} ){0,2}allergic to"
    r"|(?:votre|ton|son|sa|mon|ma) (?:[\w']{1,15} ){0,2}allergie|(?:êtes|es|est"
    r"|suis) (?:\w{1,12} )?allergique (?:à|au)"
    r"|(?:su|tu|mi) (?:[\w']{1,15} ){0,2}alergia|(?:es|eres|soy) (?:\w{1,12} )?alérgic[oa] a"
    r"|(?:ihre|deine|meine|seine)\w? (?:[\w']{1,15} ){0,2}\w{0,12}allergie|allergisch gegen"
)
_NAMED = {
    name: LatePattern(rf"(?<![^\W_])(?:{words})(?![^\W_])")
    for name, words in {**_LEAST, "allergy": _ALLERGY}.items()
}
_ANY = LatePattern(rf"(?<![^\W_])(?:{'|'.join([*_LEAST.values(), _ALLERGY])})(?![^\W_])")
_ALLERGIC = LatePattern(r"(?<![^\W_])\w{0,15}al+[eé]rg\w{1,10}")


def find_diagnoses(text: str) -> dict[str, str]:
    """Return which illnesses a text names, and the first words that name each."""
    plain = _plain(text)
    if _ANY.search(plain) is None:
        return {}
    found = ((name, pattern.search(plain)) for name, pattern in _NAMED.items())
    return {name: text[match.start() : match.end()] for name, match in found if match}


def speaks_of(text: str, diagnosis: str) -> bool:
    """Say whether a text names that illness, in whatever way."""
    pattern = _ALLERGIC if diagnosis == "allergy" else _NAMED[diagnosis]
    return pattern.search(_plain(text)) is not None


def _plain(text: str) -> str:
    # Patterns that ignore case try each of their words at each place: 30 times slower.
    return in_small_letters(text).replace("’", "'")
