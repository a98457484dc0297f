"""Reading persons: the shape of names, shared by the languages."""

from articles.facts.kinds import Kind
from articles.facts.values import Named
from articles.splitting.engine import RuleMatch
from articles.splitting.names import (
    FAMILY_NAMES_FIRST,
    FIRST_NAMES,
    NAME_SUFFIXES,
    PARTICLES,
    REGNAL,
    SURNAMES_FIRST,
    has_article,
)
from articles.splitting.reading import PersonMention, Reading
from articles.splitting.tokens import NO_GAP, SPACE, Token

LONGEST_NAME = 7
LONGEST_SYLLABLE = 5
# "Hertha BSC" is a club, "Anna BERG" a name.
SHORT_OF_CLUB = 4


def is_name_part(token: Token) -> bool:
    """Return whether a word can be (part of) a surname: capitalised and nothing known else."""
    classes = token.classes
    return (
        "capital" in classes
        and "function" not in classes
        and "common" not in classes
        and "no_surname" not in classes
    )


def may_be_surname(token: Token) -> bool:
    """Return whether a word can be a surname after a first name: "Neuhaus", "Bauer" too."""
    classes = token.classes
    return is_name_part(token) or (
        "surname_too" in classes and "function" not in classes and "no_surname" not in classes
    )


def is_first_name(reading: Reading, index: int) -> bool:
    """Distinguish a first name from the word or the currency that it may be ("25 000 Mark")."""
    token, before = reading.tokens[index], reading.tokens[index - 1]
    if "first_name" not in token.classes:
        return False
    if "currency" in token.classes or "currency_noun" in token.classes:
        return not ({"number", "scale", "integer", "determiner"} & before.classes.keys())
    return True


def name_end(reading: Reading, first: int, *, likely: bool = False) -> int | None:
    """Return the token after the full name that begins with a first name at `first`.

    Where it is `likely`, no list need hold the first name.
    """
    tokens = reading.tokens
    if not likely and not is_first_name(reading, first):
        return None
    wide = "ambiguous_name" not in tokens[first].classes or "role" in tokens[first - 1].classes
    if _is_regnal(reading, first + 1):
        return first + 2
    if _has_three_syllables(reading, first):
        return first + 3
    at, surname = first + 1, False
    while at - first < LONGEST_NAME and not surname:
        token = tokens[at]
        if _joins_names(reading, at):
            wide = wide or token.text == "."
            at += 1
            continue
        if (
            token.text in NAME_SUFFIXES
            or token.gap != SPACE
            or not (is_name_part(token) or (wide and may_be_surname(token)))
        ):
            break
        led = tokens[at - 1].low in PARTICLES
        surname = led or token.text not in FIRST_NAMES or not _name_goes_on(reading, at)
        surname = surname and not _is_fathers_name(reading, at)
        at += 2 if surname and _has_second_surname(reading, at) else 1
    if at > first + 1 and has_article(tokens[at].text) and tokens[at].gap == SPACE:
        at += 1
    if at == first + 1 or not _is_whole(reading, first, at):
        return None
    return at + 1 if tokens[at].text in NAME_SUFFIXES else at


def _is_regnal(reading: Reading, at: int) -> bool:
    """Distinguish the number in "Benedikt XVI." from the letters in "Lena V"."""
    token, period = reading.tokens[at : at + 2]
    whole = len(token.text) > 1 or (period.text == "." and period.gap == NO_GAP)
    return token.text in REGNAL and token.gap == SPACE and whole


def _has_second_surname(reading: Reading, at: int) -> bool:
    """Recognise "Alejandro Garcia Padilla": a Spanish or Portuguese surname has its second after
    it.
    """
    token, after = reading.tokens[at : at + 2]
    double = token.text in SURNAMES_FIRST and after.gap == SPACE and not after.text.isupper()
    return double and is_name_part(after)


def _has_three_syllables(reading: Reading, first: int) -> bool:
    """Recognise "Ban Ki Moon", "Kim Jong Un": a family's name, and a given one of two words."""
    name, middle, last = reading.tokens[first : first + 3]
    return (
        name.text in FAMILY_NAMES_FIRST
        and all(1 < len(t.text) <= LONGEST_SYLLABLE and t.text.istitle() for t in (middle, last))
        and last.gap == SPACE
        and ("common" not in last.classes or "organisation" in last.classes)
    )


def _joins_names(reading: Reading, at: int) -> bool:
    """Recognise what may be inside a name: a particle, an initial, the period after it."""
    token = reading.tokens[at]
    if token.text == ".":
        return token.gap == NO_GAP and len(reading.tokens[at - 1].text) < 3
    if token.gap != SPACE:
        return False
    if token.low in PARTICLES and particle_leads(reading, at):
        return True
    return len(token.text) == 1 and token.text.isupper() and reading.tokens[at + 1].text == "."


def _is_whole(reading: Reading, first: int, stop: int) -> bool:
    """Return whether a name is whole: not half of one, part of a headline in capitals, or a firm.

    "Mercedes S 500" is half of one.
    """
    tokens = reading.tokens
    last = tokens[stop - 1]
    if (
        last.low in PARTICLES
        or len(last.text) < 2
        or ("shouted" in tokens[first].classes and not last.text.isupper())
    ):
        return False
    initials = last.text.isupper() and len(last.text) < SHORT_OF_CLUB
    if initials and not tokens[first].text.isupper():
        return False
    return not names_body(reading, stop)


def names_body(reading: Reading, stop: int) -> bool:
    """Return whether a name goes on as that of a firm ("Carl Berg GmbH", "… Stiftung")."""
    token = reading.tokens[stop]
    if token.text == "&" and reading.tokens[stop + 1].low in _PARTNERS:
        return True
    return (
        token.gap == SPACE
        and token.text[0].isupper()
        and bool({"legal_form", "body_tail"} & token.classes.keys())
    )


_PARTNERS = frozenset("co cie sons söhne company partner partners".split())


# Particles that only follow others ("von und zu", "von der"): alone they begin no surname.
_NEVER_FIRST = frozenset({"und", "auf", "zum", "zur", "i", "e", "y"})
_ARTICLES = frozenset({"der", "das", "dem"})


def particle_leads(reading: Reading, at: int) -> bool:
    """Distinguish a particle before a surname ("von der Leyen", "bin Laden") from "Anders das
    Bild".
    """
    tokens = reading.tokens
    if tokens[at].low in _NEVER_FIRST or (
        tokens[at].low == "zu" and not is_name_part(tokens[at + 1])
    ):
        return False
    if tokens[at].low in _ARTICLES and tokens[at - 1].low not in PARTICLES:
        return False
    for step in range(1, 4):
        token = tokens[at + step]
        if token.gap != SPACE:
            return False
        if token.low not in PARTICLES or token.text[0].isupper():
            return is_name_part(token)
    return False


def _is_fathers_name(reading: Reading, at: int) -> bool:
    """Recognise "Salim bin Ibrahim al Chalif": after the father's name is that of the family."""
    particle, after = reading.tokens[at - 1], reading.tokens[at + 1]
    fathers = particle.low in {"bin", "ibn", "bint"} and after.low in {"al", "el", "bin", "ibn"}
    return fathers and after.gap == SPACE and particle_leads(reading, at + 1)


def _name_goes_on(reading: Reading, at: int) -> bool:
    """Return whether a first name is followed by more of the name."""
    after = reading.tokens[at + 1]
    if after.gap != SPACE:
        return False
    if len(after.text) == 1 and after.text.isupper():
        return reading.tokens[at + 2].text == "."
    return is_name_part(after) or (after.low in PARTICLES and particle_leads(reading, at + 1))


def initials_end(reading: Reading, first: int, *, titled: bool = False) -> int | None:
    """Read "J. K. Rowling" from its first initial: return the token of the surname.

    Where it is `titled`, the period before it belongs to the title ("Dr. K. Berg").
    """
    tokens = reading.tokens
    at = first
    while at - first < 6:
        token = tokens[at]
        if len(token.text) != 1 or not token.text.isupper() or tokens[at + 1].text != ".":
            break
        at += 2
    whole = at > first and tokens[at].gap <= SPACE and is_name_part(tokens[at])
    inside = tokens[first - 1].text == "." and not titled
    if not whole or inside or tokens[at].text.isupper():
        return None
    united = tokens[first].text + tokens[first + 2].text in {"US", "UN", "UK", "EU"}
    return None if united or names_body(reading, at + 1) else at


def person_found(reading: Reading, first: int, stop: int, *, surname: bool = False) -> RuleMatch:
    """Build the claim of a person and store the person."""
    text = reading.phrase_text(first, stop)
    base = genitive_base(reading, text)
    if not surname:
        reading.people.add(base)
    name = reading.people.resolve(base) if surname else base
    reading.mentions.append(PersonMention(first, stop, name))
    return reading.found(Kind.PERSON, first, stop, Named(name))


def genitive_base(reading: Reading, text: str) -> str:
    """Drop a genitive ending where the name also is without it."""
    for ending in ("'s", "’s"):
        if text.endswith(ending):
            return text[: -len(ending)]
    if text.endswith("s") and not text.endswith("ss"):
        word = text.rsplit(" ", 1)[-1][:-1]
        if len(word) > 2 and word in reading.words:
            return text[:-1]
    return text.rstrip("'’")


def past_titles(reading: Reading, index: int) -> int:
    """Return the first token after the titles at `index` ("Dr.", "Frau Prof.", "Dr. h. c.")."""
    tokens = reading.tokens
    at = index
    while at - index < 8:
        if [token.text for token in tokens[at : at + 4]] == ["h", ".", "c", "."]:
            at += 4
        dotted = tokens[at].text == "." and "title" in tokens[at - 1].classes
        if not dotted and "title" not in tokens[at].classes:
            break
        at += 1
    return at


def may_be_name(reading: Reading, at: int) -> bool:
    """Return whether a word is capitalised and nothing known: perhaps part of a name."""
    token = reading.tokens[at]
    classes = token.classes
    return (
        is_name_part(token)
        and "place" not in classes
        and "place_genitive" not in classes
        and "organisation" not in classes
        and "currency_noun" not in classes
        and "weekday" not in classes
        and "month" not in classes
        and "role" not in classes
        and "place_noun" not in classes
        and len(token.text) > 1
        and not token.text.isupper()
        and "origin_adjective" not in classes
    )
