"""Which of two figures of a passage is the earlier one: by years, or by words between them."""

import re
from datetime import date

from articles.matching.index import IndexedPassage, SourceIndex
from articles.matching.qualifiers import clause_span
from articles.matching.values_in import Fact

# Code points between two figures that words may link, and behind the second one.
REACH, BEHIND = 70, 24
# Days that a date may be long which says when a figure was.
LONGEST = 366
_YEAR = r"(?:19|20)\d\d"
_PRIOR = (
    r"(?:Vorjahr\w*|Vorvorjahr\w*|Jahr (?:zuvor|davor|vorher)|year (?:before|earlier)|"
    r"(?:previous|prior|preceding) (?:\w+ )?(?:year|months?|season|period)|last year|"
    r"Zeitraum davor)"
)
# Directly before the second figure: it is the earlier one.
_EARLIER = re.compile(
    rf"\b(?:nach|gegenüber|statt|anstatt|after|against|versus|vs|from|compared (?:with|to)|"
    rf"verglichen mit|Vergleich (?:zu|mit))\s(?:[\w]+\s){{0,2}}$|"
    rf"\b{_PRIOR}\b\W?\s?(?:\w+\s){{0,3}}$|\(\W?(?:im (?:Jahr )?|in )?{_YEAR}:?\s(?:\w+\s){{0,2}}$|"
    r"\b(?:zuvor|davor|vorher|bisher|previously|formerly)\b\s?(?:\w+\s){0,2}$",
    re.I,
)
_EARLIER_BEHIND = re.compile(
    rf"[^.;,\d]{{0,20}}\b(?:{_PRIOR}|zuvor|davor|vorher|previously)\b", re.I
)
# From the first one to the second: it is the earlier one.
_FROM, _TO = (
    re.compile(r"\b(?:von|from)\s(?:\w+\s){0,2}$", re.I),
    re.compile(r"(?:\s\w+){0,3}\W{0,2}\s?(?:auf|to)\s(?:\w+\s){0,2}$", re.I),
)
_STILL = re.compile(r"\b(?:noch|once|used to)\s(?:\w+\s){0,2}$", re.I)
_NOW = re.compile(r"\b(?:heute|jetzt|inzwischen|nun|mittlerweile|now|today)\b", re.I)


def is_earlier(index: SourceIndex, one: Fact, other: Fact) -> bool | None:
    """Return whether a figure is of an earlier time than another; None where nothing says it."""
    times = [_time_of(index.passage(fact.passage), fact) for fact in (one, other)]
    if times[0] and times[1] and times[0] != times[1]:
        return times[0] < times[1]
    if one.passage != other.passage or one.is_cell or other.is_cell:
        return None
    first, second = sorted((one, other), key=lambda fact: fact.start)
    is_first = _is_first_earlier(index.passage(one.passage).passage.text, first, second)
    return None if is_first is None else is_first == (one is first)


def _time_of(passage: IndexedPassage, fact: Fact) -> int:
    """Return the first day of the one date of a figure's cell or clause as a number; 0: none."""
    if fact.is_cell:
        return date(next(iter(fact.years)), 1, 1).toordinal() if len(fact.years) == 1 else 0
    first, last = clause_span(passage.passage.text, fact.start, fact.end)
    days = {
        f.days[0] for f in passage.facts
        if f.days and not f.is_derived and first <= f.start < last
        and (f.days[1] - f.days[0]).days <= LONGEST
    }  # fmt: skip
    return days.pop().toordinal() if len(days) == 1 else 0


def is_from_to(text: str, first: Fact, second: Fact) -> bool:
    """Return whether a text says "from" before a figure and "to" between it and the next one."""
    is_from = _FROM.search(text[max(0, first.start - REACH) : first.start])
    return bool(is_from and _TO.fullmatch(text[first.end : second.start]))


def _is_first_earlier(text: str, first: Fact, second: Fact) -> bool | None:
    between = text[first.end : second.start]
    if len(between) > REACH or re.search(r"\.\s", between):
        return None
    if is_from_to(text, first, second):
        return True
    if _EARLIER.search(between) or _EARLIER_BEHIND.match(text[second.end :][:BEHIND]):
        return False
    if _STILL.search(text[: first.start]) and _NOW.search(between):
        return True
    return None


def happened_so(index: SourceIndex, change: Fact) -> bool | None:
    """Return whether a change that is computed from two figures went from the earlier one.

    None if it is not computed, if neither is known to be earlier, and of two percentages.
    """
    direction = change.number.direction if change.number else ""
    if not direction or len(change.parts) != 2 or _is_percentage(change.parts[0]):
        return None
    is_down = direction == "down"
    before, after = sorted(change.parts, key=size_of, reverse=is_down)
    return is_earlier(index, before, after)


def _is_percentage(fact: Fact) -> bool:
    return fact.number is not None and fact.number.group == "percent"


def size_of(fact: Fact) -> float:
    """Return the size of a figure in base units."""
    return fact.number.base if fact.number else 0.0
