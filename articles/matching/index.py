"""Documents as an index: passages with their terms and facts, and how common each term is."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from articles.facts.kinds import Kind
from articles.matching.about import ManuscriptNames
from articles.matching.business_years import first_month
from articles.matching.derived import birth_facts, since_facts
from articles.matching.inputs import ManuscriptText, SourcePassage
from articles.matching.lexicon import Lexicon, Terms
from articles.matching.lives import Life
from articles.matching.lookup import ValueLookup
from articles.matching.passage_facts import own_facts, with_derived
from articles.matching.postings import (
    BEFORE,
    HEAD,
    HEADING,
    SPEAKER,
    TITLE,
    Numbers,
    TermPostings,
    Weights,
    WordCollector,
)  # fmt: skip
from articles.matching.prepared import PreparedSource
from articles.matching.qualifiers import is_hedged
from articles.matching.rows import cell_terms
from articles.matching.standing import (
    ManuscriptSubject,
    is_unrelated,
    shared_subject,
    standing_features,
)  # fmt: skip
from articles.matching.values_in import Fact, add_terms, terms_around
from articles.matching.words import WORD, folded
from articles.matching.written_figures import WrittenFigures

STALE_DAYS = 300
FLOOR = 0.6
NAMED = (Kind.PERSON, Kind.ORGANISATION, Kind.PLACE)


@dataclass(slots=True)
class IndexedSource:
    """A document compared with the manuscript; `first` is the number of its first passage.

    `shared_names` is the share of the manuscript's repeated names that it has, `other_names`
    how often it has repeated names that the manuscript lacks; `traits` are the features of
    `standing`, the probability that it is about the manuscript's subject: `only_here` sets them.
    `subject` is what `standing.shared_subject` returns; one that is `is_unrelated` is left out.
    `year_begins` is the month in which it says that the business year begins.
    """

    source: PreparedSource
    first: int
    is_stale: bool = False
    is_unrelated: bool = False
    subject: float = 1.0
    shared_names: float = 0.0
    other_names: int = 0
    traits: tuple[float, ...] = ()
    standing: float = 1.0
    year_begins: int | None = None

    @property
    def is_foreign(self) -> bool:
        """Return whether it is about other people and things than the manuscript."""
        return self.shared_names < 0.34 and self.other_names > 2


@dataclass(slots=True)
class IndexedPassage:
    """A passage with its terms: `own` of its text, `terms` with those of its surroundings.

    `strange` is half the number of its names that the manuscript lacks, at most 1.0; `is_hedged`
    says that it reports or supposes.
    """

    passage: SourcePassage
    document: IndexedSource
    number: int
    own: dict[str, float]
    terms: dict[str, float]
    facts: list[Fact] = field(default_factory=list)
    forms: frozenset[str] = frozenset()
    strange: float = 0.0
    is_hedged: bool = False


class SourceIndex:
    """All passages of an article's documents; each is computed on first use."""

    def __init__(
        self, manuscript: ManuscriptText, sources: Sequence[PreparedSource], lexicon: Lexicon
    ) -> None:
        self.lexicon = lexicon
        self.language, self.published = manuscript.language, manuscript.published
        self.own_words = {folded(w).removesuffix("s") for w in WORD.findall(manuscript.text)}
        self.documents: list[IndexedSource] = []
        self._owners: list[IndexedSource] = []
        self._passages: dict[int, IndexedPassage] = {}
        self._bags: dict[tuple[str, str], dict[str, float]] = {}
        self._own_facts: dict[int, list[Fact]] = {}
        self._scans: dict[int, list[tuple[int, int, Terms]]] = {}
        self._only: dict[str, int | None] = {}
        self._best: dict[Terms, tuple[Numbers, Weights, Weights]] = {}
        self.lives: list[Life] | None = None
        self.values = ValueLookup(self.published)
        self.figures = WrittenFigures()
        self.postings = self._collected(sources)
        self.rarest = self.postings.rarest
        self._compare(ManuscriptNames.of(manuscript, self.own_words, lexicon))

    def _collected(self, sources: Sequence[PreparedSource]) -> TermPostings:
        words = WordCollector(self.lexicon, [source.language for source in sources])
        for source in sources:
            begins = first_month(passage.text for passage in source.passages)
            document = IndexedSource(source, words.count, year_begins=begins)
            self.documents.append(document)
            self._owners += [document] * len(source.passages)
            self.values.add(source.sizes, words.count)
            for number, passage in enumerate(source.passages, words.count):
                self.figures.add(number, passage.cells or (passage.text,))
            words.add(source.passages, source.language, source.title)
        self.values.close()
        return words.postings()

    @property
    def year_begins(self) -> int | None:
        """Return the one month in which the documents say that the business year begins."""
        months = {document.year_begins for document in self.documents} - {None}
        return months.pop() if len(months) == 1 else None

    @cached_property
    def _subject(self) -> ManuscriptSubject:
        return ManuscriptSubject(self.published, self.language, self.own_words)

    def _compare(self, names: ManuscriptNames) -> None:
        subject = self._subject
        for document in self.documents:
            source = document.source
            own = self._words_of(document)
            around = WORD.findall(f"{source.sender} {source.title}")
            there = {folded(word).removesuffix("s") for word in (*own, *around)}
            document.shared_names = names.shared(there)
            others = source.other_names.items()
            document.other_names = sum(n for name, n in others if name not in names.words)
            if source.day:
                document.is_stale = (self.published - source.day).days > STALE_DAYS
            document.is_unrelated = is_unrelated(source, subject, own, document.shared_names)
            document.subject = shared_subject(source, subject, own, document.shared_names)

    def _words_of(self, document: IndexedSource) -> set[str]:
        return self.postings.own_words(
            document.first, document.first + len(document.source.passages)
        )

    def document_of(self, number: int) -> IndexedSource:
        """Return the document of a passage."""
        return self._owners[number]

    def set_traits(self, document: IndexedSource, only_values: float, only_words: float) -> None:
        """Set the features of a document's standing."""
        document.traits = standing_features(
            document.source,
            self._subject,
            self._words_of(document),
            document.shared_names,
            document.other_names,
            only_values,
            only_words,
            self.lexicon,
        )

    def showing(self, fact: Fact) -> set[int]:
        """Return the passages that have the figure of a value, whatever it measures there."""
        return self.values.passages_showing(fact) | self.figures.passages_with(fact)

    def __len__(self) -> int:
        return len(self._owners)

    def idf(self, term: str) -> float:
        """Return how rare a term is among the passages; 0.0 where none holds it."""
        return self.postings.idf(term)

    def best(self, terms: Terms) -> tuple[Numbers, Weights, Weights]:
        """Return what `TermPostings.best` does, computed once for the same terms."""
        if terms not in self._best:
            self._best[terms] = self.postings.best(terms)
        return self._best[terms]

    def passage(self, number: int) -> IndexedPassage:
        """Return a passage with its terms and facts."""
        if number not in self._passages:
            self._passages[number] = self._indexed(number)
        return self._passages[number]

    def _indexed(self, number: int) -> IndexedPassage:
        document = self._owners[number]
        source = document.source
        passage = source.passages[number - document.first]
        own = self._bag(passage.text, source.language)
        terms = dict(own)
        around = (
            (passage.before, BEFORE), (passage.heading, HEADING), (source.title, TITLE),
            (passage.speaker, SPEAKER), (" ".join(passage.head) if passage.cells else "", HEAD),
        )  # fmt: skip
        for text, weight in around:
            add_terms(terms, self._bag(text, source.language), weight)
        words = {folded(w) for w in WORD.findall(passage.text)}
        forms = frozenset(words | {w.removesuffix("s") for w in words})
        earlier = self._own_facts_of(number - 1) if number > document.first else []
        facts = with_derived(self._own_facts_of(number), earlier)
        facts += birth_facts(passage.text, facts, self.published)
        facts += since_facts(passage.text, facts, self.published)
        for fact in facts:
            fact.passage = number
        strange, hedged = self._strange(facts), is_hedged(passage.text)
        return IndexedPassage(passage, document, number, own, terms, facts, forms, strange, hedged)

    def _strange(self, facts: Sequence[Fact]) -> float:
        """Return half the number of names that the manuscript lacks, at most 1.0."""
        named = [WORD.findall(f.text) for f in facts if f.kind in NAMED]
        strange = sum(
            not any(folded(w).removesuffix("s") in self.own_words for w in words if w[0].isupper())
            for words in named
        )
        return min(1.0, strange / 2)

    def _bag(self, text: str, language: str) -> dict[str, float]:
        if not text:
            return {}
        if (text, language) not in self._bags:
            self._bags[text, language] = self.lexicon.bag(text, language)
        return self._bags[text, language]

    def _own_facts_of(self, number: int) -> list[Fact]:
        """Return the values that a passage names itself."""
        if number not in self._own_facts:
            document = self._owners[number]
            source, at = document.source, number - document.first
            begins = document.year_begins
            facts = own_facts(source.passages[at], source.claims(at), source.language, begins)
            for fact in facts:
                fact.passage = number
            self._own_facts[number] = facts
        return self._own_facts[number]

    def is_unrelated(self, number: int) -> bool:
        """Return whether the passage's document is about nothing in the manuscript."""
        return self._owners[number].is_unrelated

    def terms_of(self, fact: Fact) -> dict[str, float]:
        """Return the terms around a fact, weaker with distance; those of its parts together."""
        if fact.terms is None:
            fact.terms = self._terms_of(fact)
        return fact.terms

    def _terms_of(self, fact: Fact) -> dict[str, float]:
        if fact.parts:
            terms: dict[str, float] = {}
            for part in fact.parts:
                add_terms(terms, self.terms_of(part), 1.0)
            return terms
        indexed = self.passage(fact.passage)
        language, text = indexed.document.source.language, indexed.passage.text
        if fact.is_cell or indexed.passage.cells:
            return cell_terms(indexed.passage, fact.column, language, self.lexicon)
        if fact.passage not in self._scans:
            self._scans[fact.passage] = list(self.lexicon.scan(text, language))
        words = self._scans[fact.passage]
        terms = terms_around(words, text, (fact.start, fact.end), FLOOR)
        add_terms(terms, indexed.terms, FLOOR)
        return terms

    def only_document_with(self, name: str) -> int | None:
        """Return where the only document that has a name begins; None if there is no such one."""
        if name not in self._only:
            numbers = self.names.get(name) or self.names.get(name.removesuffix("s"))
            ends = {self._owners[at(numbers)].first for at in (min, max)} if numbers else set()
            self._only[name] = ends.pop() if len(ends) == 1 < len(self.documents) else None
        return self._only[name]

    @cached_property
    def words(self) -> frozenset[str]:
        """Return all words of the passages, folded, each with and without an ending "s"."""
        found = {folded(word) for word in self.postings.own_words(0, len(self))}
        return frozenset(found | {word.removesuffix("s") for word in found})

    @cached_property
    def names(self) -> dict[str, set[int]]:
        """Return the capitalised words of passages and speakers, folded, by passages' numbers."""
        found: dict[str, set[int]] = defaultdict(set)
        for code, (word, _language) in self.postings.words.items():
            if word[0].isupper() and len(word) > 3:
                found[folded(word)].update(self.postings.passages_with(code))
        for number, owner in enumerate(self._owners):
            speaker = owner.source.passages[number - owner.first].speaker
            for word in WORD.findall(speaker):
                if word[0].isupper() and len(word) > 3:
                    found[folded(word)].add(number)
        return {name: numbers for name, numbers in found.items() if numbers}
