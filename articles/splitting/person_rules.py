"""The rules for persons; what is a role or a title is the vocabulary's business."""

from articles.facts.kinds import Kind
from articles.facts.values import Named
from articles.splitting.clubs import begins_club
from articles.splitting.engine import Family, RuleMatch
from articles.splitting.genders import gender_of
from articles.splitting.names import PARTICLES
from articles.splitting.persons import (
    initials_end,
    is_name_part,
    may_be_name,
    may_be_surname,
    name_end,
    names_body,
    particle_leads,
    past_titles,
    person_found,
)
from articles.splitting.reading import PersonMention, Reading
from articles.splitting.role_rules import role_rule
from articles.splitting.shared_names import shared_surname_rule
from articles.splitting.tokens import NO_GAP, SPACE


def full_name_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "Elon Musk", "Ursula von der Leyen", "George W. Bush".

    Leaves alone: a first name alone and one before a common noun, since nobody can be looked up by
    it; the founder in a club's name ("FC Carl Zeiss Jena").
    """
    before = reading.tokens[index - 1]
    if before.text == "-" and before.gap == NO_GAP:
        return None
    if begins_club(before):
        return None
    stop = name_end(reading, index)
    return person_found(reading, index, stop) if stop else None


def shortened_name_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "Ralf K.", as courts and papers shorten the surname of a person.

    Leaves alone: "Ralf K. Berg", whose surname follows, and a letter without its period.
    """
    tokens = reading.tokens
    token, letter, period = tokens[index : index + 3]
    short = len(letter.text) == 1 and letter.text.isupper() and letter.gap == SPACE
    if not short or period.text != "." or period.gap != NO_GAP or "shouted" in token.classes:
        return None
    if tokens[index - 1].text == "-" and tokens[index - 1].gap == NO_GAP:
        return None
    return person_found(reading, index, index + 3)


def shortened_mention_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "K." after "Ralf K.".

    Leaves alone: initials of another name ("K. Berg") and a letter that nobody is called by.
    """
    letter, period, after = reading.tokens[index : index + 3]
    short = letter.text.isupper() and period.text == "." and period.gap == NO_GAP
    opens = index == reading.sentence(index)[0]
    if not short or index in reading.named or (reading.tokens[index - 1].text == "." and not opens):
        return None
    surname = f"{letter.text}."
    name = reading.people.resolve(surname)
    if name == surname or (after.gap == SPACE and is_name_part(after)):
        return None
    reading.mentions.append(PersonMention(index, index + 2, name))
    return RuleMatch(Kind.PERSON, letter.start, period.end, Named(name), index + 2)


def initials_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "J. K. Rowling".

    Leaves alone: single letters and short forms ("z. B.", "Plan B"), which are before no
    surname.
    """
    surname = initials_end(reading, index)
    if surname is None or "organisation" in reading.tokens[surname].classes:
        return None
    if "first_name" in reading.tokens[surname].classes and (stop := name_end(reading, surname)):
        return person_found(reading, index, stop)
    return person_found(reading, index, surname + 1)


def title_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds the name in "Herr Müller", "Dr. Anna Schmidt", "Frau Prof. Weber".

    Leaves alone: titles before a word that can be no name ("Herr der Lage"), since they name
    nobody.
    """
    tokens = reading.tokens
    at = past_titles(reading, index)
    token = tokens[at]
    if (surname := initials_end(reading, at, titled=True)) is not None:
        return person_found(reading, at, surname + 1)
    addressed = tokens[index].low in _ADDRESSING and at == index + 1 and may_be_surname(token)
    if token.gap > SPACE or not (addressed or is_name_part(token) or token.low in PARTICLES):
        return None
    if "first_name" in token.classes and (stop := name_end(reading, at)):
        return person_found(reading, at, stop)
    if token.text in _LEADING and particle_leads(reading, at):
        stop = at + 2 if is_name_part(tokens[at + 1]) else at + 3
        return person_found(reading, at, stop, surname=True)
    if not (addressed or is_name_part(token)) or not token.text[0].isupper():
        return None
    after = tokens[at + 1]
    if names_body(reading, at + 1):
        return None
    if after.gap == SPACE and is_name_part(after) and "role" not in token.classes:
        return person_found(reading, at, at + 2)
    return _one_of_two(reading, index, at) or person_found(reading, at, at + 1, surname=True)


def _one_of_two(reading: Reading, title: int, at: int) -> RuleMatch | None:
    """Read "Frau Schmidt" beside Herr or Karl Schmidt, with the title that distinguishes them."""
    address = _ADDRESSES.get(reading.tokens[title].low)
    token = reading.tokens[at]
    surname = token.text.removesuffix("'s").removesuffix("’s")
    if address is None:
        return None
    known = reading.people.resolve(surname)
    both = len(_addressed(reading).get(surname, ())) == 2
    other = known != surname and gender_of(known) not in {None, _genders(address)}
    # A first name that no ending shows is only supposed to be a man's.
    if not (other and (both or address in {"Herr", "Mr"})) and not (both and known == surname):
        return None
    name = f"{address} {surname}"
    reading.mentions.append(PersonMention(at, at + 1, name))
    return RuleMatch(Kind.PERSON, token.start, token.end, Named(name), at + 1)


def _genders(address: str) -> str:
    return "m" if address in {"Herr", "Mr"} else "f"


def _addressed(reading: Reading) -> dict[str, set[str]]:
    """Return by surname the genders by which people are addressed in the text; it is read once."""
    if _ADDRESSED in reading.kept:
        known: dict[str, set[str]] = reading.kept[_ADDRESSED]
        return known
    found: dict[str, set[str]] = {}
    reading.kept[_ADDRESSED] = found
    for at, token in enumerate(reading.tokens[:-2]):
        if token.low in _ADDRESSES:
            name = at + 2 if reading.tokens[at + 1].text == "." else at + 1
            surname = reading.tokens[name].text.removesuffix("'s").removesuffix("’s")
            found.setdefault(surname, set()).add(_genders(_ADDRESSES[token.low]))
    return found


_ADDRESSES = {
    "herr": "Herr", "herrn": "Herr", "frau": "Frau", "mr": "Mr", "mrs": "Mrs",
    "ms": "Ms", "miss": "Miss",
}  # fmt: skip
_ADDRESSED = "addressed", 0


# After them a trade is a surname, too: "Herr Bauer".
_ADDRESSING = frozenset({"herr", "herrn", "frau"})
# The particles that may open a surname after a title ("Frau von der Tann").
_LEADING = frozenset({"von", "van", "de", "zu", "di", "da", "del"})


def named_age_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds the name before an age: "Wu Lihong (49)", and "Wu Lihong, 49, …" that opens a sentence.

    Leaves alone: things with a number in brackets, and names already known, which other rules read.
    """
    tokens = reading.tokens
    number = tokens[index + 1]
    comma = tokens[index].text == ","
    if comma and (index - 2 != reading.sentence(index)[0] or tokens[index + 2].text != ","):
        return None
    if "integer" not in number.classes or not 5 < number.classes["integer"] < 110:
        return None
    if tokens[index + 2].text not in {")", ","} or number.gap != (NO_GAP, SPACE)[comma]:
        return None
    return _pair_before(reading, index)


def _pair_before(reading: Reading, index: int) -> RuleMatch | None:
    if reading.mentions and reading.mentions[-1].stop >= index - 1:
        return None
    first, second = index - 2, index - 1
    if reading.tokens[second].gap != SPACE:
        return None
    if not (may_be_name(reading, first) and may_be_name(reading, second)):
        return None
    if "determiner" in reading.tokens[first - 1].classes:
        return None
    return person_found(reading, first, index)


def speaking_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds the name in "sagte Euler", "erklärte Brandtner".

    Leaves alone: "sagte Sprecher …", since a role follows and its own rule reads the name after
    it; one word after "berichtet" or "schreibt", which may be a paper.
    """
    tokens = reading.tokens
    at = index + 1
    if not _names_speaker(reading, index):
        return None
    if tokens[at].gap > SPACE or not may_be_name(reading, at) or "first_name" in tokens[at].classes:
        return None
    if tokens[at + 1].gap == SPACE and may_be_name(reading, at + 1):
        return person_found(reading, at, at + 2)
    if tokens[at + 1].text[:1].isupper() or "medium_verb" in tokens[index].classes:
        return None
    return person_found(reading, at, at + 1, surname=True)


def _names_speaker(reading: Reading, verb: int) -> bool:
    """Distinguish a verb that only a speaker can follow ("…, sagte X") from one with an object."""
    token, before = reading.tokens[verb], reading.tokens[verb - 1]
    if not token.text[0].islower() or {"weak_verb", "determiner"} & token.classes.keys():
        return False
    return before.text in _AFTER_SPEECH or "intransitive" in token.classes


_AFTER_SPEECH = frozenset({",", "“", "”", '"', "«", "»", "’", "‘"})


def surname_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "Musk" after "Elon Musk", and in "Musk-Tweet". Two who share a surname are not merged.

    Leaves alone: surnames inside other names, and nouns that nobody in the text is called.
    """
    token = reading.tokens[index]
    if "capital" not in token.classes or index in reading.named:
        return None
    before = reading.tokens[index - 1]
    if before.text == "-" and before.gap == NO_GAP:
        return None
    if reading.people.knows(token.text) and names_body(reading, index + 1):
        return None
    if "-" in token.text and not reading.people.base(token.text):
        return _surname_in_compound(reading, index)
    known = may_be_surname(token) and not ("common" in token.classes and before.low in _ARTICLES)
    known = known and not ("town" in token.classes and before.low in _TO_TOWNS)
    base = reading.people.base(token.text, plain=is_name_part(token)) if known else None
    if base is None:
        return None
    first = index
    while first > index - 3 and reading.tokens[first - 1].low in PARTICLES:
        first -= 1
    while first < index and not reading.people.knows(reading.span_text(first, index + 1)):
        first += 1
    if first < index:
        base = reading.span_text(first, index + 1)
    stop = _whole_name_end(reading, index)
    name = reading.people.resolve(base) if stop == index + 1 else reading.span_text(index, stop)
    reading.mentions.append(PersonMention(first, stop, name))
    return reading.found(Kind.PERSON, first, stop, Named(name))


def _whole_name_end(reading: Reading, index: int) -> int:
    """Return the token after a name known in full whose first word is no known first name."""
    after = reading.tokens[index + 1]
    whole = after.gap == SPACE and reading.span_text(index, index + 2) in reading.people.full
    return index + 2 if whole else index + 1


# After them a trade is no name ("Der Kaufmann" in a text on Herbert Kaufmann).
_ARTICLES = frozenset("der dem den des die ein einem einen eines the a an".split())
# After them a surname is the town of that name: "Anna Altenburg lebt in Altenburg".
_TO_TOWNS = frozenset("in aus nach".split())


def _surname_in_compound(reading: Reading, index: int) -> RuleMatch | None:
    token = reading.tokens[index]
    surname = token.text.split("-", 1)[0]
    if not reading.people.knows(surname):
        return None
    end = token.start + len(surname)
    name = Named(reading.people.resolve(surname))
    return RuleMatch(Kind.PERSON, token.start, end, name, index + 1)


def register(people: Family, mentions: Family) -> None:
    """Register the rules in the families of a language, in order of precedence."""
    people.rule("person-by-shared-surname", on=("first_name",))(shared_surname_rule)
    people.rule("person-by-first-name", on=("first_name",))(full_name_rule)
    people.rule("person-by-short-surname", on=("first_name",))(shortened_name_rule)
    people.rule("person-by-initials", on=("initial",))(initials_rule)
    people.rule("person-by-title", on=("title",))(title_rule)
    people.rule("person-by-role", on=("role",))(role_rule)
    people.rule("person-with-age", on=("open_bracket", "comma"))(named_age_rule)
    people.rule("person-who-says", on=("speech_verb",))(speaking_rule)
    mentions.rule("person-by-initial-alone", on=("initial",))(shortened_mention_rule)
    mentions.rule("person-by-surname", on=("capital",))(surname_rule)
