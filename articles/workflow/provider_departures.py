"""End sessions and API tokens of people who signed out at the sign-in provider, or left."""

import hashlib
from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.core.cache import cache
from django.utils.translation import gettext as _

from articles.models import ApiToken, AuditEntry, User

from .audit import note_audit
from .errors import WrongState
from .sessions import end_sessions, end_sessions_from
from .tokens import revoke_token
from .transaction import act_transaction


@dataclass(frozen=True, slots=True)
class ProviderLogout:
    """What a verified logout token says: whose session ended at the provider, or which.

    `subject` or `session` is "" where it names the other only. `token_id` is accepted once;
    the token is valid until `valid_until`.
    """

    issuer: str
    subject: str
    session: str
    token_id: str
    valid_until: datetime


def end_provider_sessions(*, logout: ProviderLogout, at: datetime) -> int:
    """End all sessions of the person, or those begun in the session; return their number.

    Where the provider names both, all of the person's end: a session here may have begun in an
    earlier one there. Raises `WrongState` for a token that was received before.
    """
    with act_transaction(None):
        _require_first(logout, at)
        ended = _end_sessions(logout)
        for person in User.objects.filter(pk__in=ended):
            verb, count = AuditEntry.Verb.SIGNED_OUT_THERE, ended[str(person.pk)]
            note_audit(verb=verb, at=at, actor=None, person=person, sessions=count)
    return ended.total()


def revoke_tokens_of_absent(*, at: datetime) -> int:
    """Revoke tokens of people who did not sign in for `OIDC_TOKEN_DAYS`; return their number.

    Of those linked to the provider, without `OIDC_LOCAL_ACCOUNTS`.
    """
    provider = settings.SIGN_IN_PROVIDER
    if provider is None or not provider.token_age:
        return 0
    tokens = list(ApiToken.objects.of_absent(at - provider.token_age))
    for token in tokens:
        revoke_token(token=token, actor=None, at=at, reason="absent")
    return len(tokens)


def _require_first(logout: ProviderLogout, at: datetime) -> None:
    """Remember the token, within the act: one whose act failed may be sent again."""
    digest = hashlib.sha256(f"{logout.issuer} {logout.token_id}".encode()).hexdigest()
    seconds = (logout.valid_until - at).total_seconds()
    if not cache.add(f"provider_logout:{digest}", 1, timeout=seconds):
        raise WrongState(_("This was received before."))


def _end_sessions(logout: ProviderLogout) -> Counter[str]:
    """Return the number of ended sessions by the account's pk."""
    if not logout.subject:
        return end_sessions_from(issuer=logout.issuer, session=logout.session)
    people = User.objects.filter(
        socialaccount__provider=logout.issuer, socialaccount__uid=logout.subject
    )
    return +Counter({str(person.pk): end_sessions(person) for person in people})
