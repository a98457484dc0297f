"""Why a sign-off fell: a code with its details, worded for whoever reads it."""

from collections.abc import Mapping
from typing import Any

from django.db import models
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _


class Fall(models.TextChoices):
    """What ended a sign-off. `NEW_TEXT` has `revision`, `touched` and `lost` as details,
    `VERDICT`, `CLAIM` and `QUESTION` the `words`; the words of `WITHDRAWN` are a person's own.
    """

    NEW_TEXT = "new_text", _("another text came in")
    VERDICT = "verdict_changed", _("a verdict was changed")
    CLAIM = "claim_changed", _("a claim was marked or changed")
    QUESTION = "question_asked", _("the author was asked")
    PLAN = "plan_changed", _("publication day or scope was changed")
    UNCOVERED = "words_uncovered", _("words were found to be unchecked")
    RULES = "rules_changed", _("the text was read with other rules")
    WITHDRAWN = "withdrawn", _("withdrawn by hand")


def fall_in_words(code: str, details: Mapping[str, Any], reason: str = "") -> str:
    """Say in the active language why a sign-off fell.

    `reason` is what a person wrote; rows without a code have nothing but that.
    """
    if code == Fall.NEW_TEXT:
        return _new_text(details)
    if code == Fall.VERDICT:
        return gettext("A verdict was changed: “%(words)s”.") % details
    if code == Fall.CLAIM:
        return gettext("A claim was marked or changed: “%(words)s”.") % details
    if code == Fall.QUESTION:
        return gettext("The author was asked about “%(words)s”.") % details
    if code == Fall.PLAN:
        return gettext("The publication day or the scope of the check was changed.")
    if code == Fall.UNCOVERED:
        return gettext("Words were found to be unchecked after all.")
    if code == Fall.RULES:
        return gettext("The text was read with today's rules, which changed its claims.")
    if code == Fall.WITHDRAWN:
        return gettext("Withdrawn by hand: %(reason)s") % {"reason": reason}
    return reason


def _new_text(details: Mapping[str, Any]) -> str:
    touched, lost = details["touched"], details["lost"]
    again = ngettext("%(count)d claim is open again", "%(count)d claims are open again", touched)
    gone = ngettext("%(count)d is gone", "%(count)d are gone", lost)
    return gettext("Revision %(number)d came in: %(again)s, %(gone)s.") % {
        "number": details["revision"],
        "again": again % {"count": touched},
        "gone": gone % {"count": lost},
    }
