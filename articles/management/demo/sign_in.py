"""The demo accounts, printed at start and shown on the sign-in page."""

from collections.abc import Collection
from typing import Any

from django.conf import settings
from django.http import HttpRequest

from articles.management.demo.accounts import ACCOUNTS, MAIL_DOMAIN, PASSWORD
from articles.models import User


def accounts_by_role(names: Collection[str]) -> list[tuple[str, list[str]]]:
    """Return the label of each role and the demo accounts among `names` that have it."""
    found: dict[str, list[str]] = {}
    for account in ACCOUNTS:
        if account.username in names:
            found.setdefault(str(User.Role(account.role.value).label), []).append(account.username)
    return list(found.items())


def active_accounts() -> list[tuple[str, list[str]]]:
    """Return the active demo accounts, by role: those that `load_demo` made.

    A person of the newsroom may have the same user name, but has another address.
    """
    addresses = [f"{account.username}@{MAIL_DOMAIN}" for account in ACCOUNTS]
    demo = User.objects.filter(email__in=addresses, is_active=True)
    return accounts_by_role(demo.values_list("username", flat=True))


def demo_accounts(request: HttpRequest) -> dict[str, Any]:
    """Add `demo_accounts` (lazy, for the sign-in page) and `demo_password` to templates.

    Both are empty in production, and with any other than the embedded database: there the
    accounts may belong to people, and the password must not be shown.
    """
    if settings.PRODUCTION or not settings.EMBEDDED_POSTGRES:
        return {}
    return {"demo_accounts": active_accounts, "demo_password": PASSWORD}
