"""The fields of a new source beside a claim, as rows that a template writes out.

Widgets would take a template each; a panel is opened hundreds of times a day.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.safestring import SafeString

from articles.desk.forms.declared import is_check, is_long

from .forms import NEW_SOURCE, EvidenceForm
from .option_tags import option_tags

A_ROW = 2


@dataclass(frozen=True, slots=True)
class SourceField:
    """A field with what was typed into it; `options` are those of a select."""

    name: str
    label: str
    type: str
    value: Any
    max_length: int | None
    placeholder: str
    options: SafeString | None


def source_rows(typed: Mapping[str, Any]) -> list[list[SourceField]]:
    """Return the fields but the title; two short ones that follow each other share a row."""
    rows: list[list[SourceField]] = []
    was_short = False
    for name in NEW_SOURCE[1:]:
        field = EvidenceForm.base_fields[name]
        is_short = not is_long(field) and not is_check(field)
        if not (is_short and was_short and len(rows[-1]) < A_ROW):
            rows.append([])
        rows[-1].append(_field(name, field, typed))
        was_short = is_short
    return rows


def _field(name: str, field: forms.Field, typed: Mapping[str, Any]) -> SourceField:
    widget = field.widget
    value = typed.get(name) or ""
    choices = getattr(field, "choices", None)
    return SourceField(
        name=name,
        label=str(field.label),
        type=getattr(widget, "input_type", "textarea"),
        value=value,
        max_length=getattr(field, "max_length", None),
        placeholder=str(widget.attrs.get("placeholder", "")),
        options=option_tags(choices, value or field.initial) if choices else None,
    )
