"""German words that distinguish an age from a length of time: people, and how old they are."""

from typing import Any

# Nouns for people; each also means the compounds that end in it ("Geschäftsfrau").
HUMAN_ENDINGS = (
    "mann", "männer", "frau", "frauen", "kind", "kinder", "kindern", "leute", "leuten", "mensch", "menschen",
    "person", "personen", "vater", "väter", "mutter", "mütter", "bruder", "brüder", "schwester", "schwestern",
    "geschwister", "sohn", "söhne", "söhnen", "tochter", "töchter", "töchtern", "eltern", "opa", "oma",
    "zwilling", "zwillinge", "baby", "babys", "säugling", "mädchen", "junge", "jungen", "bub", "buben", "jugendliche",
    "jugendlichen", "jugendlicher", "erwachsene", "erwachsenen", "senior", "senioren", "seniorin", "rentner",
    "rentnern", "rentnerin", "schüler", "schülern", "schülerin", "student", "studenten", "studentin", "bürger",
    "bürgern", "patient", "patienten", "patientin", "fahrer", "fahrerin", "nachbar", "nachbarin", "freund",
    "freundin", "witwe", "witwer", "gatte", "gattin", "bewohner", "bewohnerin", "insasse", "insassen",
    "verdächtige", "verdächtiger", "verdächtigen", "angeklagte", "angeklagter", "beschuldigte", "beschuldigter",
    "beifahrer", "beifahrerin", "arbeiter", "arbeiterin", "urlauber", "tourist", "touristin", "flüchtling",
    "verkäufer", "verkäuferin", "täter", "täterin", "opfer", "paar", "pärchen", "neffe", "nichte", "enkel",
    "enkelin", "cousin", "cousine", "onkel", "tante", "radler", "fußgänger", "fußgängerin", "versicherte",
    "prostituierte", "prostituierten", "befragte", "befragten", "angestellte", "angestellten", "studierende",
    "studierenden", "arbeitslose", "arbeitslosen", "lehrling", "lehrlinge", "lehrlingen", "bewerber", "bewerbern",
    "bewerberin", "spieler", "spielern", "soldaten", "migranten", "asylwerber", "mitarbeiter", "mitarbeitern",
    "deutsche", "deutschen", "österreicher", "österreichern", "österreicherin", "schweizer", "schweizern", "europäer",
    "europäern", "amerikaner", "amerikanern", "briten", "franzosen", "italiener", "italienern", "spanier", "spaniern",
    "teilnehmer", "teilnehmern", "einwohner", "einwohnern", "nutzer", "nutzern", "bevölkerung",
    "teenager", "teenagerin", "teenie", "teenies", "pensionist", "pensionistin", "pensionisten", "lenker", "lenkerin", "alpinist",
    "alpinistin", "wanderer", "wanderin", "kletterer", "bergsteiger", "bergsteigerin", "snowboarder", "bursche", "burschen", "dame", "damen",
    "vermisste", "vermissten", "vermisster", "festgenommene", "festgenommenen", "festgenommener", "verstorbene", "verstorbenen", "verstorbener",
    "polizist", "polizisten", "polizistin", "jüngste", "jüngster", "älteste", "ältester", "landwirt", "pilot", "soldat",
    "passant", "passanten", "passantin", "zeuge", "zeugen", "zeugin", "lenker", "lenkerin", "pensionist", "pensionistin",
    "wanderer", "wanderin", "bergsteiger", "bergsteigerin", "kletterer", "kletterin", "schwimmer", "schwimmerin",
    "pendler", "pendlerin", "einbrecher", "räuber", "betrüger", "betrügerin", "häftling", "häftlinge", "taucher", "taucherin",
    "kranke", "kranken", "verletzte", "verletzten", "versicherten", "arbeitnehmer", "beschäftigte", "beschäftigten", "zuschauer", "zuschauern", "wähler", "wählern",
)  # fmt: skip
# Nouns in "-jährig" that are lengths of time, alone or as the end of a compound.
TERM_ENDINGS = (
    "frist", "strafe", "haft", "zeit", "vertrag", "vertrags", "ausbildung", "studium", "garantie", "sperre", "sperren", "pause", "gymnasium", "auszeit",
    "tätigkeit", "laufbahn", "mitarbeit", "leitung", "wanderung", "reise", "amt", "amtes", "mandat", "jubiläum", "jubiläums", "bestehen", "bestehens", "geschichte", "tradition",
    "mitgliedschaft", "zugehörigkeit", "partnerschaft", "anleihe", "anleihen", "dauer", "phase", "periode", "verbot",
    "kooperation", "zusammenarbeit", "ehe", "beziehung", "erfahrung", "karriere", "forschung", "arbeit", "krieg",
    "problem", "problems", "streit", "streits", "konflikt", "konflikts", "kampf", "kampfes", "prozess", "verfahren", "engagement", "einsatz",
    "debatte", "suche", "fehde", "baustelle", "sanierung", "bauzeit", "programm", "abkommen", "pacht", "lizenz", "frieden", "pakt", "kredit",
    "darlehen", "zyklus", "rhythmus", "abstand", "serie", "durststrecke", "krise", "rezession", "besatzung", "diktatur", "dienst",
    "freundschaft", "feindschaft", "leidensweg", "bindung", "vergangenheit", "pension", "rente", "rendite",
    "regierung", "herrschaft", "planung", "verhandlungen", "abwesenheit", "aufenthalt", "praxis", "hoch", "tief",
)  # fmt: skip
# Nouns for things that have an age; it is nobody's.
THING_ENDINGS = (
    "haus", "häuser", "hauses", "gebäude", "gebäudes", "bau", "kirche", "dom", "schloss", "burg", "turm", "brücke",
    "baum", "eiche", "linde", "buche", "werk", "fabrik", "schiff", "auto", "wagen", "bus", "zug", "flugzeug", "maschine",
    "brauch", "ort", "stadt", "dorf", "gemeinde", "verein", "klub", "club", "unternehmen", "firma", "konzern", "bank",
    "partei", "zeitung", "gesetz", "regel", "rekord", "lied", "film", "buch", "bild", "gemälde", "fund", "knochen",
    "skelett", "fossil", "stein", "erde", "universum", "sonne", "anlage", "technik", "system", "modell", "produkt",
)  # fmt: skip
# "Endvierziger", "Mittdreißigerin": the part of the decade in years, from and to.
PARTS_OF_DECADE = {"anfang": (0, 3), "mitt": (4, 6), "mitte": (4, 6), "end": (7, 9), "ende": (7, 9)}
DECADE_FORMS = ("er", "erin", "ers", "ern", "erinnen")

WORDS: dict[str, Any] = {
    "age_noun": "alter alters lebensalter durchschnittsalter rentenalter mindestalter höchstalter".split(),
    "age_measure": (
        "durchschnittsalter altersschnitt altersdurchschnitt rentenalter pensionsalter mindestalter höchstalter "
        "pensionsantrittsalter renteneintrittsalter eintrittsalter antrittsalter einstiegsalter heiratsalter "
        "wahlalter sterbealter altersgrenze medianalter"
    ).split(),
    "sentencing": (
        "haft haftstrafe freiheitsstrafe strafe gefängnis urteil verurteilt verurteilte erhielt erhielten bekam bekamen"
    ).split(),
    "being": "ist war wird wurde werde sei".split(),
    "being_with": (
        "ist war wird wurde hat hatte kam ging begann starb heiratete zog verließ gewann machte gründete "
        "wechselte debütierte übernahm schaffte schrieb bekam verlor gehört zählt stand kann konnte will musste"
    ).split(),
    "life_verb": (
        "starb verstarb stirbt gestorben verstorben heiratete heiratet geheiratet debütierte debütiert promovierte "
        "maturierte emigrierte"
    ).split(),
    "only": "nur erst gerade bereits schon lediglich knapp rund etwa mal einmal jetzt nun heute gestern bald".split(),
}


def age_of_decade_word(low: str) -> tuple[int, int] | None:
    """Read "Endvierziger" as (47, 49): the ends of the years it can mean."""
    for part, (low_year, high_year) in PARTS_OF_DECADE.items():
        if low.startswith(part):
            rest = low[len(part) :]
            for form in DECADE_FORMS:
                tens = _TENS.get(rest.removesuffix(form)) if rest.endswith(form) else None
                if tens is not None:
                    return tens + low_year, tens + high_year
    return None


_TENS = {
    "zwanzig": 20, "dreißig": 30, "dreissig": 30, "vierzig": 40, "fünfzig": 50, "sechzig": 60,
    "siebzig": 70, "achtzig": 80, "neunzig": 90,
}  # fmt: skip
