"""The sources of an article's claims: who reads which, by which letter, and the one at hand."""

from collections.abc import Container, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, NamedTuple

from django.db.models import Exists, OuterRef, QuerySet

from articles.models import Evidence, Source, User
from articles.models.prepared import Prepared

from .article_page import ArticlePage
from .source_letters import letter


@dataclass(frozen=True, slots=True)
class SourceAtHand:
    """The source that a person brought last in an article, and where in it."""

    source: int
    title: str
    locator: str


@dataclass(frozen=True, slots=True)
class AddedEvidence:
    """The evidence that a person added last in an article: its pk, its claim's, and when."""

    pk: int
    claim: int
    at: datetime


@dataclass(frozen=True, slots=True)
class PageSources:
    """The sources of an article that a person sees, by pk.

    `letters` are those of `source_letters`; `by_claim` are the sources of each claim with
    evidence, by the claim's pk. `secret` are those whose titles nobody prints.
    """

    letters: Mapping[int, str] = field(default_factory=dict)
    titles: Mapping[int, str] = field(default_factory=dict)
    by_claim: Mapping[int, list[int]] = field(default_factory=dict)
    at_hand: SourceAtHand | None = None
    last_added: AddedEvidence | None = None
    secret: Container[int] = ()

    def letters_of(self, claim: int) -> list[str]:
        return [self.letters[source] for source in self.by_claim.get(claim, ())]


class _Row(NamedTuple):
    """A piece of evidence, also withdrawn or from a secret source."""

    pk: int
    claim: int
    source: int
    title: str
    locator: str
    added_by: int | None
    added_at: datetime
    withdrawn_at: object
    is_secret: bool
    is_known: bool

    @property
    def is_shown(self) -> bool:
        return self.withdrawn_at is None and (self.is_known or not self.is_secret)


FIELDS = (
    "pk",
    "claim",
    "source",
    "source__title",
    "locator",
    "added_by",
    "added_at",
    "withdrawn_at",
    "source__is_secret",
    "is_known",
)


def page_sources(page: ArticlePage, user: User) -> PageSources:
    """Return the sources of the page's claims that `user` may see. One query."""
    reader = user.pk
    rows = EVIDENCE.rows(article=page.article.pk, user=reader)
    found = [_Row(*row) for row in rows]
    shown = [row for row in found if row.is_shown]
    every = dict.fromkeys(row.source for row in found)
    last = next((row for row in reversed(shown) if row.added_by == reader), None)
    by_claim: dict[int, dict[int, None]] = {}
    for row in shown:
        by_claim.setdefault(row.claim, {})[row.source] = None
    return PageSources(
        letters={pk: letter(number) for number, pk in enumerate(every)},
        titles={row.source: row.title for row in shown},
        by_claim={claim: list(sources) for claim, sources in by_claim.items()},
        secret={row.source for row in shown if row.is_secret},
        at_hand=SourceAtHand(last.source, last.title, last.locator) if last else None,
        last_added=AddedEvidence(last.pk, last.claim, last.added_at) if last else None,
    )


def _evidence(article: int, user: int) -> QuerySet[Evidence, tuple[Any, ...]]:
    known = Source.known_to.through.objects.filter(user=user, source=OuterRef("source"))
    rows = Evidence.objects.filter(claim__article=article).annotate(is_known=Exists(known))
    return rows.order_by("pk").values_list(*FIELDS)


EVIDENCE = Prepared(_evidence)
