"""Change the fields of a row, and turn Django's validation into `Invalid`."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Protocol

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from .errors import Invalid, StaleEdit


class Versioned(Protocol):
    """A row that counts its versions."""

    version: int


def set_changes(
    row: Versioned,
    changes: Mapping[str, Any],
    allowed: frozenset[str],
    expected_version: int | None = None,
) -> list[str]:
    """Set the fields of a locked row that differ; return their names, sorted.

    Space around a text is removed, so that a blank one is no title.

    Raises `StaleEdit` if the row has another version than expected, `Invalid` for a field
    that can't be changed.
    """
    if expected_version is not None and row.version != expected_version:
        raise StaleEdit(row)
    unknown = sorted(set(changes) - allowed)
    if unknown:
        raise Invalid({name: [_("This can't be changed.")] for name in unknown})
    changes = {name: _stripped(value) for name, value in changes.items()}
    changed = sorted(name for name, value in changes.items() if getattr(row, name) != value)
    for name in changed:
        setattr(row, name, changes[name])
    return changed


def _stripped(value: Any) -> Any:
    return value.strip() if isinstance(value, str) else value


@contextmanager
def refusing_invalid() -> Iterator[None]:
    """Raise `Invalid` with the fields that Django's validation finds at fault."""
    try:
        yield
    except ValidationError as error:
        raise Invalid(error.message_dict) from error
