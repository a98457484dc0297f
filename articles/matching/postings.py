"""Which passages hold a term: words by number, passages by word, and how rare a term is."""

import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from articles.matching.inputs import SourcePassage
from articles.matching.lexicon import CONCEPT, Lexicon, Terms
from articles.matching.words import WORD

Numbers = NDArray[np.int64]
Weights = NDArray[np.float64]
# A word and its language.
Word = tuple[str, str]
# By weight: words by number, and the passages that they are in.
Zones = dict[float, tuple[Numbers, Numbers]]
# What a word around a passage is worth, compared with one in it (1.0).
HEAD, BEFORE, SPEAKER, HEADING, TITLE = 0.5, 0.4, 0.4, 0.35, 0.2
_NONE: tuple[Numbers, Weights] = (np.empty(0, np.int64), np.empty(0))


class _Vocabulary:
    """The words of one language, numbered in the order in which they come."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.numbers: defaultdict[str, int] = defaultdict()
        self.numbers.default_factory = self.numbers.__len__

    def read(self, text: str) -> list[int]:
        numbers = self.numbers
        return [numbers[word] for word in WORD.findall(text)]


class WordCollector:
    """Collects the words of passages, document by document, each with its zone's weight."""

    def __init__(self, lexicon: Lexicon, languages: Sequence[str]) -> None:
        self._lexicon = lexicon
        self._vocabularies = {tag: _Vocabulary(tag) for tag in sorted(set(languages))}
        self._order = list(self._vocabularies)
        self.count = 0
        self._zones: dict[float, list[tuple[Numbers, Numbers]]] = defaultdict(list)

    def add(self, passages: Sequence[SourcePassage], language: str, title: str) -> None:
        """Add the passages of a document; they get the next numbers."""
        vocabulary = self._vocabularies[language]
        first, self.count = self.count, self.count + len(passages)
        words = [vocabulary.read(p.text) for p in passages]
        numbers = range(first, self.count)
        self._put(language, 1.0, zip(numbers, words, strict=True))
        earlier = ((n, words[n - first - 1]) for n, p in zip(numbers, passages, strict=True)
                   if p.before)  # fmt: skip
        self._put(language, BEFORE, earlier)
        named = vocabulary.read(title)
        self._put(language, TITLE, ((n, named) for n in numbers))
        for weight, text_of in ((SPEAKER, _speaker), (HEADING, _heading), (HEAD, _head)):
            self._put(language, weight, self._around(vocabulary, passages, text_of, first))

    def _around(
        self,
        vocabulary: _Vocabulary,
        passages: Sequence[SourcePassage],
        text_of: Callable[[SourcePassage], str],
        first: int,
    ) -> Iterator[tuple[int, list[int]]]:
        read: dict[str, list[int]] = {"": []}
        for number, passage in enumerate(passages, first):
            text = text_of(passage)
            if text not in read:
                read[text] = vocabulary.read(text)
            yield number, read[text]

    def _put(self, language: str, weight: float, found: Iterable[tuple[int, list[int]]]) -> None:
        words: list[int] = []
        passages: list[int] = []
        for number, some in found:
            words += some
            passages += [number] * len(some)
        if words:
            coded = np.array(words, np.int64) * len(self._order) + self._order.index(language)
            self._zones[weight].append((coded, np.array(passages, np.int64)))

    def postings(self) -> "TermPostings":
        """Return the index of all words that were added."""
        words, terms = self._words()
        zones = {
            weight: (np.concatenate([w for w, _ in parts]), np.concatenate([n for _, n in parts]))
            for weight, parts in sorted(self._zones.items(), reverse=True)
        }
        phrases = self._phrases(words, zones)
        return TermPostings(self.count, words, terms | phrases, zones)

    def _words(self) -> tuple[dict[int, Word], dict[int, Terms]]:
        words: dict[int, Word] = {}
        terms: dict[int, Terms] = {}
        for place, vocabulary in enumerate(self._vocabularies.values()):
            for word, number in vocabulary.numbers.items():
                code = number * len(self._order) + place
                words[code] = (word, vocabulary.language)
                terms[code] = self._lexicon.terms(word, vocabulary.language)
        return words, terms

    def _phrases(self, words: dict[int, Word], zones: Zones) -> dict[int, Terms]:
        """Add phrases of two words as words of their own; return their terms."""
        after: dict[tuple[str, str], dict[str, str]] = defaultdict(dict)
        for (language, one, two), term in self._lexicon.phrases.items():
            after[language, one][two] = term
        stems = {code: self._lexicon.stem(*word) for code, word in words.items()}
        most = max(words, default=0) + 1
        begins = np.zeros(most, bool)
        begins[[c for c, (_w, tag) in words.items() if (tag, stems[c]) in after]] = True
        found: dict[int, Terms] = {}
        codes: dict[str, int] = {}
        for weight, (coded, passages) in zones.items():
            at = np.flatnonzero(begins[coded[:-1]] & (passages[:-1] == passages[1:]))
            rows = []
            for place in at.tolist():
                left, right = int(coded[place]), int(coded[place + 1])
                phrase = after[words[left][1], stems[left]].get(stems[right])
                if phrase:
                    code = codes.setdefault(phrase, most + len(codes))
                    found[code] = ((phrase, CONCEPT),)
                    rows.append((code, int(passages[place])))
            if rows:
                more = np.array(rows, np.int64)
                zones[weight] = (
                    np.concatenate([coded, more[:, 0]]),
                    np.concatenate([passages, more[:, 1]]),
                )
        return found


def _speaker(passage: SourcePassage) -> str:
    return passage.speaker


def _heading(passage: SourcePassage) -> str:
    return passage.heading


def _head(passage: SourcePassage) -> str:
    return " ".join(passage.head) if passage.cells else ""


class TermPostings:
    """For each term the passages that hold it, with the weight that it has in each.

    A word of the passage counts 1.0, one of its surroundings less; the greatest weight counts.
    """

    def __init__(
        self, count: int, words: dict[int, Word], terms: dict[int, Terms], zones: Zones
    ) -> None:
        self.count, self.words = count, words
        self._by_term: dict[str, list[tuple[int, float]]] = defaultdict(list)
        for code, found in terms.items():
            for term, weight in found:
                self._by_term[term].append((code, weight))
        self._codes, self._passages, self._weights = _merged(zones, count)
        own = _merged({w: z for w, z in zones.items() if w == 1.0}, count)
        self._own_codes, self._own_passages, _ = own
        self._found: dict[str, tuple[Numbers, Weights]] = {}
        self._idf: dict[str, float] = {}
        self._scratch = np.zeros(count)
        self.rarest = math.log(1 + count)

    def of_term(self, term: str) -> tuple[Numbers, Weights]:
        """Return the numbers of the passages that hold a term, and its weights there."""
        if term not in self._found:
            self._found[term] = self._collected(term)
        return self._found[term]

    def _collected(self, term: str) -> tuple[Numbers, Weights]:
        words = self._by_term.get(term)
        if not words:
            return _NONE
        scratch = self._scratch
        for code, weight in words:
            first, last = np.searchsorted(self._codes, (code, code + 1))
            at = self._passages[first:last]
            scratch[at] = np.maximum(scratch[at], self._weights[first:last] * weight)
        return self._taken()

    def _taken(self) -> tuple[Numbers, Weights]:
        """Return what the scratch vector holds, and clear it."""
        at = np.flatnonzero(self._scratch)
        weights = self._scratch[at]
        self._scratch[at] = 0.0
        return at, weights

    def idf(self, term: str) -> float:
        """Return how rare a term is; 0.0 where no passage holds it."""
        if term not in self._idf:
            held = len(self.of_term(term)[0])
            self._idf[term] = math.log(1 + self.count / held) if held else 0.0
        return self._idf[term]

    def best(self, terms: Terms) -> tuple[Numbers, Weights, Weights]:
        """Return the passages that hold one of `terms`, with two weights (idf × weight) of each.

        The first is the greatest of all terms, the second that of terms in its own text.
        """
        scratch, exact = self._scratch, np.zeros(self.count)
        found = [(self.idf(term) * weight, *self.of_term(term)) for term, weight in terms]
        for worth, at, weights in found:
            scratch[at] = np.maximum(scratch[at], worth * weights)
            full = at[weights >= 0.99]
            exact[full] = np.maximum(exact[full], worth)
        at, total = self._taken()
        return at, total, exact[at]

    def passages_with(self, code: int) -> list[int]:
        """Return the numbers of the passages whose own text holds a word."""
        first, last = np.searchsorted(self._own_codes, (code, code + 1))
        return self._own_passages[first:last].tolist()

    def own_words(self, first: int, last: int) -> set[str]:
        """Return the words in the texts of the passages from `first` to `last` (exclusive)."""
        inside = (self._own_passages >= first) & (self._own_passages < last)
        codes = np.unique(self._own_codes[inside]).tolist()
        return {self.words[code][0] for code in codes if code in self.words}


def _merged(zones: Zones, count: int) -> tuple[Numbers, Numbers, Weights]:
    """Return words, passages and weights, sorted by word; the greater of two weights counts."""
    if not zones:
        return _NONE[0], _NONE[0], _NONE[1]
    codes = np.concatenate([coded for coded, _ in zones.values()])
    passages = np.concatenate([numbers for _, numbers in zones.values()])
    weights = np.repeat(list(zones), [len(coded) for coded, _ in zones.values()])
    keys, first = np.unique(codes * max(count, 1) + passages, return_index=True)
    return keys // max(count, 1), keys % max(count, 1), weights[first]
