"""German seasons and feasts: "Herbst 2011", "Ostern", "Tag der Deutschen Einheit"."""

from datetime import date

from articles.splitting.calendar import NEAREST
from articles.splitting.de.day_parsing import in_small_letters, read_two_years, year_named_after
from articles.splitting.de.families import FIGURES
from articles.splitting.engine import RuleMatch
from articles.splitting.feasts import feast_beside, feast_near, feast_timex
from articles.splitting.moments import found_time, note_day
from articles.splitting.reading import Reading
from articles.splitting.tenses import near_month, side_meant
from articles.splitting.time_parsing import read_year

_DATING = frozenset("im vom zum seit bis ab diesen dem den des anfang ende mitte".split())
SEASON_MONTH = {"SP": 4, "SU": 7, "FA": 10, "WI": 1}


@FIGURES.rule("season", on=("season",))
def season_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "Herbst 2011", "im Sommer".

    Leaves alone: seasons that nothing dates ("der Winter war lang"), since it may be any.
    """
    tokens = reading.tokens
    season = tokens[index].classes["season"]
    if year := read_year(reading, index + 1) or year_named_after(reading, index + 1):
        both = "year" in tokens[index + 1].classes and read_two_years(reading, index + 1)
        stop = both[1] if both else year[1]
        return found_time(reading, index, stop, "DATE", f"{year[0]:04}-{season}")
    if range_year := _year_of_range(reading, index):
        return found_time(reading, index, index + 1, "DATE", f"{range_year:04}-{season}")
    at = index + 2 if tokens[index + 1].low == "des" else index + 1
    away = tokens[at].classes.get("relative")
    if away is not None and tokens[at + 1].classes.get("unit") == "Y" and reading.published:
        timex = f"{reading.published.year + away:04}-{season}"
        return found_time(reading, index, at + 2, "DATE", timex)
    if tokens[index - 1].low not in _DATING:
        return None
    nearest = near_month(reading, SEASON_MONTH[season])
    timex = f"{nearest:04}-{season}" if nearest else f"XXXX-{season}"
    return found_time(reading, index, index + 1, "DATE", timex)


def _year_of_range(reading: Reading, index: int) -> int | None:
    """Return the year of "Frühjahr" in "Frühjahr bis zum Herbst 2022", stated after the last."""
    tokens = reading.tokens
    if tokens[index + 1].low != "bis":
        return None
    at = index + 3 if tokens[index + 2].low == "zum" else index + 2
    last = tokens[at].classes.get("season")
    year = read_year(reading, at + 1) if last else None
    if last is None or year is None:
        return None
    later = SEASON_MONTH[tokens[index].classes["season"]] <= SEASON_MONTH[last] or last == "WI"
    return year[0] if later else year[0] - 1


@FIGURES.rule("feast", on=("feast",))
def feast_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "Ostern", "Tag der Deutschen Einheit", "Weihnachten 2019", "ersten Advent".

    Leaves alone: parts of a name ("Tag der …") that begin no feast the calendar knows, since
    they have no day; churches ("Pfarre Maria Himmelfahrt") and a feast that is alone in
    marks ("das Thema „Ostern“"), since those are names.
    """
    earlier, before = reading.tokens[index - 2 : index]
    if "church_noun" in before.classes or (
        "church_noun" in earlier.classes and before.text[:1].isupper()
    ):
        return None
    found = read_feast(reading, index, index, None)
    return None if found and _fills_marks(reading, index, found.stop) else found


def _fills_marks(reading: Reading, index: int, stop: int) -> bool:
    quoted = reading.quoted.get(index - 1)
    return quoted is not None and quoted.stop == stop + 1


def read_feast(reading: Reading, first: int, index: int, away: int | None) -> RuleMatch | None:
    """Read the feast whose name begins at token `index`; `away` is -1 for the last, 1 the next."""
    for words, rule in reading.tokens[index].classes["feast"]:
        stop = index + len(words)
        if _is_plain_weekday(reading, index, stop):
            continue
        if len(words) == 1 and reading.mention_at(index):
            continue
        if reading.has_words(index, words):
            return _found_feast(reading, first, stop, rule, away)
    return None


def _is_plain_weekday(reading: Reading, index: int, stop: int) -> bool:
    """Distinguish "ein stiller Freitag" from "Stiller Freitag"."""
    tokens = reading.tokens
    if stop - index == 1 or "weekday" not in tokens[stop - 1].classes:
        return False
    return tokens[index].text[0].islower() and not in_small_letters(reading)


def _feast_meant(reading: Reading, rule: str, away: int | None) -> date | None:
    """Return the last or next feast if so stated, else as for days without a year."""
    if reading.published is None:
        return None
    if away:
        return feast_beside(rule, reading.published, away)
    day = feast_near(rule, reading.published)
    side = side_meant(reading, reading.published, day) if day else NEAREST
    return feast_beside(rule, reading.published, side) if side else day


def _found_feast(reading: Reading, first: int, stop: int, rule: str, away: int | None) -> RuleMatch:
    tokens = reading.tokens
    at = (
        stop + 2 if tokens[stop].low == "im" and tokens[stop + 1].low in {"jahr", "jahre"} else stop
    )
    if year := read_year(reading, at):
        return found_time(reading, first, year[1], "DATE", feast_timex(rule, year[0]))
    at = stop + 1 if tokens[stop].low in {"im", "des"} else stop
    beside = tokens[at].classes.get("relative")
    if beside is not None and tokens[at + 1].classes.get("unit") == "Y" and reading.published:
        timex = feast_timex(rule, reading.published.year + beside)
        return found_time(reading, first, at + 2, "DATE", timex)
    if reading.published is None:
        return found_time(reading, first, stop, "DATE", feast_timex(rule, None))
    day = _feast_meant(reading, rule, away)
    if day is None:
        return found_time(reading, first, stop, "DATE", None)
    note_day(reading, day)
    return found_time(reading, first, stop, "DATE", feast_timex(rule, day.year))
