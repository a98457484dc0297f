"""German offices before their holder: "Bürgermeister von Kolbrück ist Otto Kern"."""

from articles.facts.kinds import Kind
from articles.facts.values import Named, Role
from articles.splitting.de.families import PEOPLE
from articles.splitting.de.persons import is_of_time
from articles.splitting.de.phrases import noun_phrase_end
from articles.splitting.engine import RuleMatch
from articles.splitting.persons import may_be_name, name_end, past_titles, person_found
from articles.splitting.reading import Reading
from articles.splitting.tokens import LINE, SPACE

MOST_WORDS_OF_OFFICE, MOST_WORDS_OF_TIME = 12, 4
_STATING = frozenset("ist bleibt heißt".split())
_NOT_NOMINATIVE = frozenset(
    "dem den des einem einen eines im beim vom zum zur am mit von bei für als seinem ihrem".split()
)
_CLOSING = frozenset({".", ",", ";", ":", "(", "!", "?", "–", ""})


@PEOPLE.rule("holder-behind-role", on=("role",))
def holder_rule(reading: Reading, index: int) -> list[RuleMatch] | None:
    """Finds role and name in "Bürgermeister von Kolbrück ist Otto Kern", "Leiter ist seit 2020 Jon Berg".

    Leaves alone: a name after which the sentence goes on ("Dem Chef ist Jon Berg bekannt"), since
    it need not be the holder's, and offices in another case.
    """
    tokens = reading.tokens
    if tokens[index - 1].low in _NOT_NOMINATIVE and tokens[index].gap <= LINE:
        return None
    stop = _verb_after(reading, index)
    if stop is None or not _is_phrase(reading, index, stop):
        return None
    at = _past_time(reading, stop + 1)
    named = past_titles(reading, at)
    end = _full_name_end(reading, named)
    if end is None or tokens[at].gap > LINE or tokens[end].text not in _CLOSING:
        return None
    person = person_found(reading, named, end)
    name = person.value.name if isinstance(person.value, Named) else ""
    reading.people.add_role(tokens[index].text, name)
    reading.people.add_office(tokens[index].low, tokens[index].classes["role"], name)
    start, finish = reading.span(index, stop)
    value = Role(reading.phrase_text(index, stop), name)
    return [RuleMatch(Kind.ROLE, start, finish, value, index + 1), person]


def _verb_after(reading: Reading, index: int) -> int | None:
    """Return the verb that may lead from an office to its holder, near behind it."""
    for at in range(index + 1, index + MOST_WORDS_OF_OFFICE):
        token = reading.tokens[at]
        if token.low in _STATING:
            return at
        if token.gap > LINE or not token.text[:1].isalpha():
            return None
    return None


def _is_phrase(reading: Reading, index: int, verb: int) -> bool:
    """Return whether the words before a verb are the office and what it is of, or where."""
    stop = noun_phrase_end(reading, index) or index + 1
    if stop < verb and reading.tokens[stop].low in {"in", "bei", "beim"}:
        stop = noun_phrase_end(reading, stop + 1) or stop
    return stop == verb


def _past_time(reading: Reading, at: int) -> int:
    """Step over "seit 2020", "derzeit", "weiterhin" between the verb and the name."""
    last = at + MOST_WORDS_OF_TIME
    while at < last and is_of_time(reading, at, last):
        at += 1
    return at


def _full_name_end(reading: Reading, at: int) -> int | None:
    if "first_name" in reading.tokens[at].classes and (stop := name_end(reading, at)):
        return stop
    pair = may_be_name(reading, at) and may_be_name(reading, at + 1)
    return at + 2 if pair and reading.tokens[at + 1].gap == SPACE else None
