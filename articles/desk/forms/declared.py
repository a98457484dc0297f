"""Fields of a form, made from the columns that it fills, and how a template lays them out."""

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from django import forms
from django.db import models

from articles.models.declared import column

from .addresses import AddressInput

A_ROW = 3
Declared = TypeVar("Declared", bound=type[forms.BaseForm])


def declared_form_fields(
    model: type[models.Model], names: Iterable[str], **differing: Any
) -> Callable[[Declared], Declared]:
    """Return a class decorator that adds a field for each named column of `model`.

    A field that the form declares itself stays as it is, in the place of its column;
    `differing` arguments replace those that the others get from their columns.
    """

    def decorate(form: Declared) -> Declared:
        own: dict[str, forms.Field] = form.base_fields  # type: ignore[attr-defined]
        made = {name: own.get(name) or _field(column(model, name), differing) for name in names}
        form.base_fields = form.declared_fields = made | own  # type: ignore[attr-defined]
        return form

    return decorate


def _field(field: models.Field, differing: dict[str, Any]) -> forms.Field:
    options: dict[str, Any] = {}
    if isinstance(field, models.URLField):
        options = {"assume_scheme": "https", "widget": AddressInput}
    elif isinstance(field, models.DateField):
        options = {"widget": forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})}
    elif isinstance(field, models.TextField):
        options = {"widget": forms.Textarea(attrs={"rows": 3})}
    return field.formfield(**options | differing)  # type: ignore[return-value]


def is_check(field: forms.Field) -> bool:
    """Return whether a field is a box to check."""
    return isinstance(field.widget, forms.CheckboxInput)


def is_long(field: forms.Field) -> bool:
    """Return whether a field needs a row of its own: text of several lines, or an address."""
    return isinstance(field.widget, forms.Textarea | forms.URLInput)


class FieldRows:
    """What a template asks a form for, so that it names no field: its fields by their size.

    Those that are `apart` have a place of their own in the template.
    """

    apart: tuple[str, ...] = ("title",)

    @property
    def short(self: Any) -> list[list[forms.BoundField]]:
        short = [
            bound for bound in self._placed() if not (is_long(bound.field) or is_check(bound.field))
        ]
        return [short[at : at + A_ROW] for at in range(0, len(short), A_ROW)]

    @property
    def long(self: Any) -> list[forms.BoundField]:
        return [bound for bound in self._placed() if is_long(bound.field)]

    @property
    def checks(self: Any) -> list[forms.BoundField]:
        return [bound for bound in self._placed() if is_check(bound.field)]

    def _placed(self: Any) -> list[forms.BoundField]:
        return [bound for bound in self.visible_fields() if bound.name not in self.apart]
