"""Reading German days ("3.", "25. Februar 2016"); the rules are elsewhere."""

from datetime import date

from articles.splitting.calendar import is_day, month_after
from articles.splitting.moments import Moment, two_digit_year
from articles.splitting.reading import Reading
from articles.splitting.time_parsing import read_month, read_year
from articles.splitting.tokens import LINE, NO_GAP, SPACE


def in_small_letters(reading: Reading) -> bool:
    """Return whether the text is written without capitals, as chats and searches are."""
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


def day_near(reading: Reading, day: int, stop: int, weekday: int | None = None) -> Moment | None:
    """Place the bare day of a month next to the day last spoken of, on `weekday` if stated."""
    anchor = reading.last_day or reading.published
    if anchor is None:
        return None
    days = []
    for months in (0, -1, 1, -2, 2):
        there = month_after(anchor, months)
        if there and is_day(*there, day):
            days.append(date(*there, day))
    fitting = [found for found in days if weekday in (None, found.isoweekday())] or days
    best = min(fitting, key=lambda found: abs((found - anchor).days), default=None)
    return Moment(stop, best.year, best.month, best.day, weekday) if best else None


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
    if joined := _joined_date(reading, index) or _slashed(reading, index):
        return joined
    first = read_day(reading, index)
    if first is None:
        return None
    day, at = first
    named = read_month(reading, at) if reading.tokens[at].gap <= LINE else None
    if named:
        month, at = named
        year = read_year(reading, at, short=True) or year_away(reading, at)
        return Moment(year[1] if year else at, year[0] if year else None, month, day)
    return _numbered_month(reading, day, at)


def year_away(reading: Reading, at: int) -> tuple[int | None, int] | None:
    """Read "dieses Jahres", "vergangenen Jahres", "des Vorjahres" after a month."""
    tokens = reading.tokens
    at = at + 1 if tokens[at].low == "des" else at
    token = tokens[at]
    if token.gap > LINE:
        return None
    stop, (unit, away) = at + 1, token.classes.get("built_relative", (None, None))
    if unit != "Y" or "jahr" not in token.low:
        stop, away = at + 2, token.classes.get("relative")
        if away is None or tokens[at + 1].low not in {"jahres", "jahrs"}:
            return None
    return (reading.published.year + away if reading.published else None), stop


def _dotted(reading: Reading, index: int) -> Moment | None:
    """Read "22.04." and "15.2. 2016"; without a period only after a preposition."""
    tokens = reading.tokens
    day, month = tokens[index].classes["day_month"]
    if not 1 <= day <= 31 or not 1 <= month <= 12:
        return None
    if "label" in tokens[index - 1].classes:
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
    elif "ordinal" in second.classes:
        month, stop = int(second.classes["ordinal"]), at + 1
    else:
        return None
    if not 1 <= month <= 12 or day > 31 or second.gap > SPACE:
        return None
    year = read_year(reading, stop)
    before = tokens[at - 2 if tokens[at - 1].text != "." else at - 3]
    stated = "day_preposition" in before.classes or "weekday" in before.classes
    if year is None and not stated:
        return None
    return Moment(year[1] if year else stop, year[0] if year else None, month, day)


def _joined_date(reading: Reading, index: int) -> Moment | None:
    """Read three parts in any order joined by one mark: "2018-08-31", "23/Sep/2020"."""
    first, mark, second, other, third = reading.tokens[index : index + 5]
    if mark.text not in {"-", "/"} or other.text != mark.text:
        return None
    if any(token.gap != NO_GAP for token in (mark, second, other, third)):
        return None
    parts = [first, second, third]
    months = [part.classes["month"] for part in parts if "month" in part.classes]
    numbers = [part.classes["integer"] for part in parts if "integer" in part.classes]
    if len(months) == 1 and len(numbers) == 2:
        numbers.sort()
        day, year = numbers
        long_year = any(len(part.text) == 4 and "integer" in part.classes for part in parts)
        return Moment(index + 5, year, months[0], day) if long_year and 1 <= day <= 31 else None
    return _numbered_date(reading, index, numbers) if len(numbers) == 3 else None


def _numbered_date(reading: Reading, index: int, numbers: list[int]) -> Moment | None:
    """Read "2018-08-31" and "29/2/2020" from their numbers."""
    year, month, day = numbers
    if len(reading.tokens[index].text) != 4:
        year, day = day, year
    if not 1 <= month <= 12 or not 1 <= day <= 31 or len(str(year)) not in {2, 4}:
        return None
    return Moment(index + 5, two_digit_year(str(year), reading.published), month, day)


def _slashed(reading: Reading, index: int) -> Moment | None:
    """Read "29/2" where "am" or "bis" precedes it or nothing else is in the line."""
    day, slash, month = reading.tokens[index : index + 3]
    if slash.text != "/" or slash.gap != NO_GAP or month.gap != NO_GAP:
        return None
    if "integer" not in day.classes or "integer" not in month.classes:
        return None
    stated = reading.tokens[index - 1].low in _SLASH_PREPOSITIONS or _alone_in_line(reading, index)
    if not stated or not _is_day_and_month(day.classes["integer"], month.classes["integer"]):
        return None
    year = _slashed_year(reading, index + 3)
    return Moment(year[1], year[0], month.classes["integer"], day.classes["integer"])


def _slashed_year(reading: Reading, at: int) -> tuple[int | None, int]:
    slash, year = reading.tokens[at : at + 2]
    if slash.text == "/" and slash.gap == NO_GAP and "year" in year.classes:
        return year.classes["year"], at + 2
    return None, at


_SLASH_PREPOSITIONS = frozenset({"am", "vom", "bis", "zum", "den", "dem"})


def _is_day_and_month(day: int, month: int) -> bool:
    return 1 <= day <= 31 and 1 <= month <= 12


def _alone_in_line(reading: Reading, index: int) -> bool:
    """Distinguish a line of two slashed numbers, or a range of them, from a fraction in a text."""
    tokens = reading.tokens
    first, stop = index, index + 3
    if tokens[index - 1].text in {"-", "–"} and tokens[index - 3].text == "/":
        first = index - 4
    if tokens[stop].text in {"-", "–"} and tokens[stop + 2].text == "/":
        stop += 4
    if tokens[stop].text == "/":
        stop += 2
    dated = "year" in tokens[stop - 1].classes
    large = dated or any(
        tokens[at].classes.get("integer", 0) > 12 for at in (index, first, stop - 3)
    )
    return large and tokens[first].gap > SPACE and tokens[stop].gap > SPACE


def read_two_years(reading: Reading, index: int) -> tuple[str, int] | None:
    """Read "1925/26", "2013/15"; return the timex of both and the next token."""
    tokens = reading.tokens
    slash, second = tokens[index + 1], tokens[index + 2]
    if slash.text != "/" or slash.gap != NO_GAP or "integer" not in second.classes:
        return None
    year = tokens[index].classes["year"]
    other = year - year % 100 + second.classes["integer"] + (100 if year % 100 == 99 else 0)
    if len(second.text) == 4 and second.gap == NO_GAP and _is_season(reading, index - 1):
        other = second.classes["integer"]
    elif len(second.text) != 2:
        return None
    return (f"{year:04}/{other:04}", index + 3) if year < other <= year + 10 else None


def _is_season(reading: Reading, at: int) -> bool:
    """Distinguish what lasts from one year into the next: "Saison 2006/2007", "Winter 2020/2021"."""
    token = reading.tokens[at]
    return not _SEASONAL.isdisjoint(token.classes) or token.low.endswith(_LASTING)


_SEASONAL = frozenset({"year_word", "season"})
_LASTING = ("semester", "saison", "spielzeit", "liga", "jahr", "jahres", "winter")


def year_named_after(reading: Reading, at: int) -> tuple[int, int] | None:
    """Read "des Jahres 2015" after a month, quarter or season; return year and next token."""
    des, year = reading.tokens[at : at + 2]
    return read_year(reading, at + 2) if des.low == "des" and year.low == "jahres" else None
