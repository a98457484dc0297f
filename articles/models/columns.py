"""The columns of a model for hand-written SQL."""

from django.db.models import Model


def columns(model: type[Model], table: str) -> str:
    """Return all columns of `model` by name, for a SELECT from the alias `table`.

    Not `*`: prepared statements with `*` fail after a migration adds a column, until the
    process is restarted.
    """
    return ", ".join(f'{table}."{field.column}"' for field in model._meta.concrete_fields)
