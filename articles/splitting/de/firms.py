"""German firms that only the noun before them shows: "der Hersteller Voltaro", "Voltaro-Chefin"."""

from articles.facts.kinds import Kind
from articles.facts.values import Named
from articles.splitting.de.articles import takes_article
from articles.splitting.de.families import THINGS
from articles.splitting.engine import RuleMatch
from articles.splitting.persons import is_name_part
from articles.splitting.reading import Reading
from articles.splitting.tokens import SPACE, Token

_LONGEST = 3
_SHORTEST = 3


@THINGS.rule("firm-by-its-kind", on=("kind_of_firm", "kind_in_name"))
def firm_by_kind_rule(reading: Reading, index: int) -> list[RuleMatch] | None:
    """Finds "Voltaro" in "der Hersteller Voltaro", "Bankhaus Elbtor", "Gewerkschaft GHL", each wherever it is.

    Leaves alone: the noun alone ("der Hersteller"), and before a person or what may be an object
    ("dass die Firma Kunden verlor"): a name must end as few German nouns do, or as no plural does
    and stand where no object can ("Der Konzern Nordtap kauft", "bei der Firma Ferrotherm").
    """
    tokens = reading.tokens
    token, stop = tokens[index], index + 1
    if not token.text[0].isupper():
        return None
    if _is_abbreviation(tokens[stop], tokens[stop + 1]):
        return _abbreviated(reading, stop)
    while stop - index <= _LONGEST and tokens[stop].gap == SPACE and _is_unknown(reading, stop):
        stop += 1
    kind = token.classes.get("kind_in_name")
    ends = kind and tokens[stop].text in _ENDING
    if stop == index + 1 or not (ends or _is_named(reading, index, stop)):
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


def _is_abbreviation(token: Token, after: Token) -> bool:
    """Distinguish the letters in "die Gewerkschaft GHL" from those that begin a name ("IG Metall")."""
    if after.gap == SPACE and after.text[:1].isupper():
        return False
    letters = token.text.isupper() and token.text.isalpha() and token.gap == SPACE
    return (
        letters and 1 < len(token.text) <= _LONGEST_LETTERS and _LETTERS.isdisjoint(token.classes)
    )


_LONGEST_LETTERS = 5
_LETTERS = frozenset(
    "place place_genitive organisation currency_code legal_form measure unit club_letters".split()
)


def _abbreviated(reading: Reading, index: int) -> list[RuleMatch]:
    """Build a claim for each place that has these letters, also after an article."""
    letters = reading.tokens[index].text
    return [
        RuleMatch(Kind.ORGANISATION, *reading.span(at, at + 1), Named(letters), index + 1)
        for at in reading.places_of_capitals().pop(letters, ())
        if at not in reading.named
    ]


def _is_named(reading: Reading, kind: int, stop: int) -> bool:
    """Return whether the word before `stop` is the name of the firm and no object beside it."""
    token, after = reading.tokens[stop - 1 : stop + 1]
    if _sounds_foreign(token.low):
        return True
    plural = token.low.endswith(_PLURALS) and "place_form" not in token.classes
    goes_on = after.text in {"&", "+"} or (after.gap == SPACE and after.text[:1].isupper())
    return not (plural or goes_on or _is_noun(reading, token)) and _is_apposed(reading, kind)


_PLURALS = ("e", "en", "er", "ern", "eln", "n", "ung", "heit", "keit")


def _is_noun(reading: Reading, token: Token) -> bool:
    """Return whether the text has a word small or with an article, too."""
    small = token.low in reading.words or "weekday_part" in token.classes
    return small or takes_article(reading, token.text)


def _is_apposed(reading: Reading, kind: int) -> bool:
    """Return whether a phrase opens its sentence, or is led to, so that its noun takes no object."""
    tokens = reading.tokens
    at, (opening, _) = kind, reading.sentence(kind)
    while at > opening and tokens[at - 1].text.islower() and "adjective" in tokens[at - 1].classes:
        at -= 1
    if at == opening or (at - 1 == opening and "determiner" in tokens[opening].classes):
        return True
    before, article = tokens[at - 2 : at]
    of_noun = (
        article.low == "der" and before.text[:1].isupper() and "function" not in before.classes
    )
    led = article.low in _LEADING or of_noun or "preposition" in before.classes
    return led and not _is_subordinate(reading, at)


_LEADING = frozenset("dem des vom zum zur beim im am".split())
_FARTHEST = 12


def _is_subordinate(reading: Reading, at: int) -> bool:
    """Recognise a clause whose verb is at its end: objects are right after its subject."""
    first = max(reading.sentence(at)[0], at - _FARTHEST)
    while at > first and reading.tokens[at - 1].text != ",":
        at -= 1
    return at > first and not _OPENING.isdisjoint(
        {token.low for token in reading.tokens[at : at + 2]}
    )


_OPENING = frozenset("dass weil wenn ob als wie wo der die das den dem deren dessen denen".split())


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
        if at != but and at not in reading.named and not _is_led(tokens[at - 1])
    ]


def _is_led(before: Token) -> bool:
    """Recognise an article, and what leads to a place of that name: "bis Neuendamm"."""
    return "determiner" in before.classes or before.low in _TO_PLACES


_TO_PLACES = frozenset("in aus bis".split())
