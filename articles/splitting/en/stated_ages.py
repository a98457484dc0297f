"""English ages that words around announce: "aged 13 and nine", "turned 50", "in her forties"."""

from decimal import Decimal

from articles.facts.kinds import Kind
from articles.facts.values import Age
from articles.splitting.ages import UNIT_NAMES, age_range
from articles.splitting.en.age_subjects import nearest_before
from articles.splitting.en.ages import OLDEST
from articles.splitting.en.counted import is_plural
from articles.splitting.en.families import FIGURES
from articles.splitting.en.pronouns import fits, last_meant
from articles.splitting.engine import RuleMatch
from articles.splitting.numbers import Number, read_number
from articles.splitting.quantities import modifier_before
from articles.splitting.reading import Reading
from articles.splitting.time_parsing import read_unit
from articles.splitting.tokens import NO_GAP, SPACE

MOST_AGES = 8
_PARTING = frozenset({",", "and", "or", "to", "-", "–", "&"})
_TO = frozenset({"to", "-", "–"})
_POSSESSIVE = frozenset("his her their my our its".split())
_PARTS = {"early": (2, 0, 3), "mid": (5, 4, 6), "late": (8, 7, 9)}
_PRONOUNS = frozenset("he she i who they".split())
_PEOPLE = frozenset(
    "them people women men kids girls boys children adults players voters patients workers those anyone everyone "
    "residents drivers citizens americans britons students passengers".split()
)
_BE = frozenset(
    "is was be are were aged now just only still then already nearly almost about not".split()
)
_AFTER_AGE = frozenset(
    "when and at in but or years on with while so if this next last the to from yesterday now today "
    "then after before".split()
)

_PERCENT = frozenset(("%", "percent", "per"))


@FIGURES.rule("aged", on=("aged",))
def aged_rule(reading: Reading, index: int) -> RuleMatch | list[RuleMatch] | None:
    """Finds the numbers in "aged 18, 13 and nine", "at the age of 95", "ages 18 to 24", "age 87".

    "Age 87" is one claim with its word.

    Leaves alone: "aged beef", which has no number after it; "age 2,000 wines", a number that
    nobody reaches.
    """
    tokens = reading.tokens
    at = index + 1
    while at - index < 4 and tokens[at].low in {"of", "between", "about", "around", "just", "only"}:
        at += 1
    numbers = _listed(reading, at)
    if not numbers:
        return None
    unit, stop = _unit_after(reading, numbers[-1].stop)
    subject = None if _is_of_unnamed(reading, index) else nearest_before(reading, index)
    limit = _limit_before(reading, index)
    found = [_found(reading, number, unit, subject, limit) for number in numbers]
    whole = tokens[index].low == "age" and at == index + 1 and len(found) == 1
    start = tokens[index].start if whole else found[0].start
    last = found[-1]
    end = tokens[stop - 1].end if stop > numbers[-1].stop else last.end
    found[-1] = RuleMatch(Kind.AGE, start if whole else last.start, end, last.value, stop)
    ranged = tokens[numbers[0].stop].low in _TO or tokens[at - 1].low == "between"
    return age_range(found) if ranged and len(found) == 2 else found


def _listed(reading: Reading, at: int) -> list[Number]:
    """Read ages separated by commas, "and", "to"; the last one of "18, 13 and nine" ends it."""
    tokens = reading.tokens
    numbers: list[Number] = []
    while len(numbers) < MOST_AGES:
        number = read_number(reading, at)
        if number is None or number.value is None or not 0 < number.value <= OLDEST:
            break
        if numbers and tokens[number.stop].low == "of":
            break
        if tokens[at].gap > SPACE or number.fraction:
            break
        numbers.append(number)
        at = number.stop
        if tokens[at].text == "," and tokens[at + 1].low == "and":
            at += 1
        if tokens[at].low not in _PARTING or "number" not in tokens[at + 1].classes:
            break
        between = len(numbers) == 1 and tokens[numbers[0].first - 1].low == "between"
        if tokens[at].low not in _TO and not between and _counts(reading, at + 1):
            break
        at += 1
    return numbers


def _counts(reading: Reading, at: int) -> bool:
    """Return whether the next number counts something ("aged 30, and 12 others", "and 61.9%")."""
    number = read_number(reading, at)
    if number is None:
        return True
    after = reading.tokens[number.stop]
    if after.low in _PERCENT:
        return True
    word = after.gap == SPACE and after.text[:1].isalpha() and "function" not in after.classes
    if after.classes.keys() & {"past_verb", "plain_verb", "finite"}:
        return False
    return word and "unit" not in after.classes and "speech_verb" not in after.classes


def _unit_after(reading: Reading, at: int) -> tuple[str, int]:
    unit = read_unit(reading, at)
    if unit is None or unit[0] not in UNIT_NAMES or reading.tokens[at].gap != SPACE:
        return "year", at
    return UNIT_NAMES[unit[0]], unit[1]


def _is_of_unnamed(reading: Reading, index: int) -> bool:
    """Distinguish "Two of the accused, aged 15 and 16," from "Ann Lee, aged 40,": the sentence
    names nobody.
    """
    tokens = reading.tokens
    first, _ = reading.sentence(index)
    if tokens[index - 1].text != "," or reading.mentions_in(first, index):
        return False
    return not any(token.low in _PRONOUNS for token in tokens[max(first, index - 12) : index])


def _limit_before(reading: Reading, index: int) -> str | None:
    """Return the modifier of "under the age of five"."""
    limit, article = reading.tokens[index - 2 : index]
    return _LIMITS.get(limit.low) if article.low == "the" else None


_LIMITS = {"under": "under", "below": "under", "over": "over", "above": "over"}


def _found(
    reading: Reading, number: Number, unit: str, subject: str | None, limit: str | None = None
) -> RuleMatch:
    value = Age(
        number.value or Decimal(0),
        unit,
        subject,
        modifier=limit or modifier_before(reading, number.first),
        number_span=number.span,
    )
    return RuleMatch(Kind.AGE, *number.span, value, number.stop)


@FIGURES.rule("age-by-year-of-life", on=("integer",))
def year_of_life_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "died in his 53rd year": the person is 52.

    Leaves alone: "in its 25th year", which is one of a firm or a feast, and "in her 10th year as
    head", which is one in office.
    """
    tokens = reading.tokens
    possessive, token, ending, year, after = tokens[index - 1 : index + 4]
    if possessive.low not in {"his", "her"} or tokens[index - 2].low != "in":
        return None
    if ending.low not in {"st", "nd", "rd", "th"} or ending.gap != NO_GAP or year.low != "year":
        return None
    number = Decimal(token.classes["integer"])
    if not YOUNGEST_IN_YEAR <= number <= OLDEST or after.low in {"as", "of", "in", "at", "with"}:
        return None
    value = Age(
        number - 1,
        subject=nearest_before(reading, index),
        unit_text=year.text,
        number_span=(token.start, token.end),
    )
    return RuleMatch(Kind.AGE, token.start, year.end, value, index + 3)


# Nobody has held an office for so many years.
YOUNGEST_IN_YEAR = 40


@FIGURES.rule("age-limit", on=("age_limit",))
def age_limit_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds the number in "over-65s", "the under-18s", "an under-16 ban".

    Leaves alone: teams ("England's Under-21s", "the U19s"), which are written large.
    """
    tokens = reading.tokens
    token, dash, digits, after = tokens[index : index + 4]
    number = digits.classes.get("integer", 0)
    if dash.text not in {"-", "–"} or dash.gap != NO_GAP or digits.gap != NO_GAP:
        return None
    plural = after.low == "s" and after.gap == NO_GAP
    first = index == reading.sentence(index)[0]
    if not 0 < number <= OLDEST or (token.text[0].isupper() and not first):
        return None
    if not plural and (after.gap == NO_GAP and after.text[:1].isalnum()):
        return None
    value = Age(
        Decimal(number), modifier=token.classes["age_limit"], number_span=(digits.start, digits.end)
    )
    return RuleMatch(Kind.AGE, digits.start, digits.end, value, index + 4 if plural else index + 3)


@FIGURES.rule("age-by-decade", on=("decade", "decade_part", "integer"))
def decade_age_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "in his mid-forties", "a woman in her 60s", "in their late twenties".

    Leaves alone: decades ("the sixties") and temperatures ("in the 80s"): only "his", "her",
    "their" make them an age.
    """
    tokens = reading.tokens
    token = tokens[index]
    first, stop = index, index + 1
    if "decade_part" in token.classes:
        part, number = token.classes["decade_part"]
    else:
        number = token.classes.get("decade", token.classes.get("integer", 0))
        if "integer" in token.classes:
            if tokens[stop].low != "s" or tokens[stop].gap != NO_GAP or number % 10:
                return None
            stop += 1
        part, first = _part_before(reading, index)
    if tokens[first - 1].low not in _POSSESSIVE or not 10 <= number <= 100:
        return None
    middle, low, high = _PARTS.get(part or "", (5, 0, 9))
    value = Age(
        number=Decimal(number + middle),
        subject=nearest_before(reading, first - 1),
        modifier="about",
        low=Decimal(number + low),
        high=Decimal(number + high),
        number_span=(token.start, tokens[stop - 1].end),
    )
    return reading.found(Kind.AGE, first, stop, value)


def _part_before(reading: Reading, index: int) -> tuple[str | None, int]:
    tokens = reading.tokens
    at = index - 2 if tokens[index - 1].text == "-" else index - 1
    word = tokens[at].low
    return (word, at) if word in _PARTS else (None, index)


@FIGURES.rule("age-told", on=("number",))
def stated_age_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "she is 49", "she was 12 when", "turned 50", "died at 87", "people over 65".

    Leaves alone: "he is 2 metres tall", "was 12 points ahead", "turned 50 pages": the noun that follows
    the number says what is counted.
    """
    number = read_number(reading, index)
    if number is None or number.value is None or not 0 < number.value <= OLDEST:
        return None
    if number.fraction or reading.tokens[index].gap != SPACE:
        return None
    if not _stands_alone(reading, number) and not _are_older(reading, number):
        return None
    subject = _announced(reading, index)
    if subject is None:
        return None
    return _found(reading, number, "year", subject or None)


def _are_older(reading: Reading, number: Number) -> bool:
    """Distinguish "women over 65 are at risk" from "players over 30 games": nothing is counted."""
    before, after = reading.tokens[number.first - 1], reading.tokens[number.stop]
    if before.low not in {"over", "under"} or after.gap != SPACE or not after.text.islower():
        return False
    counted = after.classes.keys() & {"unit", "measure", "plural", "currency", "percent", "of"}
    return not counted and not is_plural(after.low)


def _stands_alone(reading: Reading, number: Number) -> bool:
    """Return whether nothing is counted or measured by the number."""
    after = reading.tokens[number.stop]
    if after.gap == NO_GAP:
        return after.text in {",", ".", ";", ")", "?", "!", '"', "”", "'", "’", "—", "–"}
    return not after.text or after.low in _AFTER_AGE or after.text in {"–", "—", "-", "("}


def _announced(reading: Reading, index: int) -> str | None:
    """Return whose age the words before announce, "" for nobody named, None if none do."""
    tokens = reading.tokens
    before = tokens[index - 1]
    if "age_verb" in before.classes or (before.low == "at" and _is_about_life(reading, index)):
        return nearest_before(reading, index) or ""
    if before.low == "be" and tokens[index - 3].low in {"live", "lived", "lives"}:
        return nearest_before(reading, index) or ""
    people = tokens[index - 2]
    many = "person_noun" in people.classes or people.low in _PEOPLE
    if before.low in {"over", "under"} and many:
        return ""
    opens = before.low == "at" and index - 1 == reading.sentence(index)[0]
    if opens and tokens[index + 1].text == ",":
        follows = reading.mention_at(index + 2)
        return follows.name if follows else None
    if before.low in {"is", "was"} and _is_of_extreme_age(reading, index):
        return ""
    if before.low in _EXTREMES and people.low == "the" and _shares_verb(reading, index):
        return ""
    return _subject_of_being(reading, index)


def _subject_of_being(reading: Reading, index: int) -> str | None:
    """Return who "is 49", "was then only 12", "will be 70", None if nobody is."""
    tokens = reading.tokens
    at = index - 1
    while index - at < 4 and tokens[at].low in _BE:
        at -= 1
    if at == index - 1 or not {"is", "was", "be", "'m"} & {t.low for t in tokens[at + 1 : index]}:
        return None
    mention = reading.mention_ending(at + 1)
    if mention:
        return mention.name
    if tokens[at].low == "who":
        antecedent = at - 1 if tokens[at - 1].text == "," else at
        named = reading.mention_ending(antecedent)
        return named.name if named else ""
    if tokens[at].low in _PRONOUNS:
        return _meant(reading, index, tokens[at].low)
    return "" if _is_somebody(reading, at) else None


def _is_somebody(reading: Reading, noun: int) -> bool:
    """Distinguish "His mother was 18." and "the boy is 12" from "the number of boys was 18"."""
    article, token = reading.tokens[noun - 1 : noun + 1]
    is_person = "person_noun" in token.classes and not token.low.endswith(("s", "en"))
    opens = noun - 1 == reading.sentence(noun)[0] or reading.tokens[noun - 2].text in {",", ";"}
    return is_person and opens and article.low in _POSSESSIVE | {"the"}


def _meant(reading: Reading, index: int, pronoun: str) -> str:
    """Return the person that a pronoun before an age means, "" where the name denies it."""
    nearest = nearest_before(reading, index) or ""
    return nearest if fits(pronoun, nearest) else last_meant(reading, index, pronoun) or ""


def _is_about_life(reading: Reading, index: int) -> bool:
    """Distinguish "died at 87", "she left school at 15, had twins at 19" from "it closed at 15"."""
    if "life_verb" in reading.tokens[_past_when(reading, index - 2)].classes:
        return True
    first, _ = reading.sentence(index)
    near = reading.tokens[max(first, index - 7) : index - 1]
    number = reading.tokens[index].classes.get("integer", 0)
    stated = reading.tokens[first].low in {"he", "she"} or first in reading.named
    stated = stated or any(token.low in {"he", "she", "who"} for token in near)
    if not YOUNGEST_TOLD <= number < OLDEST_TOLD or not stated:
        return False
    return any(token.low in _LIFE for token in near)


def _past_when(reading: Reading, at: int) -> int:
    """Step back over the day and the place in "died on Monday at 81", "died at home in Kent at 81"."""
    lowest = at - _LONGEST_WHEN
    while at > lowest and (
        reading.tokens[at].low in {"on", "in", "last", "home", "at"}
        or {"weekday", "month", "integer", "place"} & reading.tokens[at].classes.keys()
    ):
        at -= 1
    return at


_LONGEST_WHEN = 6


YOUNGEST_TOLD, OLDEST_TOLD = 13, 100
_LIFE = frozenset(
    "school university college home job apprentice twins baby son daughter child married became qualified graduated "
    "order convent monastery seminary priesthood army navy orphanage workhouse "
    "enlisted emigrated professional novel album debut orphaned consultant captain partner scholarship degree".split()
)


def _is_of_extreme_age(reading: Reading, index: int) -> bool:
    """Read the subject in "the oldest voter in the village is 103", "the average age is 27"."""
    first, _ = reading.sentence(index)
    return any(token.low in _EXTREMES for token in reading.tokens[max(first, index - 9) : index])


def _shares_verb(reading: Reading, index: int) -> bool:
    """Recognise "the youngest was 71, the oldest 94": the verb is with the age before."""
    first, _ = reading.sentence(index)
    near = {token.low for token in reading.tokens[max(first, index - 10) : index - 2]}
    return bool(near & {"is", "was"} and near & (_EXTREMES - {"age"}))


_EXTREMES = frozenset("oldest youngest eldest elder younger age".split())
