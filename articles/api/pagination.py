"""Cursor pagination: as fast at row 100,000 as at row 1, and stable while rows are added.

DRF's `CursorPagination` compares one field only (docs/decisions/0010-plain-api-views.md).
"""

import base64
import binascii
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import orjson
from django.core.exceptions import ValidationError as FieldError
from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from .exceptions import QueryError


@dataclass(frozen=True, slots=True)
class Key:
    """A field of the ordering; together the keys of an ordering are unique."""

    name: str
    is_descending: bool = False

    @property
    def order(self) -> str:
        return f"-{self.name}" if self.is_descending else self.name

    def after(self, value: Any) -> Q:
        return Q(**{f"{self.name}__{'lt' if self.is_descending else 'gt'}": value})


NEWEST_FIRST = (Key("id", is_descending=True),)
OLDEST_FIRST = (Key("id"),)
UNFILTERED = {"cursor", "limit", "format"}
IN_TEXT = (Key("start"), Key("end", is_descending=True), Key("id"))


@dataclass(frozen=True, slots=True)
class CursorPage:
    """The rows of a page; `cursor` leads to the next one, None on the last."""

    rows: list[Any]
    cursor: str | None


def is_first_page(query: Mapping[str, Any]) -> bool:
    """Return whether a validated query string filters nothing and names no later page."""
    return not query["cursor"] and query.keys() <= UNFILTERED


def take_page(rows: QuerySet, keys: tuple[Key, ...], *, cursor: str, limit: int) -> CursorPage:
    """Return the `limit` rows after `cursor` in the order of `keys`. One query.

    `rows` may be a `values()` query with the keys. Raises `QueryError` for an invalid
    cursor.
    """
    return cut_page(list(ahead(rows, keys, cursor=cursor, limit=limit)), keys, limit=limit)


def ahead(rows: QuerySet, keys: tuple[Key, ...], *, cursor: str, limit: int) -> QuerySet:
    """Return the query of the rows after `cursor`: those of a page, and one more.

    Raises `QueryError` for an invalid cursor.
    """
    if cursor:
        rows = rows.filter(_after(keys, _decoded(rows, keys, cursor)))
    return rows.order_by(*(key.order for key in keys))[: limit + 1]


def cut_page(found: list[Any], keys: tuple[Key, ...], *, limit: int) -> CursorPage:
    """Return the page of the rows `ahead`, which are in the order of `keys`."""
    if len(found) <= limit:
        return CursorPage(found, None)
    return CursorPage(found[:limit], _encoded(keys, found[limit - 1]))


def next_url(request, page: CursorPage) -> str | None:
    """Return the absolute address of the next page, or None."""
    return with_cursor(request, page.cursor) if page.cursor else None


def with_cursor(request, cursor: str, name: str = "cursor") -> str:
    """Return the absolute address of the request, with another cursor, the parameter `name`."""
    query = request.GET.copy()
    query[name] = cursor
    return request.build_absolute_uri(f"{request.path}?{query.urlencode()}")


def _after(keys: tuple[Key, ...], values: list[Any]) -> Q:
    """Filter the rows after `values`: greater in one key, equal in all before it."""
    condition = Q()
    same = Q()
    for key, value in zip(keys, values, strict=True):
        condition |= same & key.after(value)
        same &= Q(**{key.name: value})
    return condition


def _encoded(keys: tuple[Key, ...], row: Any) -> str:
    values = [row[key.name] if isinstance(row, dict) else getattr(row, key.name) for key in keys]
    return base64.urlsafe_b64encode(orjson.dumps(values)).decode().rstrip("=")


def _decoded(rows: QuerySet, keys: tuple[Key, ...], cursor: str) -> list[Any]:
    try:
        values = orjson.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
        fields = [rows.model._meta.get_field(key.name) for key in keys]
        found = [field.to_python(value) for field, value in zip(fields, values, strict=True)]
    except (binascii.Error, ValueError, TypeError, FieldError) as error:
        raise _unknown_cursor() from error
    if None in found:
        raise _unknown_cursor()
    return found


def _unknown_cursor() -> QueryError:
    return QueryError({"cursor": [_("This cursor is invalid.")]})
