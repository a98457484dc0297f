"""Claims: those of an article, and those that a person marks."""

from rest_framework.response import Response

from articles import workflow
from articles.api import schemas
from articles.api.acting import acting, acting_on_claim
from articles.api.base_view import BaseView, answer, created_response
from articles.api.etags import seen_number, seen_version
from articles.api.openapi.operations import operation
from articles.api.pagination import IN_TEXT, NEWEST_FIRST, is_first_page, next_url
from articles.api.presenters.claims import (
    claim_detail,
    claim_page,
    filtered,
    first_claims,
    placed_claims,
    present_claim,
)
from articles.api.quote_spans import span_of_quote
from articles.api.renderers import LinkedDataRenderer
from articles.api.serializers.claims import ArticleClaimQuery, ClaimChange, ClaimIn, ClaimListQuery
from articles.api.serializers.strict import ActIn
from articles.api.shortcuts import claim_for, row_or_404, text_for, text_with_first_claims
from articles.api.tables import (
    ROWS_A_PAGE,
    TABLE_RENDERERS,
    TABLES,
    TableView,
    as_table,
    wants_table,
)
from articles.api.validation import validated, validated_query
from articles.models import Claim, Revision
from articles.permissions import Act
from articles.publishing.addresses import base_url
from articles.publishing.annotations import annotation_page
from articles.queries.query_plans import replanned, without_generic_plans

CLAIM_FORMS = TABLES | {(200, LinkedDataRenderer.media_type): dict}


class ArticleClaimListView(TableView):
    """The claims of an article."""

    acts = {"GET": Act.SEE_CLAIMS}
    renderer_classes = [*TABLE_RENDERERS, LinkedDataRenderer]

    @operation(
        "list_claims_of_article",
        schemas.page_of(schemas.ClaimSchema),
        query=ArticleClaimQuery,
        also=CLAIM_FORMS,
    )
    def get(self, request, pk: int):
        """List the claims in the text, in reading order, each with the verdict that counts.

        `Accept: application/ld+json` gives the page as W3C Web Annotations.

        Lost claims come with `state=lost`. An earlier `revision` answers where its
        claims were, on one page.
        """
        query = validated_query(ArticleClaimQuery, request)
        if is_first_page(query) and not wants_table(request):
            return self._first_page(request, pk, query["limit"])
        article, revision = text_for(self, pk)
        if query.get("revision", revision.number) != revision.number:
            earlier = row_or_404(
                Revision.objects.defer("received"), article=article, number=query["revision"]
            )
            placed = placed_claims(article, earlier, query, request.user)
            if wants_table(request):
                return as_table(
                    request, "claims", schemas.ClaimSchema, lambda cursor: (placed, None)
                )
            return _listed(request, article, earlier, placed, None)
        texts = {revision.pk: (revision.number, revision.text)}
        claims = Claim.objects.filter(article=article)
        if query.get("state") != Claim.State.LOST:
            claims = claims.exclude(state=Claim.State.LOST)
        found = filtered(claims, query, request.user, article.pk)
        if wants_table(request):

            def pages(cursor):
                which = {"cursor": cursor, "limit": ROWS_A_PAGE}
                with replanned("updated_since" in query):
                    page = claim_page(found, IN_TEXT, which, texts, request.user)
                return page.rows, page.cursor

            return as_table(request, f"claims-{pk}", schemas.ClaimSchema, pages)
        with replanned("updated_since" in query):
            page = claim_page(found, IN_TEXT, query, texts, request.user)
        return _listed(request, article, revision, page.rows, next_url(request, page))

    def _first_page(self, request, pk: int, limit: int) -> Response:
        article, revision, rows = text_with_first_claims(self, pk, limit + 1)
        page = first_claims(rows, limit, {revision.pk: (revision.number, revision.text)})
        return _listed(request, article, revision, page.rows, next_url(request, page))


class ClaimListView(BaseView):
    """Claims of all articles."""

    acts = {"GET": Act.SEE_CLAIMS, "POST": Act.MARK_CLAIMS}

    @operation("list_claims", schemas.page_of(schemas.ClaimSchema), query=ClaimListQuery)
    def get(self, request):
        """List claims of all articles, newest first."""
        query = validated_query(ClaimListQuery, request)
        claims = Claim.objects.visible_to(request.user)
        if "article" in query:
            claims = claims.filter(article=query["article"])
        with without_generic_plans():
            found = filtered(claims, query, request.user, query.get("article"))
            return _page(request, found, query, NEWEST_FIRST, {})

    @operation(
        "mark_claim", schemas.ClaimDetailSchema, body=ClaimIn, status=201, names_version=True
    )
    def post(self, request):
        """Mark words of an article's current text as a claim.

        The words are named by `start` and `end` or by `quote`; a quote that occurs several
        times needs `prefix` or `suffix`.
        """
        data = validated(ClaimIn, request)
        article = data["article"]
        seen = seen_version(request, data, f"article-{article.pk}")
        if data.get("quote"):
            data["start"], data["end"] = span_of_quote(
                article.revision.text,
                data["quote"],
                data.get("prefix", ""),
                data.get("suffix", ""),
            )
        claim = workflow.mark_claim(
            article=article,
            version=seen,
            **acting(request),
            start=data["start"],
            end=data["end"],
            kind=data["kind"],
            value=data.get("value"),
            note=data["note"],
        )
        return created_response(
            claim_detail(claim, request.user),
            location=f"/api/v1/claims/{claim.pk}/",
            etag=claim.etag,
        )


class ClaimDetailView(BaseView):
    """One claim."""

    acts = {"GET": Act.SEE_CLAIMS, "PATCH": Act.MARK_CLAIMS, "DELETE": Act.MARK_CLAIMS}

    @operation("read_claim", schemas.ClaimDetailSchema, has_etag=True)
    def get(self, request, pk: int):
        """Read a claim with the verdict that counts, and what changed in its context since."""
        claim = claim_for(self, pk)
        return answer(claim_detail(claim, request.user), etag=claim.etag)

    @operation(
        "change_claim", schemas.ClaimDetailSchema, body=ClaimChange, needs_match=True, has_etag=True
    )
    def patch(self, request, pk: int):
        """Change span, kind or value; a verdict on the old words no longer counts."""
        claim = claim_for(self, pk)
        changes = validated(ClaimChange, request, partial=True)
        seen = seen_number(request, changes, f"claim-{pk}")
        if changes or seen != claim.version:
            claim = workflow.change_claim(claim=claim, version=seen, **acting(request), **changes)
        return answer(claim_detail(claim, request.user), etag=claim.etag)

    @operation("unmark_claim", None, status=204, needs_match=True)
    def delete(self, request, pk: int):
        """Take back a mark of your own, on words that nobody has judged, asked or sourced."""
        claim = claim_for(self, pk)
        workflow.unmark_claim(
            claim=claim, version=seen_number(request, {}, f"claim-{pk}"), **acting(request)
        )
        return Response(status=204)


class ClaimContextView(BaseView):
    """The context of a claim."""

    acts = {"POST": Act.JUDGE}

    @operation("confirm_context", schemas.ClaimSchema, body=ActIn, names_version=True)
    def post(self, request, pk: int):
        """Confirm that the verdict on a claim is still right in its changed context."""
        claim = claim_for(self, pk)
        claim = workflow.confirm_context(
            claim=claim, **acting_on_claim(request, validated(ActIn, request), pk)
        )
        return answer(present_claim(claim, request.user))


def _listed(request, article, revision, results, onward) -> Response:
    """Answer with the claims of a text as JSON, or as its annotations."""
    if request.accepted_renderer.format != LinkedDataRenderer.format:
        return Response({"results": results, "next": onward})
    document = annotation_page(
        article, revision, results, base_url=base_url(request), url=request.build_absolute_uri()
    )
    return Response(document | ({"next": onward} if onward else {}))


def _page(request, claims, query, keys, texts) -> Response:
    page = claim_page(claims, keys, query, texts, request.user)
    return Response({"results": page.rows, "next": next_url(request, page)})
