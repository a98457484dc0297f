"""The rule for roles beside their names: offices, titles and professions with what defines them."""

from articles.facts.kinds import Kind
from articles.facts.values import Named, Role
from articles.splitting.engine import RuleMatch
from articles.splitting.names import PARTICLES, REGNAL
from articles.splitting.persons import (
    LONGEST_NAME,
    initials_end,
    may_be_name,
    name_end,
    names_body,
    particle_leads,
    past_titles,
    person_found,
)
from articles.splitting.reading import Reading
from articles.splitting.tokens import LINE, SPACE, Token


def role_rule(reading: Reading, index: int) -> list[RuleMatch] | None:
    """Finds "US-Präsident Joe Biden", "Chef des Konzerns, Elon Musk", "Kanzlerin Merkel".

    The role is a claim of its own, with what defines it.

    Leaves alone: roles without a name, since anybody may have them, and roles before an
    organisation.
    """
    tokens = reading.tokens
    if tokens[index + 1].low in {"und", "and"} and "role" in tokens[index + 2].classes:
        return _two_roles(reading, index)
    at = _past_definition(reading, index)
    token = tokens[at]
    if token.text in {",", "(", ":"} and at > index + 1:
        at += 1
        token = tokens[at]
    if token.text in "\"„“»«'‚" and token.text and "first_name" in tokens[at + 1].classes:
        return None
    if (
        token.gap > LINE
        or (token.gap == LINE and at > index + 1)
        or _is_said_of(reading, index, at)
    ):
        return None
    end = _name_after_role(reading, index, at)
    if end is None:
        return None
    stop, surname = end
    person = person_found(reading, past_titles(reading, at), stop, surname=surname)
    first, last = _role_span(reading, index, at)
    role = reading.span_text(first, last)
    name = person.value.name if isinstance(person.value, Named) else None
    if surname and name and tokens[at].gap <= SPACE:
        reading.people.add_surname(name)
    _remember_role(reading, tokens[index], name)
    start, finish = reading.span(first, last)
    return [RuleMatch(Kind.ROLE, start, finish, Role(role, name), at), person]


def _is_said_of(reading: Reading, role: int, at: int) -> bool:
    """Find "Kelly ist Experte für Asien, Snyder …": the role is that of the subject before it."""
    before = reading.tokens[role - 1]
    return reading.tokens[at - 1].text == "," and before.low in _BEING


_BEING = frozenset("ist war sind waren wird wurde bleibt blieb is was became becomes".split())


def _two_roles(reading: Reading, index: int) -> list[RuleMatch] | None:
    """Read "des Physikers und Direktors Wu Lihong": both roles are the same person's."""
    if "wide_role" in reading.tokens[index].classes:
        return None
    found = role_rule(reading, index + 2)
    if not found or not isinstance(found[0].value, Role):
        return None
    token = reading.tokens[index]
    _remember_role(reading, token, found[0].value.subject)
    value = Role(token.text, found[0].value.subject)
    return [RuleMatch(Kind.ROLE, token.start, token.end, value, index + 1), *found]


def _remember_role(reading: Reading, role: Token, name: str | None) -> None:
    if name:
        reading.people.add_role(role.text, name)
        reading.people.add_office(role.low, role.classes["role"], name)


def _past_definition(reading: Reading, index: int) -> int:
    """Step over "des Elektroautoherstellers", "Thailands", "von Tesla", "für Umwelt"."""
    tokens = reading.tokens
    at = index + 1
    if "place_genitive" in tokens[at].classes and tokens[at].gap <= LINE:
        return at + 1
    if _DEFINING & tokens[at].classes.keys() and tokens[at].gap <= LINE:
        step = at + 1
        while step - at < _LONGEST_DEFINITION and tokens[step].gap <= LINE:
            token = tokens[step]
            if "first_name" in token.classes and name_end(reading, step):
                break
            if not token.text or not (token.text[0].isalpha() or token.text in '"„“-'):
                break
            if _ends_definition(reading, step):
                return at
            if "role" in token.classes and _names_its_own(reading, step):
                return at
            if "title" in token.classes and step > at + 1 and "role" not in token.classes:
                break
            step += 1
            if "capital" in token.classes and tokens[step].text in {",", "("}:
                step = _past_short_form(reading, step)
                break
        return step if step > at + 1 else at
    return at


_LONGEST_DEFINITION = 11


def _ends_definition(reading: Reading, at: int) -> bool:
    token = reading.tokens[at]
    is_outside = "function" in token.classes and not _within_definition(reading, at)
    return is_outside or token.low in _BEING


def _within_definition(reading: Reading, at: int) -> bool:
    """Separate the words inside "der Kommission für Recht und Frieden" from those that end it."""
    token, after = reading.tokens[at : at + 2]
    if "within_definition" in token.classes:
        return True
    return "and" in token.classes and not {"first_name", "role", "function"} & after.classes.keys()


def _names_its_own(reading: Reading, role: int) -> bool:
    """Recognise "die Sprecherin des Ministers Hans Maier": the name is the inner role's."""
    tokens = reading.tokens
    before = role - 2 if "place_genitive" in tokens[role - 1].classes else role - 1
    titled = tokens[before].low in {"von", "des", "der"} and tokens[role + 1].gap == SPACE
    return titled and "first_name" in tokens[role + 1].classes


# What opens the definition of a role: "der", "von", and "deutscher" in "Sprecher deutscher Firmen".
_DEFINING = frozenset({"defining", "genitive_adjective"})


def _past_short_form(reading: Reading, at: int) -> int:
    """Step over the letters after the name of a body: "der Lotto Beteiligungs AG (LBA), …"."""
    opening, letters, closing, comma = reading.tokens[at : at + 4]
    bracketed = opening.text == "(" and closing.text == ")" and comma.text == ","
    return at + 3 if bracketed and letters.text.isupper() else at


def _name_after_role(reading: Reading, role: int, at: int) -> tuple[int, bool] | None:
    """Return the end of the name at `at`, and whether it is a surname alone."""
    tokens = reading.tokens
    at_name = past_titles(reading, at)
    if at_name > at:
        at = at_name
    if "first_name" in tokens[at].classes and (stop := name_end(reading, at)):
        return stop, False
    if (stop := initials_end(reading, at)) is not None:
        return name_end(reading, stop) or stop + 1, False
    if not may_be_name(reading, at):
        return None
    stop = _run_of_names(reading, at)
    if names_body(reading, stop):
        return None
    several = "genitive_adjective" in tokens[role - 1].classes and tokens[role].low.endswith("en")
    wide = "wide_role" in tokens[role].classes and not _speaks(reading, role)
    if stop == at + 1 and (wide or several):
        return None
    return stop, stop == at + 1


def _speaks(reading: Reading, role: int) -> bool:
    """Recognise who speaks: "sagte Betriebsleiterin Dirksen"; firms make, own and sell."""
    verb, token = reading.tokens[role - 1 : role + 1]
    speaks = "telling_verb" in verb.classes or "so" in verb.classes
    return speaks and token.classes["role"] in _PEOPLE


_PEOPLE = frozenset(
    "leiter vorstand mitglied vertreter kandidat gutachter zeugin partner berater profi".split()
)


def _run_of_names(reading: Reading, at: int) -> int:
    """Return the end of "Quirla Ottenbach", "Ilan de la Cruz", "Salim bin Ibrahim al Chalif"."""
    tokens = reading.tokens
    stop = at + 1
    while stop - at < LONGEST_NAME and tokens[stop].gap == SPACE:
        if may_be_name(reading, stop) and not reading.mention_at(stop):
            stop += 1
        elif tokens[stop].low in PARTICLES and particle_leads(reading, stop):
            while tokens[stop].low in PARTICLES:
                stop += 1
            stop += 1
        else:
            break
    return stop + 1 if tokens[stop].text in REGNAL else stop


def _role_span(reading: Reading, index: int, at: int) -> tuple[int, int]:
    """Return the tokens of the role: with a genitive before it, or what defines it after it."""
    tokens = reading.tokens
    first, last = index, index + 1
    end = at
    while end > index + 1 and tokens[end - 1].text in {",", "(", ":"}:
        end -= 1
    if end > index + 1:
        last = end
    before = tokens[index - 1]
    if "place_genitive" in before.classes and tokens[index].gap <= LINE:
        first = index - 1
    return first, last
