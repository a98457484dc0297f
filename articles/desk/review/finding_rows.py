"""Findings in the panel of a claim, with the evidence of the earlier claims they come from."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import get_language

from articles.models import Evidence
from articles.permissions import Act
from articles.queries.findings import ArticleFinding

if TYPE_CHECKING:
    from .panel import PanelView


@dataclass(frozen=True, slots=True)
class FindingRow:
    """A finding in words; `is_keyed`: the key copies the evidence of this one."""

    found: ArticleFinding
    sentence: str
    can_take: bool = False
    is_keyed: bool = False


def finding_rows(panel: "PanelView") -> list[FindingRow]:
    """Return the findings about the panel's claim. One query where earlier claims confirm it."""
    language = get_language() or "de"
    found = panel.found.get(panel.claim.pk, ())
    offering = _with_evidence(panel, found)
    takable = [row for row in found if row.fits and row.earlier_claim in offering]
    return [
        FindingRow(row, row.sentence(language), row in takable, row in takable[:1]) for row in found
    ]


def _with_evidence(panel: "PanelView", found: Sequence[ArticleFinding]) -> frozenset[int | None]:
    """Return the earlier claims that confirm it and have evidence which it has not."""
    earlier = {row.earlier_claim for row in found if row.fits} - {None}
    if not earlier or not panel.can[Act.ADD_EVIDENCE]:
        return frozenset()
    own = [row.evidence.source_id for row in panel.facts.evidence]
    rows = Evidence.objects.filter(claim__in=earlier).current().visible_to(panel.user)
    return frozenset(rows.exclude(source__in=own).order_by().values_list("claim", flat=True))
