"""Sources, origins, ratings and error classes."""

from collections.abc import Callable
from functools import partial

from rest_framework.response import Response

from articles import workflow
from articles.api import schemas
from articles.api.acting import acting
from articles.api.base_view import BaseView, answer, created_response
from articles.api.listing import list_response
from articles.api.openapi.operations import operation
from articles.api.pagination import NEWEST_FIRST, take_page
from articles.api.partial_update import partial_update
from articles.api.presenters.sources import (
    present_conversation,
    present_error_class,
    present_origin,
    present_rating,
    present_sharing,
    present_source,
)
from articles.api.serializers.demands import ErrorClassChange, ErrorClassIn, to_error_class
from articles.api.serializers.sources import (
    ConversationChange,
    OriginIn,
    OriginQuery,
    SharingIn,
    SourceChange,
    SourceIn,
    SourceQuery,
    to_source,
)
from articles.api.shortcuts import error_class_for, source_for
from articles.api.tables import ROWS_A_PAGE, TABLES, TableView, as_table, wants_table
from articles.api.validation import validated, validated_query
from articles.models import ErrorClass, Origin, Rating, Source
from articles.permissions import Act


class SourceListView(TableView):
    """All sources that the caller may see."""

    acts = {"GET": Act.SEE_SOURCES, "POST": Act.ENTER_SOURCES}

    @operation(
        "list_sources", schemas.page_of(schemas.SourceSchema), query=SourceQuery, also=TABLES
    )
    def get(self, request):
        """List sources, newest first."""
        query = validated_query(SourceQuery, request)
        rows = Source.objects.visible_to(request.user).select_related("origin")
        rows = rows.matching(query.get("q", ""))
        for name in ("kind", "origin"):
            if name in query:
                rows = rows.filter(**{name: query[name]})
        if wants_table(request):

            def pages(cursor):
                page = take_page(rows, NEWEST_FIRST, cursor=cursor, limit=ROWS_A_PAGE)
                return [present_source(row) for row in page.rows], page.cursor

            return as_table(request, "sources", schemas.SourceSchema, pages)
        return list_response(request, rows, query, present_source)

    @operation("enter_source", schemas.SourceSchema, body=SourceIn, status=201)
    def post(self, request):
        """Enter a source. Its address is stored, never fetched."""
        row = workflow.enter_source(
            **acting(request), source=to_source(validated(SourceIn, request))
        )
        return created_response(
            present_source(row), location=f"/api/v1/sources/{row.pk}/", etag=row.etag
        )


class SourceDetailView(BaseView):
    """One source."""

    acts = {"GET": Act.SEE_SOURCES, "PATCH": Act.ENTER_SOURCES}

    @operation("read_source", schemas.SourceSchema, has_etag=True)
    def get(self, request, pk: int):
        """Read a source."""
        row = source_for(self, pk)
        return answer(present_source(row), etag=row.etag)

    @operation(
        "change_source", schemas.SourceSchema, body=SourceChange, needs_match=True, has_etag=True
    )
    def patch(self, request, pk: int):
        """Change a source."""
        row = source_for(self, pk)
        act = partial(workflow.change_source, source=row)
        return partial_update(request, row, present_source, SourceChange, act)


class ConversationView(BaseView):
    """What is noted of a call or an interview: for signed-in people of the desk only."""

    acts = {"GET": Act.SEE_CONVERSATIONS, "PATCH": Act.NOTE_CONVERSATIONS}

    @operation("read_conversation", schemas.ConversationSchema, has_etag=True)
    def get(self, request, pk: int):
        """Read the note of a call or an interview that a source has."""
        row = source_for(self, pk)
        return answer(present_conversation(row), etag=row.etag)

    @operation(
        "note_conversation",
        schemas.ConversationSchema,
        body=ConversationChange,
        needs_match=True,
        has_etag=True,
    )
    def patch(self, request, pk: int):
        """Note of a source whom one spoke to, when, what was asked and said."""
        row = source_for(self, pk)
        act = partial(workflow.change_source, source=row)
        return partial_update(request, row, present_conversation, ConversationChange, act)


class SourceSharingView(BaseView):
    """The sharing of a secret source."""

    acts = {"POST": Act.SHARE_SOURCES}

    @operation("share_source", schemas.SourceSharingSchema, body=SharingIn)
    def post(self, request, pk: int):
        """Share a secret source with another person."""
        return _share(self, request, pk, workflow.share_source)


class SourceUnsharingView(BaseView):
    """The end of the sharing of a secret source."""

    acts = {"POST": Act.SHARE_SOURCES}

    @operation("unshare_source", schemas.SourceSharingSchema, body=SharingIn)
    def post(self, request, pk: int):
        """Stop sharing a secret source with a person; the person who added it keeps access."""
        return _share(self, request, pk, workflow.unshare_source)


class OriginListView(BaseView):
    """All origins."""

    acts = {"GET": Act.SEE_SOURCES, "POST": Act.ENTER_SOURCES}

    @operation("list_origins", schemas.page_of(schemas.OriginSchema), query=OriginQuery)
    def get(self, request):
        """List origins, newest first."""
        query = validated_query(OriginQuery, request)
        rows = Origin.objects.visible_to(request.user).filter(name__icontains=query.get("q", ""))
        return list_response(request, rows, query, present_origin)

    @operation("enter_origin", schemas.OriginSchema, body=OriginIn, status=201)
    def post(self, request):
        """Enter an origin."""
        row = workflow.enter_origin(**acting(request), **validated(OriginIn, request))
        return created_response(present_origin(row))


class RatingListView(BaseView):
    """The steps of the desk's scale."""

    acts = {"GET": Act.SEE_CLAIMS}

    @operation("list_ratings", schemas.RatingListSchema)
    def get(self, request):
        """List the ratings in use, in their order. One page."""
        rows = Rating.objects.offered().select_related("scale")
        return Response({"results": [present_rating(row) for row in rows]})


class ErrorClassListView(BaseView):
    """The error classes."""

    acts = {"GET": Act.SEE_CLAIMS, "POST": Act.KEEP_RATINGS}

    @operation("list_error_classes", schemas.ErrorClassListSchema)
    def get(self, request):
        """List the error classes in use, in their order. One page."""
        rows = ErrorClass.objects.offered()
        return Response({"results": [present_error_class(row) for row in rows]})

    @operation("enter_error_class", schemas.ErrorClassSchema, body=ErrorClassIn, status=201)
    def post(self, request):
        """Add an error class."""
        row = workflow.enter_error_class(
            **acting(request), error_class=to_error_class(validated(ErrorClassIn, request))
        )
        location = f"/api/v1/error-classes/{row.code}/"
        return created_response(present_error_class(row), location=location, etag=row.etag)


class ErrorClassDetailView(BaseView):
    """One error class."""

    acts = {"GET": Act.SEE_CLAIMS, "PATCH": Act.KEEP_RATINGS}

    @operation("read_error_class", schemas.ErrorClassSchema, has_etag=True)
    def get(self, request, code: str):
        """Read an error class, in use or not."""
        row = error_class_for(code)
        return answer(present_error_class(row), etag=row.etag)

    @operation(
        "change_error_class",
        schemas.ErrorClassSchema,
        body=ErrorClassChange,
        needs_match=True,
        has_etag=True,
    )
    def patch(self, request, code: str):
        """Change an error class, also for verdicts that name it."""
        row = error_class_for(code)
        act = partial(workflow.change_error_class, error_class=row)
        return partial_update(request, row, present_error_class, ErrorClassChange, act)


def _share(view: BaseView, request, pk: int, act: Callable[..., Source]) -> Response:
    row = source_for(view, pk)
    user = validated(SharingIn, request)["user"]
    done = act(source=row, **acting(request), user=user)
    return answer(present_sharing(done))
