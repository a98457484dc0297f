"""Days and times in the lists of the admin panel, short as in a table."""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any

from django.contrib import admin
from django.core.exceptions import FieldDoesNotExist
from django.db.models import DateField, DateTimeField, Model
from django.utils.formats import date_format
from django.utils.timezone import localtime


def with_short_dates(model: type[Model], columns: Iterable[Any]) -> list[Any]:
    """Return the columns of a list; those with a day or a time show it in numbers."""
    return [_short(field) if (field := _date_field(model, name)) else name for name in columns]


def _date_field(model: type[Model], name: Any) -> DateField | None:
    """Return the field with a day or a time, or None if the column is something else."""
    try:
        field = model._meta.get_field(name) if isinstance(name, str) else None
    except FieldDoesNotExist:
        return None
    return field if isinstance(field, DateField) else None


def _short(field: DateField) -> Callable[[Any], str | None]:
    style = "SHORT_DATETIME_FORMAT" if isinstance(field, DateTimeField) else "SHORT_DATE_FORMAT"

    @admin.display(description=field.verbose_name, ordering=field.name)
    def shown(row: Any) -> str | None:
        value = getattr(row, field.name)
        moment = localtime(value) if isinstance(value, datetime) else value
        return date_format(moment, style) if moment else None

    shown.__name__ = field.name  # names the cells' class
    return shown
