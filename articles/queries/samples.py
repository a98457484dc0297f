"""Samples for a second look: what may be drawn, and how far a sample is."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from itertools import groupby
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, OuterRef, QuerySet

from articles.models import (
    Article,
    Claim,
    Evidence,
    Override,
    Publication,
    SampledVerdict,
    SampleWaiver,
    SecondLookSample,
    User,
    Verdict,
)

from .agreement import Agreement, agreement_of


class LookState(StrEnum):
    """The state of a sampled sentence."""

    OPEN = "open"
    AGREED = "agreed"
    DIFFERS = "differs"
    GONE = "gone"
    """Its verdict no longer counts, was published or decided in a dispute since."""


@dataclass(frozen=True, slots=True)
class DrawableSentence:
    """A sentence that may be drawn: the pks of its verdicts, lowest first."""

    verdicts: Sequence[int]
    is_confirmed: bool


@dataclass(frozen=True, slots=True)
class SampledSentence:
    """A sentence of a sample; its first verdicts are to be shown only when `state` isn't open.

    `left_by` are the pks of the people who left the sample to others.
    """

    position: int
    state: LookState
    rows: Sequence[SampledVerdict]
    left_by: Collection[int] = ()

    @property
    def article(self) -> Article:
        return self.rows[0].verdict.claim.article

    @property
    def claims(self) -> list[Claim]:
        return [row.verdict.claim for row in self.rows]

    @property
    def words(self) -> str:
        """Return the sentence as it was judged."""
        return self.rows[0].verdict.sentence.strip()

    def is_for(self, user: User) -> bool:
        """Return whether the person may look at it.

        They neither judged nor confirmed it, nor left the sample to others.
        """
        people = {pk for row in self.rows for pk in involved(row.verdict)} | {*self.left_by}
        return self.state == LookState.OPEN and user.pk not in people


@dataclass(frozen=True, slots=True)
class SampleView:
    """A sample with its sentences, in the order in which they were drawn."""

    sample: SecondLookSample
    sentences: Sequence[SampledSentence]

    def count(self, state: LookState) -> int:
        return sum(row.state == state for row in self.sentences)

    @property
    def open(self) -> int:
        return self.count(LookState.OPEN)

    @property
    def agreed(self) -> int:
        return self.count(LookState.AGREED)

    @property
    def differs(self) -> int:
        return self.count(LookState.DIFFERS)

    @property
    def gone(self) -> int:
        return self.count(LookState.GONE)

    @property
    def agreement(self) -> Agreement:
        """Return the agreement over all verdicts that were looked at."""
        return agreement_of(
            rating_pair(row)
            for sentence in self.sentences
            for row in sentence.rows
            if row.looked_at
        )

    def at(self, position: int) -> SampledSentence | None:
        return next((row for row in self.sentences if row.position == position), None)

    def next_for(self, user: User, after: int = 0) -> SampledSentence | None:
        """Return the next sentence that the person may look at, wrapping around."""
        mine = [row for row in self.sentences if row.is_for(user)]
        return next((row for row in mine if row.position > after), next(iter(mine), None))


def rating_pair(row: SampledVerdict) -> tuple[str, str]:
    """Return the codes of the first and the second rating.

    A false claim of somebody else that the text sets right is right: so is a second rating
    that clears it.
    """
    second = row.rating.code if row.rating else ""
    first = second if row.agrees else row.verdict.rating.code
    return first, second


def involved(verdict: Verdict) -> set[int]:
    """Return the pks of the people who have judged or confirmed."""
    return {pk for pk in (verdict.judged_by_id, verdict.confirmed_by_id) if pk}


def candidates(
    articles: QuerySet[Article], since: datetime | None = None
) -> list[DrawableSentence]:
    """Return the sentences of `articles` that may be drawn. Two queries.

    Everything in them is decided; nothing is published or was decided in a dispute. With
    `since` only those with a verdict given from then on.
    """
    rows = Verdict.objects.live().filter(follows=None, claim__article__in=articles)
    rows = rows.exclude(claim__state=Claim.State.LOST).annotate(**_fixed()).order_by("pk")
    undecided = set(_undecided(articles))
    groups: dict[tuple[int, int], list[Any]] = {}
    for row in rows.values(
        "pk", "claim__article", "claim__sentence_start", "judged_at", "confirmed_by", *_fixed()
    ):
        groups.setdefault((row["claim__article"], row["claim__sentence_start"]), []).append(row)
    return [
        DrawableSentence([row["pk"] for row in group], any(row["confirmed_by"] for row in group))
        for place, group in groups.items()
        if place not in undecided
        if not any(row["is_published"] or row["is_decided"] for row in group)
        if since is None or any(row["judged_at"] >= since for row in group)
    ]


def sample_views(samples: Iterable[SecondLookSample]) -> list[SampleView]:
    """Return samples with their sentences. One query for all of them."""
    samples = list(samples)
    rows = (
        SampledVerdict.objects.filter(sample__in=samples)
        .select_related("verdict__claim__article", "verdict__rating", "verdict__judged_by")
        .select_related("rating", "looked_by")
        .annotate(**_fixed("verdict"), left_by=_left_by())
        .order_by("sample", "position", "verdict__claim__start", "pk")
    )
    found = {pk: list(group) for pk, group in groupby(rows, key=lambda row: row.sample_id)}
    return [SampleView(row, list(_sentences(found.get(row.pk, [])))) for row in samples]


def evidence_of(sentence: SampledSentence, user: User) -> list[Evidence]:
    """Return the evidence of the sentence's claims that the person may see, each source once."""
    rows = Evidence.objects.filter(claim__in=sentence.claims).known_to(user).current()
    found = {
        (row.source_id, row.locator, row.passage): row for row in rows.select_related("source")
    }
    return sorted(found.values(), key=lambda row: row.pk)


def _fixed(verdict: str = "") -> dict[str, Exists]:
    """Return annotations: whether a verdict is public, and whether it decided a dispute."""
    ref = OuterRef(verdict or "pk")
    return {
        "is_published": Exists(Publication.objects.public().filter(verdict=ref)),
        "is_decided": Exists(Override.objects.filter(verdict=ref)),
    }


def _left_by() -> ArraySubquery:
    """Return an annotation: the people who left the sample of a sampled verdict to others."""
    rows = SampleWaiver.objects.filter(sample=OuterRef("sample"))
    return ArraySubquery(rows.values("waived_by"))


def _undecided(articles: QuerySet[Article]) -> QuerySet[Claim, Any]:
    """Return article and start of the sentences in which something is to be decided."""
    rows = Claim.objects.filter(article__in=articles)
    left = rows.filter(state__in=[Claim.State.OPEN, Claim.State.QUERY])
    return (left | rows.filter(context_changed=True)).values_list("article", "sentence_start")


def _sentences(rows: Sequence[Any]) -> Iterator[SampledSentence]:
    for position, group in groupby(rows, key=lambda row: row.position):
        members = list(group)
        yield SampledSentence(position, _state(members), members, members[0].left_by)


def _state(rows: Sequence[Any]) -> LookState:
    if all(row.looked_at for row in rows):
        return LookState.AGREED if all(row.agrees for row in rows) else LookState.DIFFERS
    fixed = any(row.is_published or row.is_decided for row in rows)
    if fixed or not all(_counts(row.verdict) for row in rows):
        return LookState.GONE
    return LookState.OPEN


def _counts(verdict: Verdict) -> bool:
    return verdict.is_live and verdict.claim.state != Claim.State.LOST
