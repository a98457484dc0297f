"""Counts: a number and the noun that is counted, shared by the languages."""

from dataclasses import dataclass, replace

from articles.facts.kinds import Kind
from articles.facts.values import Quantity
from articles.splitting.clubs import begins_club
from articles.splitting.engine import RuleMatch
from articles.splitting.numbers import Number
from articles.splitting.quantities import modifier_before
from articles.splitting.reading import Reading
from articles.splitting.sentences import is_bracketed_note, is_plain_note
from articles.splitting.tokens import LINE, NO_GAP, SPACE, Token

MOST_ADJECTIVES = 3
MILLION = 1_000_000
LONGEST_NAME = 5


@dataclass(frozen=True, slots=True)
class Counted:
    """The counted noun and the first token after it; `end` where it is part of a word."""

    noun: str
    stop: int
    end: int | None = None


def read_counted(reading: Reading, number: Number) -> Counted | None:
    """Read the noun that a number counts, with adjectives between; None without one."""
    tokens = reading.tokens
    at = number.stop
    if "quote_mark" in tokens[at].classes:
        return _in_marks(reading, at)
    while at - number.stop < MOST_ADJECTIVES:
        token = tokens[at]
        if token.gap != SPACE or not token.text[0].isalpha() or _no_plural(number, token):
            return None
        if len(token.text) == 1:
            return None
        if "noun" in token.classes and "function" not in token.classes:
            at = at + 1 if _is_origin(reading, at) else at
            stop = _past_hyphen(reading, at + 1)
            return Counted(reading.span_text(at, stop), stop)
        if "times_word" in token.classes and at == number.stop:
            return Counted(token.text, at + 1)
        if "adjective" not in token.classes and not _describes(reading, at):
            return None
        if "function" in token.classes and "further" not in token.classes:
            return None
        at += 1
    return None


def _in_marks(reading: Reading, at: int) -> Counted | None:
    """Read a counted noun in marks: "zwei „Tornados“", "134 „Tornado“-Einsätze"."""
    mark, noun, closing, dash, second = reading.tokens[at : at + 5]
    if mark.gap != SPACE or noun.gap != NO_GAP or "quote_mark" not in closing.classes:
        return None
    if "noun" not in noun.classes or closing.gap != NO_GAP:
        return None
    if dash.text == "-" and dash.gap == second.gap == NO_GAP and "noun" in second.classes:
        return Counted(second.text, at + 5)
    return Counted(noun.text, at + 3) if noun.text.endswith(("e", "r", "s")) else None


def _past_hyphen(reading: Reading, stop: int) -> int:
    """Step over what shares the end of its word: "sechs Straßen- und Hallenmärkte"."""
    dash, joint, noun = reading.tokens[stop : stop + 3]
    shared = dash.text == "-" and dash.gap == NO_GAP and "joining" in joint.classes
    return stop + 3 if shared and joint.gap == SPACE and "noun" in noun.classes else stop


def _no_plural(number: Number, token: Token) -> bool:
    """Recognise an adjective that only one can have, or that is measured ("2 Millionen teure")."""
    value = number.value
    if value is None or "noun" in token.classes:
        return False
    costs = "measured" in token.classes and value >= MILLION
    return costs or ("singular_only" in token.classes and value > 1)


def _is_origin(reading: Reading, at: int) -> bool:
    """Distinguish "zwei Kölner Fans", "elf Dringliche Anfragen" from "zwei Lehrer": a noun follows.

    After an adjective the noun is the one that is counted, unless somebody has it.
    """
    token, after = reading.tokens[at : at + 2]
    follows = after.gap == SPACE and "noun" in after.classes and "function" not in after.classes
    if not follows or at + 1 in reading.named:
        return False
    plural = len(after.text) > 2 and after.text.endswith(_PLURALS)
    return (token.text.endswith("er") and plural) or "capital_adjective" in token.classes


# How counted nouns end: "Fans", "Tote", "Lehrer", "Frauen", "Artikel", "Mädchen".
_PLURALS = ("e", "n", "r", "s", "l", "i", "a", "o")


def _describes(reading: Reading, at: int) -> bool:
    """Recognise the adverb in "33 illegal eingereiste Menschen": an adjective and a noun follow."""
    token, after, noun = reading.tokens[at : at + 3]
    adverb = token.text.islower() and "function" not in token.classes
    return adverb and "adjective" in after.classes and "noun" in noun.classes


def count_found(reading: Reading, number: Number, counted: Counted | None) -> RuleMatch:
    """Build the claim of a count; without a counted noun it spans the number alone."""
    start, end = number.span
    stop = number.stop
    if counted and reading.is_separated(start, reading.tokens[counted.stop - 1].end):
        counted = None
    if counted:
        stop, end = counted.stop, counted.end or reading.tokens[counted.stop - 1].end
    value = Quantity(
        number=number.value,
        unit=counted.noun if counted else None,
        modifier=modifier_before(reading, number.first),
        number_span=number.span,
    )
    return RuleMatch(Kind.COUNT, start, end, value, stop)


def range_found(lower: RuleMatch, upper: RuleMatch) -> list[RuleMatch]:
    """Give both ends of a range ("40 bis 50 Gäste") what it reaches from and to."""
    first, last = lower.value, upper.value
    if not isinstance(first, Quantity) or not isinstance(last, Quantity):
        return [lower, upper]
    values = (replace(value, low=first.number, high=last.number) for value in (first, last))
    return [
        replace(match, value=value) for match, value in zip((lower, upper), values, strict=True)
    ]


def goes_on_name(reading: Reading, index: int) -> bool:
    """Recognise the second number of "Boeing 737-800" and "RB 42/43": a name has the first."""
    first, joint, token = reading.tokens[index - 2 : index + 1]
    joined = joint.text in {"-", "/"} and joint.gap == token.gap == NO_GAP
    return joined and "numeral" in first.classes and is_name_number(reading, index - 2, index - 1)


def is_name_number(reading: Reading, index: int, stop: int) -> bool:
    """Distinguish a number that belongs to a name, a law, a page or a code from a count."""
    if "numeral" not in reading.tokens[index].classes:
        return False
    return (
        _is_glued(reading, index, stop)
        or _is_labelled(reading, index)
        or _is_address(reading, index, stop)
        or _is_club(reading, stop)
        or _is_founding_year(reading, index)
        or _ends_quoted_name(reading, index, stop)
        or _is_note(reading, index, stop)
    )


def _is_note(reading: Reading, index: int, stop: int) -> bool:
    """Recognise the number of a note: "zurück [2].", "zurück.“2 Das"."""
    after = reading.tokens[stop]
    opens = "function" in after.classes and after.text[0].isupper()
    plain = opens and is_plain_note(reading.tokens, index)
    return plain or is_bracketed_note(reading.tokens, index)


def _is_glued(reading: Reading, index: int, stop: int) -> bool:
    """Recognise a number that letters or signs stick to: "A380", "U-6", "#3", "1&1"."""
    further, before, token = reading.tokens[index - 2 : index + 1]
    after = reading.tokens[stop]
    if token.gap == NO_GAP and before.text:
        if before.text[0].isalpha() or before.text in "_@#&=§\\":
            return True
        joined = before.text in {"-", "–", "/", "."} and before.gap == NO_GAP
        if joined and (further.text[:1].isalpha() or _is_before_letters(reading, index)):
            return True
    return (
        after.gap == NO_GAP
        and bool(after.text)
        and (after.text[0].isalpha() or after.text in "_@#&=\\")
    )


def _is_before_letters(reading: Reading, index: int) -> bool:
    """Recognise a number between a slash and letters: "3/4a"."""
    after = reading.tokens[index + 1]
    return reading.tokens[index - 1].text == "/" and after.text.isalpha() and not after.gap


def _is_labelled(reading: Reading, index: int) -> bool:
    """Recognise a number after a label or a single letter: "Artikel 5", "Abs. 2", "Klasse C 3"."""
    further, before, token = reading.tokens[index - 2 : index + 1]
    if before.text == "." and before.gap == NO_GAP:
        known = {"label", "street"} & further.classes.keys()
        return bool(known) and "abbreviation" in further.classes
    if "label" in before.classes and token.gap <= SPACE:
        return True
    single = len(before.text) == 1 and before.text.isalpha() and before.text.isupper()
    return single and token.gap == SPACE and before.gap <= LINE


def _is_address(reading: Reading, index: int, stop: int) -> bool:
    """Recognise the number of a house ("Hauptstraße 5") or of a town ("10115 Berlin")."""
    before, after = reading.tokens[index - 1], reading.tokens[stop]
    if "street" in before.classes:
        return "noun" not in after.classes and "adjective" not in after.classes
    code = stop == index + 1 and len(reading.tokens[index].text) in {4, 5}
    return code and "place" in after.classes and after.text[0].isupper() and after.gap == SPACE


def _ends_quoted_name(reading: Reading, index: int, stop: int) -> bool:
    """Recognise the number of a name in marks: „Apollo 13“, „Treff Vintola 18“."""
    tokens = reading.tokens
    if "quote_mark" not in tokens[stop].classes or stop != index + 1:
        return False
    first = index - 1
    while index - first < LONGEST_NAME and tokens[first].text[:1].isupper():
        first -= 1
    return first < index - 1 and "quote_mark" in tokens[first].classes


def _is_founding_year(reading: Reading, index: int) -> bool:
    """Distinguish the year in "Bayer 04 Leverkusen" and "Mainz 05" from a count."""
    before, token = reading.tokens[index - 1 : index + 1]
    short = len(token.text) == 2 and token.text[0] == "0" and token.text.isdecimal()
    return short and token.gap == SPACE and before.text[:1].isupper()


def _is_club(reading: Reading, stop: int) -> bool:
    """Distinguish the number in "1. FC Köln" from a count."""
    dot, sign = reading.tokens[stop : stop + 2]
    return dot.text == "." and begins_club(sign)
