"""German multiples: "doppelt so viele", "dreimal so hoch", "20-fach", "verdoppelt", "2:1"."""

from decimal import Decimal

from articles.facts.kinds import Kind
from articles.facts.values import Quantity
from articles.splitting.de.families import FIGURES
from articles.splitting.engine import RuleMatch
from articles.splitting.numbers import HALF, read_number, rounded
from articles.splitting.numerals import numeral_classes
from articles.splitting.quantities import modifier_before
from articles.splitting.reading import Reading
from articles.splitting.tokens import NO_GAP, SPACE


@FIGURES.rule("multiple", on=("fold", "times"))
def multiple_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "doppelt so viele", "dreimal so hoch", "das Dreifache", "zweimal".

    Leaves alone: "einmal" and "einfach", which multiply nothing, and "doppelt" without a comparison
    ("doppelt gut").
    """
    tokens = reading.tokens
    token, after = tokens[index], tokens[index + 1]
    number: Decimal = token.classes.get("fold") or token.classes.get("times") or Decimal(0)
    span = (token.start, token.end)
    if number == 1:
        return None
    if stop := _compared(reading, index + 1):
        return _ratio(reading, index, stop, number, span)
    if "times" in token.classes:
        if number < 2:
            return None
        value = Quantity(number, unit="mal", number_span=span)
        return RuleMatch(Kind.COUNT, *span, value, index + 1)
    noun = token.text[0].isupper() and index != reading.sentence(index)[0]
    if token.low == "doppelt" or not (
        noun or token.low.endswith("fach") or after.text[:1].isupper()
    ):
        return None
    return RuleMatch(Kind.RATIO, *span, Quantity(number, number_span=span), index + 1)


def _compared(reading: Reading, at: int) -> int | None:
    """Return the token after "so viele" or "mehr" at `at`, None if nothing is compared."""
    token = reading.tokens[at]
    if token.gap > SPACE:
        return None
    if token.low == "so":
        return at + 2 if reading.tokens[at + 1].text[:1].isalpha() else None
    times = reading.tokens[at - 1].low.endswith("mal")
    return (
        at + 1 if times and "comparing" in token.classes and "level" not in token.classes else None
    )


def _ratio(
    reading: Reading, first: int, stop: int, number: Decimal, span: tuple[int, int]
) -> RuleMatch:
    start, end = reading.span(first, stop)
    modifier = modifier_before(reading, first)
    return RuleMatch(
        Kind.RATIO, start, end, Quantity(number, modifier=modifier, number_span=span), stop
    )


@FIGURES.rule("multiple-in-two-words", on=("number", "half"))
def multiple_words_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "halb so viele", "zehn Mal so hoch", "2,5-mal so groß", "20-fache", "3fach".

    Leaves alone: "drei Mal", which counts how often, and "halb voll", which compares nothing.
    """
    tokens = reading.tokens
    if "half" in tokens[index].classes:
        stop = _compared(reading, index + 1) if tokens[index + 1].low == "so" else None
        span = (tokens[index].start, tokens[index].end)
        halved = tokens[index].low == "halb" and stop and tokens[stop].text not in {"wild"}
        return _ratio(reading, index, stop, HALF, span) if halved and stop else None
    number = read_number(reading, index)
    if number is None or number.value is None:
        return None
    at = number.stop + 1 if tokens[number.stop].text == "-" else number.stop
    if "times_word" in tokens[at].classes and (stop := _compared(reading, at + 1)):
        return _ratio(reading, index, stop, number.value, number.span)
    if "fold_suffix" in tokens[at].classes and tokens[at].gap == NO_GAP:
        return _ratio(reading, index, at + 1, number.value, number.span)
    return None


@FIGURES.rule("proportion", on=("proportion_word",))
def proportion_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds the "2:1" of "im Verhältnis 2:1", "Maßstab 1:25.000", "im Verhältnis von drei zu eins".

    Leaves alone: scores ("gewann 2:1"), since no word says that a proportion is meant.
    """
    tokens = reading.tokens
    at = index + 2 if tokens[index + 1].low == "von" else index + 1
    over, mark, under = tokens[at].text.partition(":")
    if mark and "numeral" in tokens[at].classes:
        terms = _term(over), _term(under)
        stop = at + 1
    else:
        first = read_number(reading, at)
        second = read_number(reading, first.stop + 1) if first else None
        if first is None or second is None or tokens[first.stop].low != "zu":
            return None
        terms, stop = (first.value, second.value), second.stop
    if terms[0] is None or not terms[1]:
        return None
    span = reading.span(at, stop)
    return _ratio(reading, at, stop, rounded(terms[0] / terms[1]), span)


def _term(text: str) -> Decimal | None:
    number = numeral_classes(text, group=".", decimal=",").get("number") if text else None
    return number if isinstance(number, Decimal) else None


@FIGURES.rule("multiplied", on=("multiplied",))
def multiplied_rule(reading: Reading, index: int) -> RuleMatch:
    """Finds "verdoppelt", "verdreifachte", "halbiert".

    Leaves alone: "das Doppel" and "Doppelung", which say nothing of a quantity.
    """
    token = reading.tokens[index]
    number = token.classes["multiplied"]
    direction = "up" if number > 1 else "down"
    value = Quantity(number, unit="times", direction=direction)
    return RuleMatch(Kind.CHANGE, token.start, token.end, value, index + 1)
