"""Lists of the API as tables: all pages of a list, with flat rows."""

import dataclasses
from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from typing import Annotated, Any, get_args, get_origin, get_type_hints
from uuid import UUID

from django.http.response import HttpResponseBase

from articles.publishing.tables import CSV, FORMS, XLSX, table_answer

from .base_view import BaseView
from .negotiation import QualityNegotiation
from .renderers import JSONRenderer, to_json
from .schemas import ResponseSchema

ROWS_A_PAGE = 500
Pages = Callable[[str], tuple[Sequence[ResponseSchema], str | None]]


class CsvRenderer(JSONRenderer):
    """Represents CSV in content negotiation; renders errors as JSON."""

    media_type = CSV
    format = "csv"


class XlsxRenderer(JSONRenderer):
    """Represents XLSX in content negotiation; renders errors as JSON."""

    media_type = XLSX
    format = "xlsx"


class TableNegotiation(QualityNegotiation):
    """Let `?format=csv` and `?format=xlsx` override `Accept`."""

    def select_renderer(self, request, renderers, format_suffix=None):
        wanted = request.query_params.get("format")
        chosen = [renderer for renderer in renderers if renderer.format == wanted and wanted]
        if chosen:
            return chosen[0], chosen[0].media_type
        return super().select_renderer(request, renderers, format_suffix)


TABLES: dict[Any, Any] = {(200, CSV): str, (200, XLSX): bytes}
TABLE_RENDERERS = [JSONRenderer, CsvRenderer, XlsxRenderer]


class TableView(BaseView):
    """For views with a list that is also available as a table."""

    renderer_classes = TABLE_RENDERERS
    content_negotiation_class = TableNegotiation

    def get_renderers(self):
        """Return the renderers of a list; writes are answered in JSON only."""
        is_list = self.request.method in ("GET", "HEAD")
        return super().get_renderers() if is_list else [JSONRenderer()]


def wants_table(request) -> bool:
    """Return whether a table was requested."""
    return request.accepted_renderer.format in FORMS


def as_table(request, name: str, schema: type[ResponseSchema], pages: Pages) -> HttpResponseBase:
    """Answer with all pages as one table; `pages` returns rows and next cursor after a cursor.

    The first page is read before the response starts, so that errors are reported.
    """
    return table_of(request.accepted_renderer.format, name, schema, pages)


def table_of(form: str, name: str, schema: type[ResponseSchema], pages: Pages) -> HttpResponseBase:
    """Answer with all pages in the format `form`."""
    columns = list(_columns(schema))
    first, cursor = pages("")
    schemas = chain(first, _onward(pages, cursor))
    rows = ([_cell(row, path) for path in columns] for row in schemas)
    return table_answer(form, name, ["_".join(path) for path in columns], rows)


def _onward(pages: Pages, cursor: str | None) -> Iterator[ResponseSchema]:
    while cursor:
        rows, cursor = pages(cursor)
        yield from rows


def _columns(schema: type[ResponseSchema], path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Yield the path of each column; a nested object has a column for each field."""
    hints = get_type_hints(schema)
    for field in dataclasses.fields(schema):  # type: ignore[arg-type]
        inner = _schema_in(hints[field.name])
        here = (*path, field.name)
        if inner:
            yield from _columns(inner, here)
        else:
            yield here


def _schema_in(hint: Any) -> type[ResponseSchema] | None:
    if isinstance(hint, type) and issubclass(hint, ResponseSchema):
        return hint
    if get_origin(hint) in (list, dict, Annotated):
        return None
    return next(filter(None, map(_schema_in, get_args(hint))), None)


def _cell(row: Any, path: Sequence[str]) -> Any:
    for name in path:
        row = getattr(row, name) if row is not None else None
    if isinstance(row, str | int | float) or row is None or hasattr(row, "isoformat"):
        return row
    return str(row) if isinstance(row, UUID) else to_json(row).decode()
