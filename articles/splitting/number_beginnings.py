"""How a number begins: digits, number words, an article before a part or a scale."""

from decimal import Decimal

from articles.splitting.figure_parts import number_of, slashed_numbers, spoken_decimals
from articles.splitting.numbers import HALF, THREE_QUARTERS, Number, rounded
from articles.splitting.reading import Reading
from articles.splitting.tokens import NO_GAP, SPACE

# "100k" and "1,2M": thousands and millions as tables and chats write them.
_SUFFIXES = {"k": Decimal(1000), "K": Decimal(1000), "M": Decimal(10**6), "b": Decimal(10**9)}
_GROUP_GAPS = frozenset("\u0020\u00a0\u202f\u2009")


def begin_number(reading: Reading, index: int) -> Number | None:
    """Read the number at `index` without the scales after it, None if none begins."""
    token = reading.tokens[index]
    classes = token.classes
    if "number" in classes:
        if "numeral" in classes:
            return _literal(reading, index)
        return _words(reading, index)
    if "one" in classes or "half" in classes:
        return _part_or_scale(reading, index)
    if "fraction_sign" in classes:
        return number_of(reading, index, index + 1, classes["fraction_sign"], fraction=True)
    if "mixed" in classes:
        return number_of(reading, index, index + 1, classes["mixed"])
    return None


def _literal(reading: Reading, index: int) -> Number:
    """Read digits: groups separated by spaces, a fraction ("1/2", "10 1/2", "3½")."""
    tokens = reading.tokens
    token = tokens[index]
    stop = index + 1
    value: Decimal = token.classes["number"]
    if len(token.text) <= 3 and "integer" in token.classes and token.text[0] != "0":
        stop, value = _space_groups(reading, index, value)
    if stop == index + 1 and "integer" in token.classes:
        if quotient := _quotient(reading, index):
            return number_of(reading, index, index + 3, quotient, literal=True, fraction=True)
        after = tokens[stop]
        if "fraction_sign" in after.classes and after.gap <= SPACE:
            value += after.classes["fraction_sign"]
            stop += 1
        elif after.gap == SPACE and (quotient := _quotient(reading, stop)) and quotient < 1:
            value += quotient
            stop += 3
    if suffix := _SUFFIXES.get(tokens[stop].text) if tokens[stop].gap == NO_GAP else None:
        return number_of(reading, index, stop + 1, value * suffix, literal=True)
    if "hundred" in tokens[stop].classes and tokens[stop].gap == SPACE:
        return number_of(reading, index, stop + 1, value * 100, literal=True)
    if "decimal_word" in tokens[stop].classes and "integer" in tokens[stop + 1].classes:
        decimals, stop = spoken_decimals(reading, stop)
        return number_of(reading, index, stop, value + decimals)
    return number_of(reading, index, stop, value, literal=True)


def _space_groups(reading: Reading, index: int, value: Decimal) -> tuple[int, Decimal]:
    tokens = reading.tokens
    stop, digits = index + 1, tokens[index].text
    while stop - index < 8:
        token = tokens[stop]
        whole, mark, rest = token.text.partition("." if "." in token.text else ",")
        if len(whole) != 3 or not whole.isdecimal() or token.start - tokens[stop - 1].end != 1:
            break
        if reading.text[token.start - 1] not in _GROUP_GAPS or (mark and not rest.isdecimal()):
            break
        digits += whole + ("." + rest if mark else "")
        stop += 1
        if mark:
            break
    return (stop, Decimal(digits)) if stop > index + 1 else (stop, value)


def _quotient(reading: Reading, index: int) -> Decimal | None:
    numbers = slashed_numbers(reading, index)
    if numbers is None or len(reading.tokens[index + 2].text) > 2:
        return None
    top, bottom = numbers
    return rounded(top / bottom)


def _words(reading: Reading, index: int) -> Number:
    """Read number words; several that are in a row add up ("ninety five")."""
    tokens = reading.tokens
    value: Decimal = tokens[index].classes["number"]
    stop = index + 1
    while stop - index < 12:
        classes = tokens[stop].classes
        if tokens[stop].gap != SPACE and tokens[stop].gap != NO_GAP:
            break
        if "adding" in tokens[stop - 1].classes and _adds(value, classes):
            value += classes["number"]
        elif "hundred" in classes and value < 100:
            value *= 100
        elif (
            "joining" in classes and value % 100 == 0 and "adding" in tokens[stop - 1].classes
        ) and _adds(value, tokens[stop + 1].classes):
            value += tokens[stop + 1].classes["number"]
            stop += 1
        else:
            break
        stop += 1
    if "decimal_word" in tokens[stop].classes:
        decimals, stop = spoken_decimals(reading, stop)
        return number_of(reading, index, stop, value + decimals)
    if "half" in tokens[stop].classes and value > 1:
        return number_of(reading, index, stop + 1, value * HALF, fraction=True)
    return number_of(reading, index, stop, value)


def _adds(value: Decimal, classes: dict[str, Decimal]) -> bool:
    if "number" not in classes or "numeral" in classes or "adding" not in classes:
        return False
    more = classes["number"]
    return bool(value % 100 == 0 and more < 100) or bool(value % 10 == 0 and more < 10 <= value)


def _part_or_scale(reading: Reading, index: int) -> Number | None:
    """Read what an article can begin: "ein Drittel", "eine halbe", "eine Million"."""
    tokens = reading.tokens
    at = index + 1 if "one" in tokens[index].classes else index
    if "half" in tokens[at].classes:
        joint, scale = tokens[at + 1].classes, tokens[at + 2].classes
        stop = at + 2 if "one" in joint and "scale" in scale else at + 1
        return number_of(reading, index, stop, HALF, fraction=True)
    if at == index:
        return None
    classes = tokens[at].classes
    if "rounding" in classes and "scale" in tokens[at + 1].classes:
        return number_of(reading, index, at + 1, Decimal(1))
    if classes.get("number") == THREE_QUARTERS:
        return number_of(reading, index, at + 1, THREE_QUARTERS, fraction=True)
    if "fraction" in classes and tokens[at].gap == SPACE:
        return number_of(reading, index, at + 1, rounded(1 / classes["fraction"]), fraction=True)
    if "scale" in classes and tokens[at].gap == SPACE:
        return number_of(reading, index, at, Decimal(1))
    if "hundred" in classes:
        return number_of(reading, index, at + 1, Decimal(100))
    return None
