"""The audit log: the only place that writes it, and that deletes lines by age."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from django.core.cache import caches
from django.db import connection
from django.utils.crypto import salted_hmac

from articles.models import AuditEntry, User
from articles.permissions import Act

from .callers import present_caller
from .transaction import act_transaction, require_permission

LONGEST_AGENT = 200
PROCESS = "process"
A_DAY = 86400
IGNORE = "SELECT set_config('pgtrigger.ignore', %s, true)"
WHO_ASKS: Any = object()


def note_audit(
    *,
    verb: str,
    at: datetime,
    actor: User | None = WHO_ASKS,
    person: User | None = None,
    once: str = "",
    **details: Any,
) -> None:
    """Add a line to the audit log, with the caller and their address.

    `actor` defaults to the signed-in user. A line with the same `once` is written only
    once: for frequent events, such as the uses of a token.
    """
    caller = present_caller()
    entry = AuditEntry(
        verb=verb,
        at=at,
        actor=_signed_in(caller.user) if actor is WHO_ASKS else actor,
        person=person,
        address=caller.address or None,
        user_agent=caller.user_agent.replace("\0", "")[:LONGEST_AGENT],
        details=details | ({"token": caller.token} if caller.token else {}),
        once=once,
    )
    AuditEntry.objects.bulk_create([entry], ignore_conflicts=bool(once))


def _signed_in(user: Any) -> User | None:
    return user if user is not None and user.is_authenticated else None


def is_noted(once: str) -> bool:
    """Return whether this process has noted `once` within a day, and remember it."""
    return not caches[PROCESS].add(f"audit:{once}", 1, timeout=A_DAY)


def masked_name(name: str) -> str:
    """Return an irreversible stand-in for a name without account, the same for the same name.

    People type passwords into the name field.
    """
    return salted_hmac("articles.audit", name.lower()).hexdigest()[:12]


def purge_audit(
    *, before: datetime, at: datetime, actor: User | None = None, is_trial: bool = False
) -> int:
    """Delete the lines from before `before`; return how many. A dry run deletes none.

    `actor` is None for a command on the server. The deletion itself adds a line.
    """
    if actor is not None:
        require_permission(actor, Act.SEE_AUDIT)
    old = AuditEntry.objects.earlier_than(before)
    if is_trial:
        return old.count()
    with act_transaction(actor), _deletion_allowed():
        count, _by_model = old.delete()
    if count:
        note_audit(
            verb=AuditEntry.Verb.PURGED, at=at, actor=actor, before=before.isoformat(), count=count
        )
    return count


@contextmanager
def _deletion_allowed() -> Iterator[None]:
    """Let this transaction delete lines, which a trigger forbids otherwise.

    `pgtrigger.ignore` sends its setting in the same command as the statement, which the
    server refuses with server-side parameters.
    """
    triggers: list[Any] = AuditEntry._meta.triggers  # type: ignore[attr-defined]
    names = ",".join(trigger.get_pgid(AuditEntry) for trigger in triggers)
    with connection.cursor() as cursor:
        cursor.execute(IGNORE, [f"{{{names}}}"])
        yield
        cursor.execute(IGNORE, ["{}"])
