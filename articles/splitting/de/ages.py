"""German ages in numbers: "(49)", ", 49,", "34 Jahre alt", "mit 40 Jahren", "er wird 50"."""

from decimal import Decimal

from articles.facts.kinds import Kind
from articles.facts.values import Age
from articles.splitting.ages import (
    OLDEST,
    UNIT_NAMES,
    age_range,
    bracket_age,
    comma_age,
    plain_age,
    subject_after,
    subject_before,
    subject_opening,
)
from articles.splitting.de.age_parsing import YOUNGEST, of_age, of_humans, of_thing
from articles.splitting.de.families import FIGURES
from articles.splitting.engine import RuleMatch
from articles.splitting.numbers import Number, read_amount
from articles.splitting.quantities import before_modifiers, modifier_before
from articles.splitting.reading import Reading
from articles.splitting.time_parsing import read_unit
from articles.splitting.tokens import NO_GAP, SPACE

_OLD = frozenset({"alte", "alten", "alter", "altes", "junge", "jungen", "junger"})
_JOINTS = frozenset(
    {",", "und", "oder", "auf", "bis", "beziehungsweise", "bzw", "sowie", "-", "–", "/", "&"}
)


@FIGURES.rule("age-in-brackets", on=("integer", "number"))
def age_in_brackets_rule(reading: Reading, index: int) -> RuleMatch | list[RuleMatch] | None:
    """Finds "Elon Musk (49)", "Angela Merkel (CDU, 66)", "die Brüder (12 und vierzehn)", ", 49,".

    Leaves alone: years, scores, votes, and numbers after a thing or after another number, since
    nobody is so old who is not named.
    """
    before = reading.tokens[index - 1].text
    if reading.tokens[index].classes["number"] % 1:
        return None
    if before == "beide":
        return _of_both(reading, index)
    if before not in _BEFORE_AGE:
        return None
    if before == "(":
        return bracket_age(reading, index) or _of_people(reading, index)
    return _party_first(reading, index) or comma_age(reading, index) or _of_kin(reading, index)


_BEFORE_AGE = frozenset({"(", ",", "†"})


def _of_both(reading: Reading, index: int) -> RuleMatch | None:
    """Read "die Zwillinge (beide 15)", "seine Töchter, beide 15, kamen"."""
    tokens = reading.tokens
    opened = tokens[index - 2].text in {"(", ","} and tokens[index + 1].text in {")", ",", "."}
    return (
        plain_age(reading, index, None) if opened and "human" in tokens[index - 3].classes else None
    )


def _of_kin(reading: Reading, index: int) -> RuleMatch | None:
    """Read "ihr Sohn Paul, 12, ging": a first name after a word for a person."""
    noun, name, comma, _, after = reading.tokens[index - 3 : index + 2]
    kin = "human" in noun.classes and "first_name" in name.classes and name.gap == SPACE
    return (
        plain_age(reading, index, None)
        if kin and comma.text == "," and after.text in {",", "."}
        else None
    )


def _of_people(reading: Reading, index: int) -> list[RuleMatch] | None:
    """Read "der Vater (58)", "zwei Brüder (12 und 14)", "Hans M. (34)", "Anna (7)"."""
    tokens = reading.tokens
    owner = index - 2
    if tokens[index].gap != NO_GAP or tokens[index - 1].gap > SPACE:
        return None
    classes = tokens[owner].classes
    shortened = tokens[owner].text == "." and _is_initial(reading, owner - 1)
    known = "human" in classes or "role" in classes or "first_name" in classes
    known = known or tokens[owner - 1].low.startswith("gebürtige")
    numbers = _plain_numbers(reading, index)
    if not (known or shortened) or len(numbers) != tokens[owner - 1].classes.get(
        "number", len(numbers)
    ):
        return None
    name = reading.span_text(owner - 2, index - 1) if shortened else None
    found = [age for at in numbers if (age := plain_age(reading, at, name))]
    return found if len(found) == len(numbers) else None


def _is_initial(reading: Reading, at: int) -> bool:
    """Return whether a name shortened to its first letter is at `at`: "Hans M."."""
    token, before = reading.tokens[at], reading.tokens[at - 1]
    return len(token.text) == 1 and token.text.isupper() and "capital" in before.classes


def _plain_numbers(reading: Reading, index: int) -> list[int]:
    """Return the tokens of whole numbers up to the closing bracket, none if there is more."""
    tokens = reading.tokens
    numbers = [index]
    at = index + 1
    while tokens[at].text != ")" and len(numbers) < 8:
        if tokens[at].low not in _JOINTS or "number" not in tokens[at + 1].classes:
            return numbers if tokens[at].text == "," else []
        numbers.append(at + 1)
        at += 2
    return numbers


def _party_first(reading: Reading, index: int) -> RuleMatch | None:
    """Read "(CDU, 66)" and "(† 49)" after a name, "(† 49)" after "seine Frau" too."""
    tokens = reading.tokens
    opened = index - 1
    while (
        index - opened < 6 and tokens[opened].text != "(" and "number" not in tokens[opened].classes
    ):
        opened -= 1
    mention = reading.mention_ending(opened)
    died = tokens[index - 1].text == "†" and opened == index - 2
    if died and "human" in tokens[opened - 1].classes and tokens[index + 1].text == ")":
        return plain_age(reading, index, None)
    if tokens[opened].text != "(" or mention is None:
        return None
    return plain_age(reading, index, mention.name) if tokens[index + 1].text in {")", ","} else None


@FIGURES.rule("age-in-years", on=("number", "one", "half", "few"))
def age_in_years_rule(reading: Reading, index: int) -> RuleMatch | list[RuleMatch] | None:
    """Finds "34 Jahre alt", "18, 13 und neun Jahre alt" (three claims), "im Alter von 95 Jahren".

    Leaves alone: lengths of time ("34 Jahre im Amt", "mit 17 Jahren Haft"), which say how long
    something lasts.
    """
    numbers = _listed(reading, index)
    if not numbers:
        return None
    unit = read_unit(reading, numbers[-1].stop)
    if unit is None or unit[0] not in UNIT_NAMES:
        return None
    stop = _stated_as_age(reading, numbers, unit[1])
    if stop is None:
        return None
    name = UNIT_NAMES[unit[0]]
    subject = _whose(reading, index, stop)
    text = reading.span_text(numbers[-1].stop, unit[1])
    ages = [_age(reading, number, name, subject, text) for number in numbers]
    last = numbers[-1]
    end = reading.tokens[stop - 1].end
    found = [
        RuleMatch(Kind.AGE, *number.span, age, number.stop)
        for number, age in zip(numbers[:-1], ages[:-1], strict=True)
    ]
    found = [*found, RuleMatch(Kind.AGE, last.span[0], end, ages[-1], stop)]
    return age_range(found) if _are_ends(reading, numbers) else found


def _are_ends(reading: Reading, numbers: list[Number]) -> bool:
    """Distinguish "18 bis 20 Jahre" and "zwischen 18 und 20 Jahren" from several ages."""
    joint = reading.tokens[numbers[0].stop].low
    between = reading.tokens[before_modifiers(reading, numbers[0].first)].low == "zwischen"
    ranged = joint in {"bis", "-", "–"} or (between and joint == "und")
    return len(numbers) == 2 and ranged


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
    """Read numbers separated by commas, "und", "oder", "bis" or a dash."""
    numbers: list[Number] = []
    at = index
    while len(numbers) < 8:
        number = read_amount(reading, at)
        if number is None or number.value is None or number.value < 0:
            return []
        numbers.append(number)
        if reading.tokens[number.stop].low not in _JOINTS:
            return numbers
        at = number.stop + 1
        if "modifier" in reading.tokens[at].classes:
            at += 1
    return []


def _stated_as_age(reading: Reading, numbers: list[Number], stop: int) -> int | None:
    """Return the token after the age where words say that it is one."""
    tokens = reading.tokens
    after, first = tokens[stop], numbers[0].first
    if "old" in after.classes and after.gap == SPACE:
        return None if _is_dative(tokens[stop - 1].low, after.low) else stop + 1
    if after.low == "her" and after.gap == SPACE:
        return None
    stated = of_age(reading, before_modifiers(reading, first)) or (
        tokens[stop - 1].low.startswith("jahr") and _years_are_age(reading, numbers[0], stop)
    )
    return stop if stated else None


def _years_are_age(reading: Reading, number: Number, stop: int) -> bool:
    """Distinguish years of age ("mit 40 Jahren", "ab 18 Jahren") from a length ("40 Jahre Haft")."""
    tokens = reading.tokens
    after, first = tokens[stop], number.first
    named = after.text in {",", ")"} and _after_name(reading, first)
    if named or _measured_age(reading, first):
        return True
    if "term_noun" in after.classes or (after.text[:1].isupper() and "role" not in after.classes):
        return False
    if of_humans(reading, first):
        return True
    before = before_modifiers(reading, first)
    if tokens[stop - 1].low != "jahren":
        return False
    if {tokens[before].low, tokens[first - 1].low} & {"ab", "unter"}:
        return True
    while first - before < 5 and "only" in tokens[before].classes:
        before -= 1
    if tokens[before].low in {"seinen", "ihren"}:
        before -= 1
    may_be = tokens[before].low == "mit" and YOUNGEST <= (number.value or 0) <= OLDEST
    return may_be and not _is_reckoned(reading, before)


def _is_reckoned(reading: Reading, at: int) -> bool:
    """Recognise "rechnet mit 40 Jahren": what somebody reckons with is a length."""
    first, stop = reading.sentence(at)
    words = {token.low for token in reading.tokens[max(first, at - 8) : min(stop, at + 8)]}
    return not _RECKONING.isdisjoint(words)


_RECKONING = frozenset(
    "rechne rechnet rechnen rechnete rechneten gerechnet kalkuliert kalkulieren kalkulierte plant planen plante".split()
)


def _measured_age(reading: Reading, first: int) -> bool:
    """Recognise "das Durchschnittsalter liegt bei 47 Jahren" by the word before, in its clause."""
    for at in range(first - 1, max(reading.sentence(first)[0], first - _MEASURE_REACH) - 1, -1):
        token = reading.tokens[at]
        if "age_measure" in token.classes:
            return True
        if token.text in {",", ";", "("}:
            return False
    return False


_MEASURE_REACH = 8


def _is_dative(unit: str, old: str) -> bool:
    """Recognise "an sechs Tagen junge Leute traf": an age would say "sechs Tage"."""
    return old != "alt" and unit in _DATIVES


_DATIVES = frozenset("tagen monaten jahren".split())


def _after_name(reading: Reading, first: int) -> bool:
    human = reading.tokens[first - 1].text == "(" and "human" in reading.tokens[first - 2].classes
    named = human or reading.mention_ending(first - 1) is not None
    if any("sentencing" in token.classes for token in reading.tokens[first - 12 : first]):
        return False
    return named and reading.tokens[first - 1].text in {",", "("}


def _whose(reading: Reading, index: int, stop: int) -> str | None:
    if reading.tokens[stop - 1].low in _OLD:
        if of_thing(reading, stop):
            return None
        unknown = reading.tokens[before_modifiers(reading, index)].low.startswith("ein")
        return subject_after(reading, stop) or (None if unknown else subject_before(reading, index))
    if _of_unnamed(reading, index):
        return None
    opens = reading.tokens[reading.sentence(index)[0]].low in {"mit", "im", "schon", "bereits"}
    return (subject_opening(reading, stop) if opens else None) or subject_before(reading, index)


def _of_unnamed(reading: Reading, index: int) -> bool:
    """Recognise "zwei Kinder im Alter von drei Jahren", who are nobody that the text has named."""
    holder = before_modifiers(reading, index) - 3
    token = reading.tokens[holder]
    of_age = "age_noun" in reading.tokens[holder + 2].classes
    return of_age and "human" in token.classes and holder not in reading.named
