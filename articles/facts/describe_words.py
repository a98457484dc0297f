"""The words in which values are described, by language."""

LABELS = {
    "de": {
        "name": "Name", "number": "Wert", "low": "Spanne", "high": "Spanne", "modifier": "Genauigkeit",
        "direction": "Richtung", "base": "Anteil an", "subject": "Person", "timex": "Zeitangabe",
        "weekday": "Wochentag", "mod": "Abschnitt", "offset": "Abstand", "finding": "Befund",
        "rank": "Rang", "measure": "Größe", "scope": "Bereich", "speaker": "Sprecher",
        "speaker_text": "Im Text", "form": "Form", "cue": "Redeverb", "source": "Quelle",
        "role": "Rolle", "names": "Genannt", "text": "Angabe",
    },
    "en": {
        "name": "Name", "number": "Value", "low": "Range", "high": "Range", "modifier": "Exactness",
        "direction": "Direction", "base": "Share of", "subject": "Person", "timex": "Time",
        "weekday": "Weekday", "mod": "Part", "offset": "Distance", "finding": "Finding",
        "rank": "Rank", "measure": "Measure", "scope": "Scope", "speaker": "Speaker",
        "speaker_text": "In the text", "form": "Form", "cue": "Verb of speech", "source": "Source",
        "role": "Role", "names": "Named", "text": "Text",
    },
}  # fmt: skip
UNITS = {
    "de": {
        "year": "Jahre", "month": "Monate", "week": "Wochen", "day": "Tage", "pp": "Prozentpunkte",
        "1": "(Anteil)", "times": "-fach", "Cel": "°C", "[degF]": "°F", "deg": "Grad", "km2": "km²",
        "m2": "m²", "m3": "m³", "har": "ha", "[mi_i]": "Meilen", "[ft_i]": "Fuß", "[in_i]": "Zoll",
        "[lb_av]": "Pfund", "L": "Liter",
    },
    "en": {
        "year": "years", "month": "months", "week": "weeks", "day": "days", "pp": "percentage points",
        "1": "(share)", "times": "-fold", "Cel": "°C", "[degF]": "°F", "deg": "degrees", "km2": "km²",
        "m2": "m²", "m3": "m³", "har": "ha", "[mi_i]": "miles", "[ft_i]": "feet", "[in_i]": "inches",
        "[lb_av]": "pounds", "L": "litres",
    },
}  # fmt: skip
# A no-break space, as German sets it; English sets none.
PERCENT = {"de": "\N{NO-BREAK SPACE}%", "en": "%"}
MODIFIERS = {
    "de": {"about": "ungefähr", "under": "darunter", "over": "darüber", "at_least": "mindestens",
           "at_most": "höchstens", "exactly": "genau"},
    "en": {"about": "about", "under": "under", "over": "over", "at_least": "at least",
           "at_most": "at most", "exactly": "exactly"},
}  # fmt: skip
DIRECTIONS = {
    "de": {"up": "gestiegen", "down": "gefallen", "direct": "wörtlich", "indirect": "indirekt"},
    "en": {"up": "risen", "down": "fallen", "direct": "direct", "indirect": "indirect"},
}
MODS = {
    "de": {"START": "Anfang", "MID": "Mitte", "END": "Ende"},
    "en": {"START": "beginning", "MID": "middle", "END": "end"},
}
FINDINGS = {
    "de": {"no such day": "Diesen Tag gibt es nicht."},
    "en": {"no such day": "There is no such day."},
}
VAGUE = {
    "de": {"PAST_REF": "früher, ohne Datum", "PRESENT_REF": "jetzt, ohne Datum",
           "FUTURE_REF": "später, ohne Datum"},
    "en": {"PAST_REF": "earlier, no date", "PRESENT_REF": "now, no date",
           "FUTURE_REF": "later, no date"},
}  # fmt: skip
DAY_PARTS = {
    "de": {
        "MO": "morgens",
        "MI": "mittags",
        "AF": "nachmittags",
        "EV": "abends",
        "NI": "nachts",
        "NT": "nachts",
        "DT": "tagsüber",
    },
    "en": {
        "MO": "morning",
        "MI": "midday",
        "AF": "afternoon",
        "EV": "evening",
        "NI": "night",
        "NT": "night",
        "DT": "daytime",
    },
}
SEASONS = {
    "de": {"SP": "Frühling", "SU": "Sommer", "FA": "Herbst", "WI": "Winter"},
    "en": {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"},
}
# Years that do not begin in January.
YEARS = {
    "de": {"FY": "Geschäftsjahr {}", "SY": "Schuljahr {}"},
    "en": {"FY": "fiscal year {}", "SY": "school year {}"},
}
LENGTHS = {
    "de": {"Y": ("Jahr", "Jahre"), "M": ("Monat", "Monate"), "W": ("Woche", "Wochen"),
           "D": ("Tag", "Tage"), "HR": ("Stunde", "Stunden"), "MIN": ("Minute", "Minuten"),
           "S": ("Sekunde", "Sekunden"), "WE": ("Wochenende", "Wochenenden"),
           "SP": ("Frühjahr", "Frühjahre"), "SU": ("Sommer", "Sommer"),
           "FA": ("Herbst", "Herbste"), "WI": ("Winter", "Winter"),
           "Q": ("Quartal", "Quartale"), "H2": ("Halbjahr", "Halbjahre"),
           "DE": ("Jahrzehnt", "Jahrzehnte"), "CE": ("Jahrhundert", "Jahrhunderte"),
           "MI": ("Jahrtausend", "Jahrtausende")},
    "en": {"Y": ("year", "years"), "M": ("month", "months"), "W": ("week", "weeks"),
           "D": ("day", "days"), "HR": ("hour", "hours"), "MIN": ("minute", "minutes"),
           "S": ("second", "seconds"), "WE": ("weekend", "weekends"),
           "SP": ("spring", "springs"), "SU": ("summer", "summers"),
           "FA": ("autumn", "autumns"), "WI": ("winter", "winters"),
           "Q": ("quarter", "quarters"), "H2": ("half-year", "half-years"),
           "DE": ("decade", "decades"), "CE": ("century", "centuries"),
           "MI": ("millennium", "millennia")},
}  # fmt: skip
# Keys of one capital are parts of a year: "{0}" is the part, "{1}" the year.
PHRASES = {
    "de": {"Q": "{0}. Quartal {1}", "H": "{0}. Halbjahr {1}", "W": "Kalenderwoche {0}, {1}",
           "decade": "{0}er-Jahre", "century": "{0}. Jahrhundert", "some": "einige",
           "week": "Woche", "weekend": "Wochenende", "day": "am {0}.",
           "ago": "{0} zuvor", "ahead": "{0} danach"},
    "en": {"Q": "quarter {0} of {1}", "H": "half {0} of {1}", "W": "week {0}, {1}",
           "decade": "the {0}s", "century": "century no. {0}", "some": "some",
           "week": "week", "weekend": "weekend", "day": "day {0} of a month",
           "ago": "{0} before", "ahead": "{0} after"},
}  # fmt: skip
