"""German expressions that count from the day last spoken of: "am Tag darauf", "tags zuvor"."""

from datetime import date

from articles.splitting.calendar import moved, unit_at
from articles.splitting.de.families import FIGURES
from articles.splitting.engine import RuleMatch
from articles.splitting.moments import day_of, found_time, part_timex
from articles.splitting.reading import Reading
from articles.splitting.time_parsing import read_unit
from articles.splitting.tokens import SPACE

_AWAY = {"darauf": 1, "danach": 1, "später": 1, "drauf": 1, "zuvor": -1, "davor": -1, "vorher": -1}


@FIGURES.rule("unit-beside", on=("unit",))
def unit_beside_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "Tag darauf", "Woche zuvor", "Jahr danach", "tags zuvor".

    Counts from the day, month or year last spoken of.

    Leaves alone: plurals: "drei Tage darauf" is read with its number, which says how far away the
    day is.
    """
    tokens = reading.tokens
    token, after = tokens[index], tokens[index + 1]
    away = _AWAY.get(after.low)
    if away is None or after.gap != SPACE or token.low not in _SINGULARS:
        return None
    timex = spoken_unit(reading, token.classes["unit"], away)
    return found_time(reading, index, index + 2, "DATE", timex)


_SINGULARS = frozenset("tag tags tages woche monat jahr quartal jahrzehnt jahrhundert".split())


def spoken_unit(reading: Reading, unit: str, away: int) -> str | None:
    """Return the unit that lies `away` units from the time last spoken of."""
    said = reading.last_time or ""
    if unit == "Y" and _is_of_report(reading, said):
        said = reading.last_period or said
    if unit in {"Y", "DE", "CE"} and said[:4].isdecimal():
        year = int(said[:4]) + away * {"Y": 1, "DE": 10, "CE": 100}[unit]
        return f"{year:04}"[: {"Y": 4, "DE": 3, "CE": 2}[unit]] if 0 < year < 10_000 else None
    if unit == "M" and said:
        if len(said) < 7 or not said[5].isdecimal():
            return None
        months = int(said[:4]) * 12 + int(said[5:7]) - 1 + away
        return f"{months // 12:04}-{months % 12 + 1:02}" if 12 <= months < 120_000 else None
    if unit == "Q" and (start := _start_of(said)):
        return unit_at(start, unit, away)
    return unit_at(reading.last_day, unit, away)


def _is_of_report(reading: Reading, said: str) -> bool:
    """Distinguish the day of the news from the year it is about, named shortly before.

    "Im vergangenen Jahr verdiente sie gut, teilte sie am Dienstag mit. Im Jahr zuvor …"
    """
    published = reading.published
    if published is None or len(said) != _DAY_LENGTH or reading.last_period is None:
        return False
    if said[5] not in "01":
        return False
    near = abs((date.fromisoformat(said) - published).days) <= _NEWS
    first, _ = reading.sentence(reading.now)
    for _back in range(_SENTENCES_BACK):
        first, _ = reading.sentence(first - 1)
    return near and reading.last_period_at >= first


# How many days lie between what is stated and the paper, and sentences between it and the year.
_NEWS, _SENTENCES_BACK = 14, 2
_DAY_LENGTH = 10  # "2021-03-20"


def _start_of(said: str) -> date | None:
    """Return the first day of the month or quarter that a timex names, None for others."""
    if len(said) < 7 or not said[:4].isdecimal() or said[5] not in "01Q":
        return None
    month = int(said[6]) * 3 - 2 if said[5] == "Q" else int(said[5:7])
    return date(int(said[:4]), month, 1)


def compared_unit(reading: Reading, index: int, unit: str, away: int) -> str | None:
    """Return "Vormonat", "im Vergleich zum Vorjahr" by the time that its sentence has named.

    "Folgejahr" uses the year last spoken of, wherever that was.

    None if the sentence names none, or where "im Vorjahr" may be the year before this one.
    """
    said = reading.last_time or ""
    if unit == "Y" and away > 0:
        return spoken_unit(reading, unit, away)
    if reading.last_time_at < reading.sentence(index)[0] or not said[:4].isdecimal():
        return None
    if unit == "Y":
        return spoken_unit(reading, unit, away) if _is_compared(reading, index) else None
    start = _start_of(said) if unit in {"M", "Q"} else None
    return unit_at(start, unit, away) if start else None


def _is_compared(reading: Reading, index: int) -> bool:
    """Recognise "gegenüber dem Vorjahr", "zum Vorjahr", "als im Vorjahr", "nach 4 Mio. im Vorjahr"."""
    tokens = reading.tokens
    near = {tokens[at].low for at in (index - 1, index - 2)}
    if near & _COMPARING or tokens[index - 1].text == "(":
        return True
    return tokens[index - 1].low == "im" and any(
        tokens[at].low == "nach" for at in range(index - 7, index - 2)
    )


_COMPARING = frozenset({"gegenüber", "zum", "als", "wie", "unter", "über", "aus"})


@FIGURES.rule("same-time", on=("same_time",))
def same_time_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "am selben Tag", "im gleichen Jahr", "am selben Abend": the time last spoken of.

    Leaves alone: "am selben Ort" and "die gleiche Zeit", since no day, month or year follows.
    """
    at = index + 1
    token = reading.tokens[at]
    if token.gap != SPACE:
        return None
    part = token.classes.get("day_part")
    if part and token.text[0].isupper():
        return found_time(reading, index, at + 1, "TIME", part_timex(reading.last_day, part))
    unit = read_unit(reading, at)
    if unit is None or unit[0] not in {"D", "W", "M", "Y", "Q"} or token.low not in _SINGULARS:
        return None
    if unit[0] == "D" and reading.last_day:
        return day_of(reading, reading.last_day, index, unit[1])
    return found_time(reading, index, unit[1], "DATE", spoken_unit(reading, unit[0], 0))


@FIGURES.rule("day-before", on=("day_beside",))
def day_beside_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "tagszuvor", "tagsdarauf", "anderntags".

    Leaves alone: "tags" alone ("tags arbeitet er"), which says when in the day, and of no day;
    "tags zuvor" in two words, which the rule for "Tag darauf" reads.
    """
    away = reading.tokens[index].classes["day_beside"]
    if reading.last_day is None:
        return None
    return day_of(reading, moved(reading.last_day, away), index, index + 1)
