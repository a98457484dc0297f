"""Erase name, address and tokens of people who left; what they did stays readable."""

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from django.apps import apps
from django.contrib.admin.models import LogEntry
from django.contrib.auth.hashers import make_password
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.utils.translation import gettext as _

from articles.models import ApiToken, Article, Event, Presence, SourceNote, User, former_name
from articles.models.sql.erasure import ANSWERS, AUDITED, NAMED
from articles.permissions import Act

from .erasure import unprotected
from .errors import Invalid, NotAllowed, WrongState
from .sessions import end_sessions
from .text_columns import text_columns
from .transaction import act_transaction, record, require_permission

NOBODY = "N. N."  # where a name is printed: bylines, margin notes
# The words of texts and of the proof are not searched: a person in the news may have the
# name of somebody who worked here, and hashes, spans and certificates would become wrong.
# docs/privacy.md lists them.
KEPT_TABLES = frozenset(
    f"articles_{name}{version}"
    for name in (
        "article", "articleentry", "blockrow", "claim", "claimentry", "desk", "dismissal",
        "document", "documentcontent", "documentfinding", "errorclass", "evidence", "evidencefile",
        "foundpassage", "origin", "person", "placement", "publication",
        "rating", "ratingscale", "referencefact", "revision", "riskdemand", "riskmark", "signoff",
        "source", "user", "verdict",
    )
    for version in ("", "history")
) | {"django_migrations", "django_content_type", "auth_permission", "auth_group"}  # fmt: skip
# The values that replace those of an account.
NOTHING: dict[str, Any] = {
    "first_name": "", "last_name": "", "email": "", "expertise": "",
    "expert_kinds": [], "expert_desks": [], "mail_preferences": {},
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Identity:
    """Every name that a person had here; `alias` replaces them."""

    alias: str
    handles: frozenset[str]
    names: frozenset[str]
    addresses: frozenset[str]

    @property
    def shown(self) -> list[str]:
        """Return the name as it was displayed: the name, or the handle."""
        return sorted(self.handles | self.names)

    @property
    def everywhere(self) -> str:
        """Return a PostgreSQL pattern that matches any name of this person."""
        mentions = (f"@{re.escape(handle)}(?![\\w.+-]*\\w)" for handle in sorted(self.handles))
        whole = (rf"\m{re.escape(text)}\M" for text in sorted(self.names | self.addresses))
        return "|".join([*mentions, *whole])


def anonymise_person(*, person: User, actor: User | None, at: datetime, reason: str) -> User:
    """Erase the identity of a closed account's owner; this can't be undone.

    Name, sign-in name, address and expertise are removed from the account and all its
    versions, from events, mentions, questions and reasons; tokens, sessions, second factors
    and stored responses are deleted. `actor` is None for commands run on the server.

    Raises `NotAllowed`, `Invalid` without a reason, `WrongState` for an account that is
    still open or anonymised already.
    """
    if actor is not None:
        require_permission(actor, Act.KEEP_PEOPLE)
        if actor.pk == person.pk:
            raise NotAllowed(_("You can't anonymise yourself."))
    if not reason.strip():
        raise Invalid({"reason": [_("Please give a reason.")]})
    with act_transaction(actor):
        row = User.objects.select_for_update().get(pk=person.pk)
        _require_gone(row)
        identity = _identity(row)
        _erase_keys(row, at)
        _erase_account(row, identity)
        with unprotected():
            _erase_versions(row)
            _erase_printed(row, identity)
            _erase_named(row, identity)
            for column in text_columns(KEPT_TABLES):
                column.replace(identity.everywhere, identity.alias)
        record(
            Event.Verb.ACCOUNT_ANONYMISED,
            actor=actor,
            at=at,
            reason=_without(identity, reason),
            user=identity.alias,
        )
        return row


def _require_gone(row: User) -> None:
    if row.is_active:
        raise WrongState(_("Close the account first: only people who have left can be anonymised."))
    if row.is_anonymised:
        raise WrongState(_("This account is already anonymised."))


def _identity(row: User) -> Identity:
    """Collect present and earlier names, sign-in names and addresses."""
    fields = ("username", "first_name", "last_name", "email")
    versions = apps.get_model("articles", "UserHistory").objects.filter(pgh_obj=row.pk)
    known = {tuple(getattr(row, name) for name in fields), *versions.values_list(*fields)}
    return Identity(
        alias=former_name(row.role, row.pk),
        handles=frozenset(handle for handle, *_rest in known),
        names=frozenset(
            f"{first} {last}" for _handle, first, last, _mail in known if first and last
        ),
        addresses=frozenset(mail for *_rest, mail in known if mail),
    )


def _erase_keys(row: User, at: datetime) -> None:
    """Delete credentials; tokens are revoked and lose their names."""
    EmailAddress.objects.filter(user=row).delete()
    Authenticator.objects.filter(user=row).delete()
    SocialAccount.objects.filter(user=row).delete()
    ApiToken.objects.filter(user=row, revoked_at=None).update(revoked_at=at)
    ApiToken.objects.filter(user=row).update(name=str(row.pk))
    end_sessions(row)


def _erase_account(row: User, identity: Identity) -> None:
    """Rename the account; role, language and days stay, since statistics use them."""
    row.username = identity.alias
    for name, empty in NOTHING.items():
        setattr(row, name, empty)
    row.password, row.last_login = make_password(None), None
    row.unread = 0
    row.save()
    row.notifications.all().delete()
    Presence.objects.filter(user=row).delete()


def _erase_versions(row: User) -> None:
    """Erase the account from the history tables, including this change."""
    versions = {"username": row.username, **NOTHING}
    _history("User").filter(pgh_obj=row.pk).update(**versions)
    _history("ApiToken").filter(user=row.pk).update(name=str(row.pk))


def _erase_printed(row: User, identity: Identity) -> None:
    """Remove the name from bylines of the person's articles and from margin notes."""
    for rows in (Article.objects.all(), _history("Article")):
        for name in identity.names:
            of_author = rows.filter(author=row.pk, byline__icontains=name)
            of_author.update(byline=NOBODY)
    SourceNote.objects.filter(author_name__in=identity.shown).update(author_name=NOBODY)


def _erase_named(row: User, identity: Identity) -> None:
    """Remove the name from columns that store it as text."""
    tokens = [str(pk) for pk in row.api_tokens.values_list("pk", flat=True)]
    of_tokens = "verb IN ('token.made', 'token.revoked') AND data->>'token' = ANY(%s)"
    with connection.cursor() as cursor:
        cursor.execute(f"{NAMED} data->>'user' = ANY(%s)", [identity.alias, identity.shown])
        cursor.execute(NAMED.replace("{user}", "{name}") + of_tokens, [str(row.pk), tokens])
        cursor.execute(AUDITED, [str(row.pk), row.pk])
        for text in [*identity.shown, *identity.addresses]:
            cursor.execute(ANSWERS, [text])
    kind = ContentType.objects.get_for_model(User)
    shown = LogEntry.objects.filter(content_type=kind, object_id=str(row.pk))
    shown.update(object_repr=identity.alias)


def _history(model: str) -> Any:
    return apps.get_model("articles", f"{model}History").objects


def _without(identity: Identity, text: str) -> str:
    """Return a reason without the name; or the last one alone."""
    last = {name.split()[-1] for name in identity.names}
    for name in [*identity.addresses, *identity.names, *identity.handles, *last]:
        text = re.sub(rf"\b{re.escape(name)}\b", identity.alias, text, flags=re.IGNORECASE)
    return text.strip()
