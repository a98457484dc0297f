"""Queries that the ORM builds and compiles once a process, and then runs with other keys.

Of a page's short queries, that is two thirds of what they cost the process; a hand-written
statement would have to name the columns again.
"""

from collections.abc import Callable, Hashable, Iterable
from copy import copy
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from django.db import connections
from django.db.models import QuerySet

Row = TypeVar("Row")
Shape = tuple[Hashable, ...]
Built = Callable[..., QuerySet[Any, Any]]
# Keys as which the values stand while a query is compiled: larger than any sequence counts.
STAND_INS = (2**62, 2**61)


class Prepared(Generic[Row]):
    """A query with some keys (whole numbers) as its only values.

    `build` returns its QuerySet; its statement is another one only with other positional
    arguments, such as a role. Each combination of those is kept: there must be few.
    """

    def __init__(self, build: Callable[..., QuerySet[Any, Row]]) -> None:
        self._build = build
        self._compiled: dict[tuple[Shape, Iterable[str]], _Compiled] = {}

    def rows(self, *shape: Hashable, **keys: int) -> list[Row]:
        """Return the rows of the query with these keys. One query."""
        kind = shape, tuple(keys)
        compiled = self._compiled.get(kind)
        if compiled is None:
            compiled = self._compiled[kind] = _compile(self._build, *kind)
        queryset = compiled.with_keys(keys)
        rows: Any = queryset._iterable_class(queryset)
        return list(rows)

    def rows_once(self, *shape: Hashable, **keys: int) -> list[Row]:
        """Return the rows by a statement that is not kept, as few will ask for it again."""
        return list(self._build(*shape, **keys))


def numbered(name: str, keys: Iterable[int]) -> dict[str, int]:
    """Return keys for a query that takes several: `claim0`, `claim1` …"""
    return {f"{name}{number}": key for number, key in enumerate(keys)}


@dataclass(frozen=True, slots=True)
class _Compiled:
    """A compiled query; `names` are those of the keys, by where they stand in `params`.

    `converters` are what columns are converted by, by their place.
    """

    queryset: QuerySet[Any, Any]
    compiler: Any
    sql: str
    params: tuple[Any, ...]
    names: dict[int, str]
    converters: dict[int, Any]

    def with_keys(self, keys: dict[str, int]) -> QuerySet[Any, Any]:
        """Return a QuerySet that runs the statement with these keys; any thread may ask."""
        params = list(self.params)
        for place, name in self.names.items():
            params[place] = keys[name]
        # QuerySet.__getstate__, which `copy` asks, would run the query.
        queryset = object.__new__(type(self.queryset))
        vars(queryset).update(vars(self.queryset), _query=_Query(self, tuple(params)))
        return queryset


class _Query:
    """A query whose compiler has its statement already."""

    def __init__(self, compiled: _Compiled, params: tuple[Any, ...]) -> None:
        self._compiled, self._params = compiled, params

    def __getattr__(self, name: str) -> Any:
        return getattr(self._compiled.queryset.query, name)

    def get_compiler(self, using: str) -> Any:
        """Return a compiler for the connection of this thread."""
        compiler = copy(self._compiled.compiler)
        compiler.using, compiler.connection = using, connections[using]
        compiler.as_sql = lambda: (self._compiled.sql, self._params)
        compiler.get_converters = lambda _columns: self._compiled.converters
        return compiler


def _compile(build: Built, shape: Shape, names: Iterable[str]) -> _Compiled:
    """Compile the query with stand-ins for its keys, twice: only they may differ."""
    (first, sql, one), (_second, other_sql, other) = (
        _statement(build, shape, names, stand_in) for stand_in in STAND_INS
    )
    keys = {STAND_INS[0] + number: name for number, name in enumerate(names)}
    places = {place: keys[v] for place, v in enumerate(one) if type(v) is int and v in keys}
    fixed = [
        [value for place, value in enumerate(params) if place not in places]
        for params in (one, other)
    ]
    if sql != other_sql or fixed[0] != fixed[1]:
        raise ValueError(f"{build.__qualname__} computes with a key, or depends on it")
    queryset, compiler = first
    columns = [column for column, *_rest in compiler.select[: compiler.col_count]]
    converters = compiler.get_converters(columns)
    return _Compiled(queryset, compiler, sql, tuple(one), places, converters)


def _statement(
    build: Built, shape: Shape, names: Iterable[str], stand_in: int
) -> tuple[tuple[QuerySet[Any, Any], Any], str, tuple[Any, ...]]:
    keys = {name: stand_in + number for number, name in enumerate(names)}
    queryset = build(*shape, **keys)
    compiler = queryset.query.get_compiler(using=queryset.db)
    sql, params = compiler.as_sql()
    return (queryset, compiler), sql, params
