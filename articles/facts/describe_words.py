"""The words in which values are described, by language."""

LABELS = {
    "de": {
        "modality": "Aussage", "name": "Name", "number": "Wert", "low": "Spanne", "high": "Spanne", "modifier": "Genauigkeit",
        "direction": "Richtung", "base": "Anteil an", "subject": "Person", "timex": "Zeitangabe",
        "weekday": "Wochentag", "mod": "Abschnitt", "offset": "Abstand", "fault": "Befund",
        "rank": "Rang", "measure": "Größe", "scope": "Bereich", "speaker": "Wer spricht",
        "speaker_text": "Im Text", "form": "Form", "cue": "Redeverb", "source": "Quelle",
        "stance": "Haltung", "role": "Funktion", "names": "Genannt", "text": "Angabe",
    },
    "en": {
        "modality": "Statement", "name": "Name", "number": "Value", "low": "Range", "high": "Range", "modifier": "Exactness",
        "direction": "Direction", "base": "Share of", "subject": "Person", "timex": "Time",
        "weekday": "Weekday", "mod": "Part", "offset": "Distance", "fault": "Finding",
        "rank": "Rank", "measure": "Measure", "scope": "Scope", "speaker": "Speaker",
        "speaker_text": "In the text", "form": "Form", "cue": "Verb of speech", "source": "Source",
        "stance": "Stance", "role": "Role", "names": "Named", "text": "Text",
    },
}  # fmt: skip
_UNITS_ANYWHERE = {
    "Cel": "°C", "[degF]": "°F", "km2": "km²", "m2": "m²", "cm2": "cm²", "mm2": "mm²", "nm2": "nm²", "m3": "m³",
    "cm3": "cm³", "km3": "km³", "har": "ha", "ug": "µg", "um": "µm", "us": "µs", "uL": "µL", "W.h": "Wh", "kW.h": "kWh",
    "MW.h": "MWh", "GW.h": "GWh", "TW.h": "TWh", "A.h": "Ah", "mA.h": "mAh", "N.m": "Nm", "kBy": "kB", "MBy": "MB",
    "GBy": "GB", "TBy": "TB", "PBy": "PB", "mm[Hg]": "mmHg", "[mi_i]/h": "mph", "[psi]": "psi", "[ppm]": "ppm",
    "[ppb]": "ppb", "[dpi]": "dpi", "[px]": "Pixel", "[MPx]": "Megapixel",
}  # fmt: skip
UNITS = {
    "de": {
        **_UNITS_ANYWHERE,
        "year": "Jahre", "month": "Monate", "week": "Wochen", "day": "Tage", "pp": "Prozentpunkte",
        "1": "(Anteil)", "times": "-fach", "deg": "Grad", "L": "Liter", "[HP]": "PS", "[mi_i]": "Meilen",
        "[mi_i]2": "Quadratmeilen", "[mi_i]3": "Kubikmeilen", "[nmi_i]": "Seemeilen", "[kn_i]": "Knoten",
        "[ft_i]": "Fuß", "[sft_i]": "Quadratfuß", "[cft_i]": "Kubikfuß", "[in_i]": "Zoll", "[sin_i]": "Quadratzoll",
        "[cin_i]": "Kubikzoll", "[yd_i]": "Yards", "[syd_i]": "Quadratyards", "[cyd_i]": "Kubikyards",
        "[fth_i]": "Faden", "[fur_us]": "Furlongs", "[acr_us]": "Acres", "[ly]": "Lichtjahre", "[lb_av]": "Pfund",
        "[oz_av]": "Unzen", "[oz_tr]": "Feinunzen", "[stone_av]": "Stone", "[ston_av]": "amerikanische Tonnen",
        "[lton_av]": "britische Tonnen", "[lcwt_av]": "Zentner", "[car_m]": "Karat", "[gal_us]": "Gallonen",
        "[gal_br]": "britische Gallonen", "[bbl_us]": "Fass", "[pt_us]": "Pints", "[qt_us]": "Quarts",
        "[cup_us]": "Tassen", "[tbs_us]": "Esslöffel", "[tsp_us]": "Teelöffel", "[foz_us]": "Flüssigunzen",
        "[bu_us]": "Bushel", "[bf_i]": "Board feet", "[tr]": "Umdrehungen", "[Richter]": "(Richterskala)",
    },
    "en": {
        **_UNITS_ANYWHERE,
        "year": "years", "month": "months", "week": "weeks", "day": "days", "pp": "percentage points",
        "1": "(share)", "times": "-fold", "deg": "degrees", "L": "litres", "[HP]": "hp", "[mi_i]": "miles",
        "[mi_i]2": "square miles", "[mi_i]3": "cubic miles", "[nmi_i]": "nautical miles", "[kn_i]": "knots",
        "[ft_i]": "feet", "[sft_i]": "square feet", "[cft_i]": "cubic feet", "[in_i]": "inches",
        "[sin_i]": "square inches", "[cin_i]": "cubic inches", "[yd_i]": "yards", "[syd_i]": "square yards",
        "[cyd_i]": "cubic yards", "[fth_i]": "fathoms", "[fur_us]": "furlongs", "[acr_us]": "acres",
        "[ly]": "light years", "[lb_av]": "pounds", "[oz_av]": "ounces", "[oz_tr]": "troy ounces",
        "[stone_av]": "stone", "[ston_av]": "short tons", "[lton_av]": "long tons", "[lcwt_av]": "hundredweight",
        "[car_m]": "carats", "[gal_us]": "gallons", "[gal_br]": "imperial gallons", "[bbl_us]": "barrels",
        "[pt_us]": "pints", "[qt_us]": "quarts", "[cup_us]": "cups", "[tbs_us]": "tablespoons",
        "[tsp_us]": "teaspoons", "[foz_us]": "fluid ounces", "[bu_us]": "bushels", "[bf_i]": "board feet",
        "[tr]": "turns", "[Richter]": "(Richter scale)",
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
FAULTS = {
    "de": {"no such day": "Diesen Tag gibt es nicht."},
    "en": {"no such day": "There is no such day."},
}
POLARITIES = {"de": {"negated": "verneint"}, "en": {"negated": "negated"}}
MODALITIES = {
    "de": {"asserted": "als Tatsache", "reported": "berichtet", "possible": "als möglich", "planned": "als geplant",
           "demanded": "gefordert", "conditional": "unter einer Bedingung", "asked": "als Frage"},
    "en": {"asserted": "as a fact", "reported": "reported", "possible": "as possible", "planned": "as planned",
           "demanded": "demanded", "conditional": "on a condition", "asked": "as a question"},
}  # fmt: skip
STANCES = {
    "de": {"asserts": "sagt es", "denies": "bestreitet es", "doubts": "bezweifelt es", "demands": "fordert es",
           "announces": "kündigt es an", "asks": "fragt danach", "concedes": "räumt es ein",
           "fears": "befürchtet es"},
    "en": {"asserts": "says so", "denies": "denies it", "doubts": "doubts it", "demands": "demands it",
           "announces": "announces it", "asks": "asks about it", "concedes": "concedes it", "fears": "fears it"},
}  # fmt: skip
OPEN_STANCE = {
    "de": "offen: Wird es gesagt oder bestritten?",
    "en": "open: is it said, or denied?",
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
# What is one of them is called; the others are called the same.
ONE = {
    "de": {
        "year": "Jahr", "month": "Monat", "week": "Woche", "day": "Tag", "pp": "Prozentpunkt", "[mi_i]": "Meile",
        "[nmi_i]": "Seemeile", "[ly]": "Lichtjahr", "[oz_av]": "Unze", "[oz_tr]": "Feinunze", "[gal_us]": "Gallone",
        "[cup_us]": "Tasse", "[acr_us]": "Acre", "[yd_i]": "Yard", "[tr]": "Umdrehung",
    },
    "en": {
        "year": "year", "month": "month", "week": "week", "day": "day", "pp": "percentage point", "deg": "degree",
        "L": "litre", "[mi_i]": "mile", "[nmi_i]": "nautical mile", "[kn_i]": "knot", "[ft_i]": "foot",
        "[sft_i]": "square foot", "[cft_i]": "cubic foot", "[in_i]": "inch", "[yd_i]": "yard", "[acr_us]": "acre",
        "[ly]": "light year", "[lb_av]": "pound", "[oz_av]": "ounce", "[gal_us]": "gallon", "[bbl_us]": "barrel",
        "[cup_us]": "cup", "[pt_us]": "pint",
    },
}  # fmt: skip
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
