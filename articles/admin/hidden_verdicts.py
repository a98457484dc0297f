"""Rows about claims whose verdicts are hidden from a person for a second look."""

from typing import Any

from django.db.models import Model, QuerySet

from articles.models import Claim
from articles.models.sample import hidden_claims


def without_hidden(rows: QuerySet[Any], reader: Any) -> QuerySet[Any]:
    """Exclude claims, versions and other rows that would tell `reader` a hidden verdict."""
    path = _path_to_claim(rows.model)
    return rows.exclude(**{f"{path}__in": hidden_claims(reader)}) if path else rows


def _path_to_claim(model: type[Model]) -> str:
    """Return the lookup from a row to the claim that it is, or is about; "" if there is none."""
    if model is Claim:
        return "pk"
    if getattr(model, "pgh_tracked_model", None) is Claim:
        return "pgh_obj"
    names = {field.name for field in model._meta.fields}
    return "claim" if "claim" in names else "verdict__claim" if "verdict" in names else ""
