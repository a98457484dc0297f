"""Signals and middleware that write the audit log.

Accounts and second factors are observed by model signals, so that no page, admin or command
changes one without a line.
"""

from typing import Any

from allauth.account.adapter import get_adapter
from allauth.account.signals import password_reset
from allauth.mfa import signals as mfa
from allauth.mfa.models import Authenticator
from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed
from django.core.exceptions import PermissionDenied
from django.db.models.signals import post_delete, post_save, pre_save
from django.dispatch import receiver
from django.http import HttpRequest
from django.utils import timezone
from import_export.signals import post_export

from articles.models import ApiToken, AuditEntry, User
from articles.workflow import Caller, is_noted, masked_name, note_audit

Verb = AuditEntry.Verb
WATCHED = ("username", "email", "role", "is_active", "is_staff", "is_superuser")
OF_THEIR_OWN = ("role", "is_active", "password")  # have their own verbs


def caller_of(request: HttpRequest) -> Caller:
    """Return the caller of the request, by session or token."""
    token = getattr(request, "auth", None)
    return Caller(
        user=getattr(request, "user", None),
        address=_address_of(request),
        user_agent=request.headers.get("User-Agent", ""),
        token=token.pk if isinstance(token, ApiToken) else None,
    )


def _address_of(request: HttpRequest) -> str:
    """Return the client's address; "" where the connection has none (a socket, no proxy)."""
    try:
        return str(get_adapter().get_client_ip(request))
    except PermissionDenied:
        return ""


def account_named(name: str) -> User | None:
    """Return the account with this user name or mail address."""
    return User.objects.named(name).first() if name else None


def note_attempt(verb: str, name: str, once: str = "") -> None:
    """Note an attempt to sign in as `name`, masked if no account has it."""
    person = account_named(name)
    details: Any = {} if person else {"unknown_name": masked_name(name)}
    note_audit(verb=verb, at=timezone.now(), person=person, once=once, **details)


def note_refused_attempt(request: HttpRequest, name: str) -> None:
    """Note, once an hour, that an address exceeds the limit of attempts at an account."""
    at, address = timezone.now(), get_adapter().get_client_ip(request)
    once = f"blocked:{masked_name(name)}:{address}:{at:%Y-%m-%dT%H}"
    if not is_noted(once):
        note_attempt(Verb.SIGN_IN_REFUSED, name, once)


def note_reset_asked(user: User) -> None:
    """Note a request for a password reset, which is mailed to the account's address."""
    note_audit(verb=Verb.PASSWORD_RESET_ASKED, at=timezone.now(), person=user)


@receiver(user_logged_in)
def _signed_in(user: User, **_given: Any) -> None:
    note_audit(verb=Verb.SIGNED_IN, at=timezone.now(), actor=user, person=user)


@receiver(user_login_failed)
def _sign_in_failed(credentials: dict[str, Any], **_given: Any) -> None:
    name = credentials.get("username") or credentials.get("email") or ""
    note_attempt(Verb.SIGN_IN_FAILED, str(name))


@receiver(user_logged_out)
def _signed_out(user: User | None, **_given: Any) -> None:
    if user is not None:
        note_audit(verb=Verb.SIGNED_OUT, at=timezone.now(), actor=user, person=user)


@receiver(password_reset)
def _password_reset(user: User, **_given: Any) -> None:
    note_audit(verb=Verb.PASSWORD_RESET, at=timezone.now(), person=user)


@receiver(pre_save, sender=User)
def _remember_account(instance: User, raw: bool, update_fields: Any = None, **_given: Any) -> None:
    """Store the row's present values, to compare them after it is saved."""
    names = (*WATCHED, "password")
    saved = names if update_fields is None else set(names) & set(update_fields)
    rows = User.objects.filter(pk=instance.pk).values(*saved) if instance.pk and saved else None
    instance.seen_before = None if raw or rows is None else rows.first()  # type: ignore[attr-defined]


@receiver(post_save, sender=User)
def _account_saved(instance: User, created: bool, raw: bool, **_given: Any) -> None:
    before = getattr(instance, "seen_before", None)
    if raw:
        return
    if created:
        note_audit(
            verb=Verb.ACCOUNT_MADE, at=timezone.now(), person=instance, role=str(instance.role)
        )
        return
    for verb, details in _changes(instance, before or {}):
        note_audit(verb=verb, at=timezone.now(), person=instance, **details)


def _changes(user: User, before: dict[str, Any]):
    """Yield the verb and the details of each change of an account."""
    changed = [name for name, value in before.items() if getattr(user, name) != value]
    if "role" in changed:
        yield Verb.ROLE_CHANGED, {"from": before["role"], "to": str(user.role)}
    if "is_active" in changed:
        yield Verb.ACCOUNT_OPENED if user.is_active else Verb.ACCOUNT_CLOSED, {}
    others = [name for name in changed if name not in OF_THEIR_OWN]
    if others:
        yield Verb.ACCOUNT_CHANGED, {"fields": others}
    # `_password` is set for a new one only, not if an old one is rehashed.
    is_taken = "password" in changed and not user.has_usable_password()
    if is_taken or user._password is not None:  # type: ignore[attr-defined]
        yield Verb.PASSWORD_CHANGED, {}


@receiver(post_save, sender=Authenticator)
def _factor_saved(instance: Authenticator, created: bool, raw: bool, **_given: Any) -> None:
    if created and not raw:
        _note_factor(Verb.FACTOR_ADDED, instance)


@receiver(post_delete, sender=Authenticator)
def _factor_deleted(instance: Authenticator, **_given: Any) -> None:
    _note_factor(Verb.FACTOR_REMOVED, instance)


@receiver(mfa.authenticator_used)
def _factor_used(authenticator: Authenticator, **_given: Any) -> None:
    _note_factor(Verb.FACTOR_USED, authenticator)


@receiver(mfa.authentication_failed)
def _factor_failed(user: User, authenticator: Authenticator | None = None, **_given: Any) -> None:
    kind = {"kind": authenticator.type} if authenticator else {}
    note_audit(verb=Verb.FACTOR_FAILED, at=timezone.now(), person=user, **kind)


def _note_factor(verb: str, factor: Authenticator) -> None:
    note_audit(verb=verb, at=timezone.now(), person=factor.user, kind=str(factor.type))


@receiver(post_export)
def _exported(model: Any, **_given: Any) -> None:
    note_audit(verb=Verb.EXPORTED, at=timezone.now(), table=model._meta.label_lower)
