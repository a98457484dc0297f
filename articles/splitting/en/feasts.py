"""English feasts and days of remembrance: "Easter Monday", "Labor Day 2019", "Thanksgiving weekend"."""

from datetime import date

from articles.facts.values import TimeExpression
from articles.splitting.calendar import moved, week_timex
from articles.splitting.en.families import FIGURES
from articles.splitting.engine import RuleMatch
from articles.splitting.feasts import feast_beside, feast_day, feast_near, feast_timex
from articles.splitting.moments import found_time, note_day, part_timex
from articles.splitting.reading import Reading
from articles.splitting.time_parsing import read_year
from articles.splitting.tokens import SPACE


@FIGURES.rule("weekend-of-feast", on=("weekend_word",))
def weekend_of_feast_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "weekend of Halloween".

    Leaves alone: "weekend" alone and "weekend of rain", since no feast dates them.
    """
    at = index + 2
    if reading.tokens[index + 1].low != "of" or "feast" not in reading.tokens[at].classes:
        return None
    found = found_feast(reading, index, at, None)
    if found is None or not isinstance(found.value, TimeExpression):
        return None
    day = found.value.timex or "X"
    if len(day) != 10 or day.startswith("X"):
        return found_time(reading, index, found.stop, "DATE", None)
    return _weekend(reading, index, found.stop, date.fromisoformat(day))


@FIGURES.rule("feast", on=("feast",))
def feast_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "Christmas Eve", "Labor Day 2019", "Good Friday", "Labor Day weekend".

    Feasts that a government sets each year ("bank holiday") have no day.

    Leaves alone: words that only begin a name ("good", "labor"), and "the new year", which is all
    of it.
    """
    tokens = reading.tokens
    lasting = tokens[index].low == "new" and tokens[index - 1].low in {"the", "happy", "a"}
    return None if lasting else found_feast(reading, index, index, None)


def found_feast(reading: Reading, first: int, index: int, away: int | None) -> RuleMatch | None:
    """Build the claim of the feast at token `index`, counted `away` from now if that is said."""
    named = feast_named(reading, index)
    if named is None:
        return None
    stop, rule = named
    year, stop = _year_of(reading, stop)
    if year is None and reading.published is None:
        return found_time(reading, first, stop, "DATE", feast_timex(rule, None))
    day = feast_day(rule, year) if year else _unnamed(reading, rule, away)
    if day and reading.tokens[stop].low == "weekend":
        return _weekend(reading, first, stop + 1, day)
    if day:
        note_day(reading, day)
    part = reading.tokens[stop].classes.get("day_part")
    if day and part and reading.tokens[stop].gap == SPACE:
        return found_time(reading, first, stop + 1, "TIME", part_timex(day, part))
    timex = feast_timex(rule, day.year) if day else None
    return found_time(reading, first, stop, "DATE", timex)


def feast_named(reading: Reading, index: int) -> tuple[int, str] | None:
    """Read the name of a feast; return the token after it and the rule of its day."""
    tokens = reading.tokens
    for words, rule in tokens[index].classes.get("feast", ()):
        stop = index + len(words)
        if reading.has_words(index, words):
            return stop, rule
    return None


def _year_of(reading: Reading, stop: int) -> tuple[int | None, int]:
    """Read the year after a feast: "2019", "of this year"."""
    if year := read_year(reading, stop):
        return year
    of, word, unit = reading.tokens[stop : stop + 3]
    away = word.classes.get("relative")
    if of.low == "of" and away is not None and unit.low == "year" and reading.published:
        return reading.published.year + away, stop + 3
    return None, stop


def _unnamed(reading: Reading, rule: str, away: int | None) -> date | None:
    """Return the day of a feast that names no year: the last or next if said, else the nearest."""
    if reading.published is None:
        return None
    beside = feast_beside(rule, reading.published, away) if away else None
    return beside or feast_near(rule, reading.published)


def _weekend(reading: Reading, first: int, stop: int, day: date) -> RuleMatch:
    """Read "Labor Day weekend": the one before, if the feast falls on Monday or Tuesday."""
    year = read_year(reading, stop)
    nearest = moved(day, -7) if day.isoweekday() < 3 else day
    end = year[1] if year and year[0] == day.year else stop
    return found_time(reading, first, end, "DATE", f"{week_timex(nearest)}-WE")
