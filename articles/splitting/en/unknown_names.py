"""English persons whose first name no list holds: by its spelling, what they do, who they are."""

from articles.splitting.en.families import PEOPLE
from articles.splitting.en.persons import may_be_name, unknown_name_end
from articles.splitting.engine import RuleMatch
from articles.splitting.kin_rules import kin_rule
from articles.splitting.name_spellings import resembles_first_name
from articles.splitting.names import FIRST_NAMES
from articles.splitting.persons import names_body, person_found
from articles.splitting.reading import Reading
from articles.splitting.tokens import NO_GAP, SPACE

PEOPLE.rule("person-by-kin", on=("kinship",))(kin_rule)


@PEOPLE.rule("person-by-likely-first-name", on=("capital",))
def likely_first_name_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "Eleonor Hale", "Jonathn Reed", "Catriana Boyd": a first name but for one letter.

    Their surname alone must be somewhere else in the text.

    Leaves alone: names whose first word is alone elsewhere, as those of firms and places are, and
    words that the text has small, too ("Water Board").
    """
    stop = _name_end(reading, index)
    if stop is None or not resembles_first_name(reading.tokens[index].text):
        return None
    surname = _is_alone_elsewhere(reading, stop - 1)
    alone = surname and not _is_alone_elsewhere(reading, index)
    return person_found(reading, index, stop) if alone else None


def _is_alone_elsewhere(reading: Reading, index: int) -> bool:
    """Return whether the text has a word, or its genitive, without another large word beside it.

    It is looked for once a word: a text may have it ten thousand times.
    """
    word = reading.tokens[index].text

    def is_alone_somewhere() -> bool:
        places = reading.places_of_capitals()
        forms = (word, f"{word}'s", f"{word}’s")
        return any(_is_alone(reading, at) for form in forms for at in places.get(form, ()))

    return reading.keep((f"alone: {word}", 0), is_alone_somewhere)


def _is_alone(reading: Reading, at: int) -> bool:
    before, token, after = reading.tokens[at - 1 : at + 2]
    large = "capital" in before.classes and "function" not in before.classes
    led = large and token.gap == SPACE and "title" not in before.classes
    joined = "&" in {before.text, after.text}
    return not (led or joined or (after.gap == SPACE and "capital" in after.classes))


@PEOPLE.rule("person-who-acts", on=("capital",))
def acting_person_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "Isla Renwick" in "Isla Renwick smiled", "Isla Renwick, who", "Isla Renwick, a nurse".

    Leaves alone: two words before a verb of firms and towns, too ("Calder Roads said"), and before
    a firm's trade ("Halden Systems, a chip maker").
    """
    stop = _name_end(reading, index)
    if stop is None:
        return None
    acts = "personal_verb" in reading.tokens[stop].classes
    known = acts or _is_described(reading, stop) or _is_listed(reading, index)
    return person_found(reading, index, stop) if known else None


def _name_end(reading: Reading, index: int) -> int | None:
    """Return the token after two or three unknown words that may be a whole name."""
    tokens = reading.tokens
    before, token, after = tokens[index - 1 : index + 2]
    if after.gap != SPACE or not after.text[:1].isupper() or not may_be_name(reading, index):
        return None
    if "first_name" in token.classes or token.low in reading.words or _is_led(reading, index):
        return None
    stop = unknown_name_end(reading, index)
    if stop is None or stop < index + 2 or (before.text == "-" and before.gap == NO_GAP):
        return None
    return stop if _is_whole(reading, index, stop) else None


def _is_whole(reading: Reading, first: int, stop: int) -> bool:
    tokens = reading.tokens
    last = tokens[stop - 1]
    if any("first_name" in token.classes for token in tokens[first + 1 : stop]):
        return False
    body = "organisation_head" in last.classes or names_body(reading, stop)
    known = last.text in FIRST_NAMES or reading.people.knows(tokens[first].text)
    return not (body or known or last.low in reading.words)


def _is_led(reading: Reading, at: int) -> bool:
    """Recognise what no name follows: an article, a figure, another large word, "in"."""
    before, token = reading.tokens[at - 1 : at + 1]
    if token.gap != SPACE:
        return False
    if "determiner" in before.classes or before.low in _TO_PLACES or before.text[0].isdigit():
        return True
    person = {"function", "role", "person_noun"} & before.classes.keys()
    return before.text[0].isupper() and not person


_TO_PLACES = frozenset("in at near of from to into across around outside".split())


def _is_described(reading: Reading, comma: int) -> bool:
    """Recognise who is a person by what follows: ", who", ", whose", ", a retired glazier"."""
    tokens = reading.tokens
    if tokens[comma].text != ",":
        return False
    if tokens[comma + 1].low in {"who", "whose", "whom"}:
        return True
    if tokens[comma + 1].low not in {"a", "an"}:
        return False
    for token in tokens[comma + 2 : comma + 2 + _LONGEST_DESCRIPTION]:
        if not _PERSONS.isdisjoint(token.classes):
            return True
        if not token.text.isalpha() or "function" in token.classes:
            return False
    return False


_PERSONS = frozenset({"person_noun", "role"})
_LONGEST_DESCRIPTION = 4


def _is_listed(reading: Reading, first: int) -> bool:
    """Recognise a name after one that is known: "Ann Berg and Murdo Laidlaw"."""
    joined = "and" in reading.tokens[first - 1].classes
    return joined and bool(reading.mentions) and reading.mentions[-1].stop == first - 1
