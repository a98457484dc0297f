"""Reading English years: "2021", "'87", "of 87", "nineteen ninety-six", "44 BC"."""

from articles.splitting.reading import Reading
from articles.splitting.time_parsing import read_year
from articles.splitting.tokens import SPACE


def read_any_year(reading: Reading, index: int, *, short: bool = False) -> tuple[int, int] | None:
    """Read a year in digits or in words; return it and the next token."""
    return read_year(reading, index, short=short) or read_spoken_year(reading, index)


def read_spoken_year(reading: Reading, index: int) -> tuple[int, int] | None:
    """Read "nineteen ninety-six", "two thousand and fifteen", "nineteen hundred and one"."""
    tokens = reading.tokens
    token = tokens[index]
    if "spoken_year" not in token.classes or token.gap > SPACE:
        return None
    head, after = token.classes["spoken_year"], tokens[index + 1]
    if head == 2:
        if after.low != "thousand":
            return None
        more, stop = _last_two(reading, _past_and(reading, index + 2))
        return 2000 + more, stop or index + 2
    if after.low == "hundred":
        more, stop = _last_two(reading, _past_and(reading, index + 2))
        return head * 100 + more, stop or index + 2
    more, stop = _last_two(reading, index + 1)
    return (head * 100 + more, stop) if stop and more > 9 else None


def read_relative_year(reading: Reading, index: int) -> tuple[int, int] | None:
    """Read the year in "February last year", "April 5 of this year"."""
    token, after = reading.tokens[index], reading.tokens[index + 1]
    away = token.classes.get("relative")
    if away is None or after.low not in {"year", "year's"} or reading.published is None:
        return None
    year = reading.published.year + away
    return (year, index + 2) if 1 <= year <= 9999 and token.gap <= SPACE else None


def _past_and(reading: Reading, index: int) -> int:
    return index + 1 if reading.tokens[index].low == "and" else index


def _last_two(reading: Reading, index: int) -> tuple[int, int]:
    """Read the last two digits of a year in words; a next token of 0 says there are none."""
    tokens = reading.tokens
    token, after = tokens[index], tokens[index + 1]
    number = _small(reading, index)
    if number is None or token.gap > SPACE:
        return 0, 0
    ones = _small(reading, index + 1)
    if (
        number >= 20
        and number % 10 == 0
        and ones is not None
        and 0 < ones < 10
        and after.gap <= SPACE
    ):
        return number + ones, index + 2
    return number, index + 1


def _small(reading: Reading, index: int) -> int | None:
    classes = reading.tokens[index].classes
    number = classes.get("number")
    if number is None or "numeral" in classes or not 0 < number < 100:
        return None
    return int(number)
