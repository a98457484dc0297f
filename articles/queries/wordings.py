"""The wording of a claim at one of its versions."""

from dataclasses import dataclass
from typing import Any

from django.apps import apps

from articles.models import Claim, Revision

# The event model of claims, which pghistory creates (`models.history`).
HISTORY: Any = apps.get_model("articles", "ClaimHistory")


@dataclass(frozen=True, slots=True)
class Wording:
    """Words, sentence, kind, value and state of a claim at `version`."""

    version: int
    quote: str
    sentence: str
    kind: str
    value: dict[str, Any] | None
    state: str


def present_wording(claim: Claim) -> Wording:
    """Return the claim's current wording. One query at most."""
    return _wording(claim)


def wording_at(claim_pk: int, version: int) -> Wording | None:
    """Return the claim's wording at `version`, or None. Two queries."""
    rows = HISTORY.objects.filter(pgh_obj=claim_pk, version=version)
    row = rows.order_by("-pgh_id").first()
    return row and _wording(row)


def _wording(row: Any) -> Wording:
    texts = Revision.objects.filter(pk=row.revision_id).values_list("text", flat=True)
    text = texts.get()
    return Wording(
        version=row.version,
        quote=row.quote,
        sentence=text[row.sentence_start : row.sentence_end],
        kind=row.kind,
        value=row.value,
        state=row.state,
    )
