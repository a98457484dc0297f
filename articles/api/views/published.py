"""Published verdicts, without login, as fast as possible."""

from typing import Any
from uuid import UUID

from django.utils.cache import patch_vary_headers
from django.utils.decorators import method_decorator
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from rest_framework.exceptions import APIException, NotFound

from articles.api import schemas
from articles.api.base_view import BaseView
from articles.api.exceptions import NotEligible, QueryError
from articles.api.negotiation import QualityNegotiation, preferred
from articles.api.openapi.operations import operation
from articles.api.pagination import with_cursor
from articles.api.presenters.published import (
    claim_review_status,
    present_published,
    published_entry,
)
from articles.api.renderers import JSONRenderer, LinkedDataRenderer, to_json
from articles.api.serializers.published import PublicPageQuery
from articles.api.tables import (
    ROWS_A_PAGE,
    TABLES,
    CsvRenderer,
    TableNegotiation,
    XlsxRenderer,
    table_of,
)
from articles.api.validation import validated_query
from articles.publishing.addresses import base_url
from articles.publishing.caching import LISTS, cacheable, etag_of, tags_of
from articles.publishing.claimreview import claim_review
from articles.publishing.feed import data_feed
from articles.publishing.render_cache import RenderCache, Rendering
from articles.publishing.tables import FORMS
from articles.queries.published import (
    Published,
    last_change,
    public_corrections,
    public_evidence,
    public_stamp,
    published_page,
    published_verdict,
)
from factcheck.replicas.requests import behind_where_allowed, reads_from_replica

TABLE_FORMS = {media_type: form for form, media_type in FORMS.items()}
KEPT = RenderCache()
NEGOTIATION = QualityNegotiation()
JSON, LINKED_DATA = JSONRenderer.media_type, LinkedDataRenderer.media_type


class PublicView(BaseView):
    """Answer plain reads without the framework.

    Only errors go through it, to be turned into problems.
    """

    authentication_classes = ()
    throttle_classes = ()
    renderer_classes = [JSONRenderer, LinkedDataRenderer]
    has_table = False

    def dispatch(self, request, *args, **kwargs):
        media_type = FORMS.get(request.GET.get("format", "")) if self.has_table else None
        media_type = media_type or preferred(
            NEGOTIATION.get_accept_list(request),
            [renderer.media_type for renderer in self.renderer_classes],
        )
        if request.method in ("GET", "HEAD") and media_type:
            try:
                return self.read(request, media_type, **kwargs)
            except APIException:
                pass
        return super().dispatch(request, *args, **kwargs)

    def read(self, request, media_type: str, public_id: UUID | None = None):
        """Answer in `media_type`, without the framework."""
        raise NotImplementedError

    def again(self, request, **kwargs: Any):
        """Read again, inside the framework."""
        return self.read(request._request, request.accepted_renderer.media_type, **kwargs)


class PublishedVerdictListView(PublicView):
    """All published verdicts."""

    renderer_classes = [JSONRenderer, LinkedDataRenderer, CsvRenderer, XlsxRenderer]
    content_negotiation_class = TableNegotiation
    has_table = True

    @operation(
        "list_published_verdicts",
        schemas.page_of(schemas.PublishedEntrySchema),
        query=PublicPageQuery,
        also={(200, LINKED_DATA): dict, **TABLES},
    )
    def get(self, request):
        """List published verdicts, newest first; withdrawn ones only with `updated_since`.

        `Accept: application/ld+json` gives those of the page that have a ClaimReview, as
        a schema.org DataFeed. Public.
        """
        return self.again(request)

    @method_decorator(reads_from_replica)
    def read(self, request, media_type, public_id=None):
        if media_type in TABLE_FORMS:
            query = validated_query(PublicPageQuery, request)
            return _table(request, TABLE_FORMS[media_type], query)
        base = base_url(request)
        key = (media_type, base, request.get_host(), request.get_full_path(), get_language())
        rendering = KEPT.get(key, public_stamp(), lambda: self._render(request, media_type, base))
        response = cacheable(
            request, rendering.body, content_type=media_type, tags=[LISTS], etag=rendering.etag
        )
        patch_vary_headers(response, ["Accept"])
        return response

    def _render(self, request, media_type: str, base: str) -> Rendering:
        query = validated_query(PublicPageQuery, request)
        page = published_page(
            before=query.get("cursor"), limit=query["limit"], since=query.get("updated_since")
        )
        if page is None:
            raise QueryError({"cursor": [_("This cursor is invalid.")]})
        if media_type == LINKED_DATA:
            changed_at = last_change()
            return _rendering(data_feed(page.rows, base_url=base, changed_at=changed_at))
        entries = [published_entry(row, base) for row in page.rows]
        following = with_cursor(request, str(page.before)) if page.before else None
        return _rendering({"results": entries, "next": following})


class PublishedVerdictDetailView(PublicView):
    """One published verdict."""

    @operation(
        "read_published_verdict", schemas.PublishedVerdictSchema, also={(200, LINKED_DATA): dict}
    )
    def get(self, request, public_id: UUID):
        """Read a published verdict with its public sources; a withdrawn one says so.

        `Accept: application/ld+json` gives its ClaimReview, or 406 with the reasons why
        it has none. Public.
        """
        return self.again(request, public_id=public_id)

    @method_decorator(reads_from_replica)
    def read(self, request, media_type, public_id=None):
        row = published_verdict(public_id)
        if row is None:
            raise NotFound
        base = base_url(request)
        if media_type == LINKED_DATA:
            status = claim_review_status(row, base)
            if not status.eligible:
                raise NotEligible(status.reasons)
            return _answer(request, claim_review(row, base_url=base), media_type, row)
        schema = present_published(row, public_evidence(row), public_corrections(row), base)
        return _answer(request, schema, media_type, row)


def _rendering(document) -> Rendering:
    body = to_json(document)
    return Rendering(body, etag_of(body))


def _table(request, form: str, query: dict[str, Any]):
    """Answer with all published verdicts from the page of a validated query on, as a table."""
    base, since = base_url(request), query.get("updated_since")

    def pages(cursor):
        start = UUID(cursor) if cursor else query.get("cursor")
        page = published_page(before=start, limit=ROWS_A_PAGE, since=since)
        if page is None:
            raise QueryError({"cursor": [_("This cursor is invalid.")]})
        onward = str(page.before) if page.before else None
        return [published_entry(row, base) for row in page.rows], onward

    pages = behind_where_allowed(request, pages)
    response = table_of(form, "verdicts", schemas.PublishedEntrySchema, pages)
    patch_vary_headers(response, ["Accept"])
    return response


def _answer(request, document, media_type: str, row: Published):
    response = cacheable(
        request,
        to_json(document),
        content_type=media_type,
        changed_at=row.changed_at,
        tags=tags_of(row.public_id),
    )
    patch_vary_headers(response, ["Accept"])
    return response
