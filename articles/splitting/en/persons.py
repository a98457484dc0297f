"""English persons: by first name, title, role, age and speech; later by surname."""

from articles.facts.kinds import Kind
from articles.facts.values import Named, Role
from articles.splitting.en.families import MENTIONS, PEOPLE
from articles.splitting.engine import RuleMatch
from articles.splitting.names import PARTICLES
from articles.splitting.person_rules import (
    full_name_rule,
    initials_rule,
    shortened_mention_rule,
    shortened_name_rule,
    surname_rule,
    title_rule,
)
from articles.splitting.persons import (
    initials_end,
    is_name_part,
    name_end,
    past_titles,
    person_found,
)
from articles.splitting.reading import PersonMention, Reading
from articles.splitting.shared_names import shared_surname_rule
from articles.splitting.tokens import NO_GAP, PARAGRAPH, SPACE

LONGEST_UNKNOWN = 3
_NO_NAMES = frozenset(
    "place place_genitive organisation organisation_head weekday month role origin_adjective "
    "place_pair season number scale currency_code legal_form no_person".split()
)
_QUOTES = frozenset(",\"”’'“‘")


def may_be_name(reading: Reading, at: int) -> bool:
    """Return whether a word can be (part of) the name of a person that no list knows."""
    token = reading.tokens[at]
    if not is_name_part(token) or token.classes.keys() & _NO_NAMES:
        return False
    return len(token.text) > 1 and not token.text[:2].isupper()


def _ends_name(reading: Reading, at: int) -> bool:
    """Recognise the town that is a surname: "President António Lima"."""
    token, after = reading.tokens[at : at + 2]
    last = "capital" not in after.classes and not token.text.isupper()
    return "place" in token.classes and token.gap == SPACE and last


def unknown_name_end(reading: Reading, at: int) -> int | None:
    """Return the token after a name of one to three words at `at` that no list knows."""
    tokens = reading.tokens
    stop = at
    while stop - at < LONGEST_UNKNOWN and (stop == at or tokens[stop].gap == SPACE):
        particle = tokens[stop].low in PARTICLES and stop > at and may_be_name(reading, stop + 1)
        town = stop > at and _ends_name(reading, stop)
        if not (may_be_name(reading, stop) or particle or town):
            break
        stop += 1
        if tokens[stop - 1].low.endswith("'s"):
            return stop
    longer = tokens[stop].gap == SPACE and "capital" in tokens[stop].classes
    if stop == at or (longer and "function" not in tokens[stop].classes):
        return None
    return stop


def any_name_end(reading: Reading, at: int) -> int | None:
    """Return the token after the name at `at`, known by its first name or not."""
    if "first_name" in reading.tokens[at].classes:
        stop = name_end(reading, at) or (at + 2 if _has_common_surname(reading, at) else None)
        if stop:
            return stop
    surname = initials_end(reading, at)
    return surname + 1 if surname is not None else unknown_name_end(reading, at)


def person_with_age_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds the name before an age: "Wu Lihong (49)", "Wu Lihong, 49,".

    Leaves alone: things and places with a number that follows, which is no age of theirs.
    """
    tokens = reading.tokens
    number = tokens[index + 1]
    bracket = tokens[index].text == "("
    if number.low in {"a", "an", "the"} and not bracket:
        return _before_age(reading, index)
    if not 5 < number.classes.get("integer", 0) < 110 or len(number.text) > 3:
        return None
    if tokens[index + 2].text not in ({")", ","} if bracket else {","}):
        return None
    if number.gap != (NO_GAP if bracket else SPACE):
        return None
    return _two_names_before(reading, index)


def _before_age(reading: Reading, comma: int) -> RuleMatch | None:
    """Read the name in "Zohran Mandini, a 34-year-old assemblyman"."""
    number, dash, age = reading.tokens[comma + 2 : comma + 5]
    aged = "integer" in number.classes and dash.text == "-" and age.low == "year-old"
    return _two_names_before(reading, comma) if aged else None


def _two_names_before(reading: Reading, index: int) -> RuleMatch | None:
    tokens = reading.tokens
    first = index - 2
    if reading.mentions and reading.mentions[-1].stop > first:
        return None
    whole = tokens[index - 1].gap == SPACE and tokens[first].gap >= SPACE
    names = may_be_name(reading, first) and may_be_name(reading, index - 1)
    if not names or not whole or "determiner" in tokens[first - 1].classes:
        return None
    return person_found(reading, first, index)


def speaking_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds the name in '…," said Euler' and '…," added Zhang Wei'.

    Leaves alone: the person addressed ("told MPs"), since another speaks; verbs with an object
    ("said Monday's vote"), which name nobody.
    """
    tokens = reading.tokens
    before = tokens[index - 1]
    if "inverting" not in tokens[index].classes or before.text not in _QUOTES:
        return None
    at = index + 1
    if tokens[at].gap != SPACE or "first_name" in tokens[at].classes:
        return None
    stop = unknown_name_end(reading, at)
    if stop is None or tokens[at].gap == PARAGRAPH:
        return None
    return person_found(reading, at, stop, surname=stop == at + 1)


def first_name_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "Elon Musk", "George W. Bush", "Theresa May".

    Leaves alone: a first name alone and one before a common noun, since neither shows who is
    meant.
    """
    if _has_common_surname(reading, index):
        return person_found(reading, index, index + 2)
    if (stop := _past_nickname(reading, index)) is not None:
        return person_found(reading, index, stop)
    return full_name_rule(reading, index)


def _past_nickname(reading: Reading, index: int) -> int | None:
    """Return the token after 'Leroy "Sticks" Hampton', None if there is no nickname between."""
    opening, nickname, closing, surname = reading.tokens[index + 1 : index + 5]
    marked = opening.text in _NICKNAME_MARKS and closing.text in _NICKNAME_MARKS.get(
        opening.text, ""
    )
    if not marked or opening.gap != SPACE or nickname.gap != NO_GAP or closing.gap != NO_GAP:
        return None
    named = "capital" in nickname.classes and is_name_part(surname) and surname.gap == SPACE
    return index + 5 if named else None


_NICKNAME_MARKS = {'"': '"', "“": "”", "'": "'", "‘": "’", "(": ")"}


def _has_common_surname(reading: Reading, index: int) -> bool:
    """Distinguish "Theresa May" and "Emily Stone" from a first name before a common noun."""
    after, following = reading.tokens[index + 1 : index + 3]
    return after.text in _SURNAMES_TOO and after.gap == SPACE and "capital" not in following.classes


def _office_before_name(reading: Reading, index: int) -> list[RuleMatch] | None:
    """Read "Sen. Joe Pruitt", "Det Supt Karen Yates": the office is a claim of its own."""
    tokens = reading.tokens
    if not tokens[index].text[0].isupper() or tokens[index - 1].classes.keys() & {"office_title"}:
        return None
    at = _past_ranks(reading, past_titles(reading, index))
    stop = any_name_end(reading, at)
    if stop is None or tokens[at].gap != SPACE or not tokens[at].text[0].isupper():
        return None
    person = person_found(reading, at, stop, surname=stop == at + 1)
    name = person.value.name if isinstance(person.value, Named) else None
    first = index - 1 if tokens[index - 1].low in _IN_OFFICE else index
    office = Role(reading.span_text(first, at), name)
    return [reading.found(Kind.ROLE, first, at, office), person]


def _past_ranks(reading: Reading, at: int) -> int:
    """Step over the short words of a rank that are no titles alone: "Det Con", "Ch Con"."""
    while reading.tokens[at].text in {"Con", "Const"} and reading.tokens[at].gap == SPACE:
        at += 1
    return at


_IN_OFFICE = frozenset("former ex acting then outgoing retired".split())


def person_by_title_rule(reading: Reading, index: int) -> list[RuleMatch] | RuleMatch | None:
    """Finds the name in "Mr Miller", "Dr. Anna Smith", "Mrs May", "Det Ch Insp Cole", "Sir Keir".

    Leaves alone: "the doctor", who has no name; "Judge Tait", whose office is a role.
    """
    tokens = reading.tokens
    at = index + 2 if tokens[index + 1].text == "." else index + 1
    if "role" in tokens[index].classes:
        return None
    if tokens[index].text == "CH":
        return None
    if "office_title" in tokens[index].classes:
        return _office_before_name(reading, index)
    lone = "capital" not in tokens[at + 1].classes
    if tokens[index].low in {"sir", "dame"} and lone and (knight := _knighted(reading, at)):
        return knight
    if tokens[at].text in _SURNAMES_TOO and tokens[at].gap == SPACE and lone:
        return person_found(reading, at, at + 1, surname=True)
    return title_rule(reading, index)


def _knighted(reading: Reading, at: int) -> RuleMatch | None:
    """Read "Sir Keir" after "Sir Keir Starmer": knights are called by their first name."""
    token = reading.tokens[at]
    name = reading.people.called(token.text.removesuffix("'s").removesuffix("’s"))
    if name is None or token.gap != SPACE:
        return None
    reading.mentions.append(PersonMention(at, at + 1, name))
    return RuleMatch(Kind.PERSON, token.start, token.end, Named(name), at + 1)


def mention_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "Musk" after "Elon Musk"; "Ann Musk" is somebody else, named in full from then on.

    Leaves alone: surnames inside other names ("Musk & Sons"), and words that nobody in the text is
    called, since both mean something else.
    """
    tokens = reading.tokens
    before, token, after = tokens[index - 1 : index + 2]
    if "&" in {before.text, after.text} or index in reading.named:
        return None
    known = reading.people.base(token.text, plain=is_name_part(token))
    if known and _is_namesake(reading, index):
        return person_found(reading, index - 1, index + 1)
    return surname_rule(reading, index)


def _is_namesake(reading: Reading, index: int) -> bool:
    """Distinguish "his widow, Claudette Musk" from "Musk": an unknown first name is before it."""
    before = reading.tokens[index - 1]
    own = reading.tokens[index].gap == SPACE and index - 1 not in reading.named
    if not own or not may_be_name(reading, index - 1) or before.classes.keys() & _NO_FIRST_NAMES:
        return False
    opening = index - 1 == reading.sentence(index)[0] or before.low.endswith("'s")
    return not opening and not reading.people.knows(before.text)


_NO_FIRST_NAMES = frozenset({"title", "common", "currency_noun", "royal", "everlasting"})
# Surnames that are words of the language too.
_SURNAMES_TOO = frozenset(
    {"May", "Law", "Day", "Young", "Will", "Post", "Stone", "Pound", "Foot", "Winter", "Hall"}
)

PEOPLE.rule("person-by-shared-surname", on=("first_name",))(shared_surname_rule)
PEOPLE.rule("person-by-first-name", on=("first_name",))(first_name_rule)
PEOPLE.rule("person-by-short-surname", on=("first_name",))(shortened_name_rule)
PEOPLE.rule("person-by-initials", on=("initial",))(initials_rule)
PEOPLE.rule("person-by-title", on=("title",))(person_by_title_rule)
PEOPLE.rule("person-with-age", on=("open_bracket", "comma"))(person_with_age_rule)
PEOPLE.rule("person-who-says", on=("speech_verb",))(speaking_rule)
MENTIONS.rule("person-by-initial-alone", on=("initial",))(shortened_mention_rule)
MENTIONS.rule("person-by-surname", on=("capital",))(mention_rule)
