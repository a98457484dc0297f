"""German counts: "147.445 Fahrzeuge", "Tausende Menschen", "mehrere Hundert Gäste"."""

from dataclasses import replace
from decimal import Decimal

from articles.facts.kinds import Kind
from articles.facts.values import Quantity
from articles.splitting.counts import (
    Counted,
    count_found,
    is_name_number,
    range_found,
    read_counted,
)
from articles.splitting.currencies import read_currency
from articles.splitting.de.families import FIGURES
from articles.splitting.de.figures import NUMBER_CLASSES
from articles.splitting.de.name_numbers import (
    ends_name,
    is_name,
    is_postal_code,
    is_slashed,
)
from articles.splitting.engine import RuleMatch
from articles.splitting.figures import range_end
from articles.splitting.moments import found_time
from articles.splitting.numbers import Number, read_number
from articles.splitting.quantities import (
    before_modifiers,
    direction_of,
    is_change,
    modifier_before,
    past_modifiers,
)
from articles.splitting.ranges import LONGEST_LIST, elliptical, next_listed, scaled_start
from articles.splitting.reading import Reading
from articles.splitting.tokens import NO_GAP, SPACE


@FIGURES.rule("vague-number", on=("vague_number", "few"))
def vague_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "Tausende Menschen", "Hunderte von Gästen", "Millionen Euro", "mehrere Hundert Leute".

    They name no figure and have no number.

    Leaves alone: "viele" and "einige Menschen", since they name no order of magnitude.
    """
    tokens = reading.tokens
    at = index
    if "few" in tokens[index].classes:
        at, after = index + 1, tokens[index + 1]
        if after.gap != SPACE or not ("scale" in after.classes or after.low in _LARGE):
            return None
    elif tokens[index].gap == NO_GAP and tokens[index - 1].text[:1].isalnum():
        return None
    stop = at + 2 if tokens[at + 1].low == "von" and tokens[at + 1].gap == SPACE else at + 1
    if "vague_number" in tokens[stop].classes:
        at, stop = stop, stop + 1
    first = index - 1 if tokens[index].low == "paar" and tokens[index - 1].low == "ein" else index
    span = (tokens[first].start, tokens[at].end)
    code, end = read_currency(reading, stop)
    if code is not None and tokens[stop].gap == SPACE:
        value = Quantity(unit=code, unit_text=reading.span_text(stop, end), number_span=span)
        return RuleMatch(Kind.MONEY, span[0], tokens[end - 1].end, value, end)
    measure = tokens[stop].classes.get("measure")
    if measure and tokens[stop].gap == SPACE:
        value = Quantity(unit=measure, unit_text=tokens[stop].text, number_span=span)
        return RuleMatch(Kind.MEASURE, span[0], tokens[stop].end, value, stop + 1)
    counted = read_counted(reading, Number(index, stop, None, span))
    return count_found(reading, Number(index, at + 1, None, span), counted)


_LARGE = frozenset({"hundert", "tausend", "zehntausend", "hunderttausend"})


@FIGURES.rule("year-before-noun", on=("year",))
def year_before_noun_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "war 1999 Schauplatz", "geboren 1914 nahe Hanoi", "1516 König".

    Leaves alone: counts ("2000 Stellen", "rund 2000 Mann"), since the noun is what is counted.
    """
    number = read_number(reading, index)
    if number is None or number.stop != index + 1 or not _says_when(reading, number):
        return None
    year = reading.tokens[index].classes["year"]
    return found_time(reading, index, index + 1, "DATE", f"{year:04}")


@FIGURES.rule("count", on=NUMBER_CLASSES)
def count_rule(reading: Reading, index: int) -> RuleMatch | list[RuleMatch] | None:
    """Finds "147.445 Fahrzeuge", "drei Millionen Menschen", "1.200 neue Stellen".

    Leaves alone: names ("Model 3", "Golf 7", "Covid-19"), versions ("Profil 1.1"), addresses, laws,
    pages, scores and telephone numbers, since they count nothing; "ein" as an article; the team in
    "die Elf".
    """
    tokens = reading.tokens
    number = read_number(reading, index)
    if number is None or number.value is None or index in reading.named:
        return None
    if "half" in tokens[index].classes and number.stop == index + 1:
        return None
    if _is_set(reading, index):
        return None
    if is_name_number(reading, index, number.stop) or is_name(reading, index):
        return None
    if is_postal_code(reading, index):
        return None
    return _scaled_part(reading, number) or _counted(reading, elliptical(reading, number) or number)


def _counted(reading: Reading, number: Number) -> RuleMatch | list[RuleMatch] | None:
    """Build the claim of a number, or of both ends of a range, with what is counted."""
    second = range_end(reading, number)
    counted = read_counted(reading, second or number) or _first_part(reading, number)
    if counted is None and is_slashed(reading, number):
        return None
    value = number.value or Decimal(0)
    if second and second.value is not None and value < second.value:
        unit = counted.noun if counted else None
        plain = _plain(reading, number.first, scaled_start(value, second), number.span, unit)
        low = RuleMatch(Kind.COUNT, *number.span, plain, number.stop)
        return range_found(low, count_found(reading, second, counted))
    if counted is None and (shared := _shared_noun(reading, number)):
        noun, value = shared
        plain = _plain(reading, number.first, value, number.span, noun)
        found = RuleMatch(Kind.COUNT, *number.span, plain, number.stop)
        return _with_direction(reading, number, found)
    if counted is None and second is None and ends_name(reading, number):
        return None
    return _with_direction(reading, number, count_found(reading, number, counted))


def _with_direction(reading: Reading, number: Number, found: RuleMatch) -> RuleMatch:
    """Add whether "um 20.000" is a rise or a fall."""
    if not isinstance(found.value, Quantity) or not is_change(reading, number.first, number.stop):
        return found
    direction = direction_of(reading, number.first)
    return replace(found, value=replace(found.value, direction=direction))


def _shared_noun(reading: Reading, number: Number) -> tuple[str, Decimal] | None:
    """Return what a later number counts, and the number in its scale: "von zwei auf drei Mio. Gäste"."""
    tokens = reading.tokens
    value = number.value or Decimal(0)
    before = before_modifiers(reading, number.first)
    if "onto" in tokens[number.stop].classes and {"of", "by"} & tokens[before].classes.keys():
        later = read_number(reading, past_modifiers(reading, number.stop + 1))
        counted = read_counted(reading, later) if later else None
        return (counted.noun, scaled_start(value, later)) if later and counted else None
    if tokens[number.stop].low in {"zu", "gegen"} and (
        other := read_number(reading, number.stop + 1)
    ):
        counted = read_counted(reading, other)
        return (counted.noun, value) if counted and counted.noun.startswith("Stimme") else None
    for _ in range(LONGEST_LIST):
        following = next_listed(reading, number)
        if following is None:
            return None
        number, joined = following
        counted = read_counted(reading, number) or _first_part(reading, number)
        if joined and counted:
            return counted.noun, value
    return None


def _says_when(reading: Reading, number: Number) -> bool:
    """Distinguish "war 1999 Schauplatz", "1914 nahe Hanoi" from "2000 Stellen", "rund 2000 Mann"."""
    counted = read_counted(reading, number)
    if counted is None or modifier_before(reading, number.first) is not None:
        return False
    noun = reading.tokens[counted.stop - 1]
    if "place" in noun.classes:
        return counted.stop > number.stop + 1
    return noun.low.endswith(_SINGULARS) or not noun.low.endswith(
        ("e", "n", "er", "s", "leute", "mann")
    )


# Nouns so built are in the singular: no number counts them ("schrieb 2012 Geschichte").
_SINGULARS = ("geschichte", "politik", "tion", "sion", "nis", "ismus", "chaos", "premiere")


def _first_part(reading: Reading, number: Number) -> Counted | None:
    """Read "4-Zimmer" in "4-Zimmer-Wohnung"."""
    dash, noun = reading.tokens[number.stop : number.stop + 2]
    part, mark, _ = noun.text.partition("-")
    if dash.text != "-" or not mark or dash.gap != NO_GAP or noun.gap != NO_GAP:
        return None
    joined = part[0].isupper() and not part.isupper()
    return Counted(part, number.stop + 2, noun.start + len(part)) if joined else None


def _scaled_part(reading: Reading, number: Number) -> RuleMatch | None:
    """Read "100-Millionen" in "100-Millionen-Projekt": what is counted, the compound doesn't say."""
    dash, noun = reading.tokens[number.stop : number.stop + 2]
    scale = noun.classes.get("first_part", {}).get("scale")
    if dash.text != "-" or dash.gap != NO_GAP or noun.gap != NO_GAP or scale is None:
        return None
    end = noun.start + noun.text.index("-")
    value = _plain(
        reading, number.first, (number.value or Decimal(0)) * scale, (number.span[0], end), None
    )
    return RuleMatch(Kind.COUNT, number.span[0], end, value, number.stop + 2)


def _is_set(reading: Reading, index: int) -> bool:
    """Distinguish what tennis writes, "7/6" and the tie-break in "7:6 (4)", from counts."""
    tokens = reading.tokens
    if tokens[index - 1].text == "(" and tokens[index + 1].text == ")":
        return ":" in tokens[index - 2].text and "numeral" in tokens[index - 2].classes
    first = index - 2 if tokens[index - 1].text == "/" else index
    won, slash, lost = (tokens[at] for at in (first, first + 1, first + 2))
    ends = won.classes.get("integer", 0), lost.classes.get("integer", 99)
    return slash.text == "/" and ends[0] > ends[1]


def _plain(
    reading: Reading, index: int, value: Decimal, span: tuple[int, int], unit: str | None
) -> Quantity:
    return Quantity(value, unit, modifier=modifier_before(reading, index), number_span=span)
