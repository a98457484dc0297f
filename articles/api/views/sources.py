"""Sources, origins, ratings and error classes."""

from collections.abc import Callable
from functools import partial

from django.utils import timezone
from rest_framework.response import Response

from articles import workflow
from articles.api import shapes
from articles.api.changing import changed
from articles.api.checking import checked, checked_query
from articles.api.describing import operation
from articles.api.listing import listed
from articles.api.loading import error_class_for, source_for
from articles.api.paging import NEWEST_FIRST, take_page
from articles.api.reading.sources import (
    error_class_shape,
    origin_shape,
    rating_shape,
    sharing_shape,
    source_shape,
)
from articles.api.requests.demands import ErrorClassChange, ErrorClassIn, to_error_class
from articles.api.requests.sources import (
    OriginIn,
    OriginQuery,
    SharingIn,
    SourceChange,
    SourceIn,
    SourceQuery,
    to_source,
)
from articles.api.route import Route, answer, created
from articles.api.tables import ROWS_A_PAGE, TABLES, TableRoute, as_table, wants_table
from articles.models import ErrorClass, Origin, Rating, Source
from articles.permissions import Act


class Sources(TableRoute):
    """All sources that you may know."""

    acts = {"GET": Act.SEE_SOURCES, "POST": Act.ENTER_SOURCES}

    @operation("list_sources", shapes.page_of(shapes.Source), query=SourceQuery, also=TABLES)
    def get(self, request):
        """List sources, newest first."""
        query = checked_query(SourceQuery, request)
        rows = Source.objects.visible_to(request.user).select_related("origin")
        rows = rows.matching(query.get("q", ""))
        for name in ("kind", "origin"):
            if name in query:
                rows = rows.filter(**{name: query[name]})
        if wants_table(request):

            def pages(cursor):
                page = take_page(rows, NEWEST_FIRST, cursor=cursor, limit=ROWS_A_PAGE)
                return [source_shape(row) for row in page.rows], page.cursor

            return as_table(request, "sources", shapes.Source, pages)
        return listed(request, rows, query, source_shape)

    @operation("enter_source", shapes.Source, body=SourceIn, status=201)
    def post(self, request):
        """Enter a source. Its address is stored, never fetched."""
        row = workflow.enter_source(
            actor=request.user, at=timezone.now(), source=to_source(checked(SourceIn, request))
        )
        return created(source_shape(row), location=f"/api/v1/sources/{row.pk}/", etag=row.etag)


class OneSource(Route):
    """One source."""

    acts = {"GET": Act.SEE_SOURCES, "PATCH": Act.ENTER_SOURCES}

    @operation("read_source", shapes.Source, has_etag=True)
    def get(self, request, pk: int):
        """Read a source."""
        row = source_for(self, pk)
        return answer(source_shape(row), etag=row.etag)

    @operation("change_source", shapes.Source, body=SourceChange, needs_match=True, has_etag=True)
    def patch(self, request, pk: int):
        """Change a source."""
        row = source_for(self, pk)
        act = partial(workflow.change_source, source=row)
        return changed(request, row, source_shape, SourceChange, act)


class SourceSharing(Route):
    """Letting somebody know a secret source."""

    acts = {"POST": Act.SHARE_SOURCES}

    @operation("share_source", shapes.SourceSharing, body=SharingIn)
    def post(self, request, pk: int):
        """Let another person know a secret source."""
        return _share(self, request, pk, workflow.share_source)


class SourceUnsharing(Route):
    """Taking a secret source back from somebody."""

    acts = {"POST": Act.SHARE_SOURCES}

    @operation("unshare_source", shapes.SourceSharing, body=SharingIn)
    def post(self, request, pk: int):
        """Take a secret source back from a person; whoever entered it keeps knowing it."""
        return _share(self, request, pk, workflow.unshare_source)


class Origins(Route):
    """Where sources come from."""

    acts = {"GET": Act.SEE_SOURCES, "POST": Act.ENTER_SOURCES}

    @operation("list_origins", shapes.page_of(shapes.Origin), query=OriginQuery)
    def get(self, request):
        """List origins, newest first."""
        query = checked_query(OriginQuery, request)
        rows = Origin.objects.visible_to(request.user).filter(name__icontains=query.get("q", ""))
        return listed(request, rows, query, origin_shape)

    @operation("enter_origin", shapes.Origin, body=OriginIn, status=201)
    def post(self, request):
        """Enter an origin."""
        row = workflow.enter_origin(
            actor=request.user, at=timezone.now(), **checked(OriginIn, request)
        )
        return created(origin_shape(row))


class Ratings(Route):
    """The steps of the desk's scale."""

    acts = {"GET": Act.SEE_CLAIMS}

    @operation("list_ratings", shapes.RatingList)
    def get(self, request):
        """List the ratings in use, in their order. One page."""
        rows = Rating.objects.offered().select_related("scale")
        return Response({"results": [rating_shape(row) for row in rows]})


class ErrorClasses(Route):
    """The sorts of errors that a verdict can name."""

    acts = {"GET": Act.SEE_CLAIMS, "POST": Act.KEEP_RATINGS}

    @operation("list_error_classes", shapes.ErrorClassList)
    def get(self, request):
        """List the error classes in use, in their order. One page."""
        rows = ErrorClass.objects.offered()
        return Response({"results": [error_class_shape(row) for row in rows]})

    @operation("enter_error_class", shapes.ErrorClass, body=ErrorClassIn, status=201)
    def post(self, request):
        """Enter a sort of errors."""
        row = workflow.enter_error_class(
            actor=request.user,
            at=timezone.now(),
            error_class=to_error_class(checked(ErrorClassIn, request)),
        )
        location = f"/api/v1/error-classes/{row.code}/"
        return created(error_class_shape(row), location=location, etag=row.etag)


class OneErrorClass(Route):
    """One sort of errors."""

    acts = {"GET": Act.SEE_CLAIMS, "PATCH": Act.KEEP_RATINGS}

    @operation("read_error_class", shapes.ErrorClass, has_etag=True)
    def get(self, request, code: str):
        """Read a sort of errors, in use or not."""
        row = error_class_for(code)
        return answer(error_class_shape(row), etag=row.etag)

    @operation(
        "change_error_class",
        shapes.ErrorClass,
        body=ErrorClassChange,
        needs_match=True,
        has_etag=True,
    )
    def patch(self, request, code: str):
        """Change a sort of errors; verdicts that name it follow."""
        row = error_class_for(code)
        act = partial(workflow.change_error_class, error_class=row)
        return changed(request, row, error_class_shape, ErrorClassChange, act)


def _share(view: Route, request, pk: int, act: Callable[..., Source]) -> Response:
    row = source_for(view, pk)
    user = checked(SharingIn, request)["user"]
    done = act(source=row, actor=request.user, at=timezone.now(), user=user)
    return answer(sharing_shape(done))
