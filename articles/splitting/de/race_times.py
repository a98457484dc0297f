"""German lengths that are written like a time of day: "2:03:59 Stunden"."""

from decimal import Decimal

from articles.splitting.de.clock_parsing import is_measured_time
from articles.splitting.de.families import FIGURES
from articles.splitting.engine import RuleMatch
from articles.splitting.moments import duration_timex, found_time, joined_length
from articles.splitting.reading import Reading
from articles.splitting.time_parsing import read_unit
from articles.splitting.tokens import NO_GAP, SPACE


@FIGURES.rule("clock-length", on=("clock", "score", "race_time"))
def clock_length_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "2:10 min", "2:03:59 Stunden", "1:21:39" in a list of results, "Siegerzeit von 2:31:37".

    A time of two figures ("Bestzeit von 58:31") keeps no value: they may be hours or minutes.

    Leaves alone: "2:10 Uhr" and "um 1:21:39", which are times of day, and "2:10" alone, which may
    be a score.
    """
    token = reading.tokens[index]
    if is_measured_time(reading, index) and ":" in token.text and token.text.count(":") == 1:
        timex = None
        if "," in token.text:
            minutes, seconds = token.text.replace(",", ".").split(":")
            timex = joined_length([("MIN", Decimal(minutes)), ("S", Decimal(seconds))])
        return found_time(reading, index, index + 1, "DURATION", timex)
    unit = read_unit(reading, index + 1)
    if unit is None and _is_result(reading, index):
        unit = ("HR", index + 1, Decimal(1))
    if unit is None or ":" not in token.text or unit[0] not in {"MIN", "HR"}:
        return None
    parts = [Decimal(part.replace(",", ".")) for part in token.text.split(":")]
    names = ("HR", "MIN", "S") if len(parts) == 3 or unit[0] == "HR" else ("MIN", "S")
    timex = joined_length(list(zip(names, parts, strict=False)))
    return found_time(reading, index, unit[1], "DURATION", timex)


@FIGURES.rule("hundredths", on=("number",))
def hundredths_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "um acht Hundertstel", "drei Tausendstel schneller": seconds, as sport leaves them out.

    Leaves alone: "ein Hundertstel" and "drei Hundertstel der Fläche", which are parts of a whole.
    """
    tokens = reading.tokens
    token, part, after = tokens[index : index + 3]
    number = token.classes["number"]
    if part.low not in _HUNDREDTHS or part.gap != SPACE or number < 2 or number != int(number):
        return None
    if after.text[:1].isupper() or "part_mark" in after.classes or "measure" in after.classes:
        return None
    timex = duration_timex("S", number * _HUNDREDTHS[part.low])
    return found_time(reading, index, index + 2, "DURATION", timex)


_HUNDREDTHS = {"hundertstel": Decimal("0.01"), "tausendstel": Decimal("0.001")}


def _is_result(reading: Reading, index: int) -> bool:
    """Recognise "1:21:39", an hour with one digit that nothing calls a time of day."""
    token, before, after = (
        reading.tokens[index],
        reading.tokens[index - 1],
        reading.tokens[index + 1],
    )
    parts = token.text.split(":")
    stated = (
        "clock_word" in after.classes or before.low in _OF_THE_CLOCK or "weekday" in before.classes
    ) and not is_measured_time(reading, index)
    return len(parts) == 3 and len(parts[0]) == 1 and token.gap != NO_GAP and not stated


_OF_THE_CLOCK = frozenset("um ab gegen bis von seit nach vor".split())
