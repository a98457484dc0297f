"""Find pronouns and definite nouns in a sentence that it does not itself explain."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from articles.anchoring.clauses import ClauseWord
from articles.anchoring.kind_nouns import bridge, head_of, is_part, leaning_said, noun_of_kind
from articles.anchoring.leaning_words import LeaningWords
from articles.anchoring.leans import Lean, Needs
from articles.anchoring.noun_sorts import NounSort
from articles.anchoring.verb_forms import genders_of, is_object, is_verb_form, number_of

_BE = frozenset("ist war wird wurde bleibt sind waren".split())


def anaphors(tokens: Sequence[ClauseWord], words: LeaningWords) -> Iterator[Lean]:
    """Yield the words that mean somebody or something named before, anywhere in a sentence."""
    for n, token in enumerate(tokens):
        lean = _anaphor(tokens, n, words)
        if lean is not None and not _is_bound(tokens, n, lean, words):
            yield _placed(tokens, n, lean, words)
        elif _speaks(tokens, n, words):
            genders = genders_of(token, words)
            yield Lean(Needs.NAMES, _speech(tokens, n), genders=genders, start=token.start)


def _placed(tokens: Sequence[ClauseWord], n: int, lean: Lean, words: LeaningWords) -> Lean:
    """Return how a word leans with where it begins, and which noun it is."""
    if not lean.is_noun:
        return replace(lean, start=tokens[n].start)
    at = head_of(tokens, n, words)
    noun = "" if at is None else tokens[at].low
    return replace(lean, start=tokens[n].start, noun=noun, is_part=is_part(tokens, n, words))


def _anaphor(tokens: Sequence[ClauseWord], n: int, words: LeaningWords) -> Lean | None:
    token, after = tokens[n], tokens[n + 1] if n + 1 < len(tokens) else None
    if token.low in words.definite:
        return _demonstrative(tokens, n, words) or noun_of_kind(tokens, n, words)
    if n and token.text[:1].isupper() and words.names_are_capital:
        return None
    genders = genders_of(token, words)
    if token.low in words.possessives and (token.low not in words.people or _has_noun(after)):
        is_thing = token.low == "its"
        source = after is not None and after.low in words.sources
        said = leaning_said(tokens, n, 2)
        return Lean(Needs.NAMES, said, is_thing, is_own=True, is_person=source, genders=genders)
    if token.low in words.people and not (token.low == "it" and _is_empty_it(tokens, n, words)):
        number = number_of(tokens, n, words)
        return Lean(Needs.NAMES, leaning_said(tokens, n, 1), token.low == "it", genders=number)
    if n == 0 and _is_role(token, words) and after is not None and after.low in _BE:
        return Lean(Needs.SAID, token.text, is_noun=True, is_near=True, reads="names")
    if n == 0 and token.low in words.bridges and after is not None and _follows(after, words):
        return bridge(token.text)
    if token.low == "es" and n == 0 and after is not None and after.low in words.es_verbs:
        return Lean(Needs.NAMES, token.text, is_thing=True, genders="n")
    if token.low == "es" and is_object(tokens, n, words):
        return Lean(Needs.NAMES, token.text, is_thing=True, genders="n")
    if (
        token.low in words.places
        and (n == 0 or token.low != "hier")
        and not _is_empty(after, words)
    ):
        return Lean(Needs.NAMES, leaning_said(tokens, n, 1), is_thing=True, is_place=True)
    return None


def _demonstrative(tokens: Sequence[ClauseWord], n: int, words: LeaningWords) -> Lean | None:
    """Read "Der galt als streng", "Den gewann sie": an article that means a name."""
    token = tokens[n]
    alone = n == 0 and len(tokens) > 1 and token.low in words.pointing
    if not alone or not is_verb_form(tokens, 1, words):
        return None
    return Lean(Needs.NAMES, token.text, genders=words.pointing[token.low])


def _is_role(token: ClauseWord, words: LeaningWords) -> bool:
    """Return whether a bare noun is an office: "Vorsitzende ist Luise Brand"."""
    person = token.low.endswith(words.persons) if words.names_are_capital else False
    return token.is_role or (person and not token.is_known)


def _follows(after: ClauseWord, words: LeaningWords) -> bool:
    """Return whether a word after a bare noun is its verb: "Beginn ist um 19 Uhr"."""
    return after.low in words.verbs or after.low in words.reporting


def _has_noun(after: ClauseWord | None) -> bool:
    return after is not None and (after.text[:1].isupper() or after.low.endswith(("e", "en", "er")))


def _is_empty(after: ClauseWord | None, words: LeaningWords) -> bool:
    """Return whether "it" and "there" before this word mean nothing."""
    return after is not None and after.low in words.expletive


def _is_empty_it(tokens: Sequence[ClauseWord], n: int, words: LeaningWords) -> bool:
    """Return whether "it" means the weather, the hour or what follows."""
    following = [token.low for token in tokens[n + 1 : n + 4]]
    if not following or words.empty & set(following):
        return True
    if not n or following[0] not in words.expletive or tokens[n - 1].low in words.prepositions:
        return False
    return following[0] not in words.reporting | words.modal or following[1:2] == ["be"]


def _is_bound(tokens: Sequence[ClauseWord], n: int, lean: Lean, words: LeaningWords) -> bool:
    """Return whether the sentence itself names before `n` what is meant.

    A pronoun never means the subject of its own clause; a possessive and a noun may.
    """
    after = tokens[n + 1 : n + 2]
    if lean.sorts and not lean.is_person:
        return any(_is_described(tokens[:n], tokens[n].clause, sort) for sort in lean.sorts)
    if lean.is_own and tokens[n].is_after_preposition and after and after[0].low in words.sources:
        return any(t.is_person and set(t.genders) & set(lean.genders) for t in tokens[:n])
    near = lean.is_own or lean.is_noun
    return any(
        _can_be_meant(token, lean, words)
        for token in tokens[:n]
        if near or token.clause < tokens[n].clause
    )


def _is_described(before: Sequence[ClauseWord], clause: int, sort: NounSort) -> bool:
    """Return whether a sentence itself says, in a clause before, what a noun of `sort` means."""
    earlier = " ".join(token.low for token in before if token.clause < clause)
    if sort.cues is not None:
        return bool(sort.cues.search(earlier))
    return any(
        token.low.endswith(sort.endings) and not token.is_after_preposition for token in before
    )


def _can_be_meant(token: ClauseWord, lean: Lean, words: LeaningWords) -> bool:
    if (
        not token.is_name
        or token.is_after_preposition
        or not set(lean.genders) & set(token.genders)
    ):
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
