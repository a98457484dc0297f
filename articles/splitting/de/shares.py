"""German shares of a whole: "jeder Dritte", "vier von fünf", "ein Drittel", "20-prozentig"."""

from decimal import Decimal

from articles.facts.kinds import Kind
from articles.facts.values import Quantity
from articles.splitting.counts import read_counted
from articles.splitting.de.families import FIGURES
from articles.splitting.engine import RuleMatch
from articles.splitting.figures import range_end
from articles.splitting.numbers import HALF, Number, read_amount, read_number, rounded
from articles.splitting.quantities import (
    direction_of,
    is_change,
    modifier_before,
    part_found,
    past_modifiers,
)
from articles.splitting.reading import Reading
from articles.splitting.tails import read_tail
from articles.splitting.time_parsing import read_unit
from articles.splitting.tokens import NO_GAP


@FIGURES.rule("share-of-people", on=("each",))
def each_nth_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "jeder Dritte", "jede zweite Familie".

    Leaves alone: "jeder dritte Montag" and "jedes zweite Jahr", which say how often.
    """
    tokens = reading.tokens
    token = tokens[index + 1]
    nth = token.classes.get("ordinal")
    if nth is None and "integer" in token.classes and tokens[index + 2].text == ".":
        nth, stop = Decimal(token.classes["integer"]), index + 3
    elif nth is not None:
        stop = index + 2
    else:
        return None
    if nth < 2 or "weekday" in tokens[stop].classes or "unit" in tokens[stop].classes:
        return None
    base = None
    if tokens[stop].text[:1].isupper() and not token.text[0].isupper():
        base, stop = tokens[stop].text, stop + 1
    value = Quantity(
        rounded(1 / nth),
        unit="1",
        modifier=modifier_before(reading, index),
        base=base,
        number_span=(token.start, token.end),
    )
    return reading.found(Kind.SHARE, index, stop, value)


@FIGURES.rule("share-in-row", on=("onto",))
def share_in_row_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "30" in "die Union kommt auf 30, die SPD auf 16 Prozent": a party's share in a row.

    Leaves alone: "die SPD fällt auf 16" where the sentence says of no party "auf … Prozent", since
    it may be seats, and numbers that belong to no party.
    """
    number = read_number(reading, past_modifiers(reading, index + 1))
    if number is None or number.value is None or not 0 < number.value <= ALL_PERCENT:
        return None
    if reading.tokens[number.stop].text not in _ROW_ENDS or not _is_of_party(reading, index):
        return None
    if not _percent_in_row(reading, index):
        return None
    value = Quantity(
        number.value,
        unit="%",
        modifier=modifier_before(reading, number.first),
        number_span=number.span,
    )
    return RuleMatch(Kind.SHARE, *number.span, value, number.stop)


ALL_PERCENT = 100
_ROW_ENDS = frozenset({",", ".", ";", "und", "(", ""})
# How many words a party is before its share, and how many a row has to either side.
_PARTY_REACH, _ROW_REACH = 9, 40


def _is_of_party(reading: Reading, onto: int) -> bool:
    """Return whether a party is before "auf", within its clause."""
    for at in range(onto - 1, onto - _PARTY_REACH, -1):
        token = reading.tokens[at]
        if "organisation" in token.classes or token.low in _PARTIES:
            return True
        if token.text in {",", ".", ";", ""}:
            return False
    return False


_PARTIES = frozenset(
    "union linke linken linkspartei grüne grünen liberalen sozialdemokraten".split()
)


def _percent_in_row(reading: Reading, index: int) -> bool:
    """Return whether the sentence says of another party "auf 16 Prozent"."""
    tokens = reading.tokens
    first, stop = reading.sentence(index)
    for at in range(max(first, index - _ROW_REACH), min(stop, index + _ROW_REACH)):
        if "onto" in tokens[at].classes and at != index:
            number = read_number(reading, past_modifiers(reading, at + 1))
            percent = number and "percent" in tokens[number.stop].classes
            if percent and _is_of_party(reading, at):
                return True
    return False


@FIGURES.rule("share-in-brackets", on=("open_bracket",))
def share_in_brackets_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "19" in "die Steiermark (21 Prozent) vor Kärnten (19) und Tirol (14)": shares in a row.

    Leaves alone: numbers in brackets where none before them in the sentence is with "Prozent",
    and ages after the name of a person.
    """
    number = _bracketed(reading, index)
    if number is None or number.value is None or not 0 < number.value <= ALL_PERCENT:
        return None
    first, _ = reading.sentence(index)
    before = range(index - 4, max(first, index - _ROW_REACH), -1)
    if reading.tokens[number.stop].text != ")" or not any(_is_share(reading, at) for at in before):
        return None
    value = Quantity(number.value, unit="%", number_span=number.span)
    return RuleMatch(Kind.SHARE, *number.span, value, number.stop)


def _bracketed(reading: Reading, opening: int) -> Number | None:
    """Return the number right after a bracket that follows a word."""
    before, number = reading.tokens[opening - 1], reading.tokens[opening + 1]
    named = before.text[:1].isupper() and number.gap == NO_GAP
    return read_number(reading, opening + 1) if named else None


def _is_share(reading: Reading, at: int) -> bool:
    """Distinguish "(21 Prozent)" from any other bracket at token `at`."""
    number = _bracketed(reading, at) if reading.tokens[at].text == "(" else None
    if number is None or "percent" not in reading.tokens[number.stop].classes:
        return False
    return reading.tokens[number.stop + 1].text == ")"


@FIGURES.rule("fraction", on=("number", "one", "half_noun", "mixed", "fraction_sign"))
def fraction_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "ein Drittel", "ein knappes Viertel", "zwei Drittel der Stimmen", "die Hälfte".

    Leaves alone: "halb" before an adjective, "in der zweiten Hälfte" and "in der gegnerischen
    Hälfte", which are parts of a game, a time or a field.
    """
    tokens = reading.tokens
    if "half_noun" in tokens[index].classes:
        return _half(reading, index)
    if described := _described_part(reading, index):
        return described
    number = read_number(reading, index)
    if number is None or number.value is None or not _is_part(reading, number):
        return None
    return part_found(reading, index, number)


def _described_part(reading: Reading, index: int) -> RuleMatch | None:
    """Read "ein knappes Drittel", "ein gutes Viertel": the adjective says how exact it is."""
    tokens = reading.tokens
    adjective, part = tokens[index + 1 : index + 3]
    modifier = _EXACTNESS.get(adjective.low)
    if modifier is None or "one" not in tokens[index].classes or "fraction" not in part.classes:
        return None
    change = is_change(reading, index, index + 3)
    value = Quantity(
        rounded(Decimal(1) / part.classes["fraction"]),
        unit="1",
        modifier=modifier,
        direction=direction_of(reading, index) if change else None,
        number_span=(part.start, part.end),
    )
    kind = Kind.CHANGE if change else Kind.SHARE
    return RuleMatch(kind, tokens[index].start, part.end, value, index + 3)


_EXACTNESS = {"knappes": "under", "knappen": "under", "gutes": "over", "guten": "over"}


def _half(reading: Reading, index: int) -> RuleMatch | None:
    """Read "die Hälfte", "um die Hälfte", "mehr als die Hälfte"."""
    token, before = reading.tokens[index], reading.tokens[index - 1]
    if "adjective" in before.classes and "determiner" not in before.classes:
        return None
    first = index - 1 if before.low in {"die", "der"} else index
    kind = Kind.CHANGE if is_change(reading, first, index + 1) else Kind.SHARE
    value = Quantity(
        HALF,
        unit="1",
        modifier=modifier_before(reading, first),
        number_span=(token.start, token.end),
    )
    return RuleMatch(kind, token.start, token.end, value, index + 1)


def _is_part(reading: Reading, number: Number) -> bool:
    """Distinguish "ein Drittel" and "3/4 der Bürger" from "3/4 Liter" and from more than a whole."""
    tokens = reading.tokens
    if not number.fraction or number.value is None or number.value > 1:
        return "mixed" in tokens[number.first].classes and (number.value or 2) <= 1
    if "fraction" in tokens[number.stop - 1].classes:
        return True
    return number.literal and "part_mark" in tokens[number.stop].classes


@FIGURES.rule("so-many-of", on=("number", "one"))
def so_many_of_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "vier von fünf Befragten", "17 von 20 Abgeordneten", "eine von drei Frauen".

    Leaves alone: "drei von ihnen", where the whole is not stated, "zehn von 100 Euro" and "von 14 bis
    16 Uhr", which are amounts and hours.
    """
    if "one" in reading.tokens[index].classes and "of" not in reading.tokens[index + 1].classes:
        return None
    part = read_amount(reading, index)
    if part is None or "of" not in reading.tokens[part.stop].classes:
        return None
    whole = read_number(reading, part.stop + 1)
    if whole is None or not _is_whole_of(reading, part, whole):
        return None
    counted = read_counted(reading, whole)
    stop = counted.stop if counted else whole.stop
    value = Quantity(
        rounded((part.value or Decimal(0)) / (whole.value or Decimal(1))),
        unit="1",
        modifier=modifier_before(reading, index),
        base=counted.noun if counted else None,
        number_span=(part.span[0], whole.span[1]),
    )
    return RuleMatch(Kind.SHARE, part.span[0], reading.tokens[stop - 1].end, value, stop)


def _is_whole_of(reading: Reading, part: Number, whole: Number) -> bool:
    """Return whether two numbers are how many of how many things."""
    if part.value is None or whole.value is None or not 0 < part.value < whole.value:
        return False
    if part.fraction or whole.fraction or "year" in reading.tokens[whole.first].classes:
        return False
    if part.value != int(part.value) or reading.tokens[part.stop].gap == NO_GAP:
        return False
    measured = read_tail(reading, whole) or read_unit(reading, whole.stop)
    clock = reading.tokens[whole.stop].low == "uhr"
    return not (measured or clock or range_end(reading, whole))


@FIGURES.rule("share-adjective", on=("numeral", "percent_adjective"))
def share_adjective_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "20-prozentige", "zehnprozentigen", "5,5prozentig"; before "Kürzung" a change.

    Leaves alone: "prozentual" and "mehrprozentig", since they name no number of per cent.
    """
    tokens = reading.tokens
    token = tokens[index]
    number, stop = token.classes.get("percent_adjective"), index + 1
    if number is None:
        stop += 2 if tokens[stop].text == "-" else 1
        number = token.classes.get("number")
        if number is None or "percent_suffix" not in tokens[stop - 1].classes:
            return None
    change = any("change_noun" in tokens[at].classes for at in (stop, stop + 1))
    value = Quantity(
        number,
        unit="%",
        modifier=modifier_before(reading, index),
        direction=direction_of(reading, index) if change else None,
        unit_text=tokens[stop - 1].text,
        number_span=(token.start, token.end),
    )
    kind = Kind.CHANGE if change else Kind.SHARE
    return RuleMatch(kind, token.start, tokens[stop - 1].end, value, stop)
