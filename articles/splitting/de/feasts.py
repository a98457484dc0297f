"""German seasons and feasts: "Herbst 2011", "Ostern", "Tag der Deutschen Einheit"."""

from articles.splitting.de.families import FIGURES
from articles.splitting.engine import Found
from articles.splitting.feasts import feast_beside, feast_near, feast_timex
from articles.splitting.moments import found_time, near, note_day
from articles.splitting.reading import Reading
from articles.splitting.time_reading import read_year

SEASON_MONTH = {"SP": 4, "SU": 7, "FA": 10, "WI": 1}


@FIGURES.rule("season", on=("season",))
def season_rule(reading: Reading, index: int) -> Found | None:
    """Finds "Herbst 2011", "im Sommer". Leaves alone: seasons that nothing dates."""
    tokens = reading.tokens
    season = tokens[index].classes["season"]
    if year := read_year(reading, index + 1):
        return found_time(reading, index, year[1], "DATE", f"{year[0]:04}-{season}")
    at = index + 2 if tokens[index + 1].low == "des" else index + 1
    away = tokens[at].classes.get("relative")
    if away is not None and tokens[at + 1].classes.get("unit") == "Y" and reading.published:
        timex = f"{reading.published.year + away:04}-{season}"
        return found_time(reading, index, at + 2, "DATE", timex)
    if tokens[index - 1].low not in {
        "im",
        "vom",
        "zum",
        "seit",
        "bis",
        "ab",
        "diesen",
        "anfang",
        "ende",
    }:
        return None
    nearest = near(reading, SEASON_MONTH[season], 15)
    timex = f"{nearest:04}-{season}" if nearest else f"XXXX-{season}"
    return found_time(reading, index, index + 1, "DATE", timex)


@FIGURES.rule("feast", on=("feast",))
def feast_rule(reading: Reading, index: int) -> Found | None:
    """Finds "Ostern", "Tag der Deutschen Einheit", "Weihnachten 2019", "ersten Advent".

    Leaves alone: parts of a name ("Tag der …") that begin no feast the calendar knows, since
    they have no day.
    """
    return read_feast(reading, index, index, None)


def read_feast(reading: Reading, first: int, index: int, away: int | None) -> Found | None:
    """Read the feast whose name begins at token `index`; `away` is -1 for the last, 1 the next."""
    for words, rule in reading.tokens[index].classes["feast"]:
        stop = index + len(words)
        if all(t.low == w for t, w in zip(reading.tokens[index:stop], words, strict=True)):
            return _found_feast(reading, first, stop, rule, away)
    return None


def _found_feast(reading: Reading, first: int, stop: int, rule: str, away: int | None) -> Found:
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
    beside_today = feast_beside(rule, reading.published, away) if away else None
    day = beside_today or feast_near(rule, reading.published)
    if day:
        note_day(reading, day)
    return found_time(reading, first, stop, "DATE", day.isoformat() if day else None)
