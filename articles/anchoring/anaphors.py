"""Find pronouns and definite nouns in a sentence that it does not itself explain."""

from collections.abc import Iterator, Sequence

from articles.anchoring.clauses import ClauseWord
from articles.anchoring.leaning_words import LeaningWords
from articles.anchoring.leans import Lean, Needs


def anaphors(tokens: Sequence[ClauseWord], words: LeaningWords) -> Iterator[Lean]:
    """Yield the words that mean somebody or something named before, anywhere in a sentence."""
    for n, token in enumerate(tokens):
        lean = _anaphor(tokens, n, words)
        if lean is not None and not _is_bound(tokens, n, lean, words):
            yield lean
        elif _speaks(tokens, n, words):
            yield Lean(Needs.NAMES, _speech(tokens, n), genders=_genders(token, words))


def _anaphor(tokens: Sequence[ClauseWord], n: int, words: LeaningWords) -> Lean | None:
    token, after = tokens[n], tokens[n + 1] if n + 1 < len(tokens) else None
    if token.low in words.definite:
        return noun_of_kind(tokens, n, words)
    if n and token.text[:1].isupper() and words.names_are_capital:
        return None
    genders = _genders(token, words)
    if token.low in words.possessives and (token.low not in words.people or _has_noun(after)):
        thing = token.low == "its"
        source = after is not None and after.low in words.sources
        said = _said(tokens, n, 2)
        return Lean(Needs.NAMES, said, thing, is_own=True, is_person=source, genders=genders)
    if token.low in words.people and not (token.low == "it" and _is_empty_it(tokens, n, words)):
        return Lean(Needs.NAMES, _said(tokens, n, 1), token.low == "it", genders=genders)
    if token.low == "es" and n == 0 and after is not None and after.low in words.es_verbs:
        return Lean(Needs.NAMES, token.text, is_thing=True, genders="n")
    if token.low in words.places and not _is_empty(after, words):
        return Lean(Needs.NAMES, _said(tokens, n, 1), is_thing=True, is_place=True)
    return None


def _genders(token: ClauseWord, words: LeaningWords) -> str:
    return words.genders.get(token.low, "mfnp")


def _has_noun(after: ClauseWord | None) -> bool:
    return after is not None and (after.text[:1].isupper() or after.low.endswith(("e", "en", "er")))


def _is_empty(after: ClauseWord | None, words: LeaningWords) -> bool:
    """Return whether "it" and "there" before this word mean nothing."""
    return after is not None and after.low in words.expletive


def _is_empty_it(tokens: Sequence[ClauseWord], n: int, words: LeaningWords) -> bool:
    """Return whether "it" means the weather, the hour or what follows."""
    behind = [token.low for token in tokens[n + 1 : n + 4]]
    return not behind or bool(words.empty & set(behind)) or (n > 0 and behind[0] in words.expletive)


def _said(tokens: Sequence[ClauseWord], n: int, length: int) -> str:
    """Return the leaning words, with the preposition before them."""
    first = n - 1 if n == 1 and tokens[0].clause == tokens[1].clause and tokens[1].is_behind else n
    return " ".join(token.text for token in tokens[first : n + length])


def noun_of_kind(tokens: Sequence[ClauseWord], n: int, words: LeaningWords) -> Lean | None:
    """Read "das Unternehmen", "im Ort", "for the company": an article and a noun of a kind."""
    at = _head(tokens, n, words)
    if at is None or is_named(tokens, at, words):
        return None
    if f"{tokens[n].low} {tokens[at].low}" in words.idioms:
        return None
    noun = tokens[at]
    said = _said(tokens, n, at - n + 1)
    genders = _person_genders(tokens[n].low, noun.low, words)
    if words.aged.match(noun.low):
        return Lean(Needs.NAMES, said, is_noun=True, is_person=True, genders=genders)
    low = noun.low.removesuffix("’s").removesuffix("'s")
    if low.startswith(words.unique):
        return None
    if low.endswith(words.persons) if words.names_are_capital else low in words.persons:
        return Lean(Needs.NAMES, said, is_noun=True, is_person=True, genders=genders)
    if (
        n == 0
        and tokens[0].low in words.subjects
        and noun.is_name
        and not noun.is_known
        and not is_thing(low, words)
    ):
        return Lean(Needs.NAMES, said, is_thing=True, is_noun=True, is_near=True)
    if is_thing(low, words):
        return Lean(Needs.NAMES, said, is_thing=True, is_noun=True, is_place=low in words.sites)
    return None


def _head(tokens: Sequence[ClauseWord], n: int, words: LeaningWords) -> int | None:
    """Return the noun of an article, behind up to two adjectives: "der Münchner Konzern"."""
    for at in range(n + 1, min(n + 4, len(tokens))):
        token = tokens[at]
        if token.clause != tokens[n].clause or token.low in words.function | words.calendar:
            return None
        if _is_kind(token.low, words):
            return at
        if not words.kinds_follow.match(token.text):
            break
    beside = n + 1 < len(tokens) and tokens[n + 1].clause == tokens[n].clause
    return n + 1 if beside else None


def _is_kind(low: str, words: LeaningWords) -> bool:
    low = low.removesuffix("’s").removesuffix("'s")
    person = low.endswith(words.persons) if words.names_are_capital else low in words.persons
    return person or is_thing(low, words) or bool(words.aged.match(low))


def _person_genders(article: str, noun: str, words: LeaningWords) -> str:
    """Return the genders of a person so named: "der Kämmerer" is a man, "der Kämmerin" is not."""
    if not words.names_are_capital:
        return "mfnp"
    if noun.endswith(words.women):
        return "fp"
    return (
        words.articles.get(article, "mfnp").replace("f", "")
        if article == "der"
        else (words.articles.get(article, "mfnp"))
    )


def is_named(tokens: Sequence[ClauseWord], n: int, words: LeaningWords) -> bool:
    """Return whether what stands behind a noun says which one is meant."""
    behind = [t for t in tokens[n + 1 : n + 3] if t.clause == tokens[n].clause]
    if not behind:
        return False
    if _names_it(behind[0], words):
        return True
    at = behind[0].low in words.attributes and len(behind) > 1 and behind[1].is_name
    return at and tokens[n].low not in words.firms


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


def _is_bound(tokens: Sequence[ClauseWord], n: int, lean: Lean, words: LeaningWords) -> bool:
    """Return whether the sentence itself names before `n` what is meant.

    A pronoun never means the subject of its own clause; a possessive and a noun may.
    """
    after = tokens[n + 1 : n + 2]
    if lean.is_own and tokens[n].is_behind and after and after[0].low in words.sources:
        return False
    near = lean.is_own or lean.is_noun
    return any(
        _can_be_meant(token, lean, words)
        for token in tokens[:n]
        if near or token.clause < tokens[n].clause
    )


def _can_be_meant(token: ClauseWord, lean: Lean, words: LeaningWords) -> bool:
    if not token.is_name or token.is_behind or not set(lean.genders) & set(token.genders):
        return False
    if lean.is_noun or lean.is_thing:
        return token.is_known and token.is_person is not lean.is_thing
    if words.names_are_capital or lean.genders not in {"m", "f"}:
        return True
    return token.is_person or token.text[:1].isupper() or token.low in words.persons


def _speaks(tokens: Sequence[ClauseWord], n: int, words: LeaningWords) -> bool:
    """Return whether "sagte er", "he said" stands here: the speaker is none of the quoted."""
    if tokens[n].low not in words.people or tokens[n].low == "it" or tokens[n].text[:1].isupper():
        return False
    beside = [tokens[m] for m in (n - 1, n + 1) if 0 <= m < len(tokens)]
    return any(
        t.low in words.speaking and t.clause == tokens[n].clause for t in beside
    ) and not any(t.is_person for t in tokens[:n])


def _speech(tokens: Sequence[ClauseWord], n: int) -> str:
    return " ".join(t.text for t in tokens[max(0, n - 1) : n + 2] if t.clause == tokens[n].clause)
