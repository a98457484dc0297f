"""German places that no list holds, by their form after a preposition: "in Hainfelden"."""

from articles.facts.kinds import Kind
from articles.facts.values import Named
from articles.splitting.de.families import THINGS
from articles.splitting.engine import RuleMatch
from articles.splitting.reading import Reading
from articles.splitting.tokens import SPACE, Token


@THINGS.rule("place-after-preposition", on=("place_form", "place_part"))
def place_after_preposition_rule(reading: Reading, index: int) -> list[RuleMatch] | None:
    """Finds "Hainfelden" in "in Hainfelden", "im griechischen Kavala", "in Berlin-Kreuzberg", and each wherever it is.

    Leaves alone: such words after an article ("im Weinberg"), after "bei" and "von", which may lead to
    a person ("bei Rosenberg"), and the first word of a longer name.
    """
    tokens = reading.tokens
    token, after = tokens[index], tokens[index + 1]
    if index in reading.named or token.gap != SPACE or is_known(token):
        return None
    if after.gap == SPACE and after.text[:1].isupper() and not _is_noun(after):
        return None
    if not (_is_led(reading, index) or _has_origin(reading, index)):
        return None
    reading.kept[_key(index)] = True
    start, end = reading.span(index, index + 1)
    found = RuleMatch(Kind.PLACE, start, end, Named(token.text), index + 1)
    return [found, *_mentions(reading, index)]


def _key(index: int) -> tuple[str, int]:
    return "place after preposition", index


def is_known(token: Token) -> bool:
    """Return whether a word is something else than a place that no list has."""
    return not token.classes.keys().isdisjoint(_OTHERS)


_OTHERS = frozenset(
    "place place_genitive organisation organisation_genitive institution role weekday month first_name common function "
    "human thing origin_adjective legal_form title_noun street term_noun season unit number measure "
    "currency no_surname feast_name".split()
)


def _is_noun(token: Token) -> bool:
    return "common" in token.classes or "role" in token.classes


def _is_led(reading: Reading, index: int) -> bool:
    """Recognise a word that a preposition of place leads to, without an article."""
    tokens = reading.tokens
    further, before, token, after = tokens[index - 2 : index + 2]
    part = "place_part" in token.classes and "place_form" not in token.classes
    if before.low in {"in", "aus"}:
        return True
    if before.low == "nach":
        return not part
    if before.low == "von":
        return further.low in _DIRECTIONS or after.low == "nach"
    joined = before.low in {"und", "oder", "bis"} and "foreign_form" not in token.classes
    return joined and not part and ("place" in further.classes or _key(index - 2) in reading.kept)


_DIRECTIONS = frozenset(
    "westlich östlich nördlich südlich nordwestlich nordöstlich südwestlich südöstlich unweit oberhalb unterhalb "
    "kilometer kilometern".split()
)


def _has_origin(reading: Reading, index: int) -> bool:
    """Recognise "im niederländischen Zwartedijk", whose ending no noun has."""
    article, origin = reading.tokens[index - 2 : index]
    classes = reading.tokens[index].classes
    led = article.low in _ARTICLES and "origin_adjective" in origin.classes
    return led and origin.text.islower() and _UNSURE.isdisjoint(classes)


_ARTICLES = frozenset({"im", "dem", "das", "ins", "des"})
_UNSURE = frozenset({"wide_form", "place_part"})


def _mentions(reading: Reading, index: int) -> list[RuleMatch]:
    """Build a claim for each other place where the word is without an article."""
    tokens, places = reading.tokens, reading.places_of_capitals()
    name = tokens[index].text
    found = [at for form in (name, f"{name}s") for at in places.pop(form, ())]
    return [
        RuleMatch(Kind.PLACE, tokens[at].start, tokens[at].end, Named(name), index + 1)
        for at in found
        if at != index and at not in reading.named and "determiner" not in tokens[at - 1].classes
    ]
