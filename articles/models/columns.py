"""The columns of a model for a statement written by hand."""

from django.db.models import Model


def columns(model: type[Model], table: str) -> str:
    """Return all columns of `model`, for a SELECT from what is called `table`, by their names.

    `*` would be shorter, but connections keep the plans of their statements: one with `*`
    fails as soon as a migration adds a column, until its process is started again.
    """
    return ", ".join(f'{table}."{field.column}"' for field in model._meta.concrete_fields)
