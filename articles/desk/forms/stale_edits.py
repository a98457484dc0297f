"""Show concurrent changes in a rejected form, beside the submitted input."""

from datetime import date, datetime
from typing import Any

from django import forms
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.timezone import is_aware, localtime
from django.utils.translation import gettext as _

from factcheck.seen_values import adopt_present_values, differing

STALE = "stale"


def show_present_values(form: forms.BaseForm, present: forms.BaseForm) -> None:
    """Keep what the person changed, with the current value beside each field that differs.

    `present` is an unbound form of the current row; the next submission has its `version`.
    Fields that the person did not touch have the current values.
    """
    adopted = adopt_present_values(form, present)
    sent: Any = form.data  # a QueryDict, despite the type of forms
    data = sent.copy()
    data[form.add_prefix("version")] = present["version"].value()
    form.data = data
    for name in differing(form, present):
        _add_hint(form[name], _("Current value: %(value)s") % {"value": field_text(present[name])})
    for name in adopted:
        _add_hint(form[name], _("Changed by somebody else meanwhile."))
    text = _("What you typed is kept. Saving again replaces the current values beside the fields.")
    form.add_error(None, forms.ValidationError(text, code=STALE))


def _add_hint(bound: forms.BoundField, hint: str) -> None:
    bound.help_text = format_html("<strong>{}</strong> {}", hint, bound.help_text)


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


def _labels(field: Any) -> dict[str, str]:
    """Return the labels of a field's choices by value, also of those in groups."""
    found: dict[str, str] = {}
    for value, label in field.choices:
        inner = label if isinstance(label, list | tuple) else [(value, label)]
        found |= {str(choice): str(text) for choice, text in inner}
    return found
