"""Classes of errors: a desk enters and changes its own; none in use is deleted."""

from datetime import datetime
from typing import Any

from articles.models import ErrorClass, Event, User
from articles.permissions import Act

from .acting import acting, record, require
from .reference import apply_changes, save_new
from .values import NewErrorClass

FIELDS = frozenset("code label_de label_en position is_active".split())


def enter_error_class(*, actor: User, at: datetime, error_class: NewErrorClass) -> ErrorClass:
    """Store a class of errors. Raises `Invalid` with the fields at fault, `NotAllowed`."""
    require(actor, Act.KEEP_RATINGS)
    with acting(actor):
        row = ErrorClass(
            code=error_class.code.strip(),
            label_de=error_class.label_de.strip(),
            label_en=error_class.label_en.strip(),
            position=error_class.position,
            is_active=error_class.is_active,
        )
        save_new(row)
        _record(Event.Verb.ERROR_CLASS_ENTERED, row, actor, at)
        return row


def change_error_class(
    *, error_class: ErrorClass, actor: User, at: datetime, **changes: Any
) -> ErrorClass:
    """Change a class; verdicts that name it follow. Raises `Invalid`, `NotAllowed`."""
    require(actor, Act.KEEP_RATINGS)
    with acting(actor):
        row = ErrorClass.objects.select_for_update().get(pk=error_class.pk)
        fields = apply_changes(row, changes, FIELDS)
        if fields:
            _record(Event.Verb.ERROR_CLASS_CHANGED, row, actor, at, fields=fields)
        return row


def _record(verb: Event.Verb, row: ErrorClass, actor: User, at: datetime, **data: Any) -> None:
    labels = [row.label_de, row.label_en]
    record(verb, actor=actor, at=at, code=row.code, labels=labels, **data)
