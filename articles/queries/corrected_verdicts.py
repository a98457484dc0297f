"""Published verdicts that were corrected or withdrawn, for the public."""

import uuid
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import F, Q, QuerySet

from articles.models import Event, Publication

from .published import PublicCorrection, Published, as_published


@dataclass(frozen=True, slots=True)
class CorrectedVerdict:
    """A verdict with its corrections, newest first; it may be withdrawn as well."""

    verdict: Published
    corrections: Sequence[PublicCorrection]


@dataclass(frozen=True, slots=True)
class CorrectedPage:
    """A page, the last changed first; `before` leads to the next one."""

    rows: list[CorrectedVerdict]
    before: uuid.UUID | None


def corrected_page(
    *,
    before: uuid.UUID | None = None,
    limit: int = 50,
    only: uuid.UUID | None = None,
    article: str = "",
) -> CorrectedPage | None:
    """Return the verdicts that were changed last, or those before `before`, or `only` one.

    With the public address of an article only those on claims in it.

    Two queries, three with `before`; None if `before` or `only` is not a publication that
    was changed.
    """
    changed = Publication.objects.filter(changed_at__gt=F("published_at"))
    rows = changed.filter(public_id=only) if only else changed
    rows = rows.filter(verdict__claim__article__public_url=article) if article else rows
    if before:
        last = changed.filter(public_id=before).values_list("changed_at", "pk").first()
        if last is None:
            return None
        at, pk = last
        rows = rows.filter(Q(changed_at__lt=at) | Q(changed_at=at, pk__lt=pk))
    rows = rows.select_related("verdict__rating__scale").order_by("-changed_at", "-pk")
    found = list(rows[: limit + 1])
    if only and not found:
        return None
    page = found[:limit]
    return CorrectedPage(_with_corrections(page), page[-1].public_id if found[limit:] else None)


def words_at(row: Publication, at: datetime) -> dict[str, str]:
    """Return the public words that were corrected after `at`, as they were then, by field."""
    later = _events([row]).filter(at__gt=at).order_by("pk")
    found: dict[str, str] = {}
    for changed in later.values_list("data__changed", flat=True):
        for name, (before, _after) in changed.items():
            found.setdefault(name, before)
    return found


def _with_corrections(rows: Sequence[Publication]) -> list[CorrectedVerdict]:
    corrections = defaultdict(list)
    fields = ("data__publication", "at", "reason", "data__changed")
    for pk, at, reason, changed in _events(rows).values_list(*fields):
        corrections[pk].append(PublicCorrection(at, reason, changed or {}))
    return [CorrectedVerdict(as_published(row), corrections[row.pk]) for row in rows]


def _events(rows: Sequence[Publication]) -> QuerySet[Event]:
    """Return the corrections of `rows`, newest first; claims have an index of their events."""
    found = Event.objects.filter(
        claim__in=[row.verdict.claim_id for row in rows],
        verb=Event.Verb.PUBLICATION_CORRECTED,
        data__publication__in=[row.pk for row in rows],
    )
    return found.newest_first()
