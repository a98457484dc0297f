"""What is after a number and makes it a share, money or a measure."""

from typing import Any

from articles.facts.kinds import Kind
from articles.splitting.currencies import CENT, read_money
from articles.splitting.measures import read_measure
from articles.splitting.numbers import Number, read_number
from articles.splitting.quantities import Tail, is_change, past_modifiers, percent_kind
from articles.splitting.reading import Reading
from articles.splitting.tokens import LINE, SPACE, Token

_HYPHENS = frozenset({"-", "‐", "‑"})


def read_tail(reading: Reading, number: Number) -> Tail | None:
    """Read the unit after a number, None if there is none."""
    token = reading.tokens[number.stop]
    if token.gap > LINE or (token.gap == LINE and not token.classes):
        return None
    stop = number.stop
    if token.text in _HYPHENS and reading.tokens[stop + 1].gap <= SPACE:
        return _hyphenated(reading, number, stop + 1)
    return (
        _percent(reading, number, stop)
        or read_money(reading, number, stop)
        or read_measure(reading, number, stop)
    )


def _hyphenated(reading: Reading, number: Number, at: int) -> Tail | None:
    """Read "100-Meter-Lauf", "50-Millionen-Euro-Bau", "12-cent": a unit within a compound."""
    token = reading.tokens[at]
    part, _, rest = token.low.partition("-")
    classes = token.classes.get("first_part", token.classes)
    start, scaled = 0, None
    if "scale" in classes and rest and number.value is not None:
        scaled = number.value * classes["scale"]
        start, part = len(part) + 1, rest.split("-")[0]
        classes = reading.language.vocabulary.look_up(part).classes
    if "measure_prefix" in classes and (squared := _squared(token, start, part, classes)):
        unit, end = squared
        return Tail(Kind.MEASURE, unit, at + 1, end, token.text[start : end - token.start], scaled)
    end = token.start + start + len(part)
    text = token.text[start : start + len(part)]
    for name, kind in _UNITS:
        if name in classes and (name != "measure_sign" or rest):
            return Tail(kind, classes[name], at + 1, end, text, scaled)
    if "percent" in classes:
        change = is_change(reading, number.first, at + 1)
        return Tail(Kind.CHANGE if change else Kind.SHARE, "%", at + 1, end, text)
    if "coin" in classes and number.value is not None:
        return Tail(Kind.MONEY, classes["coin"], at + 1, end, text, number.value * CENT)
    return None


_UNITS = (
    ("measure", Kind.MEASURE),
    ("currency", Kind.MONEY),
    ("measure_sign", Kind.MEASURE),
)


def _squared(
    token: Token, start: int, part: str, classes: dict[str, Any]
) -> tuple[str, int] | None:
    """Read the unit and its end in "a 1.2-million-square-foot site", "an 800-square-metre hall"."""
    following = token.low[start + len(part) + 1 :].split("-")[0]
    unit = classes["measure_prefix"].get(following)
    return (unit, token.start + start + len(part) + 1 + len(following)) if unit else None


def _percent(reading: Reading, number: Number, at: int) -> Tail | None:
    token = reading.tokens[at]
    if "points" in token.classes:
        return Tail(Kind.CHANGE, "pp", at + 1, token.end, token.text)
    if "percent" in token.classes:
        after = reading.tokens[at + 1]
        if "point_noun" in after.classes and after.gap == SPACE:
            return Tail(Kind.CHANGE, "pp", at + 2, after.end, reading.span_text(at, at + 2))
        kind = percent_kind(reading, number.first, at + 1)
        return Tail(kind, "%", at + 1, token.end, token.text)
    if "basis_points" in token.classes and number.value is not None:
        return Tail(Kind.CHANGE, "pp", at + 1, token.end, token.text, number.value / 100)
    if "plain_points" in token.classes and _ends_in_percent(reading, at + 1):
        return Tail(Kind.CHANGE, "pp", at + 1, token.end, token.text)
    if token.classes.get("percent_pair") == reading.tokens[at + 1].low:
        kind = percent_kind(reading, number.first, at + 2)
        return Tail(kind, "%", at + 2, reading.tokens[at + 1].end, reading.span_text(at, at + 2))
    if "permille" in token.classes:
        return Tail(Kind.SHARE, "‰", at + 1, token.end, token.text)
    return None


def _ends_in_percent(reading: Reading, at: int) -> bool:
    """Distinguish "um zwei Punkte auf 22 Prozent" from points of a game or an index."""
    if "onto" not in reading.tokens[at].classes:
        return False
    level = read_number(reading, past_modifiers(reading, at + 1))
    return level is not None and "percent" in reading.tokens[level.stop].classes
