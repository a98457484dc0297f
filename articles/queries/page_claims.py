"""The claims of an article's page with their live verdicts."""

from collections.abc import Container, Iterable, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import Any

from django.db.models import Exists, F, FilteredRelation, OuterRef, Q, QuerySet

from articles.models import Article, Claim, Document, DocumentFinding
from articles.models.prepared import Prepared

from .kept_texts import KEPT, LONG, KeptText
from .placed_claims import Memory, PlacedClaims


@dataclass(frozen=True, slots=True)
class LiveVerdict:
    """A claim's live verdict: its pk, who judged when, the suggested wording.

    `is_waiting`: for a second look. `is_following`: it was given on another mention.
    """

    pk: int
    judge_pk: int | None
    judged_at: datetime
    correction: str
    is_waiting: bool
    is_following: bool


@dataclass(frozen=True, slots=True)
class PageClaims:
    """The claims of a page, as in `ArticlePage`."""

    by_pk: Mapping[int, Claim]
    placed: PlacedClaims
    lost: Sequence[Claim]
    live: Mapping[int, LiveVerdict]
    corrections: Mapping[int, str]
    contradicted: frozenset[int]

    @classmethod
    def of(cls, claims: Sequence[Claim]) -> "PageClaims":
        """Return those of an article, as `_claim_rows` loads them."""
        live, lost = _live_verdicts(claims), Claim.State.LOST
        return cls(
            by_pk={claim.pk: claim for claim in claims},
            placed=PlacedClaims.of([claim for claim in claims if claim.state != lost]),
            lost=[c for c in claims if c.state == lost and c.fate != Claim.Fate.RETIRED],
            live=live,
            corrections={
                claim.pk: live[claim.pk].correction
                for claim in claims
                if claim.state == Claim.State.WRONG and claim.pk in live
                if live[claim.pk].correction
            },
            contradicted=frozenset(
                claim.pk
                for claim in claims
                if claim.is_contradicted  # type: ignore[attr-defined]
            ),
        )

    def hiding(self, pks: Container[int], memory: Memory) -> "PageClaims":
        """Return the claims as they are shown while the verdicts on some are hidden."""
        by_pk = {
            pk: memory.recall(("hidden", pk), [claim], None, partial(_without_verdict, claim))
            if pk in pks
            else claim
            for pk, claim in self.by_pk.items()
        }
        return PageClaims(
            by_pk=by_pk,
            placed=PlacedClaims.of([by_pk[claim.pk] for claim in self.placed.rows]),
            lost=self.lost,
            live={
                pk: replace(row, correction="", is_waiting=False) if pk in pks else row
                for pk, row in self.live.items()
            },
            corrections={pk: words for pk, words in self.corrections.items() if pk not in pks},
            contradicted=self.contradicted,
        )


def kept_claims(article: Article) -> KeptText:
    """Return the article's claims with their live verdicts, in reading order."""

    def read(pks: Iterable[int] | None) -> Sequence[Claim]:
        if pks is None:
            return CLAIMS.rows(article=article.pk)
        return list(_claim_rows(article.pk).filter(pk__in=pks))

    if article.revision.length >= LONG:
        return KEPT.current(article, read)
    return KeptText.of(article, read(None))


def _claim_rows(article: int) -> QuerySet[Claim]:
    live = FilteredRelation("verdicts", condition=Q(verdicts__status="live"))
    findings = DocumentFinding.objects.filter(
        claim=OuterRef("pk"),
        gone_at=None,
        dismissed_at=None,
        document__in=Document.objects.current().public(),
    )
    return (
        Claim.objects.filter(article=article)
        .annotate(
            live=live,
            correction=F("live__correction"),
            live_pk=F("live__pk"),
            live_judge_pk=F("live__judged_by"),
            live_judged_at=F("live__judged_at"),
            live_lead_pk=F("live__follows"),
            is_waiting=Q(live__needs_confirmation=True, live__confirmed_by=None),
            is_contradicted=Exists(findings),
        )
        .order_by("start", "-end", "pk")
    )


CLAIMS = Prepared(_claim_rows)


def _without_verdict(claim: Claim) -> Claim:
    """Return a copy for those from whom the verdict is hidden."""
    shown: Any = copy(claim)
    shown.state, shown.correction = Claim.State.HIDDEN, None
    return shown


def _live_verdicts(claims: Sequence[Any]) -> dict[int, LiveVerdict]:
    """Return the live verdicts of claims that `_claims` has loaded, by the claim's pk."""
    return {
        row.pk: LiveVerdict(
            row.live_pk,
            row.live_judge_pk,
            row.live_judged_at,
            row.correction,
            bool(row.is_waiting),
            row.live_lead_pk is not None,
        )
        for row in claims
        if row.live_pk
    }
