"""Whose age it is: the person beside an English age, by name, pronoun or apposition."""

from articles.splitting.ages import subject_before
from articles.splitting.numbers import Number
from articles.splitting.reading import Reading
from articles.splitting.tokens import SPACE

_OPENING = frozenset("a an another one".split())
_POSSESSIVE = frozenset("his her their my our your whose".split())


def whose(reading: Reading, number: Number, stop: int) -> str | None:
    """Return whose age is at `number` to `stop`: named after it, or spoken of before.

    "The 49-year-old" is the person last named; "a 49-year-old man" is nobody named yet;
    "a 200-year-old house" is nobody.
    """
    attributive = "-" in reading.text[number.span[0] : reading.tokens[stop - 1].end]
    if not attributive:
        return nearest_before(reading, number.first)
    if (named := _named_after(reading, stop)) is not None:
        return named
    article, comma = reading.tokens[number.first - 1].low, number.first - 2
    apposed = article in {"a", "an", "the"} and reading.tokens[comma].text == ","
    if apposed and (mention := reading.mention_ending(comma)):
        return mention.name
    if article in _OPENING | _POSSESSIVE or article.endswith("'s"):
        return None
    return None if _is_thing(reading, stop) else subject_before(reading, number.first)


def _named_after(reading: Reading, stop: int) -> str | None:
    """Return the person in "49-year-old Ann Lee" or "a 49-year-old nurse, Ann Lee"."""
    tokens = reading.tokens
    for at in range(stop, stop + 6):
        if mention := reading.mention_at(at):
            commas = any(token.text == "," for token in tokens[stop:at])
            speaks = commas and "speech_verb" in tokens[mention.stop].classes
            return None if speaks else mention.name
        token = tokens[at]
        if token.gap > SPACE or not (token.text[:1].isalpha() or token.text == ","):
            return None
        if "function" in token.classes or "speech_verb" in token.classes:
            return None
    return None


def _is_thing(reading: Reading, stop: int) -> bool:
    """Return whether the noun that follows is a thing: a person is a role, or no noun follows."""
    after = reading.tokens[stop]
    if after.gap != SPACE or not after.text[:1].isalpha() or "function" in after.classes:
        return False
    classes = after.classes
    if "plain_verb" in classes or (after.low.endswith("ed") and len(after.low) > 4):
        return False
    return "role" not in classes and "person_noun" not in classes and "speech_verb" not in classes


def nearest_before(reading: Reading, index: int) -> str | None:
    """Return the person that the words right before an age speak of.

    A noun for a person without a name ("a woman aged 30") is nobody who was named.
    """
    tokens = reading.tokens
    first, _ = reading.sentence(index)
    for at in range(index - 1, max(first, index - 7) - 1, -1):
        if at in reading.named:
            break
        classes = tokens[at].classes
        if "person_noun" in classes and _is_open(reading, at):
            return None
    return subject_before(reading, index)


def _is_open(reading: Reading, at: int) -> bool:
    """Distinguish "a woman", "two boys", "her son" from "the woman", who may have been named."""
    for step in range(at - 1, at - 4, -1):
        token = reading.tokens[step]
        if token.low in _OPENING | _POSSESSIVE or "number" in token.classes:
            return True
        if "function" in token.classes:
            return False
    return False
