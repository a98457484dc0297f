"""German organisations and places from the gazetteers and by their form."""

from articles.facts.kinds import Kind
from articles.facts.values import Named
from articles.splitting.de.families import THINGS
from articles.splitting.engine import RuleMatch
from articles.splitting.gazetteer import phrase_at
from articles.splitting.reading import Reading
from articles.splitting.tokens import NO_GAP, SPACE, Token


@THINGS.rule("place", on=("place", "place_genitive", "place_phrase"))
def place_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "Shanghai", "Chinas", "New York", "Vereinigten Staaten", "in Halle".

    Leaves alone: surnames that a rule for people has read, the hall ("die Halle", "Halle 4"), the
    meal ("das Essen"), and the place in the name of a body ("Bayern München"), which is no place.
    """
    token = reading.tokens[index]
    if index in reading.named or not token.text[0].isupper():
        return None
    body = token.classes.get("organisation_phrase")
    if body and phrase_at(reading, index, body):
        return None
    phrases = token.classes.get("place_phrase")
    if phrases and (whole := phrase_at(reading, index, phrases)):
        return reading.found(Kind.PLACE, index, whole[0], Named(whole[1]))
    name = token.classes.get("place") or token.classes.get("place_genitive")
    if name is None or not _is_town(reading, index):
        return None
    return reading.found(Kind.PLACE, index, index + 1, Named(name))


def _is_town(reading: Reading, index: int) -> bool:
    """Distinguish towns that are also words from the words: "in Essen", but "das Essen"."""
    tokens = reading.tokens
    if "ambiguous_place" not in tokens[index].classes:
        return True
    after = tokens[index + 1]
    if "number" in after.classes or "integer" in after.classes:
        return False
    return tokens[index - 1].low in _LEADING_TO_TOWNS


_LEADING_TO_TOWNS = frozenset("in aus nach bei von um stadt raum kanton bahnhof".split())


@THINGS.rule(
    "organisation",
    on=("organisation", "organisation_genitive", "organisation_phrase", "institution"),
)
def organisation_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "Tesla", "SPD", "Lufthansas", "Wall Street Journal", "US-Regierung".

    Leaves alone: words in small letters ("linke Hand"), surnames ("Herr Siemens") and somebody from
    Bavaria ("ein Bayer"), who are no bodies.
    """
    token = reading.tokens[index]
    phrases = token.classes.get("organisation_phrase")
    if phrases and (whole := phrase_at(reading, index, phrases)):
        return reading.found(Kind.ORGANISATION, index, whole[0], Named(whole[1]))
    if index in reading.named or not token.text[0].isupper():
        return None
    name = _one_word(token)
    if name in _WORDS_TOO and _is_plain_word(reading, index):
        return None
    if name is None or (name.isupper() and not token.text.isupper()):
        return None
    stop = index + 1
    if "legal_form" in reading.tokens[stop].classes and reading.tokens[stop].gap == SPACE:
        stop += 1
        name = reading.span_text(index, stop)
    return reading.found(Kind.ORGANISATION, index, stop, Named(name))


# Firms that are called like a word which takes an article: a Bavarian, a lime tree, a beast.
_WORDS_TOO = frozenset({"Bayer", "Linde", "Puma", "Jaguar", "Saturn"})


def _is_plain_word(reading: Reading, index: int) -> bool:
    """Distinguish "ein Bayer" and "die alte Linde" from "Bayer" and "die Linde AG"."""
    before, after = reading.tokens[index - 1], reading.tokens[index + 1]
    described = "adjective" in before.classes and before.text.islower()
    return (described or "determiner" in before.classes) and "legal_form" not in after.classes


def _one_word(token: Token) -> str | None:
    for name in ("organisation", "organisation_genitive", "institution"):
        if name in token.classes:
            return str(token.classes[name])
    return None


@THINGS.rule("court", on=("court",))
def court_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "Landgericht München I", "Amtsgericht Köln", "Staatsanwaltschaft Köln".

    Leaves alone: "das Gericht", which may be any, and a dish.
    """
    tokens = reading.tokens
    token, after = tokens[index], tokens[index + 1]
    if not token.text[0].isupper():
        return None
    stop = index + 1
    if after.gap == SPACE and "place" in after.classes:
        stop += 2 if tokens[index + 2].text in {"I", "II"} else 1
    name = " ".join([token.classes["court"], *reading.span_text(index, stop).split()[1:]])
    return reading.found(Kind.ORGANISATION, index, stop, Named(name))


@THINGS.rule("company", on=("legal_form",))
def company_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "Muster Maschinenbau AG": up to four capitalised words before a legal form.

    Leaves alone: a legal form without a name before it ("eine AG"), since that is no firm, and the
    trade before its name ("des Autobauers Muster AG").
    """
    tokens = reading.tokens
    if not tokens[index].text[0].isupper():
        return None
    first = index
    while index - first < 4 and tokens[first].gap == SPACE:
        before = tokens[first - 1]
        if "capital" not in before.classes or "function" in before.classes:
            break
        if first < index and _names_trade(reading, first - 1):
            break
        first -= 1
    if (
        first == index
        or tokens[first].gap == NO_GAP
        or (tokens[index].low in {"se", "group"} and first == index - 1)
    ):
        return None
    return reading.found(
        Kind.ORGANISATION, first, index + 1, Named(reading.span_text(first, index + 1))
    )


def _names_trade(reading: Reading, at: int) -> bool:
    """Distinguish "des Autobauers", which says what a firm does, from the first word of its name."""
    article, noun = reading.tokens[at - 1 : at + 1]
    led = "determiner" in article.classes or article.low in {"beim", "vom", "zum"}
    return led and not _TRADES.isdisjoint(noun.classes)


_TRADES = frozenset({"role", "title_noun", "speaking_noun"})
