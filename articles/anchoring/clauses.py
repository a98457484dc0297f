"""Read a sentence as words in clauses: which stand after a preposition, what gender they show."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from articles.anchoring.leaning_words import LeaningWords, unnamed
from articles.anchoring.naming import is_year

_TOKEN = re.compile(
    r"\w[\w\u0300-\u036f\u00ad]*(?:[-‐‑–'’.,](?=\w)[\w\u0300-\u036f\u00ad]+)*|[,;:()–—]|[%€$£]"
)
_OPENING = re.compile(r"^[\s\"„“”»«'‚‘(\[|*·•▪–—-]*(?:\d{1,2}[.)]\s+|[-–—]\s+)?[\s\"„“”»«'‚‘(\[]*")
_APOSTROPHE = re.compile("[’']")
_DIVIDERS = frozenset(",;:()–—")
ANY = "mfnp"


@dataclass(frozen=True, slots=True)
class ClauseWord:
    """One word of a sentence at `start`; its clause, counted by the marks before it.

    `is_after_preposition` says that it stands in a phrase with a preposition, `genders` which of
    m(asculine), f(eminine), n(euter) and p(lural) its article leaves possible. `is_name`
    says that it can be what a later pronoun means, `is_known` that a reader found the name,
    `is_role` that it is an office, `is_counted` that a number stands before it. `article` is the
    one that it has itself, `is_adjunct` says that a preposition and not only a case sets it apart.
    """

    text: str
    low: str
    start: int
    clause: int
    is_after_preposition: bool = False
    genders: str = ANY
    is_name: bool = False
    is_person: bool = False
    is_known: bool = False
    is_role: bool = False
    is_place: bool = False
    is_counted: bool = False
    article: str = ""
    preposition: str = ""
    is_adjunct: bool = False

    @property
    def is_local(self) -> bool:
        """Return whether it is a place's name, or stands as one does: "in Forst"."""
        return self.is_place or (
            self.is_after_preposition
            and not self.article
            and not self.is_known
            and bool(self.preposition)
        )

    @property
    def is_small(self) -> bool:
        """Return whether it is a word written small."""
        return self.text[:1].islower()


@dataclass(frozen=True, slots=True)
class KnownName:
    """A name that the reader of the text found in a sentence, counted from its start."""

    start: int
    end: int
    is_person: bool
    is_place: bool = False
    gender: str = ""
    is_role: bool = False


@dataclass(slots=True)
class _State:
    clause: int = 0
    after_preposition: bool = False
    adjunct: bool = False
    genders: str = ANY
    has_noun: bool = False
    article: str = ""
    preposition: str = ""
    found: list[ClauseWord] = field(default_factory=list)

    def clear(self) -> None:
        self.after_preposition, self.adjunct, self.genders, self.has_noun = False, False, ANY, False
        self.article = self.preposition = ""


def tokens_of(
    sentence: str, words: LeaningWords, known: Sequence[KnownName] = ()
) -> list[ClauseWord]:
    """Return the words of a sentence, without the mark or number that it opens with."""
    opening = _OPENING.match(sentence)
    state = _State()
    for match in _TOKEN.finditer(sentence, opening.end() if opening else 0):
        _read(state, match, words)
    return [_named(token, known) for token in state.found]


def _read(state: _State, match: re.Match[str], words: LeaningWords) -> None:
    text = match.group()
    low = text.lower()
    if text in _DIVIDERS:
        state.clause += 1
        state.clear()
        return
    _enter(state, text, low, words)
    is_name = is_noun(text, low, words, first=not state.found) or _is_small_noun(state, text, words)
    last = state.found[-1] if state.found else None
    counted = last is not None and (last.text[0].isdigit() or last.low in words.numbers)
    article = "" if state.has_noun else state.article
    genders = state.genders
    if is_name and words.endings:
        genders = _narrowed(low, article, genders, words, first=len(state.found) == 1)
    if is_name and text.islower() and low.endswith("s") and not article:
        genders = "p"
    token = ClauseWord(
        text,
        low,
        match.start(),
        state.clause,
        state.after_preposition,
        genders,
        is_name,
        is_counted=counted,
        article=article,
        preposition=state.preposition,
        is_adjunct=state.adjunct,
    )
    state.found.append(token)
    if is_name or low in words.calendar or low in words.measures or is_year(text):
        state.has_noun = True


def _narrowed(low: str, article: str, genders: str, words: LeaningWords, *, first: bool) -> str:
    """Return the genders that a noun's ending leaves; "m" for one after "Der" at the beginning."""
    for shown, endings in words.endings.items():
        if low.endswith(endings):
            return "".join(g for g in genders if g in shown) or genders
    return "m" if first and article == "der" else genders


def _enter(state: _State, text: str, low: str, words: LeaningWords) -> None:
    """Store in `state` the preposition and the article before a noun."""
    if low in words.prepositions:
        state.after_preposition, state.adjunct, state.has_noun = True, True, False
        state.genders = words.articles.get(low, ANY)
        state.article = ""
        state.preposition = low if low in words.locatives else ""
    elif low in words.articles:
        state.adjunct = low in words.contracted or (state.adjunct and not state.has_noun)
        state.after_preposition = low in words.oblique or (
            state.after_preposition and not state.has_noun
        )
        state.genders, state.has_noun, state.article = words.articles[low], False, low
        if low in words.locatives or not state.after_preposition:
            state.preposition = low if low in words.locatives else ""
    elif state.article == "am" and low.endswith("sten"):
        state.clear()
    elif low in words.possessives and not state.has_noun:
        state.genders = ANY
    elif text[0].isdigit() or low in words.numbers:
        if state.has_noun:
            state.clear()
        state.genders = ANY
    elif text[:1].islower() and _closes(state, low, words):
        state.clear()


def _closes(state: _State, low: str, words: LeaningWords) -> bool:
    """Return whether a small word ends a phrase: not in "nach mehr als vierstündiger Sitzung"."""
    if low in words.function:
        return state.has_noun or low not in words.hedges
    return _ends_phrase(state, low, words)


def _ends_phrase(state: _State, low: str, words: LeaningWords) -> bool:
    """Return whether a small word ends the phrase of the noun before: in English a verb does."""
    if words.names_are_capital or not state.has_noun:
        return state.has_noun
    verb = low.endswith(("ed", "ing")) or low in words.finite | words.verbs | words.speaking
    return verb or low.endswith("s") or state.found[-1].text[:1].isupper()


def _is_small_noun(state: _State, text: str, words: LeaningWords) -> bool:
    """Return whether a word written small names something, in a language that writes nouns so."""
    low = text.lower()
    if words.names_are_capital or not text[0].islower() or low in words.function | words.calendar:
        return False
    if low in words.measures or low in words.articles or low in words.speaking:
        return False
    if low in words.numbers or low in words.adverbs or low in words.times or low in words.whole:
        return False
    last = state.found[-1] if state.found and state.found[-1].clause == state.clause else None
    if state.genders != ANY or low in words.persons:
        return True
    if last is not None and last.article and last.text[:1].isupper():
        return True
    if last is None:
        return low.endswith("s")
    counted = (
        last.low in words.prepositions
        or last.low in words.listing
        or last.text[0].isdigit()
        or last.low in words.numbers
    )
    return counted or (low.endswith("s") and not last.is_name and last.low not in words.people)


def is_noun(text: str, low: str, words: LeaningWords, *, first: bool = False) -> bool:
    """Return whether a word can name something: written large, and no word of another sort."""
    anywhere, opening = unnamed(words.language)
    if not text[:1].isupper() or low in anywhere or _APOSTROPHE.split(low)[0] in words.people:
        return False
    if first and low in words.numbers and words.names_are_capital:
        return False
    return not (first and (low in opening or words.participles.match(low)))


def _named(token: ClauseWord, known: Sequence[KnownName]) -> ClauseWord:
    """Add what the reader of the text knows of a name."""
    for name in known:
        if name.start <= token.start < name.end:
            genders = token.genders if token.genders != ANY else (name.gender or ANY)
            person = name.is_person
            after_preposition = token.is_after_preposition and not person
            return replace(
                token,
                genders=genders,
                is_name=True,
                is_person=person,
                is_after_preposition=after_preposition,
                is_known=True,
                is_role=name.is_role,
                is_place=name.is_place,
            )
    return token
