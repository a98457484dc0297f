"""The people whom a command names."""

from django.core.management.base import CommandError
from django.utils.translation import gettext as _

from articles.models import User


def account_named(name: str) -> User:
    """Return the active account of a sign-in name or e-mail address. Raises `CommandError`."""
    field = "email__iexact" if "@" in name else "username"
    found = User.objects.active().filter(**{field: name}).first()
    if found is None:
        raise CommandError(_("There is no active account called %(name)s.") % {"name": name})
    return found
