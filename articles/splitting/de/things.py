"""German organisations and places from the gazetteers and by their form."""

from articles.facts.kinds import Kind
from articles.facts.values import Named
from articles.splitting.de.families import THINGS
from articles.splitting.engine import Found
from articles.splitting.reading import Reading
from articles.splitting.tokens import NO_GAP, SPACE


@THINGS.rule("place", on=("place", "place_genitive", "place_pair"))
def place_rule(reading: Reading, index: int) -> Found | None:
    """Finds "Shanghai", "Chinas", "New York". Leaves alone: surnames ("Jack London")."""
    token = reading.tokens[index]
    if index in reading.named or not token.text[0].isupper():
        return None
    stop = index + 1
    if "place_pair" in token.classes:
        if reading.tokens[stop].low not in token.classes["place_pair"]:
            return None
        stop += 1
        return _found(reading, Kind.PLACE, index, stop, reading.span_text(index, stop))
    name = token.classes.get("place") or token.classes["place_genitive"]
    return _found(reading, Kind.PLACE, index, stop, name)


@THINGS.rule("organisation", on=("organisation", "organisation_genitive"))
def organisation_rule(reading: Reading, index: int) -> Found | None:
    """Finds "Tesla", "SPD", "Lufthansas". Leaves alone: words in small letters, surnames."""
    token = reading.tokens[index]
    name = token.classes.get("organisation") or token.classes["organisation_genitive"]
    if (
        index in reading.named
        or not token.text[0].isupper()
        or (name.isupper() and not token.text.isupper())
    ):
        return None
    stop = index + 1
    if "legal_form" in reading.tokens[stop].classes and reading.tokens[stop].gap == SPACE:
        stop += 1
        name = reading.span_text(index, stop)
    return _found(reading, Kind.ORGANISATION, index, stop, name)


@THINGS.rule("company", on=("legal_form",))
def company_rule(reading: Reading, index: int) -> Found | None:
    """Finds "Muster Maschinenbau AG": up to four capitalised words before a legal form.

    Leaves alone: a legal form without a name before it ("eine AG"), since that is no firm.
    """
    tokens = reading.tokens
    if not tokens[index].text[0].isupper():
        return None
    first = index
    while index - first < 4 and tokens[first].gap == SPACE:
        before = tokens[first - 1]
        if "capital" not in before.classes or "function" in before.classes:
            break
        first -= 1
    if (
        first == index
        or tokens[first].gap == NO_GAP
        or (tokens[index].low in {"se", "group"} and first == index - 1)
    ):
        return None
    return _found(reading, Kind.ORGANISATION, first, index + 1, reading.span_text(first, index + 1))


def _found(reading: Reading, kind: Kind, first: int, stop: int, name: str) -> Found:
    tokens = reading.tokens
    return Found(kind, tokens[first].start, tokens[stop - 1].end, Named(name), stop)
