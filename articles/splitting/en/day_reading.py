"""Reading English days: "March 20, 2021", "the 20th of March", "10/25/2018", "Friday the 13th"."""

from dataclasses import replace

from articles.splitting.moments import Moment, two_digit_year
from articles.splitting.reading import Reading
from articles.splitting.time_reading import read_month, read_year
from articles.splitting.tokens import LINE, NO_GAP, SPACE

_SUFFIXES = frozenset({"st", "nd", "rd", "th"})


def read_day_number(reading: Reading, index: int) -> tuple[int, int] | None:
    """Read the day of a month ("20", "20th", "twenty-first", "twenty first")."""
    tokens = reading.tokens
    token, after = tokens[index], tokens[index + 1]
    classes = token.classes
    if "integer" in classes and len(token.text) <= 2 and 1 <= classes["integer"] <= 99:
        if after.low in _SUFFIXES and after.gap == NO_GAP:
            return classes["integer"], index + 2
        return classes["integer"], index + 1
    if "ordinal" in classes and classes["ordinal"] <= 31:
        return int(classes["ordinal"]), index + 1
    tens = classes.get("number")
    if tens in {20, 30} and "ordinal" in after.classes and after.classes["ordinal"] < 10:
        return int(tens + after.classes["ordinal"]), index + 2
    return None


def read_date(reading: Reading, index: int) -> Moment | None:
    """Read a date that begins with its month or its day, or is all digits."""
    token = reading.tokens[index]
    if "month" in token.classes:
        return _month_first(reading, index)
    if digits := _all_digits(reading, index):
        return digits
    return _day_first(reading, index)


def _month_first(reading: Reading, index: int) -> Moment | None:
    """Read "March 20th, 2021", "Mar. 20", "June the 28th 2020", "Sep-23-2020"."""
    tokens = reading.tokens
    month, at = read_month(reading, index) or (0, index)
    if tokens[at].text in {",", "-", "/"} and tokens[at + 1].gap <= SPACE:
        at += 1
    if tokens[at].low == "the":
        at += 1
    day = read_day_number(reading, at)
    if day is None or tokens[at].gap > LINE or not _ends_day(reading, day[1], day[0]):
        return None
    moment = Moment(day[1], None, month, day[0])
    return _with_year(reading, moment)


def _ends_day(reading: Reading, stop: int, day: int) -> bool:
    """Tell "March 20" from "March 20 people", "May 5.5" and "June 2010"."""
    after = reading.tokens[stop]
    if (
        day < 1
        or after.text in {"%", "$"}
        or (
            after.text in {":", "."}
            and after.gap == NO_GAP
            and reading.tokens[stop + 1].gap == NO_GAP
        )
    ):
        return False
    return "percent" not in after.classes and "scale" not in after.classes


def _with_year(reading: Reading, moment: Moment) -> Moment:
    """Add a year behind: ", 2021", "of 2021", "in 2021", "2021"."""
    tokens = reading.tokens
    at = moment.stop
    if tokens[at].text in {",", "-", "/"} or tokens[at].low in {"of", "in"}:
        at += 1
    year = read_year(reading, at)
    if year and tokens[at].gap <= LINE:
        return replace(moment, stop=year[1], year=year[0])
    return moment


def _day_first(reading: Reading, index: int) -> Moment | None:
    """Read "20 March 2021", "the 20th of March", "23/Sep/2020"."""
    tokens = reading.tokens
    at = index + 1 if tokens[index].low == "the" else index
    day = read_day_number(reading, at)
    if day is None:
        return None
    number, at = day
    if tokens[at].low == "day":
        at += 1
    if tokens[at].low == "of" or tokens[at].text in {"-", "/"}:
        at += 1
    if "month" not in tokens[at].classes or tokens[at].gap > SPACE or not 1 <= number <= 31:
        return None
    if (
        tokens[at].low == "may"
        and tokens[at].text[0].islower()
        and tokens[index].gap != NO_GAP
        and tokens[at - 1].low != "of"
        and tokens[index + 1].low not in _SUFFIXES
    ):
        return None
    month, stop = read_month(reading, at) or (0, at)
    return _with_year(reading, Moment(stop, None, month, number))


def _all_digits(reading: Reading, index: int) -> Moment | None:
    """Read "10/25/2018", "2018-08-31", "25.12.2018", "10/25" and "20170302"."""
    tokens = reading.tokens
    first, mark, second, other, third = tokens[index : index + 5]
    if "date_parts" in first.classes:
        day, month, year = first.classes["date_parts"]
        return _checked(reading, index + 1, two_digit_year(year, reading.published), month, day)
    if mark.text not in {"/", "-"} or mark.gap != NO_GAP or second.gap != NO_GAP:
        return None
    if "integer" not in first.classes or "integer" not in second.classes:
        return None
    left, middle = first.classes["integer"], second.classes["integer"]
    if other.text == mark.text and third.gap == NO_GAP and "integer" in third.classes:
        right = third.classes["integer"]
        if len(first.text) == 4:
            return _checked(reading, index + 5, left, middle, right)
        if len(third.text) not in {2, 4} or third.classes["integer"] > 2200:
            return None
        return _checked(
            reading, index + 5, two_digit_year(third.text, reading.published), left, middle
        )
    return None


def _checked(reading: Reading, stop: int, year: int, month: int, day: int) -> Moment | None:
    if month > 12 and day <= 12:
        month, day = day, month
    if not 1 <= month <= 12 or not 1 <= day <= 31:
        return None
    return Moment(stop, year, month, day)
