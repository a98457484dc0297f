"""End an account in one act, with its sessions, tokens and factors; hand over its work."""

from dataclasses import dataclass
from datetime import datetime

from allauth.mfa.models import Authenticator
from django.utils.translation import gettext as _

from articles.models import ApiToken, AuditEntry, User
from articles.permissions import Act
from articles.queries.open_work import is_ended, open_work

from .audit import note_audit
from .errors import Invalid, NotAllowed, WrongState
from .handovers import Handover, hand_over_work
from .sessions import end_sessions
from .tokens import revoke_token
from .transaction import act_transaction, require_permission


@dataclass(frozen=True, slots=True)
class EndedAccount:
    """What ended with an account, as counts, and what was handed over (None: no work)."""

    sessions: int
    tokens: int
    factors: int
    handover: Handover | None


def end_account(
    *, person: User, actor: User, at: datetime, reason: str = "", to: User | None = None
) -> EndedAccount:
    """Close an account: sessions, tokens, factors and password end, its work goes to `to`.

    What `to` can't check stays assigned. Raises `Invalid` if there is open work and no
    `to`, `WrongState` if it is ended already, `NotAllowed`, also for the person's own account:
    so there is always an administrator.
    """
    require_permission(actor, Act.KEEP_PEOPLE)
    if actor.pk == person.pk:
        raise NotAllowed(_("You can't close your own account; ask another administrator."))
    with act_transaction(actor, reason.strip()):
        row = User.objects.select_for_update().get(pk=person.pk)
        if is_ended(row):
            raise WrongState(_("This account is closed already."), code="ended")
        handover = _hand_over(row, to, actor, at, reason)
        ended = EndedAccount(
            sessions=end_sessions(row),
            tokens=_revoke_tokens(row, actor, at),
            factors=Authenticator.objects.filter(user=row).delete()[0],
            handover=handover,
        )
        row.is_active = False
        row.set_unusable_password()
        row.save(update_fields=["is_active", "password"])
        _note_end(row, actor, at, ended)
    return ended


def _hand_over(
    row: User, to: User | None, actor: User, at: datetime, reason: str
) -> Handover | None:
    if open_work(row).is_empty:
        return None
    if to is None:
        raise Invalid({"to": [_("Please say who takes over the open work.")]})
    return hand_over_work(person=row, to=to, actor=actor, at=at, reason=reason)


def _revoke_tokens(row: User, actor: User, at: datetime) -> int:
    tokens = list(ApiToken.objects.filter(user=row, revoked_at=None))
    for token in tokens:
        revoke_token(token=token, actor=actor, at=at)
    return len(tokens)


def _note_end(row: User, actor: User, at: datetime, ended: EndedAccount) -> None:
    note_audit(
        verb=AuditEntry.Verb.ACCOUNT_ENDED,
        at=at,
        actor=actor,
        person=row,
        sessions=ended.sessions,
        tokens=ended.tokens,
        factors=ended.factors,
    )
