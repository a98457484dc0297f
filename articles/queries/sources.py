"""Sources: the list with their use, and the claims of one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from articles.models import Evidence, Source
from articles.models.source import SourceQuerySet

PAGE_SIZE = 50
EVIDENCE_SHOWN = 100


@dataclass(frozen=True, slots=True)
class UsedSource:
    """A source, and from how much evidence that isn't withdrawn it is cited."""

    source: Source
    evidence_count: int


@dataclass(frozen=True, slots=True)
class SourcePage:
    """A page of sources."""

    rows: Sequence[UsedSource]
    total: int
    page: int
    pages: int


def source_page(user: Any, words: str = "", kind: str = "", page: int = 1) -> SourcePage:
    """Return a page of the sources that `user` may see, by title (two queries)."""
    sources = Source.objects.visible_to(user).matching(words)
    if kind:
        sources = sources.filter(kind=kind)
    total = sources.count()
    pages = max(1, -(-total // PAGE_SIZE))
    page = min(max(page, 1), pages)
    start = (page - 1) * PAGE_SIZE
    rows = sources.with_use().select_related("origin").order_by("title", "pk")
    return SourcePage(_used(rows[start : start + PAGE_SIZE]), total, page, pages)


def most_used(sources: SourceQuerySet, most: int) -> list[UsedSource]:
    """Return the first `most` of `sources`, most used first (one query)."""
    return _used(sources.with_use().order_by("-n_evidence", "title")[:most])  # type: ignore[misc]


def _used(rows: Iterable[Any]) -> list[UsedSource]:
    return [UsedSource(row, row.n_evidence) for row in rows]


def evidence_from(source: Source) -> list[Evidence]:
    """Return the newest valid evidence from a source, with claim and article (one query)."""
    evidence = source.evidence.standing().select_related("claim__article", "added_by")
    return list(evidence.order_by("-pk")[:EVIDENCE_SHOWN])
