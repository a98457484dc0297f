"""The form that stores a claim's value as a reference fact."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from articles.desk.forms.reference import VALUE_FIELDS, FactForm, starting_values
from articles.models import Claim, Evidence, Source
from articles.queries.claim_panel import ClaimPanel
from articles.queries.fact_suggestions import SuggestedFact

from .attempts import RefusedAct

AUTO_ID = "keep-%s"


class FactFromClaimForm(FactForm):
    """A fact from a claim; its source is one that supports the claim, if it isn't secret."""

    source = forms.ModelChoiceField(  # type: ignore[assignment]
        Source.objects.none(), label=_("Source"), required=False, empty_label=_("no source")
    )

    def __init__(self, *args: Any, claim: Claim, **kwargs: Any):
        super().__init__(*args, auto_id=AUTO_ID, **kwargs)
        if self.is_bound:
            self.fields["source"].queryset = supporting_sources(claim)  # type: ignore[attr-defined]
        for field in self.fields.values():
            field.help_text = ""
        self.fields["subject"].widget.attrs["data-first"] = True  # what the key focuses


def supporting_sources(claim: Claim) -> Any:
    """Return the public sources that support a claim."""
    current = Evidence.objects.current().filter(claim=claim, stance=Evidence.Stance.SUPPORTS)
    return Source.objects.public().filter(pk__in=current.values("source")).order_by("pk")


def prefilled_form(found: SuggestedFact, facts: ClaimPanel, judged_on: date) -> FactFromClaimForm:
    """Return the form prefilled from the claim; the day is its own, or that of the verdict."""
    evidence = [row.evidence for row in facts.evidence if _supports(row.evidence)]
    sources = {row.source_id: row.source for row in evidence}
    initial = starting_values(found.value) | {
        "subject": found.subject,
        "subject_kind": found.subject_kind,
        "as_of": found.as_of or judged_on,
        "source": next(iter(sources), None),
    }
    form = FactFromClaimForm(property_=found.property, claim=facts.claim, initial=initial)
    # They are loaded with the evidence; loading them again would cost a query.
    field: Any = form.fields["source"]
    field.choices = [("", field.empty_label), *sources.items()]
    return form


def refused_form(refusal: RefusedAct, claim: Claim) -> FactFromClaimForm | None:
    """Return the form as it was sent, with errors at its fields."""
    wanted = refusal.typed.get("property", "")
    if wanted not in VALUE_FIELDS:
        return None
    form = FactFromClaimForm(refusal.typed, property_=wanted, claim=claim)
    if form.is_valid():
        for name, texts in (refusal.errors or {"": [refusal.message]}).items():
            form.add_error(name if name in form.fields else None, list(texts))
    return form


def _supports(row: Evidence) -> bool:
    return row.stance == Evidence.Stance.SUPPORTS and not row.source.is_secret
