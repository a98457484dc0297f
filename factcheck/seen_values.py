"""What a person saw in a form goes along with it, so that only what they changed is stored."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.http import QueryDict


class SeenValuesMixin:
    """A form of an existing row, whose fields are sent with the values they were shown with.

    Sent without them, by a program, it is compared with the row as any form is.
    """

    is_of_new_row = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        form: Any = self
        if self.is_of_new_row or (form.is_bound and not _came_with_seen_values(form)):
            return
        for field in form.fields.values():
            field.show_hidden_initial = not (field.disabled or field.widget.is_hidden)


def adopt_present_values(form: forms.BaseForm, present: forms.BaseForm) -> list[str]:
    """Give the fields that the person left as they were the values of now.

    `present` is an unbound form of the current row, and what the person has seen from then on.
    Returns the names of the fields that somebody else changed and this person did not. Nothing
    happens if `form` came without the values that were seen.
    """
    names = [name for name, field in form.fields.items() if field.show_hidden_initial]
    if not names:
        return []
    sent: Any = form.data  # a QueryDict, despite the type of forms
    typed = set(form.changed_data)
    data: QueryDict = sent.copy()
    adopted = []
    for name in names:
        now = present[name]
        if name not in typed and now.field.has_changed(now.initial, form[name].data):
            adopted.append(name)
        if name not in typed:
            _put(data, form[name].html_name, now.field.widget, now.value())
        _put(data, form[name].html_initial_name, now.field.hidden_widget(), now.value())
    form.data = data
    return adopted


def _came_with_seen_values(form: forms.BaseForm) -> bool:
    return any(key.startswith(form.add_initial_prefix("")) for key in form.data)


def differing(form: forms.BaseForm, present: forms.BaseForm) -> Iterator[str]:
    """Yield the names of the fields in which the input differs from the current row."""
    for name, field in form.fields.items():
        if name not in present.fields or field.disabled or field.widget.is_hidden:
            continue
        if field.has_changed(present[name].initial, form[name].data):
            yield name


def _put(data: QueryDict, name: str, widget: forms.Widget, value: Any) -> None:
    """Set what a browser sends for a control that shows `value`."""
    for key, values in _sent(name, widget, value):
        if values:
            data.setlist(key, values)
        else:
            data.pop(key, None)


def _sent(name: str, widget: Any, value: Any) -> Iterator[tuple[str, list[str]]]:
    widget = getattr(widget, "widget", widget)  # the panel wraps those of related rows
    if isinstance(widget, forms.MultiWidget):
        parts: Any = widget.decompress(value)
        suffixes = widget.widgets_names  # type: ignore[attr-defined]
        for suffix, inner, part in zip(suffixes, widget.widgets, parts, strict=True):
            yield from _sent(name + suffix, inner, part)
    elif isinstance(widget, forms.CheckboxInput):
        yield name, ["on"] if value else []
    else:
        shown = widget.format_value(value)
        several = shown if isinstance(shown, list | tuple) else [shown]
        yield name, [str(one) for one in several if one is not None]
