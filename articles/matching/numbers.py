"""Numbers that can be compared: in base units, with the precision in which they are written."""

import math
import re
from dataclasses import dataclass, replace

from articles.facts.kinds import Kind
from articles.facts.values import Value

# UCUM code to dimension and factor of its base unit.
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
    "[mi_i]/h": ("speed", 1.609344), "m/s": ("speed", 3.6), "L": ("volume", 1), "l": ("volume", 1),
    "m3": ("volume", 1000), "hL": ("volume", 100), "[bbl_us]": ("volume", 158.987),
    "[gal_us]": ("volume", 3.78541), "[gal_br]": ("volume", 4.54609), "mL": ("volume", .001),
    "bit/s": ("data", 1), "kbit/s": ("data", 1e3), "Mbit/s": ("data", 1e6),
    "Gbit/s": ("data", 1e9), "Tbit/s": ("data", 1e12), "Mbit": ("data", 1e6), "Gbit": ("data", 1e9),
    "Tbit": ("data", 1e12), "kBy": ("data", 8e3), "MBy": ("data", 8e6), "GBy": ("data", 8e9),
    "TBy": ("data", 8e12),
    "Cel": ("temperature", 1), "[degF]": ("temperature", 1), "K": ("temperature", 1),
}  # fmt: skip
_UNIT_WORDS = {
    "gwh": "GW.h", "kwh": "kW.h", "mwh": "MW.h", "twh": "TW.h", "mw": "MW", "gw": "GW", "g": "g",
    "gramm": "g", "gram": "g", "grams": "g", "kilogramm": "kg", "milligramm": "mg",
    "mikrogramm": "ug", "nanogramm": "ng", "milligrams": "mg", "micrograms": "ug",
    "nanograms": "ng", "kg": "kg", "km": "km", "acres": "[acr_us]", "acre": "[acr_us]",
    "hektar": "har", "feet": "[ft_i]", "foot": "[ft_i]", "miles": "[mi_i]", "qm": "m2",
    "gigawatt hours": "GW.h", "tonnen": "t", "tonnes": "t", "tonne": "t", "tons": "t",
    "liter": "L", "litres": "L", "meter": "m", "metres": "m", "meters": "m", "kilometer": "km",
    "kilometres": "km",
}  # fmt: skip
NUMERIC = {
    Kind.COUNT, Kind.SHARE, Kind.CHANGE, Kind.MONEY, Kind.MEASURE, Kind.RATIO, Kind.ORDINAL,
    Kind.RANK, Kind.AGE,
}  # fmt: skip
# Groups whose units are confused with one another; others measure something else.
DIMENSIONS = {
    "money": "money", "percent": "percent", "mass": "amount", "volume": "amount",
    "length": "length", "area": "area", "speed": "speed", "power": "power", "energy": "power",
    "data": "data",
}  # fmt: skip
# Groups of durations, each in one base unit.
_MINUTES = {"years": 365.25 * 1440, "days": 1440.0, "minutes": 1.0}
TIMES = frozenset(_MINUTES)
# "Just under" and "just over" a number mean one that is no further off than this share of it,
# of a fraction in words, and of one up to a tenth (per cent).
FARTHEST, NEAR_FRACTION, NEAR_SMALL, TENTH = 0.15, 0.12, 0.15, 10
BELOW, ABOVE = ("under", "at_most"), ("over", "at_least")
AGREEMENTS = {"same", "rounded", "converted"}
PER = {"%", "‰"}


@dataclass(frozen=True, slots=True)
class ComparableNumber:
    """A number that can be compared with others of its `group`.

    `base` is its size in base units, `step` its precision in them; `shown` the number as
    written; `unit` an ISO 4217 or UCUM code, "%" or "pp"; `noun` what is counted; `is_fraction`
    a share in words ("ein Drittel"); `ends` the lower and the upper end of a range.
    """

    group: str
    base: float
    step: float
    unit: str = ""
    shown: float = 0.0
    modifier: str = ""
    direction: str = ""
    noun: str = ""
    is_fraction: bool = False
    ends: tuple[float, float] | None = None

    @property
    def digits(self) -> int:
        """Return how many significant digits are written."""
        return len(re.sub(r"\D", "", f"{self.shown:.10g}").strip("0"))


def precision(text: str, number: float) -> float:
    """Return the step of the last significant digit: 1000 for 42.000, 0.01 for 6,48."""
    if not number:
        return 1.0
    written = re.split(r"(?<=\d)\s*(?![\d.,' ])", text.strip())[0]
    digits = re.sub(r"[^\d]", "", written) if re.search(r"\d", text) else ""
    if not digits:
        significant = len(f"{abs(number):.10g}".replace(".", "").strip("0"))
    elif re.search(r"[.,]\d{1,2}(?!\d)", text):
        significant = len(digits.lstrip("0"))
    else:
        significant = len(digits.strip("0"))
    return 10.0 ** (math.floor(math.log10(abs(number))) - max(significant, 1) + 1)


def number_of(kind: Kind, value: Value | None, text: str) -> ComparableNumber | None:
    """Return the comparable form of a quantity, age, ordinal or rank; None without a number."""
    raw = getattr(value, "rank" if kind is Kind.RANK else "number", None)
    if raw is None:
        return None
    made = _number_of(kind, value, text, float(raw))
    low, high = getattr(value, "low", None), getattr(value, "high", None)
    if low is not None and high is not None:
        made = replace(made, ends=(float(low), float(high)))
    return made


def _number_of(kind: Kind, value: Value | None, text: str, number: float) -> ComparableNumber:
    unit = getattr(value, "unit", None) or ""
    modifier = getattr(value, "modifier", None) or ""
    if kind in (Kind.ORDINAL, Kind.RANK):
        return ComparableNumber(
            "order", number, 1, "", number, noun=getattr(value, "measure", None) or ""
        )
    if kind is Kind.AGE:
        return ComparableNumber("age", number, 1, "year", number, modifier)
    named = ComparableNumber("", abs(number), _step(value, text, number), unit, number, modifier,
                   getattr(value, "direction", None) or "")  # fmt: skip
    if unit == "dm" and "DM" in text:
        return replace(named, group="money", unit="DEM")
    if unit == "‰":
        return replace(named, group="percent", base=named.base / 10, step=named.step / 10)
    if (unit in ("1", "%", "pp") and kind in (Kind.SHARE, Kind.CHANGE, Kind.RATIO)) or unit == "pp":
        return _percent(named, text)
    if kind is Kind.MONEY:
        return replace(named, group="money")
    if unit in _CELSIUS:
        return _temperature(named, text)
    return _measure(named, kind, getattr(value, "unit_text", None) or unit)


def _step(value: Value | None, text: str, number: float) -> float:
    span, first = getattr(value, "number_span", None), re.search(r"\d", text)
    at = first.start() if first else 0
    return precision(text[at : at + span[1] - span[0]] if span else text, number)


def _percent(number: ComparableNumber, text: str) -> ComparableNumber:
    percent = number.shown * 100 if number.unit == "1" else number.shown
    in_words = number.unit == "1" and not re.search(r"\d", text)
    step = max(2.0, percent * 0.06) if in_words else precision(text, percent)
    unit = "pp" if number.unit == "pp" else "%"
    return replace(
        number, group="percent", base=abs(percent), step=step, unit=unit, shown=percent,
        is_fraction=in_words,
    )  # fmt: skip


_SCALE_NAMED = re.compile(r"[°º]\s?[CF]\b|celsius|fahrenheit|kelvin", re.I)
_CELSIUS = {"Cel": (0.0, 1.0), "[degF]": (32.0, 1 / 1.8), "K": (273.15, 1.0)}


def _temperature(number: ComparableNumber, text: str) -> ComparableNumber:
    """Return degrees Celsius; "nine degrees" are compared as they are with either scale."""
    zero, factor = _CELSIUS[number.unit] if _SCALE_NAMED.search(text) else (0.0, 1.0)
    unit = number.unit if _SCALE_NAMED.search(text) else ""
    base = abs((number.base - zero) * factor)
    return replace(number, group="temperature", base=base, step=number.step * factor, unit=unit)


# In English tables "m" stands for millions, and "K" for thousands.
MISREAD = ("m", "K")
_TIME_WORDS = {
    "jahr": ("years", 1, "Y"), "year": ("years", 1, "Y"), "monat": ("years", 1 / 12, "M"),
    "month": ("years", 1 / 12, "M"), "woche": ("days", 7, "W"), "week": ("days", 7, "W"),
    "tag": ("days", 1, "D"), "day": ("days", 1, "D"), "stunde": ("minutes", 60, "min"),
    "hour": ("minutes", 60, "min"), "std": ("minutes", 60, "min"), "minute": ("minutes", 1, "min"),
    "min": ("minutes", 1, "min"), "h": ("minutes", 60, "min"),
}  # fmt: skip


def measured(number: ComparableNumber, word: str) -> ComparableNumber | None:
    """Return a number without unit in the unit that a cell names; None if it is none.

    Years, weeks and hours are lengths of time: "22,3 Jahre".
    """
    low, code = word.casefold().rstrip("."), unit_of(word)
    stem = next((s for s in (low, low[:-1], low[:-2]) if s in _TIME_WORDS), "")
    group, factor, unit = (
        (*UNITS[code], code) if code in UNITS else _TIME_WORDS.get(stem, ("", 1, ""))
    )
    if not group or word in MISREAD:
        return None
    base, step = number.base * factor, number.step * factor
    return replace(number, group=group, base=base, step=step, unit=unit)


def unit_of(word: str) -> str:
    """Return the UCUM code of a unit of measure as texts and tables write it; "" if it is none."""
    low = word.casefold().rstrip(".")
    return word if word in UNITS else _UNIT_WORDS.get(low, _SIGNS.get(low, ""))


_SIGNS = {
    "m²": "m2", "m2": "m2", "km²": "km2", "km2": "km2", "m³": "m3", "m3": "m3", "cm": "cm",
    "mm": "mm", "mg": "mg", "kw": "kW", "gwh": "GW.h", "hl": "hL", "l": "L", "µg": "ug", "ng": "ng",
    "g/l": "g/L", "mg/l": "mg/L", "µg/l": "ug/L", "ug/l": "ug/L", "ng/l": "ng/L",
    "km/h": "km/h", "m/s": "m/s", "°c": "Cel", "ft": "[ft_i]", "mi": "[mi_i]", "lb": "[lb_av]",
    "oz": "[oz_av]", "ha": "har", "kilometern": "km", "metern": "m",
}  # fmt: skip


# "nm" is a nanometre, "NM" a nautical mile.
_SEA = {
    "kt": "[kn_i]",
    "kts": "[kn_i]",
    "NM": "[nmi_i]",
    "sm": "[nmi_i]",
    "Seemeilen": "[nmi_i]",
    "Knoten": "[kn_i]",
}


def _measure(number: ComparableNumber, kind: Kind, unit_text: str) -> ComparableNumber:
    word = _SEA.get(unit_text) or _UNIT_WORDS.get(unit_text.casefold(), "")
    code = word if word in UNITS else number.unit
    if code in UNITS:
        group, factor = UNITS[code]
        return replace(
            number, group=group, base=number.base * factor, step=number.step * factor, unit=code
        )
    unit = number.unit if kind is Kind.MEASURE else ""
    return replace(number, group="count", unit=unit, noun=number.unit if not unit else "")


def compare(claim: ComparableNumber, source: ComparableNumber) -> str | None:
    """Return how a claim's number relates to a source's.

    "same", "rounded", "converted", or a difference: "unit" (the number agrees, the unit does
    not), "opposite" (direction), "scale", "transposed", "digits" (one digit), "close", "other";
    None if the two can't be compared.
    """
    if claim.ends and source.ends and claim.group == source.group:
        return "same" if claim.ends == source.ends else "other"
    if _is_between(claim, source):
        return "rounded"
    if source.group == claim.group == "age" and source.ends:
        return "same" if source.ends[0] <= claim.base <= source.ends[1] else "other"
    if {claim.group, source.group} <= TIMES and claim.group != source.group:
        return _other_time(claim, source)
    if claim.group != source.group:
        return _other_unit(claim, source) or _bare(claim, source)
    is_same_unit = claim.unit == source.unit or not claim.unit or not source.unit
    units = {claim.unit, source.unit}
    is_convertible = is_same_unit or claim.group in TIMES or units <= UNITS.keys() or units == PER
    if is_convertible and (verdict := _agreement(claim, source)):
        return _in_direction(claim, source, verdict if is_same_unit else "converted")
    if not is_same_unit:
        if claim.shown == source.shown:
            return "unit"
        return None if claim.group == "money" else likeness(claim, source)
    return likeness(claim, source)


def _is_between(claim: ComparableNumber, source: ComparableNumber) -> bool:
    """Return whether a number lies in the range that a source names, in the same unit."""
    if not source.ends or claim.ends or "age" in (claim.group, source.group):
        return False
    is_alike = claim.group == source.group and claim.unit == source.unit
    return is_alike and source.ends[0] < claim.shown < source.ends[1]


def _other_time(claim: ComparableNumber, source: ComparableNumber) -> str | None:
    """Return "converted" for one length of time in two groups: 36 hours, a day and a half."""
    one, two = (
        replace(n, base=n.base * _MINUTES[n.group], step=n.step * _MINUTES[n.group], unit="min")
        for n in (claim, source)
    )
    return _agreement(one, two) and "converted"


def _other_unit(claim: ComparableNumber, source: ComparableNumber) -> str | None:
    """Return "unit" for the same figure in two units that are confused with one another."""
    here, there = DIMENSIONS.get(claim.group), DIMENSIONS.get(source.group)
    is_same = here is not None and here == there and abs(claim.shown) == abs(source.shown)
    return "unit" if is_same else None


def _bare(claim: ComparableNumber, source: ComparableNumber) -> str | None:
    """Compare a number without unit with one of any group; None unless they agree."""
    bare, other = (claim, source) if claim.group == "count" else (source, claim)
    if (
        bare.group != "count"
        or bare.noun
        or bare.unit
        or other.group in ("age", "order", "years", "days", "minutes")
    ):
        return None
    one, two = (
        replace(n, base=abs(n.shown), unit="", step=n.step * abs(n.shown) / n.base if n.base else 1)
        for n in (claim, source)
    )
    if found := _agreement(one, two):
        return found
    # "64,9 Millionen" against 64.9 in a column of millions.
    plain = [replace(n, unit="") for n in (claim, source)]
    is_scaled = any(number.base != abs(number.shown) for number in (bare, other))
    return _agreement(*plain) and "converted" if is_scaled else None


def _in_direction(claim: ComparableNumber, source: ComparableNumber, verdict: str) -> str:
    if claim.direction and source.direction and claim.direction != source.direction:
        return "opposite"
    if verdict == "same" and {claim.modifier, source.modifier} == {"under", "over"}:
        return "opposite"
    return verdict


def _agreement(claim: ComparableNumber, source: ComparableNumber) -> str | None:
    a, b = claim.base, source.base
    apart = abs(a - b)
    if apart <= 1e-9 * max(a, b, 1):
        return "same"
    step = max(claim.step, a * 0.08) if claim.is_fraction else claim.step
    if claim.modifier in BELOW + ABOVE:
        is_side = b < a if claim.modifier in BELOW else b > a
        return "rounded" if is_side and apart <= _reach(claim, step) else None
    if apart > a * (0.1 if claim.modifier == "about" else 0.05):
        return None
    return "rounded" if _is_rounded(claim, source, step, apart) else None


def _reach(claim: ComparableNumber, step: float) -> float:
    """Return how far off a number may be that a claim says to be just under, or just over."""
    if claim.is_fraction:
        return claim.base * (NEAR_SMALL if claim.base <= TENTH else NEAR_FRACTION)
    return min(step, claim.base * FARTHEST)


def _is_rounded(
    claim: ComparableNumber, source: ComparableNumber, step: float, apart: float
) -> bool:
    a, b = claim.base, source.base
    converted = claim.unit != source.unit and claim.unit in UNITS
    if apart <= step * 0.5000001 and (claim.step > source.step or claim.unit != source.unit):
        return True
    if converted and claim.modifier == "about" and apart <= max(step, a * 0.035):
        return True
    if converted and source.unit in UNITS and apart <= max(step * 0.5, a * 0.008):
        return True
    if source.modifier == "about" and apart <= source.step * 0.5:
        return True
    return source.is_fraction and apart <= max(source.step, b * 0.06)


_POWERS = (-9, -6, -3, -2, -1, 1, 2, 3, 6, 9)


def _is_scaled(claim: ComparableNumber, source: ComparableNumber, factor: float) -> bool:
    """Return whether a number agrees with another times `factor`.

    Exactly for factors of 10 and 100, within the claim's precision for larger ones.
    """
    scaled = replace(source, base=source.base * factor, step=source.step * factor)
    if 0.001 < factor < 1000:
        return claim.digits > 1 and abs(claim.base - scaled.base) <= 1e-9 * claim.base
    return _agreement(claim, scaled) is not None


def likeness(claim: ComparableNumber, source: ComparableNumber) -> str:
    """Return how two numbers that don't agree resemble each other.

    "scale", "transposed", "digits" (one digit), "close" (within 5 percent) or "other".
    """
    if not claim.base or not source.base:
        return "other"
    plain = replace(claim, modifier="") if claim.modifier else claim
    for power in _POWERS:
        factor = 10.0**power
        if not 0.75 < source.base * factor / claim.base < 1.33:
            continue
        if _is_scaled(plain, source, factor):
            return "scale"
    taken = (
        round(source.base / claim.step) * claim.step if claim.step > source.step else source.base
    )
    one, two = (re.sub(r"\D", "", f"{n:.6g}").strip("0") for n in (claim.base, taken))
    if len(one) >= 3 and sorted(one) == sorted(two):
        return "transposed"
    is_near = 0.3 < claim.base / source.base < 3
    if (
        is_near
        and len(one) == len(two) >= 2
        and sum(x != y for x, y in zip(one, two, strict=True)) == 1
    ):
        return "digits"
    return (
        "close" if len(two) > 2 and abs(claim.base - source.base) <= 0.05 * claim.base else "other"
    )
