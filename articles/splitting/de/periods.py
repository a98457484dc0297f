"""German parts of time: "Anfang März", "ersten Quartal 2015", "90er-Jahre", "Q3 2019"."""

from datetime import date

from articles.splitting.calendar import FUTURE, PAST, month_after, unit_at
from articles.splitting.de.day_parsing import read_two_years, year_named_after
from articles.splitting.de.families import FIGURES
from articles.splitting.de.relative import relative_rule
from articles.splitting.engine import RuleMatch
from articles.splitting.moments import Moment, found_moment, found_time
from articles.splitting.reading import Reading
from articles.splitting.tenses import stated_side
from articles.splitting.time_parsing import read_month, read_unit, read_year
from articles.splitting.tokens import LINE, NO_GAP


@FIGURES.rule("part-of-time", on=("part_of",))
def part_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "Anfang März", "Ende 2015", "Mitte der 90er-Jahre", "Ende der Woche".

    Leaves alone: "am Ende" and "Mitte der Stadt", which divide no time, and ages ("Anfang 40").
    """
    tokens = reading.tokens
    mod = tokens[index].classes["part_of"]
    at = index + 1
    if tokens[at].low in {"des", "der", "dieser", "dieses", "diesen", "vom"}:
        at += 1
    if tokens[at].gap > LINE:
        return None
    inner = _dated(reading, at, mod) or _alone(reading, index)
    if inner is None:
        return None
    timex, stop = inner
    return found_time(reading, index, stop, "DATE", timex, mod=mod)


def _alone(reading: Reading, index: int) -> tuple[str | None, int] | None:
    """Read "Jahresende 2015" and "zum Monatsende"."""
    unit = reading.tokens[index].classes.get("part_of_unit")
    if unit is None:
        return None
    if unit == "Y" and (year := read_year(reading, index + 1)):
        return read_two_years(reading, index + 1) or (f"{year[0]:04}", year[1])
    return unit_at(reading.published, unit, 0), index + 1


def _dated(reading: Reading, at: int, mod: str) -> tuple[str | None, int] | None:
    token = reading.tokens[at]
    classes = token.classes
    if "month" in classes:
        month, stop = read_month(reading, at) or (0, at)
        year = read_year(reading, stop)
        moment = Moment(year[1] if year else stop, year[0] if year else None, month)
        found = found_moment(reading, at, moment)
        return found.value.timex, moment.stop  # type: ignore[union-attr]
    if decade := _decade(reading, at):
        return decade
    if "year" in classes and (year := read_year(reading, at)):
        return read_two_years(reading, at) or (f"{year[0]:04}", year[1])
    if "relative" in classes and (inner := relative_rule(reading, at)):
        return inner.value.timex, inner.stop  # type: ignore[union-attr]
    if "year_word" in classes and (year := read_year(reading, at + 1)):
        return f"{year[0]:04}", year[1]
    if "built_relative" in classes:
        unit, away = classes["built_relative"]
        return unit_at(reading.published, unit, away), at + 1
    if century := _ordinal_unit(reading, at):
        return century
    determined = reading.tokens[at - 1].low in {"des", "der", "dieses", "dieser"}
    if determined and (unit := read_unit(reading, at)) and unit[0] in _RUNNING:
        return unit_at(reading.published, unit[0], 0), unit[1]
    return None


_RUNNING = frozenset({"Y", "M", "W", "Q", "DE", "CE"})


@FIGURES.rule("epoch", on=("epoch",))
def epoch_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "im Mittelalter", "in der Nachkriegszeit", "zu DDR-Zeiten".

    Leaves alone: words in small letters and parts of longer ones ("Mittelalter-Fest"). An
    epoch has no value, since nobody agrees on its years.
    """
    token, after = reading.tokens[index], reading.tokens[index + 1]
    if not token.text[0].isupper() or (after.text == "-" and after.gap == NO_GAP):
        return None
    return found_time(reading, index, index + 1, "DATE", None)


@FIGURES.rule("decade", on=("number", "decade", "decade_years"))
def decade_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "90er-Jahre", "1980er Jahren", "siebziger Jahre", "in den Neunzigern".

    Leaves alone: "die 90er" before a noun ("die 90er Strecke"), which numbers a thing, and
    "Neunziger" in the singular, who is a person.
    """
    decade = _decade(reading, index)
    return found_time(reading, index, decade[1], "DATE", decade[0]) if decade else None


def _decade(reading: Reading, at: int) -> tuple[str, int] | None:
    tokens = reading.tokens
    token, after = tokens[at], tokens[at + 1]
    if "decade_years" in token.classes:
        ten = token.classes["decade_years"]
        return f"{20 if ten < 2 else 19}{ten}", at + 1
    if "decade" in token.classes:
        stop = _past_years(reading, at + 1) or _nominal(reading, at, at + 1, token.low)
        number = token.classes["decade"]
        return (f"19{number // 10}", stop) if stop else None
    if "integer" not in token.classes or after.gap != NO_GAP:
        return None
    number = token.classes["integer"]
    if after.text == "-" and tokens[at + 2].low == "er" and tokens[at + 2].gap == NO_GAP:
        at, after = at + 1, tokens[at + 2]
    elif not after.low.startswith("er"):
        return None
    if after.low in {"er-jahre", "er-jahren", "er-jahres"}:
        stop = at + 2
    elif after.low in {"er", "ern"}:
        stop = _past_years(reading, at + 2) or _nominal(reading, at, at + 2, after.low) or 0
        stop = stop or (at + 2 if _joined_decade(reading, at + 2) else 0)
    else:
        return None
    if not stop or number % 10 or len(token.text) not in {2, 4}:
        return None
    if len(token.text) == 4:
        return token.text[:3], stop
    century = 19 if number >= 30 or reading.published is None else 20
    return f"{century}{number // 10}", stop


def _nominal(reading: Reading, at: int, stop: int, word: str) -> int | None:
    """Accept a decade without "Jahre": "in den Neunzigern", "Ende der 70er", "die Achtziger"."""
    tokens = reading.tokens
    before = tokens[at - 2 : at]
    if word.endswith("n"):
        stated = before[1].low == "den"
    else:
        stated = before[1].low == "der" and "part_of" in before[0].classes
        long_year = len(tokens[at].text) == 4 and "year" in tokens[at].classes
        stated = stated or (
            before[1].low == "die" and ("decade" in tokens[at].classes or long_year)
        )
    after = tokens[stop]
    noun = after.gap <= LINE and "capital" in after.classes and "function" not in after.classes
    return stop if stated and not noun else None


def _joined_decade(reading: Reading, at: int) -> bool:
    """Recognise the first of "60er und 70er Jahre"."""
    joint, number, ending = reading.tokens[at : at + 3]
    joined = joint.low in {"und", "bis", "oder", ","} and ending.gap == NO_GAP
    return joined and "integer" in number.classes and ending.low.startswith("er")


def _past_years(reading: Reading, at: int) -> int | None:
    tokens = reading.tokens
    if tokens[at].text == "-":
        at += 1
    return at + 1 if tokens[at].low in {"jahre", "jahren", "jahres"} else None


@FIGURES.rule("ordinal-unit", on=("ordinal", "integer"))
def ordinal_unit_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "ersten Quartal 2015", "zweiten Jahreshälfte", "19. Jahrhundert", "1. Halbjahr".

    "Zweiten Hälfte des 19. Jahrhunderts" is its end.

    Leaves alone: other things with a number ("im ersten Haus"), since they are no parts of a year
    or century.
    """
    if half := _half_of(reading, index):
        return half
    unit = _ordinal_unit(reading, index)
    return found_time(reading, index, unit[1], "DATE", unit[0]) if unit else None


def _half_of(reading: Reading, index: int) -> RuleMatch | None:
    """Read "ersten Hälfte 2020" and "zweiten Hälfte des 19. Jahrhunderts"."""
    tokens = reading.tokens
    nth = tokens[index].classes.get("ordinal")
    if nth not in {1, 2} or tokens[index + 1].low != "hälfte" or tokens[index + 1].gap > LINE:
        return None
    mod = "START" if nth == 1 else "END"
    at = index + 3 if tokens[index + 2].low in {"des", "der", "dieses"} else index + 2
    inner = _dated(reading, at, mod)
    return found_time(reading, index, inner[1], "DATE", inner[0], mod=mod) if inner else None


_ORDINAL_ENDS = frozenset({".", "te", "ten", "ter", "tes"})


def _ordinal_unit(reading: Reading, index: int) -> tuple[str | None, int] | None:
    tokens = reading.tokens
    token = tokens[index]
    if "ordinal" in token.classes:
        nth, at = int(token.classes["ordinal"]), index + 1
    elif "integer" in token.classes and tokens[index + 1].low in _ORDINAL_ENDS:
        nth, at = token.classes["integer"], index + 2
    else:
        return None
    if tokens[at].gap > LINE:
        return None
    part = tokens[at].classes.get("part_of_year")
    if part is None:
        return None
    if part == "CE":
        return (f"{nth - 1:02}", at + 1) if 0 < nth <= 30 else None
    if not 1 <= nth <= (4 if part == "Q" else 2 if part == "H" else 3):
        return None
    return part_of_year(reading, part, nth, at + 1)


def part_of_year(reading: Reading, part: str, nth: int, stop: int) -> tuple[str | None, int]:
    """Return the timex of the n-th part of the year stated at `stop`, else of the nearest, and stop.

    That of a business year has its mark ("FY2026-Q1"), since it need not begin in January.
    """
    if part in "QH" and (fiscal := _business_year(reading, stop)):
        return f"{fiscal[0]}-{part}{nth}", fiscal[1]
    if tokens_year := read_year(reading, stop):
        return f"{tokens_year[0]:04}-{part}{nth}", tokens_year[1]
    if named := year_named_after(reading, stop):
        return f"{named[0]:04}-{part}{nth}", named[1]
    at = stop + 1 if reading.tokens[stop].low == "des" else stop
    if "relative" in reading.tokens[at].classes:
        unit = read_unit(reading, at + 1)
        if unit and unit[0] == "Y" and reading.published:
            year = reading.published.year + reading.tokens[at].classes["relative"]
            return f"{year:04}-{part}{nth}", unit[1]
    if reading.published is None:
        return f"XXXX-{part}{nth}", stop
    side = stated_side(reading, reading.now)
    return f"{_year_of_part(reading.published, part, nth, side):04}-{part}{nth}", stop


def _business_year(reading: Reading, stop: int) -> tuple[str, int] | None:
    """Read "2025/26", "des Geschäftsjahres 2025/26": the year in which it ends, and the next token.

    Of "des laufenden Geschäftsjahres" the year is open, and the words are not read.
    """
    tokens = reading.tokens
    at = stop + 1 if tokens[stop].low in {"des", "im", "vom"} else stop
    if at > stop and "shifted_year" not in tokens[at].classes:
        at += 1
    is_named = tokens[at].classes.get("shifted_year") == "FY"
    at = at + 1 if is_named else stop
    if tokens[at].gap <= LINE and "year" in tokens[at].classes:
        if (both := read_two_years(reading, at)) and int(both[0][5:]) == int(both[0][:4]) + 1:
            return f"FY{both[0][5:]}", both[1]
        if is_named and (year := read_year(reading, at)):
            return f"FY{year[0]:04}", year[1]
    return ("XXXX", stop) if is_named else None


def _year_of_part(published: date, part: str, nth: int, side: int) -> int:
    """Choose the year of a quarter or half that the text puts on a side of the publication day.

    A part in the past is at least half over, one in the future has not ended; where no verb
    decides, the nearest is meant.
    """
    months = {"Q": 3, "H": 6, "T": 4}[part]
    middle, last = months * nth - months // 2, months * nth
    if side == PAST:
        years = -1 if middle > published.month else 0
    elif side == FUTURE:
        years = 1 if last < published.month else 0
    else:
        here = middle - published.month
        years = 1 if here < -6 else -1 if here > 6 else 0
    there = month_after(published, 12 * years)
    return there[0] if there else published.year
