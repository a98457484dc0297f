"""The rules for persons and their roles; what is a role or a title is the vocabulary's business."""

from articles.facts.kinds import Kind
from articles.facts.values import Named, Role
from articles.splitting.engine import Family, Found
from articles.splitting.names import PARTICLES
from articles.splitting.persons import (
    initials_end,
    is_name_part,
    name_end,
    particle_leads,
    person_found,
)
from articles.splitting.reading import Mention, Reading
from articles.splitting.tokens import LINE, NO_GAP, SPACE


def full_name_rule(reading: Reading, index: int) -> Found | None:
    """Finds "Elon Musk", "Ursula von der Leyen", "George W. Bush".

    Leaves alone: a first name alone, a first name before a common noun.
    """
    before = reading.tokens[index - 1]
    if before.text == "-" and before.gap == NO_GAP:
        return None
    stop = name_end(reading, index)
    return person_found(reading, index, stop) if stop else None


def initials_rule(reading: Reading, index: int) -> Found | None:
    """Finds "J. K. Rowling". Leaves alone: single letters, "z. B."."""
    surname = initials_end(reading, index)
    if surname is None or "organisation" in reading.tokens[surname].classes:
        return None
    return person_found(reading, index, surname + 1)


def title_rule(reading: Reading, index: int) -> Found | None:
    """Finds the name in "Herr Müller", "Dr. Anna Schmidt", "Frau Prof. Weber".

    Leaves alone: titles before a word that can be no name ("Herr der Lage"), since they name
    nobody.
    """
    tokens = reading.tokens
    at = _past_titles(reading, index)
    token = tokens[at]
    if token.gap > SPACE or (not is_name_part(token) and token.low not in PARTICLES):
        return None
    if "first_name" in token.classes and (stop := name_end(reading, at)):
        return person_found(reading, at, stop)
    if token.text in _LEADING and particle_leads(reading, at):
        stop = at + 2 if is_name_part(tokens[at + 1]) else at + 3
        return person_found(reading, at, stop, surname=True)
    if not is_name_part(token) or not token.text[0].isupper():
        return None
    after = tokens[at + 1]
    if after.gap == SPACE and is_name_part(after) and "role" not in token.classes:
        return person_found(reading, at, at + 2)
    return person_found(reading, at, at + 1, surname=True)


# The particles that may open a surname behind a title ("Frau von der Tann").
_LEADING = frozenset({"von", "van", "de", "zu", "di", "da", "del"})


def _past_titles(reading: Reading, index: int) -> int:
    tokens = reading.tokens
    at = index
    while at - index < 8:
        dotted = tokens[at].text == "." and "title" in tokens[at - 1].classes
        if not dotted and "title" not in tokens[at].classes:
            break
        at += 1
    return at


def role_rule(reading: Reading, index: int) -> list[Found] | None:
    """Finds "US-Präsident Joe Biden", "Chef des Konzerns, Elon Musk", "Kanzlerin Merkel".

    The role is a claim of its own, with what defines it. Leaves alone: roles without a
    name, roles before an organisation.
    """
    tokens = reading.tokens
    at = _past_definition(reading, index)
    token = tokens[at]
    if token.text in {",", "(", ":"} and at > index + 1:
        at += 1
        token = tokens[at]
    if token.text in "\"„“»«'‚" and token.text and "first_name" in tokens[at + 1].classes:
        return None
    if token.gap > LINE:
        return None
    end = _name_after_role(reading, at)
    if end is None:
        return None
    stop, surname = end
    person = person_found(reading, at, stop, surname=surname)
    first, last = _role_span(reading, index, at)
    role = reading.span_text(first, last)
    name = person.value.name if isinstance(person.value, Named) else None
    _remember_role(reading, role, name)
    start, finish = tokens[first].start, tokens[last - 1].end
    return [Found(Kind.ROLE, start, finish, Role(role, name), at), person]


def _remember_role(reading: Reading, role: str, name: str | None) -> None:
    if name:
        reading.people.roles.setdefault(role.rsplit(" ", 1)[-1].removesuffix("s"), name)


def _past_definition(reading: Reading, index: int) -> int:
    """Step over "des Elektroautoherstellers", "der Polizei Berlin", "von Tesla", "für Umwelt"."""
    tokens = reading.tokens
    at = index + 1
    if "defining" in tokens[at].classes and tokens[at].gap <= LINE:
        step = at + 1
        while step - at < 7 and tokens[step].gap <= LINE:
            token = tokens[step]
            if "first_name" in token.classes and name_end(reading, step):
                break
            if not token.text or not (token.text[0].isalpha() or token.text in '"„“-'):
                break
            if "function" in token.classes and "within_definition" not in token.classes:
                return at
            step += 1
            if "capital" in token.classes and tokens[step].text in {",", "("}:
                break
        return step
    return at


def _name_after_role(reading: Reading, at: int) -> tuple[int, bool] | None:
    """Return the end of the name at `at`, and whether it is a surname alone."""
    tokens = reading.tokens
    at_name = _past_titles(reading, at)
    if at_name > at:
        at = at_name
    token, after = tokens[at], tokens[at + 1]
    if "first_name" in token.classes and (stop := name_end(reading, at)):
        return stop, False
    if (stop := initials_end(reading, at)) is not None:
        return stop + 1, False
    if not _may_be_name(reading, at):
        return None
    if (
        after.gap == SPACE
        and _may_be_name(reading, at + 1)
        and "role" not in after.classes
        and not (tokens[at + 2].gap == SPACE and _may_be_name(reading, at + 2))
    ):
        return at + 2, False
    if after.gap == SPACE and after.low in PARTICLES and particle_leads(reading, at + 1):
        stop = at + 2
        while tokens[stop].low in PARTICLES:
            stop += 1
        return stop + 1, False
    return at + 1, True


def _may_be_name(reading: Reading, at: int) -> bool:
    token = reading.tokens[at]
    classes = token.classes
    return (
        is_name_part(token)
        and "place" not in classes
        and "organisation" not in classes
        and "weekday" not in classes
        and "month" not in classes
        and "role" not in classes
        and len(token.text) > 1
        and not token.text.isupper()
        and "origin_adjective" not in classes
    )


def _role_span(reading: Reading, index: int, at: int) -> tuple[int, int]:
    """Return the tokens of the role: with a genitive before it, or what defines it behind."""
    tokens = reading.tokens
    first, last = index, index + 1
    end = at
    while end > index + 1 and tokens[end - 1].text in {",", "(", ":"}:
        end -= 1
    if end > index + 1:
        last = end
    before = tokens[index - 1]
    if "place_genitive" in before.classes and before.gap <= SPACE:
        first = index - 1
    return first, last


def named_age_rule(reading: Reading, index: int) -> Found | None:
    """Finds the name before an age in brackets: "Wu Lihong (49)".

    Leaves alone: things with a number in brackets, names already known.
    """
    tokens = reading.tokens
    number = tokens[index + 1]
    if "integer" not in number.classes or not 5 < number.classes["integer"] < 110:
        return None
    if tokens[index + 2].text not in {")", ","} or number.gap != NO_GAP:
        return None
    return _pair_before(reading, index)


def _pair_before(reading: Reading, index: int) -> Found | None:
    if reading.mentions and reading.mentions[-1].stop >= index - 1:
        return None
    first, second = index - 2, index - 1
    if reading.tokens[second].gap != SPACE:
        return None
    if not (_may_be_name(reading, first) and _may_be_name(reading, second)):
        return None
    if "determiner" in reading.tokens[first - 1].classes:
        return None
    return person_found(reading, first, index)


def speaking_rule(reading: Reading, index: int) -> Found | None:
    """Finds the name in "sagte Euler", "sagte Zhang Wei". Leaves alone: "sagte Sprecher …"."""
    tokens = reading.tokens
    at = index + 1
    if (
        tokens[at].gap > SPACE
        or not _may_be_name(reading, at)
        or "first_name" in tokens[at].classes
    ):
        return None
    if tokens[at + 1].gap == SPACE and _may_be_name(reading, at + 1):
        return person_found(reading, at, at + 2)
    if tokens[at + 1].text[:1].isupper():
        return None
    return person_found(reading, at, at + 1, surname=True)


def surname_rule(reading: Reading, index: int) -> Found | None:
    """Finds "Musk" after "Elon Musk". Two who share a surname are not merged.

    Leaves alone: surnames inside other names, nouns that nobody in the text is called.
    """
    token = reading.tokens[index]
    if index in reading.named or not is_name_part(token):
        return None
    base = reading.people.base(token.text)
    if base is None or "capital" not in token.classes:
        return None
    before = reading.tokens[index - 1]
    if before.text == "-" and before.gap == NO_GAP:
        return None
    first = index
    while first > index - 3 and reading.tokens[first - 1].low in PARTICLES:
        first -= 1
    if first < index and reading.people.knows(reading.span_text(first, index + 1)):
        index_from = first
        base = reading.span_text(first, index + 1)
    else:
        index_from = index
    name = reading.people.resolve(base)
    reading.mentions.append(Mention(index_from, index + 1, name))
    start = reading.tokens[index_from].start
    return Found(Kind.PERSON, start, token.end, Named(name), index + 1)


def register(people: Family, mentions: Family) -> None:
    """Register the rules in the families of a language, in order of precedence."""
    people.rule("person-by-first-name", on=("first_name",))(full_name_rule)
    people.rule("person-by-initials", on=("initial",))(initials_rule)
    people.rule("person-by-title", on=("title",))(title_rule)
    people.rule("person-by-role", on=("role",))(role_rule)
    people.rule("person-with-age", on=("open_bracket",))(named_age_rule)
    people.rule("person-who-says", on=("speech_verb",))(speaking_rule)
    mentions.rule("person-by-surname", on=("capital",))(surname_rule)
