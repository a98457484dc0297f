"""Add the workflow's errors to forms."""

from collections.abc import Callable
from typing import TypeVar

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS

from articles.workflow import Invalid, StaleEdit, WorkflowError

from .stale_edits import STALE, show_present_values

Row = TypeVar("Row")


def do_if_valid(
    form: forms.BaseForm,
    act: Callable[[], Row],
    present: Callable[[], forms.BaseForm] | None = None,
) -> Row | None:
    """Do `act` if the form is valid, and return the row that it returns.

    None if the form is invalid or the act refused: the form has the errors. After a
    concurrent change it continues with `present`, a form of the current row.
    """
    if not form.is_valid():
        return None
    try:
        return act()
    except WorkflowError as error:
        add_workflow_error(form, error)
        if present and isinstance(error, StaleEdit):
            show_present_values(form, present())
        return None


def status_of_form(form: forms.BaseForm) -> int:
    """Return the status of a page with the form: 409 after a concurrent change, 422 for errors."""
    if not form.is_bound or not form.errors:
        return 200
    return 409 if form.has_error(NON_FIELD_ERRORS, STALE) else 422


def add_workflow_error(form: forms.BaseForm, error: WorkflowError) -> None:
    """Add the error to its fields, or to the form as a whole."""
    named = error.fields if isinstance(error, Invalid) else {}
    for name, texts in named.items():
        form.add_error(name if name in form.fields else None, list(texts))
    if not named:
        form.add_error(None, str(error.message))
