"""German days, months and years: "Donnerstag, 25. Februar", "24.02.16", "im Jahr 2011"."""

from dataclasses import replace
from datetime import date

from articles.splitting.calendar import day_timex, month_timex, moved
from articles.splitting.de.day_reading import read_date, read_day
from articles.splitting.de.families import FIGURES
from articles.splitting.engine import Found
from articles.splitting.moments import (
    Moment,
    found_moment,
    found_time,
    moment_timex,
    near,
    note_day,
    part_timex,
    tense,
    weekday_timex,
)
from articles.splitting.reading import Reading
from articles.splitting.time_reading import read_month, read_year
from articles.splitting.tokens import NO_GAP, SPACE

RANGE_MARKS = frozenset({"-", "–", "—", "/", "bis", "und"})


@FIGURES.rule("date", on=("numeral", "ordinal"))
def date_rule(reading: Reading, index: int) -> Found | list[Found] | None:
    """Finds days: "20. März 2021", "24.02.16", "1. bis 7. März" (one claim).

    Leaves alone: versions and clock times ("18.30 Uhr"), ordinals before other nouns.
    """
    if spread := _days_in_a_row(reading, index):
        return spread
    moment = read_date(reading, index)
    if moment is None or moment.day is None or moment.day > 31:
        return None
    return found_moment(reading, index, moment)


def _days_in_a_row(reading: Reading, index: int) -> Found | None:
    """Read "1. bis 7. März", "14. - 15.10.18", "3. und 4. Mai", "28. Februar bis 1. März"."""
    start = read_date(reading, index)
    if start is None:
        day = _day_before_range(reading, index)
        if day is None:
            return None
        start = Moment(day[1], day=day[0])
    tokens = reading.tokens
    at = start.stop
    if tokens[at].low not in RANGE_MARKS or tokens[at].gap > SPACE:
        return None
    if tokens[at].low == "und" and start.month is not None:
        return None
    at += 1
    if tokens[at].low in {"zum", "einschließlich"}:
        at += 1
    end = read_date(reading, at)
    if end is None or end.month is None or end.day is None or start.day is None:
        return None
    year = end.year if end.year is not None else near(reading, end.month, end.day)
    start = replace(start, year=start.year or year, month=start.month or end.month)
    first, finding = moment_timex(reading, start)
    last, other = moment_timex(reading, replace(end, year=year))
    return found_time(reading, index, end.stop, "DATE", f"{first}/{last}", finding=finding or other)


def _day_before_range(reading: Reading, index: int) -> tuple[int, int] | None:
    token = reading.tokens[index]
    if "integer" in token.classes and len(token.text) <= 2 and 1 <= token.classes["integer"] <= 31:
        return read_day(reading, index) or (token.classes["integer"], index + 1)
    return read_day(reading, index)


@FIGURES.rule("weekday", on=("weekday", "weekday_part"))
def weekday_rule(reading: Reading, index: int) -> Found | None:
    """Finds "Donnerstag, 25. Februar", "Samstag", "Montagvormittag", "Dienstag Morgen".

    Leaves alone: short forms without a date ("So", "Do" begin sentences).
    """
    tokens = reading.tokens
    token = tokens[index]
    if "weekday_part" in token.classes:
        weekday, part = token.classes["weekday_part"]
        return _weekday_part(reading, index, index + 1, weekday, part)
    weekday = token.classes["weekday"]
    short = "short_weekday" in token.classes
    at = index + 1
    if short and tokens[at].text == "." and tokens[at].gap == NO_GAP:
        at += 1
    moment = _date_after_weekday(reading, at)
    if moment:
        return found_moment(reading, index, replace(moment, weekday=weekday))
    if short or (not token.text[0].isupper() and not _lower_case_text(reading)):
        return None
    if (
        (part := tokens[at].classes.get("day_part"))
        and tokens[at].gap == SPACE
        and tokens[at].low != "mittag"
    ):
        return _weekday_part(reading, index, at + 1, weekday, part)
    if week := _week_beside(reading, index, weekday):
        return week
    timex, day = weekday_timex(reading, weekday, tense(reading, index))
    if day:
        note_day(reading, day)
    return found_time(reading, index, index + 1, "DATE", timex, weekday=weekday)


def _week_beside(reading: Reading, index: int, weekday: int) -> Found | None:
    """Read "Mittwoch vergangener Woche" and "Montag der nächsten Woche"."""
    tokens = reading.tokens
    at = index + 2 if tokens[index + 1].low in {"der", "in", "dieser"} else index + 1
    at = at if "relative" in tokens[at].classes else index + 1
    away = tokens[at].classes.get("relative")
    if away is None or tokens[at + 1].low != "woche" or reading.published is None:
        return None
    day = moved(reading.published, 7 * away + weekday - reading.published.isoweekday())
    note_day(reading, day)
    return found_time(reading, index, at + 2, "DATE", day.isoformat(), weekday=weekday)


def _lower_case_text(reading: Reading) -> bool:
    return reading.text[:200].islower()


def _weekday_part(reading: Reading, first: int, stop: int, weekday: int, part: str) -> Found:
    timex, day = weekday_timex(reading, weekday, tense(reading, first))
    if day:
        note_day(reading, day)
    timex = part_timex(day, part) if day else f"{timex}T{part}"
    return found_time(reading, first, stop, "TIME", timex, weekday=weekday)


def _date_after_weekday(reading: Reading, at: int) -> Moment | None:
    tokens = reading.tokens
    if tokens[at].text == "," and tokens[at].gap == NO_GAP:
        at += 1
    if tokens[at].low in {"der", "dem", "den", "am"}:
        at += 1
    moment = read_date(reading, at)
    return moment if moment and moment.day and tokens[at].gap <= SPACE else None


@FIGURES.rule("month", on=("month",))
def month_rule(reading: Reading, index: int) -> Found | None:
    """Finds "Januar 2020", "im März", "April/Mai"; the month nearest to the publication day.

    Leaves alone: short forms without a period or year ("Jan" is also a name).
    """
    tokens = reading.tokens
    token = tokens[index]
    month, at = read_month(reading, index) or (0, index + 1)
    day = tokens[at]
    if beside := _year_beside(reading, index, at, month):
        return beside
    year = read_year(reading, at, short=tokens[at].text in {"'", "’"})
    if year:
        return found_moment(reading, index, Moment(year[1], year[0], month))
    if (
        "integer" in day.classes
        and len(day.text) <= 2
        and day.gap == SPACE
        and (moment := _month_first(reading, month, at))
    ):
        return found_moment(reading, index, moment)
    if "short_month" in token.classes and at == index + 1:
        return None
    if not token.text[0].isupper() and not _lower_case_text(reading):
        return None
    after = tokens[at]
    if after.gap == SPACE and ("surname" in after.classes or reading.mention_at(index)):
        return None
    timex = month_timex(near(reading, month, 15), month)
    return found_time(reading, index, at, "DATE", timex)


def _year_beside(reading: Reading, index: int, at: int, month: int) -> Found | None:
    """Read "April vergangenen Jahres" and "Juli dieses Jahres"."""
    tokens = reading.tokens
    at = at + 1 if tokens[at].low == "des" else at
    away = tokens[at].classes.get("relative")
    if away is None or tokens[at + 1].classes.get("unit") != "Y":
        return None
    year = reading.published.year + away if reading.published else None
    return found_time(reading, index, at + 2, "DATE", month_timex(year, month))


def _month_first(reading: Reading, month: int, at: int) -> Moment | None:
    """Read "Februar 18": a day behind its month, where nothing counted follows."""
    tokens = reading.tokens
    after = tokens[at + 1]
    day: int = tokens[at].classes["integer"]
    if day > 31 or day < 1 or (after.text and after.text[0].isalpha()) or after.text in {"%", "."}:
        return None
    year = read_year(reading, at + 1)
    return Moment(year[1] if year else at + 1, year[0] if year else None, month, day)


@FIGURES.rule("year", on=("year",))
def year_rule(reading: Reading, index: int) -> Found | None:
    """Finds years that stand alone: "2020 verkaufte …", "seit 1998", "1925/26".

    Leaves alone: counted nouns ("2000 Stellen"), amounts and numbers after "rund".
    """
    tokens = reading.tokens
    token, before, after = tokens[index], tokens[index - 1], tokens[index + 1]
    year = token.classes["year"]
    if (token.gap == NO_GAP and before.text not in _OPENERS) or "counted_before" in before.classes:
        return None
    if after.gap == NO_GAP and after.text[:1].isalpha():
        return None
    told = (
        "year_preposition" in before.classes
        or "month" in before.classes
        or _follows_year(reading, index)
        or _names_event(reading, index, year)
    )
    if _is_quantity(reading, index) or (year < 1500 and not before.low.startswith("jahr")):
        return None
    if not told and not _may_be_year(reading, index, year):
        return None
    if season := _two_years(reading, index):
        return season
    return found_time(reading, index, index + 1, "DATE", f"{year:04}")


def _is_quantity(reading: Reading, index: int) -> bool:
    """Tell "von 2000 Euro" and "von 1600 Arbeitsplätzen" from years."""
    tokens = reading.tokens
    before, after = tokens[index - 1], tokens[index + 1]
    units = {"currency", "currency_sign", "percent", "measure", "degree"}
    if "scale" in after.classes and before.low != "seit":
        return True
    if not units.isdisjoint(after.classes) and after.gap <= SPACE:
        return True
    noun = "capital" in after.classes and "function" not in after.classes
    return before.low == "von" and noun and after.gap == SPACE and index + 1 not in reading.named


def _follows_year(reading: Reading, index: int) -> bool:
    """Tell "2002 und 2014", "2016, 2017": a year joined to a year."""
    tokens = reading.tokens
    joint = tokens[index - 1]
    joined = joint.low in {"und", "bis", "oder", ",", "-", "–", "/", "sowie"}
    return joined and "year" in tokens[index - 2].classes


def _names_event(reading: Reading, index: int, year: int) -> bool:
    """Tell "Hannover Messe 2016" and "das 2012 gegründete …" from counts."""
    tokens = reading.tokens
    before, after = tokens[index - 1], tokens[index + 1]
    if not 1900 <= year < 2060 or year % 100 == 0:
        return False
    if "determiner" in before.classes and "adjective" in after.classes:
        return after.low.startswith(_PARTICIPLES)
    noun = "capital" in before.classes and "function" not in before.classes
    return noun and tokens[index].gap == SPACE and "capital" not in after.classes


_PARTICIPLES = ("ge", "er", "ver", "be", "ein", "auf", "ab", "ent", "unter", "aus", "an", "über")
_OPENERS = frozenset("(\"„“»«'‚[–-/’‘>|:")


def _may_be_year(reading: Reading, index: int, year: int) -> bool:
    tokens = reading.tokens
    before, after = tokens[index - 1], tokens[index + 1]
    counted = "modifier" in before.classes or before.low == "davon"
    if counted or year < 1800 or ("modifier_after" in before.classes and year % 10 == 0):
        return False
    if after.gap > SPACE or not after.text or not after.text[0].isalpha():
        return not (after.text in {"%", "€", "$", "°"} or "measure" in after.classes)
    if after.text[0].isupper() or "unit" in after.classes or "currency" in after.classes:
        known = reading.mention_at(index + 1) is not None or "place" in after.classes
        return known or (year > 1900 and index in _sentence_openings(reading, index))
    if "measure_sign" in after.classes or "percent" in after.classes:
        return False
    if (
        "adjective" in after.classes
        and "function" not in after.classes
        and tokens[index + 2].text[:1].isupper()
    ):
        return tokens[index].gap > SPACE or index == reading.sentence(index)[0]
    return True


def _sentence_openings(reading: Reading, index: int) -> tuple[int, ...]:
    return (reading.sentence(index)[0],) if reading.mention_at(index + 1) else ()


def _two_years(reading: Reading, index: int) -> Found | None:
    """Read "1925/26" and "2015/2016"."""
    tokens = reading.tokens
    slash, second = tokens[index + 1], tokens[index + 2]
    if slash.text != "/" or slash.gap != NO_GAP or "integer" not in second.classes:
        return None
    if len(second.text) != 2:
        return None
    year = tokens[index].classes["year"]
    other = second.classes["integer"]
    other = year - year % 100 + other if len(second.text) == 2 else other
    if other != year + 1:
        return None
    return found_time(reading, index, index + 3, "DATE", f"{year:04}/{other:04}")


@FIGURES.rule("named-year", on=("year_word",))
def named_year_rule(reading: Reading, index: int) -> Found | None:
    """Finds the year in "Jahr 2011", "Jahre 1848", "Geschäftsjahr 2015/16".

    Leaves alone: the word without a year behind it; relative rules read "im Jahr darauf".
    """
    year = read_year(reading, index + 1)
    if year is None:
        return None
    if season := _two_years(reading, index + 1):
        return season
    return found_time(reading, index + 1, year[1], "DATE", f"{year[0]:04}")


def day_of(reading: Reading, day: date, first: int, stop: int) -> Found:
    """Build the claim of a known day."""
    note_day(reading, day)
    return found_time(reading, first, stop, "DATE", day_timex(day.year, day.month, day.day))
