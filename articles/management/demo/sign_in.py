"""The demo accounts, printed at start and shown on the sign-in page."""

from collections.abc import Collection
from typing import Any

from django.conf import settings
from django.http import HttpRequest

from articles.management.demo.accounts import ACCOUNTS, PASSWORD
from articles.models import User


def accounts_by_role(names: Collection[str]) -> list[tuple[str, list[str]]]:
    """Return the label of each role and the demo accounts among `names` that have it."""
    found: dict[str, list[str]] = {}
    for account in ACCOUNTS:
        if account.username in names:
            found.setdefault(str(User.Role(account.role.value).label), []).append(account.username)
    return list(found.items())


def active_accounts() -> list[tuple[str, list[str]]]:
    """Return the demo accounts that exist and are active, by role."""
    demo = User.objects.filter(username__in=[account.username for account in ACCOUNTS])
    return accounts_by_role(demo.filter(is_active=True).values_list("username", flat=True))


def demo_accounts(request: HttpRequest) -> dict[str, Any]:
    """Add `demo_accounts` (lazy, for the sign-in page) and `demo_password` to templates.

    Both are empty in production, and with any other than the embedded database: there the
    accounts may belong to people, and the password must not be shown.
    """
    if settings.PRODUCTION or not settings.EMBEDDED_POSTGRES:
        return {}
    return {"demo_accounts": active_accounts, "demo_password": PASSWORD}
