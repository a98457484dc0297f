"""Read nouns for a kind of thing, person or event, which mean one named before."""

from collections.abc import Sequence
from dataclasses import replace

from articles.anchoring.clauses import ClauseWord
from articles.anchoring.leaning_words import LeaningWords, sorts_of
from articles.anchoring.leans import Lean, Needs
from articles.anchoring.naming import is_year

# "der 58-Jährige" is a man, "die 58-Jährige" a woman.
_AGED = {"der": "m", "die": "f", "dem": "m", "den": "mp"}


def noun_of_kind(tokens: Sequence[ClauseWord], n: int, words: LeaningWords) -> Lean | None:
    """Read "das Unternehmen", "im Ort", "for the company": an article and a noun of a kind."""
    at = head_of(tokens, n, words)
    if at is None or is_named(tokens, at, words) or _is_verbal(tokens[at], words):
        return None
    if f"{tokens[n].low} {tokens[at].low}" in words.idioms or tokens[at].low in words.chosen:
        return None
    said, low = leaning_said(tokens, n, at - n + 1), _bare(tokens[at].low)
    if words.aged.match(low):
        genders = _person_genders(tokens, n, low, words)
        return Lean(Needs.NAMES, said, is_noun=True, is_person=True, genders=genders)
    if low.startswith(words.unique) or _names_office(tokens, n, at, words):
        return None
    if _is_person(low, words):
        genders = _person_genders(tokens, n, low, words)
        sorts = tuple(sort for sort in sorts_of(low, words.language) if sort.endings)
        return Lean(Needs.NAMES, said, is_noun=True, is_person=True, genders=genders, sorts=sorts)
    return _thing_of_kind(tokens, n, at, words)


def _thing_of_kind(
    tokens: Sequence[ClauseWord], n: int, at: int, words: LeaningWords
) -> Lean | None:
    """Read a noun that means no person: an event, a part of one, a thing of a kind."""
    said, noun = leaning_said(tokens, n, at - n + 1), tokens[at]
    low = _bare(noun.low)
    if sums_up := _summing_up(tokens, n, at, words):
        return replace(sums_up, words=said)
    if low in words.bridges and _is_unclaimed(tokens, n, at, words):
        return bridge(said)
    if is_thing(low, words):
        if low not in words.firms and _is_explained(tokens, at, words):
            return None
        return Lean(Needs.NAMES, said, is_thing=True, is_noun=True, is_place=low in words.sites)
    opens = n == 0 and tokens[0].low in words.subjects and noun.is_name and not noun.is_known
    if opens and not (_sums(low, words) and _is_explained(tokens, at, words)):
        return Lean(Needs.NAMES, said, is_thing=True, is_noun=True, is_near=True)
    return None


def _is_person(low: str, words: LeaningWords) -> bool:
    return low.endswith(words.persons) if words.names_are_capital else low in words.persons


def _names_office(tokens: Sequence[ClauseWord], n: int, at: int, words: LeaningWords) -> bool:
    """Return whether a noun says which office it means: "der Jagdverband", "the bird trust"."""
    low = _bare(tokens[at].low)
    if words.names_are_capital:
        return low.endswith(words.institutions) and low not in words.institutions
    adjunct = tokens[at - 1]
    return low in words.institutions and at - 1 > n and adjunct.is_name


def _is_verbal(token: ClauseWord, words: LeaningWords) -> bool:
    """Return whether a word is written small where nouns are not: "am weitesten"."""
    return words.names_are_capital and token.is_small


def _summing_up(tokens: Sequence[ClauseWord], n: int, at: int, words: LeaningWords) -> Lean | None:
    """Read "das Unglück", "the move": a noun that sums up what was said before."""
    low = _bare(tokens[at].low)
    sorts = sorts_of(low, words.language)
    if not sorts or _is_explained(tokens, at, words):
        return None
    otherwise = "" if low in words.lands else "far" if is_thing(low, words) else "near"
    if low not in words.employers and otherwise == "far" and any(s.endings for s in sorts):
        otherwise = "near"
    return Lean(
        Needs.NAMES, "", is_thing=True, is_noun=True, sorts=sorts,
        otherwise="" if n and otherwise == "near" else otherwise,
    )  # fmt: skip


def _is_explained(tokens: Sequence[ClauseWord], at: int, words: LeaningWords) -> bool:
    """Return whether the words after a noun say what it means: "die Pläne für den Bau"."""
    if at + 1 >= len(tokens) or _bare(tokens[at].low) != tokens[at].low:
        return False
    after, clause = tokens[at + 1], tokens[at].clause
    if after.clause == clause:
        joined = not words.names_are_capital and after.is_name and after.is_small
        beyond = tokens[at + 2] if at + 2 < len(tokens) else None
        says = after.low in words.explained and not _is_judged(after, beyond, words)
        return says or (joined and after.low not in words.verbs | words.finite)
    return after.clause == clause + 1 and after.low in words.relative


def _is_judged(after: ClauseWord, beyond: ClauseWord | None, words: LeaningWords) -> bool:
    """Return whether a time or an adjective follows: "im Mai", "für echt"."""
    if beyond is None or beyond.low in words.calendar:
        return beyond is not None
    named = beyond.is_name or beyond.low in words.articles or beyond.low in words.possessives
    return after.low in {"für", "for"} and beyond.is_small and not named


def _is_unclaimed(tokens: Sequence[ClauseWord], n: int, at: int, words: LeaningWords) -> bool:
    """Return whether nothing in the sentence is what the noun belongs to."""
    if _is_explained(tokens, at, words):
        return False
    return not any(token.is_name and not token.is_after_preposition for token in tokens[:n])


def bridge(said: str) -> Lean:
    """Return how a noun leans that belongs to what the sentence before says: "die Kosten"."""
    return Lean(Needs.SAID, said, is_noun=True, is_near=True, is_beside=True, reads="things")


def _bare(low: str) -> str:
    return low.removesuffix("’s").removesuffix("'s")


def head_of(tokens: Sequence[ClauseWord], n: int, words: LeaningWords) -> int | None:
    """Return the noun of an article, after up to two adjectives: "der Münchner Konzern"."""
    for at in range(n + 1, min(n + 4, len(tokens))):
        token = tokens[at]
        if token.clause != tokens[n].clause or token.low in words.function | words.calendar:
            return None if at == n + 1 or words.names_are_capital else at - 1
        if _is_kind(token.low, words):
            joined = at + 1 < len(tokens) and not words.names_are_capital
            return at + 1 if joined and tokens[at + 1].low in words.institutions else at
        if not words.kinds_follow.match(token.text):
            break
    beside = n + 1 < len(tokens) and tokens[n + 1].clause == tokens[n].clause
    return n + 1 if beside else None


def _is_kind(low: str, words: LeaningWords) -> bool:
    low = _bare(low)
    person = _is_person(low, words)
    return person or is_thing(low, words) or bool(words.aged.match(low)) or _sums(low, words)


def _sums(low: str, words: LeaningWords) -> bool:
    return low in words.bridges or bool(sorts_of(low, words.language))


def _person_genders(tokens: Sequence[ClauseWord], n: int, noun: str, words: LeaningWords) -> str:
    """Return the genders of a person so named: "der Kämmerer" is a man, "der Kämmerin" is not."""
    if not words.names_are_capital:
        return "mfnp"
    article = tokens[n].low
    shown = words.articles.get(article, "mfnp")
    if words.aged.match(noun):
        return _AGED.get(article, shown) if noun.endswith("e") else shown
    if noun.endswith(words.women):
        return "f"
    if article != "der":
        return shown
    return "m" if n == 0 else shown.replace("f", "")


def is_named(tokens: Sequence[ClauseWord], n: int, words: LeaningWords) -> bool:
    """Return whether what follows a noun says which one is meant."""
    following = [t for t in tokens[n + 1 : n + 4] if t.clause == tokens[n].clause]
    if not following:
        return False
    if _names_it(following[0], words):
        return True
    noun = 2 if len(following) > 2 and following[1].low in words.definite else 1
    at = following[0].low in words.attributes and len(following) > noun and following[noun].is_name
    person = words.names_are_capital and tokens[n].low.endswith(words.persons)
    return at and tokens[n].low not in words.firms and not person


def _names_it(after: ClauseWord, words: LeaningWords) -> bool:
    if after.low in words.complements:
        return True
    return after.text[:1].isupper() and after.low not in words.function | words.calendar


def is_thing(low: str, words: LeaningWords) -> bool:
    """Return whether a noun is one of a kind, in the genitive too, or a compound of such a one."""
    if low in words.things or low.removesuffix("s") in words.things:
        return True
    if low.removesuffix("es") in words.things:
        return True
    return bool(words.compounds) and low.endswith(words.compounds)


def is_part(tokens: Sequence[ClauseWord], n: int, words: LeaningWords) -> bool:
    """Return whether a number precedes a noun: "forty of the birds", "zwei der Männer"."""
    of = n > 1 and tokens[n - 1].low == "of"
    if not of and tokens[n].low not in {"der", "des"}:
        return False
    number = tokens[n - 2] if of else tokens[n - 1] if n else None
    if number is None or is_year(number.text):
        return False
    return number.low in words.numbers or number.text[0].isdigit()


def leaning_said(tokens: Sequence[ClauseWord], n: int, length: int) -> str:
    """Return the leaning words, with the preposition before them."""
    first = (
        n - 1
        if n == 1 and tokens[0].clause == tokens[1].clause and tokens[1].is_after_preposition
        else n
    )
    return " ".join(token.text for token in tokens[first : n + length])
