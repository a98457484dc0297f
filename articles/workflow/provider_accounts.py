"""Accounts of people who sign in through the newsroom's provider (OpenID Connect)."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from allauth.socialaccount.models import SocialAccount
from django.conf import settings
from django.db import connection
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.models import ApiToken, AuditEntry, User
from articles.permissions import Act
from factcheck.sign_in_provider import present_provider

from .audit import note_audit
from .errors import NotAllowed, WrongState
from .invitations import free_handle
from .sessions import end_sessions
from .tokens import revoke_token
from .transaction import act_transaction, require_permission

LONGEST_NAME = 150
ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))"


@dataclass(frozen=True, slots=True)
class ProviderIdentity:
    """What a provider says of a person; `email` is "" if nobody verified it there."""

    issuer: str
    subject: str
    email: str = ""
    first_name: str = ""
    last_name: str = ""
    groups: frozenset[str] = field(default_factory=frozenset)


class NoEntry(NotAllowed):
    """The provider knows the person, but there is no entry here.

    `reason` is the code in the audit log, `person` the account, if there is one.
    """

    code = "no_entry"
    sentences: dict[str, Any] = {
        "no_group": gettext_lazy(
            "%(provider)s has you in no group that may use %(house)s. "
            "Please ask the people who manage the groups there, or an administrator here."
        ),
        "unverified_email": gettext_lazy(
            "%(provider)s has not confirmed an email address of yours, so no account here can "
            "be found or made. Please ask an administrator."
        ),
        "closed": gettext_lazy("Your account is closed. Please ask an administrator."),
        "linked_to_another": gettext_lazy(
            "The account with your email address belongs to somebody else at %(provider)s. "
            "Please ask an administrator to remove that link."
        ),
        "several_accounts": gettext_lazy(
            "Several accounts have your email address. Please ask an administrator."
        ),
    }

    def __init__(self, reason: str, person: User | None) -> None:
        self.reason, self.person = reason, person
        names = {"provider": present_provider().name, "house": settings.HOUSE_NAME}
        super().__init__(self.sentences[reason] % names)


def admit_person(*, identity: ProviderIdentity, at: datetime) -> User:
    """Return the account of a person who proved their identity at the provider.

    Found by the provider's own ID, else by verified e-mail, else created; its role follows
    the groups. Raises `NoEntry`, with a line in the audit log; somebody without a group also
    loses sessions and tokens, since they have left.
    """
    try:
        with act_transaction(None):
            _lock_address(identity)
            return _admitted(identity, at)
    except NoEntry as refused:
        with act_transaction(None):
            _note_refusal(refused, at)
        raise


def unlink_provider(*, person: User, actor: User, at: datetime) -> int:
    """Remove the link of an account to the provider; return how many there were.

    The next sign-in through the provider links it again, by verified e-mail. Raises
    `WrongState` if there is none, `NotAllowed`.
    """
    require_permission(actor, Act.KEEP_PEOPLE)
    with act_transaction(actor):
        count, _by_model = SocialAccount.objects.filter(user=person).delete()
        if not count:
            raise WrongState(_("This account is not linked to the sign-in provider."))
        end_sessions(person)
        note_audit(verb=AuditEntry.Verb.ACCOUNT_UNLINKED, at=at, actor=actor, person=person)
    return count


def must_use_provider(user: User) -> bool:
    """Return whether the account may sign in through the provider only.

    So do those that are linked to it, and with `OIDC_REQUIRED` all; except for the accounts
    of `OIDC_LOCAL_ACCOUNTS`. No query where there is no provider.
    """
    provider = settings.SIGN_IN_PROVIDER
    if provider is None or {user.username.casefold(), user.email.casefold()} & set(
        provider.local_accounts
    ):
        return False
    return provider.is_required or SocialAccount.objects.filter(user_id=user.pk).exists()


def _lock_address(identity: ProviderIdentity) -> None:
    """Let two first sign-ins of the same person follow each other."""
    with connection.cursor() as cursor:
        cursor.execute(ONE_AT_A_TIME, [f"sign-in {identity.email or identity.subject}"])


def _admitted(identity: ProviderIdentity, at: datetime) -> User:
    links = SocialAccount.objects.filter(provider=identity.issuer)
    link = links.filter(uid=identity.subject).select_related("user").first()
    person = link.user if link else _account_by_email(identity)
    role = present_provider().role_of(identity.groups)
    if person is not None and not person.is_active:
        raise NoEntry("closed", person)
    if role is None:
        raise NoEntry("no_group", link.user if link else None)
    if person is None:
        person = _create(identity, role, at)
    elif not link and links.filter(user=person).exists():
        raise NoEntry("linked_to_another", person)
    if not link:
        SocialAccount.objects.create(user=person, provider=identity.issuer, uid=identity.subject)
        note_audit(verb=AuditEntry.Verb.ACCOUNT_LINKED, at=at, actor=None, person=person)
    if person.role != role:
        person.role = role
        person.save(update_fields=["role"])
    return person


def _account_by_email(identity: ProviderIdentity) -> User | None:
    """Return the account with the verified address. Raises `NoEntry` without a verified one."""
    if not identity.email:
        raise NoEntry("unverified_email", None)
    found = list(User.objects.filter(email__iexact=identity.email).order_by("-is_active", "pk"))
    if len([one for one in found if one.is_active]) > 1:
        raise NoEntry("several_accounts", None)
    return found[0] if found else None


def _create(identity: ProviderIdentity, role: str, at: datetime) -> User:
    person = User(
        username=free_handle(identity.email),
        email=identity.email,
        first_name=identity.first_name[:LONGEST_NAME],
        last_name=identity.last_name[:LONGEST_NAME],
        role=role,
        date_joined=at,
    )
    person.set_unusable_password()
    person.save()
    return person


def _note_refusal(refused: NoEntry, at: datetime) -> None:
    person = refused.person
    note_audit(
        verb=AuditEntry.Verb.NO_ENTRY, at=at, actor=None, person=person, reason=refused.reason
    )
    if person is not None and refused.reason == "no_group":
        end_sessions(person)
        for token in ApiToken.objects.filter(user=person, revoked_at=None):
            revoke_token(token=token, actor=None, at=at)
