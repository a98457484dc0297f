"""English shares and multiples: "two thirds", "one in five", "twice as many", "doubled"."""

from decimal import Decimal

from articles.facts.kinds import Kind
from articles.facts.values import Quantity
from articles.splitting.en.changes import way_of
from articles.splitting.en.counted import singular_noun
from articles.splitting.en.day_parsing import is_ordinal_day
from articles.splitting.en.families import FIGURES
from articles.splitting.en.feasts import feast_named
from articles.splitting.engine import RuleMatch
from articles.splitting.numbers import Number, read_number, rounded
from articles.splitting.quantities import direction_of, is_change, modifier_before, part_found
from articles.splitting.reading import Reading
from articles.splitting.tokens import NO_GAP, SPACE

_HALF_OF = frozenset("of the its his her their our all that those these this".split())
_ROUND = frozenset(Decimal(n) for n in (20, 25, 50, 100, 200, 500, 1000, 10_000, 100_000, 10**6))
_TEN = Decimal(10)


@FIGURES.rule("fraction", on=("number", "one", "half", "mixed", "fraction_sign"))
def fraction_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "two thirds of voters", "a quarter", "half the seats".

    Leaves alone: "half an hour" and "half a mile", since they measure and are no part of a
    whole.
    """
    tokens = reading.tokens
    number = read_number(reading, index)
    if number is None or number.value is None or not number.fraction or number.value > 1:
        return None
    if _of_point(reading, number):
        return _point_found(reading, number)
    last = tokens[number.stop - 1]
    after = tokens[number.stop]
    bare = "half" in last.classes and number.stop == index + 1
    if bare and _is_half_the_size(reading, number.stop):
        return None
    worded = not bare and ("fraction" in last.classes or "mixed" in tokens[index].classes)
    halved = after.low in _HALF_OF or "plural" in after.classes or _by_half(reading, index)
    halved = halved or _is_bounded_half(reading, index)
    parts = halved if "half" in last.classes else after.low == "of"
    if (not worded and not parts) or after.text == "-" or "ordinal" in tokens[index - 1].classes:
        return None
    return part_found(reading, index, number)


def _is_bounded_half(reading: Reading, index: int) -> bool:
    """Read "just over half turned up", "more than half were": a bound before, a verb or no more."""
    after = reading.tokens[index + 1]
    if modifier_before(reading, index) not in {"over", "under"} or after.low in {"a", "an", "past"}:
        return False
    is_verb = after.text.islower() and (after.low.endswith("ed") or after.low in _VERBS)
    return is_verb or not after.text[:1].isalnum()


_VERBS = frozenset("are were is was have had has do did said say came come live work went".split())


def _by_half(reading: Reading, index: int) -> bool:
    """Read "cut by half": nothing that is parted follows."""
    after = reading.tokens[index + 1]
    closed = not after.text[:1].isalnum() or "function" in after.classes
    return reading.tokens[index - 1].low == "by" and closed and after.low not in {"a", "an", "past"}


def _of_point(reading: Reading, number: Number) -> bool:
    """Recognise "a quarter of a percentage point", "by half a point" by what follows."""
    tokens, stop = reading.tokens, number.stop
    at = stop + 1 if tokens[stop].low == "of" else stop
    at = at + 1 if tokens[at].low == "a" else at
    if "point_noun" in tokens[at].classes and tokens[stop - 1].low in {"quarter", "half"}:
        return is_change(reading, number.first, stop)
    return tokens[at].low == "percentage" and "point_noun" in tokens[at + 1].classes


def _point_found(reading: Reading, number: Number) -> RuleMatch:
    """Build the claim of a part of a percentage point."""
    tokens = reading.tokens
    stop = number.stop
    while "point_noun" not in tokens[stop - 1].classes:
        stop += 1
    value = Quantity(
        number.value,
        unit="pp",
        modifier=modifier_before(reading, number.first),
        direction=direction_of(reading, number.first),
        unit_text=reading.span_text(max(number.stop, stop - 2), stop),
        number_span=number.span,
    )
    return RuleMatch(Kind.CHANGE, number.span[0], tokens[stop - 1].end, value, stop)


@FIGURES.rule("part-of-point", on=("part_of_point",))
def part_of_point_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "a quarter-point cut", "a half-point rise in rates", "by a quarter-point".

    Leaves alone: points of a game ("a half-point lead"): nothing is raised or cut.
    """
    tokens = reading.tokens
    token, after = tokens[index], tokens[index + 1]
    named = not after.classes.keys().isdisjoint({"change_noun", "direction"}) or after.low in _MOVES
    if not named and tokens[index - 2].low != "by":
        return None
    dash = token.text.index("-")
    value = Quantity(
        token.classes["part_of_point"],
        unit="pp",
        direction=way_of(reading, index, index + 1),
        unit_text=token.text[dash + 1 :],
        number_span=(token.start, token.start + dash),
    )
    return RuleMatch(Kind.CHANGE, token.start, token.end, value, index + 1)


_MOVES = frozenset(
    "move moves moved change interest rate reduction reductions increase easing".split()
)
_TIMES = frozenset("unit weekday month day_part season".split())


@FIGURES.rule("share-of-people", on=("each",))
def each_nth_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "every third child", "every second new car", "every fifth voter".

    Leaves alone: "every third day", "every second Monday", since they say how often; "every
    child", which leaves nobody out.
    """
    tokens = reading.tokens
    nth, stop = _nth(reading, index + 1)
    if nth < 2 or tokens[index + 1].gap != SPACE or _is_time(reading, stop):
        return None
    base = singular_noun(reading, stop)
    if base is None:
        return None
    span = reading.span(index + 1, stop)
    value = Quantity(rounded(1 / nth), unit="1", base=base.noun, number_span=span)
    return reading.found(Kind.SHARE, index, base.stop, value)


def _nth(reading: Reading, at: int) -> tuple[Decimal, int]:
    """Read "third", "10th" and the "other" of "every other household"."""
    token = reading.tokens[at]
    if token.low == "other":
        return Decimal(2), at + 1
    if "integer" in token.classes and is_ordinal_day(reading, at):
        return Decimal(token.classes["integer"]), at + 2
    return token.classes.get("ordinal", Decimal(0)), at + 1


def _is_time(reading: Reading, at: int) -> bool:
    classes = reading.tokens[at].classes
    return not _TIMES.isdisjoint(classes) or feast_named(reading, at) is not None


@FIGURES.rule("one-in-ten", on=("number", "minus", "one_in"))
def one_in_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "one in five", "6 in 10", "two out of three", "one over twenty", "a one-in-four chance".

    Leaves alone: "8 in 2019", since a year follows; "two in 10 years", since a length
    follows.
    """
    if "one_in" in reading.tokens[index].classes:
        return _in_one_word(reading, index)
    first = read_number(reading, index)
    if first is None or first.value is None or (first.literal and first.stop > index + 1):
        return None
    joint = _joint(reading, _past_noun(reading, first))
    second = read_number(reading, joint) if joint else None
    if joint is None or second is None or second.value is None or second.value <= first.value:
        return None
    if reading.tokens[joint].gap > SPACE or not _is_share(reading, first, second, joint):
        return None
    span = (first.span[0], second.span[1])
    value = Quantity(
        rounded(first.value / second.value),
        unit="1",
        modifier=modifier_before(reading, index),
        number_span=span,
    )
    return RuleMatch(Kind.SHARE, *span, value, second.stop)


def _in_one_word(reading: Reading, index: int) -> RuleMatch:
    """Read "one-in-four"."""
    token = reading.tokens[index]
    span = (token.start, token.end)
    value = Quantity(rounded(1 / token.classes["one_in"]), unit="1", number_span=span)
    return RuleMatch(Kind.SHARE, *span, value, index + 1)


def _past_noun(reading: Reading, first: Number) -> int:
    """Step over the noun in "one job in fifteen"."""
    tokens = reading.tokens
    noun, link = tokens[first.stop], tokens[first.stop + 1]
    plain = noun.text[:1].islower() and noun.gap == SPACE and "function" not in noun.classes
    single = first.value == 1 and not first.literal and "unit" not in noun.classes
    return first.stop + 1 if single and plain and link.low == "in" else first.stop


def _joint(reading: Reading, at: int) -> int | None:
    """Return the token after "in", "over", "out of" or "in every"."""
    tokens = reading.tokens
    if tokens[at].low == "out" and tokens[at + 1].low == "of":
        return at + 3 if tokens[at + 2].low == "every" else at + 2
    dashed = tokens[at].text == tokens[at + 2].text == "-" and tokens[at + 1].low == "in"
    if dashed and tokens[at].gap == tokens[at + 3].gap == NO_GAP:
        return at + 3
    if tokens[at].low in {"in", "over"}:
        return at + 2 if tokens[at + 1].low == "every" else at + 1
    return None


def _is_year(reading: Reading, number: Number) -> bool:
    return "year" in reading.tokens[number.first].classes


def _is_share(reading: Reading, first: Number, second: Number, joint: int) -> bool:
    tokens = reading.tokens
    if "unit" in tokens[second.stop].classes:
        return False
    if tokens[joint - 1].low in {"of", "every"}:
        return True
    if first.value == 1 and second.value and not _is_year(reading, second):
        return True
    if second.literal and tokens[joint - 1].low == "in":
        number = second.value or Decimal(0)
        return number in _ROUND or number <= _TEN
    return not (first.literal and second.literal) or tokens[joint - 1].low == "over"


@FIGURES.rule("multiple", on=("fold", "number", "half"))
def multiple_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "twice as many", "three times as high", "2.5 times the", "half as big", "tenfold".

    "Half as many again" is one and a half times.

    Leaves alone: "three times" alone, which counts occasions; "a double room", since nothing
    is compared.
    """
    tokens = reading.tokens
    token = tokens[index]
    if "fold" in token.classes:
        number, stop, span = token.classes["fold"], index + 1, (token.start, token.end)
    elif "half" in token.classes:
        number, stop, span = Decimal("0.5"), index + 1, (token.start, token.end)
    else:
        amount = read_number(reading, index)
        if amount is None or amount.value is None or tokens[amount.stop].low != "times":
            return None
        number, stop, span = amount.value, amount.stop + 1, amount.span
    end = _compared(reading, stop, word=token.low)
    if end is None:
        return None
    if token.low == "half" and tokens[end].low == "again":
        number, end = Decimal("1.5"), end + 1
    value = Quantity(number, modifier=modifier_before(reading, index), number_span=span)
    return RuleMatch(Kind.RATIO, span[0], tokens[end - 1].end, value, end)


def _is_half_the_size(reading: Reading, at: int) -> bool:
    """Distinguish "half the size of France", a comparison, from "half the seats", a share."""
    article, noun, of = reading.tokens[at : at + 3]
    return article.low == "the" and noun.low in _SIZES and of.low == "of"


_SIZES = frozenset("size weight height length width price speed area age distance depth".split())


def _compared(reading: Reading, stop: int, word: str) -> int | None:
    """Return the token after the words that compare: "as many", "more", "the"."""
    tokens = reading.tokens
    token = tokens[stop]
    if token.low == "as" and tokens[stop + 1].gap == SPACE and tokens[stop + 1].text[0].isalpha():
        return stop + 2
    if word == "half":
        return stop if _is_half_the_size(reading, stop) else None
    if "comparing" in token.classes and word not in {"double", "triple"}:
        return stop + 1
    if token.low in {"the", "that", "its", "his", "her", "their", "what", "those"} or word.endswith(
        "fold"
    ):
        return stop
    return None


@FIGURES.rule("multiplied", on=("multiplied",))
def multiplied_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "doubled", "tripled", "halved".

    Leaves alone: "redoubled" and "double" as an adjective, since they don't say that
    something changed twofold.
    """
    token = reading.tokens[index]
    number = token.classes["multiplied"]
    value = Quantity(
        number,
        unit="times",
        direction="up" if number > 1 else "down",
        modifier=modifier_before(reading, index),
    )
    return RuleMatch(Kind.CHANGE, token.start, token.end, value, index + 1)


@FIGURES.rule("percentage-of", on=("percent", "percent_pair"))
def percentage_of_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds the table's way: "a shooting percentage of 45.3".

    Leaves alone: "percentage of 80 firms", since the number counts the firms.
    """
    tokens = reading.tokens
    pair = tokens[index].classes.get("percent_pair") == tokens[index + 1].low
    if "percent_pair" in tokens[index].classes and not pair:
        return None
    at = index + 2 if pair else index + 1
    if tokens[at].low != "of":
        return None
    number = read_number(reading, at + 1)
    if number is None or number.value is None or number.stop == at + 1:
        return None
    after = tokens[number.stop]
    if after.gap == SPACE and after.text[0].isalpha() and "function" not in after.classes:
        return None
    if "of" in after.classes:
        return None
    value = Quantity(number.value, unit="%", number_span=number.span)
    return RuleMatch(Kind.SHARE, tokens[index].start, number.span[1], value, number.stop)
