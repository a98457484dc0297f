"""Read who a person is from the claims of a sign-in provider."""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from articles.workflow import ProviderIdentity

# Entra ID has no `email_verified`; with the optional claim `xms_edov` it says whether the owner
# of the address's domain was verified.
VERIFIED = ("email_verified", "xms_edov")
YES = (True, 1, "true", "True", "1")


def identity_of(claims: Mapping[str, Any], groups_claim: str) -> ProviderIdentity:
    """Return the identity; its e-mail address is "" if it is not verified or no address."""
    first, last = _names(claims)
    return ProviderIdentity(
        issuer=str(claims["iss"]),
        subject=str(claims["sub"]),
        email=_verified_email(claims),
        first_name=first,
        last_name=last,
        groups=groups_in(claims, groups_claim),
    )


def groups_in(claims: Mapping[str, Any], path: str) -> frozenset[str]:
    """Return the groups under `path`: a claim, or one inside others, "realm_access.roles".

    A claim whose name itself has dots, such as an address, is found as well.
    """
    value: Any = claims.get(path)
    if value is None:
        value = claims
        for name in path.split("."):
            value = value.get(name) if isinstance(value, Mapping) else None
    if isinstance(value, str):
        value = [value]
    return frozenset(map(str, value)) if isinstance(value, list) else frozenset()


def _verified_email(claims: Mapping[str, Any]) -> str:
    email = claims.get("email")
    said = next((claims[name] for name in VERIFIED if name in claims), False)
    if not isinstance(email, str) or said not in YES:
        return ""
    try:
        validate_email(email)
    except ValidationError:
        return ""
    return email


def _names(claims: Mapping[str, Any]) -> tuple[str, str]:
    """Return first and last name; those of "Ines Ahrens" if they are not sent apart."""
    first, last = claims.get("given_name") or "", claims.get("family_name") or ""
    if not first and not last:
        first, _space, last = str(claims.get("name") or "").strip().rpartition(" ")
    return str(first), str(last)
