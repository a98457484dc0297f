"""Say how a sentence leans on the text before it, by the words that it opens with."""

import re
from dataclasses import dataclass
from enum import StrEnum

from articles.anchoring.leaning_words import LeaningWords

_TOKEN = re.compile(r"\w+(?:[-‐‑–'’.]\w+)*\.?")
_OPENING = re.compile(r"^[\s\"„“”»«'‚‘(\[|*·•▪–—-]*(?:\d{1,2}[.)]\s+|[-–—]\s+)?[\s\"„“”»«'‚‘(\[]*")
_EARLY = 8


class Needs(StrEnum):
    """What a leaning sentence needs of the text before it."""

    NAMES = "names"
    """Whom or what a pronoun or noun means."""
    SAID = "said"
    """All that the sentence before says."""
    TIME = "time"
    """The time that its own is counted from."""


@dataclass(frozen=True, slots=True)
class Lean:
    """The leaning words of a sentence, and what they need.

    `is_thing` says that they can mean no person, `is_noun` that they are more than a pronoun,
    `is_pair` that they choose among several ("letzterer", "both").
    """

    needs: Needs
    words: str
    is_thing: bool = False
    is_noun: bool = False
    is_pair: bool = False


def leans(sentence: str, words: LeaningWords) -> list[Lean]:
    """Return how a sentence leans on what stands before it; each need at most once."""
    opening = sentence[_OPENING.match(sentence).end() :]  # type: ignore[union-attr]
    tokens = _TOKEN.findall(opening)
    found: dict[Needs, Lean] = {}
    for one in (
        _time(opening, tokens, words),
        _whole(opening, tokens, words),
        _named(tokens, words),
        _early_pronoun(tokens, words),
        _speaker(tokens, words),
    ):
        if one is not None:
            found.setdefault(one.needs, one)
    return list(found.values())


def _time(opening: str, tokens: list[str], words: LeaningWords) -> Lean | None:
    if later := words.later.search(opening):
        return Lean(Needs.TIME, later.group().strip())
    if tokens and _low(tokens[0]) in words.times:
        return Lean(Needs.TIME, tokens[0])
    return None


def _whole(opening: str, tokens: list[str], words: LeaningWords) -> Lean | None:
    if taken := words.takes_up.search(opening):
        last = _low(taken.group().split()[-1])
        return Lean(Needs.SAID, taken.group().strip(), is_pair=last in words.pairs)
    if len(tokens) > 1 and _low(tokens[0]) == "das" and tokens[1] in words.speaking:
        return Lean(Needs.SAID, tokens[0])
    for token in _behind_preposition(tokens, words)[:1]:
        if _low(token) in words.whole:
            said = " ".join(tokens[: tokens.index(token) + 1])
            return Lean(Needs.SAID, said, is_pair=_low(token) in words.pairs)
    for token in tokens[1:_EARLY]:
        if token.islower() and token in words.contrasts:
            return Lean(Needs.SAID, token)
    return None


def _named(tokens: list[str], words: LeaningWords) -> Lean | None:
    """Read a pronoun, a possessive or a definite noun at the opening, behind a preposition too."""
    rest = _behind_preposition(tokens, words)
    lead = tokens[: len(tokens) - len(rest)]
    if not rest:
        return None
    if _low(rest[0]) in words.places:
        return Lean(Needs.NAMES, " ".join([*lead, rest[0]]), is_thing=True)
    if _low(rest[0]) in words.people | words.possessives:
        return Lean(Needs.NAMES, " ".join([*lead, *rest[: 1 + _has_noun(rest, words)]]))
    return _definite(tokens, words)


def _has_noun(rest: list[str], words: LeaningWords) -> int:
    return int(_low(rest[0]) in words.possessives and len(rest) > 1)


def _definite(tokens: list[str], words: LeaningWords) -> Lean | None:
    """Read "Das Unternehmen", "Im Ort", "For the company": an article and a noun of a kind."""
    for place, token in enumerate(tokens[:3]):
        if _low(token) in words.definite:
            return _noun_of_kind(tokens, place, words)
        if _low(token) not in words.prepositions:
            return None
    return None


def _noun_of_kind(tokens: list[str], place: int, words: LeaningWords) -> Lean | None:
    if len(tokens) < place + 2:
        return None
    noun, after = tokens[place + 1], (tokens[place + 2 : place + 3] or [""])[0]
    if after in words.complements or _is_name(after, words):
        return None
    said = " ".join(tokens[: place + 2])
    if words.aged.match(noun.lower()):
        return Lean(Needs.NAMES, said, is_noun=True)
    low = noun.rstrip(".").lower().removesuffix("’s").removesuffix("'s")
    if low.startswith(words.unique):
        return None
    if low.endswith(words.persons) if words.names_are_capital else low in words.persons:
        return Lean(Needs.NAMES, said, is_noun=True)
    if _is_thing(low, words):
        return Lean(Needs.NAMES, said, is_thing=True, is_noun=True)
    return None


def _is_thing(low: str, words: LeaningWords) -> bool:
    """Say whether a noun is one of a kind, in the genitive too, or a compound of such a one."""
    if low in words.things or low.removesuffix("s") in words.things:
        return True
    return bool(words.compounds) and low.endswith(words.compounds)


def _is_name(word: str, words: LeaningWords) -> bool:
    return word[:1].isupper() and word.lower() not in words.function


def _early_pronoun(tokens: list[str], words: LeaningWords) -> Lean | None:
    """Read "Im Mai verkaufte er …": a pronoun before anything is named in its sentence."""
    for place, token in enumerate(tokens[:_EARLY]):
        low = _low(token)
        if place and token.islower() and low in words.people and low != "it":
            return Lean(Needs.NAMES, token)
        if _names(token, words) and not (place == 0 and low in words.prepositions):
            return None
    return None


def _names(token: str, words: LeaningWords) -> bool:
    low = _low(token)
    return token[:1].isupper() and low not in words.function | words.calendar | words.measures


def _speaker(tokens: list[str], words: LeaningWords) -> Lean | None:
    """Read "sagte er", "he said", "so die Sprecherin" anywhere."""
    for place, token in enumerate(tokens[:-1]):
        low, after = _low(token), _low(tokens[place + 1])
        if low in words.speaking and token.islower():
            if after in words.people:
                return Lean(Needs.NAMES, f"{token} {tokens[place + 1]}")
            noun = _noun_of_kind(tokens, place + 1, words) if after in words.definite else None
            if noun is not None:
                said = " ".join(tokens[place : place + 3])
                return Lean(Needs.NAMES, said, is_noun=True)
        if low in words.people and after in words.speaking and low != "it":
            return Lean(Needs.NAMES, f"{token} {tokens[place + 1]}")
    return None


def _behind_preposition(tokens: list[str], words: LeaningWords) -> list[str]:
    return tokens[1:] if tokens and _low(tokens[0]) in words.prepositions else tokens


def _low(token: str) -> str:
    return token.rstrip(".").lower()
