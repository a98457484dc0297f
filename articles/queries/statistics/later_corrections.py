"""What was corrected after publication, and which contradictions were dismissed, in a period."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, F, Q

from articles.models import DocumentFinding, Publication

from .period import Period


@dataclass(frozen=True, slots=True)
class LaterCorrections:
    """Published verdicts that were corrected or withdrawn, contradictions found and dismissed."""

    corrected: int
    withdrawn: int
    contradictions: int
    dismissed: int


def later_corrections(period: Period, desk: int | None) -> LaterCorrections:
    """Count them in a period, of one desk or of all. Two queries."""
    published, findings = Publication.objects.all(), DocumentFinding.objects.all()
    if desk is not None:
        published = published.filter(verdict__claim__article__desk=desk)
        findings = findings.filter(claim__article__desk=desk)
    is_changed = _within("changed_at", period) & Q(changed_at__gt=F("published_at"))
    counts = published.order_by().aggregate(
        corrected=Count("pk", filter=is_changed & Q(withdrawn_at=None)),
        withdrawn=Count("pk", filter=_within("withdrawn_at", period)),
    )
    counts |= findings.order_by().aggregate(
        contradictions=Count("pk", filter=_within("raised_at", period)),
        dismissed=Count("pk", filter=_within("dismissed_at", period)),
    )
    return LaterCorrections(**counts)


def _within(column: str, period: Period) -> Q:
    start, end = period.bounds()
    bounds: dict[str, Any] = {f"{column}__gte": start, f"{column}__lt": end}
    return Q(**bounds)
