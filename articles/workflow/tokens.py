"""Create, find and revoke API tokens."""

import hashlib
import secrets
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from django.db import connection
from django.utils.translation import gettext as _

from articles.models import ApiToken, AuditEntry, Event, User
from articles.models.columns import from_columns
from articles.models.request_count import digest as caller_digest
from articles.models.sql.tokens import COUNTED_OWNER, OWNER, TOKEN_FIELDS
from articles.permissions import Act, Scope

from .audit import is_noted, note_audit
from .callers import present_caller
from .errors import Invalid, WrongState
from .transaction import act_transaction, record, require_permission

PREFIX = "fc_"
USE_IS_NOTED_EVERY = timedelta(minutes=5)


def make_token(
    *,
    user: User,
    actor: User | None,
    at: datetime,
    name: str,
    scopes: Sequence[str],
    expires_at: datetime | None = None,
) -> tuple[ApiToken, str]:
    """Create a token for `user`; return the row and the token, which is shown only once.

    `actor` is None for commands run on the server, which may do this for anybody.
    """
    if actor is not None:
        require_permission(actor, Act.MAKE_TOKENS if user == actor else Act.KEEP_PEOPLE)
    _require_scopes(name, scopes)
    token = PREFIX + secrets.token_urlsafe(32)
    with act_transaction(actor):
        row = ApiToken.objects.create(
            user=user,
            name=name.strip(),
            hint=token[:8],
            digest=digest(token),
            scopes=sorted(scopes),
            created_at=at,
            expires_at=expires_at,
        )
        record(
            Event.Verb.TOKEN_MADE,
            actor=actor,
            at=at,
            token=row.pk,
            name=row.name,
            scopes=row.scopes,
        )
        _note(AuditEntry.Verb.TOKEN_MADE, row, actor, at, scopes=row.scopes)
        return row, token


def revoke_token(*, token: ApiToken, actor: User | None, at: datetime, **details: Any) -> ApiToken:
    """Revoke a token. Everybody may revoke their own, an administrator any.

    `actor` is None where the owner has left, as the sign-in provider says or a long absence
    suggests; `details` are added to the line of the audit log.
    """
    if actor is not None and token.user_id != actor.pk:
        require_permission(actor, Act.KEEP_PEOPLE)
    with act_transaction(actor):
        row = ApiToken.objects.select_for_update().get(pk=token.pk)
        if row.revoked_at:
            raise WrongState(_("This token is already revoked."))
        row.revoked_at = at
        row.save(update_fields=["revoked_at"])
        record(Event.Verb.TOKEN_REVOKED, actor=actor, at=at, token=row.pk, name=row.name)
        _note(AuditEntry.Verb.TOKEN_REVOKED, row, actor, at, **details)
        return row


def find_token(*, token: str, at: datetime, window: int | None = None) -> ApiToken | None:
    """Return the usable token with its user, or None. Stores its last use every five minutes.

    With a `window` its requests in that window, with this one, are counted as `requests`.
    The audit log gets one line a day for each token and address, and one an hour for an
    unusable one.
    """
    row = _with_owner(digest(token), window)
    if row is None or not row.is_usable(at):
        _note_refusal(row, at)
        return None
    _note_use(row, at)
    if row.last_used_at is None or at - row.last_used_at > USE_IS_NOTED_EVERY:
        ApiToken.objects.filter(pk=row.pk).update(last_used_at=at)
    return row


def _with_owner(digest: str, window: int | None) -> ApiToken | None:
    """Return the token with its owner; other fields than `TOKEN_FIELDS` are deferred."""
    named: dict[str, Any] = {"digest": digest}
    if window is not None:
        named |= {"caller": caller_digest(f"token {digest}"), "window": window}
    with connection.cursor() as cursor:
        cursor.execute(OWNER if window is None else COUNTED_OWNER, named)
        found = cursor.fetchone()
    if found is None:
        return None
    row = ApiToken.from_db(connection.alias, TOKEN_FIELDS, found[-len(TOKEN_FIELDS) :])
    row.user = from_columns(User, found[1 : -len(TOKEN_FIELDS)])
    row.requests = found[0]
    return row


def _note_use(row: ApiToken, at: datetime) -> None:
    once = f"used:{row.pk}:{present_caller().address}:{at:%Y-%m-%d}"
    if not is_noted(once):
        _note(AuditEntry.Verb.TOKEN_USED, row, row.user, at, once=once)


def _note_refusal(row: ApiToken | None, at: datetime) -> None:
    verb, address = AuditEntry.Verb.TOKEN_REFUSED, present_caller().address
    once = f"refused:{row.pk if row else 'unknown'}:{address}:{at:%Y-%m-%dT%H}"
    if is_noted(once):
        return
    if row:
        _note(verb, row, None, at, once=once)
    else:
        note_audit(verb=verb, at=at, actor=None, once=once, unknown_token=True)


def _note(verb: str, row: ApiToken, actor: User | None, at: datetime, **more: Any) -> None:
    note_audit(
        verb=verb, at=at, actor=actor, person=row.user, token=row.pk, token_name=row.name, **more
    )


def digest(token: str) -> str:
    """Return the SHA-256 under which a token is stored."""
    return hashlib.sha256(token.encode()).hexdigest()


def _require_scopes(name: str, scopes: Sequence[str]) -> None:
    known = {scope.value for scope in Scope}
    unknown = sorted(set(scopes) - known)
    if unknown:
        text = _("Unknown: %(unknown)s. There are: %(known)s.")
        listed = {"unknown": ", ".join(unknown), "known": ", ".join(sorted(known))}
        raise Invalid({"scopes": [text % listed]})
    if not scopes:
        raise Invalid({"scopes": [_("Please choose what the token may be used for.")]})
    if not name.strip():
        raise Invalid({"name": [_("Please give the token a name.")]})
