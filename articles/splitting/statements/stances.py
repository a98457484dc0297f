"""The stance lexicon: which words report, and what they say of what they report.

`data/stances_LANG.txt` lists them by stance; `data/stance_forms_de.json.gz` holds the forms of the
German verbs, English ones are inflected here.
"""

import gzip
import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache, partial
from importlib.resources import files
from typing import NamedTuple

PREDICATES = {"refuting", "belittling", "slighting"}
ATTITUDES = {"neutral", "criticising", "factive"}
OPEN = "open"  # somebody reports it, but the lexicon does not say with which stance


class Cue(NamedTuple):
    """A word that takes a stance, where all of `needs` stand beside it in the clause.

    `strength` is "" for verbs that report, "weak" for those that do so only before a content
    clause, "guess" for those that make what they report a possibility, "noun" for those that need a
    noun that reports beside them ("setzte den Gerüchten ein Ende").
    """

    lemma: str
    stance: str
    strength: str = ""
    needs: tuple[str, ...] = ()


@dataclass(slots=True)
class StanceLexicon:
    """Words by their forms, with the stance they take; `negated` says what "not" makes of a verb.

    `sceptical` are the adjectives that doubt, `reporting` the forms that report without another word beside them, `separable` those
    whose particle is separate ("wies … zurück"), `parted` their stances, `needed` all words that the cues of a form need.
    `refuting` words call something false,
    `belittling` ones as predicates only, `slighting` ones as predicates of a noun that reports; beside `neutral` forms a noun keeps its stance, verbs
    that are `criticising` leave open what their object reports. What stands before a `factive`
    verb is said to be so ("Dass es brannte, überraschte niemanden"). A content clause may stand right
    after `followed` words, nouns and adjectives.
    """

    verbs: dict[str, list[Cue]] = field(default_factory=lambda: defaultdict(list))
    nouns: dict[str, str] = field(default_factory=dict)
    adjectives: dict[str, str] = field(default_factory=dict)
    sceptical: set[str] = field(default_factory=set)
    negated: dict[str, str] = field(default_factory=dict)
    reporting: set[str] = field(default_factory=set)
    separable: set[str] = field(default_factory=set)
    separated: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    needed: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    refuting: set[str] = field(default_factory=set)
    belittling: set[str] = field(default_factory=set)
    slighting: set[str] = field(default_factory=set)
    neutral: set[str] = field(default_factory=set)
    criticising: set[str] = field(default_factory=set)
    factive: set[str] = field(default_factory=set)
    followed: frozenset[str] = frozenset()
    compound: Callable[[str], str | None] = field(init=False)

    def __post_init__(self) -> None:
        self.compound = lru_cache(_KEPT_COMPOUNDS)(partial(_compound, self.nouns))

    def noun(self, word: str) -> str | None:
        """Return the stance of a noun as written; compounds follow their last part."""
        found = self.nouns.get(word)
        if found is None and len(word) > 8 and word[0].isupper():
            return self.compound(word)
        return found


def _compound(nouns: dict[str, str], word: str) -> str | None:
    """Read "Medienberichte" as "Berichte"."""
    ends = (word[at:].capitalize() for at in range(3, len(word) - 4))
    return next((nouns[end] for end in ends if end in nouns), None)


_KEPT_COMPOUNDS = 4_000


@cache
def stance_lexicon(language: str) -> StanceLexicon:
    """Load the lexicon of a language, once."""
    lexicon = StanceLexicon()
    forms = _german_forms() if language == "de" else {}
    for head, entry in stance_entries(language):
        _add(lexicon, head, entry, forms, language)
    for cues in lexicon.verbs.values():
        # "stellen+Abrede" before "stellen", "rule+out" before "rule+that"
        cues.sort(key=lambda cue: (-len(cue.needs), cue.stance == "asserts"))
    lexicon.sceptical.update(
        word for word, stance in lexicon.adjectives.items() if stance == "doubts"
    )
    lexicon.followed = frozenset(lexicon.nouns) | frozenset(lexicon.adjectives)
    return lexicon


def stance_entries(language: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield the entries of the word list with the words at the head of their section."""
    head: tuple[str, ...] = ()
    text = files(__package__).joinpath("data", f"stances_{language}.txt").read_text("utf-8")
    for line in text.splitlines():
        if line.startswith("["):
            head = tuple(line.strip("[]").split())
        elif not line.startswith("#"):
            yield from ((head, entry) for entry in line.split())


def _german_forms() -> dict[str, list[str]]:
    packed = files(__package__).joinpath("data", "stance_forms_de.json.gz").read_bytes()
    return {lemma: forms.split(",") for lemma, forms in json.loads(gzip.decompress(packed)).items()}


def _add(
    lexicon: StanceLexicon, head: tuple[str, ...], entry: str, forms: dict[str, list[str]],
    language: str,
) -> None:  # fmt: skip
    if head[0] == "nouns":
        lexicon.nouns[entry] = head[1]
    elif head[0] == "adjectives":
        lexicon.adjectives[entry] = head[1]
    elif head[0] == "negated":
        lexicon.negated[entry] = head[1]
    elif head[0] in PREDICATES:
        getattr(lexicon, head[0]).update(predicate_forms(entry, language))
    elif head[0] in ATTITUDES:
        getattr(lexicon, head[0]).update(_inflected(entry, forms, language))
    else:
        _add_verb(lexicon, head, entry, forms, language)


def predicate_forms(word: str, language: str) -> Iterable[str]:
    """Return the forms of a word that is said of something; English words are listed as they are."""
    if language == "en":
        return {word}
    endings = ("", "s", "es", "n", "en") if word[0].isupper() else ("", "e", "en", "er", "es", "em")
    return {word.lower() + ending for ending in endings}


def _inflected(entry: str, forms: dict[str, list[str]], language: str) -> Iterable[str]:
    lemma, _, irregular = entry.partition("=")
    return english_forms(lemma, irregular) if language == "en" else forms.get(lemma, ())


def _add_verb(
    lexicon: StanceLexicon, head: tuple[str, ...], entry: str, forms: dict[str, list[str]],
    language: str,
) -> None:  # fmt: skip
    word, *needs = entry.split("+")
    lemma, _, irregular = word.partition("=")
    cue = Cue(lemma, head[0], head[1] if len(head) > 1 else "", tuple(n.lower() for n in needs))
    inflected = english_forms(lemma, irregular) if language == "en" else forms.get(lemma, ())
    for form in inflected:
        if form == _HOMONYMS.get(lemma):
            continue
        lexicon.verbs[form].append(cue)
        lexicon.needed[form].update(cue.needs)
        if " " in form:
            lexicon.separable.add(form.split(" ")[0])
            lexicon.separated[form.split(" ")[0]].add(cue.stance)
        if set(cue.needs) <= {"that"} and cue.stance != "consequence":
            lexicon.reporting.add(form)


# Participles that nearly always are another verb's: "gedacht" (denken), "geboten" (bieten).
_HOMONYMS = {"gedenken": "gedacht", "gebieten": "geboten", "bekennen": "bekannt"}


def english_forms(lemma: str, irregular: str = "") -> Iterable[str]:
    """Inflect a verb regularly, and take the forms listed for it."""
    y = lemma.endswith("y") and lemma[-2] not in "aeiou"
    stem = lemma[:-1] if lemma.endswith("e") else lemma
    third = lemma[:-1] + "ies" if y else lemma + ("es" if lemma.endswith(_SIBILANTS) else "s")
    past = lemma[:-1] + "ied" if y else stem + "ed"
    return {lemma, third, past, stem + "ing", *filter(None, irregular.split(","))}


_SIBILANTS = ("s", "x", "z", "ch", "sh")
