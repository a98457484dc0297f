"""First names that share the surname after the last of them: "Karl und Otto Lehner"."""

from articles.facts.kinds import Kind
from articles.facts.values import Named
from articles.splitting.engine import RuleMatch
from articles.splitting.names import FIRST_NAMES, PARTICLES
from articles.splitting.persons import is_first_name, name_end
from articles.splitting.reading import PersonMention, Reading
from articles.splitting.tokens import NO_GAP, SPACE

LONGEST_ROW = 6


def shared_surname_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "Karl" in "Karl und Otto Lehner", "Anna" in "Anna, Eva und Tim Brandt", also with ages.

    Leaves alone: a first name after a title or an office ("Prinz Karl und Eva Lehner"), one that
    the text has given another surname, and towns ("Paris und Nina Berg"), since they share nothing.
    """
    if not _may_share(reading, index):
        return None
    surname = _surname_ahead(reading, index)
    if surname is None:
        return None
    token = reading.tokens[index]
    name = f"{token.text} {surname}"
    reading.people.add(name)
    reading.mentions.append(PersonMention(index, index + 1, name))
    return RuleMatch(Kind.PERSON, token.start, token.end, Named(name), index + 1)


def _may_share(reading: Reading, index: int) -> bool:
    token, before = reading.tokens[index], reading.tokens[index - 1]
    if not _is_plain(reading, index) or reading.people.called(token.text):
        return False
    led = {"title", "role", "royal"} & before.classes.keys() and "kin" not in before.classes
    return not led and not (before.text in {"-", "."} and token.gap == NO_GAP)


def _is_plain(reading: Reading, index: int) -> bool:
    """Recognise a first name that is no town, no word and not in capitals."""
    classes = reading.tokens[index].classes
    odd = {"place", "ambiguous_name", "shouted"} & classes.keys()
    return is_first_name(reading, index) and not odd


def _surname_ahead(reading: Reading, index: int) -> str | None:
    """Return the surname of the last in a row of first names, None if there is no such row."""
    tokens = reading.tokens
    at = index
    for _ in range(LONGEST_ROW):
        joint = _past_age(reading, at + 1)
        ends = "and" in tokens[joint].classes or tokens[joint].text == "&"
        if not ends and tokens[joint].text != ",":
            return None
        at = joint + 1
        if tokens[at].gap != SPACE or not _is_plain(reading, at):
            return None
        if ends:
            return _surname(reading, at)
    return None


def _past_age(reading: Reading, at: int) -> int:
    """Step over the age in "Karl (14) und Otto Lehner (16)"."""
    opening, number, closing = reading.tokens[at : at + 3]
    aged = opening.text == "(" and "integer" in number.classes and closing.text == ")"
    return at + 3 if aged else at


def _surname(reading: Reading, first: int) -> str | None:
    """Return the surname of a full name, without its middle names and initials."""
    stop = name_end(reading, first)
    at = first + 1
    tokens = reading.tokens
    while stop and at < stop - 1 and tokens[at].low not in PARTICLES:
        is_given_name = tokens[at].text in FIRST_NAMES or len(tokens[at].text) == 1
        if not is_given_name:
            break
        at += 1
    return reading.span_text(at, stop) if stop else None
