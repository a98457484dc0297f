"""Show in a form what the workflow refused."""

from django import forms

from articles.workflow import Invalid, WorkflowError


def show_refusal(form: forms.BaseForm, error: WorkflowError) -> None:
    """Add the error to the fields that it names, or to the form as a whole."""
    named = error.fields if isinstance(error, Invalid) else {}
    for name, texts in named.items():
        form.add_error(name if name in form.fields else None, list(texts))
    if not named:
        form.add_error(None, str(error.message))
