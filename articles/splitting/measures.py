"""Units of measure after a number: "41,2 Grad", "Metern pro Sekunde", 5 feet 2 inches."""

from articles.facts.kinds import Kind
from articles.splitting.gazetteer import phrase_at
from articles.splitting.numbers import Number, read_number, rounded
from articles.splitting.quantities import Tail
from articles.splitting.reading import Reading
from articles.splitting.tokens import NO_GAP, SPACE


def read_measure(reading: Reading, number: Number, at: int) -> Tail | None:
    tokens = reading.tokens
    token = tokens[at]
    classes = token.classes
    if "degree" in classes or "degree_sign" in classes:
        return _degrees(reading, number, at)
    if "scale_of_degrees" in classes and len(token.text) > 1:
        return Tail(Kind.MEASURE, classes["scale_of_degrees"], at + 1, token.end, token.text)
    unit, stop = _unit(reading, number, at)
    if unit is None:
        return _inches(reading, number, at)
    if unit == "[ft_i]" and (inches := _and_inches(reading, number, at, stop)):
        return inches
    unit, stop = _per(reading, unit, stop)
    return Tail(
        Kind.MEASURE,
        unit,
        stop,
        tokens[stop - 1].end,
        reading.text[token.start : tokens[stop - 1].end],
    )


def _and_inches(reading: Reading, number: Number, at: int, stop: int) -> Tail | None:
    """Read "5 feet 2 inches" as one measure in feet."""
    tokens = reading.tokens
    separated = "joining" in tokens[stop].classes or tokens[stop].text == ","
    skip = stop + 1 if separated else stop
    small = read_number(reading, skip)
    if small is None or small.value is None or number.value is None or small.stop != skip + 1:
        return None
    unit = tokens[small.stop].classes
    if unit.get("measure") != "[in_i]" and tokens[small.stop].low != "in":
        return None
    total = rounded(number.value + small.value / 12)
    text = reading.text[tokens[at].start : tokens[stop - 1].end]
    return Tail(Kind.MEASURE, "[ft_i]", small.stop + 1, tokens[small.stop].end, text, total)


def _unit(reading: Reading, number: Number, at: int) -> tuple[str | None, int]:
    tokens = reading.tokens
    token = tokens[at]
    classes = token.classes
    if phrase := phrase_at(reading, at, classes.get("measure_phrase", ())):
        return phrase[1], phrase[0]
    if "measure" in classes:
        return classes["measure"], at + 1
    if "measure_prefix" in classes:
        unit = classes["measure_prefix"].get(tokens[at + 1].low)
        if unit:
            return unit, at + 2
    if "measure_sign" in classes and number.literal and _is_sign_of_unit(reading, at):
        unit = classes["measure_sign"]
        caret, power = tokens[at + 1], tokens[at + 2]
        if caret.text == "^" and power.text in {"2", "3"}:
            return unit + power.text, at + 3
        if power.gap == NO_GAP and caret.text in {"2", "3"} and caret.gap == NO_GAP:
            return unit + caret.text, at + 2
        if caret.text in {"2", "3"} and caret.gap == NO_GAP and unit in {"m", "km", "cm"}:
            return unit + caret.text, at + 2
        return unit, at + 1
    return None, at


def _is_sign_of_unit(reading: Reading, at: int) -> bool:
    """Distinguish a unit sign from an initial: "5 m" is one, "5 M." and "3 T" are none."""
    token = reading.tokens[at]
    if len(token.text) == 1 and token.text.isupper() and token.text not in {"V", "W", "L"}:
        return False
    after = reading.tokens[at + 1]
    return not (len(token.text) == 1 and after.text in {"'", "’"} and after.gap == NO_GAP)


def _per(reading: Reading, unit: str, stop: int) -> tuple[str, int]:
    """Read "km/h", "Metern pro Sekunde", "miles an hour"."""
    tokens = reading.tokens
    token, after = tokens[stop], tokens[stop + 1]
    if token.text == "/" and token.gap == NO_GAP and "per_sign" in after.classes:
        return f"{unit}/{after.classes['per_sign']}", stop + 2
    if "per" in token.classes and "per_unit" in after.classes:
        return f"{unit}/{after.classes['per_unit']}", stop + 2
    if "per" in token.classes and "measure_prefix" in after.classes:
        under = after.classes["measure_prefix"].get(tokens[stop + 2].low)
        return (f"{unit}/{under}", stop + 3) if under else (unit, stop)
    return unit, stop


def _degrees(reading: Reading, number: Number, at: int) -> Tail | None:
    tokens = reading.tokens
    token, after = tokens[at], tokens[at + 1]
    if (
        "scale_of_degrees" in after.classes
        and after.gap <= SPACE
        and (len(after.text) > 1 or after.text.isupper() or token.text not in {"°", "º"})
    ):
        unit = after.classes["scale_of_degrees"]
        return Tail(Kind.MEASURE, unit, at + 2, after.end, reading.span_text(at, at + 2))
    if is_angle(reading, at):
        return Tail(Kind.MEASURE, "deg", at + 1, token.end, token.text)
    if after.low == "minus" and "number" not in tokens[at + 2].classes and number.value is not None:
        text = reading.span_text(at, at + 2)
        return Tail(Kind.MEASURE, "Cel", at + 2, after.end, text, -number.value)
    warm = _stands_near(reading, at, "temperature")
    unit = "Cel" if warm or (number.value is not None and -60 <= number.value <= 60) else "deg"
    return Tail(Kind.MEASURE, unit, at + 1, token.end, token.text)


def is_angle(reading: Reading, at: int) -> bool:
    """Distinguish degrees of the compass or of an angle from those of warmth."""
    return "compass" in reading.tokens[at + 1].classes or _stands_near(reading, at, "angle")


def _stands_near(reading: Reading, at: int, wanted: str) -> bool:
    first, stop = reading.sentence(at)
    around = range(max(first, at - 14), min(stop, at + 8))
    return any(wanted in reading.tokens[i].classes for i in around)


def _inches(reading: Reading, number: Number, at: int) -> Tail | None:
    """Read 5" and 5'' as inches, where the mark stands at the digits and closes no quote."""
    token = reading.tokens[at]
    after = reading.tokens[at + 1]
    if not number.literal or token.gap != NO_GAP or number.value is None or number.value > 200:
        return None
    if token.text == "'" and after.text == "'" and after.gap == NO_GAP:
        return Tail(Kind.MEASURE, "[in_i]", at + 2, after.end, "''")
    opened = any(t.text in '"„“' for t in reading.tokens[at - 40 : at] if t.text)
    if token.text in {'"', "″"} and not opened:
        return Tail(Kind.MEASURE, "[in_i]", at + 1, token.end, token.text)
    return None
