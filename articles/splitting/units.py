"""Currencies and units that all languages write alike: ISO 4217 codes, signs, UCUM.

Sources: ISO 4217 (active codes and those still met in archives); The Unified Code for
Units of Measure (UCUM), case-sensitive codes.
"""

from decimal import Decimal
from typing import Any

ISO_4217 = (
    "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP "
    "BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP "
    "GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR "
    "KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK "
    "MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR "
    "SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH "
    "UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWL BTC ETH "
    "ATS BEF DEM ESP FIM FRF GRD IEP ITL LUF NLG PTE HRK EEK LTL LVL SIT SKK RMB"
).split()
SIGNS = {
    "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₽": "RUB", "₹": "INR", "₩": "KRW", "₺": "TRY",
    "₪": "ILS", "₫": "VND", "฿": "THB", "₴": "UAH", "₦": "NGN", "₱": "PHP", "₡": "CRC", "₲": "PYG",
    "₵": "GHS", "₸": "KZT", "₮": "MNT", "₾": "GEL", "₿": "BTC", "﷼": "IRR", "៛": "KHR", "￥": "JPY",
    "₼": "AZN", "֏": "AMD", "₭": "LAK", "元": "CNY",
}  # fmt: skip
# What may be before the dollar sign: "US$", "C$", "HK$".
DOLLARS = {
    "us": "USD", "usd": "USD", "c": "CAD", "ca": "CAD", "cad": "CAD", "can": "CAD", "a": "AUD",
    "au": "AUD", "aud": "AUD", "aus": "AUD", "nz": "NZD", "nzd": "NZD", "hk": "HKD", "hkd": "HKD",
    "s": "SGD", "sg": "SGD", "sgd": "SGD", "nt": "TWD", "ntd": "TWD", "r": "BRL", "brl": "BRL",
    "mx": "MXN", "mxn": "MXN", "mex": "MXN", "ar": "ARS", "ars": "ARS", "col": "COP", "cop": "COP",
    "clp": "CLP", "z": "ZWL", "j": "JMD", "tt": "TTD", "b": "BND", "bnd": "BND", "fj": "FJD",
    "ec": "XCD", "bds": "BBD", "bz": "BZD", "n": "NAD", "twd": "TWD", "jmd": "JMD",
}  # fmt: skip
# Units by their signs. A sign that is also a common word or initial needs digits before it.
UCUM_SIGNS = {
    "mm": "mm", "cm": "cm", "dm": "dm", "m": "m", "km": "km", "nm": "nm", "µm": "um", "μm": "um",
    "pm": "pm", "mm²": "mm2", "cm²": "cm2", "m²": "m2", "m2": "m2", "qm": "m2",
    "km²": "km2", "km2": "km2", "qkm": "km2", "sqm": "m2", "cm³": "cm3", "m³": "m3", "m3": "m3",
    "cbm": "m3", "ccm": "cm3", "km³": "km3", "ha": "har", "ar": "ar", "ml": "mL", "cl": "cL",
    "dl": "dL", "l": "L", "hl": "hL", "mg": "mg", "µg": "ug", "μg": "ug", "mcg": "ug", "g": "g",
    "kg": "kg", "t": "t", "kt": "kt", "mt": "Mt", "lb": "[lb_av]", "lbs": "[lb_av]",
    "oz": "[oz_av]", "ft": "[ft_i]", "yd": "[yd_i]", "mi": "[mi_i]", "mph": "[mi_i]/h",
    "kmh": "km/h", "kph": "km/h", "kmph": "km/h", "kn": "[kn_i]", "hz": "Hz", "khz": "kHz",
    "mhz": "MHz", "ghz": "GHz", "w": "W", "kw": "kW", "mw": "MW", "gw": "GW", "tw": "TW",
    "wh": "W.h", "kwh": "kW.h", "mwh": "MW.h", "gwh": "GW.h", "twh": "TW.h", "ps": "[HP]",
    "hp": "[HP]", "v": "V", "kv": "kV", "mv": "mV", "ma": "mA", "ah": "A.h", "mah": "mA.h", "nm²": "nm2", "kcal": "kcal",
    "kj": "kJ", "mj": "MJ", "bar": "bar", "mbar": "mbar", "hpa": "hPa", "kpa": "kPa", "pa": "Pa",
    "psi": "[psi]", "db": "dB", "lm": "lm", "lx": "lx", "bit": "bit", "kb": "kBy", "mb": "MBy",
    "gb": "GBy", "tb": "TBy", "pb": "PBy", "kbit": "kbit", "mbit": "Mbit", "gbit": "Gbit",
    "kbps": "kbit/s", "mbps": "Mbit/s", "gbps": "Gbit/s", "ppm": "[ppm]", "ppb": "[ppb]",
    "px": "[px]", "mp": "[MPx]", "rad": "rad", "sr": "sr", "msv": "mSv", "sv": "Sv", "bq": "Bq",
    "kbq": "kBq", "gy": "Gy", "°c": "Cel", "°f": "[degF]", "ml²": "mL", "nmi": "[nmi_i]",
    "mol": "mol", "mmhg": "mm[Hg]", "dpi": "[dpi]", "rpm": "/min", "cc": "cm3", "fl": "[foz_us]",
    "cwt": "[lcwt_av]", "gal": "[gal_us]", "tbsp": "[tbs_us]", "tsp": "[tsp_us]", "sm": "[nmi_i]",
}  # fmt: skip
PER = {
    "h": "h", "hr": "h", "std": "h", "s": "s", "sec": "s", "sek": "s", "min": "min", "m": "m", "km": "km",
    "kg": "kg", "l": "L", "t": "t", "ha": "har", "m²": "m2", "m³": "m3", "qm": "m2", "kwh": "kW.h",
    "g": "g", "mol": "mol", "d": "d", "a": "a", "mwh": "MW.h", "cm²": "cm2", "cm³": "cm3", "ml": "mL", "dl": "dL",
}  # fmt: skip

_FRACTIONS = {
    "½": "0.5", "⅓": "0.333333333333333", "⅔": "0.666666666666667", "¼": "0.25", "¾": "0.75",
    "⅕": "0.2", "⅖": "0.4", "⅗": "0.6", "⅘": "0.8", "⅙": "0.166666666666667",
    "⅚": "0.833333333333333", "⅛": "0.125", "⅜": "0.375", "⅝": "0.625", "⅞": "0.875",
}  # fmt: skip
FRACTION_SIGNS = {sign: Decimal(value) for sign, value in _FRACTIONS.items()}

WORDS: dict[str, Any] = {
    "currency_code": {code.lower(): ("CNY" if code == "RMB" else code) for code in ISO_4217},
    "currency_sign": SIGNS,
    "dollar_prefix": DOLLARS,
    "measure_sign": UCUM_SIGNS,
    "degree_sign": "° º".split(),
    "percent": "% ％".split(),
    "permille": "‰".split(),
    "inch_mark": "\" ” ″ ''".split(),
}
