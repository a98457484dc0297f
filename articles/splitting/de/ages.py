"""German ages: "(49)", "67-jährige", "34 Jahre alt", "Mitte vierzig", "im 53. Lebensjahr"."""

from decimal import Decimal

from articles.facts.kinds import Kind
from articles.facts.values import Age
from articles.splitting.ages import UNIT_NAMES, bracket_age, subject_after, subject_before
from articles.splitting.de.families import FIGURES
from articles.splitting.engine import Found
from articles.splitting.moments import found_length
from articles.splitting.numbers import Number, read_amount, read_number
from articles.splitting.quantities import modifier_before
from articles.splitting.reading import Reading
from articles.splitting.time_reading import read_unit
from articles.splitting.tokens import NO_GAP, SPACE

OLDEST = 125


@FIGURES.rule("age-in-brackets", on=("integer",))
def age_in_brackets_rule(reading: Reading, index: int) -> Found | None:
    """Finds "Elon Musk (49)". Leaves alone: years, scores, votes, numbers after a thing."""
    return bracket_age(reading, index)


@FIGURES.rule("age-in-years", on=("number", "one", "half", "few"))
def age_in_years_rule(reading: Reading, index: int) -> Found | list[Found] | None:
    """Finds "34 Jahre alt", "18, 13 und neun Jahre alt" (three claims), "im Alter von 95 Jahren".

    Leaves alone: lengths of time ("34 Jahre im Amt", "mit 17 Jahren Haft").
    """
    numbers = _listed(reading, index)
    if not numbers:
        return None
    unit = read_unit(reading, numbers[-1].stop)
    if unit is None or unit[0] not in UNIT_NAMES:
        return None
    stop = _told_as_age(reading, numbers[0].first, unit[1])
    if stop is None:
        return None
    name = UNIT_NAMES[unit[0]]
    subject = _whose(reading, index, stop)
    text = reading.span_text(numbers[-1].stop, unit[1])
    ages = [_age(reading, number, name, subject, text) for number in numbers]
    last = numbers[-1]
    end = reading.tokens[stop - 1].end
    found = [
        Found(Kind.AGE, *number.span, age, number.stop)
        for number, age in zip(numbers[:-1], ages[:-1], strict=True)
    ]
    return [*found, Found(Kind.AGE, last.span[0], end, ages[-1], stop)]


def _age(reading: Reading, number: Number, unit: str, subject: str | None, text: str) -> Age:
    return Age(
        number=number.value or Decimal(0),
        unit=unit,
        subject=subject,
        modifier=modifier_before(reading, number.first),
        unit_text=text,
        number_span=number.span,
    )


def _listed(reading: Reading, index: int) -> list[Number]:
    """Read numbers parted by commas, "und", "oder", "bis" or a dash."""
    numbers: list[Number] = []
    at = index
    while len(numbers) < 8:
        number = read_amount(reading, at)
        if number is None or number.value is None or number.value < 0:
            return []
        numbers.append(number)
        joint = reading.tokens[number.stop]
        if joint.low not in {",", "und", "oder", "bis", "beziehungsweise", "-", "–"}:
            return numbers
        at = number.stop + 1
        if "modifier" in reading.tokens[at].classes:
            at += 1
    return []


def _told_as_age(reading: Reading, first: int, stop: int) -> int | None:
    """Return the token after the age where words say that it is one."""
    tokens = reading.tokens
    after = tokens[stop]
    if "old" in after.classes and after.gap == SPACE:
        return stop + 1
    if after.low == "her" and after.gap == SPACE:
        return None
    before = first - 1
    while first - before < 3 and "modifier" in tokens[before].classes:
        before -= 1
    if tokens[before].low in {"von", "mit"} and tokens[before - 1].low in {"alter", "lebensalter"}:
        return stop
    unit = tokens[stop - 1].low
    limit = tokens[before].low in {"ab", "unter"} or tokens[first - 1].low in {"ab", "unter"}
    if limit and unit == "jahren" and not after.text[:1].isupper():
        return stop
    alone = tokens[before].low == "mit" and unit == "jahren" and not after.text[:1].isupper()
    number = read_number(reading, first)
    if alone and number and number.value and 5 <= number.value <= OLDEST:
        return stop
    return None


def _whose(reading: Reading, index: int, stop: int) -> str | None:
    if reading.tokens[stop - 1].low in {"alte", "alten", "alter", "altes"}:
        return subject_after(reading, stop) or subject_before(reading, index)
    return subject_before(reading, index)


@FIGURES.rule("age-adjective", on=("integer", "age_adjective"))
def age_adjective_rule(reading: Reading, index: int) -> Found | None:
    """Finds "67-jährige", "58jähriger", "die 67-Jährige", "siebzehnjährigen".

    Terms, contracts and anniversaries are lengths of time ("zweijährige Haftstrafe").
    Leaves alone: "langjährig" and "volljährig", since they name no number.
    """
    tokens = reading.tokens
    token = tokens[index]
    if "age_adjective" in token.classes:
        stop, number = index + 1, token.classes["age_adjective"]
    else:
        at = index + 2 if tokens[index + 1].text == "-" else index + 1
        if tokens[at].classes.get("length_suffix") != "Y" or tokens[at].gap != NO_GAP:
            return None
        stop, number = at + 1, Decimal(token.classes["integer"])
    if _is_length(reading, stop):
        return found_length(reading, index, stop, "Y", number)
    word = tokens[stop - 1]
    noun = word.text[0].isupper()
    subject = None if noun else subject_after(reading, stop)
    start = token.start
    value = Age(
        number=number,
        subject=subject or subject_before(reading, index),
        modifier=modifier_before(reading, index),
        unit_text=word.text,
        number_span=(token.start, token.end),
    )
    return Found(Kind.AGE, start, word.end, value, stop)


def _is_length(reading: Reading, stop: int) -> bool:
    """Tell a term from an age by the noun behind, with at most three words between."""
    tokens = reading.tokens
    if tokens[stop - 1].text[0].isupper():
        return False
    for at in range(stop, stop + 4):
        if "term_noun" in tokens[at].classes:
            return True
        if tokens[at].text[:1].isupper() or not tokens[at].text[:1].isalpha():
            break
    return False


@FIGURES.rule("age-by-decade", on=("part_of",))
def decade_age_rule(reading: Reading, index: int) -> Found | None:
    """Finds "Mitte vierzig", "Anfang 30". Leaves alone: "Ende 20 Prozent", "Anfang 2020"."""
    tokens = reading.tokens
    token, after = tokens[index], tokens[index + 1]
    if token.low not in {"anfang", "mitte", "ende"} or after.gap != SPACE:
        return None
    number = after.classes.get("number")
    if number is None or number % 10 or not 20 <= number <= 90:
        return None
    if (
        tokens[index + 2].text[:1].isalpha()
        and "function" not in tokens[index + 2].classes
        and (tokens[index + 2].text[0].isupper() or "percent" in tokens[index + 2].classes)
    ):
        return None
    if tokens[index + 2].text in {"%", "."} and tokens[index + 3].low in {"jahrhundert"}:
        return None
    low = {"anfang": 0, "mitte": 4, "ende": 7}[token.low]
    value = Age(
        number=number + {"anfang": 2, "mitte": 5, "ende": 8}[token.low],
        subject=subject_before(reading, index),
        modifier="about",
        low=number + low,
        high=number + {"anfang": 3, "mitte": 6, "ende": 9}[token.low],
        number_span=(after.start, after.end),
    )
    return Found(Kind.AGE, token.start, after.end, value, index + 2)


@FIGURES.rule("age-by-year-of-life", on=("integer", "ordinal"))
def year_of_life_rule(reading: Reading, index: int) -> Found | None:
    """Finds "im 53. Lebensjahr": the person is 52.

    Leaves alone: "ihr 53. Jahr", since that may be one in an office.
    """
    tokens = reading.tokens
    token = tokens[index]
    at = index + 1 if "ordinal" in token.classes else index + 2
    if tokens[at].low not in {"lebensjahr", "lebensjahres"}:
        return None
    number = token.classes.get("ordinal") or Decimal(token.classes.get("integer", 0))
    value = Age(
        number=number - 1,
        subject=subject_before(reading, index),
        unit_text=tokens[at].text,
        number_span=(token.start, token.end),
    )
    return Found(Kind.AGE, token.start, tokens[at].end, value, at + 1)
