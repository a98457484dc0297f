"""What a quantity is made of, and what the words around a number say of it."""

from dataclasses import dataclass
from decimal import Decimal

from articles.facts.kinds import Kind
from articles.facts.values import Quantity
from articles.splitting.engine import RuleMatch
from articles.splitting.numbers import Number
from articles.splitting.reading import Reading
from articles.splitting.tokens import LINE, NO_GAP, Token


@dataclass(frozen=True, slots=True)
class Tail:
    """What makes a number a quantity: `stop` is the first token, `end` the point after it."""

    kind: Kind
    unit: str
    stop: int
    end: int
    unit_text: str
    number: Decimal | None = None


FARTHEST_MODIFIER = 4
_MODIFYING = frozenset({"modifier", "more_less", "scant"})
# A verb says how a percentage is meant unless a comma is between them.
FARTHEST_VERB = 12


def modifier_before(reading: Reading, index: int) -> str | None:
    """Return what the words before a number say of its exactness ("rund", "mehr als").

    "217 gegen 198 Stimmen" compares two numbers: "gegen" is no modifier there.
    """
    tokens = reading.tokens
    word = tokens[index - 1]
    if word.text == "." and word.gap == NO_GAP:
        begins = reading.sentence(index)[0] == index
        return None if begins else tokens[index - 2].classes.get("modifier")
    if "among" in word.classes and _is_surveyed(reading, index):
        return None
    pair = word.classes.get("modifier_after")
    if pair and (paired := pair.get(tokens[index - 2].low)):
        denied = "denying" in tokens[index - 3].classes
        return _DENIED.get(paired, paired) if denied else str(paired)
    if word.low == "gegen" and "number" in tokens[index - 2].classes:
        return None
    modifier: str | None = word.classes.get("modifier")
    return modifier


def _is_surveyed(reading: Reading, index: int) -> bool:
    """Distinguish "eine Umfrage unter 1000 Bürgern" from "unter 1000 Bürger": it says who was
    asked.
    """
    return any("survey_noun" in token.classes for token in reading.tokens[index - 9 : index - 1])


_DENIED = {"over": "at_most", "under": "at_least"}


def before_modifiers(reading: Reading, first: int) -> int:
    """Return the token before a number and the words that say how exact it is."""
    tokens = reading.tokens
    before = first - 1
    while first - before < FARTHEST_MODIFIER:
        pair = tokens[before].classes.get("modifier_after", {})
        if tokens[before - 1].low in pair or _is_shortened(tokens[before - 1], tokens[before]):
            before -= 2
        elif _is_modifying(reading, before):
            before -= 1
        else:
            break
    return before


def _is_shortened(word: Token, mark: Token) -> bool:
    """Recognise "ca." and "max." with the period of their abbreviation."""
    return mark.text == "." and mark.gap == NO_GAP and "modifier" in word.classes


def past_modifiers(reading: Reading, at: int) -> int:
    """Return the token after the words before a number that say how exact it is."""
    stop = at
    while stop - at < FARTHEST_MODIFIER and _is_modifying(reading, stop):
        stop += 1
    return stop


def is_change(reading: Reading, first: int, stop: int) -> bool:
    """Distinguish a change from a share: "um 8 Prozent", "8 Prozent mehr", "ein Plus von 8
    Prozent".
    """
    tokens = reading.tokens
    before = before_modifiers(reading, first)
    if tokens[first].text in _SIGNS or (tokens[first - 1].text == "+" and before == first - 1):
        return tokens[stop - 1].classes.keys() >= {"percent"}
    if "by" in tokens[before].classes or "comparing" in tokens[stop].classes:
        return True
    if "moved_behind" in tokens[stop].classes:
        return True
    if "within" in tokens[stop].classes and "sign_word" in tokens[stop + 1].classes:
        return True
    if "composing" in tokens[before - 1].classes:
        return False
    if "change_noun" in tokens[before].classes:
        return True
    if "sign_word" in tokens[first].classes:
        return True
    return "of" in tokens[before].classes and "change_noun" in tokens[before - 1].classes


def percent_kind(reading: Reading, first: int, stop: int) -> Kind:
    """Return whether a percentage is a share or a change, by the words before and after it.

    "Auf 8 Prozent gestiegen" states a level, a share.
    """
    tokens = reading.tokens
    onto = "onto" in tokens[before_modifiers(reading, first)].classes
    if onto and "more_less" not in tokens[stop].classes:
        return Kind.SHARE
    if is_change(reading, first, stop) or moved_by_verb(reading, first, stop):
        return Kind.CHANGE
    return Kind.SHARE


def moved_by_verb(reading: Reading, first: int, stop: int) -> bool:
    """Distinguish "verlor 3,2 Prozent" and "legte 2 Prozent zu" from "gewann 40 Prozent der
    Stimmen".

    A preposition ("auf 3 Prozent"), "nur noch", or what it is a part of makes it a share.
    """
    tokens = reading.tokens
    before = before_modifiers(reading, first)
    if "amounting" in tokens[before].classes:
        return any("change_noun" in tokens[at].classes for at in range(before - 4, before))
    if "level" in tokens[before].classes or "part_mark" in tokens[stop].classes:
        return False
    if tokens[first - 1].low == "noch" and tokens[first - 2].low == "nur":
        return False
    for at in range(before, before - FARTHEST_VERB, -1):
        if "moving_verb" in tokens[at].classes:
            return True
        if tokens[at].text in _BREAKS or tokens[at].gap > LINE:
            return False
    return False


_SIGNS = frozenset({"-", "–", "−"})
_BREAKS = frozenset({"", ",", ".", ";", ":", "(", "–", "?", "!"})


def _is_modifying(reading: Reading, index: int) -> bool:
    classes = reading.tokens[index].classes
    return not _MODIFYING.isdisjoint(classes)


def direction_of(reading: Reading, index: int) -> str | None:
    """Return whether the sentence around token `index` speaks of a rise or a fall."""
    first, stop = reading.sentence(index)
    tokens = reading.tokens
    if tokens[index].text in _SIGNS or tokens[index - 1].text == "+":
        return "up" if tokens[index - 1].text == "+" else "down"
    best: tuple[int, str] | None = None
    for at in range(max(first, index - 12), min(stop, index + 14)):
        way = tokens[at].classes.get("direction")
        if way and at < index and "more_less" in tokens[at].classes:
            continue
        if way and (best is None or abs(at - index) < best[0]):
            best = (abs(at - index), way)
    return best[1] if best else _by_particle(reading, index, first, stop)


def part_found(reading: Reading, index: int, number: Number) -> RuleMatch:
    """Build the claim of a part of a whole, or of a change by one: "ein Drittel"."""
    change = is_change(reading, index, number.stop)
    value = Quantity(
        number.value,
        unit="1",
        modifier=modifier_before(reading, index),
        direction=direction_of(reading, index) if change else None,
        number_span=number.span,
    )
    return RuleMatch(Kind.CHANGE if change else Kind.SHARE, *number.span, value, number.stop)


def _by_particle(reading: Reading, index: int, first: int, stop: int) -> str | None:
    """Return the direction that a verb and its particle state: "nahm um 6 Prozent ab"."""
    tokens = reading.tokens
    for verb in range(index - 1, max(first, index - FARTHEST_VERB) - 1, -1):
        ways: dict[str, str] | None = tokens[verb].classes.get("turning")
        if ways:
            following = (tokens[at].low for at in range(index, min(stop, index + FARTHEST_VERB)))
            return next((ways[word] for word in following if word in ways), None)
    return None
