"""Suggest reference facts from claims that were judged right."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from articles.facts.kinds import Kind
from articles.models import Claim, ReferenceFact, SubjectKind
from articles.plausibility.births import births

from .article_page import ArticlePage
from .findings import manuscript_of

Property = ReferenceFact.Property
NAMES = {
    Kind.PERSON: SubjectKind.PERSON,
    Kind.ORGANISATION: SubjectKind.ORGANISATION,
    Kind.PLACE: SubjectKind.PLACE,
}
FIGURES = frozenset({Kind.COUNT, Kind.SHARE, Kind.MONEY, Kind.MEASURE})
FIRM = frozenset({None, "exactly"})


@dataclass(frozen=True, slots=True)
class SuggestedFact:
    """A suggested reference fact.

    `subject` may be empty, then a person enters it. `as_of` is the day for which it is
    true, None for the day on which it was looked up.
    """

    subject: str
    subject_kind: str
    property: str
    value: Mapping[str, Any]
    as_of: date | None = None


def suggest_fact(page: ArticlePage, claim: Claim) -> SuggestedFact | None:
    """Return the reference fact that the claim suggests, or None.

    An age gives no birth date; approximate figures ("rund") and ranges are skipped.
    """
    value = claim.value if isinstance(claim.value, dict) else {}
    kind = Kind(claim.kind)
    if kind in NAMES and value.get("name"):
        return SuggestedFact(value["name"], NAMES[kind], Property.SPELLING, {"name": value["name"]})
    if kind == Kind.ROLE and value.get("role") and value.get("subject"):
        office = {"role": value["role"]}
        return SuggestedFact(value["subject"], SubjectKind.PERSON, Property.OFFICE, office)
    if kind == Kind.DATE:
        return _birth(page, claim)
    return _figure(page, claim, value) if kind in FIGURES else None


def _birth(page: ArticlePage, claim: Claim) -> SuggestedFact | None:
    """Return the birth date in a fixed phrase of the claim, or None."""
    for name, birth in births(manuscript_of(page, with_known=False)).items():
        if birth.fact and birth.fact.key == claim.pk:
            value = {"timex": birth.timex, "type": "DATE"}
            return SuggestedFact(name, SubjectKind.PERSON, Property.BIRTH_DATE, value)
    return None


def _figure(page: ArticlePage, claim: Claim, value: Mapping[str, Any]) -> SuggestedFact | None:
    number, unit = value.get("number"), value.get("unit")
    if not number or not unit or "low" in value or value.get("modifier") not in FIRM:
        return None
    subject, kind = _nearest_name(page, claim)
    figure = {"number": number, "unit": unit}
    return SuggestedFact(subject, kind, Property.FIGURE, figure, page.article.publication_date)


def _nearest_name(page: ArticlePage, claim: Claim) -> tuple[str, str]:
    """Return the last name before the claim in its sentence."""
    named = [
        other
        for other in page.claims
        if other.kind in NAMES
        and claim.sentence_start <= other.start < claim.start
        and isinstance(other.value, dict)
        and other.value.get("name")
    ]
    if not named:
        return "", SubjectKind.ORGANISATION
    value: Any = named[-1].value
    return value["name"], NAMES[Kind(named[-1].kind)]
