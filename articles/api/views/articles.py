"""Articles and their revisions."""

from django.db import IntegrityError
from django.http import HttpResponse
from django.utils.http import content_disposition_header
from drf_spectacular.types import OpenApiTypes
from rest_framework.exceptions import NotFound
from rest_framework.parsers import BaseParser
from rest_framework.response import Response

from articles import workflow
from articles.api import schemas
from articles.api.acting import acting, acting_on_article
from articles.api.base_view import BaseView, answer
from articles.api.listing import plain_list_response
from articles.api.manuscripts import message_in, to_submission
from articles.api.openapi.bodies import ARTICLE_UPLOADS, REVISION_UPLOADS
from articles.api.openapi.operations import operation
from articles.api.pagination import NEWEST_FIRST, is_first_page, next_url, take_page
from articles.api.parsers import DOCUMENT_PARSERS, FormParser, SubmissionParser
from articles.api.permissions import require_scope_of_return
from articles.api.presenters.articles import (
    article_detail,
    article_entries,
    article_rows,
    full_articles,
    newest_entries,
    received_article,
    received_revision,
    revision_entry,
    revision_text,
)
from articles.api.renderers import FileRenderer
from articles.api.serializers.articles import (
    ArticleChange,
    ArticleDocumentQuery,
    ArticleIn,
    ArticleQuery,
    DocumentQuery,
    ManuscriptIn,
)
from articles.api.serializers.strict import PageQuery
from articles.api.shortcuts import article_for, row_or_404
from articles.api.tables import ROWS_A_PAGE, TABLES, TableView, as_table, wants_table
from articles.api.validation import validated, validated_query
from articles.api.views.text_jobs import job_answer
from articles.models import Article, Revision, User
from articles.models.article import sees_every_article
from articles.permissions import Act
from articles.queries.query_plans import replanned

ARTICLE_FIELDS = (
    "desk",
    "author",
    "byline",
    "public_url",
    "publication_date",
    "deadline",
    "external_id",
)
SUBMISSION_PARSERS: list[type[BaseParser]] = [SubmissionParser, FormParser, *DOCUMENT_PARSERS]


class ArticleListView(TableView):
    """All articles."""

    acts = {"GET": Act.SEE_ARTICLES, "POST": Act.SUBMIT_ARTICLES}
    parser_classes = SUBMISSION_PARSERS

    @operation(
        "list_articles",
        schemas.page_of(schemas.ArticleEntrySchema),
        query=ArticleQuery,
        also=TABLES,
    )
    def get(self, request):
        """List articles, newest first, with the progress of their claims."""
        query = validated_query(ArticleQuery, request)
        is_plain = is_first_page(query) and not wants_table(request)
        if is_plain and sees_every_article(request.user):
            page = newest_entries(request.user, query["limit"])
            return Response({"results": page.rows, "next": next_url(request, page)})
        rows = article_rows(Article.objects.visible_to(request.user), query, request.user)
        if wants_table(request):

            def pages(cursor):
                with replanned("updated_since" in query):
                    page = take_page(rows, NEWEST_FIRST, cursor=cursor, limit=ROWS_A_PAGE)
                return article_entries(page.rows, request.user), page.cursor

            return as_table(request, "articles", schemas.ArticleEntrySchema, pages)
        with replanned("updated_since" in query):
            page = take_page(rows, NEWEST_FIRST, cursor=query["cursor"], limit=query["limit"])
        results = article_entries(page.rows, request.user)
        return Response({"results": results, "next": next_url(request, page)})

    @operation(
        "submit_article",
        schemas.ReceivedArticleSchema,
        query=ArticleDocumentQuery,
        body=ARTICLE_UPLOADS,
        status=201,
        also={
            200: schemas.ReceivedArticleSchema,
            202: schemas.TextJobSchema,
            207: schemas.MessageAnswerSchema,
        },
    )
    def post(self, request):
        """Submit an article; it is split into claims.

        As our own JSON, as a form with a file, or as a document that is the whole body:
        ninjs, NITF, NewsML-G2, HTML, Word, Markdown, plain text. What such a document says
        of itself (identity, byline, day) is taken unless the query says otherwise.

        The same `external_id` again: the same text answers 200 and changes nothing,
        another text becomes a new revision (201). The other fields of an article that is
        there already are changed by PATCH only.

        A long text is received by a job (202): `Location` is its address, which says how far
        it is, and names the article once it is there.

        A message of NewsML with several texts (at most 100) makes an article of each, or none
        where one is refused: 207, with the articles in the order of their texts.
        """
        if items := message_in(request, ArticleDocumentQuery):
            return self._message(request, items)
        data, manuscript = to_submission(request, ArticleIn, ArticleDocumentQuery)
        known = self._known(data) or self._made_from(manuscript)
        if known:
            return self._next_revision(request, known, manuscript)
        arrival = _arrival(data, manuscript)
        if workflow.takes_a_job(manuscript, day=arrival.publication_date):
            return job_answer(workflow.queue_article(**acting(request), arrival=arrival))
        try:
            [article] = workflow.receive_articles(**acting(request), arrivals=[arrival])
            if isinstance(article, workflow.Invalid):
                raise article
        except (IntegrityError, workflow.Invalid):
            known = self._known(data)  # a concurrent request created it since we looked
            if known is None:
                raise
            return self._next_revision(request, known, manuscript)
        return _received(article.pk, request.user, status=201)

    def _message(self, request, items) -> Response:
        arrivals = [_arrival(data, manuscript) for data, manuscript in items]
        for arrival in arrivals:
            if known := self._known({"external_id": arrival.external_id}):
                article_for(self, known.pk)
        received = workflow.receive_message(**acting(request), arrivals=arrivals)
        pks = [item.article.pk for item in received]
        rows = article_rows(Article.objects.filter(pk__in=pks), {}, request.user)
        entries = {entry.id: entry for entry in article_entries(rows, request.user)}
        return Response({"results": [entries[pk] for pk in pks]}, status=207)

    def _known(self, data) -> Article | None:
        external_id = data.get("external_id")
        if not external_id:
            return None
        known = Article.objects.filter(external_id=external_id).first()
        return known and article_for(self, known.pk)

    def _made_from(self, manuscript) -> Article | None:
        """Return the article that a Word file was made from, if this person sees it."""
        known = workflow.article_of_word(manuscript)
        visible = Article.objects.visible_to(self.request.user)
        return article_for(self, known.pk) if known and known in visible else None

    def _next_revision(self, request, article, manuscript) -> Response:
        require_scope_of_return(request, manuscript)
        if workflow.takes_a_job(manuscript, article):
            return job_answer(
                workflow.queue_revision(article=article, **acting(request), manuscript=manuscript)
            )
        received = workflow.receive_revision(
            article=article, **acting(request), manuscript=manuscript
        )
        status = 201 if received.is_new else 200
        return _received(article.pk, request.user, status=status, word=received.word)


def _arrival(data, manuscript) -> workflow.ArticleInput:
    return workflow.ArticleInput(
        manuscript, **{name: data[name] for name in ARTICLE_FIELDS if name in data}
    )


class ArticleDetailView(BaseView):
    """One article."""

    acts = {"GET": Act.SEE_ARTICLES, "PATCH": Act.CHANGE_ARTICLES}

    @operation("read_article", schemas.ArticleDetailSchema, has_etag=True)
    def get(self, request, pk: int):
        """Read an article, with its current revision and the progress of its claims."""
        article = article_for(self, pk, full_articles())
        return answer(article_detail(article, request.user), etag=article.etag)

    @operation(
        "change_article",
        schemas.ArticleDetailSchema,
        body=ArticleChange,
        needs_match=True,
        has_etag=True,
    )
    def patch(self, request, pk: int):
        """Change an article's details, not its text."""
        article = article_for(self, pk, full_articles())
        changes = validated(ArticleChange, request, partial=True)
        workflow.change_article(
            article=article, **acting_on_article(request, changes, pk), **changes
        )
        article = full_articles().get(pk=pk)
        return answer(article_detail(article, request.user), etag=article.etag)


class RevisionListView(BaseView):
    """The texts of an article."""

    acts = {"GET": Act.SEE_ARTICLES, "POST": Act.SUBMIT_ARTICLES}
    parser_classes = SUBMISSION_PARSERS

    @operation("list_revisions", schemas.page_of(schemas.RevisionEntrySchema), query=PageQuery)
    def get(self, request, pk: int):
        """List the revisions of an article, newest first, without their texts."""
        article = article_for(self, pk)
        rows = Revision.objects.filter(article=article).light().select_related("created_by")
        return plain_list_response(request, rows, lambda row: revision_entry(row, article))

    @operation(
        "submit_revision",
        schemas.ReceivedRevisionSchema,
        query=DocumentQuery,
        body=REVISION_UPLOADS,
        status=201,
        also={200: schemas.ReceivedRevisionSchema, 202: schemas.TextJobSchema},
    )
    def post(self, request, pk: int):
        """Submit a new text: claims are carried over, a sign-off is revoked.

        Sending the current text again answers 200 and doesn't change it. A long text, or the
        text of an article with many claims, is received by a job (202), whose address is its
        `Location`.

        A Word file from `word/` that comes back also brings the author's decisions and answers
        (scope `queries:write`): `word` counts them, also where the text stays (200). What
        changed here since is kept; where both changed the same words, the answer is 409
        `word_conflict` with these places in `conflicts`, unless `in_conflict` says whose
        words count.
        """
        article = article_for(self, pk)
        _, manuscript = to_submission(request, ManuscriptIn, DocumentQuery)
        require_scope_of_return(request, manuscript)
        if workflow.takes_a_job(manuscript, article):
            return job_answer(
                workflow.queue_revision(article=article, **acting(request), manuscript=manuscript)
            )
        received = workflow.receive_revision(
            article=article, **acting(request), manuscript=manuscript
        )
        article.current_revision = received.revision
        return answer(
            received_revision(received, article),
            status=201 if received.is_new else 200,
            location=f"/api/v1/articles/{pk}/revisions/{received.revision.number}/",
        )


class RevisionDetailView(BaseView):
    """One text of an article."""

    acts = {"GET": Act.SEE_ARTICLES}

    @operation("read_revision", schemas.RevisionTextSchema)
    def get(self, request, pk: int, number: int):
        """Read a revision with its text and its parts."""
        article = article_for(self, pk)
        rows = Revision.objects.defer("received").select_related("created_by")
        revision = row_or_404(rows, article=article, number=number)
        return Response(revision_text(revision, article))


class ReceivedDocumentView(BaseView):
    """The document in which a revision was received."""

    acts = {"GET": Act.SEE_ARTICLES}
    renderer_classes = [FileRenderer]

    @operation("read_received", OpenApiTypes.BINARY, status=(200, "*/*"))
    def get(self, request, pk: int, number: int):
        """Read the document in which a revision was sent, byte for byte, as an attachment.

        In the media type in which it was sent. 404 if it was sent as JSON of this API or pasted.
        """
        article = article_for(self, pk)
        row = Revision.objects.filter(article=article, number=number, received__isnull=False)
        found = row.values_list("received", "media_type", "filename").first()
        if found is None:
            raise NotFound
        received, media_type, filename = found
        answer = HttpResponse(
            bytes(received or b""),
            content_type=media_type or "application/octet-stream",
            headers={"X-Content-Type-Options": "nosniff"},
        )
        name = content_disposition_header(True, filename or f"{pk}-{number}")
        answer["Content-Disposition"] = name or "attachment"
        return answer


def _received(
    pk: int, reader: User, *, status: int, word: workflow.WordOutcome | None = None
) -> Response:
    article = full_articles().get(pk=pk)
    return answer(
        received_article(article, reader, word),
        status=status,
        location=f"/api/v1/articles/{pk}/" if status == 201 else "",
        etag=article.etag,
    )
