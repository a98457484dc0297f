"""The feed of all ClaimReviews, as a schema.org DataFeed."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.conf import settings

from articles.queries.published import Published

from .claimreview import CONTEXT, claim_review, eligibility


def data_feed(
    rows: Iterable[Published], *, base_url: str, changed_at: datetime | None
) -> dict[str, Any]:
    """Return a DataFeed of those verdicts that have a ClaimReview, in the given order.

    `changed_at` is the last change of any publication, also a withdrawal, which has no
    entry.
    """
    eligible = [row for row in rows if eligibility(row, base_url=base_url).ok]
    feed: dict[str, Any] = {
        "@context": CONTEXT,
        "@type": "DataFeed",
        "name": settings.HOUSE_NAME,
        "url": f"{base_url}/claimreview.json",
    }
    if changed_at:
        feed["dateModified"] = changed_at.isoformat()
    feed["dataFeedElement"] = [_item(row, base_url) for row in eligible]
    return feed


def _item(row: Published, base_url: str) -> dict[str, Any]:
    return {
        "@type": "DataFeedItem",
        "dateCreated": row.published_at.isoformat(),
        "dateModified": row.changed_at.isoformat(),
        "item": claim_review(row, base_url=base_url),
    }
