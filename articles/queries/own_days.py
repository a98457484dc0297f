"""Another day or time of day, written as a text writes its own."""

import re
from datetime import date

DAY = re.compile(r"(\d{4}|XXXX)(?:-(\d{2}))?(?:-(\d{2}))?")
CLOCK = re.compile(r"T(\d{2})(?::(\d{2}))?")
IN_FIGURES = re.compile(r"(\d{1,2})(\.\s?)(\d{1,2})\.")
ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
SUFFIX = {1: "st", 2: "nd", 3: "rd"}
WEEK, WHOLE = 7, 3

Parts = dict[str, int]


def with_day(quote: str, mine: str, other: str, language: str) -> str:
    """Return `quote`, whose TIMEX3 value is `mine`, with the day, month and year of `other`.

    What `other` leaves open stays. Returns "" where a part that differs is not in the words.
    """
    here, there = _parts(mine), _parts(other)
    if not here or not there:
        return ""
    new = here | there
    if ISO.fullmatch(quote.strip()) and len(new) == WHOLE:
        return f"{new['year']:04}-{new['month']:02}-{new['day']:02}"
    words = _in_figures(quote, here, new) or quote
    for name, replace in (("year", _year), ("month", _month), ("day", _day)):
        if name in here and new[name] != here[name]:
            changed = replace(words, here[name], new[name], language)
            if changed is None and name == "year" and _differs_within(here, new):
                continue  # the text leaves its year to the reader
            if changed is None:
                return _weekday_alone(quote, here, new, language)
            words = changed
    return _with_weekday(words, new, language)


def with_clock(quote: str, mine: str, other: str, language: str) -> str:
    """Return `quote`, whose TIMEX3 value is `mine`, with the time of day of `other`."""
    there = CLOCK.search(other)
    found = re.search(r"(?<!\d)(\d{1,2})(?:([:.])(\d{2}))?(?!\d)", quote)
    if not there or not found or not CLOCK.search(mine):
        return ""
    hour, minutes = int(there[1]), there[2] or "00"
    rest = quote[found.end() :]
    half = re.match(r"\s?([ap])(?=\.?m\b)", rest, re.I)
    if half:
        letter = "a" if hour < 12 else "p"
        at = half.start(1)
        rest = rest[:at] + letter + rest[at + 1 :]
        hour = hour % 12 or 12
    mark = found[2] or ("." if language == "de" else ":")
    written = f"{hour}{mark}{minutes}" if found[3] or minutes != "00" else str(hour)
    return quote[: found.start()] + written + rest


def _differs_within(here: Parts, new: Parts) -> bool:
    """Return whether two days have different places in their years."""
    return any(here.get(name) != new.get(name) for name in ("month", "day"))


def _parts(timex: str) -> Parts:
    found = DAY.match(timex)
    if not found:
        return {}
    named = zip(("year", "month", "day"), found.groups(), strict=True)
    return {name: int(text) for name, text in named if text and text.isdecimal()}


def _in_figures(quote: str, here: Parts, new: Parts) -> str:
    """Return "3.2." or "3.2.2025" with another day and month; "" for other forms."""
    found = IN_FIGURES.search(quote)
    if not found or (int(found[1]), int(found[3])) != (here.get("day"), here.get("month")):
        return ""
    wide = max(len(found[1]), len(found[3])) if found[1].startswith("0") else 1
    day, month = f"{new['day']:0{wide}}", f"{new['month']:0{wide}}"
    words = f"{quote[: found.start()]}{day}{found[2]}{month}.{quote[found.end() :]}"
    here["day"], here["month"] = new["day"], new["month"]
    return words


def _year(words: str, old: int, new: int, _language: str) -> str | None:
    found = re.search(rf"(?<!\d){old}(?!\d)", words)
    return words[: found.start()] + str(new) + words[found.end() :] if found else None


def _month(words: str, old: int, new: int, language: str) -> str | None:
    from babel.dates import get_month_names

    for width in ("wide", "abbreviated"):
        names = get_month_names(width, locale=language)
        found = re.search(rf"\b{re.escape(names[old])}", words)
        if found:
            return words[: found.start()] + names[new] + words[found.end() :]
    return None


def _day(words: str, old: int, new: int, _language: str) -> str | None:
    found = re.search(rf"(?<!\d){old}(st|nd|rd|th)?(?!\d)", words)
    if not found:
        return None
    is_teen = 10 < new < 14
    suffix = ("th" if is_teen else SUFFIX.get(new % 10, "th")) if found[1] else ""
    return words[: found.start()] + f"{new}{suffix}" + words[found.end() :]


def _with_weekday(words: str, new: Parts, language: str) -> str:
    """Return the words with the day of the week that the date is."""
    name = _weekday_in(words, language)
    if not name or len(new) < WHOLE:
        return words
    return words.replace(name, _weekday_of(new, language), 1)


def _weekday_alone(quote: str, here: Parts, new: Parts, language: str) -> str:
    """Return a day of the week that stands alone ("on Friday") as another one of its week."""
    if not _weekday_in(quote, language) or len(here) < WHOLE or re.search(r"\d", quote):
        return ""
    apart = abs((date(**here) - date(**new)).days)
    return _with_weekday(quote, new, language) if apart < WEEK else ""


def _weekday_in(words: str, language: str) -> str:
    from babel.dates import get_day_names

    names = get_day_names("wide", locale=language).values()
    return next((name for name in names if re.search(rf"\b{name}\b", words)), "")


def _weekday_of(parts: Parts, language: str) -> str:
    from babel.dates import get_day_names

    return str(get_day_names("wide", locale=language)[date(**parts).weekday()])
