"""English parts of years and months: quarters, halves, weeks, "the first Monday in May"."""

from articles.splitting.calendar import PAST
from articles.splitting.en.families import FIGURES
from articles.splitting.en.tenses import stated_tense
from articles.splitting.engine import RuleMatch
from articles.splitting.moments import found_time, two_digit_year
from articles.splitting.reading import Reading
from articles.splitting.time_parsing import read_year
from articles.splitting.tokens import NO_GAP

_LETTERS = {"quarter": "Q", "half": "H"}
LAST = -1
LENGTH_OF_SHORT = 2


@FIGURES.rule("quarter", on=("quarter_letter", "ordinal", "year", "quarter_word", "relative"))
def quarter_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "Q3 2019", "2019-H2", "first quarter of 2015", "third-quarter profit".

    Leaves alone: "the second half" of a match and "a quarter of voters", since no year is
    after them.
    """
    tokens = reading.tokens
    token = tokens[index]
    if "year" in token.classes:
        return _year_quarter(reading, index)
    if "quarter_word" in token.classes:
        return _with_year(reading, index, index + 1, f"Q{token.classes['quarter_word']}")
    if "relative" in token.classes and tokens[index + 1].low == "year's":
        return _quarter_of_year(reading, index)
    if "quarter_letter" in token.classes:
        return _lettered(reading, index, token.text.upper())
    return _ordinal_part(reading, index)


def _quarter_of_year(reading: Reading, index: int) -> RuleMatch | None:
    """Read "last year's third quarter"."""
    nth, at = nth_at(reading, index + 2)
    letter = _LETTERS.get(reading.tokens[at].low)
    if letter is None or nth is None or not 1 <= nth <= 4 or reading.published is None:
        return None
    year = reading.published.year + reading.tokens[index].classes["relative"]
    return found_time(reading, index, at + 1, "DATE", f"{year:04}-{letter}{nth}")


def _year_quarter(reading: Reading, index: int) -> RuleMatch | None:
    tokens = reading.tokens
    at = index + 2 if tokens[index + 1].text == "-" else index + 1
    nth = tokens[at + 1]
    if (
        tokens[at].low not in {"q", "h"}
        or nth.text not in {"1", "2", "3", "4"}
        or nth.gap != NO_GAP
    ):
        return None
    timex = f"{tokens[index].classes['year']:04}-{tokens[at].text.upper()}{nth.text}"
    return found_time(reading, index, at + 2, "DATE", timex)


def _lettered(reading: Reading, index: int, letter: str) -> RuleMatch | None:
    nth = reading.tokens[index + 1]
    if nth.gap != NO_GAP or nth.text not in ({"1", "2", "3", "4"} if letter == "Q" else {"1", "2"}):
        return None
    found = _with_year(reading, index, index + 2, f"{letter}{nth.text}")
    stated = letter == "Q" or reading.tokens[index - 1].low in {"in", "for", "during"}
    return found if stated or found.stop > index + 2 else None


def _ordinal_part(reading: Reading, index: int) -> RuleMatch | None:
    """Read "third quarter", "1st quarter of 2013", "first half of the year"."""
    tokens = reading.tokens
    nth, at = nth_at(reading, index)
    letter = _LETTERS.get(tokens[at].low)
    if letter is None or nth is None or not (1 <= nth <= (4 if letter == "Q" else 2)):
        return None
    found = _with_year(reading, index, at + 1, f"{letter}{nth}")
    return None if letter == "H" and found.stop == at + 1 else found


def nth_at(reading: Reading, index: int) -> tuple[int | None, int]:
    token, after = reading.tokens[index], reading.tokens[index + 1]
    if "ordinal" in token.classes:
        return int(token.classes["ordinal"]), index + 1
    if "integer" in token.classes and after.low in {"st", "nd", "rd", "th"} and after.gap == NO_GAP:
        return token.classes["integer"], index + 2
    if token.low in {"last", "final"}:
        return LAST, index + 1
    return None, index


def _with_year(reading: Reading, index: int, stop: int, part: str) -> RuleMatch:
    """Add the year that follows: "2013", "of 2013", "-2019", "of last year", "of the year".

    A business year ("fiscal 2026", "FY26", "2025/26") has its mark, and the year in which it ends.
    """
    tokens = reading.tokens
    at = stop + 1 if tokens[stop].low in {"of", "in"} or tokens[stop].text in {"-", "/"} else stop
    at = at + 1 if tokens[at].low == "the" else at
    fiscal, at = _past_fiscal(reading, at)
    year = year_at(reading, at)
    if fiscal and tokens[at].gap == NO_GAP and len(tokens[at].text) == LENGTH_OF_SHORT:
        year = two_digit_year(tokens[at].text, reading.published), at + 1
    if year and year[0] and (end := _end_of_two(reading, year)):
        fiscal, year = True, end
    if year is None:
        return found_time(reading, index, stop, "DATE", f"{_year_of(reading, index, part)}-{part}")
    named = f"{year[0]:04}" if year[0] else "XXXX"
    return found_time(reading, index, year[1], "DATE", f"{'FY' if fiscal else ''}{named}-{part}")


def _past_fiscal(reading: Reading, at: int) -> tuple[bool, int]:
    """Step over "fiscal", "financial year", "FY"; return whether one was there."""
    token, after = reading.tokens[at : at + 2]
    if token.classes.get("fiscal_short") == "FY":
        return True, at + 1
    if token.low in {"fiscal", "financial"}:
        return True, at + 2 if after.low == "year" else at + 1
    return False, at


def _end_of_two(reading: Reading, year: tuple[int | None, int]) -> tuple[int, int] | None:
    """Return the second of two years ("2025/26") and the next token."""
    slash, second = reading.tokens[year[1] : year[1] + 2]
    is_joined = slash.text == "/" and slash.gap == NO_GAP and second.gap == NO_GAP
    end = (year[0] or 0) + 1
    if not is_joined or second.text not in {f"{end % 100:02}", f"{end:04}"}:
        return None
    return end, year[1] + 2


def year_at(reading: Reading, at: int) -> tuple[int | None, int] | None:
    """Read a year: "2013", "this year", "last year", "the year"."""
    if year := read_year(reading, at):
        return year
    token, after = reading.tokens[at], reading.tokens[at + 1]
    now = reading.published.year if reading.published else None
    if token.low == "year" and reading.tokens[at - 1].low in {"the", "of"}:
        return now, at + 1
    away = token.classes.get("relative")
    if away is None or after.low not in {"year", "year's"}:
        return None
    return (None if now is None else now + away), at + 2


def _year_of(reading: Reading, index: int, part: str) -> str:
    """Return the year of a quarter that names none: the last one, if the text is about the past."""
    if reading.published is None:
        return "XXXX"
    size = 3 if part[0] == "Q" else 6
    started = (int(part[1]) - 1) * size < reading.published.month
    return f"{reading.published.year - (not started and stated_tense(reading, index) == PAST):04}"


@FIGURES.rule("digit-quarter", on=("integer",))
def digit_quarter_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "1st quarter of 2013", "2nd half of the year".

    Leaves alone: "1st" and "2 quarters": an ordinal alone is no time, quarters that are
    counted are a length.
    """
    return _ordinal_part(reading, index)


@FIGURES.rule("fiscal-year", on=("fiscal", "fiscal_short"))
def fiscal_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "fiscal year 2021", "fiscal 2021", "FY2021", "school year 2008".

    Such a year does not begin in January, so it keeps its mark.

    Leaves alone: "fiscal policy" and "school years", since no year follows.
    """
    tokens = reading.tokens
    token = tokens[index]
    if "fiscal_short" in token.classes:
        at, kind = index + 1, token.classes["fiscal_short"]
    else:
        kind = token.classes["fiscal"]
        at = index + 2 if tokens[index + 1].low == "year" else index + 1
        if at == index + 1 and token.low != "fiscal":
            return None
    year = read_year(reading, at, short=tokens[at].gap == NO_GAP)
    return found_time(reading, index, year[1], "DATE", f"{kind}{year[0]:04}") if year else None
