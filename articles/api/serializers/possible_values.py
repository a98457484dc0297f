"""Errors that say which values are possible, where the framework says that one is not."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.utils.translation import gettext as _
from rest_framework import serializers
from rest_framework.exceptions import ErrorDetail

from articles.models import User

MOST_NAMED = 60


def with_possible_values(
    detail: Any, data: Any, fields: Mapping[str, serializers.Field]
) -> dict[str, Any]:
    """Return the errors of a body, those of unknown names and choices with what there is.

    Accounts are not listed: who may send a name need not know all of them.
    """
    sent = data if hasattr(data, "get") else {}
    return {
        name: _of_field(fields[name], inner, sent.get(name)) if name in fields else inner
        for name, inner in detail.items()
    }


def unknown_name(possible: Iterable[str]) -> str:
    """Return what to say of a field or parameter that there is not."""
    named = {"values": ", ".join(sorted(possible))}
    return " ".join([_("There is no such field."), _("Possible: %(values)s.") % named])


def _of_field(field: serializers.Field, detail: Any, value: Any) -> Any:
    if isinstance(field, serializers.ListField) and isinstance(detail, dict):
        return {
            at: _of_field(field.child, inner, _member(value, at)) for at, inner in detail.items()
        }
    if not isinstance(detail, list):
        return detail
    return [_named(field, row, value) if _is_unknown(row) else row for row in detail]


def _member(value: Any, at: Any) -> Any:
    is_there = isinstance(value, list) and isinstance(at, int) and at < len(value)
    return value[at] if is_there else None


def _is_unknown(row: Any) -> bool:
    return isinstance(row, ErrorDetail) and row.code in {"does_not_exist", "invalid_choice"}


def _named(field: serializers.Field, row: ErrorDetail, value: Any) -> ErrorDetail:
    text = _("There is no “%(value)s” here.") % {"value": value}
    if values := _possible(field):
        text += " " + _("Possible: %(values)s.") % {"values": ", ".join(values)}
    return ErrorDetail(text, row.code)


def _possible(field: serializers.Field) -> list[str]:
    """Return what a field takes; nothing if there are too many, or where it is an account."""
    values: Iterable[Any] = ()
    if isinstance(field, serializers.ChoiceField):
        values = field.choices
    elif isinstance(field, serializers.SlugRelatedField):
        rows = field.get_queryset()
        if rows is not None and rows.model is not User:
            names = rows.order_by(field.slug_field).values_list(field.slug_field, flat=True)
            values = names[: MOST_NAMED + 1]
    named = [str(value) for value in values if value != ""]
    return named if len(named) <= MOST_NAMED else []
