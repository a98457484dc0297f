"""The day that people name where a recording begins: "heute ist Donnerstag, der zweite April"."""

import re
from datetime import date, timedelta

from .month_names import MONTHS

_GERMAN = (
    "erst zweit dritt viert fünft sechst siebt acht neunt zehnt elft zwölft dreizehnt vierzehnt "
    "fünfzehnt sechzehnt siebzehnt achtzehnt neunzehnt zwanzigst einundzwanzigst zweiundzwanzigst "
    "dreiundzwanzigst vierundzwanzigst fünfundzwanzigst sechsundzwanzigst siebenundzwanzigst "
    "achtundzwanzigst neunundzwanzigst dreißigst einunddreißigst"
).split()
_ENGLISH = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first "
    "twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh "
    "twenty-eighth twenty-ninth thirtieth thirty-first"
).split()
_ORDINALS = {word: number for words in (_GERMAN, _ENGLISH) for number, word in enumerate(words, 1)}
_WEEKDAYS = {
    name: number
    for number, names in enumerate(
        ("montag monday", "dienstag tuesday", "mittwoch wednesday", "donnerstag thursday",
         "freitag friday", "samstag sonnabend saturday", "sonntag sunday"))
    for name in names.split()
}  # fmt: skip
_LONGEST = "|".join(sorted(_ORDINALS, key=len, reverse=True))
_DAY = re.compile(
    r"(?:\b(?:heute|es|today|it)(?: ist|['’]s| is)?,? |\bthis (?:morning|afternoon|evening),? |"
    rf"(?:^|[.!?] ))(?P<weekday>{'|'.join(_WEEKDAYS)})(?:morgen|mittag|nachmittag|abend)?"
    rf"(?: (?:morning|afternoon|evening))?,? (?:der |den |the )?(?P<day>(?:{_LONGEST})(?:e[rn]?)?|"
    rf"\d{{1,2}}(?:\.|st|nd|rd|th))(?: (?:of )?(?P<month>{'|'.join(MONTHS)})\b)?",
    re.I,
)
# A day without its month is the last one; one with it is in one of the last years.
_DAYS, _YEARS = 200, 6


def spoken_day(text: str, published: date) -> date | None:
    """Return the last day before `published`, or that one, that a text names as today's.

    It has its day of the week and that of the month, so that only one day can be meant.
    """
    match = _DAY.search(" ".join(text.split()))
    if match is None:
        return None
    word = match["day"].casefold()
    stem = next(
        (word[: len(word) - cut] for cut in (0, 1, 2) if word[: len(word) - cut] in _ORDINALS), ""
    )
    number = _ORDINALS.get(stem) or int(re.sub(r"\D", "", word) or 0)
    weekday = _WEEKDAYS[match["weekday"].casefold()]
    month = MONTHS[match["month"].casefold()] if match["month"] else 0
    for apart in range(366 * _YEARS if month else _DAYS):
        day = published - timedelta(days=apart)
        if day.day == number and day.weekday() == weekday and month in (0, day.month):
            return day
    return None
