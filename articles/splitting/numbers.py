"""Numbers across tokens: "1,5 Milliarden", "15 000", "eine halbe Million", "3 1/2".

The grammar is shared by the languages; which words are numbers, scales or fractions is
their vocabulary's business:

- `number`: the value of a numeral or number word
- `scale`: thousand, million, dozen; `fraction`: a third; `half`; `one`: the article
- `decimal_word`: "Komma", "point"; `joining`: "und", "and"
"""

from dataclasses import dataclass, replace
from decimal import Decimal

from articles.facts.values import Span
from articles.splitting.reading import Reading
from articles.splitting.tokens import NO_GAP, SPACE

HALF = Decimal("0.5")
THREE_QUARTERS = Decimal("0.75")
# "100k" and "1,2M": thousands and millions as tables and chats write them.
_SUFFIXES = {"k": Decimal(1000), "K": Decimal(1000), "M": Decimal(10**6), "b": Decimal(10**9)}
MINUS = frozenset({"-", "–", "−"})
# What may follow a number and belong to it: "Millionen", "Drittel", "und".
_GOING_ON = frozenset({"scale", "fraction", "joining"})
_GROUP_GAPS = frozenset("\u0020\u00a0\u202f\u2009")


@dataclass(frozen=True, slots=True)
class Number:
    """A number read from tokens `first` to `stop` (exclusive); `span` in code points.

    `vague` marks numbers that name no figure ("Dutzende"); their value is None.
    `literal` says that it begins with digits; `fraction` that it is a part of one.
    """

    first: int
    stop: int
    value: Decimal | None
    span: Span
    literal: bool = False
    fraction: bool = False


def read_number(reading: Reading, index: int) -> Number | None:
    """Read the number that begins at token `index`, None where there is none."""
    numbers = reading.numbers
    if index not in numbers:
        numbers[index] = (reading.language.number_at or _read)(reading, index)
    return numbers[index]


def read_amount(reading: Reading, index: int) -> Number | None:
    """Read a number, or an article that counts as one before a unit ("einen Euro")."""
    number = read_number(reading, index)
    if number is None and "one" in reading.tokens[index].classes:
        token = reading.tokens[index]
        return Number(index, index + 1, Decimal(1), (token.start, token.end))
    return number


def rounded(value: Decimal) -> Decimal:
    """Round to 15 significant digits: thirds have no end."""
    return Decimal(f"{value:.15g}")


def _read(reading: Reading, index: int) -> Number | None:
    tokens = reading.tokens
    classes = tokens[index].classes
    first = index
    if "minus" in classes and _is_sign(reading, index):
        index += 1
        classes = tokens[index].classes
    number = _begin(reading, index)
    if number is None:
        return None
    number = _scaled(reading, number)
    if first == index:
        return number
    value = None if number.value is None else -number.value
    return replace(number, first=first, value=value, span=(tokens[first].start, number.span[1]))


def _is_sign(reading: Reading, index: int) -> bool:
    """Tell a minus sign from a dash: nothing is joined to its left, a number to its right."""
    token, after = reading.tokens[index], reading.tokens[index + 1]
    if "number" not in after.classes:
        return False
    if token.text not in MINUS:
        return True
    if after.gap == NO_GAP:
        return token.gap != NO_GAP or reading.tokens[index - 1].text in "(["
    return after.gap == SPACE and reading.tokens[index - 1].text == ""


def _begin(reading: Reading, index: int) -> Number | None:
    token = reading.tokens[index]
    classes = token.classes
    if "number" in classes:
        if "numeral" in classes:
            return _literal(reading, index)
        return _words(reading, index)
    if "one" in classes or "half" in classes:
        return _part_or_scale(reading, index)
    if "fraction_sign" in classes:
        return _number(reading, index, index + 1, classes["fraction_sign"], fraction=True)
    if "mixed" in classes:
        return _number(reading, index, index + 1, classes["mixed"])
    return None


def _number(reading: Reading, first: int, stop: int, value: Decimal, **more: bool) -> Number:
    span = (reading.tokens[first].start, reading.tokens[stop - 1].end)
    return Number(first, stop, value, span, **more)


def _literal(reading: Reading, index: int) -> Number:
    """Read digits: groups parted by spaces, a fraction ("1/2", "10 1/2", "3½")."""
    tokens = reading.tokens
    token = tokens[index]
    stop = index + 1
    value: Decimal = token.classes["number"]
    if len(token.text) <= 3 and "integer" in token.classes and token.text[0] != "0":
        stop, value = _space_groups(reading, index, value)
    if stop == index + 1 and "integer" in token.classes:
        if quotient := _quotient(reading, index):
            return _number(reading, index, index + 3, quotient, literal=True, fraction=True)
        after = tokens[stop]
        if "fraction_sign" in after.classes and after.gap <= SPACE:
            value += after.classes["fraction_sign"]
            stop += 1
        elif after.gap == SPACE and (quotient := _quotient(reading, stop)) and quotient < 1:
            value += quotient
            stop += 3
    if suffix := _SUFFIXES.get(tokens[stop].text) if tokens[stop].gap == NO_GAP else None:
        return _number(reading, index, stop + 1, value * suffix, literal=True)
    if "hundred" in tokens[stop].classes and tokens[stop].gap == SPACE:
        return _number(reading, index, stop + 1, value * 100, literal=True)
    if "decimal_word" in tokens[stop].classes and "integer" in tokens[stop + 1].classes:
        return _decimal_words(reading, index, stop, value)
    return _number(reading, index, stop, value, literal=True)


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
    over, slash, under = reading.tokens[index : index + 3]
    if slash.text not in {"/", "⁄"} or slash.gap != NO_GAP or under.gap != NO_GAP:
        return None
    if reading.tokens[index + 3].text == "/" or reading.tokens[index - 1].text == "/":
        return None
    if "integer" not in under.classes or "integer" not in over.classes:
        return None
    top, bottom = over.classes["integer"], under.classes["integer"]
    if not 0 < bottom <= 100 or top >= 100 or len(under.text) > 2:
        return None
    return rounded(Decimal(top) / Decimal(bottom))


def _words(reading: Reading, index: int) -> Number:
    """Read number words; several that stand in a row add up ("ninety five")."""
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
        return _decimal_words(reading, index, stop, value)
    if "half" in tokens[stop].classes and value > 1:
        return _number(reading, index, stop + 1, value * HALF, fraction=True)
    return _number(reading, index, stop, value)


def _adds(value: Decimal, classes: dict[str, Decimal]) -> bool:
    if "number" not in classes or "numeral" in classes or "adding" not in classes:
        return False
    more = classes["number"]
    return bool(value % 100 == 0 and more < 100) or bool(value % 10 == 0 and more < 10 <= value)


def _decimal_words(reading: Reading, first: int, stop: int, value: Decimal) -> Number:
    """Read what stands behind "Komma" or "point", digit word by digit word."""
    tokens = reading.tokens
    digits, at = "", stop + 1
    while at - stop < 8 and "number" in tokens[at].classes and tokens[at].gap == SPACE:
        more = tokens[at].classes["number"]
        if more != more.to_integral_value() or more > 999 or (digits and more > 9):
            break
        digits += str(int(more))
        at += 1
    if not digits:
        return _number(reading, first, stop, value)
    return _number(reading, first, at, value + Decimal(f"0.{digits}"))


def _part_or_scale(reading: Reading, index: int) -> Number | None:
    """Read what an article can begin: "ein Drittel", "eine halbe", "eine Million"."""
    tokens = reading.tokens
    at = index + 1 if "one" in tokens[index].classes else index
    if "half" in tokens[at].classes:
        joint, scale = tokens[at + 1].classes, tokens[at + 2].classes
        stop = at + 2 if "one" in joint and "scale" in scale else at + 1
        return _number(reading, index, stop, HALF, fraction=True)
    if at == index:
        return None
    classes = tokens[at].classes
    if "rounding" in classes and "scale" in tokens[at + 1].classes:
        return _number(reading, index, at + 1, Decimal(1))
    if classes.get("number") == THREE_QUARTERS:
        return _number(reading, index, at + 1, THREE_QUARTERS, fraction=True)
    if "fraction" in classes and tokens[at].gap == SPACE:
        return _number(reading, index, at + 1, rounded(1 / classes["fraction"]), fraction=True)
    if "scale" in classes and tokens[at].gap == SPACE:
        return _number(reading, index, at, Decimal(1))
    if "hundred" in classes:
        return _number(reading, index, at + 1, Decimal(100))
    return None


def _scaled(reading: Reading, number: Number) -> Number:
    """Read scales and what they add: "zwei Millionen dreihunderttausend"."""
    tokens = reading.tokens
    value, stop = number.value, number.stop
    if value is None or _GOING_ON.isdisjoint(tokens[stop].classes):
        return number
    value, stop, fraction = _with_fraction(reading, value, stop, number)
    total, limit = Decimal(0), None
    while stop - number.first < 24:
        classes = tokens[stop].classes
        if "scale" not in classes or tokens[stop].gap > SPACE:
            break
        scale = classes["scale"]
        if limit is not None and scale >= limit:
            break
        total, limit, fraction = total + value * scale, scale, False
        stop = _past_period(reading, stop)
        value = Decimal(0)
        more = _begin(reading, _past_joining(reading, stop))
        if more is None or more.literal or more.value is None or more.value >= scale:
            break
        if (
            more.fraction or ("one" in tokens[more.first].classes and more.stop == more.first + 1)
        ) and "scale" not in tokens[more.stop].classes:
            break
        value, stop = more.value, more.stop
    if limit is not None and limit >= 1000 and value == 0:
        part, stop = _part_behind(reading, stop)
        total += part * limit
        fraction = part % HALF != 0
    return replace(
        number,
        stop=stop,
        value=rounded(total + value) if fraction else total + value,
        span=(number.span[0], tokens[stop - 1].end),
        fraction=fraction,
    )


def _part_behind(reading: Reading, stop: int) -> tuple[Decimal, int]:
    """Read the part of a scale in "3 million and a half"; German does not say it so."""
    tokens = reading.tokens
    top, bottom = tokens[stop + 1].classes, tokens[stop + 2].classes
    if tokens[stop].low != "and" or "scale" in tokens[stop + 3].classes:
        return Decimal(0), stop
    over = Decimal(1) if "one" in top else top.get("number")
    if over is None or not ("half" in bottom or "fraction" in bottom):
        return Decimal(0), stop
    under = bottom.get("fraction", Decimal(2))
    return (rounded(over / under), stop + 3) if over < under else (Decimal(0), stop)


def _with_fraction(
    reading: Reading, value: Decimal, stop: int, number: Number
) -> tuple[Decimal, int, bool]:
    """Read "zwei Drittel" and "fünf und drei Viertel"."""
    tokens = reading.tokens
    classes = tokens[stop].classes
    if (
        "fraction" in classes
        and tokens[stop].gap <= SPACE
        and not number.fraction
        and value == value.to_integral_value()
        and value < 1_000_000
    ):
        return rounded(value / classes["fraction"]), stop + 1, True
    if "joining" in classes and value == value.to_integral_value() and not number.fraction:
        top = tokens[stop + 1].classes
        bottom = tokens[stop + 2].classes
        if "half" in bottom and "one" in top:
            return value + HALF, stop + 3, False
        if "one" in top and "fraction" in bottom and not number.literal:
            return value + rounded(1 / bottom["fraction"]), stop + 3, False
        if "number" in top and "fraction" in bottom:
            part = rounded(top["number"] / bottom["fraction"])
            return value + part, stop + 3, False
        if "half" in top:
            return value + HALF, stop + 2, False
    return value, stop, number.fraction


def _past_joining(reading: Reading, stop: int) -> int:
    token = reading.tokens[stop]
    after = reading.tokens[stop + 1]
    return stop + 1 if "joining" in token.classes and "adding" in after.classes else stop


def _past_period(reading: Reading, index: int) -> int:
    """Step over a scale and the period of its abbreviation ("Mio.")."""
    token, after = reading.tokens[index], reading.tokens[index + 1]
    if "abbreviation" in token.classes and after.text == "." and after.gap == NO_GAP:
        return index + 2
    return index + 1
