"""Limit the number of claims of a text."""

from django.conf import settings
from django.utils.translation import gettext as _

from .errors import Invalid


def require_claim_count(count: int) -> None:
    """Raise `Invalid` for a text with more claims than `CLAIMS_PER_TEXT`, found and supplied."""
    limit = settings.CLAIMS_PER_TEXT
    if count > limit:
        message = _(
            "This text has %(count)d claims, and no text may have more than %(limit)d: submit it "
            "in parts."
        )
        raise Invalid({"body": [message % {"count": count, "limit": limit}]})
