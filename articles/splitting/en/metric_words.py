"""English words of the metric system, built from prefix and unit, and units of several words.

Source of the codes: The Unified Code for Units of Measure (UCUM), case-sensitive.
"""

from typing import Any

from articles.splitting.gazetteer import by_first_word

PREFIXES = {
    "nano": "n", "micro": "u", "milli": "m", "centi": "c", "deci": "d", "hecto": "h", "kilo": "k", "mega": "M",
    "giga": "G", "tera": "T", "peta": "P", "exa": "E",
}  # fmt: skip
# Which prefixes news puts before a unit, by the unit's words.
BASES = {
    "metre meter": ("m", "nano micro milli centi deci kilo"),
    "gram gramme": ("g", "nano micro milli kilo"),
    "litre liter": ("L", "micro milli centi deci hecto mega giga"),
    "ton tonne": ("t", "kilo mega giga"),
    "watt": ("W", "micro milli kilo mega giga tera"),
    "watt-hour": ("W.h", "kilo mega giga tera"),
    "joule": ("J", "kilo mega giga"),
    "volt": ("V", "milli kilo mega"),
    "amp ampere": ("A", "micro milli kilo"),
    "ohm": ("Ohm", "milli kilo mega"),
    "newton": ("N", "kilo mega"),
    "pascal": ("Pa", "hecto kilo mega giga"),
    "sievert": ("Sv", "micro milli"),
    "becquerel": ("Bq", "kilo mega giga tera peta"),
    "byte": ("By", "kilo mega giga tera peta exa"),
    "bit": ("bit", "kilo mega giga tera"),
    "calorie": ("cal", "kilo"),
    "parsec": ("pc", "kilo mega"),
    "lumen": ("lm", ""),
    "candela": ("cd", ""),
    "roentgen": ("R", "milli"),
    "furlong": ("[fur_us]", ""),
    "fathom": ("[fth_i]", ""),
    "atmosphere": ("atm", ""),
    "hundredweight": ("[lcwt_av]", ""),
}  # fmt: skip
# They have no unit of their own in news ("bars", "moles") or no plural.
ALONE = {
    "millibar": "mbar", "millibars": "mbar", "lux": "lx", "kilohertz": "kHz", "terahertz": "THz", "watt-hour": "W.h",
    "acre-foot": "[acr_us].[ft_i]", "acre-feet": "[acr_us].[ft_i]", "mpg": "[mi_i]/[gal_us]",
}  # fmt: skip
PHRASES = {
    "[ppm]": "parts per million", "[ppb]": "parts per billion", "[psi]": "pounds per square inch",
    "[mi_i]/[gal_us]": "miles per gallon, mile per gallon", "AU": "astronomical unit", "[bf_i]": "board feet, board foot",
    "[gal_br]": "imperial gallon", "[oz_tr]": "troy ounce", "[ston_av]": "short ton", "[lton_av]": "long ton",
    "W.h": "watt hour", "kW.h": "kilowatt hour", "MW.h": "megawatt hour", "GW.h": "gigawatt hour", "TW.h": "terawatt hour",
    "A.h": "amp hour", "[acr_us].[ft_i]": "acre foot, acre feet", "[mi_i]3": "cubic mile", "[lb_av].[ft_i]": "foot pound",
}  # fmt: skip


def _measures() -> dict[str, str]:
    words: dict[str, str] = {}
    for names, (code, prefixes) in BASES.items():
        for name in names.split():
            forms = {"": code, **{prefix: PREFIXES[prefix] + code for prefix in prefixes.split()}}
            for prefix, unit in forms.items():
                words[prefix + name] = words[f"{prefix}{name}s"] = unit
    return words | ALONE


_PHRASES = by_first_word(
    (name.split(), code) for code, names in PHRASES.items() for name in names.split(", ")
)

WORDS: dict[str, Any] = {"measure": _measures(), "measure_phrase": _PHRASES}
