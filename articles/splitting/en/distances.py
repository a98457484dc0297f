"""English distances in time: "two years ago", "in three weeks", "two months before Christmas"."""

from datetime import date
from decimal import Decimal

from articles.facts.values import TimeExpression
from articles.splitting.calendar import FUTURE, PAST, distance, moved
from articles.splitting.en.day_parsing import read_date
from articles.splitting.en.digit_dates import OPEN, in_its_year
from articles.splitting.en.families import FIGURES
from articles.splitting.en.feasts import found_feast
from articles.splitting.en.relative import (
    CLOCK_UNITS,
    and_part,
    count_of_quarters,
    is_plural,
    relative_rule,
    unit_and_size,
)
from articles.splitting.en.tenses import day_direction, stated_tense
from articles.splitting.en.time_context import names_time_before, time_spoken_of
from articles.splitting.engine import RuleMatch
from articles.splitting.moments import (
    duration_timex,
    found_time,
    joined_length,
    moment_timex,
    weekday_timex,
)
from articles.splitting.numbers import read_amount
from articles.splitting.quantities import modifier_before
from articles.splitting.reading import Reading
from articles.splitting.rolling_periods import day_at
from articles.splitting.time_parsing import read_unit
from articles.splitting.tokens import NO_GAP, SPACE, Token

Length = tuple[str, Decimal | None, int]
_SINCE = frozenset("from after before".split())


@FIGURES.rule("ahead", on=("in",))
def ahead_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "in two weeks", "within three years", "in a fortnight's time", with the distance.

    Leaves alone: "in three cities"; in a sentence about what was it is a length of time.
    """
    at = index + 1
    lengths = _lengths(reading, at)
    if not lengths:
        return None
    stop, after = lengths[-1][2], reading.tokens[lengths[-1][2]]
    vague = lengths[0][1] is None
    if vague or after.low in {"of", "since", "from"} or "later" in after.classes:
        return None
    parts = [(unit, number) for unit, number, _ in lengths]
    timex = joined_length(parts) if len(parts) > 1 else duration_timex(*parts[0])
    ranked = any(_is_ranking(token) for token in reading.tokens[index - 5 : index])
    if ranked or reading.tokens[index].low == "within" or stated_tense(reading, index) == PAST:
        return found_time(reading, at, stop, "DURATION", timex)
    stop, offset = _past_time(reading, stop), "+" + timex
    if parts[0][0] in CLOCK_UNITS:
        return found_time(reading, index, stop, "TIME", None, offset=offset)
    there = _away(reading.published, parts, 1)
    return found_time(reading, index, stop, "DATE", there, offset=offset)


def _is_ranking(token: Token) -> bool:
    """Recognise "the best harvest in 40 years" and "the first time in a decade", which look back."""
    first = token.classes.get("ordinal") == 1
    return first or "superlative" in token.classes or "record_word" in token.classes


def _lengths(reading: Reading, index: int) -> list[Length]:
    """Read the parts of "2 years, 1 month and 21 days"."""
    first = _read_length(reading, index)
    lengths = [first] if first else []
    while 0 < len(lengths) < 4 and (more := _further(reading, lengths[-1][2])):
        lengths.append(more)
    return lengths


def _past_time(reading: Reading, stop: int) -> int:
    """Step over the last words of "in a year's time", "in two weeks' time"."""
    tokens = reading.tokens
    at = stop + 1 if tokens[stop].text in {"'", "’"} and tokens[stop].gap == NO_GAP else stop
    owned = at > stop or "genitive" in tokens[stop - 1].classes
    return at + 1 if owned and tokens[at].low == "time" else stop


@FIGURES.rule("ago", on=("number", "one", "few", "half", "fraction_sign", "mixed"))
def ago_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "two years ago", "three weeks later", "4 months from tomorrow", "a week before Christmas".

    Leaves alone: lengths with nothing to count from that has a day ("three weeks after the
    vote"): they stay lengths.
    """
    lengths = _lengths(reading, index)
    return _at_distance(reading, index, lengths) if lengths else None


@FIGURES.rule("years-ago", on=("unit",))
def years_ago_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "years ago", "decades later", "weeks earlier": some way back or ahead, no number.

    Leaves alone: "years" alone, which is no distance; "a year ago", which has its number and
    another rule.
    """
    unit = read_unit(reading, index)
    if unit is None or not is_plural(reading, index):
        return None
    token = reading.tokens[unit[1]]
    if token.low not in {"ago", "later", "earlier", "hence"} or token.gap != SPACE:
        return None
    return _vague_distance(reading, index, unit[1] + 1, unit[0], token.classes["later"])


def _vague_distance(reading: Reading, first: int, stop: int, unit: str, sign: int) -> RuleMatch:
    """Build "years ago" as past; "years later" may lie in the story's past and says so only by its verb."""
    mark, vague = ("-", "PAST_REF") if sign < 0 else ("+", "FUTURE_REF")
    if reading.tokens[stop - 1].low == "later" and stated_tense(reading, first) != FUTURE:
        vague = None  # type: ignore[assignment]
    offset = mark + duration_timex(unit, None)
    return found_time(reading, first, stop, "DATE", vague, offset=offset)


def _nights(reading: Reading, at: int) -> tuple[str, int, Decimal] | None:
    """Read the unit of "two nights later", "the night" in "one night earlier"."""
    token, after = reading.tokens[at], reading.tokens[at + 1]
    counted = token.low in {"night", "nights"} and after.low in {"later", "earlier", "ago"}
    return ("D", at + 1, Decimal(1)) if counted else None


def _read_length(reading: Reading, index: int) -> Length | None:
    """Read a number and a unit of time; return unit, number (None if vague), next token."""
    tokens = reading.tokens
    at = index + 1 if tokens[index].low == "a" and "few" in tokens[index + 1].classes else index
    number, stop = None, index
    if "few" in tokens[at].classes:
        number = Decimal(2) if tokens[at].low == "couple" else None
        stop = at + 2 if tokens[at + 1].low == "of" else at + 1
    elif "half" in tokens[index].classes and tokens[index + 1].low in {"a", "an"}:
        number, stop = Decimal("0.5"), index + 2
    elif quarters := count_of_quarters(reading, index):
        number, stop = quarters
    elif amount := read_amount(reading, index):
        number, stop = amount.value, amount.stop
        if number is None:
            return None
    unit = unit_and_size(reading, stop) or _nights(reading, stop)
    if unit is None or reading.tokens[stop].gap > SPACE:
        return None
    if number is None:
        return unit[0], None, unit[1]
    part, stop = and_part(reading, unit[1])
    return unit[0], number * unit[2] + part, stop


def _further(reading: Reading, stop: int) -> Length | None:
    """Read the next part of "2 years, 1 month and 21 days"."""
    token = reading.tokens[stop]
    at = stop + 1 if token.text == "," or token.low == "and" else stop
    return _read_length(reading, at) if "number" in reading.tokens[at].classes else None


def _at_distance(reading: Reading, index: int, lengths: list[Length]) -> RuleMatch | None:
    stop = lengths[-1][2]
    token = reading.tokens[stop]
    if token.gap != SPACE:
        return None
    if token.low in _SINCE and (known := _anchor_after(reading, stop + 1)):
        sign, (anchor, end) = -1 if token.low == "before" else 1, known
    elif _is_counted_from(reading, stop) or _opens_sentence(reading, index, stop):
        sign, end = token.classes["later"], stop + 1
        counted = token.low in {"ago", "hence", "back"}
        anchor = reading.published if counted else _spoken_of(reading, index, lengths[0][0], sign)
    else:
        return None
    return _found(
        reading, index, end, [(unit, number) for unit, number, _ in lengths], sign, anchor
    )


def _spoken_of(reading: Reading, index: int, unit: str, sign: int) -> date | None:
    """Return what "a week later" counts from, if the text has named it finely enough.

    A year earlier than nothing named is a year before the publication day; so is a figure
    "a year earlier" where its own sentence names no time.
    """
    spoken = time_spoken_of(reading)
    elsewhere = sign < 0 and _is_compared(reading, index) and not names_time_before(reading, index)
    if spoken is None or (elsewhere and unit in _LONG):
        return reading.published if sign < 0 and unit in _LONG else None
    day, known = spoken
    fine = known == "D" or unit in _LONG or (known == "M" and unit in {"M", "Q"})
    return day if fine else None


_LONG = frozenset({"Y", "DE", "CE"})


def _is_compared(reading: Reading, index: int) -> bool:
    """Recognise the figure in "from 6.4% a year earlier", "up from $1.2 billion a year before"."""
    classes = reading.tokens[index - 1].classes
    return not classes.keys().isdisjoint({"percent", "scale", "numeral", "currency", "coin"})


def _is_counted_from(reading: Reading, stop: int) -> bool:
    """Distinguish "a week later" from "an hour later this week", and "two years ago" from "before"."""
    token, after = reading.tokens[stop], reading.tokens[stop + 1]
    if "later" not in token.classes or token.low in {"before", "after"}:
        return False
    return "relative" not in after.classes or token.low == "ago"


def _opens_sentence(reading: Reading, index: int, stop: int) -> bool:
    """Recognise "Two years before, it sank" and "Two years after that" after a named time."""
    token, after = reading.tokens[stop], reading.tokens[stop + 1]
    counts = token.low in {"before", "after"} and (after.text == "," or after.low == "that")
    return counts and index == reading.sentence(index)[0] and time_spoken_of(reading) is not None


def _found(
    reading: Reading,
    index: int,
    end: int,
    lengths: list[tuple[str, Decimal | None]],
    sign: int,
    anchor: date | None,
) -> RuleMatch:
    unit, number = lengths[0]
    if number is None:
        return _vague_distance(reading, index, end, unit, sign)
    offset = ("-" if sign < 0 else "+") + duration_timex(unit, number)
    modifier = None if _compares(reading, index) else modifier_before(reading, index)
    if unit in CLOCK_UNITS:
        return found_time(reading, index, end, "TIME", None, offset=offset, modifier=modifier)
    if len(lengths) > 1:
        offset = offset[0] + joined_length(lengths)
    there = _away(anchor, lengths, sign)
    if there and reading.tokens[end - 1].low == "later" and _denied(reading, index, there):
        there = None
    return found_time(reading, index, end, "DATE", there, offset=offset, modifier=modifier)


def _denied(reading: Reading, index: int, there: str) -> bool:
    """Return whether what was done "three weeks later" would lie ahead: another day counts."""
    now = reading.published.isoformat()[: len(there)] if reading.published else there
    return there > now and stated_tense(reading, index) == PAST


def _compares(reading: Reading, index: int) -> bool:
    """Distinguish "lower than a year ago", which compares figures, from "more than a year ago"."""
    than, word, figure = (reading.tokens[index - n] for n in (1, 2, 3))
    if than.low != "than":
        return False
    figured = not figure.classes.keys().isdisjoint(
        {"percent", "number", "scale", "coin", "currency", "measure"}
    )
    return figured or word.low not in {"more", "less"}


def _away(anchor: date | None, lengths: list[tuple[str, Decimal | None]], sign: int) -> str | None:
    """Return what lies one length from the anchor, or the day that several lead to."""
    first, number = lengths[0]
    if len(lengths) == 1:
        return None if number is None else distance(anchor, first, number * sign)
    day = anchor
    for unit, number in lengths:
        if day is None or number is None or number != int(number):
            return None
        day = day_at(day, unit, sign * int(number))
    return day.isoformat() if day else None


def _anchor_after(reading: Reading, at: int) -> tuple[date | None, int] | None:
    """Read the day that a distance counts from: "tomorrow", "Christmas", "12 May", "next Friday"."""
    token = reading.tokens[at]
    if token.gap > SPACE:
        return None
    if token.low == "now":
        return reading.published, at + 1
    if "days_away" in token.classes:
        anchor = moved(reading.published, token.classes["days_away"]) if reading.published else None
        return anchor, at + 1
    if moment := read_date(reading, at):
        if not moment.day or moment.month == OPEN:
            return None
        return _day(moment_timex(reading, in_its_year(reading, at, moment))[0]), moment.stop
    if "weekday" in token.classes:
        return weekday_timex(reading, token.classes["weekday"], day_direction(reading, at))[
            1
        ], at + 1
    found = None
    if "feast" in token.classes:
        found = found_feast(reading, at, at, None)
    elif "relative" in token.classes and "weekday" in reading.tokens[at + 1].classes:
        found = relative_rule(reading, at)
    if found is None or not isinstance(found.value, TimeExpression):
        return None
    return _day(found.value.timex), found.stop


def _day(timex: str | None) -> date | None:
    try:
        return date.fromisoformat(timex or "")
    except ValueError:
        return None
