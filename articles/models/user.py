"""People who sign in."""

import re
from collections.abc import Collection
from datetime import datetime
from typing import ClassVar

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib.auth.models import AbstractUser, UserManager
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models.functions import Coalesce, Lower
from django.utils.translation import gettext, gettext_noop, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from factcheck.sign_in_provider import present_provider

from .history import tracked
from .notification import mailing_of

# Recovery codes replace one of these and are no factor by themselves.
FACTORS = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)
# The name of anonymised people in the database; no user name has spaces.
FORMER = re.compile(r"former (?:author|checker|chief|administrator) (\d+)")
FORMER_NAMES = {
    "author": gettext_noop("former author %(number)s"),
    "checker": gettext_noop("former checker %(number)s"),
    "chief": gettext_noop("former chief %(number)s"),
    "administrator": gettext_noop("former administrator %(number)s"),
}


class UserQuerySet(models.QuerySet["User"]):
    def active(self) -> "UserQuerySet":
        return self.filter(is_active=True)

    def named(self, name: str) -> "UserQuerySet":
        """Filter the accounts with this sign-in name or mail address, the oldest first."""
        named = models.Q(username__iexact=name) | models.Q(email__iexact=name)
        return self.filter(named).order_by("pk")

    def who_check(self) -> "UserQuerySet":
        return self.active().filter(role__in=[User.Role.CHECKER, User.Role.CHIEF])

    def authors(self) -> "UserQuerySet":
        return self.active().filter(role=User.Role.AUTHOR)

    def without_second_factor(self, roles: Collection[str]) -> "UserQuerySet":
        """Filter open accounts of these roles that have neither an app nor a passkey.

        People who sign in through the provider only need none here.
        """
        people = self.active().filter(role__in=roles).exclude(authenticator__type__in=FACTORS)
        if settings.SIGN_IN_PROVIDER is None:
            return people
        return people.exclude(pk__in=User.objects.linked_to_provider().values("pk"))

    def linked_to_provider(self) -> "UserQuerySet":
        """Filter accounts linked to the sign-in provider, without `OIDC_LOCAL_ACCOUNTS`."""
        local = present_provider().local_accounts
        low = self.annotate(low_name=Lower("username"), low_email=Lower("email"))
        others = low.exclude(models.Q(low_name__in=local) | models.Q(low_email__in=local))
        return others.filter(socialaccount__isnull=False)

    def unused_since(self, day: datetime) -> "UserQuerySet":
        """Filter open accounts that nobody signed in to since `day`, and that are older."""
        used = Coalesce("last_login", "date_joined")
        return self.active().annotate(used_at=used).filter(used_at__lt=day)


class PeopleManager(UserManager.from_queryset(UserQuerySet)):  # type: ignore[misc]
    """Create users; a superuser is an administrator of the desk as well."""

    def create_superuser(self, username, email=None, password=None, **fields):
        fields.setdefault("role", User.Role.ADMINISTRATOR)
        return super().create_superuser(username, email, password, **fields)


@tracked("password", "last_login", "unread", "shows_presence")
class User(AbstractUser):
    """A person with one role; `articles.permissions` has the rights of each role."""

    class Role(models.TextChoices):
        AUTHOR = "author", pgettext_lazy("role", "Author")
        CHECKER = "checker", pgettext_lazy("role", "Checker")
        CHIEF = "chief", _("Chief checker")
        ADMINISTRATOR = "administrator", _("Administrator")

    role = models.CharField(_("role"), max_length=16, choices=Role, default=Role.AUTHOR)
    language = models.CharField(
        _("language"), max_length=8, choices=settings.LANGUAGES, default="de"
    )
    expertise = models.CharField(_("expertise"), max_length=200, blank=True)
    expert_kinds = ArrayField(
        models.CharField(max_length=16),
        verbose_name=_("kinds of claims known well"),
        default=list,
        blank=True,
    )
    expert_desks = ArrayField(
        models.CharField(max_length=80),
        verbose_name=_("desks known well"),
        default=list,
        blank=True,
        help_text=_("Names of desks."),
    )

    unread = models.PositiveIntegerField(
        _("unread notifications"),
        default=0,
        editable=False,
        help_text=_("Maintained by the workflow, so that the header shows it without a query."),
    )
    mail_preferences = models.JSONField(_("email preferences"), default=dict, blank=True)

    shows_presence = models.BooleanField(
        _("seen at work"),
        default=True,
        help_text=_("Others can see which article you are working on, and you can see theirs."),
    )

    objects: ClassVar[PeopleManager] = PeopleManager()

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        ordering = ["last_name", "first_name", "username"]
        constraints = [
            models.CheckConstraint(
                name="user_role_known",
                condition=models.Q(role__in=["author", "checker", "chief", "administrator"]),
            ),
        ]

    def __str__(self) -> str:
        return self.get_full_name() or shown_name(self.username)

    @property
    def is_anonymised(self) -> bool:
        return FORMER.fullmatch(self.username) is not None

    def mailing(self, sort: str) -> str:
        """Return when this person gets mail about `sort` of notifications."""
        return mailing_of(self.mail_preferences, sort)

    @property
    def initials(self) -> str:
        """Return one or two letters, "IA" for Ines Ahrens."""
        return initials_of(self.first_name, self.last_name, self.username)

    @property
    def short_name(self) -> str:
        """Return "I. Ahrens" for Ines Ahrens."""
        return short_name(self.first_name, self.last_name, self.username)


def short_name(first_name: str, last_name: str, username: str) -> str:
    """Return "I. Ahrens" for Ines Ahrens; the parts of the name that exist."""
    if first_name and last_name:
        return f"{first_name[0]}. {last_name}"
    return first_name or last_name or shown_name(username)


def initials_of(first_name: str, last_name: str, username: str) -> str:
    """Return one or two letters, "IA" for Ines Ahrens."""
    parts = [first_name, last_name] if last_name else [username]
    return "".join(part[0] for part in parts if part).upper()


def former_name(role: str, pk: int) -> str:
    """Return the name of an anonymised account: "former checker 12"."""
    return FORMER_NAMES[role] % {"number": pk}


def shown_name(name: str) -> str:
    """Return a name unchanged, or that of an anonymised account in the active language."""
    found = FORMER.fullmatch(name)
    return gettext(FORMER_NAMES[name.split()[1]]) % {"number": found[1]} if found else name
