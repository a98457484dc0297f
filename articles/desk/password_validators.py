"""Password length: longer without a second factor."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from articles.models import User
from articles.workflow import SHORTEST_ALONE, SHORTEST_BESIDE_A_FACTOR, has_second_factor


class LengthOrSecondFactor:
    """Validate a password's length, for everything that sets one (`AUTH_PASSWORD_VALIDATORS`)."""

    def validate(self, password: str, user: Any = None) -> None:
        """Raise ValidationError for fewer than 12 characters, than 8 beside a second factor."""
        if len(password) >= SHORTEST_ALONE:
            return
        is_guarded = isinstance(user, User) and user.pk and has_second_factor(user)
        needed = SHORTEST_BESIDE_A_FACTOR if is_guarded else SHORTEST_ALONE
        if len(password) < needed:
            message = ngettext(
                "This password is too short: it needs %(needed)d character.",
                "This password is too short: it needs %(needed)d characters.",
                needed,
            )
            raise ValidationError(message % {"needed": needed}, code="password_too_short")

    def get_help_text(self) -> str:
        return _("At least %(alone)d characters, or %(beside)d once a second factor is set up.") % {
            "alone": SHORTEST_ALONE,
            "beside": SHORTEST_BESIDE_A_FACTOR,
        }
