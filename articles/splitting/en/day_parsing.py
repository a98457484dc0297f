"""Reading English days: "March 20, 2021", "the 20th of March", "twenty-first of May"."""

from dataclasses import replace

from articles.splitting.calendar import month_after
from articles.splitting.en.digit_dates import read_digits
from articles.splitting.en.year_parsing import read_any_year, read_relative_year
from articles.splitting.moments import Moment
from articles.splitting.reading import Reading
from articles.splitting.time_parsing import read_month
from articles.splitting.tokens import LINE, NO_GAP, SPACE

_SUFFIXES = frozenset({"st", "nd", "rd", "th"})
_VERBS = frozenset({"may", "march"})


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


def is_ordinal_day(reading: Reading, index: int) -> bool:
    """Distinguish "20th" and "twentieth" from "20"."""
    tokens = reading.tokens
    plain = "integer" in tokens[index].classes
    return not plain or (tokens[index + 1].low in _SUFFIXES and tokens[index + 1].gap == NO_GAP)


def read_date(reading: Reading, index: int, weekday: int | None = None) -> Moment | None:
    """Read a date that begins with its month or its day, or is all digits."""
    if "month" in reading.tokens[index].classes:
        return _month_first(reading, index)
    if digits := read_digits(reading, index, weekday):
        return digits
    return _day_first(reading, index) or _spoken(reading, index)


def may_be_month(reading: Reading, index: int) -> bool:
    """Distinguish the months in "on may 5" and "5 march" from the verbs."""
    token, after = reading.tokens[index], reading.tokens[index + 1]
    if token.low not in _VERBS or not token.text.islower():
        return True
    return "integer" in after.classes or "ordinal" in after.classes or after.low == "the"


def _month_first(reading: Reading, index: int) -> Moment | None:
    """Read "March 20th, 2021", "Mar. 20", "June the 28th 2020", "Sep-23-2020"."""
    tokens = reading.tokens
    month, at = read_month(reading, index) or (0, index)
    comma = tokens[at].text == ","
    if comma or (tokens[at].text in {"-", "/"} and tokens[at + 1].gap <= SPACE):
        at += 1
    if tokens[at].low == "the":
        at += 1
    day = read_day_number(reading, at)
    if day is None:
        return _spoken(reading, index)
    if tokens[at].gap > LINE or not _ends_day(reading, day[1], day[0]):
        return None
    if comma and (not is_ordinal_day(reading, at) or _names_thing(reading, at, day[1])):
        return None
    if _counts(reading, index, day[1]):
        return None
    return with_year(reading, Moment(day[1], None, month, day[0]))


def _names_thing(reading: Reading, at: int, stop: int) -> bool:
    """Distinguish "to September, the third rise" from "June, the 28th": a noun follows the ordinal."""
    after = reading.tokens[stop]
    noun = after.gap == SPACE and after.text[:1].isalpha() and "function" not in after.classes
    return noun and reading.tokens[at - 1].low == "the"


def _ends_day(reading: Reading, stop: int, day: int) -> bool:
    """Distinguish "March 20" from "March 20 million", "May 5.5", "May 5%"."""
    after = reading.tokens[stop]
    joined = after.text in {":", "."} and after.gap == NO_GAP
    if day < 1 or after.text in {"%", "$"}:
        return False
    if joined and reading.tokens[stop + 1].gap == NO_GAP:
        return False
    return "percent" not in after.classes and "scale" not in after.classes


def _counts(reading: Reading, index: int, stop: int) -> bool:
    """Distinguish "in March 20 people died" from "the March 20 election"."""
    before, after = reading.tokens[index - 1], reading.tokens[stop]
    many = after.low == "people" or (after.low.endswith("s") and after.text[:1].islower())
    counted = many and "function" not in after.classes and after.gap == SPACE
    return counted and before.low == "in" and stop == index + 2


def with_year(reading: Reading, moment: Moment, *, joined: bool = False) -> Moment:
    """Add a year that follows: ", 2021", "of 2021", "in 2021", "2021", "'21", "last year".

    With `joined` a dash may lead to one of two digits: "15-May-11".
    """
    tokens = reading.tokens
    at = moment.stop
    if tokens[at].text in {",", "-", "/"} or tokens[at].low in {"of", "in"}:
        at += 1
    joined = joined and tokens[at - 1].text in {"-", "/"} and tokens[at].gap == NO_GAP
    year = read_any_year(reading, at, short=joined or tokens[at - 1].low == "of")
    year = year or read_relative_year(reading, at)
    if year and tokens[at].gap <= LINE:
        return replace(moment, stop=year[1], year=year[0])
    return moment


def _day_first(reading: Reading, index: int) -> Moment | None:
    """Read "20 March 2021", "the 20th of March", "23/Sep/2020", "15th day of June"."""
    tokens = reading.tokens
    at = index + 1 if tokens[index].low == "the" else index
    day = read_day_number(reading, at)
    if day is None:
        return None
    number, stop = day
    plain = not is_ordinal_day(reading, at)
    if tokens[stop].low == "day" and not plain:
        stop += 1
    of = tokens[stop].low == "of"
    joined = tokens[stop].text in {"-", "/"}
    if of or joined:
        stop += 1
    token = tokens[stop]
    if token.gap > SPACE or not 1 <= number <= 31:
        return None
    if "month" not in token.classes:
        return None if plain else _of_month_away(reading, stop, number)
    if plain and not of and token.low in _VERBS and token.text.islower() and token.gap != NO_GAP:
        return None
    month, stop = read_month(reading, stop) or (0, stop)
    return with_year(reading, Moment(stop, None, month, number), joined=joined)


def _of_month_away(reading: Reading, at: int, number: int) -> Moment | None:
    """Read the month in "21st of this month", "3rd of next month"."""
    token, month = reading.tokens[at : at + 2]
    away = token.classes.get("relative")
    if away is None or month.low != "month" or reading.published is None:
        return None
    there = month_after(reading.published, away)
    return Moment(at + 2, there[0], there[1], number) if there else None


def _spoken(reading: Reading, index: int) -> Moment | None:
    """Read days in words, which only a year in words gives away: "March thirty one nineteen seventy"."""
    tokens = reading.tokens
    at = index
    month = read_month(reading, at)
    at = month[1] if month else at
    day = _cardinal(reading, at)
    if day is None:
        return None
    number, stop = day
    if month is None and (month := read_month(reading, stop)):
        stop = month[1]
    if month is None or tokens[at].gap > SPACE:
        return None
    year = read_any_year(reading, stop + 1 if tokens[stop].text == "," else stop)
    return Moment(year[1], year[0], month[0], number) if year else None


def _cardinal(reading: Reading, index: int) -> tuple[int, int] | None:
    classes, after = reading.tokens[index].classes, reading.tokens[index + 1].classes
    number = classes.get("number")
    if number is None or "numeral" in classes or not 0 < number <= 31:
        return None
    ones = after.get("number")
    if number in {20, 30} and ones is not None and 0 < ones < 10 and "numeral" not in after:
        return int(number + ones), index + 2
    return int(number), index + 1
