"""Help beside fields of the panel whose choice has consequences."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from articles.models import (
    Desk,
    ErrorClass,
    Origin,
    Rating,
    RatingScale,
    ReferenceFact,
    Source,
    User,
    Webhook,
)

HELP_TEXTS: dict[type, dict[str, Any]] = {
    User: {
        "username": _("For signing in, beside the mail address. Mentions use it: @name."),
        "email": _("Questions, notifications and links for a new password go there."),
        "role": _(
            "Authors see only their own articles. Checkers check and judge. Chiefs also assign, "
            "decide disputes, sign off and publish. Administrators keep accounts and rules, and "
            "judge nothing. A change counts at once; the audit list shows it."
        ),
        "is_active": _(
            "Off: nobody can sign in, and tokens stop. To end an account for good, with its "
            "tokens, passkeys and open work, use “End account” above."
        ),
        "expertise": _("Shown where checkers are chosen, as free words."),
    },
    RatingScale: {
        "is_default": _("Its ratings are offered at the desk. One scale is the default."),
        "worst": _("With the best number: the range that search engines read (ClaimReview)."),
    },
    Rating: {
        "code": _("For the API and exports. Receivers rely on it: better not change it."),
        "clears": _("A claim with this rating counts as done at the sign-off."),
        "needs_correction": _("The checker has to suggest a wording."),
        "is_no_fact": _("There is nothing to check: it counts as done, and not as right."),
        "number": _("Empty: a verdict with it is not published as ClaimReview."),
        "is_active": _("Off: no longer offered. Verdicts that have it keep it."),
    },
    ErrorClass: {
        "code": _("For the API and exports. Receivers rely on it: better not change it."),
        "is_active": _("Off: no longer offered. Verdicts that have it keep it."),
    },
    Desk: {
        "name": _("A new name applies to old articles too. A desk with articles can't be deleted."),
    },
    Source: {
        "origin": _(
            "Sources of one origin (a press release, a wire report) count once where a demand "
            "asks for independent origins."
        ),
        "is_primary": _("Bears witness itself, rather than repeating another."),
        "is_secret": _(
            "Only the people named at the desk see it, no export has it, and certificates don't "
            "name it."
        ),
    },
    Origin: {"name": _("A new name applies to all its sources.")},
    ReferenceFact: {
        "as_of": _("The day for which it was found to be true."),
        "value": _("As JSON; its form depends on the property."),
    },
    Webhook: {
        "url": _("https, on the Internet; networks inside the house need a setting."),
        "is_active": _("Off: what waits is dropped, and events of that time are not sent later."),
    },
}


def help_text_of(model: type, name: str) -> Any:
    """Return the help beside a field, or None."""
    return HELP_TEXTS.get(model, {}).get(name)
