"""Units of measure: their UCUM codes, and the words and signs that texts and tables write."""

UNITS = {
    "m": ("length", 1), "km": ("length", 1000), "cm": ("length", .01), "mm": ("length", .001),
    "[ft_i]": ("length", .3048), "[mi_i]": ("length", 1609.344), "[in_i]": ("length", .0254),
    "[yd_i]": ("length", .9144), "m2": ("area", 1), "km2": ("area", 1e6), "har": ("area", 1e4),
    "[acr_us]": ("area", 4046.856), "[acr_br]": ("area", 4046.856), "[ft_i]2": ("area", .0929),
    "[mi_i]2": ("area", 2.58999e6), "[sft_i]": ("area", .0929), "g": ("mass", 1),
    "kg": ("mass", 1000), "mg": ("mass", .001), "t": ("mass", 1e6), "[lb_av]": ("mass", 453.592),
    "[oz_av]": ("mass", 28.3495), "ug": ("mass", 1e-6), "ng": ("mass", 1e-9),
    "g/L": ("mass", 1), "mg/L": ("mass", .001), "ug/L": ("mass", 1e-6), "ng/L": ("mass", 1e-9),
    "W": ("power", 1), "kW": ("power", 1e3), "MW": ("power", 1e6),
    "GW": ("power", 1e9), "W.h": ("energy", 1), "kW.h": ("energy", 1e3), "MW.h": ("energy", 1e6),
    "GW.h": ("energy", 1e9), "TW.h": ("energy", 1e12), "km/h": ("speed", 1),
    "[kn_i]": ("speed", 1.852), "[nmi_i]": ("length", 1852),
    "L/m2": ("length", .001), "l/m2": ("length", .001),
    "[mi_i]/h": ("speed", 1.609344), "m/s": ("speed", 3.6), "L": ("volume", 1), "l": ("volume", 1),
    "m3": ("volume", 1000), "hL": ("volume", 100), "[bbl_us]": ("volume", 158.987),
    "[gal_us]": ("volume", 3.78541), "[gal_br]": ("volume", 4.54609), "mL": ("volume", .001),
    "bit/s": ("data", 1), "kbit/s": ("data", 1e3), "Mbit/s": ("data", 1e6),
    "Gbit/s": ("data", 1e9), "Tbit/s": ("data", 1e12), "kBy/s": ("data", 8e3),
    "MBy/s": ("data", 8e6), "GBy/s": ("data", 8e9), "Mbit": ("data", 1e6), "Gbit": ("data", 1e9),
    "Tbit": ("data", 1e12), "kBy": ("data", 8e3), "MBy": ("data", 8e6), "GBy": ("data", 8e9),
    "TBy": ("data", 8e12),
    "Cel": ("temperature", 1), "[degF]": ("temperature", 1), "K": ("temperature", 1),
}  # fmt: skip
UNIT_WORDS = {
    "gwh": "GW.h", "kwh": "kW.h", "mwh": "MW.h", "twh": "TW.h", "mw": "MW", "gw": "GW", "g": "g",
    "gramm": "g", "gram": "g", "grams": "g", "kilogramm": "kg", "milligramm": "mg",
    "mikrogramm": "ug", "nanogramm": "ng", "milligrams": "mg", "micrograms": "ug",
    "nanograms": "ng", "kg": "kg", "km": "km", "acres": "[acr_us]", "acre": "[acr_us]",
    "hektar": "har", "hectares": "har", "hectare": "har", "feet": "[ft_i]", "foot": "[ft_i]",
    "miles": "[mi_i]", "qm": "m2",
    "gigawatt hours": "GW.h", "tonnen": "t", "tonnes": "t", "tonne": "t", "tons": "t",
    "liter": "L", "litres": "L", "meter": "m", "metres": "m", "meters": "m", "kilometer": "km",
    "kilometres": "km",
}  # fmt: skip
SIGNS = {
    "m²": "m2", "m2": "m2", "km²": "km2", "km2": "km2", "m³": "m3", "m3": "m3", "cm": "cm",
    "mm": "mm", "mg": "mg", "kw": "kW", "gwh": "GW.h", "hl": "hL", "l": "L", "µg": "ug", "ng": "ng",
    "g/l": "g/L", "mg/l": "mg/L", "µg/l": "ug/L", "ug/l": "ug/L", "ng/l": "ng/L",
    "km/h": "km/h", "m/s": "m/s", "°c": "Cel", "ft": "[ft_i]", "mi": "[mi_i]", "lb": "[lb_av]",
    "oz": "[oz_av]", "ha": "har", "mb/s": "MBy/s", "gb/s": "GBy/s",
    "kilometern": "km", "metern": "m",
}  # fmt: skip


def unit_of(word: str) -> str:
    """Return the UCUM code of a unit of measure as texts and tables write it; "" if it is none."""
    low = word.casefold().rstrip(".")
    return word if word in UNITS else UNIT_WORDS.get(low, SIGNS.get(low, ""))
