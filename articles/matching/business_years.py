"""Quarters and halves of business years, which may begin in another month than January."""

import re
from collections.abc import Iterable
from datetime import date, timedelta

from articles.matching.days import Days
from articles.matching.written_days import MONTHS

_MONTH = rf"(?:\d{{1,2}}(?:\.|st|nd|rd|th)? )?(?P<month>{'|'.join(MONTHS)})\b"
_YEAR = r"(?:Geschäfts|Wirtschafts|Fiskal)jahr\w*|(?:fiscal|financial|business) year"
_NAMED = r"(?:,? \d{4}(?:/\d{2,4})?)?"
# "Das Geschäftsjahr beginnt am 1. Oktober", "Geschäftsjahr 2025/26 (1. Oktober 2025 bis …)"
_BEGINS = re.compile(
    rf"\b(?:{_YEAR}){_NAMED}(?: von | vom | \w+){{0,4}}?"
    rf" ?(?:\(|vom |beginn\w*|startet\w*|läuft vom|begins|began|starts|runs from|from|starting)"
    rf"(?: am| im| on| in)? ?{_MONTH}",
    re.IGNORECASE,
)
_ENDS = re.compile(
    rf"\b(?:{_YEAR}){_NAMED}(?:sende)? \(?(?:ende\w*|schließ\w*|end(?:s|ed|ing)|closes)?"
    rf"(?: am| im| mit| zum| on| in)? ?{_MONTH}(?! (?:\d{{4}} )?(?:bis|–|-|to)\b)",
    re.IGNORECASE,
)
# "Im ersten Quartal (Oktober bis Dezember)"
_FIRST = re.compile(
    r"\b(?:erste\w* (?:Geschäfts)?quartal\w*|first (?:fiscal |business )?quarter)"
    rf"[^.;()]{{0,40}}\((?:von |from )?{_MONTH}(?: \d{{4}})? (?:bis|–|-|to)\b",
    re.IGNORECASE,
)
_PART = re.compile(r"FY(?P<year>\d{4})-(?P<part>[QH])(?P<nth>[1-4])$")
_SIZES = {"Q": 3, "H": 6}
JANUARY, DECEMBER = 1, 12


def is_of_business_year(timex: str | None) -> bool:
    """Return whether a TIMEX3 date is a quarter or half of a business year."""
    return bool(timex and _PART.match(timex))


def first_month(texts: Iterable[str]) -> int | None:
    """Return the month in which texts say that the business year begins; None unless it is one."""
    months = {month for text in texts for month in _months(text)}
    return months.pop() if len(months) == 1 else None


def _months(text: str) -> Iterable[int]:
    if "jahr" not in text and "year" not in text and "uarta" not in text and "uarter" not in text:
        return
    for pattern in (_BEGINS, _FIRST):
        yield from (MONTHS[match["month"].casefold()] for match in pattern.finditer(text))
    if not _BEGINS.search(text):
        for match in _ENDS.finditer(text):
            yield MONTHS[match["month"].casefold()] % DECEMBER + 1


def days_of_part(timex: str | None, first: int | None) -> Days | None:
    """Return the days of a quarter or half of the business year that begins in month `first`.

    A year is named by the one in which it ends. None where the beginning is not known.
    """
    match = _PART.match(timex or "")
    if not match or first is None:
        return None
    size = _SIZES[match["part"]]
    months = first - 1 + (int(match["nth"]) - 1) * size
    begins = int(match["year"]) - (first > JANUARY)
    start, end = (_month(begins, months + step) for step in (0, size))
    return start, end - timedelta(days=1)


def _month(year: int, months: int) -> date:
    return date(year + months // DECEMBER, months % DECEMBER + 1, 1)
