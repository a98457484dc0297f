"""Demands by kind of claim and desk, which people with the right set, change and remove."""

from dataclasses import fields
from datetime import datetime
from typing import Any, TypeVar

from django.db.models import Model

from articles.models import User
from articles.permissions import Act

from .changes import refusing_invalid
from .transaction import act_transaction, record, require_permission

Row = TypeVar("Row", bound=Model)


def store_demand(row: Row, demand: Any, verb: str, actor: User, at: datetime) -> Row:
    """Set the fields of `demand`, a frozen dataclass, on a new or existing row, and store it.

    Raises `Invalid` with the fields at fault, `NotAllowed`.
    """
    require_permission(actor, Act.KEEP_DEMANDS)
    names = [field.name for field in fields(demand)]
    with act_transaction(actor):
        for name in names:
            setattr(row, name, getattr(demand, name))
        with refusing_invalid():
            row.full_clean()
        row.save()
        _record(verb, row, names, actor, at)
        return row


def remove_demand(row: Model, demand_type: type, verb: str, actor: User, at: datetime) -> None:
    """Remove a row with the fields of `demand_type`. Raises `NotAllowed`."""
    require_permission(actor, Act.KEEP_DEMANDS)
    with act_transaction(actor):
        _record(verb, row, [field.name for field in fields(demand_type)], actor, at)
        row.delete()


def _record(verb: str, row: Model, names: list[str], actor: User, at: datetime) -> None:
    data = {name: getattr(row, name) for name in names}
    record(verb, actor=actor, at=at, demand=row.pk, **data | {"desk": str(data["desk"] or "")})
