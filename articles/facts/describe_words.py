"""The words in which values are described, marked for translation."""

from collections.abc import Mapping

from articles.facts.translation import Counted, Marked, npgettext_noop, pgettext_noop

# The order is that of reading.
LABELS: Mapping[str, Marked] = {
    "modality": pgettext_noop("value of a claim", "Statement"),
    "name": pgettext_noop("value of a claim", "Name"),
    "number": pgettext_noop("value of a claim", "Value"),
    "low": pgettext_noop("value of a claim", "Range"),
    "high": pgettext_noop("value of a claim", "Range"),
    "modifier": pgettext_noop("value of a claim", "Exactness"),
    "direction": pgettext_noop("value of a claim", "Direction"),
    "base": pgettext_noop("value of a claim", "Share of"),
    "subject": pgettext_noop("value of a claim", "Person"),
    "timex": pgettext_noop("value of a claim", "Time"),
    "weekday": pgettext_noop("value of a claim", "Weekday"),
    "mod": pgettext_noop("value of a claim", "Part"),
    "offset": pgettext_noop("value of a claim", "Distance"),
    "fault": pgettext_noop("value of a claim", "Fault"),
    "rank": pgettext_noop("value of a claim", "Rank"),
    "measure": pgettext_noop("value of a claim", "Measure"),
    "scope": pgettext_noop("value of a claim", "Scope"),
    "speaker": pgettext_noop("value of a claim", "Speaker"),
    "speaker_text": pgettext_noop("value of a claim", "In the text"),
    "form": pgettext_noop("value of a claim", "Form"),
    "cue": pgettext_noop("value of a claim", "Verb of speech"),
    "source": pgettext_noop("value of a claim", "Source"),
    "stance": pgettext_noop("value of a claim", "Stance"),
    "role": pgettext_noop("value of a claim", "Role"),
    "names": pgettext_noop("value of a claim", "Named"),
    "text": pgettext_noop("value of a claim", "Text"),
}
# Symbols, the same in every language; without an entry a unit is its own symbol.
SYMBOLS: Mapping[str, str] = {
    "Cel": "°C",
    "[degF]": "°F",
    "km2": "km²",
    "m2": "m²",
    "cm2": "cm²",
    "mm2": "mm²",
    "nm2": "nm²",
    "m3": "m³",
    "cm3": "cm³",
    "km3": "km³",
    "har": "ha",
    "ug": "µg",
    "um": "µm",
    "us": "µs",
    "uL": "µL",
    "W.h": "Wh",
    "kW.h": "kWh",
    "MW.h": "MWh",
    "GW.h": "GWh",
    "TW.h": "TWh",
    "A.h": "Ah",
    "mA.h": "mAh",
    "N.m": "Nm",
    "kBy": "kB",
    "MBy": "MB",
    "GBy": "GB",
    "TBy": "TB",
    "PBy": "PB",
    "mm[Hg]": "mmHg",
    "[mi_i]/h": "mph",
    "[psi]": "psi",
    "[ppm]": "ppm",
    "[ppb]": "ppb",
    "[dpi]": "dpi",
}
UNITS: Mapping[str, Counted] = {
    "[px]": npgettext_noop("unit", "pixel", "pixels"),
    "[MPx]": npgettext_noop("unit", "megapixel", "megapixels"),
    "year": npgettext_noop("unit", "year", "years"),
    "month": npgettext_noop("unit", "month", "months"),
    "week": npgettext_noop("unit", "week", "weeks"),
    "day": npgettext_noop("unit", "day", "days"),
    "pp": npgettext_noop("unit", "percentage point", "percentage points"),
    "1": npgettext_noop("unit", "(share)", "(share)"),
    "times": npgettext_noop("unit", "-fold", "-fold"),
    "deg": npgettext_noop("unit", "degree", "degrees"),
    "L": npgettext_noop("unit", "litre", "litres"),
    "[HP]": npgettext_noop("unit", "hp", "hp"),
    "[mi_i]": npgettext_noop("unit", "mile", "miles"),
    "[mi_i]2": npgettext_noop("unit", "square mile", "square miles"),
    "[mi_i]3": npgettext_noop("unit", "cubic mile", "cubic miles"),
    "[nmi_i]": npgettext_noop("unit", "nautical mile", "nautical miles"),
    "[kn_i]": npgettext_noop("unit", "knot", "knots"),
    "[ft_i]": npgettext_noop("unit", "foot", "feet"),
    "[sft_i]": npgettext_noop("unit", "square foot", "square feet"),
    "[cft_i]": npgettext_noop("unit", "cubic foot", "cubic feet"),
    "[in_i]": npgettext_noop("unit", "inch", "inches"),
    "[sin_i]": npgettext_noop("unit", "square inch", "square inches"),
    "[cin_i]": npgettext_noop("unit", "cubic inch", "cubic inches"),
    "[yd_i]": npgettext_noop("unit", "yard", "yards"),
    "[syd_i]": npgettext_noop("unit", "square yard", "square yards"),
    "[cyd_i]": npgettext_noop("unit", "cubic yard", "cubic yards"),
    "[fth_i]": npgettext_noop("unit", "fathom", "fathoms"),
    "[fur_us]": npgettext_noop("unit", "furlong", "furlongs"),
    "[acr_us]": npgettext_noop("unit", "acre", "acres"),
    "[ly]": npgettext_noop("unit", "light year", "light years"),
    "[lb_av]": npgettext_noop("unit", "pound", "pounds"),
    "[oz_av]": npgettext_noop("unit", "ounce", "ounces"),
    "[oz_tr]": npgettext_noop("unit", "troy ounce", "troy ounces"),
    "[stone_av]": npgettext_noop("unit", "stone", "stone"),
    "[ston_av]": npgettext_noop("unit", "short ton", "short tons"),
    "[lton_av]": npgettext_noop("unit", "long ton", "long tons"),
    "[lcwt_av]": npgettext_noop("unit", "hundredweight", "hundredweight"),
    "[car_m]": npgettext_noop("unit", "carat", "carats"),
    "[gal_us]": npgettext_noop("unit", "gallon", "gallons"),
    "[gal_br]": npgettext_noop("unit", "imperial gallon", "imperial gallons"),
    "[bbl_us]": npgettext_noop("unit", "barrel", "barrels"),
    "[pt_us]": npgettext_noop("unit", "pint", "pints"),
    "[qt_us]": npgettext_noop("unit", "quart", "quarts"),
    "[cup_us]": npgettext_noop("unit", "cup", "cups"),
    "[tbs_us]": npgettext_noop("unit", "tablespoon", "tablespoons"),
    "[tsp_us]": npgettext_noop("unit", "teaspoon", "teaspoons"),
    "[foz_us]": npgettext_noop("unit", "fluid ounce", "fluid ounces"),
    "[bu_us]": npgettext_noop("unit", "bushel", "bushels"),
    "[bf_i]": npgettext_noop("unit", "board foot", "board feet"),
    "[tr]": npgettext_noop("unit", "turn", "turns"),
    "[Richter]": npgettext_noop("unit", "(Richter scale)", "(Richter scale)"),
}
PERCENT = pgettext_noop("unit", "{number}%")
MODIFIERS: Mapping[str, Marked] = {
    "about": pgettext_noop("how exact a number is", "about"),
    "under": pgettext_noop("how exact a number is", "under"),
    "over": pgettext_noop("how exact a number is", "over"),
    "at_least": pgettext_noop("how exact a number is", "at least"),
    "at_most": pgettext_noop("how exact a number is", "at most"),
    "exactly": pgettext_noop("how exact a number is", "exactly"),
}
DIRECTIONS: Mapping[str, Marked] = {
    "up": pgettext_noop("direction of a change", "risen"),
    "down": pgettext_noop("direction of a change", "fallen"),
}
FORMS: Mapping[str, Marked] = {
    "direct": pgettext_noop("form of a quote", "direct"),
    "indirect": pgettext_noop("form of a quote", "indirect"),
}
MODS: Mapping[str, Marked] = {
    "START": pgettext_noop("part of a period", "beginning"),
    "MID": pgettext_noop("part of a period", "middle"),
    "END": pgettext_noop("part of a period", "end"),
}
FAULTS: Mapping[str, Marked] = {
    "no such day": pgettext_noop("fault of a value", "There is no such day."),
}
POLARITIES: Mapping[str, Marked] = {
    "negated": pgettext_noop("how a statement is made", "negated"),
}
MODALITIES: Mapping[str, Marked] = {
    "asserted": pgettext_noop("how a statement is made", "as a fact"),
    "reported": pgettext_noop("how a statement is made", "reported"),
    "possible": pgettext_noop("how a statement is made", "as possible"),
    "planned": pgettext_noop("how a statement is made", "as planned"),
    "demanded": pgettext_noop("how a statement is made", "demanded"),
    "conditional": pgettext_noop("how a statement is made", "on a condition"),
    "asked": pgettext_noop("how a statement is made", "as a question"),
}
STANCES: Mapping[str, Marked] = {
    "asserts": pgettext_noop("stance of a speaker", "says so"),
    "denies": pgettext_noop("stance of a speaker", "denies it"),
    "doubts": pgettext_noop("stance of a speaker", "doubts it"),
    "demands": pgettext_noop("stance of a speaker", "demands it"),
    "announces": pgettext_noop("stance of a speaker", "announces it"),
    "asks": pgettext_noop("stance of a speaker", "asks about it"),
    "concedes": pgettext_noop("stance of a speaker", "concedes it"),
    "fears": pgettext_noop("stance of a speaker", "fears it"),
}
OPEN_STANCE = pgettext_noop("stance of a speaker", "open: is it said, or denied?")
RANK = pgettext_noop("rank", "no. {rank}")
VAGUE: Mapping[str, Marked] = {
    "PAST_REF": pgettext_noop("time", "earlier, no date"),
    "PRESENT_REF": pgettext_noop("time", "now, no date"),
    "FUTURE_REF": pgettext_noop("time", "later, no date"),
}
DAY_PARTS: Mapping[str, Marked] = {
    "MO": pgettext_noop("part of a day", "morning"),
    "MI": pgettext_noop("part of a day", "midday"),
    "AF": pgettext_noop("part of a day", "afternoon"),
    "EV": pgettext_noop("part of a day", "evening"),
    "NI": pgettext_noop("part of a day", "night"),
    "NT": pgettext_noop("part of a day", "night"),
    "DT": pgettext_noop("part of a day", "daytime"),
}
SEASONS: Mapping[str, Marked] = {
    "SP": pgettext_noop("season", "spring"),
    "SU": pgettext_noop("season", "summer"),
    "FA": pgettext_noop("season", "autumn"),
    "WI": pgettext_noop("season", "winter"),
}
# Years that do not begin in January.
YEARS: Mapping[str, Marked] = {
    "FY": pgettext_noop("time", "fiscal year {year}"),
    "SY": pgettext_noop("time", "school year {year}"),
}
LENGTHS: Mapping[str, Counted] = {
    "Y": npgettext_noop("length of time", "year", "years"),
    "M": npgettext_noop("length of time", "month", "months"),
    "W": npgettext_noop("length of time", "week", "weeks"),
    "D": npgettext_noop("length of time", "day", "days"),
    "HR": npgettext_noop("length of time", "hour", "hours"),
    "MIN": npgettext_noop("length of time", "minute", "minutes"),
    "S": npgettext_noop("length of time", "second", "seconds"),
    "WE": npgettext_noop("length of time", "weekend", "weekends"),
    "SP": npgettext_noop("length of time", "spring", "springs"),
    "SU": npgettext_noop("length of time", "summer", "summers"),
    "FA": npgettext_noop("length of time", "autumn", "autumns"),
    "WI": npgettext_noop("length of time", "winter", "winters"),
    "Q": npgettext_noop("length of time", "quarter", "quarters"),
    "H2": npgettext_noop("length of time", "half-year", "half-years"),
    "DE": npgettext_noop("length of time", "decade", "decades"),
    "CE": npgettext_noop("length of time", "century", "centuries"),
    "MI": npgettext_noop("length of time", "millennium", "millennia"),
}
# Parts of a year, and of one that is not known.
PARTS: Mapping[str, Marked] = {
    "Q": pgettext_noop("time", "quarter {number} of {year}"),
    "H": pgettext_noop("time", "half {number} of {year}"),
}
PARTS_OF_OPEN_YEAR: Mapping[str, Marked] = {
    "Q": pgettext_noop("time", "quarter {number}"),
    "H": pgettext_noop("time", "half {number}"),
}
WEEK_OF_YEAR = pgettext_noop("time", "week {number}, {year}")
WEEK = pgettext_noop("time", "week")
WEEKEND = pgettext_noop("time", "weekend")
DAY = pgettext_noop("time", "day {number} of a month")
DECADE = pgettext_noop("time", "the {year}s")
CENTURY = pgettext_noop("time", "century no. {number}")
SOME = pgettext_noop("length of time", "some {unit}")
BEFORE = pgettext_noop("distance in time", "{length} before")
AFTER = pgettext_noop("distance in time", "{length} after")
