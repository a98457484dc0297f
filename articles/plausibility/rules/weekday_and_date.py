"""The weekday and the date in one phrase."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

from articles.facts.kinds import Kind
from articles.facts.translation import gettext_noop
from articles.plausibility.speech import Speech
from articles.plausibility.statements import CheckedText, Finding, Params, Stated

NAME = "weekday-and-date"

_WEEKDAYS = {
    name: number
    for names in (
        "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag",
        "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    )
    for number, name in enumerate(names.split(), 1)
} | {"Sonnabend": 6}
_NAMES = "|".join(_WEEKDAYS)
_WEEKDAY = re.compile(rf"\b({_NAMES})(?:s|vor|nach|abend|mittag|morgen|früh|nacht)*\b")
_BEFORE = re.compile(rf"\b({_NAMES})\s?\($")
_AFTER = re.compile(
    rf"(?:,\s(?:einem|ein|einen|a)|\s(?:ist|war|is|was)\s(?:ein|a)"
    rf"|\s(?:fällt|fiel|falls|fell)\s(?:auf einen|on a))\s({_NAMES})\b"
)
_DAY = re.compile(
    r"\b\d{1,2}(?:\.|st|nd|rd|th)?"
    r"(?![\d:]|\s(?:days?|weeks?|months?|Tagen?|Wochen?|Monaten?)\b)"
)
_NUMERIC = re.compile(r"\b(\d{1,2}\.)\s?\d{1,2}\.(?:\s?\d{2,4})?\b")
_YEAR = re.compile(r"\b\d{4}\b|\.\d\d\b(?!\.)|/\d\d\b")
# Without a year in the text the nearest one is meant, if one is clearly nearest.
_NEAR = timedelta(days=100)
# "am Dienstag den 1. November als Wahltag festgelegt": the weekday is not the date's.
_OBJECT = re.compile(r"[^\W\d]\sden\s\d")

_FITS = gettext_noop("{day} is a {actual}.")
_DIFFERS = gettext_noop("{day} is a {actual}, not a {stated}. The nearest {stated} is {nearest}.")


def check(manuscript: CheckedText) -> Iterator[Finding]:
    """Compare the weekday beside each full date with the calendar."""
    for fact in manuscript.of_kind(Kind.DATE, Kind.TIME):
        stated = _stated_weekday(manuscript, fact)
        day = _day(manuscript, fact)
        if stated and day:
            nearest = day + timedelta(days=(stated - day.isoweekday() + 3) % 7 - 3)
            params: Params = {
                "date": day.isoformat(),
                "stated": stated,
                "actual": day.isoweekday(),
                "nearest": nearest.isoformat(),
            }
            fits = stated == day.isoweekday()
            if fits or not _OBJECT.search(manuscript.words(fact)):
                yield Finding(NAME, (fact.key,), fits, params)


def _day(manuscript: CheckedText, fact: Stated) -> date | None:
    """Return the day that is meant for certain: with a year in the text, or near the publication.

    The splitter may have chosen the year by the weekday, so a day without a year is
    resolved again.
    """
    timex = fact.text_value("timex").split("T")[0]
    try:
        day = date.fromisoformat(timex) if len(timex) == 10 else None
    except ValueError:
        return None
    # The nearest weekday must have a date, too.
    if day is None or not date.min.year < day.year < date.max.year:
        return None
    return day if _YEAR.search(manuscript.words(fact)) else _nearest(day, manuscript.published)


def _nearest(day: date, published: date | None) -> date | None:
    """Return the same day in the year that brings it clearly nearest to the publication."""
    if published is None or not date.min.year + 1 < published.year < date.max.year - 1:
        return None
    years = range(published.year - 1, published.year + 2)
    days = [day.replace(year=year) for year in years if monthrange(year, day.month)[1] >= day.day]
    near = [found for found in days if abs(found - published) <= _NEAR]
    return near[0] if near else None


def _stated_weekday(manuscript: CheckedText, fact: Stated) -> int | None:
    """Return the one weekday that the words name beside one day of the month."""
    words = manuscript.words(fact)
    if len(_DAY.findall(_NUMERIC.sub(r"\1", words))) != 1:
        return None
    found = [match[1] for match in _WEEKDAY.finditer(words)]
    before, after = _BEFORE.search(manuscript.before(fact)), _AFTER.match(manuscript.after(fact))
    found += [match[1] for match in (before, after) if match]
    return _WEEKDAYS[found[0]] if len(found) == 1 else None


def explain(finding: Finding, speech: Speech) -> str:
    """Say which weekday the date is, and which date the weekday would be."""
    params = finding.params
    return speech.say(
        _FITS if finding.ok else _DIFFERS,
        day=speech.day(str(params["date"])),
        actual=speech.weekday(int(str(params["actual"]))),
        stated=speech.weekday(int(str(params["stated"]))),
        nearest=speech.day(str(params["nearest"])),
    )
