"""What words beside a value add to it: bounds, clocks of two numbers, parts and ranges of lengths.

The splitter marks "sechs" and "zwölf" in "um sechs vor zwölf"; here both become 11:54.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from articles.facts.kinds import Kind
from articles.matching.days import days_of
from articles.matching.lengths import SECOND, length_of
from articles.matching.numbers import TIMES, ComparableNumber
from articles.matching.values_in import Fact
from articles.matching.written_days import written_days

REACH = 28
_UNDER = re.compile(
    r"\b(?:nicht einmal|nicht ganz|noch nicht|keine[nr]?|weniger als|unter|knapp|fast|beinahe|"
    r"nahezu|not even|not quite|short of|less than|fewer than|under|almost|nearly)\s+$",
    re.I,
)
_OVER = re.compile(
    r"\b(?:gut|mehr als|über|etwas über|more than|over|upwards of|a good|well over)\s+$", re.I
)
_A_GOOD = re.compile(r"(?:ein gutes|a good)\b", re.I)
_TO, _PAST = re.compile(r" (?:vor|to|before) $", re.I), re.compile(r" (?:nach|past|after) $", re.I)
_AT = re.compile(r"\b(?:um|gegen|bis|seit|ab|at|about|around|by|until|since)\s+(?:kurz\s+)?$", re.I)
_MINUTES = re.compile(r"\b(?:Minuten?|minutes?)$", re.I)
_DAY_PART = re.compile(
    r":|\d\s?Uhr|morn|früh|vormittag|mittag|noon|abend|evening|nacht|night|\b[ap]\.?m\b", re.I
)
_WRITTEN = re.compile(r"(\d|1\d|2[0-3])[.:]([0-5]\d)$")
_SECONDS = re.compile(r",?\s?(?:and |und )?(\d{1,2})\s?(?:s|sec|sek|seconds?|Sekunden?)\b", re.I)
_BETWEEN = re.compile(r"\b(?:zwischen|between)\s+$", re.I)
_CHANGED = re.compile(r"\b(?:von|from)\s+$", re.I)
_ENTRY = re.compile(r"\s*(?P<hour>\d|1\d|2[0-3])\.(?P<minute>[0-5]\d)(?=:?\s+[^\W\d_]{2})")
NOON, HOUR = 720, 60
SPEEDS = {"[mi_i]": "[mi_i]/h"}


def read_further(text: str, facts: Sequence[Fact]) -> list[Fact]:
    """Return the facts of a text with what the words beside them say; places are those of `text`.

    - A word of bound: "keine sieben Minuten", "nicht einmal jeder Sechste", "gut 30".
    - A time of day in two numbers: "sechs vor zwölf", "23 minutes to three", "sieben Uhr vierzig".
    - Seconds behind minutes: "6 min 40 s"; the two ends of a length: "between 18 and 20 hours".
    """
    found = [_bounded(text, fact) for fact in facts]
    _set_clocks(text, found)
    _set_lengths(text, found)
    return found


def _bounded(text: str, fact: Fact) -> Fact:
    number = fact.number
    if number is None:
        return fact
    number = _directed(text, fact, _rated(text, fact, number))
    if number.modifier or number.group == "order":
        return fact if number is fact.number else replace(fact, number=number)
    before = text[max(0, fact.start - REACH) : fact.start]
    if _OVER.search(before) or _A_GOOD.match(fact.text):
        return replace(fact, number=replace(number, modifier="over"))
    if _UNDER.search(before):
        return replace(fact, number=replace(number, modifier="under"))
    return fact if number is fact.number else replace(fact, number=number)


# "Ein Drittel über dem Ansatz" is more than it, "a quarter below budget" less.
_MORE = re.compile(r"\s(?:über|above|over)\s(?:de[mnr]|the|budget|plan|target)\b", re.I)
_LESS = re.compile(r"\s(?:unter|below|under)\s(?:de[mnr]|the|budget|plan|target)\b", re.I)


def _directed(text: str, fact: Fact, number: ComparableNumber) -> ComparableNumber:
    """Return a change without a direction with that of the word behind it."""
    if fact.kind is not Kind.CHANGE or number.direction:
        return number
    is_more, is_less = (bool(words.match(text, fact.end)) for words in (_MORE, _LESS))
    if is_more == is_less:
        return number
    return replace(number, direction="up" if is_more else "down")


# "83 Kilometer in der Stunde" is a speed, "96 Cent von jedem Euro" a share.
_AN_HOUR = re.compile(r"\s(?:in der|pro|je|die|an|per|each) (?:Stunde|hour)\b", re.I)
_OF_EACH = re.compile(
    r"\b(?:jede[mnr]?|each|every) (?:\w+ ){0,2}?\w*(?:euro|franken|pound|dollar)\b", re.I
)
_APART = re.compile(r"[.;:!?]\s")
NEAR = 60
_COINS = re.compile(r"\b(?:cents?|pence|rappen)\b", re.I)


def _rated(text: str, fact: Fact, number: ComparableNumber) -> ComparableNumber:
    """Return a length "an hour" as a speed, and cents of each euro as a share."""
    if number.group == "length" and _AN_HOUR.match(text, fact.end):
        base, step = number.base / 1000, number.step / 1000
        unit = SPEEDS.get(number.unit, "km/h")
        return replace(number, group="speed", base=base, step=step, unit=unit)
    if number.group == "money" and _COINS.search(fact.text):
        before, behind = text[max(0, fact.start - NEAR) : fact.start], text[fact.end :][:NEAR]
        if _OF_EACH.search(_APART.split(before)[-1]) or _OF_EACH.search(_APART.split(behind)[0]):
            base, step = number.base * 100, number.step * 100
            return replace(number, group="percent", base=base, step=step, shown=base, unit="%")
    return number


def _set_clocks(text: str, facts: list[Fact]) -> None:
    """Set the times of day that two numbers side by side name, and which halves are open."""
    for fact in facts:
        if fact.clock is not None:
            fact.is_half_day = fact.clock <= NOON + HOUR and not _DAY_PART.search(fact.text)
    for fact in facts:
        match = _WRITTEN.match(fact.text) if fact.kind is Kind.COUNT else None
        if match and _AT.search(text[max(0, fact.start - REACH) : fact.start]):
            fact.number, fact.clock = None, int(match[1]) * HOUR + int(match[2])
            fact.is_half_day = fact.clock <= NOON + HOUR
    values = [fact for fact in facts if fact.number or fact.clock is not None]
    for one, two in pairwise(sorted(values, key=lambda f: f.start)):
        clock = _clock_of(text, one, two)
        if clock is not None:
            for fact in (one, two):
                fact.number, fact.clock, fact.is_half_day = None, clock, True


def _clock_of(text: str, one: Fact, two: Fact) -> int | None:
    between = text[one.end : two.start]
    if one.kind is Kind.TIME and one.clock is not None and between == " ":
        more = _plain(two, HOUR - 1)
        is_hour = one.text.casefold().endswith("uhr") and one.clock % HOUR == 0
        return one.clock + more if more is not None and is_hour else None
    is_to, is_past = bool(_TO.search(between)), bool(_PAST.search(between))
    if not (is_to or is_past) or len(between) > len("  before "):
        return None
    hour = two.clock // HOUR if two.clock is not None else _plain(two, 24)
    in_minutes = one.kind is Kind.DURATION and _MINUTES.search(one.text) and one.number
    is_at = _AT.search(text[max(0, one.start - REACH) : one.start])
    minutes: float | None = _plain(one, 30) if is_at else None
    if in_minutes and one.number:
        minutes = one.number.base
    if hour is None or minutes is None or minutes >= HOUR:
        return None
    return int(hour * HOUR + (minutes if is_past else -minutes)) % (2 * NOON)


# A count of days or years whose noun says more: "13 sitting days", "13 Verhandlungstage".
_COUNTED = re.compile(
    r"\s(?:[a-zäöü]+ )?(?:[A-ZÄÖÜ]?[a-zäöü]*?)(?P<unit>tage?n?|wochen?|monate?n?|jahre?n?|days?|"
    r"weeks?|months?|years?)\b",
    re.I,
)
_UNITS = (
    ("tag", "P{}D"), ("day", "P{}D"), ("woche", "P{}W"), ("week", "P{}W"), ("monat", "P{}M"),
    ("month", "P{}M"), ("jahr", "P{}Y"), ("year", "P{}Y"),
)  # fmt: skip
_YEARS_OLD = re.compile(r"\d{1,3} (?:Jahre|years)$")
_APPOSITION = (re.compile(r"[,;(|]\s*$"), re.compile(r"\s*[,;)|]"))
AGES = (12, 110)


def implied_times(text: str, facts: Sequence[Fact]) -> list[Fact]:
    """Return what facts of a text say beside their own value.

    "13 Verhandlungstage" are 13 days; "männlich, 47 Jahre, wohnhaft in Bamberg" is an age;
    "2 March 2026, at 03:47" is a day; a note that begins "4.50 Wecken" has a time of day.
    """
    makers = (_counted, _listed_age, _day_of_time, _time_of_entry)
    return [made for fact in facts for maker in makers if (made := maker(text, fact))]


def _day_of_time(_text: str, fact: Fact) -> Fact | None:
    """Return the day that is written beside a time of day."""
    timex = getattr(fact.value, "timex", None) or ""
    if fact.kind is not Kind.TIME or fact.clock is None or len(written_days(fact.text)) != 1:
        return None
    days = days_of(timex)
    made = replace(fact, kind=Kind.DATE, value=None, clock=None, days=days)
    return made if days and days[0] == written_days(fact.text)[0] else None


def _time_of_entry(text: str, fact: Fact) -> Fact | None:
    """Return the time of day with which a note begins, where it is no number with a unit."""
    number, match = fact.number, _ENTRY.match(text)
    is_first = match is not None and fact.start == match.start("hour")
    if (
        not is_first
        or match is None
        or fact.kind is not Kind.COUNT
        or number is None
        or number.unit
    ):
        return None
    clock = int(match["hour"]) * HOUR + int(match["minute"])
    return replace(
        fact, kind=Kind.TIME, text=match[0].strip(), end=match.end(), value=None, number=None,
        clock=clock,
    )  # fmt: skip


def _counted(text: str, fact: Fact) -> Fact | None:
    number = fact.number
    if fact.kind is not Kind.COUNT or number is None or number.unit or number.base < 2:
        return None
    digits = re.match(r"\S+", text[fact.start : fact.end])
    match = _COUNTED.match(text, fact.start + digits.end()) if digits else None
    if not match or number.ends:
        return None
    form = next(form for word, form in _UNITS if match["unit"].casefold().startswith(word))
    length = length_of(form.format(f"{number.base:g}"), number.modifier)
    return _implied(fact, Kind.DURATION, length) if length else None


def _listed_age(text: str, fact: Fact) -> Fact | None:
    number = fact.number
    if fact.kind is not Kind.DURATION or number is None or not _YEARS_OLD.match(fact.text):
        return None
    before, after = _APPOSITION
    if not (before.search(text[: fact.start]) and after.match(text[fact.end :])):
        return None
    age = ComparableNumber("age", number.base, 1, "year", number.base)
    return _implied(fact, Kind.AGE, age) if AGES[0] <= number.base <= AGES[1] else None


def _implied(fact: Fact, kind: Kind, number: ComparableNumber) -> Fact:
    return replace(fact, kind=kind, value=None, number=number, is_derived=True, parts=(fact,))


def _plain(fact: Fact, most: int) -> int | None:
    """Return a whole number without unit and noun, from 1 to `most`."""
    number = fact.number
    if fact.kind is not Kind.COUNT or number is None or number.noun or number.unit:
        return None
    is_whole = number.base == int(number.base) and 0 < number.base <= most
    return int(number.base) if is_whole else None


def _set_lengths(text: str, facts: list[Fact]) -> None:
    lengths = [f for f in facts if f.number and f.number.group in TIMES]
    for fact in lengths:
        number, more = fact.number, _SECONDS.match(text, fact.end)
        if number and more and number.group == "minutes" and number.unit == "min":
            base = number.base + int(more[1]) * SECOND
            fact.number = replace(number, base=base, step=SECOND, shown=base)
    for one, two in pairwise(lengths):
        if ends := _ends(text, one, two):
            for fact in (one, two):
                if fact.number:
                    fact.number = replace(fact.number, ends=ends)


def _ends(text: str, one: Fact, two: Fact) -> tuple[float, float] | None:
    """Return both ends of a range of lengths: "between 18½ and 19½ hours"; None if it is none."""
    here, there = one.number, two.number
    if here is None or there is None or not _is_below(here, there):
        return None
    before = text[max(0, one.start - REACH) : one.start]
    between = text[one.end : two.start].strip()
    is_range = between in ("bis", "to", "–", "-") and not _CHANGED.search(before)
    is_range = is_range or (between in ("und", "and") and bool(_BETWEEN.search(before)))
    return (here.shown, there.shown) if is_range else None


def _is_below(one: ComparableNumber, other: ComparableNumber) -> bool:
    return one.unit == other.unit and one.base < other.base
