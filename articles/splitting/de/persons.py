"""German persons and their roles: the shared rules, roles after names, bylines."""

from articles.facts.kinds import Kind
from articles.facts.values import Named, Role
from articles.splitting.de.families import MENTIONS, PEOPLE
from articles.splitting.de.phrases import noun_phrase_end
from articles.splitting.engine import RuleMatch
from articles.splitting.person_rules import register
from articles.splitting.persons import may_be_name, name_end, person_found
from articles.splitting.reading import PersonMention, Reading
from articles.splitting.tokens import LINE, SPACE

register(PEOPLE, MENTIONS)


@PEOPLE.rule("role-behind-name", on=("role",))
def role_after_rule(reading: Reading, index: int) -> list[RuleMatch] | None:
    """Finds the role, and an unknown name, in "Wu Lihong, Leiterin des Amtes", "Petra Ahlfeld, ein Arzt".

    An age, a party or a time may stand between ("Jon Berg (SPD), 49, seit 2019 Leiter der Schule"),
    and "ist" for the comma ("Ada Brügge ist Direktorin").

    Leaves alone: roles in a list and roles after a noun, since it is not stated whose they are.
    """
    tokens = reading.tokens
    comma = _comma_before(reading, index)
    if comma is None or tokens[index].gap > LINE:
        return None
    found: list[RuleMatch] = []
    known = reading.mentions and reading.mentions[-1].stop == _past_insertion(reading, comma)
    if not known and (comma < index - 1 or tokens[comma].text != ","):
        return None
    if not known:
        first = index - 3
        pair = may_be_name(reading, first) and may_be_name(reading, first + 1)
        if not pair or tokens[first + 1].gap != SPACE or may_be_name(reading, first - 1):
            return None
        if "determiner" in tokens[first - 1].classes or "adjective" in tokens[first - 1].classes:
            return None
        found.append(person_found(reading, first, index - 1))
    subject = reading.mentions[-1].name
    stop = noun_phrase_end(reading, index) or index + 1
    if tokens[stop].low in {"bei", "beim", "an", "am"}:
        further = noun_phrase_end(reading, stop + 1)
        stop = further if further and tokens[further].text in {",", ".", ":"} else stop
    role = reading.phrase_text(index, stop)
    reading.people.add_role(tokens[index].text, subject)
    reading.people.add_office(tokens[index].low, tokens[index].classes["role"], subject)
    value = Role(role, subject)
    start, end = reading.span(index, stop)
    return [*found, RuleMatch(Kind.ROLE, start, end, value, index + 1)]


def _comma_before(reading: Reading, role: int) -> int | None:
    """Return the comma or "ist" before a role, over ", ein früherer Sprecher", ", seit 2019 Sprecher"."""
    for at in range(role - 1, role - _FARTHEST_COMMA, -1):
        token = reading.tokens[at]
        if token.text == "," or token.low in _BEING:
            return at
        is_describing = not _DESCRIBING.isdisjoint(token.classes)
        if not (is_describing or is_of_time(reading, at, role)) or token.gap > SPACE:
            return None
    return None


_FARTHEST_COMMA = 8
_BEING = frozenset("ist war wurde wird bleibt blieb".split())
_DESCRIBING = frozenset({"determiner", "adjective"})
_TIME_CLASSES = frozenset({"year", "unit", "month"})
_TIMES = frozenset(
    "zurzeit derzeit bislang bisher damals heute jetzt einst früher lange zuletzt inzwischen mittlerweile jahrelang "
    "ebenfalls auch ehemals seit zugleich nebenbei selbst weiterhin weiter".split()
)


def is_of_time(reading: Reading, at: int, end: int) -> bool:
    """Distinguish "derzeit", "seit drei Jahren", "von 2010 bis 2015" from "von Ärzten", "fünf Ärzte".

    The phrase ends before the token `end`.
    """
    token, after = reading.tokens[at : at + 2]
    if token.low in _TIMES:
        return True
    if token.low in {"von", "bis"}:
        return not _TIME_CLASSES.isdisjoint(after.classes)
    counts = "number" in token.classes and at + 1 < end and "unit" in after.classes
    return counts or not _TIME_CLASSES.isdisjoint(token.classes)


def _past_insertion(reading: Reading, comma: int) -> int:
    """Step back over the age or party between a name and a comma: "Jon Berg, 49,", "Jon Berg (SPD),"."""
    tokens = reading.tokens
    if tokens[comma - 1].text == ")" and tokens[comma - 3].text == "(":
        return comma - 3
    aged = tokens[comma - 2].text == "," and "integer" in tokens[comma - 1].classes
    return comma - 2 if aged else comma


@PEOPLE.rule("person-in-byline", on=("byline",))
def byline_rule(reading: Reading, index: int) -> list[RuleMatch] | None:
    """Finds the authors in a line of their own: "Von Quirla Ottenbach und Jon Brandtner".

    Leaves alone: "von" inside a sentence and "Von Anfang an", since those open no line of authors.
    """
    tokens = reading.tokens
    if tokens[index].gap < LINE or not tokens[index].text[0].isupper():
        return None
    found: list[RuleMatch] = []
    at = index + 1
    while at - index < 14:
        stop = _author_end(reading, at)
        if stop is None:
            return None
        found.append(person_found(reading, at, stop))
        after = tokens[stop]
        if after.gap >= LINE or after.text in {"/", "|", "(", ""}:
            return found
        if after.text != "," and after.low != "und":
            return None
        if tokens[stop + 1].text.isupper() or tokens[stop + 1].low == "dpa":
            return found
        at = stop + 1
    return None


def _author_end(reading: Reading, at: int) -> int | None:
    tokens = reading.tokens
    if "first_name" in tokens[at].classes and (stop := name_end(reading, at)):
        return stop
    pair = may_be_name(reading, at) and may_be_name(reading, at + 1)
    return at + 2 if pair and tokens[at + 1].gap == SPACE else None


@MENTIONS.rule("person-by-first-name-alone", on=("first_name", "first_name_genitive"))
def first_name_alone_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "Nora" after "Nora Falk": the one person of that first name.

    Leaves alone: the first name of two, and one before a word that may be another surname, since
    somebody else may be meant.
    """
    tokens = reading.tokens
    token, before, after = tokens[index], tokens[index - 1], tokens[index + 1]
    if index in reading.named or "ambiguous_name" in token.classes or "shouted" in token.classes:
        return None
    if before.text == "-" or (before.text == "." and index != reading.sentence(index)[0]):
        return None
    named = "first_name" in token.classes and "function" not in after.classes
    if after.gap == SPACE and after.text[0].isupper() and named:
        return None
    genitive = "first_name" not in token.classes
    name = reading.people.called(token.text[:-1] if genitive else token.text)
    if name is None or (before.text[:1].isupper() and "function" not in before.classes):
        return None
    reading.mentions.append(PersonMention(index, index + 1, name))
    return RuleMatch(Kind.PERSON, token.start, token.end, Named(name), index + 1)


@MENTIONS.rule("role-alone", on=("role",))
def role_alone_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "der Tesla-Chef" where the text says elsewhere who that is.

    Leaves alone: roles of one word ("der Präsident"), which may be anybody's; roles beside
    their name, which have been read already.
    """
    token = reading.tokens[index]
    subject = reading.people.bearer(token.text)
    if subject is None or "-" not in token.text or index + 1 in reading.named:
        return None
    return RuleMatch(Kind.ROLE, token.start, token.end, Role(token.text, subject), index + 1)
