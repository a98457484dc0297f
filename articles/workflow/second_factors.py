"""Second factors: required of some roles, with a grace period; reset by administrators."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.utils.translation import gettext as _

from articles.models import AuditEntry, FactorDemand, User
from articles.models.user import FACTORS
from articles.permissions import Act

from .audit import note_audit
from .errors import NotAllowed
from .transaction import act_transaction, require_permission

# A password without a second factor is longer: NIST SP 800-63B-4, 3.1.1.2, asks for 15 where
# the password is alone and 8 beside a factor; this project requires 12.
SHORTEST_ALONE, SHORTEST_BESIDE_A_FACTOR = 12, 8
PROVIDER_SESSION = "provider"  # a key of sessions that began at the sign-in provider
SHORT_PASSWORD = "has_short_password"  # noqa: S105  a key of the session


@dataclass(frozen=True, slots=True)
class SignInDemand:
    """What a person still has to set up for signing in.

    `code` is `second_factor_required` or `password_too_short`; `days_left` of the grace
    period, rounded up, is 0 once it is over and nothing else is allowed.
    """

    code: str
    days_left: int = 0
    ends_at: datetime | None = None

    @property
    def is_barring(self) -> bool:
        return self.days_left == 0


def has_second_factor(user: User) -> bool:
    """Return whether an app or a passkey is set up."""
    return Authenticator.objects.filter(user_id=user.pk, type__in=FACTORS).exists()


def is_factor_demanded(user: Any) -> bool:
    """Return whether the person's role needs a second factor (`SECOND_FACTOR_ROLES`)."""
    return user.is_authenticated and user.role in settings.SECOND_FACTOR_ROLES


def sign_in_demand(*, user: Any, session: Mapping[str, Any], at: datetime) -> SignInDemand | None:
    """Return what the signed-in person still has to set up, or None.

    The first call that demands a factor starts the grace period. No query if the role needs
    none and the password is long enough. Nothing where the sign-in provider signed them in:
    passwords and factors are its business.
    """
    if PROVIDER_SESSION in session:
        return None
    is_short = user.is_authenticated and session.get(SHORT_PASSWORD, False)
    if not (is_short or is_factor_demanded(user)) or has_second_factor(user):
        return None
    if is_factor_demanded(user) and (demand := _demand_of_factor(user, at)).is_barring:
        return demand
    return SignInDemand("password_too_short") if is_short else demand


def _demand_of_factor(user: User, at: datetime) -> SignInDemand:
    row, is_first = FactorDemand.objects.get_or_create(user=user, defaults={"demanded_at": at})
    if is_first:
        note_audit(verb=AuditEntry.Verb.FACTOR_DEMANDED, at=at, person=user)
    ends_at = row.demanded_at + timedelta(days=settings.SECOND_FACTOR_GRACE_DAYS)
    days_left = max(math.ceil((ends_at - at) / timedelta(days=1)), 0)
    return SignInDemand("second_factor_required", days_left, ends_at)


def is_last_factor(*, user: User, kind: str, pk: int | None = None) -> bool:
    """Return whether the factor `pk` of `kind` is required and the only one."""
    if not is_factor_demanded(user):
        return False
    removed = {"type": kind} | ({"pk": pk} if pk else {})
    others = Authenticator.objects.filter(user=user, type__in=FACTORS).exclude(**removed)
    return not others.exists()


def reset_second_factor(*, person: User, actor: User | None, at: datetime) -> int:
    """Remove all factors of a person, recovery codes too; return how many.

    `actor` is None for commands run on the server. Nobody resets their own: a stolen
    session could remove the factor.
    """
    if actor is not None:
        require_permission(actor, Act.KEEP_PEOPLE)
        if actor.pk == person.pk:
            raise NotAllowed(
                _("You can't reset your own second factor; ask another administrator.")
            )
    with act_transaction(actor):
        count, _by_model = Authenticator.objects.filter(user=person).delete()
        note_audit(
            verb=AuditEntry.Verb.FACTOR_RESET, at=at, actor=actor, person=person, count=count
        )
    return count
