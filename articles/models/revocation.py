"""Why a sign-off was revoked: a code with details, from which a sentence is built."""

from collections.abc import Mapping
from typing import Any

from django.db import models
from django.utils.translation import gettext, gettext_noop, ngettext
from django.utils.translation import gettext_lazy as _


class Revocation(models.TextChoices):
    """What revoked a sign-off. `NEW_TEXT` has `revision`, `touched` and `lost` as details,
    `VERDICT`, `CLAIM` and `QUESTION` the `words`, `KILLED` and `WITHHELD` the sender's `note`;
    the words of `WITHDRAWN` are a person's own.
    """

    NEW_TEXT = "new_text", _("another text came in")
    VERDICT = "verdict_changed", _("a verdict was changed")
    CLAIM = "claim_changed", _("a claim was marked or changed")
    QUESTION = "question_asked", _("the author was asked")
    PLAN = "plan_changed", _("publication day or scope was changed")
    UNCOVERED = "words_uncovered", _("words turned out to be unchecked")
    RULES = "rules_changed", _("the text was read with different rules")
    KILLED = "killed", _("killed by its sender")
    WITHHELD = "withheld", _("withheld by its sender")
    WITHDRAWN = "withdrawn", _("withdrawn by hand")


SENTENCES: dict[str, str] = {
    Revocation.VERDICT: gettext_noop("A verdict was changed: “%(words)s”."),
    Revocation.CLAIM: gettext_noop("A claim was marked or changed: “%(words)s”."),
    Revocation.QUESTION: gettext_noop("The author was asked about “%(words)s”."),
    Revocation.PLAN: gettext_noop("The publication day or the scope of the check was changed."),
    Revocation.UNCOVERED: gettext_noop("Words turned out to be unchecked after all."),
    Revocation.RULES: gettext_noop(
        "The text was read with the current rules, which changed its claims."
    ),
    Revocation.KILLED: gettext_noop("Killed by its sender. %(note)s"),
    Revocation.WITHHELD: gettext_noop("Withheld by its sender. %(note)s"),
}


def revocation_in_words(code: str, details: Mapping[str, Any], reason: str = "") -> str:
    """Return why a sign-off was revoked, in the active language.

    `reason` is what a person wrote; rows without a code have only that.
    """
    if code == Revocation.NEW_TEXT:
        return _new_text(details)
    if code == Revocation.WITHDRAWN:
        return gettext("Withdrawn by hand: %(reason)s") % {"reason": reason}
    return gettext(SENTENCES[code]) % details if code in SENTENCES else reason


def _new_text(details: Mapping[str, Any]) -> str:
    touched, lost = details["touched"], details["lost"]
    again = ngettext("%(count)d claim is open again", "%(count)d claims are open again", touched)
    gone = ngettext("%(count)d is gone", "%(count)d are gone", lost)
    return gettext("Revision %(number)d came in: %(again)s, %(gone)s.") % {
        "number": details["revision"],
        "again": again % {"count": touched},
        "gone": gone % {"count": lost},
    }
