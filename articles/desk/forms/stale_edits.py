"""Show concurrent changes in a rejected form, beside the submitted input."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from django import forms
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.timezone import is_aware, localtime
from django.utils.translation import gettext as _

STALE = "stale"


def show_present_values(form: forms.BaseForm, present: forms.BaseForm) -> None:
    """Keep the input, add the current value as an error to each field that differs.

    `present` is an unbound form of the current row; the next submission has its `version`.
    """
    sent: Any = form.data  # a QueryDict, despite the type of forms
    data = sent.copy()
    data[form.add_prefix("version")] = present["version"].value()
    form.data = data
    for name in _differing(form, present):
        hint = _("Current value: %(value)s") % {"value": field_text(present[name])}
        bound = form[name]
        bound.help_text = format_html("<strong>{}</strong> {}", hint, bound.help_text)
    text = _("What you typed is kept. Saving again replaces the current values beside the fields.")
    form.add_error(None, forms.ValidationError(text, code=STALE))


def field_text(bound: forms.BoundField) -> str:
    """Return the value of a field in words."""
    value = bound.value()
    if isinstance(bound.field, forms.BooleanField):
        return display_value(bool(value))
    if isinstance(bound.field, forms.ChoiceField) and value not in (None, ""):
        return _labels(bound.field).get(str(value), str(value))
    return display_value(value)


def display_value(value: Any) -> str:
    """Return a value in words: yes, no, nothing, localised times."""
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if value in (None, ""):
        return _("empty")
    if isinstance(value, datetime):
        return date_format(localtime(value) if is_aware(value) else value, "SHORT_DATETIME_FORMAT")
    return date_format(value, "SHORT_DATE_FORMAT") if isinstance(value, date) else str(value)


def _differing(form: forms.BaseForm, present: forms.BaseForm) -> Iterator[str]:
    for name, field in form.fields.items():
        if name not in present.fields or field.widget.is_hidden:
            continue
        if field.has_changed(present[name].initial, form[name].data):
            yield name


def _labels(field: Any) -> dict[str, str]:
    """Return the labels of a field's choices by value, also of those in groups."""
    found: dict[str, str] = {}
    for value, label in field.choices:
        inner = label if isinstance(label, list | tuple) else [(value, label)]
        found |= {str(choice): str(text) for choice, text in inner}
    return found
