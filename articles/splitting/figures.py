"""Figures: what stands behind (or before) a number makes it a share, money, a measure …

The readers are shared by the languages and know word classes only.
"""

from dataclasses import dataclass, replace
from decimal import Decimal

from articles.facts.kinds import Kind
from articles.facts.values import Ordinal, Quantity
from articles.splitting.engine import Found
from articles.splitting.numbers import Number, read_amount, read_number, rounded
from articles.splitting.reading import Reading
from articles.splitting.tokens import LINE, NO_GAP, SPACE

CENT = Decimal("0.01")
_HYPHENS = frozenset({"-", "‐", "‑"})
_DASHES = frozenset({"-", "–", "—", "‐", "‑", "/"})


@dataclass(frozen=True, slots=True)
class Tail:
    """What makes a number a quantity: `stop` is the first token, `end` the point after it."""

    kind: Kind
    unit: str
    stop: int
    end: int
    unit_text: str
    number: Decimal | None = None


def read_quantity(reading: Reading, index: int) -> Found | list[Found] | None:
    """Read a number with percentage, currency or unit, or a range of them.

    "8 Prozent", "1,5 Milliarden Euro", "3 Hektar", "250 bis 600 Euro" (two claims, each
    with the ends of the range).
    """
    number = read_number(reading, index)
    if number is None or number.value is None:
        return _article_quantity(reading, index) if number is None else None
    tail = read_tail(reading, number)
    if tail:
        return _quantity(reading, number, tail)
    return read_range(reading, number)


def _article_quantity(reading: Reading, index: int) -> Found | None:
    """Read an article as one before a currency or a unit: "einen Euro", "ein Pfund"."""
    amount = read_amount(reading, index)
    tail = read_tail(reading, amount) if amount else None
    if amount is None or tail is None or tail.kind not in {Kind.MONEY, Kind.MEASURE}:
        return None
    return _quantity(reading, amount, tail)


def read_range(reading: Reading, number: Number) -> list[Found] | None:
    """Read "100 bis 300 Kilometer" from its first number on."""
    second = range_end(reading, number)
    if second is None or second.value is None or number.value is None:
        return None
    tail = read_tail(reading, second)
    if tail is None:
        return None
    low, high = scaled_start(number.value, second), second.value
    if low > high:
        return None
    first = replace(number, value=low)
    ends = {"low": low, "high": high}
    upper = _quantity(reading, second, tail)
    value = _value(reading, first, tail, None)
    lower = Found(tail.kind, *number.span, replace(value, **ends), number.stop)
    return [lower, replace(upper, value=replace(upper.value, **ends))]  # type: ignore[type-var]


def range_end(reading: Reading, number: Number) -> Number | None:
    """Read the second number of a range: "bis 300", "- 300"; None where no range stands."""
    tokens = reading.tokens
    joint = tokens[number.stop]
    between = "and" in joint.classes and "between" in tokens[number.first - 1].classes
    to = "to" in joint.classes
    if not (between or to or joint.text in _DASHES) or joint.gap > SPACE:
        return None
    at = number.stop + 1
    if "about" in tokens[at].classes or tokens[at].low == "zu":
        at += 1
    second = read_number(reading, at)
    if second is None or tokens[at].gap > SPACE:
        return None
    dashed = joint.text in _DASHES
    return None if dashed and second.value is not None and second.value < 0 else second


def scaled_start(low: Decimal, second: Number) -> Decimal:
    """Give the start of a range the scale of its end ("100 bis 300 Milliarden")."""
    high = second.value
    if (
        high is None
        or low >= high
        or high < 1000
        or (second.literal and second.stop == second.first + 1)
    ):
        return low
    scale = Decimal(1000)
    while high / scale >= 1000:
        scale *= 1000
    return low * scale if low < high / scale else low


def _quantity(reading: Reading, number: Number, tail: Tail) -> Found:
    value = _value(reading, number, tail, tail.unit_text)
    return Found(tail.kind, number.span[0], tail.end, value, tail.stop)


def _value(reading: Reading, number: Number, tail: Tail, unit_text: str | None) -> Quantity:
    return Quantity(
        number=tail.number if tail.number is not None else number.value,
        unit=tail.unit,
        modifier=modifier_before(reading, number.first),
        direction=direction_of(reading, number.first) if tail.kind is Kind.CHANGE else None,
        unit_text=unit_text,
        number_span=number.span,
    )


def read_tail(reading: Reading, number: Number) -> Tail | None:
    """Read the unit behind a number, None where there is none."""
    token = reading.tokens[number.stop]
    if token.gap > LINE or (token.gap == LINE and not token.classes):
        return None
    stop = number.stop
    if token.text in _HYPHENS and reading.tokens[stop + 1].gap <= SPACE:
        return _hyphenated(reading, number, stop + 1)
    return (
        _percent(reading, number, stop)
        or _money(reading, number, stop)
        or _measure(reading, number, stop)
    )


def _hyphenated(reading: Reading, number: Number, at: int) -> Tail | None:
    """Read "100-Meter-Lauf", "12-cent": the unit is the first part of a compound."""
    token = reading.tokens[at]
    part = token.low.split("-")[0]
    classes = token.classes.get("first_part", token.classes)
    end = token.start + len(part)
    text = token.text[: len(part)]
    for name, kind in (("measure", Kind.MEASURE), ("currency", Kind.MONEY)):
        if name in classes:
            return Tail(kind, classes[name], at + 1, end, text)
    if "percent" in classes:
        return Tail(Kind.SHARE, "%", at + 1, end, text)
    if "coin" in classes and number.value is not None:
        return Tail(Kind.MONEY, classes["coin"], at + 1, end, text, number.value * CENT)
    return None


def _percent(reading: Reading, number: Number, at: int) -> Tail | None:
    token = reading.tokens[at]
    if "points" in token.classes:
        return Tail(Kind.CHANGE, "pp", at + 1, token.end, token.text)
    if "percent" in token.classes:
        after = reading.tokens[at + 1]
        if "point_noun" in after.classes and after.gap == SPACE:
            return Tail(Kind.CHANGE, "pp", at + 2, after.end, reading.span_text(at, at + 2))
        kind = Kind.CHANGE if is_change(reading, number.first, at + 1) else Kind.SHARE
        return Tail(kind, "%", at + 1, token.end, token.text)
    if token.classes.get("percent_pair") == reading.tokens[at + 1].low:
        kind = Kind.CHANGE if is_change(reading, number.first, at + 2) else Kind.SHARE
        return Tail(kind, "%", at + 2, reading.tokens[at + 1].end, reading.span_text(at, at + 2))
    if "permille" in token.classes:
        return Tail(Kind.SHARE, "‰", at + 1, token.end, token.text)
    return None


def _money(reading: Reading, number: Number, at: int) -> Tail | None:
    code, stop = read_currency(reading, at)
    if code is None:
        coin = reading.tokens[at].classes.get("coin")
        if coin is None or number.value is None:
            return None
        token = reading.tokens[at]
        return Tail(Kind.MONEY, coin, at + 1, token.end, token.text, number.value * CENT)
    text = reading.span_text(at, stop)
    scale = reading.tokens[stop].classes.get("scale")
    if scale and reading.tokens[stop].gap == SPACE and number.value is not None and scale > 1000:
        return Tail(
            Kind.MONEY, code, stop + 1, reading.tokens[stop].end, text, number.value * scale
        )
    stop, total = _small_coin(reading, number, stop)
    return Tail(Kind.MONEY, code, stop, reading.tokens[stop - 1].end, text, total)


def _small_coin(reading: Reading, number: Number, stop: int) -> tuple[int, Decimal | None]:
    """Read what follows the main unit: "zwei Euro fünfzig", "15 Dollar und 15 Cent"."""
    tokens = reading.tokens
    at = stop + 1 if "joining" in tokens[stop].classes else stop
    small = read_number(reading, at)
    if small is None or small.value is None or number.value is None or tokens[at].gap != SPACE:
        return stop, None
    if not 0 < small.value < 100 or small.stop != at + 1 or number.fraction:
        return stop, None
    whole = number.value == number.value.to_integral_value()
    if not whole or ("numeral" in tokens[at].classes and "integer" not in tokens[at].classes):
        return stop, None
    if "coin" in tokens[small.stop].classes:
        return small.stop + 1, number.value + small.value * CENT
    after = tokens[small.stop]
    closed = after.text in {"", ".", ",", ")", "!", "?"}
    if closed and "percent" not in after.classes:
        return small.stop, number.value + small.value * CENT
    return stop, None


def read_currency(reading: Reading, at: int) -> tuple[str | None, int]:
    """Read a currency at token `at`: sign, code, noun, or noun with its origin."""
    tokens = reading.tokens
    token = tokens[at]
    classes = token.classes
    if not classes:
        return None, at
    if "currency_sign" in classes:
        return classes["currency_sign"], at + 1
    if "dollar_prefix" in classes and tokens[at + 1].text == "$" and _leads_sign(reading, at):
        return classes["dollar_prefix"], at + 2
    if "currency_code" in classes and (token.text.isupper() or token.text in SMALL_CODES):
        return classes["currency_code"], at + 1
    if "origin" in classes:
        land, at = classes["origin"], at + 1
        if tokens[at].low == "amerikanische":
            at += 1
        code = tokens[at].classes.get("currency_by_origin", {}).get(land)
        return code, at + 1
    if "currency" in classes and not ("currency_noun" in classes and token.text[0].islower()):
        return classes["currency"], at + 1
    if "country_prefix" in classes and tokens[at + 1].text in _HYPHENS:
        return read_currency(reading, at + 2)
    return None, at


# Codes that are also written small; other small words of three letters are words.
SMALL_CODES = frozenset({"usd", "eur", "gbp", "chf", "rmb", "cny", "jpy"})
# Codes that are also words in capitals: they need their number before them.
WORDS_LIKE_CODES = frozenset({"ALL", "TOP", "TRY", "CUP", "SOS", "GEL", "MOP", "PEN", "BAM", "LAK"})


def _leads_sign(reading: Reading, at: int) -> bool:
    """Tell "A$" and "c $" from the article in "a $4 billion deal"."""
    token, sign = reading.tokens[at], reading.tokens[at + 1]
    if len(token.text) > 1 or token.low == "c":
        return sign.gap <= SPACE
    return sign.gap == NO_GAP and token.text.isupper()


def read_money_first(reading: Reading, index: int) -> Found | list[Found] | None:
    """Read a currency that stands before its number: "$ 75 Millionen", "CHF 240"."""
    code, at = read_currency(reading, index)
    token = reading.tokens[index]
    known = "currency_sign" in token.classes or "dollar_prefix" in token.classes
    shown = known or token.text.isupper() or token.text in SMALL_CODES
    if code is None or not shown or token.text in WORDS_LIKE_CODES:
        return None
    number = read_number(reading, at)
    if number is None or number.value is None or not number.literal or number.value < 0:
        return None
    if reading.tokens[at].gap > SPACE:
        return None
    number = _short_scale(reading, number)
    stop, _ = _trailing_code(reading, number.stop)
    value = Quantity(
        number=number.value,
        unit=code,
        modifier=modifier_before(reading, index),
        unit_text=reading.span_text(index, at),
        number_span=number.span,
    )
    found = Found(Kind.MONEY, token.start, reading.tokens[stop - 1].end, value, stop)
    second = range_end(reading, number)
    if second is None or second.value is None or second.value <= number.value or not second.literal:
        return found
    if read_tail(reading, second) is not None:
        return found
    low = scaled_start(number.value, second)
    ends = {"low": low, "high": second.value}
    upper = replace(value, number=second.value, number_span=second.span, **ends)
    lower = replace(value, number=low, **ends)
    return [
        replace(found, value=lower),
        Found(Kind.MONEY, *second.span, upper, second.stop),
    ]


def _short_scale(reading: Reading, number: Number) -> Number:
    """Read "£5m" and "$2bn": behind a currency the letter is a scale, not a unit."""
    token = reading.tokens[number.stop]
    scale = _SHORT_SCALES.get(token.low)
    if scale is None or token.gap > SPACE or number.value is None:
        return number
    value, stop = number.value * scale, number.stop + 1
    return replace(number, value=value, stop=stop, span=(number.span[0], token.end))


_SHORT_SCALES = {
    "m": Decimal(10**6),
    "bn": Decimal(10**9),
    "b": Decimal(10**9),
    "tn": Decimal(10**12),
}


def _trailing_code(reading: Reading, stop: int) -> tuple[int, str | None]:
    token = reading.tokens[stop]
    if "currency_code" in token.classes and token.text.isupper() and token.gap <= SPACE:
        return stop + 1, token.classes["currency_code"]
    return stop, None


def _measure(reading: Reading, number: Number, at: int) -> Tail | None:
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
    skip = stop + 1 if "joining" in tokens[stop].classes else stop
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
    """Tell a unit sign from an initial: "5 m" is one, "5 M." and "3 T" are none."""
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
    return unit, stop


def _degrees(reading: Reading, number: Number, at: int) -> Tail | None:
    tokens = reading.tokens
    token, after = tokens[at], tokens[at + 1]
    if "scale_of_degrees" in after.classes and after.gap <= SPACE:
        if len(after.text) > 1 or after.text.isupper() or token.text not in {"°", "º"}:
            unit = after.classes["scale_of_degrees"]
            return Tail(Kind.MEASURE, unit, at + 2, after.end, reading.span_text(at, at + 2))
    first, stop = reading.sentence(at)
    around = range(max(first, at - 14), min(stop, at + 8))
    if any("angle" in tokens[i].classes for i in around):
        return Tail(Kind.MEASURE, "deg", at + 1, token.end, token.text)
    warm = any("temperature" in tokens[i].classes for i in around)
    unit = "Cel" if warm or (number.value is not None and -60 <= number.value <= 60) else "deg"
    return Tail(Kind.MEASURE, unit, at + 1, token.end, token.text)


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


def modifier_before(reading: Reading, index: int) -> str | None:
    """Return what the words before a number say of its exactness ("rund", "mehr als")."""
    tokens = reading.tokens
    word = tokens[index - 1]
    if "modifier" in word.classes:
        modifier: str = word.classes["modifier"]
        return modifier
    pair = word.classes.get("modifier_after")
    return pair.get(tokens[index - 2].low) if pair else None


def is_change(reading: Reading, first: int, stop: int) -> bool:
    """Tell a change from a share: "um 8 Prozent", "8 Prozent mehr", "ein Plus von 8 Prozent"."""
    tokens = reading.tokens
    before = first - 1
    while first - before < 4 and _is_modifying(reading, before):
        before -= 1
    if "by" in tokens[before].classes:
        return True
    if "comparing" in tokens[stop].classes:
        return True
    if "change_noun" in tokens[before].classes or "sign_word" in tokens[first].classes:
        return True
    return "of" in tokens[before].classes and "change_noun" in tokens[before - 1].classes


def _is_modifying(reading: Reading, index: int) -> bool:
    classes = reading.tokens[index].classes
    return "modifier" in classes or "modifier_after" in classes or "more_less" in classes


def read_compound(reading: Reading, index: int) -> Found | None:
    """Read "three-foot", "one-yen": a number and its unit in one word."""
    token = reading.tokens[index]
    for name, kind in (("compound_measure", Kind.MEASURE), ("compound_currency", Kind.MONEY)):
        if name in token.classes:
            number, unit, rest = token.classes[name]
            dash = token.text.index("-")
            end = token.start + dash + 1 + len(rest.split("-")[0])
            unit_text = reading.text[token.start + dash + 1 : end]
            span = (token.start, token.start + dash)
            value = Quantity(number, unit=unit, unit_text=unit_text, number_span=span)
            return Found(kind, token.start, end, value, index + 1)
    return None


def direction_of(reading: Reading, index: int) -> str | None:
    """Return whether the sentence around token `index` speaks of a rise or a fall."""
    first, stop = reading.sentence(index)
    tokens = reading.tokens
    best: tuple[int, str] | None = None
    for at in range(max(first, index - 12), min(stop, index + 14)):
        way = tokens[at].classes.get("direction")
        if way and (best is None or abs(at - index) < best[0]):
            best = (abs(at - index), way)
    return best[1] if best else None


def ordinal_found(reading: Reading, first: int, stop: int, number: Decimal) -> Found:
    """Build the claim of an ordinal that stands at tokens `first` to `stop`."""
    start, end = reading.tokens[first].start, reading.tokens[stop - 1].end
    return Found(Kind.ORDINAL, start, end, Ordinal(number), stop)
