"""Who acts, when and on which version, as arguments of the workflow's acts."""

from typing import Any

from django.utils import timezone

from articles.workflow import Acting, ActingOnArticle, ActingOnClaim

from .etags import seen_number, seen_version


def acting(request) -> Acting:
    """Return the signed-in user and the present time."""
    return {"actor": request.user, "at": timezone.now()}


def acting_on_claim(request, data: dict[str, Any], pk: int) -> ActingOnClaim:
    """Return also the version of claim `pk` that the request names; see `seen_version`."""
    return {"version": seen_number(request, data, f"claim-{pk}"), **acting(request)}


def acting_on_article(request, data: dict[str, Any], pk: int) -> ActingOnArticle:
    """Return also the version of article `pk` that the request names; see `seen_version`."""
    return {"version": seen_version(request, data, f"article-{pk}"), **acting(request)}
