"""English places that no list holds, by the preposition before them: "in Dunmere"."""

from articles.facts.kinds import Kind
from articles.facts.values import Named
from articles.splitting.en.families import THINGS
from articles.splitting.engine import RuleMatch
from articles.splitting.reading import Reading
from articles.splitting.tokens import SPACE, Token

_LONGEST = 3


@THINGS.rule("place-after-preposition", on=("place_preposition",))
def place_after_preposition_rule(reading: Reading, index: int) -> list[RuleMatch] | None:
    """Finds "Dunmere" in "in Dunmere", "Ust Kamen" in "born near Ust Kamen", and each wherever it is.

    Leaves alone: what people believe or invest in ("shares in Northwind"), a word that says more of
    the next one ("in Victorian London"), languages, and names whose words are known.
    """
    tokens = reading.tokens
    before, first = tokens[index - 1], index + 1
    if before.low in _HOLDING or index in reading.named:
        return None
    stop = first
    while stop - first < _LONGEST and tokens[stop].gap == SPACE and _may_be_part(reading, stop):
        stop += 1
    if stop == first or "place_pair" in tokens[first].classes or _goes_on(tokens[stop]):
        return None
    name = reading.span_text(first, stop)
    if name.endswith(("'s", "’s", "ish", "ese")) or (name.isupper() and len(name) < _ACRONYM):
        return None
    found = reading.found(Kind.PLACE, first, stop, Named(name))
    return [found, *(_mentions(reading, first) if stop == first + 1 else ())]


# "Shares in Northwind", "trust in Ottley": nobody is there.
_HOLDING = frozenset(
    "stake stakes share shares invest invests invested investing investment investor investors interest interests "
    "trust trusts trusted confidence faith believe believes believed belief minority majority holding holdings bonds "
    "pride hope word credits written write wrote writes".split()
)
_ACRONYM = 6


def _may_be_part(reading: Reading, at: int) -> bool:
    token = reading.tokens[at]
    plain = "capital" in token.classes and at not in reading.named
    return plain and token.classes.keys().isdisjoint(_KNOWN)


_KNOWN = frozenset(
    "place place_genitive organisation organisation_genitive season month weekday feast "
    "feast_name origin_adjective role common first_name organisation_head legal_form function title "
    "label no_place currency ranking_place scale number plain_adjective".split()
)


def _goes_on(after: Token) -> bool:
    """Recognise a word that the name belongs to: "in Victorian London", "in Brexit talks"."""
    if after.gap != SPACE or not after.text[:1].isalnum():
        return after.text == "-"
    if not after.text.islower():
        return after.text[0].isupper() and not {"month", "weekday"} & after.classes.keys()
    return after.classes.keys().isdisjoint(_VERBS) and not after.low.endswith(("ed", "ly"))


_VERBS = frozenset({"function", "past_verb", "finite", "plain_verb", "speech_verb"})


def _mentions(reading: Reading, first: int) -> list[RuleMatch]:
    """Build a claim for each other place where the word is alone."""
    tokens = reading.tokens
    places = reading.places_of_capitals()
    name = tokens[first].text
    found = [at for form in (name, f"{name}'s", f"{name}’s") for at in places.pop(form, ())]
    return [
        RuleMatch(Kind.PLACE, tokens[at].start, tokens[at].end, Named(name), first + 1)
        for at in found
        if at != first and at not in reading.named and _is_alone(reading, at)
    ]


def _is_alone(reading: Reading, at: int) -> bool:
    """Distinguish "Dunmere" from a word of "Dunmere Holdings", "Ada Dunmere", "the Dunmere yard"."""
    before, token, after = reading.tokens[at - 1 : at + 2]
    led = before.text[:1].isupper() and token.gap == SPACE and "function" not in before.classes
    led = led or "determiner" in before.classes
    return not led and not (after.gap == SPACE and after.text[:1].isupper())
