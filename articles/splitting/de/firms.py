"""German firms that only the noun before them shows: "der Hersteller Voltaro", "Voltaro-Chefin"."""

from articles.facts.kinds import Kind
from articles.facts.values import Named
from articles.splitting.de.families import THINGS
from articles.splitting.engine import RuleMatch
from articles.splitting.persons import is_name_part
from articles.splitting.reading import Reading
from articles.splitting.tokens import SPACE, Token

_LONGEST = 3
_SHORTEST = 3


@THINGS.rule("firm-by-its-kind", on=("kind_of_firm", "kind_in_name"))
def firm_by_kind_rule(reading: Reading, index: int) -> list[RuleMatch] | None:
    """Finds "Voltaro" in "der Hersteller Voltaro", "Bankhaus Elbtor", and each wherever it is.

    Leaves alone: the noun alone ("der Hersteller"), and before what may be another noun ("dass die
    Firma Kunden verlor") or a person: a name must end as few German nouns do.
    """
    tokens = reading.tokens
    token, stop = tokens[index], index + 1
    if not token.text[0].isupper():
        return None
    while stop - index <= _LONGEST and tokens[stop].gap == SPACE and _is_unknown(reading, stop):
        stop += 1
    kind = token.classes.get("kind_in_name")
    ends = kind and tokens[stop].text in _ENDING
    if stop == index + 1 or not (ends or _sounds_foreign(tokens[stop - 1].low)):
        return None
    first = index if kind else index + 1
    name = " ".join([*([kind] if kind else []), *reading.span_text(index + 1, stop).split()])
    found = reading.found(Kind.ORGANISATION, first, stop, Named(name))
    alone = tokens[index + 1] if stop == index + 2 else None
    return [found, *(_mentions(reading, alone.text, name, stop, index + 1) if alone else ())]


@THINGS.rule("firm-by-its-people", on=("firm_role",))
def firm_by_people_rule(reading: Reading, index: int) -> list[RuleMatch] | None:
    """Finds "Voltaro" wherever it is in a text that has a "Voltaro-Chefin" or "Voltaro-Gründer".

    Leaves alone: what is no name ("Vereins-Chef", "IT-Chefin") and, after an article, what may be
    any noun.
    """
    token = reading.tokens[index]
    name = token.text.rpartition("-")[0]
    known = reading.language.vocabulary.look_up(name)
    first = Token(token.start, token.start + len(name), name, token.gap, known)
    if len(name) < _SHORTEST or name.isupper() or not is_name_part(first) or _is_known(first):
        return None
    return _mentions(reading, name, name, index + 1) or None


_ENDING = frozenset({",", ".", ")", "(", ";", ":", "?", "!", ""})
_NOUNS = frozenset(
    "auto foto büro konto euro risiko lotto porto tempo kino radio video studio kilo silo embargo kamera firma pizza "
    "thema klima drama villa skala aroma agenda propaganda aula ski taxi handy party baby hobby lobby tabu menu box "
    "index mix komplex reflex inflation".split()
)


def _sounds_foreign(low: str) -> bool:
    """Recognise a word that ends as names of firms do and few German nouns."""
    return low[-1] in "aiouyx" and low not in _NOUNS


def _is_unknown(reading: Reading, at: int) -> bool:
    token = reading.tokens[at]
    long = len(token.text) >= _SHORTEST and not token.text.isupper()
    return long and at not in reading.named and is_name_part(token) and not _is_known(token)


def _is_known(token: Token) -> bool:
    return not token.classes.keys().isdisjoint(_OTHERS)


_OTHERS = frozenset(
    "place place_genitive organisation organisation_genitive institution role weekday month first_name "
    "origin_adjective legal_form kind_of_firm kind_in_name kind_of_body kind_of_place".split()
)


def _mentions(
    reading: Reading, word: str, name: str, stop: int, but: int | None = None
) -> list[RuleMatch]:
    """Build a claim for each place where `word` is without an article, `but` one."""
    tokens, places = reading.tokens, reading.places_of_capitals()
    found = [at for form in (word, f"{word}s") for at in places.pop(form, ())]
    return [
        RuleMatch(Kind.ORGANISATION, tokens[at].start, tokens[at].end, Named(name), stop)
        for at in found
        if at != but and at not in reading.named and "determiner" not in tokens[at - 1].classes
    ]
