"""English ordinals: "third", "21st", "one hundred and fifth", "number three"."""

from decimal import Decimal

from articles.splitting.en.families import FIGURES
from articles.splitting.engine import RuleMatch
from articles.splitting.figures import ordinal_found
from articles.splitting.numbers import read_number
from articles.splitting.reading import Reading
from articles.splitting.tokens import NO_GAP, SPACE

_SUFFIXES = frozenset({"st", "nd", "rd", "th"})


@FIGURES.rule("ordinal-from-the-end", on=("from_end",))
def place_from_end_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "penultimate", "last but one", "second to last", "third from bottom": -2, -2, -2, -3.

    Leaves alone: "last" alone, "second to none", "next to" a place: nothing is counted back.
    """
    tokens = reading.tokens
    token = tokens[index]
    if nth := token.classes["from_end"]:
        return ordinal_found(reading, index, index + 1, Decimal(-nth))
    words = tuple(tokens[at].low for at in range(index + 1, index + 3))
    if tokens[index + 2].gap != SPACE or tokens[index + 1].gap != SPACE:
        return None
    if token.low == "last" and words[0] == "but":
        nth = int(tokens[index + 2].classes.get("number", 0))
        return ordinal_found(reading, index, index + 3, Decimal(-1 - nth)) if 0 < nth < 10 else None
    back = words == ("to", "last") or (words[0] == "from" and words[1] in {"last", "bottom"})
    if not back or tokens[index + 3].low == "year":
        return None
    nth = 2 if token.low == "next" else int(token.classes.get("ordinal", 0))
    return ordinal_found(reading, index, index + 3, Decimal(-nth)) if nth > 1 else None


@FIGURES.rule("ordinal", on=("integer", "ordinal", "number", "one", "bare_scale"))
def ordinal_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "third", "21st", "twenty first", "hundred and fifth", "two hundredth".

    Leaves alone: "second" as a unit of time after a number, "first name", "second-hand",
    and names ("the horse Second Chance").
    """
    tokens = reading.tokens
    token, after = tokens[index], tokens[index + 1]
    if "ordinal" in token.classes:
        if _is_idiom(reading, index):
            return None
        return ordinal_found(reading, index, index + 1, token.classes["ordinal"])
    if "integer" in token.classes:
        if after.gap == NO_GAP and after.low in _SUFFIXES:
            return ordinal_found(reading, index, index + 2, Decimal(token.classes["integer"]))
        return None
    return _worded(reading, index)


def _is_idiom(reading: Reading, index: int) -> bool:
    tokens = reading.tokens
    after = tokens[index + 1]
    if tokens[index - 1].low == "per":
        return True
    if after.text == "-" and after.gap == NO_GAP and "hand" in tokens[index + 2].low:
        return True
    name = tokens[index].text[0].isupper() and after.text[:1].isupper() and after.gap == SPACE
    if name and index != reading.sentence(index)[0]:
        return True
    return tokens[index].classes["ordinal"] == 1 and "after_first" in after.classes


def _worded(reading: Reading, index: int) -> RuleMatch | None:
    """Read a number in words whose last word is an ordinal."""
    tokens = reading.tokens
    number = read_number(reading, index)
    if number is None or number.value is None or number.literal or number.fraction:
        return None
    at = number.stop + 1 if tokens[number.stop].low == "and" else number.stop
    last = tokens[at].classes.get("ordinal")
    if last is None or tokens[at].gap > SPACE or "one" in tokens[number.stop - 1].classes:
        return None
    if last >= 100:
        return ordinal_found(reading, index, at + 1, number.value * last)
    whole = int(number.value)
    room = 100 if whole % 100 == 0 else 10
    if whole >= 20 and whole % 10 == 0 and last < room:
        return ordinal_found(reading, index, at + 1, number.value + last)
    return None


@FIGURES.rule("place-in-ranking", on=("ranking_place",))
def ranking_place_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "number three", "stage 5", "round two", "position 4".

    Leaves alone: sections and addresses ("Article 5", "page 7", "No 10"), which are in no order
    that news would correct; "number" as a verb.
    """
    tokens = reading.tokens
    number = read_number(reading, index + 1)
    if number is None or number.value is None or tokens[index + 1].gap > SPACE:
        return None
    if number.value > 2000 or number.stop != index + 2 or number.fraction:
        return None
    after = tokens[number.stop]
    counts = after.gap == SPACE and "noun" in after.classes and "function" not in after.classes
    return (
        None
        if counts and tokens[index].low == "number"
        else ordinal_found(reading, index, number.stop, number.value)
    )
