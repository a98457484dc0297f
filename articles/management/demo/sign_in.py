"""With which accounts one signs in to the demo newsroom: printed at start, shown on the page."""

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
    """Give templates `demo_accounts`, asked for by the sign-in page alone, and `demo_password`.

    Both are empty in production, and wherever the database is not the embedded one: there the
    accounts may be of people, and the password must not be told to everybody.
    """
    if settings.PRODUCTION or not settings.EMBEDDED_POSTGRES:
        return {}
    return {"demo_accounts": active_accounts, "demo_password": PASSWORD}
