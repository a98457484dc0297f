"""A newsroom's memory of texts without a database, as the rules see it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from articles.facts.kinds import Kind
from articles.plausibility import CheckedText, Stated
from articles.plausibility.days import Span
from articles.plausibility.memory import (
    Constraint,
    EarlierArticle,
    HouseMemory,
    HouseName,
    Remembered,
)
from articles.plausibility.names import folded, neighbours
from articles.plausibility.remembering import (
    full_names_of,
    interval_of,
    keys_of,
    keys_of_claim,
    remember,
    words_beside,
)
from articles.plausibility.statements import FIGURES


@dataclass
class EarlierArticles:
    """The articles that a newsroom has printed; `is_checked`: their claims were cleared."""

    is_checked: bool = True
    by_key: dict[str, list[Remembered]] = field(default_factory=dict)
    articles: dict[str, list[EarlierArticle]] = field(default_factory=dict)
    near: dict[int, set[str]] = field(default_factory=dict)
    first_names: dict[str, set[str]] = field(default_factory=dict)
    surnames: dict[str, set[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, texts: Iterable[tuple[str, CheckedText]], *, is_checked: bool) -> "EarlierArticles":
        """Remember texts, each with its name."""
        house = cls(is_checked)
        for name, text in texts:
            house.add(name, text)
        return house

    def add(self, name: str, text: CheckedText) -> None:
        """Remember what follows from the claims of a text."""
        if text.published is None:
            return
        article = EarlierArticle(name, name, text.published, self.is_checked)
        for fact, constraint in remember(text):
            for key in constraint.keys:
                self.by_key.setdefault(key, []).append(Remembered(constraint, article, fact.key))
        for full in full_names_of(text):
            self.articles.setdefault(full, []).append(article)
            for form in neighbours(full):
                self.near.setdefault(form, set()).add(full)
            *first, last = folded(full).split()
            self.surnames.setdefault(last, set()).add(full)
            for part in first:
                self.first_names.setdefault(part, set()).add(full)

    def about(self, text: CheckedText, without: str = "") -> HouseMemory:
        """Return what the newsroom has printed about the names and figures of a text.

        Nothing of the article `without`.
        """
        own = full_names_of(text)
        names = {
            near for full in own for form in neighbours(full) for near in self.near.get(form, ())
        }
        parts = Counter(part for full in own for part in folded(full).split())
        rows = [row for key in keys_of(text) for row in self.by_key.get(key, ())]
        others = (self._name(name, without) for name in sorted(names))
        return HouseMemory(
            remembered=tuple({id(r): r for r in rows if r.article.key != without}.values()),
            names=tuple(name for name in others if name),
            first_names=frozenset(p for p in parts if self.first_names.get(p, set()) - set(own)),
            surnames=frozenset(p for p in parts if self.surnames.get(p, set()) - set(own)),
        )

    def knows(self, text: CheckedText, fact: Stated, without: str = "") -> bool:
        """Return whether an article but `without` limits what a claim may say, or repeats it."""
        if fact.kind is Kind.PERSON:
            return self._name(fact.text_value("name"), without) is not None
        rows = [row for key in keys_of_claim(text, fact) for row in self.by_key.get(key, ())]
        others = [row.constraint for row in rows if row.article.key != without]
        if fact.kind not in (*FIGURES, Kind.DATE):
            return bool(others)
        words = words_beside(text, fact)
        return any(words & row.words and _is_repeated(text, fact, row) for row in others)

    def _name(self, name: str, without: str) -> HouseName | None:
        articles = [row for row in self.articles.get(name, ()) if row.key != without]
        if not articles:
            return None
        counts = (len(articles), 0) if self.is_checked else (0, len(articles))
        return HouseName(name, *counts, articles[-1])


def _is_repeated(text: CheckedText, fact: Stated, row: Constraint) -> bool:
    """Return whether a figure or date is the one of an earlier article."""
    if fact.kind is Kind.DATE:
        return Span.of(fact.text_value("timex")) == row.days
    interval = interval_of(text, fact)
    return interval is not None and (interval.low, interval.high) == (row.low, row.high)
