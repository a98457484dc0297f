"""German ages in words: "67-jährige", "Mitte vierzig", "Endvierziger", "im 53. Lebensjahr"."""

from decimal import Decimal

from articles.facts.kinds import Kind
from articles.facts.values import Age
from articles.splitting.ages import (
    age_range,
    subject_after,
    subject_before,
    subject_opening,
    subject_referred,
)
from articles.splitting.de.age_parsing import of_thing
from articles.splitting.de.families import FIGURES
from articles.splitting.engine import RuleMatch
from articles.splitting.moments import found_length
from articles.splitting.quantities import modifier_before
from articles.splitting.reading import Reading
from articles.splitting.tokens import NO_GAP, SPACE


@FIGURES.rule("age-adjective", on=("numeral", "number", "age_adjective"))
def age_adjective_rule(reading: Reading, index: int) -> RuleMatch | list[RuleMatch] | None:
    """Finds "67-jährige", "58jähriger", "die sieben- bis 14-Jährigen" (two claims), "siebzehnjährigen".

    Terms, contracts and anniversaries are lengths of time ("zweijährige Haftstrafe"), and so is
    what is after a preposition ("nach zehnjähriger Reise").

    Leaves alone: "langjährig" and "volljährig", since they name no number of years.
    """
    read = _years_old(reading, index)
    if read is None:
        return _row(reading, index)
    stop, number = read
    if _is_length(reading, stop) or _is_while(reading, index, stop):
        return found_length(reading, index, stop, "Y", number)
    return _adjective_age(reading, index, stop, number)


def _years_old(reading: Reading, index: int) -> tuple[int, Decimal] | None:
    """Read a number and "-jährig"; return the token after it and the number."""
    tokens = reading.tokens
    classes = tokens[index].classes
    if "age_adjective" in classes:
        return index + 1, classes["age_adjective"]
    number = classes.get("number")
    if number is None or "numeral" not in classes:
        return None
    at = index + 2 if tokens[index + 1].text in {"-", "–"} else index + 1
    if tokens[at].classes.get("length_suffix") != "Y" or tokens[at].gap > SPACE:
        return None
    return at + 1, number


def _adjective_age(reading: Reading, index: int, stop: int, number: Decimal) -> RuleMatch:
    token, word = reading.tokens[index], reading.tokens[stop - 1]
    subject = None if word.text[0].isupper() else subject_after(reading, stop)
    if named := reading.mention_at(stop):
        subject = named.name
    if reading.tokens[index - 1].low == "als" and (opened := subject_opening(reading, stop)):
        subject = opened
    unknown = reading.tokens[index - 1].low.startswith("ein") or of_thing(reading, stop)
    if subject is None and not unknown:
        subject = subject_referred(reading, index)
    value = Age(
        number=number,
        subject=subject,
        modifier=modifier_before(reading, index),
        unit_text=word.text,
        number_span=(token.start, token.end),
    )
    return RuleMatch(Kind.AGE, token.start, word.end, value, stop)


def _row(reading: Reading, index: int) -> list[RuleMatch] | None:
    """Read "14- bis 49-Jährige" and "12-, 14- und 16-jährige": a claim for each number."""
    tokens = reading.tokens
    firsts = [index]
    at = index
    while len(firsts) < 6:
        if "number" not in tokens[at].classes or tokens[at].classes["number"] % 1:
            return None
        at = at + 2 if tokens[at + 1].text == "-" and tokens[at + 1].gap == NO_GAP else at + 1
        if tokens[at].low not in {"bis", "und", "oder", ",", "/", "–"}:
            return None
        at += 2 if tokens[at + 1].low in {"ein", "eine", "einen", "einem", "einer"} else 1
        if last := _years_old(reading, at):
            return _row_found(reading, firsts, at, last)
        firsts.append(at)
    return None


def _row_found(
    reading: Reading, firsts: list[int], at: int, last: tuple[int, Decimal]
) -> list[RuleMatch] | None:
    stop, number = last
    if _is_length(reading, stop):
        return None
    found = [_adjective_age(reading, at, stop, number)]
    for first in firsts:
        token = reading.tokens[first]
        value = Age(token.classes["number"], number_span=(token.start, token.end))
        found.append(RuleMatch(Kind.AGE, token.start, token.end, value, first + 1))
    if len(firsts) == 1 and reading.tokens[at - 1].low in {"bis", "–"}:
        return age_range([found[1], found[0]])
    return found


def _is_length(reading: Reading, stop: int) -> bool:
    """Distinguish a term from an age by the noun that follows, with at most three words between."""
    tokens = reading.tokens
    if tokens[stop - 1].text[0].isupper():
        return False
    for at in range(stop, stop + 4):
        if "term_noun" in tokens[at].classes:
            return True
        if tokens[at].text[:1].isupper() or not tokens[at].text[:1].isalpha():
            break
    return False


def _is_while(reading: Reading, index: int, stop: int) -> bool:
    """Distinguish "nach zehnjähriger Reise" from "mit 20-jähriger Freundin": nobody follows."""
    noun = reading.tokens[stop]
    if reading.tokens[index - 1].low not in _WHILE or not reading.tokens[stop - 1].low.endswith(
        "er"
    ):
        return False
    plain = reading.tokens[stop - 1].text[0].islower() and noun.text[:1].isupper()
    return plain and _BEINGS.isdisjoint(noun.classes) and not noun.low.endswith("in")


_WHILE = frozenset("nach mit seit trotz während in bei dank wegen".split())
_BEINGS = frozenset(
    "human role first_name speaking_noun origin_adjective adjective thing organisation".split()
)


@FIGURES.rule("age-by-decade", on=("part_of", "decade_of_life", "decade_dative"))
def decade_age_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "Mitte vierzig", "Anfang 30", "Endvierziger", "eine Frau in den Vierzigern".

    Leaves alone: "Ende 20 Prozent" and numbers before a noun, since they have something to count,
    and "in den Vierzigern" of nobody, which is a decade.
    """
    tokens = reading.tokens
    token, after = tokens[index], tokens[index + 1]
    if "decade_dative" in token.classes:
        return _of_decade(reading, index)
    if "decade_of_life" in token.classes:
        low, high = token.classes["decade_of_life"]
        return _in_decade(reading, index, index + 1, low, high)
    if token.low not in _PARTS or after.gap != SPACE:
        return None
    number = after.classes.get("number")
    if number is None or number % 10 or not 20 <= number <= 90 or _counts(reading, index + 2):
        return None
    low, high = _PARTS[token.low]
    return _in_decade(reading, index, index + 2, int(number) + low, int(number) + high)


def _of_decade(reading: Reading, index: int) -> RuleMatch | None:
    """Read "eine Frau in den Vierzigern", "sie ist in den Vierzigern"."""
    somebody, joint, article = reading.tokens[index - 3 : index]
    if joint.low != "in" or article.low not in {"den", "seinen", "ihren"}:
        return None
    being = "being" in somebody.classes and (
        reading.tokens[index - 4].low in {"er", "sie"} or index - 4 in reading.named
    )
    if not (being or article.low != "den" or {"human", "role"} & somebody.classes.keys()):
        return None
    decade = int(reading.tokens[index].classes["decade"])
    return _in_decade(reading, index, index + 1, decade, decade + 9)


_PARTS = {"anfang": (0, 3), "mitte": (4, 6), "ende": (7, 9)}


def _counts(reading: Reading, stop: int) -> bool:
    """Distinguish a number that has something to count or is a century from the years of a life."""
    token = reading.tokens[stop]
    if token.text in {"%", "."} and reading.tokens[stop + 1].low == "jahrhundert":
        return True
    if not token.text[:1].isalpha() or "function" in token.classes:
        return False
    return token.text[0].isupper() or "percent" in token.classes


def _in_decade(reading: Reading, index: int, stop: int, low: int, high: int) -> RuleMatch:
    start, last = reading.tokens[index].start, reading.tokens[stop - 1]
    value = Age(
        number=Decimal(low + high + 1) // 2,
        subject=subject_before(reading, index),
        modifier="about",
        low=Decimal(low),
        high=Decimal(high),
        number_span=(last.start, last.end),
    )
    return RuleMatch(Kind.AGE, start, last.end, value, stop)


@FIGURES.rule("age-by-year-of-life", on=("integer", "ordinal"))
def year_of_life_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "im 53. Lebensjahr": the person is 52.

    Leaves alone: "ihr 53. Jahr", which may be a year in office or of a firm.
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
    return RuleMatch(Kind.AGE, token.start, tokens[at].end, value, at + 1)
