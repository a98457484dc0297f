"""Published verdicts for the public: flat values, few queries."""

import datetime
import uuid
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import OperationalError
from django.db.models import Max, Q, QuerySet
from django.utils.formats import date_format

from articles.models import Event, Evidence, Publication, Rating, RatingScale, Source
from articles.models.declared import columns, with_fields
from articles.models.sql.counters import PUBLIC_STAMP
from factcheck.replicas.reading import reading_connection

PUBLIC = (*Source.declared.public, *Evidence.declared.public)


@dataclass(frozen=True, slots=True)
class Published:
    """A published verdict with its rating, without internal data."""

    pk: int
    public_id: uuid.UUID
    language: str
    claim_reviewed: str
    summary: str
    claimant: str
    claimant_type: str
    claimant_url: str
    claimed_date: datetime.date | None
    appearance_url: str
    published_at: datetime.datetime
    changed_at: datetime.datetime
    withdrawn_at: datetime.datetime | None
    withdrawn_reason: str
    claim_id: int
    rating_code: str
    rating_de: str
    rating_en: str
    rating_number: int | None
    rating_is_no_fact: bool
    worst: int
    best: int

    @property
    def rating_word(self) -> str:
        """Return the rating in the language of the publication."""
        return self.rating_en if self.language.startswith("en") else self.rating_de

    @property
    def scale_position(self) -> str:
        """Return the position of the rating on its scale: best, worst or between."""
        ends = {self.best: "best", self.worst: "worst"}
        return ends.get(self.rating_number or 0, "between")

    @property
    def path(self) -> str:
        """Return the path of the public page."""
        return f"/verdicts/{self.public_id}/"


FIELDS = (
    "pk",
    "public_id",
    "language",
    "claim_reviewed",
    "summary",
    "claimant",
    "claimant_type",
    "claimant_url",
    "claimed_date",
    "appearance_url",
    "published_at",
    "changed_at",
    "withdrawn_at",
    "withdrawn_reason",
    "verdict__claim_id",
    "verdict__rating__code",
    "verdict__rating__label_de",
    "verdict__rating__label_en",
    "verdict__rating__number",
    "verdict__rating__is_no_fact",
    "verdict__rating__scale__worst",
    "verdict__rating__scale__best",
)


@dataclass(frozen=True, slots=True)
class PublishedPage:
    """A page of published verdicts, newest first; `before` leads to the next one."""

    rows: list[Published]
    before: uuid.UUID | None


@dataclass(frozen=True, slots=True)
@with_fields(columns(Source, Source.declared.public) | columns(Evidence, Evidence.declared.public))
class PublicEvidence:
    """A source that may be named in public, and what it says about the claim."""

    stance: str

    @property
    def stance_label(self) -> str:
        return str(Evidence.Stance(self.stance).label)


@dataclass(frozen=True, slots=True)
class PublicCorrection:
    """When a publication was corrected and why; `changed` has the words before and after."""

    at: datetime.datetime
    reason: str
    changed: Mapping[str, Sequence[str]]

    @property
    def words(self) -> list[Sequence[str]]:
        """Return the words before and after, in the language that is active."""
        return [_in_words(field, pair) for field, pair in self.changed.items()]


def as_published(row: Publication) -> Published:
    """Return a row as `Published`; verdict, rating and scale are loaded (`with_verdict`)."""
    rating: Rating = row.verdict.rating
    scale: RatingScale = rating.scale
    values: list[Any] = [getattr(row, name) for name in FIELDS[:14]]
    values += [row.verdict.claim_id, rating.code, rating.label_de, rating.label_en]
    values += [rating.number, rating.is_no_fact, scale.worst, scale.best]
    return Published(*values)


def published_page(
    *,
    before: uuid.UUID | None = None,
    limit: int = 50,
    since: datetime.datetime | None = None,
) -> PublishedPage | None:
    """Return the newest published verdicts, or those before `before`.

    With `since`, those that changed since then, withdrawn ones too. One query, two with
    `before`; None if `before` is not a publication.
    """
    everything = Publication.objects.all()
    rows = everything.filter(changed_at__gte=since) if since else everything.public()
    if before:
        mark = Publication.objects.filter(public_id=before).values_list("published_at", "pk")
        last = mark.first()
        if last is None:
            return None
        at, pk = last
        earlier = Q(published_at__lt=at) | Q(published_at=at, pk__lt=pk)
        rows = rows.filter(published_at__lte=at).filter(earlier)
    found = list(_read(rows.order_by("-published_at", "-pk")[: limit + 1]))
    is_last = len(found) <= limit
    return PublishedPage(found[:limit], None if is_last else found[limit - 1].public_id)


def last_change() -> datetime.datetime | None:
    """Return when a verdict was last published, corrected or withdrawn. One query."""
    found: datetime.datetime | None = Publication.objects.aggregate(at=Max("changed_at"))["at"]
    return found


def public_stamp() -> uuid.UUID:
    """Return a stamp that changes with anything that the lists show. One query.

    It also checks the connection: a broken one is reopened.
    """
    connection = reading_connection()
    connection.health_check_done = True  # type: ignore[attr-defined]
    try:
        return _stamp()
    except OperationalError:
        if connection.in_atomic_block:
            raise
        connection.close()
        return _stamp()


def _stamp() -> uuid.UUID:
    with reading_connection().cursor() as cursor:
        cursor.execute(PUBLIC_STAMP)
        return cursor.fetchone()[0]


def published_verdict(public_id: uuid.UUID) -> Published | None:
    """Return one published verdict, also a withdrawn one. One query."""
    return next(_read(Publication.objects.filter(public_id=public_id)), None)


def public_evidence(published: Published) -> list[PublicEvidence]:
    """Return the public sources of a verdict, in the order they were found. One query."""
    rows = Evidence.objects.public().filter(claim_id=published.claim_id).order_by("pk")
    source = (f"source__{name}" for name in Source.declared.public)
    fields = (*source, *Evidence.declared.public)
    return [PublicEvidence(*row) for row in rows.values_list(*fields)]


def public_corrections(published: Published) -> list[PublicCorrection]:
    """Return the corrections of a publication, newest first. One query."""
    rows = Event.objects.filter(
        claim_id=published.claim_id,
        verb=Event.Verb.PUBLICATION_CORRECTED,
        data__publication=published.pk,
    )
    found = rows.newest_first().values_list("at", "reason", "data__changed")
    return [PublicCorrection(at, reason, changed or {}) for at, reason, changed in found]


def _in_words(field: str, pair: Sequence[str]) -> Sequence[str]:
    if field == "claimed_date":
        days = (datetime.date.fromisoformat(text) if text else None for text in pair)
        return [date_format(day) if day else "" for day in days]
    labels = dict(Publication.ClaimantType.choices) if field == "claimant_type" else {}
    return [str(labels.get(text, text)) for text in pair]


def _read(rows: QuerySet[Publication]) -> Iterator[Published]:
    return (Published(*row) for row in rows.values_list(*FIELDS))
