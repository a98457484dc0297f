"""The columns of a row as a page shows them: labels and values, those that say something."""

import datetime
from collections.abc import Iterable
from typing import Any

from django.db import models
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.text import capfirst

from articles.models.declared import column


def labelled_values(row: models.Model, names: Iterable[str]) -> list[tuple[str, Any]]:
    """Return label and value of each named column that isn't empty, in the active language."""
    found = [(column(type(row), name), getattr(row, name)) for name in names]
    return [(capfirst(str(f.verbose_name)), _shown(f, value)) for f, value in found if value]


def _shown(field: models.Field, value: Any) -> Any:
    if isinstance(field, models.URLField):
        link = '<a class="address" href="{0}" rel="noopener noreferrer">{0}</a>'
        return format_html(link, value)
    if isinstance(value, datetime.date):
        return date_format(value, "DATE_FORMAT")
    return value
