"""The newsroom's sign-in provider (OpenID Connect), read from the environment.

Without `OIDC_ISSUER` there is none, and people sign in with a password or a passkey.
"""

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

if TYPE_CHECKING:
    from factcheck.environment import Env

NEEDED = ("OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET", "OIDC_ROLES")


@dataclass(frozen=True, slots=True)
class SignInProvider:
    """A provider and what its accounts may do here.

    `roles` are pairs of group and role, the first that fits counts; `groups_claim` is the
    claim with a person's groups, with dots for claims inside claims; `local_accounts` are
    sign-in names that may use a password nevertheless. API tokens of people who did not sign in
    for `token_age` are revoked, none if it is 0.
    """

    issuer: str
    client_id: str
    client_secret: str
    name: str
    roles: tuple[tuple[str, str], ...]
    groups_claim: str = "groups"
    scopes: tuple[str, ...] = ("openid", "profile", "email")
    session_age: timedelta = timedelta(hours=10)
    token_age: timedelta = timedelta(days=30)
    is_required: bool = False
    local_accounts: frozenset[str] = frozenset()

    def role_of(self, groups: Collection[str]) -> str | None:
        """Return the role of the first listed group that is among `groups`."""
        return next((role for group, role in self.roles if group in groups), None)


def present_provider() -> SignInProvider:
    """Return the provider of the settings; raises ImproperlyConfigured without one."""
    provider: SignInProvider | None = settings.SIGN_IN_PROVIDER
    if provider is None:
        raise ImproperlyConfigured("OIDC_ISSUER is not set.")
    return provider


def read_sign_in_provider(
    env: "Env", roles: Collection[str], *, is_production: bool
) -> SignInProvider | None:
    """Return the provider, None without `OIDC_ISSUER`; raises ImproperlyConfigured."""
    issuer = env.str("OIDC_ISSUER", "")
    client_id, secret = env.str("OIDC_CLIENT_ID", ""), env.str("OIDC_CLIENT_SECRET", "")
    mapping = env.str("OIDC_ROLES", "")
    name = env.str("OIDC_NAME", "") or urlsplit(issuer).hostname or ""
    claim = env.str("OIDC_GROUPS_CLAIM", "groups")
    scopes = env.list("OIDC_SCOPES", default=["openid", "profile", "email"])
    hours = env.float("OIDC_SESSION_HOURS", 10, at_least=0)
    days = env.int("OIDC_TOKEN_DAYS", 30)
    is_required = env.bool("OIDC_REQUIRED", False)
    local = env.list("OIDC_LOCAL_ACCOUNTS", default=[])
    if not issuer:
        return None
    _require_complete(dict(zip(NEEDED, (client_id, secret, mapping), strict=True)))
    _require_address(issuer, is_production)
    if not hours:
        raise ImproperlyConfigured("OIDC_SESSION_HOURS is more than 0, not 0.")
    return SignInProvider(
        issuer=issuer,
        client_id=client_id,
        client_secret=secret,
        name=name,
        roles=_roles(mapping, roles),
        groups_claim=claim,
        scopes=tuple(dict.fromkeys(["openid", *scopes])),
        session_age=timedelta(hours=hours),
        token_age=timedelta(days=days),
        is_required=is_required,
        local_accounts=frozenset(one.casefold() for one in local),
    )


def _require_complete(values: dict[str, str]) -> None:
    missing = [name for name, value in values.items() if not value]
    if missing:
        raise ImproperlyConfigured(f"OIDC_ISSUER also needs {', '.join(missing)}.")


def _require_address(issuer: str, is_production: bool) -> None:
    parts = urlsplit(issuer)
    allowed = ("https",) if is_production else ("https", "http")
    if parts.scheme not in allowed or not parts.hostname or parts.query or parts.fragment:
        raise ImproperlyConfigured(
            f"OIDC_ISSUER is the https address of a provider, exactly as it names itself: {issuer}"
        )


def _roles(text: str, known: Collection[str]) -> tuple[tuple[str, str], ...]:
    """Return pairs of group and role from a JSON object, in its order."""
    example = '{"fact-checkers": "checker", "fact-check-chiefs": "chief"}'
    try:
        mapping: Any = json.loads(text)
    except ValueError:
        mapping = None
    if not isinstance(mapping, dict) or not mapping:
        raise ImproperlyConfigured(f"OIDC_ROLES is a JSON object, such as {example}")
    unknown = sorted({str(role) for role in mapping.values() if role not in known})
    if unknown:
        raise ImproperlyConfigured(
            f"OIDC_ROLES: {', '.join(unknown)} is no role; there are {', '.join(known)}."
        )
    return tuple(mapping.items())
