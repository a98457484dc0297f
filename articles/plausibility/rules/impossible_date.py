"""Dates that no calendar has."""

import re
from calendar import monthrange
from collections.abc import Iterator

from articles.facts.kinds import Kind
from articles.facts.translation import gettext_noop
from articles.plausibility.speech import Speech
from articles.plausibility.statements import CheckedText, Finding, Params

NAME = "impossible-date"

_TIMEX = re.compile(r"(\d{4}|XXXX)-(\d\d)-(\d\d)(?:T.*)?")
_LEAP_YEAR = 2000
# "am 32. März" is read as an ordinal and a month.
_MONTHS = (
    "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split()
)
_MONTH = re.compile(rf"\.?\s({'|'.join(_MONTHS)})\b")
_TOO_MANY = re.compile(r"3[2-9]|[4-9]\d")

_NO_DAY = gettext_noop("There is no {day} {month}: the month has {last} days.")
_NO_DAY_OF_YEAR = gettext_noop("There is no {day} {month} {year}: the month has {last} days.")
_NO_MONTH = gettext_noop("There is no month {number}.")


def check(manuscript: CheckedText) -> Iterator[Finding]:
    """Find dates whose month or day does not exist; 29 February needs a leap year."""
    for fact in manuscript.of_kind(Kind.DATE, Kind.TIME):
        match = _TIMEX.fullmatch(fact.text_value("timex"))
        if not match:
            continue
        year = int(match[1]) if match[1].isdecimal() else None
        month, day = int(match[2]), int(match[3])
        last = monthrange(year or _LEAP_YEAR, month)[1] if 1 <= month <= 12 else None
        if last is None or not 1 <= day <= last:
            params: Params = {"year": year, "month": month, "day": day, "last": last}
            yield Finding(NAME, (fact.key,), False, params)

    for fact in manuscript.of_kind(Kind.ORDINAL):
        named = _MONTH.match(manuscript.text, fact.end)
        if named and _TOO_MANY.fullmatch(fact.text_value("number")):
            month = _MONTHS.index(named[1]) + 1
            day, last = int(fact.text_value("number")), monthrange(_LEAP_YEAR, month)[1]
            params = {"year": None, "month": month, "day": day, "last": last}
            yield Finding(NAME, (fact.key,), False, params)


def explain(finding: Finding, speech: Speech) -> str:
    """Say how many days the month has."""
    params = finding.params
    month = int(str(params["month"]))
    if params["last"] is None:
        return speech.say(_NO_MONTH, number=month)
    return speech.say(
        _NO_DAY_OF_YEAR if params["year"] else _NO_DAY,
        day=params["day"],
        month=speech.month(month),
        year=params["year"],
        last=params["last"],
    )
