"""Documents as an index: passages with their terms and facts, and how common each term is."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from articles.facts.kinds import Kind
from articles.matching.derived import birth_facts, derived_facts, range_ends
from articles.matching.inputs import ManuscriptText, SourcePassage, SourceText
from articles.matching.lexicon import Lexicon
from articles.matching.lookup import ValueLookup
from articles.matching.rows import row_facts
from articles.matching.values_in import Fact, add_terms, facts_of, set_times, terms_around
from articles.matching.words import FUNCTION_WORDS, WORD, folded

STALE_DAYS = 300
FLOOR = 0.6


@dataclass(slots=True)
class IndexedSource:
    """A document with what it is about, beside the manuscript.

    `shared_names` is the share of the manuscript's repeated names that it knows, `other_names`
    the number of its own repeated names that the manuscript lacks.
    """

    source: SourceText
    is_stale: bool
    shared_names: float
    other_names: int
    years: frozenset[int]

    @property
    def is_foreign(self) -> bool:
        """Whether it is about others than the manuscript."""
        return self.shared_names < 0.34 and self.other_names > 2


@dataclass(slots=True)
class IndexedPassage:
    """A passage with its terms: `own` of its text, `terms` with those of its surroundings."""

    passage: SourcePassage
    document: IndexedSource
    number: int
    own: dict[str, float]
    terms: dict[str, float]
    facts: list[Fact] = field(default_factory=list)
    forms: frozenset[str] = frozenset()


class SourceIndex:
    """All passages of an article's documents."""

    def __init__(
        self, manuscript: ManuscriptText, sources: Sequence[SourceText], lexicon: Lexicon
    ) -> None:
        self.lexicon = lexicon
        self.language, self.published = manuscript.language, manuscript.published
        self.passages: list[IndexedPassage] = []
        self.documents = [weighed(manuscript, source, lexicon) for source in sources]
        for document in self.documents:
            for passage in document.source.passages:
                self._add(passage, document)
        frequency = Counter(term for p in self.passages for term in p.terms)
        total = len(self.passages)
        self.idf = {term: math.log(1 + total / count) for term, count in frequency.items()}
        self.rarest = math.log(1 + total)
        self.own_words = {folded(w).removesuffix("s") for w in WORD.findall(manuscript.text)}
        self.names = _names_of(self.passages)
        self.words = frozenset(word for p in self.passages for word in p.forms)
        self.values = ValueLookup([fact for p in self.passages for fact in p.facts])
        self.postings: dict[str, list[tuple[int, float]]] = defaultdict(list)
        for p in self.passages:
            for term, weight in p.terms.items():
                self.postings[term].append((p.number, weight))

    def _add(self, passage: SourcePassage, document: IndexedSource) -> None:
        language, source = document.source.language, document.source
        own = self.lexicon.bag(passage.text, language)
        terms = dict(own)
        around = (
            (passage.before, 0.4), (passage.heading, 0.35), (source.title, 0.2),
            (passage.speaker, 0.4), (" ".join(passage.head) if passage.cells else "", 0.5),
        )  # fmt: skip
        for text, weight in around:
            add_terms(terms, self.lexicon.bag(text, language), weight)
        indexed = IndexedPassage(passage, document, len(self.passages), own, terms)
        words = {folded(w) for w in WORD.findall(passage.text)}
        indexed.forms = frozenset(words | {w.removesuffix("s") for w in words})
        indexed.facts = self._facts(indexed, language)
        self.passages.append(indexed)

    def _facts(self, indexed: IndexedPassage, language: str) -> list[Fact]:
        passage = indexed.passage
        if passage.cells:
            facts = row_facts(passage, language, self.lexicon)
        else:
            facts = facts_of(passage.text, passage.claims)
            facts = [f for f in facts if f.kind is not Kind.STATEMENT]
            set_times(facts, passage.text)
            words = list(self.lexicon.scan(passage.text, language)) if facts else []
            for fact in facts:
                span = (fact.start, fact.end)
                fact.terms = terms_around(words, passage.text, span, FLOOR)
                add_terms(fact.terms, indexed.terms, FLOOR)
        before = self._earlier(indexed)
        facts += range_ends(facts)
        facts += birth_facts(passage.text, facts, self.published)
        facts += derived_facts(facts, before)
        for fact in facts:
            fact.passage = indexed.number
        return facts

    def _earlier(self, indexed: IndexedPassage) -> list[Fact]:
        """Return the facts of the passage before, of the same document."""
        last = self.passages[-1] if self.passages else None
        if last is None or last.document is not indexed.document:
            return []
        return [fact for fact in last.facts if not fact.is_derived]


def _names_of(passages: Sequence[IndexedPassage]) -> dict[str, set[int]]:
    """Return the capitalised words of prose (folded) with the numbers of their passages."""
    found: dict[str, set[int]] = defaultdict(set)
    for indexed in passages:
        for word in WORD.findall(f"{indexed.passage.text} {indexed.passage.speaker}"):
            if word[0].isupper() and len(word) > 3:
                found[folded(word)].add(indexed.number)
    return found


# Words that look like names: capitals inside a sentence, in German without an article before.
_NAME_EN = r"(?<![.!?:„“\"] )(?<!\n)\b[A-ZÄÖÜ][\w-]{3,}"
_NAME_DE = (
    r"(?<!\w[mnrse] )"
    + _NAME_EN
    + r"|(?:(?<= in )|(?<= bei )|(?<= von )|(?<= aus ))[A-ZÄÖÜ][\w-]{3,}"
)
NAME_PATTERNS = {"de": re.compile(_NAME_DE), "en": re.compile(_NAME_EN)}
_CAPITAL = re.compile(r"\b[A-ZÄÖÜ][\w-]{3,}")


def weighed(manuscript: ManuscriptText, source: SourceText, lexicon: Lexicon) -> IndexedSource:
    """Return a document with its age and with the names it shares with the manuscript."""
    anchors = {
        w: n
        for w, n in names_in(_CAPITAL, manuscript.text, manuscript.language, lexicon).items()
        if n > 1
    }
    own = {folded(w).removesuffix("s") for w in WORD.findall(manuscript.text)}
    text = "\n".join(p.text for p in source.passages)
    prose = "\n".join(p.text for p in source.passages if not p.cells)
    there = {
        folded(w).removesuffix("s") for w in WORD.findall(f"{text} {source.sender} {source.title}")
    }
    shared = sum(n for w, n in anchors.items() if w in there) / max(1, sum(anchors.values()))
    pattern = NAME_PATTERNS[source.language]
    others = names_in(pattern, prose, source.language, lexicon)
    other_names = sum(n for w, n in others.items() if n > 1 and w not in own)
    is_stale = (
        bool(source.day) and (manuscript.published - (source.day or date.max)).days > STALE_DAYS
    )
    years = frozenset(
        int(y) for y in re.findall(r"\b(?:19|20)\d\d\b", f"{source.title} {source.day or ''}")
    )
    return IndexedSource(source, is_stale, shared, other_names, years)


def names_in(pattern: re.Pattern[str], text: str, language: str, lexicon: Lexicon) -> Counter[str]:
    """Return capitalised words that are never written small and are no word of the lexicon."""
    lower = {folded(w).removesuffix("s") for w in re.findall(r"\b[a-zäöü]\w{3,}", text)}
    found: Counter[str] = Counter()
    for word in pattern.findall(text):
        name = folded(word).removesuffix("s")
        stem = lexicon.stem(word, language)
        is_word = (language, stem) in lexicon.concepts or (
            language == "de" and stem in lexicon.bridge
        )
        if name not in lower and word.casefold() not in FUNCTION_WORDS and not is_word:
            found[name] += 1
    return found
