"""Reading German days ("3.", "25. Februar 2016"); the rules are elsewhere."""

from articles.splitting.moments import Moment, two_digit_year
from articles.splitting.reading import Reading
from articles.splitting.time_reading import read_month, read_year
from articles.splitting.tokens import LINE, NO_GAP, SPACE


def in_small_letters(reading: Reading) -> bool:
    """Tell whether the text is written without capitals, as chats and searches are."""
    return reading.text[:200].islower()


def read_day(reading: Reading, index: int) -> tuple[int, int] | None:
    """Read the day of a month ("3.", "dritten", "15te"); return it and the next token."""
    token, after = reading.tokens[index], reading.tokens[index + 1]
    classes = token.classes
    if "integer" in classes and len(token.text) <= 2 and 1 <= classes["integer"] <= 31 + 68:
        day = classes["integer"]
        if after.text == "." and after.gap == NO_GAP:
            return day, index + 2
        if after.low in {"te", "ten", "ter", "tes"} and after.gap == NO_GAP:
            return day, index + 2
        if "month" in after.classes and after.gap == SPACE and day <= 31:
            return day, index + 1
    if "ordinal" in classes and 1 <= classes["ordinal"] <= 31:
        return int(classes["ordinal"]), index + 1
    return None


def read_date(reading: Reading, index: int) -> Moment | None:
    """Read a date that begins with its day: "25. Februar 2016", "24.02.16", "23. 3. 1976"."""
    token = reading.tokens[index]
    if "date_parts" in token.classes:
        day, month, year = token.classes["date_parts"]
        if day > 31 or month > 12:
            return None
        return Moment(index + 1, two_digit_year(year, reading.published), month, day)
    if "day_month" in token.classes:
        return _dotted(reading, index)
    if iso := _iso_date(reading, index):
        return iso
    first = read_day(reading, index)
    if first is None:
        return None
    day, at = first
    named = read_month(reading, at) if reading.tokens[at].gap <= LINE else None
    if named:
        month, at = named
        year = read_year(reading, at, short=True)
        return Moment(year[1] if year else at, year[0] if year else None, month, day)
    return _numbered_month(reading, day, at)


def _dotted(reading: Reading, index: int) -> Moment | None:
    """Read "22.04." and "15.2. 2016"; without a period only where a preposition tells."""
    tokens = reading.tokens
    day, month = tokens[index].classes["day_month"]
    if not 1 <= day <= 31 or not 1 <= month <= 12:
        return None
    period = tokens[index + 1].text == "." and tokens[index + 1].gap == NO_GAP
    if not period and "day_preposition" not in tokens[index - 1].classes:
        return None
    stop = index + 2 if period else index + 1
    if "clock_word" in tokens[stop].classes:
        return None
    if period and (year := read_year(reading, stop)):
        return Moment(year[1], year[0], month, day)
    return Moment(stop, None, month, day)


def _numbered_month(reading: Reading, day: int, at: int) -> Moment | None:
    """Read the rest of "23. 3. 1976" or "siebten vierten"; needs a year, or "am" before it."""
    tokens = reading.tokens
    second = tokens[at]
    if "integer" in second.classes and len(second.text) <= 2:
        if tokens[at + 1].text != "." or tokens[at + 1].gap != NO_GAP:
            return None
        month, stop = second.classes["integer"], at + 2
    elif "ordinal" in second.classes and tokens[at - 1].text != ".":
        month, stop = int(second.classes["ordinal"]), at + 1
    else:
        return None
    if not 1 <= month <= 12 or day > 31 or second.gap > SPACE:
        return None
    year = read_year(reading, stop)
    before = tokens[at - 2 if tokens[at - 1].text != "." else at - 3]
    told = "day_preposition" in before.classes or "weekday" in before.classes
    if year is None and not told:
        return None
    return Moment(year[1] if year else stop, year[0] if year else None, month, day)


def _iso_date(reading: Reading, index: int) -> Moment | None:
    """Read "2018-08-31" and "29/2/2020"."""
    first, mark, second, other, third = reading.tokens[index : index + 5]
    if mark.text not in {"-", "/"} or other.text != mark.text:
        return None
    parts = (first, second, third)
    if any("integer" not in part.classes for part in parts):
        return None
    if any(token.gap != NO_GAP for token in (mark, second, other, third)):
        return None
    year, month, day = (part.classes["integer"] for part in parts)
    if len(first.text) != 4:
        year, day = day, year
    if not 1 <= month <= 12 or not 1 <= day <= 31 or len(str(year)) not in {2, 4}:
        return None
    return Moment(index + 5, two_digit_year(str(year), reading.published), month, day)
