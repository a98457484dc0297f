"""Numbers that can be compared: in base units, with the precision in which they are written."""

import math
import re
from dataclasses import dataclass, replace

from articles.facts.kinds import Kind
from articles.facts.values import Value
from articles.matching.units import UNIT_WORDS, UNITS, unit_of

# UCUM code to dimension and factor of its base unit.
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
_CELSIUS = {"Cel": (0.0, 1.0), "degrees": (0.0, 1.0), "[degF]": (32.0, 1 / 1.8), "K": (273.15, 1.0)}


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
    word = _SEA.get(unit_text) or UNIT_WORDS.get(unit_text.casefold(), "")
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

    By 10 and 100 exactly, or in the claim's precision if both have one unit: "just under 3 tonnes"
    of 29.4. A number of one digit has a modifier then. By larger ones in the claim's precision.
    """
    scaled = replace(source, base=source.base * factor, step=source.step * factor)
    plain = replace(claim, modifier="") if claim.modifier else claim
    if 0.001 < factor < 1000:
        is_same_unit = claim.unit and claim.unit == source.unit and claim.group != "percent"
        if claim.digits < 2 and not (claim.modifier and is_same_unit):
            return False
        if not is_same_unit:
            return abs(claim.base - scaled.base) <= 1e-9 * claim.base
    return _agreement(plain, scaled) is not None


def _written(claim: ComparableNumber, source: ComparableNumber) -> tuple[str, str]:
    """Return the digits of both numbers, in the claim's unit and precision: 176 and 167 hours."""
    step = claim.step if not claim.is_fraction else 1.0
    sizes = claim.base / step, source.base / step
    taken = round(sizes[1]) if claim.step > source.step else sizes[1]
    one, two = (re.sub(r"\D", "", f"{size:.6g}").strip("0") for size in (sizes[0], taken))
    return one, two


def likeness(claim: ComparableNumber, source: ComparableNumber) -> str:
    """Return how two numbers that don't agree resemble each other.

    "scale", "transposed", "digits" (one digit), "close" (within 5 percent) or "other".
    """
    if not claim.base or not source.base:
        return "other"
    for power in _POWERS:
        factor = 10.0**power
        if not 0.75 < source.base * factor / claim.base < 1.33:
            continue
        if _is_scaled(claim, source, factor):
            return "scale"
    one, two = _written(claim, source)
    is_measured = claim.unit == source.unit and (claim.unit in UNITS or claim.group == "money")
    if one != two and len(one) >= (2 if is_measured else 3) and sorted(one) == sorted(two):
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
