"""English ages beside a person: "a driver of 27", "a mother of three, 57, she", "the youngest seven"."""

from articles.facts.kinds import Kind
from articles.facts.values import Age
from articles.splitting.en.age_subjects import nearest_before
from articles.splitting.en.families import FIGURES
from articles.splitting.engine import RuleMatch
from articles.splitting.numbers import Number, read_number
from articles.splitting.reading import Reading

# "A father of 12" has children, "a widow of 63" years.
YOUNGEST, OLDEST = 16, 110
_LONGEST_APPOSITION, _LONGEST_NOUN = 8, 5
_EXTREMES = frozenset("youngest oldest eldest".split())
_CLOSING = frozenset({",", ".", ";", ")", "?", "!", "—", "–", '"', "”"})
_PEOPLE = frozenset({"role", "person_noun"})
_PARENTS = frozenset("father mother grandmother grandfather parent head captain".split())


@FIGURES.rule("age-apposed", on=("number",))
def apposed_age_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "a crane driver of 27", "Reh, librarian at the college, 61, was", "the youngest seven,".

    Also "who will be 62 in May" and "he died in 1943, at 64".

    Leaves alone: children ("a mother of three"), and numbers in a row or before a noun ("a
    captain of 27 men"), since they count something.
    """
    number = read_number(reading, index)
    if number is None or number.value is None or number.fraction:
        return None
    if not 0 < number.value <= OLDEST:
        return None
    for read in (_behind_noun, _behind_apposition, _of_extreme, _will_be, _at_age):
        if (subject := read(reading, number)) is not None:
            value = Age(number.value, subject=subject or None, number_span=number.span)
            return RuleMatch(Kind.AGE, *number.span, value, number.stop)
    return None


def _closes(reading: Reading, at: int) -> bool:
    """Return whether a mark is at `at`, and no row of numbers goes on behind it."""
    mark, after = reading.tokens[at : at + 2]
    return (mark.text in _CLOSING or not mark.text) and "number" not in after.classes


def _is_grown(number: Number) -> bool:
    return number.value is not None and number.value >= YOUNGEST


def _behind_noun(reading: Reading, number: Number) -> str | None:
    """Read whose age is in "Ann Reh, a crane driver of 27, who", "a widow of 63 opened the door"."""
    tokens = reading.tokens
    noun, of = tokens[number.first - 2 : number.first]
    if of.low != "of" or _PEOPLE.isdisjoint(noun.classes) or noun.low in _PARENTS:
        return None
    after = tokens[number.stop]
    goes_on = after.classes.keys() & {"past_verb", "finite"} or after.low in {"who", "was", "is"}
    if not _is_grown(number) or not (_closes(reading, number.stop) or goes_on):
        return None
    for at in range(number.first - 3, number.first - 3 - _LONGEST_NOUN, -1):
        if tokens[at].low in {"a", "an"}:
            mention = reading.mention_ending(at - 1) if tokens[at - 1].text == "," else None
            return mention.name if mention else ""
        if not tokens[at].text.isalpha() or tokens[at].text.istitle():
            return None
    return None


def _behind_apposition(reading: Reading, number: Number) -> str | None:
    """Read "Ann Reh, librarian at the college, 61, was", "Teacher, mother of three, 57, she"."""
    tokens = reading.tokens
    comma, first = number.first - 1, reading.sentence(number.first)[0]
    if tokens[comma].text != "," or not _is_grown(number) or not _closes(reading, number.stop):
        return None
    is_person = False
    for at in range(comma - 1, max(first, comma - _LONGEST_APPOSITION) - 1, -1):
        token = tokens[at]
        if token.text == ",":
            mention = reading.mention_ending(at)
            return mention.name if mention else "" if is_person else None
        is_verb = not {"past_verb", "speech_verb"}.isdisjoint(token.classes) or token.low in _BE
        if is_verb or not token.text[:1].isalpha() or "integer" in token.classes:
            return None
        is_person = is_person or not _PEOPLE.isdisjoint(token.classes)
    return None


_BE = frozenset("is was are were be has had".split())


def _of_extreme(reading: Reading, number: Number) -> str | None:
    """Read "340 people, the youngest seven, passed books"."""
    mark, article, extreme = reading.tokens[number.first - 3 : number.first]
    opened = mark.text in {",", "–", "—", "("} and article.low == "the"
    return "" if opened and extreme.low in _EXTREMES and _closes(reading, number.stop) else None


def _will_be(reading: Reading, number: Number) -> str | None:
    """Read whose age is in "Ann Reh, who will be 62 in May", "she will be 62 on Monday"."""
    tokens = reading.tokens
    who, will, be = tokens[number.first - 3 : number.first]
    day = {"month", "weekday"} & tokens[number.stop + 1].classes.keys()
    is_dated = tokens[number.stop].low in {"in", "on", "next"} and day
    if (will.low, be.low) != ("will", "be") or not (is_dated or _closes(reading, number.stop)):
        return None
    if who.low in {"he", "she", "i"}:
        return "" if who.low == "i" else nearest_before(reading, number.first) or ""
    mention = reading.mention_ending(number.first - 4) if who.low == "who" else None
    return mention.name if mention else None


def _at_age(reading: Reading, number: Number) -> str | None:
    """Read "he died in Ulm in 1943, at 64.", "she learned to swim at 31"."""
    tokens = reading.tokens
    first = reading.sentence(number.first)[0]
    near = tokens[max(first, number.first - _LONGEST_DEED) : number.first - 1]
    if tokens[number.first - 1].low != "at" or not _is_grown(number):
        return None
    is_life = any(token.low in _STEPS for token in near)
    named = any(token.low in {"he", "she", "who"} for token in near)
    named = named or bool(reading.mentions_in(first, number.first))
    after = tokens[number.stop]
    closed = _closes(reading, number.stop) or after.low in {"he", "she", "and", "when"}
    if not (is_life and named and closed):
        return None
    return nearest_before(reading, number.first) or ""


_LONGEST_DEED = 9
_STEPS = frozenset("died dies dying learned learnt became married retired emigrated".split())
