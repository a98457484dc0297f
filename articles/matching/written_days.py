"""Days written with their year, in German, English and ISO 8601."""

import re
from datetime import date

MONTHS = {
    name: number
    for number, names in enumerate(
        ("januar january jan jänner", "februar february feb", "märz march mar", "april apr", "mai may", "juni june jun",
         "juli july jul", "august aug", "september sep sept", "oktober october oct okt",
         "november nov", "dezember december dec dez"), 1)
    for name in names.split()
}  # fmt: skip
WEEKDAY = re.compile(
    r"(?:mon|diens|donners|frei|sams|sonn)tags?\b|\bmittwochs?\b|\bsonnabends?\b|"
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b",
    re.I,
)
MONTH = re.compile(
    rf"\b(?:{'|'.join(name for name in MONTHS if len(name) > 3)}|(?:mai|may)\b)", re.I
)
_PATTERNS = (
    re.compile(r"\b(?P<d>\d{1,2})(?:\.|st|nd|rd|th)? (?P<m>[A-Za-zä]+)\.? (?P<y>(?:19|20)\d\d)\b"),
    re.compile(r"\b(?P<m>[A-Z][a-z]+) (?P<d>\d{1,2})(?:st|nd|rd|th)?, (?P<y>(?:19|20)\d\d)\b"),
    re.compile(r"\b(?P<d>\d{1,2})\.(?P<m>\d{1,2})\.(?P<y>(?:19|20)\d\d)\b"),
    re.compile(r"\b(?P<y>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)\b"),
)


def written_days(text: str) -> list[date]:
    """Return the days written with a year, in the order of their places."""
    found = []
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            month = match["m"]
            number = int(month) if month.isdigit() else MONTHS.get(month.casefold(), 0)
            try:
                found.append((match.start(), date(int(match["y"]), number, int(match["d"]))))
            except ValueError:
                continue
    return [day for _, day in sorted(found)]
