"""The columns of a model for hand-written SQL, and its rows."""

from collections.abc import Sequence
from functools import cache
from typing import Any, TypeVar

from django.db import connection
from django.db.models import Model

Row = TypeVar("Row", bound=Model)


def columns(model: type[Model], table: str) -> str:
    """Return all columns of `model` by name, for a SELECT from the alias `table`.

    Not `*`: prepared statements with `*` fail after a migration adds a column, until the
    process is restarted.
    """
    return ", ".join(f'{table}."{field.column}"' for field in model._meta.concrete_fields)


def width(model: type[Model]) -> int:
    """Return how many `columns` the model has."""
    return len(_names(model))


def next_key(model: type[Model]) -> str:
    """Return the expression of the next key of a model, which is then not given again."""
    return f"nextval('{model._meta.db_table}_{model._meta.pk.column}_seq')"


def from_columns(model: type[Row], values: Sequence[Any]) -> Row:
    """Return the instance whose `columns` have these values, as `QuerySet.raw` would.

    That reads the names of the columns again for each statement, which takes five times as
    long for a single row.
    """
    found = list(values)
    for place, convert in _converters(model):
        found[place] = convert(found[place], None, connection)
    return model.from_db(connection.alias, _names(model), found)


def from_each(models: Sequence[type[Model]], values: Sequence[Any]) -> list[Any]:
    """Return an instance of each model, whose `columns` stand one after the other."""
    found, at = [], 0
    for model in models:
        found.append(from_columns(model, values[at : at + width(model)]))
        at += width(model)
    return found


@cache
def _names(model: type[Model]) -> tuple[str, ...]:
    return tuple(field.attname for field in model._meta.concrete_fields)


@cache
def _converters(model: type[Model]) -> list[tuple[int, Any]]:
    """Return the place of each field that converts what the database has, and how."""
    fields = enumerate(model._meta.concrete_fields)
    return [
        (place, field.from_db_value) for place, field in fields if hasattr(field, "from_db_value")
    ]
