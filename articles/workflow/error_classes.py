"""Add and change error classes; one in use is never deleted."""

from datetime import datetime
from typing import Any

from articles.models import ErrorClass, Event, User
from articles.models.verb import Verb
from articles.permissions import Act

from .changes import refusing_invalid, set_changes
from .inputs import ErrorClassInput
from .transaction import act_transaction, record, require_permission

FIELDS = frozenset("code label_de label_en position is_active".split())


def enter_error_class(*, actor: User, at: datetime, error_class: ErrorClassInput) -> ErrorClass:
    """Store an error class. Raises `Invalid` with the fields at fault, `NotAllowed`."""
    require_permission(actor, Act.KEEP_RATINGS)
    with act_transaction(actor):
        row = ErrorClass(
            code=error_class.code.strip(),
            label_de=error_class.label_de.strip(),
            label_en=error_class.label_en.strip(),
            position=error_class.position,
            is_active=error_class.is_active,
        )
        _require_valid(row)
        row.save(force_insert=True)
        _record(Event.Verb.ERROR_CLASS_ENTERED, row, actor, at)
        return row


def change_error_class(
    *,
    error_class: ErrorClass,
    actor: User,
    at: datetime,
    expected_version: int | None = None,
    **changes: Any,
) -> ErrorClass:
    """Change an error class, also for existing verdicts.

    Raises `StaleEdit` if it has another version than expected, `Invalid`, `NotAllowed`.
    """
    require_permission(actor, Act.KEEP_RATINGS)
    with act_transaction(actor):
        row = ErrorClass.objects.select_for_update().get(pk=error_class.pk)
        fields = set_changes(row, changes, FIELDS, expected_version)
        if fields:
            _require_valid(row)
            row.version += 1
            row.save(update_fields=[*fields, "version"])
            _record(Event.Verb.ERROR_CLASS_CHANGED, row, actor, at, fields=fields)
        return row


def _require_valid(row: ErrorClass) -> None:
    with refusing_invalid():
        row.full_clean()


def _record(verb: Verb, row: ErrorClass, actor: User, at: datetime, **data: Any) -> None:
    labels = [row.label_de, row.label_en]
    record(verb, actor=actor, at=at, code=row.code, labels=labels, **data)
