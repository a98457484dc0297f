"""German distances from a day: "vor zwei Jahren", "in zehn Tagen", "vor einer Woche"."""

from decimal import Decimal

from articles.splitting.calendar import (
    FUTURE,
    distance,
)
from articles.splitting.de.families import FIGURES
from articles.splitting.de.relative import PLURAL_UNITS
from articles.splitting.engine import RuleMatch
from articles.splitting.moments import (
    duration_timex,
    found_time,
)
from articles.splitting.numbers import Number, read_amount, read_number
from articles.splitting.quantities import modifier_before
from articles.splitting.reading import Reading
from articles.splitting.tenses import tells_of_past, tense
from articles.splitting.time_parsing import CLOCK_UNITS, read_unit

_SUPERLATIVE = ("ste", "sten", "ster", "stes")
_NONE = frozenset(
    "kosten posten westen osten gesten erste ersten nächste nächsten leisten hasten".split()
)


@FIGURES.rule("ago", on=("ago", "in"))
def distance_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "vor zwei Jahren", "vor wenigen Tagen", "in drei Wochen", with the distance.

    Leaves alone: "vor dem Haus" and "in den Jahren", which name no distance; "in zwei Tagen" in a
    sentence about what was is a length of time.
    """
    tokens = reading.tokens
    at = index + 1
    past = "ago" in tokens[index].classes
    while at - index < 4 and "modifier" in tokens[at].classes:
        at += 1
    if tokens[at].low == "mehr" and tokens[at + 1].low == "als":
        at += 2
    number, stop = _how_many(reading, at)
    if stop == at and not (past and tokens[at].low in PLURAL_UNITS):
        return None
    unit = read_unit(reading, stop)
    if unit is None:
        return None
    if not past and (unit[0] == "S" or not _is_ahead(reading, index, number)):
        return None
    return _at_distance(reading, index, unit, number, past=past)


def _how_many(reading: Reading, at: int) -> tuple[Decimal | None, int]:
    token = reading.tokens[at]
    if "few" in token.classes or token.low in {"wenigen", "einigen", "vielen", "mehreren", "ein"}:
        paar = reading.tokens[at + 1]
        if "few" in paar.classes:
            return None, at + 2
        if token.low != "ein":
            return None, at + 1
    amount: Number | None = read_amount(reading, at)
    if amount is None:
        return None, at
    joint = reading.tokens[amount.stop]
    if joint.low in {"bis", "oder"} and (second := read_number(reading, amount.stop + 1)):
        return None, second.stop
    return amount.value, amount.stop


def _is_ahead(reading: Reading, index: int, number: Decimal | None) -> bool:
    if reading.tokens[index].low == "binnen" or number is None or _is_record(reading, index):
        return False
    return tense(reading, index) == FUTURE or not tells_of_past(reading, index)


def _is_record(reading: Reading, index: int) -> bool:
    """Recognise "zum ersten Mal in 28 Jahren" and "das Schlimmste in zehn Jahren"."""
    before = reading.tokens[max(index - 8, reading.sentence(index)[0]) : index]
    return any(
        token.low in {"mal", "erstmals"}
        or (token.low.endswith(_SUPERLATIVE) and token.low not in _NONE)
        for token in before
    )


def _at_distance(
    reading: Reading,
    index: int,
    unit: tuple[str, int, Decimal],
    number: Decimal | None,
    *,
    past: bool,
) -> RuleMatch:
    code, stop, built = unit
    sign = "-" if past else "+"
    count = None if number is None else number * built
    offset = sign + duration_timex(code, count)
    modifier = modifier_before(reading, index + 2) if past else None
    if count is None:
        vague = "PAST_REF" if past else "FUTURE_REF"
        return found_time(reading, index, stop, "DATE", vague, offset=offset)
    if code in CLOCK_UNITS:
        return found_time(reading, index, stop, "TIME", None, offset=offset)
    timex = distance(reading.published, code, -count if past else count)
    return found_time(reading, index, stop, "DATE", timex, offset=offset, modifier=modifier)
