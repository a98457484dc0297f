"""English numbers that begin with digits: "1,200", "80 000", ".25", "3 1/2", "1.3x10^6", "5m"."""

from decimal import Decimal

from articles.splitting.figure_parts import number_of, slashed_numbers
from articles.splitting.numbers import Number, rounded
from articles.splitting.reading import Reading
from articles.splitting.tokens import NO_GAP, SPACE

_GROUP_GAPS = frozenset("\u0020\u00a0\u202f\u2009")
_SUFFIXES = {
    "k": 10**3, "K": 10**3, "M": 10**6, "MM": 10**6, "b": 10**9, "B": 10**9, "G": 10**9,
}  # fmt: skip
# After a space only these are scales: "1.5 M", "20 k"; "5 B" is a label.
_APART = frozenset({"k", "K", "M", "G"})
# "5m people" counts millions, "100m hurdles" are metres.
_METRES = frozenset(
    "hurdles races heats sprints finals sessions relays swims dashes runs waves cables walls".split()
)
_PEOPLE = frozenset({"fewer", "more", "of", "people", "children", "women", "men", "pupils"})
_ENDS = frozenset({"", ",", ";", ")", "!", "?"})
LARGEST_POWER = 30
# A day, a service without a break: no parts of anything.
_NO_FRACTIONS = frozenset({(9, 11), (7, 7), (24, 7)})
Part = tuple[Decimal, int]


def read_digits(reading: Reading, index: int) -> Number:
    """Read the number whose digits are at token `index`; a point before them belongs to it."""
    tokens = reading.tokens
    value: Decimal = tokens[index].classes["number"]
    first, stop = index, index + 1
    fraction = False
    if _is_point_led(reading, index):
        first, value = index - 1, Decimal(f"0.{tokens[index].text}")
    elif "integer" in tokens[index].classes:
        value, stop, fraction = _whole(reading, index, value)
    if not fraction and stop == index + 1:
        value, stop = _powered(reading, stop, value)
    value, stop = _lettered(reading, index, stop, value)
    if "hundred" in tokens[stop].classes and tokens[stop].gap == SPACE:
        value, stop = _after_hundred(reading, stop + 1, value * 100)
    return number_of(reading, first, stop, value, literal=True, fraction=fraction)


def _after_hundred(reading: Reading, stop: int, value: Decimal) -> Part:
    """Read "3 hundred and 21" on."""
    tokens = reading.tokens
    more = tokens[stop + 1].classes.get("number", Decimal(0))
    joined = "joining" in tokens[stop].classes and tokens[stop + 1].gap == SPACE
    whole = 0 < more < 100 and more == more.to_integral_value()
    if joined and whole and "hundred" not in tokens[stop + 2].classes:
        return value + more, stop + 2
    return value, stop


def _is_point_led(reading: Reading, index: int) -> bool:
    """Distinguish ".25" from the end of a sentence: the point is apart from the word before."""
    token, point = reading.tokens[index], reading.tokens[index - 1]
    if point.text != "." or token.gap != NO_GAP or "integer" not in token.classes:
        return False
    return point.gap != NO_GAP or reading.tokens[index - 2].text in {"-", "−", "$", "£", "€", "("}


def _whole(reading: Reading, index: int, value: Decimal) -> tuple[Decimal, int, bool]:
    """Read groups of three separated by spaces, or the fraction after a whole number."""
    tokens = reading.tokens
    stop = index + 1
    if len(tokens[index].text) <= 3:
        value, stop = _space_groups(reading, index, value)
        if stop > index + 1:
            return value, stop, False
    if quotient := _quotient(reading, index):
        return quotient, index + 3, True
    after = tokens[stop]
    if "fraction_sign" in after.classes and after.gap <= SPACE:
        return value + after.classes["fraction_sign"], stop + 1, False
    if after.gap == SPACE and (part := _quotient(reading, stop)) and part < 1:
        return value + part, stop + 3, False
    return value, stop, False


def _space_groups(reading: Reading, index: int, value: Decimal) -> Part:
    tokens = reading.tokens
    stop, digits = index + 1, tokens[index].text
    while stop - index < 8:
        token = tokens[stop]
        whole, mark, rest = token.text.partition(".")
        if len(whole) != 3 or not whole.isdecimal() or token.gap != SPACE:
            break
        if reading.text[token.start - 1] not in _GROUP_GAPS or (mark and not rest.isdecimal()):
            break
        digits += whole + mark + rest
        stop += 1
        if mark:
            break
    return (Decimal(digits), stop) if stop > index + 1 else (value, stop)


def _quotient(reading: Reading, index: int) -> Decimal | None:
    """Read "3/4" as a number; dates ("5/17/2018") and longer paths are none."""
    numbers = slashed_numbers(reading, index)
    if numbers is None or numbers in _NO_FRACTIONS:
        return None
    top, bottom = numbers
    return rounded(top / bottom)


def _powered(reading: Reading, stop: int, value: Decimal) -> Part:
    """Read "1.3e6", "6.2x10^-4" and "10^6" as what they come to."""
    tokens = reading.tokens
    mark = tokens[stop]
    if mark.gap != NO_GAP:
        return value, stop
    if mark.low == "e" and (power := _exponent(reading, stop + 1)):
        return value.scaleb(power[0]), power[1]
    if mark.low in {"x", "×", "*"} and tokens[stop + 1].text == "10":
        power = _exponent(reading, stop + 3) if tokens[stop + 2].text == "^" else None
        return (value.scaleb(power[0]), power[1]) if power else (value, stop)
    if mark.text == "^" and value and (power := _exponent(reading, stop + 1)):
        return rounded(value ** power[0]), power[1]
    return value, stop


def _exponent(reading: Reading, at: int) -> tuple[int, int] | None:
    tokens = reading.tokens
    sign = -1 if tokens[at].text in {"-", "−"} else 1
    if tokens[at].text in {"-", "−", "+"} and tokens[at].gap == NO_GAP:
        at += 1
    token = tokens[at]
    if token.gap != NO_GAP or not 0 < token.classes.get("integer", 0) <= LARGEST_POWER:
        return None
    return sign * token.classes["integer"], at + 1


def _lettered(reading: Reading, index: int, stop: int, value: Decimal) -> Part:
    """Read the letter of a scale: "10k", "1.5M", "5m people". "5G" is a network."""
    tokens = reading.tokens
    letter, after = tokens[stop], tokens[stop + 1]
    if letter.text == "m" and letter.gap == NO_GAP and _counts_millions(reading, stop):
        return value * 10**6, stop + 1
    if letter.text not in _SUFFIXES or (after.gap == NO_GAP and after.text[:1].isalnum()):
        return value, stop
    if letter.gap == NO_GAP:
        network = letter.text == "G" and len(tokens[index].text) == 1
        return (value, stop) if network else (value * _SUFFIXES[letter.text], stop + 1)
    closed = after.text in _ENDS or (after.text == "." and not tokens[stop + 2].text)
    if letter.text in _APART and letter.gap <= SPACE + 1 and closed:
        return value * _SUFFIXES[letter.text], stop + 1
    return value, stop


def _counts_millions(reading: Reading, at: int) -> bool:
    """Distinguish "5m people" and "1.2m new homes" from metres: plural nouns are counted."""
    tokens = reading.tokens
    for step in (at + 1, at + 2):
        word = tokens[step]
        if word.gap != SPACE or not word.text[0].islower():
            return False
        if word.low in _PEOPLE:
            return True
        if "function" in word.classes:
            return False
        if word.low.endswith("s") and not word.low.endswith("ss"):
            return word.low not in _METRES
    return False
