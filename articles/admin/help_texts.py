"""Help beside fields of the panel whose choice has consequences."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from articles.models import (
    Desk,
    ErrorClass,
    Origin,
    Rating,
    RatingScale,
    Source,
    User,
    Webhook,
)

HELP_TEXTS: dict[type, dict[str, Any]] = {
    User: {
        "username": _(
            "Used to sign in, as an alternative to the email address, and for mentions: @name."
        ),
        "email": _("Questions, notifications and password links are sent here."),
        "role": _(
            "Authors see only their own articles. Checkers check claims and give verdicts. Chief "
            "checkers also assign work, decide disputes, sign off and publish. Administrators "
            "manage accounts and rules and give no verdicts. A change takes effect at once and "
            "appears in the audit log."
        ),
        "is_active": _(
            "Off: the person can't sign in, and their tokens stop working. To close an account "
            "together with its tokens, passkeys and open work, use “Close account” above."
        ),
        "expertise": _("Free text, shown where articles are assigned."),
    },
    RatingScale: {
        "is_default": _(
            "Checkers choose from its ratings. Chosen here, it replaces the default scale that "
            "there was."
        ),
        "worst": _(
            "Together with the best number, the range given to search engines (ClaimReview)."
        ),
    },
    Rating: {
        "code": _(
            "Used in the API and in exports. Other systems rely on it, so avoid changing it."
        ),
        "clears": _("A claim with this rating counts as done at the sign-off."),
        "needs_correction": _("The checker has to suggest a wording."),
        "is_no_fact": _("There is nothing to check: the claim counts as done, but not as right."),
        "number": _("Left empty, verdicts with this rating are not published as ClaimReview."),
        "is_active": _("Off: no longer offered. Existing verdicts keep it."),
    },
    ErrorClass: {
        "code": _(
            "Used in the API and in exports. Other systems rely on it, so avoid changing it."
        ),
        "is_active": _("Off: no longer offered. Existing verdicts keep it."),
    },
    Desk: {
        "name": _("A new name applies to old articles too. A desk with articles can't be deleted."),
    },
    Source: {
        "origin": _(
            "Sources with the same origin (a press release, a wire report) count once where "
            "independent origins are required."
        ),
        "is_primary": _("Reports first-hand rather than repeating another source."),
        "is_secret": _(
            "Visible only to people who were given access at the desk; left out of exports and "
            "not named in certificates."
        ),
    },
    Origin: {"name": _("A new name applies to all its sources.")},
    Webhook: {
        "url": _(
            "https, on the public Internet; internal networks have to be allowed by a setting."
        ),
        "is_active": _(
            "Off: pending deliveries are dropped, and events that happen meanwhile are not sent "
            "later."
        ),
    },
}


def help_text_of(model: type, name: str) -> Any:
    """Return the help beside a field, or None."""
    return HELP_TEXTS.get(model, {}).get(name)
