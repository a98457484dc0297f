"""German numbers that belong to a name and count nothing: "Golf 7", "Windows Phone 8.1", "die Elf"."""

from articles.splitting.counts import goes_on_name
from articles.splitting.numbers import Number, read_number
from articles.splitting.quantities import modifier_before
from articles.splitting.reading import Reading
from articles.splitting.tokens import LINE, NO_GAP, SPACE, Token


def is_name(reading: Reading, index: int) -> bool:
    """Distinguish the surname in "Claudia Tausend", the team in "die Elf gewann", "eins mit" from
    numbers.
    """
    token, before, after = (reading.tokens[at] for at in (index, index - 1, index + 1))
    if token.low == "eins" and _is_pronoun(before, after):
        return True
    if goes_on_name(reading, index):
        return True
    if after.text == "." and reading.tokens[index + 2].classes.get("set_phrase") == "name":
        return True
    if after.text == "-" and after.gap == NO_GAP and _begins_word(reading, index + 2):
        return True
    if after.low in {"vor", "nach"} and reading.tokens[index + 2].low == "zwölf":
        return token.low in {"fünf", "eins"}
    if token.low == "zwölf" and before.low in {"vor", "nach"}:
        return reading.tokens[index - 2].low in {"fünf", "eins"}
    if token.text == "Elf" and "determiner" in before.classes and not after.text[:1].isupper():
        return True
    return "first_name" in before.classes and token.text[0].isupper() and token.gap == SPACE


def _is_pronoun(before: Token, after: Token) -> bool:
    """Distinguish "der, der eins hat", "eins mit sich" and "ORF eins" from the figure in a sum."""
    if "label" in before.classes:
        return True
    summed = {"+", "=", "plus", "minus", "mal", "bis", "und", ":", ""}
    alone = before.low in summed or before.low == "zu" or after.low in summed - {""}
    return not (alone or "number" in before.classes or "number" in after.classes)


def _begins_word(reading: Reading, at: int) -> bool:
    """Distinguish "9-Uhr-Messe" and "Zwei- und Vierbeiner" from "zwei- und dreijährige"."""
    joint, second = reading.tokens[at : at + 2]
    if joint.gap == NO_GAP and joint.low.startswith("uhr-"):
        return True
    ended = joint.gap == SPACE and "listing" in joint.classes and second.text[:1].isupper()
    return (
        ended and read_number(reading, at + 1) is None and "compound_number" not in second.classes
    )


def is_postal_code(reading: Reading, index: int) -> bool:
    """Distinguish the code in ", 53604 Bad Honnef" from a count: five figures after a comma or a
    break.
    """
    token, before, after = (reading.tokens[at] for at in (index, index - 1, index + 1))
    code = len(token.text) == 5 and token.text.isdecimal() and not token.text.endswith("00")
    apart = token.gap >= LINE or before.text in {",", "(", "|", "–"}
    return code and apart and after.gap == SPACE and after.text[:1].isupper()


def ends_name(reading: Reading, number: Number) -> bool:
    """Distinguish the number of a model, title or version ("Roku 4", "Profil 2.0") from one that
    counts.

    It is asked only of numbers without a counted noun. A number that words like "rund" are
    before, that is written with groups or a comma, or that is so many of others ("44 der 101
    Sitze") counts; so does one after a day, a unit, a person, a party or a place.
    """
    token = reading.tokens[number.first]
    if not number.literal or modifier_before(reading, number.first) is not None:
        return False
    if _is_resolution(reading, number):
        return True
    if number.stop != number.first + 1:
        return False
    if _is_version(token) and reading.tokens[number.first - 1].text.isalpha():
        return True
    if "integer" not in token.classes or token.gap != SPACE or _is_part(reading, number.stop):
        return False
    return _is_named(reading, _head_of_list(reading, number.first))


def _head_of_list(reading: Reading, first: int) -> int:
    """Return the word before a row of numbers: "Linien" in "die Linien 5, 10 und 18"."""
    tokens = reading.tokens
    at = first
    while first - at < _LONGEST_ROW and tokens[at - 1].low in _ROW and _is_plain(tokens[at - 2]):
        at -= 2
    return at - 1


def _is_plain(token: Token) -> bool:
    return "integer" in token.classes and "year" not in token.classes and token.gap == SPACE


_LONGEST_ROW = 24
_ROW = frozenset({",", "und", "oder", "sowie", "bis"})


def _is_version(token: Token) -> bool:
    """Recognise "8.1" and "17.2": with a period a German number has groups of three figures."""
    whole, _, rest = token.text.rpartition(".")
    return whole.isdecimal() and 0 < len(rest) < 3 and "clock" not in token.classes


def _is_resolution(reading: Reading, number: Number) -> bool:
    """Recognise "4K" and "8k", which pictures have."""
    first, last = reading.tokens[number.first], reading.tokens[number.stop - 1]
    return first.text in {"4", "8"} and last.low == "k" and last.gap == NO_GAP


def is_slashed(reading: Reading, number: Number) -> bool:
    """Recognise the figures of "6/2015" and "RB 42/43": two that a slash joins and no unit follows."""
    tokens = reading.tokens
    for slash, other in ((number.first - 1, number.first - 2), (number.stop, number.stop + 1)):
        right = tokens[max(slash, other)]
        joined = tokens[slash].text == "/" and tokens[slash].gap == right.gap == NO_GAP
        numerals = tokens[number.first].classes.keys() & tokens[other].classes.keys() & {"integer"}
        if joined and numerals:
            return tokens[slash].gap == NO_GAP
    return False


def _is_part(reading: Reading, stop: int) -> bool:
    """Recognise what follows a number that counts: "60 der 100 Stimmen", "110 zu 65", a row of a
    table.
    """
    token = reading.tokens[stop]
    if token.low == "zu" or ("numeral" in token.classes and token.gap == SPACE):
        return True
    if token.low not in {"der", "von", "dieser"}:
        return False
    return any(read_number(reading, at) is not None for at in range(stop + 1, stop + 3))


def _is_named(reading: Reading, at: int) -> bool:
    """Distinguish a noun that a number can follow as its name from one that only is before it."""
    token, before = reading.tokens[at], reading.tokens[at - 1]
    counting = _COUNTING & token.classes.keys()
    if "noun" not in token.classes or (counting and token.low not in _PROJECTS):
        return False
    named = before.low not in {"in", "aus"} or token.low in _PROJECTS
    return at not in reading.named and named and len(token.text) > 1


# Places that are part of a name with a number, and no place then.
_PROJECTS = frozenset({"stuttgart", "darmstadt"})


_COUNTING = frozenset(
    "function modifier scant determiner number weekday weekday_part month season unit day_part "
    "organisation place human role past_verb future_verb being feast_name strength year_word "
    "level amounting direction moving_verb each counted_before".split()
)
