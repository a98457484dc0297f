"""German and English words as terms that both languages share.

Data: `bridge.tsv` (stems of German words and their English translations, from the English
Wiktionary, CC BY-SA), `lemmas.tsv` (irregular forms, from simplemma, MIT) and `concepts.txt`
(words of the news in both languages, side by side).
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from articles.matching.words import FUNCTION_WORDS, WORD, folded

Terms = tuple[tuple[str, float], ...]
FOLDER = Path(__file__).parent
NAMES = {"de": "german", "en": "english"}
# What a term is worth compared with the word itself (1.0).
TRANSLATED, CONCEPT, RELATED, PART = 0.85, 0.95, 0.55, 0.7


@cache
def _stemmers() -> dict[str, Any]:
    """Return the stemmer of each language; the library holds those of all: 7 MB."""
    import snowballstemmer

    return {tag: snowballstemmer.stemmer(name) for tag, name in NAMES.items()}


def stemmed(word: str, language: str) -> str:
    """Return the stem of a word, folded, as the lists have it ("de" or "en")."""
    plain = word.casefold().replace("’", "'").removesuffix("'s")
    return folded(_stemmers()[language].stemWord(plain))


class Lexicon:
    """Words to terms: stem, concept, translation, parts of a compound, form for cognates."""

    def __init__(self) -> None:
        self.bridge: dict[str, tuple[str, ...]] = {}
        self.concepts: dict[tuple[str, str], list[str]] = {}
        self.phrases: dict[tuple[str, str, str], str] = {}
        self.opposites: dict[str, set[str]] = {}
        self._german: set[str] = set()
        self._lemmas = _read_lemmas()
        self._read_bridge()
        self._read_concepts()
        self.terms = lru_cache(100_000)(self._terms)
        self.stem = lru_cache(200_000)(self._stem)
        self.parts = lru_cache(50_000)(self._parts)

    def _stem(self, word: str, language: str) -> str:
        stem = stemmed(word, language)
        return self._lemmas.get((language, stem), stem)

    def _read_bridge(self) -> None:
        for line in (FOLDER / "bridge.tsv").read_text("utf-8").splitlines():
            german, english = line.split("\t")
            self.bridge[german] = tuple(english.split("|"))
            if " " not in german and len(german) > 3:
                self._german.add(german)

    def _read_concepts(self) -> None:
        for number, line in enumerate((FOLDER / "concepts.txt").read_text("utf-8").splitlines()):
            if line.startswith("!"):
                self._read_opposites(line[1:])
            elif line and not line.startswith("#"):
                self._read_concept(f"§{number}", line)

    def _read_concept(self, term: str, line: str) -> None:
        for language, side in zip(("de", "en"), line.split("|"), strict=True):
            for word in side.split():
                stems = [self._stem(part, language) for part in word.split("_")]
                if len(stems) == 2:
                    self.phrases[language, stems[0], stems[1]] = term
                else:
                    self.concepts.setdefault((language, stems[0]), []).append(term)
                    if language == "de" and len(stems[0]) > 3:
                        self._german.add(stems[0])

    def _read_opposites(self, line: str) -> None:
        one, other = (
            {self._key(w, "en" if i else "de") for i, w in enumerate(side.split())}
            for side in line.split(":")
        )
        for key in one:
            self.opposites.setdefault(key, set()).update(other)
        for key in other:
            self.opposites.setdefault(key, set()).update(one)

    def _key(self, word: str, language: str) -> str:
        stem = self._stem(word, language)
        return self.concepts.get((language, stem), [stem])[0]

    def _terms(self, word: str, language: str) -> Terms:
        """Return the terms of a word with their weights, highest first; () for function words."""
        low = word.casefold()
        if low in FUNCTION_WORDS or len(low) < 2:
            return ()
        stem = self.stem(word, language)
        found = {f"{language}:{stem}": 1.0, f"={folded(low).removesuffix('s')}": 1.0}
        for rank, concept in enumerate(self.concepts.get((language, stem), ())):
            found[concept] = CONCEPT if not rank else 0.7
        for term, weight in self._translated(stem, language):
            found[term] = max(found.get(term, 0), weight)
        if word[:1].isupper() or len(found) == 2:
            found[f"~{_cognate(low)}"] = RELATED
        for part in self._pieces(word, language):
            for term, weight in self.terms(part, language) if len(part) > 2 else ():
                found[term] = max(found.get(term, 0), PART * weight)
        return tuple(sorted(found.items(), key=lambda pair: -pair[1]))

    def _translated(self, stem: str, language: str) -> Terms:
        if language != "de":
            return ()
        english = self.bridge.get(stem, ())
        weight = TRANSLATED * min(1.0, (3 / len(english)) ** 0.3) if english else 0
        return tuple((f"en:{word}", weight) for word in english if word not in FUNCTION_WORDS)

    def _pieces(self, word: str, language: str) -> list[str]:
        if re.search(r"[-‐‑]", word):
            return re.split(r"[-‐‑]", word)
        return list(self.parts(word)) if language == "de" else []

    def _parts(self, word: str) -> tuple[str, ...]:
        """Cut a German compound into two known words, the longest second part first."""
        low = folded(word)
        for cut in range(4, len(low) - 3):
            left, right = low[:cut], low[cut:]
            if not self._is_german(right):
                continue
            for link in ("", "s", "n", "en", "es", "er", "e"):
                head = left[: len(left) - len(link)] if left.endswith(link) else ""
                if len(head) > 3 and self._is_german(head):
                    return head, right
        return ()

    def _is_german(self, part: str) -> bool:
        return self.stem(part, "de") in self._german

    def scan(self, text: str, language: str) -> Iterator[tuple[int, int, Terms]]:
        """Yield the words of a text: start, end, terms; phrases of two words among them."""
        before = ""
        for match in WORD.finditer(text):
            word = match.group()
            stem = self.stem(word, language)
            terms = self.terms(word, language)
            if phrase := self.phrases.get((language, before, stem)):
                terms = (*terms, (phrase, CONCEPT))
            yield match.start(), match.end(), terms
            before = stem

    def bag(self, text: str, language: str) -> dict[str, float]:
        """Return the terms of a text, each with its greatest weight."""
        bag: dict[str, float] = {}
        for _start, _end, terms in self.scan(text, language):
            for term, weight in terms:
                bag[term] = max(bag.get(term, 0), weight)
        return bag

    def is_known(self, word: str, language: str) -> bool:
        """Return whether a word is in the lists; a capital then doesn't make it a name."""
        stem = self.stem(word, language)
        return (language, stem) in self.concepts or (language == "de" and stem in self.bridge)

    def keys(self, text: str, language: str) -> set[str]:
        return {self._key(word, language) for word in WORD.findall(text)}

    def are_opposed(self, one: tuple[str, str], other: tuple[str, str]) -> bool:
        """Return whether a word of one text (text, language) has its opposite in the other."""
        here, there = self.keys(*one), self.keys(*other)
        return any(self.opposites.get(key, set()) & there and key not in there for key in here)


def _read_lemmas() -> dict[tuple[str, str], str]:
    lines = (FOLDER / "lemmas.tsv").read_text("utf-8").splitlines()
    return {(tag, form): lemma for tag, form, lemma in (line.split("\t") for line in lines)}


def _cognate(word: str) -> str:
    """Return a rough form that related words share: Hydrologe, hydrologist."""
    word = folded(word)
    for old, new in (
        ("sch", "s"),
        ("sh", "s"),
        ("ph", "f"),
        ("th", "t"),
        ("ck", "k"),
        ("c", "k"),
        ("z", "k"),
        ("y", "i"),
        ("v", "w"),
        ("x", "ks"),
        ("ie", "i"),
        ("j", "i"),
    ):
        word = word.replace(old, new)
    return re.sub(r"(.)\1", r"\1", word)[:6]


@cache
def lexicon() -> Lexicon:
    """Return the lexicon, read once."""
    return Lexicon()
