"""Write the rows of an act in one statement.

Each statement costs a round trip to PostgreSQL, and the ORM builds it again each time: a
verdict with a new source wrote six. Rows whose keys are known before are kept until somebody
queries, or the act ends, and are then written by one statement, in order.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.db import DatabaseError, connection, connections
from django.db.models import Field, Model

from .bulk_update import column_type

Key = tuple[type[Model], Any]


@dataclass(frozen=True, slots=True)
class _Shape:
    """A part of the statement: new rows of a model, or changes of one; `names` are fields."""

    model: type[Model]
    names: tuple[str, ...]
    rows: int = 0
    """How many are new; 0: one row is changed."""


class PendingWrites:
    """The rows that an act is about to write, and the keys that were reserved for new ones."""

    def __init__(self) -> None:
        self._reserved: dict[type[Model], list[int]] = defaultdict(list)
        self._shapes: list[_Shape] = []
        self._values: list[Any] = []
        self._touched: set[Key] = set()

    def reserve(self, model: type[Model], key: int) -> None:
        """Keep a key from the model's sequence for a new row."""
        self._reserved[model].append(key)

    def add(self, row: Model) -> None:
        """Store a new row: at once if no key is reserved for it."""
        model = type(row)
        if not self._reserved[model]:
            row.save(force_insert=True)
            return
        row.pk = self._reserved[model].pop(0)
        names = tuple(field.name for field in model._meta.concrete_fields)
        self._append(_Shape(model, names, 1), [row])
        self._touched.add((model, row.pk))
        row._state.adding, row._state.db = False, connection.alias

    def change(self, row: Model, names: Sequence[str]) -> None:
        """Write these fields of a stored row.

        A row that is pending is written first: one statement sees a row only as it was.
        """
        key = (type(row), row.pk)
        if key in self._touched:
            self.flush()
        self._append(_Shape(type(row), tuple(names)), [row])
        self._values.append(row.pk)
        self._touched.add(key)

    def add_unnumbered(self, rows: Sequence[Model]) -> None:
        """Add rows of one model without keys, which get theirs in this order."""
        model = type(rows[0])
        names = tuple(f.name for f in model._meta.concrete_fields if not f.primary_key)
        self._append(_Shape(model, names, len(rows)), rows)

    def flush(self) -> None:
        """Write what is pending. Raises what `Model.save` does."""
        if not self._shapes:
            return
        shapes, values = tuple(self._shapes), self._values
        self.discard()
        with connection.cursor() as cursor:
            cursor.execute(_statement(shapes), values)
            written = cursor.fetchone()
        if written != tuple(shape.rows or 1 for shape in shapes):
            raise DatabaseError(f"rows are missing: {written} of {shapes} were written")

    def discard(self) -> None:
        """Forget what is pending, after a rollback to a savepoint: that comes after a flush."""
        self._shapes, self._values, self._touched = [], [], set()

    def _append(self, shape: _Shape, rows: Sequence[Model]) -> None:
        own = connections[connection.alias]
        self._shapes.append(shape)
        for row in rows:
            for field in _fields(shape.model, shape.names):
                value = field.pre_save(row, add=bool(shape.rows))
                self._values.append(field.get_db_prep_save(value, own))


@cache
def _fields(model: type[Model], names: tuple[str, ...]) -> list[Field]:
    return [field for field in model._meta.concrete_fields if field.name in names]


@cache
def _statement(shapes: tuple[_Shape, ...]) -> str:
    """Return the statement: a WITH for each part, which waits for the one before.

    A part counts the rows of the one before, so that PostgreSQL runs them in this order: a
    new live verdict comes after the end of the one before.
    """
    parts = [_part(shape, place) for place, shape in enumerate(shapes)]
    counts = ", ".join(f"(SELECT count(*) FROM part{place})" for place in range(len(parts)))  # noqa: S608
    return f"WITH {', '.join(parts)} SELECT {counts}"


def _part(shape: _Shape, place: int) -> str:
    fields = _fields(shape.model, shape.names)
    table, key = shape.model._meta.db_table, shape.model._meta.pk.column
    casts = [f"(%s)::{column_type(field)}" for field in fields]
    after = f"(SELECT count(*) FROM part{place - 1}) >= 0" if place else "true"  # noqa: S608
    if shape.rows:
        columns = ", ".join(f'"{field.column}"' for field in fields)
        rows = ", ".join([f"({', '.join(casts)})"] * shape.rows)
        written = (
            f'INSERT INTO "{table}" ({columns}) '  # noqa: S608
            f"SELECT * FROM (VALUES {rows}) AS new WHERE {after}"
        )
    else:
        changes = ", ".join(f'"{f.column}" = {c}' for f, c in zip(fields, casts, strict=True))
        written = f'UPDATE "{table}" SET {changes} WHERE "{key}" = %s AND {after}'  # noqa: S608
    return f"part{place} AS ({written} RETURNING 1)"
