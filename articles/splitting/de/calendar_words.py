"""German words for days, months, parts of the day, spans of time and feasts."""

from collections.abc import Iterable
from typing import Any

from articles.splitting.vocabulary import spread

MONTHS = {
    1: "januar jänner jan jän januars january", 2: "februar feber feb february", 3: "märz maerz mär mrz",
    4: "april apr", 5: "mai", 6: "juni jun june", 7: "juli jul july", 8: "august aug",
    9: "september sept sep", 10: "oktober okt oct october", 11: "november nov", 12: "dezember dez dec december",
}  # fmt: skip
SHORT_MONTHS = "jan jän feb mär mrz apr jun jul aug sept sep okt oct nov dez dec january february june july october december".split()
WEEKDAYS = {
    1: "montag montags- mo", 2: "dienstag di", 3: "mittwoch mi", 4: "donnerstag do",
    5: "freitag fr", 6: "samstag sonnabend sa", 7: "sonntag so",
}  # fmt: skip
# Parts of the day in TIMEX3 terms.
DAY_PARTS = {
    "MO": "morgen früh frühmorgen frühmorgens vormittag morgens vormittags frühe",
    "MI": "mittag mittags",
    "AF": "nachmittag nachmittags spätnachmittag spätnachmittags frühnachmittag",
    "EV": "abend abends spätabend spätabends vorabend feierabend",
    "NI": "nacht nachts",
}
DAY_PART_ADVERBS = {
    "morgens": "MO", "frühmorgens": "MO", "vormittags": "MO", "mittags": "MI",
    "nachmittags": "AF", "spätnachmittags": "AF", "abends": "EV", "spätabends": "EV",
    "nachts": "NI", "vormittagszeit": "MO", "mittagszeit": "MI", "abendstunden": "EV",
    "morgenstunden": "MO", "nachtstunden": "NI", "nachmittagsstunden": "AF",
    "mittagsstunden": "MI", "vormittagsstunden": "MO", "morgengrauen": "MO",
    "abenddämmerung": "EV",
}  # fmt: skip
UNITS = {
    "S": "sekunde sekunden sek", "MIN": "minute minuten min",
    "HR": "stunde stunden std h", "D": "tag tage tagen tages tags tg",
    "W": "woche wochen arbeitswoche arbeitswochen", "WE": "wochenende wochenenden wochenendes", "M": "monat monate monaten monats",
    "Q": "quartal quartale quartals quartalen", "H2": "halbjahr halbjahre halbjahres halbjahren",
    "Y": "jahr jahre jahren jahres jahrs", "DE": "jahrzehnt jahrzehnte jahrzehnten jahrzehnts dekade dekaden",
    "CE": "jahrhundert jahrhunderte jahrhunderten jahrhunderts", "MI": "jahrtausend jahrtausende jahrtausenden",
}  # fmt: skip
# Nouns that hold a unit and a number of their own.
BUILT_UNITS = {
    "zehntelsekunde": ("S", "0.1"), "zehntelsekunden": ("S", "0.1"),
    "hundertstelsekunde": ("S", "0.01"), "hundertstelsekunden": ("S", "0.01"),
    "tausendstelsekunde": ("S", "0.001"), "tausendstelsekunden": ("S", "0.001"),
    "millisekunde": ("S", "0.001"), "millisekunden": ("S", "0.001"),
    "viertelstunde": ("HR", "0.25"), "viertelstunden": ("HR", "0.25"),
    "dreiviertelstunde": ("HR", "0.75"), "halbstunde": ("HR", "0.5"),
    "dreivierteljahr": ("Y", "0.75"), "vierteljahr": ("Y", "0.25"),
    "vierteljahrhundert": ("CE", "0.25"),
    "werktag": ("D", "1"), "werktage": ("D", "1"), "werktagen": ("D", "1"),
    "arbeitstage": ("D", "1"), "arbeitstagen": ("D", "1"), "kalendertage": ("D", "1"),
    "lebensjahre": ("Y", "1"), "dienstjahre": ("Y", "1"), "dienstjahren": ("Y", "1"),
    "ehejahre": ("Y", "1"), "ehejahren": ("Y", "1"), "kalenderwochen": ("W", "1"),
    "geschäftsjahre": ("Y", "1"), "geschäftsjahren": ("Y", "1"), "nächte": ("D", "1"), "nächten": ("D", "1"),
}  # fmt: skip
UNIT_ADJECTIVES = {
    "tägig": "D", "wöchig": "W", "monatig": "M", "jährig": "Y", "stündig": "HR",
    "minütig": "MIN", "sekündig": "S", "nächtig": "D",
}  # fmt: skip
SEASONS = {
    "SP": "frühling frühlings frühjahr frühjahrs", "SU": "sommer sommers hochsommer frühsommer spätsommer",
    "FA": "herbst herbstes herbsts spätherbst", "WI": "winter winters",
}  # fmt: skip
# Several of them, known by their form ("Sommer" may be one).
SEASONS_IN_PLURAL = {
    "SP": "frühlinge frühlingen frühjahre frühjahren", "SU": "sommern", "FA": "herbste herbsten",
    "WI": "wintern",
}  # fmt: skip
# How many units from the present one: "vergangene Woche" is -1.
RELATIVE = {
    -2: "vorletzt vorvergangen vorvorig", -1: "vergangen letzt vorig verflossen abgelaufen zurückliegend vorherig",
    0: "dies laufend heurig aktuell jetzig heutig",
    1: "nächst kommend folgend darauffolgend bevorstehend nachfolgend", 2: "übernächst",
}  # fmt: skip
ENDINGS = ("e", "en", "er", "es", "em")
BUILT_RELATIVE = {
    "vorjahr": ("Y", -1), "vorjahres": ("Y", -1), "vorjahrs": ("Y", -1), "vorvorjahr": ("Y", -2),
    "folgejahr": ("Y", 1), "folgejahres": ("Y", 1),
    "vormonat": ("M", -1), "vormonats": ("M", -1), "vormonates": ("M", -1), "folgemonat": ("M", 1),
    "vorjahreszeitraum": ("Y", -1), "vorjahreszeitraums": ("Y", -1), "vorjahresquartal": ("Q", -4),
    "vorjahresquartals": ("Q", -4), "vorjahresmonat": ("M", -12), "vorjahresmonats": ("M", -12),
    "vorwoche": ("W", -1), "vorquartal": ("Q", -1), "vorquartals": ("Q", -1),
    "vortag": ("D", -1), "vortages": ("D", -1), "vortags": ("D", -1), "folgetag": ("D", 1),
    "folgetages": ("D", 1), "folgewoche": ("W", 1),
    "heuer": ("Y", 0), "heurigen": ("Y", 0),
}  # fmt: skip
RELATIVE_ADJECTIVES = {
    "diesjährig": ("Y", 0), "letztjährig": ("Y", -1), "vorjährig": ("Y", -1),
    "nächstjährig": ("Y", 1),
}  # fmt: skip
DAYS_AWAY = {
    "heute": 0, "gestern": -1, "vorgestern": -2, "vorvorgestern": -3, "morgen": 1, "übermorgen": 2,
    **{f"{stem}{end}": away for stem, away in (("heutig", 0), ("gestrig", -1), ("morgig", 1)) for end in ENDINGS},
}  # fmt: skip
VAGUE = {
    "PAST_REF": "damals kürzlich neulich unlängst seinerzeit vorhin",
    "PRESENT_REF": "jetzt heutzutage",
    "FUTURE_REF": "demnächst",
}
# Sets: how often. The stem takes adjective endings.
SETS = {
    "täglich": "P1D", "wöchentlich": "P1W", "monatlich": "P1M", "jährlich": "P1Y", "stündlich": "PT1H",
    "vierteljährlich": "P1Q", "halbjährlich": "P6M", "zweijährlich": "P2Y", "minütlich": "PT1M",
    "alljährlich": "P1Y", "allabendlich": "TEV", "werktags": "P1D", "allmonatlich": "P1M",
    "allwöchentlich": "P1W", "werktäglich": "P1D", "vierzehntägig": "P2W", "14-täglich": "P2W",
    "quartalsweise": "P1Q", "jahrelang": "", "ganzjährig": "P1Y",
}  # fmt: skip
SPANS = {
    "jahrelang": "PXY", "jahrzehntelang": "PXDE", "monatelang": "PXM", "wochenlang": "PXW",
    "tagelang": "PXD", "stundenlang": "PTXH", "minutenlang": "PTXM",
    "mehrjährig": "PXY", "mehrtägig": "PXD", "mehrwöchig": "PXW", "mehrmonatig": "PXM",
    "mehrstündig": "PTXH", "ganztägig": "P1D", "tagelange": "PXD", "jahrhundertelang": "PXCE",
}  # fmt: skip
PARTS = {
    "START": "anfang beginn jahresanfang jahresbeginn monatsanfang wochenanfang",
    "MID": "mitte monatsmitte jahresmitte wochenmitte",
    "END": "ende jahresende monatsende wochenende- ausgang jahreswechsel jahreswende",
}
PART_OF_UNIT = {
    "jahresanfang": "Y", "jahresbeginn": "Y", "monatsanfang": "M", "wochenanfang": "W",
    "monatsmitte": "M", "jahresmitte": "Y", "wochenmitte": "W", "jahresende": "Y",
    "monatsende": "M", "jahreswechsel": "Y", "jahreswende": "Y", "wochenbeginn": "W", "monatsbeginn": "M",
}  # fmt: skip


def _inflected(table: dict, endings: Iterable[str] = ("", *ENDINGS)) -> dict:
    return {stem + end: meaning for stem, meaning in table.items() for end in endings}


_WEEKDAYS = spread(WEEKDAYS)

# By their tens; a newspaper means the last century, but for the first two.
DECADES = (
    "nuller zehner zwanziger dreißiger vierziger fünfziger sechziger siebziger achtziger neunziger"
).split()
WORDS: dict[str, Any] = {
    "month": spread(MONTHS),
    "short_month": SHORT_MONTHS,
    "weekday": _WEEKDAYS,
    "short_weekday": "mo di mi do fr sa so".split(),
    "weekday_set": {f"{w}s": n for w, n in _WEEKDAYS.items() if len(w) > 2},
    "weekdays": {f"{w}en": n for w, n in _WEEKDAYS.items() if len(w) > 2},
    "day_part": spread(DAY_PARTS),
    "day_part_adverb": DAY_PART_ADVERBS,
    "unit": spread(UNITS),
    "short_unit": "h min sek std tg".split(),
    "built_unit": BUILT_UNITS,
    "shifted_year": {
        f"{word}{ending}": mark
        for word, mark in {
            "geschäftsjahr": "FY",
            "fiskaljahr": "FY",
            "wirtschaftsjahr": "FY",
            "schuljahr": "SY",
            "studienjahr": "SY",
        }.items()
        for ending in ("", "s", "es")
    },
    "season": {**spread(SEASONS), **spread(SEASONS_IN_PLURAL)},
    "seasons": list(spread(SEASONS_IN_PLURAL)),
    "relative": _inflected(spread(RELATIVE), ENDINGS),
    "built_relative": {**BUILT_RELATIVE, **_inflected(RELATIVE_ADJECTIVES)},
    "days_away": DAYS_AWAY,
    "vague_time": spread(VAGUE),
    "set_word": {k: v for k, v in _inflected(SETS).items() if v},
    "span_word": _inflected(SPANS),
    "part_of": {**spread(PARTS), "wochenbeginn": "START", "monatsbeginn": "START"},
    "part_of_unit": PART_OF_UNIT,
    "clock_word": "uhr mez mesz utc gmt ortszeit".split(),
    "midnight": "mitternacht mitternachts".split(),
    "noon": "mittag".split(),
    "half_hour": "halb".split(),
    "quarter_hour": "viertel dreiviertel".split(),
    "each": "jeden jeder jedes jede jedem".split(),
    "all": "alle".split(),
    "ago": "vor".split(),
    "in": "in binnen".split(),
    "era": "chr v n".split(),
    "decade_dative": "zwanzigern dreißigern vierzigern fünfzigern sechzigern siebzigern achtzigern neunzigern".split(),
    "epoch": (
        "mittelalter mittelalters antike neuzeit steinzeit bronzezeit eisenzeit nachkriegszeit kaiserzeit "
        "ns-zeit ddr-zeit ddr-zeiten jahrhundertwende zwischenkriegszeit"
    ).split(),
    "decade_years": {
        f"{word}{ending}": number
        for number, word in enumerate(DECADES)
        for ending in ("jahre", "jahren")
    },
    "decade": "zwanziger dreißiger vierziger fünfziger sechziger siebziger achtziger neunziger".split(),
    "named_time": {
        "jahrtausendwende": "2000",
        "jahrtausendewende": "2000",
        "jahrtausendwechsel": "2000",
        "jahrtausendwechsels": "2000",
    },
    "new_old": {
        "neuen": "new",
        "neue": "new",
        "neues": "new",
        "alten": "old",
        "alte": "old",
        "altes": "old",
    },
    "named_quarter": {
        "schlussquartal": 4,
        "schlussquartals": 4,
        "auftaktquartal": 1,
        "auftaktquartals": 1,
        "startquartal": 1,
        "weihnachtsquartal": 4,
        "weihnachtsquartals": 4,
    },
    "score_word": (
        "gewann gewannen gewinnt gewinnen verlor verloren verliert siegte siegten siegt sieg siege siegen "
        "niederlage niederlagen unentschieden remis endstand halbzeitstand zwischenstand spielstand "
        "führung führte führten tore toren satz sätze sätzen punkte punkten unterlag unterlagen schlug schlugen "
        "besiegte besiegten bezwang bezwangen drehte partie duell handball volleyball basketball tischtennis "
        "verlängerung elfmeterschießen auswärtssieg heimsieg heimniederlage kantersieg steht stand trennten"
    ).split(),
    "running": "des unter".split(),
    "whole": "ganzen ganze ganzes".split(),
    "week_word": "kw kalenderwoche".split(),
    "same_time": "selben gleichen demselben derselben selbigen jenem jenes jener jenen".split(),
    "day_beside": {
        "tagszuvor": -1,
        "tagsdarauf": 1,
        "tagdarauf": 1,
        "anderntags": 1,
        "andertags": 1,
    },
    "beginning": (
        "start startschuss beginn auftakt eröffnung begann begannen begonnen beginnt beginnen startete starteten "
        "gestartet startet starten eröffnet eröffnete eröffneten"
    ).split(),
    "church_noun": (
        "pfarre pfarrei pfarrgemeinde pfarrkirche kirche kirchengemeinde kapelle wallfahrtskirche basilika kloster "
        "dom münster stift pfarrsaal pfarrheim seelsorgeeinheit"
    ).split(),
}
